//! Grounds other than consent, person by person: soft opt-ins that staff record, and businesses. How a person forbids what needs no consent is
//! in [`super::objections`].

use lupa_domain::{
    api::grounds::GroundResponse,
    audience::Basis,
    locale::Locale,
    rights::ObjectionKind,
    wording::{Ground, Purpose, PurposeId},
};

use super::objecting;
use crate::{
    people::{card, history},
    platform::sql::{Sql, first},
    runtime::{error::ApiError, numbers::PersonNo, tx::Tx},
    staff::{self, Member},
    wording,
};

/// Whether a person may be written to for a purpose on this ground, as far as the ground itself goes. A business has the one ground and
/// everybody else the other, so that nobody has both.
pub fn has(sql: &dyn Sql, person: PersonNo, purpose: &PurposeId, ground: Ground) -> Result<bool, ApiError> {
    let is_legal = card::is_legal(sql, person)?;
    match ground {
        Ground::SoftOptIn => Ok(!is_legal && is_recorded(sql, person, purpose)?),
        Ground::LegalPerson => Ok(is_legal),
    }
}

/// Whether a soft opt-in is recorded.
pub fn is_recorded(sql: &dyn Sql, person: PersonNo, purpose: &PurposeId) -> Result<bool, ApiError> {
    let rows = sql.query("select 1 from soft_opt_in where purpose = ? and person = ?", &[purpose.as_str().into(), person.into()])?;
    Ok(!rows.is_empty())
}

/// Whether a person may be written to for a purpose on any ground that is turned on.
pub(super) fn is_any(sql: &dyn Sql, person: PersonNo, purpose: &PurposeId) -> Result<bool, ApiError> {
    Ok(of(sql, person, Locale::default())?.iter().any(|ground| ground.purpose == *purpose))
}

/// The grounds on which a person may be written to now, of those that are turned on: for the person, and for staff who serve them. Consent,
/// and whether they have forbidden one purpose, stand elsewhere; what is of a kind that they object to is left out.
pub fn of(sql: &dyn Sql, person: PersonNo, locale: Locale) -> Result<Vec<GroundResponse>, ApiError> {
    let (mut grounds, kinds) = (Vec::new(), objecting::kinds(sql, person)?);
    let is_open = |purpose: &Purpose| !purpose.retired && !ObjectionKind::of(purpose).any(|kind| kinds.contains_key(&kind));
    for purpose in wording::purposes(sql)?.into_iter().filter(is_open) {
        for ground in &purpose.also {
            match ground {
                ground if !has(sql, person, &purpose.id, *ground)? => {}
                Ground::SoftOptIn => grounds.extend(soft_opt_in(sql, person, &purpose.id, locale)?),
                Ground::LegalPerson => {
                    let (purpose, title) = (purpose.id.clone(), title(sql, &purpose.id, locale)?);
                    grounds.push(GroundResponse { purpose, title, basis: Basis::LegalPerson, sold_on: None, recorded_at: None, by: None });
                }
            }
        }
    }
    Ok(grounds)
}

/// What the newest notice about a purpose calls it.
pub fn title(sql: &dyn Sql, purpose: &PurposeId, locale: Locale) -> Result<String, ApiError> {
    let said = wording::last_shown(sql, purpose, locale)?;
    let said = said.as_ref().and_then(|published| published.notice().statement(purpose)).map(|said| said.title.clone());
    Ok(said.unwrap_or_else(|| purpose.to_string()))
}

/// The soft opt-in of a person for a purpose, with the sale that it hangs on.
pub fn soft_opt_in(sql: &dyn Sql, person: PersonNo, purpose: &PurposeId, locale: Locale) -> Result<Option<GroundResponse>, ApiError> {
    let title = title(sql, purpose, locale)?;
    let rows =
        sql.query("select sale, at, staff from soft_opt_in where purpose = ? and person = ?", &[purpose.as_str().into(), person.into()])?;
    let Some(row) = first(rows) else { return Ok(None) };
    Ok(Some(GroundResponse {
        purpose: purpose.clone(),
        title,
        basis: Basis::SoftOptIn,
        sold_on: history::day(sql, row.int(0)?)?,
        recorded_at: Some(row.moment(1)?),
        by: staff::name(sql, row.parse(2)?)?,
    }))
}

/// Records a soft opt-in; again hangs it on another sale.
pub fn record(tx: &Tx<'_>, person: PersonNo, purpose: &PurposeId, sale: i64, by: &Member) -> Result<(), ApiError> {
    tx.sql.query(
        "insert into soft_opt_in (purpose, person, sale, at, staff) values (?, ?, ?, ?, ?) \
         on conflict (purpose, person) do update set sale = excluded.sale, at = excluded.at, staff = excluded.staff",
        &[purpose.as_str().into(), person.into(), sale.into(), tx.now.into(), (&by.id().to_string()).into()],
    )?;
    Ok(())
}

/// Removes a soft opt-in.
pub fn remove(sql: &dyn Sql, person: PersonNo, purpose: &PurposeId) -> Result<(), ApiError> {
    sql.query("delete from soft_opt_in where purpose = ? and person = ?", &[purpose.as_str().into(), person.into()])?;
    Ok(())
}
