//! Ghost: one post or a list of the Content API, the post of a webhook, an export, or the tree of its editor alone.
//!
//! A title is plain text, a caption HTML. A post for members comes without a body or with its beginning. Exports
//! keep tags and pictures' captions in tables of their own, and write `__GHOST_URL__` for the site.

mod card;
mod lexical;
mod mobiledoc;

use std::borrow::Cow;

use super::reader::{Reader, Step};
use super::{Json, ReadError, pick, same, words};
use crate::html;
use crate::model::{Article, Block, Image, Inlines, Lang, NamedLink, Person, Status, Story, Url};
pub(super) use lexical::{is_tree, read_tree};

/// How many rows of a table are tied to a post.
const MAX_ROWS: usize = 100;

/// What stands for the address of the site.
const SITE: &str = "__GHOST_URL__";

/// Is it a post, a list of posts, or a tree?
pub(super) fn is_mine(doc: &Json) -> bool {
    lexical::is_tree(doc) || posts(doc).iter().any(is_post) || is_list_of_fields(doc)
}

/// Reads the post that is asked for.
pub(super) fn read(reader: &mut Reader, doc: &Json, wanted: Option<&str>) -> Result<Article, ReadError> {
    if lexical::is_tree(doc) {
        return Ok(Article { body: lexical::read_tree(reader, doc).into(), ..Article::default() });
    }
    let posts = posts(doc);
    let is_list = !is_post(doc);
    let wanted = wanted.filter(|_| is_list);
    let (index, post) = pick::pick_published(reader, posts, wanted, &["id", "uuid", "slug", "url"], is_published)?;
    let read = |reader: &mut Reader| read_post(reader, tables(doc), post);
    let mut article = match is_list {
        true => reader.within(Step::Key("posts"), |reader| reader.within(Step::Index(index), read)),
        false => read(reader),
    };
    article.related = pick::others(each_story(reader, posts), &article);
    Ok(article)
}

/// Reads the posts as the sidebar lists them.
pub(super) fn stories(reader: &mut Reader, doc: &Json) -> Vec<Story> {
    each_story(reader, posts(doc)).collect()
}

fn each_story(reader: &Reader, posts: &[Json]) -> impl Iterator<Item = Story> {
    posts.iter().filter(|post| is_published(post)).filter_map(|post| read_story(reader, post))
}

/// Is it no draft, and is its time come?
fn is_published(post: &Json) -> bool {
    !matches!(post.get("status").as_str(), Some("draft" | "scheduled"))
}

/// Returns where an export has its tables; any other document as it is.
fn tables(doc: &Json) -> &Json {
    let of_backup = doc.get("db").at(0).get("data");
    [of_backup, doc.get("data")].into_iter().find(|data| data.is_object()).unwrap_or(doc)
}

/// Returns the posts or pages of a list, or the only one.
fn posts(doc: &Json) -> &[Json] {
    let tables = tables(doc);
    let lists = ["posts", "pages"].into_iter().map(|key| tables.get(key).items());
    let webhook = doc.first(&["post", "page"]).get("current").one_or_many();
    lists.chain([webhook]).find(|list| !list.is_empty()).unwrap_or(doc.one_or_many())
}

/// Is it a post, by fields of which only Ghost has the first ones?
fn is_post(json: &Json) -> bool {
    let own = ["uuid", "lexical", "mobiledoc", "feature_image", "custom_excerpt", "primary_author", "comment_id"];
    let usual = ["title", "slug", "html", "visibility", "published_at", "reading_time"];
    let count = |keys: &[&str]| keys.iter().filter(|key| !json.get(key).is_null()).count();
    let (own, usual) = (count(&own), count(&usual));
    let is_other = !json.first(&["headline", "body", "link"]).is_null();
    !is_other && (own > 0 && own + usual > 1 || usual > 2 && !json.first(&["html", "visibility"]).is_null())
}

/// Is it a list of posts of which only some fields were asked for? In an answer with nothing else in it a title and
/// HTML will do.
fn is_list_of_fields(doc: &Json) -> bool {
    let Json::Object(members) = doc else { return false };
    let is_other = |post: &Json| !post.first(&["headline", "body", "content", "link", "_type", "type"]).is_null();
    let has_words = |post: &Json| ["title", "html"].iter().all(|key| post.get(key).as_str().is_some());
    let is_answer = members.iter().all(|(key, _)| matches!(key.as_str(), "posts" | "pages" | "meta"));
    is_answer && members.iter().flat_map(|(_, list)| list.items()).any(|post| has_words(post) && !is_other(post))
}

fn read_story(reader: &Reader, post: &Json) -> Option<Story> {
    // Only the story itself is worth a warning.
    let mut quiet = Reader::new(reader.base());
    Some(Story {
        id: post.get("id").text().unwrap_or_default(),
        headline: words::decode(&post.get("title").text()?),
        url: read_url(&quiet, post.get("url"))?,
        image: read_url(&quiet, post.get("feature_image")).map(Image::new),
        section: read_tag(&mut quiet, post.get("primary_tag")).map(|tag| tag.name),
        published: quiet.time(post, "published_at"),
    })
}

fn read_post(reader: &mut Reader, tables: &Json, post: &Json) -> Article {
    let own = read_url(reader, post.get("url"));
    reader.page.clone_from(&own);
    let mut body = read_body(reader, post);
    let lead = same::lead_beside(read_picture(reader, tables, post), &mut body);
    // Where nobody wrote an excerpt, Ghost cuts one off the text, with its links and headings.
    let key = if post.has("custom_excerpt") { "custom_excerpt" } else { "excerpt" };
    let excerpt = post.get(key).text().map(|text| words::decode(&text));
    let excerpt = excerpt.filter(|text| body.is_empty() || !same::is_excerpt(text, &body));
    let tags = read_tags(reader, tables, post);
    Article {
        id: reader.text(post, "id").unwrap_or_default(),
        url: read_url(reader, post.get("canonical_url")).or(own),
        lang: post.get("locale").as_str().and_then(Lang::parse),
        section: read_tag(reader, post.get("primary_tag")).or_else(|| tags.first().cloned()),
        headline: reader.text(post, "title").map(|title| Inlines::plain(words::decode(&title))).unwrap_or_default(),
        standfirst: excerpt.map(Inlines::plain).unwrap_or_default(),
        people: read_people(reader, tables, post).into(),
        published: match reader.time(post, "published_at") {
            None => reader.time(post, "created_at"),
            published => published,
        },
        updated: reader.time(post, "updated_at"),
        lead: lead.map(Block::Image),
        body: body.into(),
        tags: tags.into(),
        status: Status::withheld_if(!is_published(post)),
        is_paywalled: matches!(post.get("access"), Json::Bool(false)),
        ..Article::default()
    }
}

/// Reads `html`, or else a tree, or else the words alone.
fn read_body(reader: &mut Reader, post: &Json) -> Vec<Block> {
    // Many a site came from WordPress.
    let html = html::without_shortcodes(post.get("html").as_str().unwrap_or_default(), true);
    let blocks = reader.html(&to_local(&html));
    if !blocks.is_empty() {
        return blocks;
    }
    // The database has trees as strings.
    let parsed = |key: &str| post.get(key).as_str().and_then(|raw| Json::parse(&to_local(raw)).ok());
    let tree = parsed("lexical");
    let tree = tree.as_ref().unwrap_or(post.get("lexical"));
    if lexical::is_tree(tree) {
        return reader.within(Step::Key("lexical"), |reader| lexical::read_tree(reader, tree));
    }
    let old = parsed("mobiledoc");
    let html = mobiledoc::to_html(reader, old.as_ref().unwrap_or(post.get("mobiledoc")));
    if !html.is_empty() {
        return reader.html(&to_local(&html));
    }
    match post.get("markdown").text() {
        Some(text) => card::read_markdown(reader, &text),
        None => post.get("plaintext").text().map(|text| reader.paragraphs(&text)).unwrap_or_default(),
    }
}

/// Takes the site out of the addresses in HTML, which then are relative.
fn to_local(html: &str) -> Cow<'_, str> {
    if html.contains(SITE) { Cow::Owned(html.replace(SITE, "")) } else { Cow::Borrowed(html) }
}

/// Reads an address, in which the site may not be named.
fn read_url(reader: &Reader, json: &Json) -> Option<Url> {
    let raw = json.as_str()?;
    Url::resolve_web(raw.strip_prefix(SITE).unwrap_or(raw), reader.base()).filter(|_| !raw.is_empty())
}

/// Reads the lead picture, whose caption an export has in a table of its own.
fn read_picture(reader: &mut Reader, tables: &Json, post: &Json) -> Option<Image> {
    let url = read_url(reader, post.first(&["feature_image", "image"]))?;
    let id = post.get("id");
    let mut metas = tables.get("posts_meta").items().iter();
    let meta = metas.find(|meta| !id.is_null() && meta.get("post_id") == id).unwrap_or(post);
    let of = |key| [post, meta].into_iter().find_map(|of: &Json| of.get(key).text());
    let caption = of("feature_image_caption").map(|caption| reader.inlines(&caption)).unwrap_or_default();
    Some(Image { alt: of("feature_image_alt").unwrap_or_default(), caption, ..Image::new(url) })
}

fn read_people(reader: &mut Reader, tables: &Json, post: &Json) -> Vec<Person> {
    let fields = ["authors", "primary_author", "author"].into_iter().map(|key| post.get(key).one_or_many());
    let people = fields.map(|list| reader.items(list, read_person)).find(|people| !people.is_empty());
    people.unwrap_or_else(|| {
        let users = joined(tables, post, "posts_authors", "author_id", "users");
        users.into_iter().filter_map(|user| read_person(reader, user)).collect()
    })
}

fn read_person(reader: &mut Reader, json: &Json) -> Option<Person> {
    let name = json.get("name").text().or_else(|| json.text())?;
    Some(Person { name: words::decode(&name), url: read_url(reader, json.get("url")), role: None })
}

/// Reads the tags that are meant for readers.
fn read_tags(reader: &mut Reader, tables: &Json, post: &Json) -> Vec<NamedLink> {
    let list = post.get("tags").items();
    if !list.is_empty() {
        return reader.items(list, read_tag);
    }
    let tags = joined(tables, post, "posts_tags", "tag_id", "tags");
    tags.into_iter().filter_map(|tag| read_tag(reader, tag)).collect()
}

fn read_tag(reader: &mut Reader, json: &Json) -> Option<NamedLink> {
    let name = json.get("name").text().or_else(|| json.text())?;
    let is_internal = json.get("visibility").as_str() == Some("internal") || name.starts_with('#');
    let url = read_url(reader, json.get("url")).filter(|url| !url.as_str().ends_with("/404/"));
    (!is_internal).then(|| NamedLink { name: words::decode(&name), url })
}

/// Returns the rows of `table` that a table of pairs, `links`, ties to a post.
fn joined<'a>(tables: &'a Json, post: &Json, links: &str, key: &str, table: &str) -> Vec<&'a Json> {
    let id = post.get("id");
    let links = tables.get(links).items().iter().filter(|link| !id.is_null() && link.get("post_id") == id);
    let row = |link: &Json| tables.get(table).items().iter().find(|row| row.get("id") == link.get(key));
    links.take(MAX_ROWS).filter_map(row).collect()
}
