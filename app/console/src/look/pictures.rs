//! The pictures of the look: each is there already, or chosen from the device, or not there.

use leptos::{prelude::*, task::spawn_local};
use lupa_domain::api::look::{PictureRequest, PictureResponse};
use lupa_ui::browser::{self, ChosenPicture};
use lupa_words::{self as words, look::PictureWords};

use super::editor::Editor;

/// The place of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PictureSlot {
    /// There is none, or there will be none.
    Empty,
    /// The register has it, under this address.
    There(String),
    /// It was chosen here.
    Chosen(ChosenPicture),
}

impl PictureSlot {
    pub(super) fn of(picture: Option<PictureResponse>) -> Self {
        picture.map_or(Self::Empty, |picture| Self::There(picture.path))
    }

    /// What is sent.
    pub(super) fn request(&self) -> Option<PictureRequest> {
        match self {
            Self::Empty => None,
            Self::There(path) => Some(PictureRequest { path: Some(path.clone()), data: None }),
            Self::Chosen(chosen) => Some(PictureRequest { path: None, data: Some(chosen.base64.clone()) }),
        }
    }

    /// Where it can be seen.
    pub(super) fn url(&self) -> Option<String> {
        match self {
            Self::Empty => None,
            Self::There(path) => Some(path.clone()),
            Self::Chosen(chosen) => Some(chosen.url.clone()),
        }
    }
}

/// Draws the field of a picture: what is there, a file to choose, a button that takes it away.
pub(super) fn picture_field(
    editor: Editor,
    id: &'static str,
    text: &'static PictureWords,
    slot: RwSignal<PictureSlot>,
    widest: u32,
    bytes: usize,
) -> AnyView {
    let words = words::look(editor.console.locale);
    let unread = RwSignal::new(false);
    let choose = move |_| {
        spawn_local(async move {
            let chosen = browser::chosen_picture(id, widest, bytes).await;
            unread.set(chosen.is_none());
            if let Some(chosen) = chosen {
                slot.set(PictureSlot::Chosen(chosen));
            }
        });
    };
    let remove = move |_| {
        slot.set(PictureSlot::Empty);
        unread.set(false);
        browser::forget_picture(id);
        browser::focus_soon(id);
    };
    let wrong = move || if unread.get() { words.unreadable.to_owned() } else { editor.form.error(id) };
    let is_empty = Memo::new(move |_| slot.with(|slot| *slot == PictureSlot::Empty));
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    view! {
        <div class="field">
            <label class="field__label" for=id>{text.field.label}</label>
            <p class="field__hint" id=hint_id.clone()>{text.field.hint}</p>
            <p class="field__error" id=error_id.clone() role="status" hidden=move || wrong().is_empty()>{wrong}</p>
            <div class="brand__drop">
                {move || slot.with(PictureSlot::url).map(|url| view! { <img class="brand__picture" src=url alt=""/> })}
                <input class="brand__file" id=id name=id type="file" accept="image/svg+xml,image/png,image/jpeg,image/webp"
                    aria-describedby=format!("{hint_id} {error_id}") aria-invalid=move || (!wrong().is_empty()).then_some("true") on:change=choose/>
                <button class="button button--quiet" type="button" hidden=move || is_empty.get() on:click=remove>{text.remove}</button>
            </div>
        </div>
    }
    .into_any()
}
