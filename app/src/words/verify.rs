//! What somebody reads who verifies a receipt.

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
    /// Receipt, proof, checkpoint, consistency, keys, something else.
    pub kinds: [&'static str; 6],
    /// Where there is no receipt among the files.
    pub no_receipt: &'static str,
    /// Heading and sentence of each verdict: authentic, incomplete, altered, unreadable.
    pub verdicts: [(&'static str, &'static str); 4],
    /// Above the checks.
    pub checks: &'static str,
    /// Holds, does not hold, cannot be known.
    pub outcomes: [&'static str; 3],
    /// What holds, check by check.
    pub holds: [&'static str; 15],
    /// What does not hold, check by check.
    pub fails: [&'static str; 15],
    /// Why something cannot be known.
    pub why: [&'static str; 7],
    /// Before the reason in exact terms.
    pub exactly: &'static str,
    /// Above the form as it was shown.
    pub replay: &'static str,
    /// That it is a replay.
    pub replay_lead: &'static str,
    /// Opens what one should know, in the replay.
    pub more: &'static str,
}
