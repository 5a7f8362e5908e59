//! Why something does not hold, and why something cannot be known: one sentence each that a person can read.

use std::fmt;

use lupa_tlog::{
    checkpoint::OpenError,
    note::{InvalidKey, SignatureError},
    proof::InvalidProof,
    tree::{ConsistencyError, InclusionError},
};

use super::reason_kind::{DetailName, ReasonKind};
use crate::{digest::Digest, ids::EventId, locale::Locale, rights::DecisionError, time::Moment, wording::PurposeId};

/// Why a check fails.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// The receipt is not JSON that everybody reads alike.
    #[error("the receipt cannot be read: {0}")]
    NotStrict(#[source] lupa_strict_json::Error),
    /// A member that a receipt has is not there.
    #[error("this is not a Lupa receipt: `{0}` is missing")]
    Missing(String),
    /// A member is of another type, or says something that no receipt says.
    #[error("this is not a Lupa receipt: `{0}` is not what it should be")]
    WrongType(String),
    /// A member that a receipt does not have.
    #[error("this is not a Lupa receipt: `{0}` does not belong there")]
    Unexpected(String),
    /// The proof is of another kind.
    #[error("the proof is of another kind than DataIntegrityProof with eddsa-jcs-2022 for assertionMethod: see `{0}`")]
    UnknownProof(String),
    /// The member `publicKey` is not a key.
    #[error("the receipt's own key cannot be read: {0}")]
    PublicKey(#[source] InvalidKey),
    /// The same value, written in other bytes.
    #[error(
        "the document is not written in the bytes that were signed (RFC 8785): spaces, order or spelling were changed from byte {0} on"
    )]
    NotCanonical(usize),
    /// The signature does not fit.
    #[error("the signature does not fit: something in the document was changed, or another key signed it")]
    Signature,
    /// The file of keys is not JSON that everybody reads alike.
    #[error("the file of keys cannot be read: {0}")]
    KeysNotStrict(#[source] lupa_strict_json::Error),
    /// The file of keys is not a JWK set, or one of its members is wrong.
    #[error("the file of keys is not a set of keys (RFC 7517): `{0}` is not what it should be")]
    NotKeys(String),
    /// The set of keys has no such key.
    #[error("the key that the receipt names is not among the published ones: {0}")]
    NotPublished(String),
    /// The name of the key is not its thumbprint.
    #[error("the name of the key is not its thumbprint (RFC 7638): {0}")]
    Thumbprint(String),
    /// The published key is another than the one in the receipt.
    #[error("the published key is another than the one that the receipt carries")]
    OtherKey,
    /// The receipt is of a time at which the key did not count.
    #[error("the key was not valid at {0}, the moment that the receipt names")]
    NotValidAt(Moment),
    /// The document as a whole is not what follows from its facts.
    #[error("`{0}` is not what follows from the facts of the receipt")]
    Differs(String),
    /// The notice has another digest.
    #[error("the words are not those of the digest: their digest is {0}")]
    Digest(Digest),
    /// A box that the notice did not show.
    #[error("the notice does not show a box for {0}")]
    NotShown(PurposeId),
    /// A box that the notice showed and the receipt does not mention.
    #[error("the notice shows a box for {0}, and the receipt says nothing of it")]
    NotAnswered(PurposeId),
    /// Two boxes of the notice are about the same purpose.
    #[error("the notice shows two boxes for {0}")]
    ShownTwice(PurposeId),
    /// Nothing was chosen or left.
    #[error("the receipt is about no box at all")]
    NoChoice,
    /// The notice is in another language.
    #[error("the language of the act is {act}, but the text is in {notice}")]
    Language {
        /// That of the act.
        act: Locale,
        /// That of the notice.
        notice: Locale,
    },
    /// A box was ticked before the person came.
    #[error("the box for {0} was ticked when the page was shown")]
    TickedBefore(PurposeId),
    /// The receipt does not say how the boxes were, or says it of others.
    #[error("the receipt does not say of exactly the boxes of the form that they were empty")]
    InitialBoxes,
    /// The receipt says how boxes were where there were none.
    #[error("the receipt speaks of the boxes of a form, and the act was not done by a form")]
    NoBoxes,
    /// Confirmed before it was asked.
    #[error("it was confirmed at {at}, before it was asked at {asked}")]
    BeforeAsking {
        /// The moment of the act.
        at: Moment,
        /// The moment of the asking.
        asked: Moment,
    },
    /// The act confirms itself.
    #[error("the act names itself as the asking that it confirms: {0}")]
    AskedItself(EventId),
    /// Signed as of another moment than that of the act.
    #[error("the signature names another moment than the act: {0}")]
    SignedAt(Moment),
    /// What a certificate calls a decision is none.
    #[error("this is no decision: {0}")]
    NotDecision(#[source] DecisionError),
    /// Decided before it was asked for.
    #[error("it was decided at {at}, before it was asked for at {asked}")]
    DecidedBefore {
        /// The moment of the decision.
        at: Moment,
        /// The moment at which the request came.
        asked: Moment,
    },
    /// The file with the proof is not a proof.
    #[error("the file with the proof cannot be read: {0}")]
    InvalidProof(#[source] InvalidProof),
    /// The proof is about another place in the log.
    #[error("the proof is about entry {proof} of the log and the receipt names {receipt}")]
    Index {
        /// The index in the proof.
        proof: u64,
        /// The index in the receipt.
        receipt: u64,
    },
    /// The event is not in the tree.
    #[error("the log does not hold what the receipt says: {0}")]
    InclusionError(#[source] InclusionError),
    /// A checkpoint is not to be trusted.
    #[error("the checkpoint cannot be trusted: {0}")]
    Checkpoint(#[source] OpenError),
    /// The checkpoint is one of another log.
    #[error("the checkpoint is one of another log: {0}")]
    OtherLog(String),
    /// Two trees of one size with different roots.
    #[error("the log has two histories: the checkpoints are about {0} entries each and have different roots")]
    Fork(u64),
    /// The file of consistency is not JSON that everybody reads alike.
    #[error("the file of consistency cannot be read: {0}")]
    ConsistencyNotStrict(#[source] lupa_strict_json::Error),
    /// The file of consistency has a wrong member.
    #[error("the file of consistency is not one: `{0}` is not what it should be")]
    NotConsistency(String),
    /// The file of consistency is about other sizes.
    #[error("the file of consistency is about the sizes {from} and {to}, and the checkpoints are not")]
    OtherSizes {
        /// The smaller size in the file.
        from: u64,
        /// The larger size in the file.
        to: u64,
    },
    /// The larger tree does not continue the smaller one.
    #[error("the log was rewritten: the larger tree does not continue the smaller one ({0})")]
    ConsistencyError(#[source] ConsistencyError),
}

/// What a sentence about a [`Reason`] names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    /// A place in a document, a name, a digest: the same in every language.
    Text(String),
    /// A number.
    Number(u64),
    /// A moment, to be written as the reader writes it.
    Moment(Moment),
    /// A language, to be named in the reader's own.
    Language(Locale),
}

/// Why a check can be neither made nor failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WhyUnknown {
    /// The receipt itself cannot be read.
    #[error("the receipt cannot be read")]
    Unreadable,
    /// No keys were given.
    #[error("the key comes from the receipt itself: whose it is, only the published keys of the register can say")]
    OwnKey,
    /// No proof was given.
    #[error("no proof of inclusion was given: whether the log holds the event cannot be known")]
    NoProof,
    /// No second checkpoint was given.
    #[error("no other checkpoint was given: whether the log still stands as it did cannot be known")]
    NoCheckpoint,
    /// No consistency proof was given.
    #[error("no proof of consistency was given: whether one checkpoint continues the other cannot be known")]
    NoConsistency,
    /// One of the checkpoints tells of an older copy of the data that was put back, and the other is about what was lost with that.
    #[error("the log was continued from an older copy of its data, and one checkpoint is about what was lost: it tells so itself")]
    Continued,
    /// A file that this check needs does not hold.
    #[error("this depends on another check that failed")]
    Unfounded,
    /// The checkpoint is signed by no key that is known without the published ones.
    #[error("the checkpoint is signed with a key that is not known here: give the published keys of the register")]
    NoKey,
}

impl Reason {
    /// Whether no known key signed the checkpoint: without the published keys that says nothing.
    pub(super) const fn is_unknown_key(&self) -> bool {
        matches!(self, Self::Checkpoint(OpenError::Signature(SignatureError::Unknown)))
    }

    /// Its kind, for those who have a sentence for each.
    #[must_use]
    pub const fn kind(&self) -> ReasonKind {
        match self {
            Self::NotStrict(_) => ReasonKind::ReceiptNotStrict,
            Self::Missing(_) => ReasonKind::MemberMissing,
            Self::WrongType(_) => ReasonKind::MemberWrong,
            Self::Unexpected(_) => ReasonKind::MemberUnexpected,
            Self::UnknownProof(_) => ReasonKind::ProofTypeUnknown,
            Self::PublicKey(_) => ReasonKind::PublicKeyUnreadable,
            Self::NotCanonical(_) => ReasonKind::NotCanonical,
            Self::Signature => ReasonKind::SignatureDoesNotFit,
            Self::KeysNotStrict(_) | Self::NotKeys(_) => ReasonKind::KeysUnreadable,
            Self::NotPublished(_) => ReasonKind::KeyNotPublished,
            Self::Thumbprint(_) => ReasonKind::KeyNameNotThumbprint,
            Self::OtherKey => ReasonKind::KeyOtherThanPublished,
            Self::NotValidAt(_) => ReasonKind::KeyNotValidThen,
            Self::Differs(_) => ReasonKind::MemberDiffers,
            Self::Digest(_) => ReasonKind::NoticeOtherDigest,
            Self::NotShown(_) => ReasonKind::ChoiceNotShown,
            Self::NotAnswered(_) => ReasonKind::ChoiceNotAnswered,
            Self::ShownTwice(_) => ReasonKind::ChoiceShownTwice,
            Self::NoChoice => ReasonKind::NoChoice,
            Self::Language { .. } => ReasonKind::NoticeOtherLanguage,
            Self::TickedBefore(_) => ReasonKind::BoxTickedBefore,
            Self::InitialBoxes => ReasonKind::InitialBoxesDiffer,
            Self::NoBoxes => ReasonKind::InitialBoxesWithoutForm,
            Self::BeforeAsking { .. } => ReasonKind::ConfirmedBeforeAsked,
            Self::AskedItself(_) => ReasonKind::ConfirmsItself,
            Self::SignedAt(_) => ReasonKind::SignedAtOtherMoment,
            Self::NotDecision(_) => ReasonKind::DecisionIncomplete,
            Self::DecidedBefore { .. } => ReasonKind::DecidedBeforeAsked,
            Self::InvalidProof(_) => ReasonKind::InclusionUnreadable,
            Self::Index { .. } => ReasonKind::IndexDiffers,
            Self::InclusionError(_) => ReasonKind::NotInTheLog,
            Self::Checkpoint(_) => ReasonKind::CheckpointNotTrusted,
            Self::OtherLog(_) => ReasonKind::CheckpointOfOtherLog,
            Self::Fork(_) => ReasonKind::LogForked,
            Self::ConsistencyNotStrict(_) | Self::NotConsistency(_) => ReasonKind::ConsistencyUnreadable,
            Self::OtherSizes { .. } => ReasonKind::ConsistencyOtherSizes,
            Self::ConsistencyError(_) => ReasonKind::LogRewritten,
        }
    }

    /// A short word for programs, stable where the sentence is not.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.kind().code()
    }

    /// What the sentence about it names, each by its name: see [`ReasonKind::details`]. Why a file cannot be read is
    /// left to the sentence for programmers (`Display`).
    #[must_use]
    pub fn details(&self) -> Vec<(DetailName, Detail)> {
        let text = |name, text: &dyn fmt::Display| vec![(name, Detail::Text(text.to_string()))];
        match self {
            Self::Missing(member)
            | Self::WrongType(member)
            | Self::Unexpected(member)
            | Self::UnknownProof(member)
            | Self::Differs(member) => text(DetailName::Member, member),
            Self::NotCanonical(byte) => vec![(DetailName::Byte, Detail::Number(u64::try_from(*byte).unwrap_or(u64::MAX)))],
            Self::NotPublished(key) | Self::Thumbprint(key) => text(DetailName::Key, key),
            Self::NotValidAt(at) | Self::SignedAt(at) => vec![(DetailName::At, Detail::Moment(*at))],
            Self::Digest(digest) => text(DetailName::Digest, digest),
            Self::NotShown(purpose) | Self::NotAnswered(purpose) | Self::ShownTwice(purpose) | Self::TickedBefore(purpose) => {
                text(DetailName::Purpose, purpose)
            }
            Self::Language { act, notice } => {
                vec![(DetailName::Act, Detail::Language(*act)), (DetailName::Notice, Detail::Language(*notice))]
            }
            Self::BeforeAsking { at, asked } | Self::DecidedBefore { at, asked } => {
                vec![(DetailName::At, Detail::Moment(*at)), (DetailName::Asked, Detail::Moment(*asked))]
            }
            Self::AskedItself(event) => text(DetailName::Event, event),
            Self::Index { proof, receipt } => {
                vec![(DetailName::Proof, Detail::Number(*proof)), (DetailName::Receipt, Detail::Number(*receipt))]
            }
            Self::OtherLog(log) => text(DetailName::Log, log),
            Self::Fork(size) => vec![(DetailName::Size, Detail::Number(*size))],
            Self::OtherSizes { from, to } => vec![(DetailName::From, Detail::Number(*from)), (DetailName::To, Detail::Number(*to))],
            Self::NotStrict(_)
            | Self::PublicKey(_)
            | Self::Signature
            | Self::KeysNotStrict(_)
            | Self::NotKeys(_)
            | Self::OtherKey
            | Self::NoChoice
            | Self::InitialBoxes
            | Self::NoBoxes
            | Self::NotDecision(_)
            | Self::InvalidProof(_)
            | Self::InclusionError(_)
            | Self::Checkpoint(_)
            | Self::ConsistencyNotStrict(_)
            | Self::NotConsistency(_)
            | Self::ConsistencyError(_) => Vec::new(),
        }
    }
}

impl WhyUnknown {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Unreadable,
        Self::OwnKey,
        Self::NoProof,
        Self::NoCheckpoint,
        Self::NoConsistency,
        Self::Continued,
        Self::Unfounded,
        Self::NoKey,
    ];

    /// A short word for programs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unreadable => "receipt-unreadable",
            Self::OwnKey => "no-keys-given",
            Self::NoProof => "no-inclusion-given",
            Self::NoCheckpoint => "no-other-checkpoint-given",
            Self::NoConsistency => "no-consistency-given",
            Self::Continued => "continued-from-a-copy",
            Self::Unfounded => "rests-on-what-fails",
            Self::NoKey => "checkpoint-key-unknown",
        }
    }
}
