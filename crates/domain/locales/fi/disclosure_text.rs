//! What a notice says of recipients, transfers, retention, complaints and profiling, in Finnish.

use super::{Characteristic, Jurisdiction, RecipientRole, Safeguard, Words};
use crate::{locale::Locale, plural::plural};

pub(super) const WORDS: Words = Words {
    and: "ja",
    reach: |email, phone| match phone {
        Some(phone) => format!("sähköpostilla {email} tai puhelimitse {phone}"),
        None => format!("sähköpostilla {email}"),
    },
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
    unnamed_processors: |by_phone| {
        if by_phone {
            "rekisterin palveluntarjoaja sekä sähköpostin ja tekstiviestien välittäjät"
        } else {
            "rekisterin palveluntarjoaja ja sähköpostin välittäjä"
        }
    },
    telephone: "Ilman puhelinnumeroa emme voi lähettää tekstiviestejä.",
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
    retention_reason: |law| match law {
        None => "meiltä voidaan vaatia selvitystä lähettämistämme viesteistä",
        Some(Jurisdiction::Finland) => {
            "meiltä voidaan vaatia selvitystä lähettämistämme viesteistä: vaatimukset vanhenevat Suomessa yleensä kolmessa vuodessa"
        }
        Some(Jurisdiction::Sweden) => {
            "meiltä voidaan vaatia selvitystä lähettämistämme viesteistä: vaatimukset vanhenevat Ruotsissa yleensä kymmenessä vuodessa"
        }
        Some(Jurisdiction::Norway) => {
            "meiltä voidaan vaatia selvitystä lähettämistämme viesteistä: vaatimukset vanhenevat Norjassa yleensä kolmessa vuodessa"
        }
        Some(Jurisdiction::Denmark) => {
            "meiltä voidaan vaatia selvitystä lähettämistämme viesteistä: vaatimukset vanhenevat Tanskassa yleensä kolmessa vuodessa"
        }
        Some(Jurisdiction::Estonia) => {
            "meiltä voidaan vaatia selvitystä lähettämistämme viesteistä: vaatimukset vanhenevat Virossa yleensä kolmessa vuodessa"
        }
    },
    complaint: |controller| {
        format!(
            "Sinulla on myös oikeus tehdä valitus {} tai sen EU- tai ETA-maan tietosuojaviranomaiselle, jossa asut tai työskentelet tai jossa tietojasi on mielestäsi käsitelty väärin{}.",
            authority(controller),
            at_home(controller)
        )
    },
    characteristic: |characteristic| match characteristic {
        Characteristic::Residence => "missä asut",
        Characteristic::Organisation => "mitä yritystä tai yhteisöä edustat",
        Characteristic::Tags => "mitä avainsanoja olemme merkinneet tietoihisi",
        Characteristic::Visits => "milloin olet asioinut meillä",
        Characteristic::Purchases => "milloin, kuinka usein ja kuinka paljon olet ostanut",
        Characteristic::OwnFields => "mitä muuta olet kertonut tai olemme merkinneet tietoihisi",
    },
    asked_for: |list| format!("Tätä varten kysymme: {list}. Poistamme vastauksesi, kun perut suostumuksesi."),
    profiling: |characteristics| {
        format!(
            "Voimme valita viestin kohderyhmän sen mukaan, {characteristics}. Voit kieltää tällaisen profiloinnin milloin tahansa ilman perusteluja. Emme tee sinua koskevia automaattisia päätöksiä."
        )
    },
};

/// The authority of the controller's country, in the case that a complaint takes.
const fn authority(controller: Option<Jurisdiction>) -> &'static str {
    match controller {
        Some(Jurisdiction::Finland) => "tietosuojavaltuutetun toimistolle (tietosuoja.fi)",
        Some(Jurisdiction::Sweden) => "Ruotsin tietosuojaviranomaiselle (Integritetsskyddsmyndigheten, imy.se)",
        Some(Jurisdiction::Norway) => "Norjan tietosuojaviranomaiselle (Datatilsynet, datatilsynet.no)",
        Some(Jurisdiction::Denmark) => "Tanskan tietosuojaviranomaiselle (Datatilsynet, datatilsynet.dk)",
        Some(Jurisdiction::Estonia) => "Viron tietosuojaviranomaiselle (Andmekaitse Inspektsioon, aki.ee)",
        None => "sen maan tietosuojaviranomaiselle, johon olemme sijoittautuneet,",
    }
}

/// The authority of the readers' own country, where the controller is in another.
fn at_home(controller: Option<Jurisdiction>) -> &'static str {
    if controller == Jurisdiction::home(Locale::Fi) { "" } else { "; Suomessa se on tietosuojavaltuutetun toimisto (tietosuoja.fi)" }
}
