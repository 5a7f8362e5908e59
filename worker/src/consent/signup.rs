//! Signing up and confirming: two commands, one transaction each.

use std::rc::Rc;

use http::HeaderName;
use lupa_domain::{
    api::consent::SignupAsk,
    consent::{
        Act, Asked, By, Event, Method, State,
        signup::{Filled, MAILS_PER_ADDRESS, MAILS_WINDOW, SAME_ASKING, Signup, Slip},
    },
    email::EmailError,
    ids::AskingId,
    time::Span,
    wording::{Digest, FormId, PurposeId},
};

use super::{
    receipts, record,
    store::{self, Kept, KeptSignup},
};
use crate::{
    call::Call,
    error::{ApiError, Fault},
    json::escape,
    limits::Asking,
    outbox,
    people::{self, Newness, Person},
    wording::{self, Known},
    words::problems::Code,
};

const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// Takes a filled-in form. What it does depends on whether the address is known; what it answers does not.
pub(super) fn sign_up(call: &Call<'_>) -> Result<(), ApiError> {
    call.limit_network(Asking::SignUp)?;
    let ask: SignupAsk = call.read()?;
    let Some((sent, person, newness)) = take(call, &ask)? else { return Ok(()) };
    ask_to_confirm(call, &sent, &person, newness, Method::WebForm)
}

/// A form that was sent, read against the notice that it shows.
pub(super) struct Sent {
    pub(super) known: Rc<Known>,
    pub(super) signup: Signup,
}

/// Reads a form and finds who has its address; nothing where it was sent before under the same key.
pub(super) fn take(call: &Call<'_>, ask: &SignupAsk) -> Result<Option<(Sent, Person, Newness)>, ApiError> {
    let form: FormId = ask.form.parse().map_err(|_| ApiError::at("/form", Code::FormUnknown))?;
    let digest: Digest = ask.notice.parse().map_err(|_| ApiError::at("/notice", Code::DigestInvalid))?;
    let known = call.register.notices().find(call.sql, &digest)?;
    let Some(known) = known.filter(|known| known.published.notice().form == form) else {
        // Of two things that may be wrong the form is named first: without it no notice can be right.
        let current = wording::current(call.sql, &form, call.locale)?;
        let (pointer, code) = if current.is_some() { ("/notice", Code::NoticeUnknown) } else { ("/form", Code::FormUnknown) };
        return Err(ApiError::at(pointer, code));
    };
    let notice = known.published.notice();
    if !known.is_answerable(call.now) {
        return Err(wording::outdated(call.sql, &form, notice.locale)?);
    }
    let filled = Filled { email: &ask.email, name: ask.name.as_deref(), phone: ask.phone.as_deref(), choices: &ask.choices };
    let signup = Signup::read(filled, notice, call.config().calling_code).map_err(|slips| refusal(&slips))?;
    call.limit_address(Asking::SignUp, &signup.email().key())?;

    let keyed = idempotency_key(call)?.map(|key| {
        let secrets = &call.config().secrets;
        let mac = secrets.mac("idempotency", key.as_bytes());
        let fingerprint = hex::encode(&secrets.mac("asking", lupa_domain::jcs::text(ask).as_bytes())[..16]);
        (AskingId::from_random(mac[..16].try_into().expect("16 of 32 bytes")), fingerprint)
    });
    if let Some((id, fingerprint)) = keyed {
        match store::fingerprint(call.sql, id)? {
            Some(earlier) if earlier == fingerprint => return Ok(None),
            Some(_) => return Err(ApiError::refused(Code::IdempotencyKeyReused)),
            // A key is used up whatever comes of it: otherwise using it again would tell who is in the register.
            None => store::insert_asking(call.sql, id, &fingerprint, call.now)?,
        }
    }
    let (person, newness) = people::find_or_create(call.sql, signup.email(), notice.locale, call.id(), call.now)?;
    Ok(Some((Sent { known, signup }, person, newness)))
}

/// Asks the owner of the address to confirm, by mail; or tells them that there is nothing to confirm.
pub(super) fn ask_to_confirm(call: &Call<'_>, sent: &Sent, person: &Person, newness: Newness, method: Method) -> Result<(), ApiError> {
    let Sent { known, signup } = sent;
    let notice = known.published.notice();
    let kind = match newness {
        Newness::New => Some(outbox::Kind::Confirm),
        Newness::Known => letter_for_known(call, person, signup, &notice.form)?,
    };
    let Some(kind) = kind else { return Ok(()) };
    if kind == outbox::Kind::AlreadyKnown {
        return outbox::put(call, person.no, kind, "");
    }
    let event = Event {
        id: call.id(),
        person: person.id,
        at: call.now,
        act: Act::SignedUp,
        by: By::Person,
        method,
        notice: known.published.digest().clone(),
        locale: notice.locale,
        choices: signup.choices().clone(),
        asked: None,
    };
    let no = record(call, person, newness, event, notice)?.no;
    let (name, phone) = (signup.name().map(ToString::to_string), signup.phone().map(ToString::to_string));
    store::insert_typed(call.sql, no, name.as_deref(), phone.as_deref(), call.now)?;
    outbox::put(call, person.no, kind, &no.to_string())
}

/// Which letter somebody gets who is in the register already; none where the same was asked a moment ago, or too much was.
fn letter_for_known(call: &Call<'_>, person: &Person, signup: &Signup, form: &FormId) -> Result<Option<outbox::Kind>, ApiError> {
    let just_now = call.now + Span::millis(-SAME_ASKING.as_millis());
    for open in store::open_signups(call.sql, person.no, just_now)? {
        let shown = call.register.notices().promised(call.sql, &open.event.notice)?;
        if open.event.choices == *signup.choices() && shown.published.notice().form == *form {
            return Ok(None);
        }
    }
    let since = call.now + Span::millis(-MAILS_WINDOW.as_millis());
    if outbox::count_signup_letters(call.sql, person.no, since)? >= MAILS_PER_ADDRESS {
        return Ok(None);
    }
    if person.confirmed_at.is_none() {
        return Ok(Some(outbox::Kind::Confirm));
    }
    let standings = store::standings_of(call.sql, person.no)?;
    let mut all_given = true;
    for purpose in signup.choices().iter().filter(|(_, ticked)| **ticked).map(|(purpose, _)| purpose) {
        let kept = standings.iter().find(|kept| kept.purpose == *purpose && kept.standing.state == State::Given);
        let version = wording::purpose(call.sql, purpose)?.map_or(0, |purpose| purpose.version);
        all_given &= kept.is_some_and(|kept| kept.version >= version);
    }
    if !all_given {
        return Ok(Some(outbox::Kind::ConfirmKnown));
    }
    let was_told = outbox::was_sent(call.sql, person.no, outbox::Kind::AlreadyKnown, just_now)?;
    Ok((!was_told).then_some(outbox::Kind::AlreadyKnown))
}

/// The member and the code of each slip.
fn refusal(slips: &[Slip]) -> ApiError {
    let fault = |slip: &Slip| match slip {
        Slip::Email(EmailError::Length) => Fault::at("/email", Code::EmailTooLong),
        Slip::Email(_) => Fault::at("/email", Code::EmailInvalid),
        Slip::Name(_) => Fault::at("/name", Code::NameTooLong),
        Slip::PhoneNeeded => Fault::at("/phone", Code::PhoneNeeded),
        Slip::Phone(_) => Fault::at("/phone", Code::PhoneInvalid),
        Slip::NothingChosen => Fault::at("/choices", Code::NothingChosen),
        Slip::ChoiceNotShown(purpose) => Fault::at(format!("/choices/{}", escape(purpose)), Code::ChoiceNotShown),
    };
    ApiError::at_fault(slips.iter().map(fault).collect())
}

/// The key of draft-ietf-httpapi-idempotency-key-header-07: a quoted string (RFC 9651), or bare as many clients send it.
fn idempotency_key<'a>(call: &'a Call<'_>) -> Result<Option<&'a str>, ApiError> {
    if !call.headers.contains_key(IDEMPOTENCY_KEY) {
        return Ok(None);
    }
    let invalid = || ApiError::refused(Code::IdempotencyKeyInvalid);
    let text = call.header(IDEMPOTENCY_KEY).ok_or_else(invalid)?.trim();
    let bare = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(text);
    let fits = (1..=128).contains(&bare.len()) && bare.bytes().all(|b| b.is_ascii_graphic() && b != b'"' && b != b'\\');
    if fits { Ok(Some(bare)) } else { Err(invalid()) }
}

/// What a confirmation led to.
pub(super) struct Confirmed {
    pub(super) already: bool,
    pub(super) receipts: Vec<String>,
}

/// Confirms a signup. Repeating it changes nothing and gives the same receipts.
pub(super) fn confirm(call: &Call<'_>, signup: &KeptSignup) -> Result<Confirmed, ApiError> {
    let known = call.register.notices().promised(call.sql, &signup.event.notice)?;
    if let Some(no) = signup.confirmed_by {
        return Ok(Confirmed { already: true, receipts: receipts_of(call, no)? });
    }
    if call.now >= signup.expires_at() {
        return Err(ApiError::refused(Code::TokenExpired));
    }
    let person = people::by_no(call.sql, signup.person)?;
    lift_objections(call, &person, signup)?;
    let asked = &signup.event;
    let event =
        Event { id: call.id(), at: call.now, act: Act::Confirmed, asked: Some(Asked { event: asked.id, at: asked.at }), ..asked.clone() };
    let kept = record(call, &person, Newness::Known, event, known.published.notice())?;
    people::confirm(call.sql, person.no, signup.name.as_deref(), signup.phone.as_deref(), asked.locale, call.now)?;
    store::delete_typed(call.sql, signup.no)?;
    let receipt = receipts::issue(call, &kept, &known.published)?;
    outbox::put(call, person.no, outbox::Kind::Receipt, &kept.no.to_string())?;
    Ok(Confirmed { already: false, receipts: vec![receipt] })
}

/// The receipts of a confirmation that was done before.
pub(super) fn receipts_of(call: &Call<'_>, no: store::EventNo) -> Result<Vec<String>, ApiError> {
    let kept: Kept = store::event_by_no(call.sql, no)?.ok_or_else(|| ApiError::Broken("a confirmation is gone".into()))?;
    Ok(receipts::reproduce(call.sql, call.register.notices(), &kept)?.into_iter().collect())
}

/// Whoever objected and now confirms a new form of their own lifts the objection; the log says so before it says the consent.
fn lift_objections(call: &Call<'_>, person: &Person, signup: &KeptSignup) -> Result<(), ApiError> {
    for kept in store::standings_of(call.sql, person.no)? {
        if kept.standing.state == State::Objected && signup.event.choices.get(&kept.purpose) == Some(&true) {
            lift_objection(call, person, &signup.event, &kept.purpose)?;
        }
    }
    Ok(())
}

/// Lifts one objection, by the act that `because` is part of.
pub(super) fn lift_objection(call: &Call<'_>, person: &Person, because: &Event, purpose: &PurposeId) -> Result<(), ApiError> {
    let known = call.register.notices().promised(call.sql, &because.notice)?;
    let event = Event {
        id: call.id(),
        at: call.now,
        act: Act::ObjectionLifted,
        choices: [(purpose.clone(), true)].into(),
        asked: None,
        ..because.clone()
    };
    let kept = record(call, person, Newness::Known, event, known.published.notice())?;
    receipts::issue(call, &kept, &known.published)?;
    Ok(())
}
