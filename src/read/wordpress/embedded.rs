//! What stands around a post in `_embedded`: people, terms, the featured picture.
//!
//! Where a site hides its users, `_embedded.author` holds error objects instead.

use super::{read_name, rendered};
use crate::model::{Image, NamedLink, Person, Rendition, Url};
use crate::read::Json;
use crate::read::reader::{Reader, Step};

/// The section that WordPress files a post under when nobody chose one.
const NO_SECTION: &str = "Uncategorized";

/// Reads the people, of the post itself or of what Yoast says about it.
pub(super) fn read_people(reader: &mut Reader, post: &Json) -> Vec<Person> {
    let embedded = post.get("_embedded").get("author");
    let candidates = [embedded, post.get("author"), post.get("yoast_head_json").get("author")];
    reader.within(Step::Key("_embedded.author"), |reader| {
        let mut lists = candidates.into_iter().map(|list| reader.items(list.one_or_many(), read_person));
        lists.find(|people| !people.is_empty()).unwrap_or_default()
    })
}

fn read_person(reader: &mut Reader, json: &Json) -> Option<Person> {
    let name = json.get("name");
    // A number is a user's id.
    let name = if name.is_null() && json.as_str().is_some() { json } else { name };
    Some(Person { name: read_name(name)?, url: reader.link(json, "link"), role: None })
}

/// Reads the terms of one taxonomy.
pub(super) fn read_terms(reader: &mut Reader, post: &Json, taxonomy: &str) -> Vec<NamedLink> {
    let groups = post.get("_embedded").get("wp:term").items();
    let terms =
        groups.iter().flat_map(|group| group.items()).filter(|term| term.get("taxonomy").as_str() == Some(taxonomy));
    reader.within(Step::Key("_embedded.wp:term"), |reader| {
        let named = terms
            .filter_map(|term| Some(NamedLink { name: read_name(term.get("name"))?, url: reader.link(term, "link") }));
        named.filter(|term| term.name != *NO_SECTION).collect()
    })
}

/// Reads the featured picture, embedded or by its address alone.
pub(super) fn read_picture(reader: &mut Reader, post: &Json) -> Option<Image> {
    let media = post.get("_embedded").get("wp:featuredmedia").at(0);
    if let Some(image) = read_media(reader, media) {
        return Some(image);
    }
    let bare = reader.bare_image(post, "jetpack_featured_media_url");
    let bare =
        bare.or_else(|| post.get("featured_image").as_str().and_then(|_| reader.bare_image(post, "featured_image")));
    bare.or_else(|| {
        let og_image = post.get("yoast_head_json").get("og_image").at(0);
        let (width, height) = (og_image.get("width").count(), og_image.get("height").count());
        Some(Image { width, height, ..reader.bare_image(og_image, "url")? })
    })
}

fn read_media(reader: &mut Reader, media: &Json) -> Option<Image> {
    if media.get("media_type").as_str().is_some_and(|kind| kind != "image") {
        return None;
    }
    let details = media.get("media_details");
    let (width, height) = (details.get("width").count(), details.get("height").count());
    let sizes = match details.get("sizes") {
        Json::Object(sizes) => sizes.as_slice(),
        _ => &[],
    };
    let caption = rendered(media, "caption").map(|caption| reader.inlines(caption)).unwrap_or_default();
    let alt = media.get("alt_text").text().map(|alt| crate::html::read_text(&alt)).unwrap_or_default();
    let url = reader.within(Step::Key("_embedded.wp:featuredmedia"), |reader| reader.url(media, "source_url"))?;
    let mut renditions: Vec<Rendition> = Vec::new();
    for (_, size) in sizes {
        let is_whole = match (width, height, size.get("width").count(), size.get("height").count()) {
            (Some(width), Some(height), Some(w), Some(h)) => has_shape(width, height, w, h),
            _ => false,
        };
        let rendition = Url::resolve_web(size.get("source_url").as_str().unwrap_or_default(), reader.base());
        if let (true, Some(url), Some(width)) = (is_whole, rendition, size.get("width").count())
            && !renditions.iter().any(|other| other.width == width)
        {
            renditions.push(Rendition { url, width });
        }
    }
    Some(Image { width, height, renditions: renditions.into(), alt, caption, ..Image::new(url) })
}

/// Has a rendition of `w` to `h` the shape of the whole picture, or is it cropped? Its sides are rounded.
fn has_shape(width: u32, height: u32, w: u32, h: u32) -> bool {
    let [width, height, w, h] = [width, height, w, h].map(f64::from);
    (height * w / width - h).abs() <= 2.0
}
