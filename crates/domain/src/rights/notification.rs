//! Telling those who received somebody's data that it was corrected, erased or restricted (GDPR Art. 19).
//!
//! Who received what is known from the exports: staff name the organisation that an export goes to. Of a correction a recipient is told where it
//! received that very datum; of the rest wherever it received anything. A recipient hears which data it is about and never a value: the new
//! one could be something that it did not have before.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    ordered::CollectOrdered,
    people::{
        FieldId,
        card_data::{DatumChange, field_datum},
    },
    text,
    time::Moment,
    wording::Channel,
};

/// The longest name of a recipient, in characters: as a purpose names one.
pub const LONGEST_RECIPIENT: usize = 120;
/// The longest text of how a recipient was told, in characters: a line.
pub const LONGEST_HOW: usize = 200;

/// What a recipient is told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = NotifiedChange))]
pub enum Change {
    /// A datum was put right (Art. 16).
    Corrected,
    /// The person was erased (Art. 17).
    Erased,
    /// Their data is only stored for now (Art. 18).
    Restricted,
    /// That has ended.
    RestrictionLifted,
}

impl Change {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Corrected, Self::Erased, Self::Restricted, Self::RestrictionLifted];

    /// Its word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Corrected => "corrected",
            Self::Erased => "erased",
            Self::Restricted => "restricted",
            Self::RestrictionLifted => "restriction_lifted",
        }
    }

    /// The one with this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|change| change.as_str() == word)
    }
}

/// How far the letter to a recipient has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = NotificationLetter))]
pub enum LetterState {
    /// It waits to be sent, or is tried again.
    Waiting,
    /// The recipient's mail server took it.
    Sent,
    /// It could not be delivered: staff tell the recipient.
    Failed,
}

impl LetterState {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Sent, Self::Failed];

    /// Its word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Failed => "failed",
        }
    }

    /// The one with this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

/// The names of data, as changes of a card name them.
pub type DataNames = BTreeSet<String>;

/// What an export holds of each person: the address of its channel, the name, the language, and these fields.
#[must_use]
pub fn exported(channel: Channel, fields: &[FieldId]) -> DataNames {
    let more = ["name", "locale"].map(str::to_owned).into_iter().chain(fields.iter().map(field_datum));
    listed(channel).into_iter().chain(more).collect_set()
}

/// What a list of those who must not be written to holds of each person: the address.
#[must_use]
pub fn listed(channel: Channel) -> DataNames {
    let address = match channel {
        Channel::Email => "email",
        Channel::Sms => "phone",
    };
    [address.to_owned()].into()
}

/// What one recipient received of a person in one export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// The name of the recipient.
    pub recipient: String,
    /// What it received.
    pub data: DataNames,
    /// When.
    pub at: Moment,
}

/// A recipient that has to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owed {
    /// The name of the recipient.
    pub recipient: String,
    /// Which of the data that it received.
    pub data: DataNames,
    /// When it received any of it last.
    pub disclosed_at: Moment,
}

/// Which recipients have to be told of a change; each once, in the order of their names. A datum that was added where there was none corrects
/// nothing that anybody received.
#[must_use]
pub fn owed(change: Change, changed: &[DatumChange], received: &[Received]) -> Vec<Owed> {
    let corrected: BTreeSet<&str> = changed.iter().filter(|one| one.before.is_some()).map(|one| one.datum.as_str()).collect_set();
    let concerns = |datum: &str| change != Change::Corrected || corrected.contains(datum);
    let mut found: BTreeMap<&str, Owed> = BTreeMap::new();
    for one in received {
        let data: DataNames = one.data.iter().filter(|datum| concerns(datum)).cloned().collect_set();
        if data.is_empty() {
            continue;
        }
        let recipient = one.recipient.clone();
        let owed = found.entry(&one.recipient).or_insert(Owed { recipient, data: DataNames::new(), disclosed_at: one.at });
        owed.data.extend(data);
        owed.disclosed_at = owed.disclosed_at.max(one.at);
    }
    found.into_values().collect()
}

/// What is wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotificationError {
    /// Nothing can be seen in it.
    #[error("it is needed")]
    Missing,
    /// It is too long.
    #[error("it is too long")]
    TooLong,
}

/// Reads the name of the organisation that receives an export; nothing where the list stays with the business.
pub fn parse_recipient(typed: &str) -> Result<Option<String>, NotificationError> {
    let name = text::one_line(typed);
    match name.chars().count() {
        0 => Ok(None),
        1..=LONGEST_RECIPIENT => Ok(Some(name)),
        _ => Err(NotificationError::TooLong),
    }
}

/// Reads how a recipient was told.
pub fn parse_how(typed: &str) -> Result<String, NotificationError> {
    let how = text::one_line(typed);
    match how.chars().count() {
        0 => Err(NotificationError::Missing),
        1..=LONGEST_HOW => Ok(how),
        _ => Err(NotificationError::TooLong),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn received_by(recipient: &str, data: &[&str], at: i64) -> Received {
        Received { recipient: recipient.into(), data: data.iter().map(|one| (*one).to_owned()).collect(), at: Moment::from_millis(at) }
    }

    fn changed(datum: &str, before: bool) -> DatumChange {
        DatumChange { datum: datum.into(), before: before.then(|| json!("vanha")), after: Some(json!("uusi")) }
    }

    #[test]
    fn a_correction_is_told_to_those_who_have_that_datum() {
        let received = [
            received_by("Posti", &["email", "name"], 1),
            received_by("Posti", &["email", "fields/colour"], 2),
            received_by("Kone", &["phone"], 3),
        ];
        let told = owed(Change::Corrected, &[changed("email", true)], &received);
        let data = BTreeSet::from(["email".to_owned()]);
        assert_eq!(told, [Owed { recipient: "Posti".into(), data, disclosed_at: Moment::from_millis(2) }]);
        assert!(owed(Change::Corrected, &[changed("phone", false)], &received).is_empty(), "nobody received what was not there");
        let names: Vec<_> = owed(Change::Erased, &[], &received).into_iter().map(|one| one.recipient).collect();
        assert_eq!(names, ["Kone", "Posti"]);
    }

    #[test]
    fn texts_are_read_as_they_are_seen() {
        assert_eq!(parse_recipient(" Mailchimp\n"), Ok(Some("Mailchimp".into())));
        assert_eq!(parse_recipient("  "), Ok(None));
        assert_eq!(parse_recipient(&"a".repeat(121)), Err(NotificationError::TooLong));
        assert_eq!(parse_how(" "), Err(NotificationError::Missing));
        assert_eq!(parse_how(&"a".repeat(201)), Err(NotificationError::TooLong));
        assert_eq!(parse_how("Puhelimitse"), Ok("Puhelimitse".into()));
    }

    fn names() -> impl Strategy<Value = Vec<&'static str>> {
        prop::sample::subsequence(vec!["email", "phone", "name", "locale", "fields/a", "fields/b"], 0..=6)
    }

    proptest! {
        #[test]
        fn nobody_hears_of_a_datum_that_they_did_not_receive(
            received in prop::collection::vec((prop::sample::select(vec!["A", "B", "C"]), names(), 0_i64..100), 0..8),
            touched in names(),
            change in prop::sample::select(Change::ALL.to_vec()),
        ) {
            let received: Vec<_> = received.into_iter().map(|(name, data, at)| received_by(name, &data, at)).collect();
            let changed: Vec<_> = touched.iter().map(|datum| changed(datum, true)).collect();
            let told = owed(change, &changed, &received);
            for one in &told {
                let had: DataNames = received.iter().filter(|had| had.recipient == one.recipient).flat_map(|had| had.data.clone()).collect();
                prop_assert!(!one.data.is_empty() && one.data.is_subset(&had));
                prop_assert!(change != Change::Corrected || one.data.iter().all(|datum| touched.contains(&datum.as_str())));
                prop_assert!(received.iter().any(|had| had.recipient == one.recipient && had.at == one.disclosed_at));
            }
            for had in &received {
                let concerned = had.data.iter().any(|datum| change != Change::Corrected || touched.contains(&datum.as_str()));
                prop_assert_eq!(concerned && !told.iter().any(|one| one.recipient == had.recipient), false, "each of them hears it");
            }
            prop_assert!(told.windows(2).all(|pair| pair[0].recipient < pair[1].recipient), "and once");
        }
    }
}
