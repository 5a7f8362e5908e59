//! Filters: conditions from a finite set, combined by all, any and not, read from JSON. A name that is not among them is refused, never
//! ignored.

use serde_json::{Map, Value};

use crate::{consent::Method, locale::Locale, time::Moment, wording::FormId};

/// How many conditions a filter holds at most, and how deep they may lie inside one another.
const MOST: usize = 20;
const DEEPEST: usize = 5;

/// What a person must meet. The empty filter is everyone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// All of these.
    pub all: Vec<Condition>,
}

/// One condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The language of messages is one of these.
    Language(Vec<Locale>),
    /// The person came into the register in this window.
    Joined(Window),
    /// Consent for the purpose stands and was given in this window.
    ConsentGiven(Window),
    /// Consent for the purpose stands, given to this edition of this form.
    Edition {
        /// The form.
        form: FormId,
        /// Which of its editions.
        edition: u32,
    },
    /// Consent for the purpose stands, given in one of these ways.
    Method(Vec<Method>),
    /// All of these.
    All(Vec<Condition>),
    /// At least one of these.
    Any(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
}

/// A stretch of time: `after` belongs to it, `before` does not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// From this moment on.
    pub after: Option<Moment>,
    /// Until this moment.
    pub before: Option<Moment>,
}

impl Window {
    /// Whether a moment lies in it.
    #[must_use]
    pub fn holds(&self, moment: Moment) -> bool {
        self.after.is_none_or(|after| moment >= after) && self.before.is_none_or(|before| moment < before)
    }
}

/// What conditions ask about one person and one purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The language of messages.
    pub locale: Locale,
    /// When they came into the register.
    pub joined: Moment,
    /// The consent that stands, if one does.
    pub given: Option<Given>,
}

/// A consent that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Since when.
    pub since: Moment,
    /// To which form and edition.
    pub to: (FormId, u32),
    /// In which way.
    pub method: Method,
}

impl Condition {
    /// Whether a person meets it.
    #[must_use]
    pub fn holds(&self, person: &Profile) -> bool {
        let given = |asks: &dyn Fn(&Given) -> bool| person.given.as_ref().is_some_and(asks);
        match self {
            Self::Language(locales) => locales.contains(&person.locale),
            Self::Joined(window) => window.holds(person.joined),
            Self::ConsentGiven(window) => given(&|given| window.holds(given.since)),
            Self::Edition { form, edition } => given(&|given| given.to == (form.clone(), *edition)),
            Self::Method(methods) => given(&|given| methods.contains(&given.method)),
            Self::All(conditions) => conditions.iter().all(|condition| condition.holds(person)),
            Self::Any(conditions) => conditions.iter().any(|condition| condition.holds(person)),
            Self::Not(condition) => !condition.holds(person),
        }
    }
}

impl Filter {
    /// Whether a person meets it.
    #[must_use]
    pub fn holds(&self, person: &Profile) -> bool {
        self.all.iter().all(|condition| condition.holds(person))
    }

    /// Whether it asks for standing consent within some time and for nothing else: such a filter is answered from the standings alone.
    #[must_use]
    pub fn asks_only_when_given(&self) -> bool {
        self.all.iter().all(|condition| matches!(condition, Condition::ConsentGiven(_)))
    }

    /// Reads the conditions; everything at fault is named.
    pub fn parse(conditions: &Map<String, Value>) -> Result<Self, Vec<BadCondition>> {
        let mut reader = Reader::default();
        let all = reader.members(conditions, "", 1);
        if reader.read > MOST {
            reader.bad.push(BadCondition::TooMany);
        }
        if reader.bad.is_empty() { Ok(Self { all }) } else { Err(reader.bad) }
    }
}

/// A condition that cannot be used. Names are paths into the filter, such as `any/0/consent_given/after`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadCondition {
    /// No condition has this name.
    #[error("there is no condition {0}")]
    Unknown(String),
    /// The condition exists, but not with this value.
    #[error("the condition {0} has a value it cannot have")]
    Value(String),
    /// More than twenty conditions, or nested deeper than five times.
    #[error("a filter has at most 20 conditions, at most 5 deep")]
    TooMany,
}

impl BadCondition {
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
#[derive(Default)]
struct Reader {
    read: usize,
    bad: Vec<BadCondition>,
}

impl Reader {
    /// The conditions of an object: each of its members is one.
    fn members(&mut self, conditions: &Map<String, Value>, path: &str, depth: usize) -> Vec<Condition> {
        if depth > DEEPEST {
            self.bad.push(BadCondition::TooMany);
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
            "all" => return self.several(value, path, depth).map(Condition::All),
            "any" => return self.several(value, path, depth).map(Condition::Any),
            "not" => return self.object(value, path, depth).map(|condition| Condition::Not(Box::new(condition))),
            _ => {
                self.bad.push(BadCondition::Unknown(path.to_owned()));
                return None;
            }
        };
        if read.is_none() {
            self.bad.push(BadCondition::Value(path.to_owned()));
        }
        read
    }

    /// A list of objects, of which each is the conjunction of its members.
    fn several(&mut self, value: &Value, path: &str, depth: usize) -> Option<Vec<Condition>> {
        let Some(objects) = value.as_array().filter(|objects| !objects.is_empty()) else {
            self.bad.push(BadCondition::Value(path.to_owned()));
            return None;
        };
        objects.iter().enumerate().map(|(place, object)| self.object(object, &format!("{path}/{place}"), depth)).collect()
    }

    fn object(&mut self, value: &Value, path: &str, depth: usize) -> Option<Condition> {
        let Some(members) = value.as_object().filter(|members| !members.is_empty()) else {
            self.bad.push(BadCondition::Value(path.to_owned()));
            return None;
        };
        let mut all = self.members(members, &format!("{path}/"), depth + 1);
        Some(if all.len() == 1 { all.remove(0) } else { Condition::All(all) })
    }

    fn window(&mut self, value: &Value, path: &str) -> Option<Window> {
        let Value::Object(members) = value else {
            self.bad.push(BadCondition::Value(path.to_owned()));
            return None;
        };
        let mut window = Window::default();
        for (name, value) in members {
            let path = format!("{path}/{name}");
            let bound = match name.as_str() {
                "after" => &mut window.after,
                "before" => &mut window.before,
                _ => {
                    self.bad.push(BadCondition::Unknown(path));
                    return None;
                }
            };
            let Some(moment) = value.as_str().and_then(moment) else {
                self.bad.push(BadCondition::Value(path));
                return None;
            };
            *bound = Some(moment);
        }
        Some(window)
    }
}

/// One value, or a list of at least one.
fn list<T: serde::de::DeserializeOwned>(value: &Value) -> Option<Vec<T>> {
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

/// A time, or a date that means its first moment in UTC.
fn moment(text: &str) -> Option<Moment> {
    text.parse().or_else(|_| format!("{text}T00:00:00Z").parse()).ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn parse(value: &Value) -> Result<Filter, Vec<BadCondition>> {
        Filter::parse(value.as_object().expect("an object"))
    }

    fn names(value: &Value) -> Vec<String> {
        parse(value).expect_err("something is at fault").iter().map(|bad| bad.name().to_owned()).collect()
    }

    #[test]
    fn nothing_asked_is_everyone() {
        assert_eq!(parse(&json!({})), Ok(Filter::default()));
    }

    #[test]
    fn the_known_conditions_are_read() {
        let window = Window { after: "2026-01-01T00:00:00Z".parse().ok(), before: "2026-11-22T10:00:00Z".parse().ok() };
        let filter = parse(&json!({
            "language": ["fi", "sv"],
            "consent_given": { "after": "2026-01-01", "before": "2026-11-22T10:00:00Z" },
            "joined": {},
            "edition": { "form": "newsletter", "edition": 2 },
            "method": "web_form",
        }));
        let wanted = [
            Condition::Language(vec![Locale::Fi, Locale::Sv]),
            Condition::ConsentGiven(window),
            Condition::Joined(Window::default()),
            Condition::Edition { form: "newsletter".parse().expect("a form"), edition: 2 },
            Condition::Method(vec![Method::WebForm]),
        ];
        let read = filter.expect("all are known").all;
        assert!(wanted.iter().all(|condition| read.contains(condition)) && read.len() == wanted.len(), "{read:?}");
    }

    #[test]
    fn conditions_are_combined() {
        let filter = parse(&json!({ "any": [{ "language": "fi" }, { "not": { "language": "sv", "method": ["portal"] } }] }));
        let inner = Condition::All(vec![Condition::Language(vec![Locale::Sv]), Condition::Method(vec![Method::Portal])]);
        let any = Condition::Any(vec![Condition::Language(vec![Locale::Fi]), Condition::Not(Box::new(inner))]);
        assert_eq!(filter, Ok(Filter { all: vec![any] }));
    }

    #[test]
    fn what_is_not_known_is_refused_by_name() {
        let bad = names(&json!({ "shoe_size": 42, "language": "de", "consent_given": { "around": "1999" } }));
        assert_eq!(bad, ["consent_given/around", "language", "shoe_size"]);
        assert_eq!(names(&json!({ "language": [] })), ["language"]);
        assert_eq!(names(&json!({ "any": [{ "language": "fi" }, { "not": { "age": 3 } }] })), ["any/1/not/age"]);
        assert_eq!(names(&json!({ "any": [], "not": {}, "all": {} })), ["all", "any", "not"]);
        assert_eq!(names(&json!({ "edition": { "form": "newsletter" }, "joined": { "after": "eilen" } })), ["edition", "joined/after"]);
    }

    #[test]
    fn a_filter_has_its_bounds() {
        let many: Vec<_> = (0..21).map(|_| json!({ "language": "fi" })).collect();
        assert_eq!(parse(&json!({ "any": many })), Err(vec![BadCondition::TooMany]));
        let mut deep = json!({ "language": "fi" });
        for _ in 0..5 {
            deep = json!({ "not": deep });
        }
        assert_eq!(parse(&deep), Err(vec![BadCondition::TooMany]));
    }

    #[test]
    fn not_counts_those_who_have_said_nothing() {
        let silent = Profile { locale: Locale::Fi, joined: Moment::from_millis(0), given: None };
        let given = parse(&json!({ "consent_given": {} })).expect("known");
        let not_given = parse(&json!({ "not": { "consent_given": {} } })).expect("known");
        assert_eq!((given.holds(&silent), not_given.holds(&silent)), (false, true));
    }
}
