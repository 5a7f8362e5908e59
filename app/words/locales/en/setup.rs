//! Setting up, and the settings of the business, in English.

use lupa_domain::{plural::plural, wording::ControllerPart};

use crate::{BusinessWords, ControllerFieldWords, OutdatedWords, SetupWords};

pub(crate) const SETUP: SetupWords = SetupWords {
    heading: "Set up the register",
    lead: "Tell us which business is the controller. Customers see its details on the form, in messages and on receipts. You can change them later in the settings.",
    you: "You",
    own_name: "Your own name",
    own_name_hint: "You become the first administrator of the register.",
    email_hint: "You get a link for signing in here. Customers see the same address as a contact, and you can change it in the settings.",
    business: "The business",
    details: DETAILS,
    languages: "In which languages do you serve your customers?",
    languages_hint: "The form and the customer’s own page are there in these languages. One is enough.",
    submit: "Set up",
    sending: "Setting up…",
    failed: "There is no connection right now. Please try again in a moment.",
    correct: "Please correct these",
    no_token: "Part of the link is missing. Open the whole link, exactly as the program printed it. If the register is already set up, use the link we e-mailed to the address you gave.",
    done: |name| format!("{name}: the register is ready"),
    passkey_lead: "Now create a passkey for yourself. You use it to sign in and can then invite the others.",
    passkey: "Create a passkey",
    next: "Next steps",
    sign_up: "See what the form looks like to your customers",
    keys: "If a program is to use the register, make an API key for it in the console, under API keys.",
};

const DETAILS: ControllerFieldWords = ControllerFieldWords {
    name: "Name of the business",
    name_hint: "As your customers know it.",
    business_id: "Business ID",
    contact: "Contact for data protection",
    contact_hint: "Who answers customers who ask about their details?",
    email: "E-mail",
    phone: "Telephone",
    street: "Street address",
    postal_code: "Postal code",
    locality: "Town",
    website: "Website",
    optional: "Optional. What you leave empty is not shown anywhere.",
};

pub(crate) const BUSINESS: BusinessWords = BusinessWords {
    shown_in: "Shown on forms, in messages and on receipts.",
    saved_at: |when| format!("Last saved {when}."),
    saved: "The details are saved.",
    conflict: |now| {
        format!("Someone else saved the details before you. This is what is saved now: {now}. Check the details and save again.")
    },
    outdated: OutdatedWords {
        heading: "Customers still see old details",
        particulars: |title, edition, parts| format!("The form “{title}” (version {edition}) still shows the old details: {parts}."),
        part: |part| match part {
            ControllerPart::Name => "name",
            ControllerPart::BusinessId => "business ID",
            ControllerPart::Contact => "contact",
            ControllerPart::Email => "e-mail",
            ControllerPart::Phone => "telephone",
            ControllerPart::Address => "address",
            ControllerPart::Website => "website",
        },
        languages: |title, edition, languages| format!("The form “{title}” (version {edition}) is published in: {languages}."),
        not_ready: "It lacks texts, so it cannot be published from here.",
        see: "See what is missing",
        same_or_another: "The name or the business ID has changed. Is the controller still the same business?",
        same: "The same business",
        same_hint: "It has a new name, or a mistake was corrected. Consents stay in force.",
        another: "Another business",
        another_hint: |agreed| {
            format!("Customers have not agreed to it. {agreed} {} to be in force.", plural(agreed, "consent ceases", "consents cease"))
        },
        publish: "Publish the forms with the new details",
        published: "The forms are published with the new details.",
        ask: |agreed| format!("End {agreed} {}?", plural(agreed, "consent", "consents")),
    },
    languages: "Languages that customers are offered",
    languages_hint: "The form and the customer’s own page are there in these languages. A form needs texts in these alone. One language is enough.",
};
