//! How long what is kept, over HTTP.

use http::{StatusCode, header};
use lupa_domain::{
    api,
    api::retention::{NextCleaning, RetentionRequest, RetentionResponse},
    retention::{CleaningDay, InvalidRules, Rules, WARNED_BEFORE},
    staff::audit::Act,
    wording::{PurposeId, Retention},
};

use super::{
    context::RequestContext,
    guard::staff,
    openapi::{Sends, doc},
    preconditions::{etag, must_have_seen},
    route::{Route, get, put},
};
use crate::{
    register::retention,
    runtime::{
        answer::{Answer, json_answer, set_header},
        error::ApiError,
    },
    staff::{
        Note, Staff,
        permission::{Either, ErasePeople, ManageBusiness},
    },
    wording,
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/retention",
            staff(show),
            doc("How long what is kept, by which rule, and when the register is cleaned next")
                .named("getRetention")
                .gives::<api::retention::RetentionResponse>(200)
                .sends(&[Sends::ETag]),
        ),
        put(
            "/api/v1/retention",
            staff(change),
            doc("Changes the rules that the business sets itself, whole; needs If-Match")
                .named("changeRetention")
                .takes::<api::retention::RetentionRequest>()
                .gives::<api::retention::RetentionResponse>(200)
                .if_match()
                .sends(&[Sends::ETag]),
        ),
    ]
}

/// `GET /api/v1/retention`
pub(super) fn show(request: &RequestContext<'_>, _: &Staff<Either<ManageBusiness, ErasePeople>>) -> Answer {
    answer(request)
}

/// `PUT /api/v1/retention`
///
/// A shorter time holds for everybody at once, a longer one only for people who join from now on. To say what is there already is no change.
pub(super) fn change(request: &RequestContext<'_>, staff: &Staff<ManageBusiness>) -> Answer {
    let tx = &request.tx;
    must_have_seen(request, &etag(retention::revision(tx.sql)?.0))?;
    let RetentionRequest { inactive_months, requests_months, cleaning, warns } = request.json()?;
    let cleaning: Option<CleaningDay> =
        cleaning.map(|day| day.parse()).transpose().map_err(|_| ApiError::at("/cleaning", Code::DayInvalid))?;
    let rules = Rules { inactive_months, requests_months, cleaning, warns }.parse().map_err(|why| match why {
        InvalidRules::Inactive => ApiError::at("/inactive_months", Code::MonthsOutOfRange),
        InvalidRules::Requests => ApiError::at("/requests_months", Code::MonthsOutOfRange),
    })?;
    let before = retention::promises(tx)?;
    if rules != before.rules {
        let changed = changed(before.rules, rules);
        retention::change(tx, &before.changed(rules, tx.today()))?;
        Note::of(Act::RetentionChanged).by(staff).detail(changed).write(tx)?;
    }
    answer(request)
}

/// What is different, before and after.
fn changed(before: Rules, after: Rules) -> String {
    let day = |day: Option<CleaningDay>| day.map_or_else(|| "none".to_owned(), |day| day.to_string());
    let all = [
        ("inactive_months", before.inactive_months.to_string(), after.inactive_months.to_string()),
        ("requests_months", before.requests_months.to_string(), after.requests_months.to_string()),
        ("cleaning", day(before.cleaning), day(after.cleaning)),
        ("warns", before.warns.to_string(), after.warns.to_string()),
    ];
    let told =
        all.into_iter().filter(|(_, before, after)| before != after).map(|(what, before, after)| format!("{what}: {before} → {after}"));
    told.collect::<Vec<_>>().join(", ")
}

fn answer(request: &RequestContext<'_>) -> Answer {
    let tx = &request.tx;
    let promises = retention::promises(tx)?;
    let (revision, changed_at) = retention::revision(tx.sql)?;
    let Rules { inactive_months, requests_months, cleaning, warns } = promises.rules;
    let next = retention::planned(tx.sql)?.map(|on| NextCleaning { on, prepared_on: on.plus_days(-WARNED_BEFORE) });
    let rules = promises.lines(tx.config().country, &proofs(request)?);
    let view = RetentionResponse { inactive_months, requests_months, cleaning, warns, rules, next, revision, changed_at };
    let mut response = json_answer(StatusCode::OK, &view)?;
    set_header(&mut response, header::ETAG, &etag(revision))?;
    Ok(response)
}

/// The purposes that are asked for, with how long each keeps the proof.
fn proofs(request: &RequestContext<'_>) -> Result<Vec<(PurposeId, Option<Retention>)>, ApiError> {
    let purposes = wording::purposes(request.tx.sql)?;
    Ok(purposes.into_iter().filter(|purpose| !purpose.retired).map(|purpose| (purpose.id, purpose.retention)).collect())
}
