//! The people of an article: who wrote it, and who did what else for it.

use super::node::{self, Graph};
use crate::model::{NamedLink, Person, Text, Url};
use crate::read::reader::Reader;
use crate::read::{Json, words};

/// The members that name people beside the authors, and what these did where their own entry does not say it.
const OTHERS: [(&str, &str); 4] =
    [("editor", "editor"), ("contributor", ""), ("translator", "translator"), ("illustrator", "illustrator")];

/// Reads the authors, or else the creators, and then the others; each is listed once.
pub(super) fn read_people(reader: &mut Reader, graph: &Graph, json: &Json) -> Vec<Person> {
    let mut people = Vec::new();
    for key in ["author", "creator"] {
        if people.is_empty() {
            push_all(reader, graph, json, (key, ""), &mut people);
        }
    }
    for part in OTHERS {
        push_all(reader, graph, json, part, &mut people);
    }
    people
}

fn push_all(reader: &mut Reader, graph: &Graph, json: &Json, (key, role): (&str, &str), people: &mut Vec<Person>) {
    let role = Some(Text::from(role)).filter(|role| !role.is_empty());
    for thing in graph.things(json.get(key)) {
        // A role stands between the article and the person, under the same name once more.
        let people_of_role = graph.things(thing.get(key));
        let own = read_role(thing, &["roleName", "namedPosition"]).or_else(|| role.clone());
        for person in &people_of_role {
            push_people(reader, person, own.clone(), people);
        }
        if people_of_role.is_empty() {
            push_people(reader, thing, role.clone(), people);
        }
    }
}

/// Reads a person or an organisation, sometimes with the names of several.
fn push_people(reader: &mut Reader, thing: &Json, role: Option<Text>, people: &mut Vec<Person>) {
    let names = thing.get("name").items();
    let names = if names.len() > 1 { names } else { std::slice::from_ref(thing) };
    let role = role.or_else(|| read_role(thing, &["jobTitle"]));
    for NamedLink { name, url } in names.iter().take(node::MAX_THINGS).filter_map(|name| read_name(reader, name)) {
        if !people.iter().any(|person| person.name == name) {
            people.push(Person { name, url, role: role.clone() });
        }
    }
}

/// Reads what somebody does: a word, or a term with a name.
fn read_role(json: &Json, keys: &[&str]) -> Option<Text> {
    let role = json.first(keys).one_or_many().first()?;
    role.text().or_else(|| role.get("name").text()).map(|role| words::decode(&role))
}

/// Reads what has a name: the name alone, or an object with a page. An address is no name.
pub(super) fn read_name(reader: &mut Reader, json: &Json) -> Option<NamedLink> {
    let name = json.get("name").one_or_many().first().unwrap_or(json).text();
    let name = name.or_else(|| join_names(json)).or_else(|| json.get("legalName").text())?;
    let name = words::byline(&words::decode(&name));
    if name.is_empty() || Url::parse(&name).is_some() {
        return None;
    }
    let url = json.get("url").as_str().and_then(|_| reader.link(json, "url"));
    Some(NamedLink { name, url })
}

/// Joins the two names that a person has.
fn join_names(json: &Json) -> Option<Text> {
    let names: Vec<Text> = ["givenName", "familyName"].iter().filter_map(|key| json.get(key).text()).collect();
    (!names.is_empty()).then(|| names.join(" ").into())
}
