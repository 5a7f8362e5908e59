//! The letters about requests: what they say, and which is written for which row of the outbox.

use lupa_domain::{
    ids::RequestId,
    rights::{Outcome, RequestKind, State, certificate::CertificatePart},
};

use super::{
    letter::Letter,
    sheet::{Part, button},
};
use crate::{
    delivery::outbox::{Recipient, Waiting},
    people::Person,
    register,
    rights::{StoredRequest, certificates, requests},
    runtime::{error::ApiError, tx::Tx},
    staff::accounts,
    words::{
        self,
        letters::{LetterWords, one_line},
    },
};

/// What a writer gives: the letter and its address; nothing where it has become pointless.
type Written = Result<Option<(Letter, String)>, ApiError>;

/// Tells a person that their request came; nothing once it is closed, for then another letter tells more.
pub(super) fn received(tx: &Tx<'_>, waiting: &Waiting) -> Written {
    let Some((stored, person, address)) = open(tx, waiting)? else { return Ok(None) };
    let (locale, config) = (stored.locale, tx.config());
    let letter = Letter::RequestReceived {
        locale,
        controller: register::shown_controller(tx.sql, locale)?,
        kind: stored.request.kind,
        number: stored.number,
        due: words::day(stored.due_on, locale),
        own_page: config.own_page(person.locale),
    };
    Ok(Some((letter, address)))
}

/// Tells a person that the answer takes longer; nothing once there is one.
pub(super) fn extended(tx: &Tx<'_>, waiting: &Waiting) -> Written {
    let Some((stored, person, address)) = open(tx, waiting)? else { return Ok(None) };
    let Some(extension) = &stored.request.extension else { return Ok(None) };
    let locale = stored.locale;
    let letter = Letter::RequestExtended {
        locale,
        controller: register::shown_controller(tx.sql, locale)?,
        kind: stored.request.kind,
        number: stored.number,
        due: words::day(extension.due_on, locale),
        reasons: extension.reasons.as_str().to_owned(),
        own_page: tx.config().own_page(person.locale),
    };
    Ok(Some((letter, address)))
}

/// Brings a person the decision.
pub(super) fn decided(tx: &Tx<'_>, waiting: &Waiting) -> Written {
    let Some((stored, person, address)) = of_person(tx, waiting)? else { return Ok(None) };
    let (Some(certificate_json), Some(certificate)) = (certificates::signed(tx.sql, &stored)?, certificates::read(tx.sql, &stored)?) else {
        return Ok(None);
    };
    let (locale, config) = (stored.locale, tx.config());
    let is_granted = matches!(&stored.request.state, State::Decided { decision, .. } if decision.outcome() != Outcome::Refused);
    let letter = Letter::RequestDecided {
        locale,
        controller: register::shown_controller(tx.sql, locale)?,
        certificate_json,
        number: stored.number,
        text: certificate.text,
        has_copy: is_granted && matches!(stored.request.kind, RequestKind::Access | RequestKind::Portability),
        own_page: config.own_page(person.locale),
        verify: format!("{}/verify", config.origin),
    };
    Ok(Some((letter, address)))
}

/// Reminds a member of staff; nothing once the request is closed, or they have left.
pub(super) fn reminder(tx: &Tx<'_>, waiting: &Waiting) -> Written {
    let Recipient::Staff(id) = waiting.recipient else { return Err(unreadable()) };
    let Some(stored) = stored(tx, waiting)?.filter(|stored| stored.request.state.is_open()) else { return Ok(None) };
    let Some(accounts::Account { locale, email, .. }) = accounts::by_id(tx.sql, id)? else { return Ok(None) };
    let letter = Letter::RequestReminder {
        locale,
        controller: register::shown_controller(tx.sql, locale)?,
        kind: stored.request.kind,
        number: stored.number,
        due: words::day(stored.due_on, locale),
        is_late: tx.today() > stored.due_on,
        link: format!("{}/console/requests/request?lang={locale}&request={}", tx.config().origin, stored.id),
    };
    Ok(Some((letter, email)))
}

fn stored(tx: &Tx<'_>, waiting: &Waiting) -> Result<Option<StoredRequest>, ApiError> {
    let id: RequestId = waiting.reference.parse().map_err(|_| unreadable())?;
    requests::by_id(tx.sql, id)
}

/// The request of a letter to its person, with their address.
fn of_person(tx: &Tx<'_>, waiting: &Waiting) -> Result<Option<(StoredRequest, Person, String)>, ApiError> {
    let Some(stored) = stored(tx, waiting)? else { return Ok(None) };
    let person = requests::person_of(tx.sql, &stored)?;
    // What was asked for from another mailbox is no business of this one's reader.
    let person = person.filter(|person| person.addressed_at.is_none_or(|at| at <= waiting.created_at));
    Ok(person.and_then(|person| Some((stored, person.clone(), person.email?))))
}

/// The same, while the request is open.
fn open(tx: &Tx<'_>, waiting: &Waiting) -> Result<Option<(StoredRequest, Person, String)>, ApiError> {
    Ok(of_person(tx, waiting)?.filter(|(stored, ..)| stored.request.state.is_open()))
}

fn unreadable() -> ApiError {
    ApiError::Broken("a letter in the outbox refers to nothing".into())
}

/// The parts of a letter about a request.
pub(super) fn parts(letter: &Letter, say: &LetterWords) -> Vec<Part> {
    let paragraph = |text: &str| Part::Paragraph(text.to_owned());
    let about = &say.request;
    let lines = |text: &str| Part::Words(text.lines().map(one_line).collect());
    match letter {
        Letter::RequestReceived { kind, number, due, own_page, .. } => vec![
            Part::Paragraph((about.received.opening)((about.kind)(*kind), &number.to_string())),
            Part::Paragraph((about.received.due)(due)),
            paragraph(about.received.own_page),
            button(say, say.own_page.button, own_page),
            Part::Aside(about.received.stranger.to_owned()),
        ],
        Letter::RequestExtended { kind, number, due, reasons, own_page, .. } => vec![
            Part::Paragraph((about.extended.opening)((about.kind)(*kind), &number.to_string())),
            Part::Paragraph((about.extended.due)(due)),
            paragraph(about.extended.reasons),
            lines(reasons),
            paragraph(about.extended.remedies),
            button(say, say.own_page.button, own_page),
        ],
        Letter::RequestDecided { text, has_copy, own_page, verify, .. } => {
            let mut parts = Vec::new();
            for CertificatePart { heading, paragraphs } in &text.parts {
                parts.extend(heading.iter().map(|heading| Part::Heading(heading.clone())));
                parts.extend(paragraphs.iter().map(|text| lines(text)));
            }
            parts.extend(has_copy.then(|| paragraph(about.decided.fetch)));
            parts.extend([Part::Paragraph((about.decided.attached)(verify)), button(say, say.own_page.button, own_page)]);
            parts
        }
        Letter::RequestReminder { kind, number, due, is_late, link, .. } => vec![
            Part::Paragraph((about.reminder.opening)((about.kind)(*kind), &number.to_string())),
            Part::Paragraph(if *is_late { (about.reminder.late)(due) } else { (about.reminder.due)(due) }),
            button(say, about.reminder.button, link),
        ],
        _ => Vec::new(),
    }
}
