//! The one story of a feed that the host asks for.

use std::rc::Rc;

use super::reader::Reader;
use super::{Json, ReadError};
use crate::model::{Article, Story, Text, Url};

/// How many names of a feed's items an error lists.
const MAX_KNOWN: usize = 8;

/// How many of the feed's other stories are listed as related.
const MAX_RELATED: usize = 10;

/// Finds the item that `wanted` names by one of the members `keys` (an id, an address), or by its index from 0.
/// Without a name it is the first.
pub(super) fn pick<'a>(
    reader: &Reader,
    items: &'a [Json],
    wanted: Option<&str>,
    keys: &[&str],
) -> Result<(usize, &'a Json), ReadError> {
    let wanted = wanted.map(str::trim).filter(|wanted| !wanted.is_empty());
    let index = match wanted {
        None => items.iter().position(Json::is_object).unwrap_or(0),
        Some(wanted) => {
            let url = Url::parse(wanted);
            let named = items.iter().position(|item| is_named(reader, item, wanted, url.as_ref(), keys));
            named.or_else(|| wanted.parse().ok()).unwrap_or(items.len())
        }
    };
    match (items.get(index), wanted) {
        (Some(item), _) => Ok((index, item)),
        (None, Some(wanted)) if !items.is_empty() => {
            let known: Vec<Text> = items.iter().filter_map(|item| item.first(keys).text()).take(MAX_KNOWN).collect();
            Err(ReadError::no_item(wanted, &known))
        }
        (None, _) => Err(ReadError::no_items()),
    }
}

/// Finds the item as [`pick`] does; without a name it is the first that `is_published`, if there is one.
pub(super) fn pick_published<'a>(
    reader: &Reader,
    items: &'a [Json],
    wanted: Option<&str>,
    keys: &[&str],
    is_published: fn(&Json) -> bool,
) -> Result<(usize, &'a Json), ReadError> {
    let mut published = items.iter().enumerate().filter(|(_, item)| item.is_object() && is_published(item));
    match published.next().filter(|_| wanted.is_none_or(|wanted| wanted.trim().is_empty())) {
        Some(first) => Ok(first),
        None => pick(reader, items, wanted, keys),
    }
}

/// Returns the first of `stories` without `article` itself, as many as a sidebar shows.
pub(super) fn others(stories: impl Iterator<Item = Story>, article: &Article) -> Rc<[Story]> {
    let stories: Vec<Story> = stories.take(MAX_RELATED + 1).collect();
    article.others(&stories).iter().take(MAX_RELATED).cloned().collect()
}

/// Is it the item that is asked for, whose address is `url` if it is one?
fn is_named(reader: &Reader, item: &Json, wanted: &str, url: Option<&Url>, keys: &[&str]) -> bool {
    keys.iter().filter_map(|key| item.get(key).text()).any(|name| {
        // An id is no relative address.
        let base = reader.base().filter(|_| name.contains('/'));
        let is_page = || url.is_some_and(|url| Url::resolve(&name, base).is_some_and(|name| name.same_page(url)));
        name == *wanted || is_page()
    })
}
