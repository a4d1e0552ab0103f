//! Addresses that were checked when they were made.

use serde::Serialize;

use super::Text;

/// An absolute address of the web, of mail or of a telephone: the only form in which a link or a source exists.
///
/// It is read as a browser reads it, and written so that a browser reads the same
/// address again. It is stricter in three things: there is no user name or
/// password, the host has no character that is odd for one, and quotes,
/// spaces and angle brackets are always encoded.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Url(Text);

impl Url {
    /// Reads an address that stands alone. One that begins with `//` counts as `https`.
    pub fn parse(raw: &str) -> Option<Url> {
        Url::resolve(raw, None)
    }

    /// Reads an address that may be relative to `base`; `http`, `https`, `mailto` and `tel` are allowed.
    pub fn resolve(raw: &str, base: Option<&Url>) -> Option<Url> {
        let clean: String =
            raw.trim_matches(|c| c <= ' ').chars().filter(|c| !matches!(c, '\t' | '\n' | '\r')).collect();
        let Some((scheme, rest)) = split_scheme(&clean) else {
            return match base {
                Some(base) => base.join(&clean),
                None if clean.starts_with("//") => absolute("https", &clean),
                None => None,
            };
        };
        match scheme.to_ascii_lowercase().as_str() {
            "mailto" => opaque("mailto:", rest),
            "tel" => opaque("tel:", rest),
            web @ ("http" | "https") => match base {
                Some(base) if base.scheme() == web && !rest.starts_with("//") => base.join(rest),
                _ => absolute(web, rest),
            },
            _ => None,
        }
    }

    /// Reads the address of something to load, so that only `http` and `https` are allowed, and no place in the page.
    pub fn resolve_web(raw: &str, base: Option<&Url>) -> Option<Url> {
        Url::resolve(raw, base).filter(|url| url.is_web() && !raw.trim_start().starts_with('#'))
    }

    /// Returns the whole address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the whole address as a text that can be handed to the page.
    pub fn to_text(&self) -> Text {
        self.0.clone()
    }

    /// Returns the host without the port; empty for mail and telephones.
    pub fn host(&self) -> &str {
        self.split().map_or("", |(authority, _)| authority.split(':').next().unwrap_or_default())
    }

    /// Can it be loaded, rather than written to or called?
    pub fn is_web(&self) -> bool {
        self.0.starts_with("http")
    }

    /// Do both lead to the same page, whatever the protocol, `www.`, the fragment, a slash at the end
    /// and the parameters that only say how the reader came?
    pub fn same_page(&self, other: &Url) -> bool {
        let (Some((host, path, query)), Some((other_host, other_path, other_query))) = (self.page(), other.page())
        else {
            return self == other;
        };
        host == other_host && path == other_path && parameters(query).eq(parameters(other_query))
    }

    /// Returns host, path and query, bare of what doesn't tell pages apart.
    fn page(&self) -> Option<(&str, &str, &str)> {
        let (authority, rest) = self.split()?;
        let rest = rest.split('#').next()?;
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        Some((authority.strip_prefix("www.").unwrap_or(authority), path.trim_end_matches('/'), query))
    }

    fn scheme(&self) -> &str {
        self.0.split(':').next().unwrap_or_default()
    }

    /// Splits a web address into host with port, and what follows.
    fn split(&self) -> Option<(&str, &str)> {
        let (_, rest) = self.0.split_once("://").filter(|_| self.is_web())?;
        Some(rest.split_at(rest.find('/')?))
    }

    /// Resolves what has no scheme of its own. A blank address is none: to a browser it is the page itself, but
    /// publishers write it for a picture that is missing.
    fn join(&self, relative: &str) -> Option<Url> {
        let (authority, rest) = self.split()?;
        let is_slash = |c| c == '/' || c == '\\';
        let mut joined = [self.scheme(), "://", authority].concat();
        let before = |ends: &[char]| rest.split(ends).next().unwrap_or_default();
        match relative.chars().next() {
            Some(c) if is_slash(c) => {
                if relative.chars().nth(1).is_some_and(is_slash) {
                    return absolute(self.scheme(), relative);
                }
                push_path(&mut joined, "", relative);
            }
            Some('?') => {
                joined.push_str(before(&['?', '#']));
                push_tail(&mut joined, relative);
            }
            Some('#') => {
                joined.push_str(before(&['#']));
                push_tail(&mut joined, relative);
            }
            Some(_) => {
                let path = before(&['?', '#']);
                let folder = path.rfind('/').map_or("", |at| path.get(..at).unwrap_or_default());
                push_path(&mut joined, folder, relative);
            }
            None => return None,
        }
        Some(Url(joined.into()))
    }
}

/// The parameters that say by which newsletter, network or advertisement a reader came, beside `utm_…`.
const TRACKING: [&str; 12] =
    ["fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "cmp", "cmpid", "xtor", "smid", "ocid"];

/// Returns the parameters of a query that may tell pages apart.
fn parameters(query: &str) -> impl Iterator<Item = &str> {
    query.split('&').filter(|parameter| {
        let name = parameter.split('=').next().unwrap_or_default();
        let name = name.to_ascii_lowercase();
        !parameter.is_empty() && !name.starts_with("utm_") && !TRACKING.contains(&&*name)
    })
}

/// Splits a scheme off, if there is one.
fn split_scheme(raw: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = raw.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    is_scheme.then_some((scheme, rest))
}

/// Reads what follows the scheme of a web address; any number of slashes may come first.
fn absolute(scheme: &str, rest: &str) -> Option<Url> {
    let rest = rest.trim_start_matches(['/', '\\']);
    let (authority, rest) = rest.split_at(rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len()));
    let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
    if !is_host(host) || !port.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut url = [scheme, "://", &host.to_ascii_lowercase()].concat();
    if !port.is_empty() {
        let number: u16 = port.parse().ok()?;
        if number != if scheme == "https" { 443 } else { 80 } {
            url.push(':');
            url.push_str(&number.to_string());
        }
    }
    push_path(&mut url, "", rest);
    Some(Url(url.into()))
}

/// Reads what follows `mailto:` or `tel:`.
fn opaque(scheme: &str, rest: &str) -> Option<Url> {
    if rest.is_empty() || rest.starts_with('/') {
        return None;
    }
    let mut url = String::from(scheme);
    let (path, tail) = rest.split_at(rest.find(['?', '#']).unwrap_or(rest.len()));
    push_encoded(&mut url, path, b"\"<>`");
    push_tail(&mut url, tail);
    Some(Url(url.into()))
}

/// Is it a host name, or an IPv4 address in its usual form? IPv6 addresses and `%` are not taken.
fn is_host(host: &str) -> bool {
    let labels = host.strip_suffix('.').unwrap_or(host);
    let is_byte = |byte: u8| !byte.is_ascii() || byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    let last = labels.rsplit('.').next().unwrap_or_default();
    let is_number = last.bytes().all(|b| b.is_ascii_digit()) || last.starts_with("0x") || last.starts_with("0X");
    !labels.is_empty() && host.bytes().all(is_byte) && (!is_number || is_ipv4(labels))
}

fn is_ipv4(host: &str) -> bool {
    let is_part = |part: &str| part.parse::<u8>().is_ok() && (part == "0" || !part.starts_with(['0', '+']));
    host.split('.').count() == 4 && host.split('.').all(is_part)
}

/// Adds `folder`, which is in order already, and the path, query and fragment of `rest`, without dot segments.
fn push_path(url: &mut String, folder: &str, rest: &str) {
    let (path, tail) = rest.split_at(rest.find(['?', '#']).unwrap_or(rest.len()));
    let start = url.len();
    url.push_str(folder);
    let path = path.strip_prefix(['/', '\\']).unwrap_or(path);
    let mut segments = path.split(['/', '\\']).peekable();
    while let Some(segment) = segments.next() {
        let dots = dots(segment);
        if dots == 2 {
            let parent = url.get(start..).and_then(|path| path.rfind('/')).unwrap_or_default();
            url.truncate(start + parent);
        }
        if dots == 0 {
            url.push('/');
            push_encoded(url, segment, b"\"<>`{}^");
        } else if segments.peek().is_none() {
            url.push('/');
        }
    }
    push_tail(url, tail);
}

/// Returns 1 for `.`, 2 for `..`, however they are encoded, and 0 for a name.
fn dots(segment: &str) -> usize {
    let (mut rest, mut count) = (segment, 0);
    while !rest.is_empty() {
        let Some(after) = [".", "%2e", "%2E"].iter().find_map(|dot| rest.strip_prefix(dot)) else { return 0 };
        (rest, count) = (after, count + 1);
    }
    if count > 2 { 0 } else { count }
}

/// Adds a query and a fragment, each with its mark.
fn push_tail(url: &mut String, tail: &str) {
    let (query, fragment) = tail.split_at(tail.find('#').unwrap_or(tail.len()));
    push_encoded(url, query, if url.starts_with("http") { b"\"<>'" } else { b"\"<>" });
    push_encoded(url, fragment, b"\"<>`");
}

/// Adds `raw` with everything encoded that is a space, a control, not ASCII, or in `special`.
fn push_encoded(url: &mut String, raw: &str, special: &[u8]) {
    for byte in raw.bytes() {
        if byte > b' ' && byte < 0x7f && !special.contains(&byte) {
            url.push(byte as char);
        } else {
            url.push('%');
            for half in [byte >> 4, byte & 15] {
                url.push(char::from_digit(half.into(), 16).unwrap_or_default().to_ascii_uppercase());
            }
        }
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod corpus;

#[cfg(test)]
mod tests;
