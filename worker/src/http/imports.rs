//! Imports over HTTP. The file itself never comes here: the edge reads it (`edge::imports`), begins an import in the name of the sender and sends its rows
//! in pieces.

use http::{StatusCode, header};
use lupa_domain::{
    api::imports::{FileAbout, ImportChange, ImportList, ImportResponse},
    cell,
    ids::ImportId,
    import::{Fate, PlanError, words},
    staff::audit::Act,
};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::{
    context::RequestContext,
    guard::staff,
    openapi::{Sends, doc},
    people::{SAME_LOOKING, sight},
    route::{Route, delete, get, post, put},
    stretch,
};
use crate::{
    import::{self, Import, staging},
    people::fields,
    runtime::{
        answer::{Answer, empty, json_answer, set_header, with_type},
        body::Body,
        error::{ApiError, Fault},
        hop::NEXT,
        limits::{Asking, Whose},
    },
    staff::{Member, Note, Staff, permission::ImportPeople},
    words::problems::Code,
};

/// A piece of rows, which the edge makes no larger than 256 kB, and what stands around it.
const LARGEST_PIECE: usize = 1024 * 1024;
/// What the edge reads, in the words of the description.
const FILES: &[&str] = &[
    "text/csv",
    "text/tab-separated-values",
    "text/plain",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/json",
    "application/ld+json",
];

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        post(
            "/api/v1/imports",
            staff(take),
            doc("Takes a list in: a file of at most 16 MB, of the kind that `Content-Type` says; `charset` names the encoding of a text. JSON, \
                 at most 4 MB, is records that another system kept of consents (ISO/IEC TS 27560 as JSON-LD, Kantara 1.1, c15t, iubenda): \
                 notes and stops come of them, never a consent. Nothing of any card is changed")
                .named("createImport")
                .query("separator")
                .query_number("sheet")
                .takes_file(FILES)
                .gives::<ImportResponse>(201)
                .sends(&[Sends::Location])
                .refuses(&[413, 415, 422, 429]),
        )
        .up_to(LARGEST_PIECE)
        .through_edge(),
        get("/api/v1/imports", staff(list), doc("The newest imports").named("listImports").gives::<ImportList>(200)),
        get(
            "/api/v1/imports/{id}",
            staff(show),
            doc("One import, and some of its rows: those after the line `after` with this fate")
                .named("getImport")
                .query_of::<Fate>("fate")
                .query_number("after")
                .gives::<ImportResponse>(200)
                .refuses(&[400, 422]),
        ),
        put(
            "/api/v1/imports/{id}",
            staff(change),
            doc("Says what the list is and tries every row; brings the rows in, or goes on; stops")
                .named("changeImport")
                .takes::<ImportChange>()
                .gives::<ImportResponse>(200)
                .refuses(&[409]),
        ),
        delete(
            "/api/v1/imports/{id}",
            staff(undo),
            doc("Takes an import back, within a week; throws a list away that is not in yet")
                .named("undoImport")
                .gives::<ImportResponse>(200)
                .refuses(&[409]),
        ),
        get(
            "/api/v1/imports/{id}/refused.csv",
            staff(refused),
            doc("The rows that could not be read, as they came, and why").named("getRefusedRows").gives_csv(200).sends(&[Sends::ContentDisposition]),
        )
        .through_edge(),
    ]
}

fn named(request: &RequestContext<'_>) -> Result<Import, ApiError> {
    let id: ImportId = request.path_id("id")?;
    import::by_id(request.tx.sql, id)?.ok_or_else(|| ApiError::refused(Code::NotFound))
}

/// What the edge sends of a file: first that it begins, then its rows, at last how it was read, or that it could not be.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Sent {
    Begin,
    Rows { first: u32, count: u32, rows: Box<RawValue> },
    End(FileAbout),
    Discard,
}

/// `POST /api/v1/imports`
///
/// The edge asks again with where it is, which is sealed: nobody goes on with what somebody else has begun.
pub(super) fn take(request: &RequestContext<'_>, staff: &Staff<ImportPeople>) -> Answer {
    let sent: Sent = lupa_strict_json::read(request.body).map_err(|_| ApiError::refused(Code::MalformedJson))?;
    let tx = &request.tx;
    let (whose, sender) = (stretch::of_member(staff), staff.id().to_string());
    let parse = |text: &str| {
        let (id, piece) = text.split_once(' ')?;
        Some((id.parse::<ImportId>().ok()?, piece.parse::<i64>().ok()?))
    };
    let place = stretch::place_of(request, &whose, parse)?;
    let next = |id: ImportId, piece: i64| -> Answer {
        let mut response = empty(StatusCode::NO_CONTENT);
        set_header(&mut response, NEXT, &stretch::seal_of(request, &whose, &format!("{id} {piece}")))?;
        Ok(response)
    };
    match (sent, place) {
        (Sent::Begin, None) => {
            // A file that turns out not to be readable costs the edge as much as one that is: it counts, and is credited once it has been read.
            tx.limit(Asking::File, Whose::Staff(&sender))?;
            next(staging::begin(tx, staff)?, 0)
        }
        (Sent::Rows { first, count, rows }, Some((id, piece))) => {
            staging::add(tx, id, piece, (first, count), rows.get())?;
            next(id, piece + 1)
        }
        (Sent::End(file), Some((id, _))) => {
            staging::finish(tx, staff, id, file)?;
            tx.credit(Asking::File, Whose::Staff(&sender));
            let import = import::by_id(tx.sql, id)?.ok_or_else(|| ApiError::refused(Code::NotFound))?;
            let mut response = answer(request, staff, StatusCode::CREATED, &import)?;
            set_header(&mut response, header::LOCATION, &format!("/api/v1/imports/{id}"))?;
            Ok(response)
        }
        (Sent::Discard, Some((id, _))) => {
            staging::discard(tx, id)?;
            Ok(empty(StatusCode::NO_CONTENT))
        }
        _ => Err(ApiError::refused(Code::CursorInvalid)),
    }
}

fn answer(request: &RequestContext<'_>, staff: &Member, status: StatusCode, import: &Import) -> Answer {
    json_answer(status, &import::show(&request.tx, import, sight(staff))?)
}

/// `GET /api/v1/imports`
pub(super) fn list(request: &RequestContext<'_>, _: &Staff<ImportPeople>) -> Answer {
    json_answer(StatusCode::OK, &ImportList { imports: import::list(&request.tx)? })
}

/// `GET /api/v1/imports/{id}`
pub(super) fn show(request: &RequestContext<'_>, staff: &Staff<ImportPeople>) -> Answer {
    let import = named(request)?;
    let fate = match request.query("fate").filter(|word| !word.is_empty()) {
        None => None,
        Some(word) => Some(Fate::from_word(&word).ok_or_else(|| ApiError::at("/fate", Code::WrongType))?),
    };
    let after = request.query("after").map_or(Ok(0), |text| text.parse().map_err(|_| ApiError::refused(Code::CursorInvalid)))?;
    let (rows, next) = import::page(&request.tx, &import, fate, after)?;
    if !rows.is_empty() {
        Note::of(Act::ListSeen).by(staff).about(import.id).write_once_in(&request.tx, SAME_LOOKING)?;
    }
    let response = import::show(&request.tx, &import, sight(staff))?;
    json_answer(StatusCode::OK, &ImportResponse { listed: rows, next, ..response })
}

/// `PUT /api/v1/imports/{id}`
pub(super) fn change(request: &RequestContext<'_>, staff: &Staff<ImportPeople>) -> Answer {
    let import = named(request)?;
    match request.json::<ImportChange>()? {
        ImportChange::Check { plan } => {
            let width = import.width().ok_or_else(|| ApiError::refused(Code::ImportNotReady))?;
            let plan = if import.holds_records() {
                plan.parse_records()
            } else {
                plan.parse(width, &fields::declared(request.tx.sql)?, sight(staff))
            };
            let plan = plan.map_err(|errors| refusal(&errors))?;
            import::begin_check(&request.tx, staff, &import, plan)?;
        }
        ImportChange::Commit => import::begin_commit(&request.tx, staff, &import)?,
        ImportChange::Stop => import::stop(&request.tx, staff, &import)?,
    }
    answer(request, staff, StatusCode::OK, &named(request)?)
}

/// `DELETE /api/v1/imports/{id}`
pub(super) fn undo(request: &RequestContext<'_>, staff: &Staff<ImportPeople>) -> Answer {
    let import = named(request)?;
    import::begin_undo(&request.tx, staff, &import)?;
    answer(request, staff, StatusCode::OK, &named(request)?)
}

fn refusal(errors: &[PlanError]) -> ApiError {
    let fault = |error: &PlanError| match error {
        PlanError::Width(_) => Fault::at("/plan/columns", Code::ImportWidth),
        PlanError::Twice(place) => Fault::at(format!("/plan/columns/{place}"), Code::ImportColumnTwice),
        PlanError::FieldUnknown(place) => Fault::at(format!("/plan/columns/{place}"), Code::FieldUnknown),
        PlanError::FieldRetired(place) => Fault::at(format!("/plan/columns/{place}"), Code::FieldRetired),
        PlanError::Nobody => Fault::at("/plan/columns", Code::ImportNobody),
        PlanError::NoSource => Fault::at("/plan/source", Code::Required),
        PlanError::LongSource => Fault::at("/plan/source", Code::TextTooLong),
        PlanError::NoBasis => Fault::at("/plan/basis", Code::Required),
        PlanError::Subject => Fault::at("/plan/subject", Code::ImportSubject),
        PlanError::Tag(place) => Fault::at(format!("/plan/tags/{place}"), Code::TextTooLong),
    };
    ApiError::at_fault(errors.iter().map(fault).collect())
}

/// `GET /api/v1/imports/{id}/refused.csv`
///
/// One stretch at a time. Cells stand as they came, but that none of them becomes a formula in the program that opens the file.
pub(super) fn refused(request: &RequestContext<'_>, staff: &Staff<ImportPeople>) -> Answer {
    let import = named(request)?;
    let whose = stretch::of_member(staff);
    let from = stretch::place(request, &whose, |text| text.parse::<i64>().ok())?;
    let mut text = String::new();
    if from.is_none() {
        Note::of(Act::ListSeen).by(staff).about(import.id).detail("refused").write(&request.tx)?;
        text.push('\u{feff}');
        let words = words(request.locale);
        let heads = import::heads(request.tx.sql, &import)?;
        line(&mut text, [words.line, words.fault].into_iter().chain(heads.iter().map(String::as_str)));
    }
    let (rows, next) = import::refused(request.tx.sql, &import, from.unwrap_or_default())?;
    for row in &rows {
        let faults: Vec<&str> = row.faults.iter().map(|fault| (words(request.locale).why)(fault.why)).collect();
        let number = row.line.to_string();
        line(&mut text, [&*number, &*faults.join(" ")].into_iter().chain(row.cells.iter().map(String::as_str)));
    }
    let mut response = with_type(StatusCode::OK, "text/csv; charset=utf-8", Body::Text(text));
    let id = import.id.to_string();
    set_header(&mut response, header::CONTENT_DISPOSITION, &format!("attachment; filename=\"lupa-refused-{}.csv\"", &id[..8]))?;
    if let Some(next) = next {
        set_header(&mut response, NEXT, &stretch::seal(request, &whose, &next.to_string()))?;
    }
    Ok(response)
}

/// One line of separated values, each in quotation marks: spreadsheets in Finland and Sweden want semicolons.
fn line<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (place, value) in cells.enumerate() {
        if place > 0 {
            text.push(';');
        }
        text.push('"');
        text.push_str(&cell::guarded(value).replace('"', "\"\""));
        text.push('"');
    }
    text.push_str("\r\n");
}
