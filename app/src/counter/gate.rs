//! `/console/counter`: the counter itself, where this browser stands on one; else the console, which can make it one.

use leptos::{prelude::*, task::spawn_local};
use lupa_domain::{api::counter::CounterView, locale::Locale};

use super::{tablet::Tablet, wire};
use crate::{
    browser,
    portal::wire::Failure,
    staff::{Console, screens::DRAWN},
    words,
};

#[derive(Clone, Debug)]
enum Stands {
    Waiting,
    Failed,
    Counter(CounterView),
    Console,
}

/// The page.
#[component]
pub fn Gate(locale: Locale, token: Option<String>) -> impl IntoView {
    let stands = RwSignal::new(Stands::Waiting);
    let words = &words::staff(locale).wait;
    let look = move || {
        spawn_local(async move {
            stands.set(match wire::show(locale).await {
                Ok(view) => Stands::Counter(view),
                Err(Failure::Problem(problem)) if problem.status == 401 => Stands::Console,
                Err(_) => Stands::Failed,
            });
        });
    };
    browser::page::entitle(locale, words::counter(locale).open.screen.title);
    look();
    let retry = move |_| {
        stands.set(Stands::Waiting);
        look();
    };
    move || match stands.get() {
        Stands::Waiting => view! { <main id="main" class="sheet"><p role="status" class="soft">{words.waiting}</p></main> }.into_any(),
        Stands::Failed => view! {
            <main id="main" class="sheet">
                <div role="alert" class="stack">
                    <p>{words.failed}</p>
                    <button class="button" type="button" on:click=retry>{words.retry}</button>
                </div>
            </main>
        }
        .into_any(),
        Stands::Counter(view) => view! { <Tablet locale view/> }.into_any(),
        Stands::Console => view! { <Console locale token=token.clone() draws=DRAWN/> }.into_any(),
    }
}
