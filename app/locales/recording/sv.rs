//! Att anteckna samtycke, på svenska.

use super::{DoneWords, OffWords, RecordingWords};

pub(super) const RECORDING: RecordingWords = RecordingWords {
    heading: "Registrera vad kunden säger",
    lead: "Läs upp texten eller låt kunden läsa den. Kryssa bara för det som kunden själv säger ja till.",
    method: ("Hur säger kunden det?", ["På plats", "Per telefon", "På papper"]),
    method_first: "Välj först hur kunden sade det.",
    language: "På vilket språk läser du upp den?",
    form: "Formulär",
    original: ("Var förvaras papperet?", "Till exempel Pärm 3, kassan. Kunden ser det bland sina uppgifter."),
    read: "Läs för kunden",
    closed: "Det här frågar du inte om",
    reasons: [
        "Kunden har gett det här själv {since}.",
        "Kunden sade nej till det här {since}. Bara kunden själv kan ändra det, på sin egen sida eller från sin e-post.",
        "Lägg först till ett telefonnummer i kundens uppgifter.",
        "Lägg först till en e-postadress i kundens uppgifter.",
    ],
    before: "Registrerat tidigare: {how}, {since}, {who}.",
    hows: ["på plats", "per telefon", "på papper", "på annat sätt"],
    kept: "Papperet: {where}",
    nothing_open: "Det finns inget att fråga om: samtyckena är redan givna eller nekade, eller så saknas adressen.",
    submit: "Registrera samtycket",
    off: OffWords {
        heading: "Vill kunden sluta?",
        lead: "Det går alltid, och direkt. Ett nej till allt är starkare: efter det kan bara kunden själv ge sitt samtycke igen.",
        one: "Återkalla: {title}",
        all: "Återkalla allt",
        object: "Säg nej till alla meddelanden",
        object_ask: (
            "Säga nej till alla meddelanden?",
            "Kunden får inte längre något av det här. Bara kunden själv kan ändra det, på sin egen sida.",
        ),
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
