//! Brevet på papper som ber om samtycke på nytt.

use crate::words::paper_letters::PaperLetterWords;

pub(super) const PAPER_LETTERS: PaperLetterWords = PaperLetterWords {
    title: |count| format!("Brev som ber om samtycke: {count} st."),
    heading: "Får vi fortsätta skriva till dig?",
    reminder: "Påminnelse: får vi fortsätta skriva till dig?",
    why: "Du får det här brevet för att du finns i vårt kundregister, men vi saknar ett aktuellt samtycke från dig. Därför frågar vi per brev.",
    again: "Vi har redan frågat dig om samma sak. Det här är den enda påminnelsen.",
    asks: |title| format!("Vi ber om ditt samtycke till detta ({title}):"),
    how: "Så svarar du",
    steps: |ends| {
        format!(
            "Läs koden med telefonens kamera eller skriv adressen i webbläsaren. På sidan finns hela vår text och en tom ruta. Du kan svara till och med {ends}."
        )
    },
    code: |address| format!("QR-kod som öppnar {address}"),
    silence: "Du behöver inte göra något. Att inte svara är inte ett samtycke.",
    objection: |reached| {
        format!("Om du inte vill ha sådana här brev kan du säga det på samma sida eller till oss: {reached}. Sedan frågar vi inte mer.")
    },
    register: |address| format!("Vilka uppgifter vi har om kunder och vad de används till: {address}"),
    regards: "Med vänlig hälsning",
};
