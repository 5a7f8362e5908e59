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
            purpose: "Mihin",
            version: "Käsittelyn versio",
            conditions: "Ehdot",
            everyone: "Ei ehtoja",
            people: "Henkilöitä",
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
            purpose: "För",
            version: "Behandlingens version",
            conditions: "Villkor",
            everyone: "Inga villkor",
            people: "Personer",
            edition: "Texten som samtycket gäller",
            at: "Exporterades",
            by: "Av",
            export: "Exportens nummer",
            checkpoint: "Loggens kontrollpunkt",
            clock: "Klockslagen är finsk tid.",
        },
        Locale::En => &WorkbookWords {
            sheets: ["Addresses", "About this export"],
            title: "Export of addresses",
            purpose: "For",
            version: "Version of the processing",
            conditions: "Conditions",
            everyone: "No conditions",
            people: "People",
            edition: "Text that was agreed to",
            at: "Exported",
            by: "By",
            export: "Number of the export",
            checkpoint: "Checkpoint of the log",
            clock: "Times are by the clock in Finland.",
        },
    }
}
