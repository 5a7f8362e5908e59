//! The console: one page for all its screens, in the words of one language. Each area, and each language, is a part of the program that is loaded when the first of its screens is opened;
//! the split points stand here, for they have to be in the binary's own crate. A part's function is named nowhere else, or it would be in
//! the main part.

#![expect(clippy::unnecessary_wraps, reason = "the macro of a fallible split point wants a `Result`")]

use leptos::{
    prelude::*,
    wasm_split::{SplitLoaderError, wasm_split},
};
use lupa_console::{
    area::{Draw, LoadFailed, Loading},
    screens::Area,
    shell::Console,
};
use lupa_domain::{locale::Locale, zone::Zone};
use lupa_ui::browser;
use lupa_words::console::{self, ConsoleWords};
use wasm_bindgen::prelude::*;

/// The page calls [`open`] once the program is there.
fn main() {}

/// Draws the console in the page's language, whose words are loaded first.
///
/// # Errors
///
/// When they do not come: the page says so then.
#[wasm_bindgen]
pub async fn open() -> Result<(), JsValue> {
    lupa_ui::set_zone(Zone::of_country(&browser::country()));
    let (locale, token) = (browser::language_of_page(), browser::take_token());
    let words = match locale {
        Locale::Fi => words_fi().await,
        Locale::Sv => words_sv().await,
        Locale::En => words_en().await,
    };
    console::use_words(words.map_err(|_| JsValue::from_str("the words did not come"))?);
    leptos::mount::mount_to_body(move || view! { <Console locale token load/> });
    Ok(())
}

#[wasm_split(words_fi, wasm_split_path = leptos::wasm_split, fallible)]
fn words_fi() -> Result<&'static ConsoleWords, SplitLoaderError> {
    Ok(console::finnish())
}

#[wasm_split(words_sv, wasm_split_path = leptos::wasm_split, fallible)]
fn words_sv() -> Result<&'static ConsoleWords, SplitLoaderError> {
    Ok(console::swedish())
}

#[wasm_split(words_en, wasm_split_path = leptos::wasm_split, fallible)]
fn words_en() -> Result<&'static ConsoleWords, SplitLoaderError> {
    Ok(console::english())
}

#[wasm_split(home, wasm_split_path = leptos::wasm_split, fallible)]
fn home() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::home::draw)
}

#[wasm_split(people, wasm_split_path = leptos::wasm_split, fallible)]
fn people() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::people::draw)
}

#[wasm_split(person_card, wasm_split_path = leptos::wasm_split, fallible)]
fn person_card() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::people::card_page::draw)
}

#[wasm_split(recording, wasm_split_path = leptos::wasm_split, fallible)]
fn recording() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::consent::record::draw)
}

#[wasm_split(person_form, wasm_split_path = leptos::wasm_split, fallible)]
fn person_form() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::people::form::draw)
}

#[wasm_split(imports, wasm_split_path = leptos::wasm_split, fallible)]
fn imports() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::imports::draw)
}

#[wasm_split(requests, wasm_split_path = leptos::wasm_split, fallible)]
fn requests() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::requests::draw)
}

#[wasm_split(grounds, wasm_split_path = leptos::wasm_split, fallible)]
fn grounds() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::grounds::draw)
}

#[wasm_split(merging, wasm_split_path = leptos::wasm_split, fallible)]
fn merging() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::merging::draw)
}

#[wasm_split(renewals, wasm_split_path = leptos::wasm_split, fallible)]
fn renewals() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::renewals::draw)
}

#[wasm_split(audience, wasm_split_path = leptos::wasm_split, fallible)]
fn audience() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::audience::draw)
}

#[wasm_split(audience_export, wasm_split_path = leptos::wasm_split, fallible)]
fn audience_export() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::audience::export_form::draw)
}

#[wasm_split(wording, wasm_split_path = leptos::wasm_split, fallible)]
fn wording() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::wording::draw)
}

#[wasm_split(form_editor, wasm_split_path = leptos::wasm_split, fallible)]
fn form_editor() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::wording::editor::draw)
}

#[wasm_split(sharing, wasm_split_path = leptos::wasm_split, fallible)]
fn sharing() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::sharing::draw)
}

#[wasm_split(purposes, wasm_split_path = leptos::wasm_split, fallible)]
fn purposes() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::wording::purposes::draw)
}

#[wasm_split(fields, wasm_split_path = leptos::wasm_split, fallible)]
fn fields() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::fields::draw)
}

#[wasm_split(retention, wasm_split_path = leptos::wasm_split, fallible)]
fn retention() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::retention::draw)
}

#[wasm_split(look, wasm_split_path = leptos::wasm_split, fallible)]
fn look() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::look::draw)
}

#[wasm_split(backup, wasm_split_path = leptos::wasm_split, fallible)]
fn backup() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::backup::draw)
}

#[wasm_split(staff, wasm_split_path = leptos::wasm_split, fallible)]
fn staff() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::staff::draw)
}

#[wasm_split(account, wasm_split_path = leptos::wasm_split, fallible)]
fn account() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::staff::account::draw)
}

#[wasm_split(audit, wasm_split_path = leptos::wasm_split, fallible)]
fn audit() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::staff::audit::draw)
}

#[wasm_split(counter, wasm_split_path = leptos::wasm_split, fallible)]
fn counter() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::counter::draw)
}

#[wasm_split(register, wasm_split_path = leptos::wasm_split, fallible)]
fn register() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::register::draw)
}

#[wasm_split(description, wasm_split_path = leptos::wasm_split, fallible)]
fn description() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::description::draw)
}

#[wasm_split(processors, wasm_split_path = leptos::wasm_split, fallible)]
fn processors() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::description::processors::draw)
}

#[wasm_split(breaches, wasm_split_path = leptos::wasm_split, fallible)]
fn breaches() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::description::breaches::draw)
}

#[wasm_split(find, wasm_split_path = leptos::wasm_split, fallible)]
fn find() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::people::find::draw)
}

/// Loads the part of an area.
fn load(area: Area) -> Loading {
    Box::pin(async move {
        let loaded = match area {
            Area::Home => home().await,
            Area::People => people().await,
            Area::PersonCard => person_card().await,
            Area::Recording => recording().await,
            Area::PersonForm => person_form().await,
            Area::Imports => imports().await,
            Area::Requests => requests().await,
            Area::Grounds => grounds().await,
            Area::Merging => merging().await,
            Area::Renewals => renewals().await,
            Area::Audience => audience().await,
            Area::AudienceExport => audience_export().await,
            Area::Wording => wording().await,
            Area::FormEditor => form_editor().await,
            Area::Sharing => sharing().await,
            Area::Purposes => purposes().await,
            Area::Fields => fields().await,
            Area::Retention => retention().await,
            Area::Look => look().await,
            Area::Backup => backup().await,
            Area::Staff => staff().await,
            Area::Account => account().await,
            Area::Audit => audit().await,
            Area::Counter => counter().await,
            Area::Register => register().await,
            Area::Description => description().await,
            Area::Processors => processors().await,
            Area::Breaches => breaches().await,
            Area::Find => find().await,
        };
        loaded.map_err(|_| LoadFailed)
    })
}
