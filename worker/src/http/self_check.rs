//! The self-check over HTTP: what was found, and asking for it.

use http::StatusCode;
use lupa_domain::{
    api,
    api::self_check::{FindingLine, SelfCheckResponse},
};

use super::{
    context::RequestContext,
    guard::staff,
    log::told,
    openapi::doc,
    route::{Route, get, post},
};
use crate::{
    consent::self_check,
    log::{self, findings},
    people,
    runtime::{
        answer::{Answer, json_answer},
        error::ApiError,
    },
    staff::{Staff, permission::ReadAudit},
};

/// How many findings are shown: who has to look into more looks at the database.
const SHOWN: u32 = 100;

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/self-check",
            staff(show),
            doc("Whether the register agrees with itself, as it was last looked at")
                .named("getSelfCheck")
                .gives::<api::self_check::SelfCheckResponse>(200),
        ),
        post(
            "/api/v1/self-check",
            staff(begin),
            doc("Looks now whether the register agrees with itself")
                .named("beginSelfCheck")
                .takes_nothing()
                .gives::<api::self_check::SelfCheckResponse>(202),
        ),
    ]
}

/// `GET /api/v1/self-check`
pub(super) fn show(request: &RequestContext<'_>, _: &Staff<ReadAudit>) -> Answer {
    json_answer(StatusCode::OK, &seen(request)?)
}

/// `POST /api/v1/self-check`
///
/// Everything is looked at a piece at a time, by the alarm: a small register within a second or two.
pub(super) fn begin(request: &RequestContext<'_>, _: &Staff<ReadAudit>) -> Answer {
    self_check::ask(&request.tx);
    json_answer(StatusCode::ACCEPTED, &seen(request)?)
}

fn seen(request: &RequestContext<'_>) -> Result<SelfCheckResponse, ApiError> {
    let sql = request.tx.sql;
    let (ended_at, looked_at) = findings::last_check(sql)?.unzip();
    let mut lines = Vec::new();
    for (finding, found_at) in findings::list(sql, SHOWN)? {
        // Outside the register a person has an id and no number; what they stand on is named by the purpose.
        let person = finding.person.and_then(|no| people::by_no(sql, no).ok()).map(|person| person.id);
        let subject = finding.purpose.as_ref().map_or(finding.subject, ToString::to_string);
        lines.push(FindingLine { kind: finding.kind, subject, person, purpose: finding.purpose, found_at });
    }
    let continuations = log::continuations(sql)?.iter().map(told).collect();
    let running = self_check::is_running(&request.tx);
    Ok(SelfCheckResponse {
        running,
        ended_at,
        looked_at: looked_at.unwrap_or_default(),
        count: findings::count(sql)?,
        findings: lines,
        continuations,
    })
}
