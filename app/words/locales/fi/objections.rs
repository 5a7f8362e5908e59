//! Mitä asiakas vastustaa, suomeksi.

use lupa_domain::rights::ObjectionKind;

use crate::objections::ObjectionWords;

pub(crate) const OBJECTIONS: ObjectionWords = ObjectionWords {
    heading: "Vastustaa",
    kind: |kind| match kind {
        ObjectionKind::DirectMarketing => "Suoramarkkinointi",
        ObjectionKind::Profiling => "Profilointi ja kohdennettu sisältö",
        ObjectionKind::Research => "Markkina- ja mielipidetutkimus",
        ObjectionKind::Publication => "Julkaiseminen",
        ObjectionKind::Disclosure => "Luovuttaminen muille",
    },
    since: |when| format!("{when} alkaen"),
    which: "Mitä asiakas vastustaa?",
    about: "Kun hyväksyt tämän, se loppuu heti kaikissa kohderyhmissä, luetteloissa ja tarkistuksissa. Asiakas saa kuitin.",
    choose: "Valitse ainakin yksi.",
};
