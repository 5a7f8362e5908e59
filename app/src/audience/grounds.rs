//! `/console/grounds`: on what else than consent one customer may be written to. What staff record here hangs on a purchase of theirs.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_domain::{
    api::{
        grounds::{GroundAsk, GroundList, GroundPurpose, GroundView},
        people::HistoryLine,
    },
    audience::Basis,
    ids::{HistoryId, PersonId},
    people::Happening,
    staff::Right,
    wording::PurposeId,
};

use super::wire;
use crate::{
    browser, links,
    staff::{
        desk::{Desk, Heading},
        place::Place,
    },
    ui::{self, Entry, Fetched, Form, Input, Outcome, Send, Summary, entry, money},
    words::{self, GroundWords},
};

/// Which field each member of what is sent stands in.
const FIELDS: [(&str, &str); 2] = [("/sale", "sale"), ("/opt_out_offered", "offered")];

/// Draws the screen.
#[must_use]
pub fn draw(desk: Desk) -> AnyView {
    let words = &words::audience(desk.locale).grounds;
    let person: Option<PersonId> = Place::here().query("person").parse().ok();
    let body = person.map_or_else(|| view! { <p>{words.nobody}</p> }.into_any(), |person| view! { <Grounds desk person/> }.into_any());
    view! { <Heading desk text=words.heading/> {body} }.into_any()
}

/// What the register says of them.
#[derive(Clone, Debug, PartialEq)]
struct Known {
    list: GroundList,
    /// Their purchases; nothing where one may not see what happened.
    sales: Option<Vec<HistoryLine>>,
}

#[component]
fn Grounds(desk: Desk, person: PersonId) -> impl IntoView {
    let words = &words::audience(desk.locale).grounds;
    let state = RwSignal::new(Fetched::<Known>::Waiting);
    let load = Callback::new(move |()| {
        desk.fetch(state, async move {
            let list = wire::grounds(desk.locale, person).await?;
            let sales = if desk.may(Some(Right::SeeHistory)) { Some(wire::sales(desk.locale, person).await?) } else { None };
            Ok(Known { list, sales })
        });
    });
    load.run(());
    let draw = move |known: Known| Some(parts(desk, person, load, known));
    let card = Place::new(links::CONSOLE_PERSON, &[("person", person.to_string())]);
    let back = desk.may(Some(Right::SeePeople)).then(|| view! { <p>{desk.link("", card, words.back, None)}</p> });
    view! {
        {back}
        <p class="lead">{words.lead}</p>
        <Outcome state words=&desk.words.wait retry=load draw/>
    }
}

fn parts(desk: Desk, person: PersonId, load: Callback<()>, known: Known) -> AnyView {
    let words = &words::audience(desk.locale).grounds;
    let Known { list: GroundList { grounds, open }, sales } = known;
    let none = grounds.is_empty().then(|| view! { <p class="soft">{words.none}</p> });
    let lines = grounds.into_iter().map(|ground| line(desk, person, load, ground)).collect_view();
    let new = match (open.is_empty(), sales) {
        (true, _) => ().into_any(),
        (false, None) => view! { <p class="soft">{words.blind}</p> }.into_any(),
        (false, Some(sales)) if sales.is_empty() => view! { <p class="soft">{words.no_sale}</p> }.into_any(),
        (false, Some(sales)) => record(desk, person, load, open, sales),
    };
    view! { {none} <ul class="lines">{lines}</ul> {new} }.into_any()
}

fn line(desk: Desk, person: PersonId, load: Callback<()>, ground: GroundView) -> AnyView {
    let words = &words::audience(desk.locale).grounds;
    let GroundView { purpose, title, basis, sold_on, by, .. } = ground;
    let day = sold_on.map(|day| ui::day(day, desk.locale)).unwrap_or_default();
    let text = match basis {
        Basis::LegalPerson => words.business.to_owned(),
        Basis::Consent | Basis::SoftOptIn => (words.purchase)(&day, by.as_deref().unwrap_or_default()),
    };
    let remove = (basis == Basis::SoftOptIn).then(|| {
        let about = format!("{}: {title}", words.remove);
        let take = move |_| {
            let purpose = purpose.clone();
            desk.ask(words.remove_ask.heading, words.remove_ask.text, words.remove, move || {
                let purpose = purpose.clone();
                desk.act(async move { wire::forget_ground(desk.locale, person, &purpose).await }, move |()| {
                    desk.say(words.removed.to_owned());
                    load.run(());
                });
            });
        };
        view! { <button class="button button--quiet button--danger" type="button" aria-label=about on:click=take>{words.remove}</button> }
    });
    view! {
        <li class="lines__line">
            <p><strong>{title}</strong> " " <span class="soft lines__more">{text}</span></p>
            {remove}
        </li>
    }
    .into_any()
}

/// The form that hangs a soft opt-in on a purchase.
fn record(desk: Desk, person: PersonId, load: Callback<()>, open: Vec<GroundPurpose>, sales: Vec<HistoryLine>) -> AnyView {
    let (words, form): (&'static GroundWords, _) = (&words::audience(desk.locale).grounds, Form::default());
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let purpose: Option<PurposeId> = browser::value("for").parse().ok();
        let sale: Option<HistoryId> = browser::value("sale").parse().ok();
        let Some((purpose, sale)) = purpose.zip(sale) else { return };
        let asked = GroundAsk { sale, opt_out_offered: browser::is_ticked("offered") };
        desk.send(form, &FIELDS, async move { wire::record_ground(desk.locale, person, &purpose, &asked).await }, move |_| {
            desk.unsaved.set_value(false);
            desk.say(words.recorded.to_owned());
            load.run(());
        });
    };
    let sale = |line: HistoryLine| {
        let amount = line.amount.map(|amount| format!(", {}", money(amount, desk.locale))).unwrap_or_default();
        (line.id.to_string(), format!("{}{amount}", ui::day(line.day, desk.locale)))
    };
    let choice = |id: &str, label: &str, options: Vec<(String, String)>| {
        let value = options.first().map(|(value, _)| value.clone()).unwrap_or_default();
        let input = Input::Choice(options);
        entry(form, Entry { id: id.to_owned(), label: label.to_owned(), hint: String::new(), value, input })
    };
    let wrong = Signal::derive(move || form.wrong("offered"));
    view! {
        <section class="part narrow" aria-labelledby="record">
            <h2 id="record">{words.record}</h2>
            <Summary form heading=desk.words.correct/>
            <form novalidate data-keeps on:submit=on_submit>
                {choice("for", words.purpose, open.into_iter().map(|one| (one.purpose.to_string(), one.title)).collect())}
                {choice("sale", words.sale, sales.into_iter().map(sale).collect())}
                <div class="statement">
                    <label class="tick" for="offered">
                        <input class="tick__box" type="checkbox" id="offered" autocomplete="off" aria-describedby="offered-hint offered-error"/>
                        <span class="tick__label">{words.offered.label}</span>
                    </label>
                    <p class="statement__details" id="offered-hint">{words.offered.hint}</p>
                </div>
                <p class="field__error" id="offered-error" hidden=move || wrong.with(String::is_empty)>{wrong}</p>
                <div class="actions form-end"><Send form label=words.save sending=desk.words.sending/></div>
            </form>
        </section>
    }
    .into_any()
}

/// Whether an entry of a history is a purchase.
pub(super) fn is_sale(line: &HistoryLine) -> bool {
    line.happening == Happening::Purchase
}
