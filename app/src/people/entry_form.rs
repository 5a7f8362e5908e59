//! Noting that something happened, correcting it, removing it. Where somebody else was quicker, what was typed stays, beside what is there
//! now.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_domain::{
    api::people::{HistoryAsk, HistoryLine},
    ids::{HistoryId, PersonId},
    people::{Currency, Happening, Money},
    time::{Day, Moment},
};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::{card::Card, history::Open, wire};
use crate::{
    browser,
    portal::wire::Failure,
    staff::desk::Desk,
    ui::{Entry, Form, Input, Refused, Send, Summary, entry, read_money},
};

/// What an entry says; a walk-in has no note and is never open.
#[must_use]
pub fn inputs(desk: Desk, form: Form, line: Option<&HistoryLine>) -> AnyView {
    let words = &desk.words.people.history;
    let happenings = Happening::ALL.map(|what| (what.as_str().to_owned(), desk.words.people.data.happenings[what as usize].to_owned()));
    let currencies = Currency::ALL.map(|currency| (currency.as_str().to_owned(), currency.as_str().to_owned()));
    // The browser's clock; the day can be changed, and the register takes any.
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds of this millennium")]
    let today = Day::in_finland(Moment::from_millis(js_sys::Date::now() as i64));
    let amount = line.and_then(|line| line.amount);
    let text = amount.map(|amount| {
        let sign = if amount.minor < 0 { "-" } else { "" };
        let mark = if desk.locale == lupa_domain::locale::Locale::En { '.' } else { ',' };
        format!("{sign}{}{mark}{:02}", amount.minor.unsigned_abs() / 100, amount.minor.unsigned_abs() % 100)
    });
    let field = |id: &str, [label, hint]: [&str; 2], value: String, input: Input| {
        entry(form, Entry { id: id.to_owned(), label: label.to_owned(), hint: hint.to_owned(), value, input })
    };
    let what = line.map_or(Happening::Visit, |line| line.happening).as_str().to_owned();
    let date = line.map_or(today, |line| line.day).to_string();
    let currency = amount.map_or(Currency::Eur, |amount| amount.currency).as_str().to_owned();
    view! {
        <div class="fields">
            {field("happening", [words.labels[0], ""], what, Input::Choice(happenings.into()))}
            {field("day", [words.labels[1], ""], date, Input::Line("date", "text"))}
        </div>
        <div class="fields">
            {field("amount", words.amount, text.unwrap_or_default(), Input::Line("text", "decimal"))}
            {field("currency", [words.currency, ""], currency, Input::Choice(currencies.into()))}
        </div>
    }
    .into_any()
}

/// What was typed; where the amount cannot be read, the form says so.
#[must_use]
pub fn typed(desk: Desk, form: Form) -> Option<HistoryAsk> {
    let words = &desk.words.people.history;
    let amount = browser::value("amount");
    let minor = if amount.trim().is_empty() { None } else { Some(read_money(&amount)) };
    if minor == Some(None) {
        form.refuse(Refused { text: String::new(), fields: vec![("amount".to_owned(), words.amount_wrong.to_owned())] });
        return None;
    }
    let currency = Currency::from_word(&browser::value("currency")).unwrap_or_default();
    let open = browser::element("open").and_then(|element| element.dyn_into::<HtmlInputElement>().ok()).is_some_and(|box_| box_.checked());
    Some(HistoryAsk {
        happening: Happening::from_word(&browser::value("happening")).unwrap_or(Happening::Visit),
        day: browser::value("day"),
        text: Some(browser::value("text")).filter(|text| !text.trim().is_empty()),
        amount: minor.flatten().map(|minor| Money { minor, currency }),
        open,
    })
}

/// The form. It stands over the list while it is open.
#[component]
pub fn EntryForm(card: Card, open: RwSignal<Open>, line: Option<HistoryLine>) -> impl IntoView {
    let Card { desk, words, id, .. } = card;
    let (words, form) = (&words.history, Form::default());
    let known = line.as_ref().map(|line| line.id);
    let revision = RwSignal::new(line.as_ref().map_or(0, |line| line.revision));
    let theirs = RwSignal::new(None::<HistoryLine>);
    let done = move |text: &'static str| {
        open.set(Open::Nothing);
        card.reload.run(());
        desk.say(text.to_owned());
    };
    let quicker = move |failure: &Failure| {
        let conflict = wire::is_conflict(failure) && known.is_some();
        if let Some(entry) = known.filter(|_| conflict) {
            spawn_local(async move {
                match newest(desk, id, entry).await {
                    Ok(Some(now)) => {
                        revision.set(now.revision);
                        theirs.set(Some(now));
                        browser::focus_soon("conflict");
                    }
                    Ok(None) => done(words.gone),
                    Err(failure) => wire::refuse(desk, form, failure),
                }
            });
        }
        conflict
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(asked) = typed(desk, form) else { return };
        let asking = async move {
            match known {
                Some(entry) => wire::correct(desk.locale, id, entry, revision.get_untracked(), asked).await,
                None => wire::note(desk.locale, id, asked).await,
            }
        };
        wire::send(desk, form, asking, quicker, move |_| done(words.saved));
    };
    let close = move |_| {
        open.set(Open::Nothing);
        browser::focus_soon(if known.is_some() { "history" } else { "add-entry" });
    };
    let remove = line.clone().map(|line| {
        let what = card.telling().entry(&line);
        let remove = move |_| {
            desk.ask(&words.remove_ask[0].replace("{what}", &what), words.remove_ask[1], words.remove, move || {
                desk.act(wire::remove(desk.locale, id, line.id, revision.get_untracked()), move |()| done(words.removed));
            });
        };
        view! { <button class="button button--danger" type="button" on:click=remove>{words.remove}</button> }
    });
    let heading = words.headings[usize::from(known.is_some())];
    let now = move || {
        let now = theirs.get()?;
        let note = now.text.clone().map(|note| super::telling::text(card.words, note));
        Some(view! {
            <div id="conflict" class="summary" tabindex="-1" role="alert">
                <p><strong>{words.conflict[0]}</strong></p>
                <p>{card.telling().entry(&now)} ". " {note}</p>
                <p>{words.conflict[1]}</p>
            </div>
        })
    };
    view! {
        <form class="slab narrow" novalidate aria-labelledby="entry" on:submit=on_submit>
            <h3 id="entry" tabindex="-1">{heading}</h3>
            <Summary form heading=desk.words.correct/>
            {now}
            {inputs(desk, form, line.as_ref())}
            {rest(desk, form, line.as_ref())}
            <div class="actions form-end">
                <Send form label=desk.words.save sending=desk.words.sending/>
                <button class="button button--quiet" type="button" on:click=close>{desk.words.cancel}</button>
                {remove}
            </div>
        </form>
    }
}

/// The note, and whether it is open.
fn rest(desk: Desk, form: Form, line: Option<&HistoryLine>) -> AnyView {
    let words = &desk.words.people.history;
    let [label, hint] = words.note.map(str::to_owned);
    let value = line.and_then(|line| line.text.clone()).unwrap_or_default();
    let open = line.is_some_and(|line| line.open);
    view! {
        {entry(form, Entry { id: "text".to_owned(), label, hint, value, input: Input::Lines })}
        <div class="statement">
            <label class="tick" for="open">
                <input class="tick__box" type="checkbox" id="open" aria-describedby="open-hint" prop:checked=open/>
                <span class="tick__label">{words.is_open[0]}</span>
            </label>
            <p class="statement__details" id="open-hint">{words.is_open[1]}</p>
        </div>
    }
    .into_any()
}

/// An entry as it is now, wherever in the history it stands; nothing where it is there no more.
async fn newest(desk: Desk, id: PersonId, entry: HistoryId) -> Result<Option<HistoryLine>, Failure> {
    let mut cursor = None;
    loop {
        let page = wire::history(desk.locale, id, cursor).await?;
        if let Some(found) = page.entries.into_iter().find(|line| line.id == entry) {
            return Ok(Some(found));
        }
        cursor = page.next;
        if cursor.is_none() {
            return Ok(None);
        }
    }
}
