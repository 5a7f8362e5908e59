//! Refusals in the audit log, in bounds: the first of an hour stands there at once, and when the hour is over a second entry says how many more
//! there were. A program that keeps trying what it may not, or a stranger who tries keys, fills no log that nobody can empty.

use std::fmt::Display;

use lupa_domain::{
    ids::{ApiKeyId, StaffId},
    staff::{REFUSALS_COUNTED, audit::Act},
    time::Moment,
};

use super::audit::Note;
use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{error::ApiError, text::word, tx::Tx},
};

/// So much is remembered of what was tried, in bytes: some thirty routes.
const TRIED: usize = 1_000;

/// Which account a refusal concerns, as far as is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Concerns {
    /// The account.
    pub staff: Option<StaffId>,
    /// The key of the account.
    pub key: Option<ApiKeyId>,
}

impl Concerns {
    /// An account.
    #[must_use]
    pub const fn account(staff: StaffId) -> Self {
        Self { staff: Some(staff), key: None }
    }

    fn whose(self) -> String {
        let (staff, key) = (self.staff.map(|id| id.to_string()), self.key.map(|id| id.to_string()));
        format!("{} {}", staff.unwrap_or_default(), key.unwrap_or_default())
    }

    fn note(self, act: Act) -> Note<'static> {
        let mut note = Note::of(act);
        if let Some(staff) = self.staff {
            note = note.of_staff(staff);
        }
        if let Some(key) = self.key {
            note = note.of_key(key);
        }
        note
    }
}

/// Refusals that are being counted.
struct Counted {
    act: Act,
    concerns: Concerns,
    about: String,
    since: Moment,
    count: u32,
}

const COUNTED: &str = "select act, staff, api_key, coalesce(about, ''), since, count from refusal";
const COUNTED_OF: &str = "select act, staff, api_key, coalesce(about, ''), since, count from refusal where act = ? and whose = ?";

fn counted(row: &Row) -> Result<Counted, SqlError> {
    let act = serde_json::from_value(row.text(0)?.into()).map_err(|_| SqlError("an act has no such word".into()))?;
    let staff = row.opt_text(1)?.map(|_| row.parse(1)).transpose()?;
    let key = row.opt_text(2)?.map(|_| row.parse(2)).transpose()?;
    let (about, since, count) = (row.text(3)?.to_owned(), row.moment(4)?, row.count(5)?);
    Ok(Counted { act, concerns: Concerns { staff, key }, about, since, count })
}

/// Writes down that something was refused, or counts it.
pub fn note(tx: &Tx<'_>, act: Act, concerns: Concerns, about: impl Display) -> Result<(), ApiError> {
    let (word, whose, about) = (word(&act), concerns.whose(), about.to_string());
    let known = first(tx.sql.query(COUNTED_OF, &[(&word).into(), (&whose).into()])?).map(|row| counted(&row)).transpose()?;
    if let Some(known) = known {
        if tx.now < known.since + REFUSALS_COUNTED {
            let tried = with(&known.about, &about);
            tx.sql.query(
                "update refusal set count = count + 1, about = ? where act = ? and whose = ?",
                &[(&tried).into(), (&word).into(), (&whose).into()],
            )?;
            tx.wake_at(known.since + REFUSALS_COUNTED);
            return Ok(());
        }
        tell(tx, &known)?;
    }
    let (staff, key) = (concerns.staff.map(|id| id.to_string()), concerns.key.map(|id| id.to_string()));
    tx.sql.query(
        "insert or replace into refusal (act, whose, staff, api_key, since) values (?, ?, ?, ?, ?)",
        &[(&word).into(), (&whose).into(), staff.as_deref().into(), key.as_deref().into(), tx.now.into()],
    )?;
    let note = concerns.note(act);
    if about.is_empty() { note.write(tx) } else { note.about(about).write(tx) }
}

/// What was tried, each thing once.
fn with(tried: &str, about: &str) -> String {
    let known = tried.split(", ").any(|one| one == about);
    match (tried.is_empty(), known || tried.len() + about.len() > TRIED) {
        (_, true) => tried.to_owned(),
        (true, false) => about.to_owned(),
        (false, false) => format!("{tried}, {about}"),
    }
}

/// Tells how many more there were.
fn tell(tx: &Tx<'_>, Counted { act, concerns, about, count, .. }: &Counted) -> Result<(), ApiError> {
    if *count == 0 {
        return Ok(());
    }
    let note = concerns.note(*act).detail(count);
    if about.is_empty() { note.write(tx) } else { note.about(about).write(tx) }
}

/// When the next hour of counting is over.
pub fn next_due(sql: &dyn Sql) -> Result<Option<Moment>, ApiError> {
    let since = first(sql.query("select min(since) from refusal where count > 0", &[])?).map(|row| row.opt_int(0)).transpose()?.flatten();
    Ok(since.map(|since| Moment::from_millis(since) + REFUSALS_COUNTED))
}

/// Tells of those whose hour is over, and forgets them.
pub fn settle(tx: &Tx<'_>) -> Result<(), ApiError> {
    let rows = tx.sql.query(COUNTED, &[])?;
    for row in &rows {
        let counted = counted(row)?;
        if tx.now < counted.since + REFUSALS_COUNTED {
            continue;
        }
        tell(tx, &counted)?;
        tx.sql.query(
            "delete from refusal where act = ? and whose = ?",
            &[(&word(&counted.act)).into(), (&counted.concerns.whose()).into()],
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_tried_is_named_once_and_not_without_end() {
        let tried = ["GET /a", "GET /b", "GET /a"].into_iter().fold(String::new(), |tried, about| with(&tried, about));
        assert_eq!(tried, "GET /a, GET /b");
        let long = (0..500).fold(String::new(), |tried, no| with(&tried, &format!("GET /{no}")));
        assert!(long.len() <= TRIED + 2, "{}", long.len());
    }
}
