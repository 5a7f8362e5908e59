//! Asiakkaiden tuonti tiedostosta.

use lupa_domain::{
    api::imports::{FileNote, ImportState},
    import::{ColumnState, DayOrder, Fate, Subject},
};

use crate::{
    imports::{CheckedWords, ColumnsWords, FileWords, ImportHeads, ImportListWords, ImportsWords, RunWords, StageWords},
    plural,
    shapes::{Action, FieldText},
};

pub(crate) const IMPORTS: ImportsWords = ImportsWords {
    heading: "Tuo asiakkaat tiedostosta",
    lead: "Kortteihin ei tallennu mitään ennen kuin olet nähnyt tarkistuksen ja painat Tuo.",
    back: "Asiakkaat",
    all: "Kaikki tuonnit",
    gone: "Tuontia ei löydy.",
    stages: "Vaiheet",
    stage: StageWords { file: "Tiedosto", columns: "Sarakkeet", check: "Tarkistus", import: "Tuonti", done: "Valmis" },
    over: "tehty",
    list: ImportListWords {
        heading: "Aiemmat tuonnit",
        heads: ImportHeads { source: "Mistä", at: "Milloin", by: "Kuka", rows: "Rivejä", state: "Tila" },
        state: |state| match state {
            ImportState::Receiving => "Luetaan",
            ImportState::Received => "Odottaa sarakkeita",
            ImportState::Checking => "Tarkistetaan",
            ImportState::Checked => "Tarkistettu",
            ImportState::Importing => "Tuodaan",
            ImportState::Stopped => "Pysäytetty",
            ImportState::Done => "Valmis",
            ImportState::Undoing => "Kumotaan",
            ImportState::Undone => "Kumottu",
            ImportState::Expired => "Rivit poistettu",
        },
        no_source: "Ei vielä kerrottu",
    },
    file: FileWords {
        heading: "1. Tiedosto",
        field: FieldText {
            label: "Valitse tiedosto",
            hint: "CSV, XLSX tai ODS, enintään 16 megatavua ja 200 000 riviä. Toisen järjestelmän suostumukset: JSON (ISO/IEC TS 27560, Kantara, c15t, iubenda).",
        },
        encoding: FieldText { label: "Merkistö", hint: "Valitse itse vain, jos ä ja ö näkyvät väärin." },
        found: "Tunnista itse",
        read: "Lue tiedosto",
        none: "Valitse tiedosto.",
        about: |rows, columns, size| format!("{rows} riviä, {columns} saraketta, {size}"),
        in_encoding: |name| format!("Merkistö: {name}"),
        in_sheet: |name| format!("Taulukko: {name}"),
        separator: FieldText {
            label: "Erotin",
            hint: "Valitse toinen, jos sarakkeet näyttävät alla vääriltä: tiedosto luetaan uudelleen.",
        },
        separators: |separator| match separator {
            "," => "Pilkku ,",
            "\t" => "Sarkain",
            "|" => "Pystyviiva |",
            _ => "Puolipiste ;",
        },
        sheet: FieldText { label: "Taulukko", hint: "Valitse toinen, jos luettelo ei ole tässä: tiedosto luetaan uudelleen." },
        again: "Jos tiedosto pitää lukea toisin, valitse se uudelleen.",
        of_systems: |systems| format!("Suostumusmerkintöjä järjestelmästä: {systems}"),
        note: |note| match note {
            FileNote::Formulas => "Tiedostossa on kaavoja. Niistä luettiin viimeksi lasketut arvot.",
            FileNote::Errors => "Tiedostossa on virheellisiä soluja. Ne luettiin tyhjinä.",
            FileNote::ExternalLinks => "Tiedosto viittaa muihin tiedostoihin. Niitä ei avattu.",
            FileNote::Macros => "Tiedostossa on makroja. Niitä ei luettu.",
        },
        other: "Valitse toinen tiedosto",
    },
    columns: ColumnsWords {
        heading: "2. Sarakkeet",
        heads: "Ensimmäisellä rivillä on otsikot",
        in_file: "Tiedostossa",
        samples: "Kaksi ensimmäistä riviä",
        goes: "Tulee kenttään",
        state: "Tila",
        goes_to: |head| format!("{head} tulee kenttään"),
        nameless: |number| format!("Sarake {number}"),
        states: |state| match state {
            ColumnState::Recognised => "Tunnistettu",
            ColumnState::DayOrderUnclear => "Tarkista: päivä ensin?",
            ColumnState::NoConsent => "Ei ole suostumus",
            ColumnState::Unknown => "Jää pois",
        },
        no_consent: "Sarake näyttää suostumukselta. Luettelo ei ole suostumus: asiakas antaa sen itse.",
        subject: FieldText { label: "Mitä luettelossa on?", hint: "" },
        subjects: |subject| match subject {
            Subject::People => "Asiakkaita",
            Subject::Unsubscribes => "Muualla uutiskirjeen peruneita: kirjataan kielto",
            Subject::Bounces => "Osoitteita, joihin posti ei mene perille",
            Subject::Records => "Toisen järjestelmän suostumusmerkintöjä: niistä tulee muistiinpanoja ja kieltoja, ei koskaan suostumuksia",
        },
        day_order: FieldText { label: "Päivämäärien järjestys", hint: "Esimerkiksi 4.3.88." },
        day_orders: |order| match order {
            None => "Ei valittu: epäselvät jäävät pois",
            Some(DayOrder::DayFirst) => "Päivä ensin: 4. maaliskuuta",
            Some(DayOrder::MonthFirst) => "Kuukausi ensin: 3. huhtikuuta",
        },
        source: FieldText {
            label: "Mistä tiedot ovat?",
            hint: "Näkyy asiakkaalle hänen omalla sivullaan, esimerkiksi Vanha ajanvarausjärjestelmä.",
        },
        basis: FieldText { label: "Millä perusteella ne ovat rekisterissä?", hint: "Peruste kirjataan joka korttiin." },
        tags: FieldText { label: "Tunnisteet kaikille", hint: "Pilkulla erotettuina. Voit jättää tyhjäksi." },
        own_field: "Lisää oma kenttä",
        button: "Tarkista rivit",
    },
    check: CheckedWords {
        heading: "3. Tarkistus",
        nothing_yet: "Mitään ei ole vielä tallennettu",
        show: "Näytä rivit",
        all: "Kaikki rivit",
        more: |subject, fate| match (fate, subject) {
            (Fate::New, Subject::People) => "saa oman kortin",
            (Fate::New, Subject::Records) => "saa merkinnän korttiinsa",
            (Fate::New, _) => "ei kirjoiteta koskaan",
            (Fate::Merged, Subject::People) => "täydentää korttia",
            (Fate::Merged, Subject::Records) => "kielsi siellä: ei saa markkinointia",
            (Fate::Merged, _) => "on rekisterissä",
            (Fate::Unchanged, _) => "mikään ei muutu",
            (Fate::Blocked, _) => "pyysi poistoa tai kielsi",
            (Fate::Refused, _) => "korjaa tai jätä pois",
        },
        no_consent: "Luettelo ei ole suostumus. Tuodut asiakkaat eivät saa markkinointia ennen kuin he itse suostuvat.",
        stops: "Kieltoja ei voi kumota: vain asiakas itse voi sallia viestit uudelleen.",
        records: "Toisen järjestelmän merkinnät eivät ole suostumuksia: niistä tulee merkintöjä kortteihin, eikä kukaan saa niiden takia markkinointia. Epäämisestä tai perumisesta tulee kielto.",
        records_rule: "Asiakas tunnistetaan sähköpostista. Tuo asiakkaat ensin luettelosta: merkintä henkilöstä, jota täällä ei ole, ei tee korttia.",
        rule: "Sama asiakas tunnistetaan sähköpostista, muuten puhelimesta, jos nimi ja osoite eivät eroa. Kortilla jo oleva tieto jää aina.",
        line: "Rivi",
        who: "Asiakas",
        fate: "Käy näin",
        why: "Miksi",
        kept: |data| format!("Eroaa, kortin tieto jää: {data}."),
        none: "Tällaisia rivejä ei ole.",
        next: "Näytä lisää rivejä",
        button: |count, number| plural(count, "Tuo 1 rivi", &*format!("Tuo {number} riviä")).to_owned(),
        nothing: "Yksikään rivi ei muuttaisi mitään.",
        discard: "Hylkää luettelo",
    },
    run: RunWords {
        checking: "Rivejä tarkistetaan",
        importing: "4. Tuonti",
        undoing: "Tuontia kumotaan",
        of: |done, total| format!("{done} / {total} riviä"),
        stop: "Pysäytä",
        stopped: "Tuonti on pysäytetty. Tuodut rivit ovat tallessa, loput odottavat viikon.",
        go_on: "Jatka tuontia",
        done: "5. Valmis",
        told: |subject, counts| {
            let first = match subject {
                Subject::People => format!("Uusia kortteja {}, täydennettyjä {}.", counts.new, counts.merged),
                Subject::Unsubscribes => format!("Kieltoja kirjattu {}, estettyjä osoitteita {}.", counts.merged, counts.new),
                Subject::Bounces => format!("Osoitteita merkitty {}.", counts.merged),
                Subject::Records => format!("Merkintöjä {}, kieltoja ja estettyjä osoitteita {}.", counts.new, counts.merged),
            };
            format!("{first} Ennallaan {}, estettyjä {}, virheellisiä {}.", counts.unchanged, counts.blocked, counts.refused)
        },
        refused: "Lataa virheelliset rivit",
        customers: "Asiakasluetteloon",
        until: |day| format!("Voit kumota tuonnin {day} asti."),
        undo: "Kumoa tuonti",
        ask: Action {
            heading: "Kumotaanko tuonti?",
            text: "Tuonnin luomat kortit poistetaan ja sen täydentämät tiedot palautetaan. Kortit, joille on sen jälkeen tapahtunut jotain, jäävät. Kumoamista ei voi kumota.",
            button: "Kumoa tuonti",
        },
        ask_records: Action {
            heading: "Kumotaanko tuonti?",
            text: "Korttien merkinnät poistetaan. Kiellot jäävät: vain asiakas itse voi kumota ne. Tätä ei voi perua.",
            button: "Kumoa tuonti",
        },
        undone: "Tuonti on kumottu",
        undone_told: |subject, counts| {
            if subject == Subject::Records {
                return format!("Merkintöjä poistettu {}. Kiellot ja estetyt osoitteet jäävät: {}.", counts.removed, counts.stayed);
            }
            format!(
                "Kortteja poistettu {}, jätetty {}, koska niille oli tapahtunut jotain. Tietoja palautettu {}, jätetty {}, koska niitä oli muutettu.",
                counts.removed, counts.stayed, counts.put_back, counts.changed_since
            )
        },
        expired: "Luettelon rivit on poistettu. Lue tiedosto uudelleen, jos haluat tuoda sen.",
    },
};
