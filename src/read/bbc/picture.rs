//! Pictures, whose addresses are made of an origin, a locator and a width.

use super::line;
use crate::model::{Block, Image, Inlines, Rendition, Text, Url};
use crate::read::Json;
use crate::read::reader::Reader;

/// Where pictures are served from, before the width.
const SERVER: &str = "https://ichef.bbci.co.uk/ace/";

/// The width to take where no other fits better, and the others that are served.
const WIDTH: u32 = 640;
const WIDTHS: [u32; 6] = [240, 320, 480, 640, 800, 1024];

/// Makes the address of a picture: its locator may be whole, with a place for the size.
fn address(origin: &str, locator: &str, width: u32) -> Option<Url> {
    let number = width.to_string();
    let locator = locator.trim_start_matches('/');
    if locator.contains("/$") || locator.starts_with("ichef.") {
        let recipe = [number.as_str(), "xn"].concat();
        let sized = locator.replace("$widthxn", &recipe).replace("$recipe", &recipe).replace("$width", &number);
        return Url::resolve_web(&["https://", sized.trim_start_matches("https://")].concat(), None);
    }
    if locator.starts_with("http") {
        return Url::resolve_web(locator, None);
    }
    match (locator, origin) {
        ("", _) => None,
        (_, "") => Url::parse(&[SERVER, "standard/", &number, "/", locator].concat()),
        _ => Url::parse(&[SERVER, "ws/", &number, "/", origin, "/", locator].concat()),
    }
}

/// Makes a picture of its address in every width up to its own.
fn picture(origin: &str, locator: &str, size: (Option<u32>, Option<u32>)) -> Option<Image> {
    let url = address(origin, locator, WIDTH)?;
    let mut renditions = Vec::new();
    if !url.as_str().contains(locator) || !locator.starts_with("http") {
        for width in WIDTHS.into_iter().filter(|width| size.0.is_none_or(|own| own >= *width)) {
            renditions.extend(address(origin, locator, width).map(|url| Rendition { url, width }));
        }
    }
    Some(Image { width: size.0, height: size.1, renditions: renditions.into(), ..Image::new(url) })
}

/// Reads a picture of Optimo, with its caption beside it.
pub(super) fn read_nested(reader: &mut Reader, model: &Json) -> Option<Image> {
    let blocks = model.get("blocks").items();
    let part = |name: &str| {
        blocks.iter().find(|block| block.get("type").as_str() == Some(name)).map(|block| block.get("model"))
    };
    let raw = part("rawImage")?;
    let origin = raw.get("originCode").as_str().unwrap_or_default();
    let locator = raw.first(&["locator", "src"]).as_str().unwrap_or_default();
    let Some(image) = picture(origin, locator, (raw.get("width").count(), raw.get("height").count())) else {
        reader.warn("has no address and is left out");
        return None;
    };
    Some(Image {
        alt: part("altText").map(|alt| line::read_words(reader, alt).to_text()).unwrap_or_default(),
        caption: part("caption").map(|caption| line::read_words(reader, caption)).unwrap_or_default(),
        credit: read_holder(raw),
        ..image
    })
}

/// Reads a picture of CPS: `path` has the origin before the locator.
pub(super) fn read_flat(reader: &mut Reader, json: &Json) -> Option<Image> {
    let size = (json.get("width").count(), json.get("height").count());
    let path = json.get("path").as_str().unwrap_or_default().trim_start_matches('/');
    let image = match path.split_once('/') {
        Some((origin, locator)) => picture(origin, locator, size),
        None => picture("", json.first(&["href", "url"]).as_str()?, size),
    };
    Some(Image {
        alt: json.get("altText").text().map(|alt| crate::html::read_text(&alt)).unwrap_or_default(),
        caption: line::read_words(reader, json.get("caption")),
        credit: read_holder(json),
        ..image?
    })
}

fn read_holder(json: &Json) -> Option<Text> {
    json.get("copyrightHolder").text()
}

/// Reads the picture with which other pages point to the asset.
pub(super) fn read_promo(reader: &mut Reader, promo: &Json) -> Option<Image> {
    let nested = promo.get("images").first(&["defaultPromoImage"]);
    let mut nested = [nested.get("model"), nested].into_iter();
    nested.find(|model| model.get("blocks").is_array()).and_then(|model| read_nested(reader, model)).or_else(|| {
        let image = read_flat(reader, promo.first(&["indexImage", "indexThumbnail", "imageThumbnail"]))?;
        Some(Image { caption: Inlines::default(), ..image })
    })
}

/// Is there a picture among the blocks?
pub(super) fn has_picture(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Image(_) | Block::Gallery(_) => true,
        Block::Group(group) => has_picture(&group.body),
        _ => false,
    })
}
