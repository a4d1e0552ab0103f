//! How the last request of a widget ended.

use std::rc::Rc;

use super::host::Host;
use super::rest::Rest;
use crate::model::{Article, Text, Url};
use crate::view::Failure;

/// How a request ended.
#[derive(Default)]
pub enum Outcome {
    /// It has not, or the host was told.
    #[default]
    Told,
    /// With an article, what follows its first part, and whether the host was told.
    Article { article: Rc<Article>, dialect: Text, rest: Option<Rc<Rest>>, is_told: bool },
    /// With a failure that the host must still be told of.
    Problem(Failure, Text),
}

impl Outcome {
    /// Tells the host how the request ended, unless it knows.
    pub fn tell(mut self, host: &Host) -> Outcome {
        let src = host.src();
        match &mut self {
            Outcome::Article { article, dialect, is_told, .. } if !*is_told => {
                *is_told = true;
                let url = article.url.as_ref().map(Url::as_str).unwrap_or_default();
                let headline = article.headline.to_text();
                host.dispatch("load", &[("src", &*src), ("url", url), ("headline", &headline), ("dialect", dialect)]);
            }
            Outcome::Problem(failure, cause) => {
                host.dispatch("error", &[("src", &src), ("reason", failure.id()), ("message", cause)]);
                return Outcome::Told;
            }
            _ => {}
        }
        self
    }

    /// Returns the article that is shown, if one is.
    pub fn article(&self) -> Option<Rc<Article>> {
        match self {
            Outcome::Article { article, .. } => Some(article.clone()),
            Outcome::Told | Outcome::Problem(..) => None,
        }
    }
}
