//! The words of a notice shown again, with the boxes as they were left.

use leptos::prelude::*;
use lupa_domain::{consent::Choices, wording::Notice};

use crate::wording::{Boxes, Information, Question, Stage, question::age_box};

/// A notice as it stood on the form, read-only.
#[component]
pub fn Replay(notice: Notice, choices: Choices, more: &'static str) -> impl IntoView {
    let ticked = choices.into_iter().filter_map(|(purpose, ticked)| ticked.then_some(purpose)).collect();
    let sections = notice.information.clone();
    let age = notice.age.clone();
    let (language, intro) = (notice.locale.as_str(), notice.intro.clone());
    view! {
        <div class="replay" lang=language>
            {intro.into_iter().map(|paragraph| view! { <p>{paragraph}</p> }).collect_view()}
            <Question notice ticked boxes=Boxes::Shown stage=RwSignal::new(Stage::Editing) asked=Vec::new()/>
            // A form is taken only with it ticked.
            {age_box(age, true, Boxes::Shown, RwSignal::new(Stage::Editing))}
            <Information sections more/>
        </div>
    }
}
