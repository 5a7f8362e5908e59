//! What stands before the lists that can be long: who the person is, how they are reached, what they agreed to and what they were shown.

use lupa_domain::api::rights::Holdings;
use lupa_ui::{day, number, size, when, when_in_zone};
use serde_json::Value;

use super::{consents, speech::Speech};
use crate::edge::documents::flow::{Column, Flow, Level};

pub(super) fn write(flow: &mut Flow, speech: &Speech, holdings: &Holdings) {
    let (words, locale) = (speech.words, speech.locale);
    flow.heading(Level::Title, words.title);
    flow.text(&(words.lead)(&holdings.person.controller.name, &when_in_zone(holdings.exported_at, locale)));
    who(flow, speech, holdings);
    reach(flow, speech, holdings);
    fields(flow, speech, holdings);
    origins(flow, speech, holdings);
    consents::standing(flow, speech, holdings);
    consents::said(flow, speech, holdings);
    consents::shown(flow, speech, holdings);
    unconfirmed(flow, speech, holdings);
    papers(flow, speech, holdings);
    elsewhere(flow, speech, holdings);
}

/// Those that are known, each by its label.
fn known<const N: usize>(facts: [(String, Option<String>); N]) -> Vec<(String, String)> {
    facts.into_iter().filter_map(|(label, value)| Some((label, value?))).collect()
}

fn who(flow: &mut Flow, speech: &Speech, holdings: &Holdings) {
    let (words, person, kept) = (speech.words, &holdings.person, &holdings.kept);
    let datum = |name: &str, value: Option<Value>| (speech.label(name), value.map(|value| speech.datum().value(name, &value)));
    flow.heading(Level::Section, words.sections.who);
    if kept.restricted {
        flow.strong(speech.portal.kept.restricted);
    }
    flow.facts(&known([
        datum("name", person.name.clone().map(Value::from)),
        datum("organisation", kept.organisation.clone().map(Value::from)),
        datum("kind", Some(kept.kind.as_str().into())),
        datum("relation", Some(kept.relation.as_str().into())),
        datum("tags", (!kept.tags.is_empty()).then(|| kept.tags.clone().into())),
        (words.facts.joined.to_owned(), Some(when(person.joined_at, speech.locale))),
        (words.facts.sign_ins.to_owned(), u64::try_from(holdings.sign_ins).ok().map(|count| number(count, speech.locale))),
        (words.facts.id.to_owned(), Some(person.id.to_string())),
    ]));
}

fn reach(flow: &mut Flow, speech: &Speech, holdings: &Holdings) {
    let (words, person, kept) = (speech.words, &holdings.person, &holdings.kept);
    let datum = |name: &str, value: Option<Value>| (speech.label(name), value.map(|value| speech.datum().value(name, &value)));
    flow.heading(Level::Section, words.sections.reach);
    flow.facts(&known([
        datum("email", person.email.clone().map(Value::from)),
        datum("phone", person.phone_shown.clone().or_else(|| person.phone.clone()).map(Value::from)),
        datum("address", kept.address.as_ref().and_then(|address| serde_json::to_value(address).ok())),
        datum("locale", Some(person.locale.as_str().into())),
        (words.facts.confirmed.to_owned(), person.confirmed_at.map(|at| when(at, speech.locale))),
        (words.facts.bounced.to_owned(), kept.bounced_at.map(|at| when(at, speech.locale))),
    ]));
}

fn fields(flow: &mut Flow, speech: &Speech, holdings: &Holdings) {
    if holdings.kept.fields.is_empty() {
        return;
    }
    flow.heading(Level::Section, speech.words.sections.fields);
    let fact = |field: &lupa_domain::api::people::PersonalDataField| {
        let value = speech.datum().value(&format!("fields/{}", field.id), &field.value);
        let why = if field.reason.is_empty() { String::new() } else { format!("\n{}", (speech.portal.kept.why)(&field.reason)) };
        (field.label.clone(), format!("{value}{why}"))
    };
    flow.facts(&holdings.kept.fields.iter().map(fact).collect::<Vec<_>>());
}

fn origins(flow: &mut Flow, speech: &Speech, holdings: &Holdings) {
    let words = speech.words;
    flow.heading(Level::Section, words.sections.origins);
    flow.begin_table(&[Column { head: words.columns.datum, share: 1.0 }, Column { head: words.columns.origin, share: 2.4 }], true);
    for origin in &holdings.kept.origins {
        flow.row(&[speech.label(&origin.datum), speech.origin(origin)]);
    }
    flow.end_table();
}

fn unconfirmed(flow: &mut Flow, speech: &Speech, holdings: &Holdings) {
    if holdings.unconfirmed.is_empty() {
        return;
    }
    let words = speech.words;
    flow.heading(Level::Section, words.sections.unconfirmed);
    let columns = [(words.columns.when, 1.0), (words.columns.what, 2.4), (words.columns.until, 1.0)];
    flow.begin_table(&columns.map(|(head, share)| Column { head, share }), false);
    for form in &holdings.unconfirmed {
        let ticked = (words.ticked)(&speech.boxes(&form.choices, true));
        let answers = form.answers.iter().map(|(name, value)| {
            let datum = format!("fields/{name}");
            format!("{}: {}", speech.label(&datum), speech.datum().value(&datum, value))
        });
        let typed = [form.name.clone(), form.phone.clone(), Some(ticked)].into_iter().flatten().chain(answers);
        let typed = typed.collect::<Vec<_>>().join("\n");
        flow.row(&[when(form.at, speech.locale), typed, when(form.expires_at, speech.locale)]);
    }
    flow.end_table();
}

/// What other systems kept of consents. None of it is a consent here.
fn elsewhere(flow: &mut Flow, speech: &Speech, holdings: &Holdings) {
    let records = &holdings.kept.foreign_records;
    if records.is_empty() {
        return;
    }
    let (words, locale) = (lupa_domain::import::record_words(speech.locale), speech.locale);
    let date = |at| day(lupa_ui::zone().day(at), locale);
    flow.heading(Level::Section, words.heading);
    flow.text(words.about);
    let lines: Vec<String> = records
        .iter()
        .map(|record| {
            let line = (words.line)(record.system.name(), record.state, &date(record.at), &record.purpose);
            let id = if record.record.is_empty() { String::new() } else { format!(" [{}]", record.record) };
            let brought = (words.brought)(&record.source, &date(record.brought_at));
            format!("{line}{id} {brought} {}: {}", words.original, record.original)
        })
        .collect();
    flow.list(lines.iter().map(String::as_str));
}

fn papers(flow: &mut Flow, speech: &Speech, holdings: &Holdings) {
    if holdings.recorded_by_staff.is_empty() && holdings.kept.scans.is_empty() {
        return;
    }
    let words = speech.words;
    flow.heading(Level::Section, words.sections.papers);
    let recorded = holdings.recorded_by_staff.iter().map(|recorded| {
        let original = recorded.original.as_deref().map(|original| format!(". {}", (words.recorded)(original))).unwrap_or_default();
        format!("{}{original}", (words.receipt)(&recorded.event.to_string()))
    });
    let scans = holdings
        .kept
        .scans
        .iter()
        .map(|scan| (speech.portal.kept.scan)(&size(scan.bytes, speech.locale), &day(lupa_ui::zone().day(scan.at), speech.locale)));
    let lines: Vec<String> = recorded.chain(scans).collect();
    flow.list(lines.iter().map(String::as_str));
}
