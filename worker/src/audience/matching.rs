//! Everybody who matches a question, whether or not they may be written to: for what is done with people and not for writing to them.

use lupa_domain::{audience::Filter, wording::Purpose};

use super::conditions::{Conditions, Of};
use crate::{
    platform::sql::{Sql, SqlError, Value, query_composed},
    runtime::{error::ApiError, numbers::PersonNo},
};

/// The first `limit` people who match, in the order in which they joined.
pub fn matching(sql: &dyn Sql, purpose: &Purpose, filter: &Filter, limit: u32) -> Result<Vec<PersonNo>, ApiError> {
    let conditions = Conditions::of(filter, Of::Anybody);
    let text = format!(
        "select person.no from person left join standing on standing.purpose = ? and standing.person = person.no where 1 {wanted} \
         order by person.no limit ?",
        wanted = conditions.text,
    );
    let mut parameters: Vec<Value<'_>> = vec![purpose.id.as_str().into()];
    parameters.extend(conditions.values());
    parameters.push(limit.into());
    Ok(query_composed(sql, &text, &parameters)?.iter().map(|row| row.int(0)).collect::<Result<_, SqlError>>()?)
}
