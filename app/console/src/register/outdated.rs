//! What customers are still shown otherwise than the settings say: which forms, what of it, and publishing them again in one press.

use leptos::prelude::*;
use lupa_api::{paths, register};
use lupa_domain::{
    api::register::{ControllerIs, ControllerResponse, Outdated, OutdatedForm, RepublishRequest},
    locale::Locale,
    wording::Succession,
};
use lupa_ui::{Tone, note};
use lupa_words as words;

use crate::context::{ConsoleContext, Location};

/// Draws it; nothing where customers are shown everything as it is. `then` is told what stands after publishing.
#[must_use]
pub fn view(
    console: ConsoleContext,
    outdated: Outdated,
    languages: &[Locale],
    then: impl Fn(ControllerResponse) + Copy + Send + Sync + 'static,
) -> Option<AnyView> {
    let words = &words::business(console.locale).outdated;
    if outdated.forms.is_empty() {
        return None;
    }
    let lines: Vec<_> = outdated.forms.iter().map(|form| sentences(console, form, languages)).collect();
    let is_ready = outdated.forms.iter().any(|form| form.ready);
    let (uncertain, agreed) = (outdated.succession == Succession::Uncertain, outdated.agreed);
    let is_another = RwSignal::new(false);
    let send = move |ask: RepublishRequest| {
        console.client.run(register::republish(&ask), move |answer| {
            console.notices.show(words.published);
            then(answer);
        });
    };
    let publish = move |_| {
        let another = uncertain && is_another.get_untracked();
        let controller = uncertain.then_some(if another { ControllerIs::Another } else { ControllerIs::Same });
        if another {
            let ask = RepublishRequest { controller, concerns: Some(agreed) };
            console.dialog.ask(&(words.ask)(agreed), &(words.another_hint)(agreed), words.publish, move || send(ask.clone()));
        } else {
            send(RepublishRequest { controller, concerns: None });
        }
    };
    let question = uncertain.then(|| {
        let choice = |id: &'static str, text: &'static str, hint: String, another: bool| {
            let hint_id = format!("{id}-hint");
            let described = hint_id.clone();
            view! {
                <div class="statement">
                    <label class="tick" for=id>
                        <input class="tick__box" type="radio" name="controller_is" id=id aria-describedby=described
                            prop:checked=move || is_another.get() == another on:change=move |_| is_another.set(another)/>
                        <span class="tick__label">{text}</span>
                    </label>
                    <p class="statement__details" id=hint_id>{hint}</p>
                </div>
            }
        };
        view! {
            <fieldset class="question">
                <legend class="question__legend">{words.same_or_another}</legend>
                {choice("same", words.same, words.same_hint.to_owned(), false)}
                {choice("another", words.another, (words.another_hint)(agreed), true)}
            </fieldset>
        }
    });
    let text = view! {
        <h2 id="outdated">{words.heading}</h2>
        <ul>{lines}</ul>
        {question}
        {is_ready.then(|| view! { <p><button class="button" type="button" on:click=publish>{words.publish}</button></p> })}
    };
    Some(view! { <section aria-labelledby="outdated">{note(Tone::Awaiting, text.into_any())}</section> }.into_any())
}

/// What one form says otherwise, and what keeps it from being published again.
fn sentences(console: ConsoleContext, form: &OutdatedForm, languages: &[Locale]) -> AnyView {
    let words = &words::business(console.locale).outdated;
    let parts: Vec<_> = form.differs.iter().map(|part| (words.part)(*part)).collect();
    let particulars = (!parts.is_empty()).then(|| (words.particulars)(&form.title, form.edition, &parts.join(", ")));
    let spoken: Vec<_> = form.languages.iter().map(|locale| locale.endonym()).collect();
    let speaks = (form.languages != languages).then(|| (words.languages)(&form.title, form.edition, &spoken.join(", ")));
    let text = [particulars, speaks].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let lacking = (!form.ready).then(|| {
        let publish = Location::new(paths::CONSOLE_WORDING, &[("publish", form.form.to_string())]);
        view! { " " {words.not_ready} " " {console.navigation.link("", publish, words.see, None)} }
    });
    view! { <li>{text} {lacking}</li> }.into_any()
}
