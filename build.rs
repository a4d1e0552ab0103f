//! Evaluates the styles on the machine that builds: writes the one style sheet
//! (`sheet.css`, which `tools/bundle.mjs` puts into `embed.js`) and the names of the
//! classes in it (`classes.rs`), and the widget's words in each language but English
//! (`words/`, which goes beside `embed.js`).

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::{env, fs, io};

use stylist::ast::ToStyleStr;

#[allow(dead_code, reason = "the widget reads what this writes")]
#[path = "src/i18n/mod.rs"]
mod i18n;
#[path = "src/theme/styles/mod.rs"]
mod styles;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/theme/styles");
    println!("cargo::rerun-if-changed=src/i18n");
    println!("cargo::rustc-check-cfg=cfg(schema)");
    // The schema of the model is for tools and of no use in a page.
    if env::var_os("CARGO_CFG_TARGET_ARCH").is_some_and(|arch| arch != "wasm32") {
        println!("cargo::rustc-cfg=schema");
    }
    let sheet: String = styles::STYLES.iter().map(|(scope, style)| style().to_style_str(*scope)).collect();
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(folder.join("classes.rs"), format!("&{:?}", Vec::from_iter(classes(&sheet))))?;
    fs::write(folder.join("sheet.css"), sheet)?;
    let words = folder.join("words");
    fs::create_dir_all(&words)?;
    i18n::OTHERS.into_iter().try_for_each(|phrases| {
        fs::write(words.join(phrases.lang).with_extension("json"), serde_json::to_string(&phrases.list())?)
    })
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
