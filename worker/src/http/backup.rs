//! Backups over HTTP: taking one, and putting one back into a register that was never set up.
//!
//! Between the edge and the register both go in stretches. The edge encrypts what is taken (`edge::backup`), and reads what is put back: here
//! comes one message after the other, each with the place that the one before was answered.

use age::x25519::Recipient;
use http::{StatusCode, header};
use lupa_domain::{
    api::register::RestoreResponse,
    register::backup::{FORMAT, Header, TableLine},
    staff::audit::Act,
};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use super::{
    context::RequestContext,
    guard::{Guard, staff},
    openapi::{Sends, doc},
    route::{Route, get, put},
    stretch,
};
use crate::{
    consent::{self, self_check},
    log,
    register::{
        self,
        backup::{reading, restoring},
    },
    runtime::{
        answer::{Answer, json_answer, set_header, with_type},
        body::Body,
        error::ApiError,
        hop::{AFTER, EXPORT_FORMAT, ExportFormat, NEXT},
        limits::Asking,
        migrations,
        tx::Tx,
    },
    staff::{Note, Staff, permission::ExportRegister},
    words::problems::Code,
};

/// How much of a backup comes at once: rows of 384 kB, or the longest row, with what JSON makes of it.
const LARGEST: usize = 16 * 1024 * 1024;

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/register/backup",
            staff(download),
            doc("Everything in the register as it is at this moment, encrypted (age) to a recipient whose identity the server does not have")
                .named("getBackup")
                .query("recipient")
                .gives_file(200, &["application/octet-stream"])
                .sends(&[Sends::ContentDisposition])
                .refuses(&[409, 422, 503]),
        )
        .through_edge(),
        put(
            "/api/v1/register/backup",
            Guard::Anyone(restore),
            doc("Puts a backup back, decrypted, into a register that was not set up; `Authorization: Bearer` has the setup token")
                .named("restoreBackup")
                .takes_file(&["application/jsonl"])
                .gives::<RestoreResponse>(200)
                .refuses(&[400, 403, 409, 422, 429, 503]),
        )
        .up_to(LARGEST)
        .restoring(),
    ]
}

/// `GET /api/v1/register/backup`
///
/// What it is like to read meanwhile stands in [`reading`]. That it was taken is written down with its beginning.
pub(super) fn download(request: &RequestContext<'_>, staff: &Staff<ExportRegister>) -> Answer {
    let tx = &request.tx;
    let recipient = request.query("recipient").unwrap_or_default();
    recipient.parse::<Recipient>().map_err(|_| ApiError::at("/recipient", Code::RecipientKeyInvalid))?;
    if tx.state.is_damaged() {
        return Err(ApiError::refused(Code::RegisterDamaged));
    }
    let whose = format!("{} backup {recipient}", stretch::of_member(staff));
    let place = stretch::place(request, &whose, |text| Some(text.to_owned()))?;
    let (id, text, more) = tx.run(|| {
        let (id, mut text) = if let Some(id) = place {
            (id, String::new())
        } else {
            let id = hex::encode(tx.entropy.id_bytes());
            let text = reading::begin(tx, &id, &header(tx)?)?;
            Note::of(Act::BackupMade).by(staff).write(tx)?;
            (id, text)
        };
        let (lines, more) = reading::stretch(tx, &id, reading::STRETCH)?;
        text.push_str(&lines);
        Ok((id, text, more))
    })?;
    let mut response = with_type(StatusCode::OK, "application/octet-stream", Body::Text(text));
    set_header(&mut response, header::CONTENT_DISPOSITION, &format!("attachment; filename=\"lupa-{}.lupa.age\"", tx.today()))?;
    set_header(&mut response, header::CACHE_CONTROL, "no-store")?;
    set_header(&mut response, EXPORT_FORMAT, ExportFormat::Backup.as_str())?;
    if more {
        set_header(&mut response, NEXT, &stretch::seal(request, &whose, &id))?;
    }
    Ok(response)
}

fn header(tx: &Tx<'_>) -> Result<Header, ApiError> {
    Ok(Header {
        lupa_backup: FORMAT,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        steps: migrations::steps(tx.sql)?,
        origin: tx.config().origin.clone(),
        taken_at: tx.now,
        key: tx.config().receipt_key.place().vkey.clone(),
        pepper: register::pepper_mark(tx),
        leaves: consent::log(tx).size(tx.sql)?,
        checkpoint: log::newest_checkpoint(tx.sql)?,
    })
}

/// One message of a backup that is put back.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Part<'a> {
    /// Whether a backup may come at all; and whether what comes is said to be one.
    Open(bool),
    Begin(Box<Header>),
    Rows {
        table: TableLine,
        #[serde(borrow)]
        rows: &'a RawValue,
    },
    End(u64),
    Abort,
}

/// Where the next message goes on.
#[derive(Serialize)]
struct Going {
    place: String,
}

/// `PUT /api/v1/register/backup`
///
/// What fails takes everything away that was put back so far: half a register looks like one.
pub(super) fn restore(request: &RequestContext<'_>) -> Answer {
    let tx = &request.tx;
    let part: Part<'_> = lupa_strict_json::read(request.body).map_err(|_| ApiError::refused(Code::BackupAltered))?;
    if let Part::Open(false) = part {
        return Err(ApiError::refused(Code::UnsupportedMediaType));
    }
    authorize(request)?;
    if let Part::Open(_) = part {
        must_be_empty(tx)?;
        return json_answer(StatusCode::OK, &Going { place: String::new() });
    }
    let place = request.header(AFTER).unwrap_or_default();
    if let Part::Begin(header) = &part {
        let place = tx.run(|| begin(tx, header))?;
        tx.state.forget();
        return json_answer(StatusCode::OK, &Going { place });
    }
    // Another upload than the one that is under way ends nothing.
    restoring::hold(tx.sql, place)?;
    let outcome = match part {
        Part::Rows { table, rows } => {
            tx.run(|| restoring::put_rows(tx, place, &table, rows.get())).and_then(|place| json_answer(StatusCode::OK, &Going { place }))
        }
        Part::End(rows) => finish(request, place, rows),
        Part::Open(_) | Part::Begin(_) | Part::Abort => Err(ApiError::refused(Code::BackupTruncated)),
    };
    outcome.or_else(|error| {
        tx.run(|| restoring::abort(tx))?;
        Err(error)
    })
}

/// Only the operator puts a backup back: with the token that sets a register up, and only where none was set up.
fn authorize(request: &RequestContext<'_>) -> Result<(), ApiError> {
    let shown = request.header(header::AUTHORIZATION).and_then(|value| value.strip_prefix("Bearer ")).unwrap_or_default();
    // Hashes are compared, so that the time taken says nothing of the token.
    if Sha256::digest(shown) != Sha256::digest(&request.tx.config().setup_token) {
        return Err(request.failed(Asking::Secret, ApiError::refused(Code::SetupTokenInvalid)));
    }
    Ok(())
}

/// A register that is in use is never written over.
fn must_be_empty(tx: &Tx<'_>) -> Result<(), ApiError> {
    let is_in_use = restoring::touched_at(tx.sql)?.is_none() && register::is_set_up(tx.sql)?;
    if is_in_use { Err(ApiError::refused(Code::AlreadySetUp)) } else { Ok(()) }
}

fn begin(tx: &Tx<'_>, header: &Header) -> Result<String, ApiError> {
    must_be_empty(tx)?;
    // Without the pepper no link, session or key opens anything, and who was never to be written to again would not be known.
    if header.pepper != register::pepper_mark(tx) {
        return Err(ApiError::refused(Code::BackupOtherSecrets));
    }
    if !log::keys::goes_on(tx.config(), &header.key) {
        return Err(ApiError::refused(Code::BackupOtherKey));
    }
    restoring::begin(tx, header)
}

/// Everything has come. It is looked at before anybody else sees it.
fn finish(request: &RequestContext<'_>, place: &str, rows: u64) -> Answer {
    let tx = &request.tx;
    let header = tx.run(|| restoring::finish(tx, place))?;
    tx.state.forget();
    register::bring_up(tx)?;
    let continued = tx.run(|| {
        let altered = || ApiError::refused(Code::BackupAltered);
        let log = consent::log(tx);
        if !restoring::holds_together(tx.sql)? || log.size(tx.sql)? != header.leaves || log::newest_checkpoint(tx.sql)? != header.checkpoint
        {
            return Err(altered());
        }
        let continued = log.go_on(tx.sql, tx.now)?;
        if log.fork(tx.sql, tx.config())?.is_some() {
            return Err(ApiError::refused(Code::LogForked));
        }
        Note::of(Act::RegisterRestored).detail(header.taken_at).write(tx)?;
        restoring::conclude(tx)?;
        self_check::ask(tx);
        Ok(continued.is_some())
    })?;
    let Header { version, taken_at, leaves, .. } = header;
    json_answer(StatusCode::OK, &RestoreResponse { rows, version, taken_at, leaves, continued })
}
