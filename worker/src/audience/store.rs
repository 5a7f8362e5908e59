//! Questions about many people at once. A filter is a value of a finite type; [`Conditions`] turns it into SQL from fixed parts.

use std::collections::BTreeMap;

use lupa_domain::{
    audience::{Filter, Reason},
    email::EmailAddress,
    ids::{EventId, PersonId},
    locale::Locale,
    time::Moment,
    wording::{Channel, Purpose},
};

use super::conditions::Conditions;
use crate::{
    consent::{self, KeptStanding},
    error::ApiError,
    people::{self, PersonNo},
    platform::sql::{Row, Sql, SqlError, Value, first},
};

/// Somebody who may be written to.
pub(super) struct Found {
    pub(super) no: PersonNo,
    pub(super) id: PersonId,
    pub(super) address: String,
    pub(super) name: Option<String>,
    pub(super) locale: Locale,
    pub(super) given_at: Moment,
    pub(super) receipt: EventId,
    /// The number of the edition that they agreed to.
    pub(super) notice: Option<i64>,
}

/// The column that holds the address of a channel.
const fn address(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "person.email",
        Channel::Sms => "person.phone",
    }
}

/// What must be added to "consent to today's processing stands" before somebody is written to.
fn sendable(channel: Channel) -> String {
    let bounced = match channel {
        Channel::Email => " and person.bounced_at is null",
        Channel::Sms => "",
    };
    format!("standing.state = 'given' and standing.version >= ? and person.restricted = 0 and {} is not null{bounced}", address(channel))
}

/// How many people match, by verdict: `None` is those who may be written to.
///
/// The verdict is that of `Verdict::on`, in SQL; a test holds the two together.
pub(super) fn count(sql: &dyn Sql, purpose: &Purpose, filter: &Filter) -> Result<Vec<Counted>, ApiError> {
    if filter.asks_only_when_given() && purpose.channel == Channel::Email {
        return count_by_standing(sql, purpose, filter);
    }
    let Conditions { text: wanted, parameters: bound } = Conditions::of(filter);
    let text = format!(
        "select {verdict} as verdict, count(*) \
         from person left join standing on standing.purpose = ? and standing.person = person.no where 1 {wanted} group by verdict",
        verdict = verdict(purpose),
    );
    let mut parameters: Vec<Value<'_>> = vec![purpose.version.into(), purpose.id.as_str().into()];
    parameters.extend(bound);
    let mut tally = Tally::default();
    for row in sql.query_composed(&text, &parameters)? {
        tally.add(row.text(0)?, row.int(1)?);
    }
    tally.counted()
}

/// The same where nothing about the person is asked: the standings alone are read, a tenth of what the people take, and the few people
/// whose verdict does not follow from their standing are put right afterwards.
fn count_by_standing(sql: &dyn Sql, purpose: &Purpose, filter: &Filter) -> Result<Vec<Counted>, ApiError> {
    let Conditions { text: wanted, parameters: bound } = Conditions::of(filter);
    let mut tally = Tally::default();
    let mut parameters: Vec<Value<'_>> = vec![purpose.version.into(), purpose.id.as_str().into()];
    parameters.extend(bound.iter().copied());
    // Grouped by what an index holds in that order, so that a million rows are counted without being sorted.
    let text = format!(
        "select state, count(*), sum(version >= ?1) from standing \
         where standing.state <> 'pending' and standing.purpose = ?2 {wanted} group by state",
    );
    let mut said = 0;
    for row in sql.query_composed(&text, &parameters)? {
        let (state, people, current) = (row.text(0)?, row.int(1)?, row.int(2)?);
        said += people;
        match state {
            "none" => tally.add(Reason::NoConsent.as_str(), people),
            "given" if purpose.retired => tally.add(Reason::Retired.as_str(), people),
            "given" => {
                tally.add("send", current);
                tally.add(Reason::Lapsed.as_str(), people - current);
            }
            state => tally.add(state, people),
        }
    }
    if filter.all.is_empty() {
        let pending = "select count(*) from standing where state = 'pending' and purpose = ?";
        let pending = first(sql.query(pending, &[purpose.id.as_str().into()])?).map_or(Ok(0), |row| row.int(0))?;
        tally.add(Reason::Pending.as_str(), pending);
        tally.add(Reason::NoConsent.as_str(), people::count(sql)? - said - pending);
    }
    let text = format!(
        "select {seeming} as seeming, {verdict} as verdict, count(*) \
         from person left join standing on standing.purpose = ? and standing.person = person.no \
         where (person.restricted = 1 or person.bounced_at is not null or person.email is null) {wanted} group by seeming, verdict",
        seeming = by_standing(purpose),
        verdict = verdict(purpose),
    );
    let mut parameters: Vec<Value<'_>> = vec![purpose.version.into(), purpose.version.into(), purpose.id.as_str().into()];
    parameters.extend(bound);
    for row in sql.query_composed(&text, &parameters)? {
        tally.add(row.text(0)?, -row.int(2)?);
        tally.add(row.text(1)?, row.int(2)?);
    }
    tally.counted()
}

/// A verdict (`None`: may be written to) and for how many.
pub(super) type Counted = (Option<Reason>, u64);

/// What consent comes to that was given for a purpose which is used no more.
const fn retired(purpose: &Purpose) -> &'static str {
    if purpose.retired { "when 1 then 'retired'" } else { "" }
}

/// The verdict as far as the standing tells it; needs the version of the processing.
fn by_standing(purpose: &Purpose) -> String {
    format!(
        "case when standing.state is null or standing.state = 'none' then 'no_consent' when standing.state <> 'given' then standing.state \
         {retired} when standing.version < ? then 'lapsed' else 'send' end",
        retired = retired(purpose),
    )
}

/// The whole verdict; needs the version of the processing.
fn verdict(purpose: &Purpose) -> String {
    let bounced = match purpose.channel {
        Channel::Email => "when person.bounced_at is not null then 'bounced'",
        Channel::Sms => "",
    };
    format!(
        "case when person.restricted = 1 then 'restricted' when standing.state is null or standing.state = 'none' then 'no_consent' \
         when standing.state <> 'given' then standing.state {retired} when standing.version < ? then 'lapsed' \
         when {address} is null then 'no_address' {bounced} else 'send' end",
        retired = retired(purpose),
        address = address(purpose.channel),
    )
}

/// Verdicts in words, being counted.
#[derive(Default)]
struct Tally(BTreeMap<String, i64>);

impl Tally {
    fn add(&mut self, verdict: &str, count: i64) {
        *self.0.entry(verdict.to_owned()).or_default() += count;
    }

    fn counted(self) -> Result<Vec<Counted>, ApiError> {
        let one = |(word, count): (String, i64)| {
            let reason = Reason::ALL.into_iter().find(|reason| reason.as_str() == word);
            if reason.is_none() && word != "send" {
                return Err(ApiError::Broken("a verdict has no such word".into()));
            }
            Ok((reason, u64::try_from(count).unwrap_or_default()))
        };
        self.0.into_iter().filter(|(_, count)| *count != 0).map(one).collect()
    }
}

/// One row of a page, as SQLite writes it: number, id, address, name, language, since, receipt, edition.
type PageRow = (PersonNo, PersonId, String, Option<String>, Locale, i64, EventId, Option<i64>);

/// The next `limit` people after number `after` who may be written to, in the order in which they joined.
pub(super) fn page(sql: &dyn Sql, purpose: &Purpose, filter: &Filter, after: PersonNo, limit: u32) -> Result<Vec<Found>, ApiError> {
    if purpose.retired {
        return Ok(Vec::new());
    }
    let Conditions { text: wanted, parameters: bound } = Conditions::of(filter);
    // The rows come as one JSON text: a row at a time they would cross into JavaScript cell by cell.
    let text = format!(
        "select json_group_array(json_array(no, id, address, name, locale, since, event, notice)) from \
         (select person.no, person.id, {address} as address, person.name, person.locale, standing.since, event.id as event, standing.notice \
         from standing join person on person.no = standing.person join event on event.no = standing.event \
         where standing.state <> 'pending' and standing.purpose = ? and standing.person > ? and {sendable} {wanted} \
         order by standing.person limit ?)",
        address = address(purpose.channel),
        sendable = sendable(purpose.channel),
    );
    let mut parameters: Vec<Value<'_>> = vec![purpose.id.as_str().into(), after.into(), purpose.version.into()];
    parameters.extend(bound);
    parameters.push(limit.into());
    let row = first(sql.query_composed(&text, &parameters)?).ok_or_else(|| ApiError::Broken("an aggregate without a row".into()))?;
    let rows: Vec<PageRow> = row.json(0)?;
    Ok(rows
        .into_iter()
        .map(|(no, id, address, name, locale, since, receipt, notice)| Found {
            no,
            id,
            address,
            name,
            locale,
            given_at: Moment::from_millis(since),
            receipt,
            notice,
        })
        .collect())
}

/// Somebody who may be written to and whose postal address is known: number, id, name, organisation, street, postal code, town, country.
pub(super) type Addressed = (PersonNo, PersonId, Option<String>, Option<String>, String, String, String, String);

/// What there must be for a label. The cards come first: most people have none, and they lie in the order of people.
const ADDRESSED: &str = "from card cross join standing on standing.person = card.person join person on person.no = card.person \
     where card.street is not null and card.postal_code is not null and card.locality is not null \
     and (person.name is not null or card.organisation is not null) \
     and standing.state <> 'pending' and standing.purpose = ? and card.person > ?";

/// The next `limit` people after number `after` who may be written to and whose postal address is known, in the order in which they joined.
pub(super) fn addressed(
    sql: &dyn Sql,
    purpose: &Purpose,
    filter: &Filter,
    after: PersonNo,
    limit: u32,
) -> Result<Vec<Addressed>, ApiError> {
    if purpose.retired {
        return Ok(Vec::new());
    }
    let Conditions { text: wanted, parameters: bound } = Conditions::of(filter);
    let text = format!(
        "select json_group_array(json_array(no, id, name, organisation, street, postal_code, locality, country)) from \
         (select person.no, person.id, person.name, card.organisation, card.street, card.postal_code, card.locality, \
         coalesce(card.country, 'FI') as country {ADDRESSED} and {sendable} {wanted} order by card.person limit ?)",
        sendable = sendable(purpose.channel),
    );
    let mut parameters: Vec<Value<'_>> = vec![purpose.id.as_str().into(), after.into(), purpose.version.into()];
    parameters.extend(bound);
    parameters.push(limit.into());
    let row = first(sql.query_composed(&text, &parameters)?).ok_or_else(|| ApiError::Broken("an aggregate without a row".into()))?;
    Ok(row.json(0)?)
}

/// How many people may be written to and have a postal address that is known.
pub(super) fn count_addressed(sql: &dyn Sql, purpose: &Purpose, filter: &Filter) -> Result<u64, ApiError> {
    if purpose.retired {
        return Ok(0);
    }
    let Conditions { text: wanted, parameters: bound } = Conditions::of(filter);
    let text = format!("select count(*) {ADDRESSED} and {sendable} {wanted}", sendable = sendable(purpose.channel));
    let mut parameters: Vec<Value<'_>> = vec![purpose.id.as_str().into(), 0_i64.into(), purpose.version.into()];
    parameters.extend(bound);
    Ok(first(sql.query_composed(&text, &parameters)?).map_or(Ok(0), |row| row.count(0))?)
}

/// Somebody who must not be written to.
pub(super) struct FoundWithheld {
    pub(super) no: PersonNo,
    pub(super) id: PersonId,
    pub(super) email: Option<String>,
    pub(super) name: Option<String>,
    pub(super) locale: Locale,
    pub(super) since: Option<Moment>,
}

/// What narrows the search for those who are withheld for a reason, so that an index answers: the verdict alone would be asked of everybody.
const fn narrowing(reason: Reason) -> &'static str {
    match reason {
        Reason::Withdrawn => "standing.state = 'withdrawn'",
        Reason::Objected => "standing.state = 'objected'",
        Reason::Pending => "standing.state = 'pending'",
        Reason::Lapsed => "standing.state in ('given', 'lapsed')",
        Reason::Retired | Reason::NoAddress => "standing.state = 'given'",
        Reason::Restricted | Reason::Bounced => "(person.restricted = 1 or person.bounced_at is not null or person.email is null)",
        Reason::NoConsent | Reason::NotInRegister => "1",
    }
}

/// The next `limit` people after number `after` who are withheld for this reason, in the order in which they joined.
pub(super) fn withheld(
    sql: &dyn Sql,
    purpose: &Purpose,
    filter: &Filter,
    reason: Reason,
    after: PersonNo,
    limit: u32,
) -> Result<Vec<FoundWithheld>, ApiError> {
    let Conditions { text: wanted, parameters: bound } = Conditions::of(filter);
    let text = format!(
        "select person.no, person.id, person.email, person.name, person.locale, standing.since \
         from person left join standing on standing.purpose = ? and standing.person = person.no \
         where {narrowing} and person.no > ? {wanted} and {verdict} = ? order by person.no limit ?",
        narrowing = narrowing(reason),
        verdict = verdict(purpose),
    );
    let mut parameters: Vec<Value<'_>> = vec![purpose.id.as_str().into(), after.into()];
    parameters.extend(bound);
    parameters.extend([Value::from(purpose.version), Value::from(reason.as_str()), Value::from(limit)]);
    let found = |row: &Row| -> Result<FoundWithheld, SqlError> {
        Ok(FoundWithheld {
            no: row.int(0)?,
            id: row.parse(1)?,
            email: row.opt_text(2)?.map(str::to_owned),
            name: row.opt_text(3)?.map(str::to_owned),
            locale: row.parse(4)?,
            since: row.opt_int(5)?.map(Moment::from_millis),
        })
    };
    Ok(sql.query_composed(&text, &parameters)?.iter().map(found).collect::<Result<_, _>>()?)
}

/// What the verdict on one address depends on.
pub(super) struct Checked {
    pub(super) no: PersonNo,
    pub(super) standing: Option<KeptStanding>,
    pub(super) restricted: bool,
    pub(super) has_address: bool,
    pub(super) bounced: bool,
}

/// The position of the person with this address, if there is one.
pub(super) fn check(sql: &dyn Sql, purpose: &Purpose, email: &EmailAddress) -> Result<Option<Checked>, ApiError> {
    let Some(person) = people::by_email(sql, email)? else { return Ok(None) };
    let rows = sql.query("select restricted, bounced_at, phone from person where no = ?", &[person.no.into()])?;
    let row = first(rows).ok_or_else(|| ApiError::Broken("a person is gone".into()))?;
    let standing = consent::standings_of(sql, person.no)?.into_iter().find(|kept| kept.purpose == purpose.id);
    Ok(Some(Checked {
        no: person.no,
        standing,
        restricted: row.int(0)? == 1,
        has_address: purpose.channel == Channel::Email || row.opt_text(2)?.is_some(),
        bounced: purpose.channel == Channel::Email && row.opt_int(1)?.is_some(),
    }))
}
