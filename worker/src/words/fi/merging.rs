//! Kirje, joka kysyy, saako kortin yhdistää toiseen.

use crate::words::letters::Merge;

pub(super) const MERGE: Merge = Merge {
    subject: |controller| format!("Ovatko molemmat osoitteet sinun? – {controller}"),
    heading: "Ovatko molemmat osoitteet sinun?",
    opening: |stays| {
        format!("Hei! Näytät olevan asiakasrekisterissämme kahdesti: tällä osoitteella ja osoitteella {stays}. Saammeko yhdistää tiedot?")
    },
    effect: "Jos suostut, kirjoitamme sinulle tästä lähtien vain toiseen osoitteeseen. Kaikki, minkä olet kieltänyt tai perunut, pysyy voimassa, aiempien viestiemme peruutuslinkit toimivat edelleen, ja yhdistämisen voi kumota 30 päivän ajan.",
    term: |days| format!("Mitään ei yhdistetä, ennen kuin suostut. Linkki toimii {days} päivää."),
    button: "Katso ja vastaa",
    stranger: "Jos toinen osoite ei ole sinun, älä tee mitään. Mitään ei yhdistetä, eikä toisen osoitteen haltijalle kerrota mitään.",
};
