//! Aktiveringen på svenska.

use crate::{ControllerFieldWords, SetupWords};

pub(crate) const SETUP: SetupWords = SetupWords {
    heading: "Kom igång med registret",
    lead: "Ange vem som är personuppgiftsansvarig. Kunderna ser uppgifterna på formuläret, i utskicken och på kvittona.",
    name: "Företagets namn",
    name_hint: "Så som dina kunder känner det.",
    email: "Kontaktpersonens e-post",
    email_hint: "Hit kan kunderna skriva om sina uppgifter.",
    more: "Övriga kontaktuppgifter",
    more_lead: "Enligt lagen ska kunderna få veta vem de kan kontakta. Om du lämnar ett fält tomt visas ett exempel.",
    details: ControllerFieldWords {
        business_id: "Organisationsnummer (FO-nummer)",
        contact: "Kontaktperson",
        phone: "Telefon",
        street: "Gatuadress",
        postal_code: "Postnummer",
        locality: "Ort",
    },
    submit: "Aktivera",
    sending: "Aktiverar…",
    failed: "Det finns ingen kontakt just nu. Försök igen om en stund.",
    no_token: "En del av länken saknas. Öppna hela länken, precis som programmet skrev ut den. Om registret redan är aktiverat kommer du in i administrationen via länken som skickas till den e-postadress du angav.",
    done: |name| format!("{name}: registret är aktiverat"),
    passkey_lead: "Skapa nu en inloggningsnyckel (passkey) åt dig själv. Med den loggar du in och kan bjuda in de andra.",
    passkey: "Skapa inloggningsnyckel",
    key_heading: "API-nyckel för program",
    key_lead: "Här är en API-nyckel. Med den får dina program veta vilka du får skicka till. \
               Den visas bara nu: spara den på ett säkert ställe, till exempel i en lösenordshanterare.",
    key: "Nyckel",
    copy: "Kopiera nyckeln",
    copied: "Nyckeln är kopierad.",
    next: "Nästa steg",
    sign_up: "Se hur formuläret ser ut för dina kunder",
    example: "Fråga på kommandoraden hur många du får skicka nyhetsbrevet till:",
};
