//! The built widget in real host pages, through a real browser.
//!
//! Each test puts pages on one origin (the host's site) and the widget with its articles
//! on another (the CDN), opens them in a headless browser of its own, and asserts what a
//! reader sees, what the host page hears and what its developer reads in the console.
//! [`stage::play`] ends every test with what must always hold: nothing uncaught, no
//! global left behind, nothing added to the host's head or body.
//!
//! They try what `make build` wrote to `dist/`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice, reason = "a test may")]

mod browser;
mod origins;
mod page;
mod server;
mod stage;

mod article;
mod attack;
mod attributes;
mod bench;
mod demo;
mod events;
mod faults;
mod greet;
mod life;
mod look;
mod parts;
mod policy;
mod reader;
mod scripts;
mod sidebar;
mod trap;
mod words;
