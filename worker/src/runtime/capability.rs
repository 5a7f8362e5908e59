//! Tokens that can do one thing: confirm, stop, sign in. They are not stored at all, not even hashed: each is a sealed id that only the
//! register can open (AES-SIV, RFC 5297, deterministic, 128-bit authenticity), and what it may do is bound into the seal.

use aes_siv::{KeyInit, siv::Aes128Siv};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, Mac};
use sha2::Sha256;

/// What a token may do. A token of one kind is noise to every other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Confirm one signup.
    Confirm,
    /// Stop one purpose for one person.
    Stop,
    /// Sign one person in, once.
    SignIn,
    /// Show that this browser asked for a sign-in link.
    Asked,
    /// Be one signed-in browser.
    Session,
    /// Make a passkey for one account.
    Invitation,
    /// Be one browser in which a member of staff is signed in.
    StaffSession,
    /// Answer one challenge.
    Ceremony,
    /// Go on with one list where a page ended.
    Cursor,
    /// Go on with one answer where a stretch of it ended.
    Stretch,
}

/// The register's secret, and everything that is derived from it.
pub struct Secrets {
    pepper: [u8; 32],
    sealing: [u8; 32],
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secrets")
    }
}

impl Kind {
    const fn label(self) -> &'static [u8] {
        match self {
            Self::Confirm => b"confirm",
            Self::Stop => b"stop",
            Self::SignIn => b"sign-in",
            Self::Asked => b"asked",
            Self::Session => b"session",
            Self::Invitation => b"invitation",
            Self::StaffSession => b"staff-session",
            Self::Ceremony => b"ceremony",
            Self::Cursor => b"cursor",
            Self::Stretch => b"stretch",
        }
    }
}

impl Secrets {
    /// Derives from the pepper, 32 random bytes that are kept outside the database.
    #[must_use]
    pub fn new(pepper: [u8; 32]) -> Self {
        let mut secrets = Self { pepper, sealing: [0; 32] };
        secrets.sealing = secrets.mac("seal", b"");
        secrets
    }

    /// HMAC-SHA-256 of `text` under the pepper, for the use named by `label`.
    #[must_use]
    pub fn mac(&self, label: &str, text: &[u8]) -> [u8; 32] {
        let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(&self.pepper).expect("HMAC takes a key of any length");
        mac.update(label.as_bytes());
        mac.update(&[0]);
        mac.update(text);
        mac.finalize().into_bytes().into()
    }

    /// A token of this kind about `content`, as text for an address.
    #[must_use]
    pub fn seal(&self, kind: Kind, content: &[u8]) -> String {
        let sealed = Aes128Siv::new(&self.sealing.into()).encrypt([kind.label()], content);
        URL_SAFE_NO_PAD.encode(sealed.expect("a header and a few bytes are within the limits of SIV"))
    }

    /// What a token of this kind is about; nothing if it is not one of ours.
    #[must_use]
    pub fn open(&self, kind: Kind, token: &str) -> Option<Vec<u8>> {
        let sealed = URL_SAFE_NO_PAD.decode(token).ok()?;
        Aes128Siv::new(&self.sealing.into()).decrypt([kind.label()], &sealed).ok()
    }

    /// The id that a token of this kind is about.
    #[must_use]
    pub fn open_id<K>(&self, kind: Kind, token: &str) -> Option<lupa_domain::ids::Id<K>> {
        let content: [u8; 16] = self.open(kind, token)?.try_into().ok()?;
        Some(lupa_domain::ids::Id::from_bytes(content))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_opens_as_what_it_was_made_for_and_as_nothing_else() {
        let secrets = Secrets::new([5; 32]);
        let token = secrets.seal(Kind::Stop, b"somebody");
        assert_eq!(secrets.open(Kind::Stop, &token).as_deref(), Some(&b"somebody"[..]));
        assert_eq!(secrets.open(Kind::Session, &token), None);
        assert_eq!(Secrets::new([6; 32]).open(Kind::Stop, &token), None);
    }

    #[test]
    fn a_changed_token_opens_as_nothing() {
        let secrets = Secrets::new([5; 32]);
        let token = secrets.seal(Kind::Confirm, &[9; 16]);
        for at in 0..token.len() {
            let mut forged = token.clone().into_bytes();
            forged[at] = if forged[at] == b'A' { b'B' } else { b'A' };
            let forged = String::from_utf8(forged).expect("still ASCII");
            assert_eq!(secrets.open(Kind::Confirm, &forged), None, "at {at}");
        }
        assert_eq!(secrets.open(Kind::Confirm, ""), None);
        assert_eq!(secrets.open(Kind::Confirm, "ääkköset"), None);
    }
}
