//! Where a story can be shared, and the address that each place takes.
//!
//! Every network is a plain link: nobody is contacted before the reader clicks.

use crate::model::{Text, Url};

/// A place to share a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The system's own share sheet, shown only where there is one.
    System,
    /// The clipboard.
    Copy,
    /// The reader's mail program.
    Email,
    /// bsky.app.
    Bluesky,
    /// facebook.com.
    Facebook,
    /// WhatsApp.
    WhatsApp,
    /// linkedin.com.
    LinkedIn,
    /// x.com.
    X,
    /// Telegram.
    Telegram,
    /// reddit.com.
    Reddit,
}

impl Target {
    /// Every target, in the order that is shown where the host names none.
    pub const ALL: [Target; 10] = [
        Target::System,
        Target::Copy,
        Target::Email,
        Target::Bluesky,
        Target::Facebook,
        Target::WhatsApp,
        Target::LinkedIn,
        Target::X,
        Target::Telegram,
        Target::Reddit,
    ];

    /// Returns the name that stands in the `share` attribute and in events.
    pub fn id(self) -> &'static str {
        match self {
            Target::System => "system",
            Target::Copy => "copy",
            Target::Email => "email",
            Target::Bluesky => "bluesky",
            Target::Facebook => "facebook",
            Target::WhatsApp => "whatsapp",
            Target::LinkedIn => "linkedin",
            Target::X => "x",
            Target::Telegram => "telegram",
            Target::Reddit => "reddit",
        }
    }

    /// Reads a name from the `share` attribute.
    pub fn parse(id: &str) -> Option<Target> {
        Target::ALL.into_iter().find(|target| target.id().eq_ignore_ascii_case(id.trim()))
    }

    /// Returns the name of the network as it writes it; `None` for what needs a phrase.
    pub fn brand(self) -> Option<&'static str> {
        match self {
            Target::System | Target::Copy | Target::Email => None,
            Target::Bluesky => Some("Bluesky"),
            Target::Facebook => Some("Facebook"),
            Target::WhatsApp => Some("WhatsApp"),
            Target::LinkedIn => Some("LinkedIn"),
            Target::X => Some("X"),
            Target::Telegram => Some("Telegram"),
            Target::Reddit => Some("Reddit"),
        }
    }

    /// Returns the link that shares `url` under `title`; `None` for what is a button.
    pub fn link(self, url: &Url, title: &str) -> Option<Url> {
        let (url, title) = (encode(url.as_str()), encode(title));
        let link = match self {
            Target::System | Target::Copy => return None,
            Target::Email => format!("mailto:?subject={title}&body={url}"),
            Target::Bluesky => format!("https://bsky.app/intent/compose?text={title}%0A%0A{url}"),
            Target::Facebook => format!("https://www.facebook.com/sharer/sharer.php?u={url}"),
            Target::WhatsApp => format!("https://api.whatsapp.com/send?text={title}%20{url}"),
            Target::LinkedIn => format!("https://www.linkedin.com/sharing/share-offsite/?url={url}"),
            Target::X => format!("https://x.com/intent/post?text={title}&url={url}"),
            Target::Telegram => format!("https://t.me/share/url?url={url}&text={title}"),
            Target::Reddit => format!("https://www.reddit.com/submit?url={url}&title={title}"),
        };
        Url::parse(&link)
    }
}

/// Encodes `raw` for the value of a query parameter, as `encodeURIComponent` does.
fn encode(raw: &str) -> Text {
    let hex = |digit: u8| char::from(if digit < 10 { b'0' + digit } else { b'A' - 10 + digit });
    let mut out = String::with_capacity(raw.len() * 3 / 2);
    for byte in raw.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'!' | b'~' | b'*' | b'\'' | b'(' | b')' => {
                out.push(byte as char);
            }
            _ => {
                out.push('%');
                out.push(hex(byte >> 4));
                out.push(hex(byte & 15));
            }
        }
    }
    out.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_addresses_are_encoded() {
        let url = Url::parse("https://news.example/a?b=1&c=ü").expect("a good address");
        for target in Target::ALL {
            let Some(link) = target.link(&url, "50 % & “more” #1\n<b>") else { continue };
            let link = link.as_str();
            assert!(!link.contains(['"', '<', '>', ' ', '\n', '#', '“']), "{link}");
            assert!(link.contains("https%3A%2F%2Fnews.example%2Fa%3Fb%3D1%26c%3D%25C3%25BC"), "{link}");
        }
    }

    #[test]
    fn every_name_reads_back() {
        for target in Target::ALL {
            assert_eq!(Target::parse(target.id()), Some(target));
        }
        assert_eq!(Target::parse(" Bluesky "), Some(Target::Bluesky));
        assert_eq!(Target::parse("myspace"), None);
    }

    #[test]
    fn each_network_gets_the_address_in_its_own_form() {
        let url = Url::parse("https://news.example/s").expect("a good address");
        for (target, link) in [
            (Target::Email, "mailto:?subject=A%20b&body=https%3A%2F%2Fnews.example%2Fs"),
            (Target::Bluesky, "https://bsky.app/intent/compose?text=A%20b%0A%0Ahttps%3A%2F%2Fnews.example%2Fs"),
            (Target::Facebook, "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fnews.example%2Fs"),
            (Target::WhatsApp, "https://api.whatsapp.com/send?text=A%20b%20https%3A%2F%2Fnews.example%2Fs"),
            (Target::LinkedIn, "https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fnews.example%2Fs"),
            (Target::X, "https://x.com/intent/post?text=A%20b&url=https%3A%2F%2Fnews.example%2Fs"),
            (Target::Telegram, "https://t.me/share/url?url=https%3A%2F%2Fnews.example%2Fs&text=A%20b"),
            (Target::Reddit, "https://www.reddit.com/submit?url=https%3A%2F%2Fnews.example%2Fs&title=A%20b"),
        ] {
            assert_eq!(target.link(&url, "A b").as_ref().map(Url::as_str), Some(link));
        }
    }
}
