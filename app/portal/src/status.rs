//! What was just done. A form that was taken answers with the way to a page (303), and the page says what happened.

use leptos::prelude::*;
use lupa_domain::{api::portal::ConsentResponse, wording::PurposeId};

use crate::frame::Frame;

/// What was just done. The word of each travels in a cookie from the answer to a form to the page that follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// Consent was given.
    Given,
    /// Consent was withdrawn.
    Withdrawn,
    /// What needs no consent was forbidden.
    Forbidden,
    /// Nothing: the words had changed in the meantime.
    Reworded,
    /// An answer was put right.
    Corrected,
    /// The session was ended.
    SignedOut,
}

impl Done {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Given, Self::Withdrawn, Self::Forbidden, Self::Reworded, Self::Corrected, Self::SignedOut];

    /// The word of it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Withdrawn => "withdrawn",
            Self::Forbidden => "forbidden",
            Self::Reworded => "reworded",
            Self::Corrected => "corrected",
            Self::SignedOut => "signed-out",
        }
    }

    /// Reads [`Done::as_str`] back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|done| done.as_str() == word)
    }
}

/// What was just done, and about which purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// What.
    pub done: Done,
    /// About which purpose, where it was about one.
    pub about: Option<PurposeId>,
}

impl Status {
    /// As a word, and back: a page that says what happened is told of it in a cookie.
    #[must_use]
    pub fn text(&self) -> String {
        match &self.about {
            Some(purpose) => format!("{}.{purpose}", self.done.as_str()),
            None => self.done.as_str().to_owned(),
        }
    }

    /// Reads [`Status::text`] back.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (word, about) = text.split_once('.').map_or((text, None), |(word, about)| (word, Some(about)));
        let about = about.map(str::parse).transpose().ok()?;
        Some(Self { done: Done::from_word(word)?, about })
    }
}

/// What was just done, in a sentence that takes the focus, and the way to undo it where there is one. `consents` has the titles of purposes.
pub(crate) fn said(frame: &Frame, status: Option<&Status>, consents: &[ConsentResponse]) -> Option<AnyView> {
    let status = status?;
    let words = frame.words();
    let consent = status.about.as_ref().and_then(|about| consents.iter().find(|consent| consent.purpose == *about));
    let title = consent.map(|consent| consent.title.as_str()).unwrap_or_default();
    let text = match status.done {
        Done::Given => (words.given)(title),
        Done::Withdrawn => (words.withdrawn)(title),
        Done::Forbidden => (words.forbidden)(title),
        Done::Reworded => words.reworded.to_owned(),
        Done::Corrected => words.kept.corrected.to_owned(),
        Done::SignedOut => words.signed_out.to_owned(),
    };
    // What is used no more cannot be given, so it cannot be given back; and what it asks for is gone.
    let can_be_undone = |consent: &&ConsentResponse| !consent.retired && consent.asks.is_empty() && consent.needs.is_none();
    let undo = consent.filter(|_| status.done == Done::Withdrawn).filter(can_be_undone).map(|consent| {
        view! {
            <form method="post" action=frame.own("/consents")>
                <input type="hidden" name="purpose" value=consent.purpose.to_string()/>
                <input type="hidden" name="notice" value=consent.notice.to_string()/>
                <button class="button" type="submit" name="decision" value="give">{words.undo}</button>
            </form>
        }
    });
    Some(view! { <div id="said" class="said" role="status" tabindex="-1" autofocus=true><p>{text}</p> {undo}</div> }.into_any())
}
