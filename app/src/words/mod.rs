//! The shape of the translations: what each audience reads, field by field.
//!
//! The words themselves are in `locales/{fi,sv,en}.rs`. A word that is missing there does not compile, and because each audience has a
//! structure of its own, a browser binary carries only the words it shows.

use lupa_domain::locale::Locale;

pub mod audience;
mod console;
pub mod counter;
mod difference;
#[path = "../../locales/en.rs"]
mod en;
#[path = "../../locales/fi.rs"]
mod fi;
pub mod office;
pub mod people;
pub mod plural;
mod portal;
mod public;
pub mod recording;
pub mod shapes;
pub mod staff;
#[path = "../../locales/sv.rs"]
mod sv;
mod verify;
pub mod wording;

pub use audience::{AudienceWords, GroundWords, of as audience};
pub use console::ConsoleWords;
pub use counter::{CounterWords, of as counter};
pub use difference::{DifferenceWords, PartWords, PreviewWords};
pub use office::{OfficeWords, of as office};
pub use people::{PeopleWords, of as people};
pub use plural::plural;
pub use portal::{KeptWords, LookWords, PortalWords, SignInWords, WaitWords};
pub use public::{ClosedWords, ConfirmWords, FormWords, FrameWords, NoticeWords, PublicWords, ReceiptWords, StopWords};
pub use recording::{DoneWords, RecordingWords, of as recording};
pub use staff::{StaffWords, of as staff};
pub use verify::VerifyWords;
pub use wording::{WordingWords, of as wording};

/// The words of the sign-up form.
#[must_use]
pub const fn form(locale: Locale) -> &'static FormWords {
    match locale {
        Locale::Fi => &fi::FORM,
        Locale::Sv => &sv::FORM,
        Locale::En => &en::FORM,
    }
}

/// The words of the frame.
#[must_use]
pub const fn frame(locale: Locale) -> &'static FrameWords {
    match locale {
        Locale::Fi => &fi::FRAME,
        Locale::Sv => &sv::FRAME,
        Locale::En => &en::FRAME,
    }
}

/// The words of the pages drawn at the edge.
#[must_use]
pub const fn public(locale: Locale) -> &'static PublicWords {
    match locale {
        Locale::Fi => &fi::PUBLIC,
        Locale::Sv => &sv::PUBLIC,
        Locale::En => &en::PUBLIC,
    }
}

/// The words beside two editions.
#[must_use]
pub const fn difference(locale: Locale) -> &'static DifferenceWords {
    match locale {
        Locale::Fi => &fi::DIFFERENCE,
        Locale::Sv => &sv::DIFFERENCE,
        Locale::En => &en::DIFFERENCE,
    }
}

/// The words beside an edition to come.
#[must_use]
pub const fn preview(locale: Locale) -> &'static PreviewWords {
    match locale {
        Locale::Fi => &fi::PREVIEW,
        Locale::Sv => &sv::PREVIEW,
        Locale::En => &en::PREVIEW,
    }
}

/// The words of a receipt.
#[must_use]
pub const fn receipt(locale: Locale) -> &'static ReceiptWords {
    match locale {
        Locale::Fi => &fi::RECEIPT,
        Locale::Sv => &sv::RECEIPT,
        Locale::En => &en::RECEIPT,
    }
}

/// The words of the person's own page.
#[must_use]
pub const fn portal(locale: Locale) -> &'static PortalWords {
    match locale {
        Locale::Fi => &fi::PORTAL,
        Locale::Sv => &sv::PORTAL,
        Locale::En => &en::PORTAL,
    }
}

/// The words of setting up.
#[must_use]
pub const fn console(locale: Locale) -> &'static ConsoleWords {
    match locale {
        Locale::Fi => &fi::CONSOLE,
        Locale::Sv => &sv::CONSOLE,
        Locale::En => &en::CONSOLE,
    }
}

/// The words of the page that verifies receipts.
#[must_use]
pub const fn verify(locale: Locale) -> &'static VerifyWords {
    match locale {
        Locale::Fi => &fi::VERIFY,
        Locale::Sv => &sv::VERIFY,
        Locale::En => &en::VERIFY,
    }
}

/// The names of the months in English; Finnish and Swedish write them as numbers.
pub const MONTHS: [&str; 12] = en::MONTHS;
