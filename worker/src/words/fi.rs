//! Finnish: what problems say. Plain words, second person, no blame.

use super::problems::{Code, Words};

#[expect(clippy::too_many_lines, reason = "a table")]
pub(super) const fn problem(code: Code) -> Words {
    let (title, detail) = match code {
        Code::MalformedJson => ("Pyyntöä ei voitu lukea", "Pyynnön runko ei ole kelvollista JSONia: tarkista se ja lähetä uudelleen."),
        Code::DuplicateMember => ("Sama kenttä kahdesti", "Anna jokainen kenttä vain kerran."),
        Code::UnknownMember => ("Tuntematon kenttä", "Jätä tämä kenttä pois tai tarkista, miten sen nimi kirjoitetaan."),
        Code::WrongType => ("Väärän tyyppinen arvo", "Tarkista rajapinnan kuvauksesta, millainen arvo tähän kuuluu."),
        Code::Required => ("Tieto puuttuu", "Täytä tämä kohta ja lähetä uudelleen."),
        Code::BodyTooLarge => ("Liian suuri lähetys", "Lähetä vähemmän kerralla."),
        Code::UnsupportedMediaType => ("Tiedostomuotoa ei tueta", "Lähetä tiedot JSONina ja otsakkeella Content-Type: application/json."),
        Code::MethodNotAllowed => ("Tämä ei onnistu näin", "Käytä jotakin menetelmistä, jotka vastauksen Allow-otsake luettelee."),
        Code::NotFound => ("Sivua ei löydy", "Tarkista osoite tai palaa etusivulle."),
        Code::FormUnknown => ("Lomaketta ei löydy", "Tarkista osoite tai pyydä uusi linkki siltä, joka sen antoi."),
        Code::FormExists => ("Samanniminen lomake on jo olemassa", "Valitse toinen nimi tai muokkaa olemassa olevaa lomaketta."),
        Code::FormRetired => (
            "Lomake ei ole enää käytössä",
            "Tällä lomakkeella ei kysytä enää mitään. Aiemmat valintasi ovat ennallaan, ja voit muuttaa niitä omalla sivullasi.",
        ),
        Code::FormUnpublished => {
            ("Lomaketta ei ole vielä julkaistu", "Julkaise lomake ensin: luonnosta ei näe kukaan, joten sitä ei tarvitse poistaa käytöstä.")
        }
        Code::PurposeUnknown => ("Käyttötarkoitusta ei löydy", "Valitse jokin rekisterin käyttötarkoituksista."),
        Code::NoticeUnknown => ("Lomakkeen tekstiä ei tunnisteta", "Lataa sivu uudelleen, lue lomake ja lähetä se sitten."),
        Code::NoticeRetired => {
            ("Lomakkeen teksti on muuttunut", "Lue uusi teksti ja lähetä lomake sitten uudelleen: kirjoittamasi tiedot ovat tallella.")
        }
        Code::IdempotencyKeyInvalid => {
            ("Idempotency-Key ei kelpaa", "Kirjoita otsakkeen arvo lainausmerkkeihin, esimerkiksi \"8e03978e-40d5\".")
        }
        Code::IdempotencyKeyReused => ("Idempotency-Key on jo käytetty", "Käytä uudelle pyynnölle uutta avainta."),
        Code::EmailInvalid => ("Tarkista sähköpostiosoite", "Kirjoita osoite muodossa nimi@esimerkki.fi."),
        Code::EmailTooLong => {
            ("Sähköpostiosoite on liian pitkä", "Anna osoite, jossa on enintään 254 merkkiä ja enintään 64 niistä ennen @-merkkiä.")
        }
        Code::NameTooLong => ("Nimi on liian pitkä", "Lyhennä nimeä tai jätä se pois: se on vapaaehtoinen."),
        Code::PhoneNeeded => {
            ("Puhelinnumero puuttuu", "Anna numero, johon viestit lähetetään: ilman sitä emme voi lähettää tekstiviestejä.")
        }
        Code::PhoneInvalid => ("Tarkista puhelinnumero", "Kirjoita numero maatunnuksineen, esimerkiksi +358 40 123 4567."),
        Code::NothingChosen => {
            ("Mitään ei ole valittu", "Rastita ainakin yksi kohta: jos et halua mitään, voit sulkea sivun, eikä mitään tallenneta.")
        }
        Code::ChoiceNotShown => ("Tätä ei kysytty", "Lataa sivu uudelleen ja vastaa siihen, mitä lomakkeessa kysytään."),
        Code::EmailTaken => {
            ("Osoite on jo toisella asiakkaalla", "Avaa sen asiakkaan tiedot, jolla osoite on, tai tarkista, miten osoite kirjoitetaan.")
        }
        Code::PersonRestricted => (
            "Tietojen käsittelyä on rajoitettu",
            "Henkilö on pyytänyt sitä: kunnes rajoitus päättyy, tiedot vain säilytetään eikä niitä muuteta.",
        ),
        Code::TextTooLong => ("Teksti on liian pitkä", "Lyhennä tekstiä ja lähetä uudelleen."),
        Code::PostalCodeInvalid => ("Tarkista postinumero", "Suomessa ja Ruotsissa postinumerossa on viisi numeroa, esimerkiksi 40100."),
        Code::CountryInvalid => ("Tarkista maa", "Anna maa kahdella kirjaimella, esimerkiksi FI tai SE."),
        Code::FieldUnknown => {
            ("Tällaista kenttää ei ole", "Ota kenttä ensin käyttöön ja kerro, mihin sitä tarvitaan. Vasta sitten siihen voi tallentaa.")
        }
        Code::FieldNameInvalid => {
            ("Tarkista kentän tunnus", "Tunnuksessa on 1–40 pientä kirjainta a–z, numeroa ja yhdysmerkkiä, esimerkiksi hiusten-vari.")
        }
        Code::FieldInvalid => {
            ("Arvo ei sovi kenttään", "Tarkista, mitä kenttään kuuluu: teksti, luku, päivä, kyllä tai ei, tai jokin vaihtoehdoista.")
        }
        Code::FieldRetired => {
            ("Kenttä ei ole enää käytössä", "Siinä olevan tiedon voi jättää tai poistaa, mutta uutta siihen ei tallenneta.")
        }
        Code::FieldRestricted => (
            "Kenttä on suojattu",
            "Sen näkevät ja sitä muuttavat vain ne, joilla on oikeus suojattuihin kenttiin. Jätä se pois, niin se pysyy ennallaan.",
        ),
        Code::FieldKindFixed => {
            ("Kentän tyyppiä ei voi muuttaa", "Poista tämä kenttä käytöstä ja tee uusi, johon toisenlainen arvo kuuluu.")
        }
        Code::ChoiceInUse => {
            ("Vaihtoehto on käytössä", "Säilytä vaihtoehto tai vaihda se ensin niiden henkilöiden tiedoista, joilla se on.")
        }
        Code::DayInvalid => ("Tarkista päivä", "Anna kalenterin päivä, esimerkiksi 2026-11-25, enintään vuoden päähän."),
        Code::AmountInvalid => ("Tarkista summa", "Anna summa sentin tarkkuudella, alle kymmenen miljardia."),
        Code::WalkInTold => {
            ("Oviasiakkaasta ei kirjata muuta", "Jätä muistiinpano pois äläkä jätä asiaa auki: mikään ei saa kertoa, kuka hän oli.")
        }
        Code::EmailNeeded => ("Sähköpostiosoite puuttuu", "Lisää asiakkaan tietoihin ensin sähköpostiosoite, johon viestit menevät."),
        Code::MethodInvalid => {
            ("Tapa ei kelpaa", "Valitse paikan päällä, puhelimessa tai paperilla: muut suostumukset asiakas antaa itse.")
        }
        Code::OriginalNeeded => ("Mistä paperi löytyy?", "Kirjoita, missä alkuperäinen paperi säilytetään, esimerkiksi Kansio 3, kassa."),
        Code::OriginalTooLong => ("Säilytyspaikan kuvaus on liian pitkä", "Lyhennä se enintään 500 merkkiin."),
        Code::GivenThemself => ("Asiakas on jo antanut tämän itse", "Tätä ei kysytä uudelleen: hänen oma suostumuksensa on voimassa."),
        Code::ObjectionStands => (
            "Asiakas on kieltänyt tämän",
            "Kieltoa ei voi perua hänen puolestaan. Hän voi tehdä sen itse omalla sivullaan tai vahvistamalla lomakkeen sähköpostinsa linkistä.",
        ),
        Code::TokenInvalid => ("Linkki ei toimi", "Avaa linkki suoraan viestistä, jotta se tulee mukaan kokonaan, tai pyydä uusi."),
        Code::ProofPending => ("Todiste ei ole vielä valmis", "Todiste valmistuu muutamassa sekunnissa. Yritä hetken kuluttua uudelleen."),
        Code::TokenExpired => ("Linkki on vanhentunut", "Aloita alusta, niin lähetämme sinulle uuden linkin."),
        Code::CodeNeeded => ("Tarvitaan kuusi numeroa", "Kirjoita numerot, jotka näkyvät selaimessa, jossa pyysit linkin."),
        Code::CodeWrong => ("Numerot eivät täsmää", "Tarkista kuusi numeroa selaimesta, jossa pyysit linkin, ja yritä uudelleen."),
        Code::Unauthenticated => ("Kirjaudu sisään", "Kirjaudu ensin sisään ja yritä sitten uudelleen."),
        Code::Forbidden => ("Sinulla ei ole oikeutta tähän", "Pyydä oikeus pääkäyttäjältä."),
        Code::UndertakingNeeded => ("Hyväksy ensin salassapitositoumus", "Lue sitoumus ja hyväksy se. Sen jälkeen pääset rekisteriin."),
        Code::UndertakingChanged => ("Sitoumuksen teksti on muuttunut", "Lataa sivu uudelleen ja lue uusi teksti."),
        Code::NothingChanged => ("Mikään ei ole muuttunut", "Tämä teksti on jo voimassa. Muuta jotakin ja julkaise sitten."),
        Code::PointsTooLong => ("Teksti on liian pitkä", "Kohtia saa olla 30, ja kussakin enintään 600 merkkiä: pidempää ei kukaan lue."),
        Code::PointsDiffer => {
            ("Tästä kielestä puuttuu kohta", "Kirjoita joka kielellä yhtä monta kohtaa, kukin omalle rivilleen: kaikki sitoutuvat samaan.")
        }
        Code::InvitationEnded => ("Kutsu ei ole enää voimassa", "Pyydä pääkäyttäjältä uusi kutsu."),
        Code::PasskeyRefused => {
            ("Pääsyavain ei kelvannut", "Yritä uudelleen. Jos tämä toistuu, käytä toista pääsyavainta tai palautuskoodia.")
        }
        Code::RecoveryWrong => ("Osoite tai koodi on väärä", "Tarkista molemmat. Jokainen koodi toimii vain kerran."),
        Code::UserExists => ("Tällä osoitteella on jo käyttäjä", "Muuta hänen oikeuksiaan tai kutsu hänet uudelleen."),
        Code::RightNotYours => (
            "Sinulla ei itselläsi ole tätä oikeutta",
            "Voit antaa ja poistaa vain oikeuksia, jotka sinulla on. Pyydä muutosta pääkäyttäjältä.",
        ),
        Code::LastKeeper => ("Rekisterillä on oltava pääkäyttäjä", "Anna ensin jollekulle toiselle kaikki oikeudet."),
        Code::LastPasskey => ("Tämä on ainoa pääsyavaimesi", "Lisää ensin toinen pääsyavain."),
        Code::LifeOutOfRange => ("Voimassaoloaika ei kelpaa", "Valitse 1–366 päivää, siis enintään vuosi."),
        Code::CrossSite => ("Pyyntö tuli toiselta sivustolta", "Avaa sivu suoraan osoitteestaan ja yritä siellä uudelleen."),
        Code::TooManyRequests => ("Liian monta yritystä", "Odota hetki ja yritä sitten uudelleen."),
        Code::AlreadySetUp => ("Rekisteri on jo otettu käyttöön", "Pyydä API-avain pääkäyttäjältä."),
        Code::SetupTokenInvalid => ("Käyttöönottolinkki ei kelpaa", "Käytä linkkiä, jonka ohjelma tulosti käynnistyessään."),
        Code::PreconditionFailed => ("Joku muu ehti muuttaa tätä", "Lataa uusin versio ja tee muutoksesi siihen."),
        Code::PreconditionRequired => {
            ("Version tunniste puuttuu", "Lähetä muutos otsakkeella If-Match, jossa on muutettavan version ETag.")
        }
        Code::Unpublishable => ("Lomaketta ei voi vielä julkaista", "Korjaa mainitut kohdat ja julkaise sitten."),
        Code::WordsMissing => ("Teksti puuttuu", "Kirjoita tämä teksti, niin lomakkeen voi julkaista."),
        Code::PurposeRetired => ("Käyttötarkoitus on poistettu käytöstä", "Ota se pois lomakkeelta tai palauta se ensin käyttöön."),
        Code::PurposeExists => {
            ("Samanniminen käyttötarkoitus on jo olemassa", "Valitse toinen nimi tai muokkaa olemassa olevaa käyttötarkoitusta.")
        }
        Code::PurposeInUse => (
            "Käyttötarkoitusta kysytään lomakkeella",
            "Ota käyttötarkoitus pois kaikilta lomakkeilta, julkaise ne ja poista se sitten käytöstä.",
        ),
        Code::ProcessingMustChange => (
            "Tähän on annettu suostumuksia",
            "Jos haluat muuttaa tätä, ilmoita käsittelyn muuttuvan: suostumus kysytään silloin uudelleen.",
        ),
        Code::WordsUnsaid => (
            "Teksti ei kerro kaikkea",
            "Nimeä siinä jokainen käyttötarkoitusten vastaanottaja ja maa, tai kirjoita {processors}, {disclosures}, {transfers} ja {retention}, niin ne täydentyvät.",
        ),
        Code::RecipientNameInvalid => ("Tarkista vastaanottajan nimi", "Anna 1–120 merkin nimi, jolla asiakas löytää vastaanottajan."),
        Code::RecipientTwice => ("Vastaanottaja on mukana kahdesti", "Poista toinen tai valitse, mitä muuta vastaanottaja tekee."),
        Code::SafeguardNeeded => {
            ("Mihin siirto perustuu?", "Maa on Euroopan talousalueen ulkopuolella: valitse, mikä suojaa tietoja siellä.")
        }
        Code::SafeguardIdle => ("Suojatoimea ei tarvita", "Maa on Euroopan talousalueella: jätä suojatoimi pois."),
        Code::BasisOff => {
            ("Tämä peruste ei ole käytössä", "Pääkäyttäjä voi ottaa sen käyttöön. Siihen asti lähetetään vain suostumuksen perusteella.")
        }
        Code::NotMarketing => ("Vain markkinoinnilla on muita perusteita", "Jätä se pois: kyselyihin ja muuhun tarvitaan suostumus."),
        Code::PurposeUnshown => (
            "Asiakkaille ei ole vielä kerrottu",
            "Julkaise ensin lomake, joka kertoo käyttötarkoituksesta: viestin saajan on voitava kieltää se.",
        ),
        Code::LegalPerson => (
            "Asiakas on yritys tai yhteisö",
            "Myynti on peruste lähettää vain yksityisasiakkaalle. Yrityksille on oma perusteensa, jonka pääkäyttäjä ottaa käyttöön.",
        ),
        Code::NotASale => ("Tämä ei ole hänen ostoksensa", "Valitse ostos henkilön omasta historiasta."),
        Code::OptOutNotOffered => {
            ("Kieltämistä ei tarjottu", "Ilman sitä myynnin perusteella ei saa lähettää kenellekään: pyydä sen sijaan suostumus.")
        }
        Code::CountChanged => {
            ("Henkilömäärä on muuttunut", "Katso, kuinka montaa henkilöä muutos nyt koskee, ja vahvista sitten se määrä.")
        }
        Code::EditionUnknown => ("Versiota ei löydy", "Valitse jokin tämän lomakkeen versioista."),
        Code::FormatUnknown => ("Tuntematon muoto", "Valitse jokin muodoista, jotka rajapinnan kuvaus luettelee."),
        Code::SheetTooLong => ("Liian monta taulukkoon", "Taulukkoon mahtuu 1 048 575 henkilöä: rajaa ehtoja tai vie tiedot CSV-muodossa."),
        Code::SheetUnknown => ("Tuntematon tarra-arkki", "Valitse jokin arkeista, jotka rajapinnan kuvaus luettelee."),
        Code::StartOutOfRange => {
            ("Arkilla ei ole sellaista tarraa", "Valitse tarra, joka arkilla on: laske riveittäin vasemmasta yläkulmasta.")
        }
        Code::NoPostalAddress => {
            ("Ei postiosoitteita", "Kenelläkään, jolle saa lähettää, ei ole sekä nimeä että postiosoitetta: lisää ne ensin henkilöille.")
        }
        Code::TooManyLabels => ("Liian monta tarraa kerralla", "Yhteen tiedostoon mahtuu 24 000 tarraa: rajaa ehtoja ja tulosta osissa."),
        Code::StepUnknown => ("Tuntematon aikaväli", "Kirjoita day, week tai month."),
        Code::ConditionUnknown => ("Tuntematon ehto", "Poista tämä ehto tai tarkista, miten sen nimi kirjoitetaan."),
        Code::ConditionInvalid => ("Ehdon arvo ei kelpaa", "Tarkista, minkä arvon tämä ehto voi saada."),
        Code::CursorInvalid => ("Selaus katkesi", "Aloita luettelon alusta samoilla ehdoilla."),
        Code::LimitOutOfRange => ("Sivun koko ei kelpaa", "Pyydä vähemmän rivejä kerralla, kuitenkin vähintään yksi."),
        Code::TooMany => ("Liian monta kerralla", "Jaa luettelo osiin ja lähetä ne peräkkäin."),
        Code::DigestInvalid => {
            ("Tiiviste ei kelpaa", "Anna tiiviste muodossa sha256: ja sen perään 64 heksadesimaalinumeroa pienin kirjaimin.")
        }
        Code::LocaleUnknown => ("Kieltä ei tueta", "Valitse fi, sv tai en: rekisteri toimii suomeksi, ruotsiksi ja englanniksi."),
        Code::Misconfigured => {
            ("Palvelu ei ole vielä käyttövalmis", "Yritä myöhemmin uudelleen: ylläpitäjän täytyy ensin täydentää asetukset.")
        }
        Code::Broken => ("Meillä tapahtui virhe", "Yritä hetken kuluttua uudelleen: vika ei ollut sinussa."),
    };
    Words { title, detail }
}
