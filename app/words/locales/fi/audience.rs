//! Kohderyhmä suomeksi.

use lupa_domain::{
    audience::{Basis, Reason, Step},
    consent::Method,
    locale::Locale,
    people::Kind,
};

use crate::{
    audience::{
        AnswerWords, AskWords, AudienceWords, ConditionKinds, ConditionWords, ExportWords, FormatWords, GroundWords, HistoryHeads,
        HistoryWords, ModeWords, PeopleWords, ReadyWords, ReasonWords, SavedWords, SendHeads, ShareHeads, WithheldHeads,
    },
    plural::plural,
    shapes::{FieldText, Section},
};

pub(crate) const AUDIENCE: AudienceWords = AudienceWords {
    unread: "Osoitteessa olleita ehtoja ei voitu lukea. Linkki on ehkä katkennut. Voit valita ehdot uudelleen.",
    ask: AskWords {
        purposes: FieldText {
            label: "Mitä lähetät?",
            hint: "Suostumus annetaan aina tiettyyn käyttötarkoitukseen. Siksi tämä ratkaisee, kenelle saa lähettää.",
        },
        bases: FieldText {
            label: "Millä perusteella?",
            hint: "Yleensä suostumuksen perusteella. Muilla perusteilla on omat listansa, eikä niitä yhdistetä.",
        },
        basis: |basis| match basis {
            Basis::Consent => "suostumuksella",
            Basis::SoftOptIn => "aiemman oston perusteella",
            Basis::LegalPerson => "yrityksille ja yhteisöille",
        },
        conditions: "Kenelle?",
        everyone: "Ei ehtoja: mukana ovat kaikki, jotka ovat rekisterissä.",
        mode: "Mukaan otetaan ne, joilla",
        group_mode: "Ryhmässä",
        modes: ModeWords {
            all: "kaikki nämä ehdot täyttyvät",
            any: "ainakin yksi näistä ehdoista täyttyy",
            not_all: "jokin näistä ehdoista jää täyttymättä",
            not_any: "mikään näistä ehdoista ei täyty",
        },
        add: "Lisää ehto",
        add_kept: "Asiakas",
        add_visits: "Asiointi",
        add_consent: "Suostumus",
        combined: "Yhdistelmä",
        kinds: ConditionKinds {
            language: ConditionWords { name: "Kieli", is: "on jokin näistä", is_not: "ei ole mikään näistä" },
            joined: ConditionWords { name: "Lisätty rekisteriin", is: "näinä päivinä", is_not: "ei näinä päivinä" },
            consent_given: ConditionWords { name: "Suostumus annettu", is: "näinä päivinä", is_not: "ei näinä päivinä" },
            edition: ConditionWords { name: "Tekstin versio", is: "johon on suostuttu, on", is_not: "johon on suostuttu, ei ole" },
            method: ConditionWords {
                name: "Miten suostumus annettiin",
                is: "jollakin näistä tavoista",
                is_not: "ei millään näistä tavoista",
            },
            tag: ConditionWords { name: "Avainsana", is: "on jokin näistä", is_not: "ei ole mikään näistä" },
            postal_code: ConditionWords { name: "Postinumeroalue", is: "alkaa jollakin näistä", is_not: "ei ala millään näistä" },
            organisation: ConditionWords { name: "Organisaatio", is: "on tämä", is_not: "ei ole tämä" },
            person: ConditionWords { name: "Henkilö vai yritys", is: "on", is_not: "ei ole" },
            visit: ConditionWords { name: "Käynti", is: "näinä päivinä", is_not: "ei näinä päivinä" },
            purchase: ConditionWords { name: "Osto", is: "näinä päivinä", is_not: "ei näinä päivinä" },
            job: ConditionWords { name: "Toimeksianto", is: "näinä päivinä", is_not: "ei näinä päivinä" },
            times: ConditionWords {
                name: "Ostojen määrä", is: "on näiden rajojen sisällä", is_not: "ei ole näiden rajojen sisällä"
            },
            amount: ConditionWords {
                name: "Ostojen summa", is: "on näiden rajojen sisällä", is_not: "ei ole näiden rajojen sisällä"
            },
        },
        tags: "Avainsanat pilkuilla erotettuina",
        postal_codes: "Postinumerot tai niiden alut pilkuilla erotettuina",
        organisation: "Organisaation nimi",
        person: |kind| match kind {
            Kind::Natural => "henkilö",
            Kind::Legal => "yritys tai yhteisö",
        },
        at_least: "Vähintään",
        at_most: "Enintään",
        currency: "Valuutta",
        group: "Ehtoryhmä",
        group_of_none: "Ei mikään näistä",
        idle: "ei vielä täytetty, ei rajaa",
        own_field: ConditionWords { name: "Oma kenttä", is: "täyttyy", is_not: "ei täyty" },
        known: "Kentässä on jokin tieto.",
        recurs: "Enintään näin monen päivän päästä",
        answer: "Vastaus",
        choose: "Valitse…",
        no_yes: ["ei", "kyllä"],
        stretch: "Milloin",
        stretches: ["päivästä päivään", "viimeisten päivien aikana", "tulevien päivien aikana", "tässä kuussa", "tänä vuonna"],
        days: "Montako päivää",
        is: "Täyttyykö ehto",
        language: |locale| match locale {
            Locale::Fi => "suomi",
            Locale::Sv => "ruotsi",
            Locale::En => "englanti",
        },
        method: |method| match method {
            Method::WebForm => "lomake verkossa",
            Method::Portal => "asiakkaan oma sivu",
            Method::Phone => "puhelin",
            Method::Counter => "paikan päällä",
            Method::Paper => "paperilomake",
            Method::Import => "vanha rekisteri",
            Method::OneClick => "viestin linkki",
        },
        first_day: "Ensimmäinen päivä",
        last_day: "Viimeinen päivä",
        versions: "Versio",
        other: "Ehto, jota tällä sivulla ei voi muuttaa",
        remove: "Poista",
    },
    answer: AnswerWords {
        heading: "Kenelle saa lähettää",
        unasked: "Valitse ensin, mitä lähetät. Sitten näet luvut tässä.",
        counting: "Lasketaan…",
        send: |_| "henkilölle saa lähettää",
        matched: |count, number| match plural(count, None, Some(number)) {
            None => "Ehdot täyttää 1 henkilö.".to_owned(),
            Some(number) => format!("Ehdot täyttää {number} henkilöä."),
        },
        table: "Näin luku muodostuu",
        who: "Ketkä",
        how_many: "Kuinka monta",
        may: "Saa lähettää",
        why: |basis| match basis {
            Basis::Consent => "Suostumus on voimassa, ja osoite toimii.",
            Basis::SoftOptIn => "On ostanut meiltä ja saanut tilaisuuden kieltää markkinoinnin, mutta ei ole kieltänyt.",
            Basis::LegalPerson => "Yritys tai yhteisö, joka ei ole kieltänyt.",
        },
        may_not: |reason| format!("Ei saa lähettää: {reason}"),
        reason: |reason| match reason {
            Reason::NoGround => {
                ReasonWords { name: "ei tätä perustetta", text: "Henkilölle saa lähettää vain suostumuksen perusteella." }
            }
            Reason::Restricted => {
                ReasonWords { name: "käsittely rajoitettu", text: "Henkilö on pyytänyt, ettei hänen tietojaan nyt käytetä." }
            }
            Reason::Contradicted => ReasonWords {
                name: "tiedot ristiriidassa",
                text: "Tallennettu suostumus ei vastaa sitä, mitä henkilö on sanonut. Hänelle ei lähetetä. Katso tapahtumaloki.",
            },
            Reason::Objected => ReasonWords { name: "kieltänyt", text: "Henkilö on kieltänyt tämän." },
            Reason::Withdrawn => ReasonWords { name: "perunut suostumuksen", text: "Henkilö oli suostunut mutta muutti mielensä." },
            Reason::Retired => ReasonWords { name: "ei enää käytössä", text: "Tätä ei enää lähetetä kenellekään." },
            Reason::ByConsent => ReasonWords {
                name: "on suostunut",
                text: "Henkilölle lähetetään suostumuksen perusteella, ja hän on sillä listalla.",
            },
            Reason::Lapsed => ReasonWords {
                name: "suostumus rauennut",
                text: "Tietojen käyttö on muuttunut suostumuksen jälkeen. Suostumus pitää pyytää uudelleen.",
            },
            Reason::Pending => {
                ReasonWords { name: "ei vielä vahvistanut", text: "Henkilö täytti lomakkeen mutta ei ole avannut vahvistuslinkkiä." }
            }
            Reason::NoConsent => ReasonWords { name: "ei suostumusta", text: "Henkilö ei ole suostunut tähän." },
            Reason::NoAddress => ReasonWords { name: "ei osoitetta", text: "Suostumus on, mutta yhteystieto puuttuu." },
            Reason::Bounced => ReasonWords { name: "osoite ei toimi", text: "Suostumus on, mutta viestit tulevat takaisin." },
            Reason::NotInRegister => ReasonWords { name: "ei rekisterissä", text: "Osoitetta ei ole rekisterissä." },
        },
        sum: "Yhteensä",
        show: "Näytä",
        show_group: |group| format!("Näytä: {group}"),
        nobody: Section { heading: "Kukaan ei täytä näitä ehtoja", text: "Poista jokin ehto tai valitse enemmän päiviä." },
        none: Section {
            heading: "Kenellekään näistä ei saa lähettää",
            text: "Alta näet syyn. Vain henkilö itse voi antaa suostumuksen: kerro hänelle lomakkeesta, kun tapaatte.",
        },
        form: "Avaa lomake",
        again: "Laske uudelleen",
    },
    people: PeopleWords {
        may: |count| format!("Saa lähettää: {count}"),
        may_not: |reason, count| format!("Ei saa lähettää, {reason}: {count}"),
        send: SendHeads { address: "Osoite", name: "Nimi", language: "Kieli", agreed: "Suostunut", sold: "Ostopäivä", why: "Peruste" },
        withheld: WithheldHeads { email: "Sähköposti", name: "Nimi", since: "Alkaen", why_not: "Syy" },
        noted: "Listan katsominen kirjataan tapahtumalokiin.",
        receipt: "Kuitti",
        nothing: "–",
        shown: |shown, count| format!("Näkyvissä {shown} / {count}"),
        more: "Näytä lisää",
        back: "Takaisin lukuihin",
        none: "Täällä ei ole enää ketään. Luvut ovat muuttuneet sillä välin.",
    },
    export: ExportWords {
        open: "Vie osoitteet",
        heading: "Vie osoitteet tiedostona",
        purpose: "Käyttötarkoitus",
        people: "Henkilömäärä",
        columns: "Sarakkeet",
        file_columns: "osoite, nimi, kieli, milloin suostunut, kuitin tunnus, linkki viestien lopettamiseen, tekstin versio",
        csv_columns: "osoite, nimi, kieli, milloin suostunut, kuitin tunnus, linkki viestien lopettamiseen, tekstin versio, viennin tunnus, lokin tarkistuspiste, peruste",
        label_lines: "nimi, organisaatio, postiosoite",
        preset_columns: "Palvelun omat sarakkeet: osoite, etunimi, sukunimi ja suostumuksen tieto",
        own_columns: "Omat kentät sarakkeina",
        stop_list: "Lataa estolista",
        stop_list_why: "Estolistassa ovat ne, jotka ovat peruneet tai kieltäneet tai joiden osoite ei toimi. Lähetyspalvelu jättää heidät pois. Sekin kirjataan.",
        noted: |count, number| match plural(count, None, Some(number)) {
            None => "Vienti kirjataan tapahtumalokiin. Henkilö näkee omalta sivultaan, kuka osoitteen vei, milloin ja mihin.".to_owned(),
            Some(number) => format!(
                "Vienti kirjataan tapahtumalokiin. Jokainen näistä {number} henkilöstä näkee omalta sivultaan, kuka osoitteen vei, milloin \
             ja mihin."
            ),
        },
        nobody: "Kenelläkään näistä ei ole rekisterissä sekä nimeä että postiosoitetta. Lisää ne ensin henkilöille.",
        without: |count, number| match plural(count, None, Some(number)) {
            None => "1 henkilölle ei tule tarraa: nimi tai postiosoite puuttuu rekisteristä.".to_owned(),
            Some(number) => format!("{number} henkilölle ei tule tarraa: nimi tai postiosoite puuttuu rekisteristä."),
        },
        format: "Mitä tarvitset?",
        formats: FormatWords {
            workbook: "Excel-taulukko (.xlsx)",
            csv_for_excel: "CSV Exceliin",
            csv: "CSV muuhun ohjelmaan, esimerkiksi uutiskirjepalveluun",
            json_lines: "JSON-rivit omaan ohjelmaan",
            labels: "Osoitetarrat tulostettavaksi (PDF)",
        },
        sheet: "Tarra-arkki",
        label: |width, height| format!("{width} × {height} mm"),
        start: FieldText { label: "Ensimmäinen vapaa tarra", hint: "Laske riveittäin vasemmasta yläkulmasta. Uudella arkilla se on 1." },
        go: "Vie osoitteet",
        coming: |size| format!("Haetaan tiedostoa, tähän mennessä {size}"),
        stop: "Keskeytä",
        stopped: "Keskeytit viennin, eikä tiedostoa tallennettu. Vienti ehti kuitenkin kirjautua lokiin.",
        done: |file| format!("Tiedosto {file} on ladattu."),
        broken: "Tiedosto jäi kesken, eikä sitä tallennettu. Yritä uudelleen.",
        close: "Sulje",
    },
    ready: ReadyWords {
        heading: "Valmiit kysymykset",
        lead: "Luku kertoo, monelleko saa lähettää.",
        birthday: "Syntymäpäivä kahden viikon sisällä",
        no_purchase: "Ei ostoa puoleen vuoteen",
        no_visit: "Ei käyntiä puoleen vuoteen",
        new: "Uudet tässä kuussa",
        loyal: "Vähintään kolme ostoa tänä vuonna",
    },
    saved: SavedWords {
        heading: "Tallennetut kohderyhmät",
        none: "Tallennettuja kohderyhmiä ei vielä ole. Anna valinnoillesi nimi, niin löydät ne seuraavalla kerralla.",
        by: |name| format!("tallensi {name}"),
        open: "Avaa",
        opened: |name| format!("Avattu: {name}"),
        forget: "Poista",
        forget_ask: |name| format!("Poistetaanko {name}?"),
        forget_text: "Vain tallennetut valinnat poistuvat. Henkilöihin se ei vaikuta.",
        name: FieldText {
            label: "Tallenna nykyiset valinnat nimellä",
            hint: "Esimerkiksi Ruotsinkieliset, kesä 2026. Tallennettu näkyy muillekin käyttäjille.",
        },
        save: "Tallenna",
        saved: |name| format!("Tallennettu: {name}"),
        unasked: "Valitse ensin, mitä lähetät.",
    },
    history: HistoryWords {
        heading: "Miten suostumukset ovat kehittyneet",
        steps: "Aikaväli",
        step: |step| match step {
            Step::Day => "Päivät",
            Step::Week => "Viikot",
            Step::Month => "Kuukaudet",
        },
        legend: |longest| {
            format!(
                "Ylöspäin osoittava pylväs kertoo annetuista suostumuksista, alaspäin osoittava päättyneistä: perutuista, kielletyistä tai rauenneista. Pisin pylväs on {longest}."
            )
        },
        told: |given, ended| format!("annettu {given}, päättynyt {ended}"),
        marks: "Katkoviiva merkitsee tekstin uutta versiota:",
        edition: |form, version| format!("{form}, versio {version}"),
        table: "Luvut taulukkona",
        heads: HistoryHeads { since: "Alkaen", given: "Annettu", ended: "Päättynyt" },
        shares: "Miten tekstin kuhunkin versioon on vastattu",
        shares_why: "Lomakkeen täyttäneistä ja vahvistaneista: kuinka moni rastitti ruudun.",
        share_heads: ShareHeads { version: "Versio", purpose: "Käyttötarkoitus", share: "Osuus", ticked: "Rastittaneita" },
        ticked: |ticked, shown| format!("{ticked} / {shown}"),
        nothing: "Vielä ei ole mitään näytettävää.",
    },
    grounds: GroundWords {
        heading: "Markkinointi ilman suostumusta",
        lead: "Näillä perusteilla asiakkaalle saa lähettää markkinointia, vaikka hän ei ole antanut suostumusta. Hän voi kieltää sen milloin vain.",
        back: "Takaisin asiakkaan kortille",
        nobody: "Osoite ei kerro, kenestä on kyse. Avaa tämä asiakkaan kortilta.",
        none: "Mitään tällaista ei ole merkitty.",
        purchase: |day, name| format!("Osto {day}, merkinnyt {name}"),
        business: "Yritys tai yhteisö",
        remove: "Poista merkintä",
        remove_ask: Section {
            heading: "Poistetaanko merkintä?", text: "Sen perusteella ei enää lähetetä. Voit merkitä sen uudelleen."
        },
        removed: "Merkintä on poistettu.",
        blind: "Uuden merkitsemiseen tarvitset oikeuden nähdä, mitä asiakas on ostanut.",
        no_sale: "Merkintä tarvitsee oston. Kirjaa se ensin asiakkaan kortille.",
        record: "Merkitse, että markkinointi perustuu ostoon",
        purpose: "Käyttötarkoitus",
        sale: "Osto, jonka yhteydessä osoite saatiin",
        offered: FieldText {
            label: "Asiakas sai silloin tilaisuuden kieltää markkinoinnin.",
            hint: "Rastita vain, jos näin oli. Muuten ei saa lähettää: pyydä sen sijaan suostumus.",
        },
        save: "Merkitse",
        recorded: "Merkitty.",
    },
};
