//! What the files say that the edge makes, in every language of the register.

use lupa_domain::locale::Locale;

/// The words of a workbook.
pub struct WorkbookWords {
    /// The names of its sheets: the addresses, and what they are. At most 31 characters, none of `[]:*?/\`.
    pub sheets: [&'static str; 2],
    /// Over the second sheet, and in the properties of the file.
    pub title: &'static str,
    /// What the people may be written to for.
    pub purpose: &'static str,
    /// On what they are written to.
    pub basis: &'static str,
    /// Consent, a sale, a business.
    pub bases: [&'static str; 3],
    /// The version of the processing.
    pub version: &'static str,
    /// What was asked for.
    pub conditions: &'static str,
    /// Where nothing was.
    pub everyone: &'static str,
    /// How many people.
    pub people: &'static str,
    /// The edition of the text that they agreed to.
    pub edition: &'static str,
    /// When it was exported.
    pub at: &'static str,
    /// By whom.
    pub by: &'static str,
    /// By which id the register knows the export.
    pub export: &'static str,
    /// The newest signed checkpoint of the log.
    pub checkpoint: &'static str,
    /// By which clock the times are.
    pub clock: &'static str,
}

/// The words of a workbook in a language.
#[must_use]
pub const fn workbook(locale: Locale) -> &'static WorkbookWords {
    match locale {
        Locale::Fi => &WorkbookWords {
            sheets: ["Osoitteet", "Viennin tiedot"],
            title: "Osoitteiden vienti",
            purpose: "Käyttötarkoitus",
            basis: "Peruste",
            bases: ["suostumus", "myynti, jonka yhteydessä tarjottiin kieltomahdollisuus", "yritys tai yhteisö"],
            version: "Käsittelyn versio",
            conditions: "Ehdot",
            everyone: "Ei ehtoja",
            people: "Henkilömäärä",
            edition: "Teksti, johon on suostuttu",
            at: "Viety",
            by: "Kuka vei",
            export: "Viennin tunnus",
            checkpoint: "Lokin tarkistuspiste",
            clock: "Kellonajat ovat Suomen aikaa.",
        },
        Locale::Sv => &WorkbookWords {
            sheets: ["Adresser", "Om exporten"],
            title: "Export av adresser",
            purpose: "Ändamål",
            basis: "Grund",
            bases: ["samtycke", "försäljning där möjlighet att säga nej erbjöds", "företag eller organisation"],
            version: "Behandlingens version",
            conditions: "Villkor",
            everyone: "Inga villkor",
            people: "Personer",
            edition: "Texten som samtycket gäller",
            at: "Exporterades",
            by: "Exporterat av",
            export: "Exportens id",
            checkpoint: "Loggens kontrollpunkt",
            clock: "Klockslagen anges i finsk tid.",
        },
        Locale::En => &WorkbookWords {
            sheets: ["Addresses", "About this export"],
            title: "Export of addresses",
            purpose: "Purpose",
            basis: "Basis",
            bases: ["consent", "a sale in which opting out was offered", "a business"],
            version: "Version of the processing",
            conditions: "Conditions",
            everyone: "No conditions",
            people: "People",
            edition: "Text that was agreed to",
            at: "Exported",
            by: "By",
            export: "Export ID",
            checkpoint: "Checkpoint of the log",
            clock: "Times are in Finnish time.",
        },
    }
}

/// The words of address labels.
pub struct LabelWords {
    /// The title of the document.
    pub title: &'static str,
    /// Over the list of those that were not printed.
    pub left_out: &'static str,
    /// What to do with them.
    pub by_hand: &'static str,
    /// Where there is neither a label nor one that was left out.
    pub nobody: &'static str,
    /// Why one was not printed: letters are missing.
    pub letters: &'static str,
    /// Why one was not printed: it is too long.
    pub room: &'static str,
}

/// The words of address labels in a language.
#[must_use]
pub const fn labels(locale: Locale) -> &'static LabelWords {
    match locale {
        Locale::Fi => &LabelWords {
            title: "Osoitetarrat",
            left_out: "Näitä ei painettu tarroille",
            by_hand: "Kirjoita nämä osoitteet käsin. Puuttuvien kirjainten kohdalla on kolme pistettä: koko nimen ja osoitteen löydät rekisteristä henkilön tunnuksella.",
            nobody: "Kenelläkään ei ole enää postiosoitetta: tiedot muuttuivat haun jälkeen.",
            letters: "Kirjaimia puuttuu",
            room: "Ei mahdu tarralle",
        },
        Locale::Sv => &LabelWords {
            title: "Adressetiketter",
            left_out: "De här skrevs inte ut på etiketterna",
            by_hand: "Skriv de här adresserna för hand. Tre punkter står där bokstäver saknas: hela namnet och adressen hittar du i registret med personens id.",
            nobody: "Ingen har längre någon postadress: uppgifterna ändrades efter sökningen.",
            letters: "Bokstäver saknas",
            room: "Ryms inte på etiketten",
        },
        Locale::En => &LabelWords {
            title: "Address labels",
            left_out: "Not printed on the labels",
            by_hand: "Write these addresses by hand. Three dots stand where letters are missing: you can find the full name and address in the register by the person’s ID.",
            nobody: "No one has a postal address any more: the data changed after the search.",
            letters: "Letters are missing",
            room: "Too long for the label",
        },
    }
}
