//! The sample: the head of a page and a part of a form, as a customer would see them with what has been chosen so far.

use leptos::prelude::*;
use lupa_domain::register::look::{Accent, Cover};
use lupa_ui::browser;
use lupa_words as words;

use super::{editor::Editor, pictures::PictureSlot};

/// Draws the sample.
pub(super) fn draw(editor: Editor) -> AnyView {
    let words = words::look(editor.console.locale);
    // A colour that is refused is not tried on: the sample keeps the one before it.
    let shown = Memo::new(move |before: Option<&Accent>| {
        Accent::parse(&editor.accent.get()).unwrap_or_else(|_| before.copied().unwrap_or_default())
    });
    Effect::new(move |_| browser::write_styles(&sheet(shown.get())));
    let name = editor
        .console
        .session
        .account
        .with_untracked(|account| account.as_ref().map(|account| account.controller.clone()).unwrap_or_default());
    let cover = move || match editor.cover.get() {
        Cover::Picture => editor.cover_picture.with(PictureSlot::url),
        Cover::None | Cover::Scales => None,
    };
    view! {
        <section class="sample" aria-label=words.sample>
            <div class="sample__head" class:sample__head--plain=move || editor.cover.get() == Cover::None
                class:sample__head--scales=move || editor.cover.get() == Cover::Scales>
                {move || cover().map(|url| view! { <img class="sample__cover" src=url alt=""/> })}
                <p class="sample__name">
                    {move || editor.logo.with(PictureSlot::url).map(|url| view! { <img class="sample__logo" src=url alt=""/> })}
                    <span dir="auto">{name}</span>
                </p>
            </div>
            <p>{words.sample_text}</p>
            <p class="sample__box"><span class="sample__tick" aria-hidden="true">"✓"</span>{words.sample_box}</p>
            <p><span class="button button--primary">{words.sample_button}</span></p>
            <p class="soft">{words.tones_stay}</p>
        </section>
    }
    .into_any()
}

fn sheet(accent: Accent) -> String {
    let (light, dark) = (accent.light().properties(), accent.dark().properties());
    format!(".sample{{{light}}}@media (prefers-color-scheme:dark){{.sample{{{dark}}}}}")
}
