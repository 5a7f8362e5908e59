//! The register itself: its status, its setting up, what changed from version to version.

use lupa_domain::{
    api::{
        overview::Overview,
        register::{
            ControllerChange, ControllerResponse, EventDayRequest, EventDayResponse, LanguagesRequest, LanguagesResponse, RepublishRequest,
            SetupRequest, SetupResponse, Status,
        },
    },
    locale::Locale,
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

/// A backup of everything, to be downloaded, for the holder of the identity that belongs to this key. What no key has in it makes it none.
pub fn backup(recipient: &str) -> Request<()> {
    let recipient: String = recipient.chars().map(|one| if one.is_ascii_alphanumeric() { one } else { '-' }).collect();
    Request::get(format!("{}?recipient={recipient}", paths::BACKUP))
}

/// Sets the register up.
pub fn set_up(ask: &SetupRequest) -> Request<SetupResponse> {
    Request::post(paths::SETUP, ask).anyone()
}

/// The particulars of the controller, and what customers are still shown otherwise.
pub fn controller() -> Request<ControllerResponse> {
    Request::get(paths::CONTROLLER)
}

/// Changes them, if they are as they were at that revision.
pub fn change_controller(revision: u64, change: &ControllerChange) -> Request<ControllerResponse> {
    Request::put(paths::CONTROLLER, change).if_match(revision)
}

/// Publishes anew what customers are still shown otherwise.
pub fn republish(ask: &RepublishRequest) -> Request<ControllerResponse> {
    Request::post(paths::REPUBLISH, ask)
}

/// The languages that customers are offered.
pub fn languages() -> Request<LanguagesResponse> {
    Request::get(paths::LANGUAGES)
}

/// Offers others, if they are as they were at that revision.
pub fn change_languages(revision: u64, languages: Vec<Locale>) -> Request<LanguagesResponse> {
    Request::put(paths::LANGUAGES, &LanguagesRequest { languages }).if_match(revision)
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
