//! Hostile sources: they are read, and in time that grows with their length.

use std::time::Duration;

use super::*;

/// Sources that grow with `n`, each made to hurt a reader of another kind.
fn hostile(n: usize) -> Vec<(&'static str, String)> {
    let tagged = |before: &str, unit: &str, after: &str| [before, &unit.repeat(n), after].concat();
    vec![
        ("open brackets", tagged("", "<<<<<<<<<<", "")),
        ("nested boxes", tagged("", "<div>", "a")),
        ("unclosed styles and boxes", tagged("", "<b><div>", "a")),
        ("paragraphs in styles", tagged("", "<b><p>a", "")),
        ("attributes", tagged("<p", " a=b", ">c")),
        ("a long attribute", tagged("<img alt='", "a &amp; b ", "' src=https://a.example/x srcset=y>")),
        ("a long list of sizes", tagged("<img srcset='", "/a 1w,", "'>")),
        ("an attribute without end", tagged("<p a='", "<b c=\"d\">", "")),
        ("comments without end", tagged("", "<!-- - ", "")),
        ("half comments", tagged("<!--", "--a", "")),
        ("scripts without end", tagged("", "<script></scrip", "")),
        ("ampersands", tagged("", "&a&#&notin", "")),
        ("empty styles", tagged("", "a<b></b>", "")),
        ("misnested styles", tagged("", "<b><i><u>a</b>", "")),
        ("stray ends", tagged("<b><i><u><s>", "</p></div></q>", "")),
        ("stray blocks in a list", tagged("<ul><li>a", "<p>b</p><div>c</div>", "")),
        ("stray blocks of terms", tagged("<dl>", "<p>b</p>", "")),
        ("lists in lists", tagged("", "<ul><li>a", "")),
        ("cells", tagged("<table>", "<tr><td colspan=1000>a", "")),
        ("tables", tagged("", "<table><tr><td>", "a")),
        ("posts in posts", tagged("", "<blockquote class=twitter-tweet><a href=https://a.example>b</a>", "")),
        ("galleries", tagged("", "<div class=gallery><img src=https://a.example>", "")),
        ("pages in pages", tagged("", "<form action=.aspx><object data=/a>", "a")),
        ("headings in headings", tagged("", "<h2><button><div>", "a")),
        ("boxes that scripts fill", tagged("", "<div class=fb-post data-href=/a>", "a")),
        ("roots of roots", tagged("", "<mroot><mfrac>", "a")),
        ("shortcodes", tagged("", "[a_b c='d'] [e][/e]", "")),
        ("shortcodes without end", tagged("", "[a_b c='", "")),
        ("shortcodes in quotation marks", tagged("", "[a_b c='[d e=\"", "")),
        ("captions", tagged("", "[caption]<a><img></a>b</a>", "[/caption]")),
        ("breaks", tagged("", "a<br><br>", "")),
        ("links", tagged("", "<a href=https://a.example/../../b>", "a")),
        ("dot segments", tagged("<a href='https://a.example/", "a/../b/", "'>a</a>")),
        ("white space", tagged("", "  \n ", "")),
    ]
}

/// Returns the time that this thread has run for; elsewhere than on Linux, the time that has gone by.
fn now() -> Duration {
    static START: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    // The system counts up when another thread may run.
    std::thread::yield_now();
    let run = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = run.split(' ').next().and_then(|nanos| nanos.parse().ok());
    nanos.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

#[test]
fn no_large_source_takes_long() {
    for (name, html) in [
        ("open brackets", "<".repeat(1_000_000)),
        ("ampersands", "&".repeat(2_000_000)),
        ("nested boxes", "<div>".repeat(100_000)),
        ("unclosed styles and boxes", "<b><div>".repeat(20_000)),
        ("attributes", ["<p", &" a=b".repeat(10_000), ">"].concat()),
        ("a long attribute", ["<img alt='", &"a".repeat(1_000_000), "'>"].concat()),
    ] {
        let start = now();
        read_blocks(&html, Some(&base()));
        let time = now() - start;
        assert!(time < Duration::from_secs(3), "{name}: {time:?}");
    }
}

#[test]
fn time_grows_with_the_length() {
    let time = |html: &str| {
        let start = now();
        read_blocks(&without_shortcodes(html, true), Some(&base()));
        read_inlines(html, None);
        now() - start
    };
    for ((name, short), (_, long)) in hostile(1_000).into_iter().zip(hostile(10_000)) {
        let (short, long) = (time(&short), time(&long));
        assert!(long < short * 25 + Duration::from_millis(40), "{name}: {short:?}, then {long:?}");
    }
}

#[test]
fn the_text_of_what_is_too_deep_is_kept() {
    let deep = |unit: &str| format!("{}a<p>b</p>c", unit.repeat(MAX_DEPTH * 2));
    for unit in ["<div>", "<b>", "<ul><li>", "<blockquote>", "<table><tr><td>", "<x>"] {
        let text = read_text(&deep(unit));
        assert_eq!(text.replace(['•', ' '], ""), "abc", "{unit}");
        assert!(show(&read_blocks(&deep(unit), None)).contains('a'), "{unit}");
    }
}

#[test]
fn no_cut_of_a_source_panics() {
    let html = "<p title='é&eacute;'>é<!-- -- -->&#x2019;<script>ü</script><a href=\"/x\">ß</a><img srcset='/a 1w'>";
    for (at, _) in html.char_indices() {
        let (before, after) = html.split_at(at);
        for part in [before, after] {
            read_blocks(part, Some(&base()));
            read_text(part);
        }
    }
}

#[test]
fn only_so_many_tags_and_references_are_read() {
    let html = "<p>w</p>".repeat(MAX_TAGS);
    assert!(is_cut(&html) && !is_cut(&"<p>w</p>".repeat(MAX_TAGS / 2)) && !is_cut(&"w ".repeat(MAX_TAGS)));
    assert_eq!(read_blocks(&html, None).len(), MAX_TAGS / 2);
    assert!(is_cut(&"&x;".repeat(MAX_REFERENCES + 1)) && !is_cut(&"&x;".repeat(MAX_REFERENCES)));
}
