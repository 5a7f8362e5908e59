//! Asiakasluettelo, pikakortti ja allekirjoitetut paperit suomeksi.

use lupa_domain::{api::people::PeopleOrder, people::Likeness, plural::plural};

use crate::customers::{
    CardHeadWords, CustomerHeads, CustomerListWords, CustomersWords, EraseQuestion, EraseWords, EvidenceWords, ScanWords, ShortCardWords,
    SimilarWords,
};

pub(crate) const CUSTOMERS: CustomersWords = CustomersWords {
    list: CustomerListWords {
        import: "Tuo tiedostosta",
        all: "Kaikki",
        awaiting: "Vahvistamatta",
        erase_found: "Poista kaikki löydetyt",
        awaiting_lead: "He ovat täyttäneet lomakkeen, mutta kukaan ei ole vielä vahvistanut osoitetta. Heille ei lähetetä mitään, ja tiedot \
                        poistetaan itsestään, jos vahvistusta ei tule.",
        nobody_awaits: "Kukaan ei odota vahvistusta.",
        find: "Nimi, sähköposti tai puhelin. Puhelimesta riittää neljä viimeistä numeroa.",
        said: "Suostumus",
        said_anything: "Kaikki suostumukset",
        order: "Järjestys",
        orders: |order| match order {
            PeopleOrder::Added => "Uusimmat ensin",
            PeopleOrder::Name => "Nimen mukaan",
            PeopleOrder::Last => "Viimeksi käyneet ensin",
            PeopleOrder::Total => "Eniten ostaneet ensin",
        },
        heads: CustomerHeads {
            name: "Nimi",
            consents: "Suostumukset",
            phone: "Puhelin",
            last: "Viimeksi",
            total: "Yhteensä",
            tags: "Avainsanat",
            asked: "Täytti lomakkeen",
            deleted: "Poistetaan",
        },
        no_phone: "ei numeroa",
        today: "tänään",
        deleted: |when| format!("Vahvistamatta, poistetaan {when}"),
    },
    short: ShortCardWords {
        heading: "Uusi asiakas",
        lead: "Nimi riittää. Puhelinnumerosta löydät asiakkaan nopeasti. Mainoksia saa lähettää vasta, kun asiakas on suostunut niihin.",
        save: "Tallenna",
        whole: "Täytä kaikki tiedot",
        walk_in: "Ei tarvita tietoja?",
    },
    similar: SimilarWords {
        heading: "Onko asiakas jo rekisterissä?",
        text: "Avaa oikea kortti, tai tallenna uusi, jos hän on joku muu.",
        alike: |alike| match alike {
            Likeness::Phone => "Sama puhelinnumero",
            Likeness::Name => "Sama nimi",
        },
        open: |name| format!("Avaa {name}"),
        anyway: "Tallenna uusi silti",
    },
    head: CardHeadWords {
        record: "Kirjaa suostumus",
        terms: "Mitä asiakkaalle kerrotaan säilytyksestä",
        visit: "Käynti",
        more: "Muut toiminnot",
        change: "Muuta tietoja",
        receipt: "Kuitti",
        report: "Raportti asiakkaan tiedoista (PDF)",
    },
    scan: ScanWords {
        heading: "Allekirjoitettu paperi",
        label: "Liitä kuva allekirjoitetusta paperista",
        hint: "Kuva tai PDF-tiedosto, enintään 1 Mt. Kuva pienennetään tässä laitteessa. Asiakas näkee sen omalla sivullaan.",
        sending: "Lähetetään kuvaa…",
        kept: "Kuva on tallessa asiakkaan tiedoissa.",
        unfit: "Tätä tiedostoa ei voi liittää. Valitse kuva tai enintään 1 Mt:n PDF-tiedosto.",
        open: |size, when| format!("Tallenna tiedostona ({size}, {when})"),
        by: |name| format!("Liitti {name}"),
        remove: "Poista kuva",
        remove_ask: "Poistetaanko kuva paperista?",
        remove_text: "Kuvaa ei saa takaisin. Kirjattu suostumus ja tieto siitä, missä paperi on, säilyvät.",
        removed: "Kuva on poistettu.",
    },
    erase: EraseWords {
        open: "Poista asiakas",
        heading: "Asiakkaan poistaminen",
        lead: "Tätä ei voi perua. Katso ennen poistamista, mitä poistetaan ja mitä jää.",
        back: "Takaisin asiakkaan tietoihin",
        goes: "Poistetaan",
        stays: "Jää",
        nothing_stays: "Asiakkaasta ei jää mitään.",
        held: "Asiakasta ei voi vielä poistaa:",
        suppress: "Älä enää koskaan lähetä tähän osoitteeseen mitään",
        suppress_hint: "Osoitteesta lasketaan tunniste, jotta mikään lista ei tuo sitä takaisin. Jos jätät tämän tyhjäksi, osoite unohdetaan kokonaan.",
        erase: "Poista lopullisesti",
        ask: EraseQuestion {
            heading: "Poistetaanko asiakas lopullisesti?",
            text: |count| {
                format!(
                    "{} Kukaan ei voi palauttaa tietoja.",
                    plural(count, "1 tieto poistetaan.", &*format!("{count} tietoa poistetaan."))
                )
            },
        },
        done: "Asiakas on poistettu",
        gone: "Poistettiin",
        certificate: |number| format!("Todistus {number}"),
        save: "Tallenna todistus",
        save_pdf: "Lataa todistus (PDF)",
        list: "Asiakasluetteloon",
    },
    evidence: EvidenceWords {
        heading: "Todistepaketti",
        lead: "Mitä asiakkaalle näytettiin, miten hän vastasi ja millä kaiken voi tarkistaa. Lataus kirjataan, ja asiakas näkee sen omalla sivullaan.",
        day: "Tilanne päivänä",
        hint: "Sen päivän lopussa. Tyhjä: tilanne nyt.",
        save: "Lataa paketti (ZIP)",
        of_receipt: "Tämän todistepaketti (ZIP)",
    },
};
