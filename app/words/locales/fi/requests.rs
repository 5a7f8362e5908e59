//! Pyynnöt suomeksi.

use lupa_domain::{
    api::rights::requests::StepKind,
    rights::{Arrival, Identification, Outcome, RequestKind, StateName},
};

use crate::{
    plural::plural,
    requests::{DecideWords, ExtendWords, QueueHeads, QueueWords, RecordWords, RequestCardWords, RequestsWords},
    shapes::{Action, FieldText, Section},
};

pub(crate) const REQUESTS: RequestsWords = RequestsWords {
    kind: |kind| match kind {
        RequestKind::Access => "Jäljennös omista tiedoista",
        RequestKind::Portability => "Tiedot koneluettavina",
        RequestKind::Rectification => "Tiedon oikaiseminen",
        RequestKind::Erasure => "Tietojen poistaminen",
        RequestKind::Restriction => "Käsittelyn rajoittaminen",
        RequestKind::Objection => "Käsittelyn vastustaminen",
    },
    arrival: |arrival| match arrival {
        Arrival::OwnPage => "omalta sivulta",
        Arrival::Mail => "sähköpostilla",
        Arrival::Phone => "puhelimitse",
        Arrival::Desk => "paikan päällä",
        Arrival::Paper => "kirjeenä",
    },
    identification: |identification| match identification {
        Identification::SignedIn => "kirjautunut, joten henkilö on varmistettu",
        Identification::KnownPerson => "henkilö on varmistettu",
        Identification::Asked => "henkilöltä on pyydetty varmistusta",
        Identification::None => "henkilöä ei ole varmistettu",
    },
    state: |state| match state {
        StateName::Open => "Päätettävä",
        StateName::AwaitingPerson => "Odottaa asiakasta",
        StateName::Decided => "Päätetty",
        StateName::TakenBack => "Peruttu",
    },
    outcome: |outcome| match outcome {
        Outcome::Granted => "Hyväksytty",
        Outcome::GrantedInPart => "Hyväksytty osin",
        Outcome::Refused => "Hylätty",
    },
    left: |days| match days {
        0 => "viimeinen päivä".to_owned(),
        1.. => format!("{days} {}", plural(u64::from(days.unsigned_abs()), "päivä", "päivää")),
        _ => format!("{} {} myöhässä", -days, plural(u64::from(days.unsigned_abs()), "päivä", "päivää")),
    },
    erased: "Asiakas poistettu",
    queue: QueueWords {
        record: "Kirjaa pyyntö",
        open: "Avoimet",
        closed: "Hoidetut",
        empty: "Avoimia pyyntöjä ei ole.",
        heads: QueueHeads {
            request: "Pyyntö",
            customer: "Asiakas",
            came: "Saapui",
            left: "Aikaa jäljellä",
            state: "Tila",
            owner: "Hoitaa",
            closed: "Hoidettu",
        },
        nobody: "ei kukaan vielä",
    },
    record: RecordWords {
        heading: "Kirjaa pyyntö",
        lead: "Kirjaa tähän pyyntö, joka tuli sähköpostilla, puhelimitse, kirjeenä tai paikan päällä. Aikaa vastata on kuukausi siitä, kun pyyntö saapui.",
        kind: "Mitä asiakas pyytää?",
        arrival: "Miten pyyntö tuli?",
        identification: FieldText {
            label: "Tiedätkö varmasti, kuka pyytää?",
            hint: "Kysy vain sen verran kuin varmistamiseen tarvitaan. Henkilöllisyystodistuksen kopiota ei tarvita.",
        },
        contact: FieldText {
            label: "Kuka pyytää?",
            hint: "Nimi ja miten hänet tavoittaa. Jos asiakas on rekisterissä, avaa hänen korttinsa ja kirjaa pyyntö sieltä.",
        },
        customer: "Asiakas",
        received_on: FieldText { label: "Milloin pyyntö saapui?", hint: "Määräaika lasketaan tästä päivästä." },
        datum: FieldText {
            label: "Mitä tietoa pyyntö koskee?", hint: "Pakollinen, kun tieto pitää oikaista: esimerkiksi puhelinnumero."
        },
        says: FieldText {
            label: "Mitä asiakas sanoo?",
            hint: "Omin sanoin. Kun tieto pitää oikaista, kirjoita, mikä on väärin ja miten sen kuuluu olla.",
        },
        save: "Kirjaa pyyntö",
        saved: |number| format!("Pyyntö {number} on kirjattu."),
    },
    card: RequestCardWords {
        back: "Pyynnöt",
        gone: "Pyyntöä ei löydy.",
        heading: |kind, name| match kind {
            RequestKind::Access => format!("{name} pyytää jäljennöksen tiedoistaan"),
            RequestKind::Portability => format!("{name} pyytää tietonsa koneluettavina"),
            RequestKind::Rectification => format!("{name} pyytää oikaisemaan tietonsa"),
            RequestKind::Erasure => format!("{name} pyytää poistamaan tietonsa"),
            RequestKind::Restriction => format!("{name} pyytää rajoittamaan tietojensa käsittelyä"),
            RequestKind::Objection => format!("{name} vastustaa tietojensa käsittelyä"),
        },
        number: |number| format!("Pyyntö {number}"),
        came: |when, how| format!("Saapui {how} {when}"),
        open_card: "Avaa asiakkaan kortti",
        asked: "Pyyntö asiakkaan sanoin",
        nothing_said: "Asiakas ei kirjoittanut muuta.",
        before: |kind| match kind {
            RequestKind::Access | RequestKind::Portability => {
                "Kun hyväksyt, asiakkaalle kerrotaan, että hän voi ladata tietonsa omalta sivultaan. Jos hänellä ei ole sähköpostia, anna jäljennös itse."
            }
            RequestKind::Rectification => "Korjaa tieto ensin asiakkaan kortille ja hyväksy pyyntö sitten.",
            RequestKind::Erasure => {
                "Kun hyväksyt, asiakkaan tiedot poistetaan heti. Jos jokin estää poistamisen, hyväksy osin ja poista käsin se, minkä voi."
            }
            RequestKind::Restriction => "Kun hyväksyt, tietojen käyttö lakkaa heti: niitä vain säilytetään.",
            RequestKind::Objection => "Kun hyväksyt, kirjaa asiakkaan kielto hänen kortilleen.",
        },
        not_mailable: "Asiakkaalla ei ole toimivaa sähköpostiosoitetta, joten mitään ei lähetetä. Lataa päätös ja anna se hänelle itse.",
        owner: "Kuka hoitaa?",
        nobody: "Ei kukaan vielä",
        identity: FieldText { label: "Onko pyytäjä varmistettu?", hint: "Ilman varmistusta pyyntöä ei voi hyväksyä." },
        save: "Tallenna",
        saved: "Tallennettu.",
        decide: DecideWords {
            heading: "Päätös",
            outcome: "Mitä päätät?",
            about: |kind, outcome| match (kind, outcome) {
                (RequestKind::Restriction, Outcome::Granted) => "Tietojen käyttö lakkaa heti.",
                (_, Outcome::Granted) => "Teet kaiken, mitä asiakas pyytää.",
                (_, Outcome::GrantedInPart) => "Teet osan. Perustelut ja lain peruste ovat pakolliset.",
                (_, Outcome::Refused) => "Et tee sitä, mitä asiakas pyytää. Perustelut ja lain peruste ovat pakolliset.",
            },
            choose: "Valitse päätös.",
            reasons: FieldText {
                label: "Vastaus asiakkaalle",
                hint: "Kirjoita omin sanoin, mitä teit ja miksi. Asiakas saa tämän päätöksen mukana.",
            },
            ground: FieldText { label: "Lain peruste", hint: "Peruste, jolla pyyntö tai sen osa hylätään." },
            no_ground: "Valitse peruste",
            ask: Action {
                heading: "Annetaanko päätös?",
                text: "Päätöstä ei voi muuttaa jälkikäteen. Asiakas saa siitä allekirjoitetun todistuksen sähköpostiinsa ja omalle sivulleen.",
                button: "Anna päätös",
            },
            button: "Anna päätös",
            done: "Päätös on annettu.",
            decided: |outcome, when| format!("{outcome} {when}"),
            certificate: Section {
                heading: "Todistus",
                text: "Allekirjoitettu päätös asiakkaan kielellä. Sen aitouden voi tarkistaa kuka tahansa.",
            },
            download: "Lataa todistus",
        },
        extend: ExtendWords {
            heading: "Tarvitsen lisäaikaa",
            text: "Saat kaksi kuukautta lisää, jos pyyntö on mutkikas tai pyyntöjä on paljon. Lisäajan voi ottaa kerran, ensimmäisen kuukauden aikana. Asiakkaalle kerrotaan siitä ja syystä.",
            reasons: FieldText { label: "Miksi vastaus vie pidempään?", hint: "Asiakas saa tämän tekstin." },
            button: "Ota lisäaikaa",
            done: "Määräaikaa on jatkettu ja asiakkaalle on kerrottu siitä.",
            told: |day| format!("Lisäaikaa on {day} asti. Syy:"),
        },
        history: "Mitä on tehty",
        step: |step, by, to| {
            let by = by.unwrap_or("Rekisteri");
            match step {
                StepKind::Filed => "Asiakas teki pyynnön omalla sivullaan".to_owned(),
                StepKind::Entered => format!("{by} kirjasi pyynnön"),
                StepKind::Assigned => format!("{by} merkitsi hoitajaksi: {}", to.unwrap_or("–")),
                StepKind::Unassigned => format!("{by} poisti hoitajan"),
                StepKind::Identified => format!("{by} varmisti, kuka pyytää"),
                StepKind::Asked => format!("{by} pyysi asiakkaalta varmistusta"),
                StepKind::Doubted => format!("{by} merkitsi, ettei pyytäjää ole varmistettu"),
                StepKind::Extended => format!("{by} otti lisäaikaa"),
                StepKind::Reminded => "Määräajasta muistutettiin sähköpostilla".to_owned(),
                StepKind::Decided => format!("{by} antoi päätöksen"),
                StepKind::TakenBack => "Pyyntö peruttiin".to_owned(),
            }
        },
        meanwhile: "Joku muu käsitteli pyyntöä sillä välin. Näet nyt uusimman tilanteen.",
    },
};
