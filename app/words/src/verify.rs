//! The page on which a receipt is verified.

use lupa_domain::verify::{Check, DetailName, ReasonKind, Verdict, WhyUnknown};

use crate::Section;

/// The page.
#[derive(Debug)]
pub struct VerifyWords {
    /// The heading, and the title of the document.
    pub heading: &'static str,
    /// What happens here, and that nothing leaves the device.
    pub lead: &'static str,
    /// Opens the choice of files.
    pub choose: &'static str,
    /// Which files there may be.
    pub hint: &'static str,
    /// Above the files.
    pub files: &'static str,
    /// Takes all files away.
    pub clear: &'static str,
    /// What kind of file each one is.
    pub kinds: FileKindWords,
    /// When there is no receipt among the files.
    pub no_receipt: &'static str,
    /// The result.
    pub verdict: fn(Verdict) -> Section,
    /// The result where the signature does not fit the file.
    pub changed: Section,
    /// Above the checks.
    pub checks: &'static str,
    /// How a check ends.
    pub outcomes: OutcomeWords,
    /// What each check says.
    pub check: fn(Check) -> CheckWords,
    /// What each check is about, for a reader who has never seen one.
    pub means: fn(Check) -> &'static str,
    /// What it means that a check holds in a file that the signature does not fit.
    pub moot: &'static str,
    /// Fetching what is missing.
    pub fetch: FetchWords,
    /// Why a check could not be made.
    pub why: fn(WhyUnknown) -> &'static str,
    /// Exactly why a check fails. `detail` stands for a value that the page fills in.
    pub reason: fn(ReasonKind, detail: &dyn Fn(DetailName) -> String) -> String,
    /// What stands beside the decision that a certificate is about.
    pub decision: DecisionFactWords,
    /// Opens the exact reason why a check fails.
    pub exactly: &'static str,
    /// Above the form as it was shown.
    pub replay: &'static str,
    /// That it is a replay.
    pub replay_lead: &'static str,
    /// Opens the rest of the information, in the replay.
    pub more: &'static str,
}

/// What stands beside a decision.
#[derive(Debug)]
pub struct DecisionFactWords {
    /// Before its number.
    pub number: &'static str,
    /// Before the business that decided.
    pub controller: &'static str,
    /// Before the moment at which the request came.
    pub asked: &'static str,
    /// Before the moment of the decision.
    pub decided: &'static str,
    /// The result.
    pub verdict: fn(Verdict) -> Section,
    /// The result where the signature does not fit the file.
    pub changed: Section,
}

/// The kinds of files.
#[derive(Debug)]
pub struct FileKindWords {
    /// A receipt.
    pub receipt: &'static str,
    /// The proof that its event is in the log.
    pub proof: &'static str,
    /// A checkpoint of the log.
    pub checkpoint: &'static str,
    /// The proof that one checkpoint continues the other.
    pub consistency: &'static str,
    /// The published keys.
    pub keys: &'static str,
    /// Anything else.
    pub other: &'static str,
}

/// Fetching the published keys and the newest checkpoint.
#[derive(Debug)]
pub struct FetchWords {
    /// Above it.
    pub heading: &'static str,
    /// What is asked for on pressing, and that the receipt is not sent.
    pub lead: &'static str,
    /// On the button, before the address that is asked.
    pub button: &'static str,
    /// When they do not come.
    pub failed: &'static str,
    /// Where the receipt names another address than that of the page: what to make sure of, and how to get the files by hand.
    pub elsewhere: &'static str,
}

/// How a check ends.
#[derive(Debug)]
pub struct OutcomeWords {
    /// It holds.
    pub holds: &'static str,
    /// It fails.
    pub fails: &'static str,
    /// It could not be made.
    pub unknown: &'static str,
    /// It holds, and says nothing.
    pub moot: &'static str,
}

/// What a check says.
#[derive(Debug)]
pub struct CheckWords {
    /// When it holds.
    pub holds: &'static str,
    /// When it fails.
    pub fails: &'static str,
}
