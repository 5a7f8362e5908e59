//! Whether another card is the reader's too: what stands behind the link that their mailbox was sent. Nothing is done before they agree.

use leptos::prelude::*;
use lupa_domain::api::people::{MergeLink, MergeProgress};
use lupa_public::draw::{Drawn, html, with_owner};
use lupa_words as words;

use crate::frame::Frame;

/// Draws the question, or that it was answered.
#[must_use]
pub fn merge(frame: &Frame, token: &str, link: &MergeLink) -> Drawn {
    let words = words::own_merging(frame.locale);
    let heading = if link.progress == MergeProgress::Done { words.done } else { words.heading };
    let main = with_owner(|| {
        if link.progress == MergeProgress::Done {
            html(view! {
                <div class="done stack" role="status" tabindex="-1" autofocus=true>
                    <h1>{heading}</h1>
                    <p class="lead">{(words.done_lead)(&link.masked_stays)}</p>
                </div>
                <p><a class="button button--primary" href=frame.own("")>{words.sign_in}</a></p>
            })
        } else {
            html(view! {
                <h1>{heading}</h1>
                <p class="lead">{(words.lead)(&link.masked_email, &link.masked_stays)}</p>
                <ul class="points">{words.effects.map(|effect| view! { <li>{effect}</li> }).collect_view()}</ul>
                <form method="post" action=frame.own(&format!("/merge/{token}"))>
                    <button class="button button--primary" type="submit">{words.agree}</button>
                </form>
                <p class="soft">{words.otherwise}</p>
            })
        }
    });
    frame.page(heading, &main)
}
