//! Erasing a person (GDPR Art. 17): one command for the person, for the business and for the retention sweep.
//!
//! [`preview`] says what would go and what would stay, [`erase_one`] does it and gives the certificate, [`erase`] is what both and the sweep come
//! to: one transaction, in which each context deletes what it keeps of the people in the table `erasing`. What goes is written over in the file
//! as well (`runtime::wiping`).
//!
//! What may outlive a person stands apart: sums of purchases (`people::past_purchases`), proof of consent (`consent::proofs`), that nobody
//! writes to the address again ([`suppression`]), and the [`ledger`] by which an older copy of the data is erased anew.

pub mod ledger;
pub mod suppression;
pub mod tokens;
pub mod wishes;

use lupa_domain::{
    api::rights::erasure::ErasureReport,
    consent::Method,
    ids::ErasureId,
    rights::erasure::{Certificate, Decision, ErasedBy, ErasedKind, Fate, Holdings, LINKS_A_DAY, decide, first_voucher_day},
    staff::audit::Act,
    time::Span,
};

use crate::{
    consent::{self, erasing, proofs, scans, withdrawal},
    delivery::outbox::{self, Lane, LetterKind, Recipient},
    people::{self, Person, PersonNo, card, changes, history, past_purchases, person},
    portal, register, renewal,
    rights::{last_letter, notifications, requests},
    runtime::{error::ApiError, tx::Tx, wiping},
    staff::{self, Member, Note},
};

/// The letter with the link by which a person erases themself; refers to whether they want never to be written to again.
pub const LETTER: LetterKind = LetterKind::new("erase").in_lane(Lane::Entry);
/// What it refers to where they do.
pub const SUPPRESS: &str = "suppress";
/// What it refers to where all of it is to be forgotten.
pub const FORGET: &str = "forget";

/// Mails the link. A person who has been mailed some today gets no more: those that they have work.
pub fn ask(tx: &Tx<'_>, person: &Person, suppress: bool) -> Result<(), ApiError> {
    let since = tx.now + Span::days(-1);
    if outbox::put_since(tx.sql, person.no, &[LETTER], since)?.len() >= LINKS_A_DAY {
        return Ok(());
    }
    outbox::put(tx, Recipient::Person(person.no), LETTER, if suppress { SUPPRESS } else { FORGET })
}

/// Everything that hangs on a person.
fn holdings(tx: &Tx<'_>, person: &Person) -> Result<Holdings, ApiError> {
    let (sql, no) = (tx.sql, person.no);
    let card = card::load(sql, no)?;
    let (purchases, open_entries) = past_purchases::of(sql, no)?;
    let proof = proofs::of(tx, person)?;
    let length = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let counts = [
        (ErasedKind::Details, length(card.data().len())),
        (ErasedKind::History, history::count(sql, no)?),
        (ErasedKind::Changes, changes::count(sql, no)?),
        (ErasedKind::Consents, consent::count_events(sql, no)?),
        (ErasedKind::Scans, length(scans::of(sql, no)?.len())),
        (ErasedKind::Letters, length(outbox::sent_to(sql, no)?.len())),
        (ErasedKind::Sessions, portal::count(sql, no)?),
        (ErasedKind::Requests, length(requests::of_person(sql, no)?.len())),
    ];
    Ok(Holdings {
        counts: counts.into(),
        open_entries,
        restricted: card.restricted,
        purchases,
        proofs: length(proof.events.len()),
        proof_until: proof.until,
        audit_entries: staff::audit::count_about(sql, person.id)?,
    })
}

/// What would go and what would stay.
pub fn preview(tx: &Tx<'_>, person: &Person, by: ErasedBy, suppress: bool) -> Result<Decision, ApiError> {
    let suppress = suppress && person.email.is_some();
    Ok(decide(&holdings(tx, person)?, by, suppress, tx.today(), tx.config().country))
}

/// Erases a person, if nothing stands in the way, and says what went and what stays: the last letter brings it to a mailbox that is theirs. Where
/// something does, the person's own wish waits until nothing does any more, and what needs their consent ends at once.
pub fn erase_one(tx: &Tx<'_>, person: &Person, by: Option<&Member>, suppress: bool) -> Result<ErasureReport, ApiError> {
    let erased_by = if by.is_some() { ErasedBy::Business } else { ErasedBy::Person };
    let Decision { fate, erased, kept } = preview(tx, person, erased_by, suppress)?;
    let id: ErasureId = tx.id();
    let mut report = ErasureReport { id, at: tx.now, fate, erased, kept, certificate: None };
    if fate == Fate::Held {
        if by.is_none() {
            end_consents(tx, person)?;
            wishes::put(tx, person.no, suppress)?;
        }
        return Ok(report);
    }
    let controller = register::shown_controller(tx.sql, person.locale)?;
    let certificate = Certificate { id, at: tx.now, controller: &controller, fate, erased: &report.erased, kept: &report.kept };
    let mut document = certificate.document();
    document["proof"] = tx.config().receipt_key.signer().prove(&document, tx.now);
    // The address of a person who has never confirmed it may be anybody's.
    let is_theirs = by.is_none() || (person.confirmed_at.is_some() && people::is_mailable(tx.sql, person.no)?);
    let address = person.email.as_deref().filter(|_| is_theirs);
    if suppress && let Some(email) = &person.email {
        suppression::put(tx, email)?;
    }
    match by {
        Some(staff) => Note::of(Act::PersonErased).by(staff).person(person.id).write(tx)?,
        None => Note::of(Act::SelfErased).person(person.id).write(tx)?,
    }
    erase(tx, &[person.no])?;
    if let Some(address) = address {
        last_letter::put(tx, address, person.locale, &document)?;
    }
    report.certificate = Some(document);
    Ok(report)
}

/// Ends everything that needs consent: a person who wants to be erased wants none of it, whatever must be kept of them.
fn end_consents(tx: &Tx<'_>, person: &Person) -> Result<(), ApiError> {
    for kept in consent::standings_of(tx.sql, person.no)? {
        if kept.standing.state.can_be_taken_back() {
            withdrawal::withdraw(tx, person, &kept.purpose, Method::Portal)?;
        }
    }
    Ok(())
}

/// Erases these people, each context what it keeps of them. Whether anything stands in the way has been looked at.
pub fn erase(tx: &Tx<'_>, people: &[PersonNo]) -> Result<(), ApiError> {
    if people.is_empty() {
        return Ok(());
    }
    for no in people {
        proofs::keep(tx, &people::by_no(tx.sql, *no)?)?;
    }
    person::begin_erasing(tx.sql, people)?;
    past_purchases::add_erasing(tx.sql, first_voucher_day(tx.today(), tx.config().country))?;
    ledger::enter_erasing(tx.sql)?;
    notifications::erase(tx, people)?;
    wishes::erase(tx.sql)?;
    outbox::erase(tx.sql)?;
    portal::erase(tx.sql)?;
    renewal::erase(tx.sql)?;
    requests::erase(tx)?;
    erasing::erase(tx)?;
    person::finish_erasing(tx.sql, people)?;
    wiping::ask(tx)
}

/// Keeps that nobody writes to the address of a person again, who is about to be erased and objects to it.
pub fn remember_objection(tx: &Tx<'_>, person: &Person) -> Result<(), ApiError> {
    person.email.as_deref().map_or(Ok(()), |email| suppression::put(tx, email))
}

/// Does once a day what follows from days that have gone by: proof whose time is over goes, sums of purchases lose their day, and so do letters that
/// nobody could be given.
pub fn tidy(tx: &Tx<'_>) -> Result<(), ApiError> {
    past_purchases::fold(tx.sql, first_voucher_day(tx.today(), tx.config().country))?;
    let forgotten = [proofs::forget(tx.sql, tx.today())?, last_letter::forget_old(tx)?];
    notifications::give_up(tx.sql, tx.now + Span::millis(-last_letter::KEPT.as_millis()))?;
    if forgotten.contains(&true) { wiping::ask(tx) } else { Ok(()) }
}
