//! The register itself: its status, its setting up, what changed from version to version.

use lupa_domain::api::{
    overview::Overview,
    register::{EventDayRequest, EventDayResponse, SetupRequest, SetupResponse, Status},
};

use crate::{ApiError, Client, Request, client, paths};

/// Whose register it is, and which version answers.
pub fn status() -> Request<Status> {
    Request::get(paths::STATUS).anyone()
}

/// What the first screen tells: numbers, what needs a decision, what happened last.
pub fn overview() -> Request<Overview> {
    Request::get(paths::OVERVIEW)
}

/// Sets the register up.
pub fn set_up(ask: &SetupRequest) -> Request<SetupResponse> {
    Request::post(paths::SETUP, ask).anyone()
}

/// Whether more sign-ups than usual are heard from one network today.
pub fn event_day() -> Request<EventDayResponse> {
    Request::get(paths::EVENT_DAY)
}

/// Has them be heard until midnight, or no longer.
pub fn set_event_day(on: bool) -> Request<EventDayResponse> {
    Request::put(paths::EVENT_DAY, &EventDayRequest { on })
}

/// What changed from version to version, as Markdown, in the language of the page.
pub async fn changelog(client: Client) -> Result<String, ApiError> {
    let Client { locale, .. } = client;
    client::send(Request::<()>::get(paths::changelog(locale)).anyone().parts, locale).await
}
