//! What the description of the register says, in Finnish.

use super::{DataGroup, Ground, Heading, Measure, PersonalData, Retained, SystemPurpose, TransferGround, Words, months};
use crate::{locale::Locale, plural::plural, time::Day};

pub(super) const WORDS: Words = Words {
    kind: "Tietosuojaseloste ja rekisteriseloste",
    title: "Asiakasrekisteri",
    heading: |heading| match heading {
        Heading::Controller => "Rekisterinpitäjä",
        Heading::Contact => "Rekisterin yhteyshenkilö",
        Heading::Purposes => "Miksi ja millä perusteella käsittelemme tietoja",
        Heading::DataSubjects => "Kenen tietoja rekisterissä on",
        Heading::Data => "Rekisterin tietosisältö",
        Heading::Sources => "Mistä tiedot saadaan",
        Heading::Recipients => "Kenelle tietoja luovutetaan",
        Heading::Processors => "Kuka käsittelee tietoja puolestamme",
        Heading::Transfers => "Tietojen siirto EU:n ja ETA:n ulkopuolelle",
        Heading::Retention => "Kuinka kauan tietoja säilytetään",
        Heading::ManualMaterial => "Suojauksen periaatteet: manuaalinen aineisto",
        Heading::Protection => "Suojauksen periaatteet: järjestelmässä olevat tiedot",
        Heading::Cookies => "Evästeet",
        Heading::Access => "Oikeus nähdä omat tietonsa",
        Heading::Rectification => "Oikeus vaatia tiedon korjaamista",
        Heading::OtherRights => "Muut oikeutesi",
        Heading::Complaint => "Minne voit valittaa",
        Heading::Obligation => "Onko tiedot pakko antaa",
        Heading::AutomatedDecisions => "Profilointi ja automaattiset päätökset",
    },
    day: |day: Day| {
        let (month, date) = day.month_and_day();
        format!("{date}.{month}.{}", day.year())
    },
    article: "art.",
    business_id: |number| format!("Y-tunnus {number}"),
    contact: |contact, reached_at| format!("Rekisteristä ja tietojasi koskevista kysymyksistä vastaa {contact}: {reached_at}."),
    officer: |name, email| format!("Tietosuojavastaava: {name}, {email}."),
    no_officer: "Tietosuojavastaavaa ei ole nimetty.",
    purpose_heads: ["Käyttötarkoitus", "Peruste", "Tiedot", "Säilytysaika"],
    system_purpose: |purpose| match purpose {
        SystemPurpose::Relationship => [
            "Asiakkaiden palveleminen",
            "sopimus (6 art. 1 kohta b) ja oikeutettu etumme (6 art. 1 kohta f)",
            "nimi, yhteystiedot, organisaatio, käynnit, ostot ja niistä tekemämme merkinnät",
            "ks. kohta 10",
        ],
        SystemPurpose::Proof => [
            "Suostumuksen todistaminen",
            "lakisääteinen velvoite (6 art. 1 kohta c, 7 art. 1 kohta)",
            "kuitti, lomakkeen versio, aika ja tapa",
            "ks. kohta 10",
        ],
        SystemPurpose::Rights => [
            "Tietosuojaoikeuksia koskeviin pyyntöihin vastaaminen",
            "lakisääteinen velvoite (6 art. 1 kohta c, 12 art.)",
            "pyyntö, vastauksemme ja sen aika",
            "ks. kohta 10",
        ],
        SystemPurpose::Accounting => ["Kirjanpito", "lakisääteinen velvoite (6 art. 1 kohta c)", "ostot: päivä ja summa", "ks. kohta 10"],
        SystemPurpose::Security => [
            "Rekisterin turvallisuus",
            "lakisääteinen velvoite (6 art. 1 kohta c, 32 art.) ja oikeutettu etumme (6 art. 1 kohta f)",
            "kuka henkilökunnastamme on katsonut tai muuttanut tietoja ja milloin",
            "ks. kohta 10",
        ],
    },
    consent: "suostumus (6 art. 1 kohta a)",
    ground: |ground| match ground {
        Ground::SoftOptIn => "asiakkaille samankaltaisista tuotteista: oikeutettu etumme (6 art. 1 kohta f)",
        Ground::LegalPerson => "yrityksille: oikeutettu etumme (6 art. 1 kohta f)",
    },
    datum: |datum| match datum {
        PersonalData::EmailAddress => "sähköpostiosoite",
        PersonalData::Name => "nimi",
        PersonalData::TelephoneNumber => "puhelinnumero",
    },
    until_withdrawn: |proof| match proof {
        Some(proof) => format!("kunnes perut suostumuksesi; todiste siitä sen jälkeen {proof}"),
        None => "kunnes perut suostumuksesi".to_owned(),
    },
    interests: "Oikeutettu etumme on hoitaa asiakassuhteita, kertoa asiakkaille samankaltaisista tuotteista silloin kun laki sen sallii ja pitää rekisteri turvassa.",
    data_subjects: &[
        "asiakkaamme",
        "viestiemme tilaajat",
        "yritysten ja yhteisöjen yhteyshenkilöt",
        "rekisterin käyttäjät, jotka työskentelevät meillä",
    ],
    group: |group| match group {
        DataGroup::Identity => "henkilö: nimi, asiakkaan laji ja milloin hän on tullut rekisteriin",
        DataGroup::ContactDetails => "yhteystiedot: sähköpostiosoite, puhelinnumero, postiosoite, kieli",
        DataGroup::Organisation => "yritys tai yhteisö, jota henkilö edustaa",
        DataGroup::Tags => "avainsanat, joilla henkilökunta löytää henkilön",
        DataGroup::OwnFields => "omien kenttiemme tiedot ja vastaukset lomakkeidemme kysymyksiin",
        DataGroup::History => "käynnit, ostot, toimeksiannot ja palaute sekä niihin tehdyt merkinnät",
        DataGroup::Consents => {
            "mitä henkilö on sanonut viesteistä: näytetty sanamuoto, aika, tapa, kuitit, skannatut paperit ja mikä on nyt voimassa"
        }
        DataGroup::Objections => "vastustukset ja käsittelyn rajoitukset",
        DataGroup::Requests => "tietosuojaoikeuksia koskevat pyynnöt ja niihin annetut päätökset",
        DataGroup::Messages => "lähetetyt, odottavat ja perille menemättömät viestit",
        DataGroup::SignIns => "oman sivun linkit ja istunnot",
        DataGroup::Changes => "miten tiedot ovat muuttuneet: mitä, milloin, kuka ja mistä lähteestä",
        DataGroup::AccessLog => "kuka on katsonut tietoja ja millä tiedostoon viedyillä listoilla henkilö on ollut",
        DataGroup::AuditLog => "loki siitä, mitä henkilökunta on tehnyt rekisterissä",
        DataGroup::AfterErasure => {
            "mitä poiston jälkeen jää nimeämättä ketään: avaimelliset tiivisteet, suostumuksen todiste aikansa, ostojen summat"
        }
        DataGroup::Cleaning => "rekisterin siivous: onko henkilön aika kulunut umpeen, onko siitä kerrottu ja onko hän valinnut jäädä",
        DataGroup::Users => {
            "rekisterin käyttäjät: nimi, sähköpostiosoite, oikeudet, pääsyavaimet, istunnot, hyväksytyt salassapitositoumukset"
        }
        DataGroup::Breaches => "tietoturvaloukkaukset: mitä tapahtui ja kuinka montaa ihmistä se koski",
    },
    own_fields: "Omat kenttämme, ja mihin kutakin tarvitaan:",
    field_heads: ["Kenttä", "Mihin sitä tarvitaan"],
    restricted: "Sen näkee vain osa henkilökunnasta.",
    retired: "Siihen ei enää tallenneta uutta.",
    sources: &[
        "sinulta itseltäsi: lomakkeillamme, omalla sivullasi, tiskillä, puhelimessa, postissa ja paperilla",
        "henkilökunnalta, joka kirjaa käynnit, ostot ja toimeksiannot työssään",
        "julkisista lähteistä ja muilta vain silloin, kun se on merkitty tiedon kohdalle; näet sen omalla sivullasi",
    ],
    staff: "Henkilökuntamme näkee tietoja vain sen verran kuin työ vaatii.",
    no_partners: "Emme myy tietoja emmekä luovuta niitä muille näiden omiin tarkoituksiin.",
    partners: "Luovutamme tietoja seuraaville vastaanottajille, jotka käyttävät niitä omiin tarkoituksiinsa:",
    exported: "Viestien lähettämistä varten osoitteita on viety tiedostoon näihin käyttötarkoituksiin. Jokainen vienti kirjataan, ja näet omalta sivultasi, missä niistä olet ollut:",
    processors: "Nämä käsittelevät tietoja puolestamme ja vain ohjeidemme mukaan:",
    processor_heads: ["Käsittelijä", "Tehtävä", "Missä", "Sopimus"],
    agreement: |title, version, day| format!("{title}, versio {version}, {day}"),
    no_agreement: "–",
    unnamed: |processors| format!("Tietoja käsittelevät puolestamme {processors}."),
    transfers: "Seuraavat käsittelijät ja vastaanottajat käsittelevät tietoja Euroopan talousalueen ulkopuolella mainitulla perusteella:",
    copy_of_safeguards: "Saat meiltä pyynnöstä jäljennöksen suojatoimista.",
    derogation: |ground| match ground {
        TransferGround::ExplicitConsent => "henkilön nimenomainen suostumus",
        _ => "henkilön kanssa tehdyn sopimuksen täytäntöönpano",
    },
    retention_heads: ["Tiedot", "Säilytysaika"],
    retained: |kept, locale: Locale| {
        let (what, until) = match kept {
            Retained::Card { months: Some(count) } => (
                "asiakkaan tiedot ja historia",
                format!(
                    "{} siitä, kun henkilö on viimeksi asioinut kanssamme, jos suostumusta ei ole voimassa; poistetaan rekisterin seuraavassa siivouksessa",
                    months(count, locale)
                ),
            ),
            Retained::Card { months: None } => {
                ("asiakkaan tiedot ja historia", "niin kauan kuin asiakassuhde kestää tai kunnes henkilö pyytää poistamaan ne".to_owned())
            }
            Retained::Unconfirmed { days } => ("lomakkeet, joita kukaan ei vahvistanut", format!("{days} päivää")),
            Retained::Proof(kept) => ("suostumuksen todiste", format!("{} suostumuksen päättymisestä", kept.in_words(locale))),
            Retained::Request { months: count } => ("pyynnöt ja vastauksemme", format!("{} vastauksesta", months(count, locale))),
            Retained::Voucher { years } => (
                "ostot kirjanpitoa varten",
                format!(
                    "{years} {} vuoden lopusta; kun henkilö on poistettu, ilman mitään hänet nimeävää",
                    plural(u64::from(years), "vuosi", "vuotta")
                ),
            ),
            Retained::SignIn { hours } => {
                ("oman sivun linkit", format!("{hours} tuntia; kirjautumisten ajat niin kauan kuin henkilön muut tiedot"))
            }
            Retained::Logs { months: Some(count) } => ("katseluloki ja henkilökunnan toimien loki", months(count, locale)),
            Retained::Logs { months: None } => {
                ("katseluloki ja henkilökunnan toimien loki", "niin kauan kuin rekisteriä pidetään".to_owned())
            }
            Retained::Users { months: Some(count) } => {
                ("rekisterin käyttäjät", format!("{} siitä, kun he ovat lähteneet", months(count, locale)))
            }
            Retained::Users { months: None } => {
                ("rekisterin käyttäjät", "tunnus työsuhteen ajan; nimi lokissa niin kauan kuin lokia pidetään".to_owned())
            }
        };
        [what.to_owned(), until]
    },
    no_manual_material: "Emme ole kuvanneet manuaalista aineistoa.",
    measure: |measure| match measure {
        Measure::PersonalAccounts => "Jokaisella käyttäjällä on henkilökohtainen tunnus ja pääsyavain. Salasanoja ei ole.",
        Measure::Rights => "Kukin käyttäjä voi tehdä vain sen, mitä työ vaatii. Osoitteiden vienti tiedostoon on erillinen oikeus.",
        Measure::Undertaking => "Jokainen käyttäjä on hyväksynyt salassapitositoumuksen.",
        Measure::Transport => "Kaikki liikenne on salattu (HTTPS).",
        Measure::AuditLog => {
            "Jokainen katselu ja muutos kirjataan ketjutettuun lokiin, josta näkyy, jos merkintää on muutettu tai se on otettu pois."
        }
        Measure::VisibleLooks => "Henkilö näkee omalta sivultaan, kuka on katsonut hänen tietojaan.",
        Measure::SignedLog => "Suostumuksista pidetään allekirjoitettua lokia, jonka kuka tahansa voi tarkistaa.",
        Measure::Secrets => "Kirjautumislinkki toimii kerran ja lyhyen aikaa. Salaisuudet tallennetaan vain tiivisteinä.",
        Measure::Overwriting => "Poistettujen tietojen päälle kirjoitetaan tietokannassa.",
        Measure::Integrity => "Tietokanta tarkistetaan joka päivä vikojen varalta.",
        Measure::Limits => "Arvailua ja tulvittamista hidastetaan.",
        Measure::NoTracking => "Sivumme eivät lataa mitään muilta sivustoilta, emmekä seuraa, mitä ihmiset avaavat tai napsauttavat.",
    },
    cookies: "Tämän rekisterin sivut eivät tallenna kävijöille evästeitä. Evästeitä tallennetaan vain, kun pyydät linkin omalle sivullesi, kirjaudut ja käytät sitä. Ne ovat siihen välttämättömiä, eikä laitteellesi tallenneta muuta.",
    own_page: |address| format!("Oma sivusi: {address}"),
    access: &[
        "Voit nähdä kaiken, mitä meillä on sinusta, ja ottaa sen mukaasi: omalla sivullasi heti, luettavana raporttina ja koneluettavana kopiona. Kirjaudut sähköpostiisi tulevalla linkillä; lomaketta tai allekirjoitusta ei tarvita.",
        "Voit pyytää tiedot myös kirjeitse, puhelimitse, sähköpostilla tai tiskillä. Vastaamme kuukauden kuluessa maksutta.",
    ],
    rectification: &[
        "Virheellinen, tarpeeton, puutteellinen tai vanhentunut tieto oikaistaan, poistetaan tai täydennetään viivytyksettä. Useimmat tiedot korjaat itse omalla sivullasi; muuten kerro, mikä on väärin ja miksi.",
        "Ilmoitamme korjauksesta sille, jolta virheellinen tieto on saatu tai jolle se on luovutettu. Jos kieltäydymme, saat kirjallisen todistuksen, jossa on syyt ja tie valvontaviranomaiselle.",
    ],
    other_rights: &[
        "Voit perua suostumuksesi milloin tahansa yhtä helposti kuin annoit sen. Peruminen ei vaikuta sitä ennen tehtyyn.",
        "Voit syytä sanomatta vastustaa suoramarkkinointia, etämyyntiä, markkina- ja mielipidetutkimusta, niitä varten tehtävää profilointia, julkaisemista luettelossa ja edelleen luovuttamista. Voit vastustaa myös käsittelyä, joka perustuu oikeutettuun etuumme.",
        "Voit pyytää tietojesi poistamista tai käsittelyn rajoittamista ja saada antamasi tiedot siirtääksesi ne toiselle.",
    ],
    obligation: "Sinun ei ole pakko antaa mitään tietoja, ja voit olla asiakkaamme ilman viestejä. Ilman sähköpostiosoitetta emme voi lähettää sähköpostia emmekä ilman puhelinnumeroa tekstiviestejä.",
};
