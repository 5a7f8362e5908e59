//! Where sign-in links and sessions are kept.

use std::collections::BTreeMap;

use lupa_domain::{
    email::EmailAddress,
    ids::{LinkId, SessionId},
    ordered::CollectOrdered,
    portal::Mailed,
    time::Moment,
};

use crate::{
    people::Person,
    platform::sql::{Row, Sql, SqlError, first, query_composed},
    runtime::{capability::Mailbox, error::ApiError, numbers::PersonNo},
};

pub(super) struct Link {
    pub(super) person: Option<PersonNo>,
    pub(super) created_at: Moment,
    pub(super) used: bool,
    pub(super) wrong_codes: i64,
    pub(super) mailbox: Option<Mailbox>,
}

pub(super) struct Session {
    pub(super) person: PersonNo,
    pub(super) began_at: Moment,
    pub(super) used_at: Moment,
    pub(super) ended: bool,
}

pub(super) fn insert_link(
    sql: &dyn Sql,
    id: LinkId,
    person: Option<PersonNo>,
    mailbox: Mailbox,
    is_mailed: bool,
    now: Moment,
) -> Result<(), ApiError> {
    let (id, mailbox) = (id.to_string(), text(mailbox));
    sql.query(
        "insert into link (id, person, created_at, mailbox, mailed) values (?, ?, ?, ?, ?)",
        &[(&id).into(), person.into(), now.into(), (&mailbox).into(), i64::from(is_mailed).into()],
    )?;
    Ok(())
}

fn text(mailbox: Mailbox) -> String {
    hex::encode(mailbox.bytes())
}

fn mailbox(text: &str) -> Result<Mailbox, SqlError> {
    let mut bytes = [0; 8];
    hex::decode_to_slice(text, &mut bytes).map_err(|_| SqlError("a link has no such mailbox".into()))?;
    Ok(Mailbox::from_bytes(bytes))
}

pub(super) fn link(sql: &dyn Sql, id: LinkId) -> Result<Option<Link>, ApiError> {
    let rows = sql.query("select person, created_at, used_at, wrong_codes, mailbox from link where id = ?", &[(&id.to_string()).into()])?;
    let link = |row: Row| -> Result<Link, SqlError> {
        Ok(Link {
            person: row.opt_int(0)?,
            created_at: row.moment(1)?,
            used: row.opt_int(2)?.is_some(),
            wrong_codes: row.int(3)?,
            mailbox: row.opt_text(4)?.map(mailbox).transpose()?,
        })
    };
    Ok(first(rows).map(link).transpose()?)
}

/// The links that were mailed to a mailbox, or would have been if anybody had it.
pub(super) fn mailed_to(sql: &dyn Sql, mailbox: Mailbox) -> Result<Vec<Mailed>, ApiError> {
    let rows = sql.query("select created_at, used_at from link where mailbox = ? and mailed = 1", &[(&text(mailbox)).into()])?;
    let mailed =
        |row: &Row| -> Result<Mailed, SqlError> { Ok(Mailed { at: row.moment(0)?, used_at: row.opt_int(1)?.map(Moment::from_millis) }) };
    Ok(rows.iter().map(mailed).collect::<Result<_, _>>()?)
}

/// Whether this is an asking for a mailbox after `after` that mailed nothing, and with which nobody has signed in.
pub(super) fn is_unmailed(sql: &dyn Sql, id: LinkId, mailbox: Mailbox, after: Moment) -> Result<bool, ApiError> {
    let rows = sql.query(
        "select 1 from link where id = ? and mailbox = ? and created_at > ? and mailed = 0 and used_at is null",
        &[(&id.to_string()).into(), (&text(mailbox)).into(), after.into()],
    )?;
    Ok(!rows.is_empty())
}

/// The newest askings for a mailbox after `after` that mailed nothing, and with which nobody has signed in.
pub(super) fn unmailed(sql: &dyn Sql, mailbox: Mailbox, after: Moment, most: u32) -> Result<Vec<LinkId>, ApiError> {
    let rows = sql.query(
        "select id from link where mailbox = ? and created_at > ? and mailed = 0 and used_at is null order by created_at desc limit ?",
        &[(&text(mailbox)).into(), after.into(), most.into()],
    )?;
    Ok(rows.iter().map(|row| row.parse(0)).collect::<Result<_, SqlError>>()?)
}

pub(super) fn use_link(sql: &dyn Sql, id: LinkId, now: Moment) -> Result<(), ApiError> {
    sql.query("update link set used_at = ? where id = ?", &[now.into(), (&id.to_string()).into()])?;
    Ok(())
}

pub(super) fn count_wrong_code(sql: &dyn Sql, id: LinkId) -> Result<(), ApiError> {
    sql.query("update link set wrong_codes = wrong_codes + 1 where id = ?", &[(&id.to_string()).into()])?;
    Ok(())
}

/// Forgets the links that were made before `before`: they have long stopped working.
pub(super) fn forget_links(sql: &dyn Sql, before: Moment) -> Result<(), ApiError> {
    sql.query("delete from link where created_at < ?", &[before.into()])?;
    Ok(())
}

pub(super) fn insert_session(sql: &dyn Sql, id: SessionId, person: PersonNo, now: Moment) -> Result<(), ApiError> {
    sql.query(
        "insert into session (id, person, began_at, used_at) values (?, ?, ?3, ?3)",
        &[(&id.to_string()).into(), person.into(), now.into()],
    )?;
    Ok(())
}

pub(super) fn session(sql: &dyn Sql, id: SessionId) -> Result<Option<Session>, ApiError> {
    let rows = sql.query("select person, began_at, used_at, ended_at from session where id = ?", &[(&id.to_string()).into()])?;
    let session = |row: Row| -> Result<Session, SqlError> {
        Ok(Session { person: row.int(0)?, began_at: row.moment(1)?, used_at: row.moment(2)?, ended: row.opt_int(3)?.is_some() })
    };
    Ok(first(rows).map(session).transpose()?)
}

pub(super) fn note_use(sql: &dyn Sql, id: SessionId, now: Moment) -> Result<(), ApiError> {
    sql.query("update session set used_at = ? where id = ?", &[now.into(), (&id.to_string()).into()])?;
    Ok(())
}

pub(super) fn end_session(sql: &dyn Sql, id: SessionId, now: Moment) -> Result<(), ApiError> {
    sql.query("update session set ended_at = ? where id = ? and ended_at is null", &[now.into(), (&id.to_string()).into()])?;
    Ok(())
}

pub(super) fn end_sessions(sql: &dyn Sql, person: PersonNo, now: Moment) -> Result<(), ApiError> {
    sql.query("update session set ended_at = ? where person = ? and ended_at is null", &[now.into(), person.into()])?;
    Ok(())
}

pub(super) fn count_sessions(sql: &dyn Sql, person: PersonNo) -> Result<i64, ApiError> {
    Ok(first(sql.query("select count(*) from session where person = ?", &[person.into()])?).map_or(Ok(0), |row| row.int(0))?)
}

/// When each of these people last used their own page; of those who never did, nothing.
pub(super) fn last_used(sql: &dyn Sql, people: &[PersonNo]) -> Result<BTreeMap<PersonNo, Moment>, ApiError> {
    let people = lupa_domain::jcs::text(&people);
    let rows = sql.query(
        "select person, max(used_at) from session where person in (select value from json_each(?)) group by person",
        &[(&people).into()],
    )?;
    Ok(rows.iter().map(|row| Ok((row.int(0)?, row.moment(1)?))).try_collect_map::<_, _, SqlError>()?)
}

/// How many sessions and links of a person there are.
pub(super) fn count(sql: &dyn Sql, person: PersonNo) -> Result<u64, ApiError> {
    let text = "select (select count(*) from session where person = ?1) + (select count(*) from link where person = ?1)";
    Ok(first(sql.query(text, &[person.into()])?).map_or(Ok(0), |row| row.count(0))?)
}

/// Another address that a person has asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressChange {
    /// Who.
    pub person: PersonNo,
    /// The address.
    pub email: String,
    /// The one that they had when they asked.
    pub former: Option<String>,
    /// When they asked.
    pub asked_at: Moment,
    /// Whether it is theirs by now.
    pub done: bool,
}

pub(super) fn insert_address_change(sql: &dyn Sql, id: LinkId, person: &Person, email: &EmailAddress, now: Moment) -> Result<(), ApiError> {
    sql.query(
        "insert into address_change (id, person, email, former, asked_at) values (?, ?, ?, ?, ?)",
        &[(&id.to_string()).into(), person.no.into(), (&email.to_string()).into(), person.email.as_deref().into(), now.into()],
    )?;
    Ok(())
}

pub(super) fn address_change(sql: &dyn Sql, id: LinkId) -> Result<Option<AddressChange>, ApiError> {
    let rows =
        sql.query("select person, email, former, asked_at, done_at from address_change where id = ?", &[(&id.to_string()).into()])?;
    let change = |row: Row| -> Result<AddressChange, SqlError> {
        Ok(AddressChange {
            person: row.int(0)?,
            email: row.text(1)?.to_owned(),
            former: row.opt_text(2)?.map(str::to_owned),
            asked_at: row.moment(3)?,
            done: row.opt_int(4)?.is_some(),
        })
    };
    Ok(first(rows).map(change).transpose()?)
}

/// How many addresses a person has asked for of late.
pub(super) fn address_changes_of(sql: &dyn Sql, person: PersonNo) -> Result<usize, ApiError> {
    Ok(sql.query("select 1 from address_change where person = ?", &[person.into()])?.len())
}

pub(super) fn finish_address_change(sql: &dyn Sql, id: LinkId, now: Moment) -> Result<(), ApiError> {
    sql.query("update address_change set done_at = ? where id = ?", &[now.into(), (&id.to_string()).into()])?;
    Ok(())
}

/// Blanks over the addresses, in their very places, before their rows go.
const BLANK_ADDRESSES: &str = "update address_change set email = printf('%*s', octet_length(email), ''), \
     former = iif(former is null, null, printf('%*s', octet_length(former), ''))";

/// Forgets the changes that were asked for before `before`.
pub(super) fn forget_address_changes(sql: &dyn Sql, before: Moment) -> Result<(), ApiError> {
    query_composed(sql, &format!("{BLANK_ADDRESSES} where asked_at < ?"), &[before.into()])?;
    sql.query("delete from address_change where asked_at < ?", &[before.into()])?;
    Ok(())
}

/// Lets the links and sessions of a card lead to the one that it was merged into; the sessions end. Changes of an address that goes are void.
pub(super) fn move_to(sql: &dyn Sql, from: PersonNo, to: PersonNo, now: Moment) -> Result<(), ApiError> {
    end_sessions(sql, from, now)?;
    query_composed(sql, &format!("{BLANK_ADDRESSES} where person = ?"), &[from.into()])?;
    sql.query("delete from address_change where person = ?", &[from.into()])?;
    sql.query("update session set person = ?2 where person = ?1", &[from.into(), to.into()])?;
    sql.query("update link set person = ?2 where person = ?1", &[from.into(), to.into()])?;
    Ok(())
}

/// Lets the links that were mailed to a mailbox lead to a card again that has come apart.
pub(super) fn move_links(sql: &dyn Sql, mailbox: Mailbox, from: PersonNo, to: PersonNo) -> Result<(), ApiError> {
    let mailbox = text(mailbox);
    sql.query("update link set person = ?3 where person = ?2 and mailbox = ?1", &[(&mailbox).into(), from.into(), to.into()])?;
    Ok(())
}

/// Deletes the links, sessions and changes of address of those who are being erased.
pub(super) fn erase(sql: &dyn Sql) -> Result<(), ApiError> {
    query_composed(sql, &format!("{BLANK_ADDRESSES} where person in (select person from erasing)"), &[])?;
    sql.query("delete from address_change where person in (select person from erasing)", &[])?;
    sql.query(
        "update link set mailbox = substr('0000000000000000', 1, octet_length(mailbox)) \
         where mailbox is not null and person in (select person from erasing)",
        &[],
    )?;
    sql.query("delete from session where person in (select person from erasing)", &[])?;
    sql.query("delete from link where person in (select person from erasing)", &[])?;
    Ok(())
}
