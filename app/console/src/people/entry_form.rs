//! Adding an entry to the history, correcting one, removing one. Where another user was quicker, what was typed stays in the form, and what
//! the entry says now is shown above it.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_api::{self as api, ApiError, Client};
use lupa_domain::{
    api::people::{HistoryLine, HistoryRequest},
    ids::{HistoryId, PersonId},
    locale::Locale,
    people::{Currency, Happening, Money},
    time::Moment,
};
use lupa_ui::{ErrorSummary, FieldSpec, Form, Input, Rejection, SubmitButton, browser, button, dynamic, form_field, parse_money, zone};
use lupa_words as words;

use super::{card::Card, field_at::field_at, format::long_text};
use crate::context::ConsoleContext;

/// Which form is open over the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenForm {
    /// None.
    None,
    /// The one for a new entry.
    New,
    /// The one that corrects this entry.
    Correction(Box<HistoryLine>),
}

/// The fields of an entry that a walk-in has too: a walk-in has no note and is never open.
#[must_use]
pub fn inputs(console: ConsoleContext, form: Form, line: Option<&HistoryLine>) -> AnyView {
    let all = words::people(console.locale);
    let words = &all.history;
    let happenings = Happening::ALL.map(|what| (what.as_str().to_owned(), (all.data.happening)(what).to_owned()));
    let currencies = Currency::ALL.map(|currency| (currency.as_str().to_owned(), currency.as_str().to_owned()));
    // The clock of the browser: the user can change the day, and the register takes any.
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds of this millennium")]
    let today = zone().day(Moment::from_millis(js_sys::Date::now() as i64));
    let amount = line.and_then(|line| line.amount);
    let amount_text = amount.map(|amount| {
        let sign = if amount.minor < 0 { "-" } else { "" };
        let mark = if console.locale == Locale::En { '.' } else { ',' };
        format!("{sign}{}{mark}{:02}", amount.minor.unsigned_abs() / 100, amount.minor.unsigned_abs() % 100)
    });
    let field = |id: &str, label: &str, hint: &str, value: String, input: Input| {
        form_field(form, FieldSpec { id: id.to_owned(), label: label.to_owned(), hint: hint.to_owned(), value, input })
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
            {field("amount", words.amount.label, words.amount.hint, amount_text.unwrap_or_default(), Input::Line("text", "decimal"))}
            {field("currency", words.currency, "", currency, Input::Choice(currencies.into()))}
        </div>
    }
    .into_any()
}

/// The entry that was typed. If the amount cannot be read, the form says so and there is none.
#[must_use]
pub fn typed(console: ConsoleContext, form: Form) -> Option<HistoryRequest> {
    let words = &words::people(console.locale).history;
    let amount = browser::value("amount");
    let minor = if amount.trim().is_empty() { None } else { Some(parse_money(&amount)) };
    if minor == Some(None) {
        form.reject(Rejection { text: String::new(), fields: vec![("amount".to_owned(), words.amount_wrong.to_owned())] });
        return None;
    }
    let currency = Currency::from_word(&browser::value("currency")).unwrap_or_default();
    Some(HistoryRequest {
        happening: Happening::from_word(&browser::value("happening")).unwrap_or(Happening::Visit),
        day: browser::value("day"),
        text: Some(browser::value("text")).filter(|text| !text.trim().is_empty()),
        amount: minor.flatten().map(|minor| Money { minor, currency }),
        open: browser::is_checked("open"),
    })
}

/// Draws the form that is open over the history of the card.
#[must_use]
pub fn draw() -> AnyView {
    let card: Card = expect_context();
    // It was asked for before the part was there.
    browser::focus_soon("entry");
    match card.entry.get_untracked() {
        OpenForm::None => ().into_any(),
        OpenForm::New => entry_form(card, card.entry, None),
        OpenForm::Correction(line) => entry_form(card, card.entry, Some(*line)),
    }
}

/// The form: for a new entry, or for `line`.
fn entry_form(card: Card, open: RwSignal<OpenForm>, line: Option<HistoryLine>) -> AnyView {
    let Card { console, words, id, .. } = card;
    let (words, form) = (&words.history, Form::default());
    let known = line.as_ref().map(|line| line.id);
    let revision = RwSignal::new(line.as_ref().map_or(0, |line| line.revision));
    // What another user has saved in the meantime: the entry in a line, and its note.
    let theirs = RwSignal::new(None::<(String, String)>);
    let finish = move |text: &'static str| {
        open.set(OpenForm::None);
        card.reload_with_notice(text);
    };
    let show_theirs = move |entry: HistoryId| {
        spawn_local(async move {
            match newest(console.client, id, entry).await {
                Ok(Some(now)) => {
                    form.reset();
                    revision.set(now.revision);
                    theirs.set(Some((card.format().entry(&now), now.text.unwrap_or_default())));
                    browser::focus_soon("conflict");
                }
                Ok(None) => finish(words.gone),
                Err(error) => console.reject_at(form, error, &field_at),
            }
        });
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(entry) = typed(console, form) else { return };
        if !form.begin() {
            return;
        }
        let saving = api::history::save(id, known.map(|known| (known, revision.get_untracked())), &entry);
        console.client.answer(saving, move |answer| match (answer, known) {
            (Ok(_), _) => finish(words.saved),
            (Err(error), Some(entry)) if error.is_conflict() => show_theirs(entry),
            (Err(error), _) => console.reject_at(form, error, &field_at),
        });
    };
    let close = move || {
        open.set(OpenForm::None);
        browser::focus_soon("history");
    };
    let remove = line.as_ref().map(|line| {
        let (what, entry) = (card.format().entry(line), line.id);
        button("button button--danger", words.remove, None, move || {
            console.dialog.ask(&(words.remove_ask)(&what), words.remove_text, words.remove, move || {
                console.client.run(api::history::remove(id, entry, revision.get_untracked()), move |()| finish(words.removed));
            });
        })
    });
    let conflict = dynamic(move || match theirs.get() {
        Some((entry, note)) => view! {
            <div id="conflict" class="summary" tabindex="-1" role="alert">
                <p><strong>{words.changed_meanwhile}</strong></p>
                <p>{entry} ". " {long_text(card.words, note)}</p>
                <p>{words.yours_below}</p>
            </div>
        }
        .into_any(),
        None => ().into_any(),
    });
    view! {
        <form class="slab narrow" novalidate aria-labelledby="entry" on:submit=on_submit>
            <h3 id="entry" tabindex="-1">{if known.is_some() { words.correct } else { words.new }}</h3>
            <ErrorSummary form heading=console.words.correct/>
            {conflict}
            {inputs(console, form, line.as_ref())}
            {note_and_open(console, form, line.as_ref())}
            <div class="actions form-end">
                <SubmitButton form label=console.words.save sending=console.words.sending/>
                {button("button button--quiet", console.words.cancel, None, close)}
                {remove}
            </div>
        </form>
    }
    .into_any()
}

/// The note, and whether the entry is still open.
fn note_and_open(console: ConsoleContext, form: Form, line: Option<&HistoryLine>) -> AnyView {
    let words = &words::people(console.locale).history;
    let (label, hint) = (words.note.label.to_owned(), words.note.hint.to_owned());
    let value = line.and_then(|line| line.text.clone()).unwrap_or_default();
    let open = line.is_some_and(|line| line.open);
    view! {
        {form_field(form, FieldSpec { id: "text".to_owned(), label, hint, value, input: Input::Lines })}
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

/// An entry as it is now, on any page of the history; nothing if it was removed.
async fn newest(client: Client, id: PersonId, entry: HistoryId) -> Result<Option<HistoryLine>, ApiError> {
    let mut cursor = None;
    loop {
        let page = api::history::list(id, cursor).send(client).await?;
        if let Some(found) = page.entries.into_iter().find(|line| line.id == entry) {
            return Ok(Some(found));
        }
        cursor = page.next;
        if cursor.is_none() {
            return Ok(None);
        }
    }
}
