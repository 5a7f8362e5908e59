//! Wording for the administrator: the forms and their texts, what publishing changes, the published editions, and the purposes that people
//! can agree to.
//!
//! All screens have the same path; the query says which one it is ([`locations`]): the list, the texts of a form (`editor`, whose fields
//! `draft_fields` reads and writes), the comparison before publishing (`publish`), the `editions`, and a purpose (`purposes`). The register
//! checks the texts and names what is missing; each gap leads to its field. What purposes are called (`titles`) is asked for before
//! a screen is drawn.

pub mod asks;
pub mod boxes;
pub mod create;
pub mod draft_fields;
pub mod editions;
pub mod editor;
pub mod event_day;
pub mod form_fields;
pub mod list;
pub mod live_preview;
pub mod locations;
pub mod publish;
pub mod purposes;
pub mod ready;
pub mod recipients;
pub mod titles;

use leptos::prelude::*;
use lupa_api::{self as api, Loader};
use lupa_domain::wording::{FormId, PurposeId};

use crate::{area::AreaView, context::use_console, screens::Area};
use create::CreateForm;
use editions::Editions;
use list::List;
use locations::NEW;
use publish::Publish;
use titles::Titles;

/// Draws the screen at the address, once it is known what purposes are called.
#[must_use]
pub fn draw() -> AnyView {
    let console = use_console();
    let loader = Loader::of(console.client, api::names::list);
    let draw = move |names| {
        provide_context(Titles::new(names));
        Some(screen())
    };
    loader.view(&console.words.wait, "", draw).into_any()
}

fn screen() -> AnyView {
    let navigation = use_console().navigation;
    let form = |name: &str| navigation.query(name).parse::<FormId>().ok();
    if navigation.query("form") == NEW {
        return view! { <CreateForm/> }.into_any();
    }
    if form("form").is_some() {
        return view! { <AreaView area=Area::FormEditor/> }.into_any();
    }
    if let Some(form) = form("publish") {
        return view! { <Publish form/> }.into_any();
    }
    if let Some(form) = form("editions") {
        return view! { <Editions form/> }.into_any();
    }
    let purpose = navigation.query("purpose");
    if purpose == NEW || purpose.parse::<PurposeId>().is_ok() {
        return view! { <AreaView area=Area::Purposes/> }.into_any();
    }
    view! { <List/> }.into_any()
}
