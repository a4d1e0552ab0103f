//! What all dialects share: fields read with a check, and a warning where the check fails.

use std::cell::Cell;

use super::markup::{Markup, PLAIN, WHOLE};
use super::{Json, Warning, words};
use crate::model::{Block, Image, Inlines, Text, Timestamp, Url};

/// How many warnings are kept.
pub const MAX_WARNINGS: usize = 100;

/// A walk over one document: where it is, what it met.
pub(super) struct Reader {
    /// Where the document came from.
    base: Option<Url>,
    /// What a relative address in HTML resolves against, where that is not `base`.
    pub(super) page: Option<Url>,
    /// How many blocks were read.
    pub(super) blocks: usize,
    /// How deep the block that is read now stands in others.
    pub(super) nesting: usize,
    /// How many tags were met.
    pub(super) tags: Cell<usize>,
    markup: Markup,
    /// Was there HTML that the way of this walk does not read?
    pub(super) is_beyond: Cell<bool>,
    path: Vec<Step>,
    warnings: Vec<Warning>,
}

/// How an address is checked.
type Resolve = fn(&str, Option<&Url>) -> Option<Url>;

/// One step into a document.
#[derive(Clone, Copy)]
pub(super) enum Step {
    /// To a member of an object.
    Key(&'static str),
    /// To an item of an array.
    Index(usize),
}

impl Reader {
    /// Starts at the root of a document.
    pub(super) fn new(base: Option<&Url>) -> Reader {
        Reader::with(WHOLE, base)
    }

    /// Starts at the root of a document whose HTML is running text.
    pub(super) fn plain(base: Option<&Url>) -> Reader {
        Reader::with(PLAIN, base)
    }

    fn with(markup: Markup, base: Option<&Url>) -> Reader {
        let (path, warnings) = (Vec::new(), Vec::new());
        Reader {
            base: base.cloned(),
            page: None,
            blocks: 0,
            nesting: 0,
            tags: Cell::new(0),
            markup,
            is_beyond: Cell::new(false),
            path,
            warnings,
        }
    }

    /// Was everything read, and is there nothing to say about it?
    pub(super) fn is_content(&self) -> bool {
        !self.is_beyond.get() && self.warnings.is_empty()
    }

    /// Ends the walk.
    pub(super) fn into_warnings(self) -> Vec<Warning> {
        self.warnings
    }

    /// Runs `read` one step further in.
    pub(super) fn within<T>(&mut self, step: Step, read: impl FnOnce(&mut Reader) -> T) -> T {
        self.path.push(step);
        let value = read(self);
        self.path.pop();
        value
    }

    /// Runs `read` several steps further in.
    pub(super) fn at<T>(&mut self, path: &[Step], read: impl FnOnce(&mut Reader) -> T) -> T {
        let depth = self.path.len();
        self.path.extend(path);
        let value = read(self);
        self.path.truncate(depth);
        value
    }

    /// Notes that what is read now is not as it should be.
    pub(super) fn warn(&mut self, message: &'static str) {
        if self.warnings.len() == MAX_WARNINGS {
            return;
        }
        let mut path = String::new();
        for step in &self.path {
            match step {
                Step::Key(key) => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(key);
                }
                Step::Index(index) => {
                    path.push('[');
                    path.push_str(&index.to_string());
                    path.push(']');
                }
            }
        }
        self.warnings.push(Warning { path: path.into(), message: Text::Static(message) });
    }

    /// Notes that a block is of no kind that is known; `body` is what could be read of it.
    pub(super) fn warn_unknown(&mut self, body: &[Block]) {
        self.warn(if body.is_empty() {
            "is of a type that is not known, and nothing of it can be read"
        } else {
            "is of a type that is not known; what could be read of it is kept"
        });
    }

    /// Notes that the member `key` is not as it should be.
    pub(super) fn warn_at(&mut self, key: &'static str, message: &'static str) {
        self.within(Step::Key(key), |reader| reader.warn(message));
    }

    /// Reads the member `key` through `read`. Something that can't be read gets `message` as its warning.
    fn field<T>(
        &mut self,
        of: &Json,
        key: &'static str,
        message: &'static str,
        read: impl FnOnce(&Json) -> Option<T>,
    ) -> Option<T> {
        let json = of.get(key);
        let value = read(json);
        if value.is_none() && !json.is_blank() {
            self.warn_at(key, message);
        }
        value
    }

    /// Reads plain text.
    pub(super) fn text(&mut self, of: &Json, key: &'static str) -> Option<Text> {
        self.field(of, key, "is no text", |json| json.text().map(|text| words::collapse(&text)))
    }

    /// Reads a point in time.
    pub(super) fn time(&mut self, of: &Json, key: &'static str) -> Option<Timestamp> {
        let parse = self.markup.time;
        self.field(of, key, "is no date", |json| read_time(json, parse))
    }

    /// Reads the address of a page, a picture, a film.
    pub(super) fn url(&mut self, of: &Json, key: &'static str) -> Option<Url> {
        self.address(of, key, Url::resolve_web)
    }

    /// Reads where a link leads, which may also be mail or telephone.
    pub(super) fn link(&mut self, of: &Json, key: &'static str) -> Option<Url> {
        self.address(of, key, Url::resolve)
    }

    fn address(&mut self, of: &Json, key: &'static str, resolve: Resolve) -> Option<Url> {
        let raw = of.get(key).as_str().unwrap_or_default();
        let base = self.base().cloned();
        let is_lost = base.is_none() && !raw.is_empty() && !raw.contains(':');
        let message =
            if is_lost { "is relative, and it is not known to what" } else { "is no address that is allowed here" };
        self.field(of, key, message, |json| resolve(json.as_str()?, base.as_ref()))
    }

    /// Returns what a relative address in a field resolves against: the document, else the article's page.
    pub(super) fn base(&self) -> Option<&Url> {
        self.base.as_ref().or(self.page.as_ref())
    }

    /// Reads a number of pixels, rows or columns.
    pub(super) fn count(&mut self, of: &Json, key: &'static str) -> Option<u32> {
        self.field(of, key, "is no number above 0", Json::count)
    }

    /// Reads any number.
    pub(super) fn number(&mut self, of: &Json, key: &'static str) -> Option<f64> {
        self.field(of, key, "is no number", Json::number)
    }

    /// Reads a word that `parse` knows.
    pub(super) fn parsed<T>(
        &mut self,
        of: &Json,
        key: &'static str,
        message: &'static str,
        parse: fn(&str) -> Option<T>,
    ) -> Option<T> {
        self.field(of, key, message, |json| parse(json.as_str()?))
    }

    /// Reads each item of a list, or the only one, through `read`. What gives nothing is left out.
    pub(super) fn list<T>(
        &mut self,
        of: &Json,
        key: &'static str,
        read: fn(&mut Reader, &Json) -> Option<T>,
    ) -> Vec<T> {
        self.within(Step::Key(key), |reader| reader.items(of.get(key).one_or_many(), read))
    }

    /// Reads each of `items` through `read`. What gives nothing is left out.
    pub(super) fn items<T>(&mut self, items: &[Json], read: fn(&mut Reader, &Json) -> Option<T>) -> Vec<T> {
        let mut list = Vec::new();
        for (index, item) in items.iter().enumerate() {
            list.extend(self.within(Step::Index(index), |reader| read(reader, item)));
        }
        list
    }

    /// Reads a picture of which the document has only the address.
    pub(super) fn bare_image(&mut self, of: &Json, key: &'static str) -> Option<Image> {
        self.url(of, key).map(Image::new)
    }

    /// Returns what a relative address in HTML resolves against: the article's page, else the document.
    pub(super) fn page(&self) -> Option<&Url> {
        self.page.as_ref().or(self.base.as_ref())
    }

    /// Reads running text out of HTML.
    pub(super) fn inlines(&self, html: &str) -> Inlines {
        let inlines = (self.markup.inlines)(self, html);
        self.is_beyond.set(self.is_beyond.get() || inlines.is_none());
        inlines.unwrap_or_default()
    }

    /// Reads blocks out of HTML, as many as there is room for.
    pub(super) fn html(&mut self, html: &str) -> Vec<Block> {
        let blocks = (self.markup.blocks)(self, html);
        self.is_beyond.set(self.is_beyond.get() || blocks.is_none());
        self.fit(blocks.unwrap_or_default())
    }

    /// Reads a body that is the rich text of an editor; `None` for any other.
    pub(super) fn rich(&mut self, body: &Json) -> Option<Vec<Block>> {
        (self.markup.rich)(self, body)
    }

    /// Reads what can be read of a block that is not known or nested too deep.
    pub(super) fn parts(&mut self, block: &Json, out: &mut Vec<Block>) {
        (self.markup.parts)(self, block, out);
    }
}

/// Reads a date in words, or a number: milliseconds since 1970, or seconds where it is too small for that.
fn read_time(json: &Json, parse: fn(&str) -> Option<Timestamp>) -> Option<Timestamp> {
    match json {
        Json::Number(number) if number.abs() < 1e11 => Timestamp::from_millis(number * 1000.0),
        Json::Number(number) => Timestamp::from_millis(*number),
        _ => parse(&json.text()?),
    }
}
