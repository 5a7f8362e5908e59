//! Finnish: the letter that tells a recipient of a change.

use lupa_domain::rights::notification::Change;

use crate::words::notification::NotificationWords;

pub(super) const NOTIFICATION: NotificationWords = NotificationWords {
    subject: |controller| format!("Ilmoitus muutoksesta tietoihin, jotka saitte – {controller}"),
    heading: "Saamanne tieto on muuttunut",
    opening: |day| format!("Hei! Saitte meiltä {day} erään henkilön tietoja."),
    whose: |address| format!("Löydätte henkilön tällä tiedolla: {address}."),
    change: |change, data| match change {
        Change::Corrected => format!("Tietoa on oikaistu. Muutos koskee: {data}."),
        Change::Erased => format!("Henkilön tiedot on poistettu. Teillä on: {data}."),
        Change::Restricted => format!("Tietojen käsittelyä on rajoitettu. Teillä on: {data}."),
        Change::RestrictionLifted => format!("Tietojen käsittelyn rajoitus on päättynyt. Teillä on: {data}."),
    },
    ask: |change| match change {
        Change::Corrected => "Oikaiskaa tieto omissa tiedoissanne. Oikean tiedon saatte meiltä pyynnöstä.",
        Change::Erased => "Poistakaa tiedot omista tiedoistanne.",
        Change::Restricted => "Älkää käyttäkö tietoja ennen kuin ilmoitamme rajoituksen päättymisestä.",
        Change::RestrictionLifted => "Tietoja saa taas käyttää siihen tarkoitukseen, johon ne saitte.",
    },
    why: "Ilmoitus perustuu EU:n yleisen tietosuoja-asetuksen 19 artiklaan.",
    datum: |name| match name {
        "email" => Some("sähköposti"),
        "phone" => Some("puhelinnumero"),
        "name" => Some("nimi"),
        "locale" => Some("kieli"),
        _ => None,
    },
};
