//! Single cells: what a text of a list means as a country, a language, a yes or no, a number, tags, or the value of a field.

use serde_json::{Number, Value};

use super::{DayOrder, Why, day, day::DayError, heads::head_key};
use crate::{
    locale::Locale,
    own_field::FieldKind,
    people::{FieldDeclaration, ValueError},
    text,
    time::Day,
    wording::Country,
};

/// The country of a cell: its code, or its name in one of the languages; nothing where it is none.
pub(super) fn country(text: &str) -> Option<String> {
    let line = text::one_line(text);
    let code = line.to_uppercase();
    let wanted = head_key(&line);
    let is_named = |country: &Country| Locale::ALL.into_iter().any(|locale| head_key(country.name(locale)) == wanted);
    let found = code.parse::<Country>().ok().filter(|country| country.exists());
    found.or_else(|| Country::all().find(is_named)).map(|country| country.code().to_owned())
}

/// The language of a cell; nothing where it is none that the register speaks.
pub(super) fn locale(text: &str) -> Option<Locale> {
    let plain = head_key(text.split(['-', '_']).next().unwrap_or_default());
    Some(match &*plain {
        "fi" | "fin" | "suomi" | "finska" | "finnish" => Locale::Fi,
        "sv" | "swe" | "se" | "ruotsi" | "svenska" | "swedish" => Locale::Sv,
        "en" | "eng" | "englanti" | "engelska" | "english" => Locale::En,
        _ => return None,
    })
}

/// The tags of a cell, as they are written: with commas or semicolons between them, each perhaps in quotes.
pub(super) fn tags(text: &str) -> Vec<String> {
    let tidy = |tag: &str| tag.trim().trim_matches('"').trim().to_owned();
    text.split([',', ';', '|']).map(tidy).filter(|tag| !tag.is_empty()).collect()
}

/// The postal code of a cell: a spreadsheet takes the zeros away that a Finnish code begins with.
pub(super) fn postal_code(text: &str, country: &str) -> String {
    let line = text::one_line(text);
    let is_cut = matches!(line.len(), 3 | 4) && line.bytes().all(|b| b.is_ascii_digit());
    if is_cut && matches!(country, "FI" | "AX") { format!("{line:0>5}") } else { line }
}

/// What a cell means in one of the business's own fields; nothing where it is empty.
pub(super) fn value(text: &str, field: &FieldDeclaration, order: Option<DayOrder>, today: Day) -> Result<Option<Value>, Why> {
    let line = text::one_line(text);
    if line.is_empty() {
        return Ok(None);
    }
    let value = match field.kind {
        FieldKind::Text => Value::String(text::lines(text)),
        FieldKind::Number => number(&line).ok_or(Why::NumberInvalid)?,
        FieldKind::Date => match day::parse_day(&line, order, today) {
            Ok(day) => Value::String(day.to_string()),
            Err(DayError::Unclear) => return Err(Why::DayUnclear),
            Err(DayError::Invalid) => return Err(Why::DayInvalid),
        },
        FieldKind::YesNo => Value::Bool(yes_or_no(&line).ok_or(Why::YesNoInvalid)?),
        FieldKind::Choice => {
            let wanted = head_key(&line);
            let choice = field.choices.iter().find(|choice| head_key(choice) == wanted).ok_or(Why::ChoiceUnknown)?;
            Value::String(choice.clone())
        }
    };
    match field.check(&value) {
        Ok(()) => Ok(Some(value)),
        Err(ValueError::TooLong) => Err(Why::TextTooLong),
        Err(ValueError::Retired) => Err(Why::FieldRetired),
        Err(ValueError::Kind | ValueError::Choice) => Err(Why::ChoiceUnknown),
    }
}

/// A number with a comma or a point, and spaces between thousands.
fn number(line: &str) -> Option<Value> {
    let text: String = line.chars().filter(|c| !c.is_whitespace()).map(|c| if c == ',' { '.' } else { c }).collect();
    let text = text.replace('\u{2212}', "-");
    if let Ok(whole) = text.parse::<i64>() {
        return Some(whole.into());
    }
    let is_plain = text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'));
    let number = text.parse::<f64>().ok().filter(|_| is_plain)?;
    Number::from_f64(number).map(Value::Number)
}

fn yes_or_no(line: &str) -> Option<bool> {
    match &*head_key(line) {
        "k" | "kylla" | "j" | "ja" | "y" | "yes" | "x" | "true" | "tosi" | "sant" | "1" | "on" => Some(true),
        "e" | "ei" | "n" | "nej" | "no" | "false" | "epatosi" | "falskt" | "0" | "off" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::*;

    fn field(kind: FieldKind) -> FieldDeclaration {
        let choices = vec!["Punainen".to_owned(), "Ruskea".to_owned()];
        FieldDeclaration { labels: BTreeMap::new(), kind, choices, reason: String::new(), restricted: false, retired: false }
    }

    #[test]
    fn cells_mean_what_people_mean() {
        for (text, code) in [("fi", "FI"), ("Suomi", "FI"), ("Sverige", "SE"), ("finland", "FI"), ("Norja", "NO")] {
            assert_eq!(country(text).as_deref(), Some(code), "{text}");
        }
        assert_eq!([country("Atlantis"), country("XX"), country("")], [None, None, None]);
        assert_eq!(
            [locale("sv-FI"), locale("Suomi"), locale("English"), locale("de")],
            [Some(Locale::Sv), Some(Locale::Fi), Some(Locale::En), None]
        );
        assert_eq!(tags("\"VIP\",\"Hair, long\"; x "), ["VIP", "Hair", "long", "x"]);
        assert_eq!([postal_code("100", "FI"), postal_code("1300", "FI"), postal_code("2100", "DK")], ["00100", "01300", "2100"]);
    }

    #[test]
    fn a_cell_fits_its_field_or_says_why_not() {
        let today: Day = "2026-11-30".parse().expect("a day");
        let read = |kind, text: &str, order| value(text, &field(kind), order, today);
        assert_eq!(read(FieldKind::Number, "1 234,5", None), Ok(Some(json!(1234.5))));
        assert_eq!(read(FieldKind::Number, "12", None), Ok(Some(json!(12))));
        for wrong in ["inf", "1e9", "NaN", "12 kpl", "1,2,3"] {
            assert_eq!(read(FieldKind::Number, wrong, None), Err(Why::NumberInvalid), "{wrong}");
        }
        assert_eq!(read(FieldKind::YesNo, "Kyllä", None), Ok(Some(json!(true))));
        assert_eq!(read(FieldKind::YesNo, "?", None), Err(Why::YesNoInvalid));
        assert_eq!(read(FieldKind::Choice, "ruskea ", None), Ok(Some(json!("Ruskea"))));
        assert_eq!(read(FieldKind::Choice, "vihreä", None), Err(Why::ChoiceUnknown));
        assert_eq!(read(FieldKind::Date, "4.3.88", None), Err(Why::DayUnclear));
        assert_eq!(read(FieldKind::Date, "4.3.88", Some(DayOrder::DayFirst)), Ok(Some(json!("1988-03-04"))));
        assert_eq!(read(FieldKind::Text, "  ", None), Ok(None));
    }
}
