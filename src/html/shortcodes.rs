//! The shortcodes of WordPress that no plugin has replaced: `[vc_row]`, `[caption id="9"]`.
//!
//! What is no shortcode for sure stays as it is: `[sic]`, `[...]`, `[the mayor]`, and all in code.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::shortcode::{Shortcode, shortcodes};

/// What the shortcodes of page builders and of the best known plugins begin with.
const FAMILIES: [&str; 22] = [
    "vc_",
    "et_pb_",
    "fusion_",
    "av_",
    "su_",
    "tatsu_",
    "cs_",
    "mk_",
    "td_",
    "tdc_",
    "tie_",
    "penci_",
    "ult_",
    "rev_",
    "contact-form",
    "gravityform",
    "wpforms",
    "mc4wp_",
    "ninja_form",
    "formidable",
    "adrotate",
    "the_ad",
];
/// What only lays out, so that the words before and after it are no one line.
const LAYOUT: [&str; 10] = ["row", "column", "section", "one_", "two_", "tab", "toggle", "accordion", "text", "et_pb_"];
/// What is a note within a sentence.
const NOTES: [&str; 6] = ["footnote", "ref", "efn_note", "fn", "mfn", "modern_footnote"];
/// What shows something by its address.
const MEDIA: [&str; 16] = [
    "gist",
    "embed",
    "video",
    "audio",
    "youtube",
    "vimeo",
    "soundcloud",
    "spotify",
    "tweet",
    "twitter",
    "instagram",
    "facebook",
    "tiktok",
    "iframe",
    "googlemaps",
    "arve",
];

/// Returns a body without its shortcodes: their content stays, pictures get their captions and films their players.
/// In plain text nothing is put in their place.
pub fn without_shortcodes(source: &str, is_html: bool) -> Cow<'_, str> {
    let found = shortcodes(source, is_html);
    if found.is_empty() {
        return Cow::Borrowed(source);
    }
    let names = |is_end: bool| found.iter().filter(move |code| code.is_end == is_end).map(|code| code.name);
    let (begun, ended): (BTreeSet<&str>, BTreeSet<&str>) = (names(false).collect(), names(true).collect());
    let is_known = |code: &&Shortcode| is_family(code.name) || is_certain(code);
    let is_mine = |code: &&Shortcode| match code.is_end {
        true => begun.contains(code.name) || is_family(code.name),
        false => ended.contains(code.name) || is_known(code),
    };
    let mut codes = found.iter().filter(is_mine).peekable();
    let (mut out, mut at) = (String::new(), 0);
    while let Some(code) = codes.next() {
        out.push_str(source.get(at..code.start).unwrap_or_default());
        at = code.end;
        let end = codes.next_if(|next| next.is_end && next.name == code.name && !code.is_end);
        let content = end.and_then(|end| source.get(code.end..end.start));
        if let (Some(content), Some(end)) = (content, end) {
            push_whole(code, content, is_html, &mut out);
            at = end.end;
        } else {
            push_edge(code, is_html, &mut out);
        }
    }
    if at == 0 {
        return Cow::Borrowed(source);
    }
    out.push_str(source.get(at..).unwrap_or_default());
    Cow::Owned(out)
}

fn is_family(name: &str) -> bool {
    FAMILIES.iter().any(|family| name.starts_with(family))
}

/// Is it a shortcode by itself, without an end somewhere?
fn is_certain(code: &Shortcode) -> bool {
    let is_pair =
        || code.attrs.split_once('=').is_some_and(|(key, _)| !key.contains(char::is_whitespace) && !key.is_empty());
    code.has_values()
        || is_media(code.name) && code.attrs.contains("://")
        // What stands alone in its line is no word in brackets within a sentence.
        || code.is_alone
            && (code.name.contains('_')
                || is_pair()
                || film(code).is_some()
                || code.attrs.is_empty() && matches!(code.name, "gallery" | "playlist"))
}

fn is_picture(name: &str) -> bool {
    ["image", "img", "photo"].iter().any(|word| name.contains(word))
}

fn is_media(name: &str) -> bool {
    MEDIA.iter().any(|word| name.contains(word))
}

/// Writes a shortcode with its content.
fn push_whole(code: &Shortcode, content: &str, is_html: bool, out: &mut String) {
    let mut push = |parts: &[&str]| parts.iter().for_each(|part| out.push_str(part));
    match code.name {
        // Their content is coded once more.
        "vc_raw_html" | "vc_raw_js" => {}
        "caption" | "wp_caption" if is_html => {
            let (picture, words) = split_picture(content);
            let words = if words.trim().is_empty() { code.value(&["caption"]).unwrap_or_default() } else { words };
            push(&["<figure>", picture, "<figcaption>", words, "</figcaption></figure>"]);
        }
        name if NOTES.contains(&name) => push(&[" (", content.trim(), ")"]),
        "quote" | "blockquote" | "su_quote" if is_html => {
            let cite = code.value(&["cite", "author"]).unwrap_or_default();
            push(&["<blockquote>", content, "<footer>", cite, "</footer></blockquote>"]);
        }
        "pullquote" | "su_pullquote" if is_html => push(&["<aside class=pullquote>", content, "</aside>"]),
        name if (is_media(name) || is_picture(name)) && is_html => match address(content) {
            Some(url) if is_picture(name) => push(&["<img src=\"", url, "\">"]),
            Some(url) => push(&["<figure class=wp-block-embed>", url, "</figure>"]),
            None => {
                push_edge(code, is_html, out);
                out.push_str(content);
            }
        },
        _ => {
            push_edge(code, is_html, out);
            out.push_str(content);
            push_edge(&Shortcode { is_end: true, ..*code }, is_html, out);
        }
    }
}

/// Writes what stands for the beginning or the end of a shortcode.
fn push_edge(code: &Shortcode, is_html: bool, out: &mut String) {
    let mut push = |parts: &[&str]| parts.iter().for_each(|part| out.push_str(part));
    if LAYOUT.iter().any(|word| code.name.contains(word)) {
        push(&[if is_html { "<br><br>" } else { "\n\n" }]);
    }
    if code.is_end || !is_html {
        return;
    }
    let is = |words: &[&str]| words.iter().any(|word| code.name.contains(word));
    let title = code.value(&["title", "heading", "text", "question"]);
    let lead = code.value(&["button_url", "url", "link", "href"]).zip(code.value(&["button_text", "text", "title"]));
    let file = code.value(&["src", "url", "link", "mp4", "m4v", "webm", "mp3", "m4a", "ogg", "wav", "href", "id"]);
    let file = file.or_else(|| code.attrs.split_ascii_whitespace().find(|part| part.contains("://")));
    let file = file.map(|file| file.trim_start_matches('=')).and_then(address);
    match (title, file) {
        _ if is(&["button"]) => {
            if let Some((url, words)) = lead {
                push(&["<a href=\"", url, "\">", words, "</a>"]);
            }
        }
        (Some(title), _)
            if code.name == "tab"
                || is(&[
                    "heading",
                    "toggle",
                    "accordion_item",
                    "accordion-item",
                    "tta_section",
                    "spoiler",
                    "_tab",
                    "faq",
                    "blurb",
                ]) =>
        {
            push(&["<h3>", title, "</h3>"]);
        }
        (_, Some(file)) if is_picture(code.name) => {
            push(&["<img src=\"", file, "\" alt=\"", code.value(&["alt"]).unwrap_or_default(), "\">"]);
        }
        _ if is_media(code.name) && file.is_none() => {
            if let Some((site, id)) = film(code) {
                push(&["<figure class=wp-block-embed>", site, id, "</figure>"]);
            }
        }
        (_, Some(file)) if is_media(code.name) => {
            let ends = |endings: &[&str]| endings.iter().any(|ending| file.ends_with(ending));
            match file {
                _ if ends(&[".mp4", ".m4v", ".webm", ".mov"]) => push(&["<video src=\"", file, "\"></video>"]),
                _ if ends(&[".mp3", ".m4a", ".ogg", ".wav"]) => push(&["<audio src=\"", file, "\"></audio>"]),
                _ => push(&["<figure class=wp-block-embed>", file, "</figure>"]),
            }
        }
        _ => {}
    }
}

/// Returns the site of a film of which only the number is known, and this number.
fn film<'a>(code: &Shortcode<'a>) -> Option<(&'static str, &'a str)> {
    let site = match code.name {
        "wpvideo" => "https://videopress.com/v/",
        name if name.contains("youtube") => "https://www.youtube.com/watch?v=",
        name if name.contains("vimeo") => "https://vimeo.com/",
        _ => return None,
    };
    let id = code.value(&["id", "video_id"]).or_else(|| code.attrs.split_ascii_whitespace().next())?;
    let is_id = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')) && id.len() > 5;
    is_id.then_some((site, id))
}

/// Parts a picture from the words of its caption.
fn split_picture(content: &str) -> (&str, &str) {
    let link = content.find("</a>").filter(|_| content.trim_start().starts_with("<a")).map(|at| at + "</a>".len());
    let image = content.find("<img").and_then(|at| Some(at + content.get(at..)?.find('>')? + 1));
    link.or(image).and_then(|at| content.split_at_checked(at)).unwrap_or(("", content))
}

/// Returns the only address in a piece of HTML.
fn address(html: &str) -> Option<&str> {
    let inner = match html.trim() {
        tagged if tagged.starts_with('<') => tagged.split_once('>')?.1.split('<').next()?,
        text => text,
    };
    let inner = inner.trim();
    let is_plain = !inner.contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\''));
    (is_plain && (inner.starts_with("https://") || inner.starts_with("http://"))).then_some(inner)
}
