//! English: around a certificate on paper.

use crate::words::certificate::CertificateWords;

pub(super) const CERTIFICATE: CertificateWords = CertificateWords {
    number: |number| format!("Decision {number}"),
    on_behalf: |business| format!("On behalf of the controller, {business}"),
    signed: |when| format!("Signed electronically on {when}"),
    verify: |address| format!("Verify: {address}"),
    code: |address| format!("QR code that opens {address}"),
};
