//! Passkeys, the server's side: how one is made, and how its holder signs in (Web Authentication Level 3, W3C; the steps of §7.1 and §7.2).
//!
//! A ceremony begins with a [`Challenge`] of 32 random bytes, which the browser gets in [`CreationOptions`] or [`RequestOptions`].
//! Its answer is judged by [`register()`], which makes a [`Passkey`], or by [`authenticate()`], which says that the holder is here.
//! Both are pure: the same answer to the same challenge has the same verdict, and any bytes have one.
//!
//! Only one thing is asked for: a discoverable passkey, on a device that verifies its user, of an algorithm that is verified here. So nothing
//! weaker passes. Nobody asks which device it is (no attestation), and extensions are skipped.
//!
//! Left to the caller, who stores: that a ceremony is answered once and in time ([`TIMEOUT_MILLIS`]), that no two accounts have the same
//! [`CredentialId`] (§7.1 step 26), and that [`Passkey::after`] is written in the same transaction in which the passkey was read.

mod relying_party;

mod challenge;

mod ceremony;

mod options;

mod response;

mod register;

mod authenticate;

mod client_data;

mod attestation;

mod authenticator_data;

mod key;

mod credential;

mod base64url;

mod error;

pub use authenticate::{Authenticated, authenticate};
pub use ceremony::{Expected, Purpose, TIMEOUT_MILLIS};
pub use challenge::{Challenge, UserHandle};
pub use credential::{Backup, CredentialId, InvalidCredentialId, Passkey, Transports};
pub use error::PasskeyError;
pub use key::{Algorithm, InvalidPublicKey, PublicKey};
pub use options::{Account, CreationOptions, RequestOptions};
pub use register::register;
pub use relying_party::{InvalidRelyingParty, RelyingParty};
pub use response::{Assertion, Attestation, AuthenticationResponse, RegistrationResponse};
