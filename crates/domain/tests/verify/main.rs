//! The verifier as others see it: what it lets pass, what it refuses and why, what it says it cannot know, and what no input makes it do.

mod fixture;

mod tampered;

mod certificate;

mod fails;

mod holds;

mod operator;

mod fuzz;

mod example;

use lupa_domain::verify::{Evidence, Report, verify};

impl fixture::Files {
    fn verify(&self) -> Report {
        verify(&Evidence {
            receipt: &self.receipt,
            proof: self.proof.as_deref(),
            checkpoint: self.checkpoint.as_deref(),
            consistency: self.consistency.as_deref(),
            keys: self.keys.as_deref(),
        })
    }
}
