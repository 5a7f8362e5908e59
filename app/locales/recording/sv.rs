//! Att anteckna samtycke, på svenska.

use super::{DoneWords, OffWords, RecordingWords};

pub(super) const RECORDING: RecordingWords = RecordingWords {
    heading: "Anteckna vad kunden säger",
    lead: "Läs upp texten eller låt kunden läsa den. Kryssa bara för det som kunden själv säger ja till.",
    method: ("Hur säger kunden det?", ["I disken", "Per telefon", "På papper"]),
    method_first: "Välj först hur kunden sade det.",
    language: "På vilket språk läser du upp den?",
    form: "Formulär",
    original: ("Var förvaras papperet?", "Till exempel Pärm 3, disken. Kunden ser det bland sina uppgifter."),
    read: "Läs för kunden",
    closed: "Det här frågas inte",
    reasons: [
        "Kunden har gett det här själv {since}.",
        "Kunden förbjöd det här {since}. Bara kunden själv kan häva förbudet, på sin egen sida eller från sin e-post.",
        "Lägg först till ett telefonnummer i kundens uppgifter.",
        "Lägg först till en e-postadress i kundens uppgifter.",
    ],
    before: "Antecknat tidigare: {how}, {since}, {who}.",
    hows: ["i disken", "per telefon", "på papper", "på annat sätt"],
    kept: "Papperet: {where}",
    nothing_open: "Det finns inget att fråga: allt är redan givet, förbjudet eller saknar adress.",
    submit: "Anteckna samtycket",
    off: OffWords {
        heading: "Vill kunden sluta?",
        lead: "Det går alltid och genast. Ett förbud är starkare: efter det kan bara kunden själv ge lov igen.",
        one: "Återta: {title}",
        all: "Återta allt",
        object: "Förbjud alla meddelanden",
        object_ask: (
            "Ska alla meddelanden förbjudas?",
            "Kunden får inget mer av det här. Förbudet kan inte hävas i kundens ställe: det gör kunden själv på sin egen sida.",
        ),
    },
    done: DoneWords {
        given: "Samtycket är antecknat.",
        off: "Antecknat. Kunden får inte det här mer.",
        nothing: "Ingenting gällde, så ingenting behövde återtas.",
        mailed: "Kvittot skickas till kundens e-post.",
        printed: "Det finns ingen adress dit kvittot kan skickas. Skriv ut det åt kunden.",
        print: "Skriv ut kvittot",
        ready: "Tillbaka till kundens uppgifter",
    },
};
