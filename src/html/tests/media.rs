//! Pictures, films and embeds in bodies.

use super::{MAX_DEPTH, check};

#[test]
fn pictures_stand_alone() {
    check(&[
        ("<p><img src=x.jpg alt=' a \n b' width=300px height=200></p>", "img{/a/x.jpg 300x200 'a b'}"),
        ("<p>a <img src=/x.jpg> b</p>", "p{a} img{/x.jpg} p{b}"),
        ("<p><a href=/y><img src='/x y.jpg'></a></p>", "img{/x%20y.jpg -> /y}"),
        ("<img><img src=data:image/gif;base64,x><img src='javascript:x'>", ""),
        ("<img src=/x.jpg width=1 height=1><img src=/x.jpg height=0><img src=/x.jpg style='display: none'>", ""),
        ("<img src='https://pixel.wp.com/g.gif?v=x'>", ""),
        ("<img src=/t.gif style='width:1px; HEIGHT: 1px !important'><img src=/t.gif style='visibility: hidden'>", ""),
        (
            "<img src=/x.jpg style='width:1px;height:auto'><iframe src=https://b.example style='width:1px;min-width:100%'></iframe>",
            "img{/x.jpg} embed{b.example https://b.example/: }",
        ),
        ("a<img class='emoji' alt=':)' src=/x.svg>b", "p{a:)b}"),
        ("<image src=/x.jpg>", "img{/x.jpg}"),
        ("<img src='https://www.google-analytics.com/collect?v=1' alt=a><img src=//b.scorecardresearch.com/p>", ""),
        ("a <img src=data:x alt=b><img alt=' c\n'>", "p{a b c}"),
        ("<img src=data:x alt=a> <noscript><img src=/x.jpg alt=a></noscript>", "img{/x.jpg 'a'}"),
        ("<a href=/y><img src=data:x alt=a></a><img alt=b width=1><img alt=c style='display:none'>", ""),
    ]);
}

#[test]
fn sizes_and_late_addresses_are_read() {
    check(&[
        (
            "<img src=/x.jpg srcset='/x-1.jpg 100w, /x-2,c.jpg 200w 2h,/x-3.jpg 2x, javascript:y 9w'>",
            "img{/x.jpg /x-1.jpg@100 /x-2,c.jpg@200}",
        ),
        ("<img srcset='/a.jpg 100w,\n/b.jpg 300w'>", "img{/b.jpg /a.jpg@100 /b.jpg@300}"),
        ("<img srcset='/a.jpg, /b.jpg 2x'>", "img{/b.jpg}"),
        ("<img src='data:image/gif;base64,x' data-src=/x.jpg data-srcset='/x-1.jpg 100w'>", "img{/x.jpg /x-1.jpg@100}"),
        ("<img src=/lazy_placeholder.gif data-lazy-src=/x.jpg>", "img{/x.jpg}"),
        ("<img src=/blank.gif data-srcset='/x-1.jpg 100w, /x-2.jpg 200w'>", "img{/x-2.jpg /x-1.jpg@100 /x-2.jpg@200}"),
        ("<img src=data:, data-srcset='/x.jpg 100w'><img data-echo=/y.jpg>", "img{/x.jpg /x.jpg@100} img{/y.jpg}"),
        ("<img src=/x.jpg data-src=/y.jpg>", "img{/x.jpg}"),
        ("<img src=data:x data-lazyload=/x.jpg><img data-lazy=/y.jpg>", "img{/x.jpg} img{/y.jpg}"),
        ("<img src=/spacer.gif data-original-src=/z.jpg>", "img{/z.jpg}"),
        (
            "<picture><source media=print srcset=/p.jpg><source srcset='/a.webp 100w'><img src=/x.jpg></picture>",
            "img{/x.jpg /a.webp@100}",
        ),
        ("<img src=data:,><noscript><img src=/x.jpg></noscript>", "img{/x.jpg}"),
        ("<img data-src=/x.jpg><noscript><img src=/y.jpg></noscript>", "img{/x.jpg}"),
        // A small one until the script comes.
        (
            "<img class=lazyload src=/blur.jpg data-src=/x.jpg><img class=lazy src=/y.jpg data-orig-file=/z.jpg>",
            "img{/x.jpg} img{/y.jpg}",
        ),
        (
            "<img src=/60/x.jpg><noscript><img src=/700/x.jpg alt=a width=700 height=400></noscript>",
            "img{/700/x.jpg 700x400 'a'}",
        ),
        ("<img src=/x.jpg><noscript><img src=https://b.example/count.php></noscript>", "img{/x.jpg}"),
        ("<noscript><img src=/x.jpg></noscript><img class=lazyload src=data:, data-src=/x.jpg>", "img{/x.jpg}"),
        ("<a href=/z><img data-src=/x.jpg></a><noscript><img src=/x.jpg></noscript>", "img{/x.jpg -> /z}"),
    ]);
}

#[test]
fn what_stands_in_for_scripts_is_read() {
    check(&[
        (
            "<div data-id=a></div><noscript><iframe src=https://youtube.com/embed/a></iframe></noscript>",
            "embed{YouTube https://youtube.com/embed/a: }",
        ),
        ("a<noscript><p>b <a href=/x>c</a></p></noscript>", "p{a} p{b <a href=\"https://news.example/x\">c</a>}"),
        (
            "<div data-src=/x.jpg></div><noscript><ol><li><a href=/a.mp3>a</a></ol></noscript>",
            "ol{<a href=\"https://news.example/a.mp3\">a</a>}",
        ),
        (
            "<iframe src=https://b.example></iframe><noscript><a href=https://b.example>b</a></noscript>",
            "embed{b.example https://b.example/: }",
        ),
        ("<noscript><iframe src=https://c.example width=0 height=0></iframe></noscript>", ""),
        ("<noscript><iframe src=https://www.googletagmanager.com/ns.html?id=a></iframe></noscript>", ""),
        ("<noscript><p><img src=https://a.example/matomo.php?idsite=1></p></noscript>", ""),
        ("<noscript><a href=/x><img src=https://count.example/0.gif?1></a></noscript>", ""),
        ("<noscript><img src=/a.gif alt=a></noscript>", "img{/a.gif 'a'}"),
        ("<noscript><figure><img src=/a.gif><figcaption>b</figcaption></figure></noscript>", "img{/a.gif \"b\"}"),
        ("<noscript><img src=https://count.example/c alt=a width=1 height=1></noscript>", ""),
        (
            "<noscript><img src=https://p.example/photo?w=8 alt=a width=800></noscript>",
            "img{https://p.example/photo?w=8 'a'}",
        ),
        (
            "<div class=rll-youtube-player data-src=https://youtube.com/embed/a></div>\
             <noscript><iframe src=https://youtube.com/embed/a?feature=oembed></iframe></noscript>",
            "embed{YouTube https://youtube.com/embed/a: }",
        ),
        (
            "<noscript><iframe src=https://p.example/?a=1></iframe></noscript>\
             <noscript><iframe src=https://p.example/?a=2></iframe></noscript>",
            "embed{p.example https://p.example/?a=1: } embed{p.example https://p.example/?a=2: }",
        ),
        (
            "<iframe src=https://b.example></iframe><i></i><noscript><iframe src=https://c.example></iframe></noscript>",
            "embed{b.example https://b.example/: } embed{c.example https://c.example/: }",
        ),
        // The words alone are about scripts.
        ("<noscript><img src=/x.jpg><p>Enable JavaScript <a href=/y>here</a>.</p></noscript>", "img{/x.jpg}"),
        ("<noscript><a href=https://a.disqus.com/?url=ref>Kommentare</a></noscript>", ""),
    ]);
}

#[test]
fn figures_have_captions() {
    check(&[
        (
            "<figure><img src=/x.jpg><figcaption>a <b>b</b></figcaption></figure>",
            "img{/x.jpg \"a <strong>b</strong>\"}",
        ),
        (
            "<figure><img src=/x.jpg><figcaption>a <span class=image-credit>b</span></figcaption></figure>",
            "img{/x.jpg \"a\" ©b}",
        ),
        ("<figure><img src=/x.jpg><figcaption>A. <cite>b</cite></figcaption></figure>", "img{/x.jpg \"A.\" ©b}"),
        (
            "<figure><img src=/x.jpg><figcaption>From <cite>b</cite></figcaption></figure>",
            "img{/x.jpg \"From <cite>b</cite>\"}",
        ),
        (
            "<div class=wp-caption><a href=/y><img src=/x.jpg></a><p class=wp-caption-text>a</p></div>",
            "img{/x.jpg \"a\" -> /y}",
        ),
        ("<figure><table><tr><td>a<td>b</table><figcaption>c</figcaption></figure>", "table{c: p{a} | p{b}}"),
        ("<figure><pre>a</pre><figcaption>c</figcaption></figure><figcaption>d</figcaption>", "code[]{a} p{c} p{d}"),
        ("<figure><figcaption>a</figcaption></figure>", "p{a}"),
        ("<p>a<figure><img src=/x.jpg></figure>b", "p{a} img{/x.jpg} p{b}"),
    ]);
}

#[test]
fn several_pictures_are_a_gallery() {
    check(&[
        (
            "<figure><img src=/x.jpg><img src=/y.jpg><figcaption>a</figcaption></figure>",
            "gallery{a: img{/x.jpg} | img{/y.jpg}}",
        ),
        (
            "<figure class=wp-block-gallery><figure><img src=/x.jpg><figcaption>a</figcaption></figure><figure><img src=/y.jpg></figure><figcaption>b</figcaption></figure>",
            "gallery{b: img{/x.jpg \"a\"} | img{/y.jpg}}",
        ),
        (
            "<ul class=wp-block-gallery><li><figure><img src=/x.jpg></figure><li><figure><img src=/y.jpg></figure></ul>",
            "gallery{: img{/x.jpg} | img{/y.jpg}}",
        ),
        (
            "<div class=gallery><dl><dt><img src=/x.jpg><dd class=wp-caption-text>a</dl><dl><dt><img src=/y.jpg></dl></div>",
            "gallery{: img{/x.jpg \"a\"} | img{/y.jpg}}",
        ),
        (
            "<dl class=gallery-item><dt class=gallery-icon><img src=/x.jpg><dd class='wp-caption-text gallery-caption'>a</dl>",
            "img{/x.jpg \"a\"}",
        ),
        (
            "<figure class='kg-card kg-gallery-card'><div><div><img src=/x.jpg></div><div><img src=/y.jpg></div></div></figure>",
            "gallery{: img{/x.jpg} | img{/y.jpg}}",
        ),
    ]);
}

#[test]
fn films_and_recordings_keep_their_files() {
    check(&[
        (
            "<video poster=/p.jpg width=16 height=9><source src=/x.mp4 type=video/mp4><track kind=captions src=/x.vtt>a</video>",
            "video{/x.mp4 16x9 video/mp4 /p.jpg /x.vtt }",
        ),
        ("<figure><audio src=/x.mp3></audio><figcaption>a</figcaption></figure>", "audio{/x.mp3 0x0    a}"),
        ("<video><source src=blob:x>a</video>", "p{a}"),
    ]);
}

#[test]
fn frames_and_posts_become_embeds() {
    check(&[
        (
            "<p><iframe src='//www.youtube.com/embed/x' width=560 height=315 title='A film'>b</iframe></p>",
            "embed{YouTube https://www.youtube.com/embed/x 'A film' 1.78: }",
        ),
        (
            "<iframe data-src=https://player.vimeo.com/1 width=100%></iframe>",
            "embed{Vimeo https://player.vimeo.com/1: }",
        ),
        ("<iframe src='javascript:x'></iframe><iframe src=/x width=0></iframe><iframe srcdoc=x></iframe>", ""),
        ("<iframe src=https://www.maps.example/></iframe>", "embed{maps.example https://www.maps.example/: }"),
        ("<iframe src=https://notyoutube.com/></iframe>", "embed{notyoutube.com https://notyoutube.com/: }"),
        (
            "<figure><iframe src=https://youtu.be/x></iframe><figcaption>a</figcaption></figure>",
            "embed{YouTube https://youtu.be/x: p{a}}",
        ),
        (
            "<blockquote class=twitter-tweet><p>a</p>— b <a href=https://twitter.com/b/status/1>c</a></blockquote><script async></script>",
            "embed{X https://twitter.com/b/status/1: p{a} p{— b <a href=\"https://twitter.com/b/status/1\">c</a>}}",
        ),
        (
            "<blockquote class=instagram-media data-instgrm-permalink=https://www.instagram.com/p/1/><a href=/y>a</a></blockquote>",
            "embed{Instagram https://www.instagram.com/p/1/: p{<a href=\"/y\">a</a>}}"
                .replace("\"/y", "\"https://news.example/y")
                .as_str(),
        ),
        ("<blockquote class=twitter-tweet>a</blockquote>", "quote{p{a} -- }"),
        (
            "<figure class='wp-block-embed is-x'><div>\nhttps://youtu.be/x\n</div></figure>",
            "embed{YouTube https://youtu.be/x: }",
        ),
    ]);
}

#[test]
fn a_picture_among_words_stands_beside_them() {
    check(&[
        ("<dl><dt><img src=/x.jpg alt=a><dd>b</dl>", "dl{ = img{/x.jpg 'a'} |  = p{b}}"),
        ("<dl><dt>c <img src=/x.jpg alt=a><dd>b</dl>", "dl{c = img{/x.jpg 'a'} |  = p{b}}"),
        ("<pre>a\n<img src=/x.jpg alt=b></pre>", "code[]{a} img{/x.jpg 'b'}"),
        ("<pre><img src=/x.jpg></pre>", "img{/x.jpg}"),
        ("<details><summary>a<img src=/x.jpg></summary>b</details>", "details{a: img{/x.jpg} p{b}}"),
    ]);
}

#[test]
fn drawings_keep_their_words() {
    check(&[
        ("<svg role=img aria-label='Turnout 62&nbsp;%'><title>Turnout</title></svg>", "svg{p{Turnout 62\u{a0}%}}"),
        ("<p>a <svg role=img><path/><title>b &amp; c</title><text>d</text></svg> e</p>", "p{a} svg{p{b &amp; c}} p{e}"),
        (
            "<figure><svg><style>x</style><text>A <tspan>10</tspan></text><text>B</text></svg><figcaption>c</figure>",
            "svg{p{A 10 B}} p{c}",
        ),
        ("<figure><svg><g><desc>a</desc></g></svg></figure>", "svg{p{a}}"),
        ("<svg role=img><foreignObject><div>a</div></foreignObject><text>b</text></svg>", "svg{p{a b}}"),
        (
            "<p>a <svg><path d='x'/><p>b<figure><svg role=img><text>c</text><figcaption>d</figure>e",
            "p{a} p{b} svg{p{c}} p{d} p{e}",
        ),
        ("<svg width=300 height=80><title>a</title><text>b</text></svg>", "svg{p{b}}"),
        ("<svg width=300 role=img><title>a</title><text>b</text></svg>", "svg{p{a}}"),
        (
            "<svg width=600><desc>Made with c</desc><text>a</text><g><title>d</title><text>b</text></g></svg>",
            "svg{p{a b}}",
        ),
        ("<svg width=600><metadata>c<d>e</d></metadata><defs><text>f</text></defs><text>a</text></svg>", "svg{p{a}}"),
        ("<svg viewBox='0 0 400 200'><text>a</text><text>b</text></svg>", "svg{p{a b}}"),
        (
            "<svg width=24 viewBox='0 0 512 512'><text>a</text></svg><svg viewBox='0 0 512 512'><title>b</title></svg>",
            "",
        ),
        ("<svg class=icon width=200><title>a</title></svg><a href=/x><svg width=200><title>b</title></svg></a>", ""),
        (&format!("<svg role=img>{}</svg><p>a</p>", "<path d='x'/>".repeat(MAX_DEPTH * 2)), "p{a}"),
    ]);
}

#[test]
fn what_page_builders_leave_for_their_scripts_is_read() {
    check(&[
        (
            "<div class=elementor-widget data-settings='{&quot;youtube_url&quot;:&quot;https:\\/\\/youtu.be\\/x&quot;}'><div></div></div>",
            "embed{YouTube https://youtu.be/x: }",
        ),
        ("<p><span class=elementor-counter-number data-to-value=412>0</span><span>%</span> more</p>", "p{412% more}"),
        ("<div role=img aria-label=a data-thumbnail=/x.jpg></div>", "img{/x.jpg 'a'}"),
        ("<div role=img style='background-image: url(/y.jpg)'></div><div role=img><p>b</p></div>", "img{/y.jpg} p{b}"),
        ("<div class=sharedaddy>Share this</div><div style='Visibility : Hidden'>a</div>b", "p{b}"),
    ]);
}

#[test]
fn the_file_that_every_browser_plays_is_preferred() {
    check(&[
        ("<audio><source src=/b.ogg><source src=/b.mp3></audio>", "audio{/b.mp3 0x0    }"),
        (
            "<video><source src=/a.webm><source src='/b?x' type='video/mp4; codecs=y'></video>",
            "video{/b?x 0x0 video/mp4; codecs=y   }",
        ),
        ("<video><source src=/a.webm><source src=/b.ogv></video>", "video{/a.webm 0x0    }"),
        (
            "<video src=/a.mp4 poster=https://img.spacergif.org/v1/16x9/0a/spacer.png style='background: transparent url(&quot;/t.jpg&quot;) 50%'>",
            "video{/a.mp4 0x0  /t.jpg  }",
        ),
    ]);
}
