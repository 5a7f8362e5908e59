//! Reading the audit log over HTTP.

use ::http::{StatusCode, header};
use lupa_domain::{
    api::staff::{AnchorList, AnchorView, AuditLine, AuditPage},
    staff::{
        AnchorLine,
        audit::{Act, Entry},
    },
};

use super::{Staff, anchors, audit::Note, store};
use crate::{
    body::Body,
    call::{Answer, Call, json_answer, set_header, with_type},
    error::ApiError,
    words::problems::Code,
};

// The narrowest condition has the index; the others look at what it finds.
const OF_PERSON: &str = "select body from audit where person = ?3 and (?2 is null or staff = ?2) and (?1 is null or act = ?1) \
     and no < ?4 order by no desc limit ?5";
const OF_STAFF: &str = "select body from audit where ?3 is null and staff = ?2 and (?1 is null or act = ?1) \
     and no < ?4 order by no desc limit ?5";
const OF_ACT: &str = "select body from audit where ?3 is null and ?2 is null and act = ?1 and no < ?4 order by no desc limit ?5";
const OF_ALL: &str = "select body from audit where ?3 is null and ?2 is null and ?1 is null and no < ?4 order by no desc limit ?5";

/// How many entries a page holds.
const PAGE: usize = 50;

/// `GET /api/v1/audit`
///
/// The newest first; `before` goes on where a page ended, `act`, `staff` and `person` (ids) choose.
pub fn list(call: &Call<'_>, staff: &Staff) -> Answer {
    let before = match call.query("before") {
        None => i64::MAX >> 10,
        Some(text) => text.parse().map_err(|_| ApiError::at("/before", Code::CursorInvalid))?,
    };
    let mut entries = matching(call, before, PAGE + 1)?;
    let next = (entries.len() > PAGE).then(|| entries[PAGE - 1].no);
    entries.truncate(PAGE);
    // Turning the page is the same reading.
    if call.query("before").is_none() {
        Note::of(Act::AuditRead).by(staff).write(call)?;
    }
    let entries = entries.into_iter().map(|entry| line(call, entry)).collect::<Result<_, _>>()?;
    json_answer(StatusCode::OK, &AuditPage { entries, next })
}

/// `GET /api/v1/audit.jsonl`
///
/// The whole log, the oldest first, one canonical entry a line: each holds the digest of the line before it. The last line is the anchor: what
/// the register signs of exactly these entries.
pub fn export(call: &Call<'_>, staff: &Staff) -> Answer {
    Note::of(Act::AuditRead).by(staff).detail("export").write(call)?;
    let mut text = String::new();
    for row in call.sql.query("select body from audit order by no", &[])? {
        text.push_str(row.text(0)?);
        text.push('\n');
    }
    let anchor = anchors::sign(call.sql, &call.config().receipt_key, call.now)?.note;
    text.push_str(&lupa_domain::jcs::text(&AnchorLine { anchor }));
    text.push('\n');
    let mut response = with_type(StatusCode::OK, "application/jsonl; charset=utf-8", Body::Text(text));
    set_header(&mut response, header::CONTENT_DISPOSITION, "attachment; filename=\"lupa-audit.jsonl\"")?;
    Ok(response)
}

/// `GET /api/v1/audit/anchors`
///
/// Everything that was ever signed of the audit log, the shortest first; `after` (a number of entries) goes on where a page ended.
pub fn list_anchors(call: &Call<'_>, _: &Staff) -> Answer {
    const PAGE: usize = 200;
    let after = match call.query("after") {
        None => 0,
        Some(text) => text.parse().map_err(|_| ApiError::at("/after", Code::CursorInvalid))?,
    };
    let mut found = anchors::list(call.sql, after, 201)?;
    let next = (found.len() > PAGE).then(|| found[PAGE - 1].size);
    found.truncate(PAGE);
    let anchors = found.into_iter().map(|anchored| AnchorView { size: anchored.size, at: anchored.at, note: anchored.note }).collect();
    json_answer(StatusCode::OK, &AnchorList { anchors, next })
}

fn matching(call: &Call<'_>, before: i64, limit: usize) -> Result<Vec<Entry>, ApiError> {
    let wanted = |name: &str| call.query(name).filter(|text| !text.is_empty());
    let (act, staff, person) = (wanted("act"), wanted("staff"), wanted("person"));
    if act.as_ref().is_some_and(|word| serde_json::from_value::<Act>(word.clone().into()).is_err()) {
        return Err(ApiError::at("/act", Code::ConditionInvalid));
    }
    let query = match (&person, &staff, &act) {
        (Some(_), ..) => OF_PERSON,
        (None, Some(_), _) => OF_STAFF,
        (None, None, Some(_)) => OF_ACT,
        (None, None, None) => OF_ALL,
    };
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let bound = [act.as_ref().into(), staff.as_ref().into(), person.as_ref().into(), before.into(), limit.into()];
    let rows = call.sql.query(query, &bound)?;
    Ok(rows.iter().map(|row| row.json(0)).collect::<Result<_, _>>()?)
}

fn line(call: &Call<'_>, entry: Entry) -> Result<AuditLine, ApiError> {
    let staff = entry.staff.map(|id| store::name(call.sql, id)).transpose()?.flatten();
    let about = match (entry.act, entry.about.as_deref()) {
        (Act::KeyMade | Act::KeyRevoked, Some(id)) => id.parse().ok().map(|id| store::key_name(call.sql, id)).transpose()?.flatten(),
        (_, Some(id)) => id.parse().ok().map(|id| store::name(call.sql, id)).transpose()?.flatten(),
        (_, None) => None,
    };
    Ok(AuditLine { entry, staff, about })
}
