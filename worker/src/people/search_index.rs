//! Finding people by their id and by words: two indexes that are written when a person is looked for, and not when a person signs up, which
//! would cost every signup a page or two.
//!
//! Everybody up to number `upto` is in both. A search enters the people who came since, so many at a time; what changes about those who are
//! in is changed in the index too.

use std::{
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
};

use lupa_domain::{
    ids::PersonId,
    ordered::CollectOrdered,
    people::search::{Searchable, words_of},
};

use super::{
    merging,
    store::{self, Person},
};
use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{error::ApiError, numbers::PersonNo, state::Memory, tx::Tx},
};

/// How many people are entered at a time: so long a search waits, and every signup meanwhile. Among a million every
/// one of them lands on a page or two of their own, which is what takes the time.
pub(super) const BATCH: i64 = 2_000;
/// So many who came since the last look are a crowd: at four looks a second, eighty people a second.
const CROWD: i64 = 20;
/// How many names are read at a time: a text of the database holds two million bytes, and a name with an organisation has 1,100.
const STRETCH: i64 = 1000;

/// Enters those who came since a person was last looked for, some of them if they are many. Answers how many are left.
pub fn catch_up(sql: &dyn Sql) -> Result<i64, ApiError> {
    let (upto, top) = ends(sql)?;
    let to = top.min(upto + BATCH);
    if to > upto {
        sql.query(
            "insert or ignore into person_handle (id, no) select id, no from person where no > ? and no <= ? order by id",
            &[upto.into(), to.into()],
        )?;
        let mut from = upto;
        while from < to {
            let end = to.min(from + STRETCH);
            enter_words(sql, from, end)?;
            from = end;
        }
        sql.query("update person_handles set upto = ?", &[to.into()])?;
    }
    Ok(top - to)
}

/// The highest number that is entered, and the highest that there is.
fn ends(sql: &dyn Sql) -> Result<(PersonNo, PersonNo), ApiError> {
    let rows = sql.query("select upto, (select coalesce(max(no), 0) from person) from person_handles", &[])?;
    let row = first(rows).ok_or_else(|| ApiError::Broken("nobody knows who has been entered".into()))?;
    Ok((row.int(0)?, row.int(1)?))
}

/// Whether more have come since than one look enters, so that the next to look would not find all.
pub fn is_far_behind(sql: &dyn Sql) -> Result<bool, ApiError> {
    let (upto, top) = ends(sql)?;
    Ok(top - upto > BATCH)
}

/// The highest number of a person when it was last looked whether a crowd is at the door.
#[derive(Debug, Default)]
struct Seen(Cell<PersonNo>);

impl Memory for Seen {}

/// The next batch of those who came since, where they are more than one: so that nobody who looks has to wait for more than that. While a
/// crowd is at the door it is let in first. Answers whether there is still more than a batch.
pub fn keep_up(tx: &Tx<'_>) -> Result<bool, ApiError> {
    let (upto, top) = ends(tx.sql)?;
    if top - upto <= BATCH {
        return Ok(false);
    }
    let came = top - tx.state.memory(Seen::default).0.replace(top);
    Ok(came > CROWD || catch_up(tx.sql)? > BATCH)
}

/// The person with this id.
pub fn by_id(sql: &dyn Sql, person: PersonId) -> Result<Option<Person>, ApiError> {
    let id = person.to_string();
    let entered = || -> Result<Option<PersonNo>, ApiError> {
        Ok(first(sql.query("select no from person_handle where id = ?", &[(&id).into()])?).map(|row| row.int(0)).transpose()?)
    };
    let mut no = entered()?;
    if no.is_none() {
        let left = catch_up(sql)?;
        no = entered()?;
        if no.is_none() && left > 0 {
            let rows = sql.query("select no from person where no > (select upto from person_handles) and id = ?", &[(&id).into()])?;
            no = first(rows).map(|row| row.int(0)).transpose()?;
        }
    }
    // The card may have been merged into another.
    let no = no.map_or_else(|| merging::successor(sql, person), |no| Ok(Some(no)))?;
    no.map_or(Ok(None), |no| store::by_no(sql, no))
}

/// Enters a person who is there again under a number that has been passed already; who has a later one is entered as everybody is.
pub(super) fn enter(sql: &dyn Sql, no: PersonNo) -> Result<(), ApiError> {
    sql.query(
        "insert or ignore into person_handle (id, no) select id, no from person where no = ? and no <= (select upto from person_handles)",
        &[no.into()],
    )?;
    reword(sql, no)
}

/// What people are called, as the database writes it: number, name, organisation, telephone number, address.
type Called = (PersonNo, Option<String>, Option<String>, Option<String>, Option<String>);

fn findable((_, name, organisation, phone, email): &Called) -> Searchable<'_> {
    Searchable { name: name.as_deref(), organisation: organisation.as_deref(), phone: phone.as_deref(), email: email.as_deref() }
}

/// Enters the words of those above `from`, up to `to`.
fn enter_words(sql: &dyn Sql, from: PersonNo, to: PersonNo) -> Result<(), ApiError> {
    // What is left of an entering that was broken off.
    sql.query("delete from word where person > ? and person <= ?", &[from.into(), to.into()])?;
    let rows = sql.query(
        "select json_group_array(json_array(no, name, organisation, phone, email_key)) from \
         (select no, name, organisation, phone, email_key from person left join card on card.person = person.no where no > ? and no <= ?)",
        &[from.into(), to.into()],
    )?;
    let called: Vec<Called> = first(rows).map_or(Ok(Vec::new()), |row| row.json(0))?;
    let mut entries: BTreeMap<&str, Vec<PersonNo>> = BTreeMap::new();
    let words = words_of(&called.iter().map(findable).collect::<Vec<_>>());
    for (person, words) in called.iter().zip(&words) {
        for word in words {
            entries.entry(word).or_default().push(person.0);
        }
    }
    if entries.is_empty() {
        return Ok(());
    }
    let entries = lupa_domain::jcs::text(&entries);
    sql.query(
        "insert into word (word, person) select entry.key, person.value from json_each(?) as entry, json_each(entry.value) as person",
        &[(&entries).into()],
    )?;
    Ok(())
}

/// So many entries of some thirty bytes fill what may be free in a page that is a third empty.
const FILL_ROOM: &str = "with recursive place (no) as (select 1 union all select no + 1 from place where no < 40) \
     insert or ignore into word (word, person) select substr(?1, 1, 3) || '~' || printf('%0*d', octet_length(?1) - 4, 1000 + no), ?2 from place \
     where octet_length(?1) > 7";
const EMPTY_ROOM: &str = "with recursive place (no) as (select 1 union all select no + 1 from place where no < 40) \
     delete from word where person = ?2 and octet_length(?1) > 7 \
     and word in (select substr(?1, 1, 3) || '~' || printf('%0*d', octet_length(?1) - 4, 1000 + no) from place)";

/// Takes the words of a person out who is being erased, and fills the room that each leaves in its page.
pub(super) fn unword(sql: &dyn Sql, no: PersonNo) -> Result<(), ApiError> {
    let rows = sql.query("select word from word where person = ?", &[no.into()])?;
    for row in &rows {
        take_out(sql, row.text(0)?, no)?;
    }
    Ok(())
}

/// What is an index as a whole cannot be written over in its place. Entries of the same length beside it take the room that it left in its
/// page, and go again.
fn take_out(sql: &dyn Sql, word: &str, no: PersonNo) -> Result<(), ApiError> {
    for statement in ["delete from word where word = ?1 and person = ?2", FILL_ROOM, EMPTY_ROOM] {
        sql.query(statement, &[word.into(), no.into()])?;
    }
    Ok(())
}

/// Puts the words of a person right whose name, organisation or number has changed; who is not in the index yet is entered as they are
/// then.
pub(super) fn reword(sql: &dyn Sql, no: PersonNo) -> Result<(), ApiError> {
    let rows = sql.query(
        "select json_array(no, name, organisation, phone, email_key) from person left join card on card.person = person.no \
         where no = ? and no <= (select upto from person_handles)",
        &[no.into()],
    )?;
    let Some(row) = first(rows) else { return Ok(()) };
    let wanted = findable(&row.json(0)?).words();
    let word = |row: &Row| row.text(0).map(str::to_owned);
    let rows = sql.query("select word from word where person = ?", &[no.into()])?;
    let there: BTreeSet<String> = rows.iter().map(word).try_collect_set::<_, SqlError>()?;
    for gone in there.difference(&wanted) {
        take_out(sql, gone, no)?;
    }
    for new in wanted.difference(&there) {
        sql.query("insert into word (word, person) values (?, ?)", &[new.into(), no.into()])?;
    }
    Ok(())
}
