//! Telling those who received data, in English.

use lupa_domain::rights::notification::Change;

use crate::{notifications::NotificationWords, shapes::FieldText};

const fn change(change: Change) -> &'static str {
    match change {
        Change::Corrected => "the data was corrected",
        Change::Erased => "the data was erased",
        Change::Restricted => "the use of the data was restricted",
        Change::RestrictionLifted => "the restriction of use has ended",
    }
}

pub(crate) const NOTIFICATIONS: NotificationWords = NotificationWords {
    desk: "Tell those who received the data",
    lead: "These organisations received customer data from you. They must be told when it is corrected or erased, or when its use is restricted. \
        Copy the text, send it, and mark it as done.",
    received: |data, day| format!("Received on {day}: {data}"),
    letter: |about, data, address, day| {
        let ask = match about {
            Change::Corrected => "Please correct it in your records. We give you the right data on request.",
            Change::Erased => "Please erase it from your records.",
            Change::Restricted => "Please do not use it until we tell you that the restriction has ended.",
            Change::RestrictionLifted => "You may use it again for the purpose for which you received it.",
        };
        let person = if address.is_empty() { String::new() } else { format!(" about {address}") };
        format!(
            "Hello,\n\nOn {day} you received data{person} from us. We let you know that {}: {data}. {ask}\n\nWe tell you this under Article 19 of \
             the GDPR.",
            change(about)
        )
    },
    text: "Text to send",
    copy: "Copy the text",
    copied: "Copied",
    how: FieldText { label: "How did you tell them?", hint: "For example: by e-mail to support@company.fi" },
    tell: "Mark as told",
    told: "The recipient is marked as told.",
    open_card: "Open the customer's data",
    heading: "Who was told of changes",
    was_told: |about, recipient, data, when| format!("{recipient}: told on {when} that {}: {data}.", change(about)),
    failed: "The letter could not be delivered. Tell them yourself.",
    recipients: "Organisations that received lists",
    recipients_lead: "You gave these organisations a list of customers. Those with an address hear of corrections, erasures and restrictions by e-mail, without you doing anything.",
    email: |recipient| format!("E-mail: {recipient}"),
    email_hint: "Leave empty if you tell them of changes yourself.",
    email_save: "Save",
    email_saved: "The address is saved.",
    waits: |about, recipient, data, since| format!("{recipient}: waits to be told since {since} that {}: {data}.", change(about)),
};
