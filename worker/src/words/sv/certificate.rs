//! Svenska: runt ett intyg på papper.

use crate::words::certificate::CertificateWords;

pub(super) const CERTIFICATE: CertificateWords = CertificateWords {
    number: |number| format!("Beslut {number}"),
    on_behalf: |business| format!("För den personuppgiftsansvariges räkning: {business}"),
    signed: |when| format!("Undertecknat elektroniskt {when}"),
    verify: |address| format!("Kontrollera: {address}"),
    code: |address| format!("QR-kod som öppnar {address}"),
};
