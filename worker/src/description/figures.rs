//! The statement for the authority: the numbers of the register, counted when it is asked for.

use std::collections::BTreeMap;

use lupa_domain::{
    consent::State,
    description::{ConsentCount, Document, Statement, describe, statement as compose},
    locale::Locale,
    wording::PurposeId,
};

use super::{breaches, facts, versions};
use crate::{
    consent, log, people, register, rights,
    runtime::{error::ApiError, tx::Tx},
    staff::audit,
};

/// The statement in one language: with the newest published version of the description, or with what it would say where none was published.
pub fn statement(tx: &Tx<'_>, locale: Locale) -> Result<Document, ApiError> {
    let (sql, config) = (tx.sql, tx.config());
    let facts = facts(tx)?;
    let newest = versions::newest(sql)?;
    let published = newest.map(|version| versions::documents(sql, version.no)).transpose()?.flatten().unwrap_or_default();
    let today = describe(&facts, locale);
    let description = published.into_iter().find(|document| document.locale == locale);
    // A version that was not published in this language is told in it as of today, and as not published.
    let version = newest.filter(|_| description.is_some());
    let address = version.map_or_else(|| format!("{}/register", config.origin), |of| format!("{}/register/{}", config.origin, of.no));
    let consents = facts.purposes.iter().map(|one| (one.purpose.id.clone(), one.titles.clone()));
    let of = Statement {
        controller: register::controller(sql)?.name,
        at: tx.now,
        zone: config.zone(),
        version: version.map(|of| (of.no, config.zone().day(of.published_at))),
        address,
        people: u64::try_from(people::count(sql)?).unwrap_or_default(),
        consents: consents_of(tx, consents.collect(), locale)?,
        requests: rights::figures::figures(tx)?,
        breaches: breaches::all(sql)?.iter().map(|one| (u64::try_from(one.no).unwrap_or_default(), one.now())).collect(),
        checkpoint: log::newest_checkpoint(sql)?,
        audit_entries: audit::count(sql)?,
        measures: facts.measures,
    };
    Ok(compose(&of, description.as_ref().unwrap_or(&today), locale))
}

fn consents_of(tx: &Tx<'_>, purposes: Vec<(PurposeId, BTreeMap<Locale, String>)>, locale: Locale) -> Result<Vec<ConsentCount>, ApiError> {
    let counts = consent::standings_by_state(tx.sql)?;
    let count = |purpose: &PurposeId, state: State| counts.get(&(purpose.clone(), state.as_str())).copied().unwrap_or_default();
    let one = |(purpose, titles): (PurposeId, BTreeMap<Locale, String>)| ConsentCount {
        title: titles.get(&locale).or_else(|| titles.values().next()).cloned().unwrap_or_else(|| purpose.to_string()),
        given: count(&purpose, State::Given),
        pending: count(&purpose, State::Pending),
        withdrawn: count(&purpose, State::Withdrawn),
        objected: count(&purpose, State::Objected),
        lapsed: count(&purpose, State::Lapsed),
    };
    Ok(purposes.into_iter().map(one).collect())
}
