//! The script tag: where it stands, how often, of which version, and in which pages.

use crate::browser::Device;
use crate::page::{FALLBACK, ORIGINAL, Page, bare, snippet};
use crate::stage::{play, play_on};

/// Script tags of the same widget, in the head and after the element.
const TAGS: [(&str, &str, &str); 8] = [
    ("once, before the element", r#"<script src="{cdn}/embed.js"></script>"#, ""),
    ("once, after the element", "", r#"<script src="{cdn}/embed.js"></script>"#),
    ("deferred", r#"<script defer src="{cdn}/embed.js"></script>"#, ""),
    ("as a module", r#"<script type="module" src="{cdn}/embed.js"></script>"#, ""),
    ("with crossorigin", r#"<script async crossorigin src="{cdn}/embed.js"></script>"#, ""),
    ("twice", r#"<script async src="{cdn}/embed.js"></script><script async src="{cdn}/embed.js"></script>"#, ""),
    ("before and after", r#"<script src="{cdn}/embed.js"></script>"#, r#"<script src="{cdn}/embed.js"></script>"#),
    (
        "classic and as a module",
        r#"<script src="{cdn}/embed.js"></script><script type="module" src="{cdn}/embed.js"></script>"#,
        r#"<script type="module" src="{cdn}/embed.js?again"></script>"#,
    ),
];

#[test]
fn the_script_works_wherever_it_stands_and_however_often() {
    play(async |stage| {
        for (name, head, end) in TAGS {
            stage.cdn.forget_hits();
            let body = [&snippet("{cdn}/article.json", ""), end].concat();
            stage.open(&Page::without_script(body).head(head)).await;
            stage.until_ready().await;
            stage.check("probe.sees(probe.headline()) && probe.count('load') === 1").await;
            assert_eq!(stage.lines().await, [""; 0], "{name}");
            assert!(stage.cdn.hits("/article-widget-", ".wasm") <= 1, "{name}");
            stage.assert_no_errors().await;
        }
    });
}

#[test]
fn a_second_version_steps_back_and_says_so() {
    play(async |stage| {
        let page = Page::without_script(snippet("{cdn}/article.json", ""))
            .head(r#"<script src="{cdn}/embed.js"></script><script src="{cdn}/next/embed.js"></script>"#);
        stage.open(&page).await;
        stage.until_ready().await;
        stage.assert_one_line(&["warn: article-widget: ", env!("CARGO_PKG_VERSION"), "99.0.0"]).await;
        assert_eq!(stage.text("customElements.get('article-widget').version").await, env!("CARGO_PKG_VERSION"));
    });
}

#[test]
fn two_versions_live_side_by_side_under_two_names() {
    play(async |stage| {
        let other = snippet("{cdn}/story/other.json", "").replace("article-widget", "news-story");
        let page = Page::without_script([&snippet("{cdn}/article.json", ""), &*other].concat()).head(
            r#"<script async src="{cdn}/embed.js"></script>
            <script async src="{cdn}/next/embed.js" tag-name="news-story"></script>"#,
        );
        stage.open(&page).await;
        stage.until_ready().await;
        stage.check("probe.headline(1).innerText === 'Headline of other'").await;
        assert_eq!(stage.lines().await, [""; 0]);
    });
}

#[test]
fn a_name_that_no_element_can_have_is_a_line_in_the_console() {
    play(async |stage| {
        for name in ["story", "News-Story", "1-story"] {
            let script = format!(r#"<script src="{{cdn}}/embed.js" tag-name="{name}"></script>"#);
            stage.open(&Page::without_script("<p>The host's own text</p>").head(&script)).await;
            stage.assert_one_line(&["error: article-widget: ", &format!("tag-name=\"{name}\""), "hyphen"]).await;
            stage.assert_no_errors().await;
        }
    });
}

#[test]
fn a_fetch_that_returns_nothing_is_told_in_words() {
    play(async |stage| {
        for (only, src) in [(".json", "{cdn}/article.json"), (".wasm", "{cdn}/story/other.json")] {
            let breakage = format!(
                "const {{ fetch }} = window; window.fetch = (...all) => String(all[0].href ?? all[0]).endsWith('{only}') ? undefined : fetch(...all)"
            );
            let page = Page::without_script(snippet(src, ""))
                .head(&format!(r#"<script>{{ {breakage} }}</script><script async src="{{cdn}}/embed.js"></script>"#));
            stage.open(&page).await;
            stage.until("probe.state() === 'failed' && probe.count('error') === 1").await;
            stage.assert_one_line(&["error: article-widget: ", "its own fetch"]).await;
        }
    });
}

#[test]
fn a_fetch_that_breaks_later_stops_nothing() {
    play(async |stage| {
        let broken = ["() => undefined", "() => { throw new TypeError('not here') }", "async () => ({ ok: true })"];
        for fetch in broken {
            let more = snippet("{cdn}/error.json", "loading=eager");
            stage.show(snippet("{cdn}/article.json", "loading=eager") + &more).await;
            stage.until("probe.states() === 'ready failed'").await;
            stage.run(&format!("window.fetch = {fetch}; probe.widget().setAttribute('popular-src', '/p.json')")).await;
            stage.until("probe.lines.length === 2").await;
            stage.click("probe.find('button', 1)").await;
            stage.until("probe.lines.length === 3 && probe.states() === 'ready failed'").await;
            let lines = stage.lines().await.join("\n");
            assert!(!lines.contains("fault of its own"), "{fetch}: {lines}");
            stage.assert_no_errors().await;
        }
    });
}

#[test]
fn without_javascript_the_fallback_is_there() {
    play_on(Device::WithoutScripts, async |stage| {
        stage.show(snippet("{cdn}/article.json", "")).await;
        let link = stage.link().await;
        assert_eq!(link, (FALLBACK.to_owned(), ORIGINAL.to_owned()));
        assert_eq!(stage.cdn.hits("/", ""), 0, "nothing was asked for");
    });
}

/// What a host page, an extension or a very old browser may have broken.
const BREAKAGES: [(&str, &str); 4] = [
    ("no WebAssembly", "delete window.WebAssembly"),
    ("a fetch that throws", "window.fetch = () => { throw new TypeError('not here') }"),
    ("a fetch that returns nothing", "window.fetch = () => undefined"),
    ("a fetch that never ends", "window.fetch = () => new Promise(() => {})"),
];

#[test]
fn a_page_that_broke_the_browser_keeps_the_fallback() {
    play(async |stage| {
        for (name, breakage) in BREAKAGES {
            let page = Page::without_script(snippet("{cdn}/article.json", ""))
                .head(&format!(r#"<script>{breakage}</script><script async src="{{cdn}}/embed.js"></script>"#));
            stage.open(&page).await;
            stage.until("!!probe.root()").await;
            stage.pause(500).await;
            stage.check("probe.sees(probe.widget().querySelector('a'))").await;
            assert!(stage.lines().await.len() <= 1, "{name}");
            stage.assert_no_errors().await;
        }
    });
}

#[test]
fn wrapped_functions_of_the_browser_do_no_harm() {
    const WRAPPERS: &str = "<script>{
        const { fetch } = window;
        window.fetch = (...all) => fetch(...all);
        const { attachShadow, append, replaceChildren } = Element.prototype;
        Element.prototype.attachShadow = function (...all) { return attachShadow.apply(this, all); };
        Element.prototype.append = function (...all) { return append.apply(this, all); };
        Element.prototype.replaceChildren = function (...all) { return replaceChildren.apply(this, all); };
        const { addEventListener } = EventTarget.prototype;
        EventTarget.prototype.addEventListener = function (name, run, ...all) {
            return addEventListener.call(this, name, typeof run === 'function' ? function (event) { return run.call(this, event); } : run, ...all);
        };
        const { define } = CustomElementRegistry.prototype;
        CustomElementRegistry.prototype.define = function (...all) { return define.apply(this, all); };
        Object.freeze(Object.prototype);
        Object.freeze(Array.prototype);
    }</script>";
    play(async |stage| {
        let page = Page::without_script(snippet("{cdn}/article.json", ""));
        stage.open(&page.head(WRAPPERS).head(r#"<script async src="{cdn}/embed.js"></script>"#)).await;
        stage.until_ready().await;
        stage.check("probe.sees(probe.headline()) && probe.all('a[part~=share-button]').length === 8").await;
    });
}

#[test]
fn elements_that_clobber_names_do_no_harm() {
    const CLOBBERS: &str = r#"<form name="ArticleWidget" id="wasm"><input name="attributes"><input name="append"></form>
        <a id="__wbg_init"></a><img name="currentScript"><img name="scripts"><a id="fetch"></a><form name="baseURI"></form>"#;
    play(async |stage| {
        let tag = r#"<script src="{cdn}/embed.js"></script>"#;
        stage.open(&Page::without_script([CLOBBERS, &snippet("{cdn}/article.json", ""), tag].concat())).await;
        stage.until_ready().await;
        stage.check("probe.sees(probe.headline())").await;
    });
}

#[test]
fn a_page_without_custom_elements_hears_no_error() {
    play(async |stage| {
        let page = Page::without_script(bare("{cdn}/article.json", "") + "<p>The host's own text</p>").head(
            "<script>Object.defineProperty(window, 'customElements', { value: undefined })</script>\
             <script async src=\"{cdn}/embed.js\"></script>",
        );
        stage.open(&page).await;
        stage.pause(300).await;
        stage.assert_no_errors().await;
    });
}
