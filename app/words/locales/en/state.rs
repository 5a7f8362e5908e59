//! Where a person stands, in English.

use lupa_domain::consent::State;

use crate::state::StateWords;

pub(crate) const STATE: StateWords = StateWords {
    word: |state| match state {
        State::None => "No consent",
        State::Pending => "Awaiting confirmation",
        State::Given => "Consented",
        State::Withdrawn => "Withdrawn",
        State::Objected => "Objected",
        State::Lapsed => "Ended",
    },
};
