//! Verdicts over HTTP: whether each of some addresses may be written to.

use std::collections::BTreeSet;

use http::StatusCode;
use lupa_domain::{
    api,
    api::audience::{CheckRequest, CheckResponse, CheckVerdict},
    audience::{Reason, Verdict},
    email::EmailAddress,
    staff::audit::Act,
    wording::{Ground, Purpose},
};

use super::{
    audience::{ground_of, purpose_named},
    context::RequestContext,
    guard::staff,
    openapi::doc,
    route::{LARGE, Route, post},
};
use crate::{
    audience,
    consent::{grounds, overview},
    people::{PersonNo, access_log},
    runtime::{
        answer::{Answer, json_answer},
        error::ApiError,
    },
    staff::{Note, Staff, permission::SeeAudience},
    words::problems::Code,
};

/// How many addresses one check takes.
const MOST_CHECKED: usize = 1000;

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        post(
            "/api/v1/check",
            staff(check),
            doc("A verdict for each address")
                .named("checkAddresses")
                .takes::<api::audience::CheckRequest>()
                .gives::<api::audience::CheckResponse>(200),
        )
        .up_to(LARGE)
        .question(),
    ]
}

/// `POST /api/v1/check`
pub(super) fn check(request: &RequestContext<'_>, staff: &Staff<SeeAudience>) -> Answer {
    let ask: CheckRequest = request.json()?;
    let purpose = purpose_named(request, ask.purpose.as_str())?;
    let ground = ground_of(&purpose, ask.basis)?;
    if ask.emails.len() > MOST_CHECKED {
        return Err(ApiError::at("/emails", Code::TooMany));
    }
    Note::of(Act::VerdictSeen).by(staff).about(&purpose.id).detail(ask.emails.len()).write(&request.tx)?;
    let mut verdicts = Vec::new();
    let mut seen = BTreeSet::new();
    for email in ask.emails {
        let (verdict, person) = verdict(request, &purpose, ground, &email)?;
        seen.extend(person);
        verdicts.push(match verdict {
            Verdict::Send { basis, receipt } => CheckVerdict::Send { email, basis, receipt },
            Verdict::Withhold(reason) => CheckVerdict::Withhold { email, reason },
        });
    }
    access_log::note(&request.tx, staff, Act::VerdictSeen, Some(purpose.id.as_str()), &seen.into_iter().collect::<Vec<_>>())?;
    json_answer(StatusCode::OK, &CheckResponse { verdicts })
}

/// The verdict on an address, and whose it is.
fn verdict(
    request: &RequestContext<'_>,
    purpose: &Purpose,
    ground: Option<Ground>,
    email: &str,
) -> Result<(Verdict, Option<PersonNo>), ApiError> {
    let nobody = (Verdict::Withhold(Reason::NotInRegister), None);
    let Ok(address) = EmailAddress::parse(email) else { return Ok(nobody) };
    let Some(checked) = audience::check(request.tx.sql, purpose, &address)? else { return Ok(nobody) };
    let position = overview::position(checked.standing.as_ref(), purpose, checked.bars);
    let verdict = match ground {
        None => Verdict::on(position),
        Some(ground) => Verdict::on_ground(position, ground, grounds::has(request.tx.sql, checked.no, &purpose.id, ground)?),
    };
    let is_believed = matches!(verdict, Verdict::Withhold(_)) || audience::is_vouched(&request.tx, purpose, checked.no)?;
    let verdict = if is_believed { verdict } else { Verdict::Withhold(Reason::Contradicted) };
    Ok((verdict, Some(checked.no)))
}
