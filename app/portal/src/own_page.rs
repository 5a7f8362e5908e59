//! `/me` and `/me/in`: signed in or not, and the page around it.

use leptos::{prelude::*, task::spawn_local};
use lupa_api::{self as api, Client, Loader, paths};
use lupa_domain::locale::Locale;
use lupa_ui::{AsyncView, LoadState};
use lupa_words as words;

use crate::{
    consents::Consents,
    disclosures::Disclosures,
    page::{Held, Page, Visitor},
    personal_data::PersonalData,
    receipts::Receipts,
    sign_in::{Arrive, AskForLink},
};

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
