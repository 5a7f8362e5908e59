//! What decides until when people are kept, gathered from every context: of many for a cleaning, of one for their own eyes.

use lupa_domain::{
    consent::{Act, signup::UNCONFIRMED_RETENTION},
    retention::{
        Facts, Holding, Outlook, Term,
        activity::{Sign, last},
        outlook, terms,
    },
    rights::State,
    time::Moment,
};

use super::store;
use crate::{
    consent::{self, proofs, retained as said},
    people::{
        Person, PersonNo, history, past_purchases,
        retained::{self, Retained},
    },
    portal,
    register::retention,
    rights::requests,
    runtime::{error::ApiError, tx::Tx},
};

/// The facts of one person, beside what is known of them for other ends.
#[derive(Debug)]
pub struct Known {
    /// What is known of the person themself.
    pub person: Retained,
    /// What decides.
    pub facts: Facts,
}

/// What decides about these people, in the order of their numbers; of those who are gone, nothing.
pub fn of(tx: &Tx<'_>, people: &[PersonNo]) -> Result<Vec<Known>, ApiError> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let zone = tx.config().zone();
    let said = said::of(tx.sql, people)?;
    let (used, asked) = (portal::last_used(tx.sql, people)?, requests::last_asked(tx.sql, people)?);
    let (asking, stays) = (requests::waiting(tx.sql, people)?, store::stays_of(tx.sql, people)?);
    let known = |person: Retained| {
        let said = said.get(&person.no).copied().unwrap_or_default();
        let signs = [
            Some(Sign::Joined(person.joined_at)),
            said.at.map(|at| Sign::Consent(Act::Given, at)),
            person.last_day.map(Sign::Happened),
            used.get(&person.no).map(|at| Sign::SignedIn(*at)),
            asked.get(&person.no).map(|at| Sign::Asked(*at)),
            stays.get(&person.no).map(|at| Sign::Stayed(*at)),
        ];
        let joined = zone.day(person.joined_at);
        let is_nobodys = !person.is_confirmed && !person.has_card && said.at.is_none();
        let form = said.asked_at.filter(|_| is_nobodys).map(|at| zone.day(at.max(person.joined_at) + UNCONFIRMED_RETENTION));
        let facts = Facts {
            joined,
            active: last(signs.into_iter().flatten(), zone).unwrap_or(joined),
            unconfirmed_until: form,
            consents: said.consents,
            ended_until: None,
            objects: said.objects,
            has_mailbox: person.has_mailbox,
            unsettled: person.unsettled,
            restricted: person.restricted,
            asks: asking.contains(&person.no),
            bought: person.bought,
        };
        Known { person, facts }
    };
    Ok(retained::of(tx.sql, people)?.into_iter().map(known).collect())
}

/// Which rule removes one person, and when.
pub fn outlook_of(tx: &Tx<'_>, person: &Person) -> Result<Outlook, ApiError> {
    let known = of(tx, &[person.no])?.into_iter().next().ok_or_else(|| ApiError::Broken("a person is gone".into()))?;
    let Known { person: retained, mut facts } = known;
    if !retained.has_card && !facts.objects {
        facts.ended_until = said::ended_until(tx, person)?;
    }
    Ok(outlook(&facts, &retention::promises(tx)?, tx.today()))
}

/// Until when each group of data about a person is kept, and why.
pub fn terms_of(tx: &Tx<'_>, person: &Person) -> Result<Vec<Term>, ApiError> {
    let outlook = outlook_of(tx, person)?;
    let (purchases, _) = past_purchases::of(tx.sql, person.no)?;
    let promises = retention::promises(tx)?;
    let answered: Vec<_> = requests::of_person(tx.sql, person.no)?.into_iter().map(|stored| closed_at(&stored.request.state)).collect();
    // While one waits for its answer there is no last day of them all.
    let last_closed = answered.iter().copied().collect::<Option<Vec<_>>>().and_then(|all| all.into_iter().max());
    let until = last_closed.map(|at| tx.config().zone().day(at).plus_months(promises.rules.requests_months));
    let held = Holding {
        history: history::count(tx.sql, person.no)? > 0,
        purchases,
        consents: consent::count_events(tx.sql, person.no)? > 0,
        proof_until: proofs::of(tx, person)?.until,
        requests: (!answered.is_empty()).then_some(until),
    };
    Ok(terms(&outlook, &held, tx.config().country, tx.today()))
}

/// When a request was closed, if it is.
const fn closed_at(state: &State) -> Option<Moment> {
    match state {
        State::Decided { at, .. } | State::TakenBack { at } => Some(*at),
        State::Open | State::AwaitingPerson => None,
    }
}
