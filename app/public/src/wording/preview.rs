//! A form that has not been published, exactly as it will look: the same component in the same words, marked, and nothing comes of it.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::paths;
use lupa_domain::api::wording::FormNotice;
use lupa_words::{FormWords, PreviewWords};

use crate::{
    pages::Typed,
    wording::{Answered, Device, SignupForm, Stage, asked_of},
};

/// The form and its mark. Boxes can be ticked, to see what they bring along; sending goes nowhere.
///
/// Where it is drawn without a script the page's policy has to forbid posting, for nothing else does.
#[component]
pub fn Preview(form: FormNotice, words: &'static PreviewWords, of_form: &'static FormWords) -> impl IntoView {
    let language = form.locale.as_str();
    let path = paths::preview(&form.form);
    let asked = asked_of(&form.notice, lupa_words::asked(form.locale), Device::Shared, Answered::NOTHING);
    view! {
        <div class="preview">
            <p class="preview__mark"><strong>{words.mark}</strong> " " {words.lead}</p>
            <div lang=language on:submit=|event: SubmitEvent| event.prevent_default()>
                <SignupForm form path key=String::new() typed=Typed::default() words=of_form stage=RwSignal::new(Stage::Editing) asked
                    send=Callback::new(|_| ())/>
            </div>
        </div>
    }
}
