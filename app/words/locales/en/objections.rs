//! What a person objects to, in English.

use lupa_domain::rights::ObjectionKind;

use crate::objections::ObjectionWords;

pub(crate) const OBJECTIONS: ObjectionWords = ObjectionWords {
    heading: "Objects to",
    kind: |kind| match kind {
        ObjectionKind::DirectMarketing => "Direct marketing",
        ObjectionKind::Profiling => "Profiling and targeted content",
        ObjectionKind::Research => "Market and opinion research",
        ObjectionKind::Publication => "Publication",
        ObjectionKind::Disclosure => "Disclosure to others",
    },
    since: |when| format!("since {when}"),
    which: "What does the customer object to?",
    about: "Granting this stops it at once in every audience, list and check. The customer gets a receipt.",
    choose: "Choose at least one.",
};
