//! One `<article-widget>` in the page: what `static/embed.js` mounts, loads and unmounts.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Callback, Renderer};

use super::convert::{Converter, Found};
use super::feeds::Feeds;
use super::fetch::{self, Document, Problem};
use super::host::Host;
use super::outcome::Outcome;
use super::rest::Parts;
use super::words::phrases;
use super::{date, event, json, share};
use crate::config::{Config, Shelf};
use crate::model::{Article, Url};
use crate::read::{self, Json};
use crate::share::Target;
use crate::view::{Action, Ctx, Failure, Shelves};
use crate::widget::{Message, Props, Rendered, Widget};

/// A widget in the page. It lives until `unmount`: to free it is not enough.
pub struct Mounted {
    page: Rc<Page>,
}

impl Mounted {
    /// Draws a widget into `mount`, which lies in `root`, the outermost element of the
    /// shadow root of `element`. `convert` is the loader's way to other documents than plain native JSON, and
    /// `on_rest` is told in which element the rest of a long article must be drawn.
    pub fn new(element: HtmlElement, root: Element, mount: Element, convert: Function, on_rest: Function) -> Mounted {
        let page = Rc::new(Page {
            host: Host::new(element, root),
            converter: Converter::new(convert),
            on_rest,
            parts: Parts::default(),
            outcome: RefCell::default(),
            request: Cell::default(),
            feeds: Feeds::default(),
            app: RefCell::default(),
        });
        let props = page.props();
        page.host.dress(&props.ctx.config);
        *page.app.borrow_mut() = Some(Renderer::<Widget>::with_root_and_props(mount, props).render());
        Mounted { page }
    }

    /// Shows the article that `response` brings: a promise of a `Response`.
    ///
    /// An earlier request that is still on its way counts no more.
    pub fn load(&self, response: Promise) {
        self.page.send(Message::Load);
        self.page.wait_for(fetch::take(response));
    }

    /// Reads the attributes of the element again, and draws what has another look by them.
    pub fn configure(&self) {
        let props = self.page.props();
        self.page.host.dress(&props.ctx.config);
        if let Some(app) = self.page.app.borrow_mut().as_mut() {
            app.update(props);
        }
        if let Some(article) = self.page.article() {
            self.page.fill_shelves(&self.page.host.config(), &article);
        }
        if matches!(&*self.page.host.state(), "ready" | "failed") {
            self.page.tell();
        }
    }

    /// Draws the next part of a long article into `place`: its own blocks, or those that the other wasm has read.
    /// Returns whether there are more; or the blocks that the other wasm must read, with the addresses of page and
    /// document.
    pub fn draw_part(&self, place: Element, converted: &JsValue) -> JsValue {
        let Outcome::Article { rest: Some(rest), .. } = &*self.page.outcome.borrow() else { return false.into() };
        let part = match json::into_tree(converted) {
            Some(Json::Null) | None => rest.read(),
            Some(tree) => Ok(read::read_converted_body(&tree)),
        };
        match part {
            Ok(part) => self.page.parts.draw(place, part, self.page.props()),
            Err(unread) => return unread.into(),
        }
        rest.has_more().into()
    }

    /// Takes the widget out of the page, for good.
    pub fn unmount(self) {
        self.page.next_request();
        self.page.parts.clear();
        if let Some(app) = self.page.app.take() {
            app.destroy();
        }
    }
}

/// What the callbacks of one widget share.
struct Page {
    host: Host,
    converter: Converter,
    on_rest: Function,
    /// What follows the first screen of a long article.
    parts: Parts,
    /// How the last request ended.
    outcome: RefCell<Outcome>,
    /// Counts the requests, so that a late answer to an old one is let go.
    request: Cell<u32>,
    feeds: Feeds,
    app: RefCell<Option<AppHandle<Widget>>>,
}

impl Page {
    fn props(self: &Rc<Page>) -> Props {
        let config = self.host.config();
        let (actions, renderings) = (self.clone(), self.clone());
        let ctx = Ctx {
            phrases: phrases(&config.lang),
            config,
            write_date: date::write,
            has_share_sheet: share::has_sheet(),
            can_retry: self.host.address().is_some(),
            on_action: Callback::from(move |action| actions.act(action)),
        };
        Props { ctx: Rc::new(ctx), on_rendered: Callback::from(move |phase| renderings.finish(phase)), part: None }
    }

    fn send(&self, message: Message) {
        if let Some(app) = self.app.borrow().as_ref() {
            app.send_message(message);
        }
    }

    fn article(&self) -> Option<Rc<Article>> {
        self.outcome.borrow().article()
    }

    fn next_request(&self) -> u32 {
        let request = self.request.get().wrapping_add(1);
        self.request.set(request);
        request
    }

    fn wait_for(self: &Rc<Page>, document: impl Future<Output = Result<Document, Problem>> + 'static) {
        let (page, request) = (self.clone(), self.next_request());
        self.outcome.take();
        self.parts.clear();
        spawn_local(async move {
            let found = match document.await {
                Ok(document) => {
                    let item = page.host.config().item;
                    page.converter.read(&document, item.as_deref()).await.map_err(|problem| problem.about(&document))
                }
                Err(problem) => Err(problem),
            };
            if page.request.get() != request {
                return;
            }
            match found {
                Ok(found) => page.show(found),
                Err(problem) => page.fail(problem),
            }
        });
    }

    fn show(self: &Rc<Page>, found: Found) {
        if date::now().is_some_and(|now| found.article.is_withheld(&now)) {
            let message = "the publisher withholds the article: see its status, embargo and expiry";
            return self.fail(Problem::new(Failure::Withheld, message));
        }
        if let Some(warning) = &found.warning {
            event::log_warning(&[&self.host.source(), ": ", &**warning].concat());
        }
        let (article, dialect, rest) = (Rc::new(found.article), found.dialect, found.rest.map(Rc::new));
        *self.outcome.borrow_mut() = Outcome::Article { article: article.clone(), dialect, rest, is_told: false };
        let config = self.host.config();
        let has_feed = |shelf| self.feed(&config, shelf).is_some();
        self.send(Message::Show(article.clone(), Shelves::of(&article, has_feed)));
        self.feeds.reset();
        self.fill_shelves(&config, &article);
    }

    fn fail(&self, Problem { failure, message, original }: Problem) {
        event::log_error(&[&self.host.source(), ": ", &*message].concat());
        *self.outcome.borrow_mut() = Outcome::Problem(failure, message);
        self.send(Message::Fail(failure, original));
    }

    fn fill_shelves(self: &Rc<Page>, config: &Config, article: &Rc<Article>) {
        for shelf in config.sidebar.iter().copied() {
            let address = self.feed(config, shelf);
            if let Some(request) = self.feeds.of(shelf).change(&address) {
                self.fill(shelf, request, address, article.clone());
            }
        }
    }

    /// Returns the address of a shelf's feed.
    fn feed(&self, config: &Config, shelf: Shelf) -> Option<Url> {
        config.feed(shelf).and_then(|src| self.host.resolve(src))
    }

    /// Fills a shelf from a feed. Without one, and where that fails, it is as the article has it.
    fn fill(self: &Rc<Page>, shelf: Shelf, request: u32, feed: Option<Url>, article: Rc<Article>) {
        let page = self.clone();
        spawn_local(async move {
            let stories = match &feed {
                Some(feed) => page.converter.fetch_stories(feed).await,
                None => None,
            };
            if page.feeds.of(shelf).is_current(request) {
                let stories = stories.as_deref().unwrap_or(match shelf {
                    Shelf::Related => &article.related,
                    Shelf::Popular => &article.popular,
                });
                page.host.announce_shelf();
                page.send(Message::Fill(shelf, article.others(stories)));
            }
        });
    }

    /// Brings the host up to date after a rendering.
    fn finish(&self, phase: Rendered) {
        match phase {
            // The fallback content stays in sight until there is something better.
            Rendered::Loading if self.host.state() == "fallback" => {}
            Rendered::Loading => self.host.set_state("loading"),
            Rendered::Drawing => self.host.set_state("drawing"),
            Rendered::Ready => self.host.set_state("ready"),
            Rendered::Failed => self.host.set_state("failed"),
        }
        if matches!(phase, Rendered::Ready | Rendered::Failed) {
            self.host.pass_focus();
            self.tell();
            self.go_on();
        }
    }

    /// Lets the loader draw what follows the first screen, where there is an empty place for it.
    fn go_on(&self) {
        let Outcome::Article { rest: Some(rest), .. } = &*self.outcome.borrow() else { return };
        let Some(place) = self.host.empty_rest() else { return };
        self.parts.clear();
        rest.rewind();
        // The loader's own, which returns a promise.
        let _ = self.on_rest.call1(&JsValue::UNDEFINED, &place);
    }

    /// Tells the host how the request ended, once, and not before the element is in the page.
    fn tell(&self) {
        if self.host.is_in_page() {
            let outcome = self.outcome.take().tell(&self.host);
            *self.outcome.borrow_mut() = outcome;
        }
    }

    fn act(self: &Rc<Page>, action: Action) {
        match action {
            Action::Retry => {
                let Some(url) = self.host.address() else { return };
                self.host.hold_focus();
                self.send(Message::Load);
                self.wait_for(async move { fetch::get(&url).await });
            }
            Action::Share(target) => self.share(target),
        }
    }

    /// Tells the host that the reader shares the story, and does what a link can't.
    fn share(self: &Rc<Page>, target: Target) {
        let Some(article) = self.article() else { return };
        let Some(url) = article.url.clone() else { return };
        self.host.dispatch("share", &[("target", target.id()), ("url", url.as_str())]);
        let page = self.clone();
        page.host.answer("");
        match target {
            Target::System => spawn_local(async move { share::open_sheet(&url, &article.headline.to_text()).await }),
            Target::Copy => spawn_local(async move {
                let phrases = phrases(&page.host.config().lang);
                page.host.answer(if share::copy(&url).await { phrases.link_copied } else { phrases.copy_failed });
            }),
            _ => {}
        }
    }
}
