//! Import av kunder ur en fil.

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
    heading: "Importera kunder ur en fil",
    lead: "Inget sparas på korten förrän du har sett granskningen och trycker på Importera.",
    back: "Kunder",
    all: "Alla importer",
    gone: "Importen finns inte.",
    stages: "Steg",
    stage: StageWords { file: "Fil", columns: "Kolumner", check: "Granskning", import: "Import", done: "Klart" },
    over: "klart",
    list: ImportListWords {
        heading: "Tidigare importer",
        heads: ImportHeads { source: "Varifrån", at: "När", by: "Vem", rows: "Rader", state: "Läge" },
        state: |state| match state {
            ImportState::Receiving => "Läses in",
            ImportState::Received => "Väntar på kolumner",
            ImportState::Checking => "Granskas",
            ImportState::Checked => "Granskad",
            ImportState::Importing => "Importeras",
            ImportState::Stopped => "Stoppad",
            ImportState::Done => "Klar",
            ImportState::Undoing => "Ångras",
            ImportState::Undone => "Ångrad",
            ImportState::Expired => "Raderna är borta",
        },
        no_source: "Inte angivet än",
    },
    file: FileWords {
        heading: "1. Fil",
        field: FieldText {
            label: "Välj en fil",
            hint: "CSV, XLSX eller ODS, högst 16 megabyte och 200 000 rader. Samtycken från ett annat system: JSON enligt ISO/IEC TS 27560, Kantara, c15t eller iubenda.",
        },
        encoding: FieldText { label: "Teckenkodning", hint: "Välj själv bara om å, ä och ö visas fel." },
        found: "Hittas av sig själv",
        read: "Läs filen",
        none: "Välj en fil.",
        about: |rows, columns, size| format!("{rows} rader, {columns} kolumner, {size}"),
        in_encoding: |name| format!("Teckenkodning: {name}"),
        in_sheet: |name| format!("Blad: {name}"),
        separator: FieldText { label: "Avgränsare", hint: "Välj en annan om kolumnerna nedan ser fel ut: filen läses på nytt." },
        separators: |separator| match separator {
            "," => "Kommatecken ,",
            "\t" => "Tabb",
            "|" => "Lodstreck |",
            _ => "Semikolon ;",
        },
        sheet: FieldText { label: "Blad", hint: "Välj ett annat om listan inte finns här: filen läses på nytt." },
        again: "Välj filen på nytt om den ska läsas på annat sätt.",
        of_systems: |systems| format!("Samtyckesuppgifter från: {systems}"),
        note: |note| match note {
            FileNote::Formulas => "Filen har formler. De värden som räknades ut senast lästes.",
            FileNote::Errors => "Filen har celler med fel. De lästes som tomma.",
            FileNote::ExternalLinks => "Filen hänvisar till andra filer. De öppnades inte.",
            FileNote::Macros => "Filen har makron. De lästes inte.",
        },
        other: "Välj en annan fil",
    },
    columns: ColumnsWords {
        heading: "2. Kolumner",
        heads: "Första raden har rubriker",
        in_file: "I filen",
        samples: "De två första raderna",
        goes: "Hör till fältet",
        state: "Läge",
        goes_to: |head| format!("{head} hör till fältet"),
        nameless: |number| format!("Kolumn {number}"),
        states: |state| match state {
            ColumnState::Recognised => "Igenkänd",
            ColumnState::DayOrderUnclear => "Kontrollera: dagen först?",
            ColumnState::NoConsent => "Är inget samtycke",
            ColumnState::Unknown => "Utelämnas",
        },
        no_consent: "Kolumnen ser ut som ett samtycke. En lista är inget samtycke: kunden ger det själv.",
        subject: FieldText { label: "Vad innehåller listan?", hint: "" },
        subjects: |subject| match subject {
            Subject::People => "Kunder",
            Subject::Unsubscribes => "Personer som har avslutat nyhetsbrevet på annat håll: en invändning registreras",
            Subject::Bounces => "Adresser dit posten inte kommer fram",
            Subject::Records => "Samtyckesuppgifter från ett annat system: de blir anteckningar och invändningar, aldrig samtycken",
        },
        day_order: FieldText { label: "Ordningen i datum", hint: "Till exempel 4.3.88." },
        day_orders: |order| match order {
            None => "Inte vald: oklara utelämnas",
            Some(DayOrder::DayFirst) => "Dagen först: 4 mars",
            Some(DayOrder::MonthFirst) => "Månaden först: 3 april",
        },
        source: FieldText {
            label: "Varifrån kommer uppgifterna?",
            hint: "Kunden ser det på sin egen sida, till exempel Gamla bokningssystemet.",
        },
        basis: FieldText { label: "På vilken grund finns de i registret?", hint: "Grunden registreras på varje kort." },
        tags: FieldText { label: "Taggar för alla", hint: "Med kommatecken emellan. Kan lämnas tomt." },
        own_field: "Lägg till ett eget fält",
        button: "Granska raderna",
    },
    check: CheckedWords {
        heading: "3. Granskning",
        nothing_yet: "Inget är sparat än",
        show: "Visa rader",
        all: "Alla rader",
        more: |subject, fate| match (fate, subject) {
            (Fate::New, Subject::People) => "får ett eget kort",
            (Fate::New, Subject::Records) => "får en anteckning på kortet",
            (Fate::New, _) => "får aldrig brev",
            (Fate::Merged, Subject::People) => "kompletterar ett kort",
            (Fate::Merged, Subject::Records) => "sa nej där: får ingen marknadsföring",
            (Fate::Merged, _) => "finns i registret",
            (Fate::Unchanged, _) => "inget ändras",
            (Fate::Blocked, _) => "bad om radering eller sa nej",
            (Fate::Refused, _) => "rätta eller utelämna",
        },
        no_consent: "En lista är inget samtycke. Importerade kunder får ingen marknadsföring förrän de själva samtycker.",
        stops: "Invändningar kan inte ångras: bara kunden själv kan tillåta meddelanden igen.",
        records: "Uppgifter från ett annat system är inga samtycken: de blir anteckningar på korten, och ingen får marknadsföring på grund av dem. Ett nej eller en återkallelse blir en invändning.",
        records_rule: "Kunden känns igen på e-posten. Importera kunderna först från en lista: en uppgift om någon som inte finns här ger inget kort.",
        rule: "Samma kund känns igen på e-posten, annars på telefonen om namn och adress inte skiljer sig. Det som redan står på kortet står alltid kvar.",
        line: "Rad",
        who: "Kund",
        fate: "Så går det",
        why: "Varför",
        kept: |data| format!("Skiljer sig, kortets uppgift står kvar: {data}."),
        none: "Det finns inga sådana rader.",
        next: "Visa fler rader",
        button: |count, number| plural(count, "Importera 1 rad", &*format!("Importera {number} rader")).to_owned(),
        nothing: "Ingen rad skulle ändra något.",
        discard: "Kasta listan",
    },
    run: RunWords {
        checking: "Raderna granskas",
        importing: "4. Import",
        undoing: "Importen ångras",
        of: |done, total| format!("{done} / {total} rader"),
        stop: "Stoppa",
        stopped: "Importen är stoppad. De rader som är inne är sparade, resten väntar en vecka.",
        go_on: "Fortsätt importen",
        done: "5. Klart",
        told: |subject, counts| {
            let first = match subject {
                Subject::People => format!("Nya kort {}, kompletterade {}.", counts.new, counts.merged),
                Subject::Unsubscribes => format!("Registrerade invändningar {}, spärrade adresser {}.", counts.merged, counts.new),
                Subject::Bounces => format!("Markerade adresser {}.", counts.merged),
                Subject::Records => format!("Anteckningar {}, invändningar och spärrade adresser {}.", counts.new, counts.merged),
            };
            format!("{first} Oförändrade {}, stoppade {}, felaktiga {}.", counts.unchanged, counts.blocked, counts.refused)
        },
        refused: "Ladda ner felaktiga rader",
        customers: "Till kundlistan",
        until: |day| format!("Importen kan ångras till {day}."),
        undo: "Ångra importen",
        ask: Action {
            heading: "Ska importen ångras?",
            text: "De kort som importen skapade tas bort och uppgifter som den kompletterade återställs. Kort som något har hänt med sedan dess blir kvar. Det kan inte ångras.",
            button: "Ångra importen",
        },
        ask_records: Action {
            heading: "Ska importen ångras?",
            text: "Anteckningarna på korten tas bort. Invändningarna står kvar: bara kunderna själva kan häva dem. Det går inte att ångra.",
            button: "Ångra importen",
        },
        undone: "Importen är ångrad",
        undone_told: |subject, counts| {
            if subject == Subject::Records {
                return format!(
                    "Borttagna anteckningar {}. Invändningar och spärrade adresser står kvar: {}.",
                    counts.removed, counts.stayed
                );
            }
            format!(
                "Borttagna kort {}, kvar {} eftersom något hade hänt med dem. Återställda uppgifter {}, kvar {} eftersom de hade ändrats.",
                counts.removed, counts.stayed, counts.put_back, counts.changed_since
            )
        },
        expired: "Listans rader är borttagna. Läs filen på nytt om du vill importera den.",
    },
};
