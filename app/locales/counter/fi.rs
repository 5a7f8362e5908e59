//! Tiskinäkymä suomeksi.

use super::{CounterWords, OpenWords};

pub(super) const COUNTER: CounterWords = CounterWords {
    open: OpenWords {
        heading: "Tiskinäkymä",
        lead: "Ojenna tabletti asiakkaalle. Hän valitsee kielen, lukee, rastittaa ja vahvistaa itse.",
        points: [
            "Tämä selain ei ole enää sinun konsolisi. Se näyttää lomakkeen eikä mitään muuta.",
            "Jos asiakas painaa Ei kiitos, hänestä ei jää mitään. Lomake tyhjenee myös, kun siihen ei kosketa puoleentoista minuuttiin.",
            "Uudessa osoitteessa suostumus on voimassa heti, ja kuitti lähtee sähköpostiin. Jos osoite on jo rekisterissä, asiakas vahvistaa \
             valintansa sähköpostista. Tarkista, ettei lomakkeesi teksti lupaa muuta.",
            "Tiskinäkymä päättyy 12 tunnin kuluttua tai kun se päätetään. Konsoliin pääsee sen jälkeen vain pääsyavaimella.",
            "Lukitse laite lisäksi tähän sivuun: iPadissa Ohjattu käyttö, Androidissa näytön kiinnitys.",
        ],
        form: "Lomake",
        open: "Avaa tiskinäkymä",
        nothing: "Mikään lomake ei ole nyt käytössä. Julkaise lomake ensin.",
    },
    invite: "Saammeko lähettää sinulle viestejä? Valitset itse, mistä aiheista.",
    begin: "Aloita suomeksi",
    no_thanks: "Ei kiitos",
    nothing_kept: "Selvä. Mitään ei tallennettu.",
    thanks: (
        "Kiitos!",
        [
            "Lähetimme sinulle sähköpostin. Siinä on kuitti, tai linkki, josta vahvistat valintasi.",
            "Voit muuttaa mielesi milloin vain viestissä olevasta linkistä.",
        ],
    ),
    ready: "Valmis",
    still: ("Oletko vielä siinä?", "Kirjoittamasi tyhjennetään {seconds} sekunnin kuluttua."),
    go_on: "Jatka",
    reworded: ("Lomakkeen teksti on juuri muuttunut", "Lue se uudelleen ja valitse sitten."),
    missing: "Lomaketta ei saatu auki. Pyydä apua henkilökunnalta.",
    end: "Päätä tiskinäkymä",
    end_ask: ("Päätetäänkö tiskinäkymä?", "Jatkaaksesi tarvitset pääsyavaimen. Tämä on henkilökunnalle."),
    stay: "Jatka tiskinäkymässä",
    over: ("Tiskinäkymä on päättynyt", "Pyydä apua henkilökunnalta. Mitään ei tallennettu."),
    enter: "Kirjaudu sisään",
};
