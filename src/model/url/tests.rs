//! How addresses are read, resolved and compared.

use super::*;

#[test]
fn addresses_are_read_as_a_browser_reads_them() {
    for (raw, read) in [
        (" HTTPS://News.Example:443/a b?q=\"1\"#ü ", Some("https://news.example/a%20b?q=%221%22#%C3%BC")),
        ("http:\\\\news.example\\x/../y", Some("http://news.example/y")),
        ("https:news.example", Some("https://news.example/")),
        ("http:story", Some("http://story/")),
        ("//cdn.example/x.jpg", Some("https://cdn.example/x.jpg")),
        ("mailto:desk@news.example?subject=a b", Some("mailto:desk@news.example?subject=a%20b")),
        ("tel:+49 30 1", Some("tel:+49%2030%201")),
        ("java\nscript:alert(1)", None),
        ("\u{1}JavaScript:alert(1)", None),
        ("data:text/html,x", None),
        ("https://bank.example@evil.example/", None),
        ("https:///", None),
        ("https://a%2fb/", None),
        ("https://0x7f.1/", None),
        ("https://a:99999/", None),
        ("/relative", None),
        ("mailto:", None),
    ] {
        assert_eq!(Url::parse(raw).as_ref().map(Url::as_str), read, "{raw:?}");
    }
}

#[test]
fn relative_addresses_resolve_against_the_base() {
    let base = Url::parse("https://news.example/a/b?q#f").expect("a good address");
    for (raw, read) in [
        ("#top", "https://news.example/a/b?q#top"),
        ("?p=2", "https://news.example/a/b?p=2"),
        ("c", "https://news.example/a/c"),
        ("../c/./d/..", "https://news.example/c/"),
        ("/%2e%2E/c", "https://news.example/c"),
        ("\\c", "https://news.example/c"),
        ("/\\other.example", "https://other.example/"),
        ("https:c", "https://news.example/a/c"),
        ("http:c", "http://c/"),
    ] {
        assert_eq!(Url::resolve(raw, Some(&base)).as_ref().map(Url::as_str), Some(read), "{raw:?}");
    }
    assert_eq!(Url::resolve_web("mailto:a@b.example", Some(&base)), None);
    for blank in ["", " \n", "https:", "#", " #top"] {
        assert_eq!(Url::resolve_web(blank, Some(&base)), None, "{blank:?} is no file");
    }
    assert_eq!(Url::resolve(" ", Some(&base)), None);
    assert_eq!(Url::resolve("c", Url::parse("tel:1").as_ref()), None);
}

#[test]
fn a_page_is_told_by_host_path_and_query() {
    let page = Url::parse("https://www.news.example/a/").expect("a good address");
    for (raw, same) in [
        ("http://news.example/a#b", true),
        ("https://news.example/a?", true),
        ("https://news.example/a?utm_source=mail&UTM_Medium=x&fbclid=1&gclid=2&CMP=Share_iOS", true),
        ("https://news.example/a?cmp=1&id=2", false),
        ("https://news.example/a?utmost=1", false),
        ("https://news.example/a?b", false),
        ("https://news.example/", false),
        ("mailto:a", false),
    ] {
        assert_eq!(Url::parse(raw).map(|url| url.same_page(&page)), Some(same), "{raw}");
    }
    assert_eq!(Url::parse("https://news.example:8080/a").as_ref().map(Url::host), Some("news.example"));
}

#[test]
fn parameters_that_only_track_the_reader_tell_no_pages_apart() {
    let page = Url::parse("https://news.example/a?id=7&utm_campaign=x&lang=en").expect("a good address");
    for (raw, same) in [
        ("https://news.example/a?id=7&lang=en", true),
        ("https://news.example/a?xtor=1&id=7&lang=en&mc_cid=2#top", true),
        ("https://news.example/a?id=8&lang=en&utm_campaign=x", false),
        ("https://news.example/a?id=7", false),
    ] {
        assert_eq!(Url::parse(raw).map(|url| url.same_page(&page)), Some(same), "{raw}");
    }
}
