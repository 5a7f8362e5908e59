//! Letters on paper over HTTP: made by staff a bundle at a time, and printed as letters and as labels. The edge draws both.

use http::{StatusCode, header};
use lupa_domain::{
    api::renewal::{RenewalBundle, RenewalBundleRequest},
    audience::Sheet,
    ids::RenewalId,
    locale::Locale,
    staff::audit::Act,
};

use super::{
    context::RequestContext,
    guard::staff,
    openapi::{Sends, doc},
    route::{Route, get, post},
};
use crate::{
    consent::withdrawal,
    description, register,
    renewal::{self, Renewal, bundles::Bundle, paper},
    runtime::{
        answer::{Answer, json_answer, set_header, with_type},
        body::Body,
        error::ApiError,
        export_rows::{LabelHead, LabelLine, line},
        hop::{EXPORT_FORMAT, ExportFormat},
        letter_rows::{LetterHead, LetterLine, LetterText},
    },
    staff::{self as members, Member, Note, Staff, permission::ExportAddresses},
    wording,
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        post(
            "/api/v1/renewals/{id}/bundles",
            staff(make),
            doc("Makes the next letters on paper, 500 at most: their readers count as asked, or reminded, from then on")
                .named("makeRenewalLetters")
                .takes::<RenewalBundleRequest>()
                .gives::<RenewalBundle>(201)
                .refuses(&[404, 409]),
        ),
        get(
            "/api/v1/renewals/{id}/bundles/{no}/letters.pdf",
            staff(print),
            doc("The letters of a bundle, a page each, with the address in the window of an envelope (PDF)")
                .named("printRenewalLetters")
                .query_of::<Locale>("locale")
                .gives_file(200, &["application/pdf"])
                .sends(&[Sends::ContentDisposition])
                .refuses(&[404, 409]),
        )
        .through_edge(),
        get(
            "/api/v1/renewals/{id}/bundles/{no}/labels.pdf",
            staff(print_labels),
            doc("Address labels for the letters of a bundle, in their order (PDF)")
                .named("printRenewalLabels")
                .query("sheet")
                .query_number("start")
                .query_of::<Locale>("locale")
                .gives_file(200, &["application/pdf"])
                .sends(&[Sends::ContentDisposition])
                .refuses(&[404, 409, 422]),
        )
        .through_edge(),
    ]
}

/// `POST /api/v1/renewals/{id}/bundles`
pub(super) fn make(request: &RequestContext<'_>, staff: &Staff<ExportAddresses>) -> Answer {
    let renewal = named(request)?;
    let ask: RenewalBundleRequest = request.json()?;
    let bundle = paper::make(&request.tx, staff, &renewal, ask.round)?;
    let by = members::name(request.tx.sql, bundle.staff)?;
    json_answer(StatusCode::CREATED, &shown(&bundle, by))
}

/// A bundle as it is listed.
pub(super) fn shown(bundle: &Bundle, by: Option<String>) -> RenewalBundle {
    let Bundle { no, round, letters, made_at, .. } = *bundle;
    RenewalBundle { no, round, letters, by, made_at }
}

/// `GET /api/v1/renewals/{id}/bundles/{no}/letters.pdf`
///
/// All of a bundle in one stretch: some 200 kB of text.
pub(super) fn print(request: &RequestContext<'_>, staff: &Staff<ExportAddresses>) -> Answer {
    let (renewal, bundle) = bundle_named(request)?;
    let letters = letters(request, staff, &renewal, &bundle)?;
    let head = LetterHead {
        round: bundle.round,
        at: bundle.made_at,
        ends_on: renewal.ends_on,
        locale: request.locale,
        is_described: description::versions::newest(request.tx.sql)?.is_some(),
        said: said(request, &renewal)?,
    };
    let mut text = line(&head);
    for letter in letters {
        let paper::Letter { id, locale, name, organisation, address, code } = letter;
        text.push_str(&line(&LetterLine { id, locale, name, organisation, address, code: code.to_string() }));
    }
    give(text, ExportFormat::Letters, &format!("lupa-{}-letters-{}.pdf", renewal.purpose, bundle.no))
}

/// `GET /api/v1/renewals/{id}/bundles/{no}/labels.pdf?sheet=70x37&start=1`
pub(super) fn print_labels(request: &RequestContext<'_>, staff: &Staff<ExportAddresses>) -> Answer {
    let (renewal, bundle) = bundle_named(request)?;
    let sheet = match request.query("sheet") {
        Some(word) => Sheet::named(&word).ok_or_else(|| ApiError::at("/sheet", Code::SheetUnknown))?,
        None => Sheet::ALL[0],
    };
    let start = request.query("start").map_or(Some(1), |start| start.parse().ok());
    let start = start.filter(|start| (1..=sheet.labels()).contains(start)).ok_or_else(|| ApiError::at("/start", Code::StartOutOfRange))?;
    let letters = letters(request, staff, &renewal, &bundle)?;
    let title = withdrawal::title_today(&request.tx, &renewal.purpose, request.locale)?;
    let head = LabelHead { purpose: renewal.purpose.clone(), title, at: request.tx.now, sheet: sheet.word.to_owned(), start };
    let mut text = line(&head);
    for paper::Letter { id, name, organisation, address: [street, postal_code, locality, country], .. } in letters {
        text.push_str(&line(&LabelLine { id, name, organisation, street, postal_code, locality, country }));
    }
    give(text, ExportFormat::Labels, &format!("lupa-{}-labels-{}.pdf", renewal.purpose, bundle.no))
}

fn named(request: &RequestContext<'_>) -> Result<Renewal, ApiError> {
    let id: RenewalId = request.path_id("id")?;
    renewal::by_id(request.tx.sql, id)?.ok_or_else(|| ApiError::refused(Code::NotFound))
}

fn bundle_named(request: &RequestContext<'_>) -> Result<(Renewal, Bundle), ApiError> {
    let renewal = named(request)?;
    let no: Option<u32> = request.part("no").parse().ok();
    let bundle = no.map(|no| renewal::bundles::by_no(request.tx.sql, renewal.no, no)).transpose()?.flatten();
    Ok((renewal, bundle.ok_or_else(|| ApiError::refused(Code::NotFound))?))
}

/// The letters that are printed. That they were is written down each time.
fn letters(request: &RequestContext<'_>, staff: &Member, renewal: &Renewal, bundle: &Bundle) -> Result<Vec<paper::Letter>, ApiError> {
    if renewal.ended_at.is_some() || request.tx.today() > renewal.ends_on {
        return Err(ApiError::refused(Code::RenewalOver));
    }
    let letters = paper::letters(&request.tx, renewal, bundle)?;
    if letters.is_empty() {
        return Err(ApiError::refused(Code::RenewalNobodyLeft));
    }
    let detail = format!("{} {}", renewal.purpose, letters.len());
    Note::of(Act::Exported).by(staff).about(bundle.export).detail(detail).write(&request.tx)?;
    Ok(letters)
}

/// What the letters say, in each language in which the purpose is asked for.
fn said(request: &RequestContext<'_>, renewal: &Renewal) -> Result<Vec<LetterText>, ApiError> {
    let sql = request.tx.sql;
    let mut said = Vec::new();
    for locale in Locale::ALL {
        let statements = wording::current_statements(sql, locale)?.into_iter();
        for (statement, _) in statements.filter(|(statement, _)| statement.purpose == renewal.purpose) {
            let controller = register::shown_controller(sql, locale)?;
            said.push(LetterText { locale, controller, title: statement.title, label: statement.label, details: statement.details });
        }
    }
    Ok(said)
}

fn give(text: String, format: ExportFormat, name: &str) -> Answer {
    let mut response = with_type(StatusCode::OK, "application/pdf", Body::Text(text));
    set_header(&mut response, header::CONTENT_DISPOSITION, &format!("attachment; filename=\"{name}\""))?;
    set_header(&mut response, EXPORT_FORMAT, format.as_str())?;
    Ok(response)
}
