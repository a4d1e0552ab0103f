//! What scripts of other sites would make something of.

use super::check;

#[test]
fn what_a_script_would_fill_becomes_a_link_to_it() {
    check(&[
        (
            "<figure class=media><oembed url='https://www.youtube.com/watch?v=x'></oembed></figure>",
            "embed{YouTube https://www.youtube.com/watch?v=x: }",
        ),
        (
            "<p>a<lite-youtube videoid=x playlabel=b></lite-youtube>c",
            "p{a} embed{YouTube https://www.youtube.com/watch?v=x 'b': } p{c}",
        ),
        ("<amp-youtube data-videoid=x></amp-youtube>", "embed{YouTube https://www.youtube.com/watch?v=x: }"),
        ("<amp-img src=/x.jpg alt=a width=6 height=4></amp-img>", "img{/x.jpg 6x4 'a'}"),
        ("<amp-img src=/x.jpg alt=a width=1 height=1 layout=responsive></amp-img>", "img{/x.jpg 'a'}"),
        ("<amp-img src=/x.jpg alt=a width=600 height=400 layout=responsive></amp-img>", "img{/x.jpg 600x400 'a'}"),
        ("<amp-img src=/x.jpg alt=a width=1 height=1></amp-img>", ""),
        (
            "<div class=fb-post data-href=https://www.facebook.com/a/1></div>",
            "embed{Facebook https://www.facebook.com/a/1: }",
        ),
        (
            "<div class=fb-video data-href=https://www.facebook.com/a/1><blockquote>b</blockquote></div>",
            "embed{Facebook https://www.facebook.com/a/1: quote{p{b} -- }}",
        ),
        ("<div class=fb-like data-href=https://a.example/></div>", ""),
        (
            "<div class='flourish-embed x' data-src=visualisation/1></div>",
            "embed{public.flourish.studio https://public.flourish.studio/visualisation/1: }",
        ),
        (
            "<div class=flourish-embed data-src=visualisation/1><noscript><img src=/x.png></noscript></div>",
            "embed{public.flourish.studio https://public.flourish.studio/visualisation/1: img{/x.png}}",
        ),
        ("<div class=infogram-embed data-id=u data-title=T></div>", "embed{infogram.com https://infogram.com/u 'T': }"),
        (
            "<script id=infogram_0_u src=https://e.infogram.com/js/dist/embed.js></script>",
            "embed{infogram.com https://infogram.com/u: }",
        ),
        (
            "<div class=typeform-widget data-url=https://a.typeform.com/to/x></div>",
            "embed{a.typeform.com https://a.typeform.com/to/x: }",
        ),
        (
            "<div data-tf-widget=x></div><script src=//embed.typeform.com/next/embed.js></script>",
            "embed{form.typeform.com https://form.typeform.com/to/x: }",
        ),
        (
            "<script src=https://geo.dailymotion.com/player/a.js data-video=x></script>",
            "embed{Dailymotion https://www.dailymotion.com/video/x: }",
        ),
    ]);
}

#[test]
fn a_box_with_the_address_of_a_player_becomes_a_link_to_it() {
    check(&[
        (
            "<div class='wistia_embed wistia_async_a'></div>",
            "embed{fast.wistia.net https://fast.wistia.net/embed/iframe/a: }",
        ),
        (
            "<div data-oembed-url=https://youtu.be/x><div><iframe src=https://www.youtube.com/embed/x></iframe></div></div>",
            "embed{YouTube https://www.youtube.com/embed/x: }",
        ),
        (
            "<div class=iframely-embed><div><a href=https://youtu.be/x data-iframely-url></a></div></div>",
            "embed{YouTube https://youtu.be/x: }",
        ),
        ("<a data-pin-do=embedPin href=https://pin.example/1></a>", "embed{pin.example https://pin.example/1: }"),
        (
            "<video-js data-account=1 data-player=p data-video-id=2></video-js>",
            "embed{players.brightcove.net https://players.brightcove.net/1/p_default/index.html?videoId=2: }",
        ),
    ]);
}

#[test]
fn scripts_of_more_sites_are_known() {
    check(&[
        ("<script data-telegram-post=a/6 src=x></script>", "embed{t.me https://t.me/a/6: }"),
        (
            "<script src='https://www.buzzsprout.com/1/2-a.js?x=y'></script>",
            "embed{buzzsprout.com https://www.buzzsprout.com/1/2-a: }",
        ),
        (
            "<script src=//cdn.jwplayer.com/players/a-b.js></script>",
            "embed{cdn.jwplayer.com https://cdn.jwplayer.com/players/a-b.html: }",
        ),
        (
            "<div><script src=https://datawrapper.dwcdn.net/A/embed.js></script></div>",
            "embed{datawrapper.dwcdn.net https://datawrapper.dwcdn.net/A/: }",
        ),
        (
            "<script src=https://datawrapper.dwcdn.net/A/embed.js></script><noscript><img src=/a.png alt=b></noscript>",
            "embed{datawrapper.dwcdn.net https://datawrapper.dwcdn.net/A/: img{/a.png 'b'}}",
        ),
    ]);
}

#[test]
fn more_posts_are_known() {
    check(&[
        (
            "<blockquote class=text-post-media data-text-post-permalink=https://www.threads.net/@a/post/1>a</blockquote>",
            "embed{Threads https://www.threads.net/@a/post/1: p{a}}",
        ),
        (
            "<blockquote class=reddit-embed-bq><a href=https://reddit.com/1>a</a> by <a href=https://reddit.com/u>u</a></blockquote>",
            "embed{reddit.com https://reddit.com/1: p{<a href=\"https://reddit.com/1\">a</a> by <a href=\"https://reddit.com/u\">u</a>}}",
        ),
        (
            "<blockquote class=wp-embedded-content><a href=https://o.example/p>a</a></blockquote>\n\
             <iframe class=wp-embedded-content src=https://o.example/p/embed></iframe>",
            "embed{o.example https://o.example/p: p{<a href=\"https://o.example/p\">a</a>}}",
        ),
    ]);
}

#[test]
fn a_file_in_the_page_is_what_stands_in_for_it() {
    check(&[
        ("<object data=/f.pdf><a href=/f.pdf>a</a></object>", "p{<a href=\"https://news.example/f.pdf\">a</a>}"),
        ("<object data=/f.pdf aria-label=a>No plugin</object>", "embed{news.example /f.pdf 'a': p{No plugin}}"),
        (
            "<object><embed src=https://youtu.be/x width=4 height=2></object>",
            "embed{YouTube https://youtu.be/x 2.00: }",
        ),
        (
            "<div class=wp-block-file><object class=wp-block-file__embed data=/f.pdf></object><a href=/f.pdf>a</a></div>",
            "p{<a href=\"https://news.example/f.pdf\">a</a>}",
        ),
        ("<object>a</object>", "p{a}"),
    ]);
}

#[test]
fn an_empty_element_that_only_a_script_knows_leaves_its_address_or_its_words() {
    check(&[
        ("a<x-chart src=/c title=t></x-chart>b", "p{a} embed{news.example /c 't': } p{b}"),
        ("<drupal-media alt='a < b' data-caption='c <i>d</i>'></drupal-media>", "element{p{a &lt; b} p{c <em>d</em>}}"),
        ("<x-frame src=/c><p>a</p></x-frame><fa-icon title=b></fa-icon><amp-pixel src=/d></amp-pixel>", "p{a}"),
        ("<div data-pym-src=/c></div>", "embed{news.example /c: }"),
        ("<x-chart src='javascript:a'></x-chart>b", "p{b}"),
    ]);
}
