//! Reading the audit log over HTTP.

use std::collections::{BTreeMap, BTreeSet};

use http::{StatusCode, header};
use lupa_domain::{
    api,
    api::{
        overview::NamedPerson,
        staff::{AnchorList, AnchorResponse, AuditHand, AuditLine, AuditPage},
    },
    ids::PersonId,
    ordered::CollectOrdered,
    staff::{
        AnchorLine, Right,
        audit::{Act, Entry},
    },
    time::Day,
};

use super::{
    context::RequestContext,
    guard::staff,
    openapi::{Sends, doc},
    route::{Route, get},
};
use crate::{
    people::{self, access_log, card},
    runtime::{
        answer::{Answer, json_answer, set_header, with_type},
        body::Body,
        error::ApiError,
    },
    staff::{
        self, Member, Note, Staff, anchors,
        audit::{self, Question},
        keys,
        permission::ReadAudit,
    },
    words::problems::Code,
};

/// How many entries a page holds.
const PAGE: usize = 50;
/// One more than asked tells whether there is a next page.
const PAGE_AND_ONE: u32 = 51;

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/audit",
            staff(list),
            doc("Who did or saw what, the newest first")
                .named("listAudit")
                .query_number("before")
                .query_of::<Act>("act")
                .query_id("staff")
                .query_id("person")
                .query_day("from")
                .query_day("to")
                .gives::<api::staff::AuditPage>(200)
                .refuses(&[400, 422]),
        ),
        get(
            "/api/v1/audit.jsonl",
            staff(export),
            doc("The whole audit log, one entry a line, each with the digest of the one before, and last the anchor")
                .named("exportAudit")
                .gives_lines(200)
                .sends(&[Sends::ContentDisposition]),
        ),
        get(
            "/api/v1/audit/anchors",
            staff(list_anchors),
            doc("What was ever signed of the audit log, the shortest first")
                .named("listAnchors")
                .query_number("after")
                .gives::<api::staff::AnchorList>(200)
                .refuses(&[400]),
        ),
    ]
}

/// `GET /api/v1/audit`
///
/// The newest first; `before` goes on where a page ended, `act`, `staff` and `person` (ids) choose, and so do the days `from` and `to`, both of
/// which belong to it. The names of customers are a look at them, and written down as one.
pub(super) fn list(request: &RequestContext<'_>, staff: &Staff<ReadAudit>) -> Answer {
    let before = match request.query("before") {
        None => i64::MAX >> 10,
        Some(text) => text.parse().map_err(|_| ApiError::at("/before", Code::CursorInvalid))?,
    };
    let (question, before) = asked(request, before)?;
    let mut entries = audit::entries(request.tx.sql, &question, before, PAGE_AND_ONE)?;
    let next = (entries.len() > PAGE).then(|| entries[PAGE - 1].no);
    entries.truncate(PAGE);
    // Turning the page is the same reading.
    if request.query("before").is_none() {
        Note::of(Act::AuditRead).by(staff).write(&request.tx)?;
    }
    let asked: Option<PersonId> = question.person.as_deref().and_then(|id| id.parse().ok());
    let people: BTreeSet<PersonId> = entries.iter().filter_map(|entry| entry.person).chain(asked).collect_set();
    let names = if staff.may(Right::SeePeople) { names_of(request, staff, &people)? } else { BTreeMap::new() };
    let person = asked.filter(|_| staff.may(Right::SeePeople)).map(|id| NamedPerson { id, name: names.get(&id).cloned() });
    let entries = entries.into_iter().map(|entry| line(request, entry, &names)).collect::<Result<_, _>>()?;
    let hands = staff::names(request.tx.sql)?.into_iter().map(|(id, name)| AuditHand { id, name });
    let mut hands: Vec<AuditHand> = hands.collect();
    hands.sort_unstable_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    json_answer(StatusCode::OK, &AuditPage { entries, next, staff: hands, person })
}

/// What is asked, and below which number.
fn asked(request: &RequestContext<'_>, before: i64) -> Result<(Question, i64), ApiError> {
    let wanted = |name: &str| request.query(name).filter(|text| !text.is_empty());
    let (act, staff, person) = (wanted("act"), wanted("staff"), wanted("person"));
    if act.as_ref().is_some_and(|word| serde_json::from_value::<Act>(word.clone().into()).is_err()) {
        return Err(ApiError::at("/act", Code::ConditionInvalid));
    }
    let day = |name: &str| -> Result<Option<Day>, ApiError> {
        let invalid = |_| ApiError::at(&format!("/{name}"), Code::ConditionInvalid);
        wanted(name).map(|text| text.parse().map_err(invalid)).transpose()
    };
    let begins = |day: Day| audit::first_since(request.tx.sql, request.tx.config().zone().begins(day));
    let from = day("from")?.map_or(Ok(0), begins)?;
    let before = day("to")?.map(|day| begins(day.plus_days(1))).transpose()?.map_or(before, |end| end.min(before));
    Ok((Question { act, staff, person, from }, before))
}

/// What these people are called, as far as they are still in the register.
fn names_of(request: &RequestContext<'_>, staff: &Member, people: &BTreeSet<PersonId>) -> Result<BTreeMap<PersonId, String>, ApiError> {
    let tx = &request.tx;
    let mut numbers = Vec::new();
    for id in people {
        numbers.extend(people::by_id(tx.sql, *id)?.map(|person| person.no));
    }
    numbers.sort_unstable();
    access_log::note(tx, staff, Act::AuditRead, None, &numbers)?;
    let lines = card::lines(tx.sql, &numbers, tx.config().country)?;
    Ok(lines.iter().filter_map(|line| Some((line.line.id, line.line.called()?.to_owned()))).collect_map())
}

/// `GET /api/v1/audit.jsonl`
///
/// The whole log, the oldest first, one canonical entry a line: each holds the digest of the line before it. The last line is the anchor: what
/// the register signs of exactly these entries.
pub(super) fn export(request: &RequestContext<'_>, staff: &Staff<ReadAudit>) -> Answer {
    Note::of(Act::AuditRead).by(staff).detail("export").write(&request.tx)?;
    let mut text = audit::lines(request.tx.sql)?;
    let anchor = anchors::sign(request.tx.sql, &request.tx.config().receipt_key, request.tx.now)?.note;
    text.push_str(&lupa_domain::jcs::text(&AnchorLine { anchor }));
    text.push('\n');
    let mut response = with_type(StatusCode::OK, "application/jsonl; charset=utf-8", Body::Text(text));
    set_header(&mut response, header::CONTENT_DISPOSITION, "attachment; filename=\"lupa-audit.jsonl\"")?;
    Ok(response)
}

/// `GET /api/v1/audit/anchors`
///
/// Everything that was ever signed of the audit log, the shortest first; `after` (a number of entries) goes on where a page ended.
pub(super) fn list_anchors(request: &RequestContext<'_>, _: &Staff<ReadAudit>) -> Answer {
    const PAGE: usize = 200;
    let after = match request.query("after") {
        None => 0,
        Some(text) => text.parse().map_err(|_| ApiError::at("/after", Code::CursorInvalid))?,
    };
    let mut found = anchors::list(request.tx.sql, after, 201)?;
    let next = (found.len() > PAGE).then(|| found[PAGE - 1].size);
    found.truncate(PAGE);
    let anchors = found.into_iter().map(|anchored| AnchorResponse { size: anchored.size, at: anchored.at, note: anchored.note }).collect();
    json_answer(StatusCode::OK, &AnchorList { anchors, next })
}

fn line(request: &RequestContext<'_>, entry: Entry, names: &BTreeMap<PersonId, String>) -> Result<AuditLine, ApiError> {
    let before = |id| staff::accounts::name_before(request.tx.sql, id);
    let staff = match (&entry.staff_name, entry.staff) {
        (Some(name), _) => Some(name.clone()),
        (None, Some(id)) => before(id)?,
        (None, None) => None,
    };
    let about = match (entry.act, entry.about.as_deref(), &entry.about_name) {
        (Act::KeyMade | Act::KeyRevoked, Some(id), _) => id.parse().ok().map(|id| keys::name(request.tx.sql, id)).transpose()?.flatten(),
        (_, _, Some(name)) => Some(name.clone()),
        (_, Some(id), None) => id.parse().ok().map(before).transpose()?.flatten(),
        (_, None, None) => None,
    };
    let person = entry.person.and_then(|id| names.get(&id).cloned());
    Ok(AuditLine { entry, staff, about, person })
}
