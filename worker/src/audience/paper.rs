//! The people who may be asked for consent on paper: their consent is older than a moment, has ended, or was never given; their name and postal address
//! are known, and so is the address for the messages that are asked about. Who said no, objects to such messages in general, is restricted or has a
//! form waiting is not among them.

use lupa_domain::{
    audience::Filter,
    ids::PersonId,
    locale::Locale,
    time::Moment,
    wording::{Channel, Purpose},
};

use super::{
    conditions::{Conditions, Of},
    store::{address, objectors, verdict},
};
use crate::{
    platform::sql::{Sql, Value, first, query_composed},
    runtime::{error::ApiError, numbers::PersonNo},
};

/// One of them: number, id, language, name, organisation, street, postal code, town, country.
pub type Postal = (PersonNo, PersonId, Locale, Option<String>, Option<String>, String, String, String, String);

/// Which of them are wanted.
#[derive(Clone, Copy, Debug)]
pub enum Among<'a> {
    /// The next so many after this number, in the order in which they joined.
    After(PersonNo, u32),
    /// Those of these people, whose numbers are a JSON array.
    People(&'a str),
}

/// The tables and the conditions, and their parameters. The cards come first: most people have none.
fn asked<'a>(purpose: &'a Purpose, conditions: &'a Conditions<'_>, old_before: Moment, among: Among<'a>) -> (String, Vec<Value<'a>>) {
    let bounced = match purpose.channel {
        Channel::Email => " and person.bounced_at is null",
        Channel::Sms => "",
    };
    let (wanted, whose) = match among {
        Among::After(after, _) => ("card.person > ?", after.into()),
        Among::People(people) => ("card.person in (select value from json_each(?))", people.into()),
    };
    // A letter is such a message itself: who objects to the kind gets none, though they may have consented to this one.
    let objects = objectors(purpose).map(|objectors| format!(" and person.no not in ({objectors})"));
    let text = format!(
        "from card cross join person on person.no = card.person left join standing on standing.purpose = ? and standing.person = card.person \
         where card.street is not null and card.postal_code is not null and card.locality is not null \
         and (person.name is not null or card.organisation is not null) and {address} is not null{bounced} and {wanted} {filter} \
         and case {verdict} when 'no_consent' then 1 when 'lapsed' then 1 when 'send' then standing.since < ? else 0 end{objects}",
        address = address(purpose.channel),
        filter = conditions.text,
        verdict = verdict(purpose),
        objects = objects.unwrap_or_default(),
    );
    let mut parameters: Vec<Value<'_>> = vec![purpose.id.as_str().into(), whose];
    parameters.extend(conditions.values());
    parameters.extend([Value::from(purpose.version), Value::from(old_before)]);
    (text, parameters)
}

/// Those who are wanted, in the order in which they joined.
pub fn on_paper(sql: &dyn Sql, purpose: &Purpose, filter: &Filter, old_before: Moment, among: Among<'_>) -> Result<Vec<Postal>, ApiError> {
    if purpose.retired {
        return Ok(Vec::new());
    }
    let conditions = Conditions::of(filter, Of::Anybody);
    let (asked, mut parameters) = asked(purpose, &conditions, old_before, among);
    let limit = match among {
        Among::After(_, limit) => i64::from(limit),
        Among::People(_) => -1,
    };
    let text = format!(
        "select json_group_array(json_array(no, id, locale, name, organisation, street, postal_code, locality, country)) from \
         (select person.no, person.id, person.locale, person.name, card.organisation, card.street, card.postal_code, card.locality, \
         coalesce(card.country, 'FI') as country {asked} order by card.person limit ?)"
    );
    parameters.push(limit.into());
    let row = first(query_composed(sql, &text, &parameters)?).ok_or_else(|| ApiError::Broken("an aggregate without a row".into()))?;
    Ok(row.json(0)?)
}

/// How many they are, of those after a number.
pub fn count_on_paper(sql: &dyn Sql, purpose: &Purpose, filter: &Filter, old_before: Moment, after: PersonNo) -> Result<u64, ApiError> {
    if purpose.retired {
        return Ok(0);
    }
    let conditions = Conditions::of(filter, Of::Anybody);
    let (asked, parameters) = asked(purpose, &conditions, old_before, Among::After(after, u32::MAX));
    Ok(first(query_composed(sql, &format!("select count(*) {asked}"), &parameters)?).map_or(Ok(0), |row| row.count(0))?)
}
