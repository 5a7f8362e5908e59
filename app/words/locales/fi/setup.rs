//! Käyttöönotto ja yrityksen asetukset suomeksi.

use lupa_domain::{plural::plural, wording::ControllerPart};

use crate::{BusinessWords, ControllerFieldWords, OutdatedWords, SetupWords};

pub(crate) const SETUP: SetupWords = SetupWords {
    heading: "Ota rekisteri käyttöön",
    lead: "Kerro, mikä yritys on rekisterinpitäjä. Yrityksen tiedot näkyvät asiakkaille lomakkeella, viesteissä ja kuiteissa. Voit muuttaa niitä myöhemmin asetuksissa.",
    you: "Sinä",
    own_name: "Oma nimesi",
    own_name_hint: "Sinusta tulee rekisterin ensimmäinen pääkäyttäjä.",
    email_hint: "Saat tähän kirjautumislinkin. Sama osoite näkyy asiakkaille yhteystietona, ja voit vaihtaa sen asetuksissa.",
    business: "Yritys",
    details: DETAILS,
    languages: "Millä kielillä palvelet asiakkaitasi?",
    languages_hint: "Lomake ja asiakkaan oma sivu näkyvät näillä kielillä. Yksi riittää.",
    submit: "Ota käyttöön",
    sending: "Otetaan käyttöön…",
    failed: "Yhteys ei nyt toimi. Yritä hetken päästä uudelleen.",
    correct: "Korjaa nämä kohdat",
    no_token: "Linkistä puuttuu tunnus. Avaa se kokonaan sellaisena kuin ohjelma sen tulosti. Jos rekisteri on jo otettu käyttöön, pääset hallintaan linkistä, jonka saat sähköpostilla antamaasi osoitteeseen.",
    done: |name| format!("{name}: rekisteri on käytössä"),
    passkey_lead: "Luo vielä itsellesi pääsyavain (passkey). Sillä kirjaudut sisään ja voit kutsua muut mukaan.",
    passkey: "Luo pääsyavain",
    next: "Mitä seuraavaksi",
    sign_up: "Katso, miltä lomake asiakkaillesi näyttää",
    keys: "Jos ohjelmasi käyttää rekisteriä, luo sille API-avain hallinnassa kohdassa API-avaimet.",
};

const DETAILS: ControllerFieldWords = ControllerFieldWords {
    name: "Yrityksen nimi",
    name_hint: "Nimi, jolla asiakkaasi tuntevat yrityksen.",
    business_id: "Y-tunnus",
    contact: "Tietosuoja-asioiden yhteyshenkilö",
    contact_hint: "Kuka vastaa asiakkaille, jotka kysyvät tiedoistaan?",
    email: "Sähköposti",
    phone: "Puhelin",
    street: "Katuosoite",
    postal_code: "Postinumero",
    locality: "Postitoimipaikka",
    website: "Verkkosivut",
    optional: "Vapaaehtoinen. Jos jätät kohdan tyhjäksi, sitä ei näytetä missään.",
};

pub(crate) const BUSINESS: BusinessWords = BusinessWords {
    shown_in: "Näkyy lomakkeissa, viesteissä ja kuiteissa.",
    saved_at: |when| format!("Tallennettu viimeksi {when}."),
    saved: "Tiedot on tallennettu.",
    conflict: |now| format!("Joku muu tallensi tiedot ennen sinua. Nyt tallessa on: {now}. Tarkista tiedot ja tallenna uudelleen."),
    outdated: OutdatedWords {
        heading: "Asiakkaille näkyy vielä vanhoja tietoja",
        particulars: |title, edition, parts| format!("Lomake ”{title}” (versio {edition}) näyttää yhä vanhat tiedot: {parts}."),
        part: |part| match part {
            ControllerPart::Name => "nimi",
            ControllerPart::BusinessId => "Y-tunnus",
            ControllerPart::Contact => "yhteyshenkilö",
            ControllerPart::Email => "sähköposti",
            ControllerPart::Phone => "puhelin",
            ControllerPart::Address => "osoite",
            ControllerPart::Website => "verkkosivut",
        },
        languages: |title, edition, languages| format!("Lomake ”{title}” (versio {edition}) on julkaistu kielillä: {languages}."),
        not_ready: "Siitä puuttuu tekstejä, joten sitä ei voi julkaista tästä.",
        see: "Katso, mitä puuttuu",
        same_or_another: "Nimi tai tunnus muuttui. Onko rekisterinpitäjä yhä sama yritys?",
        same: "Sama yritys",
        same_hint: "Yritys vaihtoi nimeä tai tietoa korjattiin. Suostumukset pysyvät voimassa.",
        another: "Toinen yritys",
        another_hint: |agreed| {
            format!(
                "Asiakkaat eivät ole antaneet suostumusta sille. {agreed} {} lakkaa olemasta voimassa.",
                plural(agreed, "suostumus", "suostumusta")
            )
        },
        publish: "Julkaise lomakkeet uusilla tiedoilla",
        published: "Lomakkeet on julkaistu uusilla tiedoilla.",
        ask: |agreed| format!("Lakkaako {agreed} {} olemasta voimassa?", plural(agreed, "suostumus", "suostumusta")),
    },
    languages: "Asiakkaille tarjottavat kielet",
    languages_hint: "Lomake ja asiakkaan oma sivu näkyvät näillä kielillä. Lomakkeeseen tarvitaan tekstit vain näillä. Yksi kieli riittää.",
};
