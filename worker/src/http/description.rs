//! The description of the register over HTTP: what is published, what would be, publishing it, and the statement for the authority.

use http::{StatusCode, header};
use lupa_domain::{
    api,
    api::description::{DescriptionDraft, DescriptionPublishRequest, DescriptionResponse, DescriptionVersion, DocumentFile},
    description::{Document, OwnWords, OwnWordsError, accessibility, cookies, differences},
    staff::audit::Act,
};

use super::{
    context::RequestContext,
    guard::{Guard, staff},
    openapi::{Sends, doc},
    preconditions::{etag, must_have_seen},
    route::{LARGE, Route, get, post, put},
};
use crate::{
    description::{self, versions, words},
    register,
    runtime::{
        answer::{Answer, json_answer, set_header, with_type},
        body::Body,
        error::{ApiError, Fault},
        hop::{EXPORT_FORMAT, ExportFormat},
    },
    staff::{
        Note, Staff,
        permission::{EditWording, Either, PublishWording, ReadAudit},
    },
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/register/description",
            Guard::Anyone(show_newest),
            doc("The description of the register: the newest published version, or what the register does today where none was published")
                .named("getDescription")
                .gives::<api::description::DescriptionResponse>(200),
        ),
        post(
            "/api/v1/register/description",
            staff(publish),
            doc("Publishes the description as it would be now, which the caller has seen")
                .named("publishDescription")
                .takes::<api::description::DescriptionPublishRequest>()
                .gives::<api::description::DescriptionResponse>(201)
                .refuses(&[409, 412]),
        ),
        get(
            "/api/v1/register/description/{version}",
            Guard::Anyone(show_version),
            doc("A published version of the description, and how it differs from the one before it")
                .named("getDescriptionVersion")
                .gives::<api::description::DescriptionResponse>(200),
        ),
        get(
            "/api/v1/register/description/draft",
            staff(show_draft),
            doc("What the description would say now, and how that differs from the newest version")
                .named("getDescriptionDraft")
                .gives::<api::description::DescriptionDraft>(200)
                .sends(&[Sends::ETag]),
        ),
        put(
            "/api/v1/register/description/words",
            staff(change_words),
            doc("Changes what only the controller knows; needs If-Match. What is published stays as it is")
                .named("changeDescriptionWords")
                .takes::<lupa_domain::description::OwnWords>()
                .gives::<api::description::DescriptionDraft>(200)
                .if_match()
                .sends(&[Sends::ETag]),
        )
        .up_to(LARGE),
        get(
            "/api/v1/register/pages/{page}",
            Guard::Anyone(show_page),
            doc("The statement about cookies (`cookies`) or accessibility (`accessibility`)")
                .named("getStatementPage")
                .gives::<lupa_domain::description::Document>(200),
        ),
        get(
            "/api/v1/register/statement.pdf",
            staff(show_statement),
            doc("The statement for the supervisory authority: the description, numbers, requests, breaches, measures and the newest checkpoint")
                .named("getStatement")
                .gives_file(200, &["application/pdf"])
                .sends(&[Sends::ContentDisposition]),
        )
        .through_edge(),
    ]
}

/// Who sees what would be published.
type SeeDraft = Either<EditWording, ReadAudit>;

/// `GET /api/v1/register/description`
pub(super) fn show_newest(request: &RequestContext<'_>) -> Answer {
    answer(request, StatusCode::OK, versions::newest(request.tx.sql)?)
}

/// `GET /api/v1/register/description/{version}`
pub(super) fn show_version(request: &RequestContext<'_>) -> Answer {
    let not_found = || ApiError::refused(Code::NotFound);
    let no: u32 = request.part("version").parse().map_err(|_| not_found())?;
    let version = versions::all(request.tx.sql)?.into_iter().find(|version| version.no == no).ok_or_else(not_found)?;
    answer(request, StatusCode::OK, Some(version))
}

/// `GET /api/v1/register/description/draft`
pub(super) fn show_draft(request: &RequestContext<'_>, _: &Staff<SeeDraft>) -> Answer {
    draft(request)
}

/// `PUT /api/v1/register/description/words`
pub(super) fn change_words(request: &RequestContext<'_>, staff: &Staff<EditWording>) -> Answer {
    let tx = &request.tx;
    let (before, revision) = words::newest(tx.sql)?;
    must_have_seen(request, &etag(revision))?;
    let typed: OwnWords = request.json()?;
    let next = typed.parse().map_err(|wrong| ApiError::at_fault(wrong.iter().map(fault).collect()))?;
    if next != before {
        words::change(tx, &next, staff.id())?;
        Note::of(Act::DescriptionChanged).by(staff).detail("words").write(tx)?;
    }
    draft(request)
}

/// `POST /api/v1/register/description`
///
/// Publishing what is published already is no new version.
pub(super) fn publish(request: &RequestContext<'_>, staff: &Staff<PublishWording>) -> Answer {
    let tx = &request.tx;
    let ask: DescriptionPublishRequest = request.json()?;
    if !register::is_set_up(tx.sql)? {
        return Err(ApiError::refused(Code::NotSetUp));
    }
    let documents = description::documents(tx)?;
    if versions::digest(&documents).to_string() != ask.digest {
        return Err(ApiError::refused(Code::PreconditionFailed));
    }
    if is_new(request, &documents)? {
        let no = versions::publish(tx, &documents, staff.id())?;
        Note::of(Act::DescriptionChanged).by(staff).detail(format!("version {no}")).write(tx)?;
    }
    answer(request, StatusCode::CREATED, versions::newest(tx.sql)?)
}

/// `GET /api/v1/register/pages/{page}`
pub(super) fn show_page(request: &RequestContext<'_>) -> Answer {
    let own = words::newest(request.tx.sql)?.0;
    let document = match request.part("page") {
        "cookies" => cookies(&own, request.locale),
        "accessibility" => accessibility(&register::shown_controller(request.tx.sql, request.locale)?, &own, request.locale),
        _ => return Err(ApiError::refused(Code::NotFound)),
    };
    json_answer(StatusCode::OK, &document)
}

/// `GET /api/v1/register/statement.pdf`
pub(super) fn show_statement(request: &RequestContext<'_>, staff: &Staff<ReadAudit>) -> Answer {
    let tx = &request.tx;
    let document = description::statement(tx, request.locale)?;
    Note::of(Act::DescriptionChanged).by(staff).detail("statement").write(tx)?;
    let made = DocumentFile { author: register::controller(tx.sql)?.name, document };
    let text = serde_json::to_string(&made).map_err(|_| ApiError::Broken("a document cannot be written as JSON".into()))?;
    let mut response = with_type(StatusCode::OK, "application/pdf", Body::Text(text));
    set_header(&mut response, header::CONTENT_DISPOSITION, &format!("attachment; filename=\"lupa-statement-{}.pdf\"", tx.today()))?;
    set_header(&mut response, EXPORT_FORMAT, ExportFormat::Document.as_str())?;
    Ok(response)
}

fn is_new(request: &RequestContext<'_>, documents: &[Document]) -> Result<bool, ApiError> {
    let Some(newest) = versions::newest(request.tx.sql)? else { return Ok(true) };
    Ok(versions::documents(request.tx.sql, newest.no)?.is_none_or(|published| published != documents))
}

fn answer(request: &RequestContext<'_>, status: StatusCode, version: Option<DescriptionVersion>) -> Answer {
    let tx = &request.tx;
    let documents = match version {
        None => description::documents(tx)?,
        Some(of) => versions::documents(tx.sql, of.no)?.ok_or_else(|| ApiError::refused(Code::NotFound))?,
    };
    let changes = version.map(|of| versions::changes(tx.sql, of.no, &documents)).transpose()?.unwrap_or_default();
    let controller = register::shown_controller(tx.sql, request.locale)?.name;
    json_answer(status, &DescriptionResponse { controller, version, versions: versions::all(tx.sql)?, documents, changes })
}

fn draft(request: &RequestContext<'_>) -> Answer {
    let tx = &request.tx;
    let documents = description::documents(tx)?;
    let (own, revision) = words::newest(tx.sql)?;
    let published = versions::newest(tx.sql)?;
    let before = published.map(|of| versions::documents(tx.sql, of.no)).transpose()?.flatten().unwrap_or_default();
    let document = lupa_domain::description::describe(&description::facts(tx)?, request.locale);
    let changes = before.iter().find(|old| old.locale == request.locale).map(|old| differences(old, &document)).unwrap_or_default();
    let view = DescriptionDraft {
        published,
        differs: before != documents,
        changes,
        digest: versions::digest(&documents),
        languages: documents.iter().map(|document| document.locale).collect(),
        document,
        own,
        revision,
    };
    let mut response = json_answer(StatusCode::OK, &view)?;
    set_header(&mut response, header::ETAG, &etag(revision))?;
    Ok(response)
}

fn fault(why: &OwnWordsError) -> Fault {
    match why {
        OwnWordsError::TooLong(member, locale) => Fault::at(format!("/{member}/{locale}"), Code::TextTooLong),
        OwnWordsError::Name => Fault::at("/officer/name", Code::Required),
        OwnWordsError::Email => Fault::at("/officer/email", Code::EmailInvalid),
    }
}
