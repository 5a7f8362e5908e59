//! Begäranden på svenska.

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
        RequestKind::Access => "Kopia av egna uppgifter",
        RequestKind::Portability => "Uppgifter i maskinläsbar form",
        RequestKind::Rectification => "Rättelse av en uppgift",
        RequestKind::Erasure => "Radering av uppgifter",
        RequestKind::Restriction => "Begränsning av behandlingen",
        RequestKind::Objection => "Invändning mot behandlingen",
    },
    arrival: |arrival| match arrival {
        Arrival::OwnPage => "från egna sidan",
        Arrival::Mail => "med e-post",
        Arrival::Phone => "per telefon",
        Arrival::Desk => "på plats",
        Arrival::Paper => "per brev",
    },
    identification: |identification| match identification {
        Identification::SignedIn => "inloggad, så vi vet vem det är",
        Identification::KnownPerson => "vi vet vem det är",
        Identification::Asked => "kunden har ombetts visa vem det är",
        Identification::None => "det är inte kontrollerat vem det är",
    },
    state: |state| match state {
        StateName::Open => "Att besluta",
        StateName::AwaitingPerson => "Väntar på kunden",
        StateName::Decided => "Beslutad",
        StateName::TakenBack => "Återtagen",
    },
    outcome: |outcome| match outcome {
        Outcome::Granted => "Bifallen",
        Outcome::GrantedInPart => "Delvis bifallen",
        Outcome::Refused => "Avslagen",
    },
    left: |days| match days {
        0 => "sista dagen".to_owned(),
        1.. => format!("{days} {}", plural(u64::from(days.unsigned_abs()), "dag", "dagar")),
        _ => format!("{} {} för sent", -days, plural(u64::from(days.unsigned_abs()), "dag", "dagar")),
    },
    erased: "Kunden är raderad",
    queue: QueueWords {
        record: "Registrera en begäran",
        open: "Öppna",
        closed: "Avslutade",
        empty: "Det finns inga öppna begäranden.",
        heads: QueueHeads {
            request: "Begäran",
            customer: "Kund",
            came: "Kom",
            left: "Tid kvar",
            state: "Läge",
            owner: "Ansvarig",
            closed: "Avslutad",
        },
        nobody: "ingen än",
    },
    record: RecordWords {
        heading: "Registrera en begäran",
        lead: "Registrera en begäran som kom med e-post, per telefon, i ett brev eller på plats. Tiden att svara är en månad från den dag då den kom.",
        kind: "Vad ber kunden om?",
        arrival: "Hur kom den?",
        identification: FieldText {
            label: "Vet du säkert vem som ber?",
            hint: "Fråga bara så mycket som behövs för att veta det. En kopia av en identitetshandling behövs inte.",
        },
        contact: FieldText {
            label: "Vem ber?",
            hint: "Namn och hur personen nås. Om kunden finns i registret, öppna kundkortet och registrera begäran där.",
        },
        customer: "Kund",
        received_on: FieldText { label: "När kom begäran?", hint: "Tiden att svara räknas från den dagen." },
        datum: FieldText { label: "Vilken uppgift gäller det?", hint: "Behövs när något ska rättas, till exempel telefonnumret." },
        says: FieldText {
            label: "Vad säger kunden?", hint: "Med egna ord. När något ska rättas: vad som är fel och hur det ska vara."
        },
        save: "Registrera begäran",
        saved: |number| format!("Begäran {number} är registrerad."),
    },
    card: RequestCardWords {
        back: "Begäranden",
        gone: "Begäran finns inte.",
        heading: |kind, name| match kind {
            RequestKind::Access => format!("{name} ber om en kopia av sina uppgifter"),
            RequestKind::Portability => format!("{name} ber om sina uppgifter i maskinläsbar form"),
            RequestKind::Rectification => format!("{name} vill få sina uppgifter rättade"),
            RequestKind::Erasure => format!("{name} vill få sina uppgifter raderade"),
            RequestKind::Restriction => format!("{name} vill begränsa behandlingen av sina uppgifter"),
            RequestKind::Objection => format!("{name} invänder mot behandlingen av sina uppgifter"),
        },
        number: |number| format!("Begäran {number}"),
        came: |when, how| format!("Kom {how} {when}"),
        open_card: "Öppna kundkortet",
        asked: "Begäran med kundens ord",
        nothing_said: "Kunden skrev inget mer.",
        before: |kind| match kind {
            RequestKind::Access | RequestKind::Portability => {
                "När du bifaller får kunden veta att uppgifterna kan laddas ner från egna sidan. Har kunden ingen e-post, ge kopian själv."
            }
            RequestKind::Rectification => "Rätta först uppgiften på kundkortet och bifall sedan begäran.",
            RequestKind::Erasure => {
                "När du bifaller raderas kundens uppgifter genast. Om något hindrar det: bifall delvis och radera för hand det som går."
            }
            RequestKind::Restriction => "När du bifaller slutar uppgifterna genast att användas: de bara sparas.",
            RequestKind::Objection => "När du bifaller, registrera kundens invändning på kundkortet.",
        },
        not_mailable: "Kunden har ingen fungerande e-postadress, så inget skickas. Ladda ner beslutet och ge det till kunden själv.",
        owner: "Vem har hand om den?",
        nobody: "Ingen än",
        identity: FieldText { label: "Vet vi vem som ber?", hint: "Utan det kan begäran inte bifallas." },
        save: "Spara",
        saved: "Sparat.",
        decide: DecideWords {
            heading: "Beslut",
            outcome: "Vad beslutar du?",
            about: |kind, outcome| match (kind, outcome) {
                (RequestKind::Restriction, Outcome::Granted) => "Uppgifterna slutar genast att användas.",
                (_, Outcome::Granted) => "Du gör allt som kunden ber om.",
                (_, Outcome::GrantedInPart) => "Du gör en del. Motivering och grund i lagen måste anges.",
                (_, Outcome::Refused) => "Du gör inte det som kunden ber om. Motivering och grund i lagen måste anges.",
            },
            choose: "Välj ett beslut.",
            reasons: FieldText {
                label: "Svar till kunden",
                hint: "Skriv med egna ord vad du har gjort och varför. Kunden får texten med beslutet.",
            },
            ground: FieldText { label: "Grund i lagen", hint: "Grunden för att begäran eller en del av den avslås." },
            no_ground: "Välj en grund",
            ask: Action {
                heading: "Vill du ge beslutet?",
                text: "Beslutet kan inte ändras i efterhand. Kunden får ett undertecknat intyg med e-post och på sin sida.",
                button: "Ge beslutet",
            },
            button: "Ge beslutet",
            done: "Beslutet är givet.",
            decided: |outcome, when| format!("{outcome} {when}"),
            certificate: Section {
                heading: "Intyg",
                text: "Det undertecknade beslutet på kundens språk. Vem som helst kan kontrollera att det är äkta.",
            },
            download: "Ladda ner intyget",
        },
        extend: ExtendWords {
            heading: "Jag behöver mer tid",
            text: "Du får två månader till, om begäran är komplicerad eller om de är många. Tiden kan förlängas en gång, under den första månaden. Kunden får veta det, och varför.",
            reasons: FieldText { label: "Varför tar svaret längre tid?", hint: "Kunden får den här texten." },
            button: "Förläng tiden",
            done: "Tiden är förlängd och kunden har fått veta det.",
            told: |day| format!("Tiden är förlängd till den {day}. Skälet:"),
        },
        history: "Vad som har gjorts",
        step: |step, by, to| {
            let by = by.unwrap_or("Registret");
            match step {
                StepKind::Filed => "Kunden gjorde begäran på sin sida".to_owned(),
                StepKind::Entered => format!("{by} registrerade begäran"),
                StepKind::Assigned => format!("{by} gav den till {}", to.unwrap_or("–")),
                StepKind::Unassigned => format!("{by} tog bort den ansvariga"),
                StepKind::Identified => format!("{by} kontrollerade vem som ber"),
                StepKind::Asked => format!("{by} bad kunden visa vem det är"),
                StepKind::Doubted => format!("{by} antecknade att det inte är kontrollerat vem som ber"),
                StepKind::Extended => format!("{by} förlängde tiden"),
                StepKind::Reminded => "En påminnelse om tiden skickades med e-post".to_owned(),
                StepKind::Decided => format!("{by} gav beslutet"),
                StepKind::TakenBack => "Begäran togs tillbaka".to_owned(),
            }
        },
        meanwhile: "Någon annan hanterade begäran under tiden. Nu ser du det senaste läget.",
    },
};
