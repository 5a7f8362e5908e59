//! What a customer decides on their own page: giving consent there. Withdrawing it is in [`super::withdrawal`].

use lupa_domain::{
    api::portal::DecisionRequest,
    consent::{Act, By, Event, Method, State},
    digest::Digest,
    phone::Phone,
    text,
    wording::{Answering, Channel, PurposeId},
};

use super::{answers, events::record, objecting, objections, receipts, withdrawal};
use crate::{
    people::{self, FoundOrCreated, Person, changes::BY_PERSON},
    runtime::{error::ApiError, tx::Tx},
    wording,
    words::problems::Code,
};

/// Gives consent, in the words of the notice that was shown. Answers the receipt; nothing where it stands already.
pub fn give(tx: &Tx<'_>, person: &Person, purpose: &PurposeId, ask: &DecisionRequest) -> Result<Option<String>, ApiError> {
    let shown = ask.notice.as_deref().ok_or_else(|| ApiError::at("/notice", Code::Required))?;
    let digest: Digest = shown.parse().map_err(|_| ApiError::at("/notice", Code::DigestInvalid))?;
    let known = wording::notice(tx, &digest)?.ok_or_else(|| ApiError::at("/notice", Code::NoticeUnknown))?;
    let notice = known.published.notice();
    if !known.is_answerable(tx.now) {
        return Err(wording::outdated(tx.sql, &notice.form, notice.locale)?);
    }
    let statement = notice.statement(purpose).ok_or_else(|| ApiError::at("/notice", Code::ChoiceNotShown))?;
    let was = withdrawal::standing_on(tx.sql, person, purpose)?;
    if was.as_ref().is_some_and(|kept| kept.standing.state == State::Given && kept.version >= statement.purpose_version) {
        return Ok(None);
    }
    if let Some(text) = ask.phone.as_deref().filter(|text| text::has_visible(text)) {
        let phone = Phone::parse(text, tx.config().country).map_err(|_| ApiError::at("/phone", Code::PhoneInvalid))?;
        people::set_phone(tx.sql, person.no, &phone, tx.now)?;
    } else if statement.channel == Channel::Sms && person.phone.is_none() {
        return Err(ApiError::at("/phone", Code::PhoneNeeded));
    }
    let told = answers::read(tx.sql, person.no, [statement], &ask.answers.0, |asked| asked.answering == Answering::Required)?;
    let event = Event {
        id: tx.id(),
        person: person.id,
        at: tx.now,
        act: Act::Given,
        by: By::Person,
        method: Method::Portal,
        notice: digest,
        locale: notice.locale,
        choices: [(purpose.clone(), true)].into(),
        asked: None,
    };
    let state = was.map_or(State::None, |kept| kept.standing.state);
    let objects = objecting::covered(tx.sql, person.no)?.contains_key(purpose);
    if state == State::Objected || (objects && state.of_objector() == State::Objected) {
        objections::lift(tx, person, &event, purpose)?;
    }
    let kept = record(tx, person, FoundOrCreated::Found, event, notice)?;
    answers::keep(tx, person.no, &told, BY_PERSON)?;
    if person.confirmed_at.is_none() {
        // Signing in showed that the mailbox is theirs.
        people::confirm(tx.sql, person.no, None, None, person.locale, tx.now)?;
    }
    receipts::issue(tx, &kept, &known.published).map(Some)
}
