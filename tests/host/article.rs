//! The article in a page of another origin, alone and with others.

use serde_json::json;

use crate::origins::ARTICLE;
use crate::page::{FALLBACK, ORIGINAL, Page, bare, snippet};
use crate::stage::play;

/// What a reader must find in the article of the tests, in this order.
const WORDS: [&str; 13] = [
    "Harbour",
    "Harbour bridge reopens after nine months of repairs",
    "Trams cross the water again from Monday, and the ferry goes back to its summer timetable.",
    "Mara Lindqvist",
    "The first tram in nine months.",
    "The harbour bridge carries trams again. At six on Monday morning the first of them crossed with forty people on board.",
    "Engineers replaced two hundred rivets and, as the report of the port",
    "What changes for passengers",
    "I had forgotten how short the way is.",
    "The ferry every hour",
    "two million less than it had set aside.",
    "Westhaven Courier",
    "Ferry crews celebrate the end of the rush",
];

#[test]
fn an_article_of_another_origin_is_shown_whole() {
    play(async |stage| {
        stage.show(snippet("{cdn}/article.json", "")).await;
        stage.until_ready().await;
        let text = stage.text("probe.text()").await;
        let mut rest = &*text;
        for words in WORDS {
            rest = rest.split_once(words).unwrap_or_else(|| panic!("{words:?} comes next, not {rest:?} (of {text})")).1;
        }
        stage
            .check(
                "probe.headline().localName === 'h2'
                probe.sees(probe.headline())
                probe.all('[part~=body] p').every(probe.sees)
                probe.all('[part~=body] p').length >= 4
                probe.sees(probe.find('img')) && probe.find('img').alt === 'A tram on a steel bridge'
                probe.all('a[part~=share-button]').every((link) => link.href && probe.sees(link))
                probe.all('a[part~=share-button]').length === 8
                probe.all('[part~=story]').every(probe.sees)",
            )
            .await;
        let stories = stage.get("probe.all('[part~=story] a').map((link) => link.href)").await;
        let others = ["ferry", "steel", "fish"].map(|name| format!("https://news.example/stories/{name}"));
        assert_eq!(stories, json!(others), "the sidebar lists the others, never the story itself");
    });
}

#[test]
fn the_fallback_goes_out_of_sight_and_stays_in_the_page() {
    play(async |stage| {
        stage.show(snippet("{cdn}/article.json", "")).await;
        stage.until_ready().await;
        stage.check("!probe.sees(probe.widget().querySelector('a'))").await;
        let left = stage.text("probe.widget().innerHTML").await;
        assert_eq!(left, format!(r#"<a href="{ORIGINAL}">{FALLBACK}</a>"#));
    });
}

#[test]
fn the_host_hears_what_was_loaded() {
    play(async |stage| {
        stage.show(snippet("{cdn}/article.json", r#"id="story""#)).await;
        stage.until("probe.count('load') === 1").await;
        let expected = json!({
            "name": "load",
            "detail": {
                "src": format!("{}/article.json", stage.cdn.origin),
                "url": ORIGINAL,
                "headline": "Harbour bridge reopens after nine months of repairs",
                "dialect": "native",
            },
            "bubbles": true,
            "composed": true,
            "cancelable": false,
            "on": "article-widget",
            "id": "story",
        });
        assert_eq!(stage.events("load").await, [expected]);
        stage.pause(300).await;
        stage.check("probe.events.length === 1").await;
    });
}

#[test]
fn widgets_share_what_they_load() {
    play(async |stage| {
        let page = [
            snippet("{cdn}/article.json", "loading=eager"),
            snippet("{cdn}/article.json", "loading=eager"),
            snippet("{cdn}/story/other.json", "loading=eager"),
        ];
        stage.show(page.concat()).await;
        stage.until_ready().await;
        stage
            .check(
                "probe.text(0) === probe.text(1)
                probe.text(2).includes('All about other.')
                [0, 1, 2].every((n) => probe.sees(probe.headline(n)))",
            )
            .await;
        assert_eq!(stage.cdn.hits("/embed.js", ""), 1, "requests for the script");
        assert_eq!(stage.cdn.hits("/article-widget-", ".wasm"), 1, "requests for the wasm");
        assert_eq!(stage.cdn.hits("/article.json", ""), 1, "requests for the same article");
    });
}

#[test]
fn twenty_widgets_need_one_wasm() {
    play(async |stage| {
        let widget = |number| snippet(&format!("{{cdn}}/story/{number}.json"), "loading=eager");
        stage.show((0..20).map(widget).collect::<String>()).await;
        stage.until_ready().await;
        stage.check("probe.count('load') === 20").await;
        for number in 0..20 {
            assert_eq!(
                stage.text(&format!("probe.headline({number}).innerText")).await,
                format!("Headline of {number}")
            );
        }
        assert_eq!(stage.cdn.hits("/article-widget-", ".wasm"), 1, "requests for the wasm");
        assert_eq!(stage.cdn.hits("/story/", ".json"), 20, "requests for articles");
    });
}

#[test]
fn an_article_inside_the_page_needs_no_request() {
    play(async |stage| {
        let article = ARTICLE.replace("{cdn}", &stage.cdn.origin);
        let script = format!(r#"<script type="application/json">{article}</script>"#);
        let elements = [
            format!("<article-widget>{script}</article-widget>"),
            bare("", "").replace("></", &format!(">{script}</")),
        ];
        stage.show(elements.concat()).await;
        stage.until_ready().await;
        stage
            .check(
                "probe.headline().innerText === 'Harbour bridge reopens after nine months of repairs'
                probe.text(0) === probe.text(1)
                !document.body.innerText.includes('{')",
            )
            .await;
        assert_eq!(stage.events("load").await[0]["detail"]["src"], "");
        assert_eq!(stage.cdn.hits("/article.json", ""), 0);
    });
}

#[test]
fn a_broken_article_inside_the_page_offers_no_retry() {
    play(async |stage| {
        let script = r#"<script type="application/json">{"headline": </script>"#;
        stage.show(format!(r#"<article-widget>{script}<a href="{ORIGINAL}">{FALLBACK}</a></article-widget>"#)).await;
        stage.until("probe.state() === 'failed'").await;
        stage
            .check(
                "probe.sees(probe.widget().querySelector('a'))
                probe.sees(probe.find('[role=alert]'))
                probe.find('button') === null",
            )
            .await;
        stage.assert_one_line(&["error: article-widget: ", "JSON"]).await;
    });
}

#[test]
fn a_polluted_page_shows_the_article_all_the_same() {
    const POLLUTION: &str = "<script>
        Array.prototype.extra = 1;
        Object.prototype.value = 2;
        Object.prototype.extend = function () {};
        Array.prototype.toJSON = function () { return `[${this.join()}]`; };
        String.prototype.toJSON = function () { return `\"${this}\"`; };
        </script>";
    const CLEANING: &str = "delete Array.prototype.extra; delete Object.prototype.value; delete Object.prototype.extend; \
                            delete Array.prototype.toJSON; delete String.prototype.toJSON;";
    play(async |stage| {
        // The driver itself can't read such a page: the page cleans up when it is done.
        let watch = format!(
            "<script>addEventListener('article-widget-load', () => setTimeout(() => {{ {CLEANING} }}));</script>"
        );
        let page = Page::without_script(snippet("{cdn}/article.json", ""));
        stage.open(&page.head(POLLUTION).head(&watch).head(r#"<script async src="{cdn}/embed.js"></script>"#)).await;
        stage.until_ready().await;
        stage.check("probe.all('a[part~=share-button]').length === 8").await;
        assert_eq!(stage.lines().await, [""; 0]);
    });
}

#[test]
fn addresses_follow_the_base_of_the_page() {
    play(async |stage| {
        let page = Page::without_script(snippet("base.json", r#"related-src="../feed.json""#))
            .head(r#"<base href="{cdn}/story/"><script async src="../embed.js"></script>"#);
        stage.open(&page).await;
        stage.until_ready().await;
        stage.check("probe.headline().innerText === 'Headline of base'").await;
        stage.until("probe.all('[part~=story]').length === 3").await;
    });
}
