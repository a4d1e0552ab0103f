//! Evaluates the styles on the machine that builds: writes the one style sheet
//! (`sheet.css`, which `tools/bundle.mjs` puts into `embed.js`) and the names of the
//! classes in it (`classes.rs`).

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::{env, fs, io};

use stylist::ast::ToStyleStr;

#[path = "src/theme/styles/mod.rs"]
mod styles;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/theme/styles");
    let sheet: String = styles::STYLES.iter().map(|(scope, style)| style().to_style_str(*scope)).collect();
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(folder.join("classes.rs"), format!("&{:?}", Vec::from_iter(classes(&sheet))))?;
    fs::write(folder.join("sheet.css"), sheet)
}

/// Finds the names of the classes in a sheet.
fn classes(sheet: &str) -> BTreeSet<String> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
    sheet
        .split(".aw")
        .skip(1)
        .map(|rest| format!("aw{}", rest.split(|c| !is_name(c)).next().unwrap_or_default()))
        .collect()
}
