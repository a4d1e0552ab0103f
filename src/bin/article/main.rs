//! `article`: looks into article documents on a command line.
//!
//! `article check FILE...` says what was found in each and what is missing;
//! `article convert FILE` writes any dialect as native JSON; `article schema`
//! writes the schema of that.

#[cfg(not(target_arch = "wasm32"))]
mod check;
#[cfg(not(target_arch = "wasm32"))]
mod cli;
#[cfg(not(target_arch = "wasm32"))]
mod spelling;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    cli::run()
}

/// There is no command line in the browser.
#[cfg(target_arch = "wasm32")]
fn main() {}
