//! The console: one page for all its screens, in the words of one language. Each area, and each language, is a part of the program that is loaded when the first of its screens is opened;
//! the split points stand here, for they have to be in the binary's own crate. A part's function is named nowhere else, or it would be in
//! the main part.

#![expect(clippy::unnecessary_wraps, reason = "the macro of a fallible split point wants a `Result`")]

use futures_util::future::join;
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
use lupa_words::console::{self, Chapter, Loaded};
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
    load_chapter(Chapter::Frame, locale).await.map_err(|_| JsValue::from_str("the words did not come"))?;
    leptos::mount::mount_to_body(move || view! { <Console locale token load/> });
    Ok(())
}

#[wasm_split(words_fi_frame, wasm_split_path = leptos::wasm_split, fallible)]
fn words_fi_frame() -> Result<Loaded, SplitLoaderError> {
    Ok(Loaded::Frame(console::frame_in(Locale::Fi)))
}

#[wasm_split(words_sv_frame, wasm_split_path = leptos::wasm_split, fallible)]
fn words_sv_frame() -> Result<Loaded, SplitLoaderError> {
    Ok(Loaded::Frame(console::frame_in(Locale::Sv)))
}

#[wasm_split(words_en_frame, wasm_split_path = leptos::wasm_split, fallible)]
fn words_en_frame() -> Result<Loaded, SplitLoaderError> {
    Ok(Loaded::Frame(console::frame_in(Locale::En)))
}

#[wasm_split(words_fi_customers, wasm_split_path = leptos::wasm_split, fallible)]
fn words_fi_customers() -> Result<Loaded, SplitLoaderError> {
    Ok(Loaded::Customers(console::customers_in(Locale::Fi)))
}

#[wasm_split(words_sv_customers, wasm_split_path = leptos::wasm_split, fallible)]
fn words_sv_customers() -> Result<Loaded, SplitLoaderError> {
    Ok(Loaded::Customers(console::customers_in(Locale::Sv)))
}

#[wasm_split(words_en_customers, wasm_split_path = leptos::wasm_split, fallible)]
fn words_en_customers() -> Result<Loaded, SplitLoaderError> {
    Ok(Loaded::Customers(console::customers_in(Locale::En)))
}

#[wasm_split(words_fi_forms, wasm_split_path = leptos::wasm_split, fallible)]
fn words_fi_forms() -> Result<Loaded, SplitLoaderError> {
    Ok(Loaded::Forms(console::forms_in(Locale::Fi)))
}

#[wasm_split(words_sv_forms, wasm_split_path = leptos::wasm_split, fallible)]
fn words_sv_forms() -> Result<Loaded, SplitLoaderError> {
    Ok(Loaded::Forms(console::forms_in(Locale::Sv)))
}

#[wasm_split(words_en_forms, wasm_split_path = leptos::wasm_split, fallible)]
fn words_en_forms() -> Result<Loaded, SplitLoaderError> {
    Ok(Loaded::Forms(console::forms_in(Locale::En)))
}

#[wasm_split(words_fi_register, wasm_split_path = leptos::wasm_split, fallible)]
fn words_fi_register() -> Result<Loaded, SplitLoaderError> {
    Ok(Loaded::Register(console::register_in(Locale::Fi)))
}

#[wasm_split(words_sv_register, wasm_split_path = leptos::wasm_split, fallible)]
fn words_sv_register() -> Result<Loaded, SplitLoaderError> {
    Ok(Loaded::Register(console::register_in(Locale::Sv)))
}

#[wasm_split(words_en_register, wasm_split_path = leptos::wasm_split, fallible)]
fn words_en_register() -> Result<Loaded, SplitLoaderError> {
    Ok(Loaded::Register(console::register_in(Locale::En)))
}

/// Loads a chapter of the words.
async fn load_chapter(chapter: Chapter, locale: Locale) -> Result<(), SplitLoaderError> {
    let loaded = match (chapter, locale) {
        (Chapter::Frame, Locale::Fi) => words_fi_frame().await,
        (Chapter::Frame, Locale::Sv) => words_sv_frame().await,
        (Chapter::Frame, Locale::En) => words_en_frame().await,
        (Chapter::Customers, Locale::Fi) => words_fi_customers().await,
        (Chapter::Customers, Locale::Sv) => words_sv_customers().await,
        (Chapter::Customers, Locale::En) => words_en_customers().await,
        (Chapter::Forms, Locale::Fi) => words_fi_forms().await,
        (Chapter::Forms, Locale::Sv) => words_sv_forms().await,
        (Chapter::Forms, Locale::En) => words_en_forms().await,
        (Chapter::Register, Locale::Fi) => words_fi_register().await,
        (Chapter::Register, Locale::Sv) => words_sv_register().await,
        (Chapter::Register, Locale::En) => words_en_register().await,
    };
    loaded.map(Loaded::keep)
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

#[wasm_split(erasing, wasm_split_path = leptos::wasm_split, fallible)]
fn erasing() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::people::erase::draw)
}

#[wasm_split(receipt, wasm_split_path = leptos::wasm_split, fallible)]
fn receipt() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::people::drawer::draw)
}

#[wasm_split(entry, wasm_split_path = leptos::wasm_split, fallible)]
fn entry() -> Result<Draw, SplitLoaderError> {
    Ok(lupa_console::people::entry_form::draw)
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

/// Loads the part of an area, with the words that its screens need.
fn load(area: Area) -> Loading {
    Box::pin(async move {
        let locale = browser::language_of_page();
        let words = async {
            match area.chapter() {
                Some(chapter) => load_chapter(chapter, locale).await,
                None => Ok(()),
            }
        };
        let (words, draw) = join(words, load_part(area)).await;
        words.and(draw).map_err(|_| LoadFailed)
    })
}

async fn load_part(area: Area) -> Result<Draw, SplitLoaderError> {
    match area {
        Area::Home => home().await,
        Area::People => people().await,
        Area::PersonCard => person_card().await,
        Area::Erasing => erasing().await,
        Area::Receipt => receipt().await,
        Area::Entry => entry().await,
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
    }
}
