//! Who is signed in, and how far they have come.

use leptos::{leptos_dom::helpers::request_animation_frame, prelude::*, task::spawn_local};
use lupa_api::{ApiError, AuthFailure, Client, Doing, ErrorHandler, paths, session};
use lupa_domain::{api::staff::OwnAccount, locale::Locale, staff::Right};
use lupa_ui::browser;
use lupa_words::StaffWords;

use super::{Navigation, Notices};
use crate::screens::Access;

/// How far one has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is not known yet who is there.
    Waiting,
    /// It cannot be known.
    Failed,
    /// There is an invitation to take up.
    Joining,
    /// Nobody is signed in.
    SigningIn,
    /// The undertaking waits to be accepted.
    Undertaking,
    /// One is in.
    Inside,
}

/// Who is signed in.
#[derive(Clone, Copy, Debug)]
pub struct Session {
    locale: Locale,
    words: &'static StaffWords,
    /// How far one has come.
    pub stage: RwSignal<Stage>,
    /// Who is signed in.
    pub account: RwSignal<Option<OwnAccount>>,
    /// Why nobody is any more, over the screen that was there; empty while somebody is.
    pub ended: RwSignal<&'static str>,
    /// Whether a new edition of the undertaking waits over the screen that was there.
    pub undertaking_waits: RwSignal<bool>,
    /// The token of an invitation.
    pub token: RwSignal<Option<String>>,
    /// Grows whenever another person, or the same one anew, has signed in: what is remembered for one visit is forgotten then.
    pub visit: StoredValue<u32>,
    navigation: Navigation,
    notices: Notices,
}

impl Session {
    pub(super) fn new(locale: Locale, words: &'static StaffWords, token: Option<String>, navigation: Navigation, notices: Notices) -> Self {
        let joins = navigation.location.with_untracked(|location| location.path == paths::CONSOLE_JOIN);
        Self {
            locale,
            words,
            stage: RwSignal::new(if joins { Stage::Joining } else { Stage::Waiting }),
            account: RwSignal::new(None),
            ended: RwSignal::new(""),
            undertaking_waits: RwSignal::new(false),
            token: RwSignal::new(token),
            visit: StoredValue::new(0),
            navigation,
            notices,
        }
    }

    /// The client whose errors are told here and over the screen.
    pub(super) fn client(self, words: &'static StaffWords) -> Client {
        let auth = Callback::new(move |failure| match failure {
            (AuthFailure::SignedOut, _) => self.end(),
            // There is nothing on the screen yet that could be lost: it is drawn anew once the undertaking is accepted.
            (AuthFailure::UndertakingNeeded, Doing::Loading) => self.reload(),
            (AuthFailure::UndertakingNeeded, Doing::Acting) => self.load(),
        });
        let notices = self.notices;
        let show = Callback::new(move |error: ApiError| notices.show_error(error.sentence(words.wait.failed)));
        Client::with_errors(self.locale, ErrorHandler { auth, show })
    }

    /// Asks who is signed in, and shows them what they see.
    pub fn load(self) {
        spawn_local(async move {
            match session::own_account().send_in(self.locale).await {
                Ok(own) => self.admit(own),
                Err(error) if error.is_signed_out() => self.stage.set(Stage::SigningIn),
                Err(_) => self.stage.set(Stage::Failed),
            }
        });
    }

    /// The same, and shows that it is on its way.
    pub fn reload(self) {
        self.stage.set(Stage::Waiting);
        self.load();
    }

    /// Asks again what is known of oneself, without leaving the screen.
    pub fn refresh(self, client: Client) {
        client.answer(session::own_account(), move |answer| match answer {
            Ok(own) => self.account.set(Some(own)),
            Err(error) => _ = client.handle_auth_failure(&error),
        });
    }

    fn admit(self, own: OwnAccount) {
        let waits = own.undertaking.is_some();
        let same = self.account.with_untracked(|known| known.as_ref().is_some_and(|known| known.account.id == own.account.id));
        // Who comes back finds the screen as they left it, with what they had typed; another person finds it fresh.
        let stays = same && self.stage.get_untracked() == Stage::Inside;
        self.account.set(Some(own));
        self.ended.set("");
        if !same {
            self.begin_visit();
        }
        self.undertaking_waits.set(stays && waits);
        match (stays, waits) {
            (true, true) => {}
            (true, false) => self.return_to_heading(),
            (false, true) => self.stage.set(Stage::Undertaking),
            (false, false) => self.stage.set(Stage::Inside),
        }
    }

    fn begin_visit(self) {
        self.visit.update_value(|visit| *visit += 1);
    }

    /// Whether something stands over the screen that is there.
    #[must_use]
    pub fn is_covered(self) -> bool {
        !self.ended.get().is_empty() || self.undertaking_waits.get()
    }

    /// Names the document after the screen that shows again, and gives its heading the focus.
    fn return_to_heading(self) {
        request_animation_frame(move || {
            if let Some(heading) = browser::element("heading") {
                let title = heading.get_attribute("data-title").or_else(|| heading.text_content()).unwrap_or_default();
                browser::set_title(self.locale, &self.title(&title));
                let _ = heading.focus();
            }
        });
    }

    /// The title of the document on a screen with this heading.
    pub(super) fn title(self, heading: &str) -> String {
        let controller = self.account.with_untracked(|own| own.as_ref().map(|own| own.controller.clone()));
        controller.map_or_else(|| heading.to_owned(), |controller| format!("{heading} · {controller}"))
    }

    /// The session is over. Who signs in again goes on where they were.
    pub fn end(self) {
        self.navigation.move_focus();
        if self.stage.get_untracked() == Stage::Inside {
            self.ended.set(self.words.ended);
        } else {
            self.stage.set(Stage::SigningIn);
        }
    }

    /// Forgets who was signed in.
    pub fn leave(self) {
        self.navigation.move_focus();
        self.account.set(None);
        self.begin_visit();
        self.navigation.unsaved.clear();
        self.ended.set("");
        self.undertaking_waits.set(false);
        self.notices.put(self.words.signed_out);
        self.stage.set(Stage::SigningIn);
    }

    /// Whether the person who is signed in may open a screen.
    #[must_use]
    pub fn may_open(self, access: Access) -> bool {
        match access {
            Access::Anyone | Access::SignedIn => true,
            Access::Needs(right) => self.may(right),
        }
    }

    /// Whether the person who is signed in has a right.
    #[must_use]
    pub fn may(self, right: Right) -> bool {
        self.account.with(|own| own.as_ref().is_some_and(|own| own.account.rights.contains(&right)))
    }
}
