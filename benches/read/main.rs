//! How long reading takes, natively: `make bench`. The baseline of each group is what anybody would need of the same
//! bytes: `serde_json::Value` of JSON, html5ever's tree of HTML.

#![allow(clippy::expect_used, reason = "a benchmark may")]

#[cfg(not(target_arch = "wasm32"))]
mod native;

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    native::run();
}
