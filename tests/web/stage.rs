//! A place in the page to put a widget, as `static/embed.js` makes it.

use article_widget::browser::{Mounted, learn};
use article_widget::i18n::phrases;
use article_widget::model::Url;
use article_widget::read::{self, Hints};
use article_widget::theme::SHEET;
use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Function, JSON, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    CssStyleSheet, CustomEvent, Document, Element, HtmlElement, Response, ResponseInit, ShadowRootInit, ShadowRootMode,
};

/// The sample article with most of what an article can have.
pub const STORY: &str = include_str!("../data/story.json");

/// An element in the page with a widget in it, taken out of the page when dropped.
pub struct Stage {
    pub element: HtmlElement,
    pub root: Element,
    widget: Option<Mounted>,
}

pub fn document() -> Document {
    web_sys::window().expect("a window").document().expect("a document")
}

fn make(name: &str) -> Element {
    document().create_element(name).expect("an element")
}

impl Stage {
    /// Puts an element with these attributes into the page, and a widget into it.
    pub fn new(attributes: &[(&str, &str)]) -> Stage {
        let element: HtmlElement = make("test-widget").unchecked_into();
        for (name, value) in attributes {
            element.set_attribute(name, value).expect("an attribute");
        }
        document().body().expect("a body").append_child(&element).expect("in the page");
        let shadow = element.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).expect("a shadow root");
        shadow.set_adopted_style_sheets(&Array::of1(&sheet()));
        let (root, mount) = (make("div"), make("div"));
        root.set_class_name("aw");
        speak(&element, &root);
        root.append_child(&mount).expect("in the root");
        root.append_child(&make("slot")).expect("in the root");
        shadow.append_child(&root).expect("in the shadow root");
        let widget = Some(Mounted::new(element.clone(), root.clone(), mount, converter(), Function::default()));
        Stage { element, root, widget }
    }

    /// Puts a widget into the page and shows `body` in it.
    pub async fn with(attributes: &[(&str, &str)], body: &str) -> Stage {
        let stage = Stage::new(attributes);
        stage.answer(200, body).await;
        stage
    }

    /// Gives the widget an answer of a server, and waits until it is shown.
    pub async fn answer(&self, status: u16, body: &str) {
        let init = ResponseInit::new();
        init.set_status(status);
        let response = Response::new_with_opt_str_and_init(Some(body), &init).expect("a response");
        self.give(Promise::resolve(&JsValue::from(response))).await;
    }

    /// Gives the widget what its request came to, and waits until that is shown.
    pub async fn give(&self, response: Promise) {
        self.root.remove_attribute("data-state").expect("an attribute");
        self.widget().load(response);
        self.until("the widget shows something", || matches!(self.state().as_str(), "ready" | "failed")).await;
        self.draw_rest().await;
    }

    /// Draws what follows the first screen, as the loader does.
    async fn draw_rest(&self) {
        let Ok(Some(place)) = self.root.query_selector(".aw-rest") else { return };
        let group = make("div");
        place.append_child(&group).expect("in the body");
        let mut more = JsValue::TRUE;
        while more == JsValue::TRUE {
            let part = make("div");
            group.append_child(&part).expect("in the body");
            more = self.widget().draw_part(part.clone(), &JsValue::UNDEFINED);
            if let Some(unread) = more.dyn_ref::<Array>() {
                let body = String::from(JSON::stringify(&unread.get(0)).expect("what JSON.parse made"));
                let converted = read::convert(&format!(r#"{{ "headline": "…", "body": {body} }}"#), &Hints::default());
                let converted = JSON::parse(&converted).expect("good JSON");
                let article = Reflect::get(&converted, &"article".into()).expect("an article");
                let body = Reflect::get(&article, &"body".into()).expect("a body");
                more = self.widget().draw_part(part, &body);
            }
            TimeoutFuture::new(0).await;
        }
    }

    pub fn widget(&self) -> &Mounted {
        self.widget.as_ref().expect("a widget")
    }

    pub fn state(&self) -> String {
        self.root.get_attribute("data-state").unwrap_or_default()
    }

    /// Sets an attribute and lets the widget follow.
    pub async fn set(&self, name: &str, value: &str) {
        self.element.set_attribute(name, value).expect("an attribute");
        speak(&self.element, &self.root);
        self.widget().configure();
        TimeoutFuture::new(20).await;
    }

    /// Waits until something holds, two seconds at most.
    pub async fn until(&self, what: &str, holds: impl Fn() -> bool) {
        for _ in 0..100 {
            if holds() {
                return;
            }
            TimeoutFuture::new(20).await;
        }
        panic!("{what}: not within two seconds; the widget is {:?}:\n{}", self.state(), self.text("*"));
    }

    /// Returns every element that matches.
    pub fn all(&self, selector: &str) -> Vec<Element> {
        let list = self.root.query_selector_all(selector).expect("a selector");
        (0..list.length()).filter_map(|index| list.item(index)).map(JsCast::unchecked_into).collect()
    }

    /// Returns the first element that matches.
    pub fn one(&self, selector: &str) -> Element {
        let found = self.root.query_selector(selector).expect("a selector");
        found.unwrap_or_else(|| panic!("no {selector} in:\n{}", self.root.text_content().unwrap_or_default()))
    }

    /// Returns the words of the first element that matches, white space collapsed.
    pub fn text(&self, selector: &str) -> String {
        words(&self.one(selector))
    }

    pub fn click(&self, selector: &str) {
        self.one(selector).unchecked_into::<HtmlElement>().click();
    }

    /// Returns a computed style of the first element that matches.
    pub fn style(&self, selector: &str, property: &str) -> String {
        computed(&self.one(selector), property)
    }

    /// Records the `detail` of an event of the element.
    pub fn record(&self, name: &str) -> Array {
        let record = Array::new();
        let heard = record.clone();
        let listener = Closure::<dyn Fn(CustomEvent)>::new(move |event: CustomEvent| {
            heard.push(&event.detail());
        });
        self.element.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref()).expect("a listener");
        listener.forget();
        record
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if let Some(widget) = self.widget.take() {
            widget.unmount();
        }
        self.element.remove();
    }
}

pub fn words(element: &Element) -> String {
    element.text_content().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn computed(element: &Element, property: &str) -> String {
    let style = web_sys::window().expect("a window").get_computed_style(element).expect("a style").expect("a style");
    style.get_property_value(property).expect("a property")
}

/// Returns a field of an event's detail.
pub fn field(detail: &JsValue, name: &str) -> String {
    Reflect::get(detail, &name.into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
}

/// Does what the loader does about the language of an element.
fn speak(element: &Element, root: &Element) {
    let lang = element.get_attribute("lang").unwrap_or_else(|| "en".to_owned());
    root.set_attribute("data-lang", &lang).expect("an attribute");
    learn(&phrases(&lang).list().into_iter().map(JsValue::from).collect());
}

/// Returns what stands in for the second wasm.
fn converter() -> Function {
    let convert = |value: JsValue, base: Option<String>, item: Option<String>, is_feed: bool| {
        let json = String::from(JSON::stringify(&value).expect("what JSON.parse made"));
        let base = base.as_deref().and_then(Url::parse);
        let hints = Hints { item: item.as_deref(), base: base.as_ref() };
        let converted = if is_feed { read::convert_stories(&json, &hints) } else { read::convert(&json, &hints) };
        Promise::resolve(&JSON::parse(&converted).expect("good JSON"))
    };
    let convert = Closure::<dyn Fn(JsValue, Option<String>, Option<String>, bool) -> Promise>::new(convert);
    convert.into_js_value().unchecked_into()
}

/// Returns the style sheet as the loader makes it.
pub fn sheet() -> CssStyleSheet {
    let sheet = CssStyleSheet::new().expect("a constructable sheet");
    sheet.replace_sync(SHEET).expect("a sheet");
    sheet
}
