//! The first screen of the console in Swedish.

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

const WEEKDAYS: [&str; 7] = ["Måndag", "Tisdag", "Onsdag", "Torsdag", "Fredag", "Lördag", "Söndag"];
const MONTHS: [&str; 12] =
    ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];

pub(crate) const OVERVIEW: OverviewWords = OverviewWords {
    greeting: |part, name| {
        let hello = match part {
            PartOfDay::Morning => "God morgon",
            PartOfDay::Evening => "God kväll",
            PartOfDay::Day | PartOfDay::Night => "Hej",
        };
        format!("{hello}, {name}")
    },
    date: |weekday, month, day| {
        format!("{} {day} {}", WEEKDAYS[usize::from(weekday) % 7], MONTHS[usize::from(month).saturating_sub(1) % 12])
    },
    nothing: "Du har inte fått några rättigheter ännu. Be en administratör om dem.",
    new: "Ny kund",
    steps: StepsWords {
        heading: "De första stegen",
        done: |done, all| format!("{done} / {all} klara"),
        later: "Senare",
        step: |step| match step {
            FirstStep::Business => StepWords {
                title: "Företagets uppgifter",
                about: "Namnet och kontaktuppgifterna syns i formuläret, i meddelanden och på kvitton.",
                button: "Fyll i",
            },
            FirstStep::Look => StepWords {
                title: "Utseende och logotyp",
                about: "Logotypen och färgen syns i formuläret, i meddelanden och på affischen.",
                button: "Välj",
            },
            FirstStep::Form => StepWords {
                title: "Formulärets texter",
                about: "Kontrollera vad kunderna får veta och vad ni lovar dem.",
                button: "Öppna formuläret",
            },
            FirstStep::Share => StepWords {
                title: "Dela formuläret med kunderna",
                about: "En länk i ett meddelande, en QR-affisch på disken eller en knapp på er webbplats.",
                button: "Dela formuläret",
            },
            FirstStep::Invite => StepWords {
                title: "Bjud in kollegerna",
                about: "Var och en får ett eget konto och bara de rättigheter som behövs.",
                button: "Bjud in",
            },
        },
    },
    tiles: TilesWords {
        heading: "Gällande samtycken",
        days: "på 30 dagar",
        more: "Ökning",
        less: "Minskning",
        same: "Ingen förändring",
        withdrawn: |_, number| format!("{number} har återkallat"),
        objected: |_, number| format!("{number} har sagt nej"),
        line: |before, now| format!("För 30 dagar sedan {before}, nu {now}"),
        none: "Det finns inga ändamål ännu.",
    },
    decisions: DecisionWords {
        heading: "Att ta hand om",
        count: |count| if count == 1 { "1 ärende".to_owned() } else { format!("{count} ärenden") },
        none: "Allt är omskött.",
        disagreements: |count, number| {
            if count == 1 {
                "Kontrollen av registret hittade en motstridighet".to_owned()
            } else {
                format!("Kontrollen av registret hittade {number} motstridigheter")
            }
        },
        disagreements_more: "Inget skickas till kunder med stöd av motstridiga uppgifter.",
        example: Section {
            heading: "Företagets uppgifter innehåller ännu exempel",
            text: "Ersätt dem med egna uppgifter innan ni delar formuläret.",
        },
        breach: |count| {
            format!("{count} {} väntar på beslut", plural(u64::from(count), "personuppgiftsincident", "personuppgiftsincidenter"))
        },
        breach_until: |when| format!("Om det finns en risk för någon ska tillsynsmyndigheten underrättas senast {when}."),
        breach_over: |when| format!("Tillsynsmyndigheten borde ha underrättats senast {when}. Besluta nu och skriv varför det dröjde."),
        silent: |email| format!("Ingen svarar på adressen {email}"),
        silent_more: |when| {
            format!("Vi frågade {when}. Kunderna skickar sina önskemål dit. Öppna brevet och tryck på knappen, eller byt adress.")
        },
        requests: |count| format!("{count} {} väntar på svar", plural(u64::from(count), "begäran från en kund", "begäranden från kunder")),
        requests_more: "Svara före sista dagen.",
        requests_late: |count| format!("{count} av dem är redan {}.", plural(u64::from(count), "försenad", "försenade")),
        unconfirmed: |count, number| format!("{number} {} väntar på bekräftelse", plural(count, "anmälan", "anmälningar")),
        oldest: |days| match days {
            0 => "Den äldsta är från i dag.".to_owned(),
            1 => "Den äldsta är från i går.".to_owned(),
            _ => format!("Den äldsta är {days} dagar gammal."),
        },
        invitation_ends: |name| format!("Inbjudan går snart ut: {name}"),
        invitation_ended: |name| format!("Inbjudan har gått ut: {name}"),
        invitation_when: |when| format!("Giltig till {when}."),
        undertakings: |count| {
            format!("{count} {} har inte godkänt sekretessförbindelsen", plural(u64::from(count), "användare", "användare"))
        },
        undertakings_more: "Kundernas uppgifter visas först när förbindelsen är godkänd.",
        last_key: Section {
            heading: "Du har bara en inloggningsnyckel och inga återställningskoder",
            text: "Om enheten försvinner kommer du inte in. Lägg till en till inloggningsnyckel eller skapa återställningskoder.",
        },
        look: "Visa",
        mend: "Rätta",
        again: "Skicka en ny",
        add: "Lägg till",
    },
    events: EventWords {
        heading: "Senaste händelser",
        days: ["I dag", "I går"],
        said: |said, count, number, title| match said {
            AnswerKind::Given => format!("{number} {}: {title}", plural(count, "nytt samtycke", "nya samtycken")),
            AnswerKind::Withdrawn => format!("{number} {} återkallade: {title}", plural(count, "kund", "kunder")),
            AnswerKind::Objected => format!("{number} {} sade nej till: {title}", plural(count, "kund", "kunder")),
        },
        said_by: |said, title| match said {
            AnswerKind::Given => format!("samtyckte: {title}"),
            AnswerKind::Withdrawn => format!("återkallade: {title}"),
            AnswerKind::Objected => format!("sade nej till: {title}"),
        },
        times: |count, number| format!("{number} {}", plural(count, "gång", "gånger")),
        log: "Hela händelseloggen",
        none: "Inget har hänt de senaste dagarna.",
    },
    desk: DeskWords {
        heading: "Vem betjänar du?",
        search: "Sök en kund",
        hint: "Början av namnet, telefonnumret eller e-postadressen räcker. Att ett kort öppnas antecknas.",
        find: "Sök",
        record: Section { heading: "Anteckna samtycke", text: "Vid disken, per telefon eller på papper: sök först kunden." },
        new: Section { heading: "Ny kund", text: "Namn och telefonnummer räcker." },
        counter: Section { heading: "Öppna kundvyn", text: "Ge surfplattan till kunden." },
        today: "Det här har du antecknat i dag",
        recorded: |count| format!("{count} {}", plural(count, "samtycke eller nej", "samtycken eller nej")),
        added: |count| format!("{count} {}", plural(count, "ny kund", "nya kunder")),
        noted: |count| format!("{count} {}", plural(count, "besök eller annan händelse", "besök eller andra händelser")),
        idle: "Du har inte antecknat något ännu.",
    },
};

pub(crate) const READ_ONLY: ReadOnlyWords = ReadOnlyWords {
    why: |why| match why {
        ReadOnly::Damaged => Section {
            heading: "Inget kan sparas i registret just nu",
            text: "Databasen har ett fel. Uppgifterna kan läsas, men inget kan ändras förrän en säkerhetskopia har återställts. Kontakta den som sköter servern.",
        },
        ReadOnly::Forked => Section {
            heading: "Registret är stängt för ändringar",
            text: "Uppgifterna är äldre än den samtyckeslogg som redan är undertecknad. Inget sparas och inget undertecknas förrän en nyare säkerhetskopia har återställts. Kontakta den som sköter servern.",
        },
    },
};
