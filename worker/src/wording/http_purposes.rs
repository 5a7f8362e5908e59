//! Purposes over HTTP: what data is used for, how many have agreed to it, and what happens to them when it changes.

use ::http::{StatusCode, header};
use lupa_domain::{
    api::wording::{PurposeAsk, PurposeList, PurposeView},
    wording::{Digest, Purpose, PurposeChange, Retention, Unchangeable, WrongRecipient},
};

use super::{http, store};
use crate::{
    call::{Answer, Call, json_answer, set_header},
    consent,
    error::ApiError,
    staff::Staff,
    words::problems::Code,
};

/// `GET /api/v1/purposes`
pub fn list(call: &Call<'_>, _: &Staff) -> Answer {
    let purposes = store::purposes(call.sql)?.into_iter().map(|purpose| view(call, purpose)).collect::<Result<_, _>>()?;
    json_answer(StatusCode::OK, &PurposeList { purposes })
}

/// `POST /api/v1/purposes`
pub fn create(call: &Call<'_>, _: &Staff) -> Answer {
    let PurposeAsk { id, channel, category, legal_basis, data, recipients, retention } = call.read()?;
    if store::purpose(call.sql, &id)?.is_some() {
        return Err(ApiError::at("/id", Code::PurposeExists));
    }
    let retention = retention.or(Some(Retention::USUAL));
    let purpose = Purpose { id, version: 1, channel, category, legal_basis, data, recipients, retention, also: [].into(), retired: false };
    purpose.can_stand().map_err(refusal)?;
    store::put_purpose(call.sql, &purpose)?;
    answer(StatusCode::CREATED, &view(call, purpose)?)
}

/// `GET /api/v1/purposes/{purpose}`
pub fn show(call: &Call<'_>, _: &Staff) -> Answer {
    answer(StatusCode::OK, &named(call)?)
}

/// `PUT /api/v1/purposes/{purpose}`
///
/// Whatever of it notices tell changes with them: every form that asks for the purpose is published anew, in the words that it shows, and
/// nobody can answer the earlier ones any more, whatever grace they had. A considerable change of the processing begins a new version as
/// well, which whoever signs up next agrees to. Words that describe the new processing by hand are published before it begins; a draft that
/// somebody is writing stays a draft.
pub fn change(call: &Call<'_>, _: &Staff) -> Answer {
    let was = named(call)?;
    http::must_have_seen(call, &etag(&was.purpose))?;
    let change: PurposeChange = call.read()?;
    let next = was.purpose.changed(&change, was.given, !was.forms.is_empty()).map_err(refusal)?;
    // Whoever is written to can forbid it, and what is forbidden has been told in words.
    if !next.also.is_empty() && super::last_shown(call.sql, &next.id, call.locale)?.is_none() {
        return Err(ApiError::at("/also", Code::PurposeUnshown));
    }
    store::put_purpose(call.sql, &next)?;
    if !next.is_told_like(&was.purpose) {
        for form in &was.forms {
            super::reissue_edition(call.sql, form, call.now)?.map_err(|why| http::refusal(&why))?;
        }
        call.register.notices().forget();
    }
    answer(StatusCode::OK, &view(call, next)?)
}

fn named(call: &Call<'_>) -> Result<PurposeView, ApiError> {
    let not_found = || ApiError::refused(Code::NotFound);
    let id = call.part("purpose").parse().map_err(|_| not_found())?;
    view(call, store::purpose(call.sql, &id)?.ok_or_else(not_found)?)
}

fn view(call: &Call<'_>, purpose: Purpose) -> Result<PurposeView, ApiError> {
    let (given, forms) = (consent::given(call.sql, &purpose)?, super::forms_asking(call.sql, &purpose.id)?);
    Ok(PurposeView { given, forms, tag: tag(&purpose), purpose })
}

fn answer(status: StatusCode, view: &PurposeView) -> Answer {
    let mut response = json_answer(status, view)?;
    set_header(&mut response, header::ETAG, &etag(&view.purpose))?;
    Ok(response)
}

/// The tag is of what an editor can change, and not of how many have agreed meanwhile: that is what `concerns` is for.
fn tag(purpose: &Purpose) -> Digest {
    Digest::of(lupa_domain::jcs::text(purpose).as_bytes())
}

fn etag(purpose: &Purpose) -> String {
    format!("\"{}\"", tag(purpose))
}

fn refusal(why: Unchangeable) -> ApiError {
    match why {
        Unchangeable::AgreedTo(member) => ApiError::at(&format!("/{member}"), Code::ProcessingMustChange),
        Unchangeable::OtherCount => ApiError::at("/concerns", Code::CountChanged),
        Unchangeable::InUse => ApiError::at("/retired", Code::PurposeInUse),
        Unchangeable::NoAddress => ApiError::at("/data", Code::Required),
        Unchangeable::NotMarketing => ApiError::at("/also", Code::NotMarketing),
        Unchangeable::Recipient(at, wrong) => {
            let code = match wrong {
                WrongRecipient::TooMany => return ApiError::at("/recipients", Code::TooMany),
                WrongRecipient::Name => Code::RecipientNameInvalid,
                WrongRecipient::Twice => Code::RecipientTwice,
                WrongRecipient::Country => Code::CountryInvalid,
                WrongRecipient::NoSafeguard => Code::SafeguardNeeded,
                WrongRecipient::NoTransfer => Code::SafeguardIdle,
            };
            ApiError::at(&format!("/recipients/{at}/{}", wrong.member()), code)
        }
    }
}
