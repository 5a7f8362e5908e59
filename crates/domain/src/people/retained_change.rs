//! What is kept, and so may be seen, of a change: that it happened, when, by which member of staff and on whose word, and what was there before
//! and after, unless that is gone. What a member of staff deletes is not kept beside the place that it was deleted from (GDPR Art. 5(1)(c)
//! and (e), Art. 17).

use serde_json::Value;

use super::card_data::DatumChange;

/// The member of an entry of the history that holds its note.
const NOTE: &str = "text";

/// What a change takes away from what is kept of it and of the changes before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forgets {
    /// Nothing: the value was put right or replaced.
    Nothing,
    /// Every value that the datum ever had: it was cleared.
    Values,
    /// The notes: of an entry of the history it is kept what happened, when and for how much, and of its note that there was one.
    Notes,
}

/// What a change of this datum to this value takes away.
///
/// The language, the kind and the relation are no texts of a person's and have a usual value instead of none.
#[must_use]
pub fn forgets(datum: &str, after: Option<&Value>) -> Forgets {
    let is_text = matches!(datum, "email" | "name" | "organisation" | "phone" | "address" | "tags") || datum.starts_with("fields/");
    if datum.starts_with("history/") {
        Forgets::Notes
    } else if is_text && after.is_none_or(Value::is_null) {
        Forgets::Values
    } else {
        Forgets::Nothing
    }
}

/// A change as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct RetainedChange {
    /// The value before, as far as it is kept.
    pub before: Option<Value>,
    /// The value after, as far as it is kept.
    pub after: Option<Value>,
    /// Whether something of it is not kept.
    pub wiped: bool,
}

/// What is kept of a change.
#[must_use]
pub fn retained(change: &DatumChange) -> RetainedChange {
    let DatumChange { datum, before, after } = change.clone();
    match forgets(&datum, after.as_ref()) {
        Forgets::Nothing => RetainedChange { before, after, wiped: false },
        Forgets::Values => RetainedChange { before: None, after: None, wiped: true },
        Forgets::Notes => {
            let (mut before, mut after) = (before, after);
            let had = [take_note(before.as_mut()), take_note(after.as_mut())];
            RetainedChange { before, after, wiped: had.contains(&true) }
        }
    }
}

/// Takes the note out of an entry; whether there was one.
fn take_note(entry: Option<&mut Value>) -> bool {
    entry.and_then(Value::as_object_mut).and_then(|entry| entry.remove(NOTE)).is_some_and(|note| !note.is_null())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn change(datum: &str, before: Value, after: Value) -> DatumChange {
        let some = |value: Value| (!value.is_null()).then_some(value);
        DatumChange { datum: datum.to_owned(), before: some(before), after: some(after) }
    }

    #[test]
    fn what_was_replaced_is_kept_and_what_was_cleared_is_not() {
        let replaced = change("phone", json!("+358401"), json!("+358402"));
        assert_eq!(retained(&replaced), RetainedChange { before: replaced.before.clone(), after: replaced.after.clone(), wiped: false });
        for datum in ["email", "name", "organisation", "phone", "address", "tags", "fields/allergies"] {
            let cleared = retained(&change(datum, json!("x"), Value::Null));
            assert_eq!(cleared, RetainedChange { before: None, after: None, wiped: true }, "{datum}");
        }
        let usual = retained(&change("kind", json!("legal"), Value::Null));
        assert_eq!(usual, RetainedChange { before: Some(json!("legal")), after: None, wiped: false });
    }

    #[test]
    fn of_an_entry_of_the_history_everything_but_the_note_is_kept() {
        let entry = json!({ "happening": "visit", "day": "2026-11-01", "text": "secret", "open": false });
        let kept = json!({ "happening": "visit", "day": "2026-11-01", "open": false });
        let removed = retained(&change("history/1", entry.clone(), Value::Null));
        assert_eq!(removed, RetainedChange { before: Some(kept.clone()), after: None, wiped: true });
        let put_right = retained(&change("history/1", entry, json!({ "happening": "visit", "day": "2026-11-02", "text": "other" })));
        assert_eq!((put_right.before, put_right.wiped), (Some(kept.clone()), true));
        assert!(!put_right.after.expect("what it is now").to_string().contains("other"));
        assert!(!retained(&change("history/1", kept, Value::Null)).wiped, "there was no note");
    }

    proptest! {
        #[test]
        fn no_note_and_nothing_that_was_cleared_is_kept(
            datum in prop_oneof![Just("history/1".to_owned()), Just("phone".to_owned()), Just("fields/a".to_owned())],
            secret in "[A-Z]{12}",
        ) {
            let before = if datum.starts_with("history/") { json!({ "text": secret }) } else { json!([secret]) };
            let kept = retained(&change(&datum, before, Value::Null));
            let shown = format!("{kept:?}");
            prop_assert!(!shown.contains(&secret) && kept.wiped, "{}", shown);
        }
    }
}
