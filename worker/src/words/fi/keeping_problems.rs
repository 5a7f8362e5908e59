//! Finnish: what problems say that come from keeping the register: lists, merged cards, cleaning, renewal, processors, breaches, backups.

use crate::words::problems::{Code, ProblemWords, said};

/// What is said of these problems; [`super::problems`] says which they are.
#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) const fn keeping(code: Code) -> ProblemWords {
    match code {
        Code::MonthsOutOfRange => {
            said("Aika on liian lyhyt tai liian pitkä", "Valitse asiakkaille 6–120 kuukautta ja käsitellyille pyynnöille 12–120 kuukautta.")
        }
        Code::CleaningUnderWay => said("Toinen poisto on käynnissä", "Odota, että aloitettu poisto on valmis, tai pysäytä se."),
        Code::CleaningNotReady => said(
            "Poistoa ei voi vahvistaa nyt",
            "Vielä ei tiedetä, keiden tiedot poistuisivat, tai poisto on jo vahvistettu tai pysäytetty. Lataa sivu uudelleen.",
        ),
        Code::CleaningEmpty => said("Ketään ei ole poistettavana", "Kenenkään näistä ihmisistä tietoja ei voi nyt poistaa."),
        Code::MergeSame => said("Tämä on sama kortti", "Valitse toinen kortti, joka yhdistetään tähän."),
        Code::MergeOtherStays => said(
            "Yhdistä kortit toisin päin",
            "Toisella kortilla on vahvistettu tai ainoa sähköpostiosoite, joten se kortti jää. Avaa se ja yhdistä tämä kortti siihen.",
        ),
        Code::MergeWaits => said(
            "Kortteja ei voi vielä yhdistää",
            "Toisen kortin lomake odottaa vahvistusta, tai jompikumpi asiakas on poistettavana. Odota, kunnes se on valmis.",
        ),
        Code::MergeUnreachable => said(
            "Toiselta osoitteelta ei voi kysyä",
            "Toisen kortin osoite on vahvistettu, mutta se ei ota vastaan viestejä. Sen haltija ei siksi voi hyväksyä yhdistämistä.",
        ),
        Code::MergeOver => said(
            "Yhdistämistä ei voi enää kumota",
            "Yhdistämisen voi kumota 30 päivän ajan. Sen jälkeen tiedot, joilla toinen kortti palautettaisiin, on poistettu.",
        ),
        Code::MergeNotLast => said(
            "Kumoa ensin myöhempi yhdistäminen",
            "Tähän korttiin on sen jälkeen yhdistetty toinen kortti. Yhdistämiset kumotaan käänteisessä järjestyksessä.",
        ),
        Code::RenewalPurposeUnfit => said(
            "Tämä tarkoitus ei sovi",
            "Valitse tarkoitus, jonka viestit lähtevät sähköpostilla, joka ei kysy muuta ja jonka julkaistu lomake näyttää.",
        ),
        Code::RenewalPlanInvalid => said(
            "Tarkista luku tai päivä",
            "Kirjeitä 1–20 000 päivässä, kuukausia 1–120, ja viimeinen päivä huomisesta enintään 92 päivän päähän.",
        ),
        Code::RenewalOver => said("Kysyminen on päättynyt", "Viimeisen päivän jälkeen kirjeitä ei tehdä. Aloita tarvittaessa uusi kysely."),
        Code::RenewalNobodyLeft => said(
            "Ei ketään, jolle kirjoittaa",
            "Kaikki, joille kirjeen saa tehdä, ovat jo saaneet sen, vastanneet tai kieltäneet. Muistutuksen voi tehdä, kun kirjeestä on kaksi viikkoa.",
        ),
        Code::SheetTooLong => {
            said("Liian monta taulukkoon", "Taulukkoon mahtuu 1 048 575 henkilöä: rajaa ehtoja tai vie tiedot CSV-muodossa.")
        }
        Code::SheetUnknown => said("Tuntematon tarra-arkki", "Valitse jokin arkeista, jotka rajapinnan kuvaus luettelee."),
        Code::ImportEmpty => said("Tiedosto on tyhjä", "Tiedostossa ei ole yhtään riviä. Valitse toinen tiedosto tai taulukko."),
        Code::ImportUnreadable => {
            said("Tiedostoa ei voi lukea", "Tallenna luettelo CSV-, XLSX- tai ODS-tiedostona ja valitse se uudelleen.")
        }
        Code::ImportOldFormat => said("Vanha tai salasanalla suojattu tiedosto", "Poista salasana tai tallenna luettelo XLSX-muodossa."),
        Code::ImportDamaged => {
            said("Tiedosto on vaurioitunut", "Avaa tiedosto taulukko-ohjelmassa, tallenna se uudelleen ja yritä sitten.")
        }
        Code::ImportEntities => {
            said("Tiedostossa on vaarallinen määrittely", "Tiedostoa ei lueta, koska se voisi paisua lukiessa. Tallenna se uudelleen.")
        }
        Code::ImportTooLarge => {
            said("Tiedosto on liian suuri", "Tiedosto saa olla 16 megatavua. Jaa luettelo osiin tai poista tyhjät rivit ja kuvat.")
        }
        Code::ImportTooManyRows => said("Liikaa rivejä", "Yhdessä luettelossa voi olla 200 000 riviä. Jaa luettelo osiin."),
        Code::ImportTooManyColumns => said("Liikaa sarakkeita", "Luettelossa voi olla 200 saraketta. Poista ne, joita et tuo."),
        Code::ImportCellTooLong => {
            said("Solussa on liikaa tekstiä", "Solussa voi olla 32 000 merkkiä. Tarkista, ettei lainausmerkki jäänyt sulkematta.")
        }
        Code::ImportEncodingMixed => said(
            "Tiedostossa on kahta merkistöä",
            "Osa riveistä on UTF-8-merkistöä ja osa ei. Valitse merkistö itse tai tallenna uudelleen.",
        ),
        Code::ImportEncodingWrong => said("Tiedosto ei ole tässä merkistössä", "Valitse toinen merkistö tai anna sen löytyä itsestään."),
        Code::ImportSheetUnknown => said("Taulukkoa ei löydy", "Valitse jokin tiedoston taulukoista."),
        Code::ImportWidth => said("Väärä määrä sarakkeita", "Sano jokaisesta sarakkeesta, minne se tulee, tai jätä se pois."),
        Code::ImportColumnTwice => said("Kaksi saraketta samaan kenttään", "Valitse toiselle sarakkeelle toinen kenttä tai jätä se pois."),
        Code::ImportNobody => said("Kenestä luettelo kertoo?", "Valitse ainakin yksi sarake nimeksi, sähköpostiksi tai puhelimeksi."),
        Code::ImportNotReady => {
            said("Tuonti ei ole tässä vaiheessa", "Tuonti on jo edennyt tai sen rivit on poistettu. Lataa sivu uudelleen.")
        }
        Code::ImportNotUndone => {
            said("Tuontia ei voi enää kumota", "Tuonnin voi kumota viikon ajan. Kieltoja ei voi kumota: vain asiakas itse voi sallia.")
        }
        Code::BackupRunning => said("Varmuuskopiota otetaan jo", "Odota, että toinen varmuuskopio valmistuu, ja yritä sitten uudelleen."),
        Code::BackupForeign => {
            said("Ei ole Lupan varmuuskopio", "Valitse tiedosto, jonka Lupa on tehnyt varmuuskopioksi, ja pura ensin sen salaus.")
        }
        Code::BackupEncrypted => said("Varmuuskopio on yhä salattu", "Pura salaus ensin yksityisellä avaimella: palvelimella ei ole sitä."),
        Code::BackupNewer => said(
            "Varmuuskopio on uudemmasta versiosta",
            "Asenna se Lupan versio, joka teki varmuuskopion, tai uudempi, ja palauta se siihen.",
        ),
        Code::BackupAltered => {
            said("Varmuuskopio on muuttunut", "Mitään ei palautettu: tiedosto ei ole sellainen kuin se tehtiin. Käytä toista kopiota.")
        }
        Code::BackupTruncated => {
            said("Varmuuskopio ei ole kokonainen", "Mitään ei palautettu: tiedoston loppu puuttuu. Käytä toista kopiota.")
        }
        Code::BackupOtherSecrets => said(
            "Salaisuudet eivät kuulu varmuuskopioon",
            "Palauta ensin rekisterin salaisuudet (LUPA_PEPPER): ilman niitä mikään linkki tai avain ei toimi.",
        ),
        Code::BackupOtherKey => said(
            "Allekirjoitusavain ei kuulu kopioon",
            "Palauta allekirjoitusavain (LUPA_SIGNING_KEY) tai mainitse entinen kohdassa LUPA_RETIRED_KEYS.",
        ),
        _ => unreachable!(),
    }
}

/// What is said of files of records that another system kept.
pub(super) const fn of_records(code: Code) -> ProblemWords {
    match code {
        Code::ImportNotJson => said("Tiedosto ei ole kokonaista JSONia", "Vie merkinnät uudelleen ja valitse uusi tiedosto."),
        Code::ImportRecordsUnknown => {
            said("Tiedostossa ei ole luettavia merkintöjä", "Luettavissa ovat ISO/IEC TS 27560 (JSON-LD), Kantara 1.1, c15t ja iubenda.")
        }
        Code::ImportTooManyRecords => said("Liian monta merkintää", "Tiedostossa voi olla 4 megatavua ja 50 000 merkintää. Jaa se osiin."),
        _ => said("Tiedostossa on jotakin muuta", "Valitse suostumusmerkintöjen tiedostolle merkinnät ja luettelolle se, mitä siinä on."),
    }
}
