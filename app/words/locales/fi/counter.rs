//! Counter mode in Finnish.

use crate::{
    counter::{CounterWords, OpenWords, PointWords, StillWords, ThanksWords},
    staff::{HeadedText, ScreenWords},
};

pub(crate) const COUNTER: CounterWords = CounterWords {
    open: OpenWords {
        screen: ScreenWords {
            title: "Asiakasnäkymä",
            lead: "Ojenna tabletti asiakkaalle. Hän valitsee kielen, lukee, rastittaa ja vahvistaa itse.",
        },
        points: PointWords {
            form_only: "Hallintaan ei enää pääse tästä selaimesta. Se näyttää lomakkeen eikä mitään muuta.",
            no_thanks: "Jos asiakas painaa Ei kiitos, hänestä ei tallenneta mitään. Lomake tyhjenee myös, kun siihen ei kosketa puoleentoista minuuttiin.",
            address: "Jos osoite on uusi, suostumus on voimassa heti ja kuitti lähtee sähköpostiin. Jos osoite on jo rekisterissä, asiakas vahvistaa \
             valintansa sähköpostista. Tarkista, ettei lomakkeesi teksti lupaa muuta.",
            end: "Asiakasnäkymä päättyy 12 tunnin kuluttua tai kun päätät sen. Hallintaan pääsee sen jälkeen vain pääsyavaimella.",
            lock: "Lukitse laite lisäksi tähän sivuun: iPadissa Ohjattu käyttö, Androidissa näytön kiinnitys.",
        },
        form: "Lomake",
        open: "Avaa asiakasnäkymä",
        nothing: "Mikään lomake ei ole nyt käytössä. Julkaise lomake ensin.",
    },
    invite: "Saammeko lähettää sinulle viestejä? Valitset itse, mistä aiheista.",
    begin: "Aloita suomeksi",
    no_thanks: "Ei kiitos",
    nothing_kept: "Selvä. Mitään ei tallennettu.",
    thanks: ThanksWords {
        heading: "Kiitos!",
        mailed: "Lähetimme sinulle sähköpostin. Siinä on kuitti, tai linkki, josta vahvistat valintasi.",
        change: "Voit muuttaa mielesi milloin vain viestissä olevasta linkistä.",
    },
    ready: "Valmis",
    still: StillWords {
        heading: "Oletko vielä siinä?",
        text: |seconds| format!("Kirjoittamasi tiedot tyhjennetään {seconds} sekunnin kuluttua."),
    },
    go_on: "Jatka",
    reworded: HeadedText { heading: "Lomakkeen teksti on juuri muuttunut", text: "Lue se uudelleen ja valitse sitten." },
    waiting: "Haetaan tietoja…",
    missing: "Lomaketta ei voitu avata. Pyydä apua henkilökunnalta.",
    end: "Päätä asiakasnäkymä",
    end_ask: HeadedText {
        heading: "Päätetäänkö asiakasnäkymä?", text: "Tämä on henkilökunnalle. Sen jälkeen tarvitset pääsyavaimen."
    },
    stay: "Jatka asiakasnäkymässä",
    over: HeadedText { heading: "Asiakasnäkymä on päättynyt", text: "Pyydä apua henkilökunnalta. Mitään ei tallennettu." },
    enter: "Kirjaudu sisään",
};
