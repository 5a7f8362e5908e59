//! A customer's own consents and receipts over HTTP.

use ::http::{StatusCode, header};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use lupa_domain::{
    api::portal::{ConsentList, ConsentView, Decision, DecisionAnswer, DecisionAsk, Needs, ReceiptLine, ReceiptList},
    consent::{Act, By, Event, Method, State},
    ids::EventId,
    phone::Phone,
    wording::{Channel, Digest, PurposeId, Statement},
};

use super::{
    grounds,
    http::{standing_on, withdraw},
    receipts, record, signup,
    store::{self, KeptStanding},
};
use crate::{
    body::Body,
    call::{Answer, Call, json_answer, json_text, path_id, set_header, with_type},
    error::ApiError,
    log,
    people::{self, Newness, Person},
    portal::Subject,
    wording,
    words::problems::Code,
};

/// `GET /api/v1/me/consents`
pub fn show_consents(call: &Call<'_>, subject: &Subject) -> Answer {
    json_answer(StatusCode::OK, &ConsentList { consents: views(call, subject.person())? })
}

/// Where a person stands on everything that they can be asked for, and on everything that they were asked for before.
pub fn views(call: &Call<'_>, person: &Person) -> Result<Vec<ConsentView>, ApiError> {
    let standings = store::standings_of(call.sql, person.no)?;
    let mut views = Vec::new();
    for (statement, digest) in wording::current_statements(call.sql, call.locale)? {
        let kept = standings.iter().find(|kept| kept.purpose == statement.purpose);
        views.push(view(person, statement, digest, kept));
    }
    // What no form asks for any more can still be taken back, used or not; its words are those that were agreed to.
    for kept in standings.iter().filter(|kept| !views.iter().any(|view| view.purpose == kept.purpose)).collect::<Vec<_>>() {
        let Some(by) = store::event_by_id(call.sql, kept.standing.event, person.no)? else { continue };
        let known = call.register.notices().promised(call.sql, &by.event.notice)?;
        if let Some(statement) = known.published.notice().statement(&kept.purpose) {
            let retired = wording::purpose(call.sql, &kept.purpose)?.is_some_and(|purpose| purpose.retired);
            views.push(ConsentView { retired, ..view(person, statement.clone(), by.event.notice, Some(kept)) });
        }
    }
    for ground in grounds::of(call.sql, person.no, call.locale)? {
        if !views.iter().any(|view| view.purpose == ground.purpose) {
            let Some(known) = wording::last_shown(call.sql, &ground.purpose, call.locale)? else { continue };
            let Some(statement) = known.notice().statement(&ground.purpose).cloned() else { continue };
            views.push(view(person, statement, known.digest().clone(), None));
        }
        let view = views.iter_mut().find(|view| view.purpose == ground.purpose && matches!(view.standing, State::None | State::Pending));
        if let Some(view) = view.filter(|view| view.ground.is_none()) {
            view.ground = Some(ground);
        }
    }
    Ok(views)
}

fn view(person: &Person, statement: Statement, notice: Digest, kept: Option<&KeptStanding>) -> ConsentView {
    let outdated = kept.is_some_and(|kept| kept.standing.state == State::Given && kept.version < statement.purpose_version);
    let standing = kept.map_or(State::None, |kept| if outdated { State::Lapsed } else { kept.standing.state });
    ConsentView {
        standing,
        since: kept.map(|kept| kept.standing.since),
        receipt: kept.filter(|kept| kept.standing.state != State::Pending).map(|kept| kept.standing.event),
        retired: false,
        needs: (statement.channel == Channel::Sms && person.phone.is_none()).then_some(Needs::Phone),
        purpose: statement.purpose,
        title: statement.title,
        channel: statement.channel,
        notice,
        label: statement.label,
        details: statement.details,
        ground: None,
    }
}

/// `PUT /api/v1/me/consents/{purpose}`
///
/// Giving needs the digest of the notice that was shown; withdrawing needs nothing. Doing it twice is the same as once.
pub fn decide(call: &Call<'_>, subject: &Subject) -> Answer {
    let purpose: PurposeId = call.part("purpose").parse().map_err(|_| ApiError::refused(Code::NotFound))?;
    wording::purpose(call.sql, &purpose)?.ok_or_else(|| ApiError::refused(Code::NotFound))?;
    let ask: DecisionAsk = call.read()?;
    let receipt = match ask.decision {
        Decision::Withdraw => withdraw(call, subject.person(), &purpose, Method::Portal)?,
        Decision::Give => give(call, subject.person(), &purpose, &ask)?,
    };
    let person = people::by_no(call.sql, subject.person().no)?;
    let consent = views(call, &person)?.into_iter().find(|view| view.purpose == purpose);
    let consent = consent.ok_or_else(|| ApiError::refused(Code::NotFound))?;
    json_answer(StatusCode::OK, &DecisionAnswer { consent, receipt: receipt.map(receipts::raw).transpose()? })
}

fn give(call: &Call<'_>, person: &Person, purpose: &PurposeId, ask: &DecisionAsk) -> Result<Option<String>, ApiError> {
    let shown = ask.notice.as_deref().ok_or_else(|| ApiError::at("/notice", Code::Required))?;
    let digest: Digest = shown.parse().map_err(|_| ApiError::at("/notice", Code::DigestInvalid))?;
    let known = call.register.notices().find(call.sql, &digest)?.ok_or_else(|| ApiError::at("/notice", Code::NoticeUnknown))?;
    let notice = known.published.notice();
    if !known.is_answerable(call.now) {
        return Err(wording::outdated(call.sql, &notice.form, notice.locale)?);
    }
    let statement = notice.statement(purpose).ok_or_else(|| ApiError::at("/notice", Code::ChoiceNotShown))?;
    let was = standing_on(call, person, purpose)?;
    if was.as_ref().is_some_and(|kept| kept.standing.state == State::Given && kept.version >= statement.purpose_version) {
        return Ok(None);
    }
    if let Some(text) = ask.phone.as_deref().filter(|text| !text.trim().is_empty()) {
        let phone = Phone::parse(text.trim(), call.config().calling_code).map_err(|_| ApiError::at("/phone", Code::PhoneInvalid))?;
        people::set_phone(call.sql, person.no, &phone, call.now)?;
    } else if statement.channel == Channel::Sms && person.phone.is_none() {
        return Err(ApiError::at("/phone", Code::PhoneNeeded));
    }
    let event = Event {
        id: call.id(),
        person: person.id,
        at: call.now,
        act: Act::Given,
        by: By::Person,
        method: Method::Portal,
        notice: digest,
        locale: notice.locale,
        choices: [(purpose.clone(), true)].into(),
        asked: None,
    };
    if was.is_some_and(|kept| kept.standing.state == State::Objected) {
        signup::lift_objection(call, person, &event, purpose)?;
    }
    let kept = record(call, person, Newness::Known, event, notice)?;
    if person.confirmed_at.is_none() {
        // Signing in showed that the mailbox is theirs.
        people::confirm(call.sql, person.no, None, None, person.locale, call.now)?;
    }
    receipts::issue(call, &kept, &known.published).map(Some)
}

/// `GET /api/v1/me/receipts`
pub fn list_receipts(call: &Call<'_>, subject: &Subject) -> Answer {
    json_answer(StatusCode::OK, &ReceiptList { receipts: receipt_lines(call, subject.person())? })
}

/// A person's receipts, the newest first.
pub fn receipt_lines(call: &Call<'_>, person: &Person) -> Result<Vec<ReceiptLine>, ApiError> {
    let mut lines = Vec::new();
    for kept in store::events_of(call.sql, person.no)? {
        let event = kept.event;
        if !receipts::has_receipt(event.act) {
            continue;
        }
        let known = call.register.notices().promised(call.sql, &event.notice)?;
        let notice = known.published.notice();
        let ticked = notice.statements.iter().filter(|statement| event.choices.get(&statement.purpose) == Some(&true));
        lines.push(ReceiptLine { id: event.id, act: event.act, at: event.at, titles: ticked.map(|said| said.title.clone()).collect() });
    }
    lines.reverse();
    Ok(lines)
}

/// `GET /api/v1/me/receipts/{id}`
pub fn show_receipt(call: &Call<'_>, subject: &Subject) -> Answer {
    signed_receipt(call, subject.person(), path_id(call, "id")?)
}

/// One receipt of a person in the bytes that were signed, with the newest checkpoint beside it.
pub fn signed_receipt(call: &Call<'_>, person: &Person, id: EventId) -> Answer {
    let not_found = || ApiError::refused(Code::NotFound);
    let kept = store::event_by_id(call.sql, id, person.no)?.ok_or_else(not_found)?;
    let bytes = receipts::reproduce(call.sql, call.register.notices(), &kept)?.ok_or_else(not_found)?;
    let mut response = json_text(StatusCode::OK, bytes);
    set_header(&mut response, header::CONTENT_DISPOSITION, &format!("attachment; filename=\"lupa-receipt-{id}.json\""))?;
    if let Some(note) = log::newest_checkpoint(call.sql)? {
        // A note has several lines and a header has one.
        set_header(&mut response, log::CHECKPOINT, &STANDARD.encode(note))?;
    }
    Ok(response)
}

/// `GET /api/v1/me/receipts/{id}/proof`
///
/// There is none before the next checkpoint is signed, a few seconds after the event.
pub fn show_proof(call: &Call<'_>, subject: &Subject) -> Answer {
    let id = path_id(call, "id")?;
    let kept = store::event_by_id(call.sql, id, subject.person().no)?.filter(|kept| receipts::has_receipt(kept.event.act));
    let kept = kept.ok_or_else(|| ApiError::refused(Code::NotFound))?;
    let proof = call.register.log().prove(call.sql, kept.no)?.ok_or_else(|| ApiError::refused(Code::ProofPending))?;
    let mut response = with_type(StatusCode::OK, "text/plain; charset=utf-8", Body::Text(proof.to_string()));
    set_header(&mut response, header::CONTENT_DISPOSITION, &format!("attachment; filename=\"lupa-receipt-{id}.tlog-proof\""))?;
    Ok(response)
}
