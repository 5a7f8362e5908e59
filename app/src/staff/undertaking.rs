//! The undertaking: read, one point a line, and accepted before anybody's data is seen.

use leptos::{ev::SubmitEvent, prelude::*};

use super::{
    desk::{Desk, Heading, Said},
    wire,
};
use crate::ui::{Form, Send, Summary};

/// The screen.
#[component]
pub fn Promise(desk: Desk) -> impl IntoView {
    let (words, form) = (&desk.words.undertaking, Form::default());
    let own = desk.own.get_untracked();
    // A user who has accepted an earlier edition is told why they are asked again.
    let again = own.as_ref().is_some_and(|own| own.accepted_before.is_some());
    let undertaking = own.and_then(|own| own.undertaking);
    let points = undertaking.clone().map(|undertaking| undertaking.text).unwrap_or_default();
    let points = points.lines().map(|point| view! { <li>{point.to_owned()}</li> }).collect_view();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(undertaking) = undertaking.clone() else { return };
        desk.send(form, &[], wire::accept(desk.locale, undertaking), move |_| {
            desk.moves();
            desk.load();
        });
    };
    view! {
        <Said desk/>
        <Heading desk text=words.heading/>
        <p class="lead">{if again { words.again } else { words.lead }}</p>
        <ol class="promises">{points}</ol>
        <Summary form heading=desk.words.correct/>
        <form on:submit=on_submit><Send form label=words.accept sending=desk.words.sending/></form>
    }
}
