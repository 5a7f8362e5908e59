//! Suostumuksen kirjaaminen suomeksi.

use super::{DoneWords, OffWords, RecordingWords};

pub(super) const RECORDING: RecordingWords = RecordingWords {
    heading: "Kirjaa, mitä asiakas sanoo",
    lead: "Lue teksti ääneen tai anna se luettavaksi. Rastita vain se, mihin asiakas itse sanoo kyllä.",
    method: ("Miten asiakas kertoo tämän?", ["Paikan päällä", "Puhelimessa", "Paperilla"]),
    method_first: "Valitse ensin, miten asiakas kertoi tämän.",
    language: "Millä kielellä luet sen?",
    form: "Lomake",
    original: ("Missä paperi säilytetään?", "Esimerkiksi Kansio 3, kassa. Asiakas näkee tämän tiedoissaan."),
    read: "Lue asiakkaalle",
    closed: "Näitä ei kysytä",
    reasons: [
        "Asiakas on antanut tämän itse {since}.",
        "Asiakas on kieltänyt tämän {since}. Vain hän itse voi perua kiellon omalla sivullaan tai sähköpostistaan.",
        "Lisää ensin puhelinnumero asiakkaan tietoihin.",
        "Lisää ensin sähköpostiosoite asiakkaan tietoihin.",
    ],
    before: "Kirjattu aiemmin: {how}, {since}, {who}.",
    hows: ["paikan päällä", "puhelimessa", "paperilla", "muuten"],
    kept: "Paperi: {where}",
    nothing_open: "Kysyttävää ei ole: suostumukset on jo annettu tai kielletty, tai yhteystieto puuttuu.",
    submit: "Kirjaa suostumus",
    off: OffWords {
        heading: "Haluaako asiakas lopettaa?",
        lead: "Tämä onnistuu aina ja heti. Kielto on vahvempi: sen jälkeen vain asiakas itse voi antaa suostumuksensa uudelleen.",
        one: "Peru: {title}",
        all: "Peru kaikki",
        object: "Kiellä kaikki viestit",
        object_ask: (
            "Kielletäänkö kaikki viestit?",
            "Asiakkaalle ei lähetetä enää mitään näistä. Kieltoa ei voi perua hänen puolestaan: hän tekee sen itse omalla sivullaan.",
        ),
    },
    done: DoneWords {
        given: "Suostumus on kirjattu.",
        off: "Kirjattu. Asiakkaalle ei lähetetä enää näitä.",
        nothing: "Mitään ei ollut voimassa, joten mitään ei tarvinnut perua.",
        mailed: "Kuitti lähetetään asiakkaan sähköpostiin.",
        printed: "Asiakkaalla ei ole osoitetta, johon kuitin voisi lähettää. Tulosta se hänelle.",
        print: "Tulosta kuitti",
        ready: "Takaisin asiakkaan tietoihin",
    },
};
