//! Shortcodes that stand in a body where a plugin is missing.

use super::super::without_shortcodes;
use super::{base, read_blocks, show};

fn check(cases: &[(&str, &str)]) {
    for (html, expected) in cases {
        let html = without_shortcodes(html, true);
        assert_eq!(show(&read_blocks(&html, Some(&base()))), *expected, "{html}");
    }
}

#[test]
fn what_is_no_shortcode_stays() {
    for html in [
        "He said [sic] that [the mayor] left [...] [1] […] [edit] [video] [x=1] [a b=c] [Ed.: x]",
        "<p>[music]</p><p>[Laughter]</p>[\n[/x] [[gallery ids=\"1\"]] [a",
        "<pre>[vc_row]</pre><code class=x>[embed a=\"b\"]x[/embed]</code><a title=\"[vc_row]\">b</a>",
        "use the [gallery] code, input[type=\"text\"] or [data-x=\"y\"]",
        "<script>x[vc_row]</script><textarea>[vc_row]</textarea>",
        "[vc_row a=\"b",
        "<p title='[vc_row]",
    ] {
        assert_eq!(without_shortcodes(html, true), html);
    }
}

#[test]
fn what_shortcodes_hold_is_kept() {
    check(&[
        ("[vc_row][vc_column css=\".x{a:b}\"]<p>a</p>[/vc_column][vc_btn title=\"b\"][/vc_row]", "p{a}"),
        ("[vc_row css=&#8221;.x{a:b}&#8221;]a[vc_column]b", "p{a} p{b}"),
        ("<p>[contact-form-7 id=\"1\"]</p><p>[gallery]</p>[my_plugin]<p>a [my_plugin] b", "p{a [my_plugin] b}"),
        ("[b]a[/b] [dropcap]O[/dropcap]nce[note x]y[/note]", "p{a Oncey}"),
        ("a[footnote]b[/footnote] c", "p{a (b) c}"),
        ("[pullquote]a[/pullquote][su_quote cite='c']b[/su_quote]", "pull{a -- } quote{p{b} -- c}"),
        (
            "<p>[slider id=3]</p><p>[vimeo 12345678]</p><p>a [slider id=3]",
            "embed{Vimeo https://vimeo.com/12345678: } p{a [slider id=3]}",
        ),
        ("[tabs][tab title='a']b[/tab][/tabs]", "h3{a} p{b}"),
        ("[vc_raw_html]JTND[/vc_raw_html][one_half]a[/one_half][one_half]b[/one_half]", "p{a} p{b}"),
        ("[accordion-item title=\"Q\"]A[/accordion-item]", "h3{Q} p{A}"),
        ("[vc_toggle title=\"Q &amp; so\"]A[/vc_toggle][vc_custom_heading text='H']", "h3{Q &amp; so} p{A} h3{H}"),
    ]);
    assert_eq!(without_shortcodes("[vc_row]a[sic][vc_column]b[/vc_column]", false), "\n\na[sic]\n\nb\n\n");
}

#[test]
fn shortcodes_of_pictures_and_films_show_them() {
    check(&[
        (
            "<p>[caption id=\"a\" width=\"3\"]<a href=/y><img src=/x.jpg></a> b <em>c</em>[/caption]</p>",
            "img{/x.jpg \"b <em>c</em>\" -> /y}",
        ),
        (
            "[caption id='']<a href=/y><img src=/x.jpg></a> b <a href=/z>c</a>[/caption]",
            "img{/x.jpg \"b <a href=\"https://news.example/z\">c</a>\" -> /y}",
        ),
        ("[caption caption='b']<img src=/x.jpg>[/caption]", "img{/x.jpg \"b\"}"),
        (
            "[caption id='']<img src=/x.jpg> b <a href=/z>c</a>[/caption]",
            "img{/x.jpg \"b <a href=\"https://news.example/z\">c</a>\"}",
        ),
        ("<p>[embed width=3]https://youtu.be/x?a=1&amp;b=2[/embed]</p>", "embed{YouTube https://youtu.be/x?a=1&b=2: }"),
        ("[embed]<a href=https://youtu.be/x>https://youtu.be/x</a>[/embed]", "embed{YouTube https://youtu.be/x: }"),
        (
            "[youtube https://youtu.be/x] [youtube=https://youtu.be/y]",
            "embed{YouTube https://youtu.be/x: } embed{YouTube https://youtu.be/y: }",
        ),
        ("[fusion_youtube id=\"abcdefghijk\"]", "embed{YouTube https://www.youtube.com/watch?v=abcdefghijk: }"),
        ("[video mp4=\"https://a.example/b.mp4\"][/video]", "video{https://a.example/b.mp4 0x0    }"),
        ("[audio mp3=\"https://a.example/b.mp3\"][/audio]", "audio{https://a.example/b.mp3 0x0    }"),
        ("[et_pb_image src=\"https://a.example/b.jpg\" alt=\"c\"][/et_pb_image]", "img{https://a.example/b.jpg 'c'}"),
        (
            "a[et_pb_button button_url=\"https://a.example/b\" button_text=\"c d\"][/et_pb_button]e",
            "p{a} p{<a href=\"https://a.example/b\">c d</a>} p{e}",
        ),
        ("[et_pb_button button_text=\"c\"][/et_pb_button]", ""),
        ("[fusion_imageframe]https://a.example/b.jpg[/fusion_imageframe]", "img{https://a.example/b.jpg}"),
        ("[embed]javascript:x[/embed][youtube id='\"><script>']", "p{javascript:x}"),
    ]);
}
