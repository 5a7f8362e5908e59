//! What the screens share: who is signed in, where they are, what was just said, and what is asked before something is done for good.

use std::future::Future;

use leptos::{leptos_dom::helpers::request_animation_frame, prelude::*, task::spawn_local};
use lupa_domain::{api::staff::OwnAccount, locale::Locale, staff::Right};
use wasm_bindgen::JsValue;
use web_sys::MouseEvent;

use super::{place::Place, screens::Drawing, wire};
use crate::{
    browser, links,
    portal::wire::Failure,
    ui::{Fetched, Form, Question, Refused},
    words::{self, StaffWords},
};

/// What the register says to a user who has not accepted the undertaking in force.
const UNDERTAKING: &str = "undertaking_needed";

/// How far the user has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is not known yet who is there.
    Waiting,
    /// It cannot be known.
    Failed,
    /// They came by an invitation.
    Joining,
    /// Nobody is signed in.
    Entering,
    /// The undertaking waits.
    Promising,
    /// They are in.
    Inside,
}

/// What the screens share.
#[derive(Clone, Copy, Debug)]
pub struct Desk {
    /// The language.
    pub locale: Locale,
    /// The words.
    pub words: &'static StaffWords,
    /// How far they have come.
    pub stage: RwSignal<Stage>,
    /// Who is signed in.
    pub own: RwSignal<Option<OwnAccount>>,
    /// Why the session has ended, over the screen that was there; empty while it goes on.
    pub ended: RwSignal<&'static str>,
    /// Whether a new edition of the undertaking waits over the screen that was there.
    pub promising: RwSignal<bool>,
    /// Where they are: the screen that is drawn.
    pub place: RwSignal<Place>,
    /// What the address bar says, which a screen may have changed since.
    pub address: RwSignal<Place>,
    /// What was just done, or could not be.
    pub said: RwSignal<String>,
    /// Whether it could not be.
    pub wrong: RwSignal<bool>,
    /// What is asked before something is done for good.
    pub asked: RwSignal<Option<Question>>,
    /// The token of an invitation.
    pub token: RwSignal<Option<String>>,
    /// Whether something was typed into a form that says `data-keeps`, and has not been saved.
    pub unsaved: StoredValue<bool>,
    /// What was last looked for among people, and with which tag: it stands in no address, and is there again on the way back to the list.
    pub sought: StoredValue<(String, String)>,
    draws: &'static [Drawing],
    moved: RwSignal<bool>,
}

impl Desk {
    /// A desk at the place of the address bar, in the binary that draws these screens.
    #[must_use]
    pub fn new(locale: Locale, token: Option<String>, draws: &'static [Drawing]) -> Self {
        let place = Place::here();
        let stage = if place.path == links::CONSOLE_JOIN { Stage::Joining } else { Stage::Waiting };
        Self {
            locale,
            words: words::staff(locale),
            stage: RwSignal::new(stage),
            own: RwSignal::new(None),
            ended: RwSignal::new(""),
            promising: RwSignal::new(false),
            address: RwSignal::new(place.clone()),
            place: RwSignal::new(place),
            said: RwSignal::new(String::new()),
            wrong: RwSignal::new(false),
            asked: RwSignal::new(None),
            token: RwSignal::new(token),
            unsaved: StoredValue::new(false),
            sought: StoredValue::default(),
            draws,
            moved: RwSignal::new(false),
        }
    }

    /// Asks who is signed in, and shows them what they see.
    pub fn load(self) {
        spawn_local(async move {
            match wire::own(self.locale).await {
                Ok(own) => self.admit(own),
                Err(Failure::Problem(problem)) if problem.status == 401 => self.show(Stage::Entering),
                Err(_) => self.show(Stage::Failed),
            }
        });
    }

    /// Asks again what is known of oneself, without leaving the screen.
    pub fn refresh(self) {
        spawn_local(async move {
            match wire::own(self.locale).await {
                Ok(own) => self.own.set(Some(own)),
                Err(failure) => _ = self.notice(&failure),
            }
        });
    }

    fn admit(self, own: OwnAccount) {
        let waits = own.undertaking.is_some();
        let same = self.own.with_untracked(|known| known.as_ref().is_some_and(|known| known.account.id == own.account.id));
        // The same user finds the screen as they left it, with what they had typed; another user finds it fresh.
        let stays = same && self.stage.get_untracked() == Stage::Inside;
        self.own.set(Some(own));
        self.ended.set("");
        if !same {
            self.sought.set_value(Default::default());
        }
        self.promising.set(stays && waits);
        match (stays, waits) {
            (true, true) => {}
            (true, false) => self.return_to_heading(),
            (false, true) => self.show(Stage::Promising),
            (false, false) => self.show(Stage::Inside),
        }
    }

    /// Whether something stands over the screen that is there.
    #[must_use]
    pub fn is_covered(self) -> bool {
        !self.ended.get().is_empty() || self.promising.get()
    }

    /// Names the document after the screen that shows again, and gives its heading the focus.
    fn return_to_heading(self) {
        request_animation_frame(move || {
            if let Some(heading) = browser::element("heading") {
                let title = heading.get_attribute("data-title").or_else(|| heading.text_content()).unwrap_or_default();
                browser::page::entitle(self.locale, &self.title(&title));
                let _ = heading.focus();
            }
        });
    }

    /// The title of the document on a screen with this heading.
    fn title(self, heading: &str) -> String {
        let controller = self.own.with_untracked(|own| own.as_ref().map(|own| own.controller.clone()));
        controller.map_or_else(|| heading.to_owned(), |controller| format!("{heading} · {controller}"))
    }

    /// Shows another stage.
    pub fn show(self, stage: Stage) {
        self.stage.set(stage);
    }

    /// The session is over: a user who signs in again goes on where they were.
    pub fn end(self) {
        self.moved.set(true);
        if self.stage.get_untracked() == Stage::Inside {
            self.ended.set(self.words.ended);
        } else {
            self.show(Stage::Entering);
        }
    }

    /// Forgets who was signed in.
    pub fn leave(self) {
        self.moved.set(true);
        self.own.set(None);
        self.sought.set_value(Default::default());
        self.unsaved.set_value(false);
        self.ended.set("");
        self.promising.set(false);
        self.wrong.set(false);
        self.said.set(self.words.signed_out.to_owned());
        self.show(Stage::Entering);
    }

    /// Whether the person who is signed in has a right; everybody has none.
    #[must_use]
    pub fn may(self, right: Option<Right>) -> bool {
        right.is_none_or(|right| self.own.with(|own| own.as_ref().is_some_and(|own| own.account.rights.contains(&right))))
    }

    /// What draws the screen at this address, if this binary does.
    #[must_use]
    pub fn drawing(self, path: &str) -> Option<fn(Self) -> AnyView> {
        self.draws.iter().find(|(screen, _)| links::holds(screen, path)).map(|(_, draw)| *draw)
    }

    /// Goes to another place; where something is not saved, only if that is wanted.
    pub fn go(self, place: Place) {
        if self.unsaved.get_value() {
            let words = &self.words.unsaved;
            self.ask(words.heading, words.text, words.leave, move || {
                self.unsaved.set_value(false);
                self.go(place.clone());
            });
            return;
        }
        if self.drawing(&place.path).is_none() {
            let _ = window().location().assign(&place.address(self.locale));
            return;
        }
        self.rename(place.clone());
        self.arrive(place);
    }

    /// Puts another place into the address bar; the screen stays.
    pub fn rename(self, place: Place) {
        if let Ok(history) = window().history() {
            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&place.address(self.locale)));
        }
        self.address.set(place);
    }

    /// Goes to another place and says there what was done.
    pub fn go_saying(self, place: Place, text: String) {
        self.unsaved.set_value(false);
        self.go(place);
        self.say(text);
    }

    /// Is at another place, by whatever way.
    pub fn arrive(self, place: Place) {
        self.moved.set(true);
        self.unsaved.set_value(false);
        self.said.set(String::new());
        window().scroll_to_with_x_and_y(0.0, 0.0);
        self.address.set(place.clone());
        self.place.set(place);
    }

    /// Says what was done.
    pub fn say(self, text: String) {
        self.unsaved.set_value(false);
        self.wrong.set(false);
        self.said.set(text);
        browser::focus_soon("said");
    }

    /// Says what could not be done.
    pub fn regret(self, text: String) {
        self.wrong.set(true);
        self.said.set(text);
        browser::focus_soon("regretted");
    }

    /// Whether one has come here from another screen, so that the focus has to come along.
    #[must_use]
    pub fn has_moved(self) -> bool {
        self.moved.get_untracked()
    }

    /// From now on, a new heading takes the focus.
    pub fn moves(self) {
        self.moved.set(true);
    }

    /// Follows a link within the console, unless it is wanted in another tab, or it leads to what another binary draws.
    pub fn follow(self, place: Place) -> impl Fn(MouseEvent) {
        move |event| {
            let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() || event.button() != 0;
            if elsewhere || self.drawing(&place.path).is_none() {
                return;
            }
            event.prevent_default();
            self.go(place.clone());
        }
    }

    /// Asks before something is done for good.
    pub fn ask(self, heading: &str, text: &str, yes: &str, act: impl Fn() + Send + Sync + 'static) {
        let act = Callback::new(move |()| act());
        self.asked.set(Some(Question { heading: heading.to_owned(), text: text.to_owned(), yes: yes.to_owned(), act }));
    }

    /// Fetches what a screen shows.
    pub fn fetch<T: Send + Sync + 'static>(self, state: RwSignal<Fetched<T>>, asking: impl Future<Output = Result<T, Failure>> + 'static) {
        spawn_local(async move {
            match asking.await {
                Ok(found) => state.set(Fetched::Ready(found)),
                // There is nothing on the screen yet that could be lost: it is drawn anew once the undertaking is accepted.
                Err(Failure::Problem(problem)) if problem.code == UNDERTAKING => {
                    self.show(Stage::Waiting);
                    self.load();
                }
                Err(failure) => {
                    state.set(Fetched::Failed);
                    self.notice(&failure);
                }
            }
        });
    }

    /// Does something; `then` follows where it worked, and what went wrong is said.
    pub fn act<T: 'static>(self, asking: impl Future<Output = Result<T, Failure>> + 'static, then: impl FnOnce(T) + 'static) {
        spawn_local(async move {
            match asking.await {
                Ok(done) => then(done),
                Err(failure) => self.complain(failure),
            }
        });
    }

    /// Says what went wrong, unless it is about who asks.
    pub fn complain(self, failure: Failure) {
        if !self.notice(&failure) {
            self.regret(self.sentence(failure));
        }
    }

    /// A link within the console. `about` tells a screen reader more than the text of the link.
    #[must_use]
    pub fn link(self, class: &'static str, place: Place, text: impl Into<String>, about: Option<String>) -> AnyView {
        fn one(desk: Desk, class: &'static str, place: Place, text: String, about: Option<String>) -> AnyView {
            let class = Some(class).filter(|class| !class.is_empty());
            view! { <a class=class href=place.address(desk.locale) aria-label=about on:click=desk.follow(place)>{text}</a> }.into_any()
        }
        one(self, class, place, text.into(), about)
    }

    /// Sends a form; `then` follows where it worked, and what is wrong stands at the fields: each JSON Pointer with the id of its field.
    pub fn send<T: 'static>(
        self,
        form: Form,
        fields: &'static [(&'static str, &'static str)],
        asking: impl Future<Output = Result<T, Failure>> + 'static,
        then: impl FnOnce(T) + 'static,
    ) {
        if !form.begin() {
            return;
        }
        spawn_local(async move {
            match asking.await {
                Ok(done) => {
                    form.rest();
                    then(done);
                }
                Err(failure) if self.notice(&failure) => form.rest(),
                Err(failure) => form.refuse(self.refused(failure, fields)),
            }
        });
    }

    /// What a failure says about a form: each JSON Pointer with the id of its field.
    #[must_use]
    pub fn refused(self, failure: Failure, fields: &[(&str, &'static str)]) -> Refused {
        self.refused_at(failure, &|pointer| fields.iter().find(|(known, _)| pointer == *known).map(|(_, id)| (*id).to_owned()))
    }

    /// What a failure says about a form, where `id` knows the field of a JSON Pointer.
    #[must_use]
    pub fn refused_at(self, failure: Failure, id: &dyn Fn(&str) -> Option<String>) -> Refused {
        let Failure::Problem(mut problem) = failure else {
            return Refused { text: self.words.wait.failed.to_owned(), fields: Vec::new() };
        };
        let (known, other): (Vec<_>, Vec<_>) =
            std::mem::take(&mut problem.errors).into_iter().partition(|error| id(&error.pointer).is_some());
        let fields: Vec<_> = known.into_iter().filter_map(|error| Some((id(&error.pointer)?, error.detail))).collect();
        let text = if !other.is_empty() {
            let details: Vec<_> = other.into_iter().map(|error| error.detail).collect();
            format!("{}. {}", problem.title, details.join(" "))
        } else if fields.is_empty() {
            self.sentence(Failure::Problem(problem))
        } else {
            String::new()
        };
        Refused { text, fields }
    }

    /// What a failure says.
    #[must_use]
    pub fn sentence(self, failure: Failure) -> String {
        match failure {
            Failure::Problem(mut problem) if !problem.errors.is_empty() => problem.errors.swap_remove(0).detail,
            Failure::Problem(problem) => format!("{}. {}", problem.title, problem.detail.unwrap_or_default()),
            Failure::Broken => self.words.wait.failed.to_owned(),
        }
    }

    /// Whether a failure is about who asks, and not about what is asked: then it is seen to here.
    pub fn notice(self, failure: &Failure) -> bool {
        match failure {
            Failure::Problem(problem) if problem.status == 401 => self.end(),
            Failure::Problem(problem) if problem.code == UNDERTAKING => self.load(),
            _ => return false,
        }
        true
    }
}

/// The heading of a screen: it names the document and, where one has come from another screen, takes the focus.
#[component]
pub fn Heading(
    desk: Desk,
    #[prop(into)] text: String,
    /// What names the document where the heading is a person's name, which has no place in the history of a browser.
    #[prop(optional)]
    title: Option<&'static str>,
) -> impl IntoView {
    browser::page::entitle(desk.locale, &desk.title(title.unwrap_or(&text)));
    if desk.has_moved() {
        // What was just said says more than where one is.
        let said = if desk.wrong.get_untracked() { "regretted" } else { "said" };
        browser::focus_soon(if desk.said.with_untracked(String::is_empty) { "heading" } else { said });
    }
    desk.moves();
    view! { <h1 id="heading" tabindex="-1" data-title=title>{text}</h1> }
}

/// What was just said. What could not be done interrupts, and looks it.
#[component]
pub fn Said(desk: Desk) -> impl IntoView {
    let hidden = move |wrong: bool| desk.said.with(String::is_empty) || desk.wrong.get() != wrong;
    let text = move |wrong: bool| if hidden(wrong) { String::new() } else { desk.said.get() };
    view! {
        <div id="said" class="said" role="status" tabindex="-1" hidden=move || hidden(false)><p>{move || text(false)}</p></div>
        <div id="regretted" class="said said--wrong" role="alert" tabindex="-1" hidden=move || hidden(true)><p>{move || text(true)}</p></div>
    }
}
