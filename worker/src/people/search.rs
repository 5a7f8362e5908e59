//! Who is found: the question in SQL, from fixed parts. Never more is read than a page is worth.
//!
//! The rarest of what is asked is counted first, only as far as it is few. Where it is few, those are looked at; where everything that is
//! asked is met by many, the people themselves are looked through from the newest on, and that as far as a page may take: then it ends
//! there, with fewer people than it could hold, and says where to go on.

use lupa_domain::people::{
    Tag,
    search::{SearchQuery, Term},
};

use crate::{
    platform::sql::{Row, Sql, SqlError, Value, first, query_composed},
    runtime::{error::ApiError, numbers::PersonNo},
};

/// Up to how many entries of an index are few. Looking each of them up takes some ten milliseconds.
const FEW: u32 = 5_000;
/// How many people are looked through for a page, some twenty milliseconds' worth: a page of what two in a hundred meet is full after 2,500.
const LOOKED_THROUGH: u32 = 20_000;

/// What is asked.
pub struct Question {
    /// Who is looked for.
    pub sought: SearchQuery,
    /// Only those with this tag.
    pub tag: Option<Tag>,
    /// Only those with a telephone number.
    pub has_phone: bool,
}

/// Who was found, the newest first, and below which number to go on.
pub struct Page {
    pub people: Vec<PersonNo>,
    pub next: Option<PersonNo>,
}

/// A statement in the making.
#[derive(Default)]
struct Statement<'a> {
    text: String,
    parameters: Vec<Value<'a>>,
}

impl<'a> Statement<'a> {
    fn push(&mut self, text: &str, parameters: impl IntoIterator<Item = Value<'a>>) {
        self.text.push_str(text);
        self.parameters.extend(parameters);
    }

    fn run(&self, sql: &dyn Sql) -> Result<Vec<Row>, ApiError> {
        Ok(query_composed(sql, &self.text, &self.parameters)?)
    }
}

/// A beginning, and what comes after everything that begins so: no letter of a word or an address comes after U+10FFFF.
type Range = (String, String);

fn range(beginning: &str) -> Range {
    (beginning.to_owned(), format!("{beginning}\u{10ffff}"))
}

/// A term with its ranges, and how many entries of the indexes meet the rarest of its words or its address.
struct Asked {
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

/// The next `limit` people below number `before`, or some of them.
pub fn page(sql: &dyn Sql, question: &Question, before: PersonNo, limit: u32) -> Result<Page, ApiError> {
    let terms: &[Term] = match &question.sought {
        SearchQuery::Nobody => return Ok(Page { people: Vec::new(), next: None }),
        SearchQuery::Everyone => &[],
        SearchQuery::Those(terms) => terms,
    };
    let asked: Vec<Asked> = terms.iter().map(|term| Asked::of(sql, term)).collect::<Result<_, _>>()?;
    let tag = question.tag.as_ref().map(Tag::as_str);
    let rarest = asked.iter().min_by_key(|asked| asked.count).filter(|asked| asked.count < FEW);
    let down_to = if (terms.is_empty() && !question.has_phone) || rarest.is_some() { None } else { down_to(sql, tag, before)? };

    let mut statement = Statement::default();
    match (rarest, tag) {
        // `cross join` keeps the order: first those few, then each of them.
        (Some(rarest), _) => {
            statement.push("select person.no from (", []);
            rarest.candidates(&mut statement);
            statement.push(") as few cross join person on person.no = few.no", []);
            if let Some(tag) = tag {
                statement.push(" join tag on tag.tag = ? and tag.person = person.no", [tag.into()]);
            }
        }
        (None, Some(tag)) => {
            statement.push("select person.no from tag cross join person on person.no = tag.person and tag.tag = ?", [tag.into()]);
        }
        (None, None) => statement.push("select person.no from person", []),
    }
    let column = if rarest.is_none() && tag.is_some() { "tag.person" } else { "person.no" };
    statement.push(&format!(" where {column} < ?"), [before.into()]);
    if let Some(down_to) = down_to {
        statement.push(&format!(" and {column} >= ?"), [down_to.into()]);
    }
    if question.has_phone {
        statement.push(" and person.phone is not null", []);
    }
    for asked in &asked {
        asked.condition(&mut statement);
    }
    // One more than asked tells whether there is a next page.
    statement.push(&format!(" order by {column} desc limit ?"), [(limit + 1).into()]);
    let mut people: Vec<PersonNo> = statement.run(sql)?.iter().map(|row| row.int(0)).collect::<Result<_, SqlError>>()?;
    let more = people.len() > limit as usize;
    people.truncate(limit as usize);
    let next = if more { people.last().copied() } else { down_to };
    Ok(Page { people, next })
}

/// How far the people below `before` are looked through; nothing where that is all of them.
fn down_to(sql: &dyn Sql, tag: Option<&str>, before: PersonNo) -> Result<Option<PersonNo>, ApiError> {
    let skipped = LOOKED_THROUGH - 1;
    let rows = match tag {
        Some(tag) => sql.query(
            "select person from tag where tag = ? and person < ? order by person desc limit 1 offset ?",
            &[tag.into(), before.into(), skipped.into()],
        )?,
        None => sql.query("select no from person where no < ? order by no desc limit 1 offset ?", &[before.into(), skipped.into()])?,
    };
    Ok(first(rows).map(|row| row.int(0)).transpose()?)
}
