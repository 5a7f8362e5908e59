//! Forms over HTTP: a new one, all of them, what each shows now, and the end of one. Their words in progress are in `drafts`.

use http::{StatusCode, header};
use lupa_domain::{
    api,
    api::wording::{FormList, FormNotice, FormRequest, FormResponse, FormState, GraceRequest, ShownForm},
    locale::Locale,
    time::Span,
    wording::{FormId, GRACE, Published},
};

use super::{
    context::RequestContext,
    guard::{Guard, staff},
    openapi::{Sends, doc},
    preconditions::{etag, is_known},
    route::{LARGE, Route, get, post},
};
use crate::{
    register,
    runtime::{
        answer::{Answer, empty, json_answer, set_header},
        error::ApiError,
    },
    staff::{
        Staff,
        permission::{EditWording, PublishWording},
    },
    wording::{self, Form, editions, forms},
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/api/v1/forms", staff(list), doc("The forms, and how far each is").named("listForms").gives::<api::wording::FormList>(200)),
        post(
            "/api/v1/forms",
            staff(create),
            doc("A new form, as a draft")
                .named("createForm")
                .takes::<api::wording::FormRequest>()
                .gives::<api::wording::FormResponse>(201)
                .sends(&[Sends::ETag])
                .refuses(&[409]),
        )
        .up_to(LARGE),
        get(
            "/api/v1/forms/{form}",
            Guard::Anyone(show),
            doc("The notice that a form shows now")
                .named("getForm")
                .query_of::<lupa_domain::locale::Locale>("locale")
                .gives::<api::wording::ShownForm>(200)
                .if_none_match()
                .sends(&[Sends::ETag])
                .refuses(&[410, 422]),
        ),
        post(
            "/api/v1/forms/{form}/retire",
            staff(retire),
            doc("Closes the form; pages already open can be sent during a grace period")
                .named("retireForm")
                .takes::<api::wording::GraceRequest>()
                .gives::<api::wording::FormResponse>(200)
                .refuses(&[409]),
        ),
    ]
}

/// `GET /api/v1/forms`
pub(super) fn list(request: &RequestContext<'_>, _: &Staff<EditWording>) -> Answer {
    let mut forms = Vec::new();
    for form in wording::form_ids(request.tx.sql)? {
        let Some(kept) = wording::form(request.tx.sql, &form)? else { continue };
        forms.push(view(request, form, kept)?);
    }
    json_answer(StatusCode::OK, &FormList { forms })
}

/// `POST /api/v1/forms`
///
/// The answer carries the tag of the draft, for the first change. Whether the form can be published is asked when it is.
pub(super) fn create(request: &RequestContext<'_>, _: &Staff<EditWording>) -> Answer {
    let FormRequest { id, draft } = request.json()?;
    if wording::form(request.tx.sql, &id)?.is_some() {
        return Err(ApiError::at("/id", Code::FormExists));
    }
    forms::create(request.tx.sql, &id, &draft)?;
    let kept = wording::form(request.tx.sql, &id)?.ok_or_else(|| ApiError::Broken("a form is gone".into()))?;
    let tag = etag(kept.revision);
    let mut response = json_answer(StatusCode::CREATED, &view(request, id, kept)?)?;
    set_header(&mut response, header::ETAG, &tag)?;
    Ok(response)
}

/// `POST /api/v1/forms/{form}/retire`
///
/// Nobody is shown the form any more. Pages that are open may be answered for the grace, and no earlier edition for longer than that.
/// Doing it again can only shorten the grace. Consent that was given stands, and so do the notices.
pub(super) fn retire(request: &RequestContext<'_>, _: &Staff<PublishWording>) -> Answer {
    let (form, kept) = form_of(request)?;
    if kept.edition == 0 {
        return Err(ApiError::refused(Code::FormUnpublished));
    }
    let ask: GraceRequest = request.json()?;
    forms::retire(&request.tx, &form, request.tx.now + grace(ask.grace_seconds)?)?;
    json_answer(StatusCode::OK, &view(request, form, kept)?)
}

fn view(request: &RequestContext<'_>, form: FormId, Form { edition, draft, .. }: Form) -> Result<FormResponse, ApiError> {
    let newest = forms::newest(request.tx.sql, &form)?;
    let retires_at = newest.first().and_then(|known| known.retires_at);
    let state = match (edition, retires_at) {
        (0, _) => FormState::Draft,
        (_, None) => FormState::Open,
        (_, Some(_)) => FormState::Retired,
    };
    // The draft as it would be in the edition that is there: a digest tells whether it is.
    let made = editions::made(&form, edition, &draft, &wording::purposes(request.tx.sql)?, &register::imprint(request.tx.sql)?)
        .unwrap_or_default();
    let is_there = |one: &Published| newest.iter().any(|known| known.published.digest() == one.digest());
    let unpublished = made.is_empty() || !made.iter().all(is_there);
    let title = draft.title(request.locale).map_or_else(|| form.to_string(), str::to_owned);
    Ok(FormResponse { form, title, state, edition: (edition > 0).then_some(edition), retires_at, purposes: draft.purposes, unpublished })
}

/// `GET /api/v1/forms/{form}`
///
/// In the language that is asked for, or in the nearest that the business offers. May be cached as long as the edge does: an old digest is
/// refused with the new notice, so nobody consents to old words. Before the register is set up it is a preview of the draft with an example
/// controller, which nobody can answer.
pub(super) fn show(request: &RequestContext<'_>) -> Answer {
    let form: FormId = request.part("form").parse().map_err(|_| ApiError::refused(Code::FormUnknown))?;
    check_locale(request)?;
    let tx = &request.tx;
    let (set_up, offered, home) = (register::is_set_up(tx.sql)?, register::languages(tx.sql)?, tx.config().first_language());
    let languages = if set_up { offered.among(&forms::spoken(tx.sql, &form)?) } else { offered };
    let locale = languages.nearest(request.locale, home);
    let current = if set_up { wording::current(tx.sql, &form, locale)? } else { preview(request, &form, locale)? };
    let Some(form) = current else {
        // A visitor with an old link learns that the form was there; a draft is nobody's business.
        let was_there = wording::form(request.tx.sql, &form)?.is_some_and(|kept| kept.edition > 0);
        return Err(ApiError::refused(if was_there { Code::FormRetired } else { Code::FormUnknown }));
    };
    let locale = form.locale;
    let current = ShownForm { form, languages };
    let etag = etag(tag(&current));
    let mut response = if is_known(request, &etag) { empty(StatusCode::NOT_MODIFIED) } else { json_answer(StatusCode::OK, &current)? };
    set_header(&mut response, header::ETAG, &etag)?;
    set_header(&mut response, header::CACHE_CONTROL, "public, max-age=5")?;
    set_header(&mut response, header::VARY, "Accept-Language")?;
    set_header(&mut response, header::CONTENT_LANGUAGE, locale.as_str())?;
    Ok(response)
}

/// What the form of a register that nobody has set up would show.
fn preview(request: &RequestContext<'_>, form: &FormId, locale: Locale) -> Result<Option<FormNotice>, ApiError> {
    if wording::form(request.tx.sql, form)?.is_none() {
        return Ok(None);
    }
    let made = editions::next(request.tx.sql, form, &register::imprint(request.tx.sql)?)?;
    let notices = made.map(|(_, notices)| notices).unwrap_or_default();
    Ok(notices.iter().find(|one| one.notice().locale == locale).map(forms::shown))
}

/// The tag of a form as it is shown: its notice, and the languages beside it.
fn tag(shown: &ShownForm) -> String {
    let languages: Vec<_> = shown.languages.iter().map(Locale::as_str).collect();
    format!("{};{}", shown.form.digest, languages.join("+"))
}

/// A language that is asked for by name is spoken, or it is a mistake.
pub(super) fn check_locale(request: &RequestContext<'_>) -> Result<(), ApiError> {
    let unknown = request.query("locale").is_some_and(|asked| asked != request.locale.as_str());
    if unknown { Err(ApiError::at("/locale", Code::LocaleUnknown)) } else { Ok(()) }
}

/// How much longer words that are over may be answered.
pub(super) fn grace(seconds: Option<u32>) -> Result<Span, ApiError> {
    const LONGEST_GRACE: u32 = 24 * 3600;
    match seconds {
        None => Ok(GRACE),
        Some(seconds) if seconds <= LONGEST_GRACE => Ok(Span::seconds(seconds.into())),
        Some(_) => Err(ApiError::at("/grace_seconds", Code::LimitOutOfRange)),
    }
}

/// The form that a path names.
pub(super) fn form_of(request: &RequestContext<'_>) -> Result<(FormId, Form), ApiError> {
    let form: FormId = request.part("form").parse().map_err(|_| ApiError::refused(Code::FormUnknown))?;
    let kept = wording::form(request.tx.sql, &form)?.ok_or_else(|| ApiError::refused(Code::FormUnknown))?;
    Ok((form, kept))
}
