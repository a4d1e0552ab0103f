//! What the rich text of editors gives, on documents of our own and on those of their projects.

use article_widget::model::{Block, Inlines, List};
use article_widget::read::{Dialect, text_of};
use serde_json::{Value, json};

use super::{article, data, reading, warnings};

fn kinds(blocks: &[Block]) -> Vec<String> {
    let kind =
        |block: &Block| serde_json::to_value(block).expect("JSON")["type"].as_str().unwrap_or_default().to_owned();
    blocks.iter().map(kind).collect()
}

fn html(block: &Block) -> Value {
    serde_json::to_value(block).expect("JSON")["html"].clone()
}

#[test]
fn portable_text_is_read() {
    let reading = reading(&data("portable-text.json"));
    assert_eq!(reading.dialect, Dialect::PortableText);
    assert_eq!(warnings(&reading).len(), 2, "the picture without an address, the hologram");
    let article = &reading.article;
    assert_eq!(article.headline.to_text(), "The lamp returns");
    assert_eq!(article.standfirst.to_text(), "After forty years.");
    assert_eq!(article.people[0].name, "Ines Halloran");
    assert_eq!(article.tags[0].name, "Sea");
    assert!(article.published.is_some());
    let Some(Block::Image(lead)) = &article.lead else { panic!("no lead picture") };
    assert_eq!((lead.width, lead.alt.as_str(), lead.focus.map(|focus| focus.x)), (Some(1024), "A tower", Some(0.4)));
    assert_eq!(
        kinds(&article.body),
        ["paragraph", "heading", "list", "list", "quote", "unknown", "code", "embed", "table", "unknown"]
    );
    assert_eq!(
        html(&article.body[0]),
        "<strong><em>Two </em></strong><a href=\"https://sea.example/keepers\">keepers</a> landed.<br>Both are well."
    );
    let Block::List(list) = &article.body[2] else { panic!("no list") };
    assert_eq!(list.items.len(), 2);
    assert!(matches!(&list.items[0].body[0], Block::List(inner) if inner.ordered && inner.items.len() == 1));
    assert!(
        text_of(&article.body)
            .ends_with("A horn\nfn main() {\n    light();\n}\nYear\nKeepers\n1911\nThree\nA tower of light\n")
    );
}

#[test]
fn editor_js_is_read() {
    let reading = reading(&data("editorjs.json"));
    assert_eq!((reading.dialect, warnings(&reading).len()), (Dialect::EditorJs, 1));
    let body = &reading.article.body;
    assert_eq!(
        kinds(body),
        [
            "heading",
            "paragraph",
            "list",
            "list",
            "list",
            "quote",
            "code",
            "divider",
            "table",
            "image",
            "embed",
            "paragraph",
            "paragraph",
            "paragraph",
            "group",
            "unknown"
        ]
    );
    assert_eq!(
        text_of(body),
        "How it began\nTwo\u{a0}keepers landed.\nOil\nWhale\nGas\nOne\nTwo\n☑ Lamp\nWe never left.\nA keeper\nlight();\n\
         Year\nKeepers\n1911\nThree\nThe tower\nThe first beam\nSalt is back\nAnd dearer\nRaw words.\nNote\nMind the step\n\
         A tower of light\n"
    );
}

#[test]
fn prosemirror_is_read() {
    let reading = reading(&data("prosemirror.json"));
    assert_eq!((reading.dialect, warnings(&reading).len()), (Dialect::ProseMirror, 1));
    let body = &reading.article.body;
    assert_eq!(
        kinds(body),
        [
            "heading",
            "paragraph",
            "list",
            "list",
            "quote",
            "code",
            "divider",
            "table",
            "image",
            "embed",
            "group",
            "code",
            "unknown"
        ]
    );
    assert_eq!(html(&body[1]), "Two <strong><a href=\"https://sea.example/\">keepers</a></strong><br>landed with @Mo.");
    assert_eq!(
        text_of(body),
        "How it began\nTwo keepers landed with @Mo.\nOil\nWhale\n☐ Lamp\nWe never left.\nlight();\n  on();\nYear\n\
         The tower\nMore\nMuch more.\na^2\nA tower of light\n"
    );
}

#[test]
fn an_entry_of_contentful_is_read() {
    let reading = reading(&data("contentful.json"));
    assert_eq!(reading.dialect, Dialect::Contentful);
    let article = &reading.article;
    assert_eq!(article.headline.to_text(), "Salt is back");
    assert_eq!(article.people[0].name, "Mo Tide");
    assert!(article.published < article.updated && article.lead.is_some());
    assert_eq!(
        kinds(&article.body),
        ["heading", "paragraph", "image", "unknown", "list", "divider", "table", "unknown"]
    );
    assert_eq!(
        text_of(&article.body),
        "By hand\nThe pans are white.\nThe price of bread\nRake\nYear\nA tower of light\n"
    );
}

#[test]
fn a_content_tree_of_the_ft_is_read() {
    let reading = reading(&data("ft-tree.json"));
    assert_eq!((reading.dialect, warnings(&reading).len()), (Dialect::FtContentTree, 1), "the clips have no address");
    let body = &reading.article.body;
    assert_eq!(
        kinds(body),
        [
            "heading",
            "paragraph",
            "image",
            "pull-quote",
            "group",
            "group",
            "group",
            "paragraph",
            "paragraph",
            "embed",
            "table",
            "paragraph",
            "embed",
            "unknown",
            "divider"
        ]
    );
    assert_eq!(html(&body[1]), "Two <strong>keepers</strong><a href=\"https://sea.example/\"> landed</a><br>at noon.");
    assert_eq!(
        text_of(body),
        "How it began\nTwo keepers landed at noon.\nAt noon\nWe <never> left\nA keeper\n1911\nThe year of the tower\n\
         The rock\n9m\nHigh\n3\nKeepers\nFog\nA horn\nRecommended\nSalt is back\nA chart of fog\n\
         Keepers\nYear\nSource: the log\n"
    );
}

#[test]
fn rich_text_may_be_the_body_of_a_native_article() {
    for name in ["portable-text.json", "editorjs.json", "prosemirror.json", "contentful.json", "ft-tree.json"] {
        let whole: Value = serde_json::from_str(&data(name)).expect("good JSON");
        let body = [&whole["body"], &whole["fields"]["body"], &whole].into_iter().find(|body| !body.is_null());
        let native = json!({ "headline": "The lamp", "kicker": "Sea", "body": body });
        let reading = reading(&native.to_string());
        assert_eq!(reading.dialect, Dialect::Native, "{name}");
        assert_eq!(reading.article.kicker.as_deref(), Some("Sea"), "{name}");
        assert_eq!(text_of(&reading.article.body), text_of(&article(&whole.to_string()).body), "{name}");
    }
}

#[test]
fn rich_text_lies_in_documents_of_several_shapes() {
    let node = json!({ "type": "paragraph", "content": [{ "type": "text", "text": "Words" }] });
    let doc = json!({ "type": "doc", "content": [node] });
    let rich = json!({ "nodeType": "document", "content": [{ "nodeType": "paragraph", "content": [{ "nodeType": "text", "value": "Words" }] }] });
    let block = json!({ "_type": "block", "children": [{ "_type": "span", "text": "Words" }] });
    for (shape, dialect) in [
        (node.clone(), Dialect::ProseMirror),
        (json!([node]), Dialect::ProseMirror),
        (json!({ "json": doc, "html": "<p>Words</p>" }), Dialect::ProseMirror),
        (json!({ "title": "T", "content": doc }), Dialect::ProseMirror),
        (json!({ "items": [{ "fields": { "title": "T", "body": rich } }] }), Dialect::Contentful),
        (
            json!({ "data": { "articleCollection": { "items": [{ "title": "T", "body": { "json": rich } }] } } }),
            Dialect::Contentful,
        ),
        (block.clone(), Dialect::PortableText),
        (json!({ "result": [{ "_type": "post", "title": "T", "body": [block] }] }), Dialect::PortableText),
        (
            json!({ "title": "T", "content": { "blocks": [{ "type": "paragraph", "data": { "text": "Words" } }] } }),
            Dialect::EditorJs,
        ),
    ] {
        let reading = reading(&shape.to_string());
        assert_eq!((reading.dialect, text_of(&reading.article.body).as_str()), (dialect, "Words\n"), "{shape}");
    }
    let native = json!({ "headline": "T", "body": [{ "type": "paragraph", "text": "Words" }, { "type": "x", "content": [{ "type": "text", "text": "More" }] }] });
    assert_eq!(text_of(&article(&native.to_string()).body), "Words\nMore\n");
}

#[test]
fn lists_nest_no_deeper_than_is_allowed() {
    let blocks: Vec<Value> = (1..3000)
        .map(|level| json!({ "_type": "block", "listItem": "bullet", "level": level, "children": [{ "_type": "span", "text": "x" }] }))
        .collect();
    let article = article(&json!(blocks).to_string());
    assert_eq!(text_of(&article.body).lines().count(), 2999);
    let mut inner = json!({ "type": "paragraph", "content": [{ "type": "text", "text": "deep" }] });
    for _ in 0..50 {
        inner = json!({ "type": "blockquote", "content": [inner] });
    }
    let article = super::article(&json!({ "type": "doc", "content": [inner] }).to_string());
    assert_eq!(text_of(&article.body), "deep\n");
    assert_ne!(article.headline, Inlines::plain("deep"));
}

#[test]
fn lists_of_slate_and_plate_are_lists() {
    let text = |words: &str| json!([{ "text": words }]);
    let list = |kind: &str, item: &str, inner: Value| json!({ "type": kind, "children": [{ "type": item, "children": inner }] });
    let nested = json!([{ "type": "lic", "children": text("two") }, list("ol", "li", json!([{ "type": "lic", "children": text("three") }]))]);
    let body = json!([
        { "type": "paragraph", "children": text("p") },
        list("bulleted-list", "list-item", text("one")),
        list("numbered-list", "list-item", text("one")),
        list("ul", "li", nested),
    ]);
    let reading = reading(&body.to_string());
    assert_eq!(
        (kinds(&reading.article.body), warnings(&reading)),
        (["paragraph", "list", "list", "list"].map(str::to_owned).into(), vec![])
    );
    let lists: Vec<&List> = reading
        .article
        .body
        .iter()
        .filter_map(|block| if let Block::List(list) = block { Some(list) } else { None })
        .collect();
    assert_eq!(lists.iter().map(|list| list.ordered).collect::<Vec<_>>(), [false, true, false]);
    let [item] = &*lists[2].items else { panic!("not one item") };
    assert_eq!(item.text.to_text(), "two");
    assert!(matches!(&*item.body, [Block::List(inner)] if inner.ordered && inner.items[0].text.to_text() == "three"));
}

#[test]
fn a_warning_says_where_in_a_bare_body_it_is() {
    let words = json!({ "_type": "block", "children": [{ "_type": "span", "text": "w" }] });
    let portable = json!([words, { "_type": "zork" }]);
    let slate = json!([{ "type": "paragraph", "children": [{ "text": "w" }] }, { "type": "zork", "children": [{ "text": "x" }] }]);
    for body in [portable, slate] {
        let lines = warnings(&reading(&body.to_string()));
        assert!(lines.len() == 1 && lines[0].starts_with("[1]: "), "{lines:?}");
    }
}
