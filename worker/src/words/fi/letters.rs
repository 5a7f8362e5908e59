//! Finnish: what letters say.

use lupa_domain::rights::RequestKind;

use crate::words::letters::{
    AboutAddress, AccountChanged, Address, AlreadyKnown, Confirm, ContactCheck, Erase, Erased, Footer, Invitation, LetterWords, OwnPage,
    Receipt, Recorded, RequestDecided, RequestExtended, RequestLetters, RequestReceived, RequestReminder, SignIn, Signature, SlipWords,
    Stopped,
};

pub(super) const LETTERS: LetterWords = LetterWords {
    confirm: Confirm {
        subject: |controller| format!("Vahvista valintasi – {controller}"),
        heading: "Vahvista valintasi",
        opening: "Hei! Tällä sähköpostiosoitteella pyydettiin meiltä:",
        term: |hours| format!("Avaa linkki, niin näet valintasi vielä kerran ja voit vahvistaa ne. Linkki toimii {hours} tuntia."),
        button: "Vahvista valintani",
        stranger: "Jos et pyytänyt tätä, sinun ei tarvitse tehdä mitään: emme lähetä sinulle muuta, ja osoitteesi poistetaan.",
    },
    confirm_known: Confirm {
        subject: |controller| format!("Vahvista uudet valintasi – {controller}"),
        heading: "Vahvista uudet valintasi",
        opening: "Hei! Osoitteesi on jo rekisterissämme. Nyt tällä osoitteella pyydettiin lisäksi:",
        term: |hours| format!("Avaa linkki, niin näet uudet valintasi vielä kerran ja voit vahvistaa ne. Linkki toimii {hours} tuntia."),
        button: "Vahvista uudet valintani",
        stranger: "Jos et pyytänyt tätä, sinun ei tarvitse tehdä mitään: aiemmat valintasi pysyvät ennallaan.",
    },
    earlier_choices: "Omalla sivullasi näet aiemmat valintasi ja voit muuttaa niitä.",
    already_known: AlreadyKnown {
        subject: |controller| format!("Valintasi ovat jo voimassa – {controller}"),
        heading: "Valintasi ovat jo voimassa",
        opening: "Hei! Lomakkeemme täytettiin tällä sähköpostiosoitteella, mutta kaikki siinä pyydetty on jo voimassa. Sinun ei tarvitse tehdä mitään.",
        stranger: "Jos et täyttänyt lomaketta itse, joku on ehkä kirjoittanut osoitteensa väärin. Mikään ei ole muuttunut.",
    },
    receipt: Receipt {
        subject: |controller| format!("Kuitti suostumuksestasi – {controller}"),
        heading: "Kuitti suostumuksestasi",
        opening: "Kiitos! Jatkossa saat meiltä:",
        nothing_given: "Kiitos! Valintasi on tallennettu.",
        attached: "Kuitti on tämän viestin liitteenä. Kuitissa on täsmälleen se teksti, jonka näit, sekä valintasi ja niiden ajankohta. Säilytä kuitti: sillä voit milloin tahansa osoittaa, mihin suostuit.",
        recorded: Recorded {
            by_phone: "Hei! Kun juttelimme puhelimessa, annoit suostumuksesi tähän:",
            at_counter: "Hei! Kun kävit luonamme, annoit suostumuksesi tähän:",
            on_paper: "Hei! Annoit meille kirjallisen suostumuksesi tähän:",
            stopped: Stopped {
                subject: |controller| format!("Kuitti viestien lopettamisesta – {controller}"),
                heading: "Kuitti viestien lopettamisesta",
                opening: "Hei! Pyynnöstäsi emme enää lähetä sinulle näitä:",
            },
            attached: "Kuitti on tämän viestin liitteenä. Kuitissa on täsmälleen se teksti, jota asia koski, sekä se, mitä sanoit, milloin ja miten. Säilytä kuitti: sillä voit milloin tahansa osoittaa, mitä sovittiin.",
            mistaken: "Jos et ole sanonut näin, kerro meille. Yhteystietomme ovat viestin lopussa.",
        },
        not_at_counter: "Jos et täyttänyt lomaketta luonamme, joku on ehkä kirjoittanut osoitteensa väärin. Lopeta silloin viestit yllä olevasta linkistä, niin emme lähetä muuta.",
        come_back: "Jos muutit mielesi tai et lopettanut viestejä itse, voit antaa suostumuksesi uudelleen omalla sivullasi.",
        slip: SlipWords {
            title: "Kuitti",
            given: "Kuitti: suostuit tähän",
            ended: "Kuitti: viestit lopetettu",
            when: "Ajankohta",
            id: "Kuitin tunnus",
            digest: "Tekstin tiiviste",
        },
        stop: "Jos muutat mielesi, voit lopettaa viestit tästä:",
        stop_link: |title| format!("Lopeta: {title}"),
    },
    sign_in: SignIn {
        subject: |controller| format!("Kirjautumislinkkisi – {controller}"),
        heading: "Kirjaudu omalle sivullesi",
        opening: "Hei! Pyysit linkkiä omalle sivullesi.",
        term: |minutes| format!("Linkki toimii {minutes} minuuttia ja vain kerran."),
        elsewhere: "Avaa linkki samassa selaimessa, jossa pyysit sen. Jos avaat sen muualla, sivu kysyy kuusinumeroista koodia, joka näkyy siinä selaimessa.",
        button: "Kirjaudu sisään",
        stranger: "Jos et pyytänyt linkkiä, voit jättää tämän viestin huomiotta. Älä lähetä linkkiä kenellekään.",
    },
    erase: Erase {
        subject: |controller| format!("Vahvista tietojesi poistaminen – {controller}"),
        heading: "Tietojesi poistaminen",
        opening: "Hei! Pyysit meitä poistamaan tietosi.",
        suppress: "Säilytämme osoitteestasi tunnisteen, josta tiedämme, ettemme enää koskaan kirjoita siihen. Osoitetta ei voi lukea tunnisteesta.",
        forget: "Emme säilytä osoitettasi missään muodossa. Jos saamme sen joskus toiselta listalta, emme tiedä, että olet ollut asiakkaamme.",
        term: |hours| {
            format!(
                "Linkistä näet, mitä poistetaan ja mitä ei, ja miksi. Mitään ei poisteta, ennen kuin vahvistat sen siellä. Linkki toimii {hours} tuntia."
            )
        },
        button: "Katso, mitä poistetaan",
        stranger: "Jos et pyytänyt tätä, älä avaa linkkiä. Mitään ei poisteta, eikä sinun tarvitse tehdä mitään.",
    },
    merge: super::merging::MERGE,
    renewal: super::renewal::RENEWAL,
    erased: Erased {
        subject: |controller| format!("Tietosi on poistettu – {controller}"),
        heading: "Tietosi on poistettu",
        opening: "Poistimme nämä:",
        kept: "Nämä jäävät:",
        nothing_kept: "Meille ei jäänyt sinusta mitään.",
        attached: "Liitteenä on allekirjoitettu todistus. Säilytä se: meillä ei ole enää mitään, mistä voisimme tehdä sen uudelleen.",
        last: "Tämä on viimeinen viesti, jonka lähetämme sinulle. Osoitteesi poistetaan rekisteristämme heti, kun viesti on lähtenyt.",
    },
    address: Address {
        confirm: AboutAddress {
            subject: |controller| format!("Vahvista uusi sähköpostiosoitteesi – {controller}"),
            heading: "Vahvista uusi sähköpostiosoitteesi",
            opening: "Hei! Pyysit omalla sivullasi, että kirjoitamme sinulle jatkossa tähän osoitteeseen. Vahvista se painikkeesta.",
            button: "Vahvista uusi osoite",
            stranger: "Jos et pyytänyt tätä, sinun ei tarvitse tehdä mitään: joku on ehkä kirjoittanut osoitteensa väärin, eikä mikään muutu.",
        },
        term: |hours| {
            format!(
                "Linkki toimii {hours} tuntia. Kun vahvistat osoitteen, vanhaan osoitteeseen lähetetyt linkit lakkaavat toimimasta ja kirjaudut sisään uudella osoitteella."
            )
        },
        taken: AboutAddress {
            subject: |controller| format!("Osoitteesi on jo käytössä – {controller}"),
            heading: "Osoitteesi on jo käytössä",
            opening: "Hei! Joku pyysi, että tästä osoitteesta tulee hänen yhteystietonsa meillä. Osoite on jo rekisterissämme, joten mitään ei muutettu.",
            button: "",
            stranger: "Jos pyysit tätä itse, kirjaudu omalle sivulle tällä osoitteella tai ota meihin yhteyttä. Jos et pyytänyt, sinun ei tarvitse tehdä mitään.",
        },
        moved: AboutAddress {
            subject: |controller| format!("Sähköpostiosoitteesi on vaihdettu – {controller}"),
            heading: "Sähköpostiosoitteesi on vaihdettu",
            opening: "Hei! Vaihdoit omalla sivullasi sähköpostiosoitteesi, emmekä enää kirjoita sinulle tähän osoitteeseen. Tänne lähetetyt linkit eivät enää toimi.",
            button: "Avaa oma sivu",
            stranger: "Jos et vaihtanut osoitetta itse, kerro meille heti. Yhteystietomme ovat viestin lopussa.",
        },
    },
    invitation: Invitation {
        subject: |controller| format!("Kutsu asiakasrekisterin käyttäjäksi – {controller}"),
        heading: "Sinut on kutsuttu käyttäjäksi",
        opening: |controller| format!("Hei! {controller} on kutsunut sinut asiakasrekisterinsä käyttäjäksi."),
        passkey: "Kirjaudut rekisteriin pääsyavaimella (passkey): sormenjäljellä, kasvojentunnistuksella tai laitteesi PIN-koodilla. Salasanaa ei tarvita. Luo pääsyavain tästä:",
        button: "Luo pääsyavain",
        term: |days| format!("Kutsu on voimassa {days} päivää ja toimii vain kerran."),
        stranger: "Jos et tiedä, mistä on kyse, älä avaa linkkiä. Älä lähetä sitä kenellekään.",
    },
    account_changed: AccountChanged {
        subject: |controller| format!("Käyttäjätilisi on muuttunut – {controller}"),
        heading: "Käyttäjätilisi on muuttunut",
        passkey_added: "Hei! Käyttäjätiliisi asiakasrekisterissä on juuri lisätty uusi pääsyavain. Sillä voi kirjautua sinun nimissäsi.",
        codes_made: "Hei! Käyttäjätilillesi asiakasrekisterissä on juuri luotu uudet palautuskoodit. Aiemmat koodit eivät enää toimi.",
        key_made: "Hei! Nimissäsi on juuri luotu API-avain asiakasrekisteriin. Sillä ohjelma toimii sinun oikeuksillasi.",
        own_doing: "Jos teit tämän itse, sinun ei tarvitse tehdä mitään.",
        stranger: "Jos et tehnyt tätä, ilmoita heti pääkäyttäjälle. Poista tuntematon pääsyavain, päätä muut istuntosi ja luo uudet palautuskoodit omalla tililläsi.",
        button: "Avaa oma tilini",
    },
    cleaning: super::cleaning::WARNING,
    contact_check: ContactCheck {
        subject: |controller| format!("Tarkistus: luetaanko tätä postilaatikkoa? – {controller}"),
        heading: "Luetaanko tätä postilaatikkoa?",
        opening: "Hei! Kerromme asiakkaille, että heidän tietojaan koskevat pyynnöt voi lähettää tähän osoitteeseen. Pyyntöön on vastattava kuukauden kuluessa. Siksi tarkistamme kerran kuussa, että joku lukee viestit.",
        button: "Kyllä, viestit luetaan",
        term: |days| format!("Paina painiketta {days} päivän kuluessa. Muuten etusivulla näkyy varoitus, että postilaatikkoa ei lueta."),
        stranger: "Jos et tiedä, mistä on kyse, kerro viestistä yrityksen yhteyshenkilölle.",
    },
    request: RequestLetters {
        kind: |kind| match kind {
            RequestKind::Access => "jäljennös omista tiedoista",
            RequestKind::Portability => "tiedot koneluettavassa muodossa",
            RequestKind::Rectification => "tiedon oikaiseminen",
            RequestKind::Erasure => "tietojen poistaminen",
            RequestKind::Restriction => "käsittelyn rajoittaminen",
            RequestKind::Objection => "käsittelyn vastustaminen",
        },
        received: RequestReceived {
            subject: |controller| format!("Saimme pyyntösi – {controller}"),
            heading: "Saimme pyyntösi",
            opening: |kind, number| format!("Hei! Saimme pyyntösi: {kind}. Pyynnön numero on {number}."),
            due: |day| format!("Vastaamme sinulle viimeistään {day}. Jos vastaus vie pidempään, kerromme siitä ja syyn ennen tätä päivää."),
            own_page: "Omalla sivullasi näet, missä vaiheessa pyyntö on, ja voit perua sen.",
            stranger: "Jos et pyytänyt tätä, kerro meille. Yhteystietomme ovat viestin lopussa.",
        },
        extended: RequestExtended {
            subject: |controller| format!("Vastaus pyyntöösi vie pidempään – {controller}"),
            heading: "Vastaus pyyntöösi vie pidempään",
            opening: |kind, number| format!("Hei! Pyyntösi {number} ({kind}) on vielä kesken."),
            due: |day| format!("Emme ehdi vastata kuukaudessa. Vastaamme viimeistään {day}."),
            reasons: "Syy on tämä:",
            remedies: "Jos viivästys on mielestäsi aiheeton, voit tehdä valituksen tietosuojaviranomaiselle tai viedä asian tuomioistuimeen.",
        },
        decided: RequestDecided {
            subject: |controller| format!("Päätös pyyntöösi – {controller}"),
            fetch: "Voit ladata tietosi omalta sivultasi luettavana ja koneluettavana.",
            attached: |address| {
                format!("Allekirjoitettu päätös on tämän viestin liitteenä. Säilytä se. Voit tarkistaa sen aitouden täällä: {address}")
            },
        },
        reminder: RequestReminder {
            subject: |controller| format!("Asiakkaan pyyntö odottaa vastausta – {controller}"),
            heading: "Asiakkaan pyyntö odottaa vastausta",
            opening: |kind, number| format!("Hei! Pyyntö {number} ({kind}) on avoinna."),
            due: |day| format!("Siihen on vastattava viimeistään {day}."),
            late: |day| format!("Siihen piti vastata viimeistään {day}, ja määräaika on ohi. Vastaa asiakkaalle heti."),
            button: "Avaa pyyntö",
        },
    },
    own_page: OwnPage {
        about: "Omalla sivullasi näet kuittisi ja kaikki tietosi ja voit muuttaa valintojasi.", button: "Avaa oma sivuni"
    },
    button_fails: "Jos painike ei toimi, kopioi tämä osoite selaimeen:",
    footer: Footer {
        sender: |Signature { identity, .. }| format!("Tämän viestin lähetti {identity}."),
        questions: |Signature { contact, reached_at, .. }| format!("Kysyttävää? {contact}: {reached_at}."),
        automatic: "Tämä viesti lähetettiin automaattisesti. Siinä ei ole mainoksia, emmekä seuraa, luetko sen.",
        description: |address| format!("Näin käytämme henkilötietoja: {address}"),
    },
};
