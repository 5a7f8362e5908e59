//! `/me` and `/me/in`: signed in or not, and the page around it.

use leptos::{prelude::*, task::spawn_local};
use lupa_api::{self as api, ApiError, Client, Loader, paths};
use lupa_domain::{
    api::{
        people::PersonResponse,
        portal::{ConsentResponse, DisclosureList, ReceiptLine},
    },
    ids::EventId,
    locale::Locale,
};
use lupa_ui::{AsyncView, DatumText, LoadState, browser};
use lupa_words::{self as words, PortalWords};

use crate::{
    consents::Consents,
    disclosures::Disclosures,
    personal_data::PersonalData,
    receipts::Receipts,
    sign_in::{Arrive, AskForLink},
};

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

/// The page. With a token it waits for the person to press the button.
#[component]
pub fn OwnPage(locale: Locale, token: Option<String>, carried: RwSignal<String>) -> impl IntoView {
    let words = words::portal(locale);
    let arrived = token.map_or(LoadState::Loading, |token| LoadState::Ready(Visitor::Arrived { token }));
    let client = Client::new(locale);
    let page = Page { locale, client, words, visitor: RwSignal::new(arrived), open: RwSignal::new(None), carried };
    if page.visitor.with_untracked(|visitor| *visitor == LoadState::Loading) {
        page.load();
    }
    let retry = Callback::new(move |()| {
        page.visitor.set(LoadState::Loading);
        page.load();
    });
    let draw = move |visitor| {
        Some(match visitor {
            Visitor::Stranger(why) => view! { <AskForLink page why/> }.into_any(),
            Visitor::Arrived { token } => view! { <Arrive page token/> }.into_any(),
            Visitor::Subject(held) => view! { <Home page held=*held/> }.into_any(),
        })
    };
    view! { <AsyncView state=page.visitor words=&words.wait retry draw/> }
}

/// The page of a signed-in person.
#[component]
fn Home(page: Page, held: Held) -> impl IntoView {
    let words = page.words;
    let Held { person, consents, receipts, disclosures } = held;
    let titles = consents.clone();
    let signed_in = (words.signed_in)(person.email.as_deref().unwrap_or_default());
    let person = RwSignal::new(person);
    let receipts = RwSignal::new(receipts);
    let personal_data = Loader::of(page.client, api::me::personal_data);
    let sign_out = move |_| {
        spawn_local(async move {
            match api::me::sign_out().send(page.client).await {
                Ok(()) => page.leave(words.signed_out),
                Err(_) => page.visitor.set(LoadState::Failed),
            }
        });
    };
    view! {
        <h1>{words.heading}</h1>
        <p class="unprinted">{signed_in}</p>
        <Consents page consents receipts person personal_data/>
        <Receipts page receipts/>
        <PersonalData page personal_data person/>
        <Disclosures page list=disclosures consents=titles/>
        <section class="part unprinted" aria-labelledby="data">
            <h2 id="data">{words.data}</h2>
            <p>{words.export_lead}</p>
            <div class="actions">
                <a class="button" href=paths::EXPORT download>{words.export}</a>
                <button class="button" type="button" on:click=sign_out>{words.sign_out}</button>
            </div>
        </section>
    }
}
