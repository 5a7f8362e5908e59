//! Tokens that can do one thing: confirm, stop, sign in. They are not stored at all, not even hashed: each is a sealed id that only the
//! register can open (AES-SIV, RFC 5297, deterministic, 128-bit authenticity), and what it may do is bound into the seal.
//!
//! A token that travels by mail also holds the mailbox that it was sent to, and is framed (`lupa_domain::link`), so that what mail programs do
//! to links does it no harm. Cookies, cursors and challenges travel between programs, and are bare.

use std::cell::RefCell;

use aes_siv::{KeyInit, siv::Aes128Siv};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, Mac};
use lupa_domain::{
    email::EmailAddress,
    link::{self, Arrived},
};
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
    /// Make one address a person's.
    Address,
    /// Be one signed-in browser.
    Session,
    /// Erase one person.
    Erase,
    /// Say that one person stays, who was told that their data goes.
    Stay,
    /// Agree that one card is merged into another.
    Merge,
    /// Give consent anew.
    Renewal,
    /// Show that the address of the business is read.
    Contact,
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
    /// Be the address of a person who is not in the register any more, until their last letter has left.
    LastAddress,
    /// Be the address by which a recipient finds a person in its copy, until it has been told.
    NotifiedAddress,
}

/// A mailbox, by a keyed hash of its address: what a token was sent to can be compared, and says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mailbox([u8; 8]);

/// What the token of a link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkContent {
    /// The mailbox that it was sent to; links from before tokens held one have none.
    pub mailbox: Option<Mailbox>,
    /// What it is about.
    pub content: Vec<u8>,
}

/// Why the token of a link does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unopened {
    /// Its end is missing.
    Incomplete,
    /// It is not ours, or not for this.
    Invalid,
}

/// The register's secret, and everything that is derived from it.
pub struct Secrets {
    /// Keyed with the pepper: each use begins with a copy.
    mac: Hmac<Sha256>,
    /// What seals tokens. It has its key prepared, which takes longer than to seal one.
    siv: RefCell<Aes128Siv>,
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
            Self::Address => b"address",
            Self::Session => b"session",
            Self::Erase => b"erase",
            Self::Stay => b"stay",
            Self::Merge => b"merge",
            Self::Renewal => b"renewal",
            Self::Contact => b"contact",
            Self::Invitation => b"invitation",
            Self::StaffSession => b"staff-session",
            Self::Ceremony => b"ceremony",
            Self::Cursor => b"cursor",
            Self::Stretch => b"stretch",
            Self::LastAddress => b"last-address",
            Self::NotifiedAddress => b"notified-address",
        }
    }

    /// What separates the seals of framed tokens from those of bare ones. One label and not two: each is a round of the seal.
    const fn framed_label(self) -> &'static [u8] {
        match self {
            Self::Confirm => b"confirm, framed",
            Self::Stop => b"stop, framed",
            Self::SignIn => b"sign-in, framed",
            Self::Erase => b"erase, framed",
            Self::Stay => b"stay, framed",
            Self::Merge => b"merge, framed",
            Self::Renewal => b"renewal, framed",
            Self::Contact => b"contact, framed",
            Self::Invitation => b"invitation, framed",
            Self::Address => b"address, framed",
            Self::Asked
            | Self::Session
            | Self::StaffSession
            | Self::Ceremony
            | Self::Cursor
            | Self::Stretch
            | Self::LastAddress
            | Self::NotifiedAddress => b"framed",
        }
    }

    /// The letter that begins the token of a link of this kind. It stays for ever: stop links live for years.
    const fn mark(self) -> char {
        match self {
            Self::Confirm => 'c',
            Self::Stop => 's',
            Self::SignIn => 'i',
            Self::Erase => 'e',
            Self::Stay => 'p',
            Self::Merge => 'm',
            Self::Renewal => 'r',
            Self::Contact => 'k',
            Self::Invitation => 'v',
            Self::Address => 'a',
            Self::Asked
            | Self::Session
            | Self::StaffSession
            | Self::Ceremony
            | Self::Cursor
            | Self::Stretch
            | Self::LastAddress
            | Self::NotifiedAddress => 'x',
        }
    }
}

/// How much a framed token's content is filled up to a multiple of: so many bytes are four letters.
const UNIT: usize = 3;

impl Mailbox {
    /// The mailbox as bytes.
    #[must_use]
    pub const fn bytes(self) -> [u8; 8] {
        self.0
    }

    /// The mailbox of these bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 8]) -> Self {
        Self(bytes)
    }
}

impl Secrets {
    /// Derives from the pepper, 32 random bytes that are kept outside the database.
    #[must_use]
    pub fn new(pepper: [u8; 32]) -> Self {
        let mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(&pepper).expect("HMAC takes a key of any length");
        let sealing = authenticate(&mac, "seal", b"");
        Self { mac, siv: RefCell::new(Aes128Siv::new(&sealing.into())) }
    }

    /// HMAC-SHA-256 of `text` under the pepper, for the use named by `label`.
    #[must_use]
    pub fn mac(&self, label: &str, text: &[u8]) -> [u8; 32] {
        authenticate(&self.mac, label, text)
    }

    /// A token of this kind about `content`, as text for an address.
    #[must_use]
    pub fn seal(&self, kind: Kind, content: &[u8]) -> String {
        let sealed = self.siv.borrow_mut().encrypt([kind.label()], content);
        URL_SAFE_NO_PAD.encode(sealed.expect("a header and a few bytes are within the limits of SIV"))
    }

    /// What a token of this kind is about; nothing if it is not one of ours.
    #[must_use]
    pub fn open(&self, kind: Kind, token: &str) -> Option<Vec<u8>> {
        let sealed = URL_SAFE_NO_PAD.decode(token).ok()?;
        self.siv.borrow_mut().decrypt([kind.label()], &sealed).ok()
    }

    /// The mailbox of an address, of e-mail or of a telephone: however its owner writes it, it is one.
    #[must_use]
    pub fn mailbox(&self, address: &str) -> Mailbox {
        let key = EmailAddress::parse(address).map(|email| email.key());
        self.mailbox_of(key.as_deref().unwrap_or(address))
    }

    /// The mailbox of a key: that of an e-mail address ([`EmailAddress::key`]), or a telephone number. Without reading the address again, for lists.
    #[must_use]
    pub fn mailbox_of(&self, key: &str) -> Mailbox {
        let mac = self.mac("mailbox", key.as_bytes());
        let mut bytes = [0; 8];
        bytes.copy_from_slice(&mac[..8]);
        Mailbox(bytes)
    }

    /// The token of a link of this kind about `content`, for this mailbox alone.
    #[must_use]
    pub fn seal_link(&self, kind: Kind, mailbox: Mailbox, content: &[u8]) -> String {
        let mut held = mailbox.0.to_vec();
        held.extend_from_slice(content);
        // The seal adds sixteen bytes; the last byte of the content says how much of it is filling.
        let filling = (UNIT - (held.len() + 1 + 16) % UNIT) % UNIT;
        held.resize(held.len() + filling, 0);
        held.push(u8::try_from(filling).unwrap_or_default());
        let sealed = self.siv.borrow_mut().encrypt([kind.framed_label()], &held);
        let sealed = sealed.expect("a header and a few bytes are within the limits of SIV");
        link::framed(kind.mark(), &URL_SAFE_NO_PAD.encode(sealed))
    }

    /// What the token of a link of this kind holds, however it arrived.
    pub fn open_link(&self, kind: Kind, text: &str) -> Result<LinkContent, Unopened> {
        let bare = match link::arrived(kind.mark(), text) {
            Arrived::Whole(body) => match self.open_framed(kind, &body) {
                Some(opened) => return Ok(opened),
                None => link::stripped(text),
            },
            Arrived::Bare(bare) => bare,
            Arrived::Incomplete => {
                // A link from before there were frames may begin like a longer one.
                let earlier = self.open(kind, &link::stripped(text));
                return earlier.map(|content| LinkContent { mailbox: None, content }).ok_or(Unopened::Incomplete);
            }
        };
        self.open(kind, &bare).map(|content| LinkContent { mailbox: None, content }).ok_or(Unopened::Invalid)
    }

    fn open_framed(&self, kind: Kind, body: &str) -> Option<LinkContent> {
        let sealed = URL_SAFE_NO_PAD.decode(body).ok()?;
        let held = self.siv.borrow_mut().decrypt([kind.framed_label()], &sealed).ok()?;
        let (filling, held) = held.split_last()?;
        let held = held.get(..held.len().checked_sub(usize::from(*filling))?)?;
        let (mailbox, content) = held.split_first_chunk::<8>()?;
        Some(LinkContent { mailbox: Some(Mailbox(*mailbox)), content: content.to_vec() })
    }

    /// The id that a token of this kind is about.
    #[must_use]
    pub fn open_id<K>(&self, kind: Kind, token: &str) -> Option<lupa_domain::ids::Id<K>> {
        let content: [u8; 16] = self.open(kind, token)?.try_into().ok()?;
        Some(lupa_domain::ids::Id::from_bytes(content))
    }
}

fn authenticate(keyed: &Hmac<Sha256>, label: &str, text: &[u8]) -> [u8; 32] {
    let mut mac = keyed.clone();
    mac.update(label.as_bytes());
    mac.update(&[0]);
    mac.update(text);
    mac.finalize().into_bytes().into()
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
    fn a_link_holds_its_mailbox_and_ends_in_a_letter() {
        let secrets = Secrets::new([5; 32]);
        let aino = secrets.mailbox("aino@example.fi");
        assert_eq!(aino, secrets.mailbox("Aino@Example.fi"));
        assert_ne!(aino, secrets.mailbox("eino@example.fi"));
        for length in 0..140 {
            let content = vec![7; length];
            let token = secrets.seal_link(Kind::Stop, aino, &content);
            assert!(token.ends_with(|c: char| c.is_ascii_alphanumeric()), "{token}");
            let opened = LinkContent { mailbox: Some(aino), content: content.clone() };
            assert_eq!(secrets.open_link(Kind::Stop, &format!("{token}).")), Ok(opened));
            assert_eq!(secrets.open_link(Kind::Stop, &token[..token.len() - 1]), Err(Unopened::Incomplete));
            assert_eq!(secrets.open_link(Kind::Confirm, &token), Err(Unopened::Invalid));
            assert_eq!(Secrets::new([6; 32]).open_link(Kind::Stop, &token), Err(Unopened::Invalid));
        }
    }

    #[test]
    fn a_link_from_before_there_were_frames_opens_and_has_no_mailbox() {
        let secrets = Secrets::new([5; 32]);
        for byte in 0..=255 {
            let content = vec![byte; 24];
            let opened = secrets.open_link(Kind::Stop, &format!("{}.", secrets.seal(Kind::Stop, &content)));
            assert_eq!(opened, Ok(LinkContent { mailbox: None, content }), "{byte}");
        }
    }

    #[test]
    fn a_changed_link_opens_as_nothing() {
        let secrets = Secrets::new([5; 32]);
        let token = secrets.seal_link(Kind::Confirm, secrets.mailbox("aino@example.fi"), &[9; 24]);
        for at in 0..token.len() {
            let mut forged = token.clone().into_bytes();
            forged[at] = if forged[at] == b'A' { b'B' } else { b'A' };
            let forged = String::from_utf8(forged).expect("still ASCII");
            assert!(secrets.open_link(Kind::Confirm, &forged).is_err(), "at {at}");
        }
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
