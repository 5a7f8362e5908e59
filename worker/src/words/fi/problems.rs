//! Finnish: what problems say. Plain words, second person, no blame.

use crate::words::problems::{Code, ProblemWords};

#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) const fn problem(code: Code) -> ProblemWords {
    match code {
        Code::MalformedJson => ProblemWords {
            title: "Pyyntöä ei voitu lukea",
            detail: "Pyynnön runko ei ole kelvollista JSONia: tarkista se ja lähetä uudelleen.",
        },
        Code::DuplicateMember => ProblemWords { title: "Sama kenttä kahdesti", detail: "Anna jokainen kenttä vain kerran." },
        Code::UnknownMember => {
            ProblemWords { title: "Tuntematon kenttä", detail: "Jätä tämä kenttä pois tai tarkista, miten sen nimi kirjoitetaan." }
        }
        Code::WrongType => {
            ProblemWords { title: "Väärän tyyppinen arvo", detail: "Tarkista rajapinnan kuvauksesta, millainen arvo tähän kuuluu." }
        }
        Code::Required => ProblemWords { title: "Tieto puuttuu", detail: "Täytä tämä kohta ja lähetä uudelleen." },
        Code::BodyTooLarge => ProblemWords { title: "Liian suuri lähetys", detail: "Lähetä vähemmän kerralla." },
        Code::BodyUnreadable => ProblemWords {
            title: "Pyyntö ei tullut perille kokonaan",
            detail: "Lähetä se uudelleen: sen sisältö loppui kesken tai ei ole sitä, mitä sen otsakkeet lupaavat.",
        },
        Code::AddressTooLong => {
            ProblemWords { title: "Osoite on liian pitkä", detail: "Lähetä pitkät tiedot pyynnön rungossa, ei osoitteessa." }
        }
        Code::UnsupportedMediaType => ProblemWords {
            title: "Tiedostomuotoa ei tueta",
            detail: "Lähetä tiedot JSONina ja otsakkeella Content-Type: application/json.",
        },
        Code::MethodNotAllowed => ProblemWords {
            title: "Tämä ei onnistu näin",
            detail: "Käytä jotakin menetelmistä, jotka vastauksen Allow-otsake luettelee.",
        },
        Code::NotFound => ProblemWords { title: "Sivua ei löydy", detail: "Tarkista osoite tai palaa etusivulle." },
        Code::FormUnknown => {
            ProblemWords { title: "Lomaketta ei löydy", detail: "Tarkista osoite tai pyydä uusi linkki siltä, joka sen antoi." }
        }
        Code::FormExists => ProblemWords {
            title: "Samanniminen lomake on jo olemassa",
            detail: "Valitse toinen nimi tai muokkaa olemassa olevaa lomaketta.",
        },
        Code::FormRetired => ProblemWords {
            title: "Lomake ei ole enää käytössä",
            detail: "Tällä lomakkeella ei kysytä enää mitään. Aiemmat valintasi ovat ennallaan, ja voit muuttaa niitä omalla sivullasi.",
        },
        Code::FormUnpublished => ProblemWords {
            title: "Lomaketta ei ole vielä julkaistu",
            detail: "Julkaise lomake ensin: luonnosta ei näe kukaan, joten sitä ei tarvitse poistaa käytöstä.",
        },
        Code::PurposeUnknown => {
            ProblemWords { title: "Käyttötarkoitusta ei löydy", detail: "Valitse jokin rekisterin käyttötarkoituksista." }
        }
        Code::NoticeUnknown => {
            ProblemWords { title: "Lomakkeen tekstiä ei tunnisteta", detail: "Lataa sivu uudelleen, lue lomake ja lähetä se sitten." }
        }
        Code::NoticeRetired => ProblemWords {
            title: "Lomakkeen teksti on muuttunut",
            detail: "Lue uusi teksti ja lähetä lomake sitten uudelleen: kirjoittamasi tiedot ovat tallella.",
        },
        Code::IdempotencyKeyInvalid => ProblemWords {
            title: "Idempotency-Key ei kelpaa",
            detail: "Kirjoita otsakkeen arvo lainausmerkkeihin, esimerkiksi \"8e03978e-40d5\".",
        },
        Code::IdempotencyKeyReused => {
            ProblemWords { title: "Idempotency-Key on jo käytetty", detail: "Käytä uudelle pyynnölle uutta avainta." }
        }
        Code::EmailInvalid => ProblemWords { title: "Tarkista sähköpostiosoite", detail: "Kirjoita osoite muodossa nimi@esimerkki.fi." },
        Code::EmailTooLong => ProblemWords {
            title: "Sähköpostiosoite on liian pitkä",
            detail: "Anna osoite, jossa on enintään 254 merkkiä ja enintään 64 niistä ennen @-merkkiä.",
        },
        Code::EmailFormula => ProblemWords {
            title: "Osoite ei kelpaa tähän",
            detail: "Taulukkolaskenta pitää näin alkavaa osoitetta kaavana. Anna osoite, jonka alussa on kirjain tai numero.",
        },
        Code::EmailLettersUnsupported => ProblemWords {
            title: "Tähän osoitteeseen emme voi lähettää",
            detail: "Postipalvelimemme ei osaa lähettää osoitteisiin, joissa on ennen @-merkkiä ä, ö tai muu erikoismerkki. Anna toinen osoite.",
        },
        Code::NameTooLong => {
            ProblemWords { title: "Nimi on liian pitkä", detail: "Lyhennä nimeä tai jätä se pois: se on vapaaehtoinen." }
        }
        Code::PhoneNeeded => ProblemWords {
            title: "Puhelinnumero puuttuu",
            detail: "Anna numero, johon viestit lähetetään: ilman sitä emme voi lähettää tekstiviestejä.",
        },
        Code::PhoneInvalid => ProblemWords {
            title: "Tarkista puhelinnumero",
            detail: "Kirjoita yksi numero niin kuin se valitaan tai maatunnuksineen, esimerkiksi +358 40 123 4567.",
        },
        Code::NothingChosen => ProblemWords {
            title: "Mitään ei ole valittu",
            detail: "Rastita ainakin yksi kohta: jos et halua mitään, voit sulkea sivun, eikä mitään tallenneta.",
        },
        Code::ChoiceNotShown => {
            ProblemWords { title: "Tätä ei kysytty", detail: "Lataa sivu uudelleen ja vastaa siihen, mitä lomakkeessa kysytään." }
        }
        Code::EmailTaken => ProblemWords {
            title: "Osoite on jo toisella asiakkaalla",
            detail: "Avaa sen asiakkaan tiedot, jolla osoite on, tai tarkista, miten osoite kirjoitetaan.",
        },
        Code::PersonRestricted => ProblemWords {
            title: "Tietojen käsittelyä on rajoitettu",
            detail: "Henkilö on pyytänyt sitä: kunnes rajoitus päättyy, tiedot vain säilytetään eikä niitä muuteta.",
        },
        Code::TextTooLong => ProblemWords { title: "Teksti on liian pitkä", detail: "Lyhennä tekstiä ja lähetä uudelleen." },
        Code::PostalCodeInvalid => ProblemWords {
            title: "Tarkista postinumero",
            detail: "Suomessa ja Ruotsissa postinumerossa on viisi numeroa, esimerkiksi 40100.",
        },
        Code::CountryInvalid => ProblemWords { title: "Tarkista maa", detail: "Anna maa kahdella kirjaimella, esimerkiksi FI tai SE." },
        Code::FieldUnknown => ProblemWords {
            title: "Tällaista kenttää ei ole",
            detail: "Ota kenttä ensin käyttöön ja kerro, mihin sitä tarvitaan. Vasta sitten siihen voi tallentaa.",
        },
        Code::FieldNameInvalid => ProblemWords {
            title: "Tarkista kentän tunnus",
            detail: "Tunnuksessa on 1–40 pientä kirjainta a–z, numeroa ja yhdysmerkkiä, esimerkiksi hiusten-vari.",
        },
        Code::FieldInvalid => ProblemWords {
            title: "Arvo ei sovi kenttään",
            detail: "Tarkista, mitä kenttään kuuluu: teksti, luku, päivä, kyllä tai ei, tai jokin vaihtoehdoista.",
        },
        Code::FieldRetired => ProblemWords {
            title: "Kenttä ei ole enää käytössä",
            detail: "Siinä olevan tiedon voi jättää tai poistaa, mutta uutta siihen ei tallenneta.",
        },
        Code::FieldRestricted => ProblemWords {
            title: "Kenttä on suojattu",
            detail: "Sen näkevät ja sitä muuttavat vain ne, joilla on oikeus suojattuihin kenttiin. Jätä se pois, niin se pysyy ennallaan.",
        },
        Code::FieldNotOpened => ProblemWords {
            title: "Et saa nähdä tätä kenttää",
            detail: "Suojatun kentän avaavat ja sen vaihtoehtoja poistavat vain ne, joilla on oikeus suojattuihin kenttiin. Pyydä muutosta pääkäyttäjältä.",
        },
        Code::FieldKindFixed => ProblemWords {
            title: "Kentän tyyppiä ei voi muuttaa",
            detail: "Poista tämä kenttä käytöstä ja tee uusi, johon toisenlainen arvo kuuluu.",
        },
        Code::ChoiceInUse => ProblemWords {
            title: "Vaihtoehto on käytössä",
            detail: "Säilytä vaihtoehto tai vaihda se ensin niiden henkilöiden tiedoista, joilla se on.",
        },
        Code::DayInvalid => ProblemWords {
            title: "Tarkista päivä",
            detail: "Anna kalenterin päivä, esimerkiksi 2026-11-25, enintään vuoden päähän.",
        },
        Code::AmountInvalid => ProblemWords { title: "Tarkista summa", detail: "Anna summa sentin tarkkuudella, alle kymmenen miljardia." },
        Code::WalkInTold => ProblemWords {
            title: "Oviasiakkaasta ei kirjata muuta",
            detail: "Jätä muistiinpano pois äläkä jätä asiaa auki: mikään ei saa kertoa, kuka hän oli.",
        },
        Code::EmailNeeded => ProblemWords {
            title: "Sähköpostiosoite puuttuu",
            detail: "Lisää asiakkaan tietoihin ensin sähköpostiosoite, johon viestit menevät.",
        },
        Code::MethodInvalid => ProblemWords {
            title: "Tapa ei kelpaa",
            detail: "Valitse paikan päällä, puhelimessa tai paperilla: muut suostumukset asiakas antaa itse.",
        },
        Code::OriginalNeeded => ProblemWords {
            title: "Mistä paperi löytyy?",
            detail: "Kirjoita, missä alkuperäinen paperi säilytetään, esimerkiksi Kansio 3, kassa.",
        },
        Code::OriginalTooLong => {
            ProblemWords { title: "Säilytyspaikan kuvaus on liian pitkä", detail: "Lyhennä se enintään 500 merkkiin." }
        }
        Code::GivenThemself => ProblemWords {
            title: "Asiakas on jo antanut tämän itse",
            detail: "Tätä ei kysytä uudelleen: hänen oma suostumuksensa on voimassa.",
        },
        Code::ObjectionStands => ProblemWords {
            title: "Asiakas on kieltänyt tämän",
            detail: "Kieltoa ei voi perua hänen puolestaan. Hän voi tehdä sen itse omalla sivullaan tai vahvistamalla lomakkeen sähköpostinsa linkistä.",
        },
        Code::TokenInvalid => ProblemWords {
            title: "Linkki ei toimi",
            detail: "Avaa linkki suoraan viestistä, jotta se tulee mukaan kokonaan, tai pyydä uusi.",
        },
        Code::TokenIncomplete => {
            ProblemWords { title: "Linkki on vajaa", detail: "Linkin loppu puuttuu. Avaa linkki suoraan viestistä tai pyydä uusi." }
        }
        Code::AddressChanged => ProblemWords {
            title: "Linkki kuului toiseen osoitteeseen",
            detail: "Sähköpostiosoite on vaihdettu linkin lähettämisen jälkeen. Pyydä uusi linkki nykyiseen osoitteeseen.",
        },
        Code::CodeMalformed => ProblemWords {
            title: "Kirjoita kuusi numeroa",
            detail: "Koodissa on kuusi numeroa, esimerkiksi 123 456. Tätä ei laskettu yritykseksi.",
        },
        Code::RecoveryMalformed => ProblemWords {
            title: "Tarkista palautuskoodi",
            detail: "Palautuskoodissa on 16 kirjainta ja numeroa neljän ryhmissä. Tätä ei laskettu yritykseksi.",
        },
        Code::ProofPending => ProblemWords {
            title: "Todiste ei ole vielä valmis",
            detail: "Todiste valmistuu muutamassa sekunnissa. Yritä hetken kuluttua uudelleen.",
        },
        Code::TokenExpired => {
            ProblemWords { title: "Linkki on vanhentunut", detail: "Aloita alusta, niin lähetämme sinulle uuden linkin." }
        }
        Code::CodeNeeded => {
            ProblemWords { title: "Tarvitaan kuusi numeroa", detail: "Kirjoita numerot, jotka näkyvät selaimessa, jossa pyysit linkin." }
        }
        Code::CodeWrong => ProblemWords {
            title: "Numerot eivät täsmää",
            detail: "Tarkista kuusi numeroa selaimesta, jossa pyysit linkin, ja yritä uudelleen.",
        },
        Code::Unauthenticated => ProblemWords { title: "Kirjaudu sisään", detail: "Kirjaudu ensin sisään ja yritä sitten uudelleen." },
        Code::Forbidden => ProblemWords { title: "Sinulla ei ole oikeutta tähän", detail: "Pyydä oikeus pääkäyttäjältä." },
        Code::UndertakingNeeded => ProblemWords {
            title: "Hyväksy ensin salassapitositoumus",
            detail: "Lue sitoumus ja hyväksy se. Sen jälkeen pääset rekisteriin.",
        },
        Code::UndertakingChanged => {
            ProblemWords { title: "Sitoumuksen teksti on muuttunut", detail: "Lataa sivu uudelleen ja lue uusi teksti." }
        }
        Code::NothingChanged => {
            ProblemWords { title: "Mikään ei ole muuttunut", detail: "Tämä teksti on jo voimassa. Muuta jotakin ja julkaise sitten." }
        }
        Code::PointsTooLong => ProblemWords {
            title: "Teksti on liian pitkä",
            detail: "Kohtia saa olla 30, ja kussakin enintään 600 merkkiä: pidempää ei kukaan lue.",
        },
        Code::PointsDiffer => ProblemWords {
            title: "Tästä kielestä puuttuu kohta",
            detail: "Kirjoita joka kielellä yhtä monta kohtaa, kukin omalle rivilleen: kaikki sitoutuvat samaan.",
        },
        Code::InvitationEnded => ProblemWords { title: "Kutsu ei ole enää voimassa", detail: "Pyydä pääkäyttäjältä uusi kutsu." },
        Code::PasskeyRefused => ProblemWords {
            title: "Pääsyavain ei kelvannut",
            detail: "Yritä uudelleen. Jos tämä toistuu, käytä toista pääsyavainta tai palautuskoodia.",
        },
        Code::RecoveryWrong => {
            ProblemWords { title: "Osoite tai koodi on väärä", detail: "Tarkista molemmat. Jokainen koodi toimii vain kerran." }
        }
        Code::UserExists => {
            ProblemWords { title: "Tällä osoitteella on jo käyttäjä", detail: "Muuta hänen oikeuksiaan tai kutsu hänet uudelleen." }
        }
        Code::RightNotYours => ProblemWords {
            title: "Sinulla ei itselläsi ole tätä oikeutta",
            detail: "Voit antaa ja poistaa vain oikeuksia, jotka sinulla on, ja muuttaa vain käyttäjiä ja avaimia, joilla ei ole muita. Pyydä muutosta pääkäyttäjältä.",
        },
        Code::NotYourOwn => ProblemWords {
            title: "Tämän on tehnyt joku muu",
            detail: "Vain sen tekijä ja pääkäyttäjä voivat muuttaa sitä tai poistaa sen.",
        },
        Code::KeyEndsSooner => ProblemWords {
            title: "Määräaikainen API-avain ei voi tehdä tätä",
            detail: "Näin annetut oikeudet jäisivät voimaan avaimen päätyttyä. Kirjaudu hallintaan ja tee se siellä.",
        },
        Code::ProofNeeded => ProblemWords {
            title: "Vahvista pääsyavaimella",
            detail: "Tämän voi tehdä vain viiden minuutin kuluessa pääsyavaimen käytöstä. Käytä pääsyavainta ja yritä uudelleen.",
        },
        Code::LastAdministrator => {
            ProblemWords { title: "Rekisterillä on oltava pääkäyttäjä", detail: "Anna ensin jollekulle toiselle kaikki oikeudet." }
        }
        Code::LastPasskey => ProblemWords { title: "Tämä on ainoa pääsyavaimesi", detail: "Lisää ensin toinen pääsyavain." },
        Code::LifeOutOfRange => {
            ProblemWords { title: "Voimassaoloaika ei kelpaa", detail: "Valitse 1–366 päivää, siis enintään vuosi." }
        }
        Code::CrossSite => ProblemWords {
            title: "Pyyntö tuli toiselta sivustolta",
            detail: "Avaa sivu suoraan osoitteestaan ja yritä siellä uudelleen.",
        },
        Code::TooManyRequests => ProblemWords { title: "Liian monta yritystä", detail: "Odota hetki ja yritä sitten uudelleen." },
        Code::AlreadySetUp => {
            ProblemWords { title: "Rekisteri on jo otettu käyttöön", detail: "Pyydä API-avain pääkäyttäjältä." }
        }
        Code::SetupTokenInvalid => {
            ProblemWords { title: "Käyttöönottolinkki ei kelpaa", detail: "Käytä linkkiä, jonka ohjelma tulosti käynnistyessään." }
        }
        Code::PreconditionFailed => {
            ProblemWords { title: "Joku muu ehti muuttaa tätä", detail: "Lataa uusin versio ja tee muutoksesi siihen." }
        }
        Code::PreconditionRequired => ProblemWords {
            title: "Version tunniste puuttuu",
            detail: "Lähetä muutos otsakkeella If-Match, jossa on muutettavan version ETag.",
        },
        Code::Unpublishable => {
            ProblemWords { title: "Lomaketta ei voi vielä julkaista", detail: "Korjaa mainitut kohdat ja julkaise sitten." }
        }
        Code::WordsMissing => ProblemWords { title: "Teksti puuttuu", detail: "Kirjoita tämä teksti, niin lomakkeen voi julkaista." },
        Code::WordsUnsaid => ProblemWords {
            title: "Teksti ei kerro kaikkea",
            detail: "Nimeä siinä jokainen käyttötarkoitusten vastaanottaja ja maa, tai kirjoita {processors}, {disclosures}, {transfers} ja {retention}, niin ne täydentyvät.",
        },
        Code::PurposeRetired => ProblemWords {
            title: "Käyttötarkoitus on poistettu käytöstä",
            detail: "Ota se pois lomakkeelta tai palauta se ensin käyttöön.",
        },
        Code::PurposeExists => ProblemWords {
            title: "Samanniminen käyttötarkoitus on jo olemassa",
            detail: "Valitse toinen nimi tai muokkaa olemassa olevaa käyttötarkoitusta.",
        },
        Code::PurposeInUse => ProblemWords {
            title: "Käyttötarkoitusta kysytään lomakkeella",
            detail: "Ota käyttötarkoitus pois kaikilta lomakkeilta, julkaise ne ja poista se sitten käytöstä.",
        },
        Code::ProcessingMustChange => ProblemWords {
            title: "Tähän on annettu suostumuksia",
            detail: "Jos haluat muuttaa tätä, ilmoita käsittelyn muuttuvan: suostumus kysytään silloin uudelleen.",
        },
        Code::RecipientNameInvalid => ProblemWords {
            title: "Tarkista vastaanottajan nimi",
            detail: "Anna 1–120 merkin nimi, jolla asiakas löytää vastaanottajan.",
        },
        Code::RecipientTwice => ProblemWords {
            title: "Vastaanottaja on mukana kahdesti",
            detail: "Poista toinen tai valitse, mitä muuta vastaanottaja tekee.",
        },
        Code::SafeguardNeeded => ProblemWords {
            title: "Mihin siirto perustuu?",
            detail: "Maa on Euroopan talousalueen ulkopuolella: valitse, mikä suojaa tietoja siellä.",
        },
        Code::SafeguardIdle => {
            ProblemWords { title: "Suojatoimea ei tarvita", detail: "Maa on Euroopan talousalueella: jätä suojatoimi pois." }
        }
        Code::BasisOff => ProblemWords {
            title: "Tämä peruste ei ole käytössä",
            detail: "Pääkäyttäjä voi ottaa sen käyttöön. Siihen asti lähetetään vain suostumuksen perusteella.",
        },
        Code::NotMarketing => ProblemWords {
            title: "Vain markkinoinnilla on muita perusteita",
            detail: "Jätä se pois: kyselyihin ja muuhun tarvitaan suostumus.",
        },
        Code::PurposeUnshown => ProblemWords {
            title: "Asiakkaille ei ole vielä kerrottu",
            detail: "Julkaise ensin lomake, joka kertoo käyttötarkoituksesta: viestin saajan on voitava kieltää se.",
        },
        Code::LegalPerson => ProblemWords {
            title: "Asiakas on yritys tai yhteisö",
            detail: "Myynti on peruste lähettää vain yksityisasiakkaalle. Yrityksille on oma perusteensa, jonka pääkäyttäjä ottaa käyttöön.",
        },
        Code::NotASale => ProblemWords { title: "Tämä ei ole hänen ostoksensa", detail: "Valitse ostos henkilön omasta historiasta." },
        Code::OptOutNotOffered => ProblemWords {
            title: "Kieltämistä ei tarjottu",
            detail: "Ilman sitä myynnin perusteella ei saa lähettää kenellekään: pyydä sen sijaan suostumus.",
        },
        Code::CountChanged => ProblemWords {
            title: "Henkilömäärä on muuttunut",
            detail: "Katso, kuinka montaa henkilöä muutos nyt koskee, ja vahvista sitten se määrä.",
        },
        Code::EditionUnknown => ProblemWords { title: "Versiota ei löydy", detail: "Valitse jokin tämän lomakkeen versioista." },
        Code::FormatUnknown => {
            ProblemWords { title: "Tuntematon muoto", detail: "Valitse jokin muodoista, jotka rajapinnan kuvaus luettelee." }
        }
        Code::SheetTooLong => ProblemWords {
            title: "Liian monta taulukkoon",
            detail: "Taulukkoon mahtuu 1 048 575 henkilöä: rajaa ehtoja tai vie tiedot CSV-muodossa.",
        },
        Code::SheetUnknown => {
            ProblemWords { title: "Tuntematon tarra-arkki", detail: "Valitse jokin arkeista, jotka rajapinnan kuvaus luettelee." }
        }
        Code::StartOutOfRange => ProblemWords {
            title: "Arkilla ei ole sellaista tarraa",
            detail: "Valitse tarra, joka arkilla on: laske riveittäin vasemmasta yläkulmasta.",
        },
        Code::NoPostalAddress => ProblemWords {
            title: "Ei postiosoitteita",
            detail: "Kenelläkään, jolle saa lähettää, ei ole sekä nimeä että postiosoitetta: lisää ne ensin henkilöille.",
        },
        Code::TooManyLabels => ProblemWords {
            title: "Liian monta tarraa kerralla",
            detail: "Yhteen tiedostoon mahtuu 24 000 tarraa: rajaa ehtoja ja tulosta osissa.",
        },
        Code::StepUnknown => ProblemWords { title: "Tuntematon aikaväli", detail: "Kirjoita day, week tai month." },
        Code::ConditionUnknown => {
            ProblemWords { title: "Tuntematon ehto", detail: "Poista tämä ehto tai tarkista, miten sen nimi kirjoitetaan." }
        }
        Code::ConditionInvalid => ProblemWords { title: "Ehdon arvo ei kelpaa", detail: "Tarkista, minkä arvon tämä ehto voi saada." },
        Code::CursorInvalid => ProblemWords { title: "Selaus katkesi", detail: "Aloita luettelon alusta samoilla ehdoilla." },
        Code::LimitOutOfRange => {
            ProblemWords { title: "Sivun koko ei kelpaa", detail: "Pyydä vähemmän rivejä kerralla, kuitenkin vähintään yksi." }
        }
        Code::TooMany => ProblemWords { title: "Liian monta kerralla", detail: "Jaa luettelo osiin ja lähetä ne peräkkäin." },
        Code::DigestInvalid => ProblemWords {
            title: "Tiiviste ei kelpaa",
            detail: "Anna tiiviste muodossa sha256: ja sen perään 64 heksadesimaalinumeroa pienin kirjaimin.",
        },
        Code::LocaleUnknown => ProblemWords {
            title: "Kieltä ei tueta",
            detail: "Valitse fi, sv tai en: rekisteri toimii suomeksi, ruotsiksi ja englanniksi.",
        },
        Code::LogForked => ProblemWords {
            title: "Mitään ei voi nyt tallentaa",
            detail: "Rekisteri ei ole sama, joka viimeksi allekirjoitettiin, joten sitä voi vain lukea. Ylläpitäjän täytyy palauttaa tiedoista uudempi kopio.",
        },
        Code::CheckpointForeign => ProblemWords {
            title: "Ei tämän rekisterin tarkistuspiste",
            detail: "Lähetä tarkistuspiste kokonaan, kaikki rivit sellaisina kuin tämä rekisteri ne allekirjoitti.",
        },
        Code::Misconfigured => ProblemWords {
            title: "Palvelu ei ole vielä käyttövalmis",
            detail: "Yritä myöhemmin uudelleen: ylläpitäjän täytyy ensin täydentää asetukset.",
        },
        Code::Unavailable => ProblemWords {
            title: "Rekisteri ei vastaa juuri nyt",
            detail: "Yritä hetken kuluttua uudelleen: rekisteri on käynnistymässä tai hyvin kuormittunut.",
        },
        Code::RegisterDamaged => ProblemWords {
            title: "Rekisteriä voi nyt vain lukea",
            detail: "Mitään ei tallennettu: tietokannasta löytyi vika, ja ylläpitäjän täytyy ensin palauttaa varmuuskopio.",
        },
        Code::Broken => {
            ProblemWords { title: "Meillä tapahtui virhe", detail: "Yritä hetken kuluttua uudelleen: vika ei ollut sinussa." }
        }
    }
}
