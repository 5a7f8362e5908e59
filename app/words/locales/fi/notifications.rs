//! Ilmoitukset tietojen saajille suomeksi.

use lupa_domain::rights::notification::Change;

use crate::{notifications::NotificationWords, shapes::FieldText};

const fn change(change: Change) -> &'static str {
    match change {
        Change::Corrected => "tieto on oikaistu",
        Change::Erased => "tiedot on poistettu",
        Change::Restricted => "tietojen käsittely on rajoitettu",
        Change::RestrictionLifted => "käsittelyn rajoitus on päättynyt",
    }
}

pub(crate) const NOTIFICATIONS: NotificationWords = NotificationWords {
    desk: "Kerro muutoksesta tietojen saajille",
    lead: "Nämä yritykset ovat saaneet asiakkaan tietoja sinulta. Niille on kerrottava, kun tieto oikaistaan tai poistetaan tai sen käsittelyä \
        rajoitetaan. Kopioi teksti, lähetä se ja merkitse ilmoitus tehdyksi.",
    received: |data, day| format!("Sai tiedot {day}: {data}"),
    letter: |about, data, address, day| {
        let ask = match about {
            Change::Corrected => "Oikaiskaa tieto omissa tiedoissanne. Oikean tiedon saatte meiltä pyynnöstä.",
            Change::Erased => "Poistakaa tiedot omista tiedoistanne.",
            Change::Restricted => "Älkää käyttäkö tietoja ennen kuin kerromme rajoituksen päättymisestä.",
            Change::RestrictionLifted => "Tietoja saa taas käyttää siihen tarkoitukseen, johon ne saitte.",
        };
        let person = if address.is_empty() { String::new() } else { format!(" henkilöstä {address}") };
        format!(
            "Hei,\n\nsaitte meiltä {day} tietoja{person}. Ilmoitamme, että {}: {data}. {ask}\n\nIlmoitus perustuu EU:n yleisen tietosuoja-asetuksen \
             19 artiklaan.",
            change(about)
        )
    },
    text: "Lähetettävä teksti",
    copy: "Kopioi teksti",
    copied: "Kopioitu",
    how: FieldText { label: "Miten ilmoitit?", hint: "Esimerkiksi: sähköpostilla tuki@yritys.fi" },
    tell: "Merkitse ilmoitetuksi",
    told: "Ilmoitus on merkitty tehdyksi.",
    open_card: "Avaa asiakkaan tiedot",
    heading: "Kenelle muutoksista on ilmoitettu",
    was_told: |about, recipient, data, when| format!("{recipient}: ilmoitettu {when}, että {}: {data}.", change(about)),
    failed: "Kirjettä ei saatu perille. Ilmoita itse.",
    recipients: "Luetteloiden saajat",
    recipients_lead: "Näille yrityksille olet antanut luettelon asiakkaista. Kun niillä on osoite, oikaisut, poistot ja käsittelyn rajoitukset ilmoitetaan niille itsestään.",
    email: |recipient| format!("Sähköposti: {recipient}"),
    email_hint: "Jätä tyhjäksi, jos ilmoitat muutoksista itse.",
    email_save: "Tallenna",
    email_saved: "Osoite on tallennettu.",
    waits: |about, recipient, data, since| format!("{recipient}: ilmoitus odottaa {since} alkaen. Asia: {}: {data}.", change(about)),
};
