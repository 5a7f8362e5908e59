//! Brings the drawn sign-up page alive.

use std::sync::atomic::Ordering;

use js_sys::{Array, Function, Promise, Reflect};
use leptos::{prelude::*, task::spawn_local};
use lupa_api::paths;
use lupa_domain::{api::problem::FieldProblem, locale::Locale};
use lupa_ui::browser::{element, language, reveal};
use lupa_words::{FormWords, Section};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::{
    pages::Typed,
    send::{Call, call, json},
    wording::{ALIVE, Answer, Refusal, SignupForm, Stage, skeleton},
};

/// Starts. A page without a form to bring alive stays as it is.
pub fn start() {
    const NOTHING: Section = Section { heading: "", text: "" };
    const UNSAID: &FormWords =
        &FormWords { more: "", sending: "", failed: NOTHING, waiting: NOTHING, done: "", next: "", no_message: "", meant: "" };
    let (Some(main), Some(form)) = (element("main"), skeleton::shape::form()) else { return };
    let locale = language();
    leptos::mount::hydrate_from(main, move || {
        let stage = RwSignal::new(Stage::Editing);
        let send = Callback::new(move |answer| spawn_local(send(answer, locale, stage)));
        view! { <SignupForm form path=String::new() key=String::new() typed=Typed::default() words=UNSAID stage send/> }
    })
    .forget();
    ALIVE.store(true, Ordering::Relaxed);
}

/// How often a form that has to wait is sent again by itself. Then the person decides.
const MOST_TRIES: u32 = 5;
/// For how many seconds it waits at most before it is sent again: longer is no moment.
const LONGEST_WAIT: u32 = 120;

async fn send(answer: Answer, locale: Locale, stage: RwSignal<Stage>) {
    let body = serde_json::to_string(&answer.ask).unwrap_or_default();
    // The same form sent twice is one; a form that was corrected is another, also where the first answer got lost on the way.
    let sum = body.bytes().fold(0_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
    // A structured field string (RFC 9651): in double quotes.
    let key = format!("\"{}-{sum}\"", answer.key);
    let mut tries = 0;
    let reply = loop {
        let header = Some(("idempotency-key", key.as_str()));
        let reply = call(Call { method: "POST", url: paths::SIGNUPS, locale, body: Some(body.clone()), header }).await;
        let Some((status, response)) = reply else { break None };
        let wait = if status == 429 { retry_after(&response) } else { None };
        match wait.filter(|_| tries < MOST_TRIES) {
            Some(seconds) => {
                count_down(seconds, stage).await;
                tries += 1;
            }
            None => break Some((status, json(response).await.unwrap_or_default())),
        }
    };
    let (next, id) = match reply {
        Some((202, sent)) => {
            show_meant(&text(&sent, "did_you_mean"));
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
    stage.set(next);
    reveal(id);
}

/// A member that is a text; empty where there is none.
fn text(of: &JsValue, name: &str) -> String {
    Reflect::get(of, &name.into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
}

/// Asks whether another address was meant. The words stand in the page.
fn show_meant(address: &str) {
    if let Some(question) = element("meant") {
        if let Ok(Some(place)) = question.query_selector("bdi") {
            place.set_text_content(Some(address));
        }
        let _ = question.toggle_attribute_with_force("hidden", address.is_empty());
    }
}

/// In how many seconds the register wants to be asked again, if that is a moment.
fn retry_after(response: &Response) -> Option<u32> {
    let seconds: u32 = response.headers().get("retry-after").ok()??.parse().ok()?;
    (seconds <= LONGEST_WAIT).then_some(seconds.max(1))
}

/// Says second by second how long it is still to wait.
async fn count_down(seconds: u32, stage: RwSignal<Stage>) {
    for left in (1..=seconds).rev() {
        stage.set(Stage::Waiting(left));
        if left == seconds {
            reveal("waiting");
        }
        let mut later = |resolve: Function, _| _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 1_000);
        let _ = JsFuture::from(Promise::new(&mut later)).await;
    }
    stage.set(Stage::Sending);
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
