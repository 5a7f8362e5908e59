//! Julkiset sivut suomeksi.

use lupa_domain::consent::{Act, By, Method};

use crate::{
    AskedWords, ClosedWords, ConfirmWords, ContactWords, FormWords, FrameWords, NoticeWords, PublicWords, ReceiptWords, Section, StopWords,
    UnstartedWords,
};

pub(crate) const FORM: FormWords = FormWords {
    more: "Lue, miten tietojasi käsitellään",
    sending: "Lähetetään…",
    failed: Section {
        heading: "Lomaketta ei voitu lähettää",
        text: "Yhteys ei nyt toimi. Mitään kirjoittamaasi ei kadonnut: yritä hetken päästä uudelleen.",
    },
    waiting: Section {
        heading: "Moni täyttää lomaketta juuri nyt",
        text: "Mitään kirjoittamaasi ei kadonnut, eikä sinun tarvitse tehdä mitään: lomake lähtee hetken päästä itsestään uudelleen.",
    },
    done: "Tarkista sähköpostisi",
    sent_to: "Lähetimme viestin osoitteeseen",
    next: "Avaa viestissä oleva linkki ja vahvista valintasi. Vasta sen jälkeen ne ovat voimassa.",
    no_message: "Eikö viestiä näy muutamassa minuutissa? Katso myös roskapostikansio.",
    meant: "Tarkoititko osoitetta",
    correct: "Väärä osoite? Korjaa se",
    again: "Lähetä viesti uudelleen",
    asked_again: "Pyyntösi on perillä. Lähetämme saman viestin enintään kerran kymmenessä minuutissa, joten odota hetki.",
};

pub(crate) const ASKED: AskedWords =
    AskedWords {
        only: "Kysymme tätä vain, jos valitset yllä olevan.", optional: "Voit jättää vastaamatta.", yes: "Kyllä", no: "Ei"
    };

pub(crate) const FRAME: FrameWords = FrameWords {
    languages: "Kieli",
    own_page: "Omat tiedot ja suostumukset",
    sign_up: "Tilaa viestejä",
    about: "Saat jokaisesta valinnastasi kuitin ja voit aina muuttaa mielesi.",
};

pub(crate) const PUBLIC: PublicWords = PublicWords {
    attention: "Tarkista nämä kohdat",
    examples: "Esikatselu: rekisteriä ei ole vielä otettu käyttöön, ja yrityksen tiedot ovat esimerkkejä. Lomaketta ei voi vielä lähettää.",
    retired: Section {
        heading: "Teksti on muuttunut",
        text: "Muutimme tekstiä sillä välin, kun sivu oli sinulla auki. Yhteystietosi ovat tallella. Lue uusi teksti ja rastita, mitä haluat.",
    },
    confirm: ConfirmWords {
        heading: "Vahvista valintasi",
        lead: "Tarkista vielä, että kaikki on niin kuin haluat. Valintasi tulevat voimaan, kun painat painiketta.",
        address: "Sähköposti",
        replay: "Valintasi",
        button: "Vahvista valintani",
        otherwise: "Etkö täyttänyt lomaketta itse? Sulje tämä sivu. Emme lähetä sinulle mitään.",
        confirmed: "Kiitos, valintasi on vahvistettu",
        already: "Olet jo vahvistanut valintasi",
        receipt: "Tässä on kuittisi. Se kertoo, mihin suostuit, milloin ja millä sanoilla. Lähetimme sen sinulle myös sähköpostilla.",
        download: "Lataa kuitti",
        print: "Tulosta",
        own_page: "Katso tai muuta valintojasi",
        again: "Täytä lomake uudelleen",
    },
    stop: StopWords {
        heading: |title| format!("{title}: haluatko lopettaa viestit?"),
        lead: |controller| {
            format!("Lähettäjä on {controller}. Kun painat painiketta, suostumuksesi tähän päättyy heti. Muut valintasi pysyvät ennallaan.")
        },
        address: "Sähköposti",
        purpose: "Viestit",
        button: "Lopeta viestit",
        done: |title| format!("{title}: viestit on lopetettu"),
        after: "Et enää saa näitä viestejä. Kuitti lopettamisesta tulee sähköpostiisi. Jos muutat mielesi, voit suostua uudelleen omalla sivullasi.",
    },
    contact: ContactWords {
        heading: "Luetaanko tätä postilaatikkoa?",
        lead: "Asiakkaat voivat lähettää tietojaan koskevat pyynnöt tähän osoitteeseen. Vahvista, että joku lukee viestit.",
        button: "Kyllä, viestit luetaan",
        done: "Kiitos, postilaatikkoa luetaan",
        after: "Kysymme uudelleen kuukauden kuluttua. Voit sulkea sivun.",
    },
    permanent: "Tämän tekstin pysyvä osoite",
    notice: NoticeWords {
        lead: "Tämä on lomakkeen julkaistu teksti sellaisena kuin se näytettiin. Se ei muutu koskaan.",
        edition: "Versio",
        digest: "Tiiviste",
        published: "Julkaistu",
        state: "Tila",
        valid: "Voimassa nyt.",
        over: |at| format!("Oli voimassa {at} asti."),
        newest: "Lue nykyinen teksti",
        changes: "Mitä muuttui edellisestä versiosta",
    },
    closed: ClosedWords {
        heading: "Tilaaminen ei ole nyt mahdollista",
        lead: "Lomake on suljettu. Aiemmat valintasi ovat voimassa, ja voit muuttaa niitä omalla sivullasi.",
        contact: |contact, controller| format!("Kysyttävää? Rekisteristä vastaa {contact}, {controller}:"),
    },
    unstarted: UnstartedWords {
        heading: "Sivu ei käynnistynyt",
        again: "Odota hetki ja lataa sivu sitten uudelleen.",
        needs: "Jos se ei auta, päivitä selaimesi tai avaa sivu toisella selaimella. Tämä sivu tarvitsee JavaScriptin ja WebAssemblyn: jokin suojausasetus tai lisäosa voi estää ne.",
    },
};

pub(crate) const RECEIPT: ReceiptWords = ReceiptWords {
    title: "Suostumuskuitti",
    agreed: "Suostuit tähän",
    withdrawn: "Peruit tämän suostumuksen",
    about: "Koskee tätä",
    not_ticked: "Jätit rastittamatta",
    asked_at: "Lomake lähetetty",
    at: "Aika",
    act: "Tapahtuma",
    method: "Miten",
    by: "Kuka",
    controller: "Rekisterinpitäjä",
    id: "Kuitin tunnus",
    digest: "Tekstin tiiviste",
    change: "Voit muuttaa mielesi milloin tahansa.",
    change_link: "Omat suostumukset",
    check: "Kuka tahansa voi tarkistaa, että kuitti on aito.",
    check_link: "Tarkista kuitti",
    check_code: "Koodi, joka avaa kuittien tarkistussivun",
    act_name: |act| match act {
        Act::SignedUp => "Lomake lähetetty",
        Act::Confirmed => "Vahvistettu",
        Act::Given => "Suostumus annettu",
        Act::Refused => "Ei suostumusta",
        Act::Withdrawn => "Suostumus peruttu",
        Act::Objected => "Viestit kielletty",
        Act::ObjectionLifted => "Kielto poistettu",
        Act::Renewed => "Suostumus uusittu",
        Act::Lapsed => "Suostumus rauennut",
    },
    actor: |by| match by {
        By::Person => "Sinä",
        By::Staff => "Henkilökunta kirjasi puolestasi",
        By::Import => "Tuonti vanhasta rekisteristä",
    },
    whose: "Asiakas",
    actor_for_staff: |by| match by {
        By::Person => "Asiakas itse",
        By::Staff => "Henkilökunta asiakkaan puolesta",
        By::Import => "Tuonti vanhasta rekisteristä",
    },
    method_name: |method| match method {
        Method::WebForm => "Verkkolomake",
        Method::Portal => "Oma sivu",
        Method::Phone => "Puhelin",
        Method::Counter => "Paikan päällä",
        Method::Paper => "Paperilomake",
        Method::Import => "Tuonti vanhasta rekisteristä",
        Method::OneClick => "Viestin lopetuslinkki",
        Method::Letter => "Kirjeen koodi",
    },
};
