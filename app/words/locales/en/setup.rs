//! Setting up in English.

use crate::{ControllerFieldWords, SetupWords};

pub(crate) const SETUP: SetupWords = SetupWords {
    heading: "Set up the register",
    lead: "Tell us which business is the controller. Customers see these details on the form, in messages and on receipts.",
    name: "Name of the business",
    name_hint: "As your customers know it.",
    email: "Contact e-mail",
    email_hint: "Customers can write here about their details.",
    more: "Other contact details",
    more_lead: "By law, customers must know who to contact. Anything you leave empty is shown as an example.",
    details: ControllerFieldWords {
        business_id: "Business ID",
        contact: "Contact person",
        phone: "Telephone",
        street: "Street address",
        postal_code: "Postal code",
        locality: "Town",
    },
    submit: "Set up",
    sending: "Setting up…",
    failed: "There is no connection right now. Please try again in a moment.",
    no_token: "Part of the link is missing. Open the whole link, exactly as the program printed it. If the register is already set up, use the link we e-mailed to the address you gave.",
    done: |name| format!("{name}: the register is ready"),
    passkey_lead: "Now create a passkey for yourself. You use it to sign in and can then invite the others.",
    passkey: "Create a passkey",
    key_heading: "An API key for programs",
    key_lead: "Here is an API key. Your programs use it to find out who you may contact. \
               It is shown only now: keep it somewhere safe, such as a password manager.",
    key: "Key",
    copy: "Copy the key",
    copied: "The key is copied.",
    next: "Next steps",
    sign_up: "See what the form looks like to your customers",
    example: "Ask from the command line how many people you may send the newsletter to:",
};
