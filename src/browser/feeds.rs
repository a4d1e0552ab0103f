//! Which feed each shelf of the sidebar was last asked to hold.

use std::cell::{Cell, RefCell};

use crate::config::Shelf;
use crate::model::Url;

/// The feeds of the two shelves.
#[derive(Default)]
pub struct Feeds {
    related: Feed,
    popular: Feed,
}

/// The feed of one shelf.
#[derive(Default)]
pub struct Feed {
    /// Its address; `None` where the shelf holds the article's own list.
    address: RefCell<Option<Url>>,
    /// Counts the requests, so that a late answer to an old one is let go.
    request: Cell<u32>,
}

impl Feeds {
    /// Returns the feed of a shelf.
    pub fn of(&self, shelf: Shelf) -> &Feed {
        match shelf {
            Shelf::Related => &self.related,
            Shelf::Popular => &self.popular,
        }
    }

    /// Forgets what was asked for: another article has its own lists again.
    pub fn reset(&self) {
        for feed in [&self.related, &self.popular] {
            feed.change(&None);
        }
    }
}

impl Feed {
    /// Turns to another address. Returns the number of the request for it; `None` where it is the same.
    pub fn change(&self, address: &Option<Url>) -> Option<u32> {
        if *self.address.borrow() == *address {
            return None;
        }
        self.address.replace(address.clone());
        self.request.set(self.request.get().wrapping_add(1));
        Some(self.request.get())
    }

    /// Is this request the last one?
    pub fn is_current(&self, request: u32) -> bool {
        self.request.get() == request
    }
}
