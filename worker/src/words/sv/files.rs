//! Swedish, as it is written in Finland and understood in Sweden: what files say that the edge makes.

use lupa_domain::audience::Basis;

use crate::words::files::{ColumnHeads, LabelWords, PaperWords, PosterWords, WorkbookWords};

pub(super) const COLUMNS: ColumnHeads = ColumnHeads {
    email: "E-post",
    phone: "Telefon",
    name: "Namn",
    language: "Språk",
    consent_given_at: "Samtycke gavs",
    receipt: "Kvittots id",
    stop_url: "Länk för att avsluta",
    edition: "Formulär och version",
    export: "Exportens id",
    checkpoint: "Loggens kontrollpunkt",
    basis: "Rättslig grund",
    yes: "ja",
    no: "nej",
};

pub(super) const WORKBOOK: WorkbookWords = WorkbookWords {
    addresses: "Adresser",
    about: "Om exporten",
    title: "Export av adresser",
    purpose: "Ändamål",
    basis: "Grund",
    name_of_basis,
    version: "Behandlingens version",
    conditions: "Villkor",
    everyone: "Inga villkor",
    people: "Personer",
    edition: "Texten som samtycket gäller",
    at: "Exporterades",
    by: "Exporterat av",
    export: "Exportens id",
    checkpoint: "Loggens kontrollpunkt",
};

pub(super) const LABELS: LabelWords = LabelWords {
    title: "Adressetiketter",
    left_out: "De här skrevs inte ut på etiketterna",
    by_hand: "Skriv de här adresserna för hand. Tre punkter står där bokstäver saknas: hela namnet och adressen hittar du i registret med personens id.",
    nobody: "Ingen har längre någon postadress: uppgifterna ändrades efter sökningen.",
    letters: "Bokstäver saknas",
    room: "Ryms inte på etiketten",
};

pub(super) const POSTER: PosterWords = PosterWords {
    scan: "Skanna koden med telefonens kamera eller öppna adressen",
    free: "Det är frivilligt att samtycka, och du kan återkalla samtycket när som helst.",
    code: |address| format!("QR-kod som öppnar adressen {address}"),
};

pub(super) const PAPER: PaperWords = PaperWords {
    fill_in: "Kryssa bara för det som du samtycker till. En tom ruta betyder att du inte har samtyckt.",
    name: "Namn",
    day: "Datum",
    signature: "Underskrift",
    online: |address| format!("Samma formulär kan fyllas i med telefonen: {address}"),
    version: |form, edition| format!("Formulär: {form}, version {edition}"),
    digest: |digest| format!("Textens identifierare: {digest}"),
    page: |page, of| format!("Sida {page}/{of}"),
    tick: "Tom ruta:",
};

const fn name_of_basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Consent => "samtycke",
        Basis::SoftOptIn => "försäljning där möjlighet att säga nej erbjöds",
        Basis::LegalPerson => "företag eller organisation",
    }
}
