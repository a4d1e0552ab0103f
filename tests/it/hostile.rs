//! Documents that are made to take long: none may take more than its size.

use std::fs;
use std::time::{Duration, Instant};

use article_widget::read::{Hints, Json, Reading, read};

/// What a document may cost without optimization, which is ten to thirty times of what it costs a page.
/// What grows with the square of its size takes minutes.
const BOUND: Duration = Duration::from_secs(3);

/// Returns what this thread has cost so far: other tests run beside it.
fn cost(start: Instant) -> Duration {
    let stat = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = stat.and_then(|stat| stat.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| start.elapsed(), Duration::from_nanos)
}

/// Reads a document within the bound; `None` where it is refused.
pub fn timed(name: &str, text: &str) -> Option<Reading> {
    let start = Instant::now();
    let before = cost(start);
    let reading = Json::parse(text).and_then(|doc| read(&doc, &Hints::default())).ok();
    let took = cost(start).saturating_sub(before);
    eprintln!("{name:<44}{:>9} KB{:>7} ms", text.len() / 1024, took.as_millis());
    assert!(took < BOUND, "{name} took {took:?}");
    reading
}

/// Writes `count` items, each by its number, with commas between them.
pub fn list(count: usize, item: impl Fn(usize) -> String) -> String {
    (0..count).map(item).collect::<Vec<_>>().join(",")
}

pub fn ninjs_pictures() -> String {
    let sizes = |at: usize| {
        list(50, |size| {
            let wide = 100 + size;
            format!(
                r#"{{"name":"r{size}","href":"https://a.example/p/{at}-{size}.jpg","width":{wide},"height":{wide},"mimetype":"image/jpeg"}}"#
            )
        })
    };
    let pictures = list(3000, |at| {
        format!(r#"{{"name":"p{at}","uri":"urn:p{at}","type":"picture","renditions":[{}]}}"#, sizes(at))
    });
    let body: String = (0..5000).map(|at| format!("<img src='https://b.example/q/{at}.jpg'><p>Words</p>")).collect();
    format!(
        r#"{{"uri":"urn:x","headlines":[{{"value":"A"}}],"bodies":[{{"contenttype":"text/html","value":"{body}"}}],"associations":[{pictures}]}}"#
    )
}

pub fn apple(components: &str) -> String {
    format!(
        r#"{{"version":"1.7","identifier":"a","language":"en","title":"A","layout":{{"columns":7,"width":1024}},"components":[{components}]}}"#
    )
}

fn portable(children: &str, definitions: &str) -> String {
    format!(r#"[{{"_type":"block","children":[{children}],"markDefs":[{definitions}]}}]"#)
}

#[test]
fn many_things_cost_no_more_than_their_number() {
    const MANY: usize = 100_000;
    let native = |body: &str| format!(r#"{{"headline":"A","body":{body}}}"#);
    let ans = |elements: &str| {
        format!(r#"{{"type":"story","version":"0.10.9","headlines":{{"basic":"A"}},"content_elements":[{elements}]}}"#)
    };
    let body = |text: &str, more: &str| apple(&format!(r#"{{"role":"body","text":"{text}"{more}}}"#));
    let markdown = |part: &str| body(&part.repeat(200_000 / part.len()), r#","format":"markdown""#);
    let links = list(20_000, |at| {
        format!(r#"{{"type":"link","rangeStart":{},"rangeLength":5,"URL":"https://a.example/{at}"}}"#, at * 10)
    });
    let spans = list(20_000, |at| format!(r#"{{"_type":"span","text":"w ","marks":["k{at}"]}}"#));
    let definitions =
        list(20_000, |at| format!(r#"{{"_key":"k{at}","_type":"link","href":"https://a.example/{at}"}}"#));
    let columns = list(3000, |at| format!(r#"{{"key":"k{at}","label":"L"}}"#));
    let optimo = |blocks: &str| {
        format!(
            r#"{{"metadata":{{"id":"urn:bbc:ares::article:x"}},"promo":{{"headlines":{{"headline":"A"}}}},"content":{{"model":{{"blocks":[{blocks}]}}}}}}"#
        )
    };
    let events = list(20_000, |at| format!(r#"{{"id":"e{at}","title":"T","elements":[]}}"#));
    let posts = list(20_000, |at| {
        format!(
            r#"{{"id":"p{at}","elements":[{{"_type":"model.dotcomrendering.pageElements.TextBlockElement","html":"<p>W</p>"}}]}}"#
        )
    });
    let cases = [
        ("ninjs, pictures of many sizes", ninjs_pictures()),
        ("native blocks", native(&format!("[{}]", list(MANY, |_| r#"{"type":"paragraph","text":"w"}"#.into())))),
        ("native pieces of HTML", native(&format!("[{}]", list(MANY, |_| r#"{"html":"<p>w"}"#.into())))),
        ("ANS elements", ans(&list(MANY, |_| r#"{"type":"text","content":"w"}"#.into()))),
        (
            "ANS items of a list",
            ans(&format!(
                r#"{{"type":"list","items":[{}]}}"#,
                list(MANY, |_| r#"{"type":"text","content":"w"}"#.into())
            )),
        ),
        ("ANS unknown elements", ans(&list(MANY, |_| r#"{"type":"x","content":"w"}"#.into()))),
        ("Apple components", apple(&list(MANY, |_| r#"{"role":"body","text":"w"}"#.into()))),
        ("Apple bylines", apple(&list(MANY, |at| format!(r#"{{"role":"byline","text":"By W{at}"}}"#)))),
        ("Markdown brackets", markdown("[")),
        ("Markdown brackets of addresses", markdown("[](")),
        ("Markdown marks", markdown("*_")),
        ("Markdown strong marks", markdown("**a__")),
        ("Apple ranges of links", body(&"word link ".repeat(20_000), &format!(r#","additions":[{links}]"#))),
        (
            "Apple table",
            apple(&format!(
                r#"{{"role":"datatable","data":{{"descriptors":[{columns}],"records":[{}]}}}}"#,
                list(3000, |_| r#"{"k7":"v"}"#.into())
            )),
        ),
        ("Portable Text, links", portable(&spans, &definitions)),
        ("Portable Text, spans in a line", portable(&list(MANY, |_| r#"{"_type":"span","text":"w "}"#.into()), "")),
        (
            "Portable Text, marks on a span",
            portable(&format!(r#"{{"_type":"span","text":"w","marks":[{}]}}"#, list(2000, |_| r#""em""#.into())), ""),
        ),
        (
            "ProseMirror nodes",
            format!(
                r#"{{"type":"doc","content":[{}]}}"#,
                list(MANY, |_| r#"{"type":"paragraph","content":[{"type":"text","text":"w"}]}"#.into())
            ),
        ),
        (
            "ProseMirror pieces in a line",
            format!(
                r#"{{"type":"doc","content":[{{"type":"paragraph","content":[{}]}}]}}"#,
                list(MANY, |_| r#"{"type":"text","text":"w "}"#.into())
            ),
        ),
        (
            "Editor.js blocks",
            format!(
                r#"{{"time":1,"version":"2.1","blocks":[{}]}}"#,
                list(MANY, |_| r#"{"type":"paragraph","data":{"text":"w"}}"#.into())
            ),
        ),
        (
            "BBC blocks",
            optimo(&list(MANY, |_| {
                r#"{"type":"text","model":{"blocks":[{"type":"paragraph","model":{"text":"w","blocks":[{"type":"fragment","model":{"text":"w","attributes":[]}}]}}]}}"#.into()
            })),
        ),
        (
            "BBC fragments in a line",
            optimo(&format!(
                r#"{{"type":"text","model":{{"blocks":[{{"type":"paragraph","model":{{"text":"w","blocks":[{}]}}}}]}}}}"#,
                list(MANY, |_| r#"{"type":"fragment","model":{"text":"w ","attributes":[]}}"#.into())
            )),
        ),
        (
            "Guardian posts and key events",
            format!(
                r#"{{"format":{{"design":"LiveBlogDesign"}},"headline":"A","webURL":"https://a.example/a","pageType":{{"isLiveblog":true}},"blocks":[{posts}],"keyEvents":[{events}]}}"#
            ),
        ),
        (
            "JSON Feed items",
            format!(
                r#"{{"version":"https://jsonfeed.org/version/1.1","items":[{}]}}"#,
                list(MANY, |at| format!(
                    r#"{{"id":"{at}","url":"https://a.example/{at}","title":"T","content_html":"<p>W"}}"#
                ))
            ),
        ),
        (
            "WordPress posts",
            format!(
                "[{}]",
                list(20_000, |at| format!(
                    r#"{{"id":{at},"link":"https://a.example/{at}","title":{{"rendered":"T"}},"content":{{"rendered":"<p>W"}},"_links":{{}}}}"#
                ))
            ),
        ),
        (
            "JSON-LD references",
            format!(
                r#"{{"@context":"https://schema.org","@graph":[{{"@type":"NewsArticle","headline":"A","author":[{}]}},{}]}}"#,
                list(20_000, |at| format!(r##"{{"@id":"#p{at}"}}"##)),
                list(20_000, |at| format!(r##"{{"@id":"#p{at}","@type":"Person","name":"P{at}"}}"##))
            ),
        ),
        (
            "JSON-LD posts",
            format!(
                r#"{{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"A","liveBlogUpdate":[{}]}}"#,
                list(MANY, |_| r#"{"@type":"BlogPosting","headline":"P","articleBody":"W"}"#.into())
            ),
        ),
        (
            "Ghost lists in a list",
            format!(
                r#"{{"root":{{"type":"root","children":[{{"type":"list","children":[{}]}}]}}}}"#,
                list(20_000, |_| {
                    r#"{"type":"listitem","children":[{"type":"list","children":[{"type":"listitem","children":[{"type":"text","text":"w"}]}]}]}"#.into()
                })
            ),
        ),
        (
            "Portable Text, lists",
            format!(
                "[{}]",
                list(20_000, |at| format!(
                    r#"{{"_type":"block","listItem":"bullet","level":{},"children":[{{"_type":"span","text":"w"}}]}}"#,
                    at % 7 + 1
                ))
            ),
        ),
        (
            "Editor.js items",
            format!(
                r#"{{"time":1,"version":"2.1","blocks":[{{"type":"list","data":{{"items":[{}]}}}}]}}"#,
                list(20_000, |_| r#"{"content":"w","items":[{"content":"w","items":[]}]}"#.into())
            ),
        ),
        (
            "ANS lists in a list",
            ans(&format!(
                r#"{{"type":"list","items":[{}]}}"#,
                list(20_000, |_| r#"{"type":"list","items":[{"type":"text","content":"w"}]}"#.into())
            )),
        ),
        (
            "Contentful links",
            format!(
                r#"{{"items":[{{"fields":{{"title":"A","body":{{"nodeType":"document","content":[{}]}}}}}}],"includes":{{"Entry":[{{"sys":{{"type":"Entry","id":"e"}},"fields":{{"title":"T","all":[{}]}}}}]}}}}"#,
                list(2000, |_| {
                    r#"{"nodeType":"embedded-entry-block","data":{"target":{"sys":{"type":"Link","linkType":"Entry","id":"e"}}}}"#.into()
                }),
                list(2000, |_| r#"{"sys":{"type":"Link","linkType":"Entry","id":"e"}}"#.into())
            ),
        ),
        (
            "JSON-LD posts with references",
            format!(
                r#"{{"@context":"https://schema.org","@graph":[{{"@type":"LiveBlogPosting","headline":"A","liveBlogUpdate":[{}]}},{}]}}"#,
                list(20_000, |at| format!(r##"{{"headline":"P","image":{{"@id":"#i{at}"}}}}"##)),
                list(20_000, |at| format!(
                    r##"{{"@id":"#i{at}","@type":"ImageObject","url":"https://a.example/{at}.jpg"}}"##
                ))
            ),
        ),
        (
            "Ghost nodes",
            format!(
                r#"{{"root":{{"type":"root","children":[{}]}}}}"#,
                list(MANY, |_| r#"{"type":"paragraph","children":[{"type":"extended-text","text":"w","format":0}]}"#
                    .into())
            ),
        ),
        (
            "Ghost pieces in a line",
            format!(
                r#"{{"root":{{"type":"root","children":[{{"type":"paragraph","children":[{}]}}]}}}}"#,
                list(MANY, |_| r#"{"type":"extended-text","text":"w ","format":0}"#.into())
            ),
        ),
        (
            "Ghost tables",
            format!(
                r#"{{"data":{{"posts":[{}],"tags":[{}],"posts_tags":[{}]}}}}"#,
                list(20_000, |at| format!(r#"{{"id":{at},"uuid":"u","slug":"s{at}","title":"T","html":"<p>W"}}"#)),
                list(20_000, |at| format!(r#"{{"id":{at},"name":"N{at}"}}"#)),
                list(20_000, |at| format!(r#"{{"post_id":0,"tag_id":{at}}}"#))
            ),
        ),
    ];
    for (name, text) in cases {
        assert!(timed(name, &text).is_some(), "{name} is refused");
    }
}
