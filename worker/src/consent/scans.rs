//! The scans of papers that customers signed, kept beside what was recorded of them. They are evidence and never change; one that was kept by
//! mistake can be taken out, and all go with their person. Before a row goes, spaces are written over what was in it.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use lupa_domain::{
    api::consent::ScanLine,
    consent::{
        By, Method,
        scan::{ScanError, ScanKind, kind_of},
    },
    ids::{EventId, ScanId},
};

use super::store;
use crate::{
    people::{Person, PersonNo},
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{error::ApiError, tx::Tx, wiping},
    staff::{self, Member, Note},
    words::problems::Code,
};

/// How many scans one person can have: a paper of a few pages every year, and no store of pictures.
const MOST: usize = 20;

/// Spaces of the same length. The platform's `printf` gives 100,000 characters at most; base64 has an even number of letters.
const BLANK: &str = "update scan set content = replace(hex(zeroblob(octet_length(content) / 2)), '0', ' ') where no = ?";
const BLANK_ERASING: &str = "update scan set content = replace(hex(zeroblob(octet_length(content) / 2)), '0', ' ') \
     where person in (select person from erasing)";

/// Keeps a scan of the paper of which `event` was recorded.
pub fn keep(tx: &Tx<'_>, by: &Member, person: &Person, event: EventId, content: &str) -> Result<ScanLine, ApiError> {
    let not_paper = || ApiError::at("/event", Code::ScanWithoutPaper);
    let kept = store::event_by_id(tx.sql, event, person.no)?.ok_or_else(not_paper)?;
    if kept.event.by != By::Staff || kept.event.method != Method::Paper {
        return Err(not_paper());
    }
    let bytes = STANDARD.decode(content).map_err(|_| ApiError::at("/content", Code::ScanInvalid))?;
    let refused = |why| match why {
        ScanError::TooLarge => ApiError::at("/content", Code::ScanTooLarge),
        ScanError::UnknownKind => ApiError::at("/content", Code::ScanInvalid),
    };
    let kind = kind_of(&bytes).map_err(refused)?;
    if of(tx.sql, person.no)?.len() >= MOST {
        return Err(ApiError::at("/content", Code::TooMany));
    }
    let (id, length): (ScanId, _) = (tx.id(), i64::try_from(bytes.len()).unwrap_or(i64::MAX));
    tx.sql.query(
        "insert into scan (id, event, person, at, staff, kind, bytes, content) values (?, ?, ?, ?, ?, ?, ?, ?)",
        &[
            (&id.to_string()).into(),
            kept.no.into(),
            person.no.into(),
            tx.now.into(),
            (&by.id().to_string()).into(),
            kind.as_str().into(),
            length.into(),
            (&STANDARD.encode(&bytes)).into(),
        ],
    )?;
    note(by, person, id, "kept").write(tx)?;
    let line = of(tx.sql, person.no)?.into_iter().find(|line| line.id == id);
    line.ok_or_else(|| ApiError::Broken("a scan has gone".into()))
}

fn note<'a>(by: &'a Member, person: &Person, id: ScanId, what: &'static str) -> Note<'a> {
    Note::of(lupa_domain::staff::audit::Act::ScanChanged).by(by).person(person.id).about(id).detail(what)
}

/// The scans of a person, the newest first, without what is in them.
pub fn of(sql: &dyn Sql, person: PersonNo) -> Result<Vec<ScanLine>, ApiError> {
    let rows = sql.query(
        "select scan.id, event.id, scan.kind, scan.bytes, scan.at, scan.staff from scan join event on event.no = scan.event \
         where scan.person = ? order by scan.no desc",
        &[person.into()],
    )?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let names = staff::names(sql)?;
    let line = |row: &Row| -> Result<ScanLine, SqlError> {
        Ok(ScanLine {
            id: row.parse(0)?,
            event: row.parse(1)?,
            kind: kind(row, 2)?,
            bytes: row.count(3)?,
            at: row.moment(4)?,
            by: names.get(&row.parse(5)?).cloned(),
        })
    };
    Ok(rows.iter().map(line).collect::<Result<_, _>>()?)
}

fn kind(row: &Row, column: usize) -> Result<ScanKind, SqlError> {
    ScanKind::from_word(row.text(column)?).ok_or_else(|| SqlError("no scan is of such a kind".into()))
}

/// What a scan of this person is, and its bytes.
pub fn content(sql: &dyn Sql, person: PersonNo, id: ScanId) -> Result<Option<(ScanKind, Vec<u8>)>, ApiError> {
    let rows = sql.query("select kind, content from scan where id = ? and person = ?", &[(&id.to_string()).into(), person.into()])?;
    let Some(row) = first(rows) else { return Ok(None) };
    let bytes = STANDARD.decode(row.text(1)?).map_err(|_| ApiError::Broken("a scan is no base64".into()))?;
    Ok(Some((kind(&row, 0)?, bytes)))
}

/// Takes a scan of this person out, and has its place wiped. Answers whether there was one.
pub fn remove(tx: &Tx<'_>, by: &Member, person: &Person, id: ScanId) -> Result<bool, ApiError> {
    let rows = tx.sql.query("select no from scan where id = ? and person = ?", &[(&id.to_string()).into(), person.no.into()])?;
    let Some(no) = first(rows).map(|row| row.int(0)).transpose()? else { return Ok(false) };
    tx.sql.query(BLANK, &[no.into()])?;
    tx.sql.query("delete from scan where no = ?", &[no.into()])?;
    note(by, person, id, "removed").write(tx)?;
    wiping::ask(tx)?;
    Ok(true)
}

/// Erases the scans of the people in the table `erasing`.
pub(super) fn erase(sql: &dyn Sql) -> Result<(), ApiError> {
    sql.query(BLANK_ERASING, &[])?;
    sql.query("delete from scan where person in (select person from erasing)", &[])?;
    Ok(())
}
