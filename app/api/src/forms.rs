//! Forms: what they ask, their drafts, their editions.

use lupa_domain::{
    api::wording::{
        DraftDocument, EditionList, EmbeddingRequest, EmbeddingResponse, FormList, FormNotice, FormRequest, FormResponse, GraceRequest,
        PublishResponse, ShownForm,
    },
    digest::Digest,
    locale::Locale,
    wording::{Draft, FormId},
};

use crate::{ApiError, Client, Request, client::send, paths};

/// The forms.
pub fn list() -> Request<FormList> {
    Request::get(paths::FORMS)
}

/// What a form asks now, in one language.
pub fn notice(form: &FormId, language: Locale) -> Request<FormNotice> {
    Request::get(paths::form(form.as_str(), language)).anyone()
}

/// The same; nothing where it shows nothing.
pub async fn notice_if_shown(client: Client, form: &FormId, language: Locale) -> Result<Option<FormNotice>, ApiError> {
    match notice(form, language).send(client).await {
        Ok(notice) => Ok(Some(notice)),
        Err(error) if matches!(error.status(), Some(404 | 410)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What a form asks now, in one language and in which others; nothing where it asks nothing.
pub async fn shown(client: Client, form: &FormId, language: Locale) -> Result<Option<ShownForm>, ApiError> {
    match Request::get(paths::form(form.as_str(), language)).anyone().send(client).await {
        Ok(shown) => Ok(Some(shown)),
        Err(error) if matches!(error.status(), Some(404 | 410)) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A new form.
pub fn create(id: FormId, draft: Draft) -> Request<FormResponse> {
    Request::post(paths::FORMS, &FormRequest { id, draft })
}

/// The words in progress.
pub fn draft(form: &FormId) -> Request<DraftDocument> {
    Request::get(paths::draft(form))
}

/// Saves them, as they were at that revision.
pub fn save_draft(form: &FormId, revision: u64, draft: Draft) -> Request<DraftDocument> {
    Request::put(paths::draft(form), &DraftDocument { draft, revision: None }).if_match(revision)
}

/// What publishing would show in one language.
pub fn preview(form: &FormId, language: Locale) -> Request<FormNotice> {
    Request::get(paths::draft_preview(form, language))
}

/// The page that publishing a draft would show in one language, as HTML, whether it is saved or not; nothing where words are still missing.
pub async fn preview_page(client: Client, form: &FormId, language: Locale, draft: Draft) -> Option<String> {
    let url = format!("{}?lang={language}", paths::preview(form));
    let request = Request::<()>::post(url, &DraftDocument { draft, revision: None });
    send(request.parts, client.locale).await.ok()
}

/// Publishes the draft of that revision.
pub fn publish(form: &FormId, revision: u64) -> Request<PublishResponse> {
    Request::post(paths::publish(form), &GraceRequest { grace_seconds: None }).if_match(revision)
}

/// Closes a form; open pages may be answered for that many seconds.
pub fn retire(form: &FormId, grace_seconds: u32) -> Request<FormResponse> {
    Request::post(paths::retire(form), &GraceRequest { grace_seconds: Some(grace_seconds) })
}

/// The editions of a form, the newest first.
pub fn editions(form: &FormId) -> Request<EditionList> {
    Request::get(paths::editions(form))
}

/// The sites that may show forms in a frame.
pub fn embedding() -> Request<EmbeddingResponse> {
    Request::get(paths::EMBEDDING)
}

/// Says which they are, instead of those that had that tag.
pub fn set_embedding(tag: &Digest, origins: Vec<String>) -> Request<EmbeddingResponse> {
    Request::put(paths::EMBEDDING, &EmbeddingRequest { origins }).if_match(tag)
}
