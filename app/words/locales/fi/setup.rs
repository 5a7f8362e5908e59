//! Käyttöönotto suomeksi.

use crate::{ControllerFieldWords, SetupWords};

pub(crate) const SETUP: SetupWords = SetupWords {
    heading: "Ota rekisteri käyttöön",
    lead: "Kerro, mikä yritys on rekisterinpitäjä. Tiedot näkyvät asiakkaille lomakkeella, viesteissä ja kuiteissa.",
    name: "Yrityksen nimi",
    name_hint: "Nimi, jolla asiakkaasi tuntevat sen.",
    email: "Yhteyshenkilön sähköposti",
    email_hint: "Tähän asiakkaat voivat kirjoittaa tiedoistaan.",
    more: "Muut yhteystiedot",
    more_lead: "Laki vaatii, että asiakas tietää, kehen ottaa yhteyttä. Tyhjäksi jätetyn kohdan tilalla näkyy esimerkki.",
    details: ControllerFieldWords {
        business_id: "Y-tunnus",
        contact: "Yhteyshenkilö",
        phone: "Puhelin",
        street: "Katuosoite",
        postal_code: "Postinumero",
        locality: "Postitoimipaikka",
    },
    submit: "Ota käyttöön",
    sending: "Otetaan käyttöön…",
    failed: "Yhteys ei nyt toimi. Yritä hetken päästä uudelleen.",
    no_token: "Linkistä puuttuu tunnus. Avaa se kokonaan sellaisena kuin ohjelma sen tulosti. Jos rekisteri on jo otettu käyttöön, pääset hallintaan linkistä, jonka saat sähköpostilla antamaasi osoitteeseen.",
    done: |name| format!("{name}: rekisteri on käytössä"),
    passkey_lead: "Luo vielä itsellesi pääsyavain (passkey). Sillä kirjaudut sisään ja voit kutsua muut mukaan.",
    passkey: "Luo pääsyavain",
    key_heading: "API-avain ohjelmille",
    key_lead: "Tässä on API-avain. Sillä ohjelmasi saavat tietää, kenelle voit lähettää. \
               Se näytetään vain nyt: tallenna se turvalliseen paikkaan, esimerkiksi salasanojen hallintaan.",
    key: "Avain",
    copy: "Kopioi avain",
    copied: "Avain on kopioitu.",
    next: "Mitä seuraavaksi",
    sign_up: "Katso, miltä lomake asiakkaillesi näyttää",
    example: "Kysy komentoriviltä, kuinka monelle voit lähettää uutiskirjeen:",
};
