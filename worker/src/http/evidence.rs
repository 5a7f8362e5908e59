//! Evidence over HTTP: what was shown to a person or by a form, how it was answered, and everything by which a stranger checks it. It is made
//! without anything being changed; that it was made is written down, and the person sees it.

use std::collections::BTreeSet;

use http::{StatusCode, header};
use lupa_domain::{
    api::log::ConsistencyResponse,
    consent::Event,
    ids::EventId,
    jcs,
    locale::Locale,
    ordered::CollectOrdered,
    staff::{Right, audit::Act},
    time::Day,
    wording::{FormId, Published},
};

use super::{
    context::RequestContext,
    guard::staff,
    holdings,
    openapi::{Sends, doc},
    people::named,
    route::{Route, get},
    stretch,
};
use crate::{
    consent, log, register,
    runtime::{
        answer::{Answer, set_header, with_type},
        body::Body,
        error::ApiError,
        evidence::{About, EvidenceHead, EvidencePiece, ShownNotice},
        export_rows::line,
        hop::{EXPORT_FORMAT, ExportFormat, NEXT},
        tx::Tx,
    },
    staff::{self, Member, Note, Staff, permission::ReadAudit},
    wording,
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/people/{id}/evidence.zip",
            staff(of_person),
            doc("What a person said about their consents, with everything by which anyone checks it; needs the right `see_people` too")
                .named("getPersonEvidence")
                .query_day("on")
                .query_id("event")
                .query_of::<Locale>("locale")
                .gives_file(200, &["application/zip"])
                .sends(&[Sends::ContentDisposition])
                .refuses(&[409, 422]),
        )
        .through_edge(),
        get(
            "/api/v1/forms/{form}/evidence.zip",
            staff(of_form),
            doc("Every text that a form has shown, with everything by which anyone checks it; needs the right `see_people` too")
                .named("getFormEvidence")
                .query_of::<Locale>("locale")
                .gives_file(200, &["application/zip"])
                .sends(&[Sends::ContentDisposition])
                .refuses(&[409]),
        )
        .through_edge(),
    ]
}

/// Where a package goes on: above which event, and under which checkpoint its proofs are.
struct Place {
    above: i64,
    under: u64,
}

impl Place {
    fn text(&self) -> String {
        format!("{} {}", self.above, self.under)
    }

    fn parse(text: &str) -> Option<Self> {
        let (above, under) = text.split_once(' ')?;
        Some(Self { above: above.parse().ok()?, under: under.parse().ok()? })
    }
}

/// `GET /api/v1/people/{id}/evidence.zip?on=2026-11-25&event=…`
pub(super) fn of_person(request: &RequestContext<'_>, staff: &Staff<ReadAudit>) -> Answer {
    let person = named(request)?;
    must_see_people(staff)?;
    let unknown = || ApiError::refused(Code::NotFound);
    let only: Option<EventId> = request.query("event").map(|id| id.parse().map_err(|_| unknown())).transpose()?;
    let whose = format!("{} evidence {} {}", stretch::of_member(staff), person.id, request.query);
    let (mut text, place) = if let Some(place) = stretch::place(request, &whose, Place::parse)? {
        (String::new(), place)
    } else {
        let on: Option<Day> = request.query("on").map(|day| day.parse()).transpose().map_err(|_| ApiError::at("/on", Code::DayInvalid))?;
        let events = consent::events_of(request.tx.sql, person.no)?;
        let events: Vec<_> = events.into_iter().filter(|kept| only.is_none_or(|only| kept.event.id == only)).collect();
        if only.is_some() && events.is_empty() {
            return Err(unknown());
        }
        let under = log::published_size(request.tx.sql)?;
        // Half a package would look like one.
        if events.iter().any(|kept| consent::has_receipt(kept.event.act) && log::index_of(kept.no) >= under) {
            return Err(ApiError::refused(Code::ProofPending));
        }
        let events: Vec<Event> = events.into_iter().map(|kept| kept.event).collect();
        let notices = shown(&request.tx, &events)?;
        let about = About::Person { id: person.id, name: person.name.clone(), email: person.email.clone() };
        let head = head(request, staff, about, under, (on, events, notices))?;
        Note::of(Act::EvidenceMade).by(staff).person(person.id).write(&request.tx)?;
        (line(&EvidencePiece::Head(Box::new(head))), Place { above: 0, under })
    };
    let (files, next) = holdings::receipts(&request.tx, &person, Some(place.under), place.above)?;
    let files = files.into_iter().filter(|file| only.is_none_or(|only| file.id == only)).collect();
    text.push_str(&line(&EvidencePiece::Receipts(files)));
    let next = next.map(|above| Place { above, under: place.under });
    give(text, next.map(|next| stretch::seal(request, &whose, &next.text())))
}

/// `GET /api/v1/forms/{form}/evidence.zip`
///
/// The texts, and nothing about anybody.
pub(super) fn of_form(request: &RequestContext<'_>, staff: &Staff<ReadAudit>) -> Answer {
    let unknown = || ApiError::refused(Code::FormUnknown);
    let form: FormId = request.part("form").parse().map_err(|_| unknown())?;
    let published = wording::published_of(request.tx.sql, &form)?;
    if published.is_empty() {
        return Err(unknown());
    }
    must_see_people(staff)?;
    let shown = |(published, published_at): (Published, _)| ShownNotice {
        digest: published.digest().clone(),
        notice: published.notice().clone(),
        published_at,
    };
    let notices = published.into_iter().map(shown).collect();
    let under = log::published_size(request.tx.sql)?;
    let head = head(request, staff, About::Form(form.clone()), under, (None, Vec::new(), notices))?;
    Note::of(Act::EvidenceMade).by(staff).about(form).write(&request.tx)?;
    give(line(&EvidencePiece::Head(Box::new(head))), None)
}

/// Who proves what somebody said is shown who it was.
fn must_see_people(staff: &Member) -> Result<(), ApiError> {
    if staff.may(Right::SeePeople) { Ok(()) } else { Err(ApiError::refused(Code::Forbidden)) }
}

/// The words that were shown when these things were said.
fn shown(tx: &Tx<'_>, events: &[Event]) -> Result<Vec<ShownNotice>, ApiError> {
    let digests: BTreeSet<_> = events.iter().map(|event| event.notice.clone()).collect_set();
    let mut shown = Vec::new();
    for digest in digests {
        let notice = wording::promised(tx, &digest)?.published.notice().clone();
        let place = wording::notice::place(tx.sql, &digest)?.ok_or_else(|| ApiError::Broken("a notice has no place".into()))?;
        shown.push(ShownNotice { digest, published_at: place.published_at, notice });
    }
    shown.sort_by_key(|one| one.published_at);
    Ok(shown)
}

fn head(
    request: &RequestContext<'_>,
    staff: &Member,
    about: About,
    under: u64,
    (on, events, notices): (Option<Day>, Vec<Event>, Vec<ShownNotice>),
) -> Result<EvidenceHead, ApiError> {
    let (tx, sql) = (&request.tx, request.tx.sql);
    let locale = request.locale;
    let pending = || ApiError::refused(Code::ProofPending);
    let first = log::checkpoints(sql, 0, 1)?.into_iter().next().ok_or_else(pending)?;
    let proof = consent::log(tx).prove_consistent(sql, first.size, under)?.ok_or_else(pending)?;
    let consistency = ConsistencyResponse { from: first.size, to: under, hashes: proof.hashes().to_vec() };
    Ok(EvidenceHead {
        made_at: tx.now,
        made_by: staff::name(sql, staff.id())?.unwrap_or_default(),
        locale,
        controller: register::shown_controller(sql, locale)?,
        about,
        on,
        events,
        notices,
        keys: log::keys::published(sql, tx.config())?.to_string(),
        checkpoint: first.note,
        consistency: jcs::text(&consistency),
    })
}

fn give(text: String, next: Option<String>) -> Answer {
    let mut response = with_type(StatusCode::OK, "application/zip", Body::Text(text));
    set_header(&mut response, header::CONTENT_DISPOSITION, "attachment; filename=\"lupa-evidence.zip\"")?;
    set_header(&mut response, EXPORT_FORMAT, ExportFormat::Evidence.as_str())?;
    if let Some(next) = next {
        set_header(&mut response, NEXT, &next)?;
    }
    Ok(response)
}
