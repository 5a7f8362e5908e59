//! The addresses of the pages and of the calls they make. Nothing personal stands in a path or a query.

use lupa_domain::{
    ids::EventId,
    wording::{Digest, FormId, PurposeId},
};

/// The sign-up page.
pub const SIGN_UP: &str = "/";
/// The person's own page.
pub const OWN_PAGE: &str = "/me";
/// Verifies a receipt.
pub const VERIFY: &str = "/verify";
/// That address as a QR code, for receipts on paper.
pub const VERIFY_CODE: &str = "/verify/code.svg";
/// Sends a form.
pub const SIGNUPS: &str = "/api/v1/signups";

/// The page behind a confirmation link.
#[must_use]
pub fn confirm(token: &str) -> String {
    format!("/confirm/{token}")
}

/// The receipt behind a confirmation link, as a file.
#[must_use]
pub fn confirmed_receipt(token: &str) -> String {
    format!("/confirm/{token}/receipt.json")
}

/// The page behind a stop link.
#[must_use]
pub fn stop(token: &str) -> String {
    format!("/u/{token}")
}

/// A published notice.
#[must_use]
pub fn notice(digest: &Digest) -> String {
    format!("/n/{digest}")
}

/// How a published notice differs from an earlier edition of it.
#[must_use]
pub fn changes(digest: &Digest, since: &Digest) -> String {
    format!("/n/{digest}/since/{since}")
}

/// A form as it would look if its draft were published, for whoever may edit it.
#[must_use]
pub fn preview(form: &FormId) -> String {
    format!("/f/{form}/preview")
}

/// Sends a sign-in link.
pub const SIGN_IN_LINKS: &str = "/api/v1/me/links";
/// Begins and ends a session.
pub const SESSION: &str = "/api/v1/me/session";
/// The signed-in person.
pub const ME: &str = "/api/v1/me";
/// Where they stand.
pub const CONSENTS: &str = "/api/v1/me/consents";
/// Their receipts.
pub const RECEIPTS: &str = "/api/v1/me/receipts";
/// Everything held about them.
pub const EXPORT: &str = "/api/v1/me/export.json";
/// Sets the register up.
pub const SETUP: &str = "/api/v1/setup";
/// Counts an audience.
pub const AUDIENCE_COUNT: &str = "/api/v1/audience/count";

/// Where the person stands on one purpose.
#[must_use]
pub fn consent(purpose: &PurposeId) -> String {
    format!("{CONSENTS}/{purpose}")
}

/// The proof that the event of a receipt is in the log.
#[must_use]
pub fn proof(id: EventId) -> String {
    format!("{RECEIPTS}/{id}/proof")
}

/// One receipt, signed.
#[must_use]
pub fn receipt(id: EventId) -> String {
    format!("{RECEIPTS}/{id}")
}
