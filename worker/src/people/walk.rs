//! Looking people through in an order, from an index of that order, as far as a page may take.

use lupa_domain::{
    api::people::{PeopleGroup, PeopleOrder, Said},
    people::{Tag, search::SearchQuery},
};

use super::{
    order::Place,
    search::{Asked, Page, Question, Statement, conditions},
};
use crate::{
    platform::sql::{Cell, Row, Sql, SqlError, first},
    runtime::{error::ApiError, numbers::PersonNo},
};

/// How many people are looked through for a page, some forty milliseconds' worth where their words are looked at: a page of what two in a
/// hundred meet is full after 2,500.
const LOOKED_THROUGH: u32 = 8_000;

/// What the place in which people are looked for says of them already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// Nothing.
    Nothing,
    /// They have the tag.
    Tag,
    /// They stand as is asked.
    Said,
    /// Staff have written something about them: they are customers.
    Card,
}

/// Along which index people are looked through.
#[derive(Clone, Copy)]
pub(super) enum Walk<'a> {
    /// Everybody, the newest first.
    People,
    /// Those with a tag, the newest first.
    Tag(&'a Tag),
    /// Those who stand so on a purpose, the newest first.
    Said(&'a Said),
    /// Those who have yet to confirm a form, the newest first.
    Pending,
    /// By name.
    Names,
    /// By the day of what happened last.
    Last,
    /// By the sum of what they paid.
    Total,
    /// Those whose card has no such day, or no such sum, the newest first.
    Rest(PeopleOrder),
}

impl<'a> Walk<'a> {
    /// The ways of a question from this place on, one after the other.
    pub(super) fn of(question: &'a Question, after: &Place) -> Vec<Self> {
        let pending = |said: &&Said| said.standing.state() != lupa_domain::consent::State::Pending;
        match (question.order, after.key.is_empty()) {
            (PeopleOrder::Added, _) => vec![match (question.group, &question.tag, question.said.as_ref().filter(pending)) {
                (PeopleGroup::Awaiting, ..) => Self::Pending,
                (_, Some(tag), _) => Self::Tag(tag),
                (_, None, Some(said)) => Self::Said(said),
                (_, None, None) if question.said.is_some() => Self::Pending,
                (_, None, None) => Self::People,
            }],
            (PeopleOrder::Name, _) => vec![Self::Names],
            (order @ (PeopleOrder::Last | PeopleOrder::Total), true) => vec![Self::Rest(order)],
            (PeopleOrder::Last, false) => vec![Self::Last, Self::Rest(PeopleOrder::Last)],
            (PeopleOrder::Total, false) => vec![Self::Total, Self::Rest(PeopleOrder::Total)],
        }
    }

    const fn told(self) -> Told {
        match self {
            Self::Tag(_) => Told::Tag,
            Self::Said(_) => Told::Said,
            Self::Last | Self::Total => Told::Card,
            Self::People | Self::Pending | Self::Names | Self::Rest(_) => Told::Nothing,
        }
    }

    /// The columns of a person's number and place, and the table in which they stand.
    const fn columns(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::People | Self::Rest(_) => ("person.no", "''", "person"),
            Self::Tag(_) => ("tag.person", "''", "tag"),
            Self::Said(_) => ("standing.person", "''", "standing"),
            Self::Pending => ("standing.person", "''", "standing indexed by standing_pending"),
            Self::Names => ("word.person", "word.word", "word"),
            Self::Last => ("card.person", "card.last_day", "card"),
            Self::Total => ("card.person", "card.total", "card"),
        }
    }

    /// Which rows of that table are meant, beyond this place.
    fn range<'s>(self, statement: &mut Statement<'s>, after: &'s Place)
    where
        'a: 's,
    {
        match self {
            Self::People | Self::Rest(_) => statement.push(" where person.no < ?", [after.no.into()]),
            Self::Tag(tag) => statement.push(" where tag.tag = ? and tag.person < ?", [tag.as_str().into(), after.no.into()]),
            Self::Said(Said { purpose, standing }) => statement.push(
                " where standing.state <> 'pending' and standing.purpose = ? and standing.state = ? and standing.person < ?",
                [purpose.as_str().into(), standing.state().as_str().into(), after.no.into()],
            ),
            Self::Pending => statement.push(" where standing.state = 'pending' and standing.person < ?", [after.no.into()]),
            Self::Names => statement.push(
                " where word.word >= '=' and word.word < '>' and (word.word, word.person) > (?, ?)",
                [(&after.key).into(), after.no.into()],
            ),
            Self::Last => statement
                .push(" where card.last_day is not null and (card.last_day, card.person) < (?, ?)", [(&after.key).into(), after.no.into()]),
            Self::Total => statement.push(
                " where card.total is not null and (card.total, card.person) < (?, ?)",
                [after.key.parse::<i64>().unwrap_or_default().into(), after.no.into()],
            ),
        }
    }

    const fn sorted(self) -> &'static str {
        match self {
            Self::People | Self::Rest(_) => " order by person.no desc",
            Self::Tag(_) => " order by tag.person desc",
            Self::Said(_) | Self::Pending => " order by standing.person desc",
            Self::Names => " order by word.word, word.person",
            Self::Last => " order by card.last_day desc, card.person desc",
            Self::Total => " order by card.total desc, card.person desc",
        }
    }

    /// The next `limit` people on this way, or some of them.
    pub(super) fn page<'s>(
        self,
        sql: &dyn Sql,
        question: &'s Question,
        asked: &'s [Asked],
        after: &'s Place,
        limit: u32,
    ) -> Result<Page, ApiError> {
        let stop = if self.may_skip(question) { self.stop(sql, after)? } else { None };
        let (no, key, table) = self.columns();
        let mut statement = Statement::default();
        statement.push(if matches!(self, Self::Pending) { "select distinct " } else { "select " }, []);
        statement.push(no, []);
        statement.push(", ", []);
        statement.push(key, []);
        statement.push(" from ", []);
        statement.push(table, []);
        if !matches!(self, Self::People | Self::Rest(_)) {
            // `cross join` keeps the order: first the index, then each person in it.
            statement.push(" cross join person on person.no = ", []);
            statement.push(no, []);
        }
        self.range(&mut statement, after);
        if let Some(stop) = &stop {
            self.until(&mut statement, stop);
        }
        match self {
            Self::Rest(PeopleOrder::Last) => {
                statement.push(" and not exists (select 1 from card where card.person = person.no and card.last_day is not null)", []);
            }
            Self::Rest(_) => {
                statement.push(" and not exists (select 1 from card where card.person = person.no and card.total is not null)", []);
            }
            _ => {}
        }
        conditions(&mut statement, question, asked, self.told());
        statement.push(self.sorted(), []);
        // One more than asked tells whether there is a next page.
        statement.push(" limit ?", [(limit + 1).into()]);
        let end = stop.clone().or_else(|| matches!(self, Self::Last | Self::Total).then(Place::second_part));
        read(&statement.run(sql)?, question.order, limit, end)
    }

    /// Whether there may be people on the way who are not meant, so that a page of it could take long.
    fn may_skip(self, question: &Question) -> bool {
        let Question { sought, tag, has_phone, group, said, .. } = question;
        let told = self.told();
        let asks_group = match group {
            PeopleGroup::All => false,
            PeopleGroup::Customers => told != Told::Card,
            PeopleGroup::Awaiting => true,
        };
        matches!(sought, SearchQuery::Those(_))
            || (tag.is_some() && told != Told::Tag)
            || (said.is_some() && told != Told::Said)
            || *has_phone
            || asks_group
            || matches!(self, Self::Rest(_))
    }

    /// How far is looked; nothing where that is to the end.
    fn stop(self, sql: &dyn Sql, after: &Place) -> Result<Option<Place>, ApiError> {
        let (no, key, table) = self.columns();
        let mut statement = Statement::default();
        for part in ["select ", no, ", ", key, " from ", table] {
            statement.push(part, []);
        }
        self.range(&mut statement, after);
        statement.push(self.sorted(), []);
        statement.push(" limit 1 offset ?", [(LOOKED_THROUGH - 1).into()]);
        Ok(first(statement.run(sql)?).map(|row| place(&row)).transpose()?)
    }

    /// Down to that place, and that too.
    fn until<'s>(self, statement: &mut Statement<'s>, stop: &'s Place) {
        match self {
            Self::People | Self::Rest(_) => statement.push(" and person.no >= ?", [stop.no.into()]),
            Self::Tag(_) => statement.push(" and tag.person >= ?", [stop.no.into()]),
            Self::Said(_) | Self::Pending => statement.push(" and standing.person >= ?", [stop.no.into()]),
            Self::Names => statement.push(" and (word.word, word.person) <= (?, ?)", [(&stop.key).into(), stop.no.into()]),
            Self::Last => statement.push(" and (card.last_day, card.person) >= (?, ?)", [(&stop.key).into(), stop.no.into()]),
            Self::Total => {
                let total = stop.key.parse::<i64>().unwrap_or_default();
                statement.push(" and (card.total, card.person) >= (?, ?)", [total.into(), stop.no.into()]);
            }
        }
    }
}

/// The place of a row of two columns, a number and what it is sorted by.
fn place(row: &Row) -> Result<Place, SqlError> {
    let key = match row.0.get(1) {
        Some(Cell::Int(total)) => total.to_string(),
        _ => row.text(1)?.to_owned(),
    };
    Ok(Place { key, no: row.int(0)? })
}

/// A page of at most `limit` rows of two columns; the one after tells that there are more. `end` is where to go on where there are not.
pub(super) fn read(rows: &[Row], order: PeopleOrder, limit: u32, end: Option<Place>) -> Result<Page, ApiError> {
    let mut places: Vec<Place> = rows.iter().map(place).collect::<Result<_, SqlError>>()?;
    let more = places.len() > limit as usize;
    places.truncate(limit as usize);
    let next = if more { places.last().cloned().map(|place| as_place(order, place)) } else { end };
    Ok(Page { people: places.iter().map(|place| place.no).collect::<Vec<PersonNo>>(), next })
}

/// Somebody without a sum stands in the second part.
fn as_place(order: PeopleOrder, place: Place) -> Place {
    let has_none = order == PeopleOrder::Total && place.key == super::order::no_total().to_string();
    if has_none { Place { key: String::new(), ..place } } else { place }
}
