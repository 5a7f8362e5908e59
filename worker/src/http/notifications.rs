//! Telling those who received somebody's data, over HTTP: who waits to be told, and that they have been.

use http::StatusCode;
use lupa_domain::{
    api::{
        self,
        rights::notifications::{NotificationChange, NotificationList, NotifiedRecipient, OpenNotification, RecipientList},
    },
    email::EmailAddress,
    ordered::CollectOrdered,
    rights::notification::{NotificationError, parse_how},
    staff::audit::Act,
    time::Span,
};

use super::{
    context::RequestContext,
    guard::staff,
    openapi::doc,
    route::{Route, get, put},
};
use crate::{
    rights::{notifications, recipients},
    runtime::{
        answer::{Answer, json_answer},
        error::ApiError,
    },
    staff::{
        Note, Staff,
        permission::{HandleRequests, ManageBusiness},
    },
    words::problems::Code,
};

/// For how long looking at the addresses again is the same looking.
const SAME_LOOKING: Span = Span::hours(1);

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/notifications",
            staff(list),
            doc("The recipients that wait to be told that data they received was corrected, erased or restricted (GDPR Art. 19)")
                .named("listNotifications")
                .gives::<api::rights::notifications::NotificationList>(200),
        ),
        get(
            "/api/v1/recipients",
            staff(list_recipients),
            doc("The organisations that received a list of customers, with the address at which each hears of corrections")
                .named("listRecipients")
                .gives::<api::rights::notifications::RecipientList>(200),
        ),
        put(
            "/api/v1/recipients",
            staff(change_recipient),
            doc("Gives one of them an address or takes it away; what it has not been told yet is written to it")
                .named("changeRecipient")
                .takes::<api::rights::notifications::NotifiedRecipient>()
                .gives::<api::rights::notifications::NotifiedRecipient>(200)
                .refuses(&[404]),
        ),
        put(
            "/api/v1/notifications/{id}",
            staff(tell),
            doc("Says that a recipient has been told, and how")
                .named("tellRecipient")
                .takes::<api::rights::notifications::NotificationChange>()
                .gives::<api::rights::notifications::OpenNotification>(200)
                .refuses(&[409]),
        ),
    ]
}

/// `GET /api/v1/notifications`
pub(super) fn list(request: &RequestContext<'_>, staff: &Staff<HandleRequests>) -> Answer {
    let open = notifications::open(&request.tx)?;
    for person in open.iter().filter_map(|one| one.person).collect_set() {
        Note::of(Act::PersonSeen).by(staff).person(person).write_once_in(&request.tx, SAME_LOOKING)?;
    }
    json_answer(StatusCode::OK, &NotificationList { open, count: notifications::count(request.tx.sql)? })
}

/// `GET /api/v1/recipients`
pub(super) fn list_recipients(request: &RequestContext<'_>, _: &Staff<ManageBusiness>) -> Answer {
    json_answer(StatusCode::OK, &RecipientList { recipients: recipients::all(request.tx.sql)? })
}

/// `PUT /api/v1/recipients`
pub(super) fn change_recipient(request: &RequestContext<'_>, staff: &Staff<ManageBusiness>) -> Answer {
    let NotifiedRecipient { name, email } = request.json()?;
    if !recipients::all(request.tx.sql)?.iter().any(|known| known.name == name) {
        return Err(ApiError::refused(Code::NotFound));
    }
    let email = email.map(|email| EmailAddress::parse(&email)).transpose().map_err(|_| ApiError::at("/email", Code::EmailInvalid))?;
    recipients::put(&request.tx, &name, email.as_ref())?;
    if email.is_some() {
        notifications::mail_waiting(&request.tx, &name)?;
    }
    let what = if email.is_some() { "address" } else { "no address" };
    Note::of(Act::RecipientChanged).by(staff).about(&name).detail(what).write(&request.tx)?;
    json_answer(StatusCode::OK, &NotifiedRecipient { name, email: email.map(|email| email.to_string()) })
}

/// `PUT /api/v1/notifications/{id}`
pub(super) fn tell(request: &RequestContext<'_>, staff: &Staff<HandleRequests>) -> Answer {
    let id = request.path_id("id")?;
    let found = || notifications::by_id(&request.tx, id)?.ok_or_else(|| ApiError::refused(Code::NotFound));
    let OpenNotification { line, person, .. } = found()?;
    let ask: NotificationChange = request.json()?;
    let how = parse_how(&ask.how).map_err(|why| {
        let code = match why {
            NotificationError::Missing => Code::Required,
            NotificationError::TooLong => Code::TextTooLong,
        };
        ApiError::at("/how", code)
    })?;
    if line.told_at.is_some() {
        return Err(ApiError::refused(Code::RecipientToldAlready));
    }
    notifications::tell(&request.tx, id, &how, staff.id())?;
    let note = || Note::of(Act::RecipientTold).by(staff).about(&line.recipient).detail(line.change.as_str());
    match person {
        Some(person) => note().person(person).write(&request.tx)?,
        None => note().write(&request.tx)?,
    }
    json_answer(StatusCode::OK, &found()?)
}
