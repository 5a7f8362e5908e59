//! What is kept of a person, as one writes it down: read as a whole, and compared with what was kept before, datum by datum.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::{
    card::{AddressFieldError, Kind, MAX_TAGS, Organisation, PostalAddress, Relation, Tag, TooLong},
    field::Values,
    name::{NameTooLong, PersonName},
};
use crate::{
    email::{EmailAddress, EmailError},
    locale::Locale,
    ordered::CollectOrdered,
    own_field::FieldId,
    phone::{Phone, PhoneError},
    text,
};

/// Particulars as they are written.
#[derive(Clone, Copy, Debug, Default)]
pub struct CardInput<'a> {
    /// The e-mail address.
    pub email: Option<&'a str>,
    /// The name.
    pub name: Option<&'a str>,
    /// The organisation.
    pub organisation: Option<&'a str>,
    /// The telephone number.
    pub phone: Option<&'a str>,
    /// The telephone number that is stored: it may stay, whatever it is.
    pub kept_phone: Option<&'a str>,
    /// Street, postal code, town, country.
    pub address: Option<[&'a str; 4]>,
    /// The language of messages.
    pub locale: Locale,
    /// A natural or a legal person.
    pub kind: Kind,
    /// What they are to the business.
    pub relation: Relation,
    /// Words by which they are found again.
    pub tags: &'a [String],
}

/// Particulars that can be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardData {
    /// The e-mail address.
    pub email: Option<EmailAddress>,
    /// The name.
    pub name: Option<PersonName>,
    /// The organisation.
    pub organisation: Option<Organisation>,
    /// The telephone number.
    pub phone: Option<Phone>,
    /// The postal address.
    pub address: Option<PostalAddress>,
    /// The language of messages.
    pub locale: Locale,
    /// A natural or a legal person.
    pub kind: Kind,
    /// What they are to the business.
    pub relation: Relation,
    /// Words by which they are found again.
    pub tags: BTreeSet<Tag>,
}

/// What keeps particulars from being kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FieldError {
    /// The e-mail address.
    #[error(transparent)]
    Email(EmailError),
    /// The name.
    #[error(transparent)]
    Name(NameTooLong),
    /// The organisation.
    #[error(transparent)]
    Organisation(TooLong),
    /// The telephone number.
    #[error(transparent)]
    Phone(PhoneError),
    /// A member of the postal address.
    #[error("{} of the address: {}", .0.0, .0.1)]
    Address(AddressFieldError),
    /// The tag at this place.
    #[error("tag {0}: {1}")]
    Tag(usize, TooLong),
    /// More tags than one person has.
    #[error("at most 50 tags")]
    TooManyTags,
}

impl CardData {
    /// Reads what was written; numbers without a calling code are those of `country` (ISO 3166-1 alpha-2).
    pub fn parse(written: CardInput<'_>, country: &str) -> Result<Self, Vec<FieldError>> {
        let mut errors = Vec::new();
        let email = not_blank(written.email).and_then(|text| note(EmailAddress::parse(text), FieldError::Email, &mut errors));
        let name = written.name.and_then(|text| note(PersonName::parse(text), FieldError::Name, &mut errors)).flatten();
        let organisation =
            written.organisation.and_then(|text| note(Organisation::parse(text), FieldError::Organisation, &mut errors)).flatten();
        let phone = not_blank(written.phone).and_then(|text| match written.kept_phone {
            Some(kept) if kept == text => Some(Phone::kept(kept)),
            _ => note(Phone::parse(text, country), FieldError::Phone, &mut errors),
        });
        let address = written.address.and_then(|[street, code, town, country]| {
            PostalAddress::parse(street, code, town, country).unwrap_or_else(|wrong| {
                errors.extend(wrong.into_iter().map(FieldError::Address));
                None
            })
        });
        let mut tags = BTreeSet::new();
        for (place, text) in written.tags.iter().enumerate() {
            tags.extend(note(Tag::parse(text), |error| FieldError::Tag(place, error), &mut errors).flatten());
        }
        if tags.len() > MAX_TAGS {
            errors.push(FieldError::TooManyTags);
        }
        let CardInput { locale, kind, relation, .. } = written;
        if errors.is_empty() { Ok(Self { email, name, organisation, phone, address, locale, kind, relation, tags }) } else { Err(errors) }
    }

    /// The data by name, without those that are empty or as they are for everybody.
    #[must_use]
    pub fn data(&self, fields: &Values) -> Data {
        let mut data = Data::new();
        let mut put = |datum: &str, value: Option<Value>| data.extend(value.map(|value| (datum.to_owned(), value)));
        put("email", self.email.as_ref().map(|email| email.to_string().into()));
        put("name", self.name.as_ref().map(|name| name.as_str().into()));
        put("organisation", self.organisation.as_ref().map(|organisation| organisation.as_str().into()));
        put("phone", self.phone.as_ref().map(|phone| phone.as_str().into()));
        put("address", self.address.as_ref().map(|address| json!(address)));
        put("locale", Some(self.locale.as_str().into()));
        put("kind", (self.kind != Kind::default()).then(|| self.kind.as_str().into()));
        put("relation", (self.relation != Relation::default()).then(|| self.relation.as_str().into()));
        put("tags", (!self.tags.is_empty()).then(|| json!(self.tags)));
        data.extend(fields.iter().map(|(id, value)| (field_datum(id), value.clone())));
        data
    }
}

fn not_blank(text: Option<&str>) -> Option<&str> {
    text.filter(|text| text::has_visible(text))
}

/// What was read, or nothing and one error more.
fn note<T, E>(read: Result<T, E>, kind: impl FnOnce(E) -> FieldError, errors: &mut Vec<FieldError>) -> Option<T> {
    read.map_err(|error| errors.push(kind(error))).ok()
}

/// What is kept of a person, by the name of each datum: a member of the card, or `fields/` and the name of a field. What is empty, or a
/// customer who is a natural person, is not in it.
pub type Data = BTreeMap<String, Value>;

/// The name of the datum that one of the business's own fields holds.
#[must_use]
pub fn field_datum(field: &FieldId) -> String {
    format!("fields/{field}")
}

/// One datum that is not what it was.
#[derive(Clone, Debug, PartialEq)]
pub struct DatumChange {
    /// Which.
    pub datum: String,
    /// What it was.
    pub before: Option<Value>,
    /// What it is.
    pub after: Option<Value>,
}

/// What has changed, in the order of the names.
#[must_use]
pub fn changes(before: &Data, after: &Data) -> Vec<DatumChange> {
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect_set();
    let changed = names.into_iter().filter(|name| before.get(*name) != after.get(*name));
    changed.map(|name| DatumChange { datum: name.clone(), before: before.get(name).cloned(), after: after.get(name).cloned() }).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let tags = ["a".repeat(41)];
        let written = CardInput {
            email: Some("a@"),
            name: Some(&"a".repeat(121)),
            organisation: Some(&"a".repeat(161)),
            phone: Some("nolla"),
            address: Some(["Katu 1", "", "", ""]),
            tags: &tags,
            ..CardInput::default()
        };
        assert_eq!(CardData::parse(written, "FI").expect_err("wrong").len(), 7);
        let many: Vec<String> = (0..=MAX_TAGS).map(|no| format!("tag {no}")).collect();
        assert_eq!(CardData::parse(CardInput { tags: &many, ..CardInput::default() }, "FI"), Err(vec![FieldError::TooManyTags]));
    }

    #[test]
    fn what_is_blank_is_not_kept() {
        let tags = [" ".to_owned(), "Blondi ".to_owned(), "BLONDI".to_owned()];
        let blank = Some(" ");
        let address = Some([" "; 4]);
        let written =
            CardInput { email: blank, name: blank, organisation: blank, phone: blank, address, tags: &tags, ..CardInput::default() };
        let data = CardData::parse(written, "FI").expect("nothing is wrong").data(&Values::new());
        assert_eq!(json!(data), json!({ "locale": "fi", "tags": ["blondi"] }));
    }

    fn data() -> impl Strategy<Value = Data> {
        prop::collection::btree_map("[a-d]", (0_u8..3).prop_map(Value::from), 0..4)
    }

    proptest! {
        #[test]
        fn what_has_changed_leads_from_what_was_to_what_is(before in data(), after in data()) {
            let mut going = before.clone();
            for changed in changes(&before, &after) {
                prop_assert_ne!(&changed.before, &changed.after);
                prop_assert_eq!(going.remove(&changed.datum), changed.before);
                going.extend(changed.after.map(|value| (changed.datum, value)));
            }
            prop_assert_eq!(going, after);
        }
    }
}
