//! Requests in English.

use lupa_domain::{
    api::rights::requests::StepKind,
    rights::{Arrival, Identification, Outcome, RequestKind, StateName},
};

use crate::{
    plural::plural,
    requests::{DecideWords, ExtendWords, QueueHeads, QueueWords, RecordWords, RequestCardWords, RequestsWords},
    shapes::{Action, FieldText, Section},
};

pub(crate) const REQUESTS: RequestsWords = RequestsWords {
    kind: |kind| match kind {
        RequestKind::Access => "Copy of own data",
        RequestKind::Portability => "Data in machine-readable form",
        RequestKind::Rectification => "Correction of data",
        RequestKind::Erasure => "Erasure of data",
        RequestKind::Restriction => "Restriction of use",
        RequestKind::Objection => "Objection to use",
    },
    arrival: |arrival| match arrival {
        Arrival::OwnPage => "on the own page",
        Arrival::Mail => "by e-mail",
        Arrival::Phone => "by phone",
        Arrival::Desk => "in person",
        Arrival::Paper => "by letter",
    },
    identification: |identification| match identification {
        Identification::SignedIn => "signed in, so it is sure who asks",
        Identification::KnownPerson => "it is sure who asks",
        Identification::Asked => "the customer was asked to show who they are",
        Identification::None => "it is not sure who asks",
    },
    state: |state| match state {
        StateName::Open => "To be decided",
        StateName::AwaitingPerson => "Waits for the customer",
        StateName::Decided => "Decided",
        StateName::TakenBack => "Taken back",
    },
    outcome: |outcome| match outcome {
        Outcome::Granted => "Granted",
        Outcome::GrantedInPart => "Granted in part",
        Outcome::Refused => "Refused",
    },
    left: |days| match days {
        0 => "last day".to_owned(),
        1.. => format!("{days} {}", plural(u64::from(days.unsigned_abs()), "day", "days")),
        _ => format!("{} {} late", -days, plural(u64::from(days.unsigned_abs()), "day", "days")),
    },
    erased: "Customer erased",
    queue: QueueWords {
        record: "Record a request",
        open: "Open",
        closed: "Closed",
        empty: "There are no open requests.",
        heads: QueueHeads {
            request: "Request",
            customer: "Customer",
            came: "Received",
            left: "Time left",
            state: "State",
            owner: "Handled by",
            closed: "Closed",
        },
        nobody: "nobody yet",
    },
    record: RecordWords {
        heading: "Record a request",
        lead: "Record a request that came by e-mail, by phone, by letter or in person. It must be answered within a month from the day it came.",
        kind: "What does the customer ask for?",
        arrival: "How did it come?",
        identification: FieldText {
            label: "Do you know for sure who asks?",
            hint: "Ask only as much as you need to be sure. A copy of an identity document is not needed.",
        },
        contact: FieldText {
            label: "Who asks?",
            hint: "A name and how to reach them. If the customer is in the register, open their card and record the request there.",
        },
        customer: "Customer",
        received_on: FieldText { label: "When did it come?", hint: "The time to answer runs from this day." },
        datum: FieldText { label: "Which data is it about?", hint: "Needed when something is to be corrected: the phone number, for one." },
        says: FieldText {
            label: "What does the customer say?",
            hint: "In their words. For a correction: what is wrong, and how it should be.",
        },
        save: "Record the request",
        saved: |number| format!("Request {number} is recorded."),
    },
    card: RequestCardWords {
        back: "Requests",
        gone: "The request is not there.",
        heading: |kind, name| match kind {
            RequestKind::Access => format!("{name} asks for a copy of their data"),
            RequestKind::Portability => format!("{name} asks for their data in machine-readable form"),
            RequestKind::Rectification => format!("{name} asks for a correction of their data"),
            RequestKind::Erasure => format!("{name} asks for their data to be erased"),
            RequestKind::Restriction => format!("{name} asks to restrict the use of their data"),
            RequestKind::Objection => format!("{name} objects to the use of their data"),
        },
        number: |number| format!("Request {number}"),
        came: |when, how| format!("Received {how}, {when}"),
        open_card: "Open the customer’s card",
        asked: "The request in the customer’s words",
        nothing_said: "The customer wrote nothing more.",
        before: |kind| match kind {
            RequestKind::Access | RequestKind::Portability => {
                "When you grant it, the customer is told that they can download their data from their own page. If they have no e-mail, give them the copy yourself."
            }
            RequestKind::Rectification => "Correct the data on the customer’s card first, then grant the request.",
            RequestKind::Erasure => {
                "When you grant it, the customer’s data is erased at once. If something stands in the way, grant it in part and erase by hand what you can."
            }
            RequestKind::Restriction => "When you grant it, the data is used no more from that moment on: it is only stored.",
            RequestKind::Objection => "When you grant it, record the customer’s objection on their card.",
        },
        not_mailable: "The customer has no working e-mail address, so nothing is sent. Download the decision and give it to them yourself.",
        owner: "Who handles it?",
        nobody: "Nobody yet",
        identity: FieldText { label: "Is it sure who asks?", hint: "Until it is, the request cannot be granted." },
        save: "Save",
        saved: "Saved.",
        decide: DecideWords {
            heading: "Decision",
            outcome: "What do you decide?",
            about: |kind, outcome| match (kind, outcome) {
                (RequestKind::Restriction, Outcome::Granted) => "The data is used no more from now on.",
                (_, Outcome::Granted) => "You do all that the customer asks for.",
                (_, Outcome::GrantedInPart) => "You do some of it. Reasons and a ground in law are needed.",
                (_, Outcome::Refused) => "You do not do what the customer asks for. Reasons and a ground in law are needed.",
            },
            choose: "Choose a decision.",
            reasons: FieldText {
                label: "Answer to the customer",
                hint: "Say in your own words what you did and why. The customer gets this with the decision.",
            },
            ground: FieldText { label: "Ground in law", hint: "The ground on which the request or a part of it is refused." },
            no_ground: "Choose a ground",
            ask: Action {
                heading: "Give the decision?",
                text: "It cannot be changed afterwards. The customer gets a signed certificate by e-mail and on their own page.",
                button: "Give the decision",
            },
            button: "Give the decision",
            done: "The decision is given.",
            decided: |outcome, when| format!("{outcome} {when}"),
            certificate: Section {
                heading: "Certificate",
                text: "The signed decision in the customer’s language. Anyone can check that it is genuine.",
            },
            download: "Download the certificate",
        },
        extend: ExtendWords {
            heading: "I need more time",
            text: "You get two more months if the request is complex or there are many. The time can be extended once, within the first month. The customer is told so, and why.",
            reasons: FieldText { label: "Why does the answer take longer?", hint: "The customer gets this text." },
            button: "Extend the time",
            done: "The time is extended, and the customer is told.",
            told: |day| format!("The time is extended until {day}. The reason:"),
        },
        history: "What was done",
        step: |step, by, to| {
            let by = by.unwrap_or("The register");
            match step {
                StepKind::Filed => "The customer filed the request on their own page".to_owned(),
                StepKind::Entered => format!("{by} recorded the request"),
                StepKind::Assigned => format!("{by} gave it to {}", to.unwrap_or("–")),
                StepKind::Unassigned => format!("{by} gave it to nobody"),
                StepKind::Identified => format!("{by} made sure who asks"),
                StepKind::Asked => format!("{by} asked the customer to show who they are"),
                StepKind::Doubted => format!("{by} noted that it is not sure who asks"),
                StepKind::Extended => format!("{by} extended the time"),
                StepKind::Reminded => "A reminder of the deadline was mailed".to_owned(),
                StepKind::Decided => format!("{by} gave the decision"),
                StepKind::TakenBack => "The request was taken back".to_owned(),
            }
        },
        meanwhile: "Somebody else worked on the request in the meantime. You now see it as it is.",
    },
};
