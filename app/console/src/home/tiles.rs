//! How many consents to each purpose are in force, with what became of them in thirty days. Each leads to the people behind it.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::{api::overview::PurposeTrend, wording::Channel};
use lupa_ui::{Icon, number};
use lupa_words as words;

use super::spark::spark;
use crate::context::{ConsoleContext, Location};

/// Draws them.
#[must_use]
pub fn draw(console: ConsoleContext, purposes: Vec<PurposeTrend>) -> AnyView {
    let words = &words::overview(console.locale).tiles;
    let none = purposes.is_empty().then(|| view! { <p class="soft">{words.none}</p> });
    let tiles: Vec<_> = purposes.into_iter().map(|purpose| tile(console, purpose)).collect();
    view! {
        <section aria-labelledby="in-force">
            <h2 class="unseen" id="in-force">{words.heading}</h2>
            {none}
            <ul class="tiles">{tiles}</ul>
        </section>
    }
    .into_any()
}

fn tile(console: ConsoleContext, trend: PurposeTrend) -> AnyView {
    let words = &words::overview(console.locale).tiles;
    let PurposeTrend { purpose, title, channel, in_force, change, withdrawn, objected, before, line } = trend;
    let shown = |count: u64| number(count, console.locale);
    let icon = match channel {
        Channel::Email => Icon::MAIL,
        Channel::Sms => Icon::MESSAGE_SQUARE,
    };
    let amount = shown(change.unsigned_abs());
    let change = match change {
        0 => view! { <span>{words.same}</span> }.into_any(),
        1.. => {
            view! { <span class="tile__up">{Icon::ARROW_UP.view()} <span class="unseen">{words.more} " "</span> {amount}</span> }.into_any()
        }
        _ => view! { <span class="tile__down">{Icon::ARROW_DOWN.view()} <span class="unseen">{words.less} " "</span> {amount}</span> }
            .into_any(),
    };
    let mut more = vec![words.days.to_owned()];
    if withdrawn > 0 {
        more.push((words.withdrawn)(withdrawn, &shown(withdrawn)));
    }
    if objected > 0 {
        more.push((words.objected)(objected, &shown(objected)));
    }
    let location = Location::new(paths::CONSOLE_AUDIENCE, &[("purpose", purpose.to_string())]);
    let href = location.address(console.locale);
    view! {
        <li>
            <a class="tile" href=href on:click=console.navigation.follow(location)>
                <span class="tile__name">{icon.view()} <span dir="auto">{title}</span></span>
                <span class="tile__number">{shown(in_force)}</span>
                {spark(before, &line)}
                <span class="unseen">{(words.line)(&shown(before), &shown(in_force))}</span>
                <span class="tile__change">{change} <span>{more.join(" · ")}</span></span>
            </a>
        </li>
    }
    .into_any()
}
