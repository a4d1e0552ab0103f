//! The stories that an article names beside itself.

use super::node::{self, Graph};
use super::read_story;
use crate::model::Story;
use crate::read::Json;
use crate::read::reader::Reader;

/// Reads what is linked, cited or mentioned and has a headline and a page. Of what is mentioned only articles are read:
/// the rest are people and places.
pub(super) fn read_related(reader: &mut Reader, graph: &Graph, json: &Json) -> Vec<Story> {
    let mut stories = Vec::new();
    for key in ["relatedLink", "citation", "mentions"] {
        for thing in graph.things(json.get(key)) {
            let is_story = key != "mentions" || node::is_article(thing);
            let story = read_story(reader, graph, thing).filter(|_| is_story);
            if story.is_none() && key != "mentions" {
                reader.warn_at(key, "has no headline or no address");
            }
            stories.extend(story);
        }
    }
    stories
}
