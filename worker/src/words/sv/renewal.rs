//! Brevet som ber om samtycke på nytt.

use crate::words::letters::Renewal;

pub(super) const RENEWAL: Renewal = Renewal {
    subject: |controller| format!("Får vi fortsätta skriva till dig? – {controller}"),
    reminder: |controller| format!("Påminnelse: får vi fortsätta skriva till dig? – {controller}"),
    heading: "Får vi fortsätta skriva till dig?",
    opening: |title| format!("Hej! Du finns i vårt kundregister. Får vi skicka det här till dig: {title}?"),
    term: |ends| format!("Länken visar vår text och en tom ruta. Du kan svara till och med {ends}."),
    button: "Läs och svara",
    silence: "Du behöver inte göra något. Att inte svara är inte ett samtycke.",
    stop: "Om du inte vill ha mer av det här, säg det med ett klick:",
    stop_link: |title| format!("Inte mer: {title}"),
};
