//! The register itself: its status, its setting up, what changed from version to version.

use lupa_domain::api::register::{SetupRequest, SetupResponse, Status};

use crate::{ApiError, Client, Request, client, paths};

/// Whose register it is, and which version answers.
pub fn status() -> Request<Status> {
    Request::get(paths::STATUS).anyone()
}

/// Sets the register up.
pub fn set_up(ask: &SetupRequest) -> Request<SetupResponse> {
    Request::post(paths::SETUP, ask).anyone()
}

/// What changed from version to version, as Markdown, in the language of the page.
pub async fn changelog(client: Client) -> Result<String, ApiError> {
    let Client { locale, .. } = client;
    client::send(Request::<()>::get(paths::changelog(locale)).anyone().parts, locale).await
}
