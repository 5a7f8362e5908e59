//! What stands behind the lists that can be long: who received something, who looked, what was sent, why it is still kept, and what one may
//! demand, and from which authority.

use lupa_domain::{
    api::rights::Holdings,
    consent::State,
    people::Relation,
    retention::{self, Term},
    wording::{self, Controller, InformationItem, InformationSection},
};
use lupa_ui::{day, when};

use super::speech::Speech;
use crate::edge::documents::flow::{Column, Flow, Level};

pub(super) fn write(flow: &mut Flow, speech: &Speech, holdings: &Holdings, terms: &[InformationSection], origin: &str) {
    flow.end_table();
    received(flow, speech, holdings, terms);
    looked(flow, speech, holdings);
    messages(flow, speech, holdings);
    asked(flow, speech, holdings);
    objections(flow, speech, holdings);
    kept(flow, speech, holdings, terms);
    controller(flow, speech, &holdings.person.controller);
    rights(flow, speech, holdings, origin);
}

fn term(terms: &[InformationSection], item: InformationItem) -> Option<&str> {
    terms.iter().find(|section| section.item == item).map(|section| section.text.as_str())
}

fn received(flow: &mut Flow, speech: &Speech, holdings: &Holdings, terms: &[InformationSection]) {
    let (words, portal) = (speech.words, speech.portal);
    flow.heading(Level::Section, words.sections.received);
    for text in [InformationItem::Recipients, InformationItem::Transfers].into_iter().filter_map(|item| term(terms, item)) {
        flow.text(text);
    }
    if !holdings.disclosures.is_empty() {
        let columns = [(words.columns.when, 1.0), (words.columns.what, 3.0)];
        flow.begin_table(&columns.map(|(head, share)| Column { head, share }), false);
        for disclosure in &holdings.disclosures {
            let text = if disclosure.suppression { portal.suppression } else { portal.disclosure };
            flow.row(&[when(disclosure.at, speech.locale), text(&disclosure.by, &speech.title(&disclosure.purpose))]);
        }
        flow.end_table();
    }
    told(flow, speech, holdings);
}

/// Who received data and was told that it was corrected or restricted, or has to be.
fn told(flow: &mut Flow, speech: &Speech, holdings: &Holdings) {
    let (words, kept) = (lupa_words::notifications(speech.locale), &holdings.kept);
    if kept.notifications.is_empty() {
        return;
    }
    flow.heading(Level::Part, words.heading);
    for line in &kept.notifications {
        let data = line.data.iter().map(|datum| speech.label(datum)).collect::<Vec<_>>().join(", ");
        flow.text(&match line.told_at {
            Some(told_at) => (words.was_told)(line.change, &line.recipient, &data, &when(told_at, speech.locale)),
            None => (words.waits)(line.change, &line.recipient, &data, &when(line.at, speech.locale)),
        });
    }
}

fn looked(flow: &mut Flow, speech: &Speech, holdings: &Holdings) {
    let words = speech.words;
    flow.heading(Level::Section, words.sections.looked);
    if holdings.looks.is_empty() {
        flow.text(speech.portal.no_disclosures);
        return;
    }
    let columns = [(words.columns.when, 1.0), (words.columns.what, 3.0)];
    flow.begin_table(&columns.map(|(head, share)| Column { head, share }), false);
    for look in &holdings.looks {
        flow.row(&[when(look.at, speech.locale), speech.looked(look)]);
    }
    flow.end_table();
}

fn messages(flow: &mut Flow, speech: &Speech, holdings: &Holdings) {
    let words = speech.words;
    flow.heading(Level::Section, words.sections.messages);
    if holdings.messages.is_empty() {
        flow.text(words.nothing);
        return;
    }
    let columns = [(words.columns.when, 1.0), (words.columns.what, 2.0), (words.columns.state, 1.2)];
    flow.begin_table(&columns.map(|(head, share)| Column { head, share }), false);
    for message in &holdings.messages {
        let (kind, state) = ((speech.portal.message)(&message.kind), (speech.portal.message_state)(&message.state));
        flow.row(&[when(message.at, speech.locale), kind.to_owned(), state.to_owned()]);
    }
    flow.end_table();
}

/// What was asked for under their rights, and what came of it.
fn asked(flow: &mut Flow, speech: &Speech, holdings: &Holdings) {
    let (words, locale) = (&lupa_words::own_rights(speech.locale).requests, speech.locale);
    flow.heading(Level::Section, words.own);
    if holdings.requests.is_empty() {
        flow.text(words.none);
    }
    for request in &holdings.requests {
        flow.heading(Level::Part, (words.kind)(request.kind));
        let mut told = vec![
            (words.received)(&request.number.to_string(), &when(request.received_at, locale)),
            (words.state)(request.state).to_owned(),
            (words.due)(&day(request.due_on, locale)),
        ];
        told.extend([&request.datum, &request.says, &request.grounds, &request.evidence].into_iter().flatten().cloned());
        told.extend(request.extension.iter().map(|extension| (words.extended)(&extension.reasons)));
        if let Some(decision) = &request.decision {
            told.push((words.decided)(&when(decision.decided_at, locale)));
            told.push((words.outcome)(decision.outcome).to_owned());
            told.extend(decision.reasons.as_deref().map(words.reasons));
            told.extend(decision.ground.map(|ground| ground.in_words(locale)));
        }
        flow.list(told.iter().map(String::as_str));
    }
}

/// To what they object.
fn objections(flow: &mut Flow, speech: &Speech, holdings: &Holdings) {
    let words = &lupa_words::own_rights(speech.locale).objections;
    flow.heading(Level::Section, words.heading);
    let objecting = holdings.objections.iter().filter(|objection| objection.objecting);
    let lines: Vec<String> = objecting
        .map(|objection| {
            let since = objection.since.map(|since| (words.since)(&when(since, speech.locale))).unwrap_or_default();
            format!("{}. {since}.", (words.kind)(objection.kind).heading)
        })
        .collect();
    if lines.is_empty() {
        flow.text(speech.words.nothing);
    } else {
        flow.list(lines.iter().map(String::as_str));
    }
}

fn kept(flow: &mut Flow, speech: &Speech, holdings: &Holdings, terms: &[InformationSection]) {
    let (words, locale) = (speech.words, speech.locale);
    flow.heading(Level::Section, words.sections.kept);
    let mut reasons = Vec::new();
    if holdings.consents.iter().any(|consent| consent.standing == State::Given) {
        reasons.push(words.kept.consent.to_owned());
    }
    let proof = holdings.notices.values().filter_map(lupa_domain::wording::Notice::retention).max();
    reasons.extend(proof.map(|period| (words.kept.proof)(&period.in_words(locale))));
    reasons.extend(holdings.unconfirmed.iter().map(|form| (words.kept.unconfirmed)(&when(form.expires_at, locale))));
    let is_customer = holdings.kept.history > 0 || holdings.kept.relation != Relation::default() || !holdings.kept.tags.is_empty();
    if is_customer {
        reasons.push(words.kept.customer.to_owned());
    }
    let happening = speech.portal.kept.data.happening;
    reasons.extend(holdings.holds.iter().map(|hold| (words.kept.open)(happening(hold.happening), &day(hold.day, locale))));
    flow.list(reasons.iter().map(String::as_str));
    let named = retention::words(locale);
    let until = |term: &Term| (named.group(term.group).to_owned(), named.term(term, |until| day(until, locale)));
    flow.facts(&holdings.kept.terms.iter().map(until).collect::<Vec<_>>());
    if let Some(text) = term(terms, InformationItem::Retention) {
        flow.text(text);
    }
}

fn controller(flow: &mut Flow, speech: &Speech, controller: &Controller) {
    let (words, labels) = (speech.words, &speech.portal.kept.data);
    flow.heading(Level::Section, words.sections.controller);
    let label = |datum| (labels.label)(datum).to_owned();
    let facts = [
        (label(lupa_domain::people::Datum::Name), Some(controller.name.clone())),
        (words.facts.business_id.to_owned(), controller.business_id.clone()),
        (words.facts.contact.to_owned(), Some(controller.contact.clone())),
        (label(lupa_domain::people::Datum::Email), Some(controller.email.clone())),
        (label(lupa_domain::people::Datum::Phone), controller.phone.clone()),
        (label(lupa_domain::people::Datum::Address), controller.address_line()),
        (words.facts.website.to_owned(), controller.website.clone()),
    ];
    flow.facts(&facts.into_iter().filter_map(|(label, value)| Some((label, value?))).collect::<Vec<_>>());
}

fn rights(flow: &mut Flow, speech: &Speech, holdings: &Holdings, origin: &str) {
    let words = speech.words;
    flow.heading(Level::Section, words.sections.rights);
    flow.list(words.rights.iter().copied());
    flow.text(words.own_page);
    let address = format!("{origin}{}", lupa_api::paths::OWN_PAGE);
    flow.link(&address, &address);
    flow.text(&wording::complaint(&holdings.person.controller.address.country, speech.locale));
}
