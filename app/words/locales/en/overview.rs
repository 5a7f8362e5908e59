//! The first screen of the console in English.

use lupa_domain::{
    api::{
        overview::{AnswerKind, FirstStep},
        register::ReadOnly,
    },
    plural::plural,
    time::PartOfDay,
};

use crate::{
    english_month,
    overview::{DecisionWords, DeskWords, EventWords, OverviewWords, ReadOnlyWords, StepWords, StepsWords, TilesWords},
    shapes::Section,
};

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

pub(crate) const OVERVIEW: OverviewWords = OverviewWords {
    greeting: |part, name| {
        let hello = match part {
            PartOfDay::Morning => "Good morning",
            PartOfDay::Evening => "Good evening",
            PartOfDay::Day | PartOfDay::Night => "Hello",
        };
        format!("{hello}, {name}")
    },
    date: |weekday, month, day| format!("{} {day} {}", WEEKDAYS[usize::from(weekday) % 7], english_month(month)),
    nothing: "You have not been given any rights yet. Ask an administrator for them.",
    new: "New customer",
    steps: StepsWords {
        heading: "First steps",
        done: |done, all| format!("{done} / {all} done"),
        later: "Later",
        step: |step| match step {
            FirstStep::Business => StepWords {
                title: "Business details",
                about: "The name and contact details are shown on the form, in messages and on receipts.",
                button: "Fill in",
            },
            FirstStep::Look => StepWords {
                title: "Look and logo",
                about: "The logo and colour are shown on the form, in messages and on the poster.",
                button: "Choose",
            },
            FirstStep::Form => {
                StepWords { title: "The form’s text", about: "Check what customers are told and promised.", button: "Open the form" }
            }
            FirstStep::Share => StepWords {
                title: "Share the form with customers",
                about: "A link in a message, a QR poster at the desk or a button on your website.",
                button: "Share the form",
            },
            FirstStep::Invite => StepWords {
                title: "Invite colleagues",
                about: "Everyone gets an account of their own and only the rights they need.",
                button: "Invite",
            },
        },
    },
    tiles: TilesWords {
        heading: "Consents in force",
        days: "in 30 days",
        more: "Up by",
        less: "Down by",
        same: "No change",
        withdrawn: |_, number| format!("{number} withdrew"),
        objected: |_, number| format!("{number} objected"),
        line: |before, now| format!("30 days ago {before}, now {now}"),
        none: "There are no purposes yet.",
    },
    decisions: DecisionWords {
        heading: "To take care of",
        count: |count| if count == 1 { "1 item".to_owned() } else { format!("{count} items") },
        none: "Everything is taken care of.",
        disagreements: |count, number| {
            if count == 1 {
                "The check of the register found a contradiction".to_owned()
            } else {
                format!("The check of the register found {number} contradictions")
            }
        },
        disagreements_more: "Nothing is sent to customers because of contradictory data.",
        example: Section {
            heading: "The business details still contain examples",
            text: "Replace them with your own before you share the form.",
        },
        breach: |count| {
            format!("{count} {}", plural(u64::from(count), "data breach waits for a decision", "data breaches wait for a decision"))
        },
        breach_until: |when| format!("If there is a risk to anyone, the authority must be told by {when}."),
        breach_over: |when| format!("The authority should have been told by {when}. Decide now and write down why it is late."),
        silent: |email| format!("Nobody answers at {email}"),
        silent_more: |when| {
            format!("We asked on {when}. Customers send their requests there. Open the letter and press its button, or change the address.")
        },
        requests: |count| format!("{count} {} for an answer", plural(u64::from(count), "customer request waits", "customer requests wait")),
        requests_more: "Answer before the deadline.",
        requests_late: |count| format!("{count} of them {} late already.", plural(u64::from(count), "is", "are")),
        unconfirmed: |count, number| format!("{number} {} for confirmation", plural(count, "sign-up waits", "sign-ups wait")),
        oldest: |days| match days {
            0 => "The oldest is from today.".to_owned(),
            1 => "The oldest is from yesterday.".to_owned(),
            _ => format!("The oldest is from {days} days ago."),
        },
        invitation_ends: |name| format!("Invitation ends soon: {name}"),
        invitation_ended: |name| format!("Invitation has ended: {name}"),
        invitation_when: |when| format!("Valid until {when}."),
        undertakings: |count| {
            format!("{count} {} not accepted the confidentiality undertaking", plural(u64::from(count), "user has", "users have"))
        },
        undertakings_more: "Customers’ data is shown only once the undertaking is accepted.",
        last_key: Section {
            heading: "You have only one passkey and no recovery codes",
            text: "If the device is lost, you cannot sign in. Add another passkey or create recovery codes.",
        },
        look: "View",
        mend: "Correct",
        again: "Send a new one",
        add: "Add",
    },
    events: EventWords {
        heading: "Latest events",
        days: ["Today", "Yesterday"],
        said: |said, count, number, title| match said {
            AnswerKind::Given => format!("{number} {}: {title}", plural(count, "new consent", "new consents")),
            AnswerKind::Withdrawn => format!("{number} {} withdrew: {title}", plural(count, "customer", "customers")),
            AnswerKind::Objected => format!("{number} {} objected to: {title}", plural(count, "customer", "customers")),
        },
        said_by: |said, title| match said {
            AnswerKind::Given => format!("consented: {title}"),
            AnswerKind::Withdrawn => format!("withdrew: {title}"),
            AnswerKind::Objected => format!("objected to: {title}"),
        },
        times: |count, number| format!("{number} {}", plural(count, "time", "times")),
        log: "The whole audit log",
        none: "Nothing has happened in the last few days.",
    },
    desk: DeskWords {
        heading: "Who are you serving?",
        search: "Find a customer",
        hint: "The beginning of the name, the phone number or the email address is enough. Opening a card is logged.",
        find: "Search",
        record: Section { heading: "Record consent", text: "At the desk, by phone or on paper: find the customer first." },
        new: Section { heading: "New customer", text: "A name and a phone number are enough." },
        counter: Section { heading: "Open counter mode", text: "Hand the tablet to the customer." },
        today: "Recorded by you today",
        recorded: |count| format!("{count} {}", plural(count, "consent or objection", "consents or objections")),
        added: |count| format!("{count} {}", plural(count, "new customer", "new customers")),
        noted: |count| format!("{count} {}", plural(count, "visit or other event", "visits or other events")),
        idle: "You have not recorded anything yet.",
    },
};

pub(crate) const READ_ONLY: ReadOnlyWords = ReadOnlyWords {
    why: |why| match why {
        ReadOnly::Damaged => Section {
            heading: "Nothing can be saved in the register right now",
            text: "The database has a fault. Data can be read, but nothing can be changed until a backup has been restored. Contact the server’s administrator.",
        },
        ReadOnly::Forked => Section {
            heading: "The register is closed to changes",
            text: "The data is older than the consent log that has already been signed. Nothing is saved and nothing is signed until a newer backup has been restored. Contact the server’s administrator.",
        },
    },
};
