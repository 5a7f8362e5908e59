//! Withdrawing consent for the customer, or opting them out of everything.

use leptos::prelude::*;
use lupa_domain::{api::consent::RecordedConsent, consent::recording::OptOut};

use super::recorder::Recorder;

/// The buttons. They are always there, and quick.
#[component]
pub fn OptOut(recorder: Recorder, consents: Vec<RecordedConsent>) -> impl IntoView {
    let (words, console) = (&recorder.words.off, recorder.console);
    let standing: Vec<_> = consents.into_iter().filter(|consent| consent.standing.can_be_taken_back()).collect();
    let several = standing.len() > 1;
    let one = standing.into_iter().map(|consent| {
        let label = (words.one)(&consent.title);
        let withdraw = move |_| recorder.take_off(OptOut::Withdraw, Some(consent.purpose.to_string()));
        view! { <button class="button" type="button" on:click=withdraw>{label}</button> }
    });
    let one = one.collect_view();
    let all = several.then(|| {
        view! { <button class="button" type="button" on:click=move |_| recorder.take_off(OptOut::Withdraw, None)>{words.all}</button> }
    });
    let object = move |_| {
        console.dialog.ask(words.object_ask.heading, words.object_ask.text, words.object, move || recorder.take_off(OptOut::Object, None));
    };
    view! {
        <section class="stack" aria-labelledby="record-off">
            <h3 id="record-off">{words.heading}</h3>
            <p class="soft">{words.lead}</p>
            <div class="actions">
                {one} {all}
                <button class="button button--danger" type="button" on:click=object>{words.object}</button>
            </div>
        </section>
    }
}
