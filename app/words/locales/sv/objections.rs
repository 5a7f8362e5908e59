//! Vad en kund invänder mot, på svenska.

use lupa_domain::rights::ObjectionKind;

use crate::objections::ObjectionWords;

pub(crate) const OBJECTIONS: ObjectionWords = ObjectionWords {
    heading: "Invänder mot",
    kind: |kind| match kind {
        ObjectionKind::DirectMarketing => "Direktmarknadsföring",
        ObjectionKind::Profiling => "Profilering och riktat innehåll",
        ObjectionKind::Research => "Marknads- och opinionsundersökningar",
        ObjectionKind::Publication => "Publicering",
        ObjectionKind::Disclosure => "Utlämnande till andra",
    },
    since: |when| format!("sedan {when}"),
    which: "Vad invänder kunden mot?",
    about: "När du godkänner upphör det genast i alla målgrupper, listor och kontroller. Kunden får ett kvitto.",
    choose: "Välj minst ett.",
};
