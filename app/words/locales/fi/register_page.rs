//! What stands around the published description of the register, in Finnish.

use crate::RegisterPageWords;

pub(crate) const REGISTER_PAGE: RegisterPageWords = RegisterPageWords {
    link: "Tietosuojaseloste",
    cookies: "Evästeet",
    accessibility: "Saavutettavuus",
    version: |no, day| format!("Versio {no}, voimassa {day} alkaen"),
    unpublished: "Versiota ei ole vielä julkaistu. Tämä kertoo, mitä rekisteri tekee tänään.",
    versions: "Kaikki versiot",
    version_link: |no, day| format!("Versio {no}, {day}"),
    newer: |no| format!("Voimassa on uudempi versio: {no}"),
    pdf: "Lataa PDF",
    changes: |before| format!("Mikä muuttui versiosta {before}"),
    unchanged: "Tällä kielellä mikään ei muuttunut.",
    permanent: |address| format!("Tämän version pysyvä osoite: {address}"),
};
