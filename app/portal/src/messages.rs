//! The messages that were sent to the person: what about, when, and what became of each.

use leptos::prelude::*;
use lupa_domain::api::portal::{MessageLine, MessageList};
use lupa_ui::When;

use crate::{
    frame::Frame,
    history::{Stretch, turns},
};

/// A page of the messages, newest first.
pub(crate) fn section(frame: &Frame, stretch: Stretch<'_, MessageList>) -> AnyView {
    let (words, MessageList { messages, next }) = (frame.words(), stretch.page);
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
    view! {
        <section class="part" aria-labelledby="messages">
            <h2 id="messages">{words.messages}</h2>
            {none}
            <ul class="receipts">{messages.iter().map(line).collect_view()}</ul>
            {turns(frame, "messages", stretch.place, next.as_deref())}
        </section>
    }
    .into_any()
}
