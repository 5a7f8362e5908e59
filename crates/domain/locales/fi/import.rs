//! What an import says of its rows, in Finnish.

use super::{Fate, ForeignState, ImportWords, LegalBasis, Reason, RecordWords, Subject, Target, Why};

pub(super) const WORDS: ImportWords = ImportWords {
    why: |why| match why {
        Why::Nobody => "Ei nimeä, sähköpostia eikä puhelinta.",
        Why::TooManyCells => "Rivillä on enemmän soluja kuin sarakkeita: tarkista erotin ja lainausmerkit.",
        Why::EmailInvalid => "Tämä ei ole sähköpostiosoite.",
        Why::EmailEndMissing => "Sähköpostiosoitteesta puuttuu loppu, esimerkiksi .fi.",
        Why::EmailTooLong => "Sähköpostiosoite on liian pitkä.",
        Why::EmailFormula => "Taulukko-ohjelma pitäisi osoitetta kaavana.",
        Why::NameTooLong => "Nimessä on yli 120 merkkiä.",
        Why::TextTooLong => "Teksti on liian pitkä.",
        Why::PhoneInvalid => "Tällaista puhelinnumeroa ei ole.",
        Why::AddressIncomplete => "Postiosoitteessa täytyy olla katuosoite, postinumero ja postitoimipaikka.",
        Why::PostalCodeInvalid => "Postinumero ei ole oikein.",
        Why::CountryUnknown => "Maata ei tunnisteta.",
        Why::TooManyTags => "Yhdellä asiakkaalla voi olla enintään 50 tunnistetta.",
        Why::DayInvalid => "Tämä ei ole päivämäärä.",
        Why::DayUnclear => "Päivämäärän voi lukea kahdella tavalla: valitse, kumpi on ensin, päivä vai kuukausi.",
        Why::NumberInvalid => "Tämä ei ole luku.",
        Why::YesNoInvalid => "Tähän sopii vain kyllä tai ei.",
        Why::ChoiceUnknown => "Arvo ei ole kentän vaihtoehto.",
        Why::FieldRetired => "Kenttä ei ole enää käytössä.",
        Why::RecordUnknown => "Merkintä ei ole missään tunnetussa muodossa.",
        Why::RecordPurpose => "Merkinnästä ei käy ilmi käyttötarkoitus.",
        Why::RecordState => "Merkinnästä ei käy ilmi, annettiinko vai peruttiinko suostumus.",
        Why::RecordMoment => "Merkinnästä puuttuu aika, tai se on vasta tulossa.",
        Why::TooManyRecords => "Asiakkaalla voi olla enintään 100 muiden järjestelmien merkintää.",
    },
    reason: |subject, reason, earlier| match (reason, subject) {
        (Reason::NobodyHasIt, Subject::People) => "Ei samaa osoitetta eikä puhelinta.".to_owned(),
        (Reason::NobodyHasIt, _) => {
            "Ei rekisterissä. Osoitteesta jää tunniste, jottei siihen kirjoiteta, vaikka se tulisi toiselta listalta.".to_owned()
        }
        (Reason::SameEmail, _) => "Sama sähköposti.".to_owned(),
        (Reason::SamePhone, _) => "Sama puhelin.".to_owned(),
        (Reason::EarlierRow, _) => format!("Sama asiakas kuin rivillä {}.", earlier.unwrap_or_default()),
        (Reason::Restricted, _) => "Asiakkaan tietojen käyttöä on rajoitettu.".to_owned(),
        (Reason::Objects, _) => "Asiakas on kieltänyt suoramarkkinoinnin.".to_owned(),
        (Reason::Suppressed, _) => "Osoitteeseen ei saa enää kirjoittaa.".to_owned(),
        (Reason::Erased, _) => "Tiedot on poistettu pyynnöstä.".to_owned(),
        (Reason::Faulty, _) => "Riviä ei voi lukea.".to_owned(),
        (Reason::StoppedBefore, _) => "Tämä on jo voimassa.".to_owned(),
        (Reason::AboutNobody, _) => "Ei rekisterissä.".to_owned(),
    },
    fate: |subject, fate| match (fate, subject) {
        (Fate::New, Subject::People) => "Uusi",
        (Fate::New, Subject::Records) => "Jää muistiin",
        (Fate::New, _) => "Estetään",
        (Fate::Merged, Subject::People) => "Yhdistyy",
        (Fate::Merged, Subject::Unsubscribes | Subject::Records) => "Kielto kirjataan",
        (Fate::Merged, Subject::Bounces) => "Merkitään",
        (Fate::Unchanged, _) => "Ennallaan",
        (Fate::Blocked, _) => "Estetty",
        (Fate::Refused, _) => "Virheellinen",
    },
    basis: |basis| match basis {
        LegalBasis::Contract => "Sopimus, esimerkiksi varattu aika",
        LegalBasis::LegitimateInterest => "Oikeutettu etu: asiakassuhteen hoitaminen",
        LegalBasis::LegalObligation => "Lakisääteinen velvoite, esimerkiksi kirjanpito",
    },
    origin: |source, basis| {
        let basis = match basis {
            None => return source.to_owned(),
            Some(LegalBasis::Contract) => "sopimus",
            Some(LegalBasis::LegitimateInterest) => "oikeutettu etu",
            Some(LegalBasis::LegalObligation) => "lakisääteinen velvoite",
        };
        format!("{source} (peruste: {basis})")
    },
    target: |target| match target {
        Target::Skip => "Ei tuoda",
        Target::Email => "Sähköposti",
        Target::Name => "Nimi",
        Target::FirstName => "Etunimi",
        Target::LastName => "Sukunimi",
        Target::Organisation => "Yritys tai yhteisö",
        Target::Phone => "Puhelin",
        Target::Street => "Katuosoite",
        Target::PostalCode => "Postinumero",
        Target::Locality => "Postitoimipaikka",
        Target::Country => "Maa",
        Target::Locale => "Kieli",
        Target::Tags => "Tunnisteet",
        Target::Field(_) => "",
    },
    line: "Rivi",
    fault: "Miksi ei tuotu",
};

pub(super) const RECORDS: RecordWords = RecordWords {
    heading: "Suostumukset muissa järjestelmissä",
    about: "Nämä ovat toisen järjestelmän merkintöjä. Ne eivät ole täällä annettuja suostumuksia, eikä niiden perusteella saa lähettää mitään: vain täällä sanottu ratkaisee.",
    line: |system, state, day, purpose| {
        let said = match state {
            ForeignState::Given => "suostumus annettu",
            ForeignState::Withdrawn => "suostumus evätty tai peruttu",
        };
        format!("Toisen järjestelmän merkintä: {system}, {said} {day}, käyttötarkoituksen nimi siellä: ”{purpose}”.")
    },
    brought: |source, day| format!("Tuotu {day}, lähde: {source}."),
    original: "Merkintä sellaisena kuin se tuli",
};
