//! What people said when two cards of theirs become one, and when that is undone. Events move to the one card as they are, each with the id of the card
//! on which it was said; standings are written anew from them (`lupa_domain::consent::merging`).

use std::collections::{BTreeMap, BTreeSet};

use lupa_domain::{
    consent::{
        ConsentChange, Method, State,
        merging::{Merged, Said, merged, reached},
    },
    ids::PersonId,
    ordered::CollectOrdered,
    people::merging::Side,
    rights::ObjectionKind,
    time::{Day, Moment},
    wording::{Purpose, PurposeId},
};
use serde::{Deserialize, Serialize};

use super::{
    consent_counts, derived, objecting, objections,
    store::{self, StoredStanding},
    withdrawal,
};
use crate::{
    log::findings,
    people::{self, Person},
    platform::sql::{Row, Sql, SqlError},
    runtime::{
        error::ApiError,
        numbers::{EventNo, PersonNo},
        tx::Tx,
    },
    wording,
};

/// What it takes to undo a merge, as far as it is about consent.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Moved {
    objections: BTreeMap<ObjectionKind, Moment>,
    /// The kinds that the card that stays got by the merge.
    added: BTreeMap<ObjectionKind, Moment>,
    /// Purpose, number of the purchase, moment, staff: what the other card could be written to because of a purchase.
    soft_opt_ins: Vec<(String, i64, i64, String)>,
}

/// Where two cards stand on a purpose, and where the one card would.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The purpose.
    pub purpose: Purpose,
    /// Where the card that stays stands.
    pub this: State,
    /// Where the card that goes stands.
    pub other: State,
    /// Where the one card stands.
    pub one: State,
    /// Whether an objection to the kind outweighs consent there.
    pub barred: bool,
}

/// Where the one card of these two would stand on each purpose on which either of them says anything.
pub fn preview(sql: &dyn Sql, (this, other): (PersonNo, PersonNo), phone: Side) -> Result<Vec<Outcome>, ApiError> {
    let states = |person: PersonNo| -> Result<BTreeMap<PurposeId, State>, ApiError> {
        Ok(store::standings_of(sql, person)?.into_iter().map(|kept| (kept.purpose, kept.standing.state)).collect_map())
    };
    let (states, kinds) = ([states(this)?, states(other)?], [objecting::kinds(sql, this)?, objecting::kinds(sql, other)?]);
    let mut outcomes = Vec::new();
    for purpose in wording::purposes(sql)? {
        let said = |side: usize| Said {
            state: states[side].get(&purpose.id).copied().unwrap_or_default(),
            objects: ObjectionKind::of(&purpose).any(|kind| kinds[side].contains_key(&kind)),
        };
        let (this, other) = (said(0), said(1));
        if this.state == State::None && other.state == State::None {
            continue;
        }
        let outcome = merged(this, other, reached(purpose.channel, phone));
        let one = match outcome {
            Merged::Nothing => State::None,
            Merged::As(side) => side.of(this, other).state,
            Merged::Barred(_) => State::Objected,
        };
        outcomes.push(Outcome { purpose, this: this.state, other: other.state, one, barred: matches!(outcome, Merged::Barred(_)) });
    }
    Ok(outcomes)
}

/// Whether a form of this person waits for its confirmation.
pub fn has_pending(sql: &dyn Sql, person: PersonNo) -> Result<bool, ApiError> {
    Ok(store::standings_of(sql, person)?.iter().any(|kept| kept.standing.state == State::Pending))
}

/// The number of the last event that there is.
pub fn last_event(sql: &dyn Sql) -> Result<EventNo, ApiError> {
    store::last_no(sql)
}

/// Moves what was said on one card to another. Where the other stands is written by [`restate`].
pub fn take(tx: &Tx<'_>, from: PersonNo, to: PersonNo) -> Result<Moved, ApiError> {
    let (sql, theirs, own) = (tx.sql, objecting::kinds(tx.sql, from)?, objecting::kinds(tx.sql, to)?);
    let added: BTreeMap<ObjectionKind, Moment> = theirs.clone().into_iter().filter(|(kind, _)| !own.contains_key(kind)).collect_map();
    let soft = |row: &Row| -> Result<_, SqlError> { Ok((row.text(0)?.to_owned(), row.int(1)?, row.int(2)?, row.text(3)?.to_owned())) };
    let rows = sql.query("select purpose, sale, at, staff from soft_opt_in where person = ?", &[from.into()])?;
    let soft_opt_ins = rows.iter().map(soft).collect::<Result<_, _>>()?;
    insert_objections(sql, to, &added)?;
    for statement in
        ["delete from standing where person = ?1", "delete from objection where person = ?1", "delete from soft_opt_in where person = ?1"]
    {
        sql.query(statement, &[from.into()])?;
    }
    findings::move_to(sql, from, to)?;
    for statement in ["update scan set person = ?2 where person = ?1", "update event set person = ?2 where person = ?1"] {
        sql.query(statement, &[from.into(), to.into()])?;
    }
    Ok(Moved { objections: theirs, added, soft_opt_ins })
}

fn insert_objections(sql: &dyn Sql, person: PersonNo, kinds: &BTreeMap<ObjectionKind, Moment>) -> Result<(), ApiError> {
    for (kind, since) in kinds {
        sql.query(
            "insert or ignore into objection (kind, person, since) values (?, ?, ?)",
            &[kind.as_str().into(), person.into(), (*since).into()],
        )?;
    }
    Ok(())
}

/// Gives a card back what was said on it, and on those that had been merged into it before: `cards` are their ids.
pub fn give_back(tx: &Tx<'_>, (from, to): (PersonNo, PersonNo), cards: &BTreeSet<PersonId>, moved: &Moved) -> Result<(), ApiError> {
    let sql = tx.sql;
    let events = store::events_of(sql, from)?;
    let own: Vec<EventNo> = events.iter().filter(|kept| cards.contains(&kept.event.person)).map(|kept| kept.no).collect();
    let own = lupa_domain::jcs::text(&own);
    for statement in [
        "update scan set person = ?2 where person = ?1 and event in (select value from json_each(?3))",
        "update event set person = ?2 where person = ?1 and no in (select value from json_each(?3))",
    ] {
        sql.query(statement, &[from.into(), to.into(), (&own).into()])?;
    }
    for (kind, since) in &moved.added {
        sql.query(
            "delete from objection where kind = ? and person = ? and since = ?",
            &[kind.as_str().into(), from.into(), (*since).into()],
        )?;
    }
    insert_objections(sql, to, &moved.objections)?;
    for (purpose, sale, at, staff) in &moved.soft_opt_ins {
        // What was taken out of the history since is no ground any more.
        if people::history::day(sql, *sale)?.is_none() {
            continue;
        }
        sql.query(
            "insert into soft_opt_in (purpose, person, sale, at, staff) values (?, ?, ?, ?, ?)",
            &[purpose.into(), to.into(), (*sale).into(), (*at).into(), staff.into()],
        )?;
    }
    Ok(())
}

/// What a person has forbidden since then: it holds for both cards when they come apart.
pub struct ForbiddenSince {
    purposes: Vec<StoredStanding>,
    kinds: Vec<ObjectionKind>,
}

/// What a person has forbidden after an event and a moment.
pub fn forbidden_since(sql: &dyn Sql, person: PersonNo, (event, moment): (EventNo, Moment)) -> Result<ForbiddenSince, ApiError> {
    let mut purposes = Vec::new();
    for kept in store::standings_of(sql, person)? {
        let no = store::event_by_id(sql, kept.standing.event, person)?.map_or(0, |kept| kept.no);
        if no > event && matches!(kept.standing.state, State::Withdrawn | State::Objected) {
            purposes.push(kept);
        }
    }
    let kinds = objecting::kinds(sql, person)?.into_iter().filter(|(_, since)| *since > moment).map(|(kind, _)| kind).collect();
    Ok(ForbiddenSince { purposes, kinds })
}

/// Lets what was forbidden on the one card hold on a card that came out of it. Nothing is mailed: it was said elsewhere.
pub fn forbid_again(tx: &Tx<'_>, person: &Person, forbidden: &ForbiddenSince) -> Result<(), ApiError> {
    objecting::object_in_silence(tx, person, &forbidden.kinds)?;
    for kept in &forbidden.purposes {
        let own = withdrawal::standing_on(tx.sql, person, &kept.purpose)?.map_or(State::None, |own| own.standing.state);
        if kept.standing.state == State::Objected && own != State::Objected {
            objections::object(tx, person, &kept.purpose, Method::Portal)?;
        } else if own.can_be_taken_back() {
            withdrawal::withdraw(tx, person, &kept.purpose, Method::Portal)?;
        }
    }
    Ok(())
}

/// How many consents stand of these people, by purpose.
pub fn given_by(sql: &dyn Sql, people: &[PersonNo]) -> Result<BTreeMap<PurposeId, u64>, ApiError> {
    let mut given = BTreeMap::new();
    for person in people {
        for kept in store::standings_of(sql, *person)?.into_iter().filter(|kept| kept.standing.state == State::Given) {
            *given.entry(kept.purpose).or_default() += 1;
        }
    }
    Ok(given)
}

/// Counts what has come or gone, so that what came less what went is what stands.
pub fn count(sql: &dyn Sql, today: Day, before: &BTreeMap<PurposeId, u64>, after: &BTreeMap<PurposeId, u64>) -> Result<(), ApiError> {
    let purposes: BTreeSet<&PurposeId> = before.keys().chain(after.keys()).collect_set();
    for purpose in purposes {
        let (was, is) = (before.get(purpose).copied().unwrap_or_default(), after.get(purpose).copied().unwrap_or_default());
        let change = if is < was { ConsentChange::Lapsed } else { ConsentChange::Given };
        consent_counts::add_many(sql, purpose, change, today, is.abs_diff(was))?;
    }
    Ok(())
}

/// Writes down anew where a person stands, as it follows from the events.
pub fn restate(tx: &Tx<'_>, person: PersonNo) -> Result<(), ApiError> {
    let all = derived::standings(tx, person)?.ok_or_else(|| ApiError::Broken("where a person stands cannot be read".into()))?;
    tx.sql.query("delete from standing where person = ?", &[person.into()])?;
    let person = people::by_no(tx.sql, person)?;
    for (purpose, one) in &all {
        store::set_standings(tx.sql, &person, one.no, (&one.event, one.edition), &[(purpose, one.standing, one.version)])?;
    }
    Ok(())
}
