//! The kinds of reasons, without what each names: a page has a sentence for every kind, in its reader's language.

/// A kind of [`Reason`](super::Reason).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReasonKind {
    /// The receipt is not JSON that everybody reads alike.
    ReceiptNotStrict,
    /// A member that a receipt has is not there.
    MemberMissing,
    /// A member is of another type, or says something that no receipt says.
    MemberWrong,
    /// A member that a receipt does not have.
    MemberUnexpected,
    /// The proof is of another kind.
    ProofTypeUnknown,
    /// The member `publicKey` is not a key.
    PublicKeyUnreadable,
    /// The same value, written in other bytes.
    NotCanonical,
    /// The signature does not fit.
    SignatureDoesNotFit,
    /// The file of keys cannot be read.
    KeysUnreadable,
    /// The set of keys has no such key.
    KeyNotPublished,
    /// The name of the key is not its thumbprint.
    KeyNameNotThumbprint,
    /// The published key is another than the one in the receipt.
    KeyOtherThanPublished,
    /// The receipt is of a time at which the key did not count.
    KeyNotValidThen,
    /// The document as a whole is not what follows from its facts.
    MemberDiffers,
    /// The notice has another digest.
    NoticeOtherDigest,
    /// A box that the notice did not show.
    ChoiceNotShown,
    /// A box that the notice showed and the receipt does not mention.
    ChoiceNotAnswered,
    /// Two boxes of the notice are about the same purpose.
    ChoiceShownTwice,
    /// Nothing was chosen or left.
    NoChoice,
    /// The notice is in another language.
    NoticeOtherLanguage,
    /// A box was ticked before the person came.
    BoxTickedBefore,
    /// The receipt does not say how the boxes were, or says it of others.
    InitialBoxesDiffer,
    /// The receipt says how boxes were where there were none.
    InitialBoxesWithoutForm,
    /// Confirmed before it was asked.
    ConfirmedBeforeAsked,
    /// The act confirms itself.
    ConfirmsItself,
    /// Signed as of another moment than that of the act.
    SignedAtOtherMoment,
    /// The file with the proof is not a proof.
    InclusionUnreadable,
    /// The proof is about another place in the log.
    IndexDiffers,
    /// The event is not in the tree.
    NotInTheLog,
    /// A checkpoint is not to be trusted.
    CheckpointNotTrusted,
    /// The checkpoint is one of another log.
    CheckpointOfOtherLog,
    /// Two trees of one size with different roots.
    LogForked,
    /// The file of consistency cannot be read.
    ConsistencyUnreadable,
    /// The file of consistency is about other sizes.
    ConsistencyOtherSizes,
    /// The larger tree does not continue the smaller one.
    LogRewritten,
    /// What a certificate calls a decision is none.
    DecisionIncomplete,
    /// Decided before it was asked for.
    DecidedBeforeAsked,
}

/// What a sentence about a [`ReasonKind`] names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DetailName {
    /// Where in the document, as a JSON Pointer.
    Member,
    /// From which byte on.
    Byte,
    /// The name of a key.
    Key,
    /// The moment of the act, or the one that is named.
    At,
    /// A digest.
    Digest,
    /// The name of a purpose.
    Purpose,
    /// The language of the act.
    Act,
    /// The language of the notice.
    Notice,
    /// The moment of the asking.
    Asked,
    /// The id of an event.
    Event,
    /// The index in the proof.
    Proof,
    /// The index in the receipt.
    Receipt,
    /// The name of a log.
    Log,
    /// How many entries.
    Size,
    /// The smaller size.
    From,
    /// The larger size.
    To,
}

impl ReasonKind {
    /// All of them, in order.
    pub const ALL: [Self; 37] = [
        Self::ReceiptNotStrict,
        Self::MemberMissing,
        Self::MemberWrong,
        Self::MemberUnexpected,
        Self::ProofTypeUnknown,
        Self::PublicKeyUnreadable,
        Self::NotCanonical,
        Self::SignatureDoesNotFit,
        Self::KeysUnreadable,
        Self::KeyNotPublished,
        Self::KeyNameNotThumbprint,
        Self::KeyOtherThanPublished,
        Self::KeyNotValidThen,
        Self::MemberDiffers,
        Self::NoticeOtherDigest,
        Self::ChoiceNotShown,
        Self::ChoiceNotAnswered,
        Self::ChoiceShownTwice,
        Self::NoChoice,
        Self::NoticeOtherLanguage,
        Self::BoxTickedBefore,
        Self::InitialBoxesDiffer,
        Self::InitialBoxesWithoutForm,
        Self::ConfirmedBeforeAsked,
        Self::ConfirmsItself,
        Self::SignedAtOtherMoment,
        Self::InclusionUnreadable,
        Self::IndexDiffers,
        Self::NotInTheLog,
        Self::CheckpointNotTrusted,
        Self::CheckpointOfOtherLog,
        Self::LogForked,
        Self::ConsistencyUnreadable,
        Self::ConsistencyOtherSizes,
        Self::LogRewritten,
        Self::DecisionIncomplete,
        Self::DecidedBeforeAsked,
    ];

    /// A short word for programs, stable where the sentence is not.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ReceiptNotStrict => "receipt-not-strict",
            Self::MemberMissing => "member-missing",
            Self::MemberWrong => "member-wrong",
            Self::MemberUnexpected => "member-unexpected",
            Self::ProofTypeUnknown => "proof-type-unknown",
            Self::PublicKeyUnreadable => "public-key-unreadable",
            Self::NotCanonical => "not-canonical",
            Self::SignatureDoesNotFit => "signature-does-not-fit",
            Self::KeysUnreadable => "keys-unreadable",
            Self::KeyNotPublished => "key-not-published",
            Self::KeyNameNotThumbprint => "key-name-not-thumbprint",
            Self::KeyOtherThanPublished => "key-other-than-published",
            Self::KeyNotValidThen => "key-not-valid-then",
            Self::MemberDiffers => "member-differs",
            Self::NoticeOtherDigest => "notice-other-digest",
            Self::ChoiceNotShown => "choice-not-shown",
            Self::ChoiceNotAnswered => "choice-not-answered",
            Self::ChoiceShownTwice => "choice-shown-twice",
            Self::NoChoice => "no-choice",
            Self::NoticeOtherLanguage => "notice-other-language",
            Self::BoxTickedBefore => "box-ticked-before",
            Self::InitialBoxesDiffer => "initial-boxes-differ",
            Self::InitialBoxesWithoutForm => "initial-boxes-without-form",
            Self::ConfirmedBeforeAsked => "confirmed-before-asked",
            Self::ConfirmsItself => "confirms-itself",
            Self::SignedAtOtherMoment => "signed-at-other-moment",
            Self::InclusionUnreadable => "inclusion-unreadable",
            Self::IndexDiffers => "index-differs",
            Self::NotInTheLog => "not-in-the-log",
            Self::CheckpointNotTrusted => "checkpoint-not-trusted",
            Self::CheckpointOfOtherLog => "checkpoint-of-other-log",
            Self::LogForked => "log-forked",
            Self::ConsistencyUnreadable => "consistency-unreadable",
            Self::ConsistencyOtherSizes => "consistency-other-sizes",
            Self::LogRewritten => "log-rewritten",
            Self::DecisionIncomplete => "decision-incomplete",
            Self::DecidedBeforeAsked => "decided-before-asked",
        }
    }

    /// What a sentence about it names.
    #[must_use]
    pub const fn details(self) -> &'static [DetailName] {
        use DetailName::{Act, Asked, At, Byte, Digest, Event, From, Key, Log, Member, Notice, Proof, Purpose, Receipt, Size, To};
        match self {
            Self::MemberMissing | Self::MemberWrong | Self::MemberUnexpected | Self::ProofTypeUnknown | Self::MemberDiffers => &[Member],
            Self::NotCanonical => &[Byte],
            Self::KeyNotPublished | Self::KeyNameNotThumbprint => &[Key],
            Self::KeyNotValidThen | Self::SignedAtOtherMoment => &[At],
            Self::NoticeOtherDigest => &[Digest],
            Self::ChoiceNotShown | Self::ChoiceNotAnswered | Self::ChoiceShownTwice | Self::BoxTickedBefore => &[Purpose],
            Self::NoticeOtherLanguage => &[Act, Notice],
            Self::ConfirmedBeforeAsked | Self::DecidedBeforeAsked => &[At, Asked],
            Self::ConfirmsItself => &[Event],
            Self::IndexDiffers => &[Proof, Receipt],
            Self::CheckpointOfOtherLog => &[Log],
            Self::LogForked => &[Size],
            Self::ConsistencyOtherSizes => &[From, To],
            Self::ReceiptNotStrict
            | Self::PublicKeyUnreadable
            | Self::SignatureDoesNotFit
            | Self::KeysUnreadable
            | Self::KeyOtherThanPublished
            | Self::NoChoice
            | Self::InitialBoxesDiffer
            | Self::InitialBoxesWithoutForm
            | Self::InclusionUnreadable
            | Self::NotInTheLog
            | Self::CheckpointNotTrusted
            | Self::ConsistencyUnreadable
            | Self::LogRewritten
            | Self::DecisionIncomplete => &[],
        }
    }
}

impl DetailName {
    /// The word for it in a page.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Byte => "byte",
            Self::Key => "key",
            Self::At => "at",
            Self::Digest => "digest",
            Self::Purpose => "purpose",
            Self::Act => "act",
            Self::Notice => "notice",
            Self::Asked => "asked",
            Self::Event => "event",
            Self::Proof => "proof",
            Self::Receipt => "receipt",
            Self::Log => "log",
            Self::Size => "size",
            Self::From => "from",
            Self::To => "to",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_stands_in_its_place() {
        assert!(ReasonKind::ALL.iter().enumerate().all(|(place, kind)| *kind as usize == place));
    }
}
