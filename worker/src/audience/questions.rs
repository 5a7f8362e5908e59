//! Questions about the audience of a purpose, by consent or on another ground.

use lupa_domain::{
    api::audience::{AudienceCount, Withheld},
    audience::{Filter, Reason},
    wording::{Ground, Purpose},
};

use super::{
    counting, grounds,
    store::{self, Found, FoundWithheld},
};
use crate::{
    log::findings,
    platform::sql::Sql,
    runtime::{error::ApiError, numbers::PersonNo},
};

/// How many match, and how many of them may be written to.
///
/// Consent decides how many match at all; on another ground those who have it are looked at one by one, and the others have none.
pub(super) fn totals(sql: &dyn Sql, purpose: &Purpose, ground: Option<Ground>, filter: &Filter) -> Result<AudienceCount, ApiError> {
    let mut counted = counting::count(sql, purpose, filter)?;
    if let Some(ground) = ground {
        let matched: u64 = counted.iter().map(|(_, count)| count).sum();
        counted = Vec::new();
        for (word, count) in grounds::count(sql, purpose, ground, filter)? {
            counted.push((counting::reason(&word)?, count));
        }
        let having: u64 = counted.iter().map(|(_, count)| count).sum();
        counted.push((Some(Reason::NoGround), matched.saturating_sub(having)));
    }
    let not_believed = not_believed(sql, purpose, ground, filter, 0, u32::MAX)?.len() as u64;
    if not_believed > 0 {
        if let Some((_, send)) = counted.iter_mut().find(|(verdict, _)| verdict.is_none()) {
            *send = send.saturating_sub(not_believed);
        }
        counted.push((Some(Reason::Contradicted), not_believed));
    }
    let of = |verdict| counted.iter().filter(move |(counted, _)| *counted == verdict).map(|(_, count)| count).sum::<u64>();
    let withheld = Reason::ALL.into_iter().map(|reason| Withheld { reason, count: of(Some(reason)) }).filter(|withheld| withheld.count > 0);
    let answer = AudienceCount {
        matched: counted.iter().map(|(_, count)| count).sum(),
        send: of(None),
        withheld: withheld.collect(),
        also: purpose.also.clone(),
    };
    Ok(answer)
}

/// The next people who may be written to on this ground, or by consent.
pub fn page(
    sql: &dyn Sql,
    purpose: &Purpose,
    ground: Option<Ground>,
    filter: &Filter,
    after: PersonNo,
    limit: u32,
) -> Result<Vec<Found>, ApiError> {
    match ground {
        None => store::page(sql, purpose, filter, after, limit),
        Some(ground) => grounds::page(sql, purpose, ground, filter, after, limit),
    }
}

/// The next people who are withheld for this reason.
pub fn withheld(
    sql: &dyn Sql,
    purpose: &Purpose,
    ground: Option<Ground>,
    filter: &Filter,
    reason: Reason,
    after: PersonNo,
    limit: u32,
) -> Result<Vec<FoundWithheld>, ApiError> {
    match ground {
        _ if reason == Reason::Contradicted => not_believed(sql, purpose, ground, filter, after, limit),
        None => store::withheld(sql, purpose, filter, reason, after, limit),
        Some(ground) => grounds::withheld(sql, purpose, ground, filter, reason, after, limit),
    }
}

/// The next of those who match and would be written to, but whose standing was found not to follow from their events.
fn not_believed(
    sql: &dyn Sql,
    purpose: &Purpose,
    ground: Option<Ground>,
    filter: &Filter,
    after: PersonNo,
    limit: u32,
) -> Result<Vec<FoundWithheld>, ApiError> {
    let people = findings::people_not_believed(sql, &purpose.id)?;
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let people = lupa_domain::jcs::text(&people);
    match ground {
        None if purpose.retired => Ok(Vec::new()),
        None => store::not_believed(sql, purpose, filter, &people, (after, limit)),
        Some(ground) => grounds::not_believed(sql, purpose, ground, filter, &people, (after, limit)),
    }
}
