//! What goes and what stays when a person is erased, in Finnish.

use super::{ErasedKind, ErasureWords, KeptKind, KeptReason};
use crate::plural::plural;

pub(super) const WORDS: ErasureWords = ErasureWords {
    erased: |what, count| match what {
        ErasedKind::Details => {
            plural(count, "1 tieto, esimerkiksi nimi tai osoite", &*format!("{count} tietoa, kuten nimi, osoitteet ja puhelinnumero"))
                .to_owned()
        }
        ErasedKind::History => plural(
            count,
            "1 käynti, ostos tai toimeksianto muistiinpanoineen",
            &*format!("{count} käyntiä, ostosta ja toimeksiantoa muistiinpanoineen"),
        )
        .to_owned(),
        ErasedKind::Changes => {
            plural(count, "1 merkintä tietojen muuttumisesta", &*format!("{count} merkintää tietojen muuttumisesta")).to_owned()
        }
        ErasedKind::Consents => plural(count, "1 merkintä suostumuksista", &*format!("{count} merkintää suostumuksista")).to_owned(),
        ErasedKind::Scans => {
            plural(count, "1 kuva allekirjoitetusta paperista", &*format!("{count} kuvaa allekirjoitetuista papereista")).to_owned()
        }
        ErasedKind::Letters => {
            plural(count, "Tiedot 1 lähettämästämme viestistä", &*format!("Tiedot {count} lähettämästämme viestistä")).to_owned()
        }
        ErasedKind::Sessions => plural(count, "1 kirjautuminen", &*format!("{count} kirjautumista")).to_owned(),
        ErasedKind::Requests => {
            plural(count, "1 pyyntö ja vastauksemme siihen", &*format!("{count} pyyntöä ja vastauksemme niihin")).to_owned()
        }
    },
    kept: |what, count| match what {
        KeptKind::OpenEntries => {
            plural(count, "Kaikki, koska 1 merkintä on vielä avoinna", &*format!("Kaikki, koska {count} merkintää on vielä avoinna"))
                .to_owned()
        }
        KeptKind::Everything => "Kaikki, koska tietojen käyttöä on rajoitettu".to_owned(),
        KeptKind::Purchases => plural(count, "1 ostoksen summa ilman nimeä", &*format!("{count} ostoksen summat ilman nimeä")).to_owned(),
        KeptKind::Proof => plural(
            count,
            "Todiste 1 suostumusta koskevasta vastauksesta ilman nimeä ja osoitetta",
            &*format!("Todisteet {count} suostumusta koskevasta vastauksesta ilman nimeä ja osoitetta"),
        )
        .to_owned(),
        KeptKind::Suppression => "Sähköpostiosoitteesta laskettu tunniste, josta osoitetta ei voi lukea".to_owned(),
        KeptKind::AuditLog => plural(
            count,
            "1 lokimerkintä henkilökuntamme toiminnasta ilman nimeä",
            &*format!("{count} lokimerkintää henkilökuntamme toiminnasta ilman nimeä"),
        )
        .to_owned(),
    },
    why: |why| match why {
        KeptReason::Unsettled => "Jotain on vielä kesken, esimerkiksi lasku maksamatta.",
        KeptReason::Restricted => "Asiakas pyysi säilyttämään tiedot mutta olemaan käyttämättä niitä.",
        KeptReason::Accounting => "Kirjanpitolaki vaatii sen. Sen jälkeen jäljelle jäävät vain kunkin kuukauden summat.",
        KeptReason::Statistics => "Jäljelle jäävät vain kunkin kuukauden summat tilastoja varten.",
        KeptReason::ConsentProof => "Jotta voimme näyttää, mitä sovittiin.",
        KeptReason::NeverAgain => "Jotta emme enää koskaan kirjoita osoitteeseen, vaikka se olisi jollakin toisella listalla.",
        KeptReason::Accountability => "Jotta voimme näyttää, mitä henkilökuntamme teki. Merkinnöistä ei enää näe, ketä ne koskivat.",
    },
    until: |day| format!("{day} asti"),
};
