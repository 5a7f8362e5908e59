//! A person: found, taken in, confirmed, erased. What they change themselves is noted like what staff change.

use lupa_domain::{
    email::EmailAddress,
    ids::{PersonId, RecordId},
    locale::Locale,
    ordered::CollectOrdered,
    people::{
        RESTRICTED,
        card_data::{Data, DatumChange, changes as compared},
    },
    phone::Phone,
    time::Moment,
};

use super::{
    changes, merging, search_index,
    store::{self, Person, Reach},
};
use crate::{
    platform::sql::Sql,
    runtime::{error::ApiError, numbers::PersonNo},
};

/// Whether a person was in the register before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoundOrCreated {
    /// They were.
    Found,
    /// They were not.
    Created,
}

/// The person with this address; a new one with these ids where there is none. The second value tells which.
pub fn find_or_create(
    sql: &dyn Sql,
    email: &EmailAddress,
    locale: Locale,
    (id, record): (PersonId, RecordId),
    now: Moment,
) -> Result<(Person, FoundOrCreated), ApiError> {
    if let Some(no) = store::insert(sql, (id, record), email, locale, now)? {
        let person = Person {
            no,
            id,
            email: Some(email.to_string()),
            name: None,
            phone: None,
            locale,
            joined_at: now,
            confirmed_at: None,
            addressed_at: None,
        };
        return Ok((person, FoundOrCreated::Created));
    }
    let person = store::by_email(sql, &email.key())?.ok_or_else(|| ApiError::Broken("a person is neither new nor known".into()))?;
    Ok((person, FoundOrCreated::Found))
}

/// The person with this address, also where they had it on a card that was merged into theirs.
pub fn by_email(sql: &dyn Sql, email: &EmailAddress) -> Result<Option<Person>, ApiError> {
    let person = store::by_email(sql, &email.key())?;
    // Looked up in any case: as much is done for an address that is known as for one that is not.
    let former = merging::by_former_email(sql, email)?;
    Ok(person.or(former))
}

/// Those who have this telephone number, the first to come first; of many some. Families share one.
pub fn by_phone(sql: &dyn Sql, phone: &Phone) -> Result<Vec<Person>, ApiError> {
    store::by_phone(sql, phone.as_str())
}

/// The person with this number; that they are there is our own promise.
pub fn by_no(sql: &dyn Sql, no: PersonNo) -> Result<Person, ApiError> {
    store::by_no(sql, no)?.ok_or_else(|| ApiError::Broken("a person is gone".into()))
}

/// The person with this number, if they still are who they were: a number may be given to another person when nobody has it any more.
/// Whose card was merged into another is the person of that one.
pub fn same(sql: &dyn Sql, no: PersonNo, id: PersonId) -> Result<Option<Person>, ApiError> {
    let person = store::by_no(sql, no)?.filter(|person| person.id == id);
    let successor = if person.is_none() { merging::successor(sql, id)? } else { None };
    successor.map_or(Ok(person), |no| store::by_no(sql, no))
}

/// The person with this number and this id, on this very card.
pub fn exactly(sql: &dyn Sql, no: PersonNo, id: PersonId) -> Result<Option<Person>, ApiError> {
    Ok(store::by_no(sql, no)?.filter(|person| person.id == id))
}

/// The person who has this very address today: the one who receives mail there.
pub fn at_address(sql: &dyn Sql, email: &EmailAddress) -> Result<Option<Person>, ApiError> {
    store::by_email(sql, &email.key())
}

/// By what a person can be reached, and whether they may be.
pub fn reach(sql: &dyn Sql, no: PersonNo) -> Result<Reach, ApiError> {
    store::reach(sql, no)?.ok_or_else(|| ApiError::Broken("a person is gone".into()))
}

/// Whether mail can reach a person: there is an address, and it has not refused mail for good.
pub fn is_mailable(sql: &dyn Sql, no: PersonNo) -> Result<bool, ApiError> {
    store::is_mailable(sql, no)
}

/// Restricts the processing of what is kept about a person (GDPR Art. 18), or lifts that again. It is noted who did so.
pub fn set_restricted(sql: &dyn Sql, no: PersonNo, restricted: bool, because: changes::Because<'_>, now: Moment) -> Result<(), ApiError> {
    let before = store::is_restricted(sql, no)?;
    if before == restricted {
        return Ok(());
    }
    store::set_restricted(sql, no, restricted)?;
    let changed = DatumChange { datum: RESTRICTED.to_owned(), before: Some(before.into()), after: Some(restricted.into()) };
    changes::note(sql, no, &[changed], because, now)
}

/// Whether the processing of what is kept about a person is restricted (GDPR Art. 18): it is only stored then.
pub fn is_restricted(sql: &dyn Sql, no: PersonNo) -> Result<bool, ApiError> {
    store::is_restricted(sql, no)
}

/// Keeps what a person typed about themself beside their address, which nobody has confirmed.
pub fn introduce(sql: &dyn Sql, no: PersonNo, name: Option<&str>, phone: Option<&str>, now: Moment) -> Result<(), ApiError> {
    noting(sql, no, now, || store::introduce(sql, no, name, phone))
}

/// The highest number that anybody has.
pub fn last_no(sql: &dyn Sql) -> Result<PersonNo, ApiError> {
    store::last_no(sql)
}

/// The next `limit` numbers that people have, after this one.
pub fn numbers_after(sql: &dyn Sql, after: PersonNo, limit: u32) -> Result<Vec<PersonNo>, ApiError> {
    store::numbers_after(sql, after, limit)
}

/// How many people there are.
pub fn count(sql: &dyn Sql) -> Result<i64, ApiError> {
    store::count(sql)
}

/// Marks the address as confirmed, and keeps what its owner typed beside it.
pub fn confirm(sql: &dyn Sql, no: PersonNo, name: Option<&str>, phone: Option<&str>, locale: Locale, now: Moment) -> Result<(), ApiError> {
    noting(sql, no, now, || store::confirm(sql, no, name, phone, locale, now))
}

/// Keeps a telephone number.
pub fn set_phone(sql: &dyn Sql, no: PersonNo, phone: &Phone, now: Moment) -> Result<(), ApiError> {
    noting(sql, no, now, || store::set_phone(sql, no, phone.as_str()))
}

/// Does something that a person does to their own data, and notes what has changed by it.
fn noting(sql: &dyn Sql, no: PersonNo, now: Moment, work: impl FnOnce() -> Result<(), ApiError>) -> Result<(), ApiError> {
    let data = || -> Result<Data, ApiError> {
        let person = by_no(sql, no)?;
        let given = [("name", person.name), ("phone", person.phone), ("locale", Some(person.locale.as_str().to_owned()))];
        Ok(given.into_iter().filter_map(|(datum, text)| Some((datum.to_owned(), text?.into()))).collect_map())
    };
    let before = data()?;
    work()?;
    let changed: Vec<DatumChange> = compared(&before, &data()?);
    changes::note(sql, no, &changed, changes::BY_PERSON, now)?;
    if changed.iter().any(|changed| changed.datum != "locale") {
        search_index::reword(sql, no)?;
    }
    Ok(())
}

/// Those in a stretch of numbers who joined before and never confirmed their address. Left out is everybody who has a card, for they are
/// customers, and who wants their data kept (GDPR Art. 18).
pub fn never_confirmed(sql: &dyn Sql, before: Moment, after: PersonNo, upto: PersonNo) -> Result<Vec<PersonNo>, ApiError> {
    store::never_confirmed(sql, before, after, upto)
}

/// Those of these people who may be erased as far as their data goes: the same are left out.
pub fn erasable(sql: &dyn Sql, people: &[PersonNo]) -> Result<Vec<PersonNo>, ApiError> {
    if people.is_empty() { Ok(Vec::new()) } else { store::erasable(sql, people) }
}

/// The record ids of the people in the table `erasing`, for the ledger.
pub fn records_erasing(sql: &dyn Sql) -> Result<Vec<String>, ApiError> {
    store::records_erasing(sql)
}

/// Those who have one of these record ids.
pub fn with_records(sql: &dyn Sql, records: &[String]) -> Result<Vec<PersonNo>, ApiError> {
    store::with_records(sql, &lupa_domain::jcs::text(&records))
}

/// Begins the erasing of these people: the table `erasing` names them until it is finished, and every context deletes what it keeps of them.
pub fn begin_erasing(sql: &dyn Sql, people: &[PersonNo]) -> Result<(), ApiError> {
    store::begin_erasing(sql, people)
}

/// Ends it: deletes the people themselves, with everything that staff wrote about them.
pub fn finish_erasing(sql: &dyn Sql, people: &[PersonNo]) -> Result<(), ApiError> {
    for no in people {
        search_index::unword(sql, *no)?;
    }
    merging::erase(sql)?;
    store::finish_erasing(sql)
}

/// Takes the mark of a refused address off: what was mailed there has been read.
pub fn mark_reached(sql: &dyn Sql, no: PersonNo) -> Result<(), ApiError> {
    store::mark_reached(sql, no)
}

/// Marks the address as one that has refused mail for good, unless it has become another since the message was written.
pub fn mark_bounced(sql: &dyn Sql, no: PersonNo, sent_at: Moment, now: Moment) -> Result<(), ApiError> {
    store::mark_bounced(sql, no, sent_at, now)
}
