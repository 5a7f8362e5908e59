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
    /// With which key the signature is verified.
    pub(crate) verify_key: fn(address: &str) -> String,
    /// The certificate of an erasure.
    pub(crate) erased: &'static str,
    /// Which one.
    pub(crate) erased_number: fn(number: &str) -> String,
    /// Over what went.
    pub(crate) goes: &'static str,
    /// Over what stays.
    pub(crate) stays: &'static str,
    /// In its place, where nothing does.
    pub(crate) nothing_stays: &'static str,
    /// Over who signed.
    pub(crate) by: &'static str,
    /// What the code is, for those who do not see it.
    pub(crate) code: fn(address: &str) -> String,
}
