//! What stands around a post in `_embedded`: people, terms, the featured picture.
//!
//! Where a site hides its users, `_embedded.author` holds error objects instead.

use super::{read_name, rendered};
use crate::model::{Image, NamedLink, Person, Rendition, Text, Url};
use crate::read::Json;
use crate::read::reader::{Reader, Step};

/// The section that WordPress files a post under when nobody chose one.
const NO_SECTION: &str = "Uncategorized";

/// What the plugin of Parse.ly says of a post, in the words of schema.org.
fn parsely(post: &Json) -> &Json {
    post.get("parsely").get("meta")
}

/// Reads the people, of the post itself or of what plugins say about it.
pub(super) fn read_people(reader: &mut Reader, post: &Json) -> Vec<Person> {
    let embedded = post.get("_embedded").get("author");
    let candidates = [
        embedded,
        post.get("author"),
        post.get("yoast_head_json").get("author"),
        parsely(post).get("author"),
        post.get("uagb_author_info"),
        post.get("author_name"),
    ];
    // Plugins for several authors list them all; what WordPress has is who pressed the button.
    for key in ["authors", "coauthors", "newspack_author_info"] {
        let several = reader.list(post, key, read_person);
        if !several.is_empty() {
            return several;
        }
    }
    reader.within(Step::Key("_embedded.author"), |reader| {
        let mut lists = candidates.into_iter().map(|list| reader.items(list.one_or_many(), read_person));
        lists.find(|people| !people.is_empty()).unwrap_or_default()
    })
}

fn read_person(reader: &mut Reader, json: &Json) -> Option<Person> {
    let name = json.first(&["name", "display_name"]);
    // A number is a user's id.
    let name = if name.is_null() && json.as_str().is_some() { json } else { name };
    let url = reader.link(json, "link").or_else(|| reader.link(json, "author_link"));
    Some(Person { name: read_name(name)?, url, role: None })
}

/// The names of one taxonomy: with WordPress, with WordPress.com, and with Yoast.
pub(super) type Taxonomy = [&'static str; 3];

/// What a post is filed under.
pub(super) const SECTIONS: &Taxonomy = &["category", "categories", "articleSection"];

/// What a post is about.
pub(super) const TAGS: &Taxonomy = &["post_tag", "tags", "keywords"];

/// Reads the terms of one taxonomy.
pub(super) fn read_terms(reader: &mut Reader, post: &Json, [taxonomy, by_name, in_graph]: &Taxonomy) -> Vec<NamedLink> {
    let groups = post.get("_embedded").get("wp:term").items();
    let terms =
        groups.iter().flat_map(|group| group.items()).filter(|term| term.get("taxonomy").as_str() == Some(taxonomy));
    let mut found: Vec<NamedLink> = reader.within(Step::Key("_embedded.wp:term"), |reader| {
        let named = terms
            .filter_map(|term| Some(NamedLink { name: read_name(term.get("name"))?, url: reader.link(term, "link") }));
        named.collect()
    });
    if found.is_empty() {
        let terms: Vec<&Json> = match post.get(by_name) {
            Json::Object(terms) => terms.iter().map(|(_, term)| term).collect(),
            terms => terms.items().iter().collect(),
        };
        // A number is a term's id.
        let names = terms.into_iter().map(|term| if term.is_object() { term.get("name") } else { term });
        found.extend(names.filter(|name| name.as_str().is_some()).filter_map(read_bare));
    }
    if found.is_empty() {
        let graph = post.get("yoast_head_json").get("schema").get("@graph").items();
        let nodes = graph.iter().chain([parsely(post)]);
        found.extend(nodes.flat_map(|node| node.get(in_graph).one_or_many()).filter_map(read_bare));
    }
    found.retain(|term| term.name != *NO_SECTION);
    found
}

/// Reads a term of which only the name is known.
fn read_bare(name: &Json) -> Option<NamedLink> {
    Some(NamedLink { name: read_name(name)?, url: None })
}

/// Reads the featured picture, embedded or by its address alone.
pub(super) fn read_picture(reader: &mut Reader, post: &Json) -> Option<Image> {
    for media in [post.get("_embedded").get("wp:featuredmedia").at(0), post.get("better_featured_image")] {
        if let Some(image) = read_media(reader, media) {
            return Some(image);
        }
    }
    let bare = reader.bare_image(post, "jetpack_featured_media_url");
    let bare = bare.or_else(|| {
        let (address, thumbnail) = (post.get("featured_image").as_str(), post.get("post_thumbnail"));
        if address.is_some_and(|address| !address.is_empty() && thumbnail.get("URL").as_str() != Some(address)) {
            return reader.bare_image(post, "featured_image");
        }
        let image = reader.within(Step::Key("post_thumbnail"), |reader| reader.bare_image(thumbnail, "URL"))?;
        Some(sized(thumbnail, image))
    });
    bare.map(|image| described(reader, post, image)).or_else(|| {
        let og_image = post.get("yoast_head_json").get("og_image").at(0);
        let image = parsely(post).get("image").one_or_many().first().unwrap_or(&Json::Null);
        let found = [og_image, image].into_iter().find_map(|of| Some(sized(of, reader.bare_image(of, "url")?)));
        found.or_else(|| reader.bare_image(post, "featured_image_src"))
    })
}

/// Adds the size that stands beside an address.
fn sized(json: &Json, image: Image) -> Image {
    Image { width: json.get("width").count(), height: json.get("height").count(), ..image }
}

/// Adds what WordPress.com says of the picture among the files of the post.
fn described(reader: &Reader, post: &Json, image: Image) -> Image {
    let Json::Object(files) = post.get("attachments") else { return image };
    let id = post.get("post_thumbnail").get("ID").text();
    let is_picture = |(name, file): &&(Text, Json)| {
        Some(name) == id.as_ref() || file.get("URL").as_str().is_some_and(|url| *url == *image.url.as_str())
    };
    let Some((_, file)) = files.iter().find(is_picture) else { return image };
    Image {
        alt: read_name(file.get("alt")).unwrap_or_default(),
        caption: rendered(file, "caption").map(|caption| reader.inlines(caption)).unwrap_or_default(),
        credit: read_name(file.get("exif").get("credit")),
        ..image
    }
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
    let credit = read_name(details.get("image_meta").get("credit"));
    Some(Image { width, height, renditions: renditions.into(), alt, caption, credit, ..Image::new(url) })
}

/// Has a rendition of `w` to `h` the shape of the whole picture, or is it cropped? Its sides are rounded.
fn has_shape(width: u32, height: u32, w: u32, h: u32) -> bool {
    let [width, height, w, h] = [width, height, w, h].map(f64::from);
    (height * w / width - h).abs() <= 2.0
}
