//! The widget's own words, in the language of the page around it: a file for each language but English.

use article_widget::i18n::phrases;

use crate::page::{Page, snippet};
use crate::stage::play;

#[test]
fn the_language_is_that_of_the_nearest_element_that_names_one() {
    play(async |stage| {
        let widgets = [
            snippet("{cdn}/article.json", ""),
            format!("<div lang='fr-CA'>{}</div>", snippet("{cdn}/article.json", "")),
            format!("<div lang='fr'>{}</div>", snippet("{cdn}/article.json", r#"lang="ar""#)),
            snippet("{cdn}/article.json", r#"lang="no such tag""#),
            snippet("{cdn}/article.json", r#"lang="iw""#),
        ];
        stage.open(&Page::new(widgets.concat()).root(r#"lang="nl""#)).await;
        stage
            .run("document.querySelectorAll('article-widget').forEach((one) => one.setAttribute('loading', 'eager'))")
            .await;
        stage.until_ready().await;
        for (number, lang) in ["nl", "fr", "ar", "nl", "he"].into_iter().enumerate() {
            let words = stage.text(&format!("probe.words({number})")).await;
            assert!(words.contains(phrases(lang).related) || words.contains(phrases(lang).share), "{lang}: {words}");
            assert_eq!(stage.text(&format!("probe.root({number}).lang")).await, lang);
            assert_eq!(stage.text(&format!("probe.root({number}).dir")).await, phrases(lang).dir());
            assert_eq!(stage.cdn.hits(&format!("/words/{lang}-"), ".json"), 1, "{lang}");
        }
    });
}

#[test]
fn the_language_is_looked_for_through_the_shadow_roots_around() {
    play(async |stage| {
        let page =
            Page::new("<section lang='fr'><div lang='de'></div></section><section lang='es'><div></div></section>");
        stage.open(&page.root(r#"lang="nl""#)).await;
        stage
            .run(&format!(
                "probe.inner = [...document.querySelectorAll('div')].map((div) => {{
                    const one = document.createElement('article-widget');
                    one.setAttribute('src', '{}/article.json');
                    div.attachShadow({{ mode: 'open' }}).append(one);
                    return one;
                }})",
                stage.cdn.origin
            ))
            .await;
        for (number, lang) in ["de", "es"].into_iter().enumerate() {
            stage.until(&format!("probe.inner[{number}].shadowRoot?.querySelector('.aw').lang === '{lang}'")).await;
        }
    });
}

#[test]
fn english_needs_no_file_and_another_language_comes_when_it_is_named() {
    play(async |stage| {
        stage.show(snippet("{cdn}/article.json", "")).await;
        stage.until_ready().await;
        assert_eq!(stage.cdn.hits("/words/", ""), 0);
        stage.run("probe.widget().setAttribute('lang', 'de')").await;
        stage.until(&format!("probe.words().includes({:?})", phrases("de").share)).await;
        stage.run("probe.widget().removeAttribute('lang')").await;
        stage.until(&format!("probe.words().includes({:?})", phrases("en").share)).await;
        assert_eq!(stage.cdn.hits("/words/", ""), 1);
    });
}

#[test]
fn without_the_file_the_widget_speaks_english_and_says_so() {
    play(async |stage| {
        let script = r#"<script async src="{cdn}/mute/embed.js"></script>"#;
        let page = Page::without_script(snippet("{cdn}/article.json", "").repeat(2)).head(script);
        stage.open(&page.root(r#"lang="de""#)).await;
        stage.until_ready().await;
        stage.check(&format!("probe.words().includes({:?})", phrases("en").share)).await;
        stage.assert_one_line(&["warn: article-widget: words/de-", "English"]).await;
    });
}
