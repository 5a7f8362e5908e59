//! Where things are on the page: the ids that [`super::templates`] draws and `fill` looks for. The templates first, each with what it
//! holds, one element after the other.

/// The content of the page.
pub(super) const PAGE: &str = "page-part";
/// The section of the files; without a receipt among them its `.note` stays.
pub(super) const FILES: &str = "files-part";
/// A line for each kind of file, in the order of `files::Kind`.
pub(super) const KINDS: &str = "kinds-part";
/// The section of the result, without a verdict and without checks.
pub(super) const REPORT: &str = "report-part";
/// Each verdict, in the order of [`lupa_domain::verify::Verdict`]; then that the file was changed after it was signed; then the same of a decision.
pub(super) const VERDICTS: &str = "verdicts-part";
/// What each check means, in the same order.
pub(super) const MEANS: &str = "means-part";
/// A line for a check that holds and says nothing.
pub(super) const MOOT: &str = "moot-part";
/// Fetching what is missing: from the address of the page, and by hand from another. `data-host` is where the address goes.
pub(super) const FETCH: &str = "fetch-part";
/// A line for each check that holds; these three in the order of [`lupa_domain::verify::Check`].
pub(super) const HOLDS: &str = "holds-part";
/// A line for each check that fails; the reason goes into its `details`.
pub(super) const FAILS: &str = "fails-part";
/// A line for each check whose outcome cannot be known, its last `span` for why.
pub(super) const UNKNOWN: &str = "unknown-part";
/// Why, in the order of [`lupa_domain::verify::WhyUnknown`].
pub(super) const WHY: &str = "why-part";
/// Exactly why a check fails, in the order of [`lupa_domain::verify::ReasonKind`], each detail in an element of its own.
pub(super) const REASONS: &str = "reasons-part";
/// A slip for each `Stance`.
pub(super) const SLIPS: &str = "slips-part";
/// What happened; this, the next and the one after it in the order of their enumerations.
pub(super) const ACTS: &str = "acts-part";
/// How it was done.
pub(super) const METHODS: &str = "methods-part";
/// Who did it.
pub(super) const ACTORS: &str = "actors-part";
/// The decision that a certificate is about: with one heading and one paragraph.
pub(super) const DECISION: &str = "decision-part";
/// The form as it was shown: with one paragraph, one statement, one open section of information and one more.
pub(super) const REPLAY: &str = "replay-part";

/// The place for files.
pub(super) const DROP: &str = "drop";
/// What holds the list of files.
pub(super) const LIST: &str = "chosen";
/// What holds the result.
pub(super) const RESULT: &str = "result";
/// The heading of the verdict.
pub(super) const VERDICT: &str = "verdict";
