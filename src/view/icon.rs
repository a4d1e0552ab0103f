//! The widget's own line drawings, each on a grid of 24 by 24.

use yew::prelude::*;

use crate::share::Target;

/// What an icon shows.
#[derive(Clone, Copy)]
pub(super) enum Icon {
    /// A place to share a story.
    Share(Target),
    /// A way out of the page.
    Out,
}

/// Draws an icon. It says nothing to a screen reader: the words are beside it.
pub(super) fn icon(icon: Icon) -> Html {
    html! {
        <svg class="aw-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d={path(icon)} /></svg>
    }
}

/// The table from icon to strokes.
fn path(icon: Icon) -> &'static str {
    match icon {
        Icon::Out => "M9 5h10v10M19 5 5 19",
        Icon::Share(Target::System) => "M12 15V3M7.5 7.5 12 3l4.5 4.5M5 12v8h14v-8",
        Icon::Share(Target::Copy) => {
            "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1"
        }
        Icon::Share(Target::Email) => "M3 5.5h18v13H3zM3 6l9 7 9-7",
        Icon::Share(Target::Bluesky) => {
            "M12 11C10 7 6 4 3.5 4.5 3 10 5 13 9 13c-3 1-4 4-1 6 2 1 4-3 4-5 0 2 2 6 4 5 3-2 2-5-1-6 4 0 6-3 5.5-8.5C18 4 14 7 12 11z"
        }
        Icon::Share(Target::Facebook) => "M16.5 3.5H15A4.5 4.5 0 0 0 10.500 8v12.500M7 12h8",
        Icon::Share(Target::WhatsApp) => "M4 20l1.200-4A8.500 8.500 0 1 1 8.200 19zM9 8.500C9 12 12 15 15.500 15",
        Icon::Share(Target::LinkedIn) => "M5.500 10v10M5.500 5v.1M10.500 20V10M10.500 14.500a4 4 0 0 1 8 0V20",
        Icon::Share(Target::X) => "M4 4h4l12 16h-4zM19 4l-6.500 7M11 13.500 5 20",
        Icon::Share(Target::Telegram) => "M21 4 3 11l6 3 2.500 6.500zM9 14l6-5",
        Icon::Share(Target::Reddit) => {
            "M12 9c-5 0-8.500 2.400-8.500 5.500S7 20 12 20s8.500-2.400 8.500-5.500S17 9 12 9l1-5 4.500 1M9 13.500v.1M15 13.500v.1M9.500 16.500q2.500 1.500 5 0"
        }
    }
}
