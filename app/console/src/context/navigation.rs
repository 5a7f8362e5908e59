//! Where one is, and going elsewhere without the page being loaded anew.

use leptos::{ev, ev::MouseEvent, prelude::*};
use lupa_domain::locale::Locale;
use lupa_ui::browser;
use lupa_words::{StaffWords, staff::LeaveWords};

use super::{ConfirmDialog, Location, Notices, UnsavedGuard};

/// Where one is.
#[derive(Clone, Copy, Debug)]
pub struct Navigation {
    locale: Locale,
    words: &'static StaffWords,
    /// The location whose screen is drawn.
    pub location: RwSignal<Location>,
    /// What the address bar says, which a screen may have changed since.
    pub address: RwSignal<Location>,
    /// Whether something was typed that is not saved.
    pub unsaved: UnsavedGuard,
    notices: Notices,
    dialog: ConfirmDialog,
    moved: RwSignal<bool>,
}

impl Navigation {
    pub(super) fn new(locale: Locale, words: &'static StaffWords, unsaved: UnsavedGuard, notices: Notices, dialog: ConfirmDialog) -> Self {
        let location = Location::current();
        let address = RwSignal::new(location.clone());
        Self { locale, words, location: RwSignal::new(location), address, unsaved, notices, dialog, moved: RwSignal::new(false) }
    }

    /// Follows the browser's own way back and forward, and has it ask before the page is left with something unsaved.
    pub(crate) fn listen(self) {
        // Where something is not saved, one stays until one has said that it may go.
        let _ = window_event_listener(ev::popstate, move |_| {
            let there = Location::current();
            if self.unsaved.is_unsaved() {
                self.set_address(self.address.get_untracked());
                self.go(there);
            } else {
                self.arrive(there);
            }
        });
        let _ = window_event_listener(ev::beforeunload, move |event| {
            if self.unsaved.is_unsaved() {
                event.prevent_default();
            }
        });
    }

    /// Goes to another location; where something is not saved, only if that is wanted.
    pub fn go(self, location: Location) {
        if self.unsaved.is_unsaved() {
            let LeaveWords { heading, text, leave } = self.words.unsaved;
            self.dialog.ask(heading, text, leave, move || {
                self.unsaved.clear();
                self.go(location.clone());
            });
            return;
        }
        self.set_address(location.clone());
        self.arrive(location);
    }

    /// Goes to another location and says there what was done.
    pub fn go_with_notice(self, location: Location, text: impl Into<String>) {
        self.unsaved.clear();
        self.go(location);
        self.notices.show(text);
    }

    /// Puts another location into the address bar; the screen stays.
    pub fn set_address(self, location: Location) {
        browser::push_address(&location.address(self.locale));
        self.address.set(location);
    }

    fn arrive(self, location: Location) {
        self.moved.set(true);
        self.unsaved.clear();
        self.notices.clear();
        window().scroll_to_with_x_and_y(0.0, 0.0);
        self.address.set(location.clone());
        self.location.set(location);
    }

    /// The path of the screen that is drawn.
    #[must_use]
    pub fn path(self) -> String {
        self.location.with_untracked(|location| location.path.clone())
    }

    /// A value of the query of the screen that is drawn.
    #[must_use]
    pub fn query(self, name: &str) -> String {
        self.location.with_untracked(|location| location.query(name))
    }

    /// Whether one has come here from another screen, so that the focus has to come along.
    pub(super) fn has_moved(self) -> bool {
        self.moved.get_untracked()
    }

    /// From now on, a new heading takes the focus.
    pub fn move_focus(self) {
        self.moved.set(true);
    }

    /// Follows a link within the console, unless it is wanted in another tab.
    pub fn follow(self, location: Location) -> impl Fn(MouseEvent) {
        move |event| {
            let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() || event.button() != 0;
            if elsewhere {
                return;
            }
            event.prevent_default();
            self.go(location.clone());
        }
    }

    /// A link within the console. `about` tells a screen reader more than what stands on it.
    #[must_use]
    pub fn link(self, class: &'static str, location: Location, text: impl Into<String>, about: Option<String>) -> AnyView {
        fn one(navigation: Navigation, class: &'static str, location: Location, text: String, about: Option<String>) -> AnyView {
            let class = Some(class).filter(|class| !class.is_empty());
            let href = location.address(navigation.locale);
            view! { <a class=class href=href dir="auto" aria-label=about on:click=navigation.follow(location)>{text}</a> }.into_any()
        }
        one(self, class, location, text.into(), about)
    }
}
