//! The editions of the undertaking over HTTP: who has accepted which, and publishing the next.

use ::http::{StatusCode, header};
use lupa_domain::{
    api::undertaking::{UndertakingIssue, UndertakingList, UndertakingView},
    locale::Locale,
    staff::{BadText, UndertakingTexts, Unissued, audit::Act},
};

use super::{Staff, audit::Note, undertakings};
use crate::{
    call::{Answer, Call, json_answer, set_header},
    error::{ApiError, Fault},
    wording,
    words::problems::Code,
};

/// `GET /api/v1/undertakings`
pub fn list(call: &Call<'_>, _: &Staff) -> Answer {
    let in_force = undertakings::in_force(call.sql)?.no;
    let list = UndertakingList {
        editions: undertakings::editions(call.sql)?,
        acceptances: undertakings::acceptances(call.sql)?,
        concerns: undertakings::bound_by(call.sql, in_force)?,
    };
    let mut response = json_answer(StatusCode::OK, &list)?;
    set_header(&mut response, header::ETAG, &etag(in_force))?;
    Ok(response)
}

/// `POST /api/v1/undertakings`
///
/// Publishes the next edition. Everybody is asked for it at their next request, whoever publishes it too; what they accepted before, and
/// the receipts of it, stay as they are. Whoever publishes has seen the edition in force (`If-Match`) and how many people are asked again.
pub fn publish(call: &Call<'_>, staff: &Staff) -> Answer {
    let in_force = undertakings::in_force(call.sql)?;
    wording::http::must_have_seen(call, &etag(in_force.no))?;
    let ask: UndertakingIssue = call.read()?;
    let texts = UndertakingTexts::parse(&ask.texts).map_err(|wrong| ApiError::at_fault(wrong.into_iter().map(fault).collect()))?;
    let bound = undertakings::bound_by(call.sql, in_force.no)?;
    let next = in_force.followed_by(texts, bound, ask.concerns).map_err(|why| match why {
        Unissued::Unchanged => ApiError::at("/texts", Code::NothingChanged),
        Unissued::OtherCount => ApiError::at("/concerns", Code::CountChanged),
    })?;
    undertakings::insert(call.sql, &next, Some(staff.id()), call.now)?;
    Note::of(Act::UndertakingPublished).by(staff).detail(next.no).write(call)?;
    let view = UndertakingView {
        edition: next.no,
        texts: next.texts.into(),
        published_at: call.now,
        by: super::store::name(call.sql, staff.id())?,
        accepted: 0,
    };
    let mut response = json_answer(StatusCode::CREATED, &view)?;
    set_header(&mut response, header::ETAG, &etag(view.edition))?;
    Ok(response)
}

fn fault(wrong: BadText) -> Fault {
    let at = |locale: Locale, code| Fault::at(format!("/texts/{locale}"), code);
    match wrong {
        BadText::Missing(locale) => at(locale, Code::Required),
        BadText::TooLong(locale) => at(locale, Code::PointsTooLong),
        BadText::OtherPoints(locale) => at(locale, Code::PointsDiffer),
    }
}

fn etag(edition: u32) -> String {
    format!("\"{edition}\"")
}
