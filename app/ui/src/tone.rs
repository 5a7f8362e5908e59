//! What colours mean. A meaning is always a colour, a sign and a word, the same on a card, in a list, in a chart and on a receipt.

use leptos::prelude::*;
use lupa_domain::{consent::State, locale::Locale};
use lupa_words as words;

use crate::Icon;

/// What a colour means. The values stand in `style/tokens/tones.css`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Consent in force; a check that passed.
    Given,
    /// Unconfirmed; a deadline; something to decide.
    Awaiting,
    /// Withdrawn, ended.
    Withdrawn,
    /// An objection. Its red is not that of danger.
    Objected,
    /// No answer: no fill, no colour.
    None,
    /// A neutral notice.
    Info,
    /// What cannot be undone; a value that was refused.
    Danger,
}

impl From<State> for Tone {
    fn from(state: State) -> Self {
        match state {
            State::None => Self::None,
            State::Pending => Self::Awaiting,
            State::Given => Self::Given,
            State::Withdrawn | State::Lapsed => Self::Withdrawn,
            State::Objected => Self::Objected,
        }
    }
}

impl Tone {
    /// Its sign.
    #[must_use]
    pub const fn icon(self) -> Icon {
        match self {
            Self::Given => Icon::CHECK,
            Self::Awaiting => Icon::ELLIPSIS,
            Self::Withdrawn => Icon::UNDO_2,
            Self::Objected => Icon::BAN,
            Self::None => Icon::MINUS,
            Self::Info => Icon::INFO,
            Self::Danger => Icon::TRIANGLE_ALERT,
        }
    }

    const fn chip(self) -> &'static str {
        match self {
            Self::Given => "chip chip--given",
            Self::Awaiting => "chip chip--awaiting",
            Self::Withdrawn => "chip chip--withdrawn",
            Self::Objected => "chip chip--objected",
            Self::None => "chip chip--none",
            Self::Info => "chip chip--info",
            Self::Danger => "chip chip--danger",
        }
    }

    const fn note(self) -> &'static str {
        match self {
            Self::Given => "note note--given",
            Self::Awaiting => "note note--awaiting",
            Self::Withdrawn | Self::Objected | Self::None | Self::Info => "note note--info",
            Self::Danger => "note note--danger",
        }
    }
}

/// Where a person stands, in its word.
pub fn state_chip(state: State, locale: Locale) -> AnyView {
    tone_chip(state.into(), (words::state(locale).word)(state).to_owned(), None)
}

/// Where a person stands with a purpose: the purpose is read, the sign says where they stand, and a screen reader hears the word as well.
pub fn purpose_chip(purpose: String, state: State, locale: Locale) -> AnyView {
    tone_chip(state.into(), purpose, Some((words::state(locale).word)(state)))
}

/// A sign and a text. `told` says to a screen reader what the sign means, where the text does not.
pub fn tone_chip(tone: Tone, text: String, told: Option<&'static str>) -> AnyView {
    let told = told.map(|told| view! { <span class="unseen">": " {told}</span> });
    view! { <span class=tone.chip()>{tone.icon().view()} <span dir="auto">{text}</span> {told}</span> }.into_any()
}

/// A sentence apart, with the sign of what it means.
pub fn note(tone: Tone, text: AnyView) -> AnyView {
    view! { <div class=tone.note()>{tone.icon().view()} <div class="note__text">{text}</div></div> }.into_any()
}

/// Where there is nothing yet: one sentence, and one thing to do.
pub fn empty_state(icon: Icon, text: String, act: AnyView) -> AnyView {
    view! { <div class="empty">{icon.view()} <p class="empty__text">{text}</p> {act}</div> }.into_any()
}
