//! Suomi: todistepaketti.

use lupa_domain::consent::State;

use crate::words::evidence::EvidenceWords;

pub(super) const EVIDENCE: EvidenceWords = EvidenceWords {
    title: "Selvitys suostumuksista",
    form_title: |form| format!("Selvitys lomakkeesta {form}"),
    lead: |business| {
        format!(
            "Tässä on se, mitä yrityksen {business} rekisterissä on yhden henkilön suostumuksista: mitä hänelle näytettiin, milloin, miten hän vastasi ja mitä siitä seuraa. Kaikki on kirjattu tapahtumahetkellä, eikä sitä voi muuttaa jälkikäteen huomaamatta. Allekirjoitetut kuitit ja todisteet ovat tämän kirjeen liitteenä."
        )
    },
    form_lead: |business| {
        format!(
            "Tässä ovat tekstit, jotka {business} on julkaissut tällä lomakkeella: jokainen versio sanasta sanaan ja sen julkaisuaika. Kunkin tiedoston nimi on sen tekstin tiiviste (SHA-256)."
        )
    },
    made: |when| format!("Laadittu {when}"),
    made_by: |name| format!("Laatija: {name}"),
    on_behalf: |business| format!("Rekisterinpitäjän puolesta: {business}"),
    person: "Henkilö",
    email: "Sähköposti",
    id: "Tunnus rekisterissä",
    now: "Mikä on voimassa tänään",
    on: |day| format!("Mikä oli voimassa päivän {day} päättyessä"),
    nothing_said: "Mistään käyttötarkoituksesta ei ollut sanottu mitään.",
    said: "Mitä vastattiin ja miten",
    shown: "Mitä näytettiin",
    published: |when, language| format!("Julkaistu {when}, kieli: {language}"),
    purpose: "Käyttötarkoitus",
    standing: "Tila",
    since: "Alkaen",
    state: |state| match state {
        State::None => "Ei mitään",
        State::Pending => "Vahvistamatta",
        State::Given => "Suostumus voimassa",
        State::Withdrawn => "Suostumus peruttu",
        State::Objected => "Kieltänyt",
        State::Lapsed => "Suostumus rauennut",
    },
    check: "Näin tämän voi tarkistaa",
    how: &[
        "Verkossa: avaa alla oleva sivu ja anna sille kuitti, sen todiste, keys.json, checkpoint.txt ja consistency.json. Mitään ei lähetetä mihinkään: selain tekee tarkistuksen.",
        "Ilman meitä: ohjelma lupa-verify tekee saman. Tiedostossa CHECK.txt on komento jokaiselle kuitille. RECEIPT.md kuvaa jokaisen vaiheen, joten kuka tahansa voi tehdä oman ohjelman.",
        "Vertaa tiedostoa checkpoint.txt tarkistuspisteeseen, jonka sinä tai joku muu on aiemmin tallentanut. Jos molemmat sopivat yhteen, mitään ei ole välillä muutettu eikä poistettu.",
    ],
    files: "Kirjeen liitteet",
    file_list: &[
        "receipts: allekirjoitetut kuitit (JSON) ja todiste siitä, että kuitti on lokissa (tlog-proof)",
        "notices: näytetyt tekstit (JSON)",
        "keys.json: rekisterin julkiset avaimet ja ajat, jolloin niitä käytettiin",
        "checkpoint.txt ja consistency.json: lokin aiempi allekirjoitettu tila ja todiste siitä, että loki on sen jälkeen vain kasvanut",
        "RECEIPT.md ja CHECK.txt: näin kaiken voi tarkistaa",
    ],
    verify: |address| format!("Tarkista kuitit: {address}"),
    code: |address| format!("QR-koodi, joka avaa sivun {address}"),
    commands: "Kunkin kuitin voi tarkistaa yhdellä komennolla. Ohjelma kertoo, pitääkö kaikki paikkansa vai ei (englanniksi).",
};
