//! `/me` and `/me/in`: signed in or not, and the page around it.

use leptos::{prelude::*, task::spawn_local};
use lupa_domain::{
    api::{
        people::PersonView,
        portal::{ConsentView, DisclosureList, ReceiptLine},
    },
    ids::EventId,
    locale::Locale,
};

use super::{
    consents::Consents,
    disclosures::Disclosures,
    kept::{Asking, Kept},
    receipts::Receipts,
    sign_in::{Arrive, AskForLink},
    wire::{self, Failure},
};
use crate::{
    browser, links,
    ui::{Fetched, Outcome},
    words::{self, PortalWords},
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
    pub person: PersonView,
    /// Where they stand.
    pub consents: Vec<ConsentView>,
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
    /// Its words.
    pub words: &'static PortalWords,
    /// Who is there.
    pub visitor: RwSignal<Fetched<Visitor>>,
    /// The receipt that is open.
    pub open: RwSignal<Option<EventId>>,
    /// What goes along when the language changes: the token, until it is used.
    pub carried: RwSignal<String>,
}

impl Page {
    /// Asks who is signed in, and what is held about them.
    pub fn load(self) {
        spawn_local(async move {
            let found = match held(self.locale).await {
                Ok(held) => Fetched::Ready(Visitor::Subject(Box::new(held))),
                Err(Failure::Problem(problem)) if problem.status == 401 => Fetched::Ready(Visitor::Stranger(None)),
                Err(_) => Fetched::Failed,
            };
            self.visitor.set(found);
        });
    }

    /// Shows the form that asks for a link, with a word about why.
    pub fn leave(self, why: impl Into<String>) {
        self.carried.set(String::new());
        self.visitor.set(Fetched::Ready(Visitor::Stranger(Some(why.into()))));
        browser::focus_soon("why");
    }
}

async fn held(locale: Locale) -> Result<Held, Failure> {
    let person = wire::me(locale).await?;
    let consents = wire::consents(locale).await?;
    let receipts = wire::receipts(locale).await?;
    let disclosures = wire::disclosures(locale).await?;
    Ok(Held { person, consents, receipts, disclosures })
}

/// The page. With a token it waits for the person to press the button.
#[component]
pub fn OwnPage(locale: Locale, token: Option<String>, carried: RwSignal<String>) -> impl IntoView {
    let words = words::portal(locale);
    let arrived = token.map_or(Fetched::Waiting, |token| Fetched::Ready(Visitor::Arrived { token }));
    let page = Page { locale, words, visitor: RwSignal::new(arrived), open: RwSignal::new(None), carried };
    if page.visitor.with_untracked(|visitor| *visitor == Fetched::Waiting) {
        page.load();
    }
    let retry = Callback::new(move |()| {
        page.visitor.set(Fetched::Waiting);
        page.load();
    });
    let draw = move |visitor| {
        Some(match visitor {
            Visitor::Stranger(why) => view! { <AskForLink page why/> }.into_any(),
            Visitor::Arrived { token } => view! { <Arrive page token/> }.into_any(),
            Visitor::Subject(held) => view! { <Home page held=*held/> }.into_any(),
        })
    };
    view! { <Outcome state=page.visitor words=&words.wait retry draw/> }
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
    let kept = Asking::begin(page.locale);
    let sign_out = move |_| {
        spawn_local(async move {
            match wire::sign_out(page.locale).await {
                Ok(()) => page.leave(words.signed_out),
                Err(_) => page.visitor.set(Fetched::Failed),
            }
        });
    };
    view! {
        <h1>{words.heading}</h1>
        <p class="unprinted">{signed_in}</p>
        <Consents page consents receipts person kept/>
        <Receipts page receipts/>
        <Kept page kept person/>
        <Disclosures page list=disclosures consents=titles/>
        <section class="part unprinted" aria-labelledby="data">
            <h2 id="data">{words.data}</h2>
            <p>{words.export_lead}</p>
            <div class="actions">
                <a class="button" href=links::EXPORT download>{words.export}</a>
                <button class="button" type="button" on:click=sign_out>{words.sign_out}</button>
            </div>
        </section>
    }
}
