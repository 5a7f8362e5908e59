//! Whether the person consents again: what stands behind the link of the letter. The box is empty, and nothing follows from leaving it so.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::{api::renewal::RenewalLink, renewal::Medium};
use lupa_public::draw::{Drawn, html, with_owner};
use lupa_ui::day;
use lupa_words as words;

use crate::frame::Frame;

/// What became of the page before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// It was opened.
    First,
    /// It was sent with an empty box.
    Empty,
}

/// Draws the question, or that it was answered.
#[must_use]
pub fn renewal(frame: &Frame, token: &str, link: &RenewalLink, asked: Asked) -> Drawn {
    let words = words::own_renewal(frame.locale);
    let heading = if link.agreed { words.done } else { words.heading };
    let main = with_owner(|| {
        if link.agreed {
            html(view! {
                <div class="done stack" role="status" tabindex="-1" autofocus=true>
                    <h1>{heading}</h1>
                    <p class="lead">{(words.done_lead)(&link.title)}</p>
                </div>
                <p><a class="button button--primary" href=frame.own("")>{words.own_page}</a></p>
            })
        } else {
            let empty = (asked == Asked::Empty).then(|| view! { <p class="note" role="alert">{words.empty}</p> });
            let language = link.locale.as_str();
            let ends = day(link.ends_on, frame.locale);
            let lead = match link.medium {
                Medium::Mail => (words.lead)(&link.masked_email, &ends),
                Medium::Paper => (words.lead_on_paper)(&link.masked_email, &ends),
            };
            let stop = link.stop_url.clone().map(|address| view! { <p><a href=address>{words.stop}</a></p> });
            html(view! {
                <h1>{heading}</h1>
                <p class="lead">{lead}</p>
                {empty}
                <form class="slab" method="post" action=frame.own(&format!("/renew/{token}"))>
                    <input type="hidden" name="notice" value=link.notice.to_string()/>
                    <div lang=language>
                        <label class="tick">
                            <input class="tick__box" type="checkbox" name="agree" value="yes" autocomplete="off"/>
                            <span class="tick__label">{link.label.clone()}</span>
                        </label>
                        <p class="soft">{link.details.clone()}</p>
                    </div>
                    <p><a href=paths::notice(&link.notice)>{words.wording}</a></p>
                    <div class="actions"><button class="button button--primary" type="submit">{words.send}</button></div>
                </form>
                <p class="soft">{words.otherwise}</p>
                {stop}
            })
        }
    });
    frame.page(heading, &main)
}
