//! English: around a certificate on paper.

use crate::words::certificate::CertificateWords;

pub(super) const CERTIFICATE: CertificateWords = CertificateWords {
    number: |number| format!("Decision {number}"),
    on_behalf: |business| format!("On behalf of the controller, {business}"),
    signed: |when| format!("Signed electronically on {when}"),
    verify: |address| format!("Verify: {address}"),
    verify_key: |address| format!("The signature is verified with a key from {address}"),
    erased: "Certificate of erasure",
    erased_number: |number| format!("Certificate {number}"),
    goes: "What was erased",
    stays: "What stays",
    nothing_stays: "Nothing stays.",
    by: "Signed by",
    code: |address| format!("QR code that opens {address}"),
};
