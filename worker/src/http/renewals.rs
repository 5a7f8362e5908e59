//! Asking for consent again over HTTP: previewed, begun and stopped by staff, answered by the person from their mailbox.

use http::StatusCode;
use lupa_domain::{
    api::{
        self,
        renewal::{RenewalAnswerRequest, RenewalChoice, RenewalLine, RenewalLink, RenewalList, RenewalPreview, RenewalRequest},
    },
    email::EmailAddress,
    ids::RenewalId,
    renewal::{MOST_MONTHS, Medium, Plan, PlanError},
};

use super::{
    audience::{filter, purpose_named},
    context::RequestContext,
    guard::{Guard, staff},
    openapi::doc,
    renewal_letters,
    route::{Route, delete, get, post},
};
use crate::{
    consent::{self, withdrawal},
    people::Person,
    register,
    renewal::{self, Choice, Renewal, tokens},
    runtime::{
        answer::{Answer, json_answer},
        error::{ApiError, Fault},
    },
    staff::{
        self as members, Staff,
        permission::{ExportAddresses, SeeAudience},
    },
    wording,
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        post(
            "/api/v1/renewals/preview",
            staff(preview),
            doc("How many people would be asked for consent again, and in which way")
                .named("previewRenewal")
                .takes::<RenewalChoice>()
                .gives::<RenewalPreview>(200),
        )
        .question(),
        get(
            "/api/v1/renewals",
            staff(list),
            doc("Where consent was asked for again, and what came of it").named("listRenewals").gives::<RenewalList>(200),
        ),
        post(
            "/api/v1/renewals",
            staff(begin),
            doc("Begins asking for consent again").named("beginRenewal").takes::<RenewalRequest>().gives::<RenewalLine>(201),
        ),
        delete(
            "/api/v1/renewals/{id}",
            staff(stop),
            doc("Ends asking for consent again before its last day").named("stopRenewal").gives::<RenewalLine>(200),
        ),
        get(
            "/api/v1/renewal-answers/{token}",
            Guard::Anyone(look),
            doc("What a link asks its reader; changes nothing")
                .named("getRenewalAnswer")
                .gives::<api::renewal::RenewalLink>(200)
                .refuses(&[410, 429]),
        ),
        post(
            "/api/v1/renewal-answers/{token}",
            Guard::Anyone(agree),
            doc("Gives consent anew from the mailbox that was asked")
                .named("giveRenewalAnswer")
                .takes::<RenewalAnswerRequest>()
                .gives::<api::renewal::RenewalLink>(200)
                .refuses(&[404, 409, 410, 429]),
        ),
    ]
}

/// `POST /api/v1/renewals/preview`
pub(super) fn preview(request: &RequestContext<'_>, staff: &Staff<SeeAudience>) -> Answer {
    let ask: RenewalChoice = request.json()?;
    let purpose = purpose_named(request, &ask.purpose)?;
    renewal::check(request.tx.sql, &purpose)?;
    let filter = filter(request, staff, &purpose, &ask.conditions)?;
    if !(1..=MOST_MONTHS).contains(&ask.months) {
        return Err(ApiError::at("/months", Code::RenewalPlanInvalid));
    }
    json_answer(StatusCode::OK, &renewal::preview(&request.tx, &Choice { purpose: &purpose, filter: &filter, months: ask.months })?)
}

/// `GET /api/v1/renewals`
pub(super) fn list(request: &RequestContext<'_>, _: &Staff<SeeAudience>) -> Answer {
    let renewals = renewal::all(request.tx.sql)?;
    let renewals = renewals.iter().map(|renewal| line(request, renewal)).collect::<Result<_, _>>()?;
    json_answer(StatusCode::OK, &RenewalList { renewals })
}

/// `POST /api/v1/renewals`
pub(super) fn begin(request: &RequestContext<'_>, staff: &Staff<ExportAddresses>) -> Answer {
    let ask: RenewalRequest = request.json()?;
    let purpose = purpose_named(request, &ask.purpose)?;
    filter(request, staff, &purpose, &ask.conditions)?;
    let plan = Plan::parse((ask.medium, ask.daily), ask.ends_on, ask.months, request.tx.today()).map_err(|wrong| {
        let fault = |error: PlanError| {
            let pointer = match error {
                PlanError::Daily => "/daily",
                PlanError::EndsOn => "/ends_on",
                PlanError::Months => "/months",
            };
            Fault::at(pointer, Code::RenewalPlanInvalid)
        };
        ApiError::at_fault(wrong.into_iter().map(fault).collect())
    })?;
    let begun = renewal::begin(&request.tx, staff, &purpose, ask.conditions, plan)?;
    json_answer(StatusCode::CREATED, &line(request, &found(request, begun.id)?)?)
}

/// `DELETE /api/v1/renewals/{id}`
pub(super) fn stop(request: &RequestContext<'_>, staff: &Staff<ExportAddresses>) -> Answer {
    let id: RenewalId = request.path_id("id")?;
    renewal::stop(&request.tx, staff, &found(request, id)?)?;
    json_answer(StatusCode::OK, &line(request, &found(request, id)?)?)
}

fn found(request: &RequestContext<'_>, id: RenewalId) -> Result<Renewal, ApiError> {
    renewal::by_id(request.tx.sql, id)?.ok_or_else(|| ApiError::refused(Code::NotFound))
}

fn line(request: &RequestContext<'_>, renewal: &Renewal) -> Result<RenewalLine, ApiError> {
    let names = members::names(request.tx.sql)?;
    let bundles = renewal::bundles::all(request.tx.sql, renewal.no)?;
    Ok(RenewalLine {
        id: renewal.id,
        purpose: renewal.purpose.clone(),
        title: withdrawal::title_today(&request.tx, &renewal.purpose, request.locale)?,
        months: renewal.months,
        medium: renewal.medium,
        daily: (renewal.medium == Medium::Mail).then_some(renewal.daily),
        ends_on: renewal.ends_on,
        by: names.get(&renewal.staff).cloned(),
        begun_at: renewal.begun_at,
        ended_at: renewal.ended_at,
        answers: renewal::answers(&request.tx, renewal)?,
        bundles: bundles.iter().map(|bundle| renewal_letters::shown(bundle, names.get(&bundle.staff).cloned())).collect(),
        to_make: renewal::paper::to_make(&request.tx, renewal)?,
    })
}

/// `GET /api/v1/renewal-answers/{token}`
pub(super) fn look(request: &RequestContext<'_>) -> Answer {
    let (renewal, person) = of_token(request)?;
    json_answer(StatusCode::OK, &link(request, &renewal, &person)?)
}

/// `POST /api/v1/renewal-answers/{token}`
///
/// An empty box is no answer: nothing is written, and the question is shown again.
pub(super) fn agree(request: &RequestContext<'_>) -> Answer {
    let (renewal, person) = of_token(request)?;
    let ask: RenewalAnswerRequest = request.json()?;
    if ask.agree {
        renewal::agree(&request.tx, &renewal, &person, &ask.notice)?;
    }
    json_answer(StatusCode::OK, &link(request, &renewal, &person)?)
}

fn of_token(request: &RequestContext<'_>) -> Result<(Renewal, Person), ApiError> {
    tokens::open(&request.tx, request.part("token")).map_err(|error| request.guessed(error))
}

fn link(request: &RequestContext<'_>, renewal: &Renewal, person: &Person) -> Result<RenewalLink, ApiError> {
    let sql = request.tx.sql;
    let shown = wording::current_statements(sql, person.locale)?.into_iter().find(|(statement, _)| statement.purpose == renewal.purpose);
    let (statement, notice) = shown.ok_or_else(|| ApiError::refused(Code::TokenExpired))?;
    let email = person.email.as_deref().and_then(|email| EmailAddress::parse(email).ok());
    Ok(RenewalLink {
        agreed: renewal::has_agreed(sql, renewal, person.no)?,
        title: statement.title,
        label: statement.label,
        details: statement.details,
        notice,
        masked_email: email.map(|email| email.masked()).unwrap_or_default(),
        ends_on: renewal.ends_on,
        locale: person.locale,
        controller: register::shown_controller(sql, person.locale)?.name,
        medium: renewal.medium,
        stop_url: stop_url(request, renewal, person),
    })
}

/// Where they say no. In a mail the link stands in the letter; on paper it would be too long to type, so that the page has it.
fn stop_url(request: &RequestContext<'_>, renewal: &Renewal, person: &Person) -> Option<String> {
    let config = request.tx.config();
    let mailbox = person.mailbox(&config.secrets).filter(|_| renewal.medium == Medium::Paper)?;
    Some(consent::stop_url(&config.secrets, &config.origin, mailbox, (person.no, person.id), &renewal.purpose))
}
