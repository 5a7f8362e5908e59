//! What the certificate of a decision says, in Finnish.

use super::{Ground, Headings, Words};
use crate::{
    rights::{Arrival, Identification, Outcome, RequestKind},
    time::Day,
};

pub(super) const WORDS: Words = Words {
    and: " ja ",
    day: |day: Day| {
        let (month, date) = day.month_and_day();
        format!("{date}.{month}.{}", day.year())
    },
    title: |outcome| match outcome {
        Outcome::Granted => "Päätös pyyntöösi",
        Outcome::GrantedInPart | Outcome::Refused => "Päätös pyyntöösi ja kieltäytymistodistus",
    },
    headings: Headings {
        asked: "Pyyntösi omin sanoin",
        reasons: "Perustelut",
        ground: "Lain peruste",
        extension: "Lisäaika",
        remedies: "Jos olet eri mieltä",
        about: "Tästä päätöksestä",
    },
    asked: |kind, arrival, day| {
        let how = match arrival {
            Arrival::OwnPage => "omalla sivullasi",
            Arrival::Mail => "sähköpostilla",
            Arrival::Phone => "puhelimitse",
            Arrival::Desk => "paikan päällä",
            Arrival::Paper => "kirjeitse",
        };
        match kind {
            RequestKind::Access => format!("Pyysit {day} {how} jäljennöksen tiedoista, joita meillä on sinusta."),
            RequestKind::Portability => format!("Pyysit {day} {how} tietojasi koneluettavassa muodossa."),
            RequestKind::Rectification => format!("Pyysit {day} {how}, että oikaisemme tietosi."),
            RequestKind::Erasure => format!("Pyysit {day} {how}, että poistamme tietosi."),
            RequestKind::Restriction => format!("Pyysit {day} {how}, että rajoitamme tietojesi käsittelyä."),
            RequestKind::Objection => format!("Vastustit {day} {how} tietojesi käsittelyä."),
        }
    },
    identified: |identification| match identification {
        Identification::SignedIn => "Olit kirjautunut sivulle omasta sähköpostistasi, joten tiesimme, kuka pyytää.",
        Identification::KnownPerson => "Varmistimme, kuka pyytää.",
        Identification::Asked | Identification::None => "Emme saaneet varmuutta siitä, kuka pyytää.",
    },
    decided: |outcome, day| match outcome {
        Outcome::Granted => format!("Hyväksyimme pyynnön {day}."),
        Outcome::GrantedInPart => format!("Hyväksyimme pyynnön osittain {day}. Muilta osin emme voi tehdä sitä, mitä pyysit."),
        Outcome::Refused => format!("Päätimme {day}, ettemme voi tehdä sitä, mitä pyysit."),
    },
    ground: |ground| {
        match ground {
            Ground::Unidentified => "Emme saaneet varmuutta siitä, kuka pyytää. Muuten tiedot voisivat joutua väärälle ihmiselle.",
            Ground::Unfounded => "Pyyntö on ilmeisen perusteeton.",
            Ground::Excessive => "Pyyntö on kohtuuton, koska samaa on pyydetty toistuvasti.",
            Ground::RightsOfOthers => "Pyynnön toteuttaminen loukkaisi muiden oikeuksia.",
            Ground::Accurate => "Tieto on oikein sellaisena kuin se on.",
            Ground::StillNeeded => "Tietoja tarvitaan yhä siihen, mitä varten ne kerättiin.",
            Ground::Expression => "Tietoja tarvitaan sananvapauden ja tiedonvälityksen vapauden vuoksi.",
            Ground::LegalObligation => "Laki velvoittaa meidät säilyttämään tiedot.",
            Ground::Research => "Tietoja tarvitaan yleisen edun mukaiseen arkistointiin, tutkimukseen tai tilastointiin.",
            Ground::LegalClaims => "Tietoja tarvitaan oikeusvaateen laatimiseen, esittämiseen tai puolustamiseen.",
            Ground::NoCaseOfRestriction => "Mikään niistä tapauksista, joissa käsittelyä rajoitetaan, ei ole käsillä.",
            Ground::NotPortable => {
                "Siirrettäväksi saa vain tiedot, jotka olet itse antanut ja joita käsitellään automaattisesti suostumuksesi tai sopimuksen perusteella."
            }
            Ground::CompellingGrounds => "Käsittelyyn on huomattavan tärkeä syy, joka syrjäyttää etusi tässä asiassa.",
            Ground::OtherLaw => "Muu laki rajoittaa oikeutta tässä asiassa.",
        }
        .to_owned()
    },
    places: |places| format!("Yleinen tietosuoja-asetus (EU) 2016/679: {places}."),
    extended: |day| format!("Kerroimme sinulle, että vastaus vie pidempään, viimeistään {day} asti. Syy oli tämä:"),
    write: |contact, reached_at| format!("Voit kirjoittaa meille. Asiaa hoitaa {contact}: {reached_at}."),
    court: |place| format!("Voit viedä asian myös tuomioistuimeen (yleinen tietosuoja-asetus, {place})."),
    about: |number, controller, place| {
        format!(
            "Päätös {number}. Päätöksen teki rekisterinpitäjä {controller}. Se annetaan kirjallisesti (yleinen tietosuoja-asetus, {place})."
        )
    },
};
