//! The console in Finnish.

use lupa_domain::{
    api::self_check::FindingKind,
    staff::{Preset, Right},
};

use super::{
    acts::{act, sentence},
    counter::COUNTER,
    office::OFFICE,
    wording::WORDING,
};
use crate::{
    WaitWords,
    plural::plural,
    staff::{
        AcceptanceColumns, AuditFilterWords, AuditWords, EnterWords, HeadedText, LeaveWords, PasskeyWords, RightWords, ScreenWords,
        SelfCheckWords, StaffWords, UndertakingWords,
    },
};

pub(crate) const STAFF: StaffWords = StaffWords {
    screens: "Hallinnan sivut",
    sign_out: "Kirjaudu ulos",
    signed_out: "Olet kirjautunut ulos.",
    ended: "Istuntosi on päättynyt. Se päättyy puolen tunnin tauon jälkeen ja viimeistään 12 tunnin kuluttua, jotta kukaan muu ei pääse \
            tietoihin. Kirjaudu uudelleen, niin jatkat siitä, mihin jäit.",
    wait: WaitWords {
        waiting: "Haetaan tietoja…",
        failed: "Tietoja ei saatu haettua. Yhteys ei ehkä toimi juuri nyt.",
        retry: "Yritä uudelleen",
    },
    correct: "Tarkista vielä",
    cancel: "Peruuta",
    unsaved: LeaveWords {
        heading: "Poistutaanko tallentamatta?",
        text: "Tällä sivulla on muutoksia, joita ei ole tallennettu.",
        leave: "Poistu tallentamatta",
    },
    copy: "Kopioi",
    copied: "Kopioitu.",
    save: "Tallenna",
    sending: "Lähetetään…",
    never: "ei kertaakaan",
    rights: "Oikeudet",
    right,
    not_yours: "Sinulla ei ole tätä oikeutta, joten et voi antaa etkä poistaa sitä.",
    preset,
    custom: "Mukautettu",
    passkey: PasskeyWords {
        what: "Pääsyavain (passkey) korvaa salasanan: kirjaudut sormenjäljellä, kasvojentunnistuksella tai laitteesi koodilla. Mitään ei tarvitse muistaa.",
        missing: "Tämä selain ei tue pääsyavaimia. Avaa sama linkki uudemmassa selaimessa tai puhelimessa.",
        cancelled: "Pääsyavaimen luominen jäi kesken. Mitään ei kadonnut: voit yrittää uudelleen.",
        there: "Tällä laitteella on jo pääsyavaimesi. Kirjaudu sillä tai luo uusi toisella laitteella.",
        failed: "Pääsyavainta ei voitu luoda tai käyttää tällä laitteella. Yritä uudelleen tai käytä toista laitetta.",
        telephone: "Puhelin",
        computer: "Tietokone",
        name: "Pääsyavaimen nimi",
        name_hint: "Nimestä tunnistat, millä laitteella avain on.",
    },
    enter: EnterWords {
        heading: "Kirjaudu sisään",
        lead: "Paina painiketta ja avaa laitteesi lukitus niin kuin aina: sormenjäljellä, kasvoilla tai koodilla.",
        button: "Kirjaudu pääsyavaimella",
        lost: "Pääsyavaimeni on hukassa",
        lost_lead: "Palautuskoodilla voit luoda uuden pääsyavaimen. Koodit sait, kun liityit.",
        email: "Sähköpostiosoite",
        code: "Palautuskoodi",
        code_hint: "Kuusitoista merkkiä, esimerkiksi 7k3m-q9x2-bd4t-5hpw.",
        recover: "Jatka koodilla",
        ask: "Eikö koodia ole? Pyydä uusi kutsu pääkäyttäjältä.",
    },
    undertaking: UndertakingWords {
        heading: "Salassapitositoumus",
        lead: "Rekisterissä on ihmisten tietoja. Lue tämä ja hyväksy se, niin pääset sisään. Saat siitä allekirjoitetun kuitin.",
        again: "Sitoumuksesta on uusi versio. Lue ja hyväksy se, niin pääset jatkamaan. Saat siitäkin allekirjoitetun kuitin.",
        accept: "Olen lukenut tämän ja sitoudun siihen",
        editions_lead: "Jokainen lukee ja hyväksyy sitoumuksen, ennen kuin näkee kenenkään tietoja. Kaikkien on hyväksyttävä uusi versio.",
        open: "Salassapitositoumus",
        in_force: |edition, when| format!("Voimassa on versio {edition}, julkaistu {when}."),
        published_by: |who| format!("Sen julkaisi {who}."),
        earlier: |edition, when, accepted| format!("Versio {edition}, julkaistu {when}. Hyväksyneitä: {accepted}."),
        accepted: "Kuka on hyväksynyt",
        columns: AcceptanceColumns { name: "Nimi", edition: "Versio", when: "Hyväksytty" },
        edition: |edition| format!("versio {edition}"),
        accept_again: "hyväksyttävä uudelleen",
        write: "Kirjoita uusi versio",
        write_heading: "Uusi versio sitoumuksesta",
        write_lead: "Kirjoita jokainen kohta omalle rivilleen, yhtä monta kohtaa joka kielellä. Julkaistua versiota ei voi muuttaa.",
        side_now: "Voimassa nyt",
        side_new: "Uusi teksti",
        publish: "Julkaise uusi versio",
        publish_heading: |edition| format!("Julkaistaanko versio {edition}?"),
        publish_text,
        published: |edition| format!("Versio {edition} on julkaistu."),
        conflict: |edition| {
            format!(
                "Joku muu julkaisi sillä välin version {edition}. Se näkyy nyt tekstisi vieressä. Mitään kirjoittamaasi ei kadonnut: julkaise uudelleen, jos haluat."
            )
        },
    },
    home: ScreenWords { title: OFFICE.home.title, lead: OFFICE.home.lead },
    account: OFFICE.account.screen,
    people: ScreenWords { title: "Asiakkaat", lead: "Etsi asiakas tai lisää uusi. Jokainen tietojen katselu kirjataan." },
    requests: ScreenWords { title: "Pyynnöt", lead: "Asiakkaan pyyntöön vastataan kuukauden kuluessa. Kiireisin on ylimpänä." },
    fields: ScreenWords { title: "Omat kentät", lead: "Mitä muuta asiakkaista saa tallentaa tavallisten yhteystietojen lisäksi." },
    retention: ScreenWords {
        title: "Säilytys", lead: "Kuinka kauan tiedot säilytetään ja keiden tiedot poistetaan, kun aika on kulunut."
    },
    look: ScreenWords { title: "Ulkoasu", lead: "Yrityksen logo, väri ja kansi siellä, missä asiakkaat ne näkevät." },
    backup: ScreenWords { title: "Varmuuskopio", lead: "Koko rekisteri yhdessä salatussa tiedostossa." },
    audience: ScreenWords {
        title: "Kohderyhmä",
        lead: "Valitse, mitä aiot lähettää ja kenelle. Näet heti, kuinka monelle saa lähettää ja miksi muille ei saa.",
    },
    renewals: ScreenWords {
        title: "Kysy uudelleen",
        lead: "Pyydä suostumusta niiltä, joiden suostumus on vanha tai puuttuu, ja katso, mitä siitä tuli.",
    },
    counter: COUNTER.open.screen,
    wording: ScreenWords { title: WORDING.nav, lead: WORDING.lead },
    users: OFFICE.users.screen,
    keys: OFFICE.keys.screen,
    audit: AuditWords {
        screen: ScreenWords { title: "Tapahtumaloki", lead: "Kuka on tehnyt tai katsonut mitä ja milloin. Lokia ei voi muuttaa." },
        filter: AuditFilterWords {
            act: "Tapahtuma",
            user: "Käyttäjä",
            every_act: "Kaikki tapahtumat",
            every_user: "Kaikki käyttäjät",
            show: "Näytä",
            from: "Alkaen",
            to: "Päättyen",
            customer: "Asiakas",
            every_customer: "Näytä kaikki asiakkaat",
        },
        none: "Tällaisia tapahtumia ei ole. Valitse toinen tapahtuma, käyttäjä tai aika.",
        older: "Näytä vanhempia",
        export: "Lataa koko loki",
        unknown: "Joku",
        by_key: "ohjelma, API-avaimella",
        people: |count| format!("{count} {}", plural(count, "henkilö", "henkilöä")),
        more_times: |count| format!("vielä {count} {} tunnin kuluessa", plural(count, "kerran", "kertaa")),
        addresses: |count| format!("{count} {}", plural(count, "osoite", "osoitetta")),
        act,
        sentence,
        exported: |who| format!("{who} latasi koko tapahtumalokin"),
        self_check: SelfCheckWords {
            text: HeadedText {
                heading: "Rekisterin tarkistus",
                text: "Rekisteri tarkistaa kerran päivässä, että jokainen tallennettu suostumus perustuu asiakkaan omaan ilmoitukseen eikä suostumuslokia tai tätä tapahtumalokia ole muutettu jälkikäteen.",
            },
            never: "Rekisteriä ei ole vielä tarkistettu.",
            running: "Tarkistus on käynnissä. Pienessä rekisterissä se kestää muutaman sekunnin.",
            last: "Tarkistettu viimeksi",
            looked: |people, entries| {
                format!(
                    "{people} {}, {entries} {}",
                    plural(people, "asiakas", "asiakasta"),
                    plural(entries, "lokimerkintä", "lokimerkintää")
                )
            },
            well: "Kaikki on kunnossa.",
            found: |count| format!("{count} {}", plural(count, "ristiriita", "ristiriitaa")),
            kind: finding,
            begin: "Tarkista nyt",
            again: "Näytä tulos",
        },
        customer: |mark| format!("asiakas …{mark}"),
        only: "Vain tämä asiakas",
        times: |count, number, first, last| format!("{number} {}, {first}–{last}", plural(count, "kerran", "kertaa")),
    },
    business: ScreenWords { title: "Yritys", lead: "Kuka rekisterinpitäjä on ja miten siihen saa yhteyden." },
    languages: ScreenWords { title: "Kielet", lead: "Millä kielillä palvelet asiakkaitasi." },
    description: super::description::SCREENS,
};

const fn right(right: Right) -> RightWords {
    match right {
        Right::SeePeople => RightWords {
            name: "Nähdä asiakkaat",
            about: "Keitä rekisterissä on ja mitä heistä on tallennettu. Jokainen katselu kirjataan.",
        },
        Right::CreatePeople => RightWords { name: "Lisätä asiakkaita", about: "Uudet asiakkaat rekisteriin ja tuntemattomien käynnit." },
        Right::ChangePeople => RightWords {
            name: "Muuttaa asiakkaan tietoja",
            about: "Asiakkaasta tallennetut tiedot ja tapahtumat. Muutettu tieto jää muutoshistoriaan, poistettu ei.",
        },
        Right::SeeHistory => {
            RightWords { name: "Nähdä historia", about: "Käynnit, ostot ja toimeksiannot sekä se, miten tiedot ovat muuttuneet." }
        }
        Right::SeeRestricted => {
            RightWords { name: "Nähdä suojatut kentät", about: "Kentät, joita kaikki eivät työssään tarvitse, kuten luottotiedot." }
        }
        Right::RecordConsent => RightWords {
            name: "Kirjata suostumuksia",
            about: "Mitä asiakas sanoo paikan päällä, puhelimessa tai paperilla. Asiakasnäkymän avaaminen.",
        },
        Right::HandleRequests => {
            RightWords { name: "Käsitellä pyyntöjä", about: "Asiakkaiden tietosuojapyynnöt: kirjaaminen, päätökset ja vastaukset." }
        }
        Right::ImportPeople => RightWords {
            name: "Tuo asiakkaita tiedostosta",
            about: "Tuo kerralla monta asiakasta taulukosta ja voi kumota tuonnin viikon ajan.",
        },
        Right::ErasePeople => {
            RightWords { name: "Poistaa asiakkaita", about: "Asiakkaan tietojen pysyvä poistaminen. Sitä ei voi perua." }
        }
        Right::SeeAudience => RightWords { name: "Nähdä kohderyhmä", about: "Kuinka monelle ja kenelle saa lähettää." },
        Right::ExportAddresses => RightWords { name: "Viedä osoitteita", about: "Osoitteet tiedostona. Jokainen vienti kirjataan." },
        Right::PrintLabels => {
            RightWords { name: "Tulostaa osoitetarroja", about: "Tarrat paperikirjeitä varten. Jokainen tulostus kirjataan." }
        }
        Right::EditWording => {
            RightWords { name: "Muokata tekstejä", about: "Luonnokset lomakkeen teksteistä. Asiakkaat eivät näe luonnoksia." }
        }
        Right::PublishWording => RightWords { name: "Julkaista tekstejä", about: "Uudet tekstit lomakkeelle, asiakkaiden nähtäviksi." },
        Right::ManageFields => {
            RightWords { name: "Hallita omia kenttiä", about: "Mitä muuta asiakkaista saa tallentaa ja mihin sitä tarvitaan." }
        }
        Right::ManageBusiness => RightWords { name: "Hallita yrityksen tietoja", about: "Yrityksen yhteystiedot, kielet ja ulkoasu." },
        Right::ManageUsers => RightWords { name: "Hallita käyttäjiä", about: "Kutsut, oikeudet ja poistot." },
        Right::ManageKeys => RightWords { name: "Hallita API-avaimia", about: "Avaimet, joilla ohjelmat käyttävät rekisteriä." },
        Right::ExportRegister => RightWords { name: "Viedä koko rekisteri", about: "Koko rekisterin varmuuskopio ja sen palauttaminen." },
        Right::ReadAudit => RightWords { name: "Lukea tapahtumalokia", about: "Kuka on tehnyt tai katsonut mitä ja milloin." },
    }
}

const fn preset(preset: Preset) -> &'static str {
    match preset {
        Preset::Administrator => "Pääkäyttäjä",
        Preset::PrivacyOfficer => "Tietosuojan yhteyshenkilö",
        Preset::Marketer => "Markkinoija",
        Preset::CustomerService => "Asiakaspalvelija",
        Preset::Auditor => "Tarkastaja",
    }
}

fn publish_text(concerns: u32) -> String {
    match concerns {
        0 => "Kukaan ei ole vielä hyväksynyt voimassa olevaa versiota. Kaikkien on hyväksyttävä uusi, ennen kuin he näkevät tietoja. \
             Tätä ei voi kumota."
            .to_owned(),
        1 => "Yhden käyttäjän on hyväksyttävä sitoumus uudelleen. Kukaan ei pääse tietoihin, ennen kuin on hyväksynyt sen. Tätä ei \
             voi kumota."
            .to_owned(),
        count => {
            format!(
                "{count} käyttäjän on hyväksyttävä sitoumus uudelleen, myös sinun. Kukaan ei pääse tietoihin, ennen kuin on \
                 hyväksynyt sen. Tätä ei voi kumota."
            )
        }
    }
}

const fn finding(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Standing => {
            "Tallennettu suostumus ei perustu siihen, mitä asiakas on sanonut. Asiakkaalle ei lähetetä sen perusteella."
        }
        FindingKind::Event => "Asiakkaan sanomaa on muutettu jälkikäteen. Asiakkaalle ei lähetetä sen perusteella.",
        FindingKind::MissingEvent => "Asiakkaan sanomaa on poistettu jälkikäteen.",
        FindingKind::Tile => "Osaa suostumuslokista on muutettu.",
        FindingKind::Checkpoint => "Allekirjoitettu tarkistuspiste ei vastaa suostumuslokia.",
        FindingKind::AuditEntry => "Tapahtumalokin merkintää on muutettu tai se on poistettu.",
        FindingKind::Anchor => "Tapahtumaloki ei ole sama, joka allekirjoitettiin.",
    }
}
