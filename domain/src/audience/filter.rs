//! Filters: a finite set of conditions, read from JSON; a name that is not among them is refused, never ignored.

use serde_json::{Map, Value};

use crate::{locale::Locale, time::Moment};

/// Conditions that a person must meet, all of them. The empty filter is everyone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The language of messages is one of these; empty means any.
    pub languages: Vec<Locale>,
    /// Consent for the purpose stands and was given in this window.
    pub consent_given: Option<Window>,
}

/// A stretch of time: `after` belongs to it, `before` does not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// From this moment on.
    pub after: Option<Moment>,
    /// Until this moment.
    pub before: Option<Moment>,
}

/// A condition that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadCondition {
    /// No condition has this name.
    #[error("there is no condition {0}")]
    Unknown(String),
    /// The condition exists, but not with this value; the name may be a path such as `consent_given/after`.
    #[error("the condition {0} has a value it cannot have")]
    Value(String),
}

impl BadCondition {
    /// The name of the condition at fault.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Unknown(name) | Self::Value(name) => name,
        }
    }
}

impl Filter {
    /// Reads the conditions; everything at fault is named.
    pub fn parse(conditions: &Map<String, Value>) -> Result<Self, Vec<BadCondition>> {
        let mut filter = Self::default();
        let mut bad = Vec::new();
        for (name, value) in conditions {
            match name.as_str() {
                "language" => match languages(value) {
                    Some(languages) => filter.languages = languages,
                    None => bad.push(BadCondition::Value(name.clone())),
                },
                "consent_given" => match window(value) {
                    Ok(window) => filter.consent_given = Some(window),
                    Err(why) => bad.push(why),
                },
                _ => bad.push(BadCondition::Unknown(name.clone())),
            }
        }
        if bad.is_empty() { Ok(filter) } else { Err(bad) }
    }
}

fn languages(value: &Value) -> Option<Vec<Locale>> {
    let one = |value: &Value| value.as_str().and_then(|code| code.parse().ok());
    match value {
        Value::Array(codes) if !codes.is_empty() => codes.iter().map(one).collect(),
        value => one(value).map(|locale| vec![locale]),
    }
}

fn window(value: &Value) -> Result<Window, BadCondition> {
    let Value::Object(members) = value else { return Err(BadCondition::Value("consent_given".into())) };
    let mut window = Window::default();
    for (name, value) in members {
        let path = format!("consent_given/{name}");
        let bound = match name.as_str() {
            "after" => &mut window.after,
            "before" => &mut window.before,
            _ => return Err(BadCondition::Unknown(path)),
        };
        *bound = Some(value.as_str().and_then(moment).ok_or(BadCondition::Value(path))?);
    }
    Ok(window)
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

    #[test]
    fn nothing_asked_is_everyone() {
        assert_eq!(parse(&json!({})), Ok(Filter::default()));
    }

    #[test]
    fn the_known_conditions_are_read() {
        let filter =
            parse(&json!({ "language": ["fi", "sv"], "consent_given": { "after": "2026-01-01", "before": "2026-11-22T10:00:00Z" } }));
        let window = Window { after: "2026-01-01T00:00:00Z".parse().ok(), before: "2026-11-22T10:00:00Z".parse().ok() };
        assert_eq!(filter, Ok(Filter { languages: vec![Locale::Fi, Locale::Sv], consent_given: Some(window) }));
        assert_eq!(parse(&json!({ "language": "en" })).map(|filter| filter.languages), Ok(vec![Locale::En]));
    }

    #[test]
    fn what_is_not_known_is_refused_by_name() {
        let bad = parse(&json!({ "shoe_size": 42, "language": "de", "consent_given": { "around": "1999" } }));
        let names: Vec<_> = bad.expect_err("three are at fault").iter().map(|bad| bad.name().to_owned()).collect();
        assert_eq!(names, ["consent_given/around", "language", "shoe_size"]);
        assert_eq!(parse(&json!({ "language": [] })), Err(vec![BadCondition::Value("language".into())]));
    }
}
