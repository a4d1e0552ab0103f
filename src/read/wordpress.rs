//! WordPress REST, `/wp/v2/posts`: one post or a list of them, best with `?_embed`.
//!
//! Titles, excerpts and captions are HTML. Static-site scripts flatten
//! `title.rendered` to `title`; WordPress.com has `URL` for `link`.

mod embedded;

use std::borrow::Cow;

use super::reader::{Reader, Step};
use super::{Json, ReadError, pick, same, words};
use crate::html;
use crate::model::{Article, Block, Inlines, Lang, NamedLink, Status, Story, Text, Timestamp, Url};

/// How many blocks of a body count as its beginning.
const BEGINNING: usize = 3;

/// Is it a post, a list of posts, or an error of WordPress?
pub(super) fn is_mine(doc: &Json) -> bool {
    posts(doc).iter().any(is_post) || is_error(doc)
}

/// Reads the post that is asked for.
pub(super) fn read(reader: &mut Reader, doc: &Json, wanted: Option<&str>) -> Result<Article, ReadError> {
    if let (true, Some(message)) = (is_error(doc), doc.get("message").text()) {
        return Err(ReadError::refused(html::read_text(&message)));
    }
    let posts = posts(doc);
    let is_list = !is_post(doc);
    let (wanted, keys) = (wanted.filter(|_| is_list), ["id", "ID", "slug", "link", "URL"]);
    let (index, post) = pick::pick_published(reader, posts, wanted, &keys, is_published)?;
    if !is_list {
        return Ok(read_post(reader, post));
    }
    let mut article = reader.within(Step::Index(index), |reader| read_post(reader, post));
    article.related = pick::others(each_story(reader, doc), &article);
    Ok(article)
}

/// Reads the posts as the sidebar lists them.
pub(super) fn stories(reader: &mut Reader, doc: &Json) -> Vec<Story> {
    each_story(reader, doc).collect()
}

fn each_story(reader: &Reader, doc: &Json) -> impl Iterator<Item = Story> {
    posts(doc).iter().filter(|post| is_published(post)).filter_map(|post| read_story(reader, post))
}

/// Is it for everybody? Who has signed in is given more.
fn is_published(post: &Json) -> bool {
    let others = ["draft", "auto-draft", "pending", "future", "private", "trash"];
    !post.get("status").as_str().is_some_and(|status| others.contains(&status))
}

fn read_story(reader: &Reader, post: &Json) -> Option<Story> {
    // Only the story itself is worth a warning.
    let mut quiet = Reader::new(reader.base());
    let headline = html::read_text(rendered(post, "title")?);
    Some(Story {
        id: post.first(&["id", "ID"]).text().unwrap_or_default(),
        headline: Some(headline).filter(|headline| !headline.is_empty())?,
        url: read_link(&mut quiet, post)?,
        image: embedded::read_picture(&mut quiet, post),
        section: embedded::read_terms(&mut quiet, post, embedded::SECTIONS)
            .into_iter()
            .next()
            .map(|section| section.name),
        published: read_date(&mut quiet, post, "date_gmt", "date"),
    })
}

/// Returns the posts of a list, or the only one.
fn posts(doc: &Json) -> &[Json] {
    match doc.get("posts") {
        Json::Array(posts) => posts,
        _ => doc.one_or_many(),
    }
}

fn is_post(json: &Json) -> bool {
    let has_rendered = ["title", "content"].iter().any(|key| json.get(key).get("rendered").as_str().is_some());
    let has_link = !json.first(&["link", "URL"]).is_null();
    let is_flat = ["title", "content"].iter().all(|key| json.get(key).as_str().is_some());
    let has_raw = json.get("content").get("raw").as_str().is_some();
    has_rendered || is_flat && is_row(json) || (has_link || has_raw) && (is_flat || !json.get("slug").is_null())
}

/// Has a flattened post without an address what else the database has: a number, a name, a date to the second?
fn is_row(json: &Json) -> bool {
    let has_id = json.get("id").count().is_some() && json.get("slug").as_str().is_some();
    let is_date = |raw: &str| raw.len() == 19 && matches!(raw.as_bytes().get(10), Some(b' ' | b'T'));
    let is_rich = json.get("content").as_str().is_some_and(|raw| raw.trim_start().starts_with(['{', '[']));
    let is_other = !json.first(&["headline", "body", "html", "uuid", "_type"]).is_null();
    has_id && json.get("date").as_str().is_some_and(is_date) && !is_rich && !is_other
}

/// Is it the object that WordPress answers with instead of a post?
fn is_error(json: &Json) -> bool {
    !is_post(json) && json.get("code").as_str().is_some() && json.get("message").as_str().is_some()
}

/// Returns the HTML of a field, rendered, flattened, or as it is edited.
fn rendered<'a>(of: &'a Json, key: &str) -> Option<&'a str> {
    let field = of.get(key);
    field.as_str().or_else(|| field.first(&["rendered", "raw"]).as_str())
}

/// Reads the body. As the old editor keeps it, empty lines alone part its paragraphs.
fn read_body(reader: &mut Reader, content: &str, is_raw: bool) -> Vec<Block> {
    let content = html::without_shortcodes(content, true);
    if let Cow::Owned(_) = content {
        reader.warn_at(
            "content",
            "has shortcodes that no plugin has replaced: what they hold is kept, not what they would show",
        );
    }
    if is_raw && !content.contains("<p") {
        return reader.html(&content.replace("\r\n", "\n").replace("\n\n", "<br><br>"));
    }
    reader.html(&content)
}

fn read_post(reader: &mut Reader, post: &Json) -> Article {
    let yoast = post.get("yoast_head_json");
    let url = read_link(reader, post);
    reader.page.clone_from(&url);
    let is_protected = post.get("content").get("protected").is_true();
    let is_raw = post.get("content").get("rendered").is_null() && post.get("content").is_object();
    let mut body = match rendered(post, "content") {
        Some(content) if !is_protected => read_body(reader, content, is_raw),
        _ => Vec::new(),
    };
    if is_protected {
        reader.warn_at("content", "is protected by a password");
    }
    let lead = embedded::read_picture(reader, post);
    let beginning = body.len().min(BEGINNING);
    let lead = same::lead_beside(lead, body.get_mut(..beginning).unwrap_or_default());
    Article {
        id: post.first(&["id", "ID"]).text().unwrap_or_default(),
        lang: [post.get("lang"), yoast.get("og_locale")].iter().find_map(|json| Lang::parse(json.as_str()?)),
        section: embedded::read_terms(reader, post, embedded::SECTIONS).into_iter().next(),
        headline: rendered(post, "title").map(|title| reader.inlines(title)).unwrap_or_default(),
        standfirst: read_standfirst(reader, post, &body),
        people: embedded::read_people(reader, post).into(),
        published: read_date(reader, post, "date_gmt", "date"),
        updated: read_date(reader, post, "modified_gmt", "modified"),
        lead: lead.map(Block::Image),
        tags: embedded::read_terms(reader, post, embedded::TAGS).into(),
        source: yoast.get("og_site_name").text().map(|name| NamedLink { name: words::decode(&name), url: None }),
        body: body.into(),
        status: Status::withheld_if(!is_published(post)),
        url,
        ..Article::default()
    }
}

fn read_link(reader: &mut Reader, post: &Json) -> Option<Url> {
    reader.url(post, "link").or_else(|| reader.url(post, "URL"))
}

/// Reads the excerpt where somebody wrote it: WordPress cuts one off the body where nobody did.
fn read_standfirst(reader: &mut Reader, post: &Json, body: &[Block]) -> Inlines {
    let excerpt = match rendered(post, "excerpt") {
        Some(excerpt) if !post.get("excerpt").get("protected").is_true() => {
            reader.inlines(&html::without_shortcodes(excerpt, true))
        }
        _ => return Inlines::default(),
    };
    if same::is_excerpt(&excerpt.to_text(), body) && !body.is_empty() { Inlines::default() } else { excerpt }
}

/// Reads a date: `gmt` is in universal time but does not say so, `local` is in the site's own time.
fn read_date(reader: &mut Reader, post: &Json, gmt: &'static str, local: &'static str) -> Option<Timestamp> {
    let raw = post.get(gmt).text().filter(|raw| !raw.starts_with("0000"));
    let Some(raw) = raw else { return reader.time(post, local) };
    let mut utc = raw.trim_end_matches(['Z', 'z']).to_owned();
    utc.push('Z');
    Timestamp::parse(&utc).or_else(|| reader.time(post, gmt))
}

/// Reads HTML of which only the words matter; never empty.
fn read_name(json: &Json) -> Option<Text> {
    json.text().map(|name| html::read_text(&name)).filter(|name| !name.is_empty())
}
