//! Shapes that the description of the API tells of and no code makes: texts from a finite set and conditions, which are read from bare JSON so
//! that what is wrong with them has a code and a place of its own.

use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    consent::Method,
    locale::Locale,
    people::{Currency, Kind},
    wording::FormId,
};

/// The format of an export: CSV, a workbook whose second sheet says which export it is, or one object a line, the first of which says so.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FileFormat {
    /// Comma-separated values (RFC 4180).
    Csv,
    /// A workbook (Office Open XML).
    Xlsx,
    /// One JSON object a line.
    Jsonl,
}

/// A sheet of labels on A4, by the width and height of a label in millimetres.
#[derive(Serialize, ToSchema)]
pub enum SheetName {
    /// 3 × 8.
    #[serde(rename = "70x37")]
    ThreeByEight,
    /// 2 × 7.
    #[serde(rename = "99x38")]
    TwoBySeven,
    /// 3 × 7.
    #[serde(rename = "63x38")]
    ThreeBySeven,
    /// 2 × 8.
    #[serde(rename = "105x37")]
    TwoByEight,
}

/// The ways in which staff are told something.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum RecordingMethod {
    /// By telephone.
    Phone,
    /// At the counter.
    Counter,
    /// On paper.
    Paper,
}

/// One value or several, of which one must fit.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
pub enum OneOrMore<T> {
    /// One.
    One(T),
    /// Several.
    More(Vec<T>),
}

/// A stretch of time or of days: `after` belongs to it, `before` does not. A day stands for its beginning.
#[derive(Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// From here on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub after: Option<String>,
    /// Until before here.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub before: Option<String>,
    /// So many days back from today, and today.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub last_days: Option<u32>,
    /// Today, and so many days after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub next_days: Option<u32>,
    /// From the beginning of this `month` or `year` on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub since: Option<String>,
}

/// An edition of a form.
#[derive(Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EditionCondition {
    /// The form.
    pub form: FormId,
    /// Which of its editions.
    pub edition: u32,
}

/// How often, on which days; both numbers belong to it, and one of them is needed.
#[derive(Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TimesCondition {
    /// At least so often.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub at_least: Option<i64>,
    /// At most so often.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub at_most: Option<i64>,
    /// From this day on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub after: Option<String>,
    /// Until before this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub before: Option<String>,
    /// So many days back from today, and today.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub last_days: Option<u32>,
    /// Today, and so many days after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub next_days: Option<u32>,
    /// From the beginning of this `month` or `year` on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub since: Option<String>,
}

/// For how much, in hundredths of a currency, on which days; both numbers belong to it, and one of them is needed.
#[derive(Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AmountCondition {
    /// The currency; `EUR` if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub currency: Option<Currency>,
    /// For at least so much.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub at_least: Option<i64>,
    /// For at most so much.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub at_most: Option<i64>,
    /// From this day on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub after: Option<String>,
    /// Until before this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub before: Option<String>,
    /// So many days back from today, and today.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub last_days: Option<u32>,
    /// Today, and so many days after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub next_days: Option<u32>,
    /// From the beginning of this `month` or `year` on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub since: Option<String>,
}

/// One of the business's own fields, and one of the members beside its name: days, days that return, a number, a choice, yes or no, or anything.
#[derive(Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FieldCondition {
    /// Which field.
    #[schema(pattern = r"^[a-z0-9-]{1,40}$")]
    pub id: String,
    /// It holds something.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub known: Option<bool>,
    /// Its day of the year comes within so many days, as a birthday does.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub recurs_within: Option<u32>,
    /// At least this number.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub at_least: Option<f64>,
    /// At most this number.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub at_most: Option<f64>,
    /// This choice, one of these, or yes or no.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, value_type = Value)]
    pub is: Option<serde_json::Value>,
    /// From this day on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub after: Option<String>,
    /// Until before this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub before: Option<String>,
    /// So many days back from today, and today.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub last_days: Option<u32>,
    /// Today, and so many days after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub next_days: Option<u32>,
    /// From the beginning of this `month` or `year` on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub since: Option<String>,
}

/// Conditions, all of which must be met; none is everyone. At most 20 conditions, at most 5 deep.
#[derive(Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Conditions {
    /// The language of messages.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub language: Option<OneOrMore<Locale>>,
    /// When the person came into the register.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub joined: Option<Window>,
    /// Consent stands, and was given then.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub consent_given: Option<Window>,
    /// Consent stands, given to this edition.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub edition: Option<EditionCondition>,
    /// Consent stands, given in this way.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub method: Option<OneOrMore<Method>>,
    /// A tag that the person has.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub tag: Option<OneOrMore<String>>,
    /// The beginning of the postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub postal_code: Option<OneOrMore<String>>,
    /// The organisation, letter for letter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub organisation: Option<OneOrMore<String>>,
    /// A natural or a legal person.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub kind: Option<Kind>,
    /// The person came on one of these days.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub visited: Option<Window>,
    /// The person bought on one of these days.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub bought: Option<Window>,
    /// The person gave an assignment on one of these days.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub assigned: Option<Window>,
    /// How often the person bought.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub times_bought: Option<TimesCondition>,
    /// For how much the person bought.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub amount_bought: Option<AmountCondition>,
    /// One of the business's own fields, or several.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub field: Option<OneOrMore<FieldCondition>>,
    /// All of these.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, no_recursion)]
    pub all: Option<Vec<Conditions>>,
    /// At least one of these.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, no_recursion)]
    pub any: Option<Vec<Conditions>>,
    /// Not this.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false, no_recursion)]
    pub not: Option<Box<Conditions>>,
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use utoipa::PartialSchema as _;

    use super::*;
    use crate::{
        audience::{Clock, Filter, InvalidCondition, Sheet},
        zone::Zone,
    };

    fn words<T: utoipa::PartialSchema>() -> Vec<String> {
        let schema = serde_json::to_value(T::schema()).expect("a schema");
        schema["enum"].as_array().expect("a finite set").iter().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    #[test]
    fn the_sheets_are_those_that_are_printed() {
        assert_eq!(words::<SheetName>(), Sheet::ALL.map(|sheet| sheet.word));
    }

    #[test]
    fn the_conditions_are_those_that_are_read() {
        let clock = Clock { zone: Zone::default(), today: "2026-11-29".parse().expect("a day") };
        let schema = serde_json::to_value(Conditions::schema()).expect("a schema");
        for name in schema["properties"].as_object().expect("members").keys() {
            let asked = json!({ name: 0 });
            let wrong = Filter::parse(asked.as_object().expect("an object"), clock).expect_err("a number is no condition");
            assert!(!wrong.iter().any(|wrong| matches!(wrong, InvalidCondition::Unknown(known) if known == name)), "{name} is not read");
        }
    }
}
