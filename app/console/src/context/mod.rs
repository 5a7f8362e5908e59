//! What the screens of the console share, as Leptos contexts: who is signed in ([`Session`]), where one is ([`Navigation`]), what was just
//! done ([`Notices`]), what is asked before something is done for good ([`ConfirmDialog`]), and the client of the API.
//!
//! A component takes all of it with [`use_console`] while it is drawn. What happens later (an event, an answer) uses the copy that was
//! taken then: by that time there is no context to ask.

pub mod dialog;
pub mod heading;
pub mod location;
pub mod navigation;
pub mod notices;
pub mod session;
pub mod submit;
pub mod unsaved;

use std::ops::Deref;

use leptos::prelude::*;
use lupa_api::Client;
use lupa_domain::locale::Locale;
use lupa_words::{self as words, StaffWords};

pub use dialog::ConfirmDialog;
pub use heading::Heading;
pub use location::Location;
pub use navigation::Navigation;
pub use notices::{NoticeArea, Notices};
pub use session::{Session, Stage};
pub use submit::FieldIds;
pub use unsaved::UnsavedGuard;

/// What the screens share. It is a reference, because every closure of a screen holds a copy of it.
#[derive(Clone, Copy, Debug)]
pub struct ConsoleContext(&'static Shared);

/// The parts of a [`ConsoleContext`].
#[derive(Debug)]
pub struct Shared {
    /// The language.
    pub locale: Locale,
    /// The words of the frame and of what all screens say.
    pub words: &'static StaffWords,
    /// The client of the API: it tells the session when it is over, and the notices what went wrong.
    pub client: Client,
    /// Who is signed in.
    pub session: Session,
    /// Where one is.
    pub navigation: Navigation,
    /// What was just done, or could not be.
    pub notices: Notices,
    /// What is asked before something is done for good.
    pub dialog: ConfirmDialog,
    /// Whether a customer is being looked for over the screen.
    pub finding: RwSignal<bool>,
}

impl ConsoleContext {
    /// The context of a console that begins at the address of the page; from here on, [`use_console`] gives it. `token` is that of an
    /// invitation.
    #[must_use]
    pub fn provide(locale: Locale, token: Option<String>) -> Self {
        let words = words::staff(locale);
        let unsaved = UnsavedGuard::default();
        let (notices, dialog) = (Notices::new(unsaved), ConfirmDialog::new());
        let navigation = Navigation::new(locale, words, unsaved, notices, dialog);
        let session = Session::new(locale, words, token, navigation, notices);
        let client = session.client(words);
        // The page has one context, for as long as it is open: it is never freed.
        let console = Self(Box::leak(Box::new(Shared {
            locale,
            words,
            client,
            session,
            navigation,
            notices,
            dialog,
            finding: RwSignal::new(false),
        })));
        provide_context(console);
        console
    }
}

impl Deref for ConsoleContext {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        self.0
    }
}

/// What the screens share. For use while a component is drawn.
#[must_use]
pub fn use_console() -> ConsoleContext {
    expect_context()
}
