//! How long what is kept, and why, in English.

use super::{Group, Length, Obstacle, RetentionWords, Rule, RuleKind, Term};
use crate::plural::plural;

pub(super) const WORDS: RetentionWords = RetentionWords {
    heading: "How long we keep your data",
    rule: |kind, length| {
        let long = length_of(length);
        match kind {
            RuleKind::Inactive => {
                format!("A customer’s data is removed at the yearly cleaning after {long} without activity and with no consent in force.")
            }
            RuleKind::Unconfirmed => format!("A sign-up that nobody confirms is removed after {long}."),
            RuleKind::Notes => "Visits, feedback and notes are kept as long as the person is a customer.".to_owned(),
            RuleKind::Proof if length == Length::None => "No proof of consent is kept after the consent has ended.".to_owned(),
            RuleKind::Proof => format!("Proof of consent is kept for {long} after the consent has ended."),
            RuleKind::Accounting => {
                format!("Purchases without a name are kept for {long} after the end of their year, as the law on accounting requires.")
            }
            RuleKind::Requests => format!("How a request was answered is kept for {long} after it was closed."),
            RuleKind::Staff => {
                "A user’s e-mail address and means of signing in are removed when they leave; the name stays in the log.".to_owned()
            }
            RuleKind::AuditLog => "The log of what staff did is kept as long as the register.".to_owned(),
        }
    },
    group: |group| match group {
        Group::Details => "Name and contact details",
        Group::History => "Visits, feedback and notes",
        Group::Purchases => "Sums of purchases without your name",
        Group::Consents => "Consents and receipts",
        Group::Proof => "Proof of consents, without your name and address",
        Group::Requests => "Requests and our answers",
        Group::Letters => "Messages and sign-ins",
        Group::AccessLog => "Log of what our staff did",
    },
    term,
    obstacle: |obstacle| match obstacle {
        Obstacle::Unsettled => "An entry is still open, such as an unpaid invoice.",
        Obstacle::Restricted => "The use of the data is restricted at the customer’s request.",
        Obstacle::Request => "A request is waiting for an answer.",
        Obstacle::Objection => "The customer objects to marketing and has no e-mail address by which we could remember that.",
        Obstacle::Fault => "It could not be done because something failed. It is tried again at the next cleaning.",
    },
};

fn length_of(length: Length) -> String {
    match length {
        Length::Days { count } => plural(count.into(), "1 day", &*format!("{count} days")).to_owned(),
        Length::Months { count } if count % 12 == 0 => {
            let years = count / 12;
            plural(years.into(), "1 year", &*format!("{years} years")).to_owned()
        }
        Length::Months { count } => plural(count.into(), "1 month", &*format!("{count} months")).to_owned(),
        Length::YearEnds { count } => format!("{count} years"),
        Length::None | Length::WithPerson | Length::WhileEmployed | Length::WithRegister => String::new(),
    }
}

fn term(term: &Term, day: Option<&str>) -> String {
    match (term.group, day) {
        (Group::Purchases, Some(day)) => format!("Until {day}, because the law on accounting requires it."),
        (Group::Purchases, None) => "Only the sums of each month, for our statistics.".to_owned(),
        (Group::Proof, Some(day)) => format!("Until {day}, so that we can show what was agreed."),
        (Group::Proof, None) => "Not kept.".to_owned(),
        (Group::Requests, Some(day)) => {
            format!("What you wrote goes with your other data. That you asked, and how it ended, is kept until {day} for possible claims.")
        }
        (Group::Requests, None) => "As long as a request is waiting for an answer, and then for possible claims.".to_owned(),
        (Group::AccessLog, _) => {
            "As long as the register, so that it can be shown who did what. Once you are gone, it names you no more.".to_owned()
        }
        _ => of_person(term, day),
    }
}

fn of_person(term: &Term, day: Option<&str>) -> String {
    match (term.rule, term.obstacle, day) {
        (_, Some(Obstacle::Unsettled), _) => "Until everything is settled: an entry is still open, such as an invoice.".to_owned(),
        (_, Some(Obstacle::Restricted), _) => "Until the restriction that you asked for ends.".to_owned(),
        (_, Some(Obstacle::Request), _) => "At least until your request has been answered.".to_owned(),
        (_, Some(Obstacle::Objection), _) => {
            "For the time being: without them we could not remember that you object to marketing.".to_owned()
        }
        (Rule::ConsentInForce, ..) => "As long as your consent is in force.".to_owned(),
        (Rule::Unconfirmed, _, Some(day)) => format!("Until {day}, unless the sign-up is confirmed."),
        (Rule::ConsentEnded, _, Some(day)) => format!("Until {day}: your consents have ended, and so long we must be able to prove them."),
        (Rule::Inactive, _, Some(day)) if term.until.is_some() => {
            format!("Until {day}, when we clean the register, unless you visit us or sign in before.")
        }
        (Rule::Inactive, _, Some(day)) => {
            format!("Until the yearly cleaning that comes after {day}, unless you visit us or sign in before.")
        }
        _ => "Until the yearly cleaning.".to_owned(),
    }
}
