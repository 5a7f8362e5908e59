//! The registry of typed ids. Every id is a random UUID (version 4): it says nothing about the person and cannot be counted.

use std::{fmt, marker::PhantomData, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What an id names. Implemented by the empty types below and by nothing else.
pub trait Kind: 'static {
    /// The noun, as it stands in messages.
    const NOUN: &'static str;
}

/// An id of one kind of thing; ids of different kinds do not mix.
pub struct Id<K>(uuid::Uuid, PhantomData<fn() -> K>);

/// Text that is not a UUID.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not an id")]
pub struct InvalidId;

impl<K> Id<K> {
    /// Makes a version 4 UUID of 16 random bytes (RFC 9562 §5.4).
    #[must_use]
    pub const fn from_random(bytes: [u8; 16]) -> Self {
        Self(uuid::Builder::from_random_bytes(bytes).into_uuid(), PhantomData)
    }

    /// The 16 bytes of the id.
    #[must_use]
    pub const fn bytes(&self) -> [u8; 16] {
        *self.0.as_bytes()
    }

    /// The id of these 16 bytes, as [`Id::bytes`] gave them.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(uuid::Uuid::from_bytes(bytes), PhantomData)
    }
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Id<K> {}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<K> Eq for Id<K> {}
impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<K> std::hash::Hash for Id<K> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<K> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.0.as_hyphenated(), f)
    }
}
impl<K: Kind> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}({self})", K::NOUN)
    }
}
impl<K> FromStr for Id<K> {
    type Err = InvalidId;

    fn from_str(text: &str) -> Result<Self, InvalidId> {
        uuid::Uuid::try_parse(text).map(|id| Self(id, PhantomData)).map_err(|_| InvalidId)
    }
}
impl<K> Serialize for Id<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de, K> Deserialize<'de> for Id<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A key by which a program acts for a member of staff.
pub type ApiKeyId = Id<ApiKeyKind>;
/// One fact about consent; also the id of the receipt about it.
pub type EventId = Id<EventKind>;
/// One export of addresses.
pub type ExportId = Id<ExportKind>;
/// One asking for a sign-in link.
pub type LinkId = Id<LinkKind>;
/// A data subject: random, so a pseudonym in receipts.
pub type PersonId = Id<PersonKind>;
/// One signed-in browser.
pub type SessionId = Id<SessionKind>;
/// A form that was sent under an idempotency key.
pub type IdempotencyKeyId = Id<IdempotencyKeyKind>;
/// A member of staff.
pub type StaffId = Id<StaffKind>;
/// One browser in which a member of staff is signed in.
pub type StaffSessionId = Id<StaffSessionKind>;
/// A visit, a purchase or an assignment.
pub type HistoryId = Id<HistoryKind>;
/// A question about the audience that was given a name.
pub type FilterId = Id<FilterKind>;
/// The picture of a paper that somebody signed.
pub type ScanId = Id<ScanKind>;
/// What a person asks for under their rights, such as erasure.
pub type RequestId = Id<RequestKind>;
/// One letter that asks whether the address of the business is read.
pub type ContactCheckId = Id<ContactCheckKind>;
/// One list of people that was brought into the register.
pub type ImportId = Id<ImportKind>;
/// The certificate of one erasure.
pub type ErasureId = Id<ErasureKind>;
/// One cleaning.
pub type CleaningId = Id<CleaningKind>;
/// What a person's row is known by in the ledger of erasures, and nowhere else: it says nothing of who it was.
pub type RecordId = Id<RecordKind>;
/// That one recipient has to be told of a change of somebody's data.
pub type NotificationId = Id<NotificationKind>;
/// One asking of many people for consent again.
pub type RenewalId = Id<RenewalKind>;
/// Two cards that were made one, or are to be.
pub type MergeId = Id<MergeKind>;
/// An invitation to make a passkey.
pub type InvitationId = Id<InvitationKind>;
/// A processor on record.
pub type ProcessorId = Id<ProcessorKind>;
/// A breach of security.
pub type BreachId = Id<BreachKind>;
/// One making or use of a passkey, from its challenge to its answer.
pub type CeremonyId = Id<CeremonyKind>;

/// Marks [`ApiKeyId`].
#[derive(Clone, Copy, Debug)]
pub enum ApiKeyKind {}
impl Kind for ApiKeyKind {
    const NOUN: &'static str = "api key";
}

/// Marks [`EventId`].
#[derive(Clone, Copy, Debug)]
pub enum EventKind {}
impl Kind for EventKind {
    const NOUN: &'static str = "event";
}

/// Marks [`ScanId`].
#[derive(Clone, Copy, Debug)]
pub enum ScanKind {}
impl Kind for ScanKind {
    const NOUN: &'static str = "scan";
}

/// Marks [`ExportId`].
#[derive(Clone, Copy, Debug)]
pub enum ExportKind {}
impl Kind for ExportKind {
    const NOUN: &'static str = "export";
}

/// Marks [`LinkId`].
#[derive(Clone, Copy, Debug)]
pub enum LinkKind {}
impl Kind for LinkKind {
    const NOUN: &'static str = "link";
}

/// Marks [`PersonId`].
#[derive(Clone, Copy, Debug)]
pub enum PersonKind {}
impl Kind for PersonKind {
    const NOUN: &'static str = "person";
}

/// Marks [`SessionId`].
#[derive(Clone, Copy, Debug)]
pub enum SessionKind {}
impl Kind for SessionKind {
    const NOUN: &'static str = "session";
}

/// Marks [`IdempotencyKeyId`].
#[derive(Clone, Copy, Debug)]
pub enum IdempotencyKeyKind {}
impl Kind for IdempotencyKeyKind {
    const NOUN: &'static str = "asking";
}

/// Marks [`StaffId`].
#[derive(Clone, Copy, Debug)]
pub enum StaffKind {}
impl Kind for StaffKind {
    const NOUN: &'static str = "staff";
}

/// Marks [`StaffSessionId`].
#[derive(Clone, Copy, Debug)]
pub enum StaffSessionKind {}
impl Kind for StaffSessionKind {
    const NOUN: &'static str = "staff session";
}

/// Marks [`FilterId`].
#[derive(Clone, Copy, Debug)]
pub enum FilterKind {}
impl Kind for FilterKind {
    const NOUN: &'static str = "filter";
}

/// Marks [`ContactCheckId`].
#[derive(Clone, Copy, Debug)]
pub enum ContactCheckKind {}
impl Kind for ContactCheckKind {
    const NOUN: &'static str = "contact check";
}

/// Marks [`ImportId`].
#[derive(Clone, Copy, Debug)]
pub enum ImportKind {}
impl Kind for ImportKind {
    const NOUN: &'static str = "import";
}

/// Marks [`ErasureId`].
#[derive(Clone, Copy, Debug)]
pub enum ErasureKind {}
impl Kind for ErasureKind {
    const NOUN: &'static str = "erasure";
}

/// Marks [`CleaningId`].
#[derive(Clone, Copy, Debug)]
pub enum CleaningKind {}
impl Kind for CleaningKind {
    const NOUN: &'static str = "cleaning";
}

/// Marks [`RecordId`].
#[derive(Clone, Copy, Debug)]
pub enum RecordKind {}
impl Kind for RecordKind {
    const NOUN: &'static str = "record";
}

/// Marks [`NotificationId`].
#[derive(Clone, Copy, Debug)]
pub enum NotificationKind {}
impl Kind for NotificationKind {
    const NOUN: &'static str = "notification";
}

/// Marks [`RenewalId`].
#[derive(Clone, Copy, Debug)]
pub enum RenewalKind {}
impl Kind for RenewalKind {
    const NOUN: &'static str = "renewal";
}

/// Marks [`MergeId`].
#[derive(Clone, Copy, Debug)]
pub enum MergeKind {}
impl Kind for MergeKind {
    const NOUN: &'static str = "merge";
}

/// Marks [`HistoryId`].
#[derive(Clone, Copy, Debug)]
pub enum HistoryKind {}
impl Kind for HistoryKind {
    const NOUN: &'static str = "history entry";
}

/// Marks [`RequestId`].
#[derive(Clone, Copy, Debug)]
pub enum RequestKind {}
impl Kind for RequestKind {
    const NOUN: &'static str = "request";
}

/// Marks [`InvitationId`].
#[derive(Clone, Copy, Debug)]
pub enum InvitationKind {}
impl Kind for InvitationKind {
    const NOUN: &'static str = "invitation";
}

/// Marks [`ProcessorId`].
#[derive(Clone, Copy, Debug)]
pub enum ProcessorKind {}
impl Kind for ProcessorKind {
    const NOUN: &'static str = "processor";
}

/// Marks [`BreachId`].
#[derive(Clone, Copy, Debug)]
pub enum BreachKind {}
impl Kind for BreachKind {
    const NOUN: &'static str = "breach";
}

/// Marks [`CeremonyId`].
#[derive(Clone, Copy, Debug)]
pub enum CeremonyKind {}
impl Kind for CeremonyKind {
    const NOUN: &'static str = "ceremony";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_from_its_text_and_its_bytes() {
        let id = PersonId::from_random([7; 16]);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(PersonId::from_bytes(id.bytes()), id);
        assert_eq!(id.to_string(), "07070707-0707-4707-8707-070707070707");
    }
}
