//! What a notice says of recipients, transfers and retention, in English.

use super::{RecipientRole, Safeguard, Words};
use crate::plural::plural;

pub(super) const WORDS: Words = Words {
    and: "and",
    role: |role| match role {
        RecipientRole::Hosting => "hosting of the register",
        RecipientRole::Email => "e-mail delivery",
        RecipientRole::TextMessages => "text message delivery",
        RecipientRole::Surveys => "surveys",
        RecipientRole::Post => "printing and posting",
        RecipientRole::Support => "technical support",
        RecipientRole::Partner => "its own purposes",
    },
    safeguard: |safeguard| match safeguard {
        Safeguard::Adequacy => "adequacy decision of the European Commission",
        Safeguard::StandardClauses => "standard contractual clauses of the European Commission",
        Safeguard::BindingRules => "binding corporate rules",
    },
    unnamed_processors: "the provider of the register and the services that deliver our e-mail and text messages",
    nothing_disclosed: "We do not sell your data or disclose it to others.",
    disclosed_to: |recipients| format!("We disclose your data to these recipients, who use it for their own purposes: {recipients}."),
    nothing_transferred: "Your data is processed only in the EU and the European Economic Area (EEA). It is not transferred outside the EEA.",
    transferred_to: |recipients| {
        format!(
            "Your data is processed in the EU and the European Economic Area (EEA) and outside it: {recipients}. You can ask us for a copy of the safeguards."
        )
    },
    years: |count| format!("{count} {}", plural(count, "year", "years")),
    months: |count| format!("{count} {}", plural(count, "month", "months")),
};
