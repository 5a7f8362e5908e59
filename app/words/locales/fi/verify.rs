//! Kuitin tarkistus suomeksi.

use lupa_domain::verify::{Check, Verdict, WhyUnknown};

use crate::{CheckWords, FileKindWords, OutcomeWords, Section, VerifyWords};

pub(crate) const VERIFY: VerifyWords = VerifyWords {
    heading: "Tarkista kuitti",
    lead: "Valitse suostumuskuitti ja muut tiedostot, jos sinulla on niitä. Kaikki tarkistetaan tällä laitteella: mitään ei lähetetä minnekään, ja sivu toimii ilman verkkoyhteyttä.",
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
    checks: "Mitä tarkistettiin",
    outcomes: OutcomeWords { holds: "Pitää paikkansa", fails: "Ei pidä paikkaansa", unknown: "Ei voida tietää" },
    check: |check| match check {
        Check::Readable => CheckWords { holds: "Tiedosto on suostumuskuitti", fails: "Tiedosto ei ole suostumuskuitti" },
        Check::Canonical => {
            CheckWords { holds: "Yhtään merkkiä ei ole muutettu", fails: "Merkkejä on siirretty tai kirjoitettu toisin" }
        }
        Check::Signature => CheckWords { holds: "Allekirjoitus sopii kuittiin", fails: "Allekirjoitus ei sovi: jotakin on muutettu" },
        Check::Key => CheckWords { holds: "Avain on yrityksen julkaisema", fails: "Avain ei ole yrityksen julkaisema" },
        Check::Members => CheckWords { holds: "Kuitin kaikki osat kertovat samaa", fails: "Kuitin osat ovat ristiriidassa" },
        Check::Notice => {
            CheckWords { holds: "Teksti on täsmälleen se, joka allekirjoitettiin", fails: "Teksti ei ole se, joka allekirjoitettiin" }
        }
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
    },
    why: |why| match why {
        WhyUnknown::Unreadable => "Kuittia ei voi lukea.",
        WhyUnknown::OwnKey => "Avain on peräisin kuitista itsestään. Lisää yrityksen julkaisemat avaimet, niin näet, kenen avain on.",
        WhyUnknown::NoProof => "Lisää lokin todiste.",
        WhyUnknown::NoCheckpoint => "Lisää toinen lokin tarkistuspiste, niin tiedät, että loki on yhä ennallaan.",
        WhyUnknown::NoConsistency => "Lisää jatkuvuustodiste, niin tiedät, että toinen tarkistuspiste jatkaa toista.",
        WhyUnknown::Unfounded => "Se, mihin tämä perustuu, ei pidä paikkaansa.",
        WhyUnknown::NoKey => "Tarkistuspiste on allekirjoitettu avaimella, jota täällä ei tunneta. Lisää julkaistut avaimet.",
    },
    exactly: "Tarkka syy (englanniksi)",
    replay: "Lomake sellaisena kuin se näytettiin",
    replay_lead: "Tämä näkymä on koottu kuitista. Täällä ei voi rastittaa eikä lähettää mitään.",
    more: "Mitä on hyvä tietää ennen vastaamista",
};
