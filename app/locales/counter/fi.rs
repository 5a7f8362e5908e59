//! Tiskinäkymä suomeksi.

use super::{CounterWords, OpenWords};

pub(super) const COUNTER: CounterWords = CounterWords {
    open: OpenWords {
        heading: "Asiakasnäkymä",
        lead: "Ojenna tabletti asiakkaalle. Hän valitsee kielen, lukee, rastittaa ja vahvistaa itse.",
        points: [
            "Hallintaan ei enää pääse tästä selaimesta. Se näyttää lomakkeen eikä mitään muuta.",
            "Jos asiakas painaa Ei kiitos, hänestä ei tallenneta mitään. Lomake tyhjenee myös, kun siihen ei kosketa puoleentoista minuuttiin.",
            "Jos osoite on uusi, suostumus on voimassa heti ja kuitti lähtee sähköpostiin. Jos osoite on jo rekisterissä, asiakas vahvistaa \
             valintansa sähköpostista. Tarkista, ettei lomakkeesi teksti lupaa muuta.",
            "Asiakasnäkymä päättyy 12 tunnin kuluttua tai kun päätät sen. Hallintaan pääsee sen jälkeen vain pääsyavaimella.",
            "Lukitse laite lisäksi tähän sivuun: iPadissa Ohjattu käyttö, Androidissa näytön kiinnitys.",
        ],
        form: "Lomake",
        open: "Avaa asiakasnäkymä",
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
    still: ("Oletko vielä siinä?", "Kirjoittamasi tiedot tyhjennetään {seconds} sekunnin kuluttua."),
    go_on: "Jatka",
    reworded: ("Lomakkeen teksti on juuri muuttunut", "Lue se uudelleen ja valitse sitten."),
    missing: "Lomaketta ei voitu avata. Pyydä apua henkilökunnalta.",
    end: "Päätä asiakasnäkymä",
    end_ask: ("Päätetäänkö asiakasnäkymä?", "Tämä on henkilökunnalle. Sen jälkeen tarvitset pääsyavaimen."),
    stay: "Jatka asiakasnäkymässä",
    over: ("Asiakasnäkymä on päättynyt", "Pyydä apua henkilökunnalta. Mitään ei tallennettu."),
    enter: "Kirjaudu sisään",
};
