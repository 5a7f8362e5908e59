//! Suomi: todistuksen ympärillä paperilla.

use crate::words::certificate::CertificateWords;

pub(super) const CERTIFICATE: CertificateWords = CertificateWords {
    number: |number| format!("Päätös {number}"),
    on_behalf: |business| format!("Rekisterinpitäjän puolesta: {business}"),
    signed: |when| format!("Allekirjoitettu sähköisesti {when}"),
    verify: |address| format!("Tarkista: {address}"),
    verify_key: |address| format!("Allekirjoitus tarkistetaan avaimella osoitteesta {address}"),
    erased: "Todistus tietojen poistamisesta",
    erased_number: |number| format!("Todistus {number}"),
    goes: "Poistetut tiedot",
    stays: "Säilytettävät tiedot",
    nothing_stays: "Mitään ei jäänyt.",
    by: "Allekirjoittaja",
    code: |address| format!("QR-koodi, joka avaa sivun {address}"),
};
