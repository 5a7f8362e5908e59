//! Aktiveringen och företagets inställningar på svenska.

use lupa_domain::{plural::plural, wording::ControllerPart};

use crate::{BusinessWords, ControllerFieldWords, OutdatedWords, SetupWords};

pub(crate) const SETUP: SetupWords = SetupWords {
    heading: "Kom igång med registret",
    lead: "Ange vilket företag som är personuppgiftsansvarigt. Kunderna ser företagets uppgifter på formuläret, i meddelandena och på kvittona. Du kan ändra dem senare i inställningarna.",
    you: "Du",
    own_name: "Ditt namn",
    own_name_hint: "Du blir registrets första administratör.",
    email_hint: "Hit får du länken för att logga in. Samma adress visas för kunderna som kontaktuppgift, och du kan byta den i inställningarna.",
    business: "Företaget",
    details: DETAILS,
    languages: "På vilka språk betjänar du dina kunder?",
    languages_hint: "Formuläret och kundens egen sida finns på de här språken. Ett räcker.",
    submit: "Aktivera",
    sending: "Aktiverar…",
    failed: "Det finns ingen kontakt just nu. Försök igen om en stund.",
    correct: "Rätta de här punkterna",
    no_token: "En del av länken saknas. Öppna hela länken, precis som programmet skrev ut den. Om registret redan är aktiverat kommer du in i administrationen via länken som skickas till den e-postadress du angav.",
    done: |name| format!("{name}: registret är aktiverat"),
    passkey_lead: "Skapa nu en inloggningsnyckel (passkey) åt dig själv. Med den loggar du in och kan bjuda in de andra.",
    passkey: "Skapa inloggningsnyckel",
    next: "Nästa steg",
    sign_up: "Se hur formuläret ser ut för dina kunder",
    keys: "Om ett program ska använda registret skapar du en API-nyckel åt det i administrationen under API-nycklar.",
};

const DETAILS: ControllerFieldWords = ControllerFieldWords {
    name: "Företagets namn",
    name_hint: "Så som dina kunder känner det.",
    business_id: "Organisationsnummer (FO-nummer)",
    contact: "Kontaktperson för dataskydd",
    contact_hint: "Vem svarar kunder som frågar om sina uppgifter?",
    email: "E-post",
    phone: "Telefon",
    street: "Gatuadress",
    postal_code: "Postnummer",
    locality: "Ort",
    website: "Webbplats",
    optional: "Frivilligt. Det som du lämnar tomt visas inte någonstans.",
};

pub(crate) const BUSINESS: BusinessWords = BusinessWords {
    shown_in: "Visas på formulär, i meddelanden och på kvitton.",
    saved_at: |when| format!("Sparades senast {when}."),
    saved: "Uppgifterna är sparade.",
    conflict: |now| format!("Någon annan sparade uppgifterna före dig. Nu är detta sparat: {now}. Kontrollera uppgifterna och spara igen."),
    outdated: OutdatedWords {
        heading: "Kunderna ser fortfarande gamla uppgifter",
        particulars: |title, edition, parts| {
            format!("Formuläret ”{title}” (version {edition}) visar fortfarande gamla uppgifter: {parts}.")
        },
        part: |part| match part {
            ControllerPart::Name => "namn",
            ControllerPart::BusinessId => "organisationsnummer",
            ControllerPart::Contact => "kontaktperson",
            ControllerPart::Email => "e-post",
            ControllerPart::Phone => "telefon",
            ControllerPart::Address => "adress",
            ControllerPart::Website => "webbplats",
        },
        languages: |title, edition, languages| format!("Formuläret ”{title}” (version {edition}) är publicerat på: {languages}."),
        not_ready: "Det saknar texter och kan därför inte publiceras härifrån.",
        see: "Se vad som saknas",
        same_or_another: "Namnet eller numret ändrades. Är det fortfarande samma företag som är personuppgiftsansvarigt?",
        same: "Samma företag",
        same_hint: "Företaget bytte namn eller en uppgift rättades. Samtyckena gäller fortfarande.",
        another: "Ett annat företag",
        another_hint: |agreed| {
            format!("Kunderna har inte samtyckt till det. {agreed} {} upphör att gälla.", plural(agreed, "samtycke", "samtycken"))
        },
        publish: "Publicera formulären med de nya uppgifterna",
        published: "Formulären är publicerade med de nya uppgifterna.",
        ask: |agreed| format!("Ska {agreed} {} upphöra att gälla?", plural(agreed, "samtycke", "samtycken")),
    },
    languages: "Språk som kunderna erbjuds",
    languages_hint: "Formuläret och kundens egen sida finns på de här språken. Formuläret behöver texter bara på dem. Ett språk räcker.",
};
