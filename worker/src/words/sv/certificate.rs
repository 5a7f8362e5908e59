//! Svenska: runt ett intyg på papper.

use crate::words::certificate::CertificateWords;

pub(super) const CERTIFICATE: CertificateWords = CertificateWords {
    number: |number| format!("Beslut {number}"),
    on_behalf: |business| format!("För den personuppgiftsansvariges räkning: {business}"),
    signed: |when| format!("Undertecknat elektroniskt {when}"),
    verify: |address| format!("Kontrollera: {address}"),
    verify_key: |address| format!("Signaturen kontrolleras med nyckeln på {address}"),
    erased: "Intyg om radering",
    erased_number: |number| format!("Intyg {number}"),
    goes: "Raderade uppgifter",
    stays: "Uppgifter som sparas",
    nothing_stays: "Inget sparas.",
    by: "Undertecknat av",
    code: |address| format!("QR-kod som öppnar {address}"),
};
