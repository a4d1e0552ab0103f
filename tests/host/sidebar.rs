//! The lists beside the story, from feeds of their own.

use serde_json::{Value, json};

use crate::page::{Page, snippet};
use crate::stage::{Stage, play};

/// Returns the addresses of the stories on the shelves, without their common beginning.
async fn stories(stage: &Stage) -> Value {
    stage
        .get("probe.all('[part~=story] a').map((link) => link.href.replace('https://news.example/stories/', ''))")
        .await
}

#[test]
fn feeds_fill_the_shelves_without_the_story_itself() {
    play(async |stage| {
        let feeds = r#"related-src="{cdn}/feed.json" popular-src="{cdn}/stories.json""#;
        stage.show(snippet("{cdn}/article.json", feeds)).await;
        stage.until("probe.all('[part~=story]').length === 4").await;
        stage.check("probe.state() === 'ready'").await;
        assert_eq!(stories(stage).await, json!(["lamps", "choir", "tram", "fish"]));
        stage.check("probe.all('[part~=story]').every(probe.sees)").await;
        assert_eq!((stage.cdn.hits("/feed.json", ""), stage.cdn.hits("/stories.json", "")), (1, 1));
    });
}

#[test]
fn a_feed_that_fails_leaves_the_story_alone() {
    play(async |stage| {
        for feed in ["missing", "error", "html", "hello", "nocors"] {
            let attributes = format!(r#"related-src="{{cdn}}/{feed}.json""#);
            stage.show(snippet("{cdn}/story/alone.json", &attributes)).await;
            stage.until("probe.lines.length === 1").await;
            stage
                .check(
                    "probe.state() === 'ready'
                    probe.sees(probe.headline())
                    probe.find('[role=alert]') === null
                    probe.find('[part~=sidebar]') === null
                    probe.count('error') === 0",
                )
                .await;
            stage.assert_one_line(&["warn: article-widget: ", &format!("/{feed}.json")]).await;
            stage.assert_no_errors().await;
        }
    });
}

#[test]
fn a_feed_that_fails_leaves_the_shelf_of_the_article() {
    play(async |stage| {
        stage.show(snippet("{cdn}/article.json", r#"popular-src="{cdn}/missing.json""#)).await;
        stage.until("probe.lines.length === 1").await;
        assert_eq!(stories(stage).await, json!(["ferry", "steel", "fish"]));
    });
}

#[test]
fn a_slow_feed_never_holds_up_the_story() {
    play(async |stage| {
        stage.show(snippet("{cdn}/article.json", r#"related-src="{cdn}/feed.json?ms=1500""#)).await;
        stage.until_ready().await;
        stage.check("probe.sees(probe.headline()) && probe.count('load') === 1").await;
        stage.run("probe.kept = probe.find('[part~=body]')").await;
        stage.until("probe.text().includes('Old lamps return')").await;
        stage.check("probe.kept === probe.find('[part~=body]')").await;
    });
}

#[test]
fn a_feed_that_comes_late_moves_nothing() {
    play(async |stage| {
        let wide = "<style>body { margin: 0; inline-size: 1280px }</style>";
        for (feeds, stories) in [
            (r#"related-src="{cdn}/feed.json?ms=500" popular-src="{cdn}/stories.json""#, 6),
            (r#"popular-src="{cdn}/missing.json?ms=500" sidebar=popular"#, 0),
        ] {
            stage.open(&Page::new(snippet("{cdn}/story/alone.json", feeds)).head(wide)).await;
            stage.until_ready().await;
            stage.run("probe.shifts.length = 0; probe.left = probe.headline().getBoundingClientRect().left").await;
            stage.until(&format!("probe.all('[part~=story]').length === {stories} && performance.now() > 1500")).await;
            stage.check("probe.shift() === 0 && probe.left === probe.headline().getBoundingClientRect().left").await;
        }
    });
}

#[test]
fn a_feed_that_is_named_later_fills_its_shelf() {
    play(async |stage| {
        stage.show(snippet("{cdn}/article.json", "")).await;
        stage.until_ready().await;
        stage.run(&format!("probe.widget().setAttribute('popular-src', '{}/stories.json')", stage.cdn.origin)).await;
        stage.until("probe.text().includes('Popular tram')").await;
        assert_eq!(stories(stage).await, json!(["ferry", "steel", "tram", "fish"]));
    });
}

#[test]
fn the_last_feed_wins_however_late_the_first_comes() {
    play(async |stage| {
        stage.show(snippet("{cdn}/article.json", r#"popular-src="{cdn}/stories.json?ms=900""#)).await;
        stage.until_ready().await;
        let set = |value: String| format!("probe.widget().setAttribute('popular-src', '{value}')");
        stage.run(&set(format!("{}/feed.json", stage.cdn.origin))).await;
        stage.until("probe.text().includes('Old lamps return')").await;
        stage.pause(1200).await;
        assert_eq!(stories(stage).await, json!(["ferry", "steel", "lamps", "choir"]));

        // Without the attribute the article has its own list again, whatever is on its way.
        stage.run(&set(format!("{}/stories.json?ms=600", stage.cdn.origin))).await;
        stage.pause(50).await;
        stage.run("probe.widget().removeAttribute('popular-src')").await;
        stage.until("!probe.text().includes('Old lamps return')").await;
        stage.pause(800).await;
        assert_eq!(stories(stage).await, json!(["ferry", "steel", "fish"]));

        // And so it has after a feed that fails.
        stage.run(&set(format!("{}/feed.json", stage.cdn.origin))).await;
        stage.until("probe.text().includes('Old lamps return')").await;
        stage.run(&set(format!("{}/missing.json", stage.cdn.origin))).await;
        stage.until("probe.lines.length === 1 && !probe.text().includes('Old lamps return')").await;
        assert_eq!(stories(stage).await, json!(["ferry", "steel", "fish"]));
    });
}

#[test]
fn a_new_article_and_its_feed_are_asked_for_once() {
    play(async |stage| {
        stage.show(snippet("{cdn}/article.json", "")).await;
        stage.until_ready().await;
        let cdn = &stage.cdn.origin;
        stage
            .run(&format!(
                "const widget = probe.widget(); widget.setAttribute('popular-src', '{cdn}/stories.json'); \
                 widget.setAttribute('src', '{cdn}/story/second.json')"
            ))
            .await;
        stage
            .until("probe.headline()?.innerText === 'Headline of second' && probe.text().includes('Popular tram')")
            .await;
        assert_eq!(stage.cdn.hits("/stories.json", ""), 1);
    });
}
