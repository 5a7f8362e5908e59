//! Passkeys of staff: how one is made, and how its holder signs in (Web Authentication Level 3, W3C; the steps of §7.1 and §7.2).
//!
//! A [`Ceremony`] begins with a [`Challenge`] of 32 random bytes, which the browser gets in [`CreationOptions`] or [`RequestOptions`].
//! What it answers in time is judged by [`register()`], which makes a [`Passkey`], or by [`authenticate()`], which says that its holder is
//! here. Both are pure: the same answer to the same challenge has the same verdict, and any bytes have one.
//!
//! What is asked for is one thing: a discoverable passkey, on a device that makes sure of its user, of an algorithm that is verified here.
//! So nothing weaker is let pass. Which device it is, nobody asks (no attestation), and extensions are read over.
//!
//! Left to whoever stores: that a ceremony is answered once (take it out before it is judged), that no two accounts have the same
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
pub use ceremony::{Ceremony, LIFETIME, Opened, Purpose};
pub use challenge::{Challenge, UserHandle};
pub use credential::{Backup, CredentialId, NotACredentialId, Passkey, Transports};
pub use error::PasskeyError;
pub use key::{Algorithm, NotAPublicKey, PublicKey};
pub use options::{Account, CreationOptions, RequestOptions};
pub use register::register;
pub use relying_party::{NotARelyingParty, RelyingParty};
pub use response::{Assertion, Attestation, AuthenticationResponse, RegistrationResponse};
