//! English: the letter about a breach of security.

use crate::words::breach::BreachWords;

pub(super) const BREACH: BreachWords = BreachWords {
    subject: |controller| format!("A breach of security awaits a decision – {controller}"),
    heading: "A breach of security awaits a decision",
    opening: |number, found| format!("Hello! Breach {number} was found on {found}."),
    due: |when| format!("Unless no risk to people is likely, the data protection authority must be told within 72 hours: by {when}."),
    late: |when| {
        format!(
            "The time within which the data protection authority is told ended on {when}. Tell it at once, with the reasons for the delay."
        )
    },
    decide: "Write down what you decide, with the reasons, also if nobody has to be told.",
    button: "Open the breach",
};
