//! Suostumuksen pyytäminen uudelleen suomeksi.

use lupa_domain::renewal::{Round, Way};

use crate::{
    renewal::{LetterWords, OwnRenewalWords, RenewalWords},
    shapes::{Action, FieldText, Section},
};

pub(crate) const RENEWAL: RenewalWords = RenewalWords {
    heading: "Pyydä suostumusta uudelleen",
    lead: "Asiakas, jonka suostumus on vanha tai puuttuu, saa kirjeen sähköpostilla tai paperilla. Se vie sivulle, jolla on oma tekstinne ja tyhjä ruutu. Vaikeneminen ei ole suostumus.",
    law: Section {
        heading: "Keneltä saa kysyä ja miten",
        text: "Kysymys on itsessään markkinointia. Siksi se lähtee sähköpostilla vain niille, joille saatte muutenkin kirjoittaa: asiakkaille, joiden \
               suostumus on voimassa, ostajille, joille saa kertoa vastaavista tuotteista, ja yrityksille. Muilta saa kysyä paperilla. Kieltäneiltä ei kysytä.",
    },
    begun: "Aloitetut",
    none: "Keneltäkään ei ole vielä kysytty.",
    new: "Kysy uudelleen",
    purpose: FieldText { label: "Käyttötarkoitus", hint: "Vain tarkoitukset, joiden viestit lähtevät sähköpostilla." },
    audience: FieldText { label: "Keneltä", hint: "Tallennettu kohderyhmä tai kaikki." },
    everybody: "Kaikilta",
    medium: FieldText { label: "Miten", hint: "Paperilla saa kysyä myös niiltä, joille ei saa kirjoittaa sähköpostilla." },
    by_mail: "Sähköpostilla",
    on_paper: "Paperilla: kirjeet ja tarrat tulostettaviksi",
    months: FieldText { label: "Suostumus vanhenee (kuukautta)", hint: "Tätä vanhempaa suostumusta pyydetään uudelleen." },
    daily: FieldText { label: "Kirjeitä päivässä", hint: "Ne lähtevät tasaisesti pitkin päivää." },
    ends_on: FieldText {
        label: "Viimeinen päivä",
        hint: "Enintään 92 päivän päästä. Sen jälkeen linkit ja koodit eivät toimi. Posti vie muutaman päivän.",
    },
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
    letters: LetterWords {
        count: |letters, files| match files {
            "1" => format!("{letters} saisi kirjeen"),
            files => format!("{letters} saisi kirjeen. Tiedostossa on enintään 500 kirjettä, joten niitä tulee {files}."),
        },
        without: |count| format!("{count} jää ilman kirjettä: postiosoite, nimi tai toimiva sähköpostiosoite puuttuu"),
        nobody: "Kenellekään ei voi tehdä kirjettä.",
        ask: Action {
            heading: "Aloitetaanko kysyminen paperilla?",
            text: "Kirjeet tehdään nippuina, enintään 500 kerrallaan, kun pyydät niitä. Jokainen saa yhden kirjeen ja, jos ei vastaa, yhden muistutuksen aikaisintaan kahden viikon päästä. Sähköpostia ei lähde. Samaa tarkoitusta ei kysytä samalta asiakkaalta uudelleen vuoteen.",
            button: "Aloita",
        },
        started: "Aloitettu. Tee nyt ensimmäiset kirjeet.",
        lead: "Kun kirjeet on tehty, asiakas on kysytty. Tulosta ja postita ne samana päivänä. Sen, joka on ehtinyt vastata tai kieltää, kirje jää tulosteesta pois.",
        left: |round, count| match round {
            Round::First => format!("Kirjeitä tekemättä: {count}"),
            Round::Reminder => format!("Muistutuksia tekemättä: {count}"),
        },
        make: |round| match round {
            Round::First => "Tee seuraavat kirjeet",
            Round::Reminder => "Tee muistutukset",
        },
        make_ask: Action {
            heading: "Tehdäänkö kirjeet?",
            text: "Näiltä asiakkailta katsotaan kysytyksi tänään, ja kirje näkyy heidän omalla sivullaan. Kirjeitä ei voi perua, mutta ne voi tulostaa uudelleen.",
            button: "Tee kirjeet",
        },
        made: "Kirjeet on tehty. Lataa ne tulostettavaksi.",
        all_made: "Kaikki kirjeet on tehty. Muistutukset voi tehdä, kun kirjeistä on kaksi viikkoa.",
        bundle: |round, no, letters, when, by| match round {
            Round::First => format!("Kirjeet {no}: {letters} kpl, {when}, {by}"),
            Round::Reminder => format!("Muistutukset {no}: {letters} kpl, {when}, {by}"),
        },
        save: "Kirjeet (PDF)",
        save_labels: "Tarrat (PDF)",
        sheet: FieldText {
            label: "Tarra-arkki",
            hint: "Tarrat ovat samassa järjestyksessä kuin kirjeet. Ikkunakuoreen tarraa ei tarvita.",
        },
    },
};

pub(crate) const OWN_RENEWAL: OwnRenewalWords = OwnRenewalWords {
    heading: "Saammeko kirjoittaa sinulle jatkossakin?",
    lead: |email, ends| format!("Kysymme osoitteen {email} haltijalta. Voit vastata {ends} asti."),
    wording: "Lue koko teksti",
    send: "Tallenna vastaukseni",
    empty: "Ruutu on tyhjä, joten mitään ei tallennettu. Rastita se, jos suostut.",
    lead_on_paper: |email, ends| format!("Kysymme kirjeen saajalta. Viestit tulisivat osoitteeseen {email}. Voit vastata {ends} asti."),
    otherwise: "Jos et halua tätä, sulje sivu. Ilman rastiasi et ole suostunut mihinkään.",
    stop: "En halua näitä viestejä enkä kirjeitä",
    done: "Kiitos – suostumuksesi on tallennettu",
    done_lead: |title| {
        format!("{title}: lähetimme sinulle kuitin. Voit perua suostumuksesi minä päivänä tahansa yhtä helposti kuin annoit sen.")
    },
    own_page: "Avaa oma sivusi",
};
