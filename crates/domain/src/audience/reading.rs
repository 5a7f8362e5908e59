//! Reading a filter from JSON: everything at fault is named by its path.

use serde_json::{Map, Value};

use super::{
    filter::{Clock, Condition, Days, PostalArea, Range, Window},
    own_field::{self, Unread},
};
use crate::{
    people::{Currency, Happening, Kind, Organisation, Tag},
    time::{Day, Moment},
    zone::Zone,
};

/// How many conditions a filter holds at most, and how deep they may lie inside one another.
const MOST: usize = 20;
const DEEPEST: usize = 5;

/// The conditions of a filter.
pub(super) fn filter(conditions: &Map<String, Value>, clock: Clock) -> Result<Vec<Condition>, Vec<InvalidCondition>> {
    let mut reader = Reader { clock, read: 0, bad: Vec::new() };
    let all = reader.members(conditions, "", 1);
    if reader.read > MOST {
        reader.bad.push(InvalidCondition::TooMany);
    }
    if reader.bad.is_empty() { Ok(all) } else { Err(reader.bad) }
}

/// A condition that cannot be used. Names are paths into the filter, such as `any/0/consent_given/after`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidCondition {
    /// No condition has this name.
    #[error("the condition {0} does not exist")]
    Unknown(String),
    /// The condition exists, but not with this value.
    #[error("the condition {0} has a value it cannot have")]
    Value(String),
    /// More than twenty conditions, or nested deeper than five times.
    #[error("a filter has at most 20 conditions, at most 5 deep")]
    TooMany,
}

impl InvalidCondition {
    /// The name of the condition at fault; empty where the whole filter is.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Unknown(name) | Self::Value(name) => name,
            Self::TooMany => "",
        }
    }
}

/// Reads conditions and remembers what was wrong.
struct Reader {
    clock: Clock,
    read: usize,
    bad: Vec<InvalidCondition>,
}

impl Reader {
    /// The conditions of an object: each of its members is one.
    fn members(&mut self, conditions: &Map<String, Value>, path: &str, depth: usize) -> Vec<Condition> {
        if depth > DEEPEST {
            self.bad.push(InvalidCondition::TooMany);
            return Vec::new();
        }
        conditions.iter().filter_map(|(name, value)| self.condition(name, value, &format!("{path}{name}"), depth)).collect()
    }

    fn condition(&mut self, name: &str, value: &Value, path: &str, depth: usize) -> Option<Condition> {
        self.read += 1;
        let read = match name {
            "language" => list(value).map(Condition::Language),
            "method" => list(value).map(Condition::Method),
            "joined" => return self.window(value, path).map(Condition::Joined),
            "consent_given" => return self.window(value, path).map(Condition::ConsentGiven),
            "edition" => edition(value),
            "tag" => texts(value, |text| Tag::parse(text).ok().flatten()).map(Condition::Tag),
            "postal_code" => texts(value, PostalArea::parse).map(Condition::PostalCode),
            "organisation" => texts(value, organisation).map(Condition::Organisation),
            "kind" => value.as_str().and_then(Kind::from_word).map(Condition::Kind),
            "visited" => return self.happened(Happening::Visit, value, path),
            "bought" => return self.happened(Happening::Purchase, value, path),
            "assigned" => return self.happened(Happening::Assignment, value, path),
            "times_bought" => return self.bought(value, path).map(|Bought { range, days, .. }| Condition::TimesBought(range, days)),
            "amount_bought" => {
                let bought = self.bought(value, path);
                return bought.map(|Bought { currency, range, days }| Condition::AmountBought(currency.unwrap_or_default(), range, days));
            }
            "field" => return self.fields(value, path),
            "all" => return self.several(value, path, depth).map(Condition::All),
            "any" => return self.several(value, path, depth).map(Condition::Any),
            "not" => return self.object(value, path, depth).map(|condition| Condition::Not(Box::new(condition))),
            _ => {
                self.bad.push(InvalidCondition::Unknown(path.to_owned()));
                return None;
            }
        };
        if read.is_none() {
            self.bad.push(InvalidCondition::Value(path.to_owned()));
        }
        read
    }

    /// A list of objects, of which each is the conjunction of its members.
    fn several(&mut self, value: &Value, path: &str, depth: usize) -> Option<Vec<Condition>> {
        let Some(objects) = value.as_array().filter(|objects| !objects.is_empty()) else {
            self.bad.push(InvalidCondition::Value(path.to_owned()));
            return None;
        };
        objects.iter().enumerate().map(|(place, object)| self.object(object, &format!("{path}/{place}"), depth)).collect()
    }

    fn object(&mut self, value: &Value, path: &str, depth: usize) -> Option<Condition> {
        let Some(members) = value.as_object().filter(|members| !members.is_empty()) else {
            self.bad.push(InvalidCondition::Value(path.to_owned()));
            return None;
        };
        let mut all = self.members(members, &format!("{path}/"), depth + 1);
        Some(if all.len() == 1 { all.remove(0) } else { Condition::All(all) })
    }

    fn window(&mut self, value: &Value, path: &str) -> Option<Window> {
        let (mut window, clock) = (Window::default(), self.clock);
        self.each(value, path, |name, value| {
            let bound = match name {
                "after" => &mut window.after,
                "before" => &mut window.before,
                _ => {
                    let Some((after, before)) = relative(name, value, clock)? else { return Some(false) };
                    let is_first = window == Window::default();
                    let begins = |day: Option<Day>| day.map(|day| clock.zone.begins(day));
                    window = Window { after: begins(after), before: begins(before) };
                    return Some(is_first);
                }
            };
            let is_first = bound.is_none();
            *bound = value.as_str().and_then(|text| moment(text, clock.zone));
            Some(is_first && bound.is_some())
        })?;
        Some(window)
    }

    /// One of the business's own fields, or several of them, all of which must hold.
    fn fields(&mut self, value: &Value, path: &str) -> Option<Condition> {
        let one = |value: &Value, path: &str| match own_field::read(value, self.clock) {
            Ok(condition) => Ok(Condition::Field(condition)),
            Err(Unread::Unknown(member)) => Err(InvalidCondition::Unknown(format!("{path}{member}"))),
            Err(Unread::Value(member)) => Err(InvalidCondition::Value(format!("{path}{member}"))),
        };
        let read = match value {
            Value::Array(values) if !values.is_empty() => {
                let all = values.iter().enumerate().map(|(place, value)| one(value, &format!("{path}/{place}")));
                all.collect::<Result<Vec<_>, _>>().map(Condition::All)
            }
            value => one(value, path),
        };
        if let Ok(Condition::All(all)) = &read {
            self.read += all.len() - 1;
        }
        read.map_err(|why| self.bad.push(why)).ok()
    }
}

/// How often or for how much something was bought, and when.
#[derive(Default)]
struct Bought {
    currency: Option<Currency>,
    range: Range,
    days: Days,
}

impl Reader {
    fn happened(&mut self, happening: Happening, value: &Value, path: &str) -> Option<Condition> {
        let mut days = Days::default();
        let clock = self.clock;
        self.each(value, path, |name, value| days.read(name, value, clock))?;
        Some(Condition::Happened(happening, days))
    }

    fn bought(&mut self, value: &Value, path: &str) -> Option<Bought> {
        let (mut bought, clock) = (Bought::default(), self.clock);
        self.each(value, path, |name, value| match name {
            "at_least" => Some(whole(value, &mut bought.range.at_least)),
            "at_most" => Some(whole(value, &mut bought.range.at_most)),
            "currency" if path.ends_with("amount_bought") => {
                bought.currency = value.as_str().and_then(Currency::from_word);
                Some(bought.currency.is_some())
            }
            name => bought.days.read(name, value, clock),
        })?;
        if bought.range == Range::default() {
            self.bad.push(InvalidCondition::Value(path.to_owned()));
            return None;
        }
        Some(bought)
    }

    /// Reads the members of an object; `read` tells whether a value was good, and nothing of a name that it does not know.
    fn each(&mut self, value: &Value, path: &str, mut read: impl FnMut(&str, &Value) -> Option<bool>) -> Option<()> {
        let Value::Object(members) = value else {
            self.bad.push(InvalidCondition::Value(path.to_owned()));
            return None;
        };
        for (name, value) in members {
            let path = format!("{path}/{name}");
            let bad = match read(name, value) {
                Some(true) => continue,
                Some(false) => InvalidCondition::Value(path),
                None => InvalidCondition::Unknown(path),
            };
            self.bad.push(bad);
            return None;
        }
        Some(())
    }
}

impl Days {
    /// Reads one member; nothing where no member has this name. What was said already is not said again in another way.
    pub(super) fn read(&mut self, name: &str, value: &Value, clock: Clock) -> Option<bool> {
        let bound = match name {
            "after" => &mut self.after,
            "before" => &mut self.before,
            _ => {
                let Some((after, before)) = relative(name, value, clock)? else { return Some(false) };
                let is_first = *self == Self::default();
                *self = Self { after, before };
                return Some(is_first);
            }
        };
        let is_first = bound.is_none();
        *bound = value.as_str().and_then(|text| text.parse::<Day>().ok());
        Some(is_first && bound.is_some())
    }
}

/// The longest stretch before or after today: a hundred years and some.
const LONGEST: u64 = 36_600;

/// Days that are told from today: `last_days` and `next_days`, today among them, and `since` the beginning of the `month` or the `year`. The second
/// is the first day after them. Nothing at all where no member has this name, nothing in it where the value is none.
#[expect(clippy::option_option, reason = "no such member, and no such value, are two answers")]
fn relative(name: &str, value: &Value, clock: Clock) -> Option<Option<(Option<Day>, Option<Day>)>> {
    let today = clock.today;
    let count = || value.as_u64().filter(|days| *days <= LONGEST).and_then(|days| i64::try_from(days).ok());
    Some(match name {
        "last_days" => count().map(|days| (Some(today.plus_days(-days)), Some(today.plus_days(1)))),
        "next_days" => count().map(|days| (Some(today), Some(today.plus_days(days + 1)))),
        "since" => match value.as_str() {
            Some("month") => Some((Some(today.first_of_month()), None)),
            Some("year") => Some((format!("{}-01-01", &today.to_string()[..4]).parse().ok(), None)),
            _ => None,
        },
        _ => return None,
    })
}

/// A whole number that a double holds exactly.
fn whole(value: &Value, bound: &mut Option<i64>) -> bool {
    *bound = value.as_i64().filter(|number| number.unsigned_abs() < 1 << 53);
    bound.is_some()
}

/// One text or a list of at least one, each of them read.
fn texts<T>(value: &Value, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    list::<String>(value)?.iter().map(|text| read(text)).collect()
}

fn organisation(text: &str) -> Option<String> {
    Some(Organisation::parse(text).ok()??.as_str().to_owned())
}

/// One value, or a list of at least one.
pub(super) fn list<T: serde::de::DeserializeOwned>(value: &Value) -> Option<Vec<T>> {
    let one = |value: &Value| serde_json::from_value(value.clone()).ok();
    match value {
        Value::Array(values) if !values.is_empty() => values.iter().map(one).collect(),
        value => one(value).map(|value| vec![value]),
    }
}

fn edition(value: &Value) -> Option<Condition> {
    let members = value.as_object().filter(|members| members.len() == 2)?;
    let form = members.get("form")?.as_str()?.parse().ok()?;
    let edition = members.get("edition")?.as_u64().and_then(|edition| u32::try_from(edition).ok())?;
    Some(Condition::Edition { form, edition })
}

/// A time, or a date that means its first moment by the clock of the business.
fn moment(text: &str, zone: Zone) -> Option<Moment> {
    text.parse().ok().or_else(|| text.parse::<Day>().ok().map(|day| zone.begins(day)))
}
