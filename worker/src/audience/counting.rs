//! How many people match a filter, by verdict.
//!
//! Consent decides most: so those whose consent stands, those who said something else, those who have yet to confirm and those who never
//! said anything are counted one after the other, each from the index that holds all that is asked of them. The few whose verdict does not
//! follow from their standing are put right afterwards.

use std::collections::BTreeMap;

use lupa_domain::{
    audience::{Condition, Filter, Reason},
    wording::{Channel, Purpose},
};

use super::{
    conditions::{Conditions, Of},
    store::{objectors, retired, verdict},
};
use crate::{
    people,
    platform::sql::{Row, Sql, SqlError, Value, first, query_composed},
    runtime::error::ApiError,
};

/// A verdict (`None`: may be written to) and for how many.
pub(super) type Counted = (Option<Reason>, u64);

/// How many people match, by verdict.
///
/// The verdict is that of `Verdict::on`, in SQL; a test holds the two together.
pub(super) fn count(sql: &dyn Sql, purpose: &Purpose, filter: &Filter) -> Result<Vec<Counted>, ApiError> {
    let mut counts = Counts::default();
    let given = given(sql, purpose, filter)?;
    if purpose.retired {
        counts.add(Reason::Retired.as_str(), given.all);
    } else {
        counts.add("send", given.reachable);
        counts.add(Reason::NoAddress.as_str(), given.current - given.reachable);
        counts.add(Reason::Lapsed.as_str(), given.all - given.current);
    }
    // Who objects to profiling meets no filter that profiles.
    let silent = filter.holds_without_consent().filter(|holds| !holds || !filter.profiles());
    if silent != Some(false) {
        let mut heard = given.without + pending(sql, purpose, filter, &mut counts)?;
        for (state, people) in others(sql, purpose, filter)? {
            heard += people;
            counts.add(if state == "none" { Reason::NoConsent.as_str() } else { &state }, people);
        }
        let people = if silent == Some(true) { people::count(sql)? } else { everybody(sql, filter)? };
        counts.add(Reason::NoConsent.as_str(), people - heard);
    }
    put_right(sql, purpose, filter, &mut counts)?;
    counts.counted()
}

/// Those whose consent stands.
struct Given {
    all: i64,
    /// To today's processing.
    current: i64,
    /// Of these, the people who have an address.
    reachable: i64,
    /// Those who would match if it did not stand.
    without: i64,
}

/// All in one pass: what is asked of the people leaves most of them out, and what is asked of their consent is asked of the others once.
fn given(sql: &dyn Sql, purpose: &Purpose, filter: &Filter) -> Result<Given, ApiError> {
    let people = Conditions::some_of(filter, Of::Given, |condition| !condition.concerns_consent());
    let consent = Conditions::some_of(filter, Of::Given, Condition::concerns_consent);
    let without = Conditions::some_of(filter, Of::Others, Condition::concerns_consent);
    let counting = |more: &str, wanted: &str| match (more, wanted) {
        ("", "") => "count(*)".to_owned(),
        _ => format!("count(*) filter (where 1{more}{wanted})"),
    };
    let unreachable = match purpose.channel {
        Channel::Email => "0".to_owned(),
        Channel::Sms => counting(" and not standing.phoned and standing.version >= ?", &consent.text),
    };
    let text = format!(
        "select {all}, {lapsed}, {unreachable}, {without} from standing \
         where standing.state <> 'pending' and standing.purpose = ? and standing.state = 'given' {people}",
        all = counting("", &consent.text),
        lapsed = counting(" and standing.version < ?", &consent.text),
        without = counting("", &without.text),
        people = people.text,
    );
    let (consents, mut parameters) = (consent.values(), consent.values());
    for _ in 0..=usize::from(purpose.channel == Channel::Sms) {
        parameters.push(purpose.version.into());
        parameters.extend_from_slice(&consents);
    }
    parameters.extend(without.values());
    parameters.push(purpose.id.as_str().into());
    parameters.extend(people.values());
    let row = one(query_composed(sql, &text, &parameters)?)?;
    let (all, lapsed, unreachable) = (row.int(0)?, row.int(1)?, row.int(2)?);
    Ok(Given { all, current: all - lapsed, reachable: all - lapsed - unreachable, without: row.int(3)? })
}

/// Those who said something else, by what it was.
fn others(sql: &dyn Sql, purpose: &Purpose, filter: &Filter) -> Result<Vec<(String, i64)>, ApiError> {
    let conditions = Conditions::of(filter, Of::Others);
    let (wanted, bound) = (&conditions.text, conditions.values());
    let text = format!(
        "select standing.state, count(*) from standing where standing.state <> 'pending' and standing.purpose = ? \
         and standing.state in ('lapsed', 'none', 'objected', 'withdrawn') {wanted} group by standing.state"
    );
    let rows = query_composed(sql, &text, &[vec![purpose.id.as_str().into()], bound].concat())?;
    Ok(rows.iter().map(|row| Ok((row.text(0)?.to_owned(), row.int(1)?))).collect::<Result<_, SqlError>>()?)
}

/// Those who have yet to confirm.
fn pending(sql: &dyn Sql, purpose: &Purpose, filter: &Filter, counts: &mut Counts) -> Result<i64, ApiError> {
    let conditions = Conditions::of(filter, Of::Others);
    let (wanted, bound) = (&conditions.text, conditions.values());
    let text = format!("select count(*) from standing where standing.state = 'pending' and standing.purpose = ? {wanted}");
    let people = one(query_composed(sql, &text, &[vec![purpose.id.as_str().into()], bound].concat())?)?.int(0)?;
    counts.add(Reason::Pending.as_str(), people);
    Ok(people)
}

/// Everybody who would match without any consent.
pub fn everybody(sql: &dyn Sql, filter: &Filter) -> Result<i64, ApiError> {
    let conditions = Conditions::of(filter, Of::Silent);
    let (wanted, bound) = (&conditions.text, conditions.values());
    Ok(one(query_composed(sql, &format!("select count(*) from person where 1 {wanted}"), &bound)?)?.int(0)?)
}

/// Counts those whose processing is restricted, whose address refuses mail, or who have none or object, by their own verdict instead. There are
/// few of them, and an index has each kind: all of them in one condition would have everybody read.
fn put_right(sql: &dyn Sql, purpose: &Purpose, filter: &Filter, counts: &mut Counts) -> Result<(), ApiError> {
    let conditions = Conditions::of(filter, Of::Anybody);
    let (wanted, bound) = (&conditions.text, conditions.values());
    let text = format!(
        "select {seeming} as seeming, {verdict} as verdict, count(*) \
         from person left join standing on standing.purpose = ? and standing.person = person.no \
         where person.no in (select barred.no from person barred where barred.restricted = 1 or barred.bounced_at is not null \
         or barred.email is null{objectors}) {wanted} group by seeming, verdict",
        objectors = objectors(purpose).map(|objectors| format!(" union {objectors}")).unwrap_or_default(),
        seeming = by_standing(purpose),
        verdict = verdict(purpose),
    );
    let mut parameters: Vec<Value<'_>> = vec![purpose.version.into(), purpose.version.into(), purpose.id.as_str().into()];
    parameters.extend(bound);
    for row in query_composed(sql, &text, &parameters)? {
        counts.add(row.text(0)?, -row.int(2)?);
        counts.add(row.text(1)?, row.int(2)?);
    }
    Ok(())
}

/// The verdict as far as the standing tells it; needs the version of the processing.
fn by_standing(purpose: &Purpose) -> String {
    format!(
        "case when standing.state is null or standing.state = 'none' then 'no_consent' when standing.state <> 'given' then standing.state \
         {retired} when standing.version < ? then 'lapsed' {unreachable} else 'send' end",
        retired = retired(purpose),
        unreachable = if purpose.channel == Channel::Sms { "when not standing.phoned then 'no_address'" } else { "" },
    )
}

/// What the word of a verdict means; nothing for "may be written to".
pub(super) fn reason(word: &str) -> Result<Option<Reason>, ApiError> {
    let reason = Reason::ALL.into_iter().find(|reason| reason.as_str() == word);
    if reason.is_none() && word != "send" { Err(ApiError::Broken("a verdict has no such word".into())) } else { Ok(reason) }
}

fn one(rows: Vec<Row>) -> Result<Row, ApiError> {
    first(rows).ok_or_else(|| ApiError::Broken("an aggregate without a row".into()))
}

/// Verdicts in words, being counted.
#[derive(Default)]
struct Counts(BTreeMap<String, i64>);

impl Counts {
    fn add(&mut self, verdict: &str, count: i64) {
        *self.0.entry(verdict.to_owned()).or_default() += count;
    }

    fn counted(self) -> Result<Vec<Counted>, ApiError> {
        let one = |(word, count): (String, i64)| Ok((reason(&word)?, u64::try_from(count).unwrap_or_default()));
        self.0.into_iter().filter(|(_, count)| *count != 0).map(one).collect()
    }
}
