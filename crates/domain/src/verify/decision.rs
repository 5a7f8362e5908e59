//! Whether a certificate agrees with itself: the decision is one that can be made, and its members and moments follow from it.
//!
//! A decision is no event of consent, so no log holds it: its signature and the published keys say everything.

use super::{
    content::same,
    document::Envelope,
    reason::Reason,
    report::{Check, Outcome, Report},
};
use crate::rights::certificate::{self, Certificate, Facts};

/// Makes all the checks that need nothing but the certificate.
pub(super) fn check(envelope: &Envelope, certificate: &Certificate, report: &mut Report) {
    let Certificate { id, facts, text } = certificate;
    let again = certificate::document(*id, facts, text, &envelope.vkey());
    report.set(Check::Members, same(&again, &envelope.unsigned()));
    report.set(Check::Decision, decision(facts));
    report.set(Check::Moments, moments(envelope, facts));
}

/// What is refused has reasons and a ground that fits (GDPR Art. 12(4)), and the places of the law are those of the ground.
fn decision(facts: &Facts) -> Result<(), Reason> {
    let decision = facts.decision().map_err(Reason::NotDecision)?;
    let places: Vec<String> =
        decision.ground().map(|ground| ground.articles(facts.kind).iter().map(ToString::to_string).collect()).unwrap_or_default();
    if places == facts.articles { Ok(()) } else { Err(Reason::Differs("/certificate/articles".to_owned())) }
}

fn moments(envelope: &Envelope, facts: &Facts) -> Outcome {
    let (at, asked) = (facts.decided_at, facts.received_at);
    if asked > at {
        return Outcome::Fails(Reason::DecidedBefore { at, asked });
    }
    if envelope.created == at.whole_second() { Outcome::Holds } else { Outcome::Fails(Reason::SignedAt(envelope.created)) }
}
