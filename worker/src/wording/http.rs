//! Forms, notices and drafts over HTTP.

use ::http::{StatusCode, header};
use lupa_domain::{
    api::wording::{DraftDocument, EditionDifference, EditionList, EditionView, GraceAsk, NoticeAddress, PublishAnswer},
    time::Span,
    wording::{self, Digest, FormId, Unpublishable},
};

use super::store;
use crate::{
    body::Body,
    call::{Answer, Call, json_answer, set_header, with_type},
    consent,
    error::{ApiError, Fault},
    register,
    staff::Staff,
    words::problems::Code,
};

/// `GET /api/v1/forms/{form}`
///
/// May be cached as long as the edge does: an old digest is refused with the new notice, so nobody consents to old words.
pub fn show_form(call: &Call<'_>) -> Answer {
    let form: FormId = call.part("form").parse().map_err(|_| ApiError::refused(Code::FormUnknown))?;
    check_locale(call)?;
    let Some(current) = super::current(call.sql, &form, call.locale)? else {
        // Whoever comes by an old link learns that the form was there; a draft is nobody's business.
        let was_there = store::form(call.sql, &form)?.is_some_and(|kept| kept.edition > 0);
        return Err(ApiError::refused(if was_there { Code::FormRetired } else { Code::FormUnknown }));
    };
    let etag = format!("\"{}\"", current.digest);
    let mut response = if call.header(header::IF_NONE_MATCH).is_some_and(|seen| is_among(&etag, seen)) {
        crate::call::empty(StatusCode::NOT_MODIFIED)
    } else {
        json_answer(StatusCode::OK, &current)?
    };
    set_header(&mut response, header::ETAG, &etag)?;
    set_header(&mut response, header::CACHE_CONTROL, "public, max-age=5")?;
    set_header(&mut response, header::VARY, "Accept-Language")?;
    set_header(&mut response, header::CONTENT_LANGUAGE, call.locale.as_str())?;
    Ok(response)
}

/// A language that is asked for by name is spoken, or it is a mistake.
fn check_locale(call: &Call<'_>) -> Result<(), ApiError> {
    let unknown = call.query("locale").is_some_and(|asked| asked != call.locale.as_str());
    if unknown { Err(ApiError::at("/locale", Code::LocaleUnknown)) } else { Ok(()) }
}

/// Whether `If-None-Match` names this tag. The comparison is weak (RFC 9110 §13.1.2): whoever compresses on the way weakens a tag.
fn is_among(etag: &str, seen: &str) -> bool {
    seen.split(',').map(str::trim).any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == etag)
}

/// `GET /api/v1/notices/{digest}`
pub fn show_notice(call: &Call<'_>) -> Answer {
    let digest: Digest = call.part("digest").parse().map_err(|_| ApiError::refused(Code::NotFound))?;
    let known = call.register.notices().find(call.sql, &digest)?.ok_or_else(|| ApiError::refused(Code::NotFound))?;
    let mut response = with_type(StatusCode::OK, "application/json", Body::Text(known.published.bytes().to_owned()));
    set_header(&mut response, header::CACHE_CONTROL, "public, max-age=31536000, immutable")?;
    set_header(&mut response, header::ETAG, &format!("\"{digest}\""))?;
    Ok(response)
}

/// `GET /api/v1/notices/{digest}/edition`
///
/// May be cached as long as a form is: unlike the notice, where it stands changes.
pub fn show_edition(call: &Call<'_>) -> Answer {
    let digest: Digest = call.part("digest").parse().map_err(|_| ApiError::refused(Code::NotFound))?;
    let place = store::place(call.sql, &digest)?.ok_or_else(|| ApiError::refused(Code::NotFound))?;
    let mut response = json_answer(StatusCode::OK, &place)?;
    set_header(&mut response, header::CACHE_CONTROL, "public, max-age=5")?;
    Ok(response)
}

/// `GET /api/v1/forms/{form}/draft`
pub fn show_draft(call: &Call<'_>, _: &Staff) -> Answer {
    let (_, kept) = form_of(call)?;
    draft_answer(kept)
}

/// `PUT /api/v1/forms/{form}/draft`
pub fn save_draft(call: &Call<'_>, _: &Staff) -> Answer {
    let (form, kept) = form_of(call)?;
    must_have_seen(call, &etag(kept.revision))?;
    let document: DraftDocument = call.read()?;
    store::save_draft(call.sql, &form, &document.draft)?;
    let (_, kept) = form_of(call)?;
    draft_answer(kept)
}

/// `POST /api/v1/forms/{form}/publish`
///
/// With `If-Match` it publishes the draft that was seen and no other.
pub fn publish(call: &Call<'_>, _: &Staff) -> Answer {
    let (form, kept) = form_of(call)?;
    if call.header(header::IF_MATCH).is_some() {
        must_have_seen(call, &etag(kept.revision))?;
    }
    let ask: GraceAsk = call.read()?;
    let grace = grace(ask.grace_seconds)?;
    let controller = register::controller(call.sql)?;
    let outcome = super::publish_edition(call.sql, &form, &controller, grace, call.now)?;
    call.register.notices().forget();
    let (edition, published) = outcome.map_err(|why| refusal(&why))?;
    let notices = published.iter().map(|one| NoticeAddress { locale: one.notice().locale, digest: one.digest().clone() }).collect();
    json_answer(StatusCode::CREATED, &PublishAnswer { form, edition, notices })
}

/// How much longer words that are over may be answered.
pub(super) fn grace(seconds: Option<u32>) -> Result<Span, ApiError> {
    const LONGEST_GRACE: u32 = 24 * 3600;
    match seconds {
        None => Ok(wording::GRACE),
        Some(seconds) if seconds <= LONGEST_GRACE => Ok(Span::seconds(seconds.into())),
        Some(_) => Err(ApiError::at("/grace_seconds", Code::LimitOutOfRange)),
    }
}

/// `GET /api/v1/forms/{form}/preview`
///
/// The notice that publishing the draft would make now. Changes nothing.
pub fn preview(call: &Call<'_>, _: &Staff) -> Answer {
    let (form, _) = form_of(call)?;
    check_locale(call)?;
    let (_, published) = super::next_edition(call.sql, &form, &register::controller(call.sql)?)?.map_err(|why| refusal(&why))?;
    let published = published.iter().find(|one| one.notice().locale == call.locale);
    json_answer(StatusCode::OK, &published.map(super::shown))
}

/// `GET /api/v1/forms/{form}/editions`
pub fn list_editions(call: &Call<'_>, _: &Staff) -> Answer {
    let (form, _) = form_of(call)?;
    let agreed = consent::agreed(call.sql)?;
    let counted = |(no, edition): (i64, EditionView)| {
        let agreed = agreed.iter().find(|(known, _)| *known == no).map_or(0, |(_, people)| *people);
        EditionView { agreed, ..edition }
    };
    let editions = store::editions(call.sql, &form)?.into_iter().map(counted).collect();
    json_answer(StatusCode::OK, &EditionList { editions })
}

/// `GET /api/v1/forms/{form}/difference`
pub fn show_difference(call: &Call<'_>, _: &Staff) -> Answer {
    let (form, _) = form_of(call)?;
    check_locale(call)?;
    let edition = |name: &str| {
        let pointer = format!("/{name}");
        let asked = call.query(name).ok_or_else(|| ApiError::at(&pointer, Code::Required))?;
        let unknown = || ApiError::at(&pointer, Code::EditionUnknown);
        store::edition(call.sql, &form, asked.parse().map_err(|_| unknown())?, call.locale)?.ok_or_else(unknown)
    };
    let (from, to) = (edition("from")?, edition("to")?);
    let (from, to) = (from.notice(), to.notice());
    let parts = wording::difference(from, to);
    json_answer(StatusCode::OK, &EditionDifference { locale: call.locale, from: from.edition, to: to.edition, parts, form })
}

pub(super) fn form_of(call: &Call<'_>) -> Result<(FormId, store::Form), ApiError> {
    let form: FormId = call.part("form").parse().map_err(|_| ApiError::refused(Code::FormUnknown))?;
    let kept = store::form(call.sql, &form)?.ok_or_else(|| ApiError::refused(Code::FormUnknown))?;
    Ok((form, kept))
}

fn draft_answer(kept: store::Form) -> Answer {
    let etag = etag(kept.revision);
    let document = DraftDocument { draft: kept.draft, revision: u64::try_from(kept.revision).ok() };
    let mut response = json_answer(StatusCode::OK, &document)?;
    set_header(&mut response, header::ETAG, &etag)?;
    Ok(response)
}

/// Whoever changes something says which state of it they have seen (`If-Match`), so that nobody's change is lost.
pub fn must_have_seen(call: &Call<'_>, etag: &str) -> Result<(), ApiError> {
    match call.header(header::IF_MATCH) {
        None => Err(ApiError::refused(Code::PreconditionRequired)),
        Some(seen) if seen != etag => Err(ApiError::refused(Code::PreconditionFailed)),
        Some(_) => Ok(()),
    }
}

pub(super) fn etag(revision: i64) -> String {
    format!("\"{revision}\"")
}

/// What a draft that cannot be published is told.
pub(super) fn refusal(why: &Unpublishable) -> ApiError {
    match why {
        Unpublishable::NoPurpose => ApiError::at("/draft/purposes", Code::Required),
        Unpublishable::UnknownPurpose(_) => ApiError::at("/draft/purposes", Code::PurposeUnknown),
        Unpublishable::Retired(_) => ApiError::at("/draft/purposes", Code::PurposeRetired),
        Unpublishable::PurposeTwice(_) => ApiError::at("/draft/purposes", Code::Unpublishable),
        Unpublishable::Incomplete(missing) => {
            let code = |in_text| if in_text { Code::WordsUnsaid } else { Code::WordsMissing };
            ApiError::at_fault(missing.iter().map(|gap| Fault::at(format!("/draft{}", gap.pointer), code(gap.in_text))).collect())
        }
    }
}
