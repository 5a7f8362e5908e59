//! The sign-up form: a notice in, an answer out. It fetches nothing and decides nothing.
//!
//! The fields are bound to nothing: the form is read when it is sent, so what goes out is what the person sees. On the sign-up page, which
//! the edge draws, every word that may appear stands in the page from the start, shown or hidden; there `signup` shows and hides it, and
//! without it the browser posts the form itself.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_domain::{
    api::wording::FormNotice,
    wording::{Field, FieldName},
};
use lupa_ui::TextField;
use lupa_words::FormWords;
use web_sys::HtmlFormElement;

use crate::{
    pages::{Sent, Typed},
    wording::{ANSWER, Answer, Boxes, Information, Question, Refusal, Stage, question::age_box},
};

/// Whose device a form stands on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Device {
    /// The person's own, which may know what they would type.
    #[default]
    Own,
    /// One that strangers share: it neither offers nor remembers what was typed.
    Shared,
}

/// The form, and what stands in its place once it was taken.
#[component]
pub fn SignupForm(
    form: FormNotice,
    /// Where the form goes without scripting.
    path: String,
    /// The idempotency key.
    key: String,
    typed: Typed,
    words: &'static FormWords,
    stage: RwSignal<Stage>,
    send: Callback<Answer>,
    #[prop(optional)] device: Device,
    /// The keys of the signups that this one corrects.
    #[prop(optional)]
    replaces: Vec<String>,
    /// What is known once the form was taken.
    #[prop(optional)]
    sent: Sent,
    /// What each box asks for; see [`mod@super::asked`].
    #[prop(optional)]
    asked: Vec<String>,
) -> impl IntoView {
    let FormNotice { form, digest, mut notice, .. } = form;
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        if stage.with_untracked(|stage| matches!(stage, Stage::Sending | Stage::Waiting(_))) {
            return;
        }
        let element: HtmlFormElement = event_target(&event);
        stage.set(Stage::Sending);
        send.run(Answer::of(element));
    };
    let failed = move || stage.with(|stage| *stage == Stage::Failed);
    let sending = move || stage.with(|stage| matches!(stage, Stage::Sending | Stage::Waiting(_)));
    let left = move || stage.with(|stage| if let Stage::Waiting(seconds) = stage { *seconds } else { 0 });
    let done = move || stage.with(|stage| *stage == Stage::Done);
    // Only a form that was taken is brought along. What is hidden does not ask for the focus: in a frame a browser complains of that.
    let is_done = untrack(done);
    let taken = if is_done { typed.clone() } else { Typed::default() };
    let hidden_parts = [("key", vec![key.clone()]), ("notice", vec![digest.to_string()]), ("replaces", replaces.clone())];
    let after = view! { <SentNote path=path.clone() hidden_parts typed=taken sent words/> };
    let Typed { email, name, phone, ticked, of_age, .. } = typed;
    let age = notice.age.take();
    let mut values = [(FieldName::Email, email), (FieldName::Phone, phone), (FieldName::Name, name)];
    let mut fields = std::mem::take(&mut notice.fields);
    // The number follows the address, where a ticked box needs it; the name, which nobody needs, comes last.
    fields.sort_by_key(|field| values.iter().position(|(name, _)| *name == field.name));
    let fields = fields.into_iter().map(|field| text_field(field, &mut values, stage, device)).collect_view();
    let heading = std::mem::take(&mut notice.heading);
    let intro = std::mem::take(&mut notice.intro);
    let information = std::mem::take(&mut notice.information);
    let submit = std::mem::take(&mut notice.submit);
    let first_box = notice.statements.first().map(|statement| format!("#tick-{}", statement.purpose)).unwrap_or_default();
    view! {
        <div id="filling" tabindex="-1" hidden=done>
            <h1>{heading}</h1>
            {intro.into_iter().map(|paragraph| view! { <p class="lead">{paragraph}</p> }).collect_view()}
            <form id="signup" class="signup" method="post" action=path novalidate on:submit=on_submit>
                <input type="hidden" name="key" value=key/>
                <input type="hidden" name="form" value=form.to_string()/>
                <input type="hidden" name="notice" value=digest.to_string()/>
                {hidden("replaces".to_owned(), replaces)}
                <ErrorSummary stage first_box/>
                <div id="failed" class="summary" role="alert" tabindex="-1" hidden=move || !failed()>
                    <h2 class="summary__heading">{words.failed.heading}</h2>
                    <p class="summary__text">{words.failed.text}</p>
                </div>
                <div id="waiting" class="summary" role="status" tabindex="-1" hidden=move || left() == 0>
                    <h2 class="summary__heading">{words.waiting.heading}</h2>
                    <p class="summary__text">{words.waiting.text}</p>
                    <p class="summary__text" aria-hidden="true"><strong>{move || left().to_string()}</strong> " s"</p>
                </div>
                <Question notice ticked boxes=Boxes::Open stage asked/>
                {fields}
                {age_box(age, of_age, Boxes::Open, stage)}
                <p id="typo" class="note" role="status" hidden>
                    {words.meant} " " <button class="button button--quiet" type="button"><bdi></bdi></button> "?"
                </p>
                <Information sections=information more=words.more/>
                <button class="button button--primary signup__send" type="submit" aria-disabled=move || sending().then_some("true")>
                    <span hidden=sending>{submit}</span>
                    <span hidden=move || !sending()>{words.sending}</span>
                </button>
            </form>
        </div>
        <div id="done" class="done" tabindex="-1" autofocus=is_done hidden=move || !done()>{after}</div>
    }
}

fn text_field(field: Field, values: &mut [(FieldName, String); 3], stage: RwSignal<Stage>, device: Device) -> impl IntoView + use<> {
    let (name, pointer, error_id, mut kind) = match field.name {
        FieldName::Email => ("email", "/email", "email-error", ("email", "email")),
        FieldName::Name => ("name", "/name", "name-error", ("text", "name")),
        FieldName::Phone => ("phone", "/phone", "phone-error", ("tel", "tel")),
    };
    if device == Device::Shared {
        kind.1 = "off";
    }
    let value = values.iter_mut().find(|value| value.0 == field.name).map(|value| std::mem::take(&mut value.1));
    let error = move || stage.with(|stage| stage.said(pointer));
    view! { <TextField name error_id kind label=field.label hint=field.hint.unwrap_or_default() value=value.unwrap_or_default() error/> }
}

/// What went wrong, above the form, with a link to each field at fault.
#[component]
fn ErrorSummary(stage: RwSignal<Stage>, first_box: String) -> impl IntoView {
    let refusal = Memo::new(move |_| match stage.get() {
        Stage::Refused(refusal) => Some(refusal),
        _ => None,
    });
    let is_refused = refusal.with_untracked(Option::is_some);
    let with = move |pick: fn(Refusal) -> String| move || refusal.get().map(pick);
    view! {
        <div id="summary" class="summary" role="alert" tabindex="-1" autofocus=is_refused hidden=move || refusal.with(Option::is_none)>
            <h2 class="summary__heading">{with(|refusal| refusal.heading)}</h2>
            <p class="summary__text">{with(|refusal| refusal.text)}</p>
            <ul class="summary__list">
                {move || refusal.get().unwrap_or_default().errors.into_iter().map(|error| {
                    let href = Refusal::target(&error, &first_box);
                    view! { <li><a href=href>{error.detail}</a></li> }
                }).collect_view()}
            </ul>
        </div>
    }
}

/// That a message is on its way and where to, with the ways back: another address, the one that may be meant, the message once more. A
/// plain form: without scripting it brings along what was sent, and with it the browser has it all on the page.
#[component]
fn SentNote(
    path: String,
    /// What goes along beside what was typed.
    hidden_parts: [(&'static str, Vec<String>); 3],
    typed: Typed,
    sent: Sent,
    words: &'static FormWords,
) -> impl IntoView {
    let Sent { meant, again } = sent;
    let unasked = meant.is_empty();
    let Typed { email, name, phone, ticked, of_age, answers } = typed;
    let of_age = if of_age { vec!["yes".to_owned()] } else { Vec::new() };
    let brought = (!email.is_empty()).then(|| {
        let ticked = ticked.into_iter().map(|purpose| purpose.to_string()).collect();
        let typed = [("email", vec![email.clone()]), ("name", vec![name]), ("phone", vec![phone]), ("tick", ticked), ("of_age", of_age)];
        let answers = answers.into_iter().map(|(name, value)| hidden(format!("{ANSWER}{name}"), vec![value])).collect_view();
        let parts = hidden_parts.into_iter().chain(typed).map(|(name, values)| hidden(name.to_owned(), values)).collect_view();
        view! { {parts} {answers} }
    });
    view! {
        <h1>{words.done}</h1>
        <p>{words.sent_to} " " <strong><bdi id="sent-to">{email.trim().to_owned()}</bdi></strong></p>
        <p>{words.next}</p>
        <form id="sent" method="post" action=path>
            {brought}
            <p id="meant" class="note" hidden=unasked>
                {words.meant} " " <button class="button button--quiet" name="then" value="meant"><bdi>{meant}</bdi></button> "?"
            </p>
            <p class="actions">
                <button class="button" name="then" value="correct">{words.correct}</button>
                <button class="button button--quiet" name="then" value="again">{words.again}</button>
            </p>
        </form>
        <p id="again" class="note" role="status" hidden=!again>{words.asked_again}</p>
        <p id="again-failed" class="summary" role="alert" hidden>{words.failed.heading} ". " {words.failed.text}</p>
        <p class="soft">{words.no_message}</p>
    }
}

fn hidden(name: String, values: Vec<String>) -> impl IntoView {
    values.into_iter().map(|value| view! { <input type="hidden" name=name.clone() value=value/> }).collect_view()
}
