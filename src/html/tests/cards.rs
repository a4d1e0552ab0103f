//! The cards of Ghost's editor, written as its renderer writes them.

use super::check;

#[test]
fn cards_become_blocks() {
    check(&[
        (
            "<figure class='kg-card kg-bookmark-card kg-card-hascaption'><a class=kg-bookmark-container href=/x>\
             <div class=kg-bookmark-content><div class=kg-bookmark-title>T</div><div class=kg-bookmark-description>D</div>\
             <div class=kg-bookmark-metadata><img class=kg-bookmark-icon src=/i.png alt=''>\
             <span class=kg-bookmark-author>A</span><span class=kg-bookmark-publisher>P</span></div></div>\
             <div class=kg-bookmark-thumbnail><img src=/t.jpg alt='' onerror=x></div></a><figcaption>C</figcaption></figure>",
            "aside{: p{<a href=\"https://news.example/x\">T</a>} p{<a href=\"https://news.example/x\">D</a>} \
             p{<a href=\"https://news.example/x\">A · P</a>} img{/t.jpg \"C\" -> /x}}",
        ),
        (
            "<div class='kg-card kg-toggle-card' data-kg-toggle-state=close><div class=kg-toggle-heading>\
             <h4 class=kg-toggle-heading-text>Q</h4><button class=kg-toggle-card-icon><svg><path/></svg></button></div>\
             <div class=kg-toggle-content><p>A</p><ul><li>b</ul></div></div>",
            "details{Q: p{A} ul{b}}",
        ),
        (
            "<div class='kg-card kg-callout-card kg-callout-card-blue'><div class=kg-callout-emoji>💡</div>\
             <div class=kg-callout-text>Mind <b>this</b></div></div>",
            "aside{: p{💡 Mind <strong>this</strong>}}",
        ),
        (
            "<div class='kg-card kg-button-card kg-align-center'><a href=/go class='kg-btn kg-btn-accent'>Go</a></div>",
            "p{<a href=\"https://news.example/go\">Go</a>}",
        ),
        (
            "<div class='kg-card kg-audio-card'><img src=/t.jpg class='kg-audio-thumbnail kg-audio-hide'>\
             <div class=kg-audio-player-container><audio src=/a.mp3 preload=metadata></audio>\
             <div class=kg-audio-title>Waves</div><div class=kg-audio-player><span>0:00</span>\
             <button>1&#215;</button></div></div></div>",
            "audio{/a.mp3 0x0    }",
        ),
        (
            "<figure class='kg-card kg-video-card kg-card-hascaption'><div class=kg-video-container>\
             <video src=/v.mp4 poster=/p.jpg width=640 height=360></video><div class=kg-video-overlay><button>Play</button>\
             </div><div class=kg-video-player-container><span class=kg-video-current-time>0:00</span></div></div>\
             <figcaption><p>C</p></figcaption></figure>",
            "video{/v.mp4 640x360  /p.jpg  C}",
        ),
        (
            "<div class='kg-card kg-product-card'><div><img src=/k.jpg class=kg-product-card-image>\
             <h4 class=kg-product-card-title>Kettle</h4><div><span class='kg-product-card-rating-active \
             kg-product-card-rating-star'><svg></svg></span></div><div class=kg-product-card-description><p>Hot.</div>\
             <a href=/buy class=kg-product-card-button>Buy</a></div></div>",
            "aside{: img{/k.jpg} h4{Kettle} p{Hot.} p{<a href=\"https://news.example/buy\">Buy</a>} p{★}}",
        ),
        (
            "<figure class='kg-card kg-gallery-card kg-width-wide'><div class=kg-gallery-container><div class=kg-gallery-row>\
             <div class=kg-gallery-image><img src=/1.jpg></div><div class=kg-gallery-image><img src=/2.jpg></div></div></div>\
             </figure><figure class='kg-card kg-image-card'><img src=/3.jpg alt=x></figure>",
            "gallery{: img{/1.jpg} | img{/2.jpg}} img{/3.jpg 'x'}",
        ),
    ]);
}

#[test]
fn a_script_of_a_known_site_becomes_a_link_to_it() {
    check(&[
        (
            "a<script src='https://gist.github.com/ines/1.js?file=a.rs'></script>b",
            "p{a} embed{GitHub Gist https://gist.github.com/ines/1: } p{b}",
        ),
        ("<script src='https://evil.example/x.js'>'<p>c'</script>", ""),
        (
            "<script src='//gist.github.com/javascript:alert(1).js'></script>",
            "embed{GitHub Gist https://gist.github.com/javascript:alert(1): }",
        ),
    ]);
}

#[test]
fn what_is_hidden_stays_hidden() {
    check(&[("<p>a<span hidden>b</span>c</p><div style='color:red; display: none'>d</div>", "p{ac}")]);
}
