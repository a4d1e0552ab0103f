//! The stories that an article names beside itself.

use super::node::{self, Graph};
use super::{read_headline, read_story};
use crate::model::Story;
use crate::read::Json;
use crate::read::reader::{Reader, Step};

/// Reads what is linked, cited or mentioned and has a headline and a page. Of what is mentioned only articles are read:
/// the rest are people and places.
pub(super) fn read_related(reader: &mut Reader, graph: &Graph, json: &Json) -> Vec<Story> {
    let mut stories = Vec::new();
    for key in ["relatedLink", "citation", "mentions"] {
        for (index, thing) in graph.things(json.get(key)).into_iter().enumerate() {
            let is_story = key != "mentions" || node::is_article(thing);
            let story = read_story(reader, graph, thing).filter(|_| is_story);
            if story.is_none() && key != "mentions" {
                reader.at(&[Step::Key(key), Step::Index(index)], |reader| warn_of_no_story(reader, thing));
            }
            stories.extend(story);
        }
    }
    stories
}

/// Notes what a thing lacks that is no story.
fn warn_of_no_story(reader: &mut Reader, thing: &Json) {
    let is_nameless = read_headline(&mut Reader::new(None), thing).is_empty();
    reader.warn(if is_nameless { "has no headline" } else { "has no address" });
}
