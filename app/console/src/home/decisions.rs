//! What needs a decision, each in a line with one thing to do about it. What is well is not there.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::{
    api::{
        overview::{Decisions, EndingInvitation, PressingBreach},
        rights::contact::SilentContact,
    },
    time::Moment,
};
use lupa_ui::{Icon, number, when, zone};
use lupa_words::{self as words, OverviewWords};

use super::mail;
use crate::context::{ConsoleContext, Location};

/// A line: how it looks, what it is about, and what can be done.
struct Line {
    dot: &'static str,
    icon: Icon,
    title: String,
    more: Vec<String>,
    act: Option<(Location, &'static str)>,
}

impl Line {
    fn new(dot: &'static str, icon: Icon, title: impl Into<String>, more: impl Into<String>) -> Self {
        Self { dot, icon, title: title.into(), more: vec![more.into()], act: None }
    }

    fn act(self, location: Location, text: &'static str) -> Self {
        Self { act: Some((location, text)), ..self }
    }
}

const URGENT: &str = "dot dot--danger";
const WAITS: &str = "dot dot--awaiting";
const NOTICE: &str = "dot dot--info";

/// Draws them, as they were at this moment.
#[must_use]
pub fn draw(console: ConsoleContext, decisions: Decisions, at: Moment) -> AnyView {
    let words = &words::overview(console.locale).decisions;
    let count = decisions.count();
    let lines: Vec<_> = lines(console, decisions, at).into_iter().map(|line| row(console, line)).collect();
    let body = if lines.is_empty() {
        view! { <p class="panel__body soft">{words.none}</p> }.into_any()
    } else {
        view! { <ul>{lines}</ul> }.into_any()
    };
    view! {
        <section class="panel" aria-labelledby="decisions">
            <div class="panel__head">
                <h2 class="panel__title" id="decisions">{words.heading}</h2>
                {(count > 0).then(|| view! { <span class="soft">{(words.count)(count)}</span> })}
            </div>
            {body}
        </section>
    }
    .into_any()
}

fn lines(console: ConsoleContext, decisions: Decisions, at: Moment) -> Vec<Line> {
    let OverviewWords { decisions: words, .. } = words::overview(console.locale);
    let shown = |count: u64| number(count, console.locale);
    let to = |path: &str| Location::new(path, &[]);
    let mut lines = Vec::new();
    if let Some(why) = decisions.read_only {
        let text = (words::read_only(console.locale).why)(why);
        lines.push(Line::new(URGENT, Icon::LOCK, text.heading, text.text));
    }
    if let Some(PressingBreach { until, count }) = decisions.breach {
        let more = if at < until { words.breach_until } else { words.breach_over };
        let line = Line::new(URGENT, Icon::TRIANGLE_ALERT, (words.breach)(count), more(&when(until, console.locale)));
        lines.push(line.act(to(paths::CONSOLE_BREACHES), words.look));
    }
    if let Some(count) = decisions.disagreements {
        let line = Line::new(URGENT, Icon::TRIANGLE_ALERT, (words.disagreements)(count, &shown(count)), words.disagreements_more);
        lines.push(line.act(to(paths::CONSOLE_AUDIT), words.look));
    }
    if let Some(health) = decisions.mail {
        let (title, more) = mail::told(&health, console.locale);
        lines.push(Line { dot: WAITS, icon: Icon::TRIANGLE_ALERT, title: title.to_owned(), more, act: None });
    }
    if decisions.example_data {
        let line = Line::new(WAITS, Icon::PENCIL, words.example.heading, words.example.text);
        lines.push(line.act(super::steps::business(), words.mend));
    }
    if let Some(SilentContact { email, since }) = decisions.silent_contact {
        let line = Line::new(URGENT, Icon::MAIL, (words.silent)(&email), (words.silent_more)(&when(since, console.locale)));
        lines.push(line.act(super::steps::business(), words.mend));
    }
    if decisions.last_key {
        let line = Line::new(WAITS, Icon::LOCK, words.last_key.heading, words.last_key.text);
        lines.push(line.act(to(paths::CONSOLE_ACCOUNT), words.add));
    }
    if let Some(requests) = decisions.requests {
        let (dot, more) =
            if requests.late > 0 { (URGENT, (words.requests_late)(requests.late)) } else { (WAITS, words.requests_more.to_owned()) };
        let line = Line::new(dot, Icon::CLOCK, (words.requests)(requests.open), more);
        lines.push(line.act(to(paths::CONSOLE_REQUESTS), words.look));
    }
    if let Some(waiting) = decisions.unconfirmed {
        let title = (words.unconfirmed)(waiting.people, &shown(waiting.people));
        let line = Line::new(NOTICE, Icon::MAIL, title, (words.oldest)(days_between(waiting.oldest, at)));
        lines.push(line.act(Location::new(paths::CONSOLE_PEOPLE, &[("list", "awaiting".to_owned())]), words.look));
    }
    for EndingInvitation { staff, name, ends_at } in decisions.invitations {
        let title = if at < ends_at { (words.invitation_ends)(&name) } else { (words.invitation_ended)(&name) };
        let line = Line::new(NOTICE, Icon::USER_PLUS, title, (words.invitation_when)(&when(ends_at, console.locale)));
        lines.push(line.act(Location::new(paths::CONSOLE_USERS, &[("user", staff.to_string())]), words.again));
    }
    if let Some(count) = decisions.undertakings {
        let line = Line::new(NOTICE, Icon::FILE_TEXT, (words.undertakings)(count), words.undertakings_more);
        lines.push(line.act(to(paths::CONSOLE_USERS), words.look));
    }
    lines
}

/// How many days of the business lie between two moments.
fn days_between(earlier: Moment, later: Moment) -> u64 {
    let begins = |moment| zone().day(moment).begins().millis();
    u64::try_from((begins(later) - begins(earlier)) / 86_400_000).unwrap_or_default()
}

fn row(console: ConsoleContext, line: Line) -> AnyView {
    let Line { dot, icon, title, more, act } = line;
    let act = act.map(|(location, text)| {
        let href = location.address(console.locale);
        let about = format!("{text}: {title}");
        let follow = console.navigation.follow(location);
        view! { <a class="button button--quiet rows__act" href=href aria-label=about on:click=follow>{text} {Icon::CHEVRON_RIGHT.view()}</a> }
    });
    let more: Vec<_> = more.into_iter().map(|text| view! { <p class="rows__more">{text}</p> }).collect();
    view! {
        <li class="rows__row">
            <span class=dot>{icon.view()}</span>
            <div><p class="rows__title" dir="auto">{title}</p> {more}</div>
            {act}
        </li>
    }
    .into_any()
}
