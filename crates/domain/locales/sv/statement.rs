//! What the statement for the authority says, in Swedish.

use super::{RequestKind, Risk, Told, Words};
use crate::plural::plural;

pub(super) const WORDS: Words = Words {
    title: "Redogörelse för kundregistret",
    about: "Om redogörelsen",
    made: |controller, at| format!("{controller}, {at}. Registret har gjort redogörelsen av det som finns i det."),
    published: |no, on, address| format!("Registerbeskrivningen nedan är version {no}, publicerad {on}: {address}"),
    not_published: "Registerbeskrivningen nedan har inte publicerats ännu.",
    numbers: "Personer och samtycken",
    people: |count| format!("I registret finns {count} {}.", plural(count, "person", "personer")),
    consent_heads: ["Ändamål", "I kraft", "Obekräftade", "Återkallade", "Invändningar", "Förfallna"],
    requests: "Begäranden enligt dataskyddsreglerna",
    request_heads: ["Begäran", "Inkomna", "Öppna", "Besvarade i tid", "Försenade", "Dagar i medeltal"],
    kind: |kind| match kind {
        RequestKind::Access => "tillgång",
        RequestKind::Portability => "dataportabilitet",
        RequestKind::Rectification => "rättelse",
        RequestKind::Erasure => "radering",
        RequestKind::Restriction => "begränsning",
        RequestKind::Objection => "invändning",
    },
    none: "Inga.",
    breaches: "Personuppgiftsincidenter",
    no_breach: "Inga incidenter har registrerats.",
    breach_heads: ["Upptäckt", "Vad som hände", "Personer", "Vad som beslutades och vem som underrättades"],
    running: |until| format!("tillsynsmyndigheten ska underrättas senast {until}"),
    over: |since| format!("tillsynsmyndigheten har inte underrättats; tiden gick ut {since}"),
    in_time: |at| format!("tillsynsmyndigheten underrättades i tid, {at}"),
    late: |at| format!("tillsynsmyndigheten underrättades för sent, {at}"),
    not_needed: "tillsynsmyndigheten behöver inte underrättas",
    risk: |risk| match risk {
        Risk::Unlikely => "ingen risk är sannolik",
        Risk::Likely => "en risk är sannolik",
        Risk::High => "en hög risk är sannolik",
    },
    told: |told| match told {
        Told::Authority => "myndigheten",
        Told::People => "de berörda personerna",
    },
    measures: "Säkerhetsåtgärder",
    log: "Loggar",
    audit: |entries| format!("Granskningsloggen har {entries} {}.", plural(entries, "post", "poster")),
    checkpoint: "Den senaste undertecknade kontrollpunkten i den offentliga samtyckesloggen:",
    no_checkpoint: "Ingen kontrollpunkt i samtyckesloggen har undertecknats ännu.",
    description: "Här följer registerbeskrivningen.",
};
