//! Host pages, as a partner's editor would write them.

/// What a reader without JavaScript sees of [`snippet`].
pub const FALLBACK: &str = "Harbour bridge reopens";

/// Where the fallback's link leads: the story's own page.
pub const ORIGINAL: &str = "https://news.example/stories/4711";

/// Where the server of a page waits before it sends the rest.
pub const PAUSE: &str = "{pause}";

/// A page. In everything `{cdn}` stands for the origin of the widget.
#[derive(Clone)]
pub struct Page {
    /// What its server sends beside the page.
    pub headers: Vec<(String, String)>,
    root: String,
    head: String,
    body: String,
}

impl Page {
    /// Returns a page with `body` and the script tag of the README.
    pub fn new(body: impl Into<String>) -> Page {
        Page::without_script(body).head(r#"<script async src="{cdn}/embed.js"></script>"#)
    }

    /// Returns a page with `body` and no script but the tests' own.
    pub fn without_script(body: impl Into<String>) -> Page {
        Page {
            headers: Vec::new(),
            root: r#"lang="en""#.into(),
            head: r#"<meta charset="utf-8"><title>A host page</title><script src="/probe.js"></script>"#.into(),
            body: body.into(),
        }
    }

    /// Adds something at the end of the head.
    pub fn head(mut self, markup: &str) -> Page {
        self.head.push_str(markup);
        self
    }

    /// Adds a style sheet of the host's.
    pub fn style(self, css: &str) -> Page {
        self.head(&format!("<style>{css}</style>"))
    }

    /// Adds a header.
    pub fn header(mut self, name: &str, value: &str) -> Page {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Sets the attributes of the root element, in place of `lang="en"`.
    pub fn root(mut self, attributes: &str) -> Page {
        self.root = attributes.into();
        self
    }

    /// Returns the whole document.
    pub fn html(&self) -> String {
        let Page { root, head, body, .. } = self;
        format!("<!doctype html><html {root}><head>{head}</head><body>{body}</body></html>")
    }
}

/// Returns the element of the README, with its fallback content.
pub fn snippet(src: &str, attributes: &str) -> String {
    format!(r#"<article-widget src="{src}" {attributes}><a href="{ORIGINAL}">{FALLBACK}</a></article-widget>"#)
}

/// Returns the same without fallback content.
pub fn bare(src: &str, attributes: &str) -> String {
    format!(r#"<article-widget src="{src}" {attributes}></article-widget>"#)
}
