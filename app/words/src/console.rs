//! What the console alone says, in four chapters. Its pages are of one language from beginning to end: the browser loads the chapters of that
//! language that its screens need, and nothing of the others.

use lupa_domain::locale::Locale;

use crate::{
    AudienceWords, BackupWords, BrandWords, BusinessWords, CustomersWords, DescriptionWords, ImportsWords, MailWords, MergingWords,
    OfficeWords, OverviewWords, PeopleWords, ReadOnlyWords, RecordingWords, RenewalWords, RequestsWords, RetentionWords, SetupWords,
    SharingWords, ShellWords, StaffWords, StateWords, WordingWords,
};
use crate::{en, fi, sv};

/// What stands around every screen, and the first of them.
#[derive(Debug)]
pub struct FrameChapter {
    /// Backups of the register.
    pub backup: &'static BackupWords,
    /// How it goes with the register's mail.
    pub mail: &'static MailWords,
    /// Joining, the first screen, the account, users and API keys.
    pub office: &'static OfficeWords,
    /// The first screen of the console.
    pub overview: &'static OverviewWords,
    /// What stands over every screen while nothing can be saved.
    pub read_only: &'static ReadOnlyWords,
    /// The groups of the console, and finding a customer.
    pub shell: &'static ShellWords,
    /// The frame of the console, and what its screens share.
    pub staff: &'static StaffWords,
    /// Where a person stands, in a word.
    pub state: &'static StateWords,
}

/// Customers and what they ask for.
#[derive(Debug)]
pub struct CustomersChapter {
    /// The list of customers, the short card, and scans of signed papers.
    pub customers: &'static CustomersWords,
    /// Merging two cards.
    pub merging: &'static MergingWords,
    /// The screens about people.
    pub people: &'static PeopleWords,
    /// Recording what a customer says.
    pub recording: &'static RecordingWords,
    /// The rights desk.
    pub requests: &'static RequestsWords,
}

/// Forms, purposes, and what the business says of itself.
#[derive(Debug)]
pub struct FormsChapter {
    /// What the business says of itself.
    pub business: &'static BusinessWords,
    /// How the business looks to its customers.
    pub look: &'static BrandWords,
    /// Setting the register up.
    pub setup: &'static SetupWords,
    /// Sharing a form.
    pub sharing: &'static SharingWords,
    /// Forms and purposes.
    pub wording: &'static WordingWords,
}

/// The audience, lists, and the duties of the register.
#[derive(Debug)]
pub struct RegisterChapter {
    /// The screens about the audience.
    pub audience: &'static AudienceWords,
    /// The description of the register, processors and breaches in the console.
    pub description: &'static DescriptionWords,
    /// Bringing customers in from a file.
    pub imports: &'static ImportsWords,
    /// Asking for consent again.
    pub renewal: &'static RenewalWords,
    /// How long what is kept, and the cleaning of the register.
    pub retention: &'static RetentionWords,
}

/// A chapter. That of the frame is there before anything is drawn; a screen needs others as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chapter {
    /// What stands around every screen, and the first of them.
    Frame,
    /// Customers and what they ask for.
    Customers,
    /// Forms, purposes, and what the business says of itself.
    Forms,
    /// The audience, lists, and the duties of the register.
    Register,
}

/// [`Chapter::Frame`] in a language. In the browser only what loads it may ask for it, or it would be in the main part, in every language.
#[must_use]
pub const fn frame_in(locale: Locale) -> &'static FrameChapter {
    match locale {
        Locale::Fi => &fi::FRAME,
        Locale::Sv => &sv::FRAME,
        Locale::En => &en::FRAME,
    }
}

/// [`Chapter::Customers`] in a language. In the browser only what loads it may ask for it, or it would be in the main part, in every language.
#[must_use]
pub const fn customers_in(locale: Locale) -> &'static CustomersChapter {
    match locale {
        Locale::Fi => &fi::CUSTOMERS,
        Locale::Sv => &sv::CUSTOMERS,
        Locale::En => &en::CUSTOMERS,
    }
}

/// [`Chapter::Forms`] in a language. In the browser only what loads it may ask for it, or it would be in the main part, in every language.
#[must_use]
pub const fn forms_in(locale: Locale) -> &'static FormsChapter {
    match locale {
        Locale::Fi => &fi::FORMS,
        Locale::Sv => &sv::FORMS,
        Locale::En => &en::FORMS,
    }
}

/// [`Chapter::Register`] in a language. In the browser only what loads it may ask for it, or it would be in the main part, in every language.
#[must_use]
pub const fn register_in(locale: Locale) -> &'static RegisterChapter {
    match locale {
        Locale::Fi => &fi::REGISTER,
        Locale::Sv => &sv::REGISTER,
        Locale::En => &en::REGISTER,
    }
}

#[cfg(feature = "one-language")]
pub use self::loaded::Loaded;
#[cfg(feature = "one-language")]
pub(crate) use self::loaded::{customers, forms, frame, register};
#[cfg(not(feature = "one-language"))]
pub(crate) use self::{customers_in as customers, forms_in as forms, frame_in as frame, register_in as register};

/// What has been loaded, all in the page's language: no screen of the console asks for another. Asked for in hundreds of places, so the code
/// for it is there once.
#[cfg(feature = "one-language")]
mod loaded {
    use std::sync::OnceLock;

    use super::{CustomersChapter, FormsChapter, FrameChapter, Locale, RegisterChapter};

    static FRAME: OnceLock<&FrameChapter> = OnceLock::new();
    static CUSTOMERS: OnceLock<&CustomersChapter> = OnceLock::new();
    static FORMS: OnceLock<&FormsChapter> = OnceLock::new();
    static REGISTER: OnceLock<&RegisterChapter> = OnceLock::new();

    /// A chapter that has come.
    #[derive(Clone, Copy, Debug)]
    pub enum Loaded {
        /// What stands around every screen, and the first of them.
        Frame(&'static FrameChapter),
        /// Customers and what they ask for.
        Customers(&'static CustomersChapter),
        /// Forms, purposes, and what the business says of itself.
        Forms(&'static FormsChapter),
        /// The audience, lists, and the duties of the register.
        Register(&'static RegisterChapter),
    }

    impl Loaded {
        /// From now on screens read it; the first time counts.
        pub fn keep(self) {
            match self {
                Self::Frame(chapter) => drop(FRAME.set(chapter)),
                Self::Customers(chapter) => drop(CUSTOMERS.set(chapter)),
                Self::Forms(chapter) => drop(FORMS.set(chapter)),
                Self::Register(chapter) => drop(REGISTER.set(chapter)),
            }
        }
    }

    #[inline(never)]
    pub(crate) fn frame(_: Locale) -> &'static FrameChapter {
        FRAME.get().expect(LOADED_BEFORE)
    }

    #[inline(never)]
    pub(crate) fn customers(_: Locale) -> &'static CustomersChapter {
        CUSTOMERS.get().expect(LOADED_BEFORE)
    }

    #[inline(never)]
    pub(crate) fn forms(_: Locale) -> &'static FormsChapter {
        FORMS.get().expect(LOADED_BEFORE)
    }

    #[inline(never)]
    pub(crate) fn register(_: Locale) -> &'static RegisterChapter {
        REGISTER.get().expect(LOADED_BEFORE)
    }

    const LOADED_BEFORE: &str = "a chapter is loaded before what it says is drawn";
}
