//! Whole bodies: what goes in as HTML, what comes out as blocks.

mod cards;
mod corpus;
mod elsewhere;
mod pressed;
mod shortcodes;
mod show;
mod time;

use super::*;
use crate::model::{Inline, Lang, Style};
use show::show;

fn base() -> Url {
    Url::parse("https://news.example/a/b").expect("a good address")
}

/// Compares what is read from each source with what is written down for it.
fn check(cases: &[(&str, &str)]) {
    for (html, expected) in cases {
        assert_eq!(show(&read_blocks(html, Some(&base()))), *expected, "{html}");
    }
}

#[test]
fn text_becomes_paragraphs() {
    check(&[
        ("", ""),
        ("a", "p{a}"),
        (" a\n\n b ", "p{a b}"),
        ("<p>a</p><p>b</p>", "p{a} p{b}"),
        ("<p>a<p>b", "p{a} p{b}"),
        ("a<p>b</p>c", "p{a} p{b} p{c}"),
        ("<div>a<div>b</div>c</div>", "p{a} p{b} p{c}"),
        ("<p>a<br>b</p>", "p{a<br>b}"),
        ("<p>a <br> <br>\n<br/> b</p>", "p{a} p{b}"),
        ("a<br><br>b<br>", "p{a} p{b}"),
        ("<p></p><p>&nbsp;</p><p> <b>\u{200b}</b><br></p>", ""),
        ("<p>&nbsp;a&nbsp;</p>", "p{a}"),
        ("\u{3000}<b>&emsp;a</b> <i>b&nbsp;<br></i><br>\u{2003}", "p{<strong>a</strong> <em>b</em>}"),
        ("a<br>\u{3000}b", "p{a<br>\u{3000}b}"),
        ("<p dir=rtl>a</p><div dir='RTL'><p>b</p><p dir=ltr>c</p></div><p>d", "p[rtl]{a} p[rtl]{b} p[ltr]{c} p{d}"),
        ("<!doctype html><html><head><title>x</title><meta><body><h1>T</h1>a", "h2{T} p{a}"),
        ("a<!-- x --><!--more-->b<?php x ?><![CDATA[y]]>c", "p{abc}"),
        ("<x-y>a</x-y> <blink>b</blink>", "p{a b}"),
        ("<h2>a</h2><h3>b<h4>c</h3>d<h6> </h6>", "h2{a} h3{b} h4{c} p{d}"),
        ("a<hr><hr/>b", "p{a} hr p{b}"),
    ]);
}

#[test]
fn what_is_no_content_is_dropped() {
    check(&[
        ("a<script>b<p></script>c<style>d</style><template>e</template>", "p{ac}"),
        ("<form><input><button>a</button>b</form><select><option>c</select><textarea>d</textarea>e", "p{e}"),
        ("<svg><text>a</text></svg><applet>b</applet><embed>d", "p{d}"),
        ("<svg/>a<svg><title>b</title></svg><svg role=img aria-hidden=true aria-label=c></svg>d", "p{ad}"),
        ("<a href=/x><svg role=img><title>b</title></svg></a><svg role=img><path d=x /></svg>", ""),
        ("<script src=x />a", "p{a}"),
        ("<script>a", ""),
        ("<math><mi>x</mi><annotation>y</annotation></math>", "p{x}"),
        ("<noscript>a<form>b</form></noscript>c<noscript>Enable JavaScript for <a href=/x>d</a>.</noscript>", "p{c}"),
        ("<nav><ul><li>a</ul></nav>", "ul{a}"),
    ]);
}

#[test]
fn inline_elements_become_styles() {
    check(&[
        (
            "<b>a</b><i>b</i><ins>c</ins><del>d</del><tt>e</tt>",
            "p{<strong>a</strong><em>b</em><u>c</u><s>d</s><code>e</code>}",
        ),
        (
            "<q>a</q><kbd>b</kbd><mark>c</mark><small>d</small><cite>e</cite>",
            "p{<q>a</q><kbd>b</kbd><mark>c</mark><small>d</small><cite>e</cite>}",
        ),
        ("H<sub>2</sub>O<sup>+</sup>", "p{H<sub>2</sub>O<sup>+</sup>}"),
        ("a <b> b </b> c", "p{a <strong>b </strong>c}"),
        ("a<b> </b>b<b></b>c<i><b>\n</b></i>", "p{a bc}"),
        ("<b>a</b> ", "p{<strong>a</strong>}"),
        ("<b>a <i>b <br></i> </b> ", "p{<strong>a <em>b</em></strong>}"),
        ("<abbr title='World Wide Web'>WWW</abbr><abbr>x</abbr>", "p{<abbr title=\"World Wide Web\">WWW</abbr>x}"),
        (
            "<time datetime=2024-03-05>5 March</time> <time>now</time>",
            "p{<time datetime=\"2024-03-05\">5 March</time> now}",
        ),
        (
            "<span lang=fr>a</span><bdo dir=rtl>b</bdo><span class=x>c</span>",
            "p{<span lang=\"fr\">a</span><span dir=\"rtl\">b</span>c}",
        ),
        ("<b style='font-weight: normal'><p>a</p></b>", "p{a}"),
        ("&lt;b&gt; &amp;amp; &#8217;", "p{&lt;b&gt; &amp;amp; ’}"),
    ]);
}

#[test]
fn links_lead_only_where_they_may() {
    check(&[
        ("<a href=/x>a</a>", "p{<a href=\"https://news.example/x\">a</a>}"),
        ("<a href=' MAILTO:a@b.example'>a</a>", "p{<a href=\"mailto:a@b.example\">a</a>}"),
        ("<a href='javascript:x'>a</a><a href='java&#10;script:x'>b</a><a>c</a><a href=''>d</a>", "p{abcd}"),
        (
            "<a href=/x onclick=y style=z>a<a href=/y>b</a>",
            "p{<a href=\"https://news.example/x\">a</a><a href=\"https://news.example/y\">b</a>}",
        ),
        ("<a href=/x><table><td><a href=/y>a</a></table></a>", "p{<a href=\"https://news.example/x\">a</a>}"),
        ("<a href='?a=1&amp;b=2&copy=3'>a</a>", "p{<a href=\"https://news.example/a/b?a=1&amp;b=2&amp;copy=3\">a</a>}"),
    ]);
}

#[test]
fn blocks_are_lifted_out_of_lines() {
    check(&[
        ("<b><p>a</p><p>b</p></b>", "p{<strong>a</strong>} p{<strong>b</strong>}"),
        ("<p><b>a<p>b", "p{<strong>a</strong>} p{<strong>b</strong>}"),
        (
            "<p><a href=/x>a<div>b</div>c</a>d",
            "p{<a href=\"https://news.example/x\">a</a>} p{<a href=\"https://news.example/x\">b</a>} p{<a href=\"https://news.example/x\">c</a>d}",
        ),
        ("<span><h5>a</h5></span>b", "h5{a} p{b}"),
        ("<b><i>a</b>b</i>c", "p{<strong><em>a</em></strong><em>b</em>c}"),
        ("<p>a</b></div></p>b", "p{a} p{b}"),
        ("<em><ul><li>a</em><li>b</ul>c", "ul{a | b} p{c}"),
        ("<h2><img src=/x.jpg>a</h2>", "img{/x.jpg} h2{a}"),
    ]);
}

#[test]
fn lists_hold_lists() {
    check(&[
        ("<ul><li>a<li>b</ul>", "ul{a | b}"),
        (
            "<ol><li value=5>a<li>b</ol><ul><li value=5>a</ul><ol start=2><li value=x>a</ol>",
            "ol@5{a | b} ul{a} ol@2{a}",
        ),
        ("<ol reversed start=3><li>a</ol><ul reversed><li>b</ul>", "ol-@3{a} ul{b}"),
        ("<ol start=3><li><p>a</p><p>b</p></li><li> </li></ol>", "ol@3{a + p{b}}"),
        ("<ul><li>a<ul><li>b</ul></li><ol><li>c</ol>d</ul>", "ul{a + ul{b} ol{c} p{d}}"),
        ("<ul> <li><img src=/x.jpg></ul>", "ul{ + img{/x.jpg}}"),
        ("<ul></ul><li>a</li>", "p{a}"),
        ("<dl><dt>a<dt>b<dd>c<dd>d</dl>", "dl{a =  | b = p{c} |  = p{d}}"),
        ("<dl><div><dt>a</dt><dd>b</dd></div></dl>", "dl{a = p{b}}"),
        ("<details><summary>a <b>b</b></summary><p>c</details>", "details{a <strong>b</strong>: p{c}}"),
        ("<aside><h3>a</h3>b</aside><aside></aside>", "aside{: h3{a} p{b}}"),
        ("<table><tr><td><ul><li>a</td><td>b</table>", "table{: ul{a} | p{b}}"),
    ]);
}

#[test]
fn quotations_name_their_source() {
    check(&[
        ("<blockquote>a</blockquote>", "quote{p{a} -- }"),
        ("<blockquote><p>a</p><cite>b</cite></blockquote>", "quote{p{a} -- b}"),
        ("<blockquote><p>a</p><footer>b <cite>c</cite></footer></blockquote>", "quote{p{a} -- b <cite>c</cite>}"),
        ("<blockquote><p>a</p><p><cite>b</cite></p></blockquote>", "quote{p{a} -- b}"),
        ("<blockquote><cite>b</cite></blockquote><blockquote></blockquote>", "quote{p{b} -- }"),
        ("<figure><blockquote>a</blockquote><figcaption>b</figcaption></figure>", "quote{p{a} -- b}"),
        ("<blockquote class=pullquote>a<p>b</blockquote>", "pull{a<br>b -- }"),
        ("<figure class='wp-block-pullquote'><blockquote><p>a</p><cite>b</cite></blockquote></figure>", "pull{a -- b}"),
        ("<aside class=pullquote><p>a</aside>", "pull{a -- }"),
    ]);
}

#[test]
fn code_keeps_its_white_space() {
    check(&[
        ("<pre>\n  a\n\tb<br>c &lt;\n</pre>", "code[]{  a\n\tb\nc <}"),
        ("<pre class='x lang-c'>a</pre>", "code[c]{a}"),
        ("<pre><code class=language-rust><span>fn</span> a()</code></pre>", "code[rust]{fn a()}"),
        ("<pre> </pre>", ""),
        ("a<xmp class=lang-html>\n<b>&lt;</b><p></xmp >b", "p{a} code[html]{<b>&lt;</b><p>} p{b}"),
        ("<xmp>a", "code[]{a}"),
    ]);
}

#[test]
fn tables_keep_their_cells() {
    check(&[
        (
            "<table><caption>t</caption><thead><tr><td>a<tbody><tr><th>b<td>c</table>",
            "table{t: th p{a} / th p{b} | p{c}}",
        ),
        (
            "<table><tr><td colspan=2 rowspan=0>a<td colspan=99999999>b<td colspan=x></table>",
            "table{: 2x1 p{a} | 1000x1 p{b} | }",
        ),
        ("<table><tr><td>a<p>b</table>", "p{a} p{b}"),
        ("<table><tr><td></table><table></table>", ""),
        ("<table>a<tr><td>b<td>c</tr></table>d", "p{a} table{: p{b} | p{c}} p{d}"),
        ("<table><tr><td>a</td><p>x</p><td>b</td> <a>y</a> z</tr></table>", "p{x} p{y z} table{: p{a} | p{b}}"),
        ("<table><tbody>x<tr>y<td>a</td></tr><tr><p>z<td>b</table>", "p{xy} p{z} table{: p{a} / p{b}}"),
        ("<tr><td>a</td></tr>", "p{a}"),
        ("<table><td>a<table><td>b<td>c</table>d<td>e</table>", "table{: p{a} table{: p{b} | p{c}} p{d} | p{e}}"),
    ]);
}

#[test]
fn blocks_within_a_line_are_set_apart() {
    for (html, expected) in [
        ("<p>a</p>\n<p>b</p>", "a<br>b"),
        ("a<br><b>b</b>", "a<br><strong>b</strong>"),
        ("a<ul><li>b<li>c</ul>d", "a<br>• b<br>• c<br>d"),
        ("<img src=/x.jpg>a<iframe src=https://b.example></iframe><script>c</script>", "a"),
        ("<img class=emoji alt=x>", "x"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "a b<br>c"),
        ("<h2>a</h2>", "a"),
    ] {
        assert_eq!(write_inlines(&read_inlines(html, Some(&base()))), expected, "{html}");
    }
    assert_eq!(read_text("<p>a &amp; <i>b</i><br>c</p><p>d</p><script>e</script>"), "a & b c d");
}

#[test]
fn what_is_written_reads_back() {
    let plain = |text: &str| Inlines::plain(text.to_owned());
    let styled = |style, text: Inlines| Inline::Styled(style, text);
    let url = Url::parse("https://news.example/?a&b=\"c\"&copy=1#'").expect("a good address");
    for list in [
        vec![],
        vec![Inline::Text("a < b & \"c\"\u{a0}&amp; d".into())],
        vec![Inline::Text("a".into()), Inline::Break, Inline::Break, Inline::Text("b".into())],
        vec![Inline::Link { url, text: vec![styled(Style::Em, plain("a ")), Inline::Text("b".into())].into() }],
        vec![Inline::Abbr { title: "\"<é>\" &lt;".into(), text: plain("a") }, styled(Style::Quote, plain("b"))],
        vec![Inline::Time { datetime: "2024".into(), text: plain("a") }],
        vec![Inline::Span {
            lang: Lang::parse("ar"),
            dir: Lang::parse("ar").map(|lang| lang.direction()),
            text: plain("ا"),
        }],
        vec![styled(
            Style::Strong,
            vec![styled(Style::Em, plain("a")), Inline::Break, Inline::Text("b".into())].into(),
        )],
    ] {
        let inlines = Inlines::from(list);
        let html = write_inlines(&inlines);
        assert_eq!(read_inlines(&html, None), inlines, "{html}");
    }
    for html in
        ["<b>a<i>b</b>c</i>", "<u>a</u><u> b</u>", "<p>a<p><a href=https://a.example>b<q>c", "<sup><sub>a</sub></sup>"]
    {
        let inlines = read_inlines(html, None);
        assert_eq!(read_inlines(&write_inlines(&inlines), None), inlines, "{html}");
    }
    let json = |html: &str| serde_json::to_string(&read_inlines(html, None)).expect("it serializes");
    assert_eq!(
        (json(""), json("a &lt;"), json("<b>a</b>")),
        ("\"\"".into(), "\"a <\"".into(), "{\"html\":\"<strong>a</strong>\"}".into())
    );
}

mod media;
