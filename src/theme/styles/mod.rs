//! The styles, one module a component, written with stylist.
//!
//! `build.rs` includes this module and evaluates it on the machine that builds: none of it
//! is in the wasm. What stylist's parser can't read it leaves out without a word, so a test
//! in `src/theme/mod.rs` compares the sheet with these sources.

use stylist::ast::Sheet;

mod base;
mod body;
mod card;
mod embed;
mod failure;
mod figure;
mod footer;
mod header;
mod host;
mod list;
mod note;
mod page;
mod print;
mod quote;
mod share_bar;
mod sidebar;
mod skeleton;
mod table;
mod tokens;

/// A style, with the class that it is scoped to; `None` where it holds for the whole widget.
pub type Style = (Option<&'static str>, fn() -> Sheet);

/// Every style. A later one wins over an earlier one of the same specificity.
pub const STYLES: &[Style] = &[
    (None, host::host),
    (None, host::root),
    (None, host::place),
    (None, host::foot),
    (None, tokens::tokens),
    (None, base::base),
    (None, base::signs),
    (Some("aw-page"), page::page),
    (Some("aw-article"), page::article),
    (Some("aw-header"), header::header),
    (Some("aw-header"), header::byline),
    (Some("aw-header"), header::dates),
    (Some("aw-body"), body::body),
    (Some("aw-body"), body::dividers),
    (Some("aw-body"), body::words),
    (Some("aw-rest"), page::rest),
    (None, page::unfinished),
    (Some("aw-list"), list::list),
    (Some("aw-definitions"), list::definitions),
    (Some("aw-quote"), quote::quote),
    (Some("aw-pull-quote"), quote::pull_quote),
    (Some("aw-figure"), figure::figure),
    (None, figure::broken),
    (Some("aw-caption"), figure::caption),
    (Some("aw-gallery"), figure::gallery),
    (Some("aw-media"), figure::media),
    (Some("aw-table"), table::table),
    (Some("aw-table"), table::caption),
    (None, table::edges),
    (Some("aw-embed"), embed::embed),
    (Some("aw-note"), note::note),
    (Some("aw-paywall"), note::paywall),
    (Some("aw-aside"), note::aside),
    (Some("aw-section"), note::section),
    (Some("aw-details"), note::details),
    (Some("aw-footer"), footer::footer),
    (Some("aw-share"), share_bar::share_bar),
    (Some("aw-share"), share_bar::button),
    (None, share_bar::leave),
    (Some("aw-sidebar"), sidebar::sidebar),
    (Some("aw-sidebar"), sidebar::story),
    (Some("aw-sidebar"), sidebar::words),
    (Some("aw-sidebar"), sidebar::popular),
    (Some("aw-sidebar"), sidebar::columns),
    (Some("aw-card"), card::card),
    (Some("aw-card"), card::words),
    (Some("aw-skeleton"), skeleton::skeleton),
    (None, skeleton::beneath),
    (None, skeleton::greeting),
    (None, skeleton::breathe),
    (Some("aw-failure"), failure::failure),
    (None, print::print),
    (None, print::wide),
    (None, print::place),
];
