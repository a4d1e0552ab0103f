//! The components in a real browser: `wasm-pack test --headless --chrome`.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used)]

mod article;
mod attributes;
mod bench;
mod blocks;
mod failures;
mod isolation;
mod stage;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
