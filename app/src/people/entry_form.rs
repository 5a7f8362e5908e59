//! Recording that something happened, correcting it, removing it. Where another user was quicker, what was typed stays, beside what is
//! there now.

use super::{card::Card, history::Open, telling::text, wire};
use crate::{
    browser,
    portal::wire::Failure,
    staff::desk::Desk,
    ui::{Entry, Form, Input, Refused, Send, Summary, entry, live, press, read_money},
    words,
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_domain::{
    api::people::{HistoryAsk, HistoryLine},
    ids::{HistoryId, PersonId},
    locale::Locale,
    people::{Currency, Happening, Money},
    time::{Day, Moment},
};

/// What an entry says; a walk-in has no note and is never open.
#[must_use]
pub fn inputs(desk: Desk, form: Form, line: Option<&HistoryLine>) -> AnyView {
    let all = words::people(desk.locale);
    let words = &all.history;
    let happenings = Happening::ALL.map(|what| (what.as_str().to_owned(), (all.data.happening)(what).to_owned()));
    let currencies = Currency::ALL.map(|currency| (currency.as_str().to_owned(), currency.as_str().to_owned()));
    // The browser's clock; the day can be changed, and the register takes any.
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds of this millennium")]
    let today = Day::in_finland(Moment::from_millis(js_sys::Date::now() as i64));
    let amount = line.and_then(|line| line.amount);
    let text = amount.map(|amount| {
        let sign = if amount.minor < 0 { "-" } else { "" };
        let mark = if desk.locale == Locale::En { '.' } else { ',' };
        format!("{sign}{}{mark}{:02}", amount.minor.unsigned_abs() / 100, amount.minor.unsigned_abs() % 100)
    });
    let field = |id: &str, label: &str, hint: &str, value: String, input: Input| {
        entry(form, Entry { id: id.to_owned(), label: label.to_owned(), hint: hint.to_owned(), value, input })
    };
    let what = line.map_or(Happening::Visit, |line| line.happening).as_str().to_owned();
    let date = line.map_or(today, |line| line.day).to_string();
    let currency = amount.map_or(Currency::Eur, |amount| amount.currency).as_str().to_owned();
    view! {
        <div class="fields">
            {field("happening", words.what, "", what, Input::Choice(happenings.into()))}
            {field("day", words.day, "", date, Input::Line("date", "text"))}
        </div>
        <div class="fields">
            {field("amount", words.amount.label, words.amount.hint, text.unwrap_or_default(), Input::Line("text", "decimal"))}
            {field("currency", words.currency, "", currency, Input::Choice(currencies.into()))}
        </div>
    }
    .into_any()
}

/// What was typed; where the amount cannot be read, the form says so.
#[must_use]
pub fn typed(desk: Desk, form: Form) -> Option<HistoryAsk> {
    let words = &words::people(desk.locale).history;
    let amount = browser::value("amount");
    let minor = if amount.trim().is_empty() { None } else { Some(read_money(&amount)) };
    if minor == Some(None) {
        form.refuse(Refused { text: String::new(), fields: vec![("amount".to_owned(), words.amount_wrong.to_owned())] });
        return None;
    }
    let currency = Currency::from_word(&browser::value("currency")).unwrap_or_default();
    Some(HistoryAsk {
        happening: Happening::from_word(&browser::value("happening")).unwrap_or(Happening::Visit),
        day: browser::value("day"),
        text: Some(browser::value("text")).filter(|text| !text.trim().is_empty()),
        amount: minor.flatten().map(|minor| Money { minor, currency }),
        open: browser::is_ticked("open"),
    })
}

/// The form. It stands over the list while it is open.
#[must_use]
pub fn entry_form(card: Card, open: RwSignal<Open>, line: Option<HistoryLine>) -> AnyView {
    let Card { desk, words, id, .. } = card;
    let (words, form) = (&words.history, Form::default());
    let known = line.as_ref().map(|line| line.id);
    let revision = RwSignal::new(line.as_ref().map_or(0, |line| line.revision));
    // What another user has saved in the meantime.
    let theirs = RwSignal::new(None::<(String, String)>);
    let done = move |text: &'static str| {
        open.set(Open::Nothing);
        card.reload_saying.run(text);
    };
    let quicker = move |entry: HistoryId| {
        spawn_local(async move {
            match newest(desk, id, entry).await {
                Ok(Some(now)) => {
                    form.rest();
                    revision.set(now.revision);
                    theirs.set(Some((card.telling().entry(&now), now.text.unwrap_or_default())));
                    browser::focus_soon("conflict");
                }
                Ok(None) => done(words.gone),
                Err(failure) => wire::refuse(desk, form, failure),
            }
        });
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(asked) = typed(desk, form) else { return };
        if !form.begin() {
            return;
        }
        let revision = revision.get_untracked();
        wire::note(id, known.map(|known| (known, revision)), &asked).ask(desk, move |answer| match (answer, known) {
            (Ok(_), _) => done(words.saved),
            (Err(failure), Some(entry)) if wire::is_conflict(&failure) => quicker(entry),
            (Err(failure), _) => wire::refuse(desk, form, failure),
        });
    };
    let close = move || {
        open.set(Open::Nothing);
        browser::focus_soon("history");
    };
    let remove = line.as_ref().map(|line| {
        let (what, entry) = (card.telling().entry(line), line.id);
        press("button button--danger", words.remove, None, move || {
            desk.ask(&(words.remove_ask)(&what), words.remove_text, words.remove, move || {
                wire::remove(id, entry, revision.get_untracked()).act(desk, move |()| done(words.removed));
            });
        })
    });
    let now = live(move || match theirs.get() {
        Some((entry, note)) => view! {
            <div id="conflict" class="summary" tabindex="-1" role="alert">
                <p><strong>{words.changed_meanwhile}</strong></p>
                <p>{entry} ". " {text(card.words, note)}</p>
                <p>{words.yours_below}</p>
            </div>
        }
        .into_any(),
        None => ().into_any(),
    });
    view! {
        <form class="slab narrow" novalidate aria-labelledby="entry" on:submit=on_submit>
            <h3 id="entry" tabindex="-1">{if known.is_some() { words.correct } else { words.new }}</h3>
            <Summary form heading=desk.words.correct/>
            {now}
            {inputs(desk, form, line.as_ref())}
            {rest(desk, form, line.as_ref())}
            <div class="actions form-end">
                <Send form label=desk.words.save sending=desk.words.sending/>
                {press("button button--quiet", desk.words.cancel, None, close)}
                {remove}
            </div>
        </form>
    }
    .into_any()
}

/// The note, and whether it is open.
fn rest(desk: Desk, form: Form, line: Option<&HistoryLine>) -> AnyView {
    let words = &words::people(desk.locale).history;
    let (label, hint) = (words.note.label.to_owned(), words.note.hint.to_owned());
    let value = line.and_then(|line| line.text.clone()).unwrap_or_default();
    let open = line.is_some_and(|line| line.open);
    view! {
        {entry(form, Entry { id: "text".to_owned(), label, hint, value, input: Input::Lines })}
        <div class="statement">
            <label class="tick" for="open">
                <input class="tick__box" type="checkbox" id="open" aria-describedby="open-hint" prop:checked=open/>
                <span class="tick__label">{words.is_open.label}</span>
            </label>
            <p class="statement__details" id="open-hint">{words.is_open.hint}</p>
        </div>
    }
    .into_any()
}

/// An entry as it is now, wherever in the history it stands; nothing where it is there no more.
async fn newest(desk: Desk, id: PersonId, entry: HistoryId) -> Result<Option<HistoryLine>, Failure> {
    let mut cursor = None;
    loop {
        let page = wire::history(id, cursor).answer(desk.locale).await?;
        if let Some(found) = page.entries.into_iter().find(|line| line.id == entry) {
            return Ok(Some(found));
        }
        cursor = page.next;
        if cursor.is_none() {
            return Ok(None);
        }
    }
}
