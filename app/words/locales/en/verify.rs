//! Verifying receipts in English.

use lupa_domain::verify::{Check, DetailName, ReasonKind, Verdict, WhyUnknown};

use crate::{CheckWords, DecisionFactWords, FetchWords, FileKindWords, OutcomeWords, Section, VerifyWords};

pub(crate) const VERIFY: VerifyWords = VerifyWords {
    heading: "Verify a receipt",
    lead: "Choose a consent receipt or a decision on your request, and the other files if you have them. Everything is checked on this device: nothing is sent anywhere, and the page works without a connection.",
    choose: "Choose files",
    hint: "The receipt (.json), the proof from the log (.tlog-proof), a checkpoint, a proof of consistency, or the published keys. You can also drop them here.",
    files: "The files",
    clear: "Start again",
    kinds: FileKindWords {
        receipt: "Receipt",
        proof: "Proof from the log",
        checkpoint: "Checkpoint",
        consistency: "Proof of consistency",
        keys: "Published keys",
        other: "Not recognised",
    },
    no_receipt: "Choose the receipt too. The other files say nothing without it.",
    verdict: |verdict| match verdict {
        Verdict::Authentic => Section { heading: "The receipt is genuine", text: "Everything was checked and is correct." },
        Verdict::Incomplete => Section {
            heading: "No problems found, but not everything could be checked",
            text: "What could be checked is correct. See below what is missing.",
        },
        Verdict::Altered => Section {
            heading: "The receipt is not valid",
            text: "Something was changed, or the files do not belong together. Do not rely on this receipt.",
        },
        Verdict::Unreadable => Section {
            heading: "This cannot be read as a receipt",
            text: "The file is not a consent receipt, or it was damaged on the way.",
        },
    },
    changed: Section {
        heading: "The receipt was changed",
        text: "The file is not the one that the business signed. Do not rely on it. It may be a forgery, or a program may have saved the file anew: ask the business for the original.",
    },
    checks: "What was checked",
    outcomes: OutcomeWords { holds: "Correct", fails: "Not correct", unknown: "Could not be checked", moot: "Proves nothing" },
    check: |check| match check {
        Check::Readable => {
            CheckWords { holds: "The file is a receipt or a decision", fails: "The file is neither a receipt nor a decision" }
        }
        Check::Canonical => {
            CheckWords { holds: "The file is written the way it was signed", fails: "Characters have been moved or written differently" }
        }
        Check::Signature => {
            CheckWords { holds: "The signature matches the file", fails: "The signature does not match: something was changed" }
        }
        Check::Key => CheckWords {
            holds: "The key is one that the business has published",
            fails: "The key is not one that the business has published",
        },
        Check::Members => CheckWords { holds: "All parts say the same", fails: "Parts of it contradict each other" },
        Check::Notice => CheckWords {
            holds: "The text matches its fingerprint in the receipt",
            fails: "The text does not match its fingerprint in the receipt",
        },
        Check::Choices => CheckWords { holds: "The boxes match the text", fails: "The boxes do not match the text" },
        Check::Language => {
            CheckWords { holds: "The text is in the language that was used", fails: "The text is not in the language that was used" }
        }
        Check::InitialBoxes => {
            CheckWords { holds: "Every box was empty when the form was shown", fails: "A box was ticked before the form was shown" }
        }
        Check::Moments => CheckWords { holds: "The times are in order", fails: "The times are not in order" },
        Check::Index => CheckWords { holds: "The proof is for this receipt", fails: "The proof is about another receipt" },
        Check::Inclusion => CheckWords { holds: "The event is in the log", fails: "The event is not in the log" },
        Check::Checkpoint => CheckWords { holds: "The log has signed the proof", fails: "The proof is not signed by the log" },
        Check::OtherCheckpoint => {
            CheckWords { holds: "The log has signed the checkpoint", fails: "The checkpoint is not signed by the log" }
        }
        Check::Consistency => CheckWords { holds: "The log has not been rewritten in between", fails: "The log has been rewritten" },
        Check::Decision => CheckWords { holds: "The decision is complete", fails: "The decision is not complete" },
    },
    means: |check| match check {
        Check::Readable => "It has all that a receipt has.",
        Check::Canonical => "A program that saves the file anew may change spaces and order.",
        Check::Signature => "Only the business can make it, and one changed character breaks it.",
        Check::Key => "The business publishes its keys at its own address.",
        Check::Members => "The receipt says the same in several ways, for different programs.",
        Check::Notice => "The fingerprint identifies the text that was shown.",
        Check::Choices => "Every box has an answer, and nothing else does.",
        Check::Language => "The person read the text in the language that was used.",
        Check::InitialBoxes => "Nobody had ticked anything beforehand.",
        Check::Moments => "The form was sent before it was confirmed, and the receipt was signed then.",
        Check::Index => "The receipt and the proof name the same place in the log.",
        Check::Inclusion => "Nothing can be taken out of the log or put into it unnoticed.",
        Check::Checkpoint => "The log vouches for what the proof leads to.",
        Check::OtherCheckpoint => "Another moment of the same log, to compare with.",
        Check::Consistency => "Nothing was taken out or put in afterwards.",
        Check::Decision => "A refusal has reasons and a ground in law.",
    },
    moot: "This is so in the file as it is now, but the signature does not match it.",
    fetch: FetchWords {
        heading: "Keys and log from the business",
        lead: "When you press the button, the page asks this server for the published keys and the newest checkpoint of the log. The receipt is not sent.",
        button: "Fetch them from",
        failed: "The files could not be fetched. Check the connection and try again.",
        elsewhere: "This page asks nobody else, and the receipt names another server. First make sure that it belongs to the business: keys from a stranger’s server prove nothing. Then open these addresses, save the files and choose them here:",
    },
    why: |why| match why {
        WhyUnknown::Unreadable => "The receipt cannot be read.",
        WhyUnknown::OwnKey => "The key comes from the receipt itself. Add the published keys to see whose it is.",
        WhyUnknown::NoProof => "Add the proof from the log.",
        WhyUnknown::NoCheckpoint => "Add another checkpoint to check that the log is unchanged.",
        WhyUnknown::NoConsistency => "Add a proof of consistency to know that one checkpoint continues the other.",
        WhyUnknown::Continued => {
            "The log was continued from an older backup, and one checkpoint is about a part that was lost then. The log says so itself."
        }
        WhyUnknown::Unfounded => "This depends on another check that failed.",
        WhyUnknown::NoKey => "The checkpoint is signed with a key that is not known here. Add the published keys.",
    },
    reason: |kind, detail| match kind {
        ReasonKind::ReceiptNotStrict => {
            "The receipt cannot be read: it is damaged, or written so that programs read it in different ways.".to_owned()
        }
        ReasonKind::MemberMissing => format!("This is not a Lupa receipt: {} is missing.", detail(DetailName::Member)),
        ReasonKind::MemberWrong => format!("This is not a Lupa receipt: {} is not what it should be.", detail(DetailName::Member)),
        ReasonKind::MemberUnexpected => format!("This is not a Lupa receipt: {} does not belong there.", detail(DetailName::Member)),
        ReasonKind::ProofTypeUnknown => format!("The signature is of a kind that is not known here: see {}.", detail(DetailName::Member)),
        ReasonKind::PublicKeyUnreadable => "The key in the receipt cannot be read.".to_owned(),
        ReasonKind::NotCanonical => format!("Spaces, order or spelling were changed from byte {} on.", detail(DetailName::Byte)),
        ReasonKind::SignatureDoesNotFit => "Something in the receipt was changed, or another key signed it.".to_owned(),
        ReasonKind::KeysUnreadable => "The file of published keys cannot be read, or something in it is wrong.".to_owned(),
        ReasonKind::KeyNotPublished => format!("The key {} is not among the published keys.", detail(DetailName::Key)),
        ReasonKind::KeyNameNotThumbprint => format!("The name {} does not belong to this key.", detail(DetailName::Key)),
        ReasonKind::KeyOtherThanPublished => "The published key is not the one in the receipt.".to_owned(),
        ReasonKind::KeyNotValidThen => format!("The key was not valid at this time: {}.", detail(DetailName::At)),
        ReasonKind::MemberDiffers => format!("{} does not match what the receipt says elsewhere.", detail(DetailName::Member)),
        ReasonKind::NoticeOtherDigest => {
            format!("The digest of the text is {}, but the receipt names another one.", detail(DetailName::Digest))
        }
        ReasonKind::ChoiceNotShown => format!("The text does not show a box for {}.", detail(DetailName::Purpose)),
        ReasonKind::ChoiceNotAnswered => {
            format!("The text shows a box for {}, but the receipt says nothing about it.", detail(DetailName::Purpose))
        }
        ReasonKind::ChoiceShownTwice => format!("The text shows two boxes for {}.", detail(DetailName::Purpose)),
        ReasonKind::NoChoice => "The receipt is not about any box.".to_owned(),
        ReasonKind::NoticeOtherLanguage => {
            format!("The language used was {}, but the language of the text is {}.", detail(DetailName::Act), detail(DetailName::Notice))
        }
        ReasonKind::BoxTickedBefore => format!("The box for {} was ticked when the page was shown.", detail(DetailName::Purpose)),
        ReasonKind::InitialBoxesDiffer => "The receipt does not say that exactly the boxes of the form were empty.".to_owned(),
        ReasonKind::InitialBoxesWithoutForm => "The receipt describes the boxes of a form, but no form was used.".to_owned(),
        ReasonKind::ConfirmedBeforeAsked => {
            format!("It was confirmed ({}) before the form was sent ({}).", detail(DetailName::At), detail(DetailName::Asked))
        }
        ReasonKind::ConfirmsItself => format!("The confirmation names itself as what it confirms: {}.", detail(DetailName::Event)),
        ReasonKind::SignedAtOtherMoment => format!("The signature names another time than the receipt: {}.", detail(DetailName::At)),
        ReasonKind::InclusionUnreadable => "The file with the proof cannot be read.".to_owned(),
        ReasonKind::IndexDiffers => format!(
            "The proof is about entry {} of the log, but the receipt names entry {}.",
            detail(DetailName::Proof),
            detail(DetailName::Receipt)
        ),
        ReasonKind::NotInTheLog => "The log holds something else in the place of this receipt.".to_owned(),
        ReasonKind::CheckpointNotTrusted => "The signature of the checkpoint does not match, or the file cannot be read.".to_owned(),
        ReasonKind::CheckpointOfOtherLog => format!("The checkpoint is from another log: {}.", detail(DetailName::Log)),
        ReasonKind::LogForked => {
            format!("The log has two histories: two checkpoints contradict each other. Number of entries: {}.", detail(DetailName::Size))
        }
        ReasonKind::ConsistencyUnreadable => "The proof of consistency cannot be read.".to_owned(),
        ReasonKind::ConsistencyOtherSizes => format!(
            "The proof of consistency is about the sizes {} and {}, but the checkpoints are not.",
            detail(DetailName::From),
            detail(DetailName::To)
        ),
        ReasonKind::LogRewritten => "The later checkpoint does not continue the earlier one.".to_owned(),
        ReasonKind::DecisionIncomplete => {
            "This is not a complete decision: reasons or the ground in law are missing or do not fit the request.".to_owned()
        }
        ReasonKind::DecidedBeforeAsked => {
            format!("It was decided ({}) before it was asked for ({}).", detail(DetailName::At), detail(DetailName::Asked))
        }
    },
    decision: DecisionFactWords {
        number: "Number of the decision",
        controller: "Controller",
        asked: "Request received",
        decided: "Decided",
        verdict: |verdict| match verdict {
            Verdict::Authentic => Section { heading: "The decision is genuine", text: "Everything was checked and is correct." },
            Verdict::Incomplete => Section {
                heading: "No problems found, but not everything could be checked",
                text: "What could be checked is correct. See below what is missing.",
            },
            Verdict::Altered => Section {
                heading: "The decision is not valid",
                text: "Something was changed, or the files do not belong together. Do not rely on this decision.",
            },
            Verdict::Unreadable => {
                Section { heading: "This cannot be read as a decision", text: "The file is not a decision, or it was damaged on the way." }
            }
        },
        changed: Section {
            heading: "The decision was changed",
            text: "The file is not the one that the business signed. Do not rely on it. It may be a forgery, or a program may have saved the file anew: ask the business for the original.",
        },
    },
    exactly: "Exact reason",
    replay: "The form as it was shown",
    replay_lead: "This view is rebuilt from the receipt. Nothing here can be ticked or sent.",
    more: "Good to know before you answer",
};
