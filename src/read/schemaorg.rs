//! schema.org as JSON-LD, the way it stands in pages: an article, a list of things, or a `@graph` with references.
//!
//! Text should be plain, but often has entities or tags. Of nearly every field there are several shapes: a name
//! for an object, one for a list, `{"@id"}` for what stands elsewhere in the document.

mod live;
mod media;
mod node;

use super::reader::{Reader, Step};
use super::{Json, ReadError, pick, same, words};
use crate::model::{Article, Block, Inlines, Lang, NamedLink, Person, Provenance, Story, Text, Url};
use node::Graph;

/// Is there an article in it?
pub(super) fn is_mine(doc: &Json) -> bool {
    !node::articles(doc).is_empty()
}

/// Reads the article that is asked for.
pub(super) fn read(reader: &mut Reader, doc: &Json, wanted: Option<&str>) -> Result<Article, ReadError> {
    let compact = node::compact(doc);
    let doc = compact.as_ref().unwrap_or(doc);
    let graph = &Graph::of(doc);
    let articles: Vec<Json> = node::articles(doc).into_iter().cloned().collect();
    let wanted = wanted.filter(|_| articles.len() > 1);
    let (_, json) = pick::pick(&articles, wanted, &["@id", "url", "mainEntityOfPage"])?;
    let mut article = read_article(reader, graph, json);
    article.related = pick::others(articles.iter().filter_map(|json| read_story(reader, graph, json)), &article);
    Ok(article)
}

/// Reads the articles as the sidebar lists them.
pub(super) fn stories(reader: &mut Reader, doc: &Json) -> Vec<Story> {
    let compact = node::compact(doc);
    let doc = compact.as_ref().unwrap_or(doc);
    let graph = &Graph::of(doc);
    node::articles(doc).into_iter().filter_map(|json| read_story(reader, graph, json)).collect()
}

fn read_story(reader: &Reader, graph: &Graph, json: &Json) -> Option<Story> {
    // Only the story itself is worth a warning.
    let mut quiet = Reader::new(reader.base());
    Some(Story {
        id: read_id(json),
        headline: Some(read_headline(&quiet, json).to_text()).filter(|headline| !headline.is_empty())?,
        url: read_url(&mut quiet, json)?,
        image: media::read_picture(&mut quiet, graph, json),
        section: json.get("articleSection").one_or_many().first().and_then(Json::text),
        published: quiet.time(json, "datePublished"),
    })
}

fn read_article(reader: &mut Reader, graph: &Graph, json: &Json) -> Article {
    let url = read_url(reader, json);
    reader.page.clone_from(&url);
    let mut body = read_body(reader, json);
    let lead = media::read_picture(reader, graph, json).filter(|image| !same::shows_picture(&body, &image.url));
    let standfirst = json.first(&["description", "abstract"]).text().map(|text| read_words(reader, &text));
    let standfirst = standfirst.filter(|text| body.is_empty() || !same::is_excerpt(&text.to_text(), &body));
    body.splice(0..0, media::read_films(reader, graph, json));
    body.extend(live::read_updates(reader, graph, json));
    body.extend(reader.list(json, "correction", live::read_correction));
    Article {
        id: read_id(json),
        url,
        lang: read_lang(json),
        section: json.get("articleSection").one_or_many().first().and_then(read_label),
        headline: read_headline(reader, json),
        standfirst: standfirst.unwrap_or_default(),
        people: read_people(reader, graph, json).into(),
        published: match reader.time(json, "datePublished") {
            None => ["dateCreated", "coverageStartTime"].into_iter().find_map(|key| reader.time(json, key)),
            published => published,
        },
        updated: reader.time(json, "dateModified"),
        lead: lead.map(Block::Image),
        body: body.into(),
        tags: read_tags(json).into(),
        source: ["publisher", "sourceOrganization", "provider"]
            .into_iter()
            .find_map(|key| read_name(reader, graph.things(json.get(key)).first()?)),
        copyright: read_copyright(graph, json),
        licence: json.get("license").one_or_many().first().and_then(|licence| read_licence(reader, licence)),
        expires: reader.time(json, "expires"),
        is_paywalled: is_false(json.get("isAccessibleForFree")),
        provenance: json.get("digitalSourceType").as_str().and_then(Provenance::parse),
        ..Article::default()
    }
}

/// Reads running text: plain with entities, or HTML where it has tags.
fn read_words(reader: &Reader, raw: &str) -> Inlines {
    if words::has_tags(raw) { reader.inlines(raw) } else { Inlines::plain(words::decode(raw)) }
}

fn read_id(json: &Json) -> Text {
    let identifier = json.get("identifier");
    let identifier = identifier.text().or_else(|| identifier.get("value").text());
    identifier.or_else(|| json.get("@id").text()).unwrap_or_default()
}

/// Reads the canonical page, of which `mainEntityOfPage` is an address, a page, or a list of them.
fn read_url(reader: &mut Reader, json: &Json) -> Option<Url> {
    let page = json.get("mainEntityOfPage").one_or_many().first().unwrap_or(&Json::Null);
    let own = json.get("url").as_str().and_then(|_| reader.url(json, "url"));
    own.or_else(|| {
        let candidates = [page, page.get("url"), page.get("@id"), json.get("@id")];
        candidates.into_iter().find_map(|raw| Url::resolve_web(raw.as_str()?, reader.base()))
    })
}

fn read_headline(reader: &Reader, json: &Json) -> Inlines {
    let mut names = ["headline", "name", "alternativeHeadline"].into_iter().filter_map(|key| json.get(key).text());
    names.next().map(|name| read_words(reader, &name)).unwrap_or_default()
}

/// Reads `inLanguage`: a tag, or an object with the tag as one of its names.
fn read_lang(json: &Json) -> Option<Lang> {
    let lang = json.get("inLanguage").one_or_many().first()?;
    [lang, lang.get("alternateName"), lang.get("name")].into_iter().find_map(|lang| Lang::parse(lang.as_str()?))
}

/// Reads the text of an article or of a post in it.
fn read_body(reader: &mut Reader, json: &Json) -> Vec<Block> {
    let mut blocks = Vec::new();
    for key in ["articleBody", "text"] {
        let parts = json.get(key).one_or_many();
        for raw in parts.iter().filter_map(Json::text) {
            blocks.extend(reader.within(Step::Key(key), |reader| reader.text_or_html(&raw)));
        }
        if !blocks.is_empty() {
            break;
        }
    }
    blocks
}

/// Reads the authors, or else the creators.
fn read_people(reader: &mut Reader, graph: &Graph, json: &Json) -> Vec<Person> {
    let mut lists = ["author", "creator"].into_iter().map(|key| {
        let things = graph.things(json.get(key));
        let mut people: Vec<Person> = Vec::new();
        for thing in things {
            push_people(reader, thing, &mut people);
        }
        people
    });
    lists.find(|people| !people.is_empty()).unwrap_or_default()
}

/// Reads a person or an organisation, sometimes with the names of several; each is listed once.
fn push_people(reader: &mut Reader, thing: &Json, people: &mut Vec<Person>) {
    let names = thing.get("name").items();
    let names = if names.len() > 1 { names } else { std::slice::from_ref(thing) };
    let role = thing.get("jobTitle").one_or_many().first().and_then(Json::text).map(|role| words::decode(&role));
    for NamedLink { name, url } in names.iter().take(node::MAX_THINGS).filter_map(|name| read_name(reader, name)) {
        if !people.iter().any(|person| person.name == name) {
            people.push(Person { name, url, role: role.clone() });
        }
    }
}

/// Reads what has a name: the name alone, or an object with a page. An address is no name.
fn read_name(reader: &mut Reader, json: &Json) -> Option<NamedLink> {
    let name = json.get("name").one_or_many().first().unwrap_or(json);
    let name = words::byline(&words::decode(&name.text().or_else(|| json.get("legalName").text())?));
    if name.is_empty() || Url::parse(&name).is_some() {
        return None;
    }
    let url = json.get("url").as_str().and_then(|_| reader.link(json, "url"));
    Some(NamedLink { name, url })
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
        return names.collect();
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

/// Is it `false`, in one of the ways that it is written?
fn is_false(json: &Json) -> bool {
    match json {
        Json::Bool(truth) => !truth,
        json => json.as_str().is_some_and(|word| word.ends_with("alse")),
    }
}
