//! What the console alone says. Its pages are of one language from beginning to end: the browser loads the words of that language, and none of
//! the others.

use lupa_domain::locale::Locale;

use crate::{
    AudienceWords, BackupWords, BrandWords, BusinessWords, CustomersWords, DescriptionWords, ImportsWords, MailWords, MergingWords,
    OfficeWords, OverviewWords, PeopleWords, ReadOnlyWords, RecordingWords, RenewalWords, RequestsWords, RetentionWords, SetupWords,
    SharingWords, ShellWords, StaffWords, StateWords, WordingWords,
};
#[cfg(not(feature = "one-language"))]
use crate::{en, fi, sv};

/// All words of the console in one language.
#[derive(Debug)]
pub struct ConsoleWords {
    /// The screens about the audience.
    pub audience: &'static AudienceWords,
    /// Backups of the register.
    pub backup: &'static BackupWords,
    /// What the business says of itself.
    pub business: &'static BusinessWords,
    /// The list of customers, the short card, and scans of signed papers.
    pub customers: &'static CustomersWords,
    /// The description of the register, processors and breaches in the console.
    pub description: &'static DescriptionWords,
    /// Bringing customers in from a file.
    pub imports: &'static ImportsWords,
    /// How the business looks to its customers.
    pub look: &'static BrandWords,
    /// How it goes with the register's mail.
    pub mail: &'static MailWords,
    /// Merging two cards.
    pub merging: &'static MergingWords,
    /// Joining, the first screen, the account, users and API keys.
    pub office: &'static OfficeWords,
    /// The first screen of the console.
    pub overview: &'static OverviewWords,
    /// The screens about people.
    pub people: &'static PeopleWords,
    /// What stands over every screen while nothing can be saved.
    pub read_only: &'static ReadOnlyWords,
    /// Recording what a customer says.
    pub recording: &'static RecordingWords,
    /// Asking for consent again.
    pub renewal: &'static RenewalWords,
    /// The rights desk.
    pub requests: &'static RequestsWords,
    /// How long what is kept, and the cleaning of the register.
    pub retention: &'static RetentionWords,
    /// Setting the register up.
    pub setup: &'static SetupWords,
    /// Sharing a form.
    pub sharing: &'static SharingWords,
    /// The groups of the console, and finding a customer.
    pub shell: &'static ShellWords,
    /// The frame of the console, and what its screens share.
    pub staff: &'static StaffWords,
    /// Where a person stands, in a word.
    pub state: &'static StateWords,
    /// Forms and purposes.
    pub wording: &'static WordingWords,
}

/// The words of a language.
#[cfg(not(feature = "one-language"))]
pub(crate) const fn of(locale: Locale) -> &'static ConsoleWords {
    match locale {
        Locale::Fi => &fi::CONSOLE,
        Locale::Sv => &sv::CONSOLE,
        Locale::En => &en::CONSOLE,
    }
}

#[cfg(feature = "one-language")]
pub(crate) use self::loaded::of;
#[cfg(feature = "one-language")]
pub use self::loaded::{english, finnish, swedish, use_words};

/// The words of the page's language, loaded before anything is drawn.
#[cfg(feature = "one-language")]
mod loaded {
    use std::sync::OnceLock;

    use super::{ConsoleWords, Locale};
    use crate::{en, fi, sv};

    static WORDS: OnceLock<&ConsoleWords> = OnceLock::new();

    /// Says which words have been loaded; the first time counts.
    pub fn use_words(words: &'static ConsoleWords) {
        let _ = WORDS.set(words);
    }

    /// What is loaded is of the page's language: no screen of the console asks for another.
    ///
    /// # Panics
    ///
    /// Before [`use_words`].
    pub(crate) fn of(_: Locale) -> &'static ConsoleWords {
        WORDS.get().expect("words are loaded before anything is drawn")
    }

    /// In Finnish. Only what loads this language may name it, or it would be loaded with every other.
    #[must_use]
    pub const fn finnish() -> &'static ConsoleWords {
        &fi::CONSOLE
    }

    /// In Swedish.
    #[must_use]
    pub const fn swedish() -> &'static ConsoleWords {
        &sv::CONSOLE
    }

    /// In English.
    #[must_use]
    pub const fn english() -> &'static ConsoleWords {
        &en::CONSOLE
    }
}
