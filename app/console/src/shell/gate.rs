//! `/console/counter`: the counter itself, where this browser stands on one; else the console, which can make it one.

use leptos::prelude::*;
use lupa_api::{ApiError, Client, Loader, counter};
use lupa_domain::api::counter::CounterResponse;
use lupa_ui::{LoadState, browser};

use super::Shell;
use crate::{area::AreaView, context::use_console, screens::Area};

/// What this browser is.
#[derive(Clone, Debug)]
enum Standing {
    Counter(CounterResponse),
    Console,
}

/// The page.
#[component]
pub(super) fn Gate() -> impl IntoView {
    let console = use_console();
    let locale = console.locale;
    browser::set_title(locale, console.words.counter.title);
    let loader = Loader::new(Client::new(locale), move || async move {
        match counter::show().send_in(locale).await {
            Ok(view) => Ok(Standing::Counter(view)),
            Err(ApiError::Problem(problem)) if problem.status == 401 => Ok(Standing::Console),
            Err(error) => Err(error),
        }
    });
    move || match loader.get() {
        LoadState::Ready(Standing::Console) => view! { <Shell/> }.into_any(),
        LoadState::Ready(Standing::Counter(view)) => {
            provide_context(view);
            view! { <AreaView area=Area::Counter/> }.into_any()
        }
        _ => view! { <main id="main" class="sheet">{loader.view(&console.words.wait, "", |_| None::<()>)}</main> }.into_any(),
    }
}
