//! English: the letter that tells a recipient of a change.

use lupa_domain::rights::notification::Change;

use crate::words::notification::NotificationWords;

pub(super) const NOTIFICATION: NotificationWords = NotificationWords {
    subject: |controller| format!("Data that you received has changed – {controller}"),
    heading: "Data that you received has changed",
    opening: |day| format!("Hello! On {day} you received data about a person from us."),
    whose: |address| format!("You find the person by this: {address}."),
    change: |change, data| match change {
        Change::Corrected => format!("Data was corrected. It is about: {data}."),
        Change::Erased => format!("The person's data was erased. You have: {data}."),
        Change::Restricted => format!("The use of the data was restricted. You have: {data}."),
        Change::RestrictionLifted => format!("The restriction of use has ended. You have: {data}."),
    },
    ask: |change| match change {
        Change::Corrected => "Please correct it in your records. We give you the right data on request.",
        Change::Erased => "Please erase it from your records.",
        Change::Restricted => "Please do not use it until we tell you that the restriction has ended.",
        Change::RestrictionLifted => "You may use it again for the purpose for which you received it.",
    },
    why: "We tell you this under Article 19 of the GDPR.",
    datum: |name| match name {
        "email" => Some("e-mail address"),
        "phone" => Some("telephone number"),
        "name" => Some("name"),
        "locale" => Some("language"),
        _ => None,
    },
};
