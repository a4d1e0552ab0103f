//! What is added to a story after it began: the posts of a live blog, corrections.

use super::node::Graph;
use super::people::read_people;
use super::{media, read_body, read_headline};
use crate::model::{Block, Group, GroupKind, Inline, Inlines, Note, NoteKind, Person, Style, Text};
use crate::read::reader::{Reader, Step};
use crate::read::{Json, films, same, text_of};

/// Reads the posts of a live blog in their order.
pub(super) fn read_updates(reader: &mut Reader, graph: &Graph, json: &Json) -> Vec<Block> {
    let mut blocks = Vec::new();
    let writers = read_people(reader, graph, json);
    for (index, post) in json.get("liveBlogUpdate").one_or_many().iter().enumerate() {
        let post = graph.resolve(post);
        if !reader.has_room() {
            break;
        }
        let read = |reader: &mut Reader| read_update(reader, graph, post, &writers);
        blocks.extend(reader.within(Step::Key("liveBlogUpdate"), |reader| reader.within(Step::Index(index), read)));
    }
    blocks
}

fn read_update(reader: &mut Reader, graph: &Graph, post: &Json, writers: &[Person]) -> Option<Block> {
    let title = read_headline(reader, post);
    let mut body = match post.as_str() {
        Some(words) => reader.text_or_html(words),
        None => read_body(reader, post),
    };
    body.extend(media::read_pictures(reader, graph, post).into_iter().map(Block::Image));
    let films = films::beside(media::read_films(reader, graph, post), &mut body);
    body.extend(films);
    // Who wrote the whole stands above it.
    let people = read_people(reader, graph, post).into_iter().filter(|person| !writers.contains(person));
    let names: Vec<Text> = people.map(|person| person.name).collect();
    if !names.is_empty() {
        let names = Inlines::plain(names.join(", "));
        body.push(Block::paragraph(Inlines::from(vec![Inline::Styled(Style::Small, names)])));
    }
    reader.blocks += 1;
    let date = reader.time(post, "datePublished");
    let post = Group { date, ..Group::new(GroupKind::Post, title, body) };
    (!post.title.is_empty() || !post.body.is_empty()).then_some(Block::Group(post))
}

/// Reads the text that the parts of a story have for themselves, under the headline of each, unless it is in `whole`.
pub(super) fn read_parts(reader: &mut Reader, json: &Json, whole: &[Block]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (index, part) in json.get("hasPart").one_or_many().iter().enumerate() {
        if !reader.has_room() {
            break;
        }
        reader.at(&[Step::Key("hasPart"), Step::Index(index)], |reader| {
            let (title, body) = (read_headline(reader, part), read_body(reader, part));
            let is_new = !body.is_empty() && !same::is_excerpt(&text_of(&body), whole);
            match title.is_empty() {
                true => blocks.extend(body.into_iter().filter(|_| is_new)),
                false => blocks.extend(is_new.then(|| Block::Group(Group::new(GroupKind::Section, title, body)))),
            }
        });
    }
    blocks
}

/// Reads what was corrected.
pub(super) fn read_corrections(reader: &mut Reader, graph: &Graph, json: &Json) -> Vec<Block> {
    let things = graph.things(json.get("correction"));
    let read = |reader: &mut Reader| things.into_iter().filter_map(|thing| read_correction(reader, thing)).collect();
    reader.within(Step::Key("correction"), read)
}

/// Reads a correction: its words, or a comment with them. One that is only an address has nothing to say here.
fn read_correction(reader: &mut Reader, json: &Json) -> Option<Block> {
    let text = json.text().or_else(|| json.first(&["text", "description"]).text())?;
    if text.starts_with("http") {
        return None;
    }
    let date = reader.time(json, "datePublished");
    let body = reader.text_or_html(&text).into();
    Some(Block::Note(Note { kind: NoteKind::Correction, date, body }))
}
