//! The parts of the program: each is a file of its own, loaded when the first of its screens is opened.

use lupa_words::console::Chapter;

/// A part of the program. It is loaded when the first of its screens is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Area {
    /// The first screen.
    Home,
    /// People: finding them.
    People,
    /// The card of a person.
    PersonCard,
    /// What erasing a person would do.
    Erasing,
    /// The drawer of a receipt, beside the card.
    Receipt,
    /// The form of an entry, over the history of the card.
    Entry,
    /// What records what a customer says, in place of their card.
    Recording,
    /// The form that adds or changes a person.
    PersonForm,
    /// Bringing customers in from a file.
    Imports,
    /// The rights desk.
    Requests,
    /// On what other legal bases a person may be written to.
    Grounds,
    /// Merging two cards of the same person.
    Merging,
    /// Asking for consent again.
    Renewals,
    /// The audience.
    Audience,
    /// What stands in the dialog that exports an audience.
    AudienceExport,
    /// Forms, what publishing changes, and the list of purposes.
    Wording,
    /// The texts of a form.
    FormEditor,
    /// Sharing a form.
    Sharing,
    /// A purpose.
    Purposes,
    /// The fields of the cards of people.
    Fields,
    /// How long what is kept.
    Retention,
    /// The look of the business.
    Look,
    /// Backups.
    Backup,
    /// Users and keys.
    Staff,
    /// One's own account; joining.
    Account,
    /// The log of what staff have done.
    Audit,
    /// Counter mode.
    Counter,
    /// Setting the register up, and what the business says of itself.
    Register,
    /// The description of the register.
    Description,
    /// Processors.
    Processors,
    /// Breaches of security.
    Breaches,
    /// Finding a customer from anywhere: what opens over any screen.
    Find,
}

impl Area {
    /// All of them.
    pub const ALL: [Self; 32] = [
        Self::Home,
        Self::People,
        Self::PersonCard,
        Self::Erasing,
        Self::Receipt,
        Self::Entry,
        Self::Recording,
        Self::PersonForm,
        Self::Imports,
        Self::Requests,
        Self::Grounds,
        Self::Merging,
        Self::Renewals,
        Self::Audience,
        Self::AudienceExport,
        Self::Wording,
        Self::FormEditor,
        Self::Sharing,
        Self::Purposes,
        Self::Fields,
        Self::Retention,
        Self::Look,
        Self::Backup,
        Self::Staff,
        Self::Account,
        Self::Audit,
        Self::Counter,
        Self::Register,
        Self::Description,
        Self::Processors,
        Self::Breaches,
        Self::Find,
    ];

    /// The name of the part, and of its file; nothing where it is in the main part.
    #[must_use]
    pub const fn part(self) -> Option<&'static str> {
        match self {
            Self::Home => Some("home"),
            Self::People => Some("people"),
            Self::PersonCard => Some("person_card"),
            Self::Erasing => Some("erasing"),
            Self::Receipt => Some("receipt"),
            Self::Entry => Some("entry"),
            Self::Recording => Some("recording"),
            Self::PersonForm => Some("person_form"),
            Self::Imports => Some("imports"),
            Self::Requests => Some("requests"),
            Self::Grounds => Some("grounds"),
            Self::Merging => Some("merging"),
            Self::Renewals => Some("renewals"),
            Self::Audience => Some("audience"),
            Self::AudienceExport => Some("audience_export"),
            Self::Wording => Some("wording"),
            Self::FormEditor => Some("form_editor"),
            Self::Sharing => Some("sharing"),
            Self::Purposes => Some("purposes"),
            Self::Fields => Some("fields"),
            Self::Retention => Some("retention"),
            Self::Look => Some("look"),
            Self::Backup => Some("backup"),
            Self::Staff => Some("staff"),
            Self::Account => Some("account"),
            Self::Audit => Some("audit"),
            Self::Counter => Some("counter"),
            Self::Register => Some("register"),
            Self::Description => Some("description"),
            Self::Processors => Some("processors"),
            Self::Breaches => Some("breaches"),
            Self::Find => Some("find"),
        }
    }

    /// The chapter of words that its screens need beside that of the frame.
    #[must_use]
    pub const fn chapter(self) -> Option<Chapter> {
        match self {
            Self::Home | Self::Backup | Self::Staff | Self::Account | Self::Audit | Self::Counter => None,
            Self::People
            | Self::PersonCard
            | Self::Erasing
            | Self::Receipt
            | Self::Entry
            | Self::Recording
            | Self::PersonForm
            | Self::Requests
            | Self::Merging
            | Self::Fields
            | Self::Find => Some(Chapter::Customers),
            Self::Wording | Self::FormEditor | Self::Sharing | Self::Purposes | Self::Look | Self::Register => Some(Chapter::Forms),
            Self::Imports
            | Self::Renewals
            | Self::Audience
            | Self::AudienceExport
            | Self::Retention
            | Self::Description
            | Self::Processors
            | Self::Breaches
            | Self::Grounds => Some(Chapter::Register),
        }
    }
}
