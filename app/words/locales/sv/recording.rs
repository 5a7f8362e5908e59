//! Recording consent, in Swedish.

use lupa_domain::consent::Method;

use crate::{
    recording::{DoneWords, LabelWords, MethodWords, OffWords, ReasonWords, RecordingWords},
    staff::HeadedText,
};

pub(crate) const RECORDING: RecordingWords = RecordingWords {
    heading: "Registrera vad kunden säger",
    lead: "Läs upp texten eller låt kunden läsa den. Kryssa bara för det som kunden själv säger ja till.",
    method: MethodWords { question: "Hur säger kunden det?", counter: "På plats", phone: "Per telefon", paper: "På papper" },
    method_first: "Välj först hur kunden sade det.",
    language: "På vilket språk läser du upp den?",
    form: "Formulär",
    original: LabelWords { label: "Var förvaras papperet?", hint: "Till exempel Pärm 3, kassan. Kunden ser det bland sina uppgifter." },
    read: "Läs för kunden",
    closed: "Det här frågar du inte om",
    reasons: ReasonWords {
        given: |since| format!("Kunden har gett det här själv {since}."),
        objected: |since| {
            format!("Kunden sade nej till det här {since}. Bara kunden själv kan ändra det, på sin egen sida eller från sin e-post.")
        },
        phone: "Lägg först till ett telefonnummer i kundens uppgifter.",
        email: "Lägg först till en e-postadress i kundens uppgifter.",
    },
    before: |how, since, who| format!("Registrerat tidigare: {how}, {since}, {who}."),
    how,
    kept: |place| format!("Papperet: {place}"),
    nothing_open: "Det finns inget att fråga om: samtyckena är redan givna eller nekade, eller så saknas adressen.",
    submit: "Registrera samtycket",
    off: OffWords {
        heading: "Vill kunden sluta?",
        lead: "Det går alltid, och direkt. Ett nej till allt är starkare: efter det kan bara kunden själv ge sitt samtycke igen.",
        one: |title| format!("Återkalla: {title}"),
        all: "Återkalla allt",
        object: "Säg nej till alla meddelanden",
        object_ask: HeadedText {
            heading: "Säga nej till alla meddelanden?",
            text: "Kunden får inte längre något av det här. Bara kunden själv kan ändra det, på sin egen sida.",
        },
    },
    done: DoneWords {
        given: "Samtycket är registrerat.",
        off: "Registrerat. Kunden får inte längre det här.",
        nothing: "Inga samtycken gällde, så inget behövde återkallas.",
        mailed: "Kvittot skickas till kundens e-post.",
        printed: "Det finns ingen adress dit kvittot kan skickas. Skriv ut det åt kunden.",
        print: "Skriv ut kvittot",
        ready: "Tillbaka till kundens uppgifter",
    },
};

const fn how(method: Option<Method>) -> &'static str {
    match method {
        Some(Method::Counter) => "på plats",
        Some(Method::Phone) => "per telefon",
        Some(Method::Paper) => "på papper",
        Some(Method::WebForm | Method::Portal | Method::Import | Method::OneClick | Method::Letter) | None => "på annat sätt",
    }
}
