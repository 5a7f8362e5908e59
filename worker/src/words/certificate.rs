//! The shape of what stands on a certificate on paper besides what was signed.

/// The words around a certificate.
pub(crate) struct CertificateWords {
    /// Which decision it is.
    pub(crate) number: fn(number: &str) -> String,
    /// Below who signs.
    pub(crate) on_behalf: fn(business: &str) -> String,
    /// That it is signed, and when.
    pub(crate) signed: fn(when: &str) -> String,
    /// Where that is verified.
    pub(crate) verify: fn(address: &str) -> String,
    /// What the code is, for those who do not see it.
    pub(crate) code: fn(address: &str) -> String,
}
