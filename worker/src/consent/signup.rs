//! Signing up and confirming: two commands, one transaction each.

use std::rc::Rc;

use lupa_domain::{
    api::consent::SignupRequest,
    consent::{
        Act, By, Event, Method, SignupReference, State,
        signup::{FieldError, MAILS_PER_ADDRESS, MOST_REPLACED, RESEND_AFTER, SHORTEST_REPLACED_KEY, Signup, SignupInput},
    },
    digest::Digest,
    email::EmailError,
    ids::{EventId, IdempotencyKeyId},
    locale::Locale,
    time::Span,
    wording::FormId,
};

use super::{
    answers,
    events::{record, record_nothing},
    letters::{ALREADY_KNOWN, CONFIRM, CONFIRM_KNOWN, RECEIPT},
    objections, receipts,
    store::{self, StoredEvent, StoredSignup},
};
use crate::{
    delivery::{
        health,
        outbox::{self, LetterKind, Recipient},
    },
    people::{self, FoundOrCreated, Person, changes::BY_PERSON},
    runtime::{
        error::{ApiError, Fault},
        json::escape,
        numbers::EventNo,
        tx::Tx,
    },
    wording::{self, Known},
    words::problems::Code,
};

/// A filled-in form as it was sent.
#[derive(Clone, Copy, Debug)]
pub struct Filling<'a> {
    /// What was filled in.
    pub ask: &'a SignupRequest,
    /// The idempotency key that came with it, as it came.
    pub key: Option<&'a str>,
    /// The language in which its sender reads.
    pub locale: Locale,
}

/// Takes a filled-in form. What it does depends on whether the address is known; what it answers does not.
pub fn sign_up(tx: &Tx<'_>, filling: Filling<'_>) -> Result<(), ApiError> {
    let Some((sent, person, newness)) = take(tx, filling)? else { return Ok(()) };
    ask_to_confirm(tx, &sent, &person, newness, Method::WebForm)
}

/// A form that was sent, read against the notice that it shows.
pub(super) struct Sent {
    pub(super) known: Rc<Known>,
    pub(super) signup: Signup,
    /// The key that it was sent under.
    key: Option<IdempotencyKeyId>,
}

impl Sent {
    /// Remembers under its key which event came of it, if any, so that its sender can correct it.
    fn came_to(&self, tx: &Tx<'_>, event: Option<EventId>) -> Result<(), ApiError> {
        self.key.map_or(Ok(()), |key| store::set_event_of_key(tx.sql, key, event))
    }
}

/// The keys of the signups that a form corrects.
fn replaced_keys(tx: &Tx<'_>, keys: &[String]) -> Result<Vec<IdempotencyKeyId>, ApiError> {
    let invalid = || ApiError::at("/replaces", Code::IdempotencyKeyInvalid);
    if keys.len() > MOST_REPLACED {
        return Err(invalid());
    }
    let one = |key: &String| {
        let key = parse_key(key).ok().filter(|key| key.len() >= SHORTEST_REPLACED_KEY);
        key.map(|key| key_id(tx, key)).ok_or_else(invalid)
    };
    keys.iter().map(one).collect()
}

fn key_id(tx: &Tx<'_>, key: &str) -> IdempotencyKeyId {
    let mac = tx.config().secrets.mac("idempotency", key.as_bytes());
    IdempotencyKeyId::from_random(mac[..16].try_into().expect("16 of 32 bytes"))
}

/// Reads a form and finds who has its address; nothing where it was sent before under the same key.
pub(super) fn take(tx: &Tx<'_>, Filling { ask, key, locale }: Filling<'_>) -> Result<Option<(Sent, Person, FoundOrCreated)>, ApiError> {
    let form: FormId = ask.form.parse().map_err(|_| ApiError::at("/form", Code::FormUnknown))?;
    let digest: Digest = ask.notice.parse().map_err(|_| ApiError::at("/notice", Code::DigestInvalid))?;
    let known = wording::notice(tx, &digest)?;
    let Some(known) = known.filter(|known| known.published.notice().form == form) else {
        // Of two things that may be wrong the form is named first: without it no notice can be right.
        let current = wording::current(tx.sql, &form, locale)?;
        let (pointer, code) = if current.is_some() { ("/notice", Code::NoticeUnknown) } else { ("/form", Code::FormUnknown) };
        return Err(ApiError::at(pointer, code));
    };
    let notice = known.published.notice();
    if !known.is_answerable(tx.now) {
        return Err(wording::outdated(tx.sql, &form, notice.locale)?);
    }
    let filled = SignupInput {
        email: &ask.email,
        name: ask.name.as_deref(),
        phone: ask.phone.as_deref(),
        choices: &ask.choices,
        answers: &ask.answers.0,
        of_age: ask.of_age,
    };
    let signup = Signup::parse(filled, notice, tx.config().country).map_err(|slips| refusal(&slips))?;
    if signup.email().needs_smtputf8() && health::takes_utf8(tx.sql)? == Some(false) {
        return Err(ApiError::at("/email", Code::EmailLettersUnsupported));
    }

    let replaced = replaced_keys(tx, &ask.replaces)?;
    let key = key.map(parse_key).transpose()?.map(|key| key_id(tx, key));
    if let Some(id) = key {
        let fingerprint = hex::encode(&tx.config().secrets.mac("asking", lupa_domain::jcs::text(ask).as_bytes())[..16]);
        match store::fingerprint(tx.sql, id)? {
            Some(earlier) if earlier == fingerprint => return Ok(None),
            Some(_) => return Err(ApiError::refused(Code::IdempotencyKeyReused)),
            // A key is used up whatever comes of it: otherwise using it again would tell who is in the register.
            None => store::insert_idempotency_key(tx.sql, id, &fingerprint, tx.now)?,
        }
    }
    for id in replaced {
        store::replace(tx.sql, id, tx.now)?;
    }
    let (person, newness) = people::find_or_create(tx.sql, signup.email(), notice.locale, (tx.id(), tx.id()), tx.now)?;
    Ok(Some((Sent { known, signup, key }, person, newness)))
}

/// Asks the owner of the address to confirm, by mail; or tells them that there is nothing to confirm.
pub(super) fn ask_to_confirm(tx: &Tx<'_>, sent: &Sent, person: &Person, newness: FoundOrCreated, method: Method) -> Result<(), ApiError> {
    let Sent { known, signup, .. } = sent;
    let notice = known.published.notice();
    let kind = match newness {
        FoundOrCreated::Created => Some(CONFIRM),
        FoundOrCreated::Found => letter_for_known(tx, person, signup, &notice.form)?,
    };
    // Whether there is anything new to write down, and anybody to write to, is nobody's to learn: the log grows by one leaf in any case, and
    // the outbox by one row.
    let Some(kind) = kind else {
        record_nothing(tx)?;
        sent.came_to(tx, None)?;
        return outbox::put_for_nobody(tx, ALREADY_KNOWN, "");
    };
    if kind == ALREADY_KNOWN {
        record_nothing(tx)?;
        sent.came_to(tx, None)?;
        return outbox::put(tx, Recipient::Person(person.no), kind, "");
    }
    let event = Event {
        id: tx.id(),
        person: person.id,
        at: tx.now,
        act: Act::SignedUp,
        by: By::Person,
        method,
        notice: known.published.digest().clone(),
        locale: notice.locale,
        choices: signup.choices().clone(),
        asked: None,
    };
    let id = event.id;
    let no = record(tx, person, newness, event, notice)?.no;
    sent.came_to(tx, Some(id))?;
    store::insert_input(tx.sql, no, signup, tx.now)?;
    outbox::put(tx, Recipient::Person(person.no), kind, &no.to_string())
}

/// Which letter a person gets who is in the register already; none where the same was asked a moment ago, or too much was.
fn letter_for_known(tx: &Tx<'_>, person: &Person, signup: &Signup, form: &FormId) -> Result<Option<LetterKind>, ApiError> {
    // What was asked for, and mailed, to an address that the person no longer has counts for nothing.
    let since = |span: Span| {
        let moment = tx.now + Span::millis(-span.as_millis());
        person.addressed_at.map_or(moment, |at| at.max(moment))
    };
    let just_now = since(RESEND_AFTER);
    for open in store::open_signups(tx.sql, person.no, just_now)? {
        let shown = wording::promised(tx, &open.event.notice)?;
        if open.event.choices == *signup.choices() && shown.published.notice().form == *form {
            return Ok(None);
        }
    }
    // In one question, as for an address that nobody has: how much is asked of the database is seen in how long the answer takes.
    let longest = MAILS_PER_ADDRESS.map(|(span, _)| since(span)).into_iter().min().unwrap_or(just_now);
    let letters = outbox::put_since(tx.sql, person.no, &[CONFIRM, CONFIRM_KNOWN, ALREADY_KNOWN], longest)?;
    if MAILS_PER_ADDRESS.iter().any(|(span, most)| letters.iter().filter(|(_, at)| *at > since(*span)).count() >= *most) {
        return Ok(None);
    }
    if person.confirmed_at.is_none() {
        return Ok(Some(CONFIRM));
    }
    let standings = store::standings_of(tx.sql, person.no)?;
    let mut all_given = true;
    for purpose in signup.choices().iter().filter(|(_, ticked)| **ticked).map(|(purpose, _)| purpose) {
        let kept = standings.iter().find(|kept| kept.purpose == *purpose && kept.standing.state == State::Given);
        let version = wording::purpose(tx.sql, purpose)?.map_or(0, |purpose| purpose.version);
        all_given &= kept.is_some_and(|kept| kept.version >= version);
    }
    if !all_given {
        return Ok(Some(CONFIRM_KNOWN));
    }
    let was_told = letters.iter().any(|(kind, at)| kind.as_str() == ALREADY_KNOWN.as_str() && *at > just_now);
    Ok((!was_told).then_some(ALREADY_KNOWN))
}

/// The member and the code of each error.
fn refusal(slips: &[FieldError]) -> ApiError {
    let fault = |error: &FieldError| match error {
        FieldError::Answer(name, _) | FieldError::NotAsked(name) => {
            answers::fault(error).unwrap_or_else(|| Fault::at(format!("/answers/{}", escape(name)), Code::AnswerInvalid))
        }
        FieldError::Email(EmailError::Length) => Fault::at("/email", Code::EmailTooLong),
        FieldError::Email(_) => Fault::at("/email", Code::EmailInvalid),
        FieldError::Formula => Fault::at("/email", Code::EmailFormula),
        FieldError::Name(_) => Fault::at("/name", Code::NameTooLong),
        FieldError::PhoneNeeded => Fault::at("/phone", Code::PhoneNeeded),
        FieldError::Age(_) => Fault::at("/of_age", Code::AgeUnconfirmed),
        FieldError::Phone(_) => Fault::at("/phone", Code::PhoneInvalid),
        FieldError::NothingChosen => Fault::at("/choices", Code::NothingChosen),
        FieldError::ChoiceNotShown(purpose) => Fault::at(format!("/choices/{}", escape(purpose)), Code::ChoiceNotShown),
    };
    ApiError::at_fault(slips.iter().map(fault).collect())
}

/// The key of draft-ietf-httpapi-idempotency-key-header-07: a quoted string (RFC 9651), or bare as many clients send it.
fn parse_key(text: &str) -> Result<&str, ApiError> {
    let text = text.trim();
    let bare = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(text);
    let fits = (1..=128).contains(&bare.len()) && bare.bytes().all(|b| b.is_ascii_graphic() && b != b'"' && b != b'\\');
    if fits { Ok(bare) } else { Err(ApiError::refused(Code::IdempotencyKeyInvalid)) }
}

/// What a confirmation led to.
pub struct Confirmed {
    /// Whether it had been confirmed before.
    pub already: bool,
    /// The receipts.
    pub receipts: Vec<String>,
}

/// Confirms a signup. Repeating it changes nothing and gives the same receipts.
pub fn confirm(tx: &Tx<'_>, signup: &StoredSignup) -> Result<Confirmed, ApiError> {
    let known = wording::promised(tx, &signup.event.notice)?;
    if let Some(no) = signup.confirmed_by {
        return Ok(Confirmed { already: true, receipts: receipts_of(tx, no)? });
    }
    if signup.replaced {
        return Err(ApiError::refused(Code::SignupReplaced));
    }
    if tx.now >= signup.expires_at(tx.sql)? {
        return Err(ApiError::refused(Code::TokenExpired));
    }
    let person = people::by_no(tx.sql, signup.person)?;
    objections::lift_for_signup(tx, &person, signup)?;
    let asked = &signup.event;
    let event = Event {
        id: tx.id(),
        at: tx.now,
        act: Act::Confirmed,
        asked: Some(SignupReference { event: asked.id, at: asked.at }),
        ..asked.clone()
    };
    let kept = record(tx, &person, FoundOrCreated::Found, event, known.published.notice())?;
    people::confirm(tx.sql, person.no, signup.name.as_deref(), signup.phone.as_deref(), asked.locale, tx.now)?;
    answers::keep(tx, person.no, &signup.answers, BY_PERSON)?;
    store::delete_input(tx.sql, signup.no)?;
    let receipt = receipts::issue(tx, &kept, &known.published)?;
    outbox::put(tx, Recipient::Person(person.no), RECEIPT, &kept.no.to_string())?;
    Ok(Confirmed { already: false, receipts: vec![receipt] })
}

/// The receipts of a confirmation that was done before.
pub fn receipts_of(tx: &Tx<'_>, no: EventNo) -> Result<Vec<String>, ApiError> {
    let kept: StoredEvent = store::event_by_no(tx.sql, no)?.ok_or_else(|| ApiError::Broken("a confirmation is gone".into()))?;
    Ok(receipts::reproduce(tx, &kept)?.into_iter().collect())
}
