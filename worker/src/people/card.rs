//! Where the cards of people are kept: what stands in the table of people and what staff have written beside it, as one.

use std::collections::BTreeMap;

use lupa_domain::{
    api::people::{AddressFields, Hold, PersonLine, TagLine},
    email::EmailAddress,
    ids::{PersonId, RecordId},
    locale::Locale,
    ordered::CollectOrdered,
    people::{
        FieldId, Happening, Kind, Organisation, PersonName, PostalAddress, Relation, Tag, Values,
        card_data::{CardData, CardInput, Data, field_datum},
    },
    phone::{self, Phone},
    time::Moment,
};
use serde_json::json;

use super::{history::money, search_index};
use crate::{
    platform::sql::{Row, Sql, SqlError, first},
    runtime::{error::ApiError, numbers::PersonNo},
};

/// Everything that is kept of one person, their history and consents aside.
#[derive(Debug)]
pub struct Card {
    pub no: PersonNo,
    pub id: PersonId,
    /// How many changes there were.
    pub revision: u64,
    pub email: Option<String>,
    pub name: Option<String>,
    pub organisation: Option<String>,
    pub phone: Option<String>,
    pub address: Option<AddressFields>,
    pub locale: Locale,
    pub kind: Kind,
    pub relation: Relation,
    pub tags: Vec<String>,
    pub fields: Values,
    pub joined_at: Moment,
    pub confirmed_at: Option<Moment>,
    pub bounced_at: Option<Moment>,
    pub restricted: bool,
}

impl Card {
    /// The data by name, as [`CardData::data`] gives them.
    pub fn data(&self) -> Data {
        let mut data = Data::new();
        let texts = [("email", &self.email), ("name", &self.name), ("organisation", &self.organisation), ("phone", &self.phone)];
        data.extend(texts.into_iter().filter_map(|(datum, text)| Some((datum.to_owned(), text.as_deref()?.into()))));
        data.extend(self.address.as_ref().map(|address| ("address".to_owned(), json!(address))));
        data.insert("locale".into(), self.locale.as_str().into());
        if self.kind != Kind::default() {
            data.insert("kind".into(), self.kind.as_str().into());
        }
        if self.relation != Relation::default() {
            data.insert("relation".into(), self.relation.as_str().into());
        }
        if !self.tags.is_empty() {
            data.insert("tags".into(), json!(self.tags));
        }
        data.extend(self.fields.iter().map(|(id, value)| (field_datum(id), value.clone())));
        data
    }
}

impl Card {
    /// The data as they would be written again.
    pub fn particulars(&self, country: &'static str) -> Result<CardData, ApiError> {
        let address = self.address.as_ref();
        let written = CardInput {
            email: self.email.as_deref(),
            name: self.name.as_deref(),
            organisation: self.organisation.as_deref(),
            phone: self.phone.as_deref(),
            kept_phone: self.phone.as_deref(),
            address: address.map(|address| [&*address.street, &*address.postal_code, &*address.locality, &*address.country]),
            locale: self.locale,
            kind: self.kind,
            relation: self.relation,
            tags: &self.tags,
        };
        CardData::parse(written, country).map_err(|_| ApiError::Broken("a card cannot be read any more".into()))
    }
}

pub fn load(sql: &dyn Sql, no: PersonNo) -> Result<Card, ApiError> {
    let rows = sql.query(
        "select person.id, email, name, organisation, phone, street, postal_code, locality, country, locale, kind, relation, fields, \
         joined_at, confirmed_at, bounced_at, restricted, \
         (select json_group_array(tag) from (select tag from tag where tag.person = person.no order by tag)), \
         (select count(*) from change where change.person = person.no and substr(datum, 1, 8) <> 'history/') \
         from person left join card on card.person = person.no where no = ?",
        &[no.into()],
    )?;
    let card = |row: Row| -> Result<Card, SqlError> {
        let text = |column: usize| row.opt_text(column).map(|text| text.map(str::to_owned));
        let word = |column: usize| row.opt_text(column).map(Option::unwrap_or_default);
        let address = row.opt_text(5)?.is_some().then(|| -> Result<AddressFields, SqlError> {
            let part = |column: usize| word(column).map(str::to_owned);
            Ok(AddressFields { street: part(5)?, postal_code: part(6)?, locality: part(7)?, country: part(8)? })
        });
        Ok(Card {
            no,
            id: row.parse(0)?,
            revision: row.count(18)?,
            email: text(1)?,
            name: text(2)?,
            organisation: text(3)?,
            phone: text(4)?,
            address: address.transpose()?,
            locale: row.parse(9)?,
            kind: Kind::from_word(word(10)?).unwrap_or_default(),
            relation: Relation::from_word(word(11)?).unwrap_or_default(),
            tags: row.json(17)?,
            fields: if row.opt_text(12)?.is_some() { row.json(12)? } else { Values::new() },
            joined_at: row.moment(13)?,
            confirmed_at: row.opt_int(14)?.map(Moment::from_millis),
            bounced_at: row.opt_int(15)?.map(Moment::from_millis),
            restricted: row.int(16)? == 1,
        })
    };
    let card = first(rows).map(card).transpose()?;
    card.ok_or_else(|| ApiError::Broken("a person is gone".into()))
}

/// Takes a new person in; that nobody has the address has been looked up. Answers their number.
pub fn insert(
    sql: &dyn Sql,
    (id, record): (PersonId, RecordId),
    particulars: &CardData,
    fields: &Values,
    now: Moment,
) -> Result<PersonNo, ApiError> {
    let (email, key) = address_of(particulars);
    let rows = sql.query(
        "insert into person (id, record, email, email_key, name, phone, locale, joined_at) values (?, ?, ?, ?, ?, ?, ?, ?) returning no",
        &[
            (&id.to_string()).into(),
            (&record.to_string()).into(),
            email.as_deref().into(),
            key.as_deref().into(),
            particulars.name.as_ref().map(PersonName::as_str).into(),
            particulars.phone.as_ref().map(Phone::as_str).into(),
            particulars.locale.as_str().into(),
            now.into(),
        ],
    )?;
    let no = first(rows).ok_or_else(|| ApiError::Broken("a new person has no number".into()))?.int(0)?;
    write_card(sql, no, particulars, &lupa_domain::jcs::text(fields))?;
    if !particulars.tags.is_empty() {
        add_tags(sql, no, &tags_of(particulars))?;
    }
    Ok(no)
}

// Blanks are written over texts in their very places, before other texts or none are written.
const BLANK_PERSON: &str = "update person set name = iif(name is null, null, printf('%*s', octet_length(name), '')), \
     phone = iif(phone is null, null, printf('%*s', octet_length(phone), '')) where no = ?";
/// What is unique stays so.
const BLANK_EMAIL: &str = "update or ignore person set email = printf('%*s', octet_length(email), ''), \
     email_key = substr(printf('%0*d', octet_length(email_key), no), -octet_length(email_key)) where no = ? and email is not null";
const BLANK_CARD: &str = "update card set organisation = iif(organisation is null, null, printf('%*s', octet_length(organisation), '')), \
     street = iif(street is null, null, printf('%*s', octet_length(street), '')), \
     postal_code = iif(postal_code is null, null, printf('%*s', octet_length(postal_code), '')), \
     locality = iif(locality is null, null, printf('%*s', octet_length(locality), '')), \
     fields = substr('{}' || printf('%*s', octet_length(fields), ''), 1, octet_length(fields)) where person = ?";

/// Writes down what is kept of a person from now on. Another address is one that nobody has confirmed, and that has refused nothing.
pub fn update(sql: &dyn Sql, before: &Card, particulars: &CardData, fields: &Values, now: Moment) -> Result<(), ApiError> {
    sql.query(BLANK_CARD, &[before.no.into()])?;
    write(sql, before.no, particulars, fields)?;
    update_person(sql, before, particulars, now)
}

/// Whether staff, or the person with a postal address, have written anything beside the name, the address and the number.
pub fn exists(sql: &dyn Sql, no: PersonNo) -> Result<bool, ApiError> {
    Ok(!sql.query("select 1 from card where person = ?", &[no.into()])?.is_empty())
}

/// The same for the table of people alone: who has no card gets none by it.
pub fn update_person(sql: &dyn Sql, before: &Card, particulars: &CardData, now: Moment) -> Result<(), ApiError> {
    let (email, key) = address_of(particulars);
    sql.query(BLANK_PERSON, &[before.no.into()])?;
    sql.query(
        "update person set name = ?, phone = ?, locale = ? where no = ?",
        &[
            particulars.name.as_ref().map(PersonName::as_str).into(),
            particulars.phone.as_ref().map(Phone::as_str).into(),
            particulars.locale.as_str().into(),
            before.no.into(),
        ],
    )?;
    if email != before.email {
        let key_before = before.email.as_deref().and_then(|text| EmailAddress::parse(text).ok()).map(|email| email.key());
        sql.query(BLANK_EMAIL, &[before.no.into()])?;
        sql.query(
            "update person set email = ?1, confirmed_at = iif(?4, confirmed_at, null), bounced_at = iif(?4, bounced_at, null), \
             addressed_at = iif(?4, addressed_at, ?5), email_key = ?2 where no = ?3",
            &[email.as_deref().into(), key.as_deref().into(), before.no.into(), i64::from(key_before == key).into(), now.into()],
        )?;
    }
    search_index::reword(sql, before.no)
}

fn address_of(particulars: &CardData) -> (Option<String>, Option<String>) {
    (particulars.email.as_ref().map(ToString::to_string), particulars.email.as_ref().map(EmailAddress::key))
}

fn write(sql: &dyn Sql, no: PersonNo, particulars: &CardData, fields: &Values) -> Result<(), ApiError> {
    let fields = lupa_domain::jcs::text(fields);
    write_card(sql, no, particulars, &fields)?;
    // What staff clear is no answer any more: what stands there later is theirs.
    sql.query("delete from answered where person = ? and field not in (select key from json_each(?))", &[no.into(), (&fields).into()])?;
    let tags = tags_of(particulars);
    sql.query("delete from tag where person = ? and tag not in (select value from json_each(?))", &[no.into(), (&tags).into()])?;
    add_tags(sql, no, &tags)
}

/// The tags, as JSON.
fn tags_of(particulars: &CardData) -> String {
    lupa_domain::jcs::text(&particulars.tags.iter().map(Tag::as_str).collect::<Vec<_>>())
}

fn add_tags(sql: &dyn Sql, no: PersonNo, tags: &str) -> Result<(), ApiError> {
    sql.query("insert or ignore into tag (tag, person) select value, ? from json_each(?)", &[no.into(), tags.into()])?;
    Ok(())
}

fn write_card(sql: &dyn Sql, no: PersonNo, particulars: &CardData, fields: &str) -> Result<(), ApiError> {
    let address = particulars.address.as_ref();
    sql.query(
        "insert into card (person, kind, relation, organisation, street, postal_code, locality, country, fields) \
         values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (person) do update set kind = excluded.kind, relation = excluded.relation, \
         organisation = excluded.organisation, street = excluded.street, postal_code = excluded.postal_code, \
         locality = excluded.locality, country = excluded.country, fields = excluded.fields",
        &[
            no.into(),
            particulars.kind.as_str().into(),
            particulars.relation.as_str().into(),
            particulars.organisation.as_ref().map(Organisation::as_str).into(),
            address.map(PostalAddress::street).into(),
            address.map(PostalAddress::postal_code).into(),
            address.map(PostalAddress::locality).into(),
            address.map(PostalAddress::country).into(),
            fields.into(),
        ],
    )?;
    Ok(())
}

/// Writes down what stands in the business's own fields. Blanks stand in their very place first.
pub(super) fn put_fields(sql: &dyn Sql, no: PersonNo, fields: &Values) -> Result<(), ApiError> {
    sql.query(
        "update card set fields = substr('{}' || printf('%*s', octet_length(fields), ''), 1, octet_length(fields)) where person = ?",
        &[no.into()],
    )?;
    sql.query("update card set fields = ? where person = ?", &[(&lupa_domain::jcs::text(fields)).into(), no.into()])?;
    Ok(())
}

/// What stands in these fields of these people, in the order of the people; of those who have nothing there, nothing.
pub fn values(sql: &dyn Sql, people: &[PersonNo], fields: &[FieldId]) -> Result<BTreeMap<PersonNo, Values>, ApiError> {
    if fields.is_empty() {
        return Ok(BTreeMap::new());
    }
    let chosen = lupa_domain::jcs::text(&people);
    let rows = sql.query(
        "select card.person, card.fields from json_each(?) as chosen cross join card on card.person = chosen.value where card.fields <> '{}'",
        &[(&chosen).into()],
    )?;
    let mut found = BTreeMap::new();
    for row in &rows {
        let all: Values = row.json(1)?;
        let asked: Values = all.into_iter().filter(|(field, _)| fields.contains(field)).collect_map();
        found.insert(row.int(0)?, asked);
    }
    Ok(found)
}

/// Remembers that staff have written something about a person, also where no card was needed for it.
pub fn begin(sql: &dyn Sql, no: PersonNo) -> Result<(), ApiError> {
    sql.query("insert or ignore into card (person) values (?)", &[no.into()])?;
    Ok(())
}

/// What keeps a person from being erased, the oldest first.
pub fn holds(sql: &dyn Sql, no: PersonNo) -> Result<Vec<Hold>, ApiError> {
    let rows = sql.query("select id, happening, day from history where person = ? and open = 1 order by day, no", &[no.into()])?;
    let hold = |row: &Row| -> Result<Hold, SqlError> {
        let happening = Happening::from_word(row.text(1)?).ok_or_else(|| SqlError("no such thing happens".into()))?;
        Ok(Hold { entry: row.parse(0)?, happening, day: row.parse(2)? })
    };
    Ok(rows.iter().map(hold).collect::<Result<_, _>>()?)
}

/// A person as a line of a list, before it is said where they stand.
#[derive(Debug)]
pub struct Listed {
    /// Their number.
    pub no: PersonNo,
    /// The line, with everything that is known of what happened.
    pub line: PersonLine,
    /// Whether nobody has shown yet that the address is theirs, and staff have written nothing about them.
    pub unshown: bool,
}

/// These people as lines of a list, in this order; telephone numbers as they are written in `country`.
pub fn lines(sql: &dyn Sql, people: &[PersonNo], country: &str) -> Result<Vec<Listed>, ApiError> {
    let chosen = lupa_domain::jcs::text(&people);
    let rows = sql.query(
        "select person.id, name, organisation, email, phone, locality, joined_at, \
         (select json_group_array(tag) from (select tag from tag where tag.person = person.no order by tag)), \
         last_day, total, currency, person.no, confirmed_at is null and card.person is null \
         from json_each(?) as chosen cross join person on person.no = chosen.value left join card on card.person = person.no \
         order by chosen.key",
        &[(&chosen).into()],
    )?;
    let line = |row: &Row| -> Result<Listed, SqlError> {
        let text = |column: usize| row.opt_text(column).map(|text| text.map(str::to_owned));
        let line = PersonLine {
            id: row.parse(0)?,
            name: text(1)?,
            organisation: text(2)?,
            email: text(3)?,
            phone: text(4)?,
            phone_shown: row.opt_text(4)?.map(|stored| phone::shown(stored, country)),
            locality: text(5)?,
            joined_at: row.moment(6)?,
            tags: row.json(7)?,
            standings: Vec::new(),
            last: row.opt_text(8)?.map(|_| row.parse(8)).transpose()?,
            total: money(row.opt_int(9)?, row.opt_text(10)?)?,
            deleted_at: None,
        };
        Ok(Listed { no: row.int(11)?, line, unshown: row.int(12)? == 1 })
    };
    Ok(rows.iter().map(line).collect::<Result<_, _>>()?)
}

/// The telephone numbers of these people, in this order.
pub fn phones(sql: &dyn Sql, people: &[PersonNo]) -> Result<Vec<(PersonNo, String)>, ApiError> {
    let chosen = lupa_domain::jcs::text(&people);
    let rows = sql.query(
        "select no, phone from json_each(?) as chosen cross join person on person.no = chosen.value where phone is not null order by chosen.key",
        &[(&chosen).into()],
    )?;
    Ok(rows.iter().map(|row| Ok((row.int(0)?, row.text(1)?.to_owned()))).collect::<Result<_, SqlError>>()?)
}

/// How many names of a kind are told: more fit into no list that a person reads.
const MOST_NAMED: u32 = 500;

/// The tags that are in use, by name. From one to the next in the index: a million people have few of them.
pub fn tag_names(sql: &dyn Sql) -> Result<Vec<String>, ApiError> {
    let rows = sql.query(
        "with recursive known (tag) as (select min(tag) from tag union all \
         select (select min(tag) from tag where tag > known.tag) from known where known.tag is not null) \
         select tag from known where tag is not null limit ?",
        &[MOST_NAMED.into()],
    )?;
    Ok(rows.iter().map(|row| row.text(0).map(str::to_owned)).collect::<Result<_, SqlError>>()?)
}

/// The postal codes that are in use, each with a town that somebody wrote beside it. Likewise.
pub fn localities(sql: &dyn Sql) -> Result<Vec<(String, String)>, ApiError> {
    let rows = sql.query(
        "with recursive known (code) as (select min(postal_code) from card where postal_code is not null union all \
         select (select min(postal_code) from card where postal_code > known.code) from known where known.code is not null) \
         select code, coalesce((select locality from card where postal_code = code and locality is not null limit 1), '') \
         from known where code is not null limit ?",
        &[MOST_NAMED.into()],
    )?;
    Ok(rows.iter().map(|row| Ok((row.text(0)?.to_owned(), row.text(1)?.to_owned()))).collect::<Result<_, SqlError>>()?)
}

/// The tags that are in use.
pub fn tags(sql: &dyn Sql) -> Result<Vec<TagLine>, ApiError> {
    let rows = sql.query("select tag, count(*) from tag group by tag order by tag", &[])?;
    let line = |row: &Row| -> Result<TagLine, SqlError> { Ok(TagLine { tag: row.text(0)?.to_owned(), people: row.count(1)? }) };
    Ok(rows.iter().map(line).collect::<Result<_, _>>()?)
}

/// The fields as the wire has them.
pub fn on_the_wire(fields: &Values) -> BTreeMap<String, serde_json::Value> {
    fields.iter().map(|(id, value)| (id.to_string(), value.clone())).collect_map()
}

/// Whether a person is a company or another organisation.
pub fn is_legal(sql: &dyn Sql, no: PersonNo) -> Result<bool, ApiError> {
    Ok(!sql.query("select 1 from card where person = ? and kind = 'legal'", &[no.into()])?.is_empty())
}
