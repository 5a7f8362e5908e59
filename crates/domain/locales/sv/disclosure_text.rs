//! What a notice says of recipients, transfers and retention, in Swedish.

use super::{RecipientRole, Safeguard, Words};
use crate::plural::plural;

pub(super) const WORDS: Words = Words {
    and: "och",
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
    unnamed_processors: "leverantören av registret samt de tjänster som förmedlar vår e-post och våra sms",
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
};
