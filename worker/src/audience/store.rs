//! Questions about many people at once. A filter is a value of a finite type; [`Conditions`] turns it into SQL from fixed parts.

use std::{borrow::Cow, iter};

use lupa_domain::{
    audience::{Filter, Reason},
    email::EmailAddress,
    ids::{EventId, PersonId},
    locale::Locale,
    rights::ObjectionKind,
    time::{Day, Moment},
    wording::{Channel, Purpose},
};

use super::conditions::{Conditions, Of};
use crate::{
    consent::{self, StoredStanding, objecting, overview::Bars},
    people,
    platform::sql::{Row, Sql, SqlError, Value, first, query_composed},
    runtime::{error::ApiError, numbers::PersonNo},
};

/// A person who may be written to.
pub struct Found {
    /// Their number.
    pub no: PersonNo,
    /// Their id.
    pub id: PersonId,
    /// Where they are written to.
    pub address: String,
    /// What their mailbox is known by: the key of the e-mail address, or the telephone number.
    pub mailbox_key: String,
    /// Their name.
    pub name: Option<String>,
    /// The language of messages.
    pub locale: Locale,
    /// Since when consent stands.
    pub given_at: Option<Moment>,
    /// The receipt that proves it.
    pub receipt: Option<EventId>,
    /// The number of the edition that they agreed to.
    pub notice: Option<i64>,
    /// Of a soft opt-in: the day of the sale.
    pub sold_on: Option<Day>,
    /// What was agreed to, where the event by which consent stands says so at first glance: see [`SOUND`].
    pub(super) agreed: Option<Agreed>,
}

/// What consent is about, by its standing and by its event.
pub(super) struct Agreed {
    /// The version of the processing, as the standing has it.
    pub(super) version: u32,
    /// The digest of the notice, as the event has it.
    pub(super) digest: String,
}

/// The column that holds the address of a channel.
pub(super) const fn address(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "person.email",
        Channel::Sms => "person.phone",
    }
}

/// The column that holds what a mailbox of a channel is known by.
pub(super) const fn mailbox_key(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "person.email_key",
        Channel::Sms => "person.phone",
    }
}

/// What must be added to "consent to today's processing stands" before a person is written to.
fn sendable(channel: Channel) -> String {
    let bounced = match channel {
        Channel::Email => " and person.bounced_at is null",
        Channel::Sms => "",
    };
    format!("standing.state = 'given' and standing.version >= ? and person.restricted = 0 and {} is not null{bounced}", address(channel))
}

/// What consent comes to that was given for a purpose which is used no more.
pub(super) const fn retired(purpose: &Purpose) -> &'static str {
    if purpose.retired { "when 1 then 'retired'" } else { "" }
}

/// The whole verdict; needs the version of the processing.
pub(super) fn verdict(purpose: &Purpose) -> String {
    let bounced = match purpose.channel {
        Channel::Email => "when person.bounced_at is not null then 'bounced'",
        Channel::Sms => "",
    };
    format!(
        "case when person.restricted = 1 then 'restricted' {objects} when standing.state is null or standing.state = 'none' then 'no_consent' \
         when standing.state <> 'given' then standing.state {retired} when standing.version < ? then 'lapsed' \
         when {address} is null then 'no_address' {bounced} else 'send' end",
        objects = objects(purpose),
        retired = retired(purpose),
        address = address(purpose.channel),
    )
}

/// The people who object to the kind of use that a purpose is; nothing where it is of no kind.
pub(super) fn objectors(purpose: &Purpose) -> Option<String> {
    let kinds: Vec<String> = ObjectionKind::of(purpose).map(|kind| format!("'{}'", kind.as_str())).collect();
    (!kinds.is_empty()).then(|| format!("select objection.person from objection where objection.kind in ({})", kinds.join(", ")))
}

/// What a verdict says of them, where they have said nothing about the purpose alone; see `State::of_objector`.
pub(super) fn objects(purpose: &Purpose) -> String {
    let objectors = objectors(purpose).map(|objectors| {
        format!("when (standing.state is null or standing.state in ('none', 'pending')) and person.no in ({objectors}) then 'objected'")
    });
    objectors.unwrap_or_default()
}

/// Whether consent follows from its event, at first glance: the event is this person's and their last word, it gives consent, to this purpose, at that
/// moment; which notice was agreed to is compared outside ([`TOLD`]). Events are written in canonical form, so that each of these stands at a known
/// place of the text; to read a million of them as JSON would take as long as the rest of an export. What is not seen so is looked into
/// ([`super::vouching`]).
const SOUND: &str = "event.person = standing.person and event.at = standing.since \
     and (substr(event.body, 1, 18) = '{\"act\":\"confirmed\"' or substr(event.body, 1, 14) = '{\"act\":\"given\"' \
     or substr(event.body, 1, 16) = '{\"act\":\"renewed\"') and instr(event.body, '\"' || standing.purpose || '\":true') > 0 \
     and substr(event.body, -38) = person.id || '\"}' \
     and not exists (select 1 from event later where later.person = standing.person and later.no > standing.event)";

/// The digest of the notice in the text of an event.
const TOLD: &str = "substr(event.body, -121, 71)";

/// One row of a page, as SQLite writes it: number, id, address, key of the mailbox, name, language, since, receipt, edition, version, and the digest
/// of the notice if the event is sound.
type PageRow = (PersonNo, PersonId, String, String, Option<String>, Locale, i64, EventId, Option<i64>, u32, Option<String>);

/// The next `limit` people after number `after` who may be written to, in the order in which they joined.
pub(super) fn page(sql: &dyn Sql, purpose: &Purpose, filter: &Filter, after: PersonNo, limit: u32) -> Result<Vec<Found>, ApiError> {
    if purpose.retired {
        return Ok(Vec::new());
    }
    let conditions = Conditions::of(filter, Of::Given);
    let (wanted, bound) = (&conditions.text, conditions.values());
    // The rows come as one JSON text: a row at a time they would cross into JavaScript cell by cell.
    let text = format!(
        "select json_group_array(json_array(no, id, address, mailbox_key, name, locale, since, event, notice, version, told)) from \
         (select person.no, person.id, {address} as address, {mailbox_key} as mailbox_key, person.name, person.locale, standing.since, event.id as event, standing.notice, \
         standing.version, iif({SOUND}, {TOLD}, null) as told \
         from standing join person on person.no = standing.person join event on event.no = standing.event \
         where standing.state <> 'pending' and standing.purpose = ? and standing.person > ? and {sendable} {wanted} \
         order by standing.person limit ?)",
        address = address(purpose.channel),
        mailbox_key = mailbox_key(purpose.channel),
        sendable = sendable(purpose.channel),
    );
    let mut parameters: Vec<Value<'_>> = vec![purpose.id.as_str().into(), after.into(), purpose.version.into()];
    parameters.extend(bound);
    parameters.push(limit.into());
    let row = first(query_composed(sql, &text, &parameters)?).ok_or_else(|| ApiError::Broken("an aggregate without a row".into()))?;
    let rows: Vec<PageRow> = row.json(0)?;
    Ok(rows
        .into_iter()
        .map(|(no, id, address, mailbox_key, name, locale, since, receipt, notice, version, told)| Found {
            no,
            id,
            address,
            mailbox_key,
            name,
            locale,
            given_at: Some(Moment::from_millis(since)),
            receipt: Some(receipt),
            notice,
            sold_on: None,
            agreed: told.map(|digest| Agreed { version, digest }),
        })
        .collect())
}

/// A person who may be written to and whose postal address is known: number, id, name, organisation, street, postal code, town, country.
pub type Addressed = (PersonNo, PersonId, Option<String>, Option<String>, String, String, String, String);

/// What there must be for a label. The cards come first: most people have none, and they lie in the order of people.
const ADDRESSED: &str = "from card cross join standing on standing.person = card.person join person on person.no = card.person \
     where card.street is not null and card.postal_code is not null and card.locality is not null \
     and (person.name is not null or card.organisation is not null) \
     and standing.state <> 'pending' and standing.purpose = ? and card.person > ?";

/// The next `limit` people after number `after` who may be written to and whose postal address is known, in the order in which they joined.
pub fn addressed(sql: &dyn Sql, purpose: &Purpose, filter: &Filter, after: PersonNo, limit: u32) -> Result<Vec<Addressed>, ApiError> {
    if purpose.retired {
        return Ok(Vec::new());
    }
    let conditions = Conditions::of(filter, Of::Given);
    let (wanted, bound) = (&conditions.text, conditions.values());
    let text = format!(
        "select json_group_array(json_array(no, id, name, organisation, street, postal_code, locality, country)) from \
         (select person.no, person.id, person.name, card.organisation, card.street, card.postal_code, card.locality, \
         coalesce(card.country, 'FI') as country {ADDRESSED} and {sendable} {wanted} order by card.person limit ?)",
        sendable = sendable(purpose.channel),
    );
    let mut parameters: Vec<Value<'_>> = vec![purpose.id.as_str().into(), after.into(), purpose.version.into()];
    parameters.extend(bound);
    parameters.push(limit.into());
    let row = first(query_composed(sql, &text, &parameters)?).ok_or_else(|| ApiError::Broken("an aggregate without a row".into()))?;
    Ok(row.json(0)?)
}

/// How many people may be written to and have a postal address that is known.
pub fn count_addressed(sql: &dyn Sql, purpose: &Purpose, filter: &Filter) -> Result<u64, ApiError> {
    if purpose.retired {
        return Ok(0);
    }
    let conditions = Conditions::of(filter, Of::Given);
    let (wanted, bound) = (&conditions.text, conditions.values());
    let text = format!("select count(*) {ADDRESSED} and {sendable} {wanted}", sendable = sendable(purpose.channel));
    let mut parameters: Vec<Value<'_>> = vec![purpose.id.as_str().into(), 0_i64.into(), purpose.version.into()];
    parameters.extend(bound);
    Ok(first(query_composed(sql, &text, &parameters)?).map_or(Ok(0), |row| row.count(0))?)
}

/// A person who must not be written to.
pub struct FoundWithheld {
    /// Their number.
    pub no: PersonNo,
    /// Their id.
    pub id: PersonId,
    /// Their address.
    pub email: Option<String>,
    /// Their name.
    pub name: Option<String>,
    /// The language of messages.
    pub locale: Locale,
    /// Since when they stand where they do.
    pub since: Option<Moment>,
}

/// Where those are found who are withheld for a reason: the verdict alone would be asked of everybody.
struct Search {
    /// Ends with a condition, which another may follow.
    tables: &'static str,
    /// A condition; where it has a parameter, that is the version of the processing.
    narrowing: Cow<'static, str>,
    order: &'static str,
    of: Of,
}

impl Search {
    /// By what people have said, in the index of it.
    const fn heard(narrowing: &'static str) -> Self {
        let tables = "standing cross join person on person.no = standing.person \
             where standing.state <> 'pending' and standing.purpose = ? and standing.person > ?";
        Self { tables, narrowing: Cow::Borrowed(narrowing), order: "standing.person", of: Of::Heard }
    }

    /// By the people themselves.
    const fn anybody(narrowing: Cow<'static, str>) -> Self {
        let tables = "person left join standing on standing.purpose = ? and standing.person = person.no where person.no > ?";
        Self { tables, narrowing, order: "person.no", of: Of::Anybody }
    }

    /// Where to search. In two places the numbers ascend in each.
    fn places(purpose: &Purpose, reason: Reason) -> Vec<Self> {
        match reason {
            Reason::Withdrawn => vec![Self::heard("standing.state = 'withdrawn'")],
            Reason::Objected => {
                // Of those who object to its kind alone there are few: they are looked up one by one.
                let silent =
                    |objectors| format!("person.no in ({objectors}) and (standing.state is null or standing.state in ('none', 'pending'))");
                let of_kind = objectors(purpose).map(|objectors| Self::anybody(Cow::Owned(silent(objectors))));
                iter::once(Self::heard("standing.state = 'objected'")).chain(of_kind).collect()
            }
            // To the first version of the processing nobody has consented too early: there is nobody to look for.
            Reason::Lapsed => {
                let earlier = (purpose.version > 1).then(|| Self::heard("standing.state = 'given' and standing.version < ?"));
                iter::once(Self::heard("standing.state = 'lapsed'")).chain(earlier).collect()
            }
            // By consent nobody is withheld for what another ground asks; those whose records disagree are asked for by name.
            Reason::NoGround | Reason::ByConsent | Reason::Contradicted => Vec::new(),
            Reason::Retired => vec![Self::heard("standing.state = 'given'")],
            Reason::NoAddress if purpose.channel == Channel::Sms => vec![Self::heard("standing.state = 'given' and not standing.phoned")],
            Reason::Restricted | Reason::Bounced | Reason::NoAddress => {
                vec![Self::anybody(Cow::Borrowed("(person.restricted = 1 or person.bounced_at is not null or person.email is null)"))]
            }
            Reason::Pending => {
                let tables = "standing cross join person on person.no = standing.person where standing.purpose = ? and standing.person > ?";
                vec![Self { tables, narrowing: Cow::Borrowed("standing.state = 'pending'"), order: "standing.person", of: Of::Others }]
            }
            Reason::NoConsent | Reason::NotInRegister => {
                vec![Self::anybody(Cow::Borrowed("(standing.state is null or standing.state = 'none')"))]
            }
        }
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
    let mut found = Vec::new();
    for Search { tables, narrowing, order, of } in Search::places(purpose, reason) {
        let conditions = Conditions::of(filter, of);
        let (wanted, bound) = (&conditions.text, conditions.values());
        let text = format!(
            "select person.no, person.id, person.email, person.name, person.locale, standing.since from {tables} \
             and {narrowing} {wanted} and {verdict} = ? order by {order} limit ?",
            verdict = verdict(purpose),
        );
        let mut parameters: Vec<Value<'_>> = vec![purpose.id.as_str().into(), after.into()];
        parameters.extend(narrowing.contains('?').then(|| Value::from(purpose.version)));
        parameters.extend(bound);
        parameters.extend([Value::from(purpose.version), Value::from(reason.as_str()), Value::from(limit)]);
        let rows = query_composed(sql, &text, &parameters)?;
        found.extend(rows.iter().map(found_withheld).collect::<Result<Vec<_>, _>>()?);
    }
    found.sort_unstable_by_key(|one| one.no);
    found.truncate(limit as usize);
    Ok(found)
}

/// Of these people, given as JSON, the next `limit` after number `after` who match and would be written to if what is kept of them were believed.
pub(super) fn not_believed(
    sql: &dyn Sql,
    purpose: &Purpose,
    filter: &Filter,
    people: &str,
    (after, limit): (PersonNo, u32),
) -> Result<Vec<FoundWithheld>, ApiError> {
    let conditions = Conditions::of(filter, Of::Anybody);
    let (wanted, bound) = (&conditions.text, conditions.values());
    let text = format!(
        "select person.no, person.id, person.email, person.name, person.locale, standing.since \
         from person left join standing on standing.purpose = ? and standing.person = person.no \
         where person.no in (select value from json_each(?)) and person.no > ? {wanted} and {verdict} = 'send' order by person.no limit ?",
        verdict = verdict(purpose),
    );
    let mut parameters: Vec<Value<'_>> = vec![purpose.id.as_str().into(), people.into(), after.into()];
    parameters.extend(bound);
    parameters.extend([Value::from(purpose.version), Value::from(limit)]);
    let rows = query_composed(sql, &text, &parameters)?;
    Ok(rows.iter().map(found_withheld).collect::<Result<_, _>>()?)
}

pub(super) fn found_withheld(row: &Row) -> Result<FoundWithheld, SqlError> {
    Ok(FoundWithheld {
        no: row.int(0)?,
        id: row.parse(1)?,
        email: row.opt_text(2)?.map(str::to_owned),
        name: row.opt_text(3)?.map(str::to_owned),
        locale: row.parse(4)?,
        since: row.opt_int(5)?.map(Moment::from_millis),
    })
}

/// What the verdict on one address depends on.
pub struct Checked {
    /// Their number.
    pub no: PersonNo,
    /// Where they stand.
    pub standing: Option<StoredStanding>,
    /// What else bars messages to them.
    pub bars: Bars,
}

/// The position of the person with this address, if there is one. An address of a card that was merged into another is nobody's to write to.
pub fn check(sql: &dyn Sql, purpose: &Purpose, email: &EmailAddress) -> Result<Option<Checked>, ApiError> {
    let Some(person) = people::person::at_address(sql, email)? else { return Ok(None) };
    let reach = people::person::reach(sql, person.no)?;
    let standing = consent::standings_of(sql, person.no)?.into_iter().find(|kept| kept.purpose == purpose.id);
    Ok(Some(Checked {
        no: person.no,
        standing,
        bars: Bars {
            objects: objecting::objects_to(sql, person.no, purpose)?,
            restricted: reach.restricted,
            has_address: purpose.channel == Channel::Email || reach.has_phone,
            bounced: purpose.channel == Channel::Email && reach.has_bounced,
        },
    }))
}
