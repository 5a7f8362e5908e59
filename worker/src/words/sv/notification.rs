//! Swedish: the letter that tells a recipient of a change.

use lupa_domain::rights::notification::Change;

use crate::words::notification::NotificationWords;

pub(super) const NOTIFICATION: NotificationWords = NotificationWords {
    subject: |controller| format!("Uppgifter som ni har fått har ändrats – {controller}"),
    heading: "Uppgifter som ni har fått har ändrats",
    opening: |day| format!("Hej! Ni fick uppgifter om en person av oss {day}."),
    whose: |address| format!("Ni hittar personen med den här uppgiften: {address}."),
    change: |change, data| match change {
        Change::Corrected => format!("En uppgift har rättats. Ändringen gäller: {data}."),
        Change::Erased => format!("Personens uppgifter har raderats. Ni har: {data}."),
        Change::Restricted => format!("Behandlingen av uppgifterna har begränsats. Ni har: {data}."),
        Change::RestrictionLifted => format!("Begränsningen av behandlingen har upphört. Ni har: {data}."),
    },
    ask: |change| match change {
        Change::Corrected => "Rätta uppgiften hos er. Den rätta uppgiften får ni av oss på begäran.",
        Change::Erased => "Radera uppgifterna hos er.",
        Change::Restricted => "Använd inte uppgifterna förrän vi meddelar att begränsningen har upphört.",
        Change::RestrictionLifted => "Uppgifterna får åter användas för det ändamål som ni fick dem för.",
    },
    why: "Underrättelsen grundar sig på artikel 19 i EU:s allmänna dataskyddsförordning.",
    datum: |name| match name {
        "email" => Some("e-postadress"),
        "phone" => Some("telefonnummer"),
        "name" => Some("namn"),
        "locale" => Some("språk"),
        _ => None,
    },
};
