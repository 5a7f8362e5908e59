//! Who is found, and in which order: the question in SQL, from fixed parts. Never more is read than a page is worth.
//!
//! The rarest of what is asked is counted first, only as far as it is few. Where it is few, those are looked at; where everything that is
//! asked is met by many, people are looked through in the order that is asked for (`walk`), and that as far as a page may take: then it ends
//! there, with fewer people than it could hold, and says where to go on.

use lupa_domain::{
    api::people::{PeopleGroup, PeopleOrder, Said},
    people::{
        Tag,
        search::{SearchQuery, Term},
    },
};

use super::{
    order::{Place, key_of, no_total},
    walk::{self, Walk},
};
use crate::{
    platform::sql::{Row, Sql, SqlError, Value, first, query_composed},
    runtime::{error::ApiError, numbers::PersonNo},
};

/// Up to how many entries of an index are few. Looking each of them up takes some ten milliseconds.
const FEW: u32 = 5_000;

/// What is asked.
pub struct Question {
    /// Who is looked for.
    pub sought: SearchQuery,
    /// Only those with this tag.
    pub tag: Option<Tag>,
    /// Only those with a telephone number.
    pub has_phone: bool,
    /// Only these.
    pub group: PeopleGroup,
    /// Only those who stand so on a purpose.
    pub said: Option<Said>,
    /// In which order.
    pub order: PeopleOrder,
}

/// Who was found, in that order, and after which place to go on.
pub struct Page {
    pub people: Vec<PersonNo>,
    pub next: Option<Place>,
}

/// A statement in the making.
#[derive(Default)]
pub(super) struct Statement<'a> {
    text: String,
    parameters: Vec<Value<'a>>,
}

impl<'a> Statement<'a> {
    pub(super) fn push(&mut self, text: &str, parameters: impl IntoIterator<Item = Value<'a>>) {
        self.text.push_str(text);
        self.parameters.extend(parameters);
    }

    pub(super) fn run(&self, sql: &dyn Sql) -> Result<Vec<Row>, ApiError> {
        Ok(query_composed(sql, &self.text, &self.parameters)?)
    }
}

/// A beginning, and what comes after everything that begins so: no letter of a word or an address comes after U+10FFFF.
type Range = (String, String);

fn range(beginning: &str) -> Range {
    (beginning.to_owned(), format!("{beginning}\u{10ffff}"))
}

/// A term with its ranges, and how many entries of the indexes meet the rarest of its words or its address.
pub(super) struct Asked {
    words: Vec<Vec<Range>>,
    email: Range,
    rarest: usize,
    count: u32,
}

impl Asked {
    fn of(sql: &dyn Sql, term: &Term) -> Result<Self, ApiError> {
        let words: Vec<Vec<Range>> = term.words.iter().map(|either| either.iter().map(|word| range(word)).collect()).collect();
        let email = range(&term.email);
        let mut counts = Vec::new();
        for either in &words {
            let mut count = 0;
            for (from, to) in either {
                let text = "select count(*) from (select 1 from word where word >= ? and word < ? limit ?)";
                count += counted(sql.query(text, &[from.into(), to.into(), FEW.into()])?)?;
            }
            counts.push(count);
        }
        let text = "select count(*) from (select 1 from person where email_key >= ? and email_key < ? limit ?)";
        let of_address = counted(sql.query(text, &[(&email.0).into(), (&email.1).into(), FEW.into()])?)?;
        let (rarest, count) = counts.into_iter().enumerate().min_by_key(|(_, count)| *count).unwrap_or_default();
        Ok(Self { words, email, rarest, count: count + of_address })
    }

    /// Everybody who can meet it: those who have the rarest of its words, and those with the address.
    fn candidates<'a>(&'a self, statement: &mut Statement<'a>) {
        for (from, to) in self.words.get(self.rarest).into_iter().flatten() {
            statement.push("select person as no from word where word >= ? and word < ? union ", [from.into(), to.into()]);
        }
        statement.push("select no from person where email_key >= ? and email_key < ?", [(&self.email.0).into(), (&self.email.1).into()]);
    }

    /// That a person meets it.
    fn condition<'a>(&'a self, statement: &mut Statement<'a>) {
        statement.push(" and (", []);
        if !self.words.is_empty() {
            statement.push("(", []);
            for (place, either) in self.words.iter().enumerate() {
                statement.push(if place > 0 { " and (" } else { "(" }, []);
                for (place, (from, to)) in either.iter().enumerate() {
                    statement.push(if place > 0 { " or " } else { "" }, []);
                    let has = "exists (select 1 from word indexed by word_by_person where word.person = person.no \
                         and word.word >= ? and word.word < ?)";
                    statement.push(has, [from.into(), to.into()]);
                }
                statement.push(")", []);
            }
            statement.push(") or ", []);
        }
        statement.push("(person.email_key >= ? and person.email_key < ?))", [(&self.email.0).into(), (&self.email.1).into()]);
    }
}

fn counted(rows: Vec<Row>) -> Result<u32, SqlError> {
    first(rows).map_or(Ok(0), |row| row.count(0))
}

/// Somebody who stays out of the list of customers: a form was filled in in their name, and nobody has said anything since.
pub(super) const AWAITS: &str = "person.confirmed_at is null and not exists (select 1 from card where card.person = person.no) \
     and exists (select 1 from standing where standing.person = person.no and standing.state = 'pending') \
     and not exists (select 1 from standing where standing.person = person.no and standing.state <> 'pending')";

/// Up to how many of those who are awaiting are counted: some ten milliseconds' worth.
const COUNTED: u32 = 10_000;

/// How many people are awaiting, as far as they are counted.
pub fn count_awaiting(sql: &dyn Sql) -> Result<u64, ApiError> {
    let mut statement = Statement::default();
    statement.push(
        "select count(*) from (select distinct standing.person from standing indexed by standing_pending cross join person \
         on person.no = standing.person where standing.state = 'pending' and ",
        [],
    );
    statement.push(AWAITS, []);
    statement.push(" limit ?)", [COUNTED.into()]);
    Ok(first(statement.run(sql)?).map_or(Ok(0), |row| row.count(0))?)
}

/// The next `limit` people after this place, or some of them.
pub fn page(sql: &dyn Sql, question: &Question, after: &Place, limit: u32) -> Result<Page, ApiError> {
    let terms: &[Term] = match &question.sought {
        SearchQuery::Nobody => return Ok(Page { people: Vec::new(), next: None }),
        SearchQuery::Everyone => &[],
        SearchQuery::Those(terms) => terms,
    };
    let asked: Vec<Asked> = terms.iter().map(|term| Asked::of(sql, term)).collect::<Result<_, _>>()?;
    let rarest = asked.iter().min_by_key(|asked| asked.count).filter(|asked| asked.count < FEW);
    if let Some(few) = Few::of(sql, question, rarest)? {
        return few.page(sql, question, &asked, after, limit);
    }
    let mut page = Page { people: Vec::new(), next: Some(after.clone()) };
    // Where an order has two parts, the second fills the page that the first has begun.
    for walk in Walk::of(question, after) {
        let left = limit - u32::try_from(page.people.len()).unwrap_or(limit);
        let Some(place) = page.next.take() else { break };
        let more = walk.page(sql, question, &asked, &place, left)?;
        page.people.extend(more.people);
        page.next = more.next;
        let goes_on = page.next.as_ref().is_some_and(Place::begins_second_part);
        if !goes_on || page.people.len() >= limit as usize {
            break;
        }
    }
    Ok(page)
}

/// What a person must meet besides being where they are looked for.
pub(super) fn conditions<'a>(statement: &mut Statement<'a>, question: &'a Question, asked: &'a [Asked], told: walk::Told) {
    if question.has_phone {
        statement.push(" and person.phone is not null", []);
    }
    if let (Some(tag), false) = (&question.tag, told == walk::Told::Tag) {
        statement.push(" and exists (select 1 from tag where tag.tag = ? and tag.person = person.no)", [tag.as_str().into()]);
    }
    if let (Some(said), false) = (&question.said, told == walk::Told::Said) {
        let text = " and exists (select 1 from standing where standing.person = person.no and standing.purpose = ? and standing.state = ?)";
        statement.push(text, [said.purpose.as_str().into(), said.standing.state().as_str().into()]);
    }
    match question.group {
        PeopleGroup::Customers if told != walk::Told::Card => {
            statement.push(" and not (", []);
            statement.push(AWAITS, []);
            statement.push(")", []);
        }
        PeopleGroup::Awaiting => {
            statement.push(" and ", []);
            statement.push(AWAITS, []);
        }
        PeopleGroup::All | PeopleGroup::Customers => {}
    }
    for asked in asked {
        asked.condition(statement);
    }
}

/// What is met by few, so that each of them can be looked at.
enum Few<'a> {
    Term(&'a Asked),
    Tag(&'a Tag),
    Said(&'a Said),
}

impl<'a> Few<'a> {
    /// The rarest term, where it is rare; and in another order than that in which people were added also a tag or a standing, which have an index
    /// in that order alone.
    fn of(sql: &dyn Sql, question: &'a Question, rarest: Option<&'a Asked>) -> Result<Option<Self>, ApiError> {
        if let Some(rarest) = rarest {
            return Ok(Some(Self::Term(rarest)));
        }
        if question.order == PeopleOrder::Added {
            return Ok(None);
        }
        let few = |rows: Vec<Row>| -> Result<bool, SqlError> { Ok(counted(rows)? < FEW) };
        if let Some(tag) = &question.tag {
            let text = "select count(*) from (select 1 from tag where tag = ? limit ?)";
            if few(sql.query(text, &[tag.as_str().into(), FEW.into()])?)? {
                return Ok(Some(Self::Tag(tag)));
            }
        }
        if let Some(said) = question.said.as_ref().filter(|said| said.standing.state() != lupa_domain::consent::State::Pending) {
            let text = "select count(*) from (select 1 from standing where state <> 'pending' and purpose = ? and state = ? limit ?)";
            if few(sql.query(text, &[said.purpose.as_str().into(), said.standing.state().as_str().into(), FEW.into()])?)? {
                return Ok(Some(Self::Said(said)));
            }
        }
        Ok(None)
    }

    fn page(self, sql: &dyn Sql, question: &'a Question, asked: &'a [Asked], after: &'a Place, limit: u32) -> Result<Page, ApiError> {
        let mut statement = Statement::default();
        statement.push("select person.no, ", []);
        statement.push(key_of(question.order), []);
        statement.push(" as place from (", []);
        let told = match self {
            Self::Term(rarest) => {
                rarest.candidates(&mut statement);
                walk::Told::Nothing
            }
            Self::Tag(tag) => {
                statement.push("select tag.person as no from tag where tag.tag = ?", [tag.as_str().into()]);
                walk::Told::Tag
            }
            Self::Said(said) => {
                let text = "select standing.person as no from standing where standing.state <> 'pending' and standing.purpose = ? and standing.state = ?";
                statement.push(text, [said.purpose.as_str().into(), said.standing.state().as_str().into()]);
                walk::Told::Said
            }
        };
        // `cross join` keeps the order: first those few, then each of them.
        statement.push(") as few cross join person on person.no = few.no left join card on card.person = person.no where ", []);
        match question.order {
            PeopleOrder::Added => statement.push("person.no < ?", [after.no.into()]),
            PeopleOrder::Name => statement.push("(place, person.no) > (?, ?)", [(&after.key).into(), after.no.into()]),
            PeopleOrder::Last => statement.push("(place, person.no) < (?, ?)", [(&after.key).into(), after.no.into()]),
            PeopleOrder::Total => {
                let total = after.key.parse().unwrap_or_else(|_| no_total());
                statement.push("(place, person.no) < (?, ?)", [Value::Int(total), after.no.into()]);
            }
        }
        conditions(&mut statement, question, asked, told);
        statement.push(
            if question.order == PeopleOrder::Name {
                " order by place, person.no limit ?"
            } else {
                " order by place desc, person.no desc limit ?"
            },
            [(limit + 1).into()],
        );
        walk::read(&statement.run(sql)?, question.order, limit, None)
    }
}
