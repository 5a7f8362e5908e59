//! What was just done. A form that was taken answers with the way to a page (303), and the page says what happened.

use leptos::prelude::*;
use lupa_domain::{api::portal::ConsentResponse, rights::ObjectionKind, wording::PurposeId};

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
    /// The person objects to a kind of use.
    Objected,
    /// They lifted that.
    Lifted,
    /// They want no marketing at all.
    NoMarketing,
    /// Their details are saved.
    Saved,
    /// A letter is on its way to another address.
    AddressAsked,
    /// The use of their data is restricted.
    Restricted,
    /// That is lifted.
    Released,
    /// A request was sent.
    Requested,
    /// A request was taken back.
    TakenBack,
    /// A letter is on its way with the link that erases.
    ErasureAsked,
    /// The session was ended.
    SignedOut,
}

impl Done {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::Given,
        Self::Withdrawn,
        Self::Forbidden,
        Self::Reworded,
        Self::Corrected,
        Self::Objected,
        Self::Lifted,
        Self::NoMarketing,
        Self::Saved,
        Self::AddressAsked,
        Self::Restricted,
        Self::Released,
        Self::Requested,
        Self::TakenBack,
        Self::ErasureAsked,
        Self::SignedOut,
    ];

    /// The word of it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Withdrawn => "withdrawn",
            Self::Forbidden => "forbidden",
            Self::Reworded => "reworded",
            Self::Corrected => "corrected",
            Self::Objected => "objected",
            Self::Lifted => "lifted",
            Self::NoMarketing => "no-marketing",
            Self::Saved => "saved",
            Self::AddressAsked => "address-asked",
            Self::Restricted => "restricted",
            Self::Released => "released",
            Self::Requested => "requested",
            Self::TakenBack => "taken-back",
            Self::ErasureAsked => "erasure-asked",
            Self::SignedOut => "signed-out",
        }
    }

    /// Reads [`Done::as_str`] back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|done| done.as_str() == word)
    }
}

/// What was just done, and about what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// What.
    pub done: Done,
    /// About what, where it was about one thing.
    pub about: Option<About>,
}

/// Begins the word of a kind: no purpose has such a name.
const KIND: &str = "_";

/// What an act was about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A purpose.
    Purpose(PurposeId),
    /// A kind of use.
    Kind(ObjectionKind),
}

impl From<Done> for Status {
    fn from(done: Done) -> Self {
        Self { done, about: None }
    }
}

impl Status {
    /// As a word, and back: a page that says what happened is told of it in a cookie.
    #[must_use]
    pub fn text(&self) -> String {
        match &self.about {
            Some(About::Purpose(purpose)) => format!("{}.{purpose}", self.done.as_str()),
            Some(About::Kind(kind)) => format!("{}.{KIND}{}", self.done.as_str(), kind.as_str()),
            None => self.done.as_str().to_owned(),
        }
    }

    /// Reads [`Status::text`] back.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (word, about) = text.split_once('.').map_or((text, None), |(word, about)| (word, Some(about)));
        let read = |about: &str| match about.strip_prefix(KIND) {
            Some(kind) => ObjectionKind::from_word(kind).map(About::Kind),
            None => about.parse().ok().map(About::Purpose),
        };
        let about = match about {
            Some(about) => Some(read(about)?),
            None => None,
        };
        Some(Self { done: Done::from_word(word)?, about })
    }
}

/// What was just done, in a sentence that takes the focus, and the way to undo it where there is one. `consents` has the titles of purposes.
pub(crate) fn said(frame: &Frame, status: Option<&Status>, consents: &[ConsentResponse]) -> Option<AnyView> {
    let status = status?;
    let (words, rights) = (frame.words(), frame.rights());
    let consent = match &status.about {
        Some(About::Purpose(about)) => consents.iter().find(|consent| consent.purpose == *about),
        _ => None,
    };
    let title = match (&status.about, consent) {
        (Some(About::Kind(kind)), _) => (rights.objections.kind)(*kind).heading,
        (_, Some(consent)) => consent.title.as_str(),
        _ => "",
    };
    let text = match status.done {
        Done::Given => (words.given)(title),
        Done::Withdrawn => (words.withdrawn)(title),
        Done::Forbidden => (words.forbidden)(title),
        Done::Reworded => words.reworded.to_owned(),
        Done::Corrected => words.kept.corrected.to_owned(),
        Done::Objected => (rights.objections.objected)(title),
        Done::Lifted => (rights.objections.lifted)(title),
        Done::NoMarketing => rights.objections.no_marketing_done.to_owned(),
        Done::Saved => rights.details.saved.to_owned(),
        Done::AddressAsked => rights.email.asked.to_owned(),
        Done::Restricted => rights.restriction.restricted.to_owned(),
        Done::Released => rights.restriction.lifted.to_owned(),
        Done::Requested => rights.requests.sent.to_owned(),
        Done::ErasureAsked => rights.erasing.asked.to_owned(),
        Done::TakenBack => rights.requests.taken_back.to_owned(),
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
    let undo = undo.map(IntoAny::into_any).or_else(|| undo_objection(frame, status));
    Some(view! { <div id="said" class="said" role="status" tabindex="-1" autofocus=true><p>{text}</p> {undo}</div> }.into_any())
}

/// The way to undo an objection to a kind.
fn undo_objection(frame: &Frame, status: &Status) -> Option<AnyView> {
    let (Done::Objected, Some(About::Kind(kind))) = (status.done, &status.about) else { return None };
    Some(
        view! {
            <form method="post" action=frame.own("/objections")>
                <input type="hidden" name="kind" value=kind.as_str()/>
                <button class="button" type="submit" name="objecting" value="no">{frame.rights().objections.lift}</button>
            </form>
        }
        .into_any(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_is_read_back_as_it_was_written() {
        for done in Done::ALL {
            let purpose = About::Purpose("research".parse().expect("a name"));
            let kinds = ObjectionKind::ALL.map(|kind| Some(About::Kind(kind)));
            for about in [None, Some(purpose)].into_iter().chain(kinds) {
                let status = Status { done, about };
                assert_eq!(Status::parse(&status.text()), Some(status));
            }
        }
        for text in ["", "given.", "nothing", "given.Not A Name", "given.a.b"] {
            assert_eq!(Status::parse(text), None, "{text}");
        }
    }
}
