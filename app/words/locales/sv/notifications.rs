//! Underrättelser till dem som fått uppgifter, på svenska.

use lupa_domain::rights::notification::Change;

use crate::{notifications::NotificationWords, shapes::FieldText};

const fn change(change: Change) -> &'static str {
    match change {
        Change::Corrected => "uppgiften har rättats",
        Change::Erased => "uppgifterna har raderats",
        Change::Restricted => "behandlingen av uppgifterna har begränsats",
        Change::RestrictionLifted => "begränsningen av behandlingen har upphört",
    }
}

pub(crate) const NOTIFICATIONS: NotificationWords = NotificationWords {
    desk: "Underrätta dem som har fått uppgifterna",
    lead: "De här företagen har fått kunduppgifter av dig. De ska underrättas när en uppgift rättas eller raderas eller när behandlingen begränsas. \
        Kopiera texten, skicka den och markera att det är gjort.",
    received: |data, day| format!("Fick uppgifterna {day}: {data}"),
    letter: |about, data, address, day| {
        let ask = match about {
            Change::Corrected => "Rätta uppgiften hos er. Den rätta uppgiften får ni av oss på begäran.",
            Change::Erased => "Radera uppgifterna hos er.",
            Change::Restricted => "Använd inte uppgifterna förrän vi meddelar att begränsningen har upphört.",
            Change::RestrictionLifted => "Uppgifterna får åter användas för det ändamål som ni fick dem för.",
        };
        let person = if address.is_empty() { String::new() } else { format!(" om {address}") };
        format!(
            "Hej!\n\nNi fick uppgifter{person} av oss {day}. Vi meddelar att {}: {data}. {ask}\n\nUnderrättelsen grundar sig på artikel 19 i EU:s \
             allmänna dataskyddsförordning.",
            change(about)
        )
    },
    text: "Text att skicka",
    copy: "Kopiera texten",
    copied: "Kopierad",
    how: FieldText { label: "Hur underrättade du dem?", hint: "Till exempel: med e-post till support@foretag.fi" },
    tell: "Markera som underrättad",
    told: "Underrättelsen är antecknad.",
    open_card: "Öppna kundens uppgifter",
    heading: "Vilka som har underrättats om ändringar",
    was_told: |about, recipient, data, when| format!("{recipient}: underrättades {when} om att {}: {data}.", change(about)),
    failed: "Brevet kunde inte levereras. Underrätta dem själv.",
    recipients: "De som har fått listor",
    recipients_lead: "De här företagen har fått en lista över kunder av dig. När de har en adress underrättas de automatiskt om rättelser, raderingar och begränsningar.",
    email: |recipient| format!("E-post: {recipient}"),
    email_hint: "Lämna tomt om du underrättar dem själv.",
    email_save: "Spara",
    email_saved: "Adressen är sparad.",
    waits: |about, recipient, data, since| {
        format!("{recipient}: underrättelsen väntar sedan {since}. Den gäller att {}: {data}.", change(about))
    },
};
