//! Kuitin tarkistus suomeksi.

use lupa_domain::verify::{Check, DetailName, ReasonKind, Verdict, WhyUnknown};

use crate::{CheckWords, DecisionFactWords, FetchWords, FileKindWords, OutcomeWords, Section, VerifyWords};

pub(crate) const VERIFY: VerifyWords = VerifyWords {
    heading: "Tarkista kuitti",
    lead: "Valitse suostumuskuitti tai päätös pyyntöösi, ja muut tiedostot, jos sinulla on niitä. Kaikki tarkistetaan tällä laitteella: mitään ei lähetetä minnekään, ja sivu toimii ilman verkkoyhteyttä.",
    choose: "Valitse tiedostot",
    hint: "Kuitti (.json), lokin todiste (.tlog-proof), tarkistuspiste, jatkuvuustodiste tai julkaistut avaimet. Voit myös pudottaa tiedostot tähän.",
    files: "Tiedostot",
    clear: "Aloita alusta",
    kinds: FileKindWords {
        receipt: "Kuitti",
        proof: "Lokin todiste",
        checkpoint: "Tarkistuspiste",
        consistency: "Jatkuvuustodiste",
        keys: "Julkaistut avaimet",
        other: "Tuntematon tiedosto",
    },
    no_receipt: "Valitse myös kuitti. Muut tiedostot eivät kerro mitään ilman sitä.",
    verdict: |verdict| match verdict {
        Verdict::Authentic => Section { heading: "Kuitti on aito", text: "Kaikki tarkistettiin, ja kaikki pitää paikkansa." },
        Verdict::Incomplete => Section {
            heading: "Mikään ei puhu kuittia vastaan, mutta kaikkea ei voitu tarkistaa",
            text: "Se, mikä voitiin tarkistaa, pitää paikkansa. Alta näet, mitä puuttuu.",
        },
        Verdict::Altered => Section {
            heading: "Kuitti ei pidä paikkaansa",
            text: "Jotakin on muutettu, tai tiedostot eivät kuulu yhteen. Älä luota tähän kuittiin.",
        },
        Verdict::Unreadable => {
            Section { heading: "Tätä ei voi lukea kuittina", text: "Tiedosto ei ole suostumuskuitti, tai se on vioittunut matkalla." }
        }
    },
    changed: Section {
        heading: "Kuittia on muutettu",
        text: "Tiedosto ei ole se, jonka yritys allekirjoitti. Älä luota siihen. Syy voi olla väärennös tai ohjelma, joka tallensi tiedoston uudelleen: pyydä yritykseltä alkuperäinen.",
    },
    checks: "Mitä tarkistettiin",
    outcomes: OutcomeWords {
        holds: "Pitää paikkansa", fails: "Ei pidä paikkaansa", unknown: "Ei voida tietää", moot: "Ei todista mitään"
    },
    check: |check| match check {
        Check::Readable => CheckWords { holds: "Tiedosto on kuitti tai päätös", fails: "Tiedosto ei ole kuitti eikä päätös" },
        Check::Canonical => CheckWords {
            holds: "Tiedosto on kirjoitettu niin kuin se allekirjoitettiin",
            fails: "Merkkejä on siirretty tai kirjoitettu toisin",
        },
        Check::Signature => CheckWords { holds: "Allekirjoitus sopii tiedostoon", fails: "Allekirjoitus ei sovi: jotakin on muutettu" },
        Check::Key => CheckWords { holds: "Avain on yrityksen julkaisema", fails: "Avain ei ole yrityksen julkaisema" },
        Check::Members => CheckWords { holds: "Kaikki osat kertovat samaa", fails: "Osat ovat ristiriidassa" },
        Check::Notice => CheckWords { holds: "Teksti sopii tiivisteeseensä kuitissa", fails: "Teksti ei sovi tiivisteeseensä kuitissa" },
        Check::Choices => {
            CheckWords { holds: "Ruudut ovat ne, jotka teksti näyttää", fails: "Ruudut eivät ole ne, jotka teksti näyttää" }
        }
        Check::Language => {
            CheckWords { holds: "Teksti on sillä kielellä, jolla asioitiin", fails: "Teksti on eri kielellä kuin asiointi" }
        }
        Check::InitialBoxes => CheckWords {
            holds: "Jokainen ruutu oli tyhjä, kun lomake näytettiin",
            fails: "Ruutu oli rastitettu jo ennen kuin lomake näytettiin",
        },
        Check::Moments => CheckWords { holds: "Ajat ovat oikeassa järjestyksessä", fails: "Ajat eivät ole oikeassa järjestyksessä" },
        Check::Index => CheckWords { holds: "Todiste koskee juuri tätä kuittia", fails: "Todiste koskee toista kuittia" },
        Check::Inclusion => CheckWords { holds: "Tapahtuma on lokissa", fails: "Tapahtumaa ei ole lokissa" },
        Check::Checkpoint => CheckWords { holds: "Loki on allekirjoittanut todisteen", fails: "Loki ei ole allekirjoittanut todistetta" },
        Check::OtherCheckpoint => {
            CheckWords { holds: "Loki on allekirjoittanut tarkistuspisteen", fails: "Loki ei ole allekirjoittanut tarkistuspistettä" }
        }
        Check::Consistency => CheckWords { holds: "Lokia ei ole kirjoitettu välillä uudelleen", fails: "Loki on kirjoitettu uudelleen" },
        Check::Decision => CheckWords { holds: "Päätös on kokonainen", fails: "Päätös ei ole kokonainen" },
    },
    means: |check| match check {
        Check::Readable => "Siinä on kaikki, mitä kuitissa on.",
        Check::Canonical => "Ohjelma, joka tallentaa tiedoston uudelleen, voi muuttaa välejä ja järjestystä.",
        Check::Signature => "Vain yritys osaa tehdä sen, ja yksikin muutettu merkki rikkoo sen.",
        Check::Key => "Yritys julkaisee avaimensa omassa osoitteessaan.",
        Check::Members => "Sama asia on kuitissa monella tavalla, eri ohjelmia varten.",
        Check::Notice => "Tiiviste yksilöi tekstin, joka näytettiin.",
        Check::Choices => "Joka ruutuun on vastaus, eikä muihin.",
        Check::Language => "Ihminen luki tekstin omalla asiointikielellään.",
        Check::InitialBoxes => "Kukaan ei ollut rastittanut mitään etukäteen.",
        Check::Moments => "Lomake lähetettiin ennen vahvistusta, ja kuitti allekirjoitettiin silloin.",
        Check::Index => "Kuitti ja todiste nimeävät saman paikan lokissa.",
        Check::Inclusion => "Lokista ei voi poistaa eikä siihen lisätä huomaamatta.",
        Check::Checkpoint => "Loki takaa sen, mihin todiste johtaa.",
        Check::OtherCheckpoint => "Saman lokin toinen hetki, johon verrata.",
        Check::Consistency => "Mitään ei ole jälkeenpäin otettu pois eikä lisätty.",
        Check::Decision => "Hylkäävässä päätöksessä on perustelut ja lain peruste.",
    },
    moot: "Näin on tiedostossa sellaisena kuin se nyt on, mutta allekirjoitus ei sovi siihen.",
    fetch: FetchWords {
        heading: "Avaimet ja loki yritykseltä",
        lead: "Kun painat painiketta, sivu pyytää julkaistut avaimet ja lokin uusimman tarkistuspisteen tältä palvelimelta. Kuittia ei lähetetä.",
        button: "Hae ne palvelimelta",
        failed: "Tiedostoja ei saatu. Tarkista yhteys ja yritä uudelleen.",
        elsewhere: "Tämä sivu ei pyydä mitään muualta, ja kuitti nimeää toisen palvelimen. Varmista ensin, että se on yrityksen oma: vieraan palvelimen avaimet eivät todista mitään. Avaa sitten nämä osoitteet, tallenna tiedostot ja valitse ne tähän:",
    },
    why: |why| match why {
        WhyUnknown::Unreadable => "Kuittia ei voi lukea.",
        WhyUnknown::OwnKey => "Avain on peräisin kuitista itsestään. Lisää yrityksen julkaisemat avaimet, niin näet, kenen avain on.",
        WhyUnknown::NoProof => "Lisää lokin todiste.",
        WhyUnknown::NoCheckpoint => "Lisää toinen lokin tarkistuspiste, niin tiedät, että loki on yhä ennallaan.",
        WhyUnknown::NoConsistency => "Lisää jatkuvuustodiste, niin tiedät, että toinen tarkistuspiste jatkaa toista.",
        WhyUnknown::Continued => {
            "Loki jatkui vanhemmasta varmuuskopiosta, ja toinen tarkistuspiste koskee kohtaa, joka silloin menetettiin. Loki kertoo sen itse."
        }
        WhyUnknown::Unfounded => "Se, mihin tämä perustuu, ei pidä paikkaansa.",
        WhyUnknown::NoKey => "Tarkistuspiste on allekirjoitettu avaimella, jota täällä ei tunneta. Lisää julkaistut avaimet.",
    },
    reason: |kind, detail| match kind {
        ReasonKind::ReceiptNotStrict => {
            "Kuittia ei voi lukea: se on vioittunut tai kirjoitettu niin, että ohjelmat lukevat sen eri tavoin.".to_owned()
        }
        ReasonKind::MemberMissing => format!("Tämä ei ole Lupa-kuitti: {} puuttuu.", detail(DetailName::Member)),
        ReasonKind::MemberWrong => format!("Tämä ei ole Lupa-kuitti: {} on väärä.", detail(DetailName::Member)),
        ReasonKind::MemberUnexpected => format!("Tämä ei ole Lupa-kuitti: {} ei kuulu siihen.", detail(DetailName::Member)),
        ReasonKind::ProofTypeUnknown => format!("Allekirjoituksen lajia ei tunneta: {}.", detail(DetailName::Member)),
        ReasonKind::PublicKeyUnreadable => "Kuitissa olevaa avainta ei voi lukea.".to_owned(),
        ReasonKind::NotCanonical => {
            format!("Välejä, järjestystä tai kirjoitusasua on muutettu tavusta {} alkaen.", detail(DetailName::Byte))
        }
        ReasonKind::SignatureDoesNotFit => "Jotakin kuitissa on muutettu, tai sen on allekirjoittanut toinen avain.".to_owned(),
        ReasonKind::KeysUnreadable => "Julkaistujen avainten tiedostoa ei voi lukea, tai siinä on virhe.".to_owned(),
        ReasonKind::KeyNotPublished => format!("Avain {} ei ole julkaistujen joukossa.", detail(DetailName::Key)),
        ReasonKind::KeyNameNotThumbprint => format!("Nimi {} ei kuulu tälle avaimelle.", detail(DetailName::Key)),
        ReasonKind::KeyOtherThanPublished => "Julkaistu avain ei ole sama kuin kuitissa oleva.".to_owned(),
        ReasonKind::KeyNotValidThen => format!("Avain ei ollut voimassa tähän aikaan: {}.", detail(DetailName::At)),
        ReasonKind::MemberDiffers => format!("{} ei vastaa sitä, mitä kuitissa muualla sanotaan.", detail(DetailName::Member)),
        ReasonKind::NoticeOtherDigest => format!("Tekstin tiiviste on {}, mutta kuitissa on toinen.", detail(DetailName::Digest)),
        ReasonKind::ChoiceNotShown => format!("Tekstissä ei ole ruutua käyttötarkoitukselle {}.", detail(DetailName::Purpose)),
        ReasonKind::ChoiceNotAnswered => {
            format!("Tekstissä on ruutu käyttötarkoitukselle {}, mutta kuitti ei kerro siitä mitään.", detail(DetailName::Purpose))
        }
        ReasonKind::ChoiceShownTwice => format!("Tekstissä on kaksi ruutua käyttötarkoitukselle {}.", detail(DetailName::Purpose)),
        ReasonKind::NoChoice => "Kuitti ei koske yhtään ruutua.".to_owned(),
        ReasonKind::NoticeOtherLanguage => {
            format!("Käytetty kieli oli {}, mutta tekstin kieli on {}.", detail(DetailName::Act), detail(DetailName::Notice))
        }
        ReasonKind::BoxTickedBefore => {
            format!("Käyttötarkoituksen {} ruutu oli valittuna jo, kun sivu näytettiin.", detail(DetailName::Purpose))
        }
        ReasonKind::InitialBoxesDiffer => "Kuitti ei kerro, että juuri lomakkeen ruudut olivat tyhjiä.".to_owned(),
        ReasonKind::InitialBoxesWithoutForm => "Kuitti kertoo lomakkeen ruuduista, mutta lomaketta ei käytetty.".to_owned(),
        ReasonKind::ConfirmedBeforeAsked => {
            format!("Vahvistettu ({}) ennen kuin lomake lähetettiin ({}).", detail(DetailName::At), detail(DetailName::Asked))
        }
        ReasonKind::ConfirmsItself => format!("Vahvistus nimeää vahvistettavaksi itsensä: {}.", detail(DetailName::Event)),
        ReasonKind::SignedAtOtherMoment => format!("Allekirjoituksessa on toinen aika kuin kuitissa: {}.", detail(DetailName::At)),
        ReasonKind::InclusionUnreadable => "Todisteen tiedostoa ei voi lukea.".to_owned(),
        ReasonKind::IndexDiffers => {
            format!("Todiste koskee lokin kirjausta {}, mutta kuitti kirjausta {}.", detail(DetailName::Proof), detail(DetailName::Receipt))
        }
        ReasonKind::NotInTheLog => "Lokissa on tämän kuitin paikalla jotakin muuta.".to_owned(),
        ReasonKind::CheckpointNotTrusted => "Tarkistuspisteen allekirjoitus ei täsmää, tai tiedostoa ei voi lukea.".to_owned(),
        ReasonKind::CheckpointOfOtherLog => format!("Tarkistuspiste on toisesta lokista: {}.", detail(DetailName::Log)),
        ReasonKind::LogForked => format!(
            "Lokilla on kaksi historiaa: kaksi tarkistuspistettä on ristiriidassa keskenään. Kirjauksia: {}.",
            detail(DetailName::Size)
        ),
        ReasonKind::ConsistencyUnreadable => "Jatkuvuustodistetta ei voi lukea.".to_owned(),
        ReasonKind::ConsistencyOtherSizes => format!(
            "Jatkuvuustodiste koskee kokoja {} ja {}, mutta tarkistuspisteet muita kokoja.",
            detail(DetailName::From),
            detail(DetailName::To)
        ),
        ReasonKind::LogRewritten => "Myöhempi tarkistuspiste ei jatka aiempaa.".to_owned(),
        ReasonKind::DecisionIncomplete => {
            "Tämä ei ole kokonainen päätös: perustelut tai lain peruste puuttuu tai ei sovi pyyntöön.".to_owned()
        }
        ReasonKind::DecidedBeforeAsked => {
            format!("Asia on päätetty ({}) ennen kuin sitä pyydettiin ({}).", detail(DetailName::At), detail(DetailName::Asked))
        }
    },
    decision: DecisionFactWords {
        number: "Päätöksen numero",
        controller: "Rekisterinpitäjä",
        asked: "Pyyntö saapui",
        decided: "Päätetty",
        verdict: |verdict| match verdict {
            Verdict::Authentic => Section { heading: "Päätös on aito", text: "Kaikki tarkistettiin, ja kaikki pitää paikkansa." },
            Verdict::Incomplete => Section {
                heading: "Mikään ei puhu päätöstä vastaan, mutta kaikkea ei voitu tarkistaa",
                text: "Se, mikä voitiin tarkistaa, pitää paikkansa. Alta näet, mitä puuttuu.",
            },
            Verdict::Altered => Section {
                heading: "Päätös ei pidä paikkaansa",
                text: "Jotakin on muutettu, tai tiedostot eivät kuulu yhteen. Älä luota tähän päätökseen.",
            },
            Verdict::Unreadable => {
                Section { heading: "Tätä ei voi lukea päätöksenä", text: "Tiedosto ei ole päätös, tai se on vioittunut matkalla." }
            }
        },
        changed: Section {
            heading: "Päätöstä on muutettu",
            text: "Tiedosto ei ole se, jonka yritys allekirjoitti. Älä luota siihen. Syy voi olla väärennös tai ohjelma, joka tallensi tiedoston uudelleen: pyydä yritykseltä alkuperäinen.",
        },
    },
    exactly: "Tarkka syy",
    replay: "Lomake sellaisena kuin se näytettiin",
    replay_lead: "Tämä näkymä on koottu kuitista. Täällä ei voi rastittaa eikä lähettää mitään.",
    more: "Mitä on hyvä tietää ennen vastaamista",
};
