//! Verifying: what a stranger can know of a receipt, or of the certificate of a decision, from files alone.
//!
//! [`verify`] asks nobody. It reads a receipt strictly, makes it again of its own facts, checks its signature, follows the proof from its
//! event to a checkpoint of the log, and holds that checkpoint against another one. Every check ends in one of three ways: it holds, it
//! fails for a [`Reason`], or it cannot be known and [`WhyUnknown`] says what is missing. `crates/domain/RECEIPT.md` writes the procedure down for those
//! who do it in another language; this is the same procedure for the command, for the page and for the tests.
//!
//! It knows nothing of files, addresses or words on a screen, and never says more than was shown: without the published keys of the
//! register, a receipt proves only that its parts belong together.

mod evidence;

mod reason;

mod reason_kind;

mod report;

mod document;

mod typed;

mod content;

mod decision;

mod keys;

mod history;

use ed25519_dalek::VerifyingKey;

use crate::{
    consent::proof::{self, InvalidSignature},
    time::Moment,
};

use document::{Document, Envelope};
pub use evidence::Evidence;
use keys::Keys;
pub use reason::{Detail, Reason, WhyUnknown};
pub use reason_kind::{DetailName, ReasonKind};
pub use report::{Check, Outcome, Report, Verdict};

/// Makes every check that can be made. Arbitrary bytes are welcome.
#[must_use]
pub fn verify(files: &Evidence<'_>) -> Report {
    checked(files).unwrap_or_else(Report::unreadable)
}

fn checked(files: &Evidence<'_>) -> Result<Report, Reason> {
    let keys = files.keys.map(Keys::parse);
    let envelope = Envelope::parse(files.receipt)?;
    if envelope.is_certificate() {
        let certificate = envelope.certificate()?;
        let mut report = Report::of_certificate(certificate.clone(), envelope.host());
        check_envelope(&envelope, certificate.facts.decided_at, files, keys.as_ref(), &mut report);
        decision::check(&envelope, &certificate, &mut report);
        return Ok(report);
    }
    let document = Document::of(envelope)?;
    let mut report = Report::of_receipt(document.shown(), document.entry.clone());
    check_envelope(&document.envelope, document.facts.at, files, keys.as_ref(), &mut report);
    content::check(&document, &mut report);
    history::check(&document, files, keys.as_ref(), &mut report);
    Ok(report)
}

/// Makes the checks that every signed document has: its bytes, its signature and its key, which must count at the moment `at` that it is about.
fn check_envelope(envelope: &Envelope, at: Moment, files: &Evidence<'_>, keys: Option<&Result<Keys, Reason>>, report: &mut Report) {
    report.set(Check::Canonical, envelope.is_written_as(files.receipt));
    let (key, ownership) = keys::signing_key(envelope, at, keys);
    report.set(Check::Signature, signature(envelope, &key));
    report.set(Check::Key, ownership);
}

fn signature(document: &Envelope, public: &[u8; 32]) -> Result<(), Reason> {
    let key = VerifyingKey::from_bytes(public).map_err(|_| Reason::Signature)?;
    proof::verify(&document.value, &key).map_err(|why| match why {
        InvalidSignature::NoProof => Reason::WrongType("/proof/proofValue".to_owned()),
        InvalidSignature::OtherKind => Reason::UnknownProof("/proof".to_owned()),
        InvalidSignature::Signature => Reason::Signature,
    })
}
