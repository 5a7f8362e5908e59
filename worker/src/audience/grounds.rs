//! The people who may be written to on another ground than consent. They are few beside all, so that everything here goes over those who have it.

use lupa_domain::{
    audience::{Filter, Reason},
    ids::PersonId,
    locale::Locale,
    time::Day,
    wording::{Channel, Ground, Purpose},
};

use super::{
    conditions::{Conditions, Of},
    store::{Found, FoundWithheld, address, found_withheld, mailbox_key, objects, retired},
};
use crate::{
    platform::sql::{Sql, SqlError, Value, first, query_composed},
    runtime::{error::ApiError, numbers::PersonNo},
};

/// Those who have it, each with where they stand; needs the purpose as `?1`. A business has the one ground and everybody else the other, so
/// that nobody has both. They come first and lie in the order of people (`ground.person`), so that no page sorts them. Ends with a condition,
/// which another may follow.
const fn holders(ground: Ground) -> &'static str {
    match ground {
        Ground::SoftOptIn => {
            "soft_opt_in as ground cross join person on person.no = ground.person join history as sale on sale.no = ground.sale \
             left join standing on standing.purpose = ?1 and standing.person = person.no where ground.purpose = ?1 \
             and not exists (select 1 from card where card.person = ground.person and card.kind = 'legal')"
        }
        Ground::LegalPerson => {
            "card as ground cross join person on person.no = ground.person \
             left join standing on standing.purpose = ?1 and standing.person = person.no where ground.kind = 'legal'"
        }
    }
}

/// The verdict on one of them; needs the version of the processing as `?2`. It is that of `Verdict::on_ground`; a test holds the two together.
fn verdict(purpose: &Purpose) -> String {
    let bounced = match purpose.channel {
        Channel::Email => "when person.bounced_at is not null then 'bounced'",
        Channel::Sms => "",
    };
    format!(
        "case when person.restricted = 1 then 'restricted' {objects} when standing.state in ('objected', 'withdrawn') then standing.state {retired} \
         when standing.state = 'given' and standing.version >= ?2 then 'by_consent' when standing.state in ('given', 'lapsed') then 'lapsed' \
         when {address} is null then 'no_address' {bounced} else 'send' end",
        objects = objects(purpose),
        retired = retired(purpose),
        address = address(purpose.channel),
    )
}

/// How many of them match, by the word of their verdict.
pub(super) fn count(sql: &dyn Sql, purpose: &Purpose, ground: Ground, filter: &Filter) -> Result<Vec<(String, u64)>, ApiError> {
    let conditions = Conditions::of(filter, Of::Anybody);
    let (wanted, bound) = (&conditions.text, conditions.values());
    let (holders, verdict) = (holders(ground), verdict(purpose));
    let text = format!("select {verdict} as verdict, count(*) from {holders} {wanted} group by verdict");
    let rows = query_composed(sql, &text, &[vec![purpose.id.as_str().into(), purpose.version.into()], bound].concat())?;
    Ok(rows.iter().map(|row| Ok((row.text(0)?.to_owned(), row.count(1)?))).collect::<Result<_, SqlError>>()?)
}

/// One row of a page, as SQLite writes it: number, id, address, key of the mailbox, name, language, day of the sale.
type PageRow = (PersonNo, PersonId, String, String, Option<String>, Locale, Option<Day>);

/// The next `limit` people after number `after` who may be written to on this ground, in the order in which they joined.
pub(super) fn page(
    sql: &dyn Sql,
    purpose: &Purpose,
    ground: Ground,
    filter: &Filter,
    after: PersonNo,
    limit: u32,
) -> Result<Vec<Found>, ApiError> {
    let conditions = Conditions::of(filter, Of::Anybody);
    let (wanted, bound) = (&conditions.text, conditions.values());
    let text = format!(
        "select json_group_array(json_array(no, id, address, mailbox_key, name, locale, day)) from \
         (select person.no, person.id, {address} as address, {mailbox_key} as mailbox_key, person.name, person.locale, {day} as day from {holders} \
         and ground.person > ?3 {wanted} and {verdict} = 'send' order by ground.person limit ?)",
        address = address(purpose.channel),
        mailbox_key = mailbox_key(purpose.channel),
        day = if ground == Ground::SoftOptIn { "sale.day" } else { "null" },
        holders = holders(ground),
        verdict = verdict(purpose),
    );
    let mut parameters: Vec<Value<'_>> = vec![purpose.id.as_str().into(), purpose.version.into(), after.into()];
    parameters.extend(bound);
    parameters.push(limit.into());
    let row = first(query_composed(sql, &text, &parameters)?).ok_or_else(|| ApiError::Broken("an aggregate without a row".into()))?;
    let rows: Vec<PageRow> = row.json(0)?;
    let found = |(no, id, address, mailbox_key, name, locale, sold_on)| Found {
        no,
        id,
        address,
        mailbox_key,
        name,
        locale,
        given_at: None,
        receipt: None,
        notice: None,
        sold_on,
        agreed: None,
    };
    Ok(rows.into_iter().map(found).collect())
}

/// Of these people, given as JSON, the next `limit` after number `after` who match, have the ground, and would be written to if what is kept of them
/// were believed.
pub(super) fn not_believed(
    sql: &dyn Sql,
    purpose: &Purpose,
    ground: Ground,
    filter: &Filter,
    people: &str,
    (after, limit): (PersonNo, u32),
) -> Result<Vec<FoundWithheld>, ApiError> {
    let conditions = Conditions::of(filter, Of::Anybody);
    let (wanted, bound) = (&conditions.text, conditions.values());
    let text = format!(
        "select person.no, person.id, person.email, person.name, person.locale, standing.since from {holders} \
         and ground.person in (select value from json_each(?3)) and ground.person > ?4 {wanted} and {verdict} = 'send' \
         order by ground.person limit ?",
        holders = holders(ground),
        verdict = verdict(purpose),
    );
    let mut parameters: Vec<Value<'_>> = vec![purpose.id.as_str().into(), purpose.version.into(), people.into(), after.into()];
    parameters.extend(bound);
    parameters.push(limit.into());
    let rows = query_composed(sql, &text, &parameters)?;
    Ok(rows.iter().map(found_withheld).collect::<Result<_, _>>()?)
}

/// The next `limit` people after number `after` who are withheld for this reason, in the order in which they joined.
pub(super) fn withheld(
    sql: &dyn Sql,
    purpose: &Purpose,
    ground: Ground,
    filter: &Filter,
    reason: Reason,
    after: PersonNo,
    limit: u32,
) -> Result<Vec<FoundWithheld>, ApiError> {
    let conditions = Conditions::of(filter, Of::Anybody);
    let (wanted, bound) = (&conditions.text, conditions.values());
    let (tables, no, verdict) = match (reason, ground) {
        (Reason::NoGround, Ground::SoftOptIn) => (
            "person left join standing on standing.purpose = ?1 and standing.person = person.no \
             where (person.no not in (select person from soft_opt_in where purpose = ?1) \
             or person.no in (select person from card where kind = 'legal'))",
            "person.no",
            "iif(?2, 'no_ground', '')".to_owned(),
        ),
        (Reason::NoGround, Ground::LegalPerson) => (
            "person left join standing on standing.purpose = ?1 and standing.person = person.no \
             where person.no not in (select person from card where kind = 'legal')",
            "person.no",
            "iif(?2, 'no_ground', '')".to_owned(),
        ),
        _ => (holders(ground), "ground.person", verdict(purpose)),
    };
    let text = format!(
        "select person.no, person.id, person.email, person.name, person.locale, standing.since from {tables} \
         and {no} > ?3 {wanted} and {verdict} = ? order by {no} limit ?"
    );
    let mut parameters: Vec<Value<'_>> = vec![purpose.id.as_str().into(), purpose.version.into(), after.into()];
    parameters.extend(bound);
    parameters.extend([Value::from(reason.as_str()), Value::from(limit)]);
    let rows = query_composed(sql, &text, &parameters)?;
    Ok(rows.iter().map(found_withheld).collect::<Result<_, _>>()?)
}
