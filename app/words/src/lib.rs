//! The shape of the translations: what each area says, sentence by sentence, by name.
//!
//! An area is a structure in a file of its own; each language fills it in `locales/{language}/{area}.rs`. A missing word does not
//! compile, and a binary carries only the areas that it shows. A sentence with something to fill in is a function.
//!
//! To add a language: copy a folder of `locales`, translate it, add it to `Locale`, and add its arm to every function below. A test
//! says which files and constants are missing.

use lupa_domain::locale::Locale;
pub use lupa_domain::plural::{self, plural};

pub mod audience;
mod backup;
pub mod console;
pub mod counter;
pub mod customers;
mod datum;
pub mod description;
mod difference;
#[path = "../locales/en/mod.rs"]
mod en;
#[path = "../locales/fi/mod.rs"]
mod fi;
pub mod imports;
pub mod look;
mod mail;
mod merging;
mod notifications;
mod objections;
pub mod office;
pub mod overview;
mod own_rights;
pub mod people;
mod portal;
mod public;
pub mod recording;
pub mod register_page;
mod renewal;
pub mod requests;
pub mod retention;
mod setup;
pub mod shapes;
mod sharing;
pub mod shell;
pub mod staff;
mod state;
#[path = "../locales/sv/mod.rs"]
mod sv;
#[cfg(test)]
mod tests;
mod verify;
mod wording;

pub use audience::{AudienceWords, GroundWords};
pub use backup::BackupWords;
pub use counter::CounterWords;
pub use customers::CustomersWords;
pub use datum::DatumWords;
pub use description::DescriptionWords;
pub use difference::{ControllerPartWords, DifferenceWords, PartWords, PreviewWords, StatementPartWords};
pub use imports::ImportsWords;
pub use look::BrandWords;
pub use mail::MailWords;
pub use merging::{ChoiceWords, MergingWords, OwnMergingWords, PastWords, SidesWords, merging, own_merging};
pub use notifications::NotificationWords;
pub use objections::ObjectionWords;
pub use office::OfficeWords;
pub use overview::{OverviewWords, ReadOnlyWords};
pub use own_rights::{
    DetailsWords, DownloadsWords, EmailWords, ErasingWords, ObjectionsWords, OwnRequestsWords, OwnRightsWords, RestrictionWords,
};
pub use people::PeopleWords;
pub use portal::{KeptWords, LookWords, PageWords, PortalWords, SignInWords};
pub use public::{
    AskedWords, ClosedWords, ConfirmWords, ContactWords, FormWords, FrameWords, NoticeWords, PublicWords, ReceiptWords, StopWords,
    UnstartedWords,
};
pub use recording::{DoneWords, RecordingWords};
pub use register_page::RegisterPageWords;
pub use renewal::{LetterWords, OwnRenewalWords, RenewalWords};
pub use requests::RequestsWords;
pub use retention::{RetentionWords, StayWords};
pub use setup::{BusinessWords, ControllerFieldWords, OutdatedWords, SetupWords};
pub use shapes::{Action, CountedAction, CreateText, FieldText, Section, WaitWords};
pub use sharing::{PrintColumns, SharingWords};
pub use shell::{FindWords, ShellWords};
pub use staff::StaffWords;
pub use state::StateWords;
pub use verify::{CheckWords, DecisionFactWords, FetchWords, FileKindWords, OutcomeWords, VerifyWords};
pub use wording::{
    AsksWords, ConflictWords, EditionColumns, EditionsWords, EditorWords, EventDayWords, FormColumns, FormEvidenceWords, FormFieldWords,
    FormsWords, GraceWords, GroundsWords, LivePreviewWords, LockedWords, OrderWords, PublishWords, PurposeColumns, PurposesWords,
    ReadyPurpose, ReadyPurposeWords, RecipientsWords, StatementWords, WordingWords,
};

/// The sign-up form.
#[must_use]
pub const fn form(locale: Locale) -> &'static FormWords {
    match locale {
        Locale::Fi => &fi::public::FORM,
        Locale::Sv => &sv::public::FORM,
        Locale::En => &en::public::FORM,
    }
}

/// What stands beside what a purpose asks for.
#[must_use]
pub const fn asked(locale: Locale) -> &'static AskedWords {
    match locale {
        Locale::Fi => &fi::public::ASKED,
        Locale::Sv => &sv::public::ASKED,
        Locale::En => &en::public::ASKED,
    }
}

/// The frame.
#[must_use]
pub const fn frame(locale: Locale) -> &'static FrameWords {
    match locale {
        Locale::Fi => &fi::public::FRAME,
        Locale::Sv => &sv::public::FRAME,
        Locale::En => &en::public::FRAME,
    }
}

/// The pages drawn at the edge.
#[must_use]
pub const fn public(locale: Locale) -> &'static PublicWords {
    match locale {
        Locale::Fi => &fi::public::PUBLIC,
        Locale::Sv => &sv::public::PUBLIC,
        Locale::En => &en::public::PUBLIC,
    }
}

/// A receipt.
#[must_use]
pub const fn receipt(locale: Locale) -> &'static ReceiptWords {
    match locale {
        Locale::Fi => &fi::public::RECEIPT,
        Locale::Sv => &sv::public::RECEIPT,
        Locale::En => &en::public::RECEIPT,
    }
}

/// Two versions side by side.
#[must_use]
pub const fn difference(locale: Locale) -> &'static DifferenceWords {
    match locale {
        Locale::Fi => &fi::difference::DIFFERENCE,
        Locale::Sv => &sv::difference::DIFFERENCE,
        Locale::En => &en::difference::DIFFERENCE,
    }
}

/// The preview of a form.
#[must_use]
pub const fn preview(locale: Locale) -> &'static PreviewWords {
    match locale {
        Locale::Fi => &fi::difference::PREVIEW,
        Locale::Sv => &sv::difference::PREVIEW,
        Locale::En => &en::difference::PREVIEW,
    }
}

/// The person's own page.
#[must_use]
pub const fn portal(locale: Locale) -> &'static PortalWords {
    match locale {
        Locale::Fi => &fi::portal::PORTAL,
        Locale::Sv => &sv::portal::PORTAL,
        Locale::En => &en::portal::PORTAL,
    }
}

/// The description of the register, processors and breaches in the console.
#[must_use]
pub fn description(locale: Locale) -> &'static DescriptionWords {
    console::register(locale).description
}

/// What stands around the published description of the register, and in the footer of every public page.
#[must_use]
pub const fn register_page(locale: Locale) -> &'static RegisterPageWords {
    match locale {
        Locale::Fi => &fi::register_page::REGISTER_PAGE,
        Locale::Sv => &sv::register_page::REGISTER_PAGE,
        Locale::En => &en::register_page::REGISTER_PAGE,
    }
}

/// Asking for consent again.
#[must_use]
pub fn renewal(locale: Locale) -> &'static RenewalWords {
    console::register(locale).renewal
}

/// Being asked for consent again.
#[must_use]
pub const fn own_renewal(locale: Locale) -> &'static OwnRenewalWords {
    match locale {
        Locale::Fi => &fi::renewal::OWN_RENEWAL,
        Locale::Sv => &sv::renewal::OWN_RENEWAL,
        Locale::En => &en::renewal::OWN_RENEWAL,
    }
}

/// Telling those who received data.
#[must_use]
pub const fn notifications(locale: Locale) -> &'static NotificationWords {
    match locale {
        Locale::Fi => &fi::notifications::NOTIFICATIONS,
        Locale::Sv => &sv::notifications::NOTIFICATIONS,
        Locale::En => &en::notifications::NOTIFICATIONS,
    }
}

/// What people object to.
#[must_use]
pub const fn objections(locale: Locale) -> &'static ObjectionWords {
    match locale {
        Locale::Fi => &fi::objections::OBJECTIONS,
        Locale::Sv => &sv::objections::OBJECTIONS,
        Locale::En => &en::objections::OBJECTIONS,
    }
}

/// Rights on the own page.
#[must_use]
pub const fn own_rights(locale: Locale) -> &'static OwnRightsWords {
    match locale {
        Locale::Fi => &fi::own_rights::OWN_RIGHTS,
        Locale::Sv => &sv::own_rights::OWN_RIGHTS,
        Locale::En => &en::own_rights::OWN_RIGHTS,
    }
}

/// Setting the register up.
#[must_use]
pub fn setup(locale: Locale) -> &'static SetupWords {
    console::forms(locale).setup
}

/// What the business says of itself.
#[must_use]
pub fn business(locale: Locale) -> &'static BusinessWords {
    console::forms(locale).business
}

/// The page that verifies receipts.
#[must_use]
pub const fn verify(locale: Locale) -> &'static VerifyWords {
    match locale {
        Locale::Fi => &fi::verify::VERIFY,
        Locale::Sv => &sv::verify::VERIFY,
        Locale::En => &en::verify::VERIFY,
    }
}

/// Forms and purposes.
#[must_use]
pub fn wording(locale: Locale) -> &'static WordingWords {
    console::forms(locale).wording
}

/// The purpose that is ready to be taken, as those who are asked read it.
#[must_use]
pub const fn ready_purpose(locale: Locale) -> &'static ReadyPurpose {
    match locale {
        Locale::Fi => &fi::wording::READY_PURPOSE,
        Locale::Sv => &sv::wording::READY_PURPOSE,
        Locale::En => &en::wording::READY_PURPOSE,
    }
}

/// The screens about the audience.
#[must_use]
pub fn audience(locale: Locale) -> &'static AudienceWords {
    console::register(locale).audience
}

/// Bringing customers in from a file.
#[must_use]
pub fn imports(locale: Locale) -> &'static ImportsWords {
    console::register(locale).imports
}

/// The rights desk.
#[must_use]
pub fn requests(locale: Locale) -> &'static RequestsWords {
    console::customers(locale).requests
}

/// The screens about people.
#[must_use]
pub fn people(locale: Locale) -> &'static PeopleWords {
    console::customers(locale).people
}

/// The frame of the console, and what its screens share.
#[must_use]
pub fn staff(locale: Locale) -> &'static StaffWords {
    console::frame(locale).staff
}

/// The groups of the console, and finding a customer.
#[must_use]
pub fn shell(locale: Locale) -> &'static ShellWords {
    console::frame(locale).shell
}

/// Where a person stands, in a word.
#[must_use]
pub fn state(locale: Locale) -> &'static StateWords {
    console::frame(locale).state
}

/// How it goes with the register's mail.
#[must_use]
pub fn mail(locale: Locale) -> &'static MailWords {
    console::frame(locale).mail
}

/// Joining, the first screen, the account, users and API keys.
#[must_use]
pub fn office(locale: Locale) -> &'static OfficeWords {
    console::frame(locale).office
}

/// The first screen of the console.
#[must_use]
pub fn overview(locale: Locale) -> &'static OverviewWords {
    console::frame(locale).overview
}

/// What stands over every screen while nothing can be saved.
#[must_use]
pub fn read_only(locale: Locale) -> &'static ReadOnlyWords {
    console::frame(locale).read_only
}

/// How long what is kept, and the cleaning of the register.
#[must_use]
pub fn retention(locale: Locale) -> &'static RetentionWords {
    console::register(locale).retention
}

/// The page behind the link of the letter that tells a person that their data goes.
#[must_use]
pub const fn stay(locale: Locale) -> &'static StayWords {
    match locale {
        Locale::Fi => &fi::retention::STAY,
        Locale::Sv => &sv::retention::STAY,
        Locale::En => &en::retention::STAY,
    }
}

/// Counter mode.
#[must_use]
pub const fn counter(locale: Locale) -> &'static CounterWords {
    match locale {
        Locale::Fi => &fi::counter::COUNTER,
        Locale::Sv => &sv::counter::COUNTER,
        Locale::En => &en::counter::COUNTER,
    }
}

/// The list of customers, the short card, and scans of signed papers.
#[must_use]
pub fn customers(locale: Locale) -> &'static CustomersWords {
    console::customers(locale).customers
}

/// Recording what a customer says.
#[must_use]
pub fn recording(locale: Locale) -> &'static RecordingWords {
    console::customers(locale).recording
}

/// How the business looks to its customers.
#[must_use]
pub fn look(locale: Locale) -> &'static BrandWords {
    console::forms(locale).look
}

/// Backups of the register.
#[must_use]
pub fn backup(locale: Locale) -> &'static BackupWords {
    console::frame(locale).backup
}

/// The name of a month in English; Finnish and Swedish write months as numbers.
#[must_use]
pub const fn english_month(month: u8) -> &'static str {
    en::public::month(month)
}

/// Sharing a form.
#[must_use]
pub fn sharing(locale: Locale) -> &'static SharingWords {
    console::forms(locale).sharing
}
