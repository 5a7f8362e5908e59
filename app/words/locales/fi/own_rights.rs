//! Omat oikeudet omalla sivulla suomeksi.

use lupa_domain::rights::{ObjectionKind, Outcome, RequestKind, StateName};

use crate::{
    DetailsWords, DownloadsWords, EmailWords, ErasingWords, ObjectionsWords, OwnRequestsWords, OwnRightsWords, RestrictionWords, Section,
};

pub(crate) const OWN_RIGHTS: OwnRightsWords = OwnRightsWords {
    objections: ObjectionsWords {
        heading: "Mitä kiellät",
        lead: "Voit kieltää tietojesi käytön syytä kertomatta. Kielto on voimassa heti ja koskee myös myöhempiä käyttötarkoituksia.",
        kind: |kind| match kind {
            ObjectionKind::DirectMarketing => Section {
                heading: "Suoramarkkinointi",
                text: "Emme lähetä sinulle markkinointia sähköpostilla, tekstiviestillä emmekä muutenkaan.",
            },
            ObjectionKind::Profiling => Section {
                heading: "Profilointi ja kohdennettu sisältö",
                text: "Emme valitse sinua viestin saajaksi ostojesi, käyntiesi, asuinpaikkasi tai muiden tietojesi perusteella.",
            },
            ObjectionKind::Research => {
                Section { heading: "Mielipide- ja markkinatutkimukset", text: "Emme lähetä sinulle kyselyitä emmekä tutkimuksia." }
            }
            ObjectionKind::Publication => {
                Section { heading: "Julkaiseminen", text: "Emme julkaise nimeäsi luettelossa emmekä esimerkiksi arvonnan voittajana." }
            }
            ObjectionKind::Disclosure => Section {
                heading: "Luovuttaminen muille",
                text: "Emme luovuta tietojasi niille, jotka käyttäisivät niitä omiin tarkoituksiinsa.",
            },
        },
        since: |since| format!("Kielsit tämän {since}"),
        object: "Kiellä",
        lift: "Salli taas",
        objected: |name| format!("{name}: kielto on voimassa."),
        lifted: |name| format!("{name}: kielto on peruttu. Suostumuksesi eivät palaa, ellet anna niitä itse."),
        no_marketing: "En halua mitään markkinointia",
        no_marketing_done: "Emme lähetä sinulle mitään markkinointia. Kaikki suostumuksesi on peruttu.",
    },
    details: DetailsWords {
        heading: "Yhteystietosi",
        correct: "Korjaa yhteystietosi",
        name: "Nimi",
        phone: "Puhelinnumero",
        language: "Viestien kieli",
        address: "Postiosoite",
        street: "Katuosoite",
        postal_code: "Postinumero",
        locality: "Postitoimipaikka",
        country: "Maa",
        save: "Tallenna",
        saved: "Yhteystietosi on tallennettu.",
        rest: "Jos jokin muu tieto on väärin, pyydä sen korjaamista.",
    },
    email: EmailWords {
        change: "Vaihda sähköpostiosoite",
        lead: "Lähetämme uuteen osoitteeseen linkin. Osoite vaihtuu, kun avaat linkin ja vahvistat sen. Kerromme vaihdosta myös vanhaan osoitteeseen.",
        email: "Uusi sähköpostiosoite",
        ask: "Lähetä vahvistuslinkki",
        asked: "Katso uuden osoitteesi sähköposti: lähetimme sinne linkin, joka toimii vuorokauden.",
        arrived: "Vahvista uusi sähköpostiosoitteesi",
        arrived_lead: |masked| {
            format!(
                "Kun painat painiketta, kirjoitamme sinulle osoitteeseen {masked}. Vanhaan osoitteeseen lähetetyt linkit lakkaavat toimimasta."
            )
        },
        confirm: "Vahvista uusi osoite",
        done: "Sähköpostiosoitteesi on vaihdettu",
        done_lead: "Kirjaudu jatkossa uudella osoitteella.",
        sign_in: "Kirjaudu omalle sivulle",
    },
    restriction: RestrictionWords {
        heading: "Rajoita tietojesi käyttöä",
        lead: "Kun käyttöä on rajoitettu, tietosi säilyvät mutta niitä ei käytetä: et saa viestejä, et ole mukana kohderyhmissä eikä henkilökunta muuta tietojasi. Voit perua rajoituksen milloin vain.",
        holds: "Tietojesi käyttö on nyt rajoitettu: ne vain säilytetään.",
        restrict: "Rajoita käyttöä",
        lift: "Peru rajoitus",
        restricted: "Tietojesi käyttö on rajoitettu.",
        lifted: "Rajoitus on peruttu.",
    },
    requests: OwnRequestsWords {
        heading: "Pyyntösi ja oikeutesi",
        lead: "Vastaamme kuukauden kuluessa. Se ei maksa sinulle mitään.",
        own: "Pyyntösi",
        none: "Et ole tehnyt pyyntöjä.",
        kind: |kind| match kind {
            RequestKind::Access => "Pyyntö nähdä omat tiedot",
            RequestKind::Portability => "Pyyntö siirtää tiedot",
            RequestKind::Rectification => "Pyyntö korjata tieto",
            RequestKind::Erasure => "Pyyntö poistaa tiedot",
            RequestKind::Restriction => "Pyyntö rajoittaa käyttöä",
            RequestKind::Objection => "Tietojen käytön vastustaminen",
        },
        state: |state| match state {
            StateName::Open => "Käsittelyssä",
            StateName::AwaitingPerson => "Odottaa sinua",
            StateName::Decided => "Ratkaistu",
            StateName::TakenBack => "Peruttu",
        },
        outcome: |outcome| match outcome {
            Outcome::Granted => "Hyväksytty",
            Outcome::GrantedInPart => "Hyväksytty osittain",
            Outcome::Refused => "Hylätty",
        },
        received: |number, when| format!("Pyyntö {number}, saimme sen {when}."),
        due: |day| format!("Vastaamme viimeistään {day}."),
        extended: |reasons| format!("Vastaus viivästyy. Syy: {reasons}"),
        decided: |when| format!("Ratkaistu {when}."),
        reasons: |reasons| format!("Perustelut: {reasons}"),
        certificate_pdf: "Lataa päätös (PDF)",
        certificate_json: "Lataa allekirjoitettu päätös (JSON)",
        take_back: "Peru pyyntö",
        taken_back: "Pyyntö on peruttu.",
        correction: Section {
            heading: "Pyydä korjausta",
            text: "Kerro, mikä tieto on väärin ja miten sen pitäisi olla. Nimen, puhelinnumeron, kielen ja osoitteen voit korjata itse omalla sivullasi.",
        },
        other: Section {
            heading: "Tee muu pyyntö",
            text: "Suurimman osan voit tehdä itse näillä sivuilla. Jos jokin ei onnistu, pyydä sitä tästä.",
        },
        which: "Mitä pyydät?",
        datum: "Mikä tieto on väärin?",
        says: "Mikä siinä on väärin, ja miten sen pitäisi olla?",
        message: "Mitä haluat sanoa? (vapaaehtoinen)",
        grounds: "Millä perusteella? (vapaaehtoinen)",
        evidence: "Mistä sen näkee? (vapaaehtoinen)",
        send_correction: "Lähetä korjauspyyntö",
        send: "Lähetä pyyntö",
        sent: "Pyyntösi on perillä. Lähetimme siitä vahvistuksen sähköpostiisi.",
    },
    erasing: ErasingWords {
        heading: "Poista tietosi",
        held: "Jokin on vielä kesken, joten tietojasi ei voi poistaa nyt. Jos pyydät poistamista, se tehdään heti, kun mikään ei enää estä sitä.",
        goes: "Poistamme",
        stays: "Säilytämme",
        lead: "Lähetämme sähköpostiisi linkin, josta vahvistat poistamisen. Ennen sitä mitään ei poisteta. Poistettua ei saa takaisin.",
        suppress: "Älkää enää koskaan kirjoittako minulle",
        suppress_about: "Silloin säilytämme osoitteestasi vain tunnisteen, josta osoitetta ei voi lukea. Sen avulla emme ota osoitettasi uudelleen käyttöön, vaikka joku muu antaisi sen meille.",
        ask: "Pyydä poistolinkki",
        asked: "Katso sähköpostisi: lähetimme sinne linkin, josta vahvistat poistamisen.",
        arrived: "Poistetaanko tietosi?",
        arrived_lead: |masked| format!("Kyse on osoitteesta {masked}. Poistettua ei saa takaisin."),
        erase: "Poista tietoni lopullisesti",
        done: "Tietosi on poistettu",
        done_lead: "Lähetimme todistuksen sähköpostiisi. Se on viimeinen viestimme sinulle.",
        waits: "Tietosi poistetaan myöhemmin",
        certificate: "Todistuksen tunnus",
        certificate_pdf: "Lataa todistus (PDF)",
        certificate_json: "Lataa allekirjoitettu todistus (JSON)",
    },
    downloads: DownloadsWords {
        heading: "Ota tietosi mukaan",
        report: Section { heading: "Raportti (PDF)", text: "Kaikki tietosi luettavana asiakirjana." },
        archive: Section {
            heading: "Tiedostopaketti (ZIP)",
            text: "Tiedot ohjelmille ja taulukoina, kuitit ja niiden todisteet. Voit siirtää ne toiseen palveluun.",
        },
        json: Section { heading: "Yksi tiedosto (JSON)", text: "Kaikki tietosi ohjelmille yhtenä tiedostona." },
    },
};
