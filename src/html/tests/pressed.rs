//! What the reader presses, what that opens, and formulas.

use super::check;

#[test]
fn a_button_in_a_heading_has_its_words() {
    check(&[
        ("<h3><button>a <b>b</b></button></h3><p>c", "h3{a <strong>b</strong>} p{c}"),
        ("<h3 class=x><div><span><button>a<span class=y aria-hidden=true>+</span></button></span></div></h3>", "h3{a}"),
        ("<h2>a <button>Copy</button></h2><button>b</button><p>c<button>d</button></p>", "h2{a} p{c}"),
        ("<p>a<button><div>b</div></button>c</p>", "p{ac}"),
        ("<div><button class='x-accordion-header'><span>a</span></button></div><div>b</div>", "p{a} p{b}"),
        (
            "<a href=/x><button>a</button></a> <button><a href=/y>b</a></button>",
            "p{<a href=\"https://news.example/x\">a</a> <a href=\"https://news.example/y\">b</a>}",
        ),
        (
            "<ul><li><label><input type=checkbox> a</label><li><label><input><div><p>b</p></div></label></ul>",
            "ul{a | b}",
        ),
        (
            "<p>a <span class=x aria-hidden=true>🙂</span> <i class=x aria-hidden=true>words</i> <i class=x aria-hidden=true>›</i>",
            "p{a 🙂 <em>words</em>}",
        ),
    ]);
}

#[test]
fn what_a_button_opens_is_read() {
    check(&[
        ("<h3><button>a</button></h3><div hidden><p>b</div>", "h3{a} p{b}"),
        ("<button>a</button> <div style='display:none'>b</div><div hidden>c</div>", "p{b}"),
        (
            "<b aria-controls=x>a</b><div id=x hidden>b</div><b aria-controls=y>c</b><div id=z hidden>d</div>",
            "p{<strong>a</strong>} p{b} p{<strong>c</strong>}",
        ),
        ("<div class='collapseomatic x'>a</div><div style='display:none;'>b</div>", "p{a} p{b}"),
        (
            "<button aria-haspopup=menu>a</button><div hidden>b</div><p>c</p><div hidden=until-found>d</div>",
            "p{c} p{d}",
        ),
        ("<h3>a</h3><div hidden>b</div>", "h3{a}"),
        (
            "<button aria-expanded=false>a</button>\n<div><p>b</div><button aria-expanded=false>c</button><p>d",
            "p{a} p{b} p{d}",
        ),
        (
            "<details><summary><button>a</button></summary>b</details><dl><dt><button>c</button><dd>d</dl>",
            "details{a: p{b}} dl{c = p{d}}",
        ),
    ]);
}

#[test]
fn a_form_around_a_page_is_no_form() {
    check(&[
        ("<form id=aspnetForm method=post><h2>a</h2><p>b</p></form>", "h2{a} p{b}"),
        ("<form action='./a.aspx?x=1'><p>b</p><form><p>c</p></form></form><p>d", "p{b} p{d}"),
        ("<form action=/search><p>b</p></form>", ""),
    ]);
}

#[test]
fn formulas_keep_their_numbers() {
    check(&[
        ("<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "p{1/2}"),
        ("<math><mn>2</mn><mfrac>\n<mn>1</mn>\n<mn>2</mn></mfrac></math>", "p{2 1/2}"),
        (
            "<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><msqrt><mn>2</mn></msqrt></mfrac></math>",
            "p{(a+b)/√2}",
        ),
        ("a <math><msup><mn>10</mn><mn>6</mn></msup></math> b", "p{a 10<sup>6</sup> b}"),
        (
            "<math><msub><mi>x</mi><mn>1</mn></msub><msubsup><mi>y</mi><mn>2</mn><mn>3</mn></msubsup></math>",
            "p{x<sub>1</sub>y<sub>2</sub><sup>3</sup>}",
        ),
        (
            "<math><mroot><mi>x</mi><mn>3</mn></mroot><msqrt><mi>a</mi><mi>b</mi></msqrt></math>",
            "p{<sup>3</sup>√x√(ab)}",
        ),
        ("<math><mfrac></mfrac><msup></msup><mroot></mroot></math>a", "p{/√a}"),
        ("<mfenced><mi>a</mi> <mi>b</mi></mfenced><mfenced open='[' close=']'><mi>c</mi></mfenced>", "p{(a, b)[c]}"),
        ("<mtable><mtr><mtd>1</mtd><mtd>2</mtd></mtr></mtable>", "p{1 2}"),
        (
            "<span class=katex><span class=katex-mathml><math><mi>E</mi></math></span><span class=katex-html aria-hidden=true>E</span></span>",
            "p{E}",
        ),
        ("<span class=katex><span class=katex-html aria-hidden=true>E</span></span>", "p{E}"),
        ("<mjx-container><mjx-math aria-hidden=true>x</mjx-math><math><mi>x</mi></math></mjx-container>", "p{x}"),
    ]);
}
