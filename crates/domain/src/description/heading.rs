//! What a description says, in order, and what law asks for it; which groups of data it names; for what the register itself uses data.

use serde::{Deserialize, Serialize};

/// A heading of the description. `R` are the headings of the Finnish register description that came before the GDPR, which readers still look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = DescriptionHeading))]
pub enum Heading {
    /// Who keeps the register: Art. 13(1)(a), 14(1)(a), 30(1)(a).
    Controller,
    /// Who answers for it, and the data protection officer: Art. 13(1)(a)–(b), 14(1)(a)–(b), 30(1)(a).
    Contact,
    /// Art. 13(1)(c)–(d), 14(1)(c), 14(2)(b), 30(1)(b); R: purpose of processing.
    Purposes,
    /// Of which people data is kept: Art. 30(1)(c).
    DataSubjects,
    /// Art. 14(1)(d), 30(1)(c); R: content of the register.
    Data,
    /// Art. 14(2)(f); R: regular sources.
    Sources,
    /// Art. 13(1)(e), 14(1)(e), 30(1)(d); R: regular disclosures.
    Recipients,
    /// Those who process data on the controller's behalf: Art. 13(1)(e), 28, 30(1)(d).
    Processors,
    /// Art. 13(1)(f), 14(1)(f), 30(1)(e); R: transfers outside the EU or the EEA.
    Transfers,
    /// Art. 13(2)(a), 14(2)(a), 30(1)(f).
    Retention,
    /// Art. 30(1)(g), 32; R: principles of protection A, manual material.
    ManualMaterial,
    /// Art. 30(1)(g), 32; R: principles of protection B, what is processed by computer.
    Protection,
    /// Directive 2002/58/EC Art. 5(3); R: cookies.
    Cookies,
    /// Art. 13(2)(b), 14(2)(c), 15; R: right of inspection.
    Access,
    /// Art. 13(2)(b), 14(2)(c), 16, 19; R: right to have data corrected.
    Rectification,
    /// Art. 13(2)(b)–(c), 14(2)(c)–(d), 17–21; R: other rights.
    OtherRights,
    /// Art. 13(2)(d), 14(2)(e), 77.
    Complaint,
    /// Art. 13(2)(e).
    Obligation,
    /// Art. 13(2)(f), 14(2)(g).
    AutomatedDecisions,
}

impl Heading {
    /// All of them, in the order of the document.
    pub const ALL: [Self; 19] = [
        Self::Controller,
        Self::Contact,
        Self::Purposes,
        Self::DataSubjects,
        Self::Data,
        Self::Sources,
        Self::Recipients,
        Self::Processors,
        Self::Transfers,
        Self::Retention,
        Self::ManualMaterial,
        Self::Protection,
        Self::Cookies,
        Self::Access,
        Self::Rectification,
        Self::OtherRights,
        Self::Complaint,
        Self::Obligation,
        Self::AutomatedDecisions,
    ];

    /// The word of the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Controller => "controller",
            Self::Contact => "contact",
            Self::Purposes => "purposes",
            Self::DataSubjects => "data_subjects",
            Self::Data => "data",
            Self::Sources => "sources",
            Self::Recipients => "recipients",
            Self::Processors => "processors",
            Self::Transfers => "transfers",
            Self::Retention => "retention",
            Self::ManualMaterial => "manual_material",
            Self::Protection => "protection",
            Self::Cookies => "cookies",
            Self::Access => "access",
            Self::Rectification => "rectification",
            Self::OtherRights => "other_rights",
            Self::Complaint => "complaint",
            Self::Obligation => "obligation",
            Self::AutomatedDecisions => "automated_decisions",
        }
    }
}

/// A group of personal data that the register keeps. A test holds the tables of the register to these: what is kept belongs to one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DataGroup {
    /// Name, kind of customer, since when.
    Identity,
    /// E-mail address, telephone number, postal address, language.
    ContactDetails,
    /// The organisation that the person is or speaks for.
    Organisation,
    /// Words by which staff find a person again.
    Tags,
    /// What stands in the business's own fields.
    OwnFields,
    /// Visits, purchases, assignments.
    History,
    /// What was said about being written to: with its wording, how and when; receipts, scans, where people stand.
    Consents,
    /// Objections and restrictions.
    Objections,
    /// What was asked for under the rights of the person, and how it was decided.
    Requests,
    /// Letters that wait or could not be delivered.
    Messages,
    /// Links and sessions of the own page.
    SignIns,
    /// How what is kept has changed.
    Changes,
    /// Who looked at the data, and in which exports it was.
    AccessLog,
    /// What staff did, as far as it is about a person.
    AuditLog,
    /// What outlives an erased person: keyed hashes, proof, sums.
    AfterErasure,
    /// Whose time is over, who was told so, and who stays.
    Cleaning,
    /// Users of the register: accounts, keys, undertakings.
    Users,
    /// Breaches of security, and how many people each concerns.
    Breaches,
}

impl DataGroup {
    /// All of them, in the order of the document.
    pub const ALL: [Self; 18] = [
        Self::Identity,
        Self::ContactDetails,
        Self::Organisation,
        Self::Tags,
        Self::OwnFields,
        Self::History,
        Self::Consents,
        Self::Objections,
        Self::Requests,
        Self::Messages,
        Self::SignIns,
        Self::Changes,
        Self::AccessLog,
        Self::AuditLog,
        Self::AfterErasure,
        Self::Cleaning,
        Self::Users,
        Self::Breaches,
    ];
}

/// For what the register itself uses data, beside the purposes that people are asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SystemPurpose {
    /// To serve customers: the contract, and the interest in looking after them.
    Relationship,
    /// To show what people consented to (Art. 7(1)).
    Proof,
    /// To answer what people ask for under their rights (Art. 12).
    Rights,
    /// To keep vouchers for as long as the law on accounting says.
    Accounting,
    /// To know who did what in the register (Art. 32).
    Security,
}

impl SystemPurpose {
    /// All of them, in the order of the document.
    pub const ALL: [Self; 5] = [Self::Relationship, Self::Proof, Self::Rights, Self::Accounting, Self::Security];
}
