//! The looks: one style sheet, evaluated when the crate is built.
//!
//! `build.rs` runs the style modules under `styles/`, which are written with stylist, and
//! keeps what comes out as text. The wasm holds none of it: the loader adopts the sheet in
//! every shadow root, which a strict Content-Security-Policy allows. `styles/tokens.rs`
//! lists the custom properties that a host may set.
//!
//! Views write their classes as literals, since Yew keeps those in the program's static
//! data. A test sees to it that each has a style, and that no style is without a view.

/// The style sheet of every widget. `embed.js` carries it, and so does a pre-rendered page.
pub const SHEET: &str = include_str!(concat!(env!("OUT_DIR"), "/sheet.css"));

/// The names of all classes that have a style, in the order of the alphabet.
pub const CLASSES: &[&str] = include!(concat!(env!("OUT_DIR"), "/classes.rs"));

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
