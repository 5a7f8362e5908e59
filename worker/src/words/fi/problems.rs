//! Finnish: what problems say. Plain words, second person, no blame.

use super::keeping_problems::{keeping, of_records};
use crate::words::problems::{Code, ProblemWords, said};

#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) const fn problem(code: Code) -> ProblemWords {
    match code {
        Code::MalformedJson => said("Pyyntöä ei voitu lukea", "Pyynnön runko ei ole kelvollista JSONia: tarkista se ja lähetä uudelleen."),
        Code::DuplicateMember => said("Sama kenttä kahdesti", "Anna jokainen kenttä vain kerran."),
        Code::UnknownMember => said("Tuntematon kenttä", "Jätä tämä kenttä pois tai tarkista, miten sen nimi kirjoitetaan."),
        Code::WrongType => said("Väärän tyyppinen arvo", "Tarkista rajapinnan kuvauksesta, millainen arvo tähän kuuluu."),
        Code::Required => said("Tieto puuttuu", "Täytä tämä kohta ja lähetä uudelleen."),
        Code::BodyTooLarge => said("Liian suuri lähetys", "Lähetä vähemmän kerralla."),
        Code::BodyUnreadable => said(
            "Pyyntö ei tullut perille kokonaan",
            "Lähetä se uudelleen: sen sisältö loppui kesken tai ei ole sitä, mitä sen otsakkeet lupaavat.",
        ),
        Code::AddressTooLong => said("Osoite on liian pitkä", "Lähetä pitkät tiedot pyynnön rungossa, ei osoitteessa."),
        Code::UnsupportedMediaType => {
            said("Tiedostomuotoa ei tueta", "Lähetä tiedot JSONina ja otsakkeella Content-Type: application/json.")
        }
        Code::MethodNotAllowed => said("Tämä ei onnistu näin", "Käytä jotakin menetelmistä, jotka vastauksen Allow-otsake luettelee."),
        Code::NotFound => said("Sivua ei löydy", "Tarkista osoite tai palaa etusivulle."),
        Code::FormUnknown => said("Lomaketta ei löydy", "Tarkista osoite tai pyydä uusi linkki siltä, joka sen antoi."),
        Code::FormExists => said("Samanniminen lomake on jo olemassa", "Valitse toinen nimi tai muokkaa olemassa olevaa lomaketta."),
        Code::FormRetired => said(
            "Lomake ei ole enää käytössä",
            "Tällä lomakkeella ei kysytä enää mitään. Aiemmat valintasi ovat ennallaan, ja voit muuttaa niitä omalla sivullasi.",
        ),
        Code::FormUnpublished => said(
            "Lomaketta ei ole vielä julkaistu",
            "Julkaise lomake ensin: luonnosta ei näe kukaan, joten sitä ei tarvitse poistaa käytöstä.",
        ),
        Code::PurposeUnknown => said("Käyttötarkoitusta ei löydy", "Valitse jokin rekisterin käyttötarkoituksista."),
        Code::NoticeUnknown => said("Lomakkeen tekstiä ei tunnisteta", "Lataa sivu uudelleen, lue lomake ja lähetä se sitten."),
        Code::NoticeRetired => {
            said("Lomakkeen teksti on muuttunut", "Lue uusi teksti ja lähetä lomake sitten uudelleen: kirjoittamasi tiedot ovat tallella.")
        }
        Code::IdempotencyKeyInvalid => {
            said("Idempotency-Key ei kelpaa", "Kirjoita otsakkeen arvo lainausmerkkeihin, esimerkiksi \"8e03978e-40d5\".")
        }
        Code::IdempotencyKeyReused => said("Idempotency-Key on jo käytetty", "Käytä uudelle pyynnölle uutta avainta."),
        Code::EmailInvalid => said("Tarkista sähköpostiosoite", "Kirjoita osoite muodossa nimi@esimerkki.fi."),
        Code::EmailTooLong => {
            said("Sähköpostiosoite on liian pitkä", "Anna osoite, jossa on enintään 254 merkkiä ja enintään 64 niistä ennen @-merkkiä.")
        }
        Code::EmailFormula => said(
            "Osoite ei kelpaa tähän",
            "Taulukkolaskenta pitää näin alkavaa osoitetta kaavana. Anna osoite, jonka alussa on kirjain tai numero.",
        ),
        Code::EmailLettersUnsupported => said(
            "Tähän osoitteeseen emme voi lähettää",
            "Postipalvelimemme ei osaa lähettää osoitteisiin, joissa on ennen @-merkkiä ä, ö tai muu erikoismerkki. Anna toinen osoite.",
        ),
        Code::NameTooLong => said("Nimi on liian pitkä", "Lyhennä nimeä tai jätä se pois: se on vapaaehtoinen."),
        Code::PhoneNeeded => {
            said("Puhelinnumero puuttuu", "Anna numero, johon viestit lähetetään: ilman sitä emme voi lähettää tekstiviestejä.")
        }
        Code::AgeUnconfirmed => said(
            "Ikäsi on vahvistamatta",
            "Rastita kohta, jos olet täyttänyt ikärajan. Jos et ole, et voi vielä ilmoittautua itse. Emme tallentaneet mitään.",
        ),
        Code::PhoneInvalid => {
            said("Tarkista puhelinnumero", "Kirjoita yksi numero niin kuin se valitaan tai maatunnuksineen, esimerkiksi +358 40 123 4567.")
        }
        Code::NothingChosen => {
            said("Mitään ei ole valittu", "Rastita ainakin yksi kohta: jos et halua mitään, voit sulkea sivun, eikä mitään tallenneta.")
        }
        Code::ChoiceNotShown => said("Tätä ei kysytty", "Lataa sivu uudelleen ja vastaa siihen, mitä lomakkeessa kysytään."),
        Code::EmailTaken => said(
            "Osoite on jo toisella asiakkaalla",
            "Avaa sen asiakkaan tiedot, jolla osoite on, tai tarkista, miten osoite kirjoitetaan.",
        ),
        Code::PersonRestricted => said(
            "Tietojen käsittelyä on rajoitettu",
            "Henkilö on pyytänyt sitä: kunnes rajoitus päättyy, tiedot vain säilytetään eikä niitä muuteta.",
        ),
        Code::ErasureHeld => said(
            "Asiakasta ei voi vielä poistaa",
            "Jokin estää sen: jokin merkintä on vielä avoinna tai tietojen käyttöä on rajoitettu. Hoida se ensin kuntoon.",
        ),
        Code::RequestsOpen => said("Liian monta avointa pyyntöä", "Odota, että vastaamme avoimiin pyyntöihisi, tai peru jokin niistä."),
        Code::RequestClosed => said("Pyyntö on jo käsitelty", "Lataa pyyntö uudelleen. Jos asia jatkuu, kirjaa uusi pyyntö."),
        Code::CertificateInvalid => {
            said("Todistus ei ole tämän rekisterin", "Sen on allekirjoittanut toinen rekisteri, tai sitä on muutettu.")
        }
        Code::RecipientToldAlready => said("Vastaanottajalle on jo ilmoitettu", "Lataa luettelo uudelleen."),
        Code::ExtendedAlready => said("Lisäaika on jo otettu", "Lisäajan voi ottaa vain kerran. Vastaa viimeistään uutena määräpäivänä."),
        Code::TooLateToExtend => {
            said("Lisäaikaa ei voi enää ottaa", "Lisäajan voi ottaa vain ensimmäisen kuukauden aikana. Vastaa pyyntöön heti.")
        }
        Code::RequesterUnidentified => {
            said("Pyytäjää ei ole varmistettu", "Varmista ensin, kuka pyytää. Muuten tiedot voivat joutua väärälle ihmiselle.")
        }
        Code::ReasonsNeeded => said("Perustelut puuttuvat", "Kirjoita perustelut omin sanoin. Ilman niitä pyyntöä ei voi hylätä."),
        Code::GroundUnfit => said(
            "Peruste ei sovi tähän pyyntöön",
            "Valitse peruste, jolla juuri tällaisen pyynnön voi hylätä. Hyväksyttäessä perustetta ei anneta.",
        ),
        Code::TextTooLong => said("Teksti on liian pitkä", "Lyhennä tekstiä ja lähetä uudelleen."),
        Code::PostalCodeInvalid => {
            said("Tarkista postinumero", "Suomessa ja Ruotsissa postinumerossa on viisi numeroa, esimerkiksi 40100.")
        }
        Code::CountryInvalid => said("Tarkista maa", "Anna maa kahdella kirjaimella, esimerkiksi FI tai SE."),
        Code::FieldUnknown => {
            said("Tällaista kenttää ei ole", "Ota kenttä ensin käyttöön ja kerro, mihin sitä tarvitaan. Vasta sitten siihen voi tallentaa.")
        }
        Code::FieldNameInvalid => {
            said("Tarkista kentän tunnus", "Tunnuksessa on 1–40 pientä kirjainta a–z, numeroa ja yhdysmerkkiä, esimerkiksi hiusten-vari.")
        }
        Code::FieldInvalid => {
            said("Arvo ei sovi kenttään", "Tarkista, mitä kenttään kuuluu: teksti, luku, päivä, kyllä tai ei, tai jokin vaihtoehdoista.")
        }
        Code::FieldRetired => {
            said("Kenttä ei ole enää käytössä", "Siinä olevan tiedon voi jättää tai poistaa, mutta uutta siihen ei tallenneta.")
        }
        Code::FieldRestricted => said(
            "Kenttä on suojattu",
            "Sen näkevät ja sitä muuttavat vain ne, joilla on oikeus suojattuihin kenttiin. Jätä se pois, niin se pysyy ennallaan.",
        ),
        Code::FieldNotOpened => said(
            "Et saa nähdä tätä kenttää",
            "Suojatun kentän avaavat ja sen vaihtoehtoja poistavat vain ne, joilla on oikeus suojattuihin kenttiin. Pyydä muutosta pääkäyttäjältä.",
        ),
        Code::FieldKindFixed => {
            said("Kentän tyyppiä ei voi muuttaa", "Poista tämä kenttä käytöstä ja tee uusi, johon toisenlainen arvo kuuluu.")
        }
        Code::ChoiceInUse => {
            said("Vaihtoehto on käytössä", "Säilytä vaihtoehto tai vaihda se ensin niiden henkilöiden tiedoista, joilla se on.")
        }
        Code::AnswerNeeded => said("Vastaus puuttuu", "Vastaa kysymykseen tai poista valinta suostumuksesta, joka sitä tarvitsee."),
        Code::AnswerInvalid => said("Tarkista vastaus", "Anna päivä muodossa 2026-11-25, luku numeroin tai jokin vaihtoehdoista."),
        Code::AnswerUnasked => said("Tätä ei kysytty", "Lähetä vain vastauksia, joita lomake kysyy."),
        Code::AskedTwice => said("Sama tieto on mukana kahdesti", "Poista toinen kysymyksistä."),
        Code::FieldAsked => said("Käyttötarkoitus kysyy tätä tietoa", "Poista kysymys ensin käyttötarkoituksesta."),
        Code::FieldForOther => {
            said("Tieto on kysytty muuhun tarkoitukseen", "Käytä sitä vain niissä käyttötarkoituksissa, jotka kysyvät sitä.")
        }
        Code::DayInvalid => said("Tarkista päivä", "Anna kalenterin päivä, esimerkiksi 2026-11-25, enintään vuoden päähän."),
        Code::AmountInvalid => said("Tarkista summa", "Anna summa sentin tarkkuudella, alle kymmenen miljardia."),
        Code::WalkInTold => {
            said("Oviasiakkaasta ei kirjata muuta", "Jätä muistiinpano pois äläkä jätä asiaa auki: mikään ei saa kertoa, kuka hän oli.")
        }
        Code::EmailNeeded => said("Sähköpostiosoite puuttuu", "Lisää asiakkaan tietoihin ensin sähköpostiosoite, johon viestit menevät."),
        Code::MethodInvalid => {
            said("Tapa ei kelpaa", "Valitse paikan päällä, puhelimessa tai paperilla: muut suostumukset asiakas antaa itse.")
        }
        Code::OriginalNeeded => {
            said("Mistä paperi löytyy?", "Kirjoita, missä alkuperäinen paperi säilytetään, esimerkiksi Kansio 3, kassa.")
        }
        Code::OriginalTooLong => said("Säilytyspaikan kuvaus on liian pitkä", "Lyhennä se enintään 500 merkkiin."),
        Code::ScanInvalid => said("Tiedostoa ei voi säilyttää", "Valitse kuva tai PDF-tiedosto."),
        Code::ScanTooLarge => {
            said("Kuva on liian suuri", "Kuvan tai PDF-tiedoston koko saa olla enintään 1 Mt: skannaa pienemmällä tarkkuudella.")
        }
        Code::ScanWithoutPaper => said("Tämä ei tullut paperilla", "Paperin kuvan voi liittää vain siihen, mikä on kirjattu paperilta."),
        Code::GivenThemself => said("Asiakas on jo antanut tämän itse", "Tätä ei kysytä uudelleen: hänen oma suostumuksensa on voimassa."),
        Code::ObjectionStands => said(
            "Asiakas on kieltänyt tämän",
            "Kieltoa ei voi perua hänen puolestaan. Hän voi tehdä sen itse omalla sivullaan tai vahvistamalla lomakkeen sähköpostinsa linkistä.",
        ),
        Code::TokenInvalid => said("Linkki ei toimi", "Avaa linkki suoraan viestistä, jotta se tulee mukaan kokonaan, tai pyydä uusi."),
        Code::TokenIncomplete => said("Linkki on vajaa", "Linkin loppu puuttuu. Avaa linkki suoraan viestistä tai pyydä uusi."),
        Code::AddressChanged => said(
            "Linkki kuului toiseen osoitteeseen",
            "Sähköpostiosoite on vaihdettu linkin lähettämisen jälkeen. Pyydä uusi linkki nykyiseen osoitteeseen.",
        ),
        Code::CodeMalformed => {
            said("Kirjoita kuusi numeroa", "Koodissa on kuusi numeroa, esimerkiksi 123 456. Tätä ei laskettu yritykseksi.")
        }
        Code::RecoveryMalformed => {
            said("Tarkista palautuskoodi", "Palautuskoodissa on 16 kirjainta ja numeroa neljän ryhmissä. Tätä ei laskettu yritykseksi.")
        }
        Code::ProofPending => {
            said("Todiste ei ole vielä valmis", "Todiste valmistuu muutamassa sekunnissa. Yritä hetken kuluttua uudelleen.")
        }
        Code::SignupReplaced => said(
            "Lomake on korjattu",
            "Lomake lähetettiin uudelleen korjattuna, joten tämä linkki ei vahvista mitään. Avaa uudempi viesti tai täytä lomake uudelleen.",
        ),
        Code::TokenExpired => said("Linkki on vanhentunut", "Aloita alusta, niin lähetämme sinulle uuden linkin."),
        Code::CodeNeeded => said("Tarvitaan kuusi numeroa", "Kirjoita numerot, jotka näkyvät selaimessa, jossa pyysit linkin."),
        Code::CodeWrong => said("Numerot eivät täsmää", "Tarkista kuusi numeroa selaimesta, jossa pyysit linkin, ja yritä uudelleen."),
        Code::Unauthenticated => said("Kirjaudu sisään", "Kirjaudu ensin sisään ja yritä sitten uudelleen."),
        Code::Forbidden => said("Sinulla ei ole oikeutta tähän", "Pyydä oikeus pääkäyttäjältä."),
        Code::UndertakingNeeded => said("Hyväksy ensin salassapitositoumus", "Lue sitoumus ja hyväksy se. Sen jälkeen pääset rekisteriin."),
        Code::UndertakingChanged => said("Sitoumuksen teksti on muuttunut", "Lataa sivu uudelleen ja lue uusi teksti."),
        Code::NothingChanged => said("Mikään ei ole muuttunut", "Tämä teksti on jo voimassa. Muuta jotakin ja julkaise sitten."),
        Code::PointsTooLong => {
            said("Teksti on liian pitkä", "Kohtia saa olla 30, ja kussakin enintään 600 merkkiä: pidempää ei kukaan lue.")
        }
        Code::PointsDiffer => said(
            "Tästä kielestä puuttuu kohta",
            "Kirjoita joka kielellä yhtä monta kohtaa, kukin omalle rivilleen: kaikki sitoutuvat samaan.",
        ),
        Code::InvitationEnded => said("Kutsu ei ole enää voimassa", "Pyydä pääkäyttäjältä uusi kutsu."),
        Code::PasskeyRefused => {
            said("Pääsyavain ei kelvannut", "Yritä uudelleen. Jos tämä toistuu, käytä toista pääsyavainta tai palautuskoodia.")
        }
        Code::RecoveryWrong => said("Osoite tai koodi on väärä", "Tarkista molemmat. Jokainen koodi toimii vain kerran."),
        Code::UserExists => said("Tällä osoitteella on jo käyttäjä", "Muuta hänen oikeuksiaan tai kutsu hänet uudelleen."),
        Code::RightNotYours => said(
            "Sinulla ei itselläsi ole tätä oikeutta",
            "Voit antaa ja poistaa vain oikeuksia, jotka sinulla on, ja muuttaa vain käyttäjiä ja avaimia, joilla ei ole muita. Pyydä muutosta pääkäyttäjältä.",
        ),
        Code::NotYourOwn => said("Tämän on tehnyt joku muu", "Vain sen tekijä ja pääkäyttäjä voivat muuttaa sitä tai poistaa sen."),
        Code::KeyEndsSooner => said(
            "Määräaikainen API-avain ei voi tehdä tätä",
            "Näin annetut oikeudet jäisivät voimaan avaimen päätyttyä. Kirjaudu hallintaan ja tee se siellä.",
        ),
        Code::ProofNeeded => said(
            "Vahvista pääsyavaimella",
            "Tämän voi tehdä vain viiden minuutin kuluessa pääsyavaimen käytöstä. Käytä pääsyavainta ja yritä uudelleen.",
        ),
        Code::LastAdministrator => said("Rekisterillä on oltava pääkäyttäjä", "Anna ensin jollekulle toiselle kaikki oikeudet."),
        Code::LastPasskey => said("Tämä on ainoa pääsyavaimesi", "Lisää ensin toinen pääsyavain."),
        Code::LifeOutOfRange => said("Voimassaoloaika ei kelpaa", "Valitse 1–366 päivää, siis enintään vuosi."),
        Code::CrossSite => said("Pyyntö tuli toiselta sivustolta", "Avaa sivu suoraan osoitteestaan ja yritä siellä uudelleen."),
        Code::TooManyRequests => said("Liian monta yritystä", "Odota hetki ja yritä sitten uudelleen."),
        Code::NotSetUp => {
            said("Lomake ei ole vielä käytössä", "Tämä on esikatselu, joka ei ota vastaan tietoja. Tietojasi ei tallennettu.")
        }
        Code::BusinessIdInvalid => {
            said("Tarkista yritystunnus", "Kirjoita tunnus kokonaan, esimerkiksi 1234567-1. Tunnuksen tarkistusnumero ei täsmää.")
        }
        Code::WebsiteInvalid => said("Tarkista verkko-osoite", "Kirjoita verkkosivun osoite, esimerkiksi www.yritys.fi."),
        Code::ExampleValue => said("Tämä on esimerkki", "Kirjoita tähän yrityksen oma tieto tai jätä kohta tyhjäksi."),
        Code::BracesForbidden => {
            said("Aaltosulkeita ei voi käyttää", "Kirjoita tieto ilman aaltosulkeita: ne on varattu lomakkeen tekstien paikkamerkeille.")
        }
        Code::ControllerUncertain => {
            said("Onko rekisterinpitäjä sama?", "Kerro, onko kyse samasta yrityksestä uusilla tiedoilla vai toisesta yrityksestä.")
        }
        Code::AlreadySetUp => said("Rekisteri on jo otettu käyttöön", "Pyydä API-avain pääkäyttäjältä."),
        Code::SetupTokenInvalid => said("Käyttöönottolinkki ei kelpaa", "Käytä linkkiä, jonka ohjelma tulosti käynnistyessään."),
        Code::PreconditionFailed => said("Joku muu ehti muuttaa tätä", "Lataa uusin versio ja tee muutoksesi siihen."),
        Code::PreconditionRequired => {
            said("Version tunniste puuttuu", "Lähetä muutos otsakkeella If-Match, jossa on muutettavan version ETag.")
        }
        Code::Unpublishable => said("Lomaketta ei voi vielä julkaista", "Korjaa mainitut kohdat ja julkaise sitten."),
        Code::WordsMissing => said("Teksti puuttuu", "Kirjoita tämä teksti, niin lomakkeen voi julkaista."),
        Code::WordsUnsaid => said(
            "Teksti ei kerro kaikkea",
            "Nimeä siinä jokainen käyttötarkoitus ja niiden vastaanottajat ja maat, tai kirjoita {purposes}, {processors}, {disclosures}, {transfers} ja {retention}, niin ne täydentyvät.",
        ),
        Code::PurposeNotAsked => said(
            "Teksti kertoo liikaa",
            "Se mainitsee käyttötarkoituksen, jota lomake ei kysy. Poista se tekstistä, tai kirjoita luettelon tilalle {purposes}.",
        ),
        Code::PurposeRetired => said("Käyttötarkoitus on poistettu käytöstä", "Ota se pois lomakkeelta tai palauta se ensin käyttöön."),
        Code::PurposeExists => {
            said("Samanniminen käyttötarkoitus on jo olemassa", "Valitse toinen nimi tai muokkaa olemassa olevaa käyttötarkoitusta.")
        }
        Code::PurposeInUse => said(
            "Käyttötarkoitusta kysytään lomakkeella",
            "Ota käyttötarkoitus pois kaikilta lomakkeilta, julkaise ne ja poista se sitten käytöstä.",
        ),
        Code::ProcessingMustChange => said(
            "Tähän on annettu suostumuksia",
            "Jos haluat muuttaa tätä, ilmoita käsittelyn muuttuvan: suostumus kysytään silloin uudelleen.",
        ),
        Code::RecipientNameInvalid => said("Tarkista vastaanottajan nimi", "Anna 1–120 merkin nimi, jolla asiakas löytää vastaanottajan."),
        Code::RecipientTwice => said("Vastaanottaja on mukana kahdesti", "Poista toinen tai valitse, mitä muuta vastaanottaja tekee."),
        Code::SafeguardNeeded => {
            said("Mihin siirto perustuu?", "Maa on Euroopan talousalueen ulkopuolella: valitse, mikä suojaa tietoja siellä.")
        }
        Code::SafeguardIdle => said("Suojatoimea ei tarvita", "Maa on Euroopan talousalueella: jätä suojatoimi pois."),
        Code::BasisOff => said(
            "Tämä peruste ei ole käytössä",
            "Pääkäyttäjä voi ottaa sen käyttöön. Siihen asti lähetetään vain suostumuksen perusteella.",
        ),
        Code::NotMarketing => said("Vain markkinoinnilla on muita perusteita", "Jätä se pois: kyselyihin ja muuhun tarvitaan suostumus."),
        Code::PurposeUnshown => said(
            "Asiakkaille ei ole vielä kerrottu",
            "Julkaise ensin lomake, joka kertoo käyttötarkoituksesta: viestin saajan on voitava kieltää se.",
        ),
        Code::LegalPerson => said(
            "Asiakas on yritys tai yhteisö",
            "Myynti on peruste lähettää vain yksityisasiakkaalle. Yrityksille on oma perusteensa, jonka pääkäyttäjä ottaa käyttöön.",
        ),
        Code::NotASale => said("Tämä ei ole hänen ostoksensa", "Valitse ostos henkilön omasta historiasta."),
        Code::OptOutNotOffered => {
            said("Kieltämistä ei tarjottu", "Ilman sitä myynnin perusteella ei saa lähettää kenellekään: pyydä sen sijaan suostumus.")
        }
        Code::CountChanged => {
            said("Henkilömäärä on muuttunut", "Katso, kuinka montaa henkilöä muutos nyt koskee, ja vahvista sitten se määrä.")
        }
        Code::EditionUnknown => said("Versiota ei löydy", "Valitse jokin tämän lomakkeen versioista."),
        Code::FormatUnknown => said("Tuntematon muoto", "Valitse jokin muodoista, jotka rajapinnan kuvaus luettelee."),
        Code::StartOutOfRange => {
            said("Arkilla ei ole sellaista tarraa", "Valitse tarra, joka arkilla on: laske riveittäin vasemmasta yläkulmasta.")
        }
        Code::NoPostalAddress => said(
            "Ei postiosoitteita",
            "Kenelläkään, jolle saa lähettää, ei ole sekä nimeä että postiosoitetta: lisää ne ensin henkilöille.",
        ),
        Code::TooManyLabels => {
            said("Liian monta tarraa kerralla", "Yhteen tiedostoon mahtuu 24 000 tarraa: rajaa ehtoja ja tulosta osissa.")
        }
        Code::StepUnknown => said("Tuntematon aikaväli", "Kirjoita day, week tai month."),
        Code::ConditionUnknown => said("Tuntematon ehto", "Poista tämä ehto tai tarkista, miten sen nimi kirjoitetaan."),
        Code::ConditionInvalid => said("Ehdon arvo ei kelpaa", "Tarkista, minkä arvon tämä ehto voi saada."),
        Code::CursorInvalid => said("Selaus katkesi", "Aloita luettelon alusta samoilla ehdoilla."),
        Code::LimitOutOfRange => said("Sivun koko ei kelpaa", "Pyydä vähemmän rivejä kerralla, kuitenkin vähintään yksi."),
        Code::TooMany => said("Liian monta kerralla", "Jaa luettelo osiin ja lähetä ne peräkkäin."),
        Code::DigestInvalid => {
            said("Tiiviste ei kelpaa", "Anna tiiviste muodossa sha256: ja sen perään 64 heksadesimaalinumeroa pienin kirjaimin.")
        }
        Code::LocaleUnknown => said("Kieltä ei tueta", "Valitse fi, sv tai en: rekisteri toimii suomeksi, ruotsiksi ja englanniksi."),
        Code::OriginInvalid => said("Osoite ei kelpaa", "Kirjoita sivuston osoite muodossa https://www.yritys.fi, ilman sivun polkua."),
        Code::OriginsTooMany => said("Sivustoja on liikaa", "Nimeä enintään 20 sivustoa."),
        Code::PaperSizeUnknown => said("Paperikokoa ei ole", "Valitse jompikumpi koko: a4 tai a5."),
        Code::ColorInvalid => said("Väriä ei tunnisteta", "Kirjoita väri muodossa #7a4326: risuaita ja kuusi merkkiä 0–9 tai a–f."),
        Code::ColorFaint => {
            said("Väri ei erotu riittävästi", "Valitse tummempi väri: teksti ei erottuisi siitä eikä se taustasta (vähintään 4,5 : 1).")
        }
        Code::PictureUnknown => said("Kuva on vaihtunut", "Lataa asetukset uudelleen: toinen kuva on tullut tämän tilalle."),
        Code::PictureUnreadable => said("Kuvaa ei voitu lukea", "Lähetä kokonainen SVG- tai PNG-tiedosto."),
        Code::PictureTooLarge => said(
            "Kuva on liian suuri",
            "Pienennä kuvaa: logo saa olla enintään 200 kt, kansikuva 300 kt ja kumpikin enintään neljä megapikseliä.",
        ),
        Code::PictureSizeless => said("SVG-kuvalta puuttuu koko", "Tallenna kuva niin, että siinä on viewBox tai leveys ja korkeus."),
        Code::PictureActive => {
            said("Kuvassa on ohjelma tai animaatio", "Tallenna logo pelkkänä kuvana, ilman skriptejä, animaatioita ja HTML:ää.")
        }
        Code::PictureExternal => said("Kuva viittaa muualle", "Tallenna logo niin, että kaikki sen osat ovat samassa tiedostossa."),
        Code::PictureStyled => {
            said("SVG-kuvassa on tyylitaulukko", "Tallenna kuva niin, että tyylit ovat attribuutteina (presentation attributes).")
        }
        Code::PictureEntities => {
            said("SVG-kuvassa on omia entiteettejä", "Tallenna kuva tavallisena SVG-tiedostona, ilman piirto-ohjelman omia tietoja.")
        }
        Code::LogForked => said(
            "Mitään ei voi nyt tallentaa",
            "Rekisteri ei ole sama, joka viimeksi allekirjoitettiin, joten sitä voi vain lukea. Ylläpitäjän täytyy palauttaa tiedoista uudempi kopio.",
        ),
        Code::CheckpointForeign => said(
            "Ei tämän rekisterin tarkistuspiste",
            "Lähetä tarkistuspiste kokonaan, kaikki rivit sellaisina kuin tämä rekisteri ne allekirjoitti.",
        ),
        Code::Misconfigured => {
            said("Palvelu ei ole vielä käyttövalmis", "Yritä myöhemmin uudelleen: ylläpitäjän täytyy ensin täydentää asetukset.")
        }
        Code::Unavailable => {
            said("Rekisteri ei vastaa juuri nyt", "Yritä hetken kuluttua uudelleen: rekisteri on käynnistymässä tai hyvin kuormittunut.")
        }
        Code::RegisterDamaged => said(
            "Rekisteriä voi nyt vain lukea",
            "Mitään ei tallennettu: tietokannasta löytyi vika, ja ylläpitäjän täytyy ensin palauttaa varmuuskopio.",
        ),
        Code::RecipientKeyInvalid => said("Ei ole julkinen avain", "Kopioi agen julkinen avain kokonaan: se alkaa merkeillä age1."),
        Code::RegisterRestoring => {
            said("Varmuuskopiota palautetaan", "Yritä muutaman minuutin kuluttua uudelleen: rekisteriä palautetaan varmuuskopiosta.")
        }
        Code::Broken => said("Meillä tapahtui virhe", "Yritä hetken kuluttua uudelleen: vika ei ollut sinussa."),
        Code::MonthsOutOfRange
        | Code::CleaningUnderWay
        | Code::CleaningNotReady
        | Code::CleaningEmpty
        | Code::MergeSame
        | Code::MergeOtherStays
        | Code::MergeWaits
        | Code::MergeUnreachable
        | Code::MergeOver
        | Code::MergeNotLast
        | Code::RenewalPurposeUnfit
        | Code::RenewalPlanInvalid
        | Code::RenewalOver
        | Code::RenewalNobodyLeft
        | Code::SheetTooLong
        | Code::SheetUnknown
        | Code::ImportEmpty
        | Code::ImportUnreadable
        | Code::ImportOldFormat
        | Code::ImportDamaged
        | Code::ImportEntities
        | Code::ImportTooLarge
        | Code::ImportTooManyRows
        | Code::ImportTooManyColumns
        | Code::ImportCellTooLong
        | Code::ImportEncodingMixed
        | Code::ImportEncodingWrong
        | Code::ImportSheetUnknown
        | Code::ImportWidth
        | Code::ImportColumnTwice
        | Code::ImportNobody
        | Code::ImportNotReady
        | Code::ImportNotUndone
        | Code::BackupRunning
        | Code::BackupForeign
        | Code::BackupEncrypted
        | Code::BackupNewer
        | Code::BackupAltered
        | Code::BackupTruncated
        | Code::BackupOtherSecrets
        | Code::BackupOtherKey => keeping(code),
        Code::ImportNotJson | Code::ImportRecordsUnknown | Code::ImportTooManyRecords | Code::ImportSubject => of_records(code),
    }
}
