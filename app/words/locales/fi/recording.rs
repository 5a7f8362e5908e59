//! Recording consent, in Finnish.

use lupa_domain::consent::Method;

use crate::{
    recording::{DoneWords, LabelWords, MethodWords, OffWords, ReasonWords, RecordingWords},
    staff::HeadedText,
};

pub(crate) const RECORDING: RecordingWords = RecordingWords {
    heading: "Kirjaa, mitä asiakas sanoo",
    lead: "Lue teksti ääneen tai anna se luettavaksi. Rastita vain se, mihin asiakas itse sanoo kyllä.",
    method: MethodWords {
        question: "Miten asiakas kertoo tämän?", counter: "Paikan päällä", phone: "Puhelimessa", paper: "Paperilla"
    },
    method_first: "Valitse ensin, miten asiakas kertoi tämän.",
    language: "Millä kielellä luet sen?",
    form: "Lomake",
    original: LabelWords {
        label: "Missä paperi säilytetään?", hint: "Esimerkiksi Kansio 3, kassa. Asiakas näkee tämän tiedoissaan."
    },
    read: "Lue asiakkaalle",
    closed: "Näitä ei kysytä",
    reasons: ReasonWords {
        given: |since| format!("Asiakas on antanut tämän itse {since}."),
        objected: |since| {
            format!("Asiakas on kieltänyt tämän {since}. Vain hän itse voi perua kiellon omalla sivullaan tai sähköpostistaan.")
        },
        phone: "Lisää ensin puhelinnumero asiakkaan tietoihin.",
        email: "Lisää ensin sähköpostiosoite asiakkaan tietoihin.",
    },
    before: |how, since, who| format!("Kirjattu aiemmin: {how}, {since}, {who}."),
    how,
    kept: |place| format!("Paperi: {place}"),
    nothing_open: "Kysyttävää ei ole: suostumukset on jo annettu tai kielletty, tai yhteystieto puuttuu.",
    submit: "Kirjaa suostumus",
    off: OffWords {
        heading: "Haluaako asiakas lopettaa?",
        lead: "Tämä onnistuu aina ja heti. Kielto on vahvempi: sen jälkeen vain asiakas itse voi antaa suostumuksensa uudelleen.",
        one: |title| format!("Peru: {title}"),
        all: "Peru kaikki",
        object: "Kiellä kaikki viestit",
        object_ask: HeadedText {
            heading: "Kielletäänkö kaikki viestit?",
            text: "Asiakkaalle ei lähetetä enää mitään näistä. Kieltoa ei voi perua hänen puolestaan: hän tekee sen itse omalla sivullaan.",
        },
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

const fn how(method: Option<Method>) -> &'static str {
    match method {
        Some(Method::Counter) => "paikan päällä",
        Some(Method::Phone) => "puhelimessa",
        Some(Method::Paper) => "paperilla",
        Some(Method::WebForm | Method::Portal | Method::Import | Method::OneClick | Method::Letter) | None => "muuten",
    }
}
