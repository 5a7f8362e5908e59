//! Conditions about the business's own fields, as the screen shows them.

use lupa_domain::own_field::FieldKind;
use serde_json::{Map, Value, json};

use super::{card_conditions::Dates, filter::list};

/// A condition about one of the business's own fields.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldAsk {
    /// Which field.
    pub id: String,
    /// What it must hold.
    pub test: FieldAskTest,
}

/// What a field must hold; while it is not filled in it asks nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldAskTest {
    /// Anything.
    Known,
    /// One of these days.
    On(Dates),
    /// A day that comes again within so many days, as a birthday does.
    Recurs(Option<u32>),
    /// A number from one to another, as they were written.
    Number([String; 2]),
    /// One of these choices.
    Choice(Vec<String>),
    /// Yes, or no.
    YesNo(Option<bool>),
}

impl FieldAsk {
    /// One about a field of this kind, not filled in; a birthday is asked for by its return.
    #[must_use]
    pub fn new(id: &str, kind: FieldKind, birthday: bool) -> Self {
        let test = match kind {
            FieldKind::Date if birthday => FieldAskTest::Recurs(None),
            FieldKind::Date => FieldAskTest::On(Dates::default()),
            FieldKind::Number => FieldAskTest::Number([String::new(), String::new()]),
            FieldKind::Choice => FieldAskTest::Choice(Vec::new()),
            FieldKind::YesNo => FieldAskTest::YesNo(None),
            FieldKind::Text => FieldAskTest::Known,
        };
        Self { id: id.to_owned(), test }
    }

    /// Reads one of the API; nothing where the screen cannot show it.
    #[must_use]
    pub fn read(value: &Value) -> Option<Self> {
        let mut members: Map<String, Value> = value.as_object()?.clone();
        let id = members.remove("id")?.as_str()?.to_owned();
        let number = |name: &str| members.get(name).map(ToString::to_string).unwrap_or_default();
        let test = match members.keys().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["known"] => FieldAskTest::Known,
            ["recurs_within"] => FieldAskTest::Recurs(Some(u32::try_from(members["recurs_within"].as_u64()?).ok()?)),
            ["is"] => match &members["is"] {
                Value::Bool(yes) => FieldAskTest::YesNo(Some(*yes)),
                choices => FieldAskTest::Choice(list(choices)?),
            },
            ["at_least" | "at_most"] | ["at_least", "at_most"] => FieldAskTest::Number([number("at_least"), number("at_most")]),
            _ => FieldAskTest::On(Dates::read(&members)?),
        };
        Some(Self { id, test })
    }

    /// Its value for the API; nothing while it is not filled in.
    #[must_use]
    pub fn write(&self) -> Option<Value> {
        let mut members = match &self.test {
            FieldAskTest::Known => Map::from_iter([("known".to_owned(), json!(true))]),
            FieldAskTest::On(dates) => dates.write(),
            FieldAskTest::Recurs(days) => Map::from_iter([("recurs_within".to_owned(), json!((*days)?))]),
            FieldAskTest::Number(bounds) => {
                let bounds = [("at_least", &bounds[0]), ("at_most", &bounds[1])];
                bounds.into_iter().filter_map(|(name, text)| Some((name.to_owned(), number(text)?))).collect()
            }
            FieldAskTest::Choice(choices) if choices.is_empty() => return None,
            FieldAskTest::Choice(choices) => Map::from_iter([("is".to_owned(), json!(choices))]),
            FieldAskTest::YesNo(yes) => Map::from_iter([("is".to_owned(), json!((*yes)?))]),
        };
        if members.is_empty() {
            return None;
        }
        members.insert("id".to_owned(), json!(self.id));
        Some(members.into())
    }
}

/// A number as people write it.
fn number(text: &str) -> Option<Value> {
    let text = text.trim().replace(',', ".");
    let read = serde_json::from_str::<serde_json::Number>(&text).ok()?;
    Some(Value::Number(read))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_as_it_was() {
        let dates = Dates { after: "2026-01-01".parse().ok(), ..Dates::default() };
        for test in [
            FieldAskTest::Known,
            FieldAskTest::On(dates),
            FieldAskTest::Recurs(Some(14)),
            FieldAskTest::Number(["1.5".into(), String::new()]),
            FieldAskTest::Choice(vec!["red".into()]),
            FieldAskTest::YesNo(Some(false)),
        ] {
            let asked = FieldAsk { id: "it".into(), test };
            assert_eq!(FieldAsk::read(&asked.write().expect("it is filled in")), Some(asked));
        }
        for kind in [FieldKind::Date, FieldKind::Number, FieldKind::Choice, FieldKind::YesNo] {
            assert_eq!(FieldAsk::new("it", kind, true).write(), None);
        }
        assert_eq!(FieldAsk::read(&json!({ "id": "it", "around": 3 })), None);
    }
}
