//! The words of a form in progress over HTTP: saving and publishing them, and how editions differ.

use http::{StatusCode, header};
use lupa_domain::{
    api,
    api::wording::{DraftDocument, EditionDifference, EditionList, EditionResponse, GraceRequest, NoticeAddress, PublishResponse},
    languages::Languages,
    locale::Locale,
    wording::{Gap, Imprint, PublishError, difference},
};

use super::{
    context::RequestContext,
    forms::{check_locale, form_of, grace},
    guard::staff,
    openapi::{Sends, doc},
    preconditions::{etag, if_given_must_have_seen, must_have_seen},
    route::{LARGE, Route, get, post, put},
};
use crate::{
    consent, register,
    runtime::{
        answer::{Answer, json_answer, set_header},
        error::{ApiError, Fault},
    },
    staff::{
        Staff,
        permission::{EditWording, PublishWording},
    },
    wording::{Form, editions, forms},
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/forms/{form}/draft",
            staff(show),
            doc("The draft").named("getDraft").gives::<api::wording::DraftDocument>(200).sends(&[Sends::ETag]),
        ),
        put(
            "/api/v1/forms/{form}/draft",
            staff(save),
            doc("Saves the words in progress; needs If-Match")
                .named("saveDraft")
                .takes::<api::wording::DraftDocument>()
                .gives::<api::wording::DraftDocument>(200)
                .if_match()
                .sends(&[Sends::ETag]),
        )
        .up_to(LARGE),
        post(
            "/api/v1/forms/{form}/publish",
            staff(publish),
            doc("Publishes the draft as a new edition; with If-Match only the draft that was seen")
                .named("publishForm")
                .takes::<api::wording::GraceRequest>()
                .gives::<api::wording::PublishResponse>(201)
                .if_match_optional(),
        ),
        get(
            "/api/v1/forms/{form}/preview",
            staff(preview),
            doc("The notice that publishing the draft would make; changes nothing")
                .named("previewForm")
                .query_of::<lupa_domain::locale::Locale>("locale")
                .gives::<api::wording::FormNotice>(200)
                .refuses(&[422]),
        ),
        post(
            "/api/v1/forms/{form}/preview",
            staff(preview_unsaved),
            doc("The notice that publishing these words would make in one language; saves and changes nothing")
                .named("previewDraft")
                .takes::<api::wording::DraftDocument>()
                .query_of::<lupa_domain::locale::Locale>("locale")
                .gives::<api::wording::FormNotice>(200)
                .refuses(&[422]),
        )
        .up_to(LARGE)
        .question(),
        get(
            "/api/v1/forms/{form}/editions",
            staff(list_editions),
            doc("The editions of a form and how many people agreed to each").named("listEditions").gives::<api::wording::EditionList>(200),
        ),
        get(
            "/api/v1/forms/{form}/difference",
            staff(show_difference),
            doc("How two editions of a form differ, word by word")
                .named("compareEditions")
                .needs_number("from")
                .needs_number("to")
                .query_of::<lupa_domain::locale::Locale>("locale")
                .gives::<api::wording::EditionDifference>(200)
                .refuses(&[422]),
        ),
    ]
}

/// `GET /api/v1/forms/{form}/draft`
pub(super) fn show(request: &RequestContext<'_>, _: &Staff<EditWording>) -> Answer {
    let (_, kept) = form_of(request)?;
    draft_answer(kept)
}

/// `PUT /api/v1/forms/{form}/draft`
pub(super) fn save(request: &RequestContext<'_>, _: &Staff<EditWording>) -> Answer {
    let (form, kept) = form_of(request)?;
    must_have_seen(request, &etag(kept.revision))?;
    let document: DraftDocument = request.json()?;
    forms::save_draft(request.tx.sql, &form, &document.draft)?;
    let (_, kept) = form_of(request)?;
    draft_answer(kept)
}

/// `POST /api/v1/forms/{form}/publish`
///
/// With `If-Match` it publishes the draft that was seen and no other.
pub(super) fn publish(request: &RequestContext<'_>, _: &Staff<PublishWording>) -> Answer {
    let (form, kept) = form_of(request)?;
    if_given_must_have_seen(request, &etag(kept.revision))?;
    let ask: GraceRequest = request.json()?;
    let grace = grace(ask.grace_seconds)?;
    let imprint = register::imprint(request.tx.sql)?;
    let outcome = editions::publish(&request.tx, &form, &imprint, grace)?;
    let (edition, published) = outcome.map_err(|why| refusal(&why))?;
    let notices = published.iter().map(|one| NoticeAddress { locale: one.notice().locale, digest: one.digest().clone() }).collect();
    json_answer(StatusCode::CREATED, &PublishResponse { form, edition, notices })
}

/// `GET /api/v1/forms/{form}/preview`
///
/// The notice that publishing the draft would make now. Changes nothing.
pub(super) fn preview(request: &RequestContext<'_>, _: &Staff<EditWording>) -> Answer {
    let (form, _) = form_of(request)?;
    check_locale(request)?;
    let (_, published) = editions::next(request.tx.sql, &form, &register::imprint(request.tx.sql)?)?.map_err(|why| refusal(&why))?;
    // In the language that is asked for, or in the first that the business offers.
    let published = published.iter().find(|one| one.notice().locale == request.locale).or(published.first());
    json_answer(StatusCode::OK, &published.map(forms::shown))
}

/// `POST /api/v1/forms/{form}/preview`
///
/// In the language that is asked for alone, whether the business offers it or not: the others may still be without words.
pub(super) fn preview_unsaved(request: &RequestContext<'_>, _: &Staff<EditWording>) -> Answer {
    let (form, kept) = form_of(request)?;
    check_locale(request)?;
    let document: DraftDocument = request.json()?;
    let imprint = Imprint { languages: Languages::of(&[request.locale]).unwrap_or_default(), ..register::imprint(request.tx.sql)? };
    let published = editions::made_of(request.tx.sql, &form, kept.edition + 1, &document.draft, &imprint)?.map_err(|why| refusal(&why))?;
    json_answer(StatusCode::OK, &published.first().map(forms::shown))
}

/// `GET /api/v1/forms/{form}/editions`
pub(super) fn list_editions(request: &RequestContext<'_>, _: &Staff<EditWording>) -> Answer {
    let (form, _) = form_of(request)?;
    let agreed = consent::agreed(request.tx.sql)?;
    let counted = |(no, edition): (i64, EditionResponse)| {
        let agreed = agreed.iter().find(|(known, _)| *known == no).map_or(0, |(_, people)| *people);
        EditionResponse { agreed, ..edition }
    };
    let editions = forms::editions(request.tx.sql, &form)?.into_iter().map(counted).collect();
    json_answer(StatusCode::OK, &EditionList { editions })
}

/// `GET /api/v1/forms/{form}/difference`
pub(super) fn show_difference(request: &RequestContext<'_>, _: &Staff<EditWording>) -> Answer {
    let (form, _) = form_of(request)?;
    check_locale(request)?;
    let asked = |name: &str| {
        let pointer = format!("/{name}");
        let asked = request.query(name).ok_or_else(|| ApiError::at(&pointer, Code::Required))?;
        asked.parse::<u32>().map_err(|_| ApiError::at(&pointer, Code::EditionUnknown))
    };
    let (from, to) = (asked("from")?, asked("to")?);
    let edition = |edition: u32, locale| forms::edition(request.tx.sql, &form, edition, locale);
    // In the language that is asked for, or in another that both editions speak.
    let mut both = (None, None);
    for locale in std::iter::once(request.locale).chain(Locale::ALL) {
        let found = (edition(from, locale)?, edition(to, locale)?);
        let is_better = found.0.is_some() && found.1.is_some();
        if is_better || both == (None, None) {
            both = found;
        }
        if is_better {
            break;
        }
    }
    let unknown = |name: &str| ApiError::at(name, Code::EditionUnknown);
    let (from, to) = (both.0.ok_or_else(|| unknown("/from"))?, both.1.ok_or_else(|| unknown("/to"))?);
    let (from, to) = (from.notice(), to.notice());
    let parts = difference(from, to);
    json_answer(StatusCode::OK, &EditionDifference { locale: to.locale, from: from.edition, to: to.edition, parts, form })
}

fn draft_answer(kept: Form) -> Answer {
    let etag = etag(kept.revision);
    let document = DraftDocument { draft: kept.draft, revision: u64::try_from(kept.revision).ok() };
    let mut response = json_answer(StatusCode::OK, &document)?;
    set_header(&mut response, header::ETAG, &etag)?;
    Ok(response)
}

/// What a draft that cannot be published is told.
pub(super) fn refusal(why: &PublishError) -> ApiError {
    match why {
        PublishError::NoPurpose => ApiError::at("/draft/purposes", Code::Required),
        PublishError::UnknownPurpose(_) => ApiError::at("/draft/purposes", Code::PurposeUnknown),
        PublishError::Retired(_) => ApiError::at("/draft/purposes", Code::PurposeRetired),
        PublishError::PurposeTwice(_) => ApiError::at("/draft/purposes", Code::Unpublishable),
        PublishError::Incomplete(missing) => {
            let code = |kind| match kind {
                Gap::NoText => Code::WordsMissing,
                Gap::Unnamed => Code::WordsUnsaid,
                Gap::Unasked => Code::PurposeNotAsked,
            };
            ApiError::at_fault(missing.iter().map(|gap| Fault::at(format!("/draft{}", gap.pointer), code(gap.kind))).collect())
        }
    }
}
