//! The form of the look.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, Loader};
use lupa_domain::{
    api::look::{LookRequest, LookResponse},
    register::look::{Cover, LARGEST_COVER, LARGEST_LOGO, accent::SPRUCE},
};
use lupa_ui::{ErrorSummary, Form, SubmitButton};
use lupa_words as words;

use super::{
    accent,
    pictures::{PictureSlot, picture_field},
    sample,
};
use crate::context::{ConsoleContext, FieldIds};

/// The ids of the fields.
const FIELDS: FieldIds = &[("/accent", "accent"), ("/logo", "logo"), ("/cover_picture", "cover-picture")];
/// How wide a logo is drawn anew: twice as wide as the widest that is shown, on a screen of twice the pixels.
const LOGO_WIDTH: u32 = 512;
/// How wide the picture of a cover is drawn anew.
const COVER_WIDTH: u32 = 1_600;

/// What has been chosen so far.
#[derive(Clone, Copy)]
pub(super) struct Editor {
    pub(super) console: ConsoleContext,
    pub(super) form: Form,
    /// The colour, as it was typed or chosen.
    pub(super) accent: RwSignal<String>,
    pub(super) cover: RwSignal<Cover>,
    pub(super) logo: RwSignal<PictureSlot>,
    pub(super) cover_picture: RwSignal<PictureSlot>,
}

impl Editor {
    fn of(console: ConsoleContext, look: LookResponse) -> Self {
        Self {
            console,
            form: Form::default(),
            accent: RwSignal::new(look.accent.unwrap_or(SPRUCE).to_string()),
            cover: RwSignal::new(look.cover),
            logo: RwSignal::new(PictureSlot::of(look.logo)),
            cover_picture: RwSignal::new(PictureSlot::of(look.cover_picture)),
        }
    }

    fn request(self) -> LookRequest {
        LookRequest {
            accent: Some(self.accent.get_untracked()).filter(|text| !text.trim().is_empty()),
            cover: self.cover.get_untracked(),
            logo: self.logo.with_untracked(PictureSlot::request),
            cover_picture: self.cover_picture.with_untracked(PictureSlot::request),
        }
    }
}

/// Draws the form for a look.
pub(super) fn draw(console: ConsoleContext, loader: Loader<LookResponse>, look: LookResponse) -> AnyView {
    let (words, revision) = (words::look(console.locale), look.revision);
    let editor = Editor::of(console, look);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        console.submit(editor.form, FIELDS, api::look::change(revision, &editor.request()), move |_| {
            console.notices.show(words.saved);
            loader.reload();
        });
    };
    let logo = picture_field(editor, "logo", &words.logo, editor.logo, LOGO_WIDTH, LARGEST_LOGO);
    let cover_picture = picture_field(editor, "cover-picture", &words.cover_picture, editor.cover_picture, COVER_WIDTH, LARGEST_COVER);
    view! {
        <form class="brand" novalidate on:submit=submit>
            <div class="brand__choices">
                <ErrorSummary form=editor.form heading=console.words.correct/>
                <p class="soft">{words.seen_at}</p>
                {logo}
                {accent::field(editor)}
                {covers(editor)}
                <div hidden=move || editor.cover.get() != Cover::Picture>{cover_picture}</div>
                <p class="actions"><SubmitButton form=editor.form label=console.words.save sending=console.words.sending/></p>
            </div>
            {sample::draw(editor)}
        </form>
    }
    .into_any()
}

fn covers(editor: Editor) -> AnyView {
    let words = words::look(editor.console.locale);
    let sides = Cover::ALL.map(|cover| {
        view! {
            <label class="brand__side">
                <input type="radio" name="cover" value=cover.as_str() prop:checked=move || editor.cover.get() == cover
                    on:change=move |_| editor.cover.set(cover)/>
                <span>{(words.cover_name)(cover)}</span>
            </label>
        }
    });
    view! {
        <fieldset class="field">
            <legend class="field__label">{words.cover}</legend>
            <div class="brand__sides">{sides.into_iter().collect_view()}</div>
        </fieldset>
    }
    .into_any()
}
