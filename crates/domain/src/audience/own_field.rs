//! What can be asked of the business's own fields: whether there is anything, days and recurring days, numbers, choices, yes or no.

use serde_json::{Number, Value};

use super::{
    filter::{Clock, Days},
    reading::list,
};
use crate::{
    own_field::{FieldId, FieldKind},
    time::Day,
};

/// The longest time ahead for which a recurring day is asked for: every day of the year is in it.
const YEAR: u64 = 365;

/// One of the business's own fields, and what it must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldCondition {
    /// Which.
    pub field: FieldId,
    /// What it must hold.
    pub test: FieldTest,
}

/// What a field must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldTest {
    /// Anything.
    Known,
    /// One of these days.
    On(Days),
    /// A day whose return, such as a birthday, falls on one of these days of the year.
    Recurs(YearDays),
    /// A number from one to another, both included.
    Number(Bounds),
    /// One of these choices.
    Choice(Vec<String>),
    /// Yes, or no.
    YesNo(bool),
}

/// From one number to another, both of which belong to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// At least.
    pub at_least: Option<Number>,
    /// At most.
    pub at_most: Option<Number>,
}

/// Days of the year, as stretches from one to another such as `12-20` to `12-31`, both included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearDays(Vec<[String; 2]>);

impl YearDays {
    /// Today and so many days after it.
    ///
    /// Who was born on a leap day has their birthday on 28 February in a year without one: so the law of Finland counts years (150/1930 §3), and
    /// nobody is greeted late.
    #[must_use]
    pub fn within(today: Day, days: u64) -> Self {
        let of = |day: Day| day.to_string()[5..].to_owned();
        let stretch = |from: &str, to: &str| [from.to_owned(), to.to_owned()];
        if days >= YEAR {
            return Self(vec![stretch("01-01", "12-31")]);
        }
        let last = today.plus_days(i64::try_from(days).unwrap_or_default());
        let (from, mut to) = (of(today), of(last));
        if to == "02-28" && of(last.plus_days(1)) == "03-01" {
            "02-29".clone_into(&mut to);
        }
        if from <= to { Self(vec![[from, to]]) } else { Self(vec![stretch(&from, "12-31"), stretch("01-01", &to)]) }
    }

    /// The stretches.
    #[must_use]
    pub fn stretches(&self) -> &[[String; 2]] {
        &self.0
    }

    fn hold(&self, day: Day) -> bool {
        let of_year = &day.to_string()[5..];
        self.0.iter().any(|[from, to]| from.as_str() <= of_year && of_year <= to.as_str())
    }
}

impl FieldTest {
    /// Whether it can be asked of a field of this kind.
    #[must_use]
    pub const fn fits(&self, kind: FieldKind) -> bool {
        match self {
            Self::Known => true,
            Self::On(_) | Self::Recurs(_) => matches!(kind, FieldKind::Date),
            Self::Number(_) => matches!(kind, FieldKind::Number),
            Self::Choice(_) => matches!(kind, FieldKind::Choice),
            Self::YesNo(_) => matches!(kind, FieldKind::YesNo),
        }
    }

    /// Whether what a field holds meets it.
    #[must_use]
    pub fn holds(&self, value: &Value) -> bool {
        let day = || value.as_str().and_then(|text| text.parse::<Day>().ok());
        match self {
            Self::Known => true,
            Self::On(days) => day().is_some_and(|day| days.hold(day)),
            Self::Recurs(days) => day().is_some_and(|day| days.hold(day)),
            Self::Number(Bounds { at_least, at_most }) => value.as_f64().is_some_and(|number| {
                let bound = |bound: &Option<Number>| bound.as_ref().and_then(Number::as_f64);
                bound(at_least).is_none_or(|least| number >= least) && bound(at_most).is_none_or(|most| number <= most)
            }),
            Self::Choice(choices) => value.as_str().is_some_and(|text| choices.iter().any(|choice| choice == text)),
            Self::YesNo(yes) => value.as_bool() == Some(*yes),
        }
    }
}

/// A member that cannot be read, and whether a member of this name could be.
pub(super) enum Unread {
    /// No such member.
    Unknown(String),
    /// Not with this value, or not beside the others.
    Value(String),
}

/// Reads `{"id": field, …}`: one test of one field.
pub(super) fn read(value: &Value, clock: Clock) -> Result<FieldCondition, Unread> {
    let members = value.as_object().ok_or_else(|| Unread::Value(String::new()))?;
    let field = members.get("id").and_then(Value::as_str).and_then(|id| id.parse().ok()).ok_or_else(|| Unread::Value("/id".into()))?;
    let (mut test, mut days, mut bounds) = (None, None::<Days>, None::<Bounds>);
    for (name, value) in members.iter().filter(|(name, _)| *name != "id") {
        let wrong = || Unread::Value(format!("/{name}"));
        let number = || value.as_number().cloned().ok_or_else(wrong);
        match name.as_str() {
            "known" if *value == true => test = Some(FieldTest::Known),
            "recurs_within" => {
                let within = value.as_u64().filter(|days| *days <= YEAR + 1).ok_or_else(wrong)?;
                test = Some(FieldTest::Recurs(YearDays::within(clock.today, within)));
            }
            "at_least" => bounds.get_or_insert_default().at_least = Some(number()?),
            "at_most" => bounds.get_or_insert_default().at_most = Some(number()?),
            "is" => {
                let choices = || list::<String>(value).map(FieldTest::Choice);
                test = Some(value.as_bool().map(FieldTest::YesNo).or_else(choices).ok_or_else(wrong)?);
            }
            "known" => return Err(wrong()),
            name => match days.get_or_insert_default().read(name, value, clock) {
                Some(true) => {}
                Some(false) => return Err(wrong()),
                None => return Err(Unread::Unknown(format!("/{name}"))),
            },
        }
    }
    // Exactly one of them: a date that is also a number is none.
    let tests = [test, days.map(FieldTest::On), bounds.map(FieldTest::Number)];
    let mut tests = tests.into_iter().flatten();
    match (tests.next(), tests.next()) {
        (Some(test), None) => Ok(FieldCondition { field, test }),
        _ => Err(Unread::Value(String::new())),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::zone::Zone;

    fn clock(today: &str) -> Clock {
        Clock { zone: Zone::Helsinki, today: today.parse().expect("a day") }
    }

    fn holds(test: &Value, today: &str, value: &Value) -> bool {
        let mut asked = test.clone();
        asked["id"] = "it".into();
        read(&asked, clock(today)).ok().expect("a condition").test.holds(value)
    }

    #[test]
    fn a_birthday_comes_over_new_year_and_in_years_without_a_leap_day() {
        let soon = |today: &str, born: &str| holds(&json!({ "recurs_within": 14 }), today, &json!(born));
        assert!(soon("2026-12-25", "1990-01-08") && !soon("2026-12-25", "1990-01-09"));
        assert!(soon("2026-12-25", "1990-12-25") && !soon("2026-12-25", "1990-12-24"));
        assert!(soon("2026-02-28", "2000-02-29") && !soon("2026-03-01", "2000-02-29"));
        assert!(soon("2026-02-14", "2000-02-29") && !soon("2026-02-13", "2000-02-29"));
        assert!(soon("2028-02-15", "2000-02-29") && !soon("2028-02-14", "2000-02-29"));
    }

    #[test]
    fn a_field_is_asked_one_thing() {
        let asks = |text: &str| read(&serde_json::from_str(text).expect("JSON"), clock("2026-11-29"));
        for fine in [
            r#"{"id":"a","known":true}"#,
            r#"{"id":"a","after":"2026-01-01","before":"2026-02-01"}"#,
            r#"{"id":"a","last_days":30}"#,
            r#"{"id":"a","is":["red","brown"]}"#,
            r#"{"id":"a","is":false}"#,
            r#"{"id":"a","at_least":1.5}"#,
        ] {
            assert!(asks(fine).is_ok(), "{fine}");
        }
        for wrong in [
            r#"{"id":"a"}"#,
            r#"{"known":true}"#,
            r#"{"id":"a","known":false}"#,
            r#"{"id":"a","recurs_within":400}"#,
            r#"{"id":"a","at_least":1,"is":true}"#,
            r#"{"id":"a","after":"2026-01-01","last_days":3}"#,
            r#"{"id":"a","is":[]}"#,
            r#"{"id":"a","around":3}"#,
        ] {
            assert!(asks(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_is_held_is_compared_as_what_it_is() {
        let today = "2026-11-29";
        assert!(holds(&json!({ "at_least": 36, "at_most": 38.5 }), today, &json!(38.5)));
        assert!(!holds(&json!({ "at_least": 36 }), today, &json!("40")));
        assert!(holds(&json!({ "is": ["red"] }), today, &json!("red")) && !holds(&json!({ "is": "red" }), today, &json!("brown")));
        assert!(holds(&json!({ "is": false }), today, &json!(false)) && !holds(&json!({ "is": true }), today, &json!(false)));
        assert!(
            holds(&json!({ "last_days": 30 }), today, &json!("2026-10-30"))
                && !holds(&json!({ "last_days": 30 }), today, &json!("2026-10-29"))
        );
        assert!(
            holds(&json!({ "next_days": 7 }), today, &json!("2026-12-06"))
                && !holds(&json!({ "next_days": 7 }), today, &json!("2026-11-28"))
        );
        assert!(
            holds(&json!({ "since": "month" }), today, &json!("2026-11-01"))
                && !holds(&json!({ "since": "month" }), today, &json!("2026-10-31"))
        );
    }

    /// The day on which somebody celebrates in a year.
    fn celebrated(born: Day, year: i64) -> Day {
        let text = format!("{year:04}-{}", &born.to_string()[5..]);
        text.parse().unwrap_or_else(|_| format!("{year:04}-02-28").parse().expect("a day"))
    }

    proptest! {
        #[test]
        fn a_birthday_is_near_when_a_calendar_says_so(born in 0_i64..40_000, today in 0_i64..40_000, within in 0_u64..=366) {
            let begin: Day = "1920-01-01".parse().expect("a day");
            let (born, today) = (begin.plus_days(born), begin.plus_days(today));
            let year: i64 = today.to_string()[..4].parse().expect("a year");
            let last = today.plus_days(i64::try_from(within).expect("few"));
            let near = (year..=year + 1).any(|year| {
                let day = celebrated(born, year);
                today <= day && day <= last
            });
            prop_assert_eq!(YearDays::within(today, within).hold(born), near || within >= YEAR, "{} {} {}", born, today, within);
        }
    }
}
