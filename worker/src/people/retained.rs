//! What decides until when people are kept, as far as it is known of the people themselves: many at once.

use lupa_domain::time::{Day, Moment};

use crate::{
    platform::sql::{Row, Sql, SqlError},
    runtime::{error::ApiError, numbers::PersonNo},
};

/// What is known of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "facts that have nothing to do with one another")]
pub struct Retained {
    /// Their number.
    pub no: PersonNo,
    /// When they came into the register.
    pub joined_at: Moment,
    /// Whether they have shown that their address is theirs.
    pub is_confirmed: bool,
    /// Whether there is an address of e-mail.
    pub has_mailbox: bool,
    /// Whether mail reaches it, as far as is known.
    pub is_mailable: bool,
    /// Whether their data is only stored.
    pub restricted: bool,
    /// Whether staff have written anything about them: they are a customer.
    pub has_card: bool,
    /// The last day of their history.
    pub last_day: Option<Day>,
    /// Whether an entry of it is not settled.
    pub unsettled: bool,
    /// Whether they bought anything.
    pub bought: bool,
    /// How many entries their history has.
    pub entries: u64,
}

/// Those in a stretch of numbers who joined before, and whose history, if they have any, ended before `last_day`. Two indexes of their own tables
/// alone: most people are passed over here.
pub fn quiet(sql: &dyn Sql, before: Moment, last_day: Day, after: PersonNo, upto: PersonNo) -> Result<Vec<PersonNo>, ApiError> {
    let rows = sql.query(
        "select no from person left join card on card.person = person.no where no > ?3 and no <= ?4 and joined_at < ?1 \
         and (last_day is null or last_day <= ?2)",
        &[before.into(), (&last_day.to_string()).into(), after.into(), upto.into()],
    )?;
    Ok(rows.iter().map(|row| row.int(0)).collect::<Result<_, SqlError>>()?)
}

/// What is known of these people, in this order; of those who are gone, nothing.
pub fn of(sql: &dyn Sql, people: &[PersonNo]) -> Result<Vec<Retained>, ApiError> {
    let chosen = lupa_domain::jcs::text(&people);
    let rows = sql.query(
        "select no, joined_at, confirmed_at is not null, email is not null, email is not null and bounced_at is null, restricted, \
         card.person is not null, last_day, \
         exists (select 1 from history where history.person = person.no and open = 1), \
         exists (select 1 from history where history.person = person.no and happening = 'purchase'), \
         (select count(*) from history where history.person = person.no) \
         from json_each(?) as chosen cross join person on person.no = chosen.value left join card on card.person = person.no \
         order by chosen.key",
        &[(&chosen).into()],
    )?;
    let one = |row: &Row| -> Result<Retained, SqlError> {
        Ok(Retained {
            no: row.int(0)?,
            joined_at: row.moment(1)?,
            is_confirmed: row.int(2)? == 1,
            has_mailbox: row.int(3)? == 1,
            is_mailable: row.int(4)? == 1,
            restricted: row.int(5)? == 1,
            has_card: row.int(6)? == 1,
            last_day: row.opt_text(7)?.map(|_| row.parse(7)).transpose()?,
            unsettled: row.int(8)? == 1,
            bought: row.int(9)? == 1,
            entries: row.count(10)?,
        })
    };
    Ok(rows.iter().map(one).collect::<Result<_, _>>()?)
}
