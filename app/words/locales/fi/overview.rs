//! The first screen of the console in Finnish.

use lupa_domain::{
    api::{
        overview::{AnswerKind, FirstStep},
        register::ReadOnly,
    },
    plural::plural,
    time::PartOfDay,
};

use crate::{
    overview::{DecisionWords, DeskWords, EventWords, OverviewWords, ReadOnlyWords, StepWords, StepsWords, TilesWords},
    shapes::Section,
};

const WEEKDAYS: [&str; 7] = ["Maanantai", "Tiistai", "Keskiviikko", "Torstai", "Perjantai", "Lauantai", "Sunnuntai"];
const MONTHS: [&str; 12] = [
    "tammikuuta",
    "helmikuuta",
    "maaliskuuta",
    "huhtikuuta",
    "toukokuuta",
    "kesäkuuta",
    "heinäkuuta",
    "elokuuta",
    "syyskuuta",
    "lokakuuta",
    "marraskuuta",
    "joulukuuta",
];

pub(crate) const OVERVIEW: OverviewWords = OverviewWords {
    greeting: |part, name| {
        let hello = match part {
            PartOfDay::Morning => "Huomenta",
            PartOfDay::Day => "Päivää",
            PartOfDay::Evening => "Iltaa",
            PartOfDay::Night => "Hei",
        };
        format!("{hello}, {name}")
    },
    date: |weekday, month, day| {
        format!("{} {day}. {}", WEEKDAYS[usize::from(weekday) % 7], MONTHS[usize::from(month).saturating_sub(1) % 12])
    },
    nothing: "Sinulle ei ole vielä annettu oikeuksia. Pyydä ne pääkäyttäjältä.",
    new: "Uusi asiakas",
    steps: StepsWords {
        heading: "Ensimmäiset askeleet",
        done: |done, all| format!("{done} / {all} tehty"),
        later: "Myöhemmin",
        step: |step| match step {
            FirstStep::Business => StepWords {
                title: "Yrityksen tiedot",
                about: "Nimi ja yhteystiedot näkyvät lomakkeessa, viesteissä ja kuiteissa.",
                button: "Täydennä",
            },
            FirstStep::Look => StepWords {
                title: "Ulkoasu ja logo",
                about: "Logo ja väri näkyvät lomakkeessa, viesteissä ja julisteessa.",
                button: "Valitse",
            },
            FirstStep::Form => {
                StepWords { title: "Lomakkeen tekstit", about: "Tarkista, mitä asiakkaille kerrotaan ja luvataan.", button: "Avaa lomake" }
            }
            FirstStep::Share => StepWords {
                title: "Jaa lomake asiakkaille",
                about: "Linkki viestiin, QR-juliste tiskille tai painike omille sivuille.",
                button: "Jaa lomake",
            },
            FirstStep::Invite => StepWords {
                title: "Kutsu työkaverit",
                about: "Jokainen saa oman tunnuksen ja vain tarvitsemansa oikeudet.",
                button: "Kutsu",
            },
        },
    },
    tiles: TilesWords {
        heading: "Voimassa olevat suostumukset",
        days: "30 päivässä",
        more: "Lisäys",
        less: "Vähennys",
        same: "Ei muutosta",
        withdrawn: |_, number| format!("{number} perunut"),
        objected: |_, number| format!("{number} kieltänyt"),
        line: |before, now| format!("30 päivää sitten {before}, nyt {now}"),
        none: "Käyttötarkoituksia ei ole vielä.",
    },
    decisions: DecisionWords {
        heading: "Hoidettavaa",
        count: |count| if count == 1 { "1 asia".to_owned() } else { format!("{count} asiaa") },
        none: "Kaikki on hoidettu.",
        disagreements: |count, number| {
            if count == 1 {
                "Rekisterin tarkistus löysi ristiriidan".to_owned()
            } else {
                format!("Rekisterin tarkistus löysi {number} ristiriitaa")
            }
        },
        disagreements_more: "Asiakkaille ei lähetetä ristiriitaisten tietojen perusteella.",
        example: Section {
            heading: "Yrityksen tiedoissa on vielä esimerkkejä",
            text: "Korvaa ne omilla tiedoilla ennen kuin jaat lomakkeen.",
        },
        breach: |count| format!("{count} {} odottaa päätöstä", plural(u64::from(count), "tietoturvaloukkaus", "tietoturvaloukkausta")),
        breach_until: |when| format!("Jos siitä on riskiä jollekulle, valvontaviranomaiselle on ilmoitettava viimeistään {when}."),
        breach_over: |when| {
            format!("Valvontaviranomaiselle olisi pitänyt ilmoittaa viimeistään {when}. Päätä nyt ja kirjaa viivästyksen syy.")
        },
        silent: |email| format!("Kukaan ei vastaa osoitteesta {email}"),
        silent_more: |when| {
            format!("Kysyimme {when}. Asiakkaat lähettävät sinne pyyntönsä. Avaa viesti ja paina painiketta tai vaihda osoite.")
        },
        requests: |count| format!("{count} {} odottaa vastausta", plural(u64::from(count), "asiakkaan pyyntö", "asiakkaan pyyntöä")),
        requests_more: "Vastaa ennen määräpäivää.",
        requests_late: |count| format!("{count} {} jo myöhässä.", plural(u64::from(count), "on", "niistä on")),
        unconfirmed: |count, number| format!("{number} {} odottaa vahvistusta", plural(count, "ilmoittautuminen", "ilmoittautumista")),
        oldest: |days| match days {
            0 => "Vanhin on tältä päivältä.".to_owned(),
            1 => "Vanhin on eiliseltä.".to_owned(),
            _ => format!("Vanhin on {days} päivän takaa."),
        },
        invitation_ends: |name| format!("Kutsu vanhenee pian: {name}"),
        invitation_ended: |name| format!("Kutsu on vanhentunut: {name}"),
        invitation_when: |when| format!("Voimassa {when} asti."),
        undertakings: |count| {
            format!("{count} {} ei ole hyväksynyt salassapitositoumusta", plural(u64::from(count), "käyttäjä", "käyttäjää"))
        },
        undertakings_more: "Asiakkaiden tiedot näkyvät vasta, kun sitoumus on hyväksytty.",
        last_key: Section {
            heading: "Sinulla on vain yksi pääsyavain eikä yhtään palautuskoodia",
            text: "Jos laite katoaa, et pääse sisään. Lisää toinen pääsyavain tai luo palautuskoodit.",
        },
        look: "Katso",
        mend: "Korjaa",
        again: "Lähetä uusi",
        add: "Lisää",
    },
    events: EventWords {
        heading: "Viimeksi tapahtunut",
        days: ["Tänään", "Eilen"],
        said: |said, count, number, title| match said {
            AnswerKind::Given => format!("{number} {}: {title}", plural(count, "uusi suostumus", "uutta suostumusta")),
            AnswerKind::Withdrawn => format!("{number} {} perui: {title}", plural(count, "asiakas", "asiakasta")),
            AnswerKind::Objected => format!("{number} {} kielsi: {title}", plural(count, "asiakas", "asiakasta")),
        },
        said_by: |said, title| match said {
            AnswerKind::Given => format!("suostui: {title}"),
            AnswerKind::Withdrawn => format!("perui: {title}"),
            AnswerKind::Objected => format!("kielsi: {title}"),
        },
        times: |count, number| format!("{number} {}", plural(count, "kerran", "kertaa")),
        log: "Koko tapahtumaloki",
        none: "Viime päivinä ei ole tapahtunut mitään.",
    },
    desk: DeskWords {
        heading: "Ketä palvelet?",
        search: "Etsi asiakas",
        hint: "Nimen alku, puhelinnumero tai sähköpostiosoite riittää. Kortin avaaminen kirjataan.",
        find: "Etsi",
        record: Section { heading: "Kirjaa suostumus", text: "Tiskillä, puhelimessa tai paperilla: etsi ensin asiakas." },
        new: Section { heading: "Uusi asiakas", text: "Nimi ja puhelinnumero riittävät." },
        counter: Section { heading: "Avaa asiakasnäkymä", text: "Anna tabletti asiakkaalle." },
        today: "Tänään kirjasit",
        recorded: |count| format!("{count} {}", plural(count, "suostumus tai kielto", "suostumusta tai kieltoa")),
        added: |count| format!("{count} {}", plural(count, "uusi asiakas", "uutta asiakasta")),
        noted: |count| format!("{count} {}", plural(count, "käynti tai muu tapahtuma", "käyntiä tai muuta tapahtumaa")),
        idle: "Et ole vielä kirjannut mitään.",
    },
};

pub(crate) const READ_ONLY: ReadOnlyWords = ReadOnlyWords {
    why: |why| match why {
        ReadOnly::Damaged => Section {
            heading: "Rekisteriin ei voi nyt tallentaa",
            text: "Tietokannassa on vika. Tietoja voi katsoa, mutta mitään ei voi muuttaa, ennen kuin varmuuskopio on palautettu. Ota yhteyttä palvelimen ylläpitäjään.",
        },
        ReadOnly::Forked => Section {
            heading: "Rekisteri on suljettu muutoksilta",
            text: "Tiedot ovat vanhemmat kuin suostumusloki, joka on jo allekirjoitettu. Mitään ei tallenneta eikä allekirjoiteta, ennen kuin uudempi varmuuskopio on palautettu. Ota yhteyttä palvelimen ylläpitäjään.",
        },
    },
};
