//! Renditions and associations: the lead, what else belongs to the story, other stories.

use super::place::set;
use super::{body, first_text, read_headline, read_story, release};
use crate::model::{Block, Focus, Group, GroupKind, Image, Inlines, Media, Rendition, Story, Text, Timestamp, Url};
use crate::read::reader::{Reader, Step};
use crate::read::{Json, same};

/// The names of the picture that stands above the story.
const LEADS: [&str; 7] = ["featuremedia", "featureMedia", "featureimage", "mainpic", "main", "lead", "mainImage"];

/// The names of renditions without a size, from the most wanted.
const NAMES: [&str; 7] = ["main", "baseImage", "preview", "viewimage", "viewImage", "highres", "original"];

/// The widest rendition that is the picture's own address; the others are offered beside it.
const WIDE: u32 = 2000;

/// How many associations are read, and how many renditions of each, which are compared with one another.
const MAX_MEDIA: usize = 50;

/// What hangs on an item.
pub(super) struct Associated {
    /// What stands above the story.
    pub(super) lead: Option<Block>,
    /// What else belongs to it.
    pub(super) rest: Vec<Block>,
    /// Other stories.
    pub(super) related: Vec<Story>,
    /// A moment that has come when the story is shown.
    moment: Option<Timestamp>,
    /// How many associations there were.
    count: usize,
    /// Marks of companies, which never stand above a story.
    logos: Vec<Block>,
}

/// Is the item a picture, a film or a recording, whose description is its caption?
pub(super) fn is_medium(item: &Json) -> bool {
    matches!(item.get("type").as_str(), Some("picture" | "graphic" | "video" | "audio"))
}

/// Reads the item's own renditions and what is associated with it.
pub(super) fn read_associated(reader: &mut Reader, item: &Json) -> Associated {
    // When the story is shown, its own embargo is over.
    let embargo = release::read_embargo(&mut Reader::new(reader.base()), item);
    let mut found = Associated {
        moment: release::latest(reader, std::slice::from_ref(item)).max(embargo),
        lead: read_medium(reader, item),
        rest: Vec::new(),
        related: Vec::new(),
        count: 0,
        logos: Vec::new(),
    };
    let mut lead = None;
    reader.within(Step::Key("associations"), |reader| {
        associations(item).into_iter().for_each(|(name, one)| read_one(reader, name, one, &mut lead, &mut found));
    });
    if found.lead.is_none() {
        found.lead = lead.or_else(|| {
            let first = found.rest.iter().position(|block| matches!(block, Block::Image(_) | Block::Video(_)))?;
            Some(found.rest.remove(first))
        });
    } else {
        found.rest.splice(0..0, lead);
    }
    found.rest.append(&mut found.logos);
    found
}

impl Associated {
    /// Counts one association more; `false` where that is too many, which is said of the first that is left out.
    fn has_room(&mut self, reader: &mut Reader) -> bool {
        self.count += 1;
        if self.count == MAX_MEDIA + 1 {
            reader.warn("is cut off: it has more items than are read");
        }
        self.count <= MAX_MEDIA
    }
}

/// Returns the associations of an item with their names, which are members up to version 2 and a field in version 3.
fn associations(item: &Json) -> Vec<(&str, &Json)> {
    match item.get("associations") {
        Json::Object(members) => members
            .iter()
            .flat_map(|(name, value)| value.one_or_many().iter().map(|one| (name.as_str(), one)))
            .collect(),
        list => list.items().iter().map(|one| (one.get("name").as_str().unwrap_or_default(), one)).collect(),
    }
}

/// Reads one association: a medium, a set of media, or a story by its address or whole.
fn read_one(reader: &mut Reader, name: &str, item: &Json, lead: &mut Option<Block>, found: &mut Associated) {
    // Associations hold items, which hold associations: one level belongs to the story, and the media of a set.
    if !item.is_object() || !found.has_room(reader) || release::is_withheld(reader, item, found.moment.as_ref()) {
        return;
    }
    // The rendition of a set is a preview of it.
    let media = read_set(reader, item, found);
    if let Some(block) = media.is_empty().then(|| read_associate(reader, item)).flatten() {
        if lead.is_none() && LEADS.contains(&name) {
            *lead = Some(block);
        } else if name.contains("logo") {
            found.logos.push(block);
        } else {
            found.rest.push(block);
        }
        return;
    }
    read_words(reader, item, media, found);
}

/// Reads an association that is a story by its address, or words with the media of a set.
fn read_words(reader: &mut Reader, item: &Json, media: Vec<Block>, found: &mut Associated) {
    if let Some(story) = Some(item)
        .filter(|item| item.get("associations").is_null() && !is_medium(item))
        .and_then(|item| read_story(reader, item))
    {
        return found.related.push(story);
    }
    let mut text = body::read_body(reader, item);
    if text.is_empty() {
        let words = body::read_description(reader, item);
        text.extend(words.map(Block::paragraph));
    }
    let title = read_headline(reader, item);
    if !media.is_empty() {
        found.rest.extend(set(title, text, media));
    } else if !text.is_empty() {
        found.rest.push(Block::Group(Group::new(GroupKind::Aside, title, text)));
    } else if !title.is_empty() {
        found.rest.push(Block::Unknown { kind: Text::Static("association"), body: [Block::paragraph(title)].into() });
    }
}

/// Reads an association that is a picture, a film or a recording.
fn read_associate(reader: &mut Reader, item: &Json) -> Option<Block> {
    let mut block = read_medium(reader, item)?;
    match &mut block {
        Block::Video(media) | Block::Audio(media) => {
            media.title = body::read_headline(reader, item).map(|title| title.to_text());
        }
        // Superdesk has the words for those who can't see a picture as its text.
        Block::Image(image) if image.alt.is_empty() => {
            let words = first_text(item, &["body_text"]);
            let caption = image.caption.to_text();
            image.alt = words.filter(|words| !same::is_same(words, &caption)).unwrap_or_default();
        }
        _ => {}
    }
    Some(block)
}

/// Reads the media of a composite item: a slide show, or a set of pictures of one event.
fn read_set(reader: &mut Reader, item: &Json, found: &mut Associated) -> Vec<Block> {
    let mut media = Vec::new();
    if item.get("type").as_str() != Some("composite") {
        return media;
    }
    reader.within(Step::Key("associations"), |reader| {
        for (_, one) in associations(item) {
            if one.is_object() && found.has_room(reader) && !release::is_withheld(reader, one, found.moment.as_ref()) {
                match read_associate(reader, one) {
                    Some(block) => media.push(block),
                    None => read_words(reader, one, Vec::new(), found),
                }
            }
        }
    });
    media
}

/// Reads the renditions of an item as what its type says.
fn read_medium(reader: &mut Reader, item: &Json) -> Option<Block> {
    let mut all: Vec<(&str, &Json)> = match item.get("renditions") {
        Json::Object(members) => members.iter().map(|(name, json)| (name.as_str(), json)).collect(),
        list => list.items().iter().map(|json| (json.get("name").as_str().unwrap_or_default(), json)).collect(),
    };
    all.truncate(MAX_MEDIA);
    let kind = item.get("type").as_str().unwrap_or_default();
    // A story's own description and byline say nothing of its picture.
    let has_body = || if kind.is_empty() { body::has_body(item) } else { item.get("body_html").as_str().is_some() };
    let is_story = !is_medium(item) && (matches!(kind, "text" | "composite") || has_body());
    let caption = body::read_description(reader, item).filter(|_| !is_story).unwrap_or_default();
    let credit = read_credit(reader, item, is_story);
    let of = |kind: &str| all.iter().find(|(_, json)| is_of(json, kind)).map(|(_, json)| *json);
    for (name, make) in [("video", Block::Video as fn(Media) -> Block), ("audio", Block::Audio)] {
        let file = of(if name == "video" { "video/mp4" } else { "audio/mpeg" }).or_else(|| of(name));
        let file = file.filter(|_| !matches!(kind, "picture" | "graphic"));
        if let Some((json, url)) = file.and_then(|json| Some((json, reader.url(json, "href")?))) {
            let poster = read_image(reader, &all).map(|image| image.url);
            let mime_type = mime(json).map(Text::from);
            let (width, height) = (json.get("width").count(), json.get("height").count());
            return Some(make(Media { mime_type, poster, width, height, caption, credit, ..Media::new(url) }));
        }
    }
    let image = read_image(reader, &all)?;
    let alt = body::read_role(reader, item, "description", "descriptions", &["alt", "alttext", "alt_text"])
        .map(|alt| alt.to_text());
    let alt = alt.or_else(|| first_text(item, &["alt_text", "altText"])).unwrap_or_else(|| {
        let words = if caption.is_empty() && !is_story { read_headline(reader, item) } else { Inlines::default() };
        words.to_text()
    });
    Some(Block::Image(Image { alt, caption, credit, ..image }))
}

/// Reads who made it, or else for whom; the AP has the latter among the descriptions.
fn read_credit(reader: &Reader, item: &Json, is_story: bool) -> Option<Text> {
    let by = first_text(item, &["by", "byline"]).filter(|_| !is_story);
    by.or_else(|| first_text(item, &["creditline", "creditLine"]))
        .or_else(|| {
            let line = body::read_role(reader, item, "description", "descriptions", &["credit"]);
            line.map(|line| line.to_text())
        })
        .or_else(|| first_text(item, &["copyrightholder", "copyrightHolder"]))
}

fn mime(json: &Json) -> Option<&str> {
    json.first(&["mimetype", "contentType", "contenttype", "mimeType"]).as_str()
}

/// Is a rendition of this MIME type, or of a type that begins so?
fn is_of(json: &Json, kind: &str) -> bool {
    mime(json).is_some_and(|mime| mime.starts_with(kind))
}

/// Reads the renditions of a picture: those of the largest one's shape.
fn read_image(reader: &mut Reader, all: &[(&str, &Json)]) -> Option<Image> {
    let width = |json: &Json| json.get("width").count();
    let mut best: Option<(&Json, Url)> = None;
    let rank = |name: &str| NAMES.iter().position(|known| *known == name).unwrap_or(NAMES.len());
    let mut best_rank = (0, 0);
    let mut pictures = Vec::new();
    for (name, json) in all.iter().filter(|(_, json)| mime(json).is_none_or(|mime| mime.starts_with("image/"))) {
        let Some(url) = reader.url(json, "href") else { continue };
        let size = width(json).unwrap_or(0);
        let size = if size > WIDE { 1 } else { size.saturating_add(1) };
        let own = (size, NAMES.len() - rank(name));
        if best.is_none() || own > best_rank {
            best = Some((json, url.clone()));
            best_rank = own;
        }
        pictures.push((*json, url));
    }
    let (json, url) = best?;
    let (width, height) = (json.get("width").count(), json.get("height").count());
    let mut renditions: Vec<Rendition> = Vec::new();
    let mut focus = read_focus(json);
    for (other, url) in pictures {
        let (Some(wide), Some(high)) = (other.get("width").count(), other.get("height").count()) else { continue };
        let is_whole = width.zip(height).is_some_and(|(width, height)| {
            (f64::from(height) * f64::from(wide) / f64::from(width) - f64::from(high)).abs() <= 2.0
        });
        focus = focus.or_else(|| read_focus(other).filter(|_| is_whole));
        if is_whole && !renditions.iter().any(|known| known.width == wide) {
            renditions.push(Rendition { url, width: wide });
        }
    }
    let renditions = if renditions.len() > 1 { renditions } else { Vec::new() };
    Some(Image { width, height, renditions: renditions.into(), focus, ..Image::new(url) })
}

/// Reads the point of interest: a share of the sides, or pixels.
fn read_focus(json: &Json) -> Option<Focus> {
    let poi = json.get("poi");
    let (x, y) = (poi.get("x").number()?, poi.get("y").number()?);
    let is_share = x <= 1.0 && y <= 1.0;
    let side = |key| json.get(key).count().map(f64::from);
    let (width, height) = if is_share { (1.0, 1.0) } else { (side("width")?, side("height")?) };
    let share = |at: f64, side: f64| Some((at / side) as f32).filter(|share| (0.0..=1.0).contains(share));
    Some(Focus { x: share(x, width)?, y: share(y, height)? })
}
