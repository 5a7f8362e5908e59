//! Målgruppen på svenska.

use lupa_domain::{
    audience::{Basis, Reason, Step},
    consent::Method,
    locale::Locale,
    people::Kind,
};

use crate::{
    audience::{
        AnswerWords, AskWords, AudienceWords, ConditionKinds, ConditionWords, ExportWords, FormatWords, GroundWords, HistoryHeads,
        HistoryWords, ModeWords, PeopleWords, ReasonWords, SavedWords, SendHeads, ShareHeads, WithheldHeads,
    },
    plural::plural,
    shapes::{FieldText, Section},
};

pub(crate) const AUDIENCE: AudienceWords = AudienceWords {
    unread: "Villkoren i länken gick inte att läsa. Länken är kanske avklippt. Du kan välja villkoren på nytt.",
    ask: AskWords {
        purposes: FieldText {
            label: "Vad ska du skicka?",
            hint: "Ett samtycke gäller alltid ett visst ändamål. Därför avgör det här vilka du får skicka till.",
        },
        bases: FieldText {
            label: "På vilken grund?",
            hint: "Vanligtvis med samtycke. De andra grunderna har egna listor som aldrig blandas.",
        },
        basis: |basis| match basis {
            Basis::Consent => "med samtycke",
            Basis::SoftOptIn => "utifrån ett tidigare köp",
            Basis::LegalPerson => "till företag och organisationer",
        },
        conditions: "Till vem?",
        everyone: "Inga villkor: alla som finns i registret är med.",
        mode: "Ta med dem för vilka",
        group_mode: "I gruppen",
        modes: ModeWords {
            all: "alla dessa villkor stämmer",
            any: "minst ett av dessa villkor stämmer",
            not_all: "något av dessa villkor inte stämmer",
            not_any: "inget av dessa villkor stämmer",
        },
        add: "Lägg till villkor",
        add_kept: "Lägg till ett villkor om kunderna",
        kinds: ConditionKinds {
            language: ConditionWords { name: "Språk", is: "är något av dessa", is_not: "är inget av dessa" },
            joined: ConditionWords { name: "Lades till i registret", is: "under dessa dagar", is_not: "inte under dessa dagar" },
            consent_given: ConditionWords { name: "Samtycket gavs", is: "under dessa dagar", is_not: "inte under dessa dagar" },
            edition: ConditionWords { name: "Textens version", is: "som samtycket gäller är", is_not: "som samtycket gäller är inte" },
            method: ConditionWords {
                name: "Hur samtycket gavs", is: "på något av dessa sätt", is_not: "inte på något av dessa sätt"
            },
            tag: ConditionWords { name: "Nyckelord", is: "är något av dessa", is_not: "är inget av dessa" },
            postal_code: ConditionWords {
                name: "Postnummerområde",
                is: "börjar med något av dessa",
                is_not: "börjar inte med något av dessa",
            },
            organisation: ConditionWords { name: "Organisation", is: "är denna", is_not: "är inte denna" },
            person: ConditionWords { name: "Person eller företag", is: "är", is_not: "är inte" },
            visit: ConditionWords { name: "Besök", is: "under dessa dagar", is_not: "inte under dessa dagar" },
            purchase: ConditionWords { name: "Köp", is: "under dessa dagar", is_not: "inte under dessa dagar" },
            job: ConditionWords { name: "Uppdrag", is: "under dessa dagar", is_not: "inte under dessa dagar" },
            times: ConditionWords { name: "Antal köp", is: "ligger inom gränserna", is_not: "ligger inte inom gränserna" },
            amount: ConditionWords { name: "Summan av köpen", is: "ligger inom gränserna", is_not: "ligger inte inom gränserna" },
        },
        tags: "Nyckelord, åtskilda med kommatecken",
        postal_codes: "Postnummer eller deras början, åtskilda med kommatecken",
        organisation: "Organisationens namn",
        person: |kind| match kind {
            Kind::Natural => "en person",
            Kind::Legal => "ett företag eller en organisation",
        },
        at_least: "Minst",
        at_most: "Högst",
        currency: "Valuta",
        group: "Grupp av villkor",
        is: "Ska villkoret stämma",
        language: |locale| match locale {
            Locale::Fi => "finska",
            Locale::Sv => "svenska",
            Locale::En => "engelska",
        },
        method: |method| match method {
            Method::WebForm => "formulär på webben",
            Method::Portal => "kundens egen sida",
            Method::Phone => "telefon",
            Method::Counter => "på plats",
            Method::Paper => "pappersblankett",
            Method::Import => "äldre register",
            Method::OneClick => "länk i meddelande",
        },
        first_day: "Första dagen",
        last_day: "Sista dagen",
        versions: "Version",
        other: "Ett villkor som inte kan ändras på den här sidan",
        remove: "Ta bort",
    },
    answer: AnswerWords {
        heading: "Vilka du får skicka till",
        unasked: "Välj först vad du ska skicka. Sedan ser du siffrorna här.",
        counting: "Räknar…",
        send: |count| plural(count, "person får du skicka till", "personer får du skicka till"),
        matched: |count, number| match plural(count, None, Some(number)) {
            None => "1 person uppfyller villkoren.".to_owned(),
            Some(number) => format!("{number} personer uppfyller villkoren."),
        },
        table: "Så räknas summan",
        who: "Vilka",
        how_many: "Hur många",
        may: "Får kontaktas",
        why: |basis| match basis {
            Basis::Consent => "Samtycket gäller och adressen fungerar.",
            Basis::SoftOptIn => "Har köpt något av oss, fick möjlighet att säga nej till marknadsföring och har inte gjort det.",
            Basis::LegalPerson => "Ett företag eller en organisation som inte har sagt nej.",
        },
        may_not: |reason| format!("Får inte kontaktas: {reason}"),
        reason: |reason| match reason {
            Reason::NoGround => ReasonWords { name: "inte den här grunden", text: "Personen får kontaktas bara med samtycke." },
            Reason::Restricted => {
                ReasonWords { name: "behandlingen begränsad", text: "Personen har bett att uppgifterna inte används just nu." }
            }
            Reason::Contradicted => ReasonWords {
                name: "uppgifterna motsäger varandra",
                text: "Det som är sparat stämmer inte med vad personen har sagt, så ingenting skickas. Se händelseloggen.",
            },
            Reason::Objected => ReasonWords { name: "har sagt nej", text: "Personen har sagt nej till detta." },
            Reason::Withdrawn => ReasonWords { name: "har återkallat samtycket", text: "Personen hade samtyckt men ändrade sig." },
            Reason::Retired => ReasonWords { name: "används inte längre", text: "Det här skickas inte längre till någon." },
            Reason::ByConsent => ReasonWords { name: "har samtyckt", text: "Personen kontaktas med samtycke och finns på den listan." },
            Reason::Lapsed => ReasonWords {
                name: "samtycket gäller inte längre",
                text: "Uppgifterna används på ett annat sätt än förut. Samtycke måste begäras på nytt.",
            },
            Reason::Pending => ReasonWords {
                name: "har inte bekräftat än",
                text: "Personen fyllde i formuläret men har inte öppnat bekräftelselänken.",
            },
            Reason::NoConsent => ReasonWords { name: "inget samtycke", text: "Personen har inte samtyckt till detta." },
            Reason::NoAddress => ReasonWords { name: "ingen adress", text: "Samtycke finns, men kontaktuppgiften saknas." },
            Reason::Bounced => ReasonWords { name: "adressen fungerar inte", text: "Samtycke finns, men meddelandena kommer tillbaka." },
            Reason::NotInRegister => ReasonWords { name: "finns inte i registret", text: "Adressen finns inte i registret." },
        },
        sum: "Totalt",
        show: "Visa",
        show_group: |group| format!("Visa: {group}"),
        nobody: Section { heading: "Ingen uppfyller villkoren", text: "Ta bort ett villkor eller välj fler dagar." },
        none: Section {
            heading: "Du får inte skicka till någon av dessa",
            text: "Nedan ser du varför. Bara personen själv kan ge sitt samtycke: berätta om formuläret när ni träffas.",
        },
        form: "Öppna formuläret",
        again: "Räkna på nytt",
    },
    people: PeopleWords {
        may: |count| format!("Får kontaktas: {count}"),
        may_not: |reason, count| format!("Får inte kontaktas, {reason}: {count}"),
        send: SendHeads { address: "Adress", name: "Namn", language: "Språk", agreed: "Samtyckte", sold: "Köpdag", why: "Varför" },
        withheld: WithheldHeads { email: "E-post", name: "Namn", since: "Sedan", why_not: "Varför inte" },
        noted: "Visningen loggas i händelseloggen.",
        receipt: "Kvitto",
        nothing: "–",
        shown: |shown, count| format!("Visar {shown} av {count}"),
        more: "Visa fler",
        back: "Tillbaka till siffrorna",
        none: "Här finns ingen längre. Siffrorna har ändrats under tiden.",
    },
    export: ExportWords {
        open: "Exportera adresser",
        heading: "Exportera adresserna som en fil",
        purpose: "Ändamål",
        people: "Antal personer",
        columns: "Kolumner",
        file_columns: "adress, namn, språk, när samtycket gavs, kvittots id, länk för att avsluta utskicken, textens version",
        csv_columns: "adress, namn, språk, när samtycket gavs, kvittots id, länk för att avsluta utskicken, textens version, exportens id, loggens kontrollpunkt, grund",
        label_lines: "namn, organisation, postadress",
        noted: |count, number| match plural(count, None, Some(number)) {
            None => {
                "Exporten loggas i händelseloggen. Personen ser på sin egen sida vem som exporterade adressen, när och för vad.".to_owned()
            }
            Some(number) => format!(
                "Exporten loggas i händelseloggen. Var och en av dessa {number} personer ser på sin egen sida vem som exporterade \
             adressen, när \
             och för vad."
            ),
        },
        nobody: "Ingen av dem har både namn och postadress i registret. Lägg till dem på kundkorten först.",
        without: |count, number| match plural(count, None, Some(number)) {
            None => "1 person får ingen etikett: namnet eller postadressen saknas i registret.".to_owned(),
            Some(number) => format!("{number} personer får ingen etikett: namnet eller postadressen saknas i registret."),
        },
        format: "Vad behöver du?",
        formats: FormatWords {
            workbook: "Excel-arbetsbok (.xlsx)",
            csv_for_excel: "CSV för Excel",
            csv: "CSV för ett annat program, till exempel en nyhetsbrevstjänst",
            json_lines: "JSON-rader för ett eget program",
            labels: "Adressetiketter att skriva ut (PDF)",
        },
        sheet: "Etikettark",
        label: |width, height| format!("{width} × {height} mm"),
        start: FieldText {
            label: "Första lediga etiketten", hint: "Räkna radvis från det övre vänstra hörnet. På ett nytt ark är den 1."
        },
        go: "Exportera adresserna",
        coming: |size| format!("Hämtar filen, hittills {size}"),
        stop: "Avbryt",
        stopped: "Du avbröt exporten och ingen fil sparades. Exporten hann ändå loggas.",
        done: |file| format!("Filen {file} har laddats ner."),
        broken: "Filen blev inte färdig och sparades inte. Försök på nytt.",
        close: "Stäng",
    },
    saved: SavedWords {
        heading: "Sparade målgrupper",
        none: "Här finns inget ännu. Ge dina val ett namn så hittar du dem nästa gång.",
        by: |name| format!("sparad av {name}"),
        open: "Öppna",
        opened: |name| format!("Öppnad: {name}"),
        forget: "Ta bort",
        forget_ask: |name| format!("Ska {name} tas bort?"),
        forget_text: "Bara de sparade valen tas bort. Personerna påverkas inte.",
        name: FieldText {
            label: "Spara de nuvarande valen med namnet",
            hint: "Till exempel Svenskspråkiga, sommaren 2026. Andra användare ser också det du sparar.",
        },
        save: "Spara",
        saved: |name| format!("Sparad: {name}"),
        unasked: "Välj först vad du ska skicka.",
    },
    history: HistoryWords {
        heading: "Hur samtyckena har utvecklats",
        steps: "Visa per",
        step: |step| match step {
            Step::Day => "Dagar",
            Step::Week => "Veckor",
            Step::Month => "Månader",
        },
        legend: |longest| {
            format!(
                "En stapel uppåt visar givna samtycken, en stapel nedåt avslutade: återkallade, nekade eller sådana som har slutat gälla. Den längsta stapeln är {longest}."
            )
        },
        told: |given, ended| format!("givna {given}, avslutade {ended}"),
        marks: "En streckad linje visar en ny version av texten:",
        edition: |form, version| format!("{form}, version {version}"),
        table: "Siffrorna som tabell",
        heads: HistoryHeads { since: "Från", given: "Givna", ended: "Avslutade" },
        shares: "Hur varje version av texten har besvarats",
        shares_why: "Av dem som fyllt i och bekräftat formuläret: hur många som kryssade i rutan.",
        share_heads: ShareHeads { version: "Version", purpose: "Ändamål", share: "Andel", ticked: "Kryssade i" },
        ticked: |ticked, shown| format!("{ticked} av {shown}"),
        nothing: "Det finns inget att visa ännu.",
    },
    grounds: GroundWords {
        heading: "Marknadsföring utan samtycke",
        lead: "På de här grunderna får kunden marknadsföring även utan samtycke. Kunden kan säga nej när som helst.",
        back: "Tillbaka till kundens kort",
        nobody: "Adressen säger inte vem det gäller. Öppna det här från kundens kort.",
        none: "Inget är registrerat.",
        purchase: |day, name| format!("Köp {day}, registrerat av {name}"),
        business: "Företag eller organisation",
        remove: "Ta bort registreringen",
        remove_ask: Section {
            heading: "Ska registreringen tas bort?",
            text: "Inget skickas längre på den grunden. Du kan registrera den på nytt.",
        },
        removed: "Registreringen är borttagen.",
        blind: "För att registrera en ny behöver du rätt att se vad kunden har köpt.",
        no_sale: "Registreringen kräver ett köp. Lägg först till det på kundens kort.",
        record: "Registrera marknadsföring utifrån ett köp",
        purpose: "Ändamål",
        sale: "Det köp då adressen lämnades",
        offered: FieldText {
            label: "Kunden fick då möjlighet att säga nej till marknadsföring.",
            hint: "Kryssa bara om det var så. Utan det får inget skickas: be om samtycke i stället.",
        },
        save: "Registrera",
        recorded: "Registrerat.",
    },
};
