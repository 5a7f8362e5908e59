//! Merging two cards that are the same person, and undoing it within thirty days: one transaction, in which each context moves what it keeps.
//!
//! The card stays whose address stays. Where both addresses were confirmed, the mailbox of the other one is asked first ([`tokens`]). What people said
//! never changes: events keep the id of the card on which they were said, and the stricter word holds. Links that were sent to either card go on
//! working for the one that its owner holds.

pub mod tokens;

use std::collections::BTreeSet;

use lupa_domain::{
    ids::PersonId,
    ordered::CollectOrdered,
    people::{
        card_data::Data,
        merging::{AGREE_WITHIN, Address, Choices, Way, can_be_undone, side_of, way},
    },
    staff::audit::Act,
};
use serde::{Deserialize, Serialize};

use crate::{
    consent::{merging as consent_merging, merging::Outcome},
    delivery::outbox::{self, Lane, LetterKind, Recipient},
    people::{
        self, Person, PersonNo, card,
        merging::{self, Merge, MergeState},
        moving::{self, Joining},
        person,
    },
    portal, renewal,
    rights::{erasure::wishes, notifications, requests},
    runtime::{error::ApiError, tx::Tx, wiping},
    staff::{Member, Note},
    words::problems::Code,
};

/// Asks the mailbox of the card that goes; refers to the merge.
pub const LETTER: LetterKind = LetterKind::new("merge").in_lane(Lane::Entry);

/// Everything that it takes to undo a merge.
#[derive(Serialize, Deserialize)]
struct Undo {
    people: moving::Moved,
    consent: consent_merging::Moved,
    letters: outbox::Letters,
    requests: Vec<i64>,
}

/// What a merge would do.
#[derive(Debug)]
pub struct Preview {
    /// Whether it is done at once.
    pub way: Way,
    /// The data of the card that stays, and of the card that goes.
    pub data: (Data, Data),
    /// Where the person would stand.
    pub outcomes: Vec<Outcome>,
}

fn address(person: &Person) -> Address {
    match (&person.email, person.confirmed_at) {
        (None, _) => Address::None,
        (Some(_), None) => Address::Unconfirmed,
        (Some(_), Some(_)) => Address::Confirmed,
    }
}

/// Whether these cards can be merged this way round, and when; refused with what stands in the way.
pub fn check(tx: &Tx<'_>, this: &Person, other: &Person) -> Result<Way, ApiError> {
    let sql = tx.sql;
    if this.no == other.no {
        return Err(ApiError::at("/other", Code::MergeSame));
    }
    for person in [this, other] {
        if people::is_restricted(sql, person.no)? {
            return Err(ApiError::refused(Code::PersonRestricted));
        }
        if wishes::waits(sql, person.no)? {
            return Err(ApiError::refused(Code::MergeWaits));
        }
    }
    let way = way(address(this), address(other)).map_err(|_| ApiError::refused(Code::MergeOtherStays))?;
    if consent_merging::has_pending(sql, other.no)? {
        return Err(ApiError::refused(Code::MergeWaits));
    }
    if way == Way::AskMailbox && !people::is_mailable(sql, other.no)? {
        return Err(ApiError::refused(Code::MergeUnreachable));
    }
    Ok(way)
}

/// What merging these cards would do, with these choices.
pub fn preview(tx: &Tx<'_>, this: &Person, other: &Person, choices: &Choices) -> Result<Preview, ApiError> {
    let way = check(tx, this, other)?;
    let data = (card::load(tx.sql, this.no)?.data(), card::load(tx.sql, other.no)?.data());
    let outcomes = consent_merging::preview(tx.sql, (this.no, other.no), side_of("phone", &data.0, choices))?;
    Ok(Preview { way, data, outcomes })
}

/// Merges two cards, or asks the mailbox that would go.
pub fn ask(tx: &Tx<'_>, by: &Member, (this, other): (&Person, &Person), choices: &Choices) -> Result<Merge, ApiError> {
    let way = check(tx, this, other)?;
    let merge = merging::ask(tx, (this, other), choices, by.id())?;
    if way == Way::AtOnce {
        Note::of(Act::PeopleMerged).by(by).person(this.id).about(other.id).write(tx)?;
        return carry_out(tx, &merge, false);
    }
    Note::of(Act::MergeAsked).by(by).person(this.id).about(other.id).write(tx)?;
    outbox::put(tx, Recipient::Person(other.no), LETTER, &merge.id.to_string())?;
    Ok(merge)
}

/// The owner of the mailbox that goes agrees. Twice is once.
pub fn agree(tx: &Tx<'_>, merge: &Merge) -> Result<(), ApiError> {
    if merge.state == MergeState::Done {
        return Ok(());
    }
    let (this, other) = cards(tx, merge)?.ok_or_else(|| ApiError::refused(Code::TokenExpired))?;
    check(tx, &this, &other)?;
    Note::of(Act::PeopleMerged).of_staff(merge.staff).person(this.id).about(other.id).write(tx)?;
    carry_out(tx, merge, true)?;
    Ok(())
}

/// The two cards of a merge that waits; nothing where either is not there any more, or it has waited too long.
pub fn cards(tx: &Tx<'_>, merge: &Merge) -> Result<Option<(Person, Person)>, ApiError> {
    if merge.state != MergeState::Asked || tx.now >= merge.asked_at + AGREE_WITHIN {
        return Ok(None);
    }
    let at = |no: PersonNo, id: PersonId| people::exactly(tx.sql, no, id);
    Ok(at(merge.person, merge.this)?.zip(at(merge.gone, merge.other)?))
}

fn carry_out(tx: &Tx<'_>, merge: &Merge, agreed: bool) -> Result<Merge, ApiError> {
    let (sql, from, to) = (tx.sql, merge.gone, merge.person);
    let phone = moving::phone_side(&card::load(sql, to)?.data(), merge);
    let outcomes = consent_merging::preview(sql, (to, from), phone)?;
    let barred: BTreeSet<_> = outcomes.into_iter().filter(|outcome| outcome.barred).map(|outcome| outcome.purpose.id).collect_set();
    let before = consent_merging::given_by(sql, &[to, from])?;
    moving::begin(sql, merge, from)?;
    let undo = Undo {
        letters: outbox::move_to(sql, from, to)?,
        requests: requests::move_to(sql, from, to)?,
        consent: consent_merging::take(tx, from, to)?,
        people: moving::take(tx, merge)?,
    };
    portal::move_to(sql, from, to, tx.now)?;
    renewal::move_to(sql, from, to)?;
    notifications::move_to(sql, from, to)?;
    let joining = Joining { last_event: consent_merging::last_event(sql)?, barred: &barred, agreed };
    moving::finish(tx, merge, &undo.people, &joining)?;
    consent_merging::restate(tx, to)?;
    consent_merging::count(sql, tx.today(), &before, &consent_merging::given_by(sql, &[to])?)?;
    moving::keep_undo(sql, merge, &lupa_domain::jcs::text(&undo))?;
    wiping::ask(tx)?;
    merging::by_id(sql, merge.id)?.ok_or_else(|| ApiError::Broken("a merge is gone".into()))
}

/// Undoes a merge: the other card is there again with everything that came from it. What was forbidden since holds for both. Answers the other card.
pub fn undo(tx: &Tx<'_>, by: &Member, person: &Person, merge: &Merge) -> Result<Person, ApiError> {
    let (sql, from) = (tx.sql, merge.person);
    let over = || ApiError::refused(Code::MergeOver);
    let done_at = merge.done_at.filter(|at| can_be_undone(*at, tx.now)).ok_or_else(over)?;
    // Merges come apart in the reverse of their order.
    if merging::of(sql, from)?.iter().any(|later| later.state == MergeState::Done && later.no > merge.no) {
        return Err(ApiError::refused(Code::MergeNotLast));
    }
    if people::is_restricted(sql, from)? {
        return Err(ApiError::refused(Code::PersonRestricted));
    }
    let undo = moving::undo_of(sql, merge)?.ok_or_else(over)?;
    let undo: Undo = lupa_strict_json::read(&undo).map_err(|_| ApiError::Broken("what undoes a merge cannot be read".into()))?;
    let email = moving::former_email(&undo.people);
    if let Some(email) = &email
        && person::at_address(sql, email)?.is_some()
    {
        return Err(ApiError::refused(Code::EmailTaken));
    }
    let (before, forbidden) =
        (consent_merging::given_by(sql, &[from])?, consent_merging::forbidden_since(sql, from, (merge.last_event, done_at))?);
    let cards = card_ids(sql, merge)?;
    moving::begin(sql, merge, from)?;
    let to = moving::give_back(tx, merge, &undo.people)?;
    consent_merging::give_back(tx, (from, to), &cards, &undo.consent)?;
    requests::move_back(sql, from, to, &undo.requests)?;
    outbox::move_back(sql, from, to, &undo.letters)?;
    let mailbox = email.map(|email| tx.config().secrets.mailbox(&email.to_string()));
    portal::move_back(sql, mailbox, from, to, tx.now)?;
    moving::end(sql, merge)?;
    consent_merging::restate(tx, from)?;
    consent_merging::restate(tx, to)?;
    consent_merging::count(sql, tx.today(), &before, &consent_merging::given_by(sql, &[from, to])?)?;
    let other = people::by_no(sql, to)?;
    consent_merging::forbid_again(tx, &other, &forbidden)?;
    Note::of(Act::MergeUndone).by(by).person(person.id).about(other.id).write(tx)?;
    wiping::ask(tx)?;
    Ok(other)
}

/// The ids of the card that went and of those that had been merged into it.
fn card_ids(sql: &dyn crate::platform::sql::Sql, merge: &Merge) -> Result<BTreeSet<PersonId>, ApiError> {
    let mut cards: BTreeSet<PersonId> = [merge.other].into();
    for earlier in merging::of(sql, merge.person)?.iter().filter(|earlier| earlier.no < merge.no) {
        if cards.contains(&earlier.this) {
            cards.insert(earlier.other);
        }
    }
    Ok(cards)
}

/// Takes back a merge that waits for a mailbox.
pub fn withdraw(tx: &Tx<'_>, merge: &Merge) -> Result<(), ApiError> {
    merging::withdraw(tx.sql, merge.no)
}

/// Forgets what it takes to undo what cannot be undone any more.
pub fn tidy(tx: &Tx<'_>) -> Result<(), ApiError> {
    if merging::forget_old(tx)? { wiping::ask(tx) } else { Ok(()) }
}
