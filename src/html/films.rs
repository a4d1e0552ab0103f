//! What a film is called, whatever leads to it.

use crate::model::Url;

/// The endings of the names of films and recordings.
const ENDINGS: [&str; 8] = ["mp4", "m4v", "webm", "mov", "mp3", "m4a", "ogg", "wav"];
/// What stands before the number of a film in an address of YouTube's.
const YOUTUBE: [&str; 4] = ["embed", "shorts", "live", "v"];
/// What stands there in its place: a list of films, and what a channel shows now.
const LISTS: [&str; 3] = ["videoseries", "live_stream", "playlist"];

/// Is it the address of a film or a recording itself, by its ending?
pub fn is_media_file(url: &Url) -> bool {
    let path = url.as_str().split(['?', '#']).next().unwrap_or_default();
    path.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.contains(&ending))
}

/// Returns the same name for two addresses of one film: by its number at YouTube and Vimeo, without the query where it is
/// a file, and else the address without its fragment.
pub fn film_name(url: &Url) -> String {
    let address = url.as_str().split('#').next().unwrap_or_default();
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let host = url.host().trim_start_matches("www.");
    let mut parts = path.splitn(4, '/').nth(3).unwrap_or_default().split('/');
    let (first, second) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let is_number = |film: &str| film.bytes().all(|byte| byte.is_ascii_digit());
    let number = match host {
        "youtu.be" => Some(first),
        "youtube.com" | "m.youtube.com" | "youtube-nocookie.com" if first == "watch" => {
            query.split('&').find_map(|pair| pair.strip_prefix("v="))
        }
        "youtube.com" | "m.youtube.com" | "youtube-nocookie.com" => {
            Some(second).filter(|film| YOUTUBE.contains(&first) && !LISTS.contains(film))
        }
        "vimeo.com" => Some(first).filter(|film| is_number(film)),
        "player.vimeo.com" => Some(second).filter(|film| first == "video" && is_number(film)),
        _ => None,
    };
    let site = if host.ends_with("vimeo.com") { "vimeo " } else { "youtube " };
    match number.filter(|number| !number.is_empty()) {
        Some(number) => [site, number].concat(),
        None if is_media_file(url) => path.to_owned(),
        None => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_film_has_one_name() {
        let name = |raw: &str| film_name(&Url::parse(raw).expect("a good address"));
        for (a, b, is_same) in [
            ("https://www.youtube.com/embed/a?feature=oembed", "https://youtu.be/a?t=3", true),
            ("https://www.youtube-nocookie.com/embed/a", "https://youtube.com/watch?list=b&v=a", true),
            (
                "https://www.youtube.com/embed/videoseries?list=a",
                "https://www.youtube.com/embed/videoseries?list=b",
                false,
            ),
            ("https://player.vimeo.com/video/1?h=a", "https://vimeo.com/1", true),
            ("https://vimeo.com/event/1/embed", "https://vimeo.com/event/2/embed", false),
            (
                "https://youtube.com/embed/live_stream?channel=a",
                "https://youtube.com/embed/live_stream?channel=b",
                false,
            ),
            ("https://a.example/a.mp3?x=1", "https://a.example/a.mp3?x=2#t=1", true),
            ("https://a.example/a.html?v=1", "https://a.example/a.html?v=2", false),
            ("https://a.example/play?v=1", "https://a.example/play?v=2", false),
        ] {
            assert_eq!(name(a) == name(b), is_same, "{a} and {b}");
        }
    }
}
