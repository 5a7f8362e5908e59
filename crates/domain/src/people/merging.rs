//! Two cards that are one person are made one: which card stays, whether a mailbox has a word in it, and which value of each datum stays.
//!
//! The card stays whose e-mail address stays, so that nobody's sign-in, letters or links move to another mailbox. Where both addresses were confirmed,
//! the mailbox that would go is asked first: what two mailboxes have shown to be theirs may be two people. What people said is merged in
//! [`crate::consent::merging`].

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{card::MAX_TAGS, card_data::Data, datum::Datum};
use crate::{
    ordered::CollectOrdered,
    time::{Moment, Span},
};

/// The name that a merge has among the changes of a card.
pub const MERGED: &str = "merged";

/// For how long a merge can be undone.
pub const UNDO_WITHIN: Span = Span::days(30);

/// For how long the mailbox that is asked can agree.
pub const AGREE_WITHIN: Span = Span::days(7);

/// One of the two cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = MergeSide))]
pub enum Side {
    /// The card that stays.
    This,
    /// The card that goes.
    Other,
}

impl Side {
    /// The word on the wire and in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::This => "this",
            Self::Other => "other",
        }
    }

    /// Reads [`Side::as_str`] back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::This, Self::Other].into_iter().find(|side| side.as_str() == word)
    }

    /// Of two values, that of this side.
    pub fn of<T>(self, this: T, other: T) -> T {
        match self {
            Self::This => this,
            Self::Other => other,
        }
    }
}

/// The e-mail address of a card, as far as it decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Address {
    /// There is none.
    None,
    /// Nobody has shown that it is theirs.
    Unconfirmed,
    /// Its owner has.
    Confirmed,
}

/// When two cards become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = MergeWay))]
pub enum Way {
    /// At once.
    AtOnce,
    /// When the mailbox of the card that goes has agreed.
    AskMailbox,
}

/// The card that would go has the address that must stay: it is to be merged the other way round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the other card has the address that stays")]
pub struct OtherStays;

/// When the cards with these addresses become one, of which the first stays.
pub fn way(this: Address, other: Address) -> Result<Way, OtherStays> {
    match (this, other) {
        (Address::Confirmed, Address::Confirmed) => Ok(Way::AskMailbox),
        (this, other) if this >= other => Ok(Way::AtOnce),
        _ => Err(OtherStays),
    }
}

/// Which value stays, by the name of the datum; what is not chosen stays as it is on this card, or comes from the other where this one has none.
pub type Choices = BTreeMap<String, Side>;

/// From which card a datum comes.
#[must_use]
pub fn side_of(datum: &str, this: &Data, choices: &Choices) -> Side {
    let has_usual = matches!(Datum::from_word(datum), Some(Datum::Locale | Datum::Kind | Datum::Relation));
    let usual = if this.contains_key(datum) || has_usual { Side::This } else { Side::Other };
    choices.get(datum).copied().unwrap_or(usual)
}

/// The data of the one card. The address is that of this card; tags are those of both, as many as one person has.
#[must_use]
pub fn merged(this: &Data, other: &Data, choices: &Choices) -> Data {
    let email = Datum::Email.as_str();
    let names: BTreeSet<&String> = this.keys().chain(other.keys()).collect_set();
    let mut merged = Data::new();
    for datum in names {
        let value = match Datum::from_word(datum) {
            Some(Datum::Email) => this.get(email).cloned(),
            Some(Datum::Tags) => tags(this.get(datum), other.get(datum)),
            _ => side_of(datum, this, choices).of(this.get(datum), other.get(datum)).cloned(),
        };
        merged.extend(value.map(|value| (datum.clone(), value)));
    }
    merged
}

fn tags(this: Option<&Value>, other: Option<&Value>) -> Option<Value> {
    let texts = |tags: Option<&Value>| tags.and_then(Value::as_array).cloned().unwrap_or_default();
    let mut all = texts(this);
    for tag in texts(other) {
        if all.len() < MAX_TAGS && !all.contains(&tag) {
            all.push(tag);
        }
    }
    all.sort_unstable_by(|one, other| one.as_str().cmp(&other.as_str()));
    (!all.is_empty()).then(|| json!(all))
}

/// What the card has again when a merge is undone: each datum that the merge changed and that is still as the merge left it is as it was before;
/// what was changed since stays.
#[must_use]
pub fn restored(before: &Data, merged: &Data, now: &Data) -> Data {
    let names: BTreeSet<&String> = before.keys().chain(merged.keys()).chain(now.keys()).collect_set();
    let value = |datum: &String| if now.get(datum) == merged.get(datum) { before.get(datum) } else { now.get(datum) };
    names.into_iter().filter_map(|datum| Some((datum.clone(), value(datum)?.clone()))).collect_map()
}

/// Whether a merge of this moment can still be undone.
#[must_use]
pub fn can_be_undone(done_at: Moment, now: Moment) -> bool {
    now < done_at + UNDO_WITHIN
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn data() -> impl Strategy<Value = Data> {
        let name = proptest::sample::select(&["email", "name", "phone", "kind", "tags", "fields/colour"][..]);
        let value = (0_u8..4).prop_map(|no| no.to_string());
        proptest::collection::btree_map(name, value, 0..6).prop_map(|all| {
            let one = |(name, text): (&str, String)| (name.to_owned(), if name == "tags" { json!([text]) } else { json!(text) });
            all.into_iter().map(one).collect()
        })
    }

    fn choices() -> impl Strategy<Value = Choices> {
        let name = proptest::sample::select(&["email", "name", "phone", "kind", "tags", "fields/colour"][..]).prop_map(str::to_owned);
        proptest::collection::btree_map(name, proptest::sample::select(&[Side::This, Side::Other][..]), 0..6)
    }

    const ADDRESSES: [Address; 3] = [Address::None, Address::Unconfirmed, Address::Confirmed];

    #[test]
    fn a_confirmed_address_never_goes_without_its_mailbox() {
        for this in ADDRESSES {
            assert_ne!(way(this, Address::Confirmed), Ok(Way::AtOnce));
        }
        assert_eq!(way(Address::Confirmed, Address::Confirmed), Ok(Way::AskMailbox));
        assert_eq!(way(Address::Unconfirmed, Address::Confirmed), Err(OtherStays));
        assert_eq!(way(Address::None, Address::Unconfirmed), Err(OtherStays));
    }

    #[test]
    fn two_cards_can_be_merged_one_way_round_at_least() {
        for this in ADDRESSES {
            for other in ADDRESSES {
                assert!(way(this, other).is_ok() || way(other, this).is_ok());
            }
        }
    }

    #[test]
    fn what_is_not_chosen_is_filled_from_the_other_card() {
        let this: Data = [("name".to_owned(), json!("Aino")), ("tags".to_owned(), json!(["b"]))].into();
        let other: Data = [("name", json!("A. Aalto")), ("phone", json!("+358401")), ("kind", json!("legal")), ("tags", json!(["a", "b"]))]
            .map(|(name, value)| (name.to_owned(), value))
            .into();
        let both = merged(&this, &other, &Choices::new());
        assert_eq!(json!(both), json!({ "name": "Aino", "phone": "+358401", "tags": ["a", "b"] }));
        let chosen = merged(&this, &other, &[("name".to_owned(), Side::Other), ("phone".to_owned(), Side::This)].into());
        assert_eq!(json!(chosen), json!({ "name": "A. Aalto", "tags": ["a", "b"] }));
    }

    proptest! {
        #[test]
        fn the_address_is_that_of_the_card_that_stays(this in data(), other in data(), choices in choices()) {
            let both = merged(&this, &other, &choices);
            prop_assert_eq!(both.get("email"), this.get("email"));
        }

        #[test]
        fn nothing_is_made_up(this in data(), other in data(), choices in choices()) {
            for (datum, value) in merged(&this, &other, &choices) {
                let from = [this.get(&datum), other.get(&datum)];
                prop_assert!(datum == "tags" || from.contains(&Some(&value)), "{}", datum);
            }
        }

        #[test]
        fn undoing_at_once_restores_exactly(this in data(), other in data(), choices in choices()) {
            let after = merged(&this, &other, &choices);
            prop_assert_eq!(restored(&this, &after, &after), this);
        }

        #[test]
        fn what_was_changed_since_stays(this in data(), other in data(), choices in choices(), now in data()) {
            let after = merged(&this, &other, &choices);
            let restored = restored(&this, &after, &now);
            for datum in ["name", "phone", "fields/colour"] {
                let expected = if now.get(datum) == after.get(datum) { this.get(datum) } else { now.get(datum) };
                prop_assert_eq!(restored.get(datum), expected);
            }
        }
    }
}
