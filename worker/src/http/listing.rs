//! People as lines of a list: who they are, where they stand, and, for those who may see that, what happened last.

use std::collections::BTreeMap;

use lupa_domain::{
    api::people::{LineStanding, PersonLine},
    consent::{State, signup::UNCONFIRMED_RETENTION},
    ordered::CollectOrdered,
    staff::Right,
    wording::PurposeId,
};

use super::context::RequestContext;
use crate::{
    consent::{self, LineState},
    people::{
        PersonNo,
        card::{self, Listed},
    },
    runtime::error::ApiError,
    staff::Member,
    wording,
};

/// What purposes are called in the language of the request, in the order in which forms ask for them; of what no form asks for any more,
/// what it was called last.
struct Titles(Vec<(PurposeId, String)>);

impl Titles {
    fn of(request: &RequestContext<'_>) -> Result<Self, ApiError> {
        let current = wording::current_statements(request.tx.sql, request.locale)?;
        Ok(Self(current.into_iter().map(|(statement, _)| (statement.purpose, statement.title)).collect()))
    }

    /// The place of a purpose among them; one that no form asks for comes after all others.
    fn place(&mut self, request: &RequestContext<'_>, purpose: &PurposeId) -> Result<usize, ApiError> {
        if let Some(place) = self.0.iter().position(|(known, _)| known == purpose) {
            return Ok(place);
        }
        let shown = wording::last_shown(request.tx.sql, purpose, request.locale)?;
        let statement = shown.as_ref().and_then(|published| published.notice().statement(purpose));
        let title = statement.map_or_else(|| purpose.to_string(), |statement| statement.title.clone());
        self.0.push((purpose.clone(), title));
        Ok(self.0.len() - 1)
    }
}

/// These people, in this order, as this member of staff may see them.
pub(super) fn lines(request: &RequestContext<'_>, staff: &Member, people: &[PersonNo]) -> Result<Vec<PersonLine>, ApiError> {
    let listed = card::lines(request.tx.sql, people, request.tx.config().country)?;
    let mut said = consent::standings_of_many(request.tx.sql, people)?;
    let versions: BTreeMap<PurposeId, Option<u32>> = wording::purposes(request.tx.sql)?
        .into_iter()
        .map(|purpose| (purpose.id, (!purpose.retired).then_some(purpose.version)))
        .collect_map();
    let mut titles = Titles::of(request)?;
    let sees_history = staff.may(Right::SeeHistory);
    let mut lines = Vec::new();
    for Listed { no, mut line, unshown } in listed {
        let states = said.remove(&no).unwrap_or_default();
        let waits = unshown && !states.is_empty() && states.iter().all(|one| one.state == State::Pending);
        let asked_at = states.iter().map(|one| one.since).max();
        line.deleted_at = asked_at.filter(|_| waits).map(|at| at + UNCONFIRMED_RETENTION);
        let mut standings: Vec<(usize, LineStanding)> = Vec::new();
        for LineState { purpose, state, version, .. } in states {
            // Of a purpose that is used no more nothing is said in a list.
            let Some(Some(current)) = versions.get(&purpose) else { continue };
            let standing = if state == State::Given && version < *current { State::Lapsed } else { state };
            if standing == State::None {
                continue;
            }
            let place = titles.place(request, &purpose)?;
            standings.push((place, LineStanding { title: titles.0[place].1.clone(), purpose, standing }));
        }
        standings.sort_unstable_by_key(|(place, _)| *place);
        line.standings = standings.into_iter().map(|(_, standing)| standing).collect();
        if !sees_history {
            (line.last, line.total) = (None, None);
        }
        lines.push(line);
    }
    Ok(lines)
}
