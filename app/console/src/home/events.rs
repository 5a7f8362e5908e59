//! What happened last, by day: many of one kind are one line, and each line leads to what is behind it.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::{
    api::overview::{ActNews, AnswerKind, ConsentNews, NamedPerson},
    staff::{Right, audit::Act},
    text::isolated,
    time::{Day, Moment},
};
use lupa_ui::{Icon, day as written, number, time_of_day};
use lupa_words as words;

use crate::{
    context::{ConsoleContext, Location},
    people::locations,
    staff::audit_line::word,
};

/// How many lines are shown.
const SHOWN: usize = 12;

/// A line, and when it was.
struct Line {
    day: Day,
    at: Option<Moment>,
    view: AnyView,
}

/// Draws them; `today` is the day of the business.
#[must_use]
pub fn draw(console: ConsoleContext, today: Day, consents: Vec<ConsentNews>, acts: Vec<ActNews>) -> AnyView {
    let words = &words::overview(console.locale).events;
    let mut lines: Vec<Line> = consents.into_iter().map(|news| consent(console, news)).collect();
    lines.extend(acts.into_iter().map(|news| act(console, news)));
    lines.sort_by_key(|line| std::cmp::Reverse((line.day, line.at)));
    lines.truncate(SHOWN);
    let mut days: Vec<(Day, Vec<AnyView>)> = Vec::new();
    for line in lines {
        match days.last_mut().filter(|(day, _)| *day == line.day) {
            Some((_, views)) => views.push(line.view),
            None => days.push((line.day, vec![line.view])),
        }
    }
    let none = days.is_empty().then(|| view! { <p class="panel__body soft">{words.none}</p> });
    let days: Vec<_> = days
        .into_iter()
        .map(|(day, views)| {
            let [this, before] = words.days;
            let name = match day {
                _ if day == today => this.to_owned(),
                _ if day == today.plus_days(-1) => before.to_owned(),
                _ => written(day, console.locale),
            };
            view! { <h3 class="events__day">{name}</h3> <ul>{views}</ul> }
        })
        .collect();
    let log = console.session.may(Right::ReadAudit).then(|| {
        view! { <p class="events__end">{console.navigation.link("", Location::new(paths::CONSOLE_AUDIT, &[]), words.log, None)}</p> }
    });
    view! {
        <section class="panel" aria-labelledby="events">
            <div class="panel__head"><h2 class="panel__title" id="events">{words.heading}</h2></div>
            {none}
            {days}
            {log}
        </section>
    }
    .into_any()
}

fn line(console: ConsoleContext, day: Day, at: Option<Moment>, (icon, class): (Icon, &'static str), text: AnyView) -> Line {
    let time = at.map(|at| view! { <time datetime=at.to_string()>{time_of_day(at, console.locale)}</time> });
    let view =
        view! { <li class="events__row"><span class=class>{icon.view()}</span> <span class="events__text">{text}</span> {time}</li> }
            .into_any();
    Line { day, at, view }
}

fn consent(console: ConsoleContext, news: ConsentNews) -> Line {
    let words = &words::overview(console.locale).events;
    let ConsentNews { day, at, said, purpose, title, count, person } = news;
    let sign = match said {
        AnswerKind::Given => (Icon::CHECK, "events__given"),
        AnswerKind::Withdrawn => (Icon::UNDO_2, "events__sign"),
        AnswerKind::Objected => (Icon::BAN, "events__objected"),
    };
    let text = if let Some(NamedPerson { id, name: Some(name) }) = person {
        let name = console.navigation.link("", locations::card(id), name, None);
        view! { {name} " " {(words.said_by)(said, &isolated(&title))} }.into_any()
    } else {
        let text = (words.said)(said, count, &number(count, console.locale), &title);
        console.navigation.link("", Location::new(paths::CONSOLE_AUDIENCE, &[("purpose", purpose.to_string())]), text, None)
    };
    line(console, day, at, sign, text)
}

fn act(console: ConsoleContext, news: ActNews) -> Line {
    let words = &words::overview(console.locale).events;
    let ActNews { day, at, act, staff, name, about, count } = news;
    let audit = &console.words.audit;
    let who = isolated(name.as_deref().unwrap_or(audit.unknown));
    let mut text = (audit.sentence)(act, &who, &isolated(about.as_deref().unwrap_or(audit.unknown)));
    if count > 1 {
        text = format!("{text} · {}", (words.times)(count, &number(count, console.locale)));
    }
    let icon = match act {
        Act::Exported => Icon::DOWNLOAD,
        Act::PersonSeen => Icon::EYE,
        Act::WordingChanged | Act::UndertakingPublished => Icon::FILE_TEXT,
        Act::Invited | Act::Joined | Act::PersonCreated => Icon::USER_PLUS,
        Act::ConsentRecorded => Icon::CHECK,
        Act::PasskeySuspected | Act::DisagreementFound => Icon::TRIANGLE_ALERT,
        _ => Icon::CLOCK,
    };
    let day_of = day.to_string();
    let query =
        [("act", word(act)), ("staff", staff.map(|id| id.to_string()).unwrap_or_default()), ("from", day_of.clone()), ("to", day_of)];
    let text = console.navigation.link("", Location::new(paths::CONSOLE_AUDIT, &query), text, None);
    line(console, day, Some(at), (icon, "events__sign"), text)
}
