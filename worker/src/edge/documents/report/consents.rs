//! What a person agreed to: where they stand, what they said each time, and the words that they were shown.

use lupa_domain::{
    api::{portal::ConsentResponse, rights::Holdings},
    audience::Basis,
    consent::{Event, State},
    wording::{Ground, Statement},
};
use lupa_ui::{day, when};

use super::speech::Speech;
use crate::edge::documents::flow::{Column, Flow, Level};

/// Purpose by purpose.
pub(super) fn standing(flow: &mut Flow, speech: &Speech, holdings: &Holdings) {
    flow.heading(Level::Section, speech.words.sections.consents);
    if holdings.consents.is_empty() {
        flow.text(speech.words.nothing);
    }
    for consent in &holdings.consents {
        one(flow, speech, holdings, consent);
    }
}

fn one(flow: &mut Flow, speech: &Speech, holdings: &Holdings, consent: &ConsentResponse) {
    let (words, portal, locale) = (speech.words, speech.portal, speech.locale);
    flow.heading(Level::Part, &consent.title);
    let since = consent.since.map(|at| day(lupa_ui::zone().day(at), locale)).unwrap_or_default();
    flow.text(&(portal.standing)(consent.standing, &since));
    if let Some(ground) = &consent.ground {
        let sold = ground.sold_on.map(|sold| day(sold, locale)).unwrap_or_default();
        let told = match ground.basis {
            Basis::SoftOptIn => Some((portal.ground)(Ground::SoftOptIn, &sold)),
            Basis::LegalPerson => Some((portal.ground)(Ground::LegalPerson, &sold)),
            Basis::Consent => None,
        };
        let by = ground.by.as_deref().map(portal.kept.by);
        flow.text(&[told, by].into_iter().flatten().collect::<Vec<_>>().join(" "));
    }
    if consent.retired {
        flow.text(portal.retired);
    }
    let answered = consent.receipt.and_then(|id| holdings.events.iter().find(|event| event.id == id));
    let agreed = answered.and_then(|event| Some((event, statement(holdings, event, consent)?)));
    if let Some((event, said)) = agreed.filter(|_| matches!(consent.standing, State::Given | State::Lapsed)) {
        flow.note(&(words.agreed_text)(&when(event.at, locale)));
        flow.text(&format!("{} {}", said.label, said.details));
    } else {
        flow.note(words.shown_text);
        flow.text(&format!("{} {}", consent.label, consent.details));
    }
    if let Some(receipt) = consent.receipt {
        flow.note(&(words.receipt)(&receipt.to_string()));
    }
}

/// What was said of a purpose when this was done.
fn statement<'a>(holdings: &'a Holdings, event: &Event, consent: &ConsentResponse) -> Option<&'a Statement> {
    holdings.notices.get(&event.notice)?.statement(&consent.purpose)
}

/// What was said each time, the oldest first.
pub(super) fn said(flow: &mut Flow, speech: &Speech, holdings: &Holdings) {
    let words = speech.words;
    let receipt = lupa_words::receipt(speech.locale);
    flow.heading(Level::Section, words.sections.events);
    if holdings.events.is_empty() {
        flow.text(words.nothing);
        return;
    }
    let columns = &words.columns;
    let columns = [(columns.when, 1.0), (columns.what, 1.1), (columns.about, 1.9), (columns.how, 1.1), (columns.receipt, 1.5)];
    flow.begin_table(&columns.map(|(head, share)| Column { head, share }), false);
    for event in &holdings.events {
        let (ticked, empty) = (speech.boxes(&event.choices, true), speech.boxes(&event.choices, false));
        let boxes = [(!ticked.is_empty()).then(|| (words.ticked)(&ticked)), (!empty.is_empty()).then(|| (words.unticked)(&empty))];
        flow.row(&[
            when(event.at, speech.locale),
            (receipt.act_name)(event.act).to_owned(),
            boxes.into_iter().flatten().collect::<Vec<_>>().join("\n"),
            format!("{}\n{}", (receipt.method_name)(event.method), (receipt.actor)(event.by)),
            event.id.to_string(),
        ]);
    }
    flow.end_table();
}

/// The words that were shown, edition by edition.
pub(super) fn shown(flow: &mut Flow, speech: &Speech, holdings: &Holdings) {
    let words = speech.words;
    if holdings.notices.is_empty() {
        return;
    }
    flow.heading(Level::Section, words.sections.wordings);
    let mut notices: Vec<_> = holdings.notices.iter().collect();
    notices.sort_by(|(_, one), (_, other)| {
        (&one.form, one.edition, one.locale.as_str()).cmp(&(&other.form, other.edition, other.locale.as_str()))
    });
    for (digest, notice) in notices {
        flow.heading(Level::Part, &(words.edition)(&notice.heading, notice.edition));
        flow.note(&(words.digest)(digest.as_str()));
        for text in &notice.intro {
            flow.text(text);
        }
        flow.text(&notice.question);
        let statements: Vec<String> = notice.statements.iter().map(|said| format!("{} {}", said.label, said.details)).collect();
        flow.list(statements.iter().map(String::as_str));
    }
}
