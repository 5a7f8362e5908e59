//! What the statement for the authority says, in Finnish.

use super::{RequestKind, Risk, Told, Words};
use crate::plural::plural;

pub(super) const WORDS: Words = Words {
    title: "Selvitys asiakasrekisteristä",
    about: "Tästä selvityksestä",
    made: |controller, at| format!("{controller}, {at}. Rekisteri on laatinut selvityksen siitä, mitä siinä on."),
    published: |no, on, address| format!("Alla oleva rekisteriseloste on versio {no}, julkaistu {on}: {address}"),
    not_published: "Alla olevaa rekisteriselostetta ei ole vielä julkaistu.",
    numbers: "Ihmiset ja suostumukset",
    people: |count| format!("Rekisterissä on {count} {}.", plural(count, "ihminen", "ihmistä")),
    consent_heads: ["Käyttötarkoitus", "Voimassa", "Vahvistamatta", "Peruttu", "Vastustettu", "Rauennut"],
    requests: "Tietosuojaoikeuksia koskevat pyynnöt",
    request_heads: ["Pyyntö", "Saapunut", "Avoinna", "Vastattu ajoissa", "Myöhässä", "Päiviä keskimäärin"],
    kind: |kind| match kind {
        RequestKind::Access => "tietojen näkeminen",
        RequestKind::Portability => "tietojen siirtäminen",
        RequestKind::Rectification => "oikaisu",
        RequestKind::Erasure => "poistaminen",
        RequestKind::Restriction => "rajoittaminen",
        RequestKind::Objection => "vastustaminen",
    },
    none: "Ei yhtään.",
    breaches: "Tietoturvaloukkaukset",
    no_breach: "Loukkauksia ei ole kirjattu.",
    breach_heads: ["Havaittu", "Mitä tapahtui", "Ihmisiä", "Mitä päätettiin ja kenelle ilmoitettiin"],
    running: |until| format!("valvontaviranomaiselle ilmoitettava viimeistään {until}"),
    over: |since| format!("valvontaviranomaiselle ei ole ilmoitettu; määräaika päättyi {since}"),
    in_time: |at| format!("valvontaviranomaiselle ilmoitettu ajoissa {at}"),
    late: |at| format!("valvontaviranomaiselle ilmoitettu myöhässä {at}"),
    not_needed: "valvontaviranomaiselle ei tarvitse ilmoittaa",
    risk: |risk| match risk {
        Risk::Unlikely => "riskiä ei todennäköisesti ole",
        Risk::Likely => "riski on todennäköinen",
        Risk::High => "korkea riski on todennäköinen",
    },
    told: |told| match told {
        Told::Authority => "viranomainen",
        Told::People => "ihmiset, joita loukkaus koskee",
    },
    measures: "Suojatoimet",
    log: "Lokit",
    audit: |entries| format!("Toimien lokissa on {entries} {}.", plural(entries, "merkintä", "merkintää")),
    checkpoint: "Julkisen suostumuslokin uusin allekirjoitettu tarkistuspiste:",
    no_checkpoint: "Suostumuslokista ei ole vielä allekirjoitettu tarkistuspistettä.",
    description: "Tästä eteenpäin on rekisteriseloste.",
};
