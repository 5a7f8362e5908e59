//! Cards that were merged, or are to be: which card stayed, which went, and what it takes to undo it. Whatever was sent under the id or the address of
//! the card that went leads to the person by these rows. Moving the rows themselves is in [`super::moving`].

use std::collections::BTreeSet;

use lupa_domain::{
    consent::merging::Join,
    email::EmailAddress,
    ids::{MergeId, PersonId, StaffId},
    people::merging::{AGREE_WITHIN, Choices, Side, UNDO_WITHIN},
    time::{Moment, Span},
    wording::PurposeId,
};

use super::store::{self, Person};
use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{
        capability::Mailbox,
        error::ApiError,
        numbers::{EventNo, PersonNo},
        tx::Tx,
    },
};

/// How far a merge has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MergeState {
    /// A mailbox has been asked.
    Asked,
    /// The cards are one.
    Done,
    /// It was undone, and the card that came back has another number now.
    Undone,
}

impl MergeState {
    const ALL: [Self; 3] = [Self::Asked, Self::Done, Self::Undone];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Done => "done",
            Self::Undone => "undone",
        }
    }
}

/// A merge as stored.
#[derive(Clone, Debug)]
pub struct Merge {
    /// Inside; a later one has a higher number.
    pub no: i64,
    /// Outside.
    pub id: MergeId,
    /// How far it has come.
    pub state: MergeState,
    /// The number of the person.
    pub person: PersonNo,
    /// The card that stays.
    pub this: PersonId,
    /// The card that goes.
    pub other: PersonId,
    /// The number that the card that goes has, or had.
    pub gone: PersonNo,
    /// Which values stay.
    pub choices: Choices,
    /// Who merges.
    pub staff: StaffId,
    /// When it was asked for.
    pub asked_at: Moment,
    /// When it was done.
    pub done_at: Option<Moment>,
    /// The address of the card that went.
    pub email: Option<String>,
    /// The last event before.
    pub last_event: EventNo,
    /// Whether it can still be undone.
    pub can_be_undone: bool,
}

const COLUMNS: &str = "select no, id, state, person, this, other, gone, choices, staff, asked_at, done_at, email, coalesce(last_event, 0), \
     undo is not null from merge";

fn merge(row: &Row) -> Result<Merge, SqlError> {
    let word = row.text(2)?;
    let state = MergeState::ALL.into_iter().find(|state| state.as_str() == word);
    Ok(Merge {
        no: row.int(0)?,
        id: row.parse(1)?,
        state: state.ok_or_else(|| SqlError("a merge has no such state".into()))?,
        person: row.int(3)?,
        this: row.parse(4)?,
        other: row.parse(5)?,
        gone: row.int(6)?,
        choices: row.json(7)?,
        staff: row.parse(8)?,
        asked_at: row.moment(9)?,
        done_at: row.opt_int(10)?.map(Moment::from_millis),
        email: row.opt_text(11)?.map(str::to_owned),
        last_event: row.int(12)?,
        can_be_undone: row.int(13)? == 1,
    })
}

/// Writes down that these cards are to be one.
pub fn ask(tx: &Tx<'_>, (this, other): (&Person, &Person), choices: &Choices, staff: StaffId) -> Result<Merge, ApiError> {
    tx.sql
        .query("delete from merge where state = 'asked' and person = ? and other = ?", &[this.no.into(), (&other.id.to_string()).into()])?;
    let id: MergeId = tx.id();
    tx.sql.query(
        "insert into merge (id, state, person, this, other, gone, choices, staff, asked_at) values (?, 'asked', ?, ?, ?, ?, ?, ?, ?)",
        &[
            (&id.to_string()).into(),
            this.no.into(),
            (&this.id.to_string()).into(),
            (&other.id.to_string()).into(),
            other.no.into(),
            (&lupa_domain::jcs::text(choices)).into(),
            (&staff.to_string()).into(),
            tx.now.into(),
        ],
    )?;
    by_id(tx.sql, id)?.ok_or_else(|| ApiError::Broken("a merge is gone".into()))
}

/// The merge with this id.
pub fn by_id(sql: &dyn Sql, id: MergeId) -> Result<Option<Merge>, ApiError> {
    let rows = crate::platform::sql::query_composed(sql, &format!("{COLUMNS} where id = ?"), &[(&id.to_string()).into()])?;
    Ok(first(rows).map(|row| merge(&row)).transpose()?)
}

/// The merges of a person, the oldest first: those that were done, and those that wait for a mailbox.
pub fn of(sql: &dyn Sql, person: PersonNo) -> Result<Vec<Merge>, ApiError> {
    let text = format!("{COLUMNS} where person = ? and state <> 'undone' order by no");
    let rows = crate::platform::sql::query_composed(sql, &text, &[person.into()])?;
    Ok(rows.iter().map(merge).collect::<Result<_, _>>()?)
}

/// What the cards were that a person was made of, in the order in which they were merged: what their events are read by.
pub fn joins(sql: &dyn Sql, person: PersonNo) -> Result<Vec<Join>, ApiError> {
    let rows = sql.query(
        "select this, other, last_event, done_at, phone, barred from merge where person = ? and state = 'done' order by no",
        &[person.into()],
    )?;
    let join = |row: &Row| -> Result<Join, SqlError> {
        let phone = Side::from_word(row.text(4)?).ok_or_else(|| SqlError("no card is on such a side".into()))?;
        Ok(Join {
            this: row.parse(0)?,
            other: row.parse(1)?,
            after: row.int(2)?,
            at: row.moment(3)?,
            phone,
            barred: row.json::<BTreeSet<PurposeId>>(5)?,
        })
    };
    Ok(rows.iter().map(join).collect::<Result<_, _>>()?)
}

/// The person that a card which went is now.
pub fn successor(sql: &dyn Sql, other: PersonId) -> Result<Option<PersonNo>, ApiError> {
    let rows = sql.query(
        "select person from merge where other = ? and state in ('done', 'undone') order by no desc limit 1",
        &[(&other.to_string()).into()],
    )?;
    Ok(first(rows).map(|row| row.int(0)).transpose()?)
}

/// The person whose address this was on a card that went.
pub fn by_former_email(sql: &dyn Sql, email: &EmailAddress) -> Result<Option<Person>, ApiError> {
    let rows = sql.query("select person from merge where email_key = ? and state = 'done' limit 1", &[(&email.key()).into()])?;
    let no = first(rows).map(|row| row.int(0)).transpose()?;
    no.map_or(Ok(None), |no| store::by_no(sql, no))
}

/// Whether a mailbox is this person's: that of their address, or one that agreed to being merged into their card.
pub fn is_own_mailbox(tx: &Tx<'_>, person: &Person, mailbox: Mailbox) -> Result<bool, ApiError> {
    let secrets = &tx.config().secrets;
    if person.mailbox(secrets) == Some(mailbox) {
        return Ok(true);
    }
    let rows = tx
        .sql
        .query("select email from merge where person = ? and state = 'done' and agreed = 1 and email is not null", &[person.no.into()])?;
    let is_it = |row: &Row| -> Result<bool, SqlError> { Ok(secrets.mailbox(row.text(0)?) == mailbox) };
    Ok(rows.iter().map(is_it).collect::<Result<Vec<_>, _>>()?.contains(&true))
}

/// A number that a person had on a card that went, and from when until when.
#[derive(Clone, Copy, Debug)]
pub struct FormerNumber {
    /// The number.
    pub no: PersonNo,
    /// The id of the card.
    pub id: PersonId,
    /// Since when.
    pub since: Moment,
    /// Until when.
    pub until: Moment,
}

/// After every moment, in a number that JavaScript holds.
pub const FOR_EVER: Moment = Moment::from_millis(8_640_000_000_000_000);

/// The numbers that a person had before.
pub fn former_numbers(sql: &dyn Sql, person: PersonNo) -> Result<Vec<FormerNumber>, ApiError> {
    let rows = sql.query(
        "select gone, other, joined_at, done_at from merge where person = ? and state in ('done', 'undone') order by no",
        &[person.into()],
    )?;
    let number = |row: &Row| -> Result<FormerNumber, SqlError> {
        Ok(FormerNumber { no: row.int(0)?, id: row.parse(1)?, since: row.moment(2)?, until: row.moment(3)? })
    };
    Ok(rows.iter().map(number).collect::<Result<_, _>>()?)
}

/// The addresses of the cards that a person was made of, by the card: proof of what was said there is kept under them.
pub fn former_emails(sql: &dyn Sql, person: PersonNo) -> Result<Vec<(PersonId, Option<String>)>, ApiError> {
    let rows = sql.query("select other, email from merge where person = ? and state = 'done' order by no", &[person.into()])?;
    Ok(rows.iter().map(|row| Ok((row.parse(0)?, row.opt_text(1)?.map(str::to_owned)))).collect::<Result<_, SqlError>>()?)
}

/// Takes back a merge that waits for a mailbox.
pub fn withdraw(sql: &dyn Sql, no: i64) -> Result<(), ApiError> {
    sql.query("delete from merge where no = ? and state = 'asked'", &[no.into()])?;
    Ok(())
}

/// Forgets what it takes to undo a merge once that cannot be done any more, and what no mailbox has answered. Answers whether there was any.
pub fn forget_old(tx: &Tx<'_>) -> Result<bool, ApiError> {
    let before = |span: Span| tx.now + Span::millis(-span.as_millis());
    let (done, asked) = (before(UNDO_WITHIN), before(AGREE_WITHIN));
    let any = !tx.sql.query("select 1 from merge where undo is not null and done_at <= ? limit 1", &[done.into()])?.is_empty();
    for statement in [
        "update merge set undo = printf('%*s', octet_length(undo), '') where undo is not null and done_at <= ?",
        "update merge set undo = null where undo is not null and done_at <= ?",
    ] {
        tx.sql.query(statement, &[done.into()])?;
    }
    tx.sql.query("delete from merge where state = 'asked' and asked_at <= ?", &[asked.into()])?;
    Ok(any)
}

/// Deletes the merges of the people in the table `erasing`, with what it takes to undo them.
pub(super) fn erase(sql: &dyn Sql) -> Result<(), ApiError> {
    for statement in [
        "update or ignore merge set email = iif(email is null, null, printf('%*s', octet_length(email), '')), \
         email_key = iif(email_key is null, null, substr(email_key, 1, 3) || printf('%*s', max(octet_length(email_key) - 3, 0), '')), \
         undo = iif(undo is null, null, printf('%*s', octet_length(undo), '')) where person in (select person from erasing)",
        "delete from merge where person in (select person from erasing)",
        "delete from merge where state = 'asked' and gone in (select person from erasing)",
    ] {
        sql.query(statement, &[])?;
    }
    Ok(())
}
