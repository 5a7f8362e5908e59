//! Moving what is kept of a person from one card to another, and back. What is moved is written down as it was, so that undoing puts exactly that
//! where it was; what it takes stands with the merge for as long as it can be undone.

use std::collections::BTreeSet;

use lupa_domain::{
    email::EmailAddress,
    ids::PersonId,
    ordered::CollectOrdered,
    people::{
        FieldId, Source,
        card_data::{CardData, Data, DatumChange},
        merging::{MERGED, Side, merged, restored, side_of},
    },
    wording::PurposeId,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{
    card::{self, Card},
    changes::{self, Because},
    commands, history, merging,
    merging::Merge,
    person, search_index,
};
use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{
        error::ApiError,
        numbers::{EventNo, PersonNo},
        tx::Tx,
    },
};

/// A row of the table of people, as it was.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct PersonRow(
    PersonNo,
    PersonId,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    String,
    [Option<i64>; 4],
);

/// A row of the table of cards, as it was.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct CardRow(String, String, [Option<String>; 5], String);

/// What it takes to undo a merge, as far as it is about people.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Moved {
    person: PersonRow,
    card: Option<CardRow>,
    tags: Vec<String>,
    answered: BTreeSet<FieldId>,
    history: Vec<i64>,
    changes: Vec<i64>,
    /// Records of other systems; none in a merge of before there were any.
    #[serde(default)]
    foreign_records: Vec<i64>,
    /// Those of the changes that had come with another card before.
    merged: Vec<i64>,
    /// The data of the card that stays, before and after.
    before: Data,
    after: Data,
}

/// What a merge needs to know of what contexts above people decide and keep.
#[derive(Clone, Debug)]
pub struct Joining<'a> {
    /// The last event before.
    pub last_event: EventNo,
    /// The purposes for which one card's objection outweighs the other's consent.
    pub barred: &'a BTreeSet<PurposeId>,
    /// Whether the mailbox of the card that goes has agreed.
    pub agreed: bool,
}

/// Whose telephone number stays.
#[must_use]
pub fn phone_side(this: &Data, merge: &Merge) -> Side {
    side_of("phone", this, &merge.choices)
}

/// Marks the card whose rows are about to be moved: only of it can be moved what otherwise never changes.
pub fn begin(sql: &dyn Sql, merge: &Merge, from: PersonNo) -> Result<(), ApiError> {
    sql.query("update merge set moving = ? where no = ?", &[from.into(), merge.no.into()])?;
    Ok(())
}

/// Moves what staff wrote of the card that goes, and remembers what the card was.
pub fn take(tx: &Tx<'_>, merge: &Merge) -> Result<Moved, ApiError> {
    let (sql, from, to) = (tx.sql, merge.gone, merge.person);
    let before = card::load(sql, to)?.data();
    let other = card::load(sql, from)?.data();
    let numbers = |text: &'static str| -> Result<Vec<i64>, ApiError> {
        Ok(sql.query(text, &[from.into()])?.iter().map(|row| row.int(0)).collect::<Result<_, SqlError>>()?)
    };
    let moved = Moved {
        person: person_row(sql, from)?,
        card: card_row(sql, from)?,
        tags: first(sql.query("select json_group_array(tag) from tag where person = ?", &[from.into()])?)
            .map_or(Ok(Vec::new()), |row| row.json(0))?,
        answered: super::answers::answered(sql, from)?,
        history: numbers("select no from history where person = ?")?,
        changes: numbers("select no from change where person = ?")?,
        foreign_records: numbers("select no from foreign_record where person = ?")?,
        merged: numbers("select no from change where person = ? and merged is not null")?,
        after: merged(&before, &other, &merge.choices),
        before,
    };
    if !moved.history.is_empty() || moved.card.is_some() {
        card::begin(sql, to)?;
    }
    for statement in [
        "update history set person = ?2 where person = ?1",
        "update foreign_record set person = ?2 where person = ?1",
        "update change set person = ?2, merged = ?3 where person = ?1",
    ] {
        let parameters = [from.into(), to.into(), merge.no.into()];
        let used = if statement.contains("?3") { &parameters[..] } else { &parameters[..2] };
        sql.query(statement, used)?;
    }
    history::sum_up(sql, to)?;
    Ok(moved)
}

/// Deletes the card that went, and writes the chosen data on the one that stays.
pub fn finish(tx: &Tx<'_>, merge: &Merge, moved: &Moved, joining: &Joining<'_>) -> Result<(), ApiError> {
    let sql = tx.sql;
    let PersonRow(_, _, record, email, key, ..) = &moved.person;
    let joined_at = moved.person.8[0];
    sql.query(
        "update merge set state = 'done', done_at = ?, joined_at = ?, record = ?, email = ?, email_key = ?, agreed = ?, last_event = ?, \
         phone = ?, barred = ? where no = ?",
        &[
            tx.now.into(),
            joined_at.into(),
            record.as_deref().into(),
            email.as_deref().into(),
            key.as_deref().into(),
            i64::from(joining.agreed).into(),
            joining.last_event.into(),
            phone_side(&moved.before, merge).as_str().into(),
            (&lupa_domain::jcs::text(joining.barred)).into(),
            merge.no.into(),
        ],
    )?;
    // What was merged into the card that goes is merged into this one; what was to be merged with it waits for nothing any more.
    sql.query("update merge set person = ? where person = ? and state <> 'asked'", &[merge.person.into(), merge.gone.into()])?;
    sql.query("delete from merge where state = 'asked' and (person = ?1 or gone = ?1)", &[merge.gone.into()])?;
    person::begin_erasing(sql, &[merge.gone])?;
    person::finish_erasing(sql, &[merge.gone])?;
    sql.query("update merge set moving = null where no = ?", &[merge.no.into()])?;
    write_data(tx, merge, &moved.after)?;
    note(tx, merge, merge.person, (None, true))
}

/// Keeps what it takes to undo a merge: what this context moved, and what the others did.
pub fn keep_undo(sql: &dyn Sql, merge: &Merge, undo: &str) -> Result<(), ApiError> {
    sql.query("update merge set undo = ? where no = ?", &[undo.into(), merge.no.into()])?;
    Ok(())
}

/// What was kept to undo a merge; nothing where that cannot be done any more.
pub fn undo_of(sql: &dyn Sql, merge: &Merge) -> Result<Option<String>, ApiError> {
    let rows = sql.query("select undo from merge where no = ? and undo is not null", &[merge.no.into()])?;
    Ok(first(rows).map(|row| row.text(0).map(str::to_owned)).transpose()?)
}

/// The address that the card that went had, which it would have again.
pub fn former_email(moved: &Moved) -> Option<EmailAddress> {
    moved.person.3.as_deref().and_then(|email| EmailAddress::parse(email).ok())
}

/// Puts the card back that went, with what staff wrote of it, and answers its number: the one that it had, unless another person has that now.
pub fn give_back(tx: &Tx<'_>, merge: &Merge, moved: &Moved) -> Result<PersonNo, ApiError> {
    let (sql, from) = (tx.sql, merge.person);
    let now = card::load(sql, from)?.data();
    let to = insert(sql, &moved.person)?;
    for (statement, rows) in [
        ("update history set person = ? where person = ? and no in (select value from json_each(?))", &moved.history),
        ("update foreign_record set person = ? where person = ? and no in (select value from json_each(?))", &moved.foreign_records),
        ("update change set person = ?, merged = null where person = ? and no in (select value from json_each(?))", &moved.changes),
    ] {
        sql.query(statement, &[to.into(), from.into(), (&lupa_domain::jcs::text(rows)).into()])?;
    }
    let earlier = lupa_domain::jcs::text(&moved.merged);
    sql.query("update change set merged = 0 where no in (select value from json_each(?))", &[(&earlier).into()])?;
    if let Some(CardRow(kind, relation, [organisation, street, postal_code, locality, country], fields)) = &moved.card {
        sql.query(
            "insert into card (person, kind, relation, organisation, street, postal_code, locality, country, fields) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            &[
                to.into(),
                kind.into(),
                relation.into(),
                organisation.as_deref().into(),
                street.as_deref().into(),
                postal_code.as_deref().into(),
                locality.as_deref().into(),
                country.as_deref().into(),
                fields.into(),
            ],
        )?;
    }
    sql.query(
        "insert into tag (tag, person) select value, ? from json_each(?)",
        &[to.into(), (&lupa_domain::jcs::text(&moved.tags)).into()],
    )?;
    sql.query(
        "insert into answered (person, field) select ?, value from json_each(?)",
        &[to.into(), (&lupa_domain::jcs::text(&moved.answered)).into()],
    )?;
    history::sum_up(sql, from)?;
    history::sum_up(sql, to)?;
    // The cards that had been merged into the one that comes back are its own again.
    let mut own: BTreeSet<PersonId> = [merge.other].into();
    for earlier in merging::of(sql, from)?.iter().filter(|earlier| earlier.no < merge.no) {
        if own.contains(&earlier.this) {
            own.insert(earlier.other);
            sql.query("update merge set person = ? where no = ?", &[to.into(), earlier.no.into()])?;
        }
    }
    sql.query("update merge set undo = printf('%*s', octet_length(undo), '') where no = ?", &[merge.no.into()])?;
    sql.query(
        "update merge set state = 'undone', person = ?, undo = null, email = null, email_key = null, agreed = 0, record = null, moving = ? \
         where no = ?",
        &[to.into(), from.into(), merge.no.into()],
    )?;
    search_index::enter(sql, to)?;
    write_data(tx, merge, &restored(&moved.before, &moved.after, &now))?;
    note(tx, merge, from, (Some(true), false))?;
    note(tx, merge, to, (Some(true), false))?;
    Ok(to)
}

/// Ends the moving of rows back.
pub fn end(sql: &dyn Sql, merge: &Merge) -> Result<(), ApiError> {
    sql.query("update merge set moving = null where no = ?", &[merge.no.into()])?;
    // Where the card has its number again, nothing needs to lead to it.
    sql.query("delete from merge where no = ? and state = 'undone' and person = gone", &[merge.no.into()])?;
    Ok(())
}

/// Writes data on the card that stays, as a change like any other.
fn write_data(tx: &Tx<'_>, merge: &Merge, data: &Data) -> Result<(), ApiError> {
    let before = card::load(tx.sql, merge.person)?;
    if before.data() == *data {
        return Ok(());
    }
    let written = Card { no: merge.person, ..with_data(&before, data)? };
    let because = Because { staff: Some(merge.staff), source: Source::Noted, reason: None };
    let particulars: CardData = written.particulars(tx.config().country)?;
    commands::change(tx, &before, &particulars, &written.fields, because)?;
    Ok(())
}

/// A card with these data instead of its own.
fn with_data(card: &Card, data: &Data) -> Result<Card, ApiError> {
    let unreadable = || ApiError::Broken("the data of a card cannot be read".into());
    let text = |datum: &str| data.get(datum).and_then(|value| value.as_str()).map(str::to_owned);
    let word = |datum: &str| text(datum).unwrap_or_default();
    let fields = data.iter().filter_map(|(datum, value)| Some((datum.strip_prefix("fields/")?.parse().ok()?, value.clone()))).collect_map();
    Ok(Card {
        no: card.no,
        id: card.id,
        revision: card.revision,
        email: card.email.clone(),
        name: text("name"),
        organisation: text("organisation"),
        phone: text("phone"),
        address: data.get("address").map(|value| serde_json::from_value(value.clone())).transpose().map_err(|_| unreadable())?,
        locale: word("locale").parse().map_err(|_| unreadable())?,
        kind: lupa_domain::people::Kind::from_word(&word("kind")).unwrap_or_default(),
        relation: lupa_domain::people::Relation::from_word(&word("relation")).unwrap_or_default(),
        tags: data
            .get("tags")
            .map(|value| serde_json::from_value(value.clone()))
            .transpose()
            .map_err(|_| unreadable())?
            .unwrap_or_default(),
        fields,
        joined_at: card.joined_at,
        confirmed_at: card.confirmed_at,
        bounced_at: card.bounced_at,
        restricted: card.restricted,
    })
}

fn note(tx: &Tx<'_>, merge: &Merge, person: PersonNo, (before, after): (Option<bool>, bool)) -> Result<(), ApiError> {
    let changed = DatumChange { datum: MERGED.to_owned(), before: before.map(|before| json!(before)), after: Some(json!(after)) };
    let because = Because { staff: Some(merge.staff), source: Source::Noted, reason: None };
    changes::note(tx.sql, person, &[changed], because, tx.now)
}

fn person_row(sql: &dyn Sql, no: PersonNo) -> Result<PersonRow, ApiError> {
    let rows = sql.query(
        "select no, id, record, email, email_key, name, phone, locale, joined_at, confirmed_at, bounced_at, addressed_at from person where no = ?",
        &[no.into()],
    )?;
    let read = |row: Row| -> Result<PersonRow, SqlError> {
        let text = |column: usize| row.opt_text(column).map(|text| text.map(str::to_owned));
        Ok(PersonRow(
            row.int(0)?,
            row.parse(1)?,
            text(2)?,
            text(3)?,
            text(4)?,
            text(5)?,
            text(6)?,
            row.text(7)?.to_owned(),
            [Some(row.int(8)?), row.opt_int(9)?, row.opt_int(10)?, row.opt_int(11)?],
        ))
    };
    first(rows).map(read).transpose()?.ok_or_else(|| ApiError::Broken("a person is gone".into()))
}

fn card_row(sql: &dyn Sql, no: PersonNo) -> Result<Option<CardRow>, ApiError> {
    let rows = sql.query(
        "select kind, relation, organisation, street, postal_code, locality, country, fields from card where person = ?",
        &[no.into()],
    )?;
    let read = |row: Row| -> Result<CardRow, SqlError> {
        let text = |column: usize| row.opt_text(column).map(|text| text.map(str::to_owned));
        let texts = [text(2)?, text(3)?, text(4)?, text(5)?, text(6)?];
        Ok(CardRow(row.text(0)?.to_owned(), row.text(1)?.to_owned(), texts, row.text(7)?.to_owned()))
    };
    Ok(first(rows).map(read).transpose()?)
}

/// Puts a person back, under the number that they had if nobody else has it now.
fn insert(sql: &dyn Sql, row: &PersonRow) -> Result<PersonNo, ApiError> {
    let PersonRow(no, id, record, email, key, name, phone, locale, [joined_at, confirmed_at, bounced_at, addressed_at]) = row;
    let is_taken = !sql.query("select 1 from person where no = ?", &[(*no).into()])?.is_empty();
    let rows = sql.query(
        "insert into person (no, id, record, email, email_key, name, phone, locale, joined_at, confirmed_at, bounced_at, addressed_at) \
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning no",
        &[
            (!is_taken).then_some(*no).into(),
            (&id.to_string()).into(),
            record.as_deref().into(),
            email.as_deref().into(),
            key.as_deref().into(),
            name.as_deref().into(),
            phone.as_deref().into(),
            locale.into(),
            (*joined_at).into(),
            (*confirmed_at).into(),
            (*bounced_at).into(),
            (*addressed_at).into(),
        ],
    )?;
    let no = first(rows).ok_or_else(|| ApiError::Broken("a person has no number".into()))?.int(0)?;
    sql.query("delete from id_gap where no = ?", &[no.into()])?;
    Ok(no)
}
