//! The undertaking: read, one point a line, and accepted before anybody's data is seen.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::undertakings;
use lupa_ui::{ErrorSummary, Form, SubmitButton};

use crate::context::{Heading, NoticeArea, use_console};

/// The screen.
#[component]
pub(super) fn Undertaking() -> impl IntoView {
    let console = use_console();
    let (words, form) = (&console.words.undertaking, Form::default());
    let own = console.session.account.get_untracked();
    // A user who has accepted an earlier edition is told why they are asked again.
    let again = own.as_ref().is_some_and(|own| own.accepted_before.is_some());
    let undertaking = own.and_then(|own| own.undertaking);
    let points = undertaking.clone().map(|undertaking| undertaking.text).unwrap_or_default();
    let points = points.lines().map(|point| view! { <li>{point.to_owned()}</li> }).collect_view();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(undertaking) = undertaking.as_ref() else { return };
        console.submit(form, &[], undertakings::accept(undertaking), move |_| {
            console.navigation.move_focus();
            console.session.load();
        });
    };
    view! {
        <NoticeArea/>
        <Heading text=words.heading/>
        <p class="lead">{if again { words.again } else { words.lead }}</p>
        <ol class="promises">{points}</ol>
        <ErrorSummary form heading=console.words.correct/>
        <form on:submit=on_submit><SubmitButton form label=words.accept sending=console.words.sending/></form>
    }
}
