//! How long what is kept, and why, in Finnish.

use super::{Group, Length, Obstacle, RetentionWords, Rule, RuleKind, Term};
use crate::plural::plural;

pub(super) const WORDS: RetentionWords = RetentionWords {
    heading: "Kuinka kauan säilytämme tietojasi",
    rule: |kind, length| {
        let long = length_of(length);
        match kind {
            RuleKind::Inactive => format!(
                "Asiakkaan tiedot poistetaan vuosittaisessa siivouksessa, kun viime asioinnista on kulunut {long} eikä suostumusta ole voimassa."
            ),
            RuleKind::Unconfirmed => format!("Vahvistamaton ilmoittautuminen poistetaan, kun siitä on kulunut {long}."),
            RuleKind::Notes => "Käynnit, palautteet ja muistiinpanot säilytetään niin kauan kuin asiakassuhde kestää.".to_owned(),
            RuleKind::Proof if length == Length::None => "Suostumuksesta ei säilytetä todistetta sen päättymisen jälkeen.".to_owned(),
            RuleKind::Proof => format!("Todiste suostumuksesta säilytetään, kunnes suostumuksen päättymisestä on kulunut {long}."),
            RuleKind::Accounting => {
                format!("Ostot ilman nimeä säilytetään kirjanpitolain mukaan, kunnes ostovuoden päättymisestä on kulunut {long}.")
            }
            RuleKind::Requests => {
                format!("Tieto siitä, miten pyyntöön vastattiin, säilytetään, kunnes pyynnön käsittelyn päättymisestä on kulunut {long}.")
            }
            RuleKind::Staff => "Käyttäjän sähköpostiosoite ja kirjautumistavat poistetaan, kun hän lähtee; nimi jää lokiin.".to_owned(),
            RuleKind::AuditLog => "Henkilökunnan toimintaloki säilytetään niin kauan kuin rekisteri on olemassa.".to_owned(),
        }
    },
    group: |group| match group {
        Group::Details => "Nimi ja yhteystiedot",
        Group::History => "Käynnit, palautteet ja muistiinpanot",
        Group::Purchases => "Ostosten summat ilman nimeäsi",
        Group::Consents => "Suostumukset ja kuitit",
        Group::Proof => "Todisteet suostumuksista ilman nimeäsi ja osoitettasi",
        Group::Requests => "Pyynnöt ja vastauksemme",
        Group::Letters => "Viestit ja kirjautumiset",
        Group::AccessLog => "Loki henkilökuntamme toiminnasta",
    },
    term,
    obstacle: |obstacle| match obstacle {
        Obstacle::Unsettled => "Jokin merkintä on vielä avoinna, esimerkiksi lasku maksamatta.",
        Obstacle::Restricted => "Tietojen käyttöä on rajoitettu asiakkaan pyynnöstä.",
        Obstacle::Request => "Pyyntö odottaa vastausta.",
        Obstacle::Objection => "Asiakas vastustaa markkinointia, eikä hänellä ole sähköpostiosoitetta, jonka avulla muistaisimme sen.",
        Obstacle::Fault => "Poisto ei onnistunut virheen takia. Sitä yritetään uudelleen seuraavassa siivouksessa.",
    },
};

fn length_of(length: Length) -> String {
    match length {
        Length::Days { count } => plural(count.into(), "1 päivä", &*format!("{count} päivää")).to_owned(),
        Length::Months { count } if count % 12 == 0 => {
            let years = count / 12;
            plural(years.into(), "1 vuosi", &*format!("{years} vuotta")).to_owned()
        }
        Length::Months { count } => plural(count.into(), "1 kuukausi", &*format!("{count} kuukautta")).to_owned(),
        Length::YearEnds { count } => format!("{count} vuotta"),
        Length::None | Length::WithPerson | Length::WhileEmployed | Length::WithRegister => String::new(),
    }
}

fn term(term: &Term, day: Option<&str>) -> String {
    match (term.group, day) {
        (Group::Purchases, Some(day)) => format!("{day} asti, koska kirjanpitolaki vaatii sen."),
        (Group::Purchases, None) => "Vain kunkin kuukauden summat tilastoja varten.".to_owned(),
        (Group::Proof, Some(day)) => format!("{day} asti, jotta voimme näyttää, mitä sovittiin."),
        (Group::Proof, None) => "Ei säilytetä.".to_owned(),
        (Group::Requests, Some(day)) => {
            format!("Kirjoittamasi poistuu muiden tietojesi mukana. Tieto pyynnöstä ja sen lopputuloksesta säilyy {day} asti mahdollisten vaateiden varalta.")
        }
        (Group::Requests, None) => "Niin kauan kuin pyyntö odottaa vastausta, ja sen jälkeen mahdollisten vaateiden varalta.".to_owned(),
        (Group::AccessLog, _) => {
            "Niin kauan kuin rekisteri on olemassa, jotta voidaan osoittaa, kuka teki mitä. Kun tietosi on poistettu, lokista ei enää näe, ketä se koski.".to_owned()
        }
        _ => of_person(term, day),
    }
}

fn of_person(term: &Term, day: Option<&str>) -> String {
    match (term.rule, term.obstacle, day) {
        (_, Some(Obstacle::Unsettled), _) => "Kunnes kaikki on hoidettu: jokin merkintä on vielä avoinna, esimerkiksi lasku.".to_owned(),
        (_, Some(Obstacle::Restricted), _) => "Kunnes pyytämäsi rajoitus päättyy.".to_owned(),
        (_, Some(Obstacle::Request), _) => "Vähintään kunnes pyyntöösi on vastattu.".to_owned(),
        (_, Some(Obstacle::Objection), _) => "Toistaiseksi: ilman niitä emme muistaisi, että vastustat markkinointia.".to_owned(),
        (Rule::ConsentInForce, ..) => "Niin kauan kuin suostumuksesi on voimassa.".to_owned(),
        (Rule::Unconfirmed, _, Some(day)) => format!("{day} asti, ellei ilmoittautumista vahvisteta."),
        (Rule::ConsentEnded, _, Some(day)) => {
            format!("{day} asti: suostumuksesi ovat päättyneet, ja niin kauan meidän pitää voida näyttää ne toteen.")
        }
        (Rule::Inactive, _, Some(day)) if term.until.is_some() => {
            format!("{day} asti, jolloin siivoamme rekisterin, ellet käy meillä tai kirjaudu sivullesi sitä ennen.")
        }
        (Rule::Inactive, _, Some(day)) => {
            format!("Päivän {day} jälkeiseen vuosisiivoukseen asti, ellet käy meillä tai kirjaudu sivullesi sitä ennen.")
        }
        _ => "Vuosittaiseen siivoukseen asti.".to_owned(),
    }
}
