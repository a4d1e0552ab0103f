//! What the BBC's two formats give, on documents of our own and on theirs.

use article_widget::model::{Block, Direction};
use article_widget::read::{Dialect, Hints, Json, read, read_stories, text_of};
use serde_json::{Value, json};

use super::measure::{Corpus, Source, entity_words, html_words, words};
use super::{article, data, reading, warnings};

fn kinds(blocks: &[Block]) -> Vec<String> {
    let kind =
        |block: &Block| serde_json::to_value(block).expect("JSON")["type"].as_str().unwrap_or_default().to_owned();
    blocks.iter().map(kind).collect()
}

#[test]
fn an_optimo_article_is_read() {
    let reading = reading(&data("bbc-optimo.json"));
    assert_eq!(reading.dialect, Dialect::Bbc);
    assert_eq!(warnings(&reading).len(), 1, "the hologram: {:?}", warnings(&reading));
    let article = &reading.article;
    assert_eq!(article.headline.to_text(), "The lamp returns");
    assert_eq!(article.standfirst.to_text(), "After forty years.");
    assert_eq!(article.url.as_ref().map(|url| url.as_str()), Some("https://www.bbc.com/urdu/articles/c1234567890o"));
    assert_eq!(article.lang.as_ref().map(|lang| lang.direction()), Some(Direction::Rtl));
    assert_eq!(
        (article.people[0].name.as_str(), article.people[0].role.as_deref()),
        ("Ines Halloran", Some("Sea reporter"))
    );
    let Some(Block::Image(lead)) = &article.lead else { panic!("no lead picture") };
    assert_eq!(lead.url.as_str(), "https://ichef.bbci.co.uk/ace/ws/640/cpsprodpb/12AB/production/_1_rock.jpg");
    assert_eq!(
        (lead.alt.as_str(), lead.caption.to_text().as_str(), lead.renditions.len()),
        ("A tower", "The tower at noon", 6)
    );
    assert_eq!(
        kinds(&article.body),
        ["paragraph", "list", "paragraph", "heading", "embed", "embed", "embed", "group", "unknown"]
    );
    assert_eq!(
        text_of(&article.body),
        "Two keepers landed.\nOil\nWhale\nIt says fog.\nHow it began\nThe first beam\nIt shines\nMay 1\nMore\nSalt\nA tower of light\n"
            .replace("It shines\nMay 1", text_of(&article.body[5..6]).trim_end())
    );
    let html = serde_json::to_value(&article.body[0]).expect("JSON")["html"].as_str().map(str::to_owned);
    assert_eq!(
        html.as_deref(),
        Some("<strong><em>Two </em></strong><a href=\"https://www.bbc.com/urdu/sea-1\">keepers</a> landed.")
    );
    assert_eq!(article.related[0].headline, "The last signal & more");
    assert_eq!(article.published.map(|time| time.to_rfc3339().to_string()).as_deref(), Some("2024-05-01T08:00:00Z"));
}

#[test]
fn a_cps_asset_is_read() {
    let reading = reading(&data("bbc-cps.json"));
    assert_eq!((reading.dialect, warnings(&reading)), (Dialect::Bbc, vec![]));
    let article = &reading.article;
    assert_eq!(article.headline.to_text(), "Salt is back & dearer");
    assert_eq!(
        (article.people[0].name.as_str(), article.people[0].role.as_deref()),
        ("Mo Tide", Some("Salt correspondent"))
    );
    assert_eq!(article.url.as_ref().map(|url| url.as_str()), Some("https://www.bbc.com/turkce/haberler-1"));
    assert_eq!(article.tags[0].name, "Salt");
    assert!(article.lead.is_some() && article.published < article.updated);
    assert_eq!(kinds(&article.body), ["paragraph", "paragraph", "heading", "list", "embed", "embed", "embed", "quote"]);
    assert_eq!(
        text_of(&article.body),
        "The pans are \"white\" < grey.\nLook at the film!\nBy hand\nRake\nThe price of bread\nAn hour in a minute\nIn numbers\nNine pans\n"
    );
}

#[test]
fn an_index_is_a_list_of_stories() {
    let item = |path: &str| json!({ "headlines": { "headline": path, "overtyped": format!("On {path}") }, "locators": { "assetUri": path }, "summary": "Words." });
    let doc = json!({
        "metadata": { "id": "urn:bbc:ares::index:urdu/1", "language": "ur", "title": "Ten stories", "type": "FIX" },
        "content": { "groups": [{ "title": "Lead Feature", "items": [item("/urdu/a"), item("/urdu/b"), {}] }] },
        "promo": { "name": "Ten stories" }
    });
    let article = article(&doc.to_string());
    assert_eq!(article.headline.to_text(), "Ten stories");
    assert_eq!(text_of(&article.body), "On /urdu/a\nWords.\nOn /urdu/b\nWords.\n");
    let tree = Json::parse(&doc.to_string()).expect("good JSON");
    assert_eq!(read_stories(&tree, &Hints::default()).expect("stories").len(), 2);
}

#[test]
fn an_asset_may_lie_deeper_in_a_document() {
    let whole: Value = serde_json::from_str(&data("bbc-optimo.json")).expect("good JSON");
    let page =
        json!({ "metadata": { "seoHeadline": "From the page" }, "contents": whole["content"]["model"]["blocks"] });
    for doc in [
        json!({ "data": { "article": whole } }),
        json!({ "pageData": whole }),
        json!({ "props": 1, "data": page }),
        page.clone(),
    ] {
        let reading = read(&Json::parse(&doc.to_string()).expect("good JSON"), &Hints::default()).expect("an article");
        assert_eq!((reading.dialect, reading.article.body.len()), (Dialect::Bbc, 9));
    }
}

/// Collects the words that a reader of the page sees, by the plain `text` of paragraphs and blocks.
fn walk(json: &Json, out: &mut Vec<String>) {
    match json {
        Json::Array(items) => items.iter().for_each(|item| walk(item, out)),
        Json::Object(_) => {
            let kind = json.get("type").as_str().unwrap_or_default();
            let model = json.get("model");
            match kind {
                "aresOEmbed" => out.extend(html_words(model.get("oembed").get("html").as_str().unwrap_or_default())),
                "altText" | "aresMedia" | "aresLink" | "comment" | "headline" | "byline" => {}
                "paragraph" if model.is_object() => out.extend(words(model.get("text").as_str().unwrap_or_default())),
                "image" if !model.is_object() => {
                    out.extend(entity_words(json.get("caption").as_str().unwrap_or_default()))
                }
                _ if json.get("text").as_str().is_some() => out.extend(candy(json)),
                "list" => walk(json.get("items"), out),
                _ => walk(model.get("blocks"), out),
            }
        }
        _ => {}
    }
}

/// Returns the words of text in which everything between angle brackets is markup, save what stands in `itemMeta`.
fn candy(block: &Json) -> Vec<String> {
    let mut text = block.get("text").as_str().unwrap_or_default().to_owned();
    if block.get("markupType").as_str() == Some("candy_xml") {
        let mut plain = String::new();
        for part in text.split('<') {
            let (tag, rest) = part.split_once('>').unwrap_or(("", part));
            plain.push_str(if tag == "itemMeta" { "" } else { rest });
        }
        text = plain;
    }
    for story in block.get("meta").items() {
        text.push(' ');
        text.push_str(story.get("headlines").first(&["overtyped", "headline"]).as_str().unwrap_or_default());
    }
    entity_words(&text)
}

fn sources(_: &str, doc: &Json) -> Vec<Source> {
    let content = doc.get("content");
    let mut found = Vec::new();
    walk(content.get("model").get("blocks"), &mut found);
    walk(content.get("blocks"), &mut found);
    for group in content.get("groups").items() {
        found.extend(words(group.get("strapline").get("name").as_str().unwrap_or_default()));
        for item in group.get("items").items() {
            let headline = item.get("headlines").first(&["overtyped", "headline"]);
            let headline = headline.as_str().or(item.get("name").as_str());
            for text in [headline, item.get("summary").as_str()].into_iter().flatten() {
                found.extend(entity_words(text));
            }
        }
    }
    let text = |json: &Json| serde_json::to_string(&format!("{json:?}")).expect("a string");
    let has_image = text(content).contains("rawImage")
        || content.get("blocks").items().iter().any(|block| block.get("type").as_str() == Some("image"));
    vec![Source {
        words: found,
        headline: true,
        people: doc.get("promo").get("byline").get("name").text().is_some(),
        date: !doc.get("metadata").get("firstPublished").is_null(),
        image: has_image,
        ..Source::default()
    }]
}

#[test]
fn tables_and_quotations_keep_their_parts() {
    let text = |words: &str| json!({ "type": "text", "model": { "blocks": [{ "type": "paragraph", "model": { "text": words, "blocks": [] } }] } });
    let part = |kind: &str, words: &str| json!({ "type": kind, "model": { "blocks": [text(words)] } });
    let row = json!({ "type": "row", "model": { "blocks": [part("cell", "Lamps"), part("cell", "3")] } });
    let blocks = json!([
        { "type": "quote", "model": { "blocks": [part("quoteText", "We are many."), part("attribution", "A gull")] } },
        { "type": "table", "model": { "blocks": [part("caption", "Counted"), { "type": "tableHead", "model": { "blocks": [row] } }, row] } },
    ]);
    let nested =
        json!({ "metadata": { "id": "urn:bbc:ares::article:x" }, "content": { "model": { "blocks": blocks } } });
    let flat = json!({ "metadata": { "id": "urn:bbc:ares::asset:x" }, "promo": { "byline": { "name": "By Ines Halloran" } },
        "content": { "blocks": [
            { "type": "quote", "text": "We are many.", "speaker": "A gull" },
            { "type": "table", "caption": "Counted", "header": ["Lamps", "3"], "rows": [["Lamps", "3"]] },
        ] } });
    let [nested, flat] = [nested, flat].map(|doc| article(&doc.to_string()));
    assert_eq!(nested.body, flat.body);
    assert_eq!(kinds(&flat.body), ["pull-quote", "table"]);
    assert_eq!(text_of(&flat.body), "We are many.\nA gull\nCounted\nLamps\n3\nLamps\n3\n");
    assert_eq!(flat.people[0].name, "Ines Halloran");
}

/// Articles of blocks in blocks.
pub const OPTIMO: Corpus = Corpus {
    name: "BBC Optimo",
    folder: "bbc-simorgh/articles",
    dialect: Dialect::Bbc,
    sources,
    refused: &[],
    exceptions: &[],
};

/// Assets of a flat list of blocks.
pub const CPS: Corpus = Corpus { name: "BBC CPS", folder: "bbc-simorgh/cps", ..OPTIMO };

#[test]
fn a_warning_of_a_block_that_is_not_known_says_whether_something_is_kept() {
    for (block, kept) in [
        (
            serde_json::json!({ "type": "quizz", "text": "Words.", "markupType": "plain_text" }),
            "; what could be read of it is kept",
        ),
        (serde_json::json!({ "type": "quizz" }), ", and nothing of it can be read"),
    ] {
        let mut doc: serde_json::Value = serde_json::from_str(&super::data("bbc-cps.json")).expect("good JSON");
        doc["content"]["blocks"] = serde_json::json!([block]);
        let told = super::warnings(&super::reading(&doc.to_string()));
        assert!(told.iter().any(|warning| warning.ends_with(kept)), "{told:?}");
    }
}

#[test]
fn a_film_keeps_its_text_and_a_headline_stands_once() {
    let text = |words: &str| json!({ "blocks": [{ "type": "text", "model": { "blocks": [{ "type": "paragraph", "model": { "text": words, "blocks": [] } }] } }] });
    let doc =
        |content: Value| json!({ "metadata": { "id": "urn:bbc:ares::article:x" }, "content": content }).to_string();
    let flat =
        article(&doc(json!({ "blocks": [{ "type": "version", "text": "Words.", "markupType": "plain_text" }] })));
    assert_eq!(text_of(&flat.body), "Words.\n");
    let hidden = |words: &str| json!({ "type": "visuallyHiddenHeadline", "model": text(words) });
    let blocks = json!([{ "type": "headline", "model": text("The lamp") }, hidden("The lamp"), hidden("The rock")]);
    let nested = article(&doc(json!({ "model": { "blocks": blocks } })));
    assert_eq!((nested.headline.to_text().as_str(), text_of(&nested.body).as_str()), ("The lamp", "The rock\n"));
}
