//! The edge to the page: the only place that touches it.
//!
//! `static/embed.js` defines the custom element and calls [`element::Mounted`];
//! everything else here serves that one type.

mod convert;
mod date;
mod element;
mod event;
mod feeds;
mod fetch;
mod host;
pub mod json;
mod outcome;
mod rest;
mod share;
mod words;

pub use element::Mounted;
pub use words::learn;
