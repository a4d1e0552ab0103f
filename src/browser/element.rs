//! One `<article-widget>` in the page: what `static/embed.js` mounts, loads and unmounts.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Callback, Renderer};

use super::convert::{Converter, Found};
use super::feeds::Feeds;
use super::fetch::{self, Document, Problem};
use super::host::Host;
use super::words::phrases;
use super::{date, event, share};
use crate::config::{Config, Shelf};
use crate::model::{Article, Story, Text, Url};
use crate::share::Target;
use crate::view::{Action, Ctx, Failure, Shelves};
use crate::widget::{Message, Props, Rendered, Widget};

/// A widget in the page. It lives until `unmount`: to free it is not enough.
pub struct Mounted {
    page: Rc<Page>,
}

impl Mounted {
    /// Draws a widget into `mount`, which lies in `root`, the outermost element of the
    /// shadow root of `element`. `convert` is the loader's way to other documents than plain native JSON.
    pub fn new(element: HtmlElement, root: Element, mount: Element, convert: Function) -> Mounted {
        let page = Rc::new(Page {
            host: Host::new(element, root),
            converter: Converter::new(convert),
            outcome: RefCell::default(),
            request: Cell::default(),
            feeds: Feeds::default(),
            app: RefCell::default(),
        });
        let props = page.props();
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
        if let Some(app) = self.page.app.borrow_mut().as_mut() {
            app.update(props);
        }
        if let Some(article) = self.page.article() {
            self.page.fill_shelves(&article);
        }
    }

    /// Takes the widget out of the page, for good.
    pub fn unmount(self) {
        self.page.next_request();
        if let Some(app) = self.page.app.take() {
            app.destroy();
        }
    }
}

/// What the callbacks of one widget share.
struct Page {
    host: Host,
    converter: Converter,
    /// How the last request ended.
    outcome: RefCell<Outcome>,
    /// Counts the requests, so that a late answer to an old one is let go.
    request: Cell<u32>,
    feeds: Feeds,
    app: RefCell<Option<AppHandle<Widget>>>,
}

/// How a request ended.
#[derive(Default)]
enum Outcome {
    /// It has not, or the host was told.
    #[default]
    Told,
    /// With an article, and whether the host was told.
    Article { article: Rc<Article>, dialect: Text, is_told: bool },
    /// With a failure that the host must still be told of.
    Problem(Failure, Text),
}

impl Page {
    fn props(self: &Rc<Page>) -> Props {
        let config = self.host.config();
        self.host.dress(&config);
        let (actions, renderings) = (self.clone(), self.clone());
        let ctx = Ctx {
            phrases: phrases(&config.lang),
            config,
            write_date: date::write,
            has_share_sheet: share::has_sheet(),
            can_retry: self.host.address().is_some(),
            on_action: Callback::from(move |action| actions.act(action)),
        };
        Props { ctx: Rc::new(ctx), on_rendered: Callback::from(move |phase| renderings.finish(phase)) }
    }

    fn send(&self, message: Message) {
        if let Some(app) = self.app.borrow().as_ref() {
            app.send_message(message);
        }
    }

    fn article(&self) -> Option<Rc<Article>> {
        match &*self.outcome.borrow() {
            Outcome::Article { article, .. } => Some(article.clone()),
            Outcome::Told | Outcome::Problem(..) => None,
        }
    }

    fn next_request(&self) -> u32 {
        let request = self.request.get().wrapping_add(1);
        self.request.set(request);
        request
    }

    fn wait_for(self: &Rc<Page>, document: impl Future<Output = Result<Document, Problem>> + 'static) {
        let (page, request) = (self.clone(), self.next_request());
        self.outcome.take();
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
        let (article, dialect) = (Rc::new(found.article), found.dialect);
        *self.outcome.borrow_mut() = Outcome::Article { article: article.clone(), dialect, is_told: false };
        self.send(Message::Show(article.clone(), Shelves::of(&article)));
        self.feeds.reset();
        self.fill_shelves(&article);
    }

    fn fail(&self, Problem { failure, message, original }: Problem) {
        event::log_error(&[&self.host.source(), ": ", &*message].concat());
        *self.outcome.borrow_mut() = Outcome::Problem(failure, message);
        self.send(Message::Fail(failure, original));
    }

    fn fill_shelves(self: &Rc<Page>, article: &Rc<Article>) {
        let config = self.host.config();
        for shelf in config.sidebar.iter().copied() {
            let address = feed(&config, shelf).and_then(|src| self.host.resolve(src));
            if let Some(request) = self.feeds.of(shelf).change(&address) {
                self.fill(shelf, request, address, article.clone());
            }
        }
    }

    /// Fills a shelf from a feed. Without one, and where that fails, it is as the article has it.
    fn fill(self: &Rc<Page>, shelf: Shelf, request: u32, feed: Option<Url>, article: Rc<Article>) {
        let page = self.clone();
        spawn_local(async move {
            let stories = match &feed {
                Some(feed) => page.stories(feed).await,
                None => None,
            };
            if page.feeds.of(shelf).is_current(request) {
                let stories = stories.as_deref().unwrap_or(match shelf {
                    Shelf::Related => &article.related,
                    Shelf::Popular => &article.popular,
                });
                page.send(Message::Fill(shelf, article.others(stories)));
            }
        });
    }

    /// Asks for the stories of a feed. One that fails is a line in the console.
    async fn stories(&self, feed: &Url) -> Option<Vec<Story>> {
        let stories = match fetch::get(feed).await {
            Ok(document) => self.converter.read_stories(&document).await,
            Err(problem) => Err(problem),
        };
        stories
            .map_err(|Problem { message, .. }| {
                event::log_warning(&[feed.as_str(), ": left out of the sidebar: ", &*message].concat());
            })
            .ok()
    }

    /// Brings the host up to date after a rendering.
    fn finish(&self, phase: Rendered) {
        match phase {
            // The fallback content stays in sight until there is something better.
            Rendered::Loading if self.host.state() == "fallback" => {}
            Rendered::Loading => self.host.set_state("loading"),
            Rendered::Ready => self.host.set_state("ready"),
            Rendered::Failed => self.host.set_state("failed"),
        }
        if phase != Rendered::Loading {
            self.host.pass_focus();
            self.tell();
        }
    }

    /// Tells the host how the request ended, once.
    fn tell(&self) {
        let src = self.host.src();
        let outcome = self.outcome.take();
        match outcome {
            Outcome::Article { article, dialect, is_told } => {
                let told = Outcome::Article { article: article.clone(), dialect: dialect.clone(), is_told: true };
                *self.outcome.borrow_mut() = told;
                if !is_told {
                    let url = article.url.as_ref().map(Url::as_str).unwrap_or_default();
                    let headline = article.headline.to_text();
                    let detail = [("src", &*src), ("url", url), ("headline", &headline), ("dialect", &dialect)];
                    self.host.dispatch("load", &detail);
                }
            }
            Outcome::Problem(failure, cause) => {
                self.host.dispatch("error", &[("src", &src), ("reason", failure.id()), ("message", &cause)]);
            }
            Outcome::Told => {}
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

/// Returns the address of a shelf's feed, as the host wrote it.
fn feed(config: &Config, shelf: Shelf) -> Option<&str> {
    match shelf {
        Shelf::Related => config.related_src.as_deref(),
        Shelf::Popular => config.popular_src.as_deref(),
    }
}
