//! Whether consent that is about to be used follows from the person's events. An edited database could say that anybody has agreed to anything, so
//! the standing of everybody on a list that leaves the register is derived from their events once more. Where the events say something else, the
//! person is left out and the administrator is told.

use std::collections::{BTreeMap, BTreeSet};

use lupa_domain::{
    api::audience::AudienceCount,
    audience::Filter,
    digest::Digest,
    ordered::CollectOrdered,
    wording::{Ground, Purpose},
};

use super::{
    paper::Postal,
    questions,
    store::{Addressed, Agreed, Found},
};
use crate::{
    consent,
    log::findings,
    runtime::{error::ApiError, numbers::PersonNo, tx::Tx},
    wording,
};

/// As many people are looked at before they are counted: some ten milliseconds. More are looked at once a day.
const EXAMINED: u64 = 1_000;

/// How many match, and how many of them may be written to. Where they are few, they are looked at first.
pub fn totals(tx: &Tx<'_>, purpose: &Purpose, ground: Option<Ground>, filter: &Filter) -> Result<AudienceCount, ApiError> {
    let counted = questions::totals(tx.sql, purpose, ground, filter)?;
    if counted.send == 0 || counted.send > EXAMINED {
        return Ok(counted);
    }
    let found = questions::page(tx.sql, purpose, ground, filter, 0, u32::MAX)?;
    let all = found.len();
    if vouched(tx, purpose, found)?.len() == all { Ok(counted) } else { questions::totals(tx.sql, purpose, ground, filter) }
}

/// Those whose standing follows from their events.
pub fn vouched(tx: &Tx<'_>, purpose: &Purpose, found: Vec<Found>) -> Result<Vec<Found>, ApiError> {
    let mut vouching = Vouching::begin(tx, purpose)?;
    let mut vouched = Vec::with_capacity(found.len());
    for one in found {
        if vouching.holds(one.no, one.agreed.as_ref().zip(one.notice))? {
            vouched.push(one);
        }
    }
    Ok(vouched)
}

/// The same for those who are written to on paper.
pub fn vouched_addressed(tx: &Tx<'_>, purpose: &Purpose, found: Vec<Addressed>) -> Result<Vec<Addressed>, ApiError> {
    vouched_by(tx, purpose, found, |one| one.0)
}

/// The same for those who are asked on paper.
pub fn vouched_postal(tx: &Tx<'_>, purpose: &Purpose, found: Vec<Postal>) -> Result<Vec<Postal>, ApiError> {
    vouched_by(tx, purpose, found, |one| one.0)
}

fn vouched_by<T>(tx: &Tx<'_>, purpose: &Purpose, found: Vec<T>, no: impl Fn(&T) -> PersonNo) -> Result<Vec<T>, ApiError> {
    let mut vouching = Vouching::begin(tx, purpose)?;
    let mut vouched = Vec::with_capacity(found.len());
    for one in found {
        if vouching.holds(no(&one), None)? {
            vouched.push(one);
        }
    }
    Ok(vouched)
}

/// Whether the standing of one person follows from their events.
pub fn is_vouched(tx: &Tx<'_>, purpose: &Purpose, no: PersonNo) -> Result<bool, ApiError> {
    Vouching::begin(tx, purpose)?.holds(no, None)
}

/// What is known while one list is looked at.
struct Vouching<'a> {
    tx: &'a Tx<'a>,
    purpose: &'a Purpose,
    /// Those whose standing was found before not to follow.
    not_believed: BTreeSet<PersonNo>,
    /// The edition of each notice by its digest, and the version of the processing that it told of: an edition has a notice in each language.
    told: BTreeMap<String, Option<(i64, u32)>>,
}

impl<'a> Vouching<'a> {
    fn begin(tx: &'a Tx<'a>, purpose: &'a Purpose) -> Result<Self, ApiError> {
        let not_believed = findings::people_not_believed(tx.sql, &purpose.id)?.into_iter().collect_set();
        Ok(Self { tx, purpose, not_believed, told: BTreeMap::new() })
    }

    /// Whether what is kept of a person follows from what they said. `sound` is what a consent that seems to is about, and the edition that its
    /// standing names.
    fn holds(&mut self, no: PersonNo, sound: Option<(&Agreed, i64)>) -> Result<bool, ApiError> {
        if self.not_believed.contains(&no) {
            return Ok(false);
        }
        if let Some((agreed, edition)) = sound
            && self.told(&agreed.digest)? == Some((edition, agreed.version))
        {
            return Ok(true);
        }
        Ok(!consent::disagreements(self.tx, no)?.contains(&self.purpose.id))
    }

    fn told(&mut self, digest: &str) -> Result<Option<(i64, u32)>, ApiError> {
        if let Some(known) = self.told.get(digest) {
            return Ok(*known);
        }
        let told = match digest.parse::<Digest>() {
            Ok(digest) => wording::told_in(self.tx, &digest, &self.purpose.id)?,
            Err(_) => None,
        };
        self.told.insert(digest.to_owned(), told);
        Ok(told)
    }
}
