//! What the certificate of a decision says, in English.

use super::{Ground, Headings, Words};
use crate::{
    rights::{Arrival, Identification, Outcome, RequestKind},
    time::Day,
};

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

pub(super) const WORDS: Words = Words {
    and: " and ",
    day: |day: Day| {
        let (month, date) = day.month_and_day();
        format!("{date} {} {}", MONTHS.get(usize::from(month) - 1).unwrap_or(&""), day.year())
    },
    title: |outcome| match outcome {
        Outcome::Granted => "Decision on your request",
        Outcome::GrantedInPart | Outcome::Refused => "Decision on your request and certificate of refusal",
    },
    headings: Headings {
        asked: "Your request in your own words",
        reasons: "Reasons",
        ground: "Ground in law",
        extension: "More time",
        remedies: "If you disagree",
        about: "About this decision",
    },
    asked: |kind, arrival, day| {
        let how = match arrival {
            Arrival::OwnPage => "on your own page",
            Arrival::Mail => "by e-mail",
            Arrival::Phone => "by phone",
            Arrival::Desk => "in person",
            Arrival::Paper => "by letter",
        };
        match kind {
            RequestKind::Access => format!("On {day} you asked us {how} for a copy of the data that we hold about you."),
            RequestKind::Portability => format!("On {day} you asked us {how} for your data in machine-readable form."),
            RequestKind::Rectification => format!("On {day} you asked us {how} to correct your data."),
            RequestKind::Erasure => format!("On {day} you asked us {how} to erase your data."),
            RequestKind::Restriction => format!("On {day} you asked us {how} to restrict the use of your data."),
            RequestKind::Objection => format!("On {day} you objected {how} to our use of your data."),
        }
    },
    identified: |identification| match identification {
        Identification::SignedIn => "You were signed in from your own mailbox, so we knew who was asking.",
        Identification::KnownPerson => "We made sure who was asking.",
        Identification::Asked | Identification::None => "We could not make sure who was asking.",
    },
    decided: |outcome, day| match outcome {
        Outcome::Granted => format!("On {day} we granted the request."),
        Outcome::GrantedInPart => format!("On {day} we granted the request in part. The rest of it we cannot do."),
        Outcome::Refused => format!("On {day} we decided that we cannot do what you asked for."),
    },
    ground: |ground| {
        match ground {
            Ground::Unidentified => "We could not make sure who was asking. Otherwise the data could reach the wrong person.",
            Ground::Unfounded => "The request is manifestly unfounded.",
            Ground::Excessive => "The request is excessive, because the same was asked for repeatedly.",
            Ground::RightsOfOthers => "It would harm the rights of others.",
            Ground::Accurate => "The data is correct as it is.",
            Ground::StillNeeded => "The data is still needed for what it was collected for.",
            Ground::Expression => "The data is needed for the freedom of expression and information.",
            Ground::LegalObligation => "The law obliges us to keep the data.",
            Ground::Research => "The data is needed for archiving in the public interest, research or statistics.",
            Ground::LegalClaims => "The data is needed to establish, exercise or defend legal claims.",
            Ground::NoCaseOfRestriction => "None of the cases in which the use of data is restricted is at hand.",
            Ground::NotPortable => {
                "You can take along only the data that you gave yourself and that is processed automatically on the basis of your consent or a contract."
            }
            Ground::CompellingGrounds => "There are compelling reasons for using the data that override your interests.",
            Ground::OtherLaw => "Another law limits this right here.",
        }
        .to_owned()
    },
    places: |places| format!("General Data Protection Regulation (EU) 2016/679: {places}."),
    extended: |day| format!("We told you that the answer takes longer, until {day} at the latest. The reason was this:"),
    write: |contact, reached_at| format!("You can write to us. Your contact is {contact}: {reached_at}."),
    court: |place| format!("You can also take the matter to court (General Data Protection Regulation, {place})."),
    about: |number, controller, place| {
        format!(
            "Decision {number}, made by the controller, {controller}. It is given in writing (General Data Protection Regulation, {place})."
        )
    },
};
