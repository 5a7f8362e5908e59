//! Proving that one is there: what lets somebody in for good is done only just after a passkey was used. Where the register asks for that, the
//! device is asked, and what was wanted is sent once more; nothing that was typed is lost.

use lupa_api::{ApiError, Request, session};
use lupa_domain::api::staff::PasskeyUse;
use lupa_ui::browser::passkey;
use serde::de::DeserializeOwned;

use crate::context::ConsoleContext;

/// Sends what `request` makes, and once more after the passkey was used, where that is asked for. Where the device says no, the answer is that
/// the passkey is needed.
pub async fn proved<A: DeserializeOwned + 'static>(console: ConsoleContext, request: impl Fn() -> Request<A>) -> Result<A, ApiError> {
    match request().send(console.client).await {
        Err(error) if error.code() == "proof_needed" => {
            if prove(console).await? {
                request().send(console.client).await
            } else {
                Err(error)
            }
        }
        answer => answer,
    }
}

/// Whether the passkey was used.
async fn prove(console: ConsoleContext) -> Result<bool, ApiError> {
    let begun = session::begin_proof().send(console.client).await?;
    let Ok(credential) = passkey::sign_in(&begun.options).await else { return Ok(false) };
    session::prove(&PasskeyUse { ceremony: begun.ceremony, credential }).send(console.client).await?;
    Ok(true)
}
