//! The one stateful component: which phase a widget is in, and what it shows then.
//!
//! It fetches nothing and knows no page. `browser` tells it what has come, by
//! [`Message`], and hears what the reader does through the context's callback.

use std::rc::Rc;

use yew::prelude::*;

use crate::config::Shelf;
use crate::model::{Article, Blocks, Story, Url};
use crate::view::{self, Ctx, Failure, Shelves};

/// A widget: an article, or what stands in for it.
pub struct Widget {
    phase: Phase,
    /// Counts what was shown. Each showing gets a key of its own, so that Yew makes it
    /// anew: it must never patch text that the reader's translator may have rewrapped.
    showing: u32,
}

/// Where a widget stands.
#[derive(Clone)]
enum Phase {
    /// The article is on its way.
    Loading,
    /// Here it is.
    Ready(Rc<Article>, Shelves),
    /// It is a part of an article whose beginning another widget shows.
    Part(Blocks),
    /// There is none, but perhaps a page of the story.
    Failed(Failure, Option<Url>),
}

/// What `browser` tells a widget.
pub enum Message {
    /// An article is on its way.
    Load,
    /// It has come, with the lists for the sidebar.
    Show(Rc<Article>, Shelves),
    /// A feed of the sidebar has come.
    Fill(Shelf, Rc<[Story]>),
    /// There will be no article, but perhaps there is a page of the story.
    Fail(Failure, Option<Url>),
}

/// What a widget is given.
#[derive(Clone, Properties)]
pub struct Props {
    /// What the views need; one that draws otherwise draws everything anew.
    pub ctx: Rc<Ctx>,
    /// Is told after each rendering in which phase the widget is, and before that of an article.
    pub on_rendered: Callback<Rendered>,
    /// The blocks that a widget shows which is but a part of an article.
    pub part: Option<Blocks>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        Rc::ptr_eq(&self.ctx, &other.ctx)
    }
}

/// A phase by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rendered {
    /// The skeleton is shown.
    Loading,
    /// The article is about to be shown. Where that takes long, Yew lets the page paint before it says [`Rendered::Ready`].
    Drawing,
    /// The article is shown.
    Ready,
    /// The failure is shown.
    Failed,
}

impl Component for Widget {
    type Message = Message;
    type Properties = Props;

    fn create(scope: &Context<Self>) -> Widget {
        Widget { phase: scope.props().part.clone().map_or(Phase::Loading, Phase::Part), showing: 0 }
    }

    fn update(&mut self, scope: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Load => self.phase = Phase::Loading,
            Message::Show(article, shelves) => {
                self.phase = Phase::Ready(article, shelves);
                scope.props().on_rendered.emit(Rendered::Drawing);
            }
            Message::Fail(failure, original) => self.phase = Phase::Failed(failure, original),
            // The sidebar has a key of its own: the article is not drawn again.
            Message::Fill(shelf, stories) => return self.fill(shelf, stories),
        }
        self.showing += 1;
        true
    }

    fn changed(&mut self, scope: &Context<Self>, before: &Props) -> bool {
        let is_other = !scope.props().ctx.draws_as(&before.ctx);
        self.showing += u32::from(is_other);
        is_other
    }

    fn view(&self, scope: &Context<Self>) -> Html {
        let ctx = &scope.props().ctx;
        let content = match &self.phase {
            Phase::Part(part) => return view::blocks(ctx, part),
            Phase::Loading => view::skeleton(ctx),
            Phase::Failed(failure, original) => view::failure(ctx, *failure, original.as_ref()),
            Phase::Ready(article, shelves) => view::article(ctx, article, view::sidebar(ctx, article, shelves)),
        };
        html! { <div key={self.showing}>{ content }</div> }
    }

    fn rendered(&mut self, scope: &Context<Self>, _: bool) {
        scope.props().on_rendered.emit(match self.phase {
            Phase::Part(_) => return,
            Phase::Loading => Rendered::Loading,
            Phase::Ready(..) => Rendered::Ready,
            Phase::Failed(..) => Rendered::Failed,
        });
    }
}

impl Widget {
    /// Puts stories on a shelf. Returns whether there is anything to draw.
    fn fill(&mut self, shelf: Shelf, stories: Rc<[Story]>) -> bool {
        let Phase::Ready(_, shelves) = &mut self.phase else { return false };
        match shelf {
            Shelf::Related => shelves.related = Some(stories),
            Shelf::Popular => shelves.popular = Some(stories),
        }
        true
    }
}
