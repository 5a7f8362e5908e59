//! The day of an event over HTTP: many people sign up from one network, at a fair or in a shop, and none of them is to be told to wait.

use http::StatusCode;
use lupa_domain::{
    api,
    api::register::{EventDayRequest, EventDayResponse},
    staff::audit::Act,
};

use super::{
    context::RequestContext,
    guard::staff,
    openapi::doc,
    route::{Route, get, put},
};
use crate::{
    register,
    runtime::answer::{Answer, json_answer},
    staff::{
        Note, Staff,
        permission::{EditWording, PublishWording},
    },
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/event-day",
            staff(show),
            doc("Whether more sign-ups than usual are heard from one network today")
                .named("getEventDay")
                .gives::<api::register::EventDayResponse>(200),
        ),
        put(
            "/api/v1/event-day",
            staff(set),
            doc("Has ten times as many sign-ups be heard from one network until midnight, or no longer")
                .named("setEventDay")
                .takes::<api::register::EventDayRequest>()
                .gives::<api::register::EventDayResponse>(200),
        ),
    ]
}

/// `GET /api/v1/event-day`
pub(super) fn show(request: &RequestContext<'_>, _: &Staff<EditWording>) -> Answer {
    json_answer(StatusCode::OK, &EventDayResponse { until: register::event_until(request.tx.sql, request.tx.now)? })
}

/// `PUT /api/v1/event-day`
pub(super) fn set(request: &RequestContext<'_>, staff: &Staff<PublishWording>) -> Answer {
    let ask: EventDayRequest = request.json()?;
    let until = register::set_event_day(&request.tx, ask.on)?;
    Note::of(if ask.on { Act::EventDayOn } else { Act::EventDayOff }).by(staff).write(&request.tx)?;
    json_answer(StatusCode::OK, &EventDayResponse { until })
}
