//! Where a person stands, in Finnish.

use lupa_domain::consent::State;

use crate::state::StateWords;

pub(crate) const STATE: StateWords = StateWords {
    word: |state| match state {
        State::None => "Ei suostumusta",
        State::Pending => "Odottaa vahvistusta",
        State::Given => "Suostunut",
        State::Withdrawn => "Perunut",
        State::Objected => "Kieltänyt",
        State::Lapsed => "Päättynyt",
    },
};
