//! What becomes of the rows: how many have each fate, some of the rows with why, and the button that brings them in.

use leptos::prelude::*;
use lupa_api as api;
use lupa_domain::{
    api::{
        imports::{ImportChange, ImportRow},
        people::FieldResponse,
    },
    import::{Fate, Subject, Target, words as import_words},
};
use lupa_ui::{Form, Table, Tone, bdi, note, number, tone_chip};

use super::one::Shown;
use crate::people::{format::field_name, locations};

/// The rows that are shown.
#[derive(Clone, Copy)]
struct Rows {
    shown: Shown,
    fate: RwSignal<Option<Fate>>,
    fetched: RwSignal<Vec<ImportRow>>,
    next: RwSignal<Option<u32>>,
}

impl Rows {
    /// Fetches the rows after a line; from the beginning they take the place of those that are shown.
    fn fetch(self, after: u32) {
        let (shown, fate) = (self.shown, self.fate.get_untracked());
        shown.console.client.run(api::imports::rows(shown.id, fate, after), move |answer| {
            if self.fate.try_get_untracked() != Some(fate) {
                return;
            }
            self.next.set(answer.next);
            self.fetched.update(|rows| {
                if after == 0 {
                    rows.clear();
                }
                rows.extend(answer.listed);
            });
        });
    }
}

/// What a fate looks like.
const fn tone(fate: Fate) -> Tone {
    match fate {
        Fate::New => Tone::Given,
        Fate::Merged => Tone::Info,
        Fate::Unchanged => Tone::None,
        Fate::Blocked => Tone::Objected,
        Fate::Refused => Tone::Danger,
    }
}

/// Draws it.
pub(super) fn view(shown: Shown, fields: &[FieldResponse]) -> AnyView {
    let Shown { console, words, import, .. } = shown;
    let rows = Rows { shown, fate: RwSignal::new(None), fetched: RwSignal::default(), next: RwSignal::new(None) };
    rows.fetch(0);
    let import = import.get_untracked();
    let (subject, counts) = (import.line.subject, import.line.counts);
    let form = Form::default();
    let names: Vec<_> = fields.iter().map(|field| (format!("fields/{}", field.id), field_name(field, console.locale))).collect();
    let names = StoredValue::new(names);
    let choices =
        [None].into_iter().chain(Fate::ALL.map(Some)).filter(|fate| fate.is_none_or(|fate| counts.of(fate) > 0 || fate != Fate::Unchanged));
    let tiles = choices.map(|fate| tile(rows, subject, fate, fate.map_or_else(|| counts.sum(), |fate| counts.of(fate))));
    let effective = u64::from(counts.effective());
    let commit = (effective > 0).then(|| {
        let label = (words.check.button)(effective, &number(effective, console.locale));
        view! { <button class="button button--primary" type="button" on:click=move |_| shown.change(form, &ImportChange::Commit)>{label}</button> }
    });
    let nothing = (effective == 0).then(|| view! { <p>{words.check.nothing}</p> });
    let (no_consent, rule) = match subject {
        Subject::People => (words.check.no_consent, words.check.rule),
        Subject::Records => (words.check.records, words.check.records_rule),
        Subject::Unsubscribes | Subject::Bounces => (words.check.stops, words.check.rule),
    };
    view! {
        <section class="panel" aria-labelledby="import-check">
            <div class="panel__head"><h2 class="panel__title" id="import-check">{words.check.heading}</h2> <span class="soft">{words.check.nothing_yet}</span></div>
            <div class="panel__body stack">
                <fieldset class="outcomes"><legend class="unseen">{words.check.show}</legend>{tiles.collect_view()}</fieldset>
                {note(Tone::Info, view! { <p>{no_consent}</p> }.into_any())}
                <p class="soft">{rule}</p>
                {move || table(rows, names)}
                {move || rows.next.get().map(|after| view! {
                    <button class="button button--quiet" type="button" on:click=move |_| rows.fetch(after)>{words.check.next}</button>
                })}
                {nothing}
                <div class="actions">
                    {commit}
                    <button class="button button--quiet" type="button" on:click=move |_| shown.undo(form)>{words.check.discard}</button>
                </div>
            </div>
        </section>
    }
    .into_any()
}

/// A fate with its number; choosing it shows its rows.
fn tile(rows: Rows, subject: Subject, fate: Option<Fate>, count: u32) -> AnyView {
    let Shown { console, words, .. } = rows.shown;
    let name = fate.map_or(words.check.all, |fate| (import_words(console.locale).fate)(subject, fate));
    let more = fate.map_or("", |fate| (words.check.more)(subject, fate));
    let icon = fate.map(|fate| tone(fate).icon().view());
    let class = match fate {
        None | Some(Fate::Unchanged) => "outcome",
        Some(Fate::New) => "outcome outcome--given",
        Some(Fate::Merged) => "outcome outcome--info",
        Some(Fate::Blocked) => "outcome outcome--objected",
        Some(Fate::Refused) => "outcome outcome--danger",
    };
    let choose = move |_| {
        rows.fate.set(fate);
        rows.fetch(0);
    };
    view! {
        <label class=class>
            <input class="unseen" type="radio" name="outcome" prop:checked=move || rows.fate.get() == fate on:change=choose/>
            <span class="outcome__name">{icon} {name}</span>
            <span class="outcome__number">{number(count.into(), console.locale)}</span>
            <span class="outcome__more">{more}</span>
        </label>
    }
    .into_any()
}

fn table(rows: Rows, names: StoredValue<Vec<(String, String)>>) -> AnyView {
    let Shown { console, words, import, .. } = rows.shown;
    let subject = import.with_untracked(|import| import.line.subject);
    let list = rows.fetched.get();
    if list.is_empty() {
        return view! { <p class="soft">{words.check.none}</p> }.into_any();
    }
    let domain = import_words(console.locale);
    let cells = list.into_iter().map(|row| {
        let who = match row.person {
            Some(id) => console.navigation.link("", locations::card(id), row.who.clone(), None).into_any(),
            None => bdi(row.who.clone()).into_any(),
        };
        let mut why = vec![(domain.reason)(subject, row.reason, row.earlier)];
        if !row.faults.is_empty() {
            why = row.faults.iter().map(|fault| fault_text(rows.shown, fault.column, (domain.why)(fault.why))).collect();
        }
        if !row.kept.is_empty() {
            let data: Vec<String> = row.kept.iter().map(|datum| datum_name(rows.shown, datum, names)).collect();
            why.push((words.check.kept)(&data.join(", ")));
        }
        vec![
            bdi(row.line.to_string()).into_any(),
            who,
            tone_chip(tone(row.fate), (domain.fate)(subject, row.fate).to_owned(), None),
            why.into_iter().map(|text| view! { <div dir="auto">{text}</div> }).collect_view().into_any(),
        ]
    });
    let heads = vec![words.check.line, words.check.who, words.check.fate, words.check.why];
    view! { <Table caption=words.check.show heads rows=cells.collect()/> }.into_any()
}

/// What is wrong, with the name of the column in which it is.
fn fault_text(shown: Shown, column: Option<u16>, text: &str) -> String {
    let head = column
        .and_then(|column| shown.import.with_untracked(|import| import.columns.get(usize::from(column)).map(|column| column.head.clone())));
    match head.filter(|head| !head.trim().is_empty()) {
        Some(head) => format!("{head}: {text}"),
        None => text.to_owned(),
    }
}

/// What a datum is called that stays as it is on the card.
fn datum_name(shown: Shown, datum: &str, names: StoredValue<Vec<(String, String)>>) -> String {
    let own = names.with_value(|names| names.iter().find(|(known, _)| known == datum).map(|(_, name)| name.clone()));
    let target = if datum == "address" { Target::Street } else { datum.parse().unwrap_or_default() };
    own.unwrap_or_else(|| (import_words(shown.console.locale).target)(&target).to_owned())
}
