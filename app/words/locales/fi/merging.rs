//! Korttien yhdistäminen suomeksi.

use lupa_domain::people::merging::Way;

use crate::{
    merging::{ChoiceWords, MergingWords, OwnMergingWords, PastWords, SidesWords},
    shapes::Action,
};

pub(crate) const MERGING: MergingWords = MergingWords {
    open: "Yhdistä toiseen korttiin",
    heading: "Yhdistä kortit",
    lead: "Kun samalla asiakkaalla on kaksi korttia, niistä voi tehdä yhden. Tämä kortti jää.",
    back: "Takaisin kortille",
    choice: ChoiceWords {
        heading: "Mikä toinen kortti on saman asiakkaan?",
        similar: "Samannäköisiä kortteja",
        none: "Mikään muu kortti ei muistuta tätä. Hae korttia nimellä, sähköpostilla tai puhelinnumerolla.",
        search: "Nimi, sähköposti tai puhelin",
        find: "Hae",
        not_found: "Korttia ei löytynyt.",
        compare: |name| format!("Vertaa: {name}"),
    },
    sides: SidesWords {
        heading: "Valitse, mikä jää",
        this: "Tämä kortti jää",
        other: "Tämä kortti poistuu",
        nothing: "–",
        both: "Molemmat jäävät",
        consents: "Suostumukset",
        purpose: "Käyttötarkoitus",
        one: "Yhdistämisen jälkeen",
        consents_about: "Tiukempi jää voimaan: mitä asiakas on kummalla tahansa kortilla kieltänyt tai perunut, pysyy kiellettynä. Suostumus jää \
                         voimaan vain sille sähköpostiosoitteelle ja puhelinnumerolle, jolle se annettiin. Käynnit, ostot, kuitit ja pyynnöt siirtyvät mukana.",
        way: |way| match way {
            Way::AtOnce => "Kortit yhdistetään heti. Yhdistämisen voi kumota 30 päivän ajan.",
            Way::AskMailbox => {
                "Molemmat sähköpostiosoitteet on vahvistettu, joten ne voivat olla kahden eri ihmisen. Lähetämme kysymyksen osoitteeseen, joka \
                 poistuu. Kortit yhdistetään, kun sen haltija suostuu; kysymys on voimassa 7 päivää."
            }
        },
        merge: |way| match way {
            Way::AtOnce => "Yhdistä kortit",
            Way::AskMailbox => "Lähetä kysymys",
        },
        ask: Action {
            heading: "Yhdistetäänkö kortit?",
            text: "Jäljelle jää yksi kortti. Sen sähköpostiosoite ei muutu, eikä toisen osoitteen haltijalle kerrota. Yhdistämisen voi kumota 30 päivän ajan.",
            button: "Yhdistä",
        },
        other_way_about: "Toisella kortilla on vahvistettu tai ainoa sähköpostiosoite. Se kortti jää, ja tämä yhdistetään siihen.",
        other_way: "Yhdistä toisin päin",
        another: "Valitse toinen kortti",
    },
    past: PastWords {
        heading: "Yhdistetyt kortit",
        done: |when, by| format!("Yhdistetty {when}, {by}"),
        asked: |when, by| format!("Kysymys lähetetty {when}, {by}"),
        email: |email| format!("Toisen kortin osoite oli {email}."),
        undo_until: |day| format!("Voi kumota {day} asti."),
        agree_until: |day| format!("Osoitteen haltija voi suostua {day} asti."),
        over: "Ei voi enää kumota.",
        undo: "Kumoa yhdistäminen",
        ask: Action {
            heading: "Kumotaanko yhdistäminen?",
            text: "Toinen kortti palaa, ja sille se, mikä siltä tuli. Sen jälkeen lisätty jää tälle kortille, ja minkä asiakas on sen jälkeen \
                   kieltänyt, on kielletty molemmilla.",
            button: "Kumoa",
        },
        withdraw: "Peru kysymys",
        merged: "Kortit on yhdistetty.",
        sent: "Kysymys on lähetetty.",
        undone: "Yhdistäminen on kumottu. Molemmat kortit ovat taas olemassa.",
        withdrawn: "Kysymys on peruttu. Siinä oleva linkki ei enää toimi.",
    },
};

pub(crate) const OWN_MERGING: OwnMergingWords = OwnMergingWords {
    heading: "Ovatko molemmat osoitteet sinun?",
    lead: |email, stays| format!("Meillä on tiedot sekä osoitteella {email} että osoitteella {stays}. Saammeko yhdistää ne?"),
    effects: [
        "Kirjoitamme sinulle tästä lähtien vain toiseen osoitteeseen.",
        "Kaikki, minkä olet kieltänyt tai perunut kummalla tahansa osoitteella, pysyy voimassa.",
        "Se, mihin suostuit tällä osoitteella, ei siirry toiseen osoitteeseen.",
        "Yhdistämisen voi kumota 30 päivän ajan: ota meihin yhteyttä.",
    ],
    agree: "Kyllä, yhdistäkää ne",
    otherwise: "Jos toinen osoite ei ole sinun, sulje sivu. Mitään ei yhdistetä.",
    done: "Tietosi on yhdistetty",
    done_lead: |stays| format!("Kirjoitamme sinulle tästä lähtien osoitteeseen {stays}."),
    sign_in: "Avaa oma sivusi",
};
