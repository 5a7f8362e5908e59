//! The columns of a list with their first rows, and what is said of it before its rows are tried.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::paths;
use lupa_domain::{
    api::{
        imports::{ImportChange, ImportColumn, ImportResponse},
        people::FieldResponse,
    },
    import::{ColumnState, DayOrder, LegalBasis, Plan, Subject, Target, words as import_words},
    staff::Right,
};
use lupa_ui::{ErrorSummary, FieldSpec, Form, Input, SubmitButton, Tone, browser, form_field, tone_chip};
use lupa_words::shapes::FieldText;

use super::one::Shown;
use crate::{context::Location, people::format::field_name};

const SUBJECTS: [(&str, Subject); 3] =
    [("people", Subject::People), ("unsubscribes", Subject::Unsubscribes), ("bounces", Subject::Bounces)];
const ORDERS: [(&str, Option<DayOrder>); 3] =
    [("", None), ("day_first", Some(DayOrder::DayFirst)), ("month_first", Some(DayOrder::MonthFirst))];
const BASES: [(&str, LegalBasis); 3] = [
    ("contract", LegalBasis::Contract),
    ("legitimate_interest", LegalBasis::LegitimateInterest),
    ("legal_obligation", LegalBasis::LegalObligation),
];

/// The value behind a word of one of these tables.
fn of_word<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}

/// The word of a value.
fn word_of<T: PartialEq>(table: &[(&'static str, T)], value: &T) -> String {
    table.iter().find(|(_, known)| known == value).map_or_else(String::new, |(word, _)| (*word).to_owned())
}

/// The form of a file of records: where they come from is all that there is to say.
fn records(shown: Shown, import: &ImportResponse) -> AnyView {
    let Shown { console, words, .. } = shown;
    let form = Form::default();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let plan = Plan { subject: Subject::Records, source: browser::value("source"), ..Plan::default() };
        shown.change(form, &ImportChange::Check { plan });
    };
    let columns = &words.columns;
    let source = import.plan.as_ref().map(|plan| plan.source.clone()).unwrap_or_default();
    view! {
        <section class="panel" aria-labelledby="import-columns">
            <div class="panel__head"><h2 class="panel__title" id="import-columns">{columns.heading}</h2></div>
            <form class="panel__body stack" novalidate data-keeps on:submit=on_submit>
                <ErrorSummary form heading=console.words.correct/>
                <p id="subject">{(columns.subjects)(Subject::Records)}</p>
                <p class="soft">{words.check.records}</p>
                {field(form, "source", &columns.source, source, Input::Line("text", "text"))}
                <SubmitButton form label=columns.button sending=console.words.sending/>
            </form>
        </section>
    }
    .into_any()
}

/// A field of the form.
fn field(form: Form, id: &str, text: &FieldText, value: String, input: Input) -> AnyView {
    form_field(form, FieldSpec { id: id.to_owned(), label: text.label.to_owned(), hint: text.hint.to_owned(), value, input })
}

/// The form.
pub(super) fn view(shown: Shown, fields: Vec<FieldResponse>) -> AnyView {
    let Shown { console, words, import, .. } = shown;
    let form = Form::default();
    let import = import.get_untracked();
    if import.file.as_ref().is_some_and(|file| !file.systems.is_empty()) {
        return records(shown, &import);
    }
    let count = import.columns.len();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        shown.change(form, &ImportChange::Check { plan: said(count) });
    };
    let has_days = import.columns.iter().any(|column| column.state == ColumnState::DayOrderUnclear)
        || import.plan.as_ref().is_some_and(|plan| plan.day_order.is_some());
    let consent = import.columns.iter().any(|column| column.state == ColumnState::NoConsent);
    let rows = import.columns.iter().enumerate().map(|(place, column)| row(shown, place, column, &fields));
    let columns = &words.columns;
    let own = console
        .session
        .may(Right::ManageFields)
        .then(|| console.navigation.link("", Location::new(paths::CONSOLE_FIELDS, &[]), columns.own_field, None));
    view! {
        <section class="panel" aria-labelledby="import-columns">
            <div class="panel__head"><h2 class="panel__title" id="import-columns">{columns.heading}</h2></div>
            <form class="panel__body stack" novalidate data-keeps on:submit=on_submit>
                <ErrorSummary form heading=console.words.correct/>
                <label class="tick" for="heads">
                    <input class="tick__box" type="checkbox" id="heads" checked=import.heads/>
                    <span class="tick__label">{columns.heads}</span>
                </label>
                <table class="table" role="table" aria-label=columns.heading>
                    <thead role="rowgroup"><tr role="row">
                        <th role="columnheader" scope="col">{columns.in_file}</th>
                        <th role="columnheader" scope="col">{columns.samples}</th>
                        <th role="columnheader" scope="col">{columns.goes}</th>
                        <th role="columnheader" scope="col">{columns.state}</th>
                    </tr></thead>
                    <tbody role="rowgroup">{rows.collect_view()}</tbody>
                </table>
                {consent.then(|| view! { <p class="soft">{columns.no_consent}</p> })}
                {own.map(|own| view! { <p>{own}</p> })}
                {about(shown, form, &import, has_days)}
                <SubmitButton form label=columns.button sending=console.words.sending/>
            </form>
        </section>
    }
    .into_any()
}

/// What is said of the list as a whole.
fn about(shown: Shown, form: Form, import: &ImportResponse, has_days: bool) -> AnyView {
    let Shown { console, words, .. } = shown;
    let plan = import.plan.clone().unwrap_or_default();
    let domain = import_words(console.locale);
    let field = |id: &str, text: &FieldText, value: String, input: Input| field(form, id, text, value, input);
    let subjects = SUBJECTS.map(|(word, subject)| (word.to_owned(), (words.columns.subjects)(subject).to_owned())).to_vec();
    let bases = BASES.map(|(word, basis)| (word.to_owned(), (domain.basis)(basis).to_owned())).to_vec();
    let bases = [(String::new(), String::new())].into_iter().chain(bases).collect();
    let orders = ORDERS.map(|(word, order)| (word.to_owned(), (words.columns.day_orders)(order).to_owned())).to_vec();
    let basis = plan.basis.map_or_else(String::new, |basis| word_of(&BASES, &basis));
    let order = plan.day_order.or(Some(DayOrder::DayFirst));
    view! {
        {field("subject", &words.columns.subject, word_of(&SUBJECTS, &plan.subject), Input::Choice(subjects))}
        {has_days.then(|| field("day_order", &words.columns.day_order, word_of(&ORDERS, &order), Input::Choice(orders)))}
        {field("source", &words.columns.source, plan.source.clone(), Input::Line("text", "text"))}
        {field("basis", &words.columns.basis, basis, Input::Choice(bases))}
        {field("tags", &words.columns.tags, plan.tags.join(", "), Input::Line("text", "text"))}
    }
    .into_any()
}

/// One column.
fn row(shown: Shown, place: usize, column: &ImportColumn, fields: &[FieldResponse]) -> AnyView {
    let Shown { console, words, .. } = shown;
    let name = if column.head.trim().is_empty() { (words.columns.nameless)(&(place + 1).to_string()) } else { column.head.clone() };
    let id = format!("column-{place}");
    let label = (words.columns.goes_to)(&name);
    let samples = column.samples.iter().map(|sample| view! { <div dir="auto">{shortened(sample)}</div> }).collect_view();
    let own = fields.iter().filter(|field| !field.declaration.retired);
    let own = own.map(|field| (Target::Field(field.id.clone()), field_name(field, console.locale)));
    let card = Target::CARD.into_iter().map(|target| {
        let text = (import_words(console.locale).target)(&target).to_owned();
        (target, text)
    });
    let chosen = column.target.clone();
    let options = card.chain(own).map(|(target, text)| {
        let selected = target == chosen;
        view! { <option value=target.to_string() selected=selected>{text}</option> }
    });
    let tone = match column.state {
        ColumnState::Recognised => Tone::Given,
        ColumnState::DayOrderUnclear => Tone::Awaiting,
        ColumnState::NoConsent => Tone::Info,
        ColumnState::Unknown => Tone::None,
    };
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" dir="auto">{name}</th>
            <td role="cell" data-head=words.columns.samples class="soft">{samples}</td>
            <td role="cell" data-head=words.columns.goes><select class="field__input" id=id aria-label=label>{options.collect_view()}</select></td>
            <td role="cell" data-head=words.columns.state>{tone_chip(tone, (words.columns.states)(column.state).to_owned(), None)}</td>
        </tr>
    }
    .into_any()
}

/// The beginning of a cell.
fn shortened(text: &str) -> String {
    const SHOWN: usize = 60;
    if text.chars().count() <= SHOWN { text.to_owned() } else { text.chars().take(SHOWN).chain(['…']).collect() }
}

/// What stands in the form.
fn said(count: usize) -> Plan {
    let columns = (0..count).map(|place| browser::value(&format!("column-{place}")).parse().unwrap_or_default());
    let tags = browser::value("tags");
    Plan {
        subject: of_word(&SUBJECTS, &browser::value("subject")).unwrap_or_default(),
        heads: browser::is_checked("heads"),
        columns: columns.collect(),
        day_order: of_word(&ORDERS, &browser::value("day_order")).flatten(),
        source: browser::value("source"),
        basis: of_word(&BASES, &browser::value("basis")),
        tags: tags.split(',').map(str::trim).filter(|tag| !tag.is_empty()).map(str::to_owned).collect(),
    }
}
