//! Where a person stands, in Swedish.

use lupa_domain::consent::State;

use crate::state::StateWords;

pub(crate) const STATE: StateWords = StateWords {
    word: |state| match state {
        State::None => "Inget samtycke",
        State::Pending => "Väntar på bekräftelse",
        State::Given => "Har samtyckt",
        State::Withdrawn => "Har återkallat",
        State::Objected => "Har sagt nej",
        State::Lapsed => "Har upphört",
    },
};
