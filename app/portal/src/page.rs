//! What the parts of the own page share: who is there, what is held about them, the client and the words.

use leptos::{prelude::*, task::spawn_local};
use lupa_api::{self as api, ApiError, Client};
use lupa_domain::{
    api::{
        people::PersonResponse,
        portal::{ConsentResponse, DisclosureList, ReceiptLine},
    },
    ids::EventId,
    locale::Locale,
};
use lupa_ui::{DatumText, LoadState, browser};
use lupa_words::PortalWords;

/// Who is there, and what they see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Visitor {
    /// A visitor who has not signed in; what to say about it, if anything.
    Stranger(Option<String>),
    /// A visitor who came by a link and has not pressed the button yet.
    Arrived {
        /// The token of the link.
        token: String,
    },
    /// A signed-in person.
    Subject(Box<Held>),
}

/// What is held about the person, as far as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Identity and contact data.
    pub person: PersonResponse,
    /// Where they stand.
    pub consents: Vec<ConsentResponse>,
    /// Their receipts.
    pub receipts: Vec<ReceiptLine>,
    /// Who has exported their address, and seen or handled what is kept about them.
    pub disclosures: DisclosureList,
}

/// What the parts of the page share.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// Its language.
    pub locale: Locale,
    /// The client of the API.
    pub client: Client,
    /// Its words.
    pub words: &'static PortalWords,
    /// Who is there.
    pub visitor: RwSignal<LoadState<Visitor>>,
    /// The receipt that is open.
    pub open: RwSignal<Option<EventId>>,
    /// What goes along when the language changes: the token, until it is used.
    pub carried: RwSignal<String>,
}

impl Page {
    /// Writes the data about the person.
    #[must_use]
    pub fn datum_text(self) -> DatumText {
        DatumText { words: &self.words.kept.data, locale: self.locale, country: browser::country_name }
    }

    /// Asks who is signed in, and what is held about them.
    pub fn load(self) {
        spawn_local(async move {
            let found = match held(self.client).await {
                Ok(held) => LoadState::Ready(Visitor::Subject(Box::new(held))),
                Err(ApiError::Problem(problem)) if problem.status == 401 => LoadState::Ready(Visitor::Stranger(None)),
                Err(_) => LoadState::Failed,
            };
            self.visitor.set(found);
        });
    }

    /// Shows the form that asks for a link, with a word about why.
    pub fn leave(self, why: impl Into<String>) {
        self.carried.set(String::new());
        self.visitor.set(LoadState::Ready(Visitor::Stranger(Some(why.into()))));
        browser::focus_soon("why");
    }
}

async fn held(client: Client) -> Result<Held, ApiError> {
    let person = api::me::person().send(client).await?;
    let consents = api::me::consents().send(client).await?.consents;
    let receipts = api::me::receipts().send(client).await?.receipts;
    let disclosures = api::me::disclosures().send(client).await?;
    Ok(Held { person, consents, receipts, disclosures })
}
