//! Brings the drawn sign-up page alive: sends the form without a new page, says what came of it, and leads back to it.
//!
//! Nothing is drawn here. Every word that may appear stands in the page from the start ([`crate::wording::SignupForm`] as the edge draws it),
//! shown or hidden; this shows and hides, and writes what the register says into its places. Where something has moved nodes about before
//! the Wasm came, what is missing is passed over.

mod screen;
mod send;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use js_sys::{Array, Function, Promise, Reflect};
use lupa_api::paths;
use lupa_domain::{api::problem::FieldProblem, consent::signup::MOST_REPLACED, email, locale::Locale};
use lupa_ui::browser::{element, language, listen, reveal};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, HtmlFormElement, HtmlInputElement, Response, Window};

use crate::wording::{Answer, Refusal, Stage};
use screen::{put_hidden, show, show_meant, tell};
use send::{Call, call, json};

/// Starts. A page without a form to bring alive stays as it is.
pub fn start() {
    let Some(form) = element("signup").and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) else { return };
    let Some(window) = web_sys::window() else { return };
    let page = Rc::new(Page {
        locale: language(),
        form: form.clone(),
        window: window.clone(),
        busy: Cell::default(),
        keys: RefCell::default(),
        taken: RefCell::default(),
        again: Cell::default(),
    });
    let sending = Rc::clone(&page);
    listen(&form, "submit", move |event| {
        event.prevent_default();
        sending.send(Answer::of(sending.form.clone()));
    });
    listen(&form, "change", |event| ask_what_is_meant(&event));
    if let Some(typo) = element("typo") {
        listen(&typo, "click", |event| take_what_is_meant(&event));
    }
    if let Some(sent) = element("sent") {
        let back = Rc::clone(&page);
        listen(&sent, "submit", move |event| {
            event.prevent_default();
            back.go_on(&event);
        });
    }
    listen(&window, "popstate", move |_| page.moved());
}

/// How often a form that has to wait is sent again by itself. Then the person decides.
const MOST_TRIES: u32 = 5;
/// For how many seconds it waits at most before it is sent again: longer is no moment.
const LONGEST_WAIT: u32 = 120;
/// What the place in the history is called where the form was taken. It says nothing of what was sent.
const TAKEN: &str = "sent";

/// The page, and what was done on it.
struct Page {
    locale: Locale,
    form: HtmlFormElement,
    window: Window,
    /// Whether something is on its way.
    busy: Cell<bool>,
    /// The keys under which something was sent: what a correction replaces.
    keys: RefCell<Vec<String>>,
    /// What was taken last.
    taken: RefCell<Option<Answer>>,
    /// How often its message was asked for again.
    again: Cell<u32>,
}

impl Page {
    /// Sends a form, unless one is on its way.
    fn send(self: &Rc<Self>, answer: Answer) {
        if self.busy.replace(true) {
            return;
        }
        show(&Stage::Sending);
        let page = Rc::clone(self);
        spawn_local(async move {
            let reply = page.ask(&answer, &mut |stage| show(stage)).await;
            page.busy.set(false);
            page.take(answer, reply);
        });
    }

    /// Asks the register; where it wants to be asked again in a moment, does that too. `say` is told how it goes.
    async fn ask(&self, answer: &Answer, say: &mut dyn FnMut(&Stage)) -> Option<(u16, JsValue)> {
        let body = serde_json::to_string(&answer.ask).unwrap_or_default();
        // The same form sent twice is one; a form that was corrected is another, also where the first answer got lost on the way.
        let sum = body.bytes().fold(0_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        let key = format!("{}-{sum}", answer.key);
        // A structured field string (RFC 9651): in double quotes.
        let quoted = format!("\"{key}\"");
        if !self.keys.borrow().contains(&key) {
            self.keys.borrow_mut().push(key);
        }
        let mut tries = 0;
        loop {
            let header = Some(("idempotency-key", quoted.as_str()));
            let (status, response) =
                call(Call { method: "POST", url: paths::SIGNUPS, locale: self.locale, body: Some(body.clone()), header }).await?;
            let wait = if status == 429 { retry_after(&response) } else { None };
            let Some(seconds) = wait.filter(|_| tries < MOST_TRIES) else {
                return Some((status, json(response).await.unwrap_or_default()));
            };
            self.count_down(seconds, say).await;
            tries += 1;
        }
    }

    /// Says what came of a form.
    fn take(&self, answer: Answer, reply: Option<(u16, JsValue)>) {
        let (next, id) = match reply {
            Some((202, sent)) => {
                show_meant(&text(&sent, "did_you_mean"));
                tell("sent-to", answer.ask.email.trim());
                self.taken.replace(Some(answer));
                // Back leads to the form. The address of the page stays, and says nothing.
                if let Ok(history) = self.window.history() {
                    let _ = history.push_state(&TAKEN.into(), "");
                }
                (Stage::Done, "done")
            }
            // The words have changed: the edge draws the page anew, with what was typed and with empty boxes.
            Some((409, _)) => {
                let _ = answer.element.submit();
                return;
            }
            Some((400..500, problem)) => (Stage::Refused(refusal(&problem)), "summary"),
            _ => (Stage::Failed, "failed"),
        };
        show(&next);
        reveal(id);
    }

    /// One of the buttons after sending.
    fn go_on(self: &Rc<Self>, event: &Event) {
        let button = Reflect::get(event, &"submitter".into()).ok().and_then(|button| button.dyn_into::<Element>().ok());
        match button.and_then(|button| button.get_attribute("value")).unwrap_or_default().as_str() {
            "again" => self.send_again(),
            "meant" => {
                let meant = element("meant").and_then(|place| place.query_selector("bdi").ok()?).and_then(|place| place.text_content());
                self.correct(meant.as_deref());
            }
            _ => self.correct(None),
        }
    }

    /// Back to the form, to send it with another address: what was sent is void then.
    fn correct(&self, address: Option<&str>) {
        let keys = self.keys.take();
        for key in keys.iter().rev().take(MOST_REPLACED) {
            put_hidden(&self.form, "replaces", key);
        }
        if let (Some(address), Some(field)) = (address, email_field()) {
            field.set_value(address);
        }
        if self.is_at_taken()
            && let Ok(history) = self.window.history()
        {
            let _ = history.back();
        }
        show(&Stage::Editing);
        if let Some(field) = email_field() {
            let _ = field.focus();
            field.select();
        }
    }

    /// Asks for the message once more: the same signup under another key. How often it goes the register decides.
    fn send_again(self: &Rc<Self>) {
        let Some(mut answer) = self.taken.borrow().clone() else { return };
        if self.busy.replace(true) {
            return;
        }
        self.again.set(self.again.get() + 1);
        answer.key = format!("{}-{}", answer.key, self.again.get());
        answer.ask.replaces.clear();
        let page = Rc::clone(self);
        spawn_local(async move {
            let reply = page.ask(&answer, &mut |_| ()).await;
            page.busy.set(false);
            let was_taken = matches!(reply, Some((202, _)));
            screen::hide("again", !was_taken);
            screen::hide("again-failed", was_taken);
        });
    }

    /// The person went back or forward, or to a place in the page, as a link in the summary leads to a field.
    fn moved(&self) {
        let is_done = self.is_at_taken() && self.taken.borrow().is_some();
        if element("done").is_some_and(|done| done.has_attribute("hidden") != is_done) {
            return;
        }
        show(if is_done { &Stage::Done } else { &Stage::Editing });
        if is_done {
            reveal("done");
        }
    }

    fn is_at_taken(&self) -> bool {
        self.window.history().and_then(|history| history.state()).is_ok_and(|state| state == TAKEN)
    }

    /// Says second by second how long it is still to wait.
    async fn count_down(&self, seconds: u32, say: &mut dyn FnMut(&Stage)) {
        for left in (1..=seconds).rev() {
            say(&Stage::Waiting(left));
            if left == seconds {
                reveal("waiting");
            }
            let mut later = |resolve: Function, _| _ = self.window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 1_000);
            let _ = JsFuture::from(Promise::new(&mut later)).await;
        }
        say(&Stage::Sending);
    }
}

/// Asks about an address that looks mistyped, before anything is sent and without asking anybody.
fn ask_what_is_meant(event: &Event) {
    let Some(field) = event.target().and_then(|field| field.dyn_into::<HtmlInputElement>().ok()).filter(|field| field.id() == "email")
    else {
        return;
    };
    let meant = email::meant(&field.value()).unwrap_or_default();
    screen::hide("typo", meant.is_empty());
    if let Some(place) = element("typo").and_then(|note| note.query_selector("bdi").ok()?) {
        place.set_text_content(Some(&meant));
    }
}

/// Takes the address that was asked about.
fn take_what_is_meant(event: &Event) {
    let button = event.target().and_then(|target| target.dyn_into::<Element>().ok()?.closest("button").ok()?);
    if let (Some(button), Some(field)) = (button, email_field()) {
        field.set_value(&button.text_content().unwrap_or_default());
        screen::hide("typo", true);
        let _ = field.focus();
    }
}

fn email_field() -> Option<HtmlInputElement> {
    element("email")?.dyn_into().ok()
}

/// A member that is a text; empty where there is none.
fn text(of: &JsValue, name: &str) -> String {
    Reflect::get(of, &name.into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
}

/// In how many seconds the register wants to be asked again, if that is a moment.
fn retry_after(response: &Response) -> Option<u32> {
    let seconds: u32 = response.headers().get("retry-after").ok()??.parse().ok()?;
    (seconds <= LONGEST_WAIT).then_some(seconds.max(1))
}

/// Reads a problem without a parser of our own: the browser has one, and here every kilobyte is waited for.
fn refusal(problem: &JsValue) -> Refusal {
    let errors = Reflect::get(problem, &"errors".into()).ok().filter(JsValue::is_object).map(|errors| Array::from(&errors));
    let error = |error: JsValue| FieldProblem { pointer: text(&error, "pointer"), code: String::new(), detail: text(&error, "detail") };
    let errors: Vec<_> = errors.map(|errors| errors.iter().map(error).collect()).unwrap_or_default();
    // Where fields are at fault, each says for itself what to do.
    let detail = if errors.is_empty() { text(problem, "detail") } else { String::new() };
    Refusal { heading: text(problem, "title"), text: detail, errors }
}
