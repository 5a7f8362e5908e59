//! Suomi: raportti kaikesta, mitä henkilöstä säilytetään.

use crate::words::report::{Columns, Facts, Kept, ReportWords, Sections};

pub(super) const REPORT: ReportWords = ReportWords {
    title: "Kaikki tiedot, jotka meillä on sinusta",
    lead: |business, when| format!("{business} kokosi tämän raportin {when}. Siinä on kaikki, mitä rekisterissämme on sinusta."),
    page: |page, of| format!("Sivu {page} / {of}"),
    nothing: "Ei mitään.",
    sections: Sections {
        who: "Kuka olet meille",
        reach: "Miten tavoitamme sinut",
        fields: "Muut tiedot",
        origins: "Mistä kukin tieto on peräisin",
        consents: "Mihin olet suostunut",
        events: "Valintasi ja niiden kuitit",
        wordings: "Sinulle näytetyt tekstit sanasta sanaan",
        unconfirmed: "Vahvistamattomat lomakkeet",
        papers: "Mitä henkilökunta on kirjannut puolestasi",
        history: "Käynnit, ostot ja toimeksiannot",
        changes: "Miten tietosi ovat muuttuneet",
        received: "Kuka on saanut tietojasi",
        looked: "Kuka meillä on katsonut tietojasi",
        messages: "Sinulle lähetetyt viestit",
        kept: "Miksi tiedot ovat vielä meillä ja mihin asti",
        controller: "Kuka tiedoista vastaa",
        rights: "Oikeutesi",
    },
    facts: Facts {
        id: "Tunnuksesi rekisterissä",
        joined: "Rekisterissä alkaen",
        sign_ins: "Kirjautumisia omalle sivulle",
        confirmed: "Osoite vahvistettu",
        bounced: "Posti ei ole mennyt perille alkaen",
        business_id: "Y-tunnus",
        contact: "Yhteyshenkilö",
        website: "Verkkosivusto",
    },
    columns: Columns {
        datum: "Tieto",
        origin: "Mistä se on peräisin",
        when: "Milloin",
        what: "Mitä",
        about: "Mitä koski",
        how: "Miten",
        receipt: "Kuitti",
        until: "Mihin asti",
        amount: "Summa",
        note: "Muistiinpano",
        before: "Ennen",
        after: "Jälkeen",
        by: "Kuka ja miksi",
        state: "Tila",
    },
    agreed_text: |when| format!("Teksti, johon suostuit {when}:"),
    shown_text: "Teksti tänään:",
    receipt: |id| format!("Kuitti {id}"),
    edition: |heading, edition| format!("{heading}, versio {edition}"),
    digest: |digest| format!("Tekstin tiiviste: {digest}"),
    recorded: |original| format!("Alkuperäinen paperi on tallessa täällä: {original}"),
    ticked: |titles| format!("Kyllä: {titles}"),
    unticked: |titles| format!("Rastittamatta: {titles}"),
    kept: Kept {
        consent: "Suostumuksesi on voimassa: säilytämme tietosi, kunnes perut sen.",
        proof: |period| format!("Kun suostumus on päättynyt, säilytämme todisteen siitä vielä {period}."),
        unconfirmed: |until| format!("Vahvistamattoman lomakkeen voi vahvistaa {until} asti. Pian sen jälkeen se poistetaan."),
        open: |what, day| format!("{what} {day} on vielä kesken. Emme voi poistaa tietojasi, ennen kuin se on hoidettu."),
        customer: "Henkilökunta on kirjannut sinut asiakkaaksi tai yhteyshenkilöksi. Säilytämme tiedot niin kauan kuin suhde kestää.",
    },
    rights: &[
        "Voit katsoa ja ladata kaiken, mitä meillä on sinusta (tietosuoja-asetuksen 15 ja 20 artikla).",
        "Voit pyytää virheellisten tietojen korjaamista ja puutteellisten täydentämistä (16 artikla).",
        "Voit pyytää tietojesi poistamista, jollei laki velvoita meitä säilyttämään niitä (17 artikla).",
        "Voit pyytää käsittelyn rajoittamista siksi aikaa, kun asiaa selvitetään (18 artikla).",
        "Voit vastustaa suoramarkkinointia milloin tahansa ilman perusteluja (21 artikla).",
        "Voit perua suostumuksen milloin tahansa. Ennen sitä tehty käsittely on edelleen lainmukaista (7 artikla).",
    ],
    own_page: "Voit tehdä tämän kaiken omalla sivullasi:",
    read_me: |business, when| {
        format!(
            "Kaikki, mitä {business} säilyttää sinusta, {when}\n\n\
             Luettava raportti (PDF) ei ole tässä paketissa: lataa se erikseen omalta sivultasi.\n\n\
             lupa.json       Kaikki yhdessä tiedostossa, ohjelmille. Kuvaus: schema.json (JSON Schema).\n\
             tables/         Samat tiedot taulukkoina (CSV, UTF-8).\n\
             receipts/       Allekirjoitetut kuittisi ja todisteet siitä, että ne ovat lokissa.\n\
             scans/          Allekirjoittamasi paperit, jos meillä on niistä kuva.\n\n\
             Oikeutesi siirtää tiedot toiseen palveluun (tietosuoja-asetuksen 20 artikla):\n\
             Tiedoston lupa.json kohta \"portable\" luettelee tiedot, jotka olet antanut itse, ja sen, mitä asioinnistasi on\n\
             kirjattu suostumuksesi tai sopimuksen perusteella. Taulukossa tables/data.csv saman kertoo sarake \"portable\".\n\
             Henkilökunnan muistiinpanot käynneistä ja ostoista eivät kuulu siihen.\n\n\
             Kuka tahansa voi tarkistaa kuitin: avaa kuitti ja sen todiste sivustomme sivulla /verify.\n"
        )
    },
};
