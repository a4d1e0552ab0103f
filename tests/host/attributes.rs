//! Attributes that change while the article is shown.

use serde_json::json;

use crate::page::{Page, bare, snippet};
use crate::stage::{Stage, play};

/// Sets an attribute of the first widget.
async fn set(stage: &Stage, name: &str, value: &str) {
    stage.run(&format!("probe.widget().setAttribute('{name}', '{}')", value.replace("{cdn}", &stage.cdn.origin))).await;
}

/// An attribute, its value, and what is true with it and only with it.
const CHANGES: [(&str, &str, &str); 10] = [
    ("heading-level", "3", "probe.headline().localName === 'h3'"),
    ("share", "x, email", "probe.all('[part~=share-button]').length === 2"),
    ("share", "none", "probe.all('[part~=share-button]').length === 0"),
    ("sidebar", "popular", "probe.all('[part~=story]').length === 1"),
    ("sidebar", "none", "probe.all('[part~=story]').length === 0"),
    ("link-target", "top", "probe.all('[part~=body] a').every((link) => link.target === '_top')"),
    ("lang", "de", "probe.text().includes('Artikel teilen:') && probe.text().includes('Quelle: Westhaven Courier')"),
    ("lang", "ar", "getComputedStyle(probe.find('[part~=sidebar]')).direction === 'rtl'"),
    ("layout", "compact", "probe.all('[part~=story]').length === 0 && probe.all('[part~=body] p').length >= 4"),
    ("layout", "card", "probe.all('[part~=body]').length === 0 && probe.sees(probe.headline())"),
];

#[test]
fn each_attribute_takes_effect_at_once_and_back() {
    play(async |stage| {
        stage.show(snippet("{cdn}/article.json", "")).await;
        stage.until_ready().await;
        for (name, value, condition) in CHANGES {
            stage.check(&format!("!({condition})")).await;
            set(stage, name, value).await;
            stage.until(condition).await;
            stage.check("probe.state() === 'ready' && probe.sees(probe.headline())").await;
            stage.run(&format!("probe.widget().removeAttribute('{name}')")).await;
            stage.until(&format!("!({condition})")).await;
        }
        assert_eq!(stage.cdn.hits("/article.json", ""), 1, "nothing of that asks for the article again");
        stage.check("probe.count('load') === 1").await;
    });
}

#[test]
fn the_reader_of_a_long_article_stays_where_it_is_read() {
    const PLACE: &str = "probe.all('[part~=body] p').map((one) => [one.textContent,
        Math.round(one.getBoundingClientRect().top)]).find(([, top]) => top >= 0).join()";
    play(async |stage| {
        stage.open(&Page::new([&bare("{cdn}/long/900.json", ""), "<p>After</p>"].concat())).await;
        stage.until_ready().await;
        stage.get("probe.stroll(10)").await;
        stage.run("scrollTo(0, document.documentElement.scrollHeight * 0.7)").await;
        stage.pause(200).await;
        let before = stage.text(PLACE).await;
        for (name, value) in
            [("share", "x"), ("link-target", "top"), ("lang", "de"), ("sidebar", "none"), ("theme", "dark")]
        {
            set(stage, name, value).await;
            stage.pause(100).await;
            stage.until_ready().await;
            stage.pause(100).await;
            assert_eq!(stage.text(PLACE).await, before, "{name}={value}");
            stage.until("probe.root().style.minBlockSize === ''").await;
        }
    });
}

#[test]
fn an_attribute_that_changes_while_an_article_is_drawn_moves_nobody() {
    play(async |stage| {
        for (name, value) in [("layout", "compact"), ("share", "x"), ("heading-level", "4")] {
            stage.show([&bare("{cdn}/long/9000.json?ms=800", "loading=eager"), "<p>After</p>"].concat()).await;
            // In the page, since it is drawn before anybody outside has looked twice.
            let script = format!(
                "scrollTo(0, 6000); probe.was = probe.root().dataset.parts;
                probe.widget().setAttribute('{name}', '{value}')"
            );
            stage
                .run(&format!("addEventListener('article-widget-load', () => setTimeout(() => {{ {script} }}, 30))"))
                .await;
            stage.until("!!probe.was").await;
            stage.check("probe.was !== 'all'").await;
            stage.until("probe.root().dataset.parts === 'all' && probe.root().style.minBlockSize === ''").await;
            stage.check("scrollY === 6000 && probe.root().dataset.held === undefined").await;
            assert_eq!(paragraphs(stage).await, 9000);
        }
    });
}

/// Returns how many paragraphs the body has.
async fn paragraphs(stage: &Stage) -> u64 {
    stage.get("probe.all('[part~=body] p').length").await.as_u64().unwrap_or_default()
}

#[test]
fn a_card_unfolds_to_the_whole_article_where_the_reader_sees_its_end() {
    play(async |stage| {
        stage.open(&Page::new([&snippet("{cdn}/article.json", "layout=card"), "<p>After</p>"].concat())).await;
        stage.until_ready().await;
        set(stage, "layout", "full").await;
        stage.until("probe.all('[part~=story]').length > 0").await;
        stage.pause(100).await;
        stage.check("probe.widget().offsetHeight > 1100 && probe.root().dataset.held === undefined").await;
    });
}

#[test]
fn a_card_is_as_high_as_its_place_however_much_it_has_to_say() {
    let story = json!({
        "kicker": "Harbour",
        "headline": "Harbour bridge reopens after nine months of repairs, and the ferry keeps its summer timetable until October",
        "standfirst": "Trams cross the water again from Monday. ".repeat(12),
        "image": { "url": "{cdn}/picture.svg", "width": 1200, "height": 800, "alt": "A tram" },
        "source": "Westhaven Courier",
    });
    let card =
        format!(r#"<article-widget layout="card"><script type="application/json">{story}</script></article-widget>"#);
    play(async |stage| {
        for (width, height) in [(320, 480), (600, 480), (640, 304), (1240, 304)] {
            let page = Page::new([&card, "<p>After</p>"].concat());
            stage.open(&page.style(&format!("article-widget {{ width: {width}px }}"))).await;
            stage.until_ready().await;
            assert_eq!(stage.get("probe.find('[part~=article]').offsetHeight").await, json!(height), "{width} px wide");
            stage.check("probe.root().dataset.held === undefined").await;
        }
    });
}

#[test]
fn the_theme_changes_and_changes_back() {
    const COLOUR: &str = "getComputedStyle(probe.headline()).color";
    play(async |stage| {
        stage.show(snippet("{cdn}/article.json", "theme=light")).await;
        stage.until_ready().await;
        let light = stage.text(COLOUR).await;
        set(stage, "theme", "dark").await;
        stage.until(&format!("{COLOUR} !== '{light}'")).await;
        set(stage, "theme", "light").await;
        stage.until(&format!("{COLOUR} === '{light}'")).await;
    });
}

#[test]
fn the_theme_follows_the_colour_scheme_of_the_page() {
    const COLOUR: &str = "getComputedStyle(probe.headline()).color";
    play(async |stage| {
        stage.show(snippet("{cdn}/article.json", "") + &snippet("{cdn}/article.json", "theme=dark")).await;
        stage.until_ready().await;
        let dark = stage.text("getComputedStyle(probe.headline(1)).color").await;
        stage.check(&format!("{COLOUR} !== '{dark}'")).await;
        stage.run("document.querySelector('article-widget').style.colorScheme = 'dark'").await;
        stage.until(&format!("{COLOUR} === '{dark}'")).await;
    });
}

#[test]
fn another_source_brings_another_article() {
    play(async |stage| {
        stage.show(snippet("{cdn}/article.json", "")).await;
        stage.until_ready().await;
        set(stage, "src", "{cdn}/story/second.json").await;
        stage.until("probe.state() === 'ready' && probe.headline()?.innerText === 'Headline of second'").await;
        stage.check("!probe.words().includes('bridge')").await;
        let loaded = stage.events("load").await;
        let headlines: Vec<_> = loaded.iter().map(|event| &event["detail"]["headline"]).collect();
        assert_eq!(headlines, ["Harbour bridge reopens after nine months of repairs", "Headline of second"]);
        set(stage, "src", "{cdn}/gone.json").await;
        stage.until("probe.state() === 'failed'").await;
        set(stage, "src", "{cdn}/story/third.json").await;
        stage.until("probe.state() === 'ready' && probe.headline()?.innerText === 'Headline of third'").await;
    });
}

#[test]
fn a_story_of_a_feed_is_chosen_by_id_address_or_index() {
    play(async |stage| {
        stage.show(snippet("{cdn}/feed.json", "")).await;
        for (item, headline) in [
            ("choir", "Dockers’ choir fills the grain store"),
            ("https://news.example/stories/lamps", "Old lamps return to the promenade"),
            ("1", "Harbour bridge reopens after nine months of repairs"),
        ] {
            set(stage, "item", item).await;
            stage.until(&format!("probe.state() === 'ready' && probe.headline()?.innerText === '{headline}'")).await;
        }
        assert_eq!(stage.events("load").await[0]["detail"]["dialect"], "JSON Feed");
    });
}

#[test]
fn a_thousand_changes_ask_for_one_article() {
    play(async |stage| {
        stage.show(snippet("{cdn}/article.json", "")).await;
        stage.until_ready().await;
        let script = "const widget = probe.widget();
            for (let i = 0; i < 1000; i += 1) {
                widget.setAttribute('src', `CDN/story/${i % 7}.json`);
                widget.setAttribute('theme', i % 2 ? 'dark' : 'light');
                widget.setAttribute('heading-level', i % 6 + 1);
            }";
        stage.run(&script.replace("CDN", &stage.cdn.origin)).await;
        stage.until("probe.state() === 'ready' && probe.headline()?.innerText === 'Headline of 5'").await;
        assert_eq!(stage.cdn.hits("/story/", ""), 1);
        // The same value once more asks for nothing.
        stage.run("const widget = probe.widget(); widget.setAttribute('src', widget.getAttribute('src'))").await;
        stage.pause(200).await;
        assert_eq!(stage.cdn.hits("/story/", ""), 1);
        assert_eq!(stage.get("probe.count('load')").await, json!(2));
    });
}

#[test]
fn the_last_source_wins_however_late_the_first_comes() {
    play(async |stage| {
        stage.show(snippet("{cdn}/story/slow.json?ms=1200", "loading=eager")).await;
        stage.until("!!probe.root()").await;
        stage.pause(200).await;
        set(stage, "src", "{cdn}/story/fast.json").await;
        stage.until("probe.state() === 'ready' && probe.headline()?.innerText === 'Headline of fast'").await;
        stage.pause(1500).await;
        stage.check("probe.headline().innerText === 'Headline of fast' && probe.count('load') === 1").await;

        // And there and back again: the slow one is wanted after all.
        set(stage, "src", "{cdn}/story/slow.json?ms=600").await;
        stage.pause(50).await;
        set(stage, "src", "{cdn}/story/fast.json").await;
        stage.pause(50).await;
        set(stage, "src", "{cdn}/story/slow.json?ms=600").await;
        stage.until("probe.state() === 'ready' && probe.headline()?.innerText === 'Headline of slow'").await;
        stage.pause(1000).await;
        stage.check("probe.headline().innerText === 'Headline of slow'").await;
        let loaded = stage.events("load").await;
        let slow = loaded.iter().filter(|event| event["detail"]["headline"] == "Headline of slow");
        assert_eq!(slow.count(), 1, "{loaded:#?}");
    });
}

#[test]
fn a_change_that_draws_nothing_else_leaves_the_article_alone() {
    play(async |stage| {
        stage.show(snippet("{cdn}/article.json", r#"popular-src="{cdn}/stories.json""#)).await;
        stage.until("probe.text().includes('Popular tram')").await;
        stage.run("probe.kept = probe.find('article'); probe.find('[part~=body] a').focus()").await;
        for (name, value) in [("theme", "dark"), ("heading-level", "2"), ("share", ""), ("loading", "eager")] {
            set(stage, name, value).await;
        }
        set(stage, "related-src", "{cdn}/feed.json").await;
        stage.until("probe.text().includes('Old lamps return')").await;
        stage
            .check(
                "probe.root().dataset.theme === 'dark'
                probe.find('article') === probe.kept
                probe.widget().shadowRoot.activeElement === probe.find('[part~=body] a')",
            )
            .await;
        // What is drawn anew asks for no list anew.
        set(stage, "heading-level", "4").await;
        stage.until("probe.headline().localName === 'h4'").await;
        stage.check("probe.text().includes('Popular tram') && probe.text().includes('Old lamps return')").await;
        assert_eq!((stage.cdn.hits("/stories.json", ""), stage.cdn.hits("/feed.json", "")), (1, 1));
    });
}
