//! Pictures, films and recordings.

use std::rc::Rc;

use serde::Serialize;

#[cfg(schema)]
use super::schema;
use super::{Inlines, Text, Url};

/// A picture with what is printed under it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
#[cfg_attr(schema, schemars(transform = schema::Optional(&["alt"]), transform = schema::Or("string")))]
pub struct Image {
    /// The rendition to take where no other fits better.
    pub url: Url,
    /// The width of that rendition in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// The height of that rendition in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// The same picture in other widths.
    #[serde(skip_serializing_if = "no_renditions")]
    pub renditions: Rc<[Rendition]>,
    /// What the picture shows, for those who can't see it; empty for a decoration.
    #[cfg_attr(schema, schemars(with = "String"))]
    pub alt: Text,
    /// The caption.
    #[serde(skip_serializing_if = "Inlines::is_empty")]
    pub caption: Inlines,
    /// Who made the picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(schema, schemars(with = "Option<String>"))]
    pub credit: Option<Text>,
    /// The point that must stay in sight when the picture is cropped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub focus: Option<Focus>,
    /// Where the picture leads when it is a link.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<Url>,
}

impl Image {
    /// Returns a picture of which only the address is known.
    pub fn new(url: Url) -> Image {
        Image {
            url,
            width: None,
            height: None,
            renditions: Rc::default(),
            alt: Text::default(),
            caption: Inlines::default(),
            credit: None,
            focus: None,
            link: None,
        }
    }
}

/// One size of a picture.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Rendition {
    /// Where it is.
    pub url: Url,
    /// Its width in pixels.
    pub width: u32,
}

/// A point in a picture, each axis from 0 (left, top) to 1 (right, bottom).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Focus {
    /// From the left.
    pub x: f32,
    /// From the top.
    pub y: f32,
}

/// Several pictures under one caption.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Gallery {
    /// The pictures in their order.
    pub images: Rc<[Image]>,
    /// The caption of them all.
    #[serde(skip_serializing_if = "Inlines::is_empty")]
    pub caption: Inlines,
}

/// A film or a recording that the browser plays itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(schema, derive(schemars::JsonSchema))]
pub struct Media {
    /// The address of the file.
    pub url: Url,
    /// The MIME type, such as `video/mp4`.
    #[serde(rename = "mimeType", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(schema, schemars(with = "Option<String>"))]
    pub mime_type: Option<Text>,
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(schema, schemars(with = "Option<String>"))]
    pub title: Option<Text>,
    /// The picture that is shown before a film plays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub poster: Option<Url>,
    /// The width in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// The height in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// The address of the captions, as WebVTT.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub captions: Option<Url>,
    /// The caption printed under it.
    #[serde(skip_serializing_if = "Inlines::is_empty")]
    pub caption: Inlines,
    /// Who made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(schema, schemars(with = "Option<String>"))]
    pub credit: Option<Text>,
}

impl Media {
    /// Returns a film or recording of which only the address is known.
    pub fn new(url: Url) -> Media {
        Media {
            url,
            mime_type: None,
            title: None,
            poster: None,
            width: None,
            height: None,
            captions: None,
            caption: Inlines::default(),
            credit: None,
        }
    }
}

fn no_renditions(list: &Rc<[Rendition]>) -> bool {
    list.is_empty()
}
