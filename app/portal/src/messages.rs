//! The messages that were sent to the person: what about, when, and what became of each.

use leptos::prelude::*;
use lupa_domain::api::portal::MessageLine;
use lupa_ui::{When, number};

use crate::frame::Frame;

/// How many are shown at once; the others are behind a press.
const SHOWN: usize = 10;

/// The messages, newest first.
pub(crate) fn section(frame: &Frame, messages: &[MessageLine]) -> AnyView {
    let words = frame.words();
    let none = messages.is_empty().then(|| view! { <p class="soft">{words.no_messages}</p> });
    let line = |message: &MessageLine| {
        let (about, state) = ((words.message)(&message.kind), (words.message_state)(&message.state));
        view! {
            <li class="receipts__line">
                <p>
                    <span class="receipts__time"><When moment=message.at locale=frame.locale/></span>
                    " " <strong>{about}</strong> ": " {state}
                </p>
            </li>
        }
    };
    let (newest, later) = messages.split_at(messages.len().min(SHOWN));
    let earlier = (!later.is_empty()).then(|| {
        let label = (words.looks.earlier)(&number(u64::try_from(later.len()).unwrap_or_default(), frame.locale));
        view! { <details><summary>{label}</summary><ul class="receipts">{later.iter().map(line).collect_view()}</ul></details> }
    });
    view! {
        <section class="part" aria-labelledby="messages">
            <h2 id="messages">{words.messages}</h2>
            {none}
            <ul class="receipts">{newest.iter().map(line).collect_view()}</ul>
            {earlier}
        </section>
    }
    .into_any()
}
