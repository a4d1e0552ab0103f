//! The widget's looks in pages with style sheets of their own.

use serde_json::json;

use crate::page::{Page, bare, snippet};
use crate::stage::{Stage, play};

/// Style sheets that reach for everything. None of them may be noticed inside the widget.
const SHEETS: [(&str, &str); 8] = [
    (
        "everything hidden and distorted",
        "body * { display: none !important; font-size: 90px !important; opacity: 0 !important; position: absolute !important;
          visibility: hidden !important; color: red !important; letter-spacing: 9em !important; direction: rtl !important;
          transform: scale(0) !important; filter: blur(9px) !important; clip-path: inset(50%) !important }",
    ),
    ("a small root", "html { font-size: 62.5% }"),
    ("a large root", "html { font-size: 40px }"),
    ("inherited from the body", "body { font: 0/0 a; text-transform: uppercase; visibility: hidden; color: transparent; cursor: none }"),
    ("inherited from everything", "* { letter-spacing: 9em; word-spacing: 3em; text-indent: 99px; text-align: right; line-height: 0; font-style: italic }"),
    ("by the name of the parts", "h1, h2, h3, p, a, img, li, button, article { color: lime !important; display: none !important }"),
    ("by the name of the element", "article-widget { display: inline; height: 3px; color: red; font-size: 1px; overflow: hidden; z-index: -1 }"),
    ("custom properties", ":root { --color: red; --text: red; --font: fantasy; --link: red; --size: 90px }"),
];

#[test]
fn no_style_of_the_host_is_seen_in_the_widget() {
    play(async |stage| {
        let calm = look(stage, &page()).await;
        for (name, css) in SHEETS {
            let hostile = look(stage, &page().style(css)).await;
            assert_eq!(hostile, calm, "{name}");
            stage.check("probe.sees(probe.headline())").await;
            stage.check("probe.all('[part~=body] p').every(probe.sees)").await;
        }
    });
}

#[test]
fn quirks_and_writing_direction_of_the_host_change_nothing() {
    play(async |stage| {
        let calm = look(stage, &page()).await;
        let right_to_left = look(stage, &page().root(r#"lang="en" dir="rtl""#)).await;
        assert_eq!(right_to_left, calm, "a page from right to left");
    });
}

#[test]
fn the_headline_is_the_largest_and_the_text_is_readable() {
    play(async |stage| {
        stage.open(&page().style("html { font-size: 62.5% }")).await;
        stage.until_ready().await;
        let size = |part: &str| format!("parseFloat(getComputedStyle(probe.find('[part~={part}]')).fontSize)");
        stage
            .check(&format!(
                "{} >= 24
                {} >= 16
                {} > {}",
                size("headline"),
                size("body"),
                size("headline"),
                size("standfirst")
            ))
            .await;
    });
}

#[test]
fn the_host_page_looks_the_same_with_and_without_the_widget() {
    const LOOK: &str = "JSON.stringify([...document.querySelectorAll('#mine *')].map((element) => {
        const style = getComputedStyle(element);
        return [element.localName, style.font, style.color, style.display, style.margin, element.getBoundingClientRect().width];
    }))";
    const OWN: &str = r#"<section id="mine"><h2 class="aw-headline">Mine</h2><p class="aw">Text with a <a href="/page">link</a></p></section>"#;
    play(async |stage| {
        // The article makes the page longer, and a scroll bar would make it narrower.
        const CSS: &str = "html { overflow-y: scroll }";
        stage.open(&Page::without_script(OWN).style(CSS)).await;
        let before = stage.text(LOOK).await;
        stage.open(&Page::new([OWN, &snippet("{cdn}/article.json", "")].concat()).style(CSS)).await;
        stage.until_ready().await;
        assert_eq!(stage.text(LOOK).await, before);
    });
}

#[test]
fn a_short_story_keeps_the_place_that_was_held_and_air_above_its_text() {
    play(async |stage| {
        stage.open(&Page::new(snippet("{cdn}/story/fish.json", ""))).await;
        stage.until_ready().await;
        stage
            .check(
                "probe.find('[part~=body]').getBoundingClientRect().top > probe.headline().getBoundingClientRect().bottom + 16
                probe.widget().offsetHeight >= 960",
            )
            .await;
    });
}

#[test]
fn an_article_that_comes_late_waits_at_its_foot_until_the_reader_unfolds_it() {
    play(async |stage| {
        stage.open(&Page::new([&snippet("{cdn}/article.json?ms=1500", ""), "<p id=after>After</p>"].concat())).await;
        stage.until("probe.state() === 'fallback'").await;
        stage.run("scrollTo(0, document.documentElement.scrollHeight)").await;
        // The host of this page held no place before the widget was there.
        stage.pause(200).await;
        stage.run("probe.shifts.length = 0").await;
        stage.until_ready().await;
        stage.pause(100).await;
        stage.check("probe.root().dataset.held === ''").await;
        stage.check("probe.shift() === 0").await;
        stage.run("scrollTo(0, 0)").await;
        stage.until("probe.root().dataset.held === undefined && probe.widget().offsetHeight > 1100").await;
        stage.check("probe.shift() === 0").await;
    });
}

#[test]
fn a_box_that_is_as_wide_as_what_it_holds_gets_a_column_of_text() {
    play(async |stage| {
        for (start, end) in [
            ("<table><tr><td>", "</table>"),
            ("<div style='float: left'>", "</div>"),
            ("<div style='display: grid; justify-items: center'>", "</div>"),
        ] {
            stage.open(&Page::new([start, &snippet("{cdn}/article.json", ""), end].concat())).await;
            stage.until_ready().await;
            stage.check("probe.widget().offsetWidth === 600").await;
        }
    });
}

#[test]
fn a_reload_brings_the_reader_back_to_the_same_line() {
    const PLACE: &str = "[scrollY, probe.widget().offsetHeight,
        ...probe.all('[part~=body] p').map((p) => p.getBoundingClientRect()).filter(({ bottom }) => bottom > 0)
            .slice(0, 1).map(({ top }) => top)].map(Math.round).join()";
    for blocks in [40, 400] {
        let blocks: Vec<_> =
            (0..blocks).map(|number| format!("{number}. {}", "The sea is patient. ".repeat(20))).collect();
        let article = json!({ "headline": "The wall", "body": blocks });
        let article = format!(r#"<script type="application/json">{article}</script>"#);
        play(async |stage| {
            let page = format!(r#"<article-widget><a href="/">Fallback</a>{article}</article-widget><p>After</p>"#);
            stage.open(&Page::new(page)).await;
            stage.until_ready().await;
            stage.run("scrollTo(0, 2500)").await;
            stage.pause(200).await;
            let before = stage.text(PLACE).await;
            stage.reload().await;
            stage.until_ready().await;
            stage.pause(200).await;
            assert_eq!(stage.text(PLACE).await, before);
            stage.check("scrollY === 2500 && probe.shift() === 0 && !probe.root().style.minBlockSize").await;
        });
    }
}

#[test]
fn an_article_that_takes_long_to_draw_is_seen_in_the_first_frame_after() {
    const LOOK: &str = "<script>
        probe.unseen = 0;
        (function look() {
            const item = probe.find('li');
            if (item && !item.checkVisibility()) probe.unseen++;
            if (!item || probe.state() !== 'ready') requestAnimationFrame(look);
        })();
    </script>";
    let list = json!({ "headline": "A long list", "body": [{ "type": "list", "items": vec!["An item"; 12_000] }] });
    let article = format!(r#"<script type="application/json">{list}</script>"#);
    play(async |stage| {
        stage
            .open(&Page::new(format!(r#"<article-widget><a href="/">F</a>{article}</article-widget>"#)).head(LOOK))
            .await;
        stage.until_ready().await;
        stage.check("probe.unseen === 0 && probe.count('load') === 1").await;
    });
}

#[test]
fn a_picture_that_is_missing_leaves_its_words() {
    play(async |stage| {
        stage.open(&Page::new(snippet("{cdn}/broken.json", ""))).await;
        stage.until_ready().await;
        stage.until("probe.find('img').dataset.broken === 'here'").await;
        stage.run("probe.all('img')[1].loading = 'eager'").await;
        stage.until("probe.all('img')[1].dataset.broken === 'below'").await;
        stage.check("probe.all('img')[1].offsetHeight < 100 && probe.find('img').offsetHeight > 200").await;
        stage.check("getComputedStyle(probe.find('img'), '::after').content === '\"One\"'").await;
    });
}

#[test]
fn a_small_picture_holds_its_place_whether_it_comes_or_not() {
    play(async |stage| {
        stage.open(&Page::new(bare("{cdn}/small.json", "loading=eager"))).await;
        stage.until_ready().await;
        stage.run("probe.shifts.length = 0").await;
        stage.until("probe.find('img').naturalWidth > 0 && probe.all('img')[1].dataset.broken === 'here'").await;
        stage.pause(100).await;
        stage
            .check(
                "probe.shift() === 0
                probe.find('img').offsetWidth === 360 && probe.find('img').offsetHeight === 240
                probe.all('img')[1].offsetWidth === 200 && probe.all('img')[1].offsetHeight === 400",
            )
            .await;
    });
}

#[test]
fn a_widget_that_fails_out_of_sight_gives_its_place_back() {
    play(async |stage| {
        let above = r#"<div style="height: 150vh"></div>"#;
        stage.open(&Page::new([above, &snippet("{cdn}/gone.json", ""), "<p>After</p>"].concat())).await;
        stage.until("probe.state() === 'failed'").await;
        stage.until("probe.widget().offsetHeight < 400").await;
        stage.check("probe.shift() === 0").await;
    });
}

#[test]
fn ranks_have_the_digits_of_the_readers_dates() {
    play(async |stage| {
        for (lang, content) in [
            ("en", "counter(aw-rank)"),
            ("ar", "counter(aw-rank)"),
            ("ar-EG", "counter(aw-rank, arabic-indic)"),
            ("fa", "counter(aw-rank, persian)"),
        ] {
            let attributes = format!(r#"lang="{lang}" sidebar="popular" popular-src="{{cdn}}/stories.json""#);
            stage.open(&Page::new(snippet("{cdn}/article.json", &attributes))).await;
            stage.until("probe.all('[part~=story]').length > 0").await;
            let shown = stage.text("getComputedStyle(probe.find('[part~=story]'), '::before').content").await;
            assert_eq!((lang, shown.as_str()), (lang, content));
        }
    });
}

fn page() -> Page {
    Page::new(snippet("{cdn}/article.json", ""))
}

/// Returns the computed styles of the article's parts in `page`.
async fn look(stage: &Stage, page: &Page) -> String {
    stage.open(page).await;
    stage.until_ready().await;
    stage.until("probe.find('img').complete").await;
    stage.text("probe.look()").await
}
