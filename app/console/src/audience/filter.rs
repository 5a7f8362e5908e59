//! The conditions of an audience as the screen shows them: read from the filter of the API, and written back into it.
//!
//! The screen shows one level of groups. What it cannot show (deeper groups, conditions that are newer than the screen) it keeps and writes
//! back unchanged: opening a saved audience never changes who is in it.

use lupa_domain::{
    consent::Method,
    locale::Locale,
    time::{Day, Moment, Span},
};
use lupa_ui::zone;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use crate::audience::{card_conditions::CardCondition, relative::Relative};

/// How conditions are combined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// All have to be met.
    #[default]
    All,
    /// At least one has to be met.
    Any,
    /// At least one must not be met.
    NotAll,
    /// None may be met.
    NotAny,
}

impl Mode {
    /// Every mode, in the order of the select field.
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

/// Conditions that are combined. A group without conditions is everyone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// How they are combined.
    pub mode: Mode,
    /// The conditions, and the groups of them.
    pub rows: Vec<Row>,
}

/// A row on the screen: a condition, or a group of conditions.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// A condition.
    Condition(Condition),
    /// A group.
    Group(Group),
}

/// A condition, or its opposite.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// Whether it must not be met.
    pub negated: bool,
    /// What it is about.
    pub kind: ConditionKind,
}

/// What a condition is about.
#[derive(Clone, Debug, PartialEq)]
pub enum ConditionKind {
    /// The language of messages is one of these.
    Language(Vec<Locale>),
    /// When the person came into the register.
    Joined(Days),
    /// When consent for the purpose was given.
    ConsentGiven(Days),
    /// Which edition of which form consent was given to.
    Edition(String, u32),
    /// Consent was given in one of these ways.
    Method(Vec<Method>),
    /// What stands on the person's card.
    Card(CardCondition),
    /// A condition that this screen does not know.
    Unknown(Map<String, Value>),
}

/// From one day to another, as the API has it: from a moment on, and until before a moment. Empty where there is no limit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Days {
    /// From this moment on.
    pub after: String,
    /// Until before this moment.
    pub before: String,
    /// Told from today instead.
    pub relative: Option<Relative>,
}

impl Days {
    /// The first day at the business, as a date field writes it.
    #[must_use]
    pub fn first(&self) -> String {
        moment(&self.after).map(|first| zone().day(first).to_string()).unwrap_or_default()
    }

    /// The last day.
    #[must_use]
    pub fn last(&self) -> String {
        moment(&self.before).map(|end| zone().day(end + Span::millis(-1)).to_string()).unwrap_or_default()
    }

    /// Begins with this day.
    pub fn begin(&mut self, date: &str) {
        self.after = midnight(date, 0);
        self.relative = None;
    }

    /// Ends with this day.
    pub fn end(&mut self, date: &str) {
        self.before = midnight(date, 1);
        self.relative = None;
    }

    fn read(value: &Value) -> Option<Self> {
        let members = value.as_object()?;
        let mut days = Self { relative: Relative::read(members), ..Self::default() };
        let told = days.relative.is_some();
        for (name, value) in members.iter().filter(|_| !told) {
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
        if let Some(relative) = self.relative {
            return Value::Object(Map::from_iter([relative.write()]));
        }
        let ends = [("after", &self.after), ("before", &self.before)];
        ends.into_iter().filter(|(_, end)| !end.is_empty()).map(|(name, end)| (name.to_owned(), Value::from(end.as_str()))).collect()
    }
}

/// A time, or a date, which means its first moment at the business: the register reads it so.
fn moment(text: &str) -> Option<Moment> {
    text.parse().ok().or_else(|| text.parse().ok().map(|day| zone().begins(day)))
}

/// The moment at which a day begins at the business, or the day that is so many later; empty where there is no such day.
fn midnight(date: &str, later: i64) -> String {
    date.parse().map(|day: Day| zone().begins(day.plus_days(later)).to_string()).unwrap_or_default()
}

impl Group {
    /// Reads a filter of the API.
    #[must_use]
    pub fn read(conditions: &Map<String, Value>) -> Self {
        match only(conditions).and_then(|(name, value)| Self::named(name, value, Self::outer)) {
            Some(group) => group,
            None => Self { mode: Mode::All, rows: conditions.iter().map(|(name, value)| row(name, value)).collect() },
        }
    }

    /// Writes a filter. A condition that is not filled in yet is left out.
    #[must_use]
    pub fn write(&self) -> Map<String, Value> {
        let mut rows: Vec<_> = self.rows.iter().filter_map(Row::write).collect();
        if rows.is_empty() {
            return Map::new();
        }
        let alone = self.mode == Mode::All && matches!(self.rows[..], [Row::Condition(_)]);
        if alone { rows.remove(0) } else { self.combined(rows) }
    }

    fn combined(&self, rows: Vec<Map<String, Value>>) -> Map<String, Value> {
        let rows = Value::Array(rows.into_iter().map(Value::Object).collect());
        match self.mode {
            Mode::All | Mode::Any => object(if self.mode == Mode::All { "all" } else { "any" }, rows),
            Mode::NotAll | Mode::NotAny => object("not", object(if self.mode == Mode::NotAll { "all" } else { "any" }, rows).into()),
        }
    }

    /// Reads a group: a list under `all` or `any`, or the opposite of one.
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
                None => Self::inside(member).map_or_else(|| unknown(member.clone()), Row::Group),
            })
        };
        list.iter().map(member).collect()
    }

    fn inner(list: &[Value]) -> Option<Vec<Row>> {
        let member = |member: &Value| {
            let member = member.as_object()?;
            Some(
                only(member).and_then(|(name, value)| Condition::read(name, value)).map_or_else(|| unknown(member.clone()), Row::Condition),
            )
        };
        list.iter().map(member).collect()
    }

    /// Reads an object with several conditions, all of which have to be met.
    fn inside(members: &Map<String, Value>) -> Option<Self> {
        let rows = members.iter().map(|(name, value)| Condition::read(name, value).map(Row::Condition));
        Some(Self { mode: Mode::All, rows: rows.collect::<Option<_>>()? })
    }
}

impl Row {
    fn write(&self) -> Option<Map<String, Value>> {
        match self {
            Self::Condition(condition) => condition.write(),
            Self::Group(group) => {
                let rows: Vec<_> = group.rows.iter().filter_map(Self::write).collect();
                (!rows.is_empty()).then(|| group.combined(rows))
            }
        }
    }
}

impl Condition {
    fn read(name: &str, value: &Value) -> Option<Self> {
        if name == "not" {
            let (name, value) = only(value.as_object()?)?;
            return Self::read(name, value).filter(|condition| !condition.negated).map(|condition| Self { negated: true, ..condition });
        }
        let kind = match name {
            "language" => ConditionKind::Language(list(value)?),
            "joined" => ConditionKind::Joined(Days::read(value)?),
            "consent_given" => ConditionKind::ConsentGiven(Days::read(value)?),
            "edition" => ConditionKind::Edition(value["form"].as_str()?.to_owned(), u32::try_from(value["edition"].as_u64()?).ok()?),
            "method" => ConditionKind::Method(list(value)?),
            name => ConditionKind::Card(CardCondition::read(name, value)?),
        };
        Some(Self { negated: false, kind })
    }

    /// As the API has it; nothing while it is not filled in.
    #[must_use]
    pub fn write(&self) -> Option<Map<String, Value>> {
        let written = match &self.kind {
            ConditionKind::Language(locales) if locales.is_empty() => return None,
            ConditionKind::Method(methods) if methods.is_empty() => return None,
            ConditionKind::Language(locales) => object("language", json!(locales)),
            ConditionKind::Joined(days) if *days == Days::default() => return None,
            ConditionKind::Joined(days) => object("joined", days.write()),
            ConditionKind::ConsentGiven(days) => object("consent_given", days.write()),
            ConditionKind::Edition(form, edition) => object("edition", json!({ "form": form, "edition": edition })),
            ConditionKind::Method(methods) => object("method", json!(methods)),
            ConditionKind::Card(condition) => condition.write().map(|(name, value)| object(name, value))?,
            ConditionKind::Unknown(conditions) => conditions.clone(),
        };
        Some(if self.negated { object("not", written.into()) } else { written })
    }
}

fn row(name: &str, value: &Value) -> Row {
    if let Some(condition) = Condition::read(name, value) {
        return Row::Condition(condition);
    }
    let several = || {
        let inside = value.as_object().filter(|members| name == "not" && members.len() > 1).and_then(Group::inside)?;
        Some(Group { mode: Mode::NotAll, rows: inside.rows })
    };
    Group::named(name, value, Group::inner).or_else(several).map_or_else(|| unknown(object(name, value.clone())), Row::Group)
}

fn unknown(conditions: Map<String, Value>) -> Row {
    Row::Condition(Condition { negated: false, kind: ConditionKind::Unknown(conditions) })
}

/// The member of an object that has only one.
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
    use lupa_domain::zone::Zone;
    use lupa_ui::set_zone;

    use super::*;

    fn read(value: &Value) -> Group {
        Group::read(value.as_object().expect("an object"))
    }

    fn fi() -> Row {
        Row::Condition(Condition { negated: false, kind: ConditionKind::Language(vec![Locale::Fi]) })
    }

    #[test]
    fn what_the_screen_writes_it_reads_as_it_was() {
        let not_by_phone = Row::Condition(Condition { negated: true, kind: ConditionKind::Method(vec![Method::Phone, Method::Paper]) });
        let edition = Row::Condition(Condition { negated: false, kind: ConditionKind::Edition("newsletter".to_owned(), 2) });
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
        let phone = Row::Condition(Condition { negated: false, kind: ConditionKind::Method(vec![Method::Phone]) });
        assert_eq!(both, Group { mode: Mode::All, rows: vec![fi(), phone.clone()] });
        let neither = read(&json!({ "any": [{ "not": { "language": "fi", "method": "phone" } }] }));
        let inner = Row::Group(Group { mode: Mode::NotAll, rows: vec![fi(), phone] });
        assert_eq!(neither, Group { mode: Mode::Any, rows: vec![inner] });
    }

    #[test]
    fn what_is_not_filled_in_asks_nothing() {
        let empty = |kind| Row::Condition(Condition { negated: true, kind });
        let group = Row::Group(Group { mode: Mode::Any, rows: vec![empty(ConditionKind::Language(Vec::new()))] });
        let rows = vec![empty(ConditionKind::Method(Vec::new())), empty(ConditionKind::Joined(Days::default())), group];
        assert_eq!(Group { mode: Mode::NotAny, rows }.write(), Map::new());
    }

    #[test]
    fn days_are_those_of_the_business_and_the_last_belongs_to_them() {
        let mut days = Days::default();
        days.begin("2026-03-29");
        days.end("2026-03-29");
        assert_eq!((&*days.after, &*days.before), ("2026-03-28T22:00:00Z", "2026-03-29T21:00:00Z"), "the day with 23 hours");
        assert_eq!((days.first(), days.last()), ("2026-03-29".to_owned(), "2026-03-29".to_owned()));
        days.begin("");
        assert_eq!(days.after, "");
        set_zone(Zone::Stockholm);
        days.end("2026-03-29");
        assert_eq!((&*days.before, &*days.last()), ("2026-03-29T22:00:00Z", "2026-03-29"));
        set_zone(Zone::Helsinki);
    }
}
