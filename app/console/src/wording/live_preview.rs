//! The form beside its texts, drawn anew while somebody writes: exactly the page that publishing would show, in the language being edited.
//!
//! The edge draws it from what stands in the fields; nothing is saved for it. It stands in a frame, with the styles and the look of the
//! public pages, and nothing leads out of it.

use std::time::Duration;

use leptos::{ev::Event, prelude::*, task::spawn_local};
use lupa_api::{self as api, Latest};
use lupa_domain::{
    locale::Locale,
    wording::{Draft, FormId},
};
use lupa_ui::browser;
use lupa_words as words;

use crate::context::use_console;

/// How long the page waits for the next key: a pause between two words is shorter.
const PAUSE: Duration = Duration::from_millis(500);

/// The form as it stands in the fields.
#[component]
pub fn LivePreview(
    form: FormId,
    /// The language being edited.
    language: RwSignal<Locale>,
    /// Grows with every change of the texts.
    changes: RwSignal<u32>,
    /// The texts in one language, as they stand in the fields.
    read: Callback<Locale, Draft>,
) -> impl IntoView {
    let console = use_console();
    let words = &words::wording(console.locale).editor.live;
    let (page, waits, wide) = (RwSignal::new(String::new()), RwSignal::new(false), RwSignal::new(false));
    let (latest, form) = (Latest::default(), StoredValue::new(form));
    Effect::new(move |_| {
        changes.track();
        let (turn, locale) = (latest.begin(), language.get());
        let draw = move || {
            if !turn.is_latest() {
                return;
            }
            let draft = read.run(locale);
            spawn_local(async move {
                let drawn = api::forms::preview_page(console.client, &form.get_value(), locale, draft).await;
                if turn.is_latest() {
                    waits.set(drawn.is_none());
                    // What was shown before stays while words are missing.
                    if let Some(drawn) = drawn {
                        page.set(drawn);
                    }
                }
            });
        };
        set_timeout(draw, PAUSE);
    });
    let place = StoredValue::new(0.0);
    let loaded = move |event: Event| browser::hold_frame(&event_target(&event), place);
    let width = |name: &'static str, is_wide: bool| {
        let pressed = move || if wide.get() == is_wide { "true" } else { "false" };
        view! { <button class="button button--quiet" type="button" aria-pressed=pressed on:click=move |_| wide.set(is_wide)>{name}</button> }
    };
    view! {
        <section class="live" aria-labelledby="live">
            <div class="live__top"><h2 id="live">{words.heading}</h2> {width(words.phone, false)} {width(words.wide, true)}</div>
            <p class="soft" role="status">{move || if waits.get() { words.waits } else { "" }}</p>
            <iframe class="live__page" class:live__page--wide=wide title=move || (words.title)(language.get().endonym())
                srcdoc=page hidden=move || page.with(String::is_empty) on:load=loaded></iframe>
        </section>
    }
}
