//! Conditions about what stands on the cards of people: tags, where they live, who they are, what they did.

use lupa_domain::{
    people::{Currency, Happening, Kind},
    time::Day,
};
use serde_json::{Map, Value, json};

use crate::audience::{
    field_conditions::{FieldAsk, FieldAskTest},
    filter::list,
    relative::Relative,
};

/// A condition about the card of a person.
#[derive(Clone, Debug, PartialEq)]
pub enum CardCondition {
    /// One of these tags.
    Tag(Vec<String>),
    /// A postal code that begins with one of these.
    PostalCode(Vec<String>),
    /// One of these organisations.
    Organisation(Vec<String>),
    /// A natural or a legal person.
    Kind(Kind),
    /// Something happened on these days.
    Happened(Happening, Dates),
    /// So many purchases on these days.
    Times(Bounds, Dates),
    /// Purchases for so much on these days, in hundredths of a currency.
    Amount(Currency, Bounds, Dates),
    /// One of the business's own fields.
    Field(FieldAsk),
}

/// From one day to another, as the API has it. Empty where there is no limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dates {
    /// From this day on.
    pub after: Option<Day>,
    /// Until before this day.
    pub before: Option<Day>,
    /// Told from today instead.
    pub relative: Option<Relative>,
}

/// From one number to another, both included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// At least.
    pub least: Option<i64>,
    /// At most.
    pub most: Option<i64>,
}

impl Dates {
    /// Reads them from the members of a value; nothing where any other member is among them.
    #[must_use]
    pub fn read(members: &Map<String, Value>) -> Option<Self> {
        if let Some(relative) = Relative::read(members) {
            return Some(Self { relative: Some(relative), ..Self::default() });
        }
        Members::new(members).dates_alone()
    }

    /// The members of the API; none where there is no limit.
    #[must_use]
    pub fn write(self) -> Map<String, Value> {
        write_dates(self)
    }

    /// The first day, as a date field writes it.
    #[must_use]
    pub fn first(self) -> String {
        self.after.map(|day| day.to_string()).unwrap_or_default()
    }

    /// The last day.
    #[must_use]
    pub fn last(self) -> String {
        self.before.map(|day| day.plus_days(-1).to_string()).unwrap_or_default()
    }

    /// Begins with this day.
    pub fn begin(&mut self, date: &str) {
        self.after = date.parse().ok();
        self.relative = None;
    }

    /// Ends with this day.
    pub fn end(&mut self, date: &str) {
        self.before = date.parse().ok().map(|day: Day| day.plus_days(1));
        self.relative = None;
    }
}

impl CardCondition {
    /// One of each kind, not filled in, in the order of the buttons.
    #[must_use]
    pub fn all() -> [Self; 9] {
        let days = Dates::default();
        [
            Self::Tag(Vec::new()),
            Self::PostalCode(Vec::new()),
            Self::Organisation(Vec::new()),
            Self::Kind(Kind::Natural),
            Self::Happened(Happening::Visit, days),
            Self::Happened(Happening::Purchase, days),
            Self::Happened(Happening::Assignment, days),
            Self::Times(Bounds::default(), days),
            Self::Amount(Currency::Eur, Bounds::default(), days),
        ]
    }

    /// Its name in the API.
    const fn name(&self) -> &'static str {
        match self {
            Self::Tag(_) => "tag",
            Self::PostalCode(_) => "postal_code",
            Self::Organisation(_) => "organisation",
            Self::Kind(_) => "kind",
            Self::Happened(Happening::Visit, _) => "visited",
            Self::Happened(Happening::Purchase, _) => "bought",
            Self::Happened(Happening::Assignment, _) => "assigned",
            Self::Times(..) => "times_bought",
            Self::Amount(..) => "amount_bought",
            Self::Field(_) => "field",
        }
    }

    /// Reads a condition of the API; nothing where the screen cannot show it.
    #[must_use]
    pub fn read(name: &str, value: &Value) -> Option<Self> {
        let members = || value.as_object().map(Members::new);
        Some(match name {
            "tag" => Self::Tag(list(value)?),
            "postal_code" => Self::PostalCode(list(value)?),
            "organisation" => Self::Organisation(list(value)?),
            "kind" => Self::Kind(Kind::from_word(value.as_str()?)?),
            "visited" => Self::Happened(Happening::Visit, members()?.dates_alone()?),
            "bought" => Self::Happened(Happening::Purchase, members()?.dates_alone()?),
            "assigned" => Self::Happened(Happening::Assignment, members()?.dates_alone()?),
            "times_bought" => {
                let mut members = members()?;
                let bounds = members.bounds()?;
                Self::Times(bounds, members.dates_alone()?)
            }
            "amount_bought" => {
                let mut members = members()?;
                let currency = members.take("currency").map_or(Some(Currency::Eur), |word| Currency::from_word(word.as_str()?))?;
                let bounds = members.bounds()?;
                Self::Amount(currency, bounds, members.dates_alone()?)
            }
            "field" => Self::Field(FieldAsk::read(value)?),
            _ => return None,
        })
    }

    /// Its name and its value for the API; nothing while it is not filled in.
    #[must_use]
    pub fn write(&self) -> Option<(&'static str, Value)> {
        let value = match self {
            Self::Tag(texts) | Self::PostalCode(texts) | Self::Organisation(texts) if texts.is_empty() => return None,
            Self::Tag(texts) | Self::PostalCode(texts) | Self::Organisation(texts) => json!(texts),
            Self::Kind(kind) => json!(kind),
            Self::Happened(_, dates) => Value::Object(write_dates(*dates)),
            Self::Times(bounds, _) | Self::Amount(_, bounds, _) if *bounds == Bounds::default() => return None,
            Self::Times(bounds, dates) => Value::Object(write_bounds(*bounds, *dates)),
            Self::Amount(currency, bounds, dates) => {
                let mut members = write_bounds(*bounds, *dates);
                members.insert("currency".to_owned(), json!(currency));
                Value::Object(members)
            }
            Self::Field(asked) => asked.write()?,
        };
        Some((self.name(), value))
    }

    /// Its days.
    #[must_use]
    pub const fn dates(&self) -> Option<Dates> {
        match self {
            Self::Field(FieldAsk { test: FieldAskTest::On(dates), .. })
            | Self::Happened(_, dates)
            | Self::Times(_, dates)
            | Self::Amount(_, _, dates) => Some(*dates),
            _ => None,
        }
    }

    /// Its days, to be changed.
    pub const fn dates_mut(&mut self) -> Option<&mut Dates> {
        match self {
            Self::Field(FieldAsk { test: FieldAskTest::On(dates), .. })
            | Self::Happened(_, dates)
            | Self::Times(_, dates)
            | Self::Amount(_, _, dates) => Some(dates),
            _ => None,
        }
    }

    /// Its texts, to be changed.
    pub const fn texts_mut(&mut self) -> Option<&mut Vec<String>> {
        match self {
            Self::Tag(texts) | Self::PostalCode(texts) | Self::Organisation(texts) => Some(texts),
            _ => None,
        }
    }

    /// Its lower and its upper bound as a person writes them: whole numbers, or amounts of money.
    #[must_use]
    pub fn bounds(&self) -> Option<[String; 2]> {
        let (bounds, write): (_, fn(i64) -> String) = match self {
            Self::Times(bounds, _) => (bounds, |number| number.to_string()),
            Self::Amount(_, bounds, _) => (bounds, money),
            _ => return None,
        };
        Some([bounds.least, bounds.most].map(|bound| bound.map(write).unwrap_or_default()))
    }

    /// Sets the lower (0) or the upper bound, as a person wrote it.
    pub fn set_bound(&mut self, place: usize, text: &str) {
        let (bounds, read): (_, fn(&str) -> Option<i64>) = match self {
            Self::Times(bounds, _) => (bounds, |text| text.trim().parse().ok()),
            Self::Amount(_, bounds, _) => (bounds, hundredths),
            _ => return,
        };
        *(if place == 0 { &mut bounds.least } else { &mut bounds.most }) = read(text);
    }
}

fn write_dates(dates: Dates) -> Map<String, Value> {
    if let Some(relative) = dates.relative {
        return Map::from_iter([relative.write()]);
    }
    let ends = [("after", dates.after), ("before", dates.before)];
    ends.into_iter().filter_map(|(name, day)| Some((name.to_owned(), json!(day?)))).collect()
}

fn write_bounds(bounds: Bounds, dates: Dates) -> Map<String, Value> {
    let mut members = write_dates(dates);
    let bounds = [("at_least", bounds.least), ("at_most", bounds.most)];
    members.extend(bounds.into_iter().filter_map(|(name, bound)| Some((name.to_owned(), json!(bound?)))));
    members
}

/// `1250` as `12.50`: what a number field takes.
fn money(minor: i64) -> String {
    let (sign, minor) = if minor < 0 { ("-", minor.unsigned_abs()) } else { ("", minor.unsigned_abs()) };
    format!("{sign}{}.{:02}", minor / 100, minor % 100)
}

/// `12.5`, `12,50` or `12` as hundredths.
fn hundredths(text: &str) -> Option<i64> {
    let text = text.trim().replace(',', ".");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let part = match part.len() {
        0 => 0,
        1 => part.parse::<i64>().ok()? * 10,
        2 => part.parse::<i64>().ok()?,
        _ => return None,
    };
    let whole: i64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let sign = if text.starts_with('-') { -1 } else { 1 };
    whole.checked_mul(100)?.checked_add(sign * part)
}

/// The members of a value, each taken once. If any are left over, the condition is not one that the screen knows.
struct Members<'a>(Vec<(&'a String, &'a Value)>);

impl<'a> Members<'a> {
    fn new(members: &'a Map<String, Value>) -> Self {
        Self(members.iter().collect())
    }

    fn take(&mut self, name: &str) -> Option<&'a Value> {
        let place = self.0.iter().position(|(known, _)| *known == name)?;
        Some(self.0.swap_remove(place).1)
    }

    fn bounds(&mut self) -> Option<Bounds> {
        let mut bound = |name| self.take(name).map_or(Some(None), |value| value.as_i64().map(Some));
        Some(Bounds { least: bound("at_least")?, most: bound("at_most")? })
    }

    fn dates_alone(mut self) -> Option<Dates> {
        let mut day = |name| self.take(name).map_or(Some(None), |value| value.as_str()?.parse().ok().map(Some));
        let dates = Dates { after: day("after")?, before: day("before")?, relative: None };
        if self.0.is_empty() {
            return Some(dates);
        }
        // Told from today, or nothing that the screen knows.
        let rest: Map<String, Value> = self.0.into_iter().map(|(name, value)| (name.clone(), value.clone())).collect();
        (dates == Dates::default()).then(|| Relative::read(&rest)).flatten().map(|relative| Dates { relative: Some(relative), ..dates })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_as_it_was() {
        let dates = Dates { after: "2026-01-01".parse().ok(), ..Dates::default() };
        let lately = Dates { relative: Some(Relative::Last(183)), ..Dates::default() };
        let bounds = Bounds { least: Some(2), most: Some(5) };
        for condition in [
            CardCondition::Tag(vec!["vip".into()]),
            CardCondition::PostalCode(vec!["40".into(), "405".into()]),
            CardCondition::Kind(Kind::Legal),
            CardCondition::Happened(Happening::Assignment, dates),
            CardCondition::Happened(Happening::Purchase, lately),
            CardCondition::Times(bounds, lately),
            CardCondition::Times(bounds, dates),
            CardCondition::Amount(Currency::Sek, bounds, Dates::default()),
        ] {
            let (name, value) = condition.write().expect("it is filled in");
            assert_eq!(CardCondition::read(name, &value), Some(condition));
        }
        assert_eq!(CardCondition::read("visited", &json!({ "after": "2026-01-01", "around": "noon" })), None);
        let empty = CardCondition::all().iter().filter(|condition| condition.write().is_none()).count();
        assert_eq!(empty, 5, "tags, codes, organisations, times and amounts ask nothing until they are filled in");
    }

    #[test]
    fn an_amount_is_read_as_people_write_it() {
        for (text, minor) in [("12", 1200), ("12,5", 1250), ("12.50", 1250), (" 0,05 ", 5), ("-3,20", -320), (",5", 50)] {
            assert_eq!(hundredths(text), Some(minor), "{text}");
        }
        for wrong in ["", "1.234", "kymppi"] {
            assert_eq!(hundredths(wrong).filter(|_| !wrong.is_empty()), None, "{wrong}");
        }
        assert_eq!((money(1250), money(-5)), ("12.50".to_owned(), "-0.05".to_owned()));
    }

    #[test]
    fn the_last_day_belongs_to_the_stretch() {
        let mut dates = Dates::default();
        dates.begin("2026-02-01");
        dates.end("2026-02-28");
        assert_eq!((dates.first(), dates.last()), ("2026-02-01".to_owned(), "2026-02-28".to_owned()));
        assert_eq!(dates.before.map(|day| day.to_string()), Some("2026-03-01".to_owned()));
        dates.end("");
        assert_eq!(dates.last(), "");
    }
}
