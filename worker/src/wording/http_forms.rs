//! Forms over HTTP: a new one, all of them, and the end of one. What a form says is in `http.rs`.

use ::http::{StatusCode, header};
use lupa_domain::{
    api::wording::{FormAsk, FormList, FormState, FormView, GraceAsk},
    wording::{self, FormId, Published},
};

use super::{
    http::{etag, form_of, grace},
    store::{self, Form},
};
use crate::{
    call::{Answer, Call, json_answer, set_header},
    error::ApiError,
    register,
    staff::Staff,
    words::problems::Code,
};

/// `GET /api/v1/forms`
pub fn list(call: &Call<'_>, _: &Staff) -> Answer {
    let mut forms = Vec::new();
    for form in store::forms(call.sql)? {
        let Some(kept) = store::form(call.sql, &form)? else { continue };
        forms.push(view(call, form, kept)?);
    }
    json_answer(StatusCode::OK, &FormList { forms })
}

/// `POST /api/v1/forms`
///
/// The answer carries the tag of the draft, for the first change. Whether the form can be published is asked when it is.
pub fn create(call: &Call<'_>, _: &Staff) -> Answer {
    let FormAsk { id, draft } = call.read()?;
    if store::form(call.sql, &id)?.is_some() {
        return Err(ApiError::at("/id", Code::FormExists));
    }
    store::insert_form(call.sql, &id, &draft)?;
    let kept = store::form(call.sql, &id)?.ok_or_else(|| ApiError::Broken("a form is gone".into()))?;
    let tag = etag(kept.revision);
    let mut response = json_answer(StatusCode::CREATED, &view(call, id, kept)?)?;
    set_header(&mut response, header::ETAG, &tag)?;
    Ok(response)
}

/// `POST /api/v1/forms/{form}/retire`
///
/// Nobody is shown the form any more. Pages that are open may be answered for the grace, and no earlier edition for longer than that.
/// Doing it again can only shorten the grace. Consent that was given stands, and so do the notices.
pub fn retire(call: &Call<'_>, _: &Staff) -> Answer {
    let (form, kept) = form_of(call)?;
    if kept.edition == 0 {
        return Err(ApiError::refused(Code::FormUnpublished));
    }
    let ask: GraceAsk = call.read()?;
    let until = call.now + grace(ask.grace_seconds)?;
    store::retire(call.sql, &form, until)?;
    store::end_grace(call.sql, &form, until)?;
    call.register.notices().forget();
    json_answer(StatusCode::OK, &view(call, form, kept)?)
}

fn view(call: &Call<'_>, form: FormId, Form { edition, draft, .. }: Form) -> Result<FormView, ApiError> {
    let newest = store::newest(call.sql, &form)?;
    let retires_at = newest.first().and_then(|known| known.retires_at);
    let state = match (edition, retires_at) {
        (0, _) => FormState::Draft,
        (_, None) => FormState::Open,
        (_, Some(_)) => FormState::Retired,
    };
    // The draft as it would be in the edition that is there: a digest tells whether it is.
    let made = wording::publish(&form, edition, &draft, &store::purposes(call.sql)?, &register::controller(call.sql)?).unwrap_or_default();
    let is_there = |one: &Published| newest.iter().any(|known| known.published.digest() == one.digest());
    let unpublished = made.is_empty() || !made.iter().all(is_there);
    Ok(FormView { form, state, edition: (edition > 0).then_some(edition), retires_at, purposes: draft.purposes, unpublished })
}
