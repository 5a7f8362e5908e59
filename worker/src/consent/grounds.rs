//! Grounds other than consent, person by person: what staff record of a soft opt-in, and how somebody forbids what needs no consent.

use ::http::StatusCode;
use lupa_domain::{
    api::grounds::{GroundAsk, GroundList, GroundPurpose, GroundView},
    audience::Basis,
    consent::{Act, By, Event, Method},
    ids::HistoryId,
    locale::Locale,
    people::Happening,
    staff::audit,
    time::{Day, Moment},
    wording::{Ground, Purpose, PurposeId},
};

use super::{receipts, record};
use crate::{
    call::{Answer, Call, empty, json_answer, path_id},
    error::ApiError,
    people::{self, Newness, Person, PersonNo},
    platform::sql::{Row, Sql, SqlError, first},
    staff::{Staff, audit::Note},
    wording,
    words::problems::Code,
};

/// Whether somebody may be written to for a purpose on this ground, as far as the ground itself goes. A business has the one ground and
/// whoever is none the other, so that nobody has both.
pub fn has(sql: &dyn Sql, person: PersonNo, purpose: &PurposeId, ground: Ground) -> Result<bool, ApiError> {
    let rows = match ground {
        Ground::SoftOptIn => {
            return Ok(is_recorded(sql, person, purpose)? && !has(sql, person, purpose, Ground::LegalPerson)?);
        }
        Ground::LegalPerson => sql.query("select 1 from card where person = ? and kind = 'legal'", &[person.into()])?,
    };
    Ok(!rows.is_empty())
}

fn is_recorded(sql: &dyn Sql, person: PersonNo, purpose: &PurposeId) -> Result<bool, ApiError> {
    let rows = sql.query("select 1 from soft_opt_in where purpose = ? and person = ?", &[purpose.as_str().into(), person.into()])?;
    Ok(!rows.is_empty())
}

/// Whether somebody may be written to for a purpose on any ground that is turned on.
pub(super) fn is_any(sql: &dyn Sql, person: PersonNo, purpose: &PurposeId) -> Result<bool, ApiError> {
    Ok(of(sql, person, Locale::default())?.iter().any(|ground| ground.purpose == *purpose))
}

/// The grounds on which somebody may be written to now, of those that are turned on: for the person, and for whoever serves them. Consent,
/// and whether they have forbidden it, stand elsewhere.
pub fn of(sql: &dyn Sql, person: PersonNo, locale: Locale) -> Result<Vec<GroundView>, ApiError> {
    let mut grounds = Vec::new();
    for purpose in wording::purposes(sql)?.into_iter().filter(|purpose| !purpose.retired) {
        for ground in &purpose.also {
            match ground {
                ground if !has(sql, person, &purpose.id, *ground)? => {}
                Ground::SoftOptIn => grounds.extend(soft_opt_in(sql, person, &purpose.id, locale)?),
                Ground::LegalPerson => {
                    let (purpose, title) = (purpose.id.clone(), title(sql, &purpose.id, locale)?);
                    grounds.push(GroundView { purpose, title, basis: Basis::LegalPerson, sold_on: None, recorded_at: None, by: None });
                }
            }
        }
    }
    Ok(grounds)
}

/// What the newest notice about a purpose calls it.
fn title(sql: &dyn Sql, purpose: &PurposeId, locale: Locale) -> Result<String, ApiError> {
    let said = wording::last_shown(sql, purpose, locale)?;
    let said = said.as_ref().and_then(|published| published.notice().statement(purpose)).map(|said| said.title.clone());
    Ok(said.unwrap_or_else(|| purpose.to_string()))
}

fn soft_opt_in(sql: &dyn Sql, person: PersonNo, purpose: &PurposeId, locale: Locale) -> Result<Option<GroundView>, ApiError> {
    let title = title(sql, purpose, locale)?;
    let rows = sql.query(
        "select history.day, soft_opt_in.at, staff.name from soft_opt_in join history on history.no = soft_opt_in.sale \
         join staff on staff.id = soft_opt_in.staff where soft_opt_in.purpose = ? and soft_opt_in.person = ?",
        &[purpose.as_str().into(), person.into()],
    )?;
    let view = |row: Row| -> Result<GroundView, SqlError> {
        Ok(GroundView {
            purpose: purpose.clone(),
            title: title.clone(),
            basis: Basis::SoftOptIn,
            sold_on: Some(row.parse::<Day>(0)?),
            recorded_at: Some(row.moment(1)?),
            by: Some(row.text(2)?.to_owned()),
        })
    };
    Ok(first(rows).map(view).transpose()?)
}

fn named(call: &Call<'_>) -> Result<(Person, Purpose), ApiError> {
    let not_found = || ApiError::refused(Code::NotFound);
    let person = people::by_id(call.sql, path_id(call, "id")?)?.ok_or_else(not_found)?;
    let purpose = wording::purpose(call.sql, &call.part("purpose").parse().map_err(|_| not_found())?)?.ok_or_else(not_found)?;
    Ok((person, purpose))
}

/// `GET /api/v1/people/{id}/grounds`
pub fn list(call: &Call<'_>, staff: &Staff) -> Answer {
    let person = people::by_id(call.sql, path_id(call, "id")?)?.ok_or_else(|| ApiError::refused(Code::NotFound))?;
    Note::of(audit::Act::PersonSeen).by(staff).person(person.id).detail("grounds").write(call)?;
    let grounds = of(call.sql, person.no, call.locale)?;
    let mut open = Vec::new();
    for Purpose { id, also, retired, .. } in wording::purposes(call.sql)? {
        let recorded = grounds.iter().any(|ground| ground.purpose == id && ground.basis == Basis::SoftOptIn);
        let needs_none = recorded || has(call.sql, person.no, &id, Ground::LegalPerson)?;
        if also.contains(&Ground::SoftOptIn) && !retired && !needs_none {
            open.push(GroundPurpose { title: title(call.sql, &id, call.locale)?, purpose: id });
        }
    }
    json_answer(StatusCode::OK, &GroundList { grounds, open })
}

/// `PUT /api/v1/people/{id}/soft-opt-in/{purpose}`
///
/// Doing it again hangs it on the sale that is named now.
pub fn put(call: &Call<'_>, staff: &Staff) -> Answer {
    let (person, purpose) = named(call)?;
    let GroundAsk { sale, opt_out_offered } = call.read()?;
    if !purpose.also.contains(&Ground::SoftOptIn) {
        return Err(ApiError::refused(Code::BasisOff));
    }
    if people::is_restricted(call.sql, person.no)? {
        return Err(ApiError::refused(Code::PersonRestricted));
    }
    if !opt_out_offered {
        return Err(ApiError::at("/opt_out_offered", Code::OptOutNotOffered));
    }
    if has(call.sql, person.no, &purpose.id, Ground::LegalPerson)? {
        return Err(ApiError::refused(Code::LegalPerson));
    }
    let sale = sale_of(call.sql, person.no, sale)?.ok_or_else(|| ApiError::at("/sale", Code::NotASale))?;
    insert(call.sql, person.no, &purpose.id, sale, staff, call.now)?;
    Note::of(audit::Act::ConsentRecorded).by(staff).person(person.id).about(&purpose.id).detail("soft_opt_in").write(call)?;
    let view =
        soft_opt_in(call.sql, person.no, &purpose.id, call.locale)?.ok_or_else(|| ApiError::Broken("a soft opt-in is gone".into()))?;
    json_answer(StatusCode::OK, &view)
}

/// The number of a purchase of this person's.
fn sale_of(sql: &dyn Sql, person: PersonNo, sale: HistoryId) -> Result<Option<i64>, ApiError> {
    let rows = sql.query(
        "select no from history where id = ? and person = ? and happening = ?",
        &[(&sale.to_string()).into(), person.into(), Happening::Purchase.as_str().into()],
    )?;
    Ok(first(rows).map(|row| row.int(0)).transpose()?)
}

fn insert(sql: &dyn Sql, person: PersonNo, purpose: &PurposeId, sale: i64, staff: &Staff, now: Moment) -> Result<(), ApiError> {
    sql.query(
        "insert into soft_opt_in (purpose, person, sale, at, staff) values (?, ?, ?, ?, ?) \
         on conflict (purpose, person) do update set sale = excluded.sale, at = excluded.at, staff = excluded.staff",
        &[purpose.as_str().into(), person.into(), sale.into(), now.into(), (&staff.id().to_string()).into()],
    )?;
    Ok(())
}

/// `DELETE /api/v1/people/{id}/soft-opt-in/{purpose}`
pub fn remove(call: &Call<'_>, staff: &Staff) -> Answer {
    let (person, purpose) = named(call)?;
    if !is_recorded(call.sql, person.no, &purpose.id)? {
        return Err(ApiError::refused(Code::NotFound));
    }
    call.sql.query("delete from soft_opt_in where purpose = ? and person = ?", &[purpose.id.as_str().into(), person.no.into()])?;
    Note::of(audit::Act::ConsentRecorded).by(staff).person(person.id).about(&purpose.id).detail("soft_opt_in removed").write(call)?;
    Ok(empty(StatusCode::NO_CONTENT))
}

/// Forbids what needs no consent: an objection, with its receipt. Nothing where no notice has ever told of the purpose, which then has no
/// other ground.
pub(super) fn object(call: &Call<'_>, person: &Person, purpose: &PurposeId, method: Method) -> Result<Option<String>, ApiError> {
    let Some(known) = wording::last_shown(call.sql, purpose, person.locale)? else { return Ok(None) };
    let event = Event {
        id: call.id(),
        person: person.id,
        at: call.now,
        act: Act::Objected,
        by: By::Person,
        method,
        notice: known.digest().clone(),
        locale: known.notice().locale,
        choices: [(purpose.clone(), true)].into(),
        asked: None,
    };
    let kept = record(call, person, Newness::Known, event, known.notice())?;
    receipts::issue(call, &kept, &known).map(Some)
}
