//! Finnish: sharing a form.

use crate::{
    shapes::{FieldText, Section},
    sharing::{PrintColumns, SharingWords},
};

pub(crate) const SHARING: SharingWords = SharingWords {
    heading: |form| format!("Jaa lomake: {form}"),
    lead: "Kaikki johtavat samaan lomakkeeseen, samaan tekstiin ja samaan kuittiin.",
    back: "Lomakkeet",
    others: "Muut lomakkeet",
    none: "Lomaketta ei ole julkaistu, joten sitä ei voi vielä jakaa.",
    copy: "Kopioi",
    copied: "Kopioitu.",
    link: Section { heading: "Linkki", text: "Viestiin, ajanvarauksen vahvistukseen tai someen." },
    code: Section { heading: "QR-koodi", text: "Puhelimen kamera avaa lomakkeen koodista. Lataa se omaan esitteeseen tai hinnastoon." },
    code_alt: |address| format!("QR-koodi, joka avaa osoitteen {address}"),
    save: |kind| format!("Lataa {kind}"),
    print: Section {
        heading: "Paperille",
        text: "Juliste tiskille tai seinälle, ja lomake kynällä täytettäväksi. Tulostuvat myös mustavalkoisina.",
    },
    columns: PrintColumns { language: "Kieli", posters: "Julisteet", paper: "Paperilomake" },
    poster: |size| format!("Juliste {size}"),
    paper: "Tulostettava lomake",
    picture: Section { heading: "Jakokuva", text: "Näkyy, kun linkki jaetaan somessa tai viestissä." },
    picture_alt: |form, business| format!("Kuva, jossa lukee {business} ja {form}"),
    post: Section { heading: "Teksti julkaisuun", text: "Muokkaa mielesi mukaan. Linkki vie lomakkeeseen." },
    button: Section {
        heading: "Painike omille sivuille",
        text: "Liitä koodi kohtaan, jossa painikkeen pitää näkyä. Se ei seuraa kävijöitä.",
    },
    embed: Section {
        heading: "Lomake omille sivuille",
        text: "Liitä koodi kohtaan, jossa lomakkeen pitää näkyä. Se ei seuraa kävijöitä eikä käytä evästeitä.",
    },
    frame: Section {
        heading: "Ilman ohjelmakoodia",
        text: "Jos sivusto ei salli ohjelmakoodia, liitä pelkkä kehys. Silloin sen korkeus ei muutu lomakkeen mukana.",
    },
    sites: Section {
        heading: "Sivustot, joilla lomakkeita saa näyttää",
        text: "Selain näyttää upotetun lomakkeen vain näillä sivustoilla. Muut eivät voi kehystää sitä.",
    },
    origins: FieldText { label: "Sivustojen osoitteet", hint: "Yksi riville, esimerkiksi https://www.yritys.fi" },
    no_sites: "Lomakkeita ei saa vielä näyttää muilla sivustoilla.",
    who_names: "Sivustot nimeää pääkäyttäjä.",
    save_sites: "Tallenna sivustot",
    sites_saved: "Sivustot on tallennettu.",
    conflict: "Joku muutti luetteloa samaan aikaan. Tarkista se ja tallenna uudelleen.",
};
