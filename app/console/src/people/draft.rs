//! The data of a person, datum by datum, as JSON: as it was, as it was typed, and as another user has saved it in the meantime. The form
//! shows both versions side by side, and the user chooses one for each datum.

use lupa_domain::{
    api::people::{AddressFields, PersonDetails, PersonRequest},
    locale::Locale,
    ordered::CollectOrdered,
    people::{Datum, FieldKind, Source},
};
use lupa_ui::{datum::FIELD_PREFIX, decimal};
use serde_json::Value;

/// A datum that two users have left in different states. `null` is nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Which: the word of a [`Datum`], or [`FIELD_PREFIX`] and the id of a custom field.
    pub datum: String,
    /// As it was when the form was opened.
    pub base: Value,
    /// As it was typed.
    pub mine: Value,
    /// As another user has saved it.
    pub theirs: Value,
}

/// The data of a person, as they would be sent back.
#[must_use]
pub fn from_details(person: &PersonDetails) -> PersonRequest {
    PersonRequest {
        email: person.email.clone(),
        name: person.name.clone(),
        organisation: person.organisation.clone(),
        phone: person.phone_shown.clone().or_else(|| person.phone.clone()),
        address: person.address.clone(),
        locale: person.locale,
        kind: person.kind,
        relation: person.relation,
        tags: person.tags.clone(),
        fields: person.fields.clone(),
        source: Source::Told,
        reason: None,
    }
}

/// Every datum and its value: those of [`Datum::ALL`], then the custom fields that hold something.
#[must_use]
pub fn data(person: &PersonRequest) -> Vec<(String, Value)> {
    let text = |text: &Option<String>| text.clone().map_or(Value::Null, Value::String);
    let address = person.address.as_ref().map_or(Value::Null, |address| {
        let AddressFields { street, postal_code, locality, country } = address.clone();
        let lines = [("street", street), ("postal_code", postal_code), ("locality", locality), ("country", country)];
        Value::Object(lines.into_iter().map(|(name, line)| (name.to_owned(), Value::String(line))).collect())
    });
    // No tags are nothing, like everything else that is left out.
    let tags = if person.tags.is_empty() { Value::Null } else { person.tags.clone().into() };
    let value = |datum| match datum {
        Datum::Name => text(&person.name),
        Datum::Organisation => text(&person.organisation),
        Datum::Email => text(&person.email),
        Datum::Phone => text(&person.phone),
        Datum::Address => address.clone(),
        Datum::Locale => person.locale.as_str().into(),
        Datum::Relation => person.relation.as_str().into(),
        Datum::Kind => person.kind.as_str().into(),
        Datum::Tags => tags.clone(),
    };
    let plain = Datum::ALL.into_iter().map(|datum| (datum.as_str().to_owned(), value(datum)));
    let custom = person.fields.iter().map(|(id, value)| (format!("{FIELD_PREFIX}{id}"), value.clone()));
    plain.chain(custom).collect()
}

/// The data for which another user has saved something else than was typed.
#[must_use]
pub fn differences(base: &PersonRequest, mine: &PersonRequest, theirs: &PersonRequest) -> Vec<Difference> {
    let [base, mine, theirs] = [base, mine, theirs].map(data);
    let of = |data: &[(String, Value)], datum: &str| {
        data.iter().find(|(known, _)| known == datum).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let custom = |data: &[(String, Value)]| data.iter().skip(Datum::ALL.len()).map(|(datum, _)| datum.clone()).collect_set();
    let custom = &custom(&mine) | &custom(&theirs);
    Datum::ALL
        .into_iter()
        .map(|datum| datum.as_str().to_owned())
        .chain(custom)
        .map(|datum| Difference { base: of(&base, &datum), mine: of(&mine, &datum), theirs: of(&theirs, &datum), datum })
        .filter(|found| found.mine != found.theirs)
        .collect()
}

/// What was typed, but with `theirs` for the data in `taken`.
#[must_use]
pub fn settle(mine: &PersonRequest, theirs: &PersonRequest, taken: &[String]) -> PersonRequest {
    let mut settled = mine.clone();
    for datum in taken {
        let theirs = theirs.clone();
        match datum.as_str() {
            "name" => settled.name = theirs.name,
            "organisation" => settled.organisation = theirs.organisation,
            "email" => settled.email = theirs.email,
            "phone" => settled.phone = theirs.phone,
            "address" => settled.address = theirs.address,
            "locale" => settled.locale = theirs.locale,
            "relation" => settled.relation = theirs.relation,
            "kind" => settled.kind = theirs.kind,
            "tags" => settled.tags = theirs.tags,
            other => {
                let Some(field) = other.strip_prefix(FIELD_PREFIX) else { continue };
                match theirs.fields.get(field) {
                    Some(value) => settled.fields.insert(field.to_owned(), value.clone()),
                    None => settled.fields.remove(field),
                };
            }
        }
    }
    settled
}

/// The value of a custom field, as a form shows it.
#[must_use]
pub fn write_value(value: &Value, locale: Locale) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Number(number) => decimal(&number.to_string(), locale),
        other => other.to_string(),
    }
}

/// The value that was typed into a custom field; nothing where it is empty. A text that does not fit is sent as it is: the register says what
/// is wrong with it.
#[must_use]
pub fn parse_value(kind: FieldKind, text: &str) -> Option<Value> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return None;
    }
    Some(match kind {
        FieldKind::Number => parse_number(trimmed).unwrap_or_else(|| Value::String(trimmed.to_owned())),
        FieldKind::YesNo => Value::Bool(trimmed == "true"),
        FieldKind::Text => Value::String(text.trim_end().to_owned()),
        FieldKind::Date | FieldKind::Choice => Value::String(trimmed.to_owned()),
    })
}

fn parse_number(text: &str) -> Option<Value> {
    let plain = text.replace(char::is_whitespace, "").replace('\u{2212}', "-");
    // A comma stands before the decimals, unless there is a point as well: then it stands between thousands.
    let plain = if plain.contains('.') { plain.replace(',', "") } else { plain.replace(',', ".") };
    // JSON writes numbers like this, and its parser is in the program anyway.
    serde_json::from_str::<Value>(&plain).ok().filter(Value::is_number)
}

#[cfg(test)]
mod tests {
    use lupa_domain::people::{Kind, Relation};
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn person(value: Value) -> PersonRequest {
        serde_json::from_value(value).expect("a person")
    }

    fn person_with(name: &str, tags: &[&str], colour: Option<&str>) -> PersonRequest {
        let fields = colour.map_or(json!({}), |colour| json!({ "colour": colour }));
        person(json!({ "name": name, "locale": "fi", "tags": tags, "fields": fields, "source": "told" }))
    }

    #[test]
    fn what_two_users_have_changed_is_shown_datum_by_datum() {
        let base = person_with("Aino", &[], Some("7/43"));
        let mine = PersonRequest { phone: Some("040 1".into()), ..person_with("Aino A", &["loyal"], Some("7/43")) };
        let theirs = person_with("Aino B", &[], None);
        let found = differences(&base, &mine, &theirs);
        let shown: Vec<_> = found.iter().map(|one| (one.datum.as_str(), &one.base, &one.mine, &one.theirs)).collect();
        assert_eq!(
            shown,
            [
                ("name", &json!("Aino"), &json!("Aino A"), &json!("Aino B")),
                ("phone", &json!(null), &json!("040 1"), &json!(null)),
                ("tags", &json!(null), &json!(["loyal"]), &json!(null)),
                ("fields/colour", &json!("7/43"), &json!("7/43"), &json!(null)),
            ]
        );
    }

    #[test]
    fn a_field_is_parsed_as_it_is_written() {
        for (kind, text, value) in [
            (FieldKind::Number, "1 234,5", json!(1234.5)),
            (FieldKind::Number, "1,234.5", json!(1234.5)),
            (FieldKind::Number, "\u{2212}7", json!(-7)),
            (FieldKind::Number, "some", json!("some")),
            (FieldKind::YesNo, "true", json!(true)),
            (FieldKind::Text, "7/43\n", json!("7/43")),
            (FieldKind::Date, "2026-11-25", json!("2026-11-25")),
        ] {
            assert_eq!(parse_value(kind, text), Some(value), "{text}");
        }
        assert_eq!(parse_value(FieldKind::Text, " \n"), None);
        assert_eq!(parse_value(FieldKind::Number, &write_value(&json!(-1234.5), Locale::En)), Some(json!(-1234.5)));
    }

    fn any_person() -> impl Strategy<Value = PersonRequest> {
        use proptest::option::of;
        let tags = proptest::sample::subsequence(vec!["a", "b"], 0..=2);
        let plain = (of("[ab]"), of("[ab]"), of("[ab]"), of("[ab]"), of("[ab]"), 0..2_usize, 0..3_usize);
        (plain, tags, of("[xy]")).prop_map(|((name, organisation, email, phone, street, kind, other), tags, colour)| {
            let line = |street| AddressFields { street, country: "FI".into(), ..AddressFields::default() };
            PersonRequest {
                name,
                organisation,
                email,
                phone,
                address: street.map(line),
                kind: Kind::ALL[kind],
                relation: Relation::ALL[other],
                locale: Locale::ALL[other],
                ..person_with("", &tags, colour.as_deref())
            }
        })
    }

    proptest! {
        #[test]
        fn taking_everything_of_theirs_gives_theirs(base in any_person(), mine in any_person(), theirs in any_person()) {
            let taken: Vec<_> = differences(&base, &mine, &theirs).into_iter().map(|one| one.datum).collect();
            prop_assert_eq!(data(&settle(&mine, &theirs, &taken)), data(&theirs));
        }

        #[test]
        fn what_is_not_taken_stays_as_it_was_typed(base in any_person(), mine in any_person(), theirs in any_person(), which in 0..64_u32) {
            let found = differences(&base, &mine, &theirs);
            let is_taken = |at: usize| which >> at & 1 == 1;
            let taken: Vec<_> = (0..found.len()).filter(|at| is_taken(*at)).map(|at| found[at].datum.clone()).collect();
            let settled = data(&settle(&mine, &theirs, &taken));
            for (at, one) in found.iter().enumerate() {
                let value = settled.iter().find(|(datum, _)| *datum == one.datum).map(|(_, value)| value.clone()).unwrap_or_default();
                prop_assert_eq!(&value, if is_taken(at) { &one.theirs } else { &one.mine });
            }
        }
    }
}
