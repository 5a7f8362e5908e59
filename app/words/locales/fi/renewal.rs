//! Suostumuksen pyytäminen uudelleen suomeksi.

use lupa_domain::renewal::Way;

use crate::{
    renewal::{OwnRenewalWords, RenewalWords},
    shapes::{Action, FieldText, Section},
};

pub(crate) const RENEWAL: RenewalWords = RenewalWords {
    heading: "Pyydä suostumusta uudelleen",
    lead: "Asiakas, jonka suostumus on vanha tai puuttuu, saa kirjeen. Siinä on linkki omaan tekstiinne ja tyhjään ruutuun. Vaikeneminen ei ole suostumus.",
    law: Section {
        heading: "Keneltä saa kysyä sähköpostilla",
        text: "Kysymys on itsessään markkinointia. Siksi se lähtee sähköpostilla vain niille, joille saatte muutenkin kirjoittaa: asiakkaille, joiden \
               suostumus on voimassa, ostajille, joille saa kertoa vastaavista tuotteista, ja yrityksille. Muilta saa kysyä paperilla. Kieltäneiltä ei kysytä.",
    },
    begun: "Aloitetut",
    none: "Keneltäkään ei ole vielä kysytty.",
    new: "Kysy uudelleen",
    purpose: FieldText { label: "Käyttötarkoitus", hint: "Vain tarkoitukset, joiden viestit lähtevät sähköpostilla." },
    audience: FieldText { label: "Keneltä", hint: "Tallennettu kohderyhmä tai kaikki." },
    everybody: "Kaikilta",
    months: FieldText { label: "Suostumus vanhenee (kuukautta)", hint: "Tätä vanhempaa suostumusta pyydetään uudelleen." },
    daily: FieldText { label: "Kirjeitä päivässä", hint: "Ne lähtevät tasaisesti pitkin päivää." },
    ends_on: FieldText { label: "Viimeinen päivä", hint: "Enintään 92 päivän päästä. Sen jälkeen linkit eivät toimi." },
    no_end: "Valitse viimeinen päivä.",
    count: "Laske ensin",
    preview: "Ennen kuin aloitat",
    way: |way, count| match way {
        Way::OldConsent => format!("{count} sähköpostilla: suostumus on vanha"),
        Way::SoftOptIn => format!("{count} sähköpostilla: on ostanut vastaavaa"),
        Way::LegalPerson => format!("{count} sähköpostilla: yrityksiä"),
        Way::Paper => format!("{count} paperilla"),
    },
    paper: |count| format!("{count} asiakkaalle ei saa kirjoittaa sähköpostilla; heiltä voi kysyä paperilla"),
    said_no: |count| format!("{count} on kieltänyt, eikä heiltä kysytä"),
    nobody: "Keneltäkään ei saa kysyä sähköpostilla.",
    begin: "Aloita",
    ask: Action {
        heading: "Aloitetaanko kysyminen?",
        text: "Kirjeet lähtevät valitsemaasi tahtia. Jokainen saa yhden kirjeen ja, jos ei vastaa, yhden muistutuksen kahden viikon päästä. Samaa \
               tarkoitusta ei kysytä samalta asiakkaalta uudelleen vuoteen. Voit lopettaa milloin tahansa, mutta lähteneitä kirjeitä ei voi perua.",
        button: "Aloita",
    },
    started: "Aloitettu. Ensimmäiset kirjeet lähtevät minuuttien kuluessa.",
    running: |begun, by, ends| format!("Aloitettu {begun}, {by}. Jatkuu {ends} asti."),
    ended: |begun, by, ended| format!("Aloitettu {begun}, {by}. Päättyi {ended}."),
    asked: |asked, reminded| format!("{asked} kysytty, {reminded} muistutettu"),
    yes: |count| format!("{count} suostui"),
    no: |count| format!("{count} kielsi"),
    silent: |count| format!("{count} ei ole vastannut"),
    stop: "Lopeta",
    stop_ask: Action {
        heading: "Lopetetaanko kysyminen?",
        text: "Uusia kirjeitä ei lähde. Kirjeen saaneet voivat vastata viimeiseen päivään asti.",
        button: "Lopeta",
    },
    stopped: "Lopetettu.",
    on_paper: "Kun kysyt paperilla, tulosta lomakkeen juliste, jossa on QR-koodi, ja liitä se kirjeeseesi.",
    share: "Tulosta lomakkeelta",
};

pub(crate) const OWN_RENEWAL: OwnRenewalWords = OwnRenewalWords {
    heading: "Saammeko kirjoittaa sinulle jatkossakin?",
    lead: |email, ends| format!("Kysymme osoitteen {email} haltijalta. Voit vastata {ends} asti."),
    wording: "Lue koko teksti",
    send: "Tallenna vastaukseni",
    empty: "Ruutu on tyhjä, joten mitään ei tallennettu. Rastita se, jos suostut.",
    otherwise: "Jos et halua tätä, sulje sivu. Ilman rastiasi et ole suostunut mihinkään.",
    done: "Kiitos – suostumuksesi on tallennettu",
    done_lead: |title| {
        format!("{title}: lähetimme sinulle kuitin. Voit perua suostumuksesi minä päivänä tahansa yhtä helposti kuin annoit sen.")
    },
    own_page: "Avaa oma sivusi",
};
