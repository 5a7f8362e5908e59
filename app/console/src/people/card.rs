//! The card of a person, as its parts share it. The screen is in `card_page`.

use leptos::prelude::*;
use lupa_api::{self as api, ApiError, Client, Loader};
use lupa_domain::{
    api::people::{FieldResponse, PersonCard},
    ids::{EventId, PersonId},
};
use lupa_words::PeopleWords;

use super::{entry_form::OpenForm, format::DatumFormat};
use crate::context::ConsoleContext;

/// A person and the custom fields; nothing where nobody has that id.
pub type FoundCard = Option<(PersonCard, Vec<FieldResponse>)>;

/// What the parts of the card share.
#[derive(Clone, Copy)]
pub struct Card {
    /// What all screens share.
    pub console: ConsoleContext,
    /// The words of the screens about people.
    pub words: &'static PeopleWords,
    /// The custom fields.
    pub fields: StoredValue<Vec<FieldResponse>>,
    /// The id of the person.
    pub id: PersonId,
    /// The data of the person.
    pub person: StoredValue<PersonCard>,
    /// The receipt that is open.
    pub receipt: RwSignal<Option<EventId>>,
    /// The id of what opened it, which gets the focus back.
    pub opener: StoredValue<String>,
    /// Which form is open over the history.
    pub entry: RwSignal<OpenForm>,
    /// Whether the panel that records what the customer says stands in place of the card.
    pub recording: RwSignal<bool>,
    /// Fetches the card.
    pub loader: Loader<FoundCard>,
}

impl Card {
    /// How a datum is written.
    #[must_use]
    pub const fn format(self) -> DatumFormat {
        DatumFormat { console: self.console, words: self.words, fields: self.fields }
    }

    /// Whether an open receipt stands alone on paper.
    #[must_use]
    pub fn alone(self) -> Signal<bool> {
        Signal::derive(move || self.receipt.with(Option::is_some))
    }

    /// Fetches the card again after a change. The notice is shown once the card is there: if it were shown earlier, drawing the card anew
    /// would take the focus away from it.
    pub fn reload_with_notice(self, text: &'static str) {
        let notices = self.console.notices;
        self.loader.reload_then(move || notices.show(text));
    }
}

/// What a person is called, who may have no name.
#[must_use]
pub fn display_name(called: Option<&str>, words: &'static PeopleWords) -> String {
    called.unwrap_or(words.unnamed).to_owned()
}

/// Fetches a person and the custom fields.
pub async fn load(client: Client, id: PersonId) -> Result<FoundCard, ApiError> {
    let person = match api::people::card(id).send(client).await {
        Err(error) if error.is_not_found() => return Ok(None),
        person => person?,
    };
    Ok(Some((person, api::fields::list().send(client).await?.fields)))
}
