//! Verifying receipts in English.

use lupa_domain::verify::{Check, Verdict, WhyUnknown};

use crate::{CheckWords, FileKindWords, OutcomeWords, Section, VerifyWords};

pub(crate) const VERIFY: VerifyWords = VerifyWords {
    heading: "Verify a receipt",
    lead: "Choose a consent receipt, and the other files if you have them. Everything is checked on this device: nothing is sent anywhere, and the page works without a connection.",
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
    checks: "What was checked",
    outcomes: OutcomeWords { holds: "Correct", fails: "Not correct", unknown: "Could not be checked" },
    check: |check| match check {
        Check::Readable => CheckWords { holds: "The file is a consent receipt", fails: "The file is not a consent receipt" },
        Check::Canonical => {
            CheckWords { holds: "Not a single character has been changed", fails: "Characters have been moved or written differently" }
        }
        Check::Signature => {
            CheckWords { holds: "The signature matches the receipt", fails: "The signature does not match: something was changed" }
        }
        Check::Key => CheckWords {
            holds: "The key is one that the business has published",
            fails: "The key is not one that the business has published",
        },
        Check::Members => {
            CheckWords { holds: "All parts of the receipt say the same", fails: "Parts of the receipt contradict each other" }
        }
        Check::Notice => CheckWords { holds: "The text is exactly what was signed", fails: "The text is not what was signed" },
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
    },
    why: |why| match why {
        WhyUnknown::Unreadable => "The receipt cannot be read.",
        WhyUnknown::OwnKey => "The key comes from the receipt itself. Add the published keys to see whose it is.",
        WhyUnknown::NoProof => "Add the proof from the log.",
        WhyUnknown::NoCheckpoint => "Add another checkpoint to check that the log is unchanged.",
        WhyUnknown::NoConsistency => "Add a proof of consistency to know that one checkpoint continues the other.",
        WhyUnknown::Unfounded => "This depends on another check that failed.",
        WhyUnknown::NoKey => "The checkpoint is signed with a key that is not known here. Add the published keys.",
    },
    exactly: "Exact reason",
    replay: "The form as it was shown",
    replay_lead: "This view is rebuilt from the receipt. Nothing here can be ticked or sent.",
    more: "Good to know before you answer",
};
