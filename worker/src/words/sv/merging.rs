//! Brevet som frågar om ett kort får slås ihop med ett annat.

use crate::words::letters::Merge;

pub(super) const MERGE: Merge = Merge {
    subject: |controller| format!("Är båda adresserna dina? – {controller}"),
    heading: "Är båda adresserna dina?",
    opening: |stays| {
        format!(
            "Hej! Du verkar finnas två gånger i vårt kundregister: med den här adressen och med adressen {stays}. Får vi slå ihop uppgifterna?"
        )
    },
    effect: "Om du godkänner skriver vi i fortsättningen bara till den andra adressen. Allt du har förbjudit eller återkallat fortsätter att gälla, avanmälningslänkarna i våra tidigare meddelanden fungerar och sammanslagningen kan ångras i 30 dagar.",
    term: |days| format!("Ingenting slås ihop förrän du har godkänt det. Länken fungerar i {days} dagar."),
    button: "Se och svara",
    stranger: "Om den andra adressen inte är din behöver du inte göra något. Ingenting slås ihop, och den andra adressens innehavare får inte veta något.",
};
