//! Suomi: todistuksen ympärillä paperilla.

use crate::words::certificate::CertificateWords;

pub(super) const CERTIFICATE: CertificateWords = CertificateWords {
    number: |number| format!("Päätös {number}"),
    on_behalf: |business| format!("Rekisterinpitäjän puolesta: {business}"),
    signed: |when| format!("Allekirjoitettu sähköisesti {when}"),
    verify: |address| format!("Tarkista: {address}"),
    code: |address| format!("QR-koodi, joka avaa sivun {address}"),
};
