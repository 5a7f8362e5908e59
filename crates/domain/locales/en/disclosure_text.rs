//! What a notice says of recipients, transfers, retention, complaints and profiling, in English.

use super::{Characteristic, Jurisdiction, RecipientRole, Safeguard, Words};
use crate::plural::plural;

pub(super) const WORDS: Words = Words {
    and: "and",
    reach: |email, phone| match phone {
        Some(phone) => format!("by e-mail at {email} or by phone at {phone}"),
        None => format!("by e-mail at {email}"),
    },
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
    unnamed_processors: |by_phone| {
        if by_phone {
            "the provider of the register and the services that deliver our e-mail and text messages"
        } else {
            "the provider of the register and the service that delivers our e-mail"
        }
    },
    telephone: "Without a phone number we cannot send text messages.",
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
    retention_reason: |law| match law {
        None => "we may be asked to account for the messages we sent",
        Some(Jurisdiction::Finland) => {
            "we may be asked to account for the messages we sent: in Finland, claims usually expire after three years"
        }
        Some(Jurisdiction::Sweden) => {
            "we may be asked to account for the messages we sent: in Sweden, claims usually expire after ten years"
        }
        Some(Jurisdiction::Norway) => {
            "we may be asked to account for the messages we sent: in Norway, claims usually expire after three years"
        }
        Some(Jurisdiction::Denmark) => {
            "we may be asked to account for the messages we sent: in Denmark, claims usually expire after three years"
        }
        Some(Jurisdiction::Estonia) => {
            "we may be asked to account for the messages we sent: in Estonia, claims usually expire after three years"
        }
    },
    complaint: |controller| {
        format!(
            "You also have the right to lodge a complaint with {} or with the supervisory authority of the EU or EEA country where you live or work or where you think the rules were broken.",
            authority(controller)
        )
    },
    characteristic: |characteristic| match characteristic {
        Characteristic::Residence => "where you live",
        Characteristic::Organisation => "which company or organisation you represent",
        Characteristic::Tags => "which tags we have added to your data",
        Characteristic::Visits => "when you have visited us or given us work to do",
        Characteristic::Purchases => "when, how often and for how much you have bought from us",
        Characteristic::OwnFields => "what else you have told us or we have noted about you",
    },
    asked_for: |list| format!("For this we ask for: {list}. We delete your answer when you withdraw your consent."),
    profiling: |characteristics| {
        format!(
            "We may choose the audience of a message by {characteristics}. You can object to such profiling at any time, without giving a reason. We do not make automated decisions about you."
        )
    },
};

/// The authority of the controller's country.
const fn authority(controller: Option<Jurisdiction>) -> &'static str {
    match controller {
        Some(Jurisdiction::Finland) => "the Office of the Data Protection Ombudsman in Finland (tietosuoja.fi/en)",
        Some(Jurisdiction::Sweden) => "the Swedish Authority for Privacy Protection (imy.se/en)",
        Some(Jurisdiction::Norway) => "the Norwegian Data Protection Authority (datatilsynet.no/en)",
        Some(Jurisdiction::Denmark) => "the Danish Data Protection Agency (datatilsynet.dk/english)",
        Some(Jurisdiction::Estonia) => "the Estonian Data Protection Inspectorate (aki.ee/en)",
        None => "the supervisory authority of the country where we are established",
    }
}
