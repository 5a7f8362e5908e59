//! A part of the program: loaded when the first of its screens is opened, and drawn; or why it is not there. A part can draw another one in
//! its place ([`AreaView`]), as a card does with the form that changes it.

use std::{future::Future, pin::Pin};

use leptos::{prelude::*, task::spawn_local};
use lupa_api::Latest;
use lupa_ui::{AsyncView, LoadState, browser};

use crate::{context::use_console, screens::Area};

/// Draws the screen at the address, one of its area's.
pub type Draw = fn() -> AnyView;

/// What loading a part comes to.
pub type Loading = Pin<Box<dyn Future<Output = Result<Draw, LoadFailed>>>>;

/// Loads a part of the program.
pub type LoadArea = fn(Area) -> Loading;

/// What has been loaded, and how to load more. A context of the console.
#[derive(Clone, Copy)]
pub struct Parts {
    load: LoadArea,
    loaded: StoredValue<Vec<(Area, Draw)>>,
}

impl Parts {
    /// Nothing has been loaded yet.
    #[must_use]
    pub(crate) fn new(load: LoadArea) -> Self {
        Self { load, loaded: StoredValue::new(Vec::new()) }
    }

    fn loaded(self, area: Area) -> Option<Draw> {
        self.loaded.with_value(|loaded| loaded.iter().find(|(known, _)| *known == area).map(|(_, draw)| *draw))
    }
}

/// A part did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoadFailed;

/// What this browser remembers of having loaded the page anew.
const RELOADED: &str = "lupa-reloaded";

/// Loads a part and draws the screen with it. What is there already is drawn at once.
#[component]
pub fn AreaView(area: Area) -> AnyView {
    let console = use_console();
    let parts: Parts = expect_context();
    if let Some(draw) = parts.loaded(area) {
        return draw();
    }
    let (state, latest) = (RwSignal::new(LoadState::<Draw>::Loading), Latest::default());
    let fetch = move || {
        let turn = latest.begin();
        spawn_local(async move {
            let loaded = (parts.load)(area).await;
            if !turn.is_latest() {
                return;
            }
            match loaded {
                Ok(draw) => {
                    browser::forget_for_tab(RELOADED);
                    parts.loaded.update_value(|loaded| loaded.push((area, draw)));
                    state.set(LoadState::Ready(draw));
                }
                // After a deployment the parts have other names: a page of today knows them. Once, lest it go on for ever.
                Err(LoadFailed) if !console.navigation.unsaved.is_unsaved() && browser::remember_for_tab(RELOADED) => {
                    browser::reload();
                }
                Err(LoadFailed) => state.set(LoadState::Failed),
            }
        });
    };
    fetch();
    let retry = Callback::new(move |()| {
        state.set(LoadState::Loading);
        fetch();
    });
    view! { <AsyncView state words=&console.words.wait retry draw=|draw: Draw| Some(draw())/> }.into_any()
}
