//! A whole news article in any web page: one script tag, one element.
//!
//! The modules in reading order: [`model`] is the article, [`html`] reads
//! markup into it and [`read`] whole documents; [`share`], [`i18n`] and
//! [`config`] are what else is pure. [`view`] draws with [`theme`]'s classes,
//! [`widget`] holds the one state, and `browser` is the edge to the page.

pub mod config;
pub mod html;
pub mod i18n;
pub mod model;
pub mod read;
pub mod share;
pub mod theme;
pub mod view;
pub mod widget;

#[cfg(target_arch = "wasm32")]
pub mod browser;

/// Half as large as the allocator that comes with Rust, and faster.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
