//! How the last request of a widget ended.

use std::rc::Rc;

use super::rest::Rest;
use crate::model::{Article, Text};
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
    /// Returns the article that is shown, if one is.
    pub fn article(&self) -> Option<Rc<Article>> {
        match self {
            Outcome::Article { article, .. } => Some(article.clone()),
            Outcome::Told | Outcome::Problem(..) => None,
        }
    }
}
