//! The certificate of an erasure: what went, what stays. It is signed like a receipt, and names nobody.

use serde_json::{Value, json};

use super::{Erased, Fate, Kept};
use crate::{ids::ErasureId, time::Moment, wording::Controller};

/// The format of the certificate.
pub const FORMAT: u8 = 1;

/// What a certificate says.
#[derive(Clone, Debug)]
pub struct Certificate<'a> {
    /// Its number: random, and kept nowhere else.
    pub id: ErasureId,
    /// When the person was erased.
    pub at: Moment,
    /// The business.
    pub controller: &'a Controller,
    /// What became of the person.
    pub fate: Fate,
    /// What went.
    pub erased: &'a [Erased],
    /// What stays.
    pub kept: &'a [Kept],
}

impl Certificate<'_> {
    /// The document, without its proof.
    #[must_use]
    pub fn document(&self) -> Value {
        json!({
            "type": "ErasureCertificate",
            "format": FORMAT,
            "id": self.id,
            "erased_at": self.at,
            "controller": self.controller,
            "fate": self.fate,
            "erased": self.erased,
            "kept": self.kept,
        })
    }
}
