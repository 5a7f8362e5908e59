//! Whether the audit log is as it was written: each entry follows from the one before, its columns repeat what it says, so that no looking is
//! hidden from a search, and it holds what was signed of it.

use std::collections::BTreeMap;

use lupa_domain::{
    api::self_check::FindingKind,
    digest::Digest,
    staff::{
        audit::{Entry, beginning},
        root_of,
    },
};
use lupa_tlog::{checkpoint::Checkpoint, note::VerifierKey};

use super::anchors;
use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{error::ApiError, keys::ReceiptKey, text::word},
};

/// What is wrong: with which entry, or with the anchor of which length.
pub type Fault = (FindingKind, u64);

/// Looks at the next `limit` entries after number `after`: what is wrong, how many there were, and the last of them.
pub fn check(sql: &dyn Sql, key: &ReceiptKey, after: u64, limit: u32) -> Result<(Vec<Fault>, u64, Option<u64>), ApiError> {
    let no = |no: u64| i64::try_from(no).unwrap_or(i64::MAX);
    let before = first(sql.query("select body from audit where no = ?", &[no(after).into()])?);
    let mut head = before.map(|row| row.text(0).map(|body| Digest::of(body.as_bytes()))).transpose()?.unwrap_or_else(beginning);
    let rows =
        sql.query("select no, act, staff, person, body from audit where no > ? order by no limit ?", &[no(after).into(), limit.into()])?;
    let (mut faults, mut heads, mut last) = (Vec::new(), BTreeMap::new(), after);
    for row in &rows {
        let no: u64 = row.count(0)?;
        let follows = no == last + 1 && entry_in(row)?.is_some_and(|entry| entry.no == no && entry.previous == head);
        if !follows {
            faults.push((FindingKind::AuditEntry, no));
        }
        head = Digest::of(row.text(4)?.as_bytes());
        heads.insert(no, head.clone());
        last = no;
    }
    let is_end = rows.is_empty();
    for (size, note) in anchors::between(sql, after, if is_end { u64::MAX >> 1 } else { last })? {
        if !heads.get(&size).is_some_and(|head| is_signed(&note, key, size, head)) {
            faults.push((FindingKind::Anchor, size));
        }
    }
    Ok((faults, rows.len() as u64, (!is_end).then_some(last)))
}

/// The entry of a row, if its columns say what it says.
fn entry_in(row: &Row) -> Result<Option<Entry>, SqlError> {
    let Ok(entry) = row.json::<Entry>(4) else { return Ok(None) };
    let (staff, person) = (entry.staff.map(|id| id.to_string()), entry.person.map(|id| id.to_string()));
    let repeats = row.text(1)? == word(&entry.act) && row.opt_text(2)? == staff.as_deref() && row.opt_text(3)? == person.as_deref();
    Ok(repeats.then_some(entry))
}

/// Whether a key signed this of so many entries. An anchor of a key that is retired bears its own name; that it says the same is what can be seen.
fn is_signed(note: &str, key: &ReceiptKey, size: u64, head: &Digest) -> bool {
    let origin = note.lines().next().unwrap_or_default();
    let own = VerifierKey::new(origin, &key.audit().verifier().public()).ok().and_then(|key| Checkpoint::open(note, &[key]).ok());
    let told = own.or_else(|| note.split_once("\n\n").and_then(|(text, _)| format!("{text}\n").parse().ok()));
    told.is_some_and(|told| told.size() == size && told.root() == root_of(head))
}
