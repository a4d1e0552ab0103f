//! Widgets that come, move and go.

use crate::page::{Page, bare, snippet};
use crate::stage::play;

#[test]
fn a_widget_that_moves_keeps_its_article() {
    play(async |stage| {
        stage.show(format!("<div>{}</div><section></section>", snippet("{cdn}/article.json", ""))).await;
        stage.until_ready().await;
        let text = stage.text("probe.text()").await;
        stage.run("document.querySelector('section').append(probe.widget())").await;
        stage.check("probe.state() === 'ready'").await;
        assert_eq!(stage.text("probe.text()").await, text);
        stage.run("probe.kept = probe.widget(); probe.kept.remove()").await;
        stage.pause(1000).await;
        stage.run("document.querySelector('div').append(probe.kept)").await;
        stage.check("probe.state() === 'ready'").await;
        assert_eq!(stage.text("probe.text()").await, text);
        stage.run("probe.widget().setAttribute('heading-level', 4)").await;
        stage.until("probe.headline().localName === 'h4'").await;
        assert_eq!(stage.cdn.hits("/article.json", ""), 1);
        stage.check("probe.count('load') === 1").await;
    });
}

#[test]
fn a_widget_that_was_away_for_long_loads_anew() {
    play(async |stage| {
        stage.show(format!("<div>{}</div>", snippet("{cdn}/article.json", ""))).await;
        stage.until_ready().await;
        stage.run("probe.kept = probe.widget(); probe.kept.remove()").await;
        stage.pause(10_500).await;
        stage.run("document.querySelector('div').append(probe.kept)").await;
        stage.until_ready().await;
        stage.check("probe.sees(probe.headline())").await;
        stage.until("probe.count('load') === 2").await;
    });
}

#[test]
fn a_widget_removed_while_it_loads_stays_silent() {
    play(async |stage| {
        stage.show(format!("<div>{}</div>", snippet("{cdn}/story/late.json?ms=2500", "loading=eager"))).await;
        stage.until("!!probe.root()").await;
        stage.run("probe.kept = probe.widget(); probe.kept.remove()").await;
        stage.pause(3000).await;
        stage.check("probe.events.length === 0 && document.querySelector('div').childElementCount === 0").await;
        assert_eq!(stage.lines().await, [""; 0]);
        stage.run("document.querySelector('div').append(probe.kept)").await;
        stage.until_ready().await;
        stage.check("probe.headline().innerText === 'Headline of late'").await;
        // What came in the meantime is told when somebody in the page can hear it.
        stage.until("probe.count('load') === 1").await;
        assert_eq!(stage.cdn.hits("/story/", ""), 1);
    });
}

#[test]
fn a_widget_that_fails_while_it_is_away_says_so_when_it_is_back() {
    play(async |stage| {
        let script = r#"<script async src="{cdn}/lost/embed.js"></script>"#;
        let widget = snippet("{cdn}/article.json", "loading=eager");
        stage.open(&Page::without_script(format!("<div>{widget}</div>")).head(script)).await;
        stage.run("customElements.whenDefined('article-widget').then(() => { probe.kept = probe.widget(); probe.kept.remove() })").await;
        stage.until("!!probe.kept").await;
        stage.pause(1000).await;
        stage.run("document.querySelector('div').append(probe.kept)").await;
        stage.until("probe.state() === 'failed' && probe.count('error') === 1").await;
    });
}

/// Ways in which a script may bring a widget into the page.
const ARRIVALS: [(&str, &str); 5] = [
    (
        "made, inserted, then given its source",
        "const one = document.createElement('article-widget'); main.append(one); setTimeout(() => one.setAttribute('src', src), 100)",
    ),
    (
        "made and given its source, then inserted",
        "const one = document.createElement('article-widget'); one.setAttribute('src', src); main.append(one)",
    ),
    ("as markup", "main.innerHTML = `<article-widget src=\"${src}\"></article-widget>`"),
    (
        "cloned",
        "main.innerHTML = `<article-widget src=\"${src}\"></article-widget>`; const one = main.firstChild; one.replaceWith(one.cloneNode(true))",
    ),
    (
        "out of a template",
        "const template = document.createElement('template'); template.innerHTML = `<article-widget src=\"${src}\"></article-widget>`; main.append(template.content.cloneNode(true))",
    ),
];

#[test]
fn a_widget_starts_however_a_script_brings_it() {
    play(async |stage| {
        for (name, script) in ARRIVALS {
            stage.show("<main></main>").await;
            let src = format!("{}/article.json", stage.cdn.origin);
            stage.run(&format!("const main = document.querySelector('main'), src = '{src}'; {script}")).await;
            stage.until("probe.state() === 'ready'").await;
            stage.check("probe.sees(probe.headline()) && probe.count('load') === 1").await;
            assert_eq!(stage.lines().await, [""; 0], "{name}");
            stage.assert_no_errors().await;
        }
    });
}

#[test]
fn a_thousand_comings_and_goings_do_no_harm() {
    play(async |stage| {
        stage.show(format!("<main>{}</main>", snippet("{cdn}/article.json", "loading=eager"))).await;
        stage.until_ready().await;
        stage
            .run(
                "const main = document.querySelector('main'), one = probe.widget();
                for (let i = 0; i < 1000; i += 1) { one.remove(); main.append(one); }",
            )
            .await;
        stage.check("probe.state() === 'ready' && probe.sees(probe.headline())").await;
        stage
            .run(
                "const main = document.querySelector('main');
                for (let i = 0; i < 1000; i += 1) {
                    const one = probe.widget().cloneNode(true);
                    main.append(one);
                    one.remove();
                }",
            )
            .await;
        stage.pause(1000).await;
        stage.check("probe.states() === 'ready' && probe.sees(probe.headline())").await;
        assert_eq!(stage.cdn.hits("/article-widget-", ".wasm"), 1);
        assert!(stage.cdn.hits("/article.json", "") <= 2, "widgets that start together share their request");
        assert_eq!(stage.lines().await, [""; 0]);
    });
}

#[test]
fn a_widget_far_below_asks_for_nothing_until_it_comes_near() {
    play(async |stage| {
        let far =
            |attributes| format!("<div style='height: 5000px'></div>{}", snippet("{cdn}/article.json", attributes));
        stage.show(far("")).await;
        stage.until("!!probe.root()").await;
        stage.pause(600).await;
        assert_eq!((stage.cdn.hits("/article.json", ""), stage.cdn.hits("/article-widget-", ".wasm")), (0, 0));
        stage.run("scrollTo(0, 3600)").await;
        stage.until_ready().await;
        stage.check("probe.widget().getBoundingClientRect().top > innerHeight").await;

        stage.cdn.forget_hits();
        stage.show(far("loading=eager")).await;
        stage.until_ready().await;
        stage.check("scrollY === 0").await;
    });
}

#[test]
fn an_element_without_a_source_shows_what_the_host_wrote() {
    play(async |stage| {
        stage.open(&Page::new("<article-widget><p>Nothing to load</p></article-widget>")).await;
        stage.until("!!probe.root()").await;
        stage.pause(300).await;
        stage.check("probe.sees(probe.widget().querySelector('p'))").await;
        assert_eq!(stage.lines().await, [""; 0]);
    });
}

#[test]
fn a_widget_without_fallback_holds_its_place_while_it_loads() {
    play(async |stage| {
        stage.show(bare("{cdn}/story/late.json?ms=900", "")).await;
        stage.until("probe.state() === 'loading'").await;
        stage.check("probe.widget().getBoundingClientRect().height > 100").await;
        stage.until_ready().await;
    });
}

#[test]
fn a_widget_that_moves_to_another_document_and_back_keeps_its_look() {
    play(async |stage| {
        stage.show(format!("<main>{}</main>", snippet("{cdn}/article.json", ""))).await;
        stage.until_ready().await;
        stage.run("probe.kept = probe.widget(); document.body.append(document.createElement('iframe'))").await;
        let look = stage.text("probe.look()").await;
        for _ in 0..2 {
            stage.run("document.querySelector('iframe').contentDocument.body.append(probe.kept)").await;
            stage
                .check(
                    "probe.kept.shadowRoot.adoptedStyleSheets.length === 1
                    getComputedStyle(probe.kept.shadowRoot.querySelector('slot')).display === 'none'
                    getComputedStyle(probe.kept).display === 'block'",
                )
                .await;
            stage.run("document.querySelector('main').append(probe.kept)").await;
            assert_eq!(stage.text("probe.look()").await, look);
        }
        stage.run("document.querySelector('iframe').remove()").await;
        // A document that no window shows has no sheets, and is a place to come back from.
        stage.run("document.implementation.createHTMLDocument().body.append(probe.kept)").await;
        stage.run("document.querySelector('main').append(probe.kept)").await;
        assert_eq!(stage.text("probe.look()").await, look);
        assert_eq!(stage.lines().await, [""; 0]);
    });
}

#[test]
fn a_widget_whose_source_is_taken_away_shows_what_the_host_wrote() {
    play(async |stage| {
        stage.show(snippet("{cdn}/article.json", "")).await;
        stage.until_ready().await;
        for _ in 0..2 {
            stage.run("probe.src = probe.widget().getAttribute('src'); probe.widget().removeAttribute('src')").await;
            stage.until("probe.sees(probe.widget().querySelector('a'))").await;
            stage.check("probe.text() === ''").await;
            stage.run("probe.widget().setAttribute('src', probe.src)").await;
            stage.until_ready().await;
            stage.check("probe.sees(probe.headline())").await;
        }
        stage.check("probe.count('error') === 0").await;
        assert_eq!(stage.lines().await, [""; 0]);
    });
}
