//! Where a test plays: two servers and a browser, and what must hold whatever was played.

use std::time::{Duration, Instant};

use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::key::Key;
use serde_json::{Value, json};
use tokio::sync::Semaphore;

use crate::browser::{Browser, Device};
use crate::origins::{self, Site};
use crate::page::Page;
use crate::server::Server;

/// How long something may take that should happen soon, on a busy machine.
const SOON: Duration = Duration::from_secs(10);

/// How many browsers run at once: more of them only wait for one another.
static PLACES: Semaphore = Semaphore::const_new(3);

/// Two servers and a browser.
pub struct Stage {
    /// Where the widget and its articles come from.
    pub cdn: Server,
    /// Where the host page comes from.
    pub site: Site,
    browser: Browser,
}

/// Plays `scene` in a browser window.
pub fn play(scene: impl AsyncFnOnce(&Stage)) {
    play_on(Device::Desktop, scene);
}

/// Plays `scene` on a device.
pub fn play_on(device: Device, scene: impl AsyncFnOnce(&Stage)) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let cdn = origins::cdn().await;
        let site = Site::start(&cdn.origin).await;
        let _place = PLACES.acquire().await.expect("nobody closes the stage");
        let stage = Stage { browser: Browser::start(device).await, cdn, site };
        scene(&stage).await;
        if device != Device::WithoutScripts {
            stage.assert_clean(&stage.site.html()).await;
        }
    });
}

impl Stage {
    /// Opens a page of the host's.
    pub async fn open(&self, page: &Page) {
        self.site.set(page);
        self.visit(&format!("{}/page", self.site.server.origin)).await;
    }

    /// Opens a page with these elements in its body and the script of the README.
    pub async fn show(&self, body: impl Into<String>) {
        self.open(&Page::new(body)).await;
    }

    /// Opens any page.
    pub async fn visit(&self, address: &str) {
        self.browser.client.goto(address).await.unwrap_or_else(|error| panic!("{address}: {error}"));
    }

    /// Reloads the page, as a reader does.
    pub async fn reload(&self) {
        self.browser.client.refresh().await.expect("a reload");
    }

    /// Returns what `expression` gives in the page; a promise is waited for.
    pub async fn get(&self, expression: &str) -> Value {
        self.run(&format!("return {expression}")).await
    }

    /// Runs statements in the page.
    pub async fn run(&self, script: &str) -> Value {
        let result = self.browser.client.execute(script, Vec::new()).await;
        result.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Returns what `expression` gives as text.
    pub async fn text(&self, expression: &str) -> String {
        let value = self.get(expression).await;
        value.as_str().unwrap_or_else(|| panic!("{expression} is {value}")).to_owned()
    }

    /// Asserts that each line of `conditions` is true in the page.
    pub async fn check(&self, conditions: &str) {
        for condition in lines(conditions) {
            let value = self.get(condition).await;
            assert!(value == json!(true), "{condition}: {value}\n{}", self.report().await);
        }
    }

    /// Waits until `condition` is true in the page.
    pub async fn until(&self, condition: &str) {
        self.until_within(SOON, condition).await;
    }

    /// Waits until `condition` is true in the page, but no longer than `patience`.
    pub async fn until_within(&self, patience: Duration, condition: &str) {
        let start = Instant::now();
        while self.get(condition).await != json!(true) {
            let waited = start.elapsed();
            assert!(waited < patience, "not within {waited:?}: {condition}\n{}", self.report().await);
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    /// Waits until every widget shows its article.
    pub async fn until_ready(&self) {
        self.until("/^ready( ready)*$/.test(probe.states())").await;
    }

    /// Waits long enough for what should not happen.
    pub async fn pause(&self, ms: u64) {
        tokio::time::sleep(Duration::from_millis(ms)).await;
    }

    /// Clicks with the mouse, as a reader does, on what `element` gives in the page.
    pub async fn click(&self, element: &str) {
        let script = format!(
            "const element = {element}; if (!element) return null; element.scrollIntoView({{ block: 'center' }}); \
             const box = element.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]"
        );
        let point = self.run(&script).await;
        let (Some(x), Some(y)) = (point[0].as_f64(), point[1].as_f64()) else {
            panic!("no {element}\n{}", self.report().await)
        };
        let mouse = MouseActions::new("mouse".into())
            .then(PointerAction::MoveTo { duration: None, x, y })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.browser.client.perform_actions(mouse).await.expect("a click");
    }

    /// Presses a key.
    pub async fn press(&self, key: Key) {
        let keyboard = KeyActions::new("keyboard".into())
            .then(KeyAction::Down { value: key.into() })
            .then(KeyAction::Up { value: key.into() });
        self.browser.client.perform_actions(keyboard).await.expect("a key");
    }

    /// Returns the text and the address of the page's first link, without the page's help.
    pub async fn link(&self) -> (String, String) {
        let link = self.browser.client.find(Locator::Css("a")).await.expect("a link");
        assert!(link.is_displayed().await.expect("an answer"), "the link is in sight");
        let address = link.attr("href").await.expect("an answer").unwrap_or_default();
        (link.text().await.expect("a text"), address)
    }

    /// Returns the lines of the console, warnings and errors.
    pub async fn lines(&self) -> Vec<String> {
        texts(&self.get("probe.lines").await)
    }

    /// Returns the events of this name that reached the window, the oldest first.
    pub async fn events(&self, name: &str) -> Vec<Value> {
        let events = self.get(&format!("probe.events.filter((event) => event.name === '{name}')")).await;
        events.as_array().cloned().unwrap_or_default()
    }

    /// Asserts that the widget wrote one line to the console, with all of `words` in it.
    pub async fn assert_one_line(&self, words: &[&str]) {
        let lines = self.lines().await;
        assert_eq!(lines.len(), 1, "one line, not {lines:#?}");
        for word in words {
            assert!(lines[0].contains(word), "{word:?} in {:?}", lines[0]);
        }
    }

    /// Returns what the page has noticed, for the message of a failed test.
    pub async fn report(&self) -> String {
        let state = self.get("typeof probe === 'object' ? [probe.states(), probe.text(), probe.errors, probe.lines, probe.violations, probe.events] : document.documentElement.outerHTML").await;
        format!("the page: {state:#}")
    }

    /// Asserts what holds in every host page: nothing uncaught, at most one global, and
    /// the head and the body as the host sent them. Leaves the page.
    pub async fn assert_clean(&self, sent: &str) {
        self.assert_no_errors().await;
        let globals = texts(&self.get("probe.globals()").await);
        assert!(globals.len() <= 1, "new globals: {globals:?}");
        let outline = texts(&self.get("probe.outline(document)").await);
        self.visit(&format!("{}/blank", self.site.server.origin)).await;
        let script =
            "const page = new DOMParser().parseFromString(arguments[0], 'text/html'); return probe.outline(page)";
        let expected = self.browser.client.execute(script, vec![json!(sent)]).await.expect("an outline");
        assert_eq!(outline, texts(&expected), "the host's page was changed");
    }

    /// Asserts that no error and no rejection went uncaught in the page.
    pub async fn assert_no_errors(&self) {
        let errors = texts(&self.get("probe.errors").await);
        assert!(errors.is_empty(), "uncaught: {errors:#?}");
    }
}

/// Returns the lines that say something.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// Returns the texts of a list.
fn texts(list: &Value) -> Vec<String> {
    let list = list.as_array().cloned().unwrap_or_default();
    list.iter().map(|text| text.as_str().map_or_else(|| text.to_string(), str::to_owned)).collect()
}
