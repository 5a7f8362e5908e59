//! Recording consent, in English.

use super::{DoneWords, OffWords, RecordingWords};

pub(super) const RECORDING: RecordingWords = RecordingWords {
    heading: "Record what the customer says",
    lead: "Read the words out, or let the customer read them. Tick only what they say yes to themselves.",
    method: ("How does the customer say it?", ["At the counter", "By phone", "On paper"]),
    method_first: "First choose how the customer said it.",
    language: "In which language do you read it?",
    form: "Form",
    original: ("Where is the paper kept?", "For example Folder 3, front desk. The customer sees this among their data."),
    read: "Read to the customer",
    closed: "Not asked",
    reasons: [
        "The customer gave this themself, {since}.",
        "The customer objected to this, {since}. Only they can lift the objection, on their own page or from their mailbox.",
        "First add a phone number on the customer's card.",
        "First add an e-mail address on the customer's card.",
    ],
    before: "Recorded before: {how}, {since}, {who}.",
    hows: ["at the counter", "by phone", "on paper", "in another way"],
    kept: "Paper: {where}",
    nothing_open: "There is nothing to ask: everything is given, objected to, or lacks an address.",
    submit: "Record the consent",
    off: OffWords {
        heading: "Does the customer want to stop?",
        lead: "This always works, and at once. An objection is stronger: after it only the customer themself can say yes again.",
        one: "Take back: {title}",
        all: "Take everything back",
        object: "Object to all messages",
        object_ask: (
            "Object to all messages?",
            "The customer gets none of these any more. Nobody can lift the objection for them: they do it themselves on their own page.",
        ),
    },
    done: DoneWords {
        given: "The consent is recorded.",
        off: "Recorded. The customer gets none of this any more.",
        nothing: "Nothing was in force, so there was nothing to take back.",
        mailed: "The receipt goes to the customer by e-mail.",
        printed: "There is no address to send the receipt to. Print it for the customer.",
        print: "Print the receipt",
        ready: "Back to the customer's card",
    },
};
