//! The export over HTTP: a stretch of rows at a time.

use http::{StatusCode, header};
use lupa_domain::{
    api,
    api::audience::{ExportRequest, Headings},
    audience::{Basis, Filter, MailingService},
    ids::ExportId,
    people::FieldId,
    rights::notification::{exported, parse_recipient},
    staff::audit::Act,
    wording::Purpose,
};
use serde_json::{Map, Value};

use super::{
    audience::{UsableFields, filter, ground_of, purpose_named, stop_url},
    context::RequestContext,
    csv,
    guard::staff,
    openapi::{Sends, doc},
    route::{Route, post},
    stretch,
};
use crate::{
    audience::{self, Found, exports},
    log,
    people::{PersonNo, card},
    runtime::{
        answer::{Answer, set_header, with_type},
        body::Body,
        error::ApiError,
        export_rows::{FieldHead, Head, Line, line},
        hop::{EXPORT_FORMAT, ExportFormat, NEXT},
    },
    staff::{self, Member, Note, Staff, permission::ExportAddresses},
    wording,
    words::{self, problems::Code},
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        post(
            "/api/v1/audience/export",
            staff(export),
            doc("Those who may be written to, as a file: CSV, a workbook or JSON lines, as asked")
                .named("exportAudience")
                .takes::<api::audience::ExportRequest>()
                .gives_file(200, FILES)
                .sends(&[Sends::ContentDisposition]),
        )
        .through_edge(),
    ]
}

/// What an export is, by the format that is asked for.
const FILES: &[&str] = &["text/csv", "application/jsonl", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"];

/// How many rows an export gives at a time: some 700 kB of text, some 40 milliseconds of the register's time.
const STRETCH: u32 = 2000;
/// How many rows one sheet of a workbook holds below its header (ECMA-376, as Excel limits it).
const MOST_IN_SHEET: u64 = 1_048_575;

/// `POST /api/v1/audience/export`
///
/// Gives one stretch of rows. The edge asks again, with where the last one ended, until there is no next, and streams them on as one file:
/// neither holds more than a stretch. The export is written down with the first.
pub(super) fn export(request: &RequestContext<'_>, staff: &Staff<ExportAddresses>) -> Answer {
    let ask: ExportRequest = request.json()?;
    let purpose = purpose_named(request, &ask.purpose)?;
    let filter = filter(request, staff, &purpose, &ask.conditions)?;
    let ground = ground_of(&purpose, ask.basis)?;
    let format = Format::parse(&ask.format)?;
    // A mailing service reads CSV.
    if ask.preset.is_some() && format != Format::Csv {
        return Err(ApiError::at("/format", Code::FormatUnknown));
    }
    let columns = columns(request, staff, &purpose, &ask)?;
    let typed = ask.recipient.as_deref().or_else(|| ask.preset.map(MailingService::name)).unwrap_or_default();
    let recipient = parse_recipient(typed).map_err(|_| ApiError::at("/recipient", Code::TextTooLong))?;
    let mut text = String::new();
    let whose = stretch::of_member(staff);
    let going_on = stretch::place(request, &whose, Place::parse)?;
    let is_first = going_on.is_none();
    let place = if let Some(place) = going_on {
        place
    } else {
        let head = begin(request, staff, (&purpose, ask.basis), &filter, ask.conditions, (format, ask.headings, &columns))?;
        if let Some(recipient) = &recipient {
            let fields: Vec<_> = columns.iter().map(|column| column.field.clone()).collect();
            exports::give_to(request.tx.sql, head.export, recipient, &exported(purpose.channel, &fields))?;
        }
        match format {
            Format::Csv if ask.preset.is_none() => text.push_str(csv::beginning(ask.headings, ask.bom)),
            Format::Csv => {}
            Format::Lines | Format::Workbook => text.push_str(&line(&head)),
        }
        Place { after: 0, export: head.export, tree: head.tree() }
    };
    let found = audience::page(request.tx.sql, &purpose, ground, &filter, place.after, STRETCH)?;
    let (next, is_last) = (found.last().map(|one| one.no), found.len() < STRETCH as usize);
    let found = audience::vouched(&request.tx, &purpose, found)?;
    exports::disclose(&request.tx, place.export, &found.iter().map(|one| one.no).collect::<Vec<_>>())?;
    let rows = rows(request, &purpose, found, &columns)?;
    match (format, ask.preset) {
        (Format::Csv, Some(preset)) => {
            let title = title(request, &purpose)?;
            text.push_str(&csv::rows_for(preset, (purpose.channel, &title), &columns, is_first, &rows)?);
        }
        (Format::Csv, None) => text.push_str(&csv::rows(
            (purpose.channel, ask.basis, ask.headings, request.locale),
            &columns,
            is_first.then(|| words::heads(ask.headings, request.locale)),
            &rows,
            &place,
        )?),
        (Format::Lines | Format::Workbook, _) => rows.iter().for_each(|row| text.push_str(&line(row))),
    }
    let mut response = with_type(StatusCode::OK, format.media_type(), Body::Text(text));
    set_header(&mut response, header::CONTENT_DISPOSITION, &disposition(request, &purpose, ask.basis, place.export, format.word()))?;
    if format == Format::Workbook {
        set_header(&mut response, EXPORT_FORMAT, ExportFormat::Workbook.as_str())?;
    }
    if let Some(after) = next.filter(|_| !is_last) {
        set_header(&mut response, NEXT, &stretch::seal(request, &whose, &Place { after, ..place }.text()))?;
    }
    Ok(response)
}

/// Writes the export down, and says what stands over it.
fn begin(
    request: &RequestContext<'_>,
    member: &Member,
    (purpose, basis): (&Purpose, Basis),
    filter: &Filter,
    conditions: Map<String, Value>,
    (format, headings, columns): (Format, Headings, &[Column]),
) -> Result<Head, ApiError> {
    let people = audience::totals(&request.tx, purpose, basis.ground(), filter)?.send;
    if format == Format::Workbook && people > MOST_IN_SHEET {
        return Err(ApiError::at("/format", Code::SheetTooLong));
    }
    let export = request.tx.id();
    let asked = lupa_domain::jcs::text(&conditions);
    exports::record(&request.tx, export, member, (purpose, basis), &asked, format.word(), people)?;
    let said = match basis {
        Basis::Consent => format!("{} {people}", purpose.id),
        basis => format!("{} {} {people}", purpose.id, basis.as_str()),
    };
    Note::of(Act::Exported).by(member).about(export).detail(said).write(&request.tx)?;
    Ok(Head {
        export,
        purpose: purpose.id.clone(),
        basis,
        title: title(request, purpose)?,
        version: purpose.version,
        channel: purpose.channel,
        conditions,
        // Of all formats, only a workbook gets its column heads from the edge.
        headings: if format == Format::Workbook { headings } else { Headings::Machine },
        fields: columns.iter().map(|column| FieldHead { id: column.field.clone(), head: column.head.clone() }).collect(),
        at: request.tx.now,
        by: staff::name(request.tx.sql, member.id())?.unwrap_or_default(),
        people,
        checkpoint: log::newest_checkpoint(request.tx.sql)?,
    })
}

/// What the newest notice about the purpose calls it; nothing where none has told of it.
pub(super) fn title(request: &RequestContext<'_>, purpose: &Purpose) -> Result<String, ApiError> {
    let said = wording::last_shown(request.tx.sql, &purpose.id, request.locale)?;
    let statement = said.as_ref().and_then(|published| published.notice().statement(&purpose.id));
    Ok(statement.map(|statement| statement.title.clone()).unwrap_or_default())
}

/// One of the business's own fields as a column.
pub(super) struct Column {
    pub(super) field: FieldId,
    pub(super) head: String,
    pub(super) is_birthday: bool,
}

/// The fields that are asked for, if this member of staff may export them for this purpose.
fn columns(request: &RequestContext<'_>, staff: &Member, purpose: &Purpose, ask: &ExportRequest) -> Result<Vec<Column>, ApiError> {
    if ask.fields.is_empty() {
        return Ok(Vec::new());
    }
    let usable = UsableFields::of(request, staff, purpose)?;
    let mut columns: Vec<Column> = Vec::new();
    for (place, field) in ask.fields.iter().enumerate() {
        let declared = usable.field(field).map_err(|code| ApiError::at(&format!("/fields/{place}"), code))?;
        let is_birthday = usable.is_birthday(field);
        let label = || declared.labels.get(&request.locale).or_else(|| declared.labels.values().next()).cloned().unwrap_or_default();
        let head = match (ask.preset, ask.headings) {
            (Some(preset), _) => preset.head_of(field, is_birthday),
            (None, Headings::Machine) => format!("fields.{field}"),
            (None, Headings::Reader) => label(),
        };
        if !columns.iter().any(|known| known.field == *field) {
            columns.push(Column { field: field.clone(), head, is_birthday });
        }
    }
    Ok(columns)
}

fn rows(request: &RequestContext<'_>, purpose: &Purpose, found: Vec<Found>, columns: &[Column]) -> Result<Vec<Line>, ApiError> {
    let fields: Vec<_> = columns.iter().map(|column| column.field.clone()).collect();
    let mut values = card::values(request.tx.sql, &found.iter().map(|one| one.no).collect::<Vec<_>>(), &fields)?;
    let editions = wording::edition_names(request.tx.sql)?;
    let mut row = |found: Found| Line {
        fields: values.remove(&found.no).unwrap_or_default(),
        stop_url: stop_url(request, purpose, &found),
        address: found.address,
        consent_given_at: found.given_at,
        edition: found.notice.and_then(|no| editions.get(&no).cloned()).unwrap_or_default(),
        language: found.locale,
        name: found.name,
        receipt: found.receipt,
        sold_on: found.sold_on,
    };
    Ok(found.into_iter().map(&mut row).collect())
}

/// What an export is written as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Format {
    Csv,
    Lines,
    Workbook,
}

impl Format {
    fn parse(word: &str) -> Result<Self, ApiError> {
        let all = [Self::Csv, Self::Lines, Self::Workbook];
        all.into_iter().find(|format| format.word() == word).ok_or_else(|| ApiError::at("/format", Code::FormatUnknown))
    }

    /// Its word, which is also the ending of the file's name.
    const fn word(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Lines => "jsonl",
            Self::Workbook => "xlsx",
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Lines => "application/jsonl; charset=utf-8",
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// The name of a file: for what, on what basis if it is not consent, on which day by the clock of the business, and the beginning of the export's id, by which it is found in the
/// audit log.
pub(super) fn disposition(request: &RequestContext<'_>, purpose: &Purpose, basis: Basis, export: ExportId, ending: &str) -> String {
    let basis = match basis {
        Basis::Consent => "",
        Basis::SoftOptIn => "-soft-opt-in",
        Basis::LegalPerson => "-legal-person",
    };
    let (day, export) = (request.tx.today(), export.to_string());
    format!("attachment; filename=\"lupa-{}{basis}-{}-{}.{ending}\"", purpose.id, day, &export[..8])
}

/// Where an export goes on: after which person, which export it is, and the log's tree when it began (see [`Head::tree`]).
pub(super) struct Place {
    pub(super) after: PersonNo,
    pub(super) export: ExportId,
    pub(super) tree: String,
}

impl Place {
    pub(super) fn text(&self) -> String {
        format!("{} {} {}", self.after, self.export, self.tree)
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        let (after, rest) = text.split_once(' ')?;
        let (export, tree) = rest.split_once(' ').unwrap_or((rest, ""));
        Some(Self { after: after.parse().ok()?, export: export.parse().ok()?, tree: tree.to_owned() })
    }
}
