//! The description of the register, processors and breaches in the console, in Swedish.

use lupa_domain::description::{Risk, Told, TransferGround};

use crate::{
    description::{BreachWords, DescriptionScreens, DescriptionWords, DraftWords, OwnWordsWords, ProcessorWords},
    plural::plural,
    shapes::{Action, CountedAction, FieldText, Section},
    staff::ScreenWords,
};

pub(crate) const SCREENS: DescriptionScreens = DescriptionScreens {
    description: ScreenWords {
        title: "Registerbeskrivning",
        lead: "Vad registret gör, som ett dokument som alla kan läsa. Det fylls i från registret självt.",
    },
    processors: ScreenWords { title: "Biträden", lead: "Vem som behandlar uppgifter för din räkning, enligt vilket avtal och var." },
    breaches: ScreenWords {
        title: "Incidenter",
        lead: "Om uppgifter har gått förlorade eller setts av fel personer: vad som hände, vad som beslutades och vem som underrättades.",
    },
};

pub(crate) const DESCRIPTION: DescriptionWords = DescriptionWords {
    draft: DraftWords {
        published: |no, when| format!("Version {no} gäller sedan {when}."),
        never: "Inget har publicerats ännu. Besökare ser vad registret gör i dag, utan version.",
        same: "Den säger vad registret gör i dag.",
        differs: "Registret gör nu något som den här versionen inte säger. Läs vad som ändrades och publicera.",
        changes: "Vad som ändrades",
        elsewhere: "På det här språket ändrades inget; på ett annat gjorde något det, eller så är språken andra.",
        publish: Action {
            heading: "Publicera en ny version?",
            text: "Den kan genast läsas på /register och finns kvar där för alltid. Även tidigare versioner finns kvar.",
            button: "Publicera",
        },
        done: |no| format!("Version {no} är publicerad."),
        open: "Öppna sidan",
        pdf: "Ladda ner PDF",
        statement: Section {
            heading: "Redogörelse för myndigheten",
            text: "Beskrivningen, antalet personer och samtycken, hur snabbt begäranden har besvarats, incidenter, säkerhetsåtgärder och loggens senaste kontrollpunkt i ett och samma dokument.",
        },
        statement_button: "Ladda ner redogörelsen",
        preview: "Beskrivningen som den är i dag",
    },
    own: OwnWordsWords {
        about: Section {
            heading: "Med egna ord",
            text: "Det här vet registret inte. Det som lämnas tomt utelämnas eller sägs i allmänna ordalag. En text som saknas på ett språk visas på ett annat.",
        },
        officer_name: FieldText { label: "Dataskyddsombud", hint: "Lämna tomt om inget har utsetts." },
        officer_email: FieldText { label: "Dataskyddsombudets e-postadress", hint: "" },
        manual_material: FieldText {
            label: "Manuellt material",
            hint: "Vad som finns på papper, var det förvaras och vem som kommer åt det.",
        },
        cookies: FieldText { label: "Kakor på din webbplats", hint: "Kakorna på de här sidorna berättas utan dig." },
        sources: FieldText {
            label: "Andra källor", hint: "Varifrån uppgifter annars kommer, till exempel från en uppdateringstjänst."
        },
        disclosures: FieldText { label: "Andra utlämnanden", hint: "Till vem uppgifter annars lämnas, till exempel för indrivning." },
        protection: FieldText { label: "Annat skydd", hint: "Vad som annars skyddar uppgifterna." },
        accessibility: FieldText { label: "Vad som inte är tillgängligt", hint: "Brister som du känner till, och när de åtgärdas." },
        in_language: |label, language| format!("{label}, {language}"),
        saved: "Sparat. Besökare ser det när du publicerar.",
        conflict: "Någon annan ändrade det här medan du skrev. Din text finns kvar, och sidan känner nu till den andras version. Spara igen om din är rätt.",
    },
    processors: ProcessorWords {
        empty: "Inga biträdesavtal har registrerats.",
        missing: |roles| format!("Ett register har vanligen också någon för: {roles}."),
        suggestion: "Lupa körs på Cloudflare om du har valt det, och posten skickas av tjänsten som du har ställt in. Registrera dem med avtalet som du har godkänt.",
        heads: ["Biträde", "Uppgift", "Var", "Avtal", "Godkänt"],
        accepted: |when, by| format!("{when}, {by}"),
        ended: "Avslutade",
        ended_at: |when| format!("avslutades {when}"),
        add: "Lägg till ett biträde",
        change: "Ändra",
        end: Action {
            heading: "Avsluta avtalet?",
            text: "Det finns kvar som avslutat. Beskrivningen nämner det inte längre när du publicerar igen.",
            button: "Avsluta avtalet",
        },
        end_done: "Avtalet har avslutats.",
        name: FieldText { label: "Namn", hint: "Företaget, som en kund skulle söka det." },
        role: "Uppgift",
        country: FieldText {
            label: "Land",
            hint: "Var det behandlar uppgifterna. Om det finns flera länder utanför EES, registrera det en gång för vart och ett.",
        },
        transfer: FieldText { label: "Grund för överföringen", hint: "Behövs utanför EU och EES." },
        no_transfer: "Inom EU eller EES",
        ground: |ground| match ground {
            TransferGround::Adequacy => "Beslut om adekvat skyddsnivå (art. 45)",
            TransferGround::StandardClauses => "Standardavtalsklausuler (art. 46)",
            TransferGround::BindingRules => "Bindande företagsbestämmelser (art. 46 och 47)",
            TransferGround::ExplicitConsent => "Personens uttryckliga samtycke (art. 49)",
            TransferGround::Contract => "Avtal med personen (art. 49)",
        },
        agreement: FieldText { label: "Avtal", hint: "Vad det heter, till exempel personuppgiftsbiträdesavtal." },
        version: "Version",
        kept_at: FieldText { label: "Var avtalet finns", hint: "En adress eller en plats. Publiceras inte." },
        made_on: "Avtalets datum",
        accepting: "Genom att spara bekräftar du att företaget har godkänt avtalet. Ditt namn och tiden sparas med det.",
        saved: "Sparat. Beskrivningen nämner det när du publicerar.",
        forms: "Meddelanden och kvitton nämner det när du tar med det, i listan över biträden.",
        unnamed: |purposes| format!("nämns inte i meddelandena för {purposes} ändamål"),
        naming: CountedAction {
            heading: "Nämna det i meddelandena?",
            text: |count, number| match count {
                0 => "Varje ändamål nämner det då bland sina mottagare, och formulären publiceras på nytt. Ingens samtycke upphör."
                    .to_owned(),
                _ => format!(
                    "Uppgifter skulle lämna EU och EES. Det är en ny version av behandlingen: {number} {} samtycke upphör, och de måste tillfrågas på nytt.",
                    plural(count, "persons", "personers")
                ),
            },
            button: "Nämn i meddelandena",
        },
        named: "Meddelandena nämner nu biträdet.",
    },
    breaches: BreachWords {
        empty: "Inga incidenter har registrerats.",
        enter: Action {
            heading: "Registrera en incident",
            text: "Skriv genast ner vad du vet. Myndigheten ska underrättas inom 72 timmar från upptäckten, om det inte är osannolikt att människor löper någon risk. Skriv inte kunders namn.",
            button: "Registrera incidenten",
        },
        entered: |no| format!("Incident {no} har registrerats. De 72 timmarna går."),
        title: |no| format!("Incident {no}"),
        found: |when| format!("upptäckt {when}"),
        running: |when| format!("Underrätta myndigheten senast {when}"),
        over: |when| format!("Myndigheten har inte underrättats; tiden gick ut {when}"),
        in_time: |when| format!("Myndigheten underrättades i tid, {when}"),
        late: |when| format!("Myndigheten underrättades för sent, {when}"),
        not_needed: "Myndigheten behöver inte underrättas",
        owes_people: "De berörda personerna har inte underrättats ännu",
        found_on: "Dag för upptäckten",
        found_time: "Klockslag för upptäckten",
        what: FieldText { label: "Vad som hände", hint: "Vilka uppgifter, hur och sedan när, så långt det är känt." },
        effects: FieldText { label: "Vad som kan följa för människor", hint: "" },
        measures: FieldText { label: "Vad som har gjorts", hint: "" },
        people: FieldText { label: "Hur många personer det gäller", hint: "Lämna tomt medan det inte är känt." },
        everybody: "Alla i registret: räkna dem nu",
        concerned: |people, number| format!("gäller {number} {}", plural(people, "person", "personer")),
        describe: Section {
            heading: "Mer är känt",
            text: "Det du skriver ersätter det som var känt tidigare; det finns kvar i historiken.",
        },
        decide: Section { heading: "Beslut", text: "Hur sannolik är en risk för människor? Svaret avgör vem som ska underrättas." },
        risk: |risk| match risk {
            Risk::Unlikely => "Ingen risk är sannolik: myndigheten behöver inte underrättas",
            Risk::Likely => "En risk är sannolik: myndigheten underrättas",
            Risk::High => "En hög risk är sannolik: också personerna underrättas",
        },
        reasons: FieldText { label: "Skäl", hint: "Också när ingen behöver underrättas: myndigheten kan fråga efter dem." },
        notify: Section { heading: "Vem som underrättades", text: "Anteckna varje underrättelse när den har skickats." },
        told: |told| match told {
            Told::Authority => "Dataskyddsmyndigheten",
            Told::People => "De berörda personerna",
        },
        told_label: "Vem",
        told_on: "Dag",
        told_time: "Klockslag",
        how: FieldText { label: "Hur", hint: "Till exempel numret på myndighetens blankett eller hur många brev som skickades." },
        write: "Anteckna",
        written: "Antecknat.",
        history: "Vad som har antecknats",
        by: |when, by| format!("{when}, {by}"),
        stays: "Inget av det här kan ändras eller tas bort.",
    },
};
