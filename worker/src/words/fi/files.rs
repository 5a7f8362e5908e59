//! Finnish: what files say that the edge makes.

use lupa_domain::audience::Basis;

use crate::words::files::{ColumnHeads, LabelWords, PaperWords, PosterWords, WorkbookWords};

pub(super) const COLUMNS: ColumnHeads = ColumnHeads {
    email: "Sähköposti",
    phone: "Puhelin",
    name: "Nimi",
    language: "Kieli",
    consent_given_at: "Suostumus annettu",
    receipt: "Kuitin tunnus",
    stop_url: "Perumislinkki",
    edition: "Lomake ja versio",
    export: "Viennin tunnus",
    checkpoint: "Lokin tarkistuspiste",
    basis: "Oikeusperuste",
    yes: "kyllä",
    no: "ei",
};

pub(super) const WORKBOOK: WorkbookWords = WorkbookWords {
    addresses: "Osoitteet",
    about: "Viennin tiedot",
    title: "Osoitteiden vienti",
    purpose: "Käyttötarkoitus",
    basis: "Peruste",
    name_of_basis,
    version: "Käsittelyn versio",
    conditions: "Ehdot",
    everyone: "Ei ehtoja",
    people: "Henkilömäärä",
    edition: "Teksti, johon on suostuttu",
    at: "Viety",
    by: "Kuka vei",
    export: "Viennin tunnus",
    checkpoint: "Lokin tarkistuspiste",
};

pub(super) const LABELS: LabelWords = LabelWords {
    title: "Osoitetarrat",
    left_out: "Näitä ei painettu tarroille",
    by_hand: "Kirjoita nämä osoitteet käsin. Puuttuvien kirjainten kohdalla on kolme pistettä: koko nimen ja osoitteen löydät rekisteristä henkilön tunnuksella.",
    nobody: "Kenelläkään ei ole enää postiosoitetta: tiedot muuttuivat haun jälkeen.",
    letters: "Kirjaimia puuttuu",
    room: "Ei mahdu tarralle",
};

pub(super) const POSTER: PosterWords = PosterWords {
    scan: "Lue koodi puhelimen kameralla tai avaa osoite",
    free: "Suostumus on vapaaehtoinen, ja voit perua sen milloin tahansa.",
    code: |address| format!("QR-koodi, joka avaa osoitteen {address}"),
};

pub(super) const PAPER: PaperWords = PaperWords {
    fill_in: "Rastita vain ne kohdat, joihin suostut. Tyhjä ruutu tarkoittaa, ettet ole suostunut.",
    name: "Nimi",
    day: "Päiväys",
    signature: "Allekirjoitus",
    online: |address| format!("Saman lomakkeen voi täyttää puhelimella: {address}"),
    version: |form, edition| format!("Lomake: {form}, versio {edition}"),
    digest: |digest| format!("Tekstin tunniste: {digest}"),
    page: |page, of| format!("Sivu {page}/{of}"),
    tick: "Tyhjä ruutu:",
};

const fn name_of_basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Consent => "suostumus",
        Basis::SoftOptIn => "myynti, jonka yhteydessä tarjottiin kieltomahdollisuus",
        Basis::LegalPerson => "yritys tai yhteisö",
    }
}
