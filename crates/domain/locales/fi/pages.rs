//! The statements about cookies and accessibility, in Finnish.

use super::{AccessibilityWords, CookieWords, Words};

pub(super) const WORDS: Words = Words {
    cookies: CookieWords {
        kind: "Evästeet",
        title: "Mitä evästeitä sivumme käyttävät",
        visitors: "Kävijät",
        visitors_text: "Voit lukea sivujamme, tilata viestejä ja perua ne ilman yhtäkään evästettä. Selaimeesi ei tallenneta muutakaan.",
        set: "Oman sivun ja henkilökunnan evästeet",
        heads: ["Eväste", "Mihin sitä tarvitaan", "Kuinka kauan"],
        rows: &[
            ["__Host-lupa-asked", "pyytämäsi linkki toimii vain omassa selaimessasi", "enintään 24 tuntia"],
            [
                "__Host-lupa",
                "pitää sinut kirjautuneena omalle sivullesi",
                "kunnes kirjaudut ulos, 30 minuuttia käyttämättä, enintään 12 tuntia",
            ],
            [
                "__Host-lupa-said",
                "kertoo seuraavalle sivulle, mitä tehtiin, esimerkiksi että muutos tallennettiin",
                "seuraavaan sivuun asti",
            ],
            [
                "__Host-lupa-staff",
                "pitää henkilökunnan kirjautuneena",
                "uloskirjautumiseen asti, 30 minuuttia käyttämättä, enintään 12 tuntia",
            ],
        ],
        tracking: "Emme seuraa sinua",
        tracking_text: "Nämä evästeet ovat välttämättömiä sille, mitä pyydät, joten laki ei vaadi niihin suostumusta. Evästeitä ei käytetä tilastoihin eikä mainontaan, mitään ei ladata muilta sivustoilta, eikä viesteissämme ole mitään, mikä kertoisi, onko ne avattu.",
        own: "Verkkosivustomme",
        no_own: "Tämä koskee rekisterin sivuja. Muiden sivustojemme evästeitä emme ole kuvanneet tässä.",
    },
    accessibility: AccessibilityWords {
        kind: "Saavutettavuusseloste",
        title: "Kuinka saavutettavia sivumme ovat",
        status: "Kuinka hyvin vaatimukset täyttyvät",
        status_text: "Sivut on tehty täyttämään EN 301 549 -standardin versio 3.2.1 ja sen lisäksi WCAG 2.2:n taso AA. Tietääksemme ne täyttävät sen; ulkopuolinen asiantuntija ei ole arvioinut niitä.",
        clauses: &[
            (
                "functional",
                "Kohta 4: toiminnallinen suorituskyky",
                "Kaiken voi tehdä pelkällä näppäimistöllä ja ruudunlukijalla, värejä näkemättä, teksti jopa 200 prosenttiin suurennettuna ja 320 kuvapisteen levyisessä ikkunassa. Mikään ei liiku, välky tai soi, eikä mitään tarvitse muistaa tai ratkaista.",
            ),
            (
                "web",
                "Kohta 9: verkkosivut",
                "Jokaisella kentällä on nimi, jokainen virhe kertoo, mitä tehdä, ja johtaa kenttäänsä, ja lomakkeen voi korjata ennen kuin se on voimassa. Tilaaminen, peruminen ja oma sivu toimivat ilman skriptejä. Aikaraja: turvallisuuden vuoksi oman sivun istunto päättyy, kun sitä ei ole käytetty 30 minuuttiin.",
            ),
            (
                "documents",
                "Kohta 10: asiakirjat",
                "Raportit, todistukset ja rekisteriseloste ovat merkittyjä PDF-tiedostoja, joissa on otsikot, taulukot ja kieli. Saman voi lukea verkkosivuna.",
            ),
            (
                "support",
                "Kohta 12: ohjeet ja tuki",
                "Ohjeet ovat sivuilla itsellään selkeällä kielellä. Meidät tavoittaa myös alla mainituilla tavoilla.",
            ),
        ],
        shortcomings: "Mikä ei ole saavutettavaa",
        no_shortcomings: "Emme tiedä puutteista. Kuvissa allekirjoitetuista papereista, kuten skannatussa lomakkeessa, ei ole omaa tekstiä; sama tieto on tekstinä niiden vieressä.",
        assessment: "Miten tämä on arvioitu",
        assessment_text: "Järjestelmän tekijät ovat arvioineet sivut itse: ohjelma (axe-core) tarkistaa jokaisen sivun suomeksi, ruotsiksi ja englanniksi, vaaleana ja tummana sekä kapeassa ikkunassa aina, kun järjestelmä muuttuu, ja sivuja käytetään näppäimistöllä. Apuvälineiden käyttäjät eivät ole testanneet niitä.",
        feedback: "Kerro meille",
        feedback_text: |controller, reached_at| {
            format!("Jos jokin ei toimi sinulla, kerro siitä: {controller}, {reached_at}. Annamme tiedon tai palvelun muulla tavalla.")
        },
        enforcement: "Jos et ole tyytyväinen vastaukseemme",
        enforcement_text: |country| match country {
            "FI" => "Saavutettavuutta valvoo Suomessa Liikenne- ja viestintävirasto Traficom (saavutettavuusvaatimukset.fi).",
            "SE" => "Saavutettavuutta valvoo Ruotsissa Post- och telestyrelsen (pts.se).",
            _ => "Ota yhteyttä viranomaiseen, joka valvoo saavutettavuutta maassa, johon olemme sijoittautuneet.",
        },
    },
};
