//! Who may be the person that somebody is about to take in: a guess from an index, for people to decide. Everybody has been entered before.

use lupa_domain::{
    api::people::{PeopleGroup, PeopleOrder},
    people::{
        Likeness, Sketch,
        search::{SearchQuery, digits},
    },
};

use super::{
    order::Place,
    search::{self, Question},
};
use crate::{
    platform::sql::{Row, Sql, SqlError},
    runtime::{error::ApiError, numbers::PersonNo},
};

/// How many are shown: more would not be read at a desk.
const SHOWN: usize = 5;
/// How many of a name are compared; of a common one the newest.
const COMPARED: u32 = 200;

/// The people who are like this sketch, those with the same telephone number first.
pub fn to(sql: &dyn Sql, sketch: &Sketch<'_>, country: &str) -> Result<Vec<(PersonNo, Likeness)>, ApiError> {
    let mut candidates: Vec<PersonNo> = Vec::new();
    if let Some(phone) = sketch.phone {
        let rows = sql.query("select person from word where word = ? order by person desc limit 50", &[digits(phone).into()])?;
        candidates.extend(rows.iter().map(|row| row.int(0)).collect::<Result<Vec<_>, SqlError>>()?);
    }
    if let Some(sought @ SearchQuery::Those(_)) = sketch.name.and_then(|name| SearchQuery::parse(name, country).ok()) {
        let (group, order) = (PeopleGroup::All, PeopleOrder::Added);
        let question = Question { sought, tag: None, has_phone: false, group, said: None, order };
        candidates.extend(search::page(sql, &question, &Place::before_all(order), COMPARED)?.people);
    }
    candidates.sort_unstable();
    candidates.dedup();
    let chosen = lupa_domain::jcs::text(&candidates);
    let rows = sql.query(
        "select no, name, phone, postal_code from json_each(?) as chosen cross join person on person.no = chosen.value \
         left join card on card.person = person.no",
        &[(&chosen).into()],
    )?;
    let alike = |row: &Row| -> Result<Option<(PersonNo, Likeness)>, SqlError> {
        let other = Sketch { name: row.opt_text(1)?, phone: row.opt_text(2)?, postal_code: row.opt_text(3)? };
        sketch.likeness(&other).map(|likeness| row.int(0).map(|no| (no, likeness))).transpose()
    };
    let mut found: Vec<_> = rows.iter().filter_map(|row| alike(row).transpose()).collect::<Result<_, _>>()?;
    found.sort_unstable_by_key(|(no, likeness)| (*likeness, std::cmp::Reverse(*no)));
    found.truncate(SHOWN);
    Ok(found)
}
