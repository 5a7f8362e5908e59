//! Completing a card by a row: what is empty is filled, what is there stays.

use super::ReadRow;
use crate::{
    email::EmailAddress,
    ordered::CollectOrdered,
    people::{
        MAX_TAGS, Values,
        card_data::{CardData, field_datum},
    },
};

/// A card, completed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completed {
    /// The card.
    pub card: CardData,
    /// The business's own fields.
    pub fields: Values,
    /// The data that differ, where the card's own stay.
    pub kept: Vec<String>,
}

/// Completes a card. Only what is empty is filled, and tags are added, so far as there is room; where both have something else, the card's own stays,
/// for it is newer and came from closer by. Nothing of a card is ever taken away.
#[must_use]
pub fn complete(before: &CardData, fields: &Values, row: &ReadRow) -> Completed {
    let mut kept = Vec::new();
    let said = &row.card;
    let card = CardData {
        email: fill(before.email.as_ref(), said.email.as_ref().filter(|said| !is_same_mailbox(before, said)), "email", &mut kept),
        name: fill(before.name.as_ref(), said.name.as_ref(), "name", &mut kept),
        organisation: fill(before.organisation.as_ref(), said.organisation.as_ref(), "organisation", &mut kept),
        phone: fill(before.phone.as_ref(), said.phone.as_ref(), "phone", &mut kept),
        address: fill(before.address.as_ref(), said.address.as_ref(), "address", &mut kept),
        tags: before.tags.iter().chain(said.tags.difference(&before.tags)).take(before.tags.len().max(MAX_TAGS)).cloned().collect_set(),
        locale: before.locale,
        kind: before.kind,
        relation: before.relation,
    };
    if row.says_locale && said.locale != before.locale {
        kept.push("locale".to_owned());
    }
    let mut completed = fields.clone();
    for (id, value) in &row.fields {
        match fields.get(id) {
            None => drop(completed.insert(id.clone(), value.clone())),
            Some(own) if own != value => kept.push(field_datum(id)),
            Some(_) => {}
        }
    }
    Completed { card, fields: completed, kept }
}

/// Whether an address is that of a card, in whichever spelling.
fn is_same_mailbox(card: &CardData, said: &EmailAddress) -> bool {
    card.email.as_ref().is_some_and(|own| own.key() == said.key())
}

/// What is there, else what is said.
fn fill<T: Clone + PartialEq>(own: Option<&T>, said: Option<&T>, datum: &str, kept: &mut Vec<String>) -> Option<T> {
    if let (Some(own), Some(said)) = (own, said)
        && own != said
    {
        kept.push(datum.to_owned());
    }
    own.or(said).cloned()
}
