//! schema.org as JSON-LD, the way it stands in pages: an article, a list of things, or a `@graph` with references.
//!
//! Text should be plain, but often has entities or tags. Of nearly every field there are several shapes: a name
//! for an object, one for a list, `{"@id"}` for what stands elsewhere in the document.

mod live;
mod media;
mod node;
mod people;
mod related;

use super::reader::{Reader, Step};
use super::{Json, MAX_NAMES, ReadError, films, pick, same, words};
use crate::model::{Article, Block, Inline, Inlines, Lang, NamedLink, Provenance, Status, Story, Text, Url};
use node::Graph;

/// Is there an article in it?
pub(super) fn is_mine(doc: &Json) -> bool {
    !node::articles(doc).is_empty()
}

/// Reads the article that is asked for.
pub(super) fn read(reader: &mut Reader, doc: &Json, wanted: Option<&str>) -> Result<Article, ReadError> {
    let compact = &node::compact(doc);
    let graph = &Graph::of(compact);
    let articles: Vec<Json> = node::articles(compact).into_iter().map(|found| found.json.clone()).collect();
    let wanted = wanted.filter(|_| articles.len() > 1);
    let (index, json) = pick::pick(reader, &articles, wanted, &["@id", "url", "mainEntityOfPage"])?;
    let path = node::articles(doc).into_iter().nth(index).map(|found| found.path).unwrap_or_default();
    let mut article = reader.at(&path, |reader| read_article(reader, graph, json));
    let named = reader.at(&path, |reader| related::read_related(reader, graph, json));
    let others = articles.iter().filter_map(|json| read_story(reader, graph, json));
    article.related = pick::others(named.into_iter().chain(others), &article);
    Ok(article)
}

/// Reads the articles as the sidebar lists them.
pub(super) fn stories(reader: &mut Reader, doc: &Json) -> Vec<Story> {
    let doc = &node::compact(doc);
    let graph = &Graph::of(doc);
    node::articles(doc).into_iter().filter_map(|found| read_story(reader, graph, found.json)).collect()
}

fn read_story(reader: &Reader, graph: &Graph, json: &Json) -> Option<Story> {
    // Only the story itself is worth a warning.
    let mut quiet = Reader::new(reader.base());
    Some(Story {
        id: read_id(json),
        headline: Some(read_headline(&mut quiet, json).to_text()).filter(|headline| !headline.is_empty())?,
        url: read_url(&mut quiet, graph, json)?,
        image: media::read_picture(&mut quiet, graph, json),
        section: json.get("articleSection").one_or_many().first().and_then(Json::text),
        published: quiet.time(json, "datePublished"),
    })
}

fn read_article(reader: &mut Reader, graph: &Graph, json: &Json) -> Article {
    let url = read_url(reader, graph, json);
    reader.page.clone_from(&url);
    warn_of_lost(reader, graph, json);
    let page = graph.page(json);
    let headline = read_headline(reader, json);
    let mut body = read_body(reader, json);
    let standfirst = [json, page].into_iter().find_map(|of| read_standfirst(reader, of, &body)).or_else(|| {
        let second = reader.text(json, "alternativeHeadline").map(|text| read_words(reader, &text))?;
        (!same::is_same(&second.to_text(), &headline.to_text())).then_some(second)
    });
    let lead = [json, page].into_iter().find_map(|of| media::read_picture(reader, graph, of));
    let lead = same::lead_beside(lead, &mut body);
    if let Some(dateline) = reader.text(json, "dateline") {
        push_dateline(&mut body, &words::decode(&dateline));
    }
    let films = films::beside(media::read_films(reader, graph, json), &mut body);
    body.splice(0..0, films);
    body.extend(live::read_updates(reader, graph, json));
    let parts = live::read_parts(reader, json, &body);
    body.extend(parts);
    body.extend(live::read_corrections(reader, graph, json));
    Article {
        id: read_id(json),
        url,
        lang: [json, page].into_iter().find_map(|of| read_lang(reader, of)),
        section: json.get("articleSection").one_or_many().first().and_then(read_label),
        headline,
        standfirst: standfirst.unwrap_or_default(),
        people: people::read_people(reader, graph, json).into(),
        published: match reader.time(json, "datePublished") {
            None => ["dateCreated", "coverageStartTime"].into_iter().find_map(|key| reader.time(json, key)),
            published => published,
        },
        updated: reader.time(json, "dateModified"),
        lead: lead.map(Block::Image),
        body: body.into(),
        tags: read_tags(json).into(),
        source: ["sourceOrganization", "publisher", "provider"]
            .into_iter()
            .find_map(|key| people::read_name(reader, graph.things(json.get(key)).first()?)),
        copyright: read_copyright(graph, json),
        licence: json.get("license").one_or_many().first().and_then(|licence| read_licence(reader, licence)),
        expires: reader.time(json, "expires"),
        is_paywalled: is_false(json.get("isAccessibleForFree")),
        provenance: read_provenance(json.get("digitalSourceType")),
        status: Status::withheld_if(is_draft(json)),
        ..Article::default()
    }
}

/// Has it not come out yet?
fn is_draft(json: &Json) -> bool {
    json.get("creativeWorkStatus").as_str().is_some_and(|status| status.trim().eq_ignore_ascii_case("draft"))
}

/// Reads running text: plain with entities, or HTML where it has tags.
fn read_words(reader: &Reader, raw: &str) -> Inlines {
    reader.words_or_html(raw)
}

fn read_id(json: &Json) -> Text {
    let identifier = json.get("identifier");
    let identifier = identifier.text().or_else(|| identifier.get("value").text());
    identifier.or_else(|| json.get("@id").text()).unwrap_or_default()
}

/// Reads the canonical page, of which `mainEntityOfPage` is an address, a page, a reference to one, or a list of them.
fn read_url(reader: &mut Reader, graph: &Graph, json: &Json) -> Option<Url> {
    let page = graph.things(json.get("mainEntityOfPage")).into_iter().next().unwrap_or(&Json::Null);
    let own = json.get("url").as_str().and_then(|_| reader.url(json, "url"));
    own.or_else(|| {
        let candidates = [page, page.get("url"), page.get("@id"), json.get("@id")];
        candidates.into_iter().find_map(|raw| Url::resolve_web(raw.as_str()?, reader.base()))
    })
}

fn read_headline(reader: &mut Reader, json: &Json) -> Inlines {
    let mut names = ["headline", "name", "alternativeHeadline"].into_iter();
    names.find_map(|key| reader.text(json, key)).map(|name| read_words(reader, &name)).unwrap_or_default()
}

/// Reads what an article or its page says of itself, unless that is only how `body` begins.
fn read_standfirst(reader: &mut Reader, json: &Json, body: &[Block]) -> Option<Inlines> {
    let text = ["description", "abstract"].into_iter().find_map(|key| reader.text(json, key))?;
    let text = read_words(reader, &text);
    (body.is_empty() || !same::is_excerpt(&text.to_text(), body)).then_some(text)
}

/// Sets the place in front of the first paragraph, as in print, where it does not stand there.
fn push_dateline(body: &mut [Block], dateline: &str) {
    let Some(Block::Paragraph { text, .. }) = body.first_mut() else { return };
    if !same::begins(&text.to_text(), dateline) {
        let mut line = vec![Inline::Text([dateline, " — "].concat().into())];
        line.extend(text.iter().cloned());
        *text = Inlines::from(line);
    }
}

/// Notes what an article refers to and nobody finds.
fn warn_of_lost(reader: &mut Reader, graph: &Graph, json: &Json) {
    for key in ["author", "creator", "editor", "publisher", "image", "liveBlogUpdate", "correction"] {
        if json.get(key).one_or_many().iter().any(|thing| graph.is_lost(thing)) {
            reader.warn_at(key, "refers to what is not in the document");
        }
    }
}

/// Reads `inLanguage`: a tag, which may have a character set or another tag behind it, or an object with the tag as
/// one of its names.
fn read_lang(reader: &mut Reader, json: &Json) -> Option<Lang> {
    let lang = json.get("inLanguage").one_or_many().first()?;
    let parse = |name: &Json| Lang::parse(name.as_str()?.split(['.', ',', ';']).next()?);
    let found = [lang, lang.get("alternateName"), lang.get("name")].into_iter().find_map(parse);
    if found.is_none() && !lang.is_blank() {
        reader.warn_at("inLanguage", "is no language tag");
    }
    found
}

/// Reads the text of an article or of a post in it.
fn read_body(reader: &mut Reader, json: &Json) -> Vec<Block> {
    let mut blocks = Vec::new();
    for key in ["articleBody", "text", "reviewBody"] {
        let parts = json.get(key).one_or_many();
        for raw in parts.iter().filter_map(|part| part.text().or_else(|| part.get("text").text())) {
            blocks.extend(reader.within(Step::Key(key), |reader| reader.text_or_html(&raw)));
        }
        if !blocks.is_empty() {
            break;
        }
    }
    blocks
}

/// Reads a subject: a name, or a term with one.
fn read_label(json: &Json) -> Option<NamedLink> {
    let name = words::decode(&json.text().or_else(|| json.get("name").text())?);
    Some(NamedLink { name, url: json.get("url").as_str().and_then(Url::parse) })
}

/// Reads `keywords`: a list of names, or one string with commas, also as the only one of a list.
fn read_tags(json: &Json) -> Vec<NamedLink> {
    let list = json.get("keywords").one_or_many();
    if let [Json::String(names)] = list {
        let names = names.split(',').filter_map(|name| read_label(&Json::String(name.into())));
        return names.take(MAX_NAMES).collect();
    }
    list.iter().filter_map(read_label).collect()
}

/// Reads the notice, or makes one of the holder's name and the year.
fn read_copyright(graph: &Graph, json: &Json) -> Option<Text> {
    if let Some(notice) = json.get("copyrightNotice").text() {
        return Some(words::decode(&notice));
    }
    let holders = graph.things(json.get("copyrightHolder"));
    let holder = read_label(holders.first()?)?;
    let mut notice = String::from("© ");
    if let Some(year) = json.get("copyrightYear").text() {
        notice.push_str(&year);
        notice.push(' ');
    }
    notice.push_str(&holder.name);
    Some(notice.into())
}

/// Reads a licence: its name, its address, or an object with both.
fn read_licence(reader: &Reader, json: &Json) -> Option<NamedLink> {
    let address = json.as_str().or_else(|| json.first(&["url", "@id"]).as_str());
    let url = address.and_then(|address| Url::resolve_web(address, reader.base()));
    let name = json.get("name").text().or_else(|| json.text()).or_else(|| url.as_ref().map(Url::to_text))?;
    let name = name.split_once("://").map_or(&*name, |(_, rest)| rest);
    Some(NamedLink { name: words::decode(name), url })
}

/// Reads how a story was made: a word of the list, or the address of one. The terms of schema.org's own are those of the
/// IPTC with two words more.
fn read_provenance(json: &Json) -> Option<Provenance> {
    let term = json.as_str().or_else(|| json.get("@id").as_str())?.trim();
    Provenance::parse(term.strip_suffix("DigitalSource").unwrap_or(term))
}

/// Is it `false`, in one of the ways that it is written?
fn is_false(json: &Json) -> bool {
    match json {
        Json::Bool(truth) => !truth,
        json => json.as_str().is_some_and(|word| word.ends_with("alse")),
    }
}
