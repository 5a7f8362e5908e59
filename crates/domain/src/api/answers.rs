//! Answers to what purposes ask for, as they were written.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Answers as a person wrote them, by purpose and field: `{"birthday-offers.birthday": "1990-05-24"}`. A list inside, for the sign-up page sends it
/// and every kind of map costs a visitor's telephone half a kilobyte.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenAnswers(pub Vec<(String, String)>);

impl WrittenAnswers {
    /// Whether nothing was written.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What was written for a purpose into a field.
    #[must_use]
    pub fn of(&self, purpose: &str, field: &str) -> Option<&str> {
        let of = |name: &str| name.split_once('.').is_some_and(|(one, other)| one == purpose && other == field);
        self.0.iter().find(|(name, _)| of(name)).map(|(_, written)| written.as_str())
    }
}

impl Serialize for WrittenAnswers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, written)| (name, written)))
    }
}

impl<'de> Deserialize<'de> for WrittenAnswers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(BTreeMap::<String, String>::deserialize(deserializer)?.into_iter().collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_an_object_on_the_wire() {
        let answers = WrittenAnswers(vec![("offers.size".into(), "38".into()), ("offers.colour".into(), "red".into())]);
        let text = serde_json::to_string(&answers).expect("text");
        assert_eq!(text, r#"{"offers.size":"38","offers.colour":"red"}"#);
        let read: WrittenAnswers = serde_json::from_str(&text).expect("answers");
        assert_eq!((read.of("offers", "size"), read.of("offers", "shoe")), (Some("38"), None));
    }
}
