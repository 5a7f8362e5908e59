//! Swedish: the letter about a breach of security.

use crate::words::breach::BreachWords;

pub(super) const BREACH: BreachWords = BreachWords {
    subject: |controller| format!("En personuppgiftsincident väntar på beslut – {controller}"),
    heading: "En personuppgiftsincident väntar på beslut",
    opening: |number, found| format!("Hej! Incident {number} upptäcktes {found}."),
    due: |when| {
        format!(
            "Om det inte är osannolikt att människor löper någon risk ska dataskyddsmyndigheten underrättas inom 72 timmar: senast {when}."
        )
    },
    late: |when| {
        format!("Tiden för att underrätta dataskyddsmyndigheten gick ut {when}. Underrätta den genast och ange skälen till förseningen.")
    },
    decide: "Anteckna vad du beslutar och varför, också om ingen behöver underrättas.",
    button: "Öppna incidenten",
};
