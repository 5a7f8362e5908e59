//! What a notice says of recipients, transfers, retention, complaints and profiling, in Swedish.

use super::{Characteristic, Jurisdiction, RecipientRole, Safeguard, Words};
use crate::{locale::Locale, plural::plural};

pub(super) const WORDS: Words = Words {
    and: "och",
    reach: |email, phone| match phone {
        Some(phone) => format!("per e-post på {email} och per telefon på {phone}"),
        None => format!("per e-post på {email}"),
    },
    role: |role| match role {
        RecipientRole::Hosting => "drift av registret",
        RecipientRole::Email => "förmedling av e-post",
        RecipientRole::TextMessages => "förmedling av textmeddelanden",
        RecipientRole::Surveys => "genomförande av enkäter",
        RecipientRole::Post => "tryckning och postning",
        RecipientRole::Support => "teknisk support",
        RecipientRole::Partner => "egna ändamål",
    },
    safeguard: |safeguard| match safeguard {
        Safeguard::Adequacy => "Europeiska kommissionens beslut om adekvat skyddsnivå",
        Safeguard::StandardClauses => "Europeiska kommissionens standardavtalsklausuler",
        Safeguard::BindingRules => "bindande företagsbestämmelser",
    },
    unnamed_processors: |by_phone| {
        if by_phone {
            "leverantören av registret samt de tjänster som förmedlar vår e-post och våra sms"
        } else {
            "leverantören av registret och den tjänst som förmedlar vår e-post"
        }
    },
    telephone: "Utan telefonnummer kan vi inte skicka sms.",
    nothing_disclosed: "Vi varken säljer eller lämnar ut dina uppgifter.",
    disclosed_to: |recipients| format!("Vi lämnar ut dina uppgifter till följande, som använder dem för egna ändamål: {recipients}."),
    nothing_transferred: "Dina uppgifter behandlas bara inom EU/EES. De förs inte över till länder utanför EU/EES.",
    transferred_to: |recipients| {
        format!(
            "Dina uppgifter behandlas inom EU/EES och i länder utanför EU/EES: {recipients}. Du kan be oss om en kopia av skyddsåtgärderna."
        )
    },
    years: |count| format!("{count} {}", plural(count, "år", "år")),
    months: |count| format!("{count} {}", plural(count, "månad", "månader")),
    retention_reason: |law| match law {
        None => "vi kan behöva svara för de meddelanden vi har skickat",
        Some(Jurisdiction::Finland) => {
            "vi kan behöva svara för de meddelanden vi har skickat: krav preskriberas i Finland i regel efter tre år"
        }
        Some(Jurisdiction::Sweden) => {
            "vi kan behöva svara för de meddelanden vi har skickat: krav preskriberas i Sverige i regel efter tio år"
        }
        Some(Jurisdiction::Norway) => {
            "vi kan behöva svara för de meddelanden vi har skickat: krav preskriberas i Norge i regel efter tre år"
        }
        Some(Jurisdiction::Denmark) => {
            "vi kan behöva svara för de meddelanden vi har skickat: krav preskriberas i Danmark i regel efter tre år"
        }
        Some(Jurisdiction::Estonia) => {
            "vi kan behöva svara för de meddelanden vi har skickat: krav preskriberas i Estland i regel efter tre år"
        }
    },
    complaint: |controller| {
        format!(
            "Du har också rätt att lämna in ett klagomål till {} eller till tillsynsmyndigheten i det EU- eller EES-land där du bor eller arbetar eller där du anser att felet har skett{}.",
            authority(controller),
            at_home(controller)
        )
    },
    characteristic: |characteristic| match characteristic {
        Characteristic::Residence => "var du bor",
        Characteristic::Organisation => "vilket företag eller vilken organisation du företräder",
        Characteristic::Tags => "vilka nyckelord vi har lagt till i dina uppgifter",
        Characteristic::Visits => "när du har anlitat oss",
        Characteristic::Purchases => "när, hur ofta och för hur mycket du har handlat",
        Characteristic::OwnFields => "vad annat du har berättat eller vi har antecknat om dig",
    },
    asked_for: |list| format!("För detta frågar vi efter: {list}. Vi tar bort ditt svar när du återkallar samtycket."),
    profiling: |characteristics| {
        format!(
            "Vi kan välja målgruppen för ett meddelande utifrån {characteristics}. Du kan när som helst säga nej till sådan profilering utan att ange något skäl. Vi fattar inga automatiska beslut om dig."
        )
    },
};

/// The authority of the controller's country.
const fn authority(controller: Option<Jurisdiction>) -> &'static str {
    match controller {
        Some(Jurisdiction::Finland) => "dataombudsmannens byrå (tietosuoja.fi/sv)",
        Some(Jurisdiction::Sweden) => "Integritetsskyddsmyndigheten (imy.se)",
        Some(Jurisdiction::Norway) => "Norges dataskyddsmyndighet Datatilsynet (datatilsynet.no)",
        Some(Jurisdiction::Denmark) => "Danmarks dataskyddsmyndighet Datatilsynet (datatilsynet.dk)",
        Some(Jurisdiction::Estonia) => "Estlands dataskyddsmyndighet Andmekaitse Inspektsioon (aki.ee)",
        None => "tillsynsmyndigheten i det land där vi är etablerade",
    }
}

/// The authority of the readers' own country, where the controller is in another.
fn at_home(controller: Option<Jurisdiction>) -> &'static str {
    if controller == Jurisdiction::home(Locale::Sv) { "" } else { "; i Sverige är det Integritetsskyddsmyndigheten (imy.se)" }
}
