//! Recording consent, in English.

use lupa_domain::consent::Method;

use crate::{
    recording::{DoneWords, LabelWords, MethodWords, OffWords, ReasonWords, RecordingWords},
    staff::HeadedText,
};

pub(crate) const RECORDING: RecordingWords = RecordingWords {
    heading: "Record what the customer says",
    lead: "Read the text aloud, or let the customer read it. Tick only what the customer agrees to.",
    method: MethodWords { question: "How does the customer say it?", counter: "At the counter", phone: "By phone", paper: "On paper" },
    method_first: "First choose how the customer said it.",
    language: "Which language do you read it in?",
    form: "Form",
    original: LabelWords {
        label: "Where is the paper kept?",
        hint: "For example Folder 3, front desk. The customer sees this among their data.",
    },
    read: "Read to the customer",
    closed: "Not asked",
    reasons: ReasonWords {
        given: |since| format!("The customer gave this themselves, {since}."),
        objected: |since| {
            format!("The customer opted out of this, {since}. Only they can change it, on their own page or from their e-mail.")
        },
        phone: "First add a phone number on the customer's card.",
        email: "First add an e-mail address on the customer's card.",
    },
    before: |how, since, who| format!("Recorded before: {how}, {since}, {who}."),
    how,
    kept: |place| format!("Paper: {place}"),
    nothing_open: "There is nothing to ask: everything has been given or refused, or contact details are missing.",
    submit: "Record the consent",
    off: OffWords {
        heading: "Does the customer want to stop?",
        lead: "This always works, at once. Opting out is stronger: after that only the customer can give consent again.",
        one: |title| format!("Withdraw: {title}"),
        all: "Withdraw everything",
        object: "Opt out of all messages",
        object_ask: HeadedText {
            heading: "Opt out of all messages?",
            text: "The customer will no longer get any of these. Only the customer can change this, on their own page.",
        },
    },
    done: DoneWords {
        given: "The consent is recorded.",
        off: "Recorded. The customer will no longer get this.",
        nothing: "No consent was in force, so there was nothing to withdraw.",
        mailed: "The receipt will be e-mailed to the customer.",
        printed: "There is no address to send the receipt to. Print it for the customer.",
        print: "Print the receipt",
        ready: "Back to the customer's card",
    },
};

const fn how(method: Option<Method>) -> &'static str {
    match method {
        Some(Method::Counter) => "at the counter",
        Some(Method::Phone) => "by phone",
        Some(Method::Paper) => "on paper",
        Some(Method::WebForm | Method::Portal | Method::Import | Method::OneClick | Method::Letter) | None => "in another way",
    }
}
