//! Where people are kept.

use lupa_domain::{
    email::EmailAddress,
    ids::{PersonId, RecordId},
    locale::Locale,
    time::Moment,
};

use crate::{
    platform::sql::{Row, Sql, SqlError, Value, first},
    runtime::{
        capability::{Mailbox, Secrets},
        error::ApiError,
        numbers::PersonNo,
    },
};

/// A person as stored.
#[derive(Clone, Debug)]
pub struct Person {
    /// Inside.
    pub no: PersonNo,
    /// Outside.
    pub id: PersonId,
    /// The address, as its owner wrote it; people who were taken in by staff may have none.
    pub email: Option<String>,
    /// The name.
    pub name: Option<String>,
    /// The telephone number.
    pub phone: Option<String>,
    /// The language of messages.
    pub locale: Locale,
    /// When they came into the register.
    pub joined_at: Moment,
    /// When the address was first confirmed.
    pub confirmed_at: Option<Moment>,
    /// Since when the address is this one, where it has been another.
    pub addressed_at: Option<Moment>,
}

impl Person {
    /// The mailbox of their address.
    #[must_use]
    pub fn mailbox(&self, secrets: &Secrets) -> Option<Mailbox> {
        self.email.as_deref().map(|email| secrets.mailbox(email))
    }

    /// Whether this mailbox, of e-mail or of a telephone, is theirs.
    #[must_use]
    pub fn has_mailbox(&self, secrets: &Secrets, mailbox: Mailbox) -> bool {
        let phone = || self.phone.as_deref().map(|phone| secrets.mailbox(phone));
        self.mailbox(secrets) == Some(mailbox) || phone() == Some(mailbox)
    }
}

pub(super) fn insert(
    sql: &dyn Sql,
    (id, record): (PersonId, RecordId),
    email: &EmailAddress,
    locale: Locale,
    now: Moment,
) -> Result<Option<PersonNo>, ApiError> {
    let (id, record, text, key) = (id.to_string(), record.to_string(), email.to_string(), email.key());
    let rows = sql.query(
        "insert into person (id, record, email, email_key, locale, joined_at) values (?, ?, ?, ?, ?, ?) \
         on conflict (email_key) do nothing returning no",
        &[(&id).into(), (&record).into(), (&text).into(), (&key).into(), locale.as_str().into(), now.into()],
    )?;
    Ok(first(rows).map(|row| row.int(0)).transpose()?)
}

pub(super) fn by_email(sql: &dyn Sql, key: &str) -> Result<Option<Person>, ApiError> {
    let text = "select no, id, email, name, phone, locale, joined_at, confirmed_at, addressed_at from person where email_key = ?";
    one(sql, text, key.into())
}

/// Those who have this number, the first to come first; of many some.
pub(super) fn by_phone(sql: &dyn Sql, phone: &str) -> Result<Vec<Person>, ApiError> {
    let rows = sql.query(
        "select no, id, email, name, phone, locale, joined_at, confirmed_at, addressed_at from person where phone = ? order by no limit 20",
        &[phone.into()],
    )?;
    Ok(rows.iter().map(person).collect::<Result<_, _>>()?)
}

pub(super) fn by_no(sql: &dyn Sql, no: PersonNo) -> Result<Option<Person>, ApiError> {
    let text = "select no, id, email, name, phone, locale, joined_at, confirmed_at, addressed_at from person where no = ?";
    one(sql, text, no.into())
}

pub(super) fn is_restricted(sql: &dyn Sql, no: PersonNo) -> Result<bool, ApiError> {
    Ok(!sql.query("select 1 from person where no = ? and restricted = 1", &[no.into()])?.is_empty())
}

pub(super) fn set_restricted(sql: &dyn Sql, no: PersonNo, restricted: bool) -> Result<(), ApiError> {
    sql.query("update person set restricted = ? where no = ?", &[i64::from(restricted).into(), no.into()])?;
    Ok(())
}

/// By what a person can be reached, and whether they may be.
#[derive(Clone, Copy, Debug)]
pub struct Reach {
    /// Whether the processing of their data is restricted.
    pub restricted: bool,
    /// Whether their e-mail address refuses mail.
    pub has_bounced: bool,
    /// Whether there is a telephone number.
    pub has_phone: bool,
}

pub(super) fn reach(sql: &dyn Sql, no: PersonNo) -> Result<Option<Reach>, ApiError> {
    let rows = sql.query("select restricted, bounced_at is not null, phone is not null from person where no = ?", &[no.into()])?;
    let reach = |row: Row| -> Result<Reach, SqlError> {
        Ok(Reach { restricted: row.int(0)? == 1, has_bounced: row.int(1)? == 1, has_phone: row.int(2)? == 1 })
    };
    Ok(first(rows).map(reach).transpose()?)
}

pub(super) fn is_mailable(sql: &dyn Sql, no: PersonNo) -> Result<bool, ApiError> {
    let rows = sql.query("select 1 from person where no = ? and email is not null and bounced_at is null", &[no.into()])?;
    Ok(!rows.is_empty())
}

pub(super) fn introduce(sql: &dyn Sql, no: PersonNo, name: Option<&str>, phone: Option<&str>) -> Result<(), ApiError> {
    sql.query("update person set name = ?, phone = ? where no = ?", &[name.into(), phone.into(), no.into()])?;
    Ok(())
}

pub(super) fn last_no(sql: &dyn Sql) -> Result<PersonNo, ApiError> {
    Ok(first(sql.query("select coalesce(max(no), 0) from person", &[])?).map_or(Ok(0), |row| row.int(0))?)
}

/// The next `limit` numbers that people have, after this one.
pub(super) fn numbers_after(sql: &dyn Sql, after: PersonNo, limit: u32) -> Result<Vec<PersonNo>, ApiError> {
    let rows = sql.query("select no from person where no > ? order by no limit ?", &[after.into(), limit.into()])?;
    Ok(rows.iter().map(|row| row.int(0)).collect::<Result<_, SqlError>>()?)
}

pub(super) fn count(sql: &dyn Sql) -> Result<i64, ApiError> {
    let text = "select top - (select count(*) from id_gap where no < top) from (select coalesce(max(no), 0) as top from person)";
    Ok(first(sql.query(text, &[])?).map_or(Ok(0), |row| row.int(0))?)
}

pub(super) fn confirm(
    sql: &dyn Sql,
    no: PersonNo,
    name: Option<&str>,
    phone: Option<&str>,
    locale: Locale,
    now: Moment,
) -> Result<(), ApiError> {
    sql.query(
        "update person set name = coalesce(?, name), phone = coalesce(?, phone), locale = ?, confirmed_at = coalesce(confirmed_at, ?), \
         bounced_at = null where no = ?",
        &[name.into(), phone.into(), locale.as_str().into(), now.into(), no.into()],
    )?;
    Ok(())
}

pub(super) fn set_phone(sql: &dyn Sql, no: PersonNo, phone: &str) -> Result<(), ApiError> {
    sql.query("update person set phone = ? where no = ?", &[phone.into(), no.into()])?;
    Ok(())
}

pub(super) fn mark_bounced(sql: &dyn Sql, no: PersonNo, sent_at: Moment, now: Moment) -> Result<(), ApiError> {
    sql.query(
        "update person set bounced_at = ? where no = ? and coalesce(addressed_at, 0) <= ?",
        &[now.into(), no.into(), sent_at.into()],
    )?;
    Ok(())
}

pub(super) fn mark_reached(sql: &dyn Sql, no: PersonNo) -> Result<(), ApiError> {
    sql.query("update person set bounced_at = null where no = ? and bounced_at is not null", &[no.into()])?;
    Ok(())
}

fn one(sql: &dyn Sql, text: &'static str, parameter: Value<'_>) -> Result<Option<Person>, ApiError> {
    Ok(sql.query(text, &[parameter])?.first().map(person).transpose()?)
}

fn person(row: &Row) -> Result<Person, SqlError> {
    Ok(Person {
        no: row.int(0)?,
        id: row.parse(1)?,
        email: row.opt_text(2)?.map(str::to_owned),
        name: row.opt_text(3)?.map(str::to_owned),
        phone: row.opt_text(4)?.map(str::to_owned),
        locale: row.parse(5)?,
        joined_at: row.moment(6)?,
        confirmed_at: row.opt_int(7)?.map(Moment::from_millis),
        addressed_at: row.opt_int(8)?.map(Moment::from_millis),
    })
}

/// The people in a stretch of numbers who joined before and never confirmed their address, who have no card, and whose data may be
/// changed.
pub(super) fn never_confirmed(sql: &dyn Sql, before: Moment, after: PersonNo, upto: PersonNo) -> Result<Vec<PersonNo>, ApiError> {
    let rows = sql.query(
        "select no from person where no > ?2 and no <= ?3 and confirmed_at is null and restricted = 0 and joined_at < ?1 \
         and not exists (select 1 from card where card.person = person.no)",
        &[before.into(), after.into(), upto.into()],
    )?;
    Ok(rows.iter().map(|row| row.int(0)).collect::<Result<_, SqlError>>()?)
}

/// Those of these people who have no card, and whose data may be changed.
pub(super) fn erasable(sql: &dyn Sql, people: &[PersonNo]) -> Result<Vec<PersonNo>, ApiError> {
    let people = lupa_domain::jcs::text(&people);
    let rows = sql.query(
        "select no from json_each(?) as chosen join person on person.no = chosen.value where restricted = 0 \
         and not exists (select 1 from card where card.person = person.no)",
        &[(&people).into()],
    )?;
    Ok(rows.iter().map(|row| row.int(0)).collect::<Result<_, SqlError>>()?)
}

/// The record ids of those who are being erased.
pub(super) fn records_erasing(sql: &dyn Sql) -> Result<Vec<String>, ApiError> {
    let rows = sql.query(
        "select record from erasing cross join person on person.no = erasing.person where record is not null \
         union all select record from erasing cross join merge on merge.person = erasing.person where record is not null",
        &[],
    )?;
    Ok(rows.iter().map(|row| row.text(0).map(str::to_owned)).collect::<Result<_, SqlError>>()?)
}

/// Those who have one of these record ids, given as JSON. Looks at everybody once: it is asked after an older copy of the data was put back.
pub(super) fn with_records(sql: &dyn Sql, records: &str) -> Result<Vec<PersonNo>, ApiError> {
    let rows = sql.query("select no from person where record in (select value from json_each(?)) order by no", &[records.into()])?;
    Ok(rows.iter().map(|row| row.int(0)).collect::<Result<_, SqlError>>()?)
}

/// Names those who are being erased: only of them can be deleted what is otherwise kept.
pub(super) fn begin_erasing(sql: &dyn Sql, people: &[PersonNo]) -> Result<(), ApiError> {
    let people = lupa_domain::jcs::text(&people);
    sql.query("insert into erasing (person) select value from json_each(?)", &[Value::from(&people)])?;
    Ok(())
}

/// Erases them with everything that staff wrote about them; what refers to them is gone already.
pub(super) fn finish_erasing(sql: &dyn Sql) -> Result<(), ApiError> {
    for statement in [
        // Blanks over every text, in its very place, before its row goes; what is unique stays so. The key of an address keeps its first letters, so
        // that its entry in the index is written over where it was.
        "update card set organisation = iif(organisation is null, null, printf('%*s', octet_length(organisation), '')), \
         street = iif(street is null, null, printf('%*s', octet_length(street), '')), \
         postal_code = iif(postal_code is null, null, printf('%*s', octet_length(postal_code), '')), \
         locality = iif(locality is null, null, printf('%*s', octet_length(locality), '')), \
         fields = substr('{}' || printf('%*s', octet_length(fields), ''), 1, octet_length(fields)) \
         where person in (select person from erasing)",
        "update history set text = printf('%*s', octet_length(text), '') where text is not null and person in (select person from erasing)",
        "update change set before = iif(before is null, null, printf('%*s', octet_length(before), '')), \
         after = iif(after is null, null, printf('%*s', octet_length(after), '')), \
         reason = iif(reason is null, null, printf('%*s', octet_length(reason), '')), wiped = 1 \
         where person in (select person from erasing)",
        "update foreign_record set purpose = printf('%*s', octet_length(purpose), ''), record = printf('%*s', octet_length(record), ''), \
         source = printf('%*s', octet_length(source), ''), original = printf('%*s', octet_length(original), '') \
         where person in (select person from erasing)",
        "update person set name = iif(name is null, null, printf('%*s', octet_length(name), '')), \
         phone = iif(phone is null, null, printf('%*s', octet_length(phone), '')) where no in (select person from erasing)",
        "update or ignore person set email = printf('%*s', octet_length(email), ''), \
         email_key = substr(email_key, 1, 3) || \
         substr(printf('%0*d', octet_length(email_key), no), octet_length(substr(email_key, 1, 3)) - octet_length(email_key)) \
         where email is not null and no in (select person from erasing)",
        "delete from card where person in (select person from erasing)",
        "delete from tag where person in (select person from erasing)",
        "delete from history where person in (select person from erasing)",
        "delete from change where person in (select person from erasing)",
        "delete from foreign_record where person in (select person from erasing)",
        "delete from person where no in (select person from erasing)",
        "delete from erasing",
    ] {
        sql.query(statement, &[])?;
    }
    Ok(())
}
