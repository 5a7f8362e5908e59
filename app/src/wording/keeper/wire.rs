//! What the screens about wording ask of the register, in the types of the wire.

use lupa_domain::{
    api::wording::{
        DraftDocument, EditionList, EditionView, FormAsk, FormList, FormNotice, FormView, GraceAsk, PublishAnswer, PurposeAsk, PurposeList,
        PurposeView,
    },
    locale::Locale,
    wording::{Draft, FormId, PurposeChange, PurposeId},
};

use crate::{links, portal::wire::Failure, staff::wire::ask_with};

/// The forms.
pub async fn forms(locale: Locale) -> Result<Vec<FormView>, Failure> {
    ask_with::<(), FormList>("GET", links::FORMS, locale, None, None).await.map(|list| list.forms)
}

/// The purposes.
pub async fn purposes(locale: Locale) -> Result<Vec<PurposeView>, Failure> {
    ask_with::<(), PurposeList>("GET", links::PURPOSES, locale, None, None).await.map(|list| list.purposes)
}

/// A new form.
pub async fn create_form(locale: Locale, id: FormId, draft: Draft) -> Result<FormView, Failure> {
    ask_with("POST", links::FORMS, locale, Some(&FormAsk { id, draft }), None).await
}

/// The words in progress.
pub async fn draft(locale: Locale, form: &FormId) -> Result<DraftDocument, Failure> {
    ask_with("GET", &links::draft(form), locale, None::<&()>, None).await
}

/// Saves them, as they were at that revision.
pub async fn save(locale: Locale, form: &FormId, revision: u64, draft: Draft) -> Result<DraftDocument, Failure> {
    let document = DraftDocument { draft, revision: None };
    ask_with("PUT", &links::draft(form), locale, Some(&document), Some(("if-match", &format!("\"{revision}\"")))).await
}

/// What publishing would show in one language.
pub async fn preview(locale: Locale, form: &FormId, language: Locale) -> Result<FormNotice, Failure> {
    let url = format!("/api/v1/forms/{form}/preview?locale={language}");
    ask_with("GET", &url, locale, None::<&()>, None).await
}

/// What a form shows now in one language; nothing where it shows nothing.
pub async fn shown(locale: Locale, form: &FormId, language: Locale) -> Result<Option<FormNotice>, Failure> {
    let url = format!("/api/v1/forms/{form}?locale={language}");
    match ask_with("GET", &url, locale, None::<&()>, None).await {
        Ok(notice) => Ok(Some(notice)),
        Err(Failure::Problem(problem)) if matches!(problem.status, 404 | 410) => Ok(None),
        Err(failure) => Err(failure),
    }
}

/// Publishes the draft of that revision.
pub async fn publish(locale: Locale, form: &FormId, revision: u64) -> Result<PublishAnswer, Failure> {
    let url = format!("/api/v1/forms/{form}/publish");
    ask_with("POST", &url, locale, Some(&GraceAsk { grace_seconds: None }), Some(("if-match", &format!("\"{revision}\"")))).await
}

/// Shows a form to nobody any more; open pages may be answered for that many seconds.
pub async fn retire(locale: Locale, form: &FormId, grace: u32) -> Result<FormView, Failure> {
    let url = format!("/api/v1/forms/{form}/retire");
    ask_with("POST", &url, locale, Some(&GraceAsk { grace_seconds: Some(grace) }), None).await
}

/// The editions of a form, the newest first.
pub async fn editions(locale: Locale, form: &FormId) -> Result<Vec<EditionView>, Failure> {
    let url = format!("/api/v1/forms/{form}/editions");
    ask_with::<(), EditionList>("GET", &url, locale, None, None).await.map(|list| list.editions)
}

/// A new purpose.
pub async fn create_purpose(locale: Locale, asked: &PurposeAsk) -> Result<PurposeView, Failure> {
    ask_with("POST", links::PURPOSES, locale, Some(asked), None).await
}

/// Changes a purpose, as it was when it had that tag.
pub async fn change_purpose(locale: Locale, id: &PurposeId, tag: &str, change: &PurposeChange) -> Result<PurposeView, Failure> {
    let url = format!("{}/{id}", links::PURPOSES);
    ask_with("PUT", &url, locale, Some(change), Some(("if-match", &format!("\"{tag}\"")))).await
}
