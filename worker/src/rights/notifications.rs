//! Who has to be told that data they received was corrected, erased or restricted (GDPR Art. 19), and who was. ADR 0160.

use lupa_domain::{
    api::rights::notifications::{NotificationLine, OpenNotification},
    ids::{NotificationId, StaffId},
    people::card_data::{Data, DatumChange, changes},
    rights::notification::{Change, LetterState, Owed, owed},
    time::Moment,
};
use lupa_smtp::Outcome;

use super::{last_letter, recipients};
use crate::{
    audience,
    delivery::outbox::{self, LetterKind, Progress, Waiting},
    people::{self, Person, card},
    platform::sql::{Row, Sql, SqlError, first},
    register,
    runtime::{capability::Kind, error::ApiError, numbers::PersonNo, tx::Tx, wiping},
};

/// The letter to a recipient; refers to the notification.
pub const LETTER: LetterKind = LetterKind::new("notification");

/// How many are listed at once: more than anybody tells in a morning.
const MOST: i64 = 100;

/// Writes down who has to be told of a correction, if anything was corrected: the card was this before. Values are compared here, so that each way
/// to correct something has the same end.
pub fn corrected(tx: &Tx<'_>, before: &Person, data: &Data) -> Result<(), ApiError> {
    let changed = changes(data, &card::load(tx.sql, before.no)?.data());
    if changed.is_empty() { Ok(()) } else { put(tx, before, Change::Corrected, &changed, Some(before.no)) }
}

/// Writes down who has to be told that the processing was restricted, or that this has ended.
pub fn restricted(tx: &Tx<'_>, person: &Person, is_restricted: bool) -> Result<(), ApiError> {
    put(tx, person, if is_restricted { Change::Restricted } else { Change::RestrictionLifted }, &[], Some(person.no))
}

/// Writes down who has to be told that these people are erased, who are about to be; those that wait from before lead to them no more.
pub fn erase(tx: &Tx<'_>, people: &[PersonNo]) -> Result<(), ApiError> {
    for no in people {
        put(tx, &people::by_no(tx.sql, *no)?, Change::Erased, &[], None)?;
    }
    tx.sql.query("update notification set person = null where person in (select person from erasing)", &[])?;
    Ok(())
}

/// Lets those about one person be about another: their cards are one now.
pub fn move_to(sql: &dyn Sql, from: PersonNo, to: PersonNo) -> Result<(), ApiError> {
    sql.query("update notification set person = ?2 where person = ?1", &[from.into(), to.into()])?;
    Ok(())
}

fn put(tx: &Tx<'_>, person: &Person, change: Change, changed: &[DatumChange], about: Option<PersonNo>) -> Result<(), ApiError> {
    for Owed { recipient, data, disclosed_at } in owed(change, changed, &audience::received(tx.sql, person)?) {
        let id: NotificationId = tx.id();
        // What was disclosed is what it was until now.
        let address = person.email.as_deref().or(person.phone.as_deref());
        let address = address.map(|address| tx.config().secrets.seal(Kind::NotifiedAddress, address.as_bytes()));
        tx.sql.query(
            "insert into notification (id, person, change, recipient, data, disclosed_at, at, address) values (?, ?, ?, ?, ?, ?, ?, ?)",
            &[
                (&id.to_string()).into(),
                about.into(),
                change.as_str().into(),
                (&recipient).into(),
                (&lupa_domain::jcs::text(&data)).into(),
                disclosed_at.into(),
                tx.now.into(),
                address.as_deref().into(),
            ],
        )?;
        mail(tx, id, &recipient)?;
    }
    Ok(())
}

/// Writes to a recipient whose address is known; the others staff tell themselves.
fn mail(tx: &Tx<'_>, id: NotificationId, recipient: &str) -> Result<(), ApiError> {
    let Some(email) = recipients::email_of(tx.sql, recipient)? else { return Ok(()) };
    let (id, home) = (id.to_string(), tx.config().first_language());
    last_letter::put_to(tx, &email, register::languages(tx.sql)?.nearest(home, home), LETTER, &id)?;
    set_letter(tx.sql, &id, LetterState::Waiting)
}

fn set_letter(sql: &dyn Sql, id: &str, state: LetterState) -> Result<(), ApiError> {
    sql.query("update notification set letter = ? where id = ? and told_at is null", &[state.as_str().into(), id.into()])?;
    Ok(())
}

/// Writes to a recipient that has got an address about all that it has not been told.
pub fn mail_waiting(tx: &Tx<'_>, recipient: &str) -> Result<(), ApiError> {
    let rows = tx.sql.query(
        "select id from notification where told_at is null and recipient = ? and letter is not 'waiting' order by no",
        &[recipient.into()],
    )?;
    rows.iter().try_for_each(|row| mail(tx, row.parse(0)?, recipient))
}

/// Writes down what became of a letter: the recipient was told by it, or staff have to.
pub fn settle(tx: &Tx<'_>, waiting: &Waiting, outcome: &Outcome) -> Result<(), ApiError> {
    let id = &waiting.reference;
    if waiting.kind != LETTER.as_str() {
        return Ok(());
    }
    if *outcome == Outcome::Sent {
        set_letter(tx.sql, id, LetterState::Sent)?;
        return close(tx, id, None, None);
    }
    match outbox::progress(tx.sql, waiting.recipient, &[LETTER], id)? {
        Some(Progress::Waits) => Ok(()),
        _ => set_letter(tx.sql, id, LetterState::Failed),
    }
}

/// Gives up the letters about changes before then: they have waited longer than a letter is tried.
pub fn give_up(sql: &dyn Sql, before: Moment) -> Result<(), ApiError> {
    sql.query("update notification set letter = 'failed' where letter = 'waiting' and told_at is null and at < ?", &[before.into()])?;
    Ok(())
}

const OF_PERSON: &str =
    "select change, recipient, data, disclosed_at, at, told_at, how, letter from notification where person = ? order by no desc";
const OPEN: &str = "select change, recipient, data, disclosed_at, at, told_at, how, letter, id, address, person from notification \
    where told_at is null and letter is not 'waiting' order by no limit ?";
const BY_ID: &str =
    "select change, recipient, data, disclosed_at, at, told_at, how, letter, id, address, person from notification where id = ?";

fn line(row: &Row) -> Result<NotificationLine, SqlError> {
    Ok(NotificationLine {
        change: Change::from_word(row.text(0)?).ok_or_else(|| SqlError("a change has no such word".into()))?,
        recipient: row.text(1)?.to_owned(),
        data: row.json(2)?,
        disclosed_at: row.moment(3)?,
        at: row.moment(4)?,
        told_at: row.opt_int(5)?.map(Moment::from_millis),
        how: row.opt_text(6)?.map(str::to_owned),
        letter: row.opt_text(7)?.and_then(LetterState::from_word),
    })
}

/// Those about a person, the newest first.
pub fn of(sql: &dyn Sql, person: PersonNo) -> Result<Vec<NotificationLine>, ApiError> {
    let rows = sql.query(OF_PERSON, &[person.into()])?;
    Ok(rows.iter().map(line).collect::<Result<_, _>>()?)
}

/// Those whose recipient staff have to tell, the oldest first.
pub fn open(tx: &Tx<'_>) -> Result<Vec<OpenNotification>, ApiError> {
    let rows = tx.sql.query(OPEN, &[MOST.into()])?;
    rows.iter().map(|row| one(tx, row)).collect()
}

fn one(tx: &Tx<'_>, row: &Row) -> Result<OpenNotification, ApiError> {
    let person = row.opt_int(10)?.map(|no| people::by_no(tx.sql, no)).transpose()?.map(|person| person.id);
    let opened = |sealed: &str| tx.config().secrets.open(Kind::NotifiedAddress, sealed).and_then(|bytes| String::from_utf8(bytes).ok());
    let address = row.opt_text(9)?.and_then(opened);
    Ok(OpenNotification { id: row.parse(8)?, line: line(row)?, address, person })
}

/// How many they are.
pub fn count(sql: &dyn Sql) -> Result<u64, ApiError> {
    let rows = sql.query("select count(*) from notification where told_at is null and letter is not 'waiting'", &[])?;
    Ok(first(rows).map_or(Ok(0), |row| row.count(0))?)
}

/// One of them, told or not.
pub fn by_id(tx: &Tx<'_>, id: NotificationId) -> Result<Option<OpenNotification>, ApiError> {
    let rows = tx.sql.query(BY_ID, &[(&id.to_string()).into()])?;
    first(rows).map(|row| one(tx, &row)).transpose()
}

/// Writes down that staff have told a recipient, and how.
pub fn tell(tx: &Tx<'_>, id: NotificationId, how: &str, by: StaffId) -> Result<(), ApiError> {
    close(tx, &id.to_string(), Some(how), Some(by))
}

/// The address goes: nobody needs it any more.
fn close(tx: &Tx<'_>, id: &str, how: Option<&str>, by: Option<StaffId>) -> Result<(), ApiError> {
    let by = by.map(|id| id.to_string());
    tx.sql.query(
        "update notification set address = printf('%*s', octet_length(address), '') where id = ? and address is not null",
        &[id.into()],
    )?;
    tx.sql.query(
        "update notification set address = null, told_at = ?, how = ?, staff = ? where id = ? and told_at is null",
        &[tx.now.into(), how.into(), by.as_deref().into(), id.into()],
    )?;
    wiping::ask(tx)
}
