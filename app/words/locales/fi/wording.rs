//! Tekstit ja käyttötarkoitukset suomeksi.

use lupa_domain::{
    api::wording::FormState,
    wording::{Category, Changed, Channel, FieldName, Ground, InformationItem, PersonalData},
};

use crate::{
    Action, AsksWords, ConflictWords, CountedAction, CreateText, EditionColumns, EditionsWords, EditorWords, EventDayWords, FieldText,
    FormColumns, FormEvidenceWords, FormFieldWords, FormsWords, GraceWords, GroundsWords, LivePreviewWords, LockedWords, OrderWords,
    PublishWords, PurposeColumns, PurposesWords, ReadyPurpose, ReadyPurposeWords, RecipientsWords, Section, StatementWords, WordingWords,
    plural,
};

pub(crate) const WORDING: WordingWords = WordingWords {
    nav: "Tekstit",
    heading: "Tekstit ja käyttötarkoitukset",
    lead: "Mitä lomakkeissasi lukee ja mihin asiakas voi suostua. Muutos näkyy asiakkaille vasta, kun julkaiset sen.",
    back: "Takaisin teksteihin",
    forms: FormsWords {
        heading: "Lomakkeet",
        columns: FormColumns { form: "Lomake", state: "Tila", purposes: "Mitä kysytään" },
        state: |state, edition| match state {
            FormState::Draft => "luonnos, ei julkaistu".to_owned(),
            FormState::Open => format!("auki, versio {edition}"),
            FormState::Retired => "suljettu".to_owned(),
        },
        unpublished: "julkaisemattomia muutoksia",
        none: "Lomakkeita ei ole vielä.",
        new: CreateText {
            link: "Uusi lomake",
            heading: "Uusi lomake",
            lead: "Pohjana ovat ensimmäisen lomakkeen tekstit. Kukaan ei näe lomaketta, ennen kuin julkaiset sen.",
        },
        title: FieldText { label: "Lomakkeen otsikko", hint: "Asiakas näkee sen lomakkeen alussa. Voit muuttaa sitä myöhemmin." },
        untitled: "Anna lomakkeelle otsikko.",
        create: "Luo lomake",
        edit: "Muokkaa tekstejä",
        editions: "Versiot",
        share: "Jaa",
    },
    event_day: EventDayWords {
        heading: "Tapahtuma tänään",
        lead: "Messuilla tai myymälässä moni täyttää lomakkeen samasta verkosta. Kun tämä on päällä, samasta verkosta otetaan vastaan kymmenen kertaa tavallista enemmän lomakkeita.",
        active: "Päällä keskiyöhön asti.",
        begin: "Tapahtuma tänään",
        end: "Päätä tapahtuma",
        begun: "Samasta verkosta otetaan nyt vastaan tavallista enemmän lomakkeita keskiyöhön asti.",
        ended: "Tavalliset rajat ovat taas voimassa.",
    },
    editor: EditorWords {
        heading: str::to_owned,
        lead: "Kirjoita jokainen teksti kaikilla kielillä, jotka yritys tarjoaa asiakkaille. Teksti jää pysyvästi kuittiin, jonka jokainen suostumuksen antaja saa.",
        filled: "Itsestään täyttyvät tiedot: {controller}, {purposes} ja muut",
        placeholders: "Voit kirjoittaa teksteihin {controller}, {contact}, {email}, {phone} ja {address}: niiden tilalle tulevat yrityksen tiedot, \
                      kun julkaiset. {identity}, {reach} ja {reached_at} sisältävät niistä ne, jotka tiedetään. {purposes}, {processors}, {disclosures}, {transfers} ja {retention} kertovat, kuka käyttötarkoitusten mukaan saa \
                      tiedot, missä ne ovat ja kuinka kauan ne säilyvät. {retention_reason}, {complaint} ja {profiling} kertovat, miksi todistetta \
                      säilytetään, mille viranomaiselle voi valittaa ja miten viestin kohderyhmä voidaan valita.",
        language: "Muokattava kieli",
        purposes: Section { heading: "Mitä lomake kysyy?", text: "Jokainen käyttötarkoitus saa oman ruudun, joka on aluksi tyhjä." },
        beginning: "Alku",
        title: "Otsikko",
        intro: FieldText { label: "Johdanto", hint: "Jätä kappaleiden väliin tyhjä rivi." },
        fields: Section { heading: "Kentät", text: "Kenttää, jonka nimi on tyhjä, ei kysytä. Sähköpostiosoite kysytään aina." },
        field: |field| match field {
            FieldName::Email => FormFieldWords { label: "Sähköposti: kentän nimi", hint: "Sähköposti: ohje" },
            FieldName::Name => FormFieldWords { label: "Nimi: kentän nimi", hint: "Nimi: ohje" },
            FieldName::Phone => FormFieldWords { label: "Puhelin: kentän nimi", hint: "Puhelin: ohje" },
        },
        boxes: "Ruudut",
        asks_age: FieldText {
            label: "Kysy ikä",
            hint: "Jos lapset voivat täyttää lomakkeen: ikärajaa nuorempi ei voi ilmoittautua, eikä hänestä tallennu mitään. Ikäraja tulee maasi laista (Suomessa ja Ruotsissa 13 vuotta).",
        },
        boxes_order: OrderWords {
            up: |name| format!("Siirrä ylös: {name}"),
            down: |name| format!("Siirrä alas: {name}"),
            at: |name, place, of| format!("{name}: paikka {place}/{of}"),
        },
        locked: LockedWords {
            text: "Täytetty puolestasi. Teksti seuraa käyttötarkoituksia ja yrityksen tietoja, eikä sitä tavallisesti tarvitse muuttaa.",
            unlock: "Muokkaa",
        },
        unfinished: "kesken",
        question: "Kysymys ruutujen yllä",
        statement: StatementWords {
            title: "Käyttötarkoitus sanalla tai parilla",
            label: "Lause ruudun vieressä",
            details: "Mitä se käytännössä tarkoittaa",
        },
        information: Section {
            heading: "Mitä lain mukaan pitää kertoa",
            text: "Kaikki nämä tarvitaan (tietosuoja-asetuksen 13 artikla). Julkaistaessa kerrotaan, mitä puuttuu.",
        },
        item: |item| match item {
            InformationItem::Controller => "Kuka kerää tiedot",
            InformationItem::Officer => "Kuka vastaa tietosuojasta",
            InformationItem::Purposes => "Mihin ja millä perusteella tietoja käytetään",
            InformationItem::LegitimateInterests => "Oikeutettu etu",
            InformationItem::Recipients => "Kuka muu saa tiedot",
            InformationItem::Transfers => "Siirrot EU:n ja ETA:n ulkopuolelle",
            InformationItem::Retention => "Kuinka kauan tiedot säilytetään",
            InformationItem::Rights => "Henkilön oikeudet",
            InformationItem::Withdrawal => "Miten suostumuksen voi perua",
            InformationItem::Complaint => "Minne voi tehdä valituksen",
            InformationItem::Obligation => "Onko tietojen antaminen pakollista",
            InformationItem::AutomatedDecisions => "Automaattiset päätökset",
        },
        section_heading: "otsikko",
        section_text: "teksti",
        submit: "Painikkeen teksti",
        save: "Tallenna luonnos",
        saved: "Luonnos on tallennettu. Asiakkaat näkevät sen, kun julkaiset sen.",
        preview: |language| format!("Esikatselu: {language}"),
        preview_hint: "Esikatselu näyttää tallennetun luonnoksen omalla sivullaan juuri sellaisena kuin asiakas sen näkisi.",
        live: LivePreviewWords {
            heading: "Esikatselu",
            phone: "Puhelin",
            wide: "Tietokone",
            title: |language| format!("Lomake: {language}"),
            waits: "Esikatselu päivittyy, kun puuttuvat tekstit on kirjoitettu.",
        },
        publish: "Katso muutokset ja julkaise",
        save_and_go_on: "Tallenna ja jatka",
        conflict: ConflictWords {
            heading: "Joku muu on muuttanut näitä tekstejä",
            text: "Mitään omaasi ei kadonnut. Katso, mikä eroaa, ja valitse, kummilla teksteillä jatketaan.",
            take_theirs: "Käytä toisen tekstejä",
            keep_mine: "Pidä omani",
        },
    },
    publish: PublishWords {
        heading: |form| format!("Julkaise: {form}"),
        lead: "Tämä muuttuu asiakkaille. Jo annetut suostumukset koskevat aiempaa tekstiä, ja ne pysyvät voimassa.",
        missing: Section { heading: "Tämä puuttuu vielä", text: "Lomakkeen voi julkaista, kun nämä on kirjoitettu." },
        unsaid: |name| format!("{name} puuttuu tekstistä"),
        unasked: |name| format!("{name} mainitaan, vaikka lomake ei kysy sitä"),
        summary: "Mitä muuttuu",
        sentence: |what, name| match what {
            Changed::PurposeAdded(_) => format!("{name} lisätään."),
            Changed::PurposeRemoved(_) => format!("{name} poistetaan."),
            Changed::Purpose(_) => format!("{name}: ruudun tiedot muuttuvat."),
            Changed::Order => "Ruutujen järjestys muuttuu.".to_owned(),
            Changed::Heading => "Otsikko muuttuu.".to_owned(),
            Changed::Intro => "Johdanto muuttuu.".to_owned(),
            Changed::Question => "Ruutujen yllä oleva kysymys muuttuu.".to_owned(),
            Changed::Field(_) => format!("Kenttä muuttuu: {name}."),
            Changed::Section(_) => format!("Tietosuojateksti muuttuu: {name}."),
            Changed::Submit => "Painikkeen teksti muuttuu.".to_owned(),
            Changed::Age => "Iän kysyminen muuttuu.".to_owned(),
            Changed::Controller => "Yrityksen tiedot muuttuvat.".to_owned(),
        },
        in_words: "Näytä sanasta sanaan",
        changes: |language| format!("Muutokset: {language}"),
        same: "Tällä kielellä mikään ei muutu.",
        nothing: "Mikään ei ole muuttunut edellisestä julkaisusta. Muokkaa tekstejä, niin voit julkaista ne.",
        first: "Kukaan ei ole nähnyt tätä lomaketta ennen: kaikki on uutta.",
        button: |edition| format!("Julkaise versio {edition}"),
        lasting: "Julkaistua versiota ei voi enää muuttaa, vain korvata uudella.",
        done: |edition| format!("Julkaistu. Käytössä on nyt versio {edition}."),
    },
    editions: EditionsWords {
        heading: |form| format!("Versiot: {form}"),
        lead: "Jokainen versio säilyy sanasta sanaan, jotta kuitin voi aina tarkistaa sitä vasten.",
        columns: EditionColumns {
            edition: "Versio",
            published: "Julkaistu",
            used: "Käytössä",
            agreed: "Voimassa olevia suostumuksia",
            text: "Teksti",
            changes: "Mikä muuttui",
        },
        current: "nyt",
        until: |time| format!("{time} asti"),
        none: "Mitään ei ole vielä julkaistu.",
        changes: "Vertaa edelliseen",
        retire: Section {
            heading: "Sulje lomake",
            text: "Lomaketta ei enää näytetä kenellekään. Annetut suostumukset pysyvät voimassa. Lomakkeen voi avata uudelleen julkaisemalla sen.",
        },
        grace: GraceWords {
            label: "Jo avatun lomakkeen voi vielä lähettää",
            none: "ei enää",
            hour: "tunnin ajan",
            day: "vuorokauden ajan",
        },
        retire_button: "Sulje lomake",
        retire_ask: Section { heading: "Suljetaanko tämä lomake?", text: "Sen sivulla lukee sitten, että lomake on suljettu." },
        retired: "Lomake on suljettu.",
        evidence: FormEvidenceWords {
            why: "Todistepaketissa on jokainen versio sellaisena kuin se näytettiin ja keinot tarkistaa se. Siinä ei ole kenenkään tietoja.",
            save: "Lataa todistepaketti (ZIP)",
        },
    },
    purposes: PurposesWords {
        heading: Section { heading: "Käyttötarkoitukset", text: "Mihin asiakas voi suostua, kuhunkin erikseen." },
        columns: PurposeColumns {
            purpose: "Käyttötarkoitus",
            channel: "Miten",
            given: "Voimassa olevia suostumuksia",
            forms: "Lomakkeilla",
        },
        retired: "ei enää käytössä",
        version: |version| format!("Versio {version}"),
        channel: |channel| match channel {
            Channel::Email => "sähköposti",
            Channel::Sms => "tekstiviesti",
        },
        category: |category| match category {
            Category::DirectMarketing => "markkinointi",
            Category::Research => "kyselyt",
        },
        data: |data| match data {
            PersonalData::EmailAddress => "Sähköpostiosoite",
            PersonalData::Name => "Nimi",
            PersonalData::TelephoneNumber => "Puhelinnumero",
        },
        channel_label: "Lähetystapa",
        category_label: "Viestin tyyppi",
        data_label: "Mitä tietoja käytetään",
        new: CreateText {
            link: "Uusi käyttötarkoitus",
            heading: "Uusi käyttötarkoitus",
            lead: "Kirjoita sitten sen ruutu lomakkeeseen ja julkaise lomake.",
        },
        id: FieldText {
            label: "Lyhyt nimi",
            hint: "Pieniä kirjaimia, numeroita ja yhdysmerkkejä. Ohjelmat tuntevat käyttötarkoituksen tällä nimellä.",
        },
        create: "Luo käyttötarkoitus",
        created: |purpose| format!("Käyttötarkoitus {purpose} on valmis. Nyt sitä voi kysyä lomakkeella."),
        change: "Muuta",
        change_heading: |purpose| format!("Käyttötarkoitus {purpose}"),
        basis: "Peruste: suostumus (tietosuoja-asetuksen 6 artiklan 1 kohdan a alakohta)",
        given: |count| format!("Voimassa olevia suostumuksia: {count}"),
        processing: Section {
            heading: "Tietojen käyttö muuttuu",
            text: "Jos tietoja aletaan käyttää muuhun tai niitä saavat muutkin, aiempi suostumus ei kata sitä. Silloin alkaa uusi versio, ja kaikilta \
             pitää kysyä uudelleen. Lomakkeen tekstin muuttaminen ei vaadi tätä.",
        },
        new_version: CountedAction {
            heading: "Aloitetaanko uusi versio?",
            text: |count, number| {
                let renew = plural(count, "hän uusii", "he uusivat");
                format!("{number} henkilön suostumus ei ole voimassa, ennen kuin {renew} sen. Tätä ei voi kumota.")
            },
            button: "Aloita uusi versio",
        },
        changed: |purpose| format!("Käyttötarkoitus {purpose} on muutettu."),
        retire: Action {
            heading: "Poista käytöstä",
            text: "Tähän tarkoitukseen ei enää lähetetä kenellekään. Asiakkaiden antamat suostumukset säilyvät ennallaan.",
            button: "Poista käyttötarkoitus käytöstä",
        },
        still_asked: "Lomake kysyy sitä vielä: ota se ensin pois lomakkeelta ja julkaise lomake.",
        revive: Action {
            heading: "Ota uudelleen käyttöön",
            text: "Aiemmin voimassa olleet suostumukset ovat taas voimassa.",
            button: "Ota käyttöön",
        },
        gone: "Tällaista käyttötarkoitusta ei ole.",
    },
    recipients: RecipientsWords {
        heading: Section {
            heading: "Kuka tiedot saa ja kuinka kauan ne säilyvät",
            text: "Nimeä kaikki, jotka saavat tietoja: palvelu, jossa rekisteri toimii, sähköpostin välittäjä ja muut. Lomakkeet kertovat asiakkaalle samat \
             nimet, kun niiden teksteissä on {processors}, {disclosures}, {transfers} ja {retention}.",
        },
        one: |no| format!("Vastaanottaja {no}"),
        none: "Ketään ei ole vielä nimetty.",
        name: FieldText { label: "Nimi", hint: "Yrityksen nimi, jolla asiakas sen löytää." },
        role: "Mitä se tekee",
        country: "Missä maassa tiedot ovat",
        safeguard: "Mikä suojaa tietoja siellä",
        partner: "Kumppani käyttää tietoja omiin tarkoituksiinsa. Siihen tarvitaan uusi suostumus kaikilta.",
        abroad: "Maa on Euroopan talousalueen ulkopuolella. Sinne siirtämiseen tarvitaan peruste ja uusi suostumus kaikilta.",
        add: "Lisää vastaanottaja",
        remove: "Poista",
        remove_one: |no| format!("Poista vastaanottaja {no}"),
        retention: FieldText {
            label: "Kuinka kauan todiste säilyy, kun suostumus on päättynyt",
            hint: "Sen ajan voit osoittaa, että sinulla oli suostumus.",
        },
        undecided: "ei päätetty",
        save: "Tallenna vastaanottajat",
        save_and_publish: "Tallenna vastaanottajat ja julkaise lomakkeet",
        ask: CountedAction {
            heading: "Aloitetaanko uusi versio?",
            text: |count, number| {
                let renew = plural(count, "hän uusii", "he uusivat");
                format!(
                    "Tietoja siirtyy Euroopan talousalueen ulkopuolelle tai kumppanille, eikä aiempi suostumus kata sitä. {number} henkilön suostumus ei ole voimassa, \
             ennen kuin {renew} sen. Tätä ei voi kumota."
                )
            },
            button: "Aloita uusi versio",
        },
    },
    grounds: GroundsWords {
        heading: Section {
            heading: "Muut perusteet kuin suostumus",
            text: "Tavallisesti lähetetään vain niille, jotka ovat suostuneet. Laki sallii markkinoinnin myös näillä perusteilla. Kummallakin on oma \
             listansa, eikä listalla ole ketään, joka on kieltänyt viestit tai perunut suostumuksensa.",
        },
        ground: |ground| match ground {
            Ground::SoftOptIn => FieldText {
                label: "Asiakkaan aiempi osto",
                hint: "Vain omat samankaltaiset tuotteet tai palvelut. Osoite on saatu myynnin yhteydessä, ja asiakas on saanut silloin tilaisuuden \
                 kieltää. Henkilökunta kirjaa tämän asiakkaan kortille oston kohdalle.",
            },
            Ground::LegalPerson => FieldText {
                label: "Yritys tai yhteisö",
                hint: "Koskee niitä, joiden kortille on merkitty yritys tai yhteisö. Työntekijän oma osoite on henkilön osoite.",
            },
        },
        save: "Tallenna perusteet",
        ask: Action {
            heading: "Otetaanko peruste käyttöön?",
            text: "Jokaisessa viestissä on oltava linkki, josta voi kieltää: se tulee vientiin mukaan. Kerro tästä myös lomakkeen kohdassa ”Oikeutettu etu”, \
             ennen kuin lähetät mitään.",
            button: "Ota käyttöön",
        },
        only: "Tähän tarkoitukseen saa lähettää vain suostumuksen perusteella, koska se ei ole suoramarkkinointia.",
    },
    asks: AsksWords {
        heading: Section {
            heading: "Mitä asiakkaalta kysytään",
            text: "Käyttötarkoitus voi kysyä oman tietonsa, esimerkiksi syntymäpäivän. Kysymys näkyy lomakkeella vasta, kun ruutu on valittu, ja vastaus poistuu, kun suostumus perutaan.",
        },
        none: "Tämä käyttötarkoitus ei kysy muuta kuin yhteystiedot.",
        lead: "Lisää kysymys kentästä, johon vastaus tallennetaan:",
        add: |field| format!("Kysy: {field}"),
        name: "Tieto lauseen keskellä, esimerkiksi syntymäpäivä",
        question: "Kysymys lomakkeella",
        required: "Vastaus tarvitaan",
        birthday: "Päivä on syntymäpäivä",
        remove: "Poista kysymys",
        save: "Tallenna kysymykset",
        save_and_publish: "Tallenna kysymykset ja julkaise lomakkeet",
        ask: CountedAction {
            heading: "Aloitetaanko uusi versio?",
            text: |count, number| {
                let renew = plural(count, "hän uusii", "he uusivat");
                format!(
                    "Kysyttävät tiedot muuttuvat. {number} henkilön suostumus ei ole voimassa, ennen kuin {renew} sen. Tätä ei voi kumota."
                )
            },
            button: "Aloita uusi versio",
        },
    },
    ready: ReadyPurposeWords {
        heading: "Valmis käyttötarkoitus: Syntymäpäiväetu",
        text: "Kysyy syntymäpäivän, kun asiakas haluaa edun, ja poistaa sen, kun hän peruu suostumuksensa. Kohderyhmässä voit valita ne, joilla on pian syntymäpäivä.",
        take: "Ota käyttöön",
        taken: "Syntymäpäiväetu on valmis. Kirjoita sille ruutu lomakkeeseen ja julkaise lomake.",
    },
};

pub(crate) const READY_PURPOSE: ReadyPurpose = ReadyPurpose {
    field: "Syntymäpäivä",
    reason: "Syntymäpäiväetujen lähettämiseen",
    name: "syntymäpäivä",
    question: "Milloin syntymäpäiväsi on?",
};
