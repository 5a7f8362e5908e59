//! What a notice says of recipients, transfers and retention, in Finnish.

use super::{RecipientRole, Safeguard, Words};
use crate::plural::plural;

pub(super) const WORDS: Words = Words {
    and: "ja",
    role: |role| match role {
        RecipientRole::Hosting => "rekisterin tekninen ylläpito",
        RecipientRole::Email => "sähköpostin välitys",
        RecipientRole::TextMessages => "tekstiviestien välitys",
        RecipientRole::Surveys => "kyselyjen toteutus",
        RecipientRole::Post => "painatus ja postitus",
        RecipientRole::Support => "tekninen tuki",
        RecipientRole::Partner => "käyttö omiin tarkoituksiinsa",
    },
    safeguard: |safeguard| match safeguard {
        Safeguard::Adequacy => "Euroopan komission päätös tietosuojan riittävyydestä",
        Safeguard::StandardClauses => "Euroopan komission vakiosopimuslausekkeet",
        Safeguard::BindingRules => "yritystä koskevat sitovat säännöt",
    },
    unnamed_processors: "rekisterin palveluntarjoaja sekä sähköpostin ja tekstiviestien välittäjät",
    nothing_disclosed: "Emme myy emmekä luovuta tietojasi.",
    disclosed_to: |recipients| format!("Luovutamme tietojasi seuraaville, jotka käyttävät niitä omiin tarkoituksiinsa: {recipients}."),
    nothing_transferred: "Tietojasi käsitellään vain EU- ja ETA-maissa. Niitä ei siirretä EU:n ja ETA:n ulkopuolelle.",
    transferred_to: |recipients| {
        format!(
            "Tietojasi käsitellään EU- ja ETA-maissa sekä niiden ulkopuolella: {recipients}. Saat meiltä pyynnöstä jäljennöksen suojatoimista."
        )
    },
    years: |count| format!("{count} {}", plural(count, "vuoden", "vuotta")),
    months: |count| format!("{count} {}", plural(count, "kuukauden", "kuukautta")),
};
