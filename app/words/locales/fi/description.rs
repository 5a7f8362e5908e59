//! The description of the register, processors and breaches in the console, in Finnish.

use lupa_domain::description::{Risk, Told, TransferGround};

use crate::{
    description::{BreachWords, DescriptionScreens, DescriptionWords, DraftWords, OwnWordsWords, ProcessorWords},
    plural::plural,
    shapes::{Action, CountedAction, FieldText, Section},
    staff::ScreenWords,
};

pub(crate) const SCREENS: DescriptionScreens = DescriptionScreens {
    description: ScreenWords {
        title: "Tietosuojaseloste",
        lead: "Mitä rekisteri tekee, kaikkien luettavana asiakirjana. Se täyttyy rekisteristä itsestään.",
    },
    processors: ScreenWords { title: "Käsittelijät", lead: "Kuka käsittelee tietoja puolestasi, millä sopimuksella ja missä." },
    breaches: ScreenWords {
        title: "Loukkaukset",
        lead: "Jos tietoja on kadonnut tai väärät ihmiset ovat nähneet niitä: mitä tapahtui, mitä päätettiin ja kenelle ilmoitettiin.",
    },
};

pub(crate) const DESCRIPTION: DescriptionWords = DescriptionWords {
    draft: DraftWords {
        published: |no, when| format!("Versio {no} on ollut voimassa {when} alkaen."),
        never: "Mitään ei ole vielä julkaistu. Kävijät näkevät, mitä rekisteri tekee tänään, ilman versiota.",
        same: "Se kertoo, mitä rekisteri tekee tänään.",
        differs: "Rekisteri tekee nyt jotain, mitä tämä versio ei kerro. Lue, mikä muuttui, ja julkaise.",
        changes: "Mikä muuttui",
        elsewhere: "Tällä kielellä mikään ei muuttunut; toisella kielellä muuttui, tai kielet ovat toiset.",
        publish: Action {
            heading: "Julkaistaanko uusi versio?",
            text: "Se on heti luettavissa osoitteessa /register ja pysyy siellä aina. Myös aiemmat versiot säilyvät.",
            button: "Julkaise",
        },
        done: |no| format!("Versio {no} on julkaistu."),
        open: "Avaa sivu",
        pdf: "Lataa PDF",
        statement: Section {
            heading: "Selvitys viranomaiselle",
            text: "Seloste, ihmisten ja suostumusten määrät, kuinka nopeasti pyyntöihin on vastattu, loukkaukset, suojatoimet ja lokin uusin tarkistuspiste samassa asiakirjassa.",
        },
        statement_button: "Lataa selvitys",
        preview: "Seloste sellaisena kuin se on tänään",
    },
    own: OwnWordsWords {
        about: Section {
            heading: "Omin sanoin",
            text: "Näitä rekisteri ei tiedä. Tyhjäksi jätetty jää pois tai sanotaan yleisesti. Jos teksti puuttuu yhdellä kielellä, se näytetään toisella.",
        },
        officer_name: FieldText { label: "Tietosuojavastaava", hint: "Jätä tyhjäksi, jos ei ole nimetty." },
        officer_email: FieldText { label: "Tietosuojavastaavan sähköposti", hint: "" },
        manual_material: FieldText {
            label: "Manuaalinen aineisto",
            hint: "Mitä paperilla on, missä sitä säilytetään ja kuka siihen pääsee.",
        },
        cookies: FieldText { label: "Verkkosivustosi evästeet", hint: "Näiden sivujen evästeet kerrotaan ilman sinua." },
        sources: FieldText { label: "Muut tietolähteet", hint: "Mistä muualta tietoja saadaan, esimerkiksi päivityspalvelusta." },
        disclosures: FieldText { label: "Muut luovutukset", hint: "Kenelle muulle tietoja annetaan, esimerkiksi perintään." },
        protection: FieldText { label: "Muu suojaus", hint: "Mikä muu suojaa tietoja." },
        accessibility: FieldText { label: "Mikä ei ole saavutettavaa", hint: "Puutteet, jotka tiedät, ja milloin ne korjataan." },
        in_language: |label, language| format!("{label}, {language}"),
        saved: "Tallennettu. Kävijät näkevät sen, kun julkaiset.",
        conflict: "Joku muu muutti näitä, kun kirjoitit. Tekstisi on yhä tässä, ja sivu tuntee nyt hänen versionsa. Tallenna uudelleen, jos sinun on oikein.",
    },
    processors: ProcessorWords {
        empty: "Käsittelysopimuksia ei ole kirjattu.",
        missing: |roles| format!("Rekisterillä on yleensä myös: {roles}."),
        suggestion: "Lupa toimii Cloudflaressa, jos olet valinnut sen, ja viestit lähettää palvelu, jonka olet ottanut käyttöön. Kirjaa ne ja sopimus, jonka olet hyväksynyt.",
        heads: ["Käsittelijä", "Tehtävä", "Missä", "Sopimus", "Hyväksytty"],
        accepted: |when, by| format!("{when}, {by}"),
        ended: "Päättyneet",
        ended_at: |when| format!("päättyi {when}"),
        add: "Lisää käsittelijä",
        change: "Muuta",
        end: Action {
            heading: "Päätetäänkö sopimus?",
            text: "Se jää muistiin päättyneenä. Seloste ei enää nimeä sitä, kun julkaiset uudelleen.",
            button: "Päätä sopimus",
        },
        end_done: "Sopimus on päätetty.",
        name: FieldText { label: "Nimi", hint: "Yritys sellaisena kuin asiakas sitä etsisi." },
        role: "Tehtävä",
        country: FieldText {
            label: "Maa",
            hint: "Missä se käsittelee tietoja. Jos maita on ETA:n ulkopuolella useita, kirjaa se kerran kutakin kohti.",
        },
        transfer: FieldText { label: "Siirron peruste", hint: "Tarvitaan EU:n ja ETA:n ulkopuolella." },
        no_transfer: "EU:ssa tai ETA:ssa",
        ground: |ground| match ground {
            TransferGround::Adequacy => "Päätös tietosuojan riittävyydestä (45 art.)",
            TransferGround::StandardClauses => "Vakiosopimuslausekkeet (46 art.)",
            TransferGround::BindingRules => "Yritystä koskevat sitovat säännöt (46 ja 47 art.)",
            TransferGround::ExplicitConsent => "Henkilön nimenomainen suostumus (49 art.)",
            TransferGround::Contract => "Sopimus henkilön kanssa (49 art.)",
        },
        agreement: FieldText { label: "Sopimus", hint: "Sen nimi, esimerkiksi henkilötietojen käsittelysopimus." },
        version: "Versio",
        kept_at: FieldText { label: "Missä sopimus on", hint: "Osoite tai paikka. Ei julkaista." },
        made_on: "Sopimuksen päiväys",
        accepting: "Tallentamalla vahvistat, että yritys on hyväksynyt sopimuksen. Nimesi ja aika jäävät sen tietoihin.",
        saved: "Tallennettu. Seloste nimeää sen, kun julkaiset.",
        forms: "Ilmoitukset ja kuitit nimeävät sen, kun otat sen niihin käsittelijöiden luettelossa.",
        unnamed: |purposes| format!("puuttuu {purposes} {} ilmoituksista", plural(purposes, "käyttötarkoituksen", "käyttötarkoituksen")),
        naming: CountedAction {
            heading: "Nimetäänkö se ilmoituksissa?",
            text: |count, number| {
                match count {
                0 => "Jokainen käyttötarkoitus nimeää sen vastaanottajissaan, ja lomakkeet julkaistaan uudelleen. Kenenkään suostumus ei raukea.".to_owned(),
                _ => format!("Tietoja siirtyisi EU:n ja ETA:n ulkopuolelle. Se on uusi versio käsittelystä: {number} {} suostumus raukeaa, ja heiltä on kysyttävä uudelleen.", plural(count, "ihmisen", "ihmisen")),
            }
            },
            button: "Nimeä ilmoituksissa",
        },
        named: "Ilmoitukset nimeävät nyt käsittelijän.",
    },
    breaches: BreachWords {
        empty: "Loukkauksia ei ole kirjattu.",
        enter: Action {
            heading: "Kirjaa loukkaus",
            text: "Kirjaa heti, mitä tiedät. Viranomaiselle on ilmoitettava 72 tunnin kuluessa havaitsemisesta, ellei ihmisille todennäköisesti aiheudu riskiä. Älä kirjoita asiakkaiden nimiä.",
            button: "Kirjaa loukkaus",
        },
        entered: |no| format!("Loukkaus {no} on kirjattu. 72 tuntia kuluu."),
        title: |no| format!("Loukkaus {no}"),
        found: |when| format!("havaittu {when}"),
        running: |when| format!("Ilmoita viranomaiselle viimeistään {when}"),
        over: |when| format!("Viranomaiselle ei ole ilmoitettu; aika päättyi {when}"),
        in_time: |when| format!("Viranomaiselle ilmoitettu ajoissa {when}"),
        late: |when| format!("Viranomaiselle ilmoitettu myöhässä {when}"),
        not_needed: "Viranomaiselle ei tarvitse ilmoittaa",
        owes_people: "Ihmisille, joita se koskee, ei ole vielä ilmoitettu",
        found_on: "Havaitsemisen päivä",
        found_time: "Havaitsemisen kellonaika",
        what: FieldText { label: "Mitä tapahtui", hint: "Mitä tietoja, miten ja mistä alkaen, siltä osin kuin tiedetään." },
        effects: FieldText { label: "Mitä ihmisille voi seurata", hint: "" },
        measures: FieldText { label: "Mitä on tehty", hint: "" },
        people: FieldText { label: "Kuinka montaa ihmistä se koskee", hint: "Jätä tyhjäksi, jos sitä ei tiedetä." },
        everybody: "Kaikkia rekisterissä olevia: laske heidät nyt",
        concerned: |people, number| format!("koskee {number} {}", plural(people, "ihmistä", "ihmistä")),
        describe: Section {
            heading: "Tiedetään enemmän", text: "Kirjoittamasi tulee aiemman tiedon tilalle; aiempi säilyy historiassa."
        },
        decide: Section {
            heading: "Päätös", text: "Kuinka todennäköinen riski ihmisille on? Vastaus ratkaisee, kenelle on ilmoitettava."
        },
        risk: |risk| match risk {
            Risk::Unlikely => "Riskiä ei todennäköisesti ole: viranomaiselle ei tarvitse ilmoittaa",
            Risk::Likely => "Riski on todennäköinen: viranomaiselle ilmoitetaan",
            Risk::High => "Korkea riski on todennäköinen: myös ihmisille ilmoitetaan",
        },
        reasons: FieldText {
            label: "Perustelut",
            hint: "Myös silloin, kun kenellekään ei tarvitse ilmoittaa: viranomainen voi kysyä niitä.",
        },
        notify: Section { heading: "Kenelle ilmoitettiin", text: "Kirjaa jokainen ilmoitus, kun se on lähetetty." },
        told: |told| match told {
            Told::Authority => "Tietosuojaviranomaiselle",
            Told::People => "Ihmisille, joita se koskee",
        },
        told_label: "Kenelle",
        told_on: "Päivä",
        told_time: "Kellonaika",
        how: FieldText { label: "Miten", hint: "Esimerkiksi viranomaisen lomakkeen numero tai lähetettyjen kirjeiden määrä." },
        write: "Kirjaa",
        written: "Kirjattu.",
        history: "Mitä on kirjattu",
        by: |when, by| format!("{when}, {by}"),
        stays: "Mitään tästä ei voi muuttaa eikä poistaa.",
    },
};
