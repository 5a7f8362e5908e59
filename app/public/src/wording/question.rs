//! The question and its boxes: one statement for each purpose, the whole sentence as its label.

use leptos::prelude::*;
use lupa_domain::wording::{AgeQuestion, Channel, Notice, PurposeId, Statement};
use lupa_ui::FieldError;

use crate::wording::Stage;

/// Whether the boxes are there to be ticked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Boxes {
    /// The person answers.
    Open,
    /// They show what the person answered.
    Shown,
}

/// The question. `ticked` may come only from the person's own hand: their refused form, or what they once sent.
///
/// `asked` is what each statement asks for, as [`super::asked`] draws it.
#[component]
pub fn Question(notice: Notice, ticked: Vec<PurposeId>, boxes: Boxes, stage: RwSignal<Stage>, asked: Vec<String>) -> impl IntoView {
    let errors = move || stage.with(|stage| stage.said("/choices") + &stage.said("/answers"));
    let mut asked = asked.into_iter();
    view! {
        <fieldset class="question" disabled=boxes == Boxes::Shown aria-describedby="choices-error">
            <legend class="question__legend">{notice.question}</legend>
            <FieldError id="choices-error" text=errors/>
            {notice.statements.into_iter().map(|statement| tick(statement, &ticked, asked.next().unwrap_or_default())).collect_view()}
        </fieldset>
    }
}

/// The statement of age, with a box of its own: it answers no question of the form. Nothing where the form asks for no age.
pub(crate) fn age_box(age: Option<AgeQuestion>, ticked: bool, boxes: Boxes, stage: RwSignal<Stage>) -> impl IntoView {
    age.map(|age| {
        view! {
            <div class="statement age">
                <label class="tick">
                    <input class="tick__box" type="checkbox" id="of_age" name="of_age" value="yes" checked=ticked disabled=boxes == Boxes::Shown
                        autocomplete="off" aria-describedby="of_age-error"/>
                    <span class="tick__label">{age.label}</span>
                </label>
                <FieldError id="of_age-error" text=move || stage.with(|stage| stage.said("/of_age"))/>
            </div>
        }
    })
}

fn tick(Statement { purpose, label, details, channel, .. }: Statement, ticked: &[PurposeId], asked: String) -> impl IntoView + use<> {
    let on = ticked.contains(&purpose);
    let about = format!("about-{purpose}");
    view! {
        <div class="statement">
            <label class="tick">
                <input class="tick__box" type="checkbox" id=format!("tick-{purpose}") name="tick" value=purpose.to_string() checked=on
                    autocomplete="off" data-channel=(channel == Channel::Sms).then_some("sms") aria-describedby=about.clone()/>
                <span class="tick__label">{label}</span>
            </label>
            <p class="statement__details" id=about>{details}</p>
            <div class="asked" inner_html=asked></div>
        </div>
    }
}
