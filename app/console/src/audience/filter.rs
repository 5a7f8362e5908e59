//! Conditions as the screen puts them together, read from the filter of the wire and written back into it.
//!
//! The screen knows one level of groups inside the whole. What it cannot show (deeper groups, conditions of a newer register) it keeps and
//! hands back as it was: opening a question never changes what it asks.

use lupa_domain::{consent::Method, locale::Locale, time::Moment};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use crate::audience::card_conditions::CardCondition;

const DAY: i64 = 86_400_000;
const HOUR: i64 = 3_600_000;

/// How conditions are combined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// All are met.
    #[default]
    All,
    /// At least one is.
    Any,
    /// Not all are.
    NotAll,
    /// None is.
    NotAny,
}

impl Mode {
    /// All of them, in the order of the choice.
    pub const ALL: [Self; 4] = [Self::All, Self::Any, Self::NotAll, Self::NotAny];

    const fn of(name: &str) -> Option<Self> {
        match name.as_bytes() {
            b"all" => Some(Self::All),
            b"any" => Some(Self::Any),
            _ => None,
        }
    }

    const fn not(self) -> Self {
        match self {
            Self::All => Self::NotAll,
            Self::Any => Self::NotAny,
            Self::NotAll => Self::All,
            Self::NotAny => Self::Any,
        }
    }
}

/// Conditions that are combined; without any it is everyone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// How.
    pub mode: Mode,
    /// The conditions.
    pub rows: Vec<Row>,
}

/// One condition, or a group of them.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// A condition.
    One(One),
    /// A group.
    Group(Group),
}

/// One condition, or its opposite.
#[derive(Clone, Debug, PartialEq)]
pub struct One {
    /// Whether it must not be met.
    pub not: bool,
    /// What it asks.
    pub what: What,
}

/// What a condition asks.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The language of messages is one of these.
    Language(Vec<Locale>),
    /// When the person came into the register.
    Joined(Days),
    /// When consent for the purpose was given.
    Given(Days),
    /// To which edition of which form.
    Edition(String, u32),
    /// In which of these ways.
    Method(Vec<Method>),
    /// Something that staff keep.
    Kept(Kept),
    /// What cannot be shown here.
    Other(Map<String, Value>),
}

/// A stretch of days, as the wire has its ends: a moment on, and a moment before. Empty where it is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Days {
    /// From this moment on.
    pub after: String,
    /// Until before this moment.
    pub before: String,
}

impl Days {
    /// The first day, by the calendar in Finland, as a date field has it.
    #[must_use]
    pub fn first(&self) -> String {
        moment(&self.after).map(day).unwrap_or_default()
    }

    /// The last day.
    #[must_use]
    pub fn last(&self) -> String {
        moment(&self.before).map(|end| day(Moment::from_millis(end.millis() - 1))).unwrap_or_default()
    }

    /// Begins with this day.
    pub fn begin(&mut self, date: &str) {
        self.after = midnight(date, 0);
    }

    /// Ends with this day.
    pub fn end(&mut self, date: &str) {
        self.before = midnight(date, DAY);
    }

    fn read(value: &Value) -> Option<Self> {
        let mut days = Self::default();
        for (name, value) in value.as_object()? {
            let end = match name.as_str() {
                "after" => &mut days.after,
                "before" => &mut days.before,
                _ => return None,
            };
            let text = value.as_str()?;
            moment(text)?;
            text.clone_into(end);
        }
        Some(days)
    }

    fn write(&self) -> Value {
        let ends = [("after", &self.after), ("before", &self.before)];
        ends.into_iter().filter(|(_, end)| !end.is_empty()).map(|(name, end)| (name.to_owned(), Value::from(end.as_str()))).collect()
    }
}

/// A time, or a date that means its first moment in UTC, as the register reads it.
fn moment(text: &str) -> Option<Moment> {
    text.parse().or_else(|_| format!("{text}T00:00:00Z").parse()).ok()
}

fn day(moment: Moment) -> String {
    let civil = moment.in_finland();
    format!("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day)
}

/// The moment at which a day begins in Finland, `later` milliseconds of whole days on; empty where there is no such day.
fn midnight(date: &str, later: i64) -> String {
    let Some(utc) = moment(date).map(|moment| moment.millis() + later) else { return String::new() };
    let begins = [2, 3].map(|hours| Moment::from_millis(utc - hours * HOUR));
    begins.into_iter().find(|begins| begins.in_finland().hour == 0).map(|begins| begins.to_string()).unwrap_or_default()
}

impl Group {
    /// Reads a filter.
    #[must_use]
    pub fn read(conditions: &Map<String, Value>) -> Self {
        match only(conditions).and_then(|(name, value)| Self::named(name, value, Self::outer)) {
            Some(group) => group,
            None => Self { mode: Mode::All, rows: conditions.iter().map(|(name, value)| row(name, value)).collect() },
        }
    }

    /// Writes it. What is not filled in yet asks nothing.
    #[must_use]
    pub fn write(&self) -> Map<String, Value> {
        let mut rows: Vec<_> = self.rows.iter().filter_map(Row::write).collect();
        if rows.is_empty() {
            return Map::new();
        }
        let alone = self.mode == Mode::All && matches!(self.rows[..], [Row::One(_)]);
        if alone { rows.remove(0) } else { self.combined(rows) }
    }

    fn combined(&self, rows: Vec<Map<String, Value>>) -> Map<String, Value> {
        let rows = Value::Array(rows.into_iter().map(Value::Object).collect());
        match self.mode {
            Mode::All | Mode::Any => object(if self.mode == Mode::All { "all" } else { "any" }, rows),
            Mode::NotAll | Mode::NotAny => object("not", object(if self.mode == Mode::NotAll { "all" } else { "any" }, rows).into()),
        }
    }

    /// A group by its name: a list combined by `all` or `any`, or the opposite of one.
    fn named(name: &str, value: &Value, rows: fn(&[Value]) -> Option<Vec<Row>>) -> Option<Self> {
        if name == "not" {
            let (name, value) = only(value.as_object()?)?;
            let inner = Self::named(name, value, rows).filter(|_| name != "not")?;
            return Some(Self { mode: inner.mode.not(), rows: inner.rows });
        }
        Some(Self { mode: Mode::of(name)?, rows: rows(value.as_array()?)? })
    }

    fn outer(list: &[Value]) -> Option<Vec<Row>> {
        let member = |member: &Value| {
            let member = member.as_object()?;
            Some(match only(member) {
                Some((name, value)) => row(name, value),
                None => Self::inside(member).map_or_else(|| other(member.clone()), Row::Group),
            })
        };
        list.iter().map(member).collect()
    }

    fn inner(list: &[Value]) -> Option<Vec<Row>> {
        let member = |member: &Value| {
            let member = member.as_object()?;
            Some(only(member).and_then(|(name, value)| One::read(name, value)).map_or_else(|| other(member.clone()), Row::One))
        };
        list.iter().map(member).collect()
    }

    /// An object of several conditions inside another: all of them.
    fn inside(members: &Map<String, Value>) -> Option<Self> {
        let rows = members.iter().map(|(name, value)| One::read(name, value).map(Row::One));
        Some(Self { mode: Mode::All, rows: rows.collect::<Option<_>>()? })
    }
}

impl Row {
    fn write(&self) -> Option<Map<String, Value>> {
        match self {
            Self::One(one) => one.write(),
            Self::Group(group) => {
                let rows: Vec<_> = group.rows.iter().filter_map(Self::write).collect();
                (!rows.is_empty()).then(|| group.combined(rows))
            }
        }
    }
}

impl One {
    fn read(name: &str, value: &Value) -> Option<Self> {
        if name == "not" {
            let (name, value) = only(value.as_object()?)?;
            return Self::read(name, value).filter(|one| !one.not).map(|one| Self { not: true, ..one });
        }
        let what = match name {
            "language" => What::Language(list(value)?),
            "joined" => What::Joined(Days::read(value)?),
            "consent_given" => What::Given(Days::read(value)?),
            "edition" => What::Edition(value["form"].as_str()?.to_owned(), u32::try_from(value["edition"].as_u64()?).ok()?),
            "method" => What::Method(list(value)?),
            name => What::Kept(Kept::read(name, value)?),
        };
        Some(Self { not: false, what })
    }

    fn write(&self) -> Option<Map<String, Value>> {
        let asked = match &self.what {
            What::Language(locales) if locales.is_empty() => return None,
            What::Method(methods) if methods.is_empty() => return None,
            What::Language(locales) => object("language", json!(locales)),
            What::Joined(days) if *days == Days::default() => return None,
            What::Joined(days) => object("joined", days.write()),
            What::Given(days) => object("consent_given", days.write()),
            What::Edition(form, edition) => object("edition", json!({ "form": form, "edition": edition })),
            What::Method(methods) => object("method", json!(methods)),
            What::Kept(kept) => kept.write().map(|(name, value)| object(name, value))?,
            What::Other(conditions) => conditions.clone(),
        };
        Some(if self.not { object("not", asked.into()) } else { asked })
    }
}

fn row(name: &str, value: &Value) -> Row {
    if let Some(one) = One::read(name, value) {
        return Row::One(one);
    }
    let several = || {
        let inside = value.as_object().filter(|members| name == "not" && members.len() > 1).and_then(Group::inside)?;
        Some(Group { mode: Mode::NotAll, rows: inside.rows })
    };
    Group::named(name, value, Group::inner).or_else(several).map_or_else(|| other(object(name, value.clone())), Row::Group)
}

fn other(conditions: Map<String, Value>) -> Row {
    Row::One(One { not: false, what: What::Other(conditions) })
}

/// The one member of an object that has no more.
fn only(object: &Map<String, Value>) -> Option<(&String, &Value)> {
    object.iter().next().filter(|_| object.len() == 1)
}

fn object(name: &str, value: Value) -> Map<String, Value> {
    Map::from_iter([(name.to_owned(), value)])
}

/// One value, or a list of them.
pub(super) fn list<T: DeserializeOwned>(value: &Value) -> Option<Vec<T>> {
    let one = |value: &Value| serde_json::from_value(value.clone()).ok();
    match value {
        Value::Array(values) => values.iter().map(one).collect(),
        value => Some(vec![one(value)?]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(value: &Value) -> Group {
        Group::read(value.as_object().expect("an object"))
    }

    fn fi() -> Row {
        Row::One(One { not: false, what: What::Language(vec![Locale::Fi]) })
    }

    #[test]
    fn what_the_screen_writes_it_reads_as_it_was() {
        let not_by_phone = Row::One(One { not: true, what: What::Method(vec![Method::Phone, Method::Paper]) });
        let edition = Row::One(One { not: false, what: What::Edition("newsletter".to_owned(), 2) });
        for mode in Mode::ALL {
            let inner = Row::Group(Group { mode, rows: vec![edition.clone(), fi()] });
            let single = Row::Group(Group { mode, rows: vec![fi()] });
            for rows in [vec![fi(), not_by_phone.clone()], vec![fi(), inner.clone()], vec![inner], vec![single, not_by_phone.clone()]] {
                let group = Group { mode, rows };
                assert_eq!(Group::read(&group.write()), group);
            }
        }
    }

    #[test]
    fn a_filter_that_is_not_ours_keeps_its_meaning() {
        for filter in [
            json!({}),
            json!({ "language": ["fi"] }),
            json!({ "not": { "not": { "language": ["fi"] } } }),
            json!({ "any": [{ "any": [{ "any": [{ "language": ["fi"] }] }, { "language": ["sv"] }] }] }),
            json!({ "any": [{ "shoe_size": 42 }, { "language": ["sv"] }] }),
            json!({ "joined": { "after": "2026-01-01", "before": "2026-02-01T10:00:00Z" } }),
        ] {
            assert_eq!(Value::Object(read(&filter).write()), filter);
        }
        let both = read(&json!({ "language": "fi", "method": "phone" }));
        let phone = Row::One(One { not: false, what: What::Method(vec![Method::Phone]) });
        assert_eq!(both, Group { mode: Mode::All, rows: vec![fi(), phone.clone()] });
        let neither = read(&json!({ "any": [{ "not": { "language": "fi", "method": "phone" } }] }));
        let inner = Row::Group(Group { mode: Mode::NotAll, rows: vec![fi(), phone] });
        assert_eq!(neither, Group { mode: Mode::Any, rows: vec![inner] });
    }

    #[test]
    fn what_is_not_filled_in_asks_nothing() {
        let empty = |what| Row::One(One { not: true, what });
        let group = Row::Group(Group { mode: Mode::Any, rows: vec![empty(What::Language(Vec::new()))] });
        let rows = vec![empty(What::Method(Vec::new())), empty(What::Joined(Days::default())), group];
        assert_eq!(Group { mode: Mode::NotAny, rows }.write(), Map::new());
    }

    #[test]
    fn days_are_those_of_the_calendar_in_finland_and_the_last_belongs_to_them() {
        let mut days = Days::default();
        days.begin("2026-03-29");
        days.end("2026-03-29");
        assert_eq!((&*days.after, &*days.before), ("2026-03-28T22:00:00Z", "2026-03-29T21:00:00Z"), "the day with 23 hours");
        assert_eq!((days.first(), days.last()), ("2026-03-29".to_owned(), "2026-03-29".to_owned()));
        days.begin("");
        assert_eq!(days.after, "");
    }
}
