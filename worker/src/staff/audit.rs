//! Writing the audit log down.

use std::fmt::Display;

use lupa_domain::{
    ids::{PersonId, StaffId},
    staff::{
        ANCHOR_PACE,
        audit::{Act, Entry, beginning},
    },
    time::Span,
    wording::Digest,
};

use super::Staff;
use crate::{call::Call, error::ApiError, platform::sql::first};

/// What is about to be written down.
#[derive(Debug)]
#[must_use]
pub struct Note<'a> {
    act: Act,
    by: Option<&'a Staff>,
    staff: Option<StaffId>,
    person: Option<PersonId>,
    about: Option<String>,
    detail: Option<String>,
}

impl<'a> Note<'a> {
    /// That this was done.
    pub const fn of(act: Act) -> Self {
        Self { act, by: None, staff: None, person: None, about: None, detail: None }
    }

    /// By whom.
    pub fn by(self, staff: &'a Staff) -> Self {
        Self { by: Some(staff), ..self }
    }

    /// By whom, where they are about to sign in.
    pub fn of_staff(self, staff: StaffId) -> Self {
        Self { staff: Some(staff), ..self }
    }

    /// About which customer.
    pub fn person(self, person: PersonId) -> Self {
        Self { person: Some(person), ..self }
    }

    /// About which other thing.
    pub fn about(self, thing: impl Display) -> Self {
        Self { about: Some(thing.to_string()), ..self }
    }

    /// Why and with what; no personal data.
    pub fn detail(self, detail: impl Display) -> Self {
        Self { detail: Some(detail.to_string()), ..self }
    }

    /// Writes it unless the same act of the same hand about the same person was written within `span`: looking twice is one looking. Only the
    /// newest entries about the person are asked.
    pub fn write_once_in(self, call: &Call<'_>, span: Span) -> Result<(), ApiError> {
        let (staff, key) = (self.by.map(Staff::id).or(self.staff), self.by.and_then(Staff::key));
        let person = self.person.map(|id| id.to_string());
        let rows = call.sql.query("select body from audit where person = ? order by no desc limit 20", &[person.as_deref().into()])?;
        for row in &rows {
            let entry: Entry = row.json(0)?;
            if entry.act == self.act && entry.staff == staff && entry.key == key && call.now < entry.at + span {
                return Ok(());
            }
        }
        self.write(call)
    }

    /// Writes it after the newest entry.
    pub fn write(self, call: &Call<'_>) -> Result<(), ApiError> {
        let newest = first(call.sql.query("select no, body from audit order by no desc limit 1", &[])?);
        let (no, previous) = match &newest {
            None => (1, beginning()),
            Some(row) => (row.count::<u64>(0)? + 1, Digest::of(row.text(1)?.as_bytes())),
        };
        let Self { act, by, staff, person, about, detail } = self;
        let (staff, key) = (by.map(Staff::id).or(staff), by.and_then(Staff::key));
        let entry = Entry { no, at: call.now, act, staff, key, person, about, detail, previous };
        let (staff, person) = (staff.map(|id| id.to_string()), person.map(|id| id.to_string()));
        call.sql.query(
            "insert into audit (no, act, staff, person, body) values (?, ?, ?, ?, ?)",
            &[
                i64::try_from(no).unwrap_or(i64::MAX).into(),
                (&super::word(&act)).into(),
                staff.as_deref().into(),
                person.as_deref().into(),
                (&lupa_domain::jcs::text(&entry)).into(),
            ],
        )?;
        // Before long the alarm signs what the log has grown to.
        call.wake_at(call.now + ANCHOR_PACE);
        Ok(())
    }
}
