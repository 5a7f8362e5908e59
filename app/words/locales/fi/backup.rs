//! Backups in Finnish.

use lupa_domain::plural::plural;

use crate::{
    backup::BackupWords,
    shapes::{FieldText, Section},
};

pub(crate) const BACKUP: BackupWords = BackupWords {
    recipient: FieldText {
        label: "Julkinen avain (age)",
        hint: "Alkaa merkeillä age1. Varmuuskopion avaa vain se, jolla on vastaava yksityinen avain.",
    },
    take: "Ota varmuuskopio",
    taking: "Varmuuskopiota otetaan…",
    coming: |size| format!("{size} ladattu. Pidä tämä sivu auki."),
    done: |file| format!("Varmuuskopio on tiedostossa {file}."),
    broken: "Varmuuskopio keskeytyi eikä mitään tallennettu. Yritä uudelleen.",
    key: Section {
        heading: "Avain",
        text: "Luo avainpari toisella tietokoneella, esimerkiksi ohjelmalla age-keygen, ja säilytä yksityinen avain siellä ja turvallisessa paikassa. Ilman sitä kukaan ei voi avata varmuuskopiota, et edes sinä.",
    },
    holds: Section {
        heading: "Mitä siinä on",
        text: "Kaikki, mitä rekisterissä on tällä hetkellä: asiakkaat, suostumukset, pyynnöt, tekstit, käyttäjät ja molemmat lokit. Palvelimen salaisuudet eivät ole siinä, vaan säilytät ne erikseen, eivätkä myöskään istunnot.",
    },
    back: Section {
        heading: "Palauttaminen",
        text: "Ylläpitäjä palauttaa varmuuskopion tyhjään Lupaan komennolla make restore. Myöhemmät tapahtumat menetetään, ja suostumusloki kertoo sen. Myöhemmin poistetut asiakkaat poistetaan uudelleen uusimman poistoluettelon avulla.",
    },
    continued: |leaves| {
        format!(
            "Suostumuslokia on jatkettu varmuuskopiosta, jossa oli {leaves} {}. Myöhemmät merkinnät menetettiin. Jatkettu",
            plural(leaves, "merkintä", "merkintää")
        )
    },
};
