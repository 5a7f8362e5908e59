//! The business's own fields: what else is kept about people, declared with its reason before anything can be stored in it
//! (GDPR Art. 5(1)(b) and (c)).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    locale::Locale,
    ordered::CollectOrdered,
    own_field::{FieldId, FieldKind},
    text,
};

/// The longest text of a field, in bytes of UTF-8.
const LONGEST_TEXT: usize = 64 * 1024;
/// The longest label or choice, in characters: as long as fits beside what is kept.
const LONGEST_LABEL: usize = 80;
/// The longest reason, in characters.
pub const MAX_REASON_LENGTH: usize = 500;
/// The most choices that a field offers.
const MOST_CHOICES: usize = 100;

/// A field as declared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldDeclaration {
    /// Its name in each language.
    #[cfg_attr(feature = "openapi", schema(value_type = std::collections::BTreeMap<String, String>))]
    pub labels: BTreeMap<Locale, String>,
    /// What it holds. Does not change once the field is there.
    pub kind: FieldKind,
    /// What one can choose from, where it is a choice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// What it is needed for, in a sentence: customers see it beside what is kept.
    pub reason: String,
    /// Whether only those see it who may see restricted fields.
    #[serde(default)]
    pub restricted: bool,
    /// Whether nothing new is stored in it any more.
    #[serde(default)]
    pub retired: bool,
}

/// Why a value does not fit its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ValueError {
    /// Not of the field's kind.
    #[error("this is not what the field holds")]
    Kind,
    /// Longer than a text may be.
    #[error("a text has at most 64 kB")]
    TooLong,
    /// Not among the choices.
    #[error("this is not among the choices")]
    Choice,
    /// The field is used no more.
    #[error("the field is used no more")]
    Retired,
}

impl FieldDeclaration {
    /// Whether a value may be stored.
    pub fn check(&self, value: &Value) -> Result<(), ValueError> {
        if self.retired {
            return Err(ValueError::Retired);
        }
        match (self.kind, value) {
            (FieldKind::Text, Value::String(text)) if text.len() > LONGEST_TEXT => Err(ValueError::TooLong),
            (FieldKind::Text, Value::String(_)) | (FieldKind::Number, Value::Number(_)) | (FieldKind::YesNo, Value::Bool(_)) => Ok(()),
            (FieldKind::Date, Value::String(text)) => text.parse::<crate::time::Day>().map(|_| ()).map_err(|_| ValueError::Kind),
            (FieldKind::Choice, Value::String(text)) if self.choices.contains(text) => Ok(()),
            (FieldKind::Choice, Value::String(_)) => Err(ValueError::Choice),
            _ => Err(ValueError::Kind),
        }
    }
}

impl FieldDeclaration {
    /// A text without what cannot be seen; every other value as it is.
    fn tidied(&self, value: &Value) -> Value {
        match (self.kind, value) {
            (FieldKind::Text, Value::String(text)) => text::lines(text).into(),
            _ => value.clone(),
        }
    }
}

/// What a declaration cannot be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeclarationError {
    /// It has no label in any language.
    #[error("a field has a name in some language")]
    NoLabel,
    /// The label in this language is too long.
    #[error("a label has at most 80 characters")]
    LongLabel(Locale),
    /// It does not say what it is needed for.
    #[error("a field says what it is needed for")]
    NoReason,
    /// The reason is too long.
    #[error("a reason has at most 500 characters")]
    LongReason,
    /// A choice without choices.
    #[error("a choice has something to choose from")]
    NoChoice,
    /// The choice at this place is too long.
    #[error("choice {0} has more than 80 characters")]
    LongChoice(usize),
    /// More than 100 choices.
    #[error("at most 100 choices")]
    TooManyChoices,
    /// It held something else before.
    #[error("what a field holds never changes")]
    Kind,
    /// It would be opened by a user who may not see what is in it.
    #[error("a restricted field is opened by those who may see it")]
    Opened,
    /// A choice of it would be taken away by such a user, who would learn from the answer whether anybody has it.
    #[error("the choices of a restricted field are taken away by those who may see it")]
    Narrowed,
    /// People have this choice.
    #[error("people have the choice {0}")]
    ChoiceInUse(String),
}

impl FieldDeclaration {
    /// Whether a choice that this field offers is not among those of `next`.
    #[must_use]
    pub fn is_narrowed_by(&self, next: &Self) -> bool {
        self.kind == FieldKind::Choice && self.choices.iter().any(|choice| !next.choices.contains(choice))
    }

    /// What a user who sees so much may not make of this field: changing a declaration must never show more than its author may see anyway.
    fn forbidden_to(&self, sight: Sight, next: &Self) -> Vec<DeclarationError> {
        if sight.sees(self) {
            return Vec::new();
        }
        let opened = (!next.restricted).then_some(DeclarationError::Opened);
        let narrowed = self.is_narrowed_by(next).then_some(DeclarationError::Narrowed);
        opened.into_iter().chain(narrowed).collect()
    }

    /// Reads a declaration of a user who sees so much, after the one that was in force `before`, if any. `in_use` are the texts that people
    /// have in it.
    pub fn read(self, before: Option<&Self>, sight: Sight, in_use: &BTreeSet<String>) -> Result<Self, Vec<DeclarationError>> {
        let forbidden = before.map_or_else(Vec::new, |before| before.forbidden_to(sight, &self));
        if !forbidden.is_empty() {
            return Err(forbidden);
        }
        let is_long = |text: &str, most: usize| text.chars().count() > most;
        let mut errors = Vec::new();
        let labels = self.labels.iter().map(|(locale, label)| (*locale, text::one_line(label))).filter(|(_, label)| !label.is_empty());
        let labels: BTreeMap<Locale, String> = labels.collect_map();
        if labels.is_empty() {
            errors.push(DeclarationError::NoLabel);
        }
        errors.extend(
            labels.iter().filter(|(_, label)| is_long(label, LONGEST_LABEL)).map(|(locale, _)| DeclarationError::LongLabel(*locale)),
        );
        let reason = text::one_line(&self.reason);
        if reason.is_empty() {
            errors.push(DeclarationError::NoReason);
        } else if is_long(&reason, MAX_REASON_LENGTH) {
            errors.push(DeclarationError::LongReason);
        }
        let mut choices: Vec<String> = Vec::new();
        if self.kind == FieldKind::Choice {
            for (place, choice) in self.choices.iter().map(|choice| text::one_line(choice)).enumerate() {
                if is_long(&choice, LONGEST_LABEL) {
                    errors.push(DeclarationError::LongChoice(place));
                } else if !choice.is_empty() && !choices.contains(&choice) {
                    choices.push(choice);
                }
            }
            if choices.is_empty() {
                errors.push(DeclarationError::NoChoice);
            } else if choices.len() > MOST_CHOICES {
                errors.push(DeclarationError::TooManyChoices);
            }
            errors.extend(in_use.iter().filter(|used| !choices.contains(used)).cloned().map(DeclarationError::ChoiceInUse));
        }
        if before.is_some_and(|before| before.kind != self.kind) {
            errors.push(DeclarationError::Kind);
        }
        if errors.is_empty() { Ok(Self { labels, choices, reason, ..self }) } else { Err(errors) }
    }
}

/// What the fields of one person hold, by name.
pub type Values = BTreeMap<FieldId, Value>;

/// Which fields a user may see and change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// Every field.
    Everything,
    /// Those that are not restricted.
    Open,
}

impl Sight {
    /// Whether a field can be seen.
    #[must_use]
    pub const fn sees(self, field: &FieldDeclaration) -> bool {
        matches!(self, Self::Everything) || !field.restricted
    }
}

/// Why what was written into a field is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CustomFieldError {
    /// Nobody has declared such a field.
    #[error("no such field is declared")]
    Unknown,
    /// The field is restricted, and the writer may not see it.
    #[error("the field is restricted")]
    Restricted,
    /// The value does not fit.
    #[error(transparent)]
    Value(ValueError),
}

/// The fields of a person, written whole: what is left out or empty is removed, what the writer may not see stays as it is.
/// Nothing but what is declared can be in it.
pub fn rewrite(
    declared: &BTreeMap<FieldId, FieldDeclaration>,
    before: &Values,
    written: &BTreeMap<String, Value>,
    sight: Sight,
) -> Result<Values, Vec<(String, CustomFieldError)>> {
    let is_open = |id: &FieldId| declared.get(id).is_some_and(|field| sight.sees(field));
    let mut values: Values = before
        .iter()
        .filter(|(id, _)| declared.contains_key(*id) && !is_open(id))
        .map(|(id, value)| (id.clone(), value.clone()))
        .collect_map();
    let mut errors = Vec::new();
    for (name, value) in written {
        let named = name.parse().ok().and_then(|id: FieldId| Some((declared.get(&id)?, id)));
        let kept = match named {
            None => Err(CustomFieldError::Unknown),
            Some((field, _)) if !sight.sees(field) => Err(CustomFieldError::Restricted),
            Some(_) if value.is_null() || value == "" => continue,
            // What is there already may stay, also in a field that is used no more.
            Some((_, id)) if before.get(&id) == Some(value) => Ok((id, value.clone())),
            Some((field, id)) => {
                let value = field.tidied(value);
                if value == "" {
                    continue;
                }
                field.check(&value).map(|()| (id, value)).map_err(CustomFieldError::Value)
            }
        };
        match kept {
            Ok((id, value)) => drop(values.insert(id, value)),
            Err(error) => errors.push((name.clone(), error)),
        }
    }
    if errors.is_empty() { Ok(values) } else { Err(errors) }
}

#[cfg(test)]
mod tests {
    use proptest::{prelude::*, sample::select};
    use serde_json::json;

    use super::*;
    use crate::wording::{Answering, AskedDatum, DatumTerm};

    fn field(kind: FieldKind) -> FieldDeclaration {
        let choices = vec!["red".to_owned(), "brown".to_owned()];
        FieldDeclaration { labels: BTreeMap::new(), kind, choices, reason: "to mix the colour".into(), restricted: false, retired: false }
    }

    #[test]
    fn a_value_fits_its_field_or_is_not_stored() {
        assert_eq!(field(FieldKind::Text).check(&json!("7/43")), Ok(()));
        assert_eq!(field(FieldKind::Text).check(&json!(7)), Err(ValueError::Kind));
        assert_eq!(field(FieldKind::Text).check(&json!("a".repeat(LONGEST_TEXT + 1))), Err(ValueError::TooLong));
        assert_eq!(field(FieldKind::Date).check(&json!("2026-02-28")), Ok(()));
        assert_eq!(field(FieldKind::Date).check(&json!("2026-02-30")), Err(ValueError::Kind));
        assert_eq!(field(FieldKind::Choice).check(&json!("red")), Ok(()));
        assert_eq!(field(FieldKind::Choice).check(&json!("green")), Err(ValueError::Choice));
        assert_eq!(field(FieldKind::YesNo).check(&json!("yes")), Err(ValueError::Kind));
        let retired = FieldDeclaration { retired: true, ..field(FieldKind::Number) };
        assert_eq!(retired.check(&json!(1)), Err(ValueError::Retired));
    }

    #[test]
    fn a_declaration_says_what_for_and_keeps_its_kind() {
        let labels = [(Locale::Fi, " Hiusten  väri ".to_owned()), (Locale::Sv, " ".to_owned())].into();
        let declared = FieldDeclaration { labels, ..field(FieldKind::Choice) };
        let read = declared.clone().read(None, Sight::Open, &BTreeSet::new()).expect("a declaration");
        assert_eq!(read.labels, [(Locale::Fi, "Hiusten väri".to_owned())].into());
        let errors = |change: FieldDeclaration, in_use: &[&str]| {
            change.read(Some(&declared), Sight::Everything, &in_use.iter().map(|text| (*text).to_owned()).collect()).expect_err("an error")
        };
        assert_eq!(errors(field(FieldKind::Choice), &[]), [DeclarationError::NoLabel]);
        assert_eq!(errors(FieldDeclaration { reason: " ".into(), ..read.clone() }, &[]), [DeclarationError::NoReason]);
        assert_eq!(errors(FieldDeclaration { kind: FieldKind::Text, ..read.clone() }, &[]), [DeclarationError::Kind]);
        assert_eq!(errors(FieldDeclaration { choices: vec![], ..read.clone() }, &[]), [DeclarationError::NoChoice]);
        let fewer = FieldDeclaration { choices: vec!["red".into()], ..read };
        assert_eq!(errors(fewer, &["red", "brown"]), [DeclarationError::ChoiceInUse("brown".into())]);
    }

    #[test]
    fn a_restricted_field_is_opened_and_narrowed_by_those_who_see_it() {
        let labels = [(Locale::En, "Allergies".to_owned())].into();
        let secret = FieldDeclaration { labels, restricted: true, ..field(FieldKind::Choice) };
        let read = |next: &FieldDeclaration, sight| next.clone().read(Some(&secret), sight, &BTreeSet::new());
        let opened = FieldDeclaration { restricted: false, ..secret.clone() };
        let narrowed = FieldDeclaration { choices: vec!["red".into()], ..secret.clone() };
        let both = FieldDeclaration { restricted: false, ..narrowed.clone() };
        assert_eq!(read(&opened, Sight::Open), Err(vec![DeclarationError::Opened]));
        assert_eq!(read(&narrowed, Sight::Open), Err(vec![DeclarationError::Narrowed]));
        assert_eq!(read(&both, Sight::Open), Err(vec![DeclarationError::Opened, DeclarationError::Narrowed]));
        for next in [&opened, &narrowed, &both] {
            assert_eq!(read(next, Sight::Everything).as_ref(), Ok(next));
        }
        let renamed = FieldDeclaration { retired: true, reason: "no more".into(), ..secret.clone() };
        assert_eq!(read(&renamed, Sight::Open), Ok(renamed), "what shows nothing is free");
        let closed = FieldDeclaration { restricted: true, ..opened.clone() };
        assert_eq!(closed.clone().read(Some(&opened), Sight::Open, &BTreeSet::new()), Ok(closed));
    }

    fn declarations() -> impl Strategy<Value = BTreeMap<FieldId, FieldDeclaration>> {
        let kind = select(vec![FieldKind::Text, FieldKind::Number, FieldKind::Date, FieldKind::YesNo, FieldKind::Choice]);
        let one = (kind, any::<bool>(), any::<bool>()).prop_map(|(kind, restricted, retired)| FieldDeclaration {
            restricted,
            retired,
            ..field(kind)
        });
        prop::collection::btree_map("[a-e]".prop_map(|text| text.parse().expect("a name")), one, 0..5)
    }

    fn value() -> impl Strategy<Value = Value> {
        select(vec![
            json!(null),
            json!(""),
            json!("red"),
            json!("2026-11-25"),
            json!(1),
            json!(1.5),
            json!(true),
            json!([1]),
            json!({ "a": 1 }),
        ])
    }

    proptest! {
        #[test]
        fn an_answer_that_is_taken_fits_its_field(written in "\\PC{0,30}", kind in select(vec![
            FieldKind::Text, FieldKind::Number, FieldKind::Date, FieldKind::YesNo, FieldKind::Choice,
        ])) {
            let field = field(kind);
            let asked = AskedDatum {
                field: "it".parse().expect("a name"),
                kind,
                choices: field.choices.clone(),
                answering: Answering::Optional,
                term: DatumTerm::Other,
                name: String::new(),
                question: String::new(),
            };
            if let Ok(Some(value)) = asked.answer(&written) {
                prop_assert_eq!(field.check(&value), Ok(()));
            }
        }
    }

    proptest! {
        #[test]
        fn nothing_is_stored_that_is_not_declared(
            declared in declarations(),
            before in prop::collection::btree_map("[a-e]", value(), 0..4),
            written in prop::collection::btree_map("[a-f A]", value(), 0..4),
            sight in select(vec![Sight::Everything, Sight::Open]),
        ) {
            let fits = |id: &FieldId, value: &Value| declared.get(id).is_some_and(|field| FieldDeclaration { retired: false, ..field.clone() }.check(value).is_ok());
            let before: Values = before.into_iter().map(|(id, value)| (id.parse::<FieldId>().expect("a name"), value)).filter(|(id, value)| fits(id, value)).collect();
            if let Ok(after) = rewrite(&declared, &before, &written, sight) {
                for (id, value) in &after {
                    prop_assert!(fits(id, value), "{id}: {value}");
                }
                for (id, field) in declared.iter().filter(|(_, field)| !sight.sees(field)) {
                    prop_assert_eq!(before.get(id), after.get(id), "{} {:?}", id, field);
                }
                for (id, _) in declared.iter().filter(|(_, field)| sight.sees(field)) {
                    let asked = written.get(id.as_str()).filter(|value| !value.is_null() && **value != "");
                    prop_assert_eq!(after.get(id), asked);
                }
            }
        }
    }
}
