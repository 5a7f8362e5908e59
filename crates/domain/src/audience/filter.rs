//! Filters: conditions from a finite set, combined by all, any and not, read from JSON. A name that is not among them is refused, never
//! ignored.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::{
    own_field::FieldCondition,
    reading::{self, InvalidCondition},
};
use crate::{
    consent::Method,
    locale::Locale,
    ordered::CollectOrdered,
    people::{Currency, Happening, Kind, Money, Tag, Values},
    time::{Day, Moment},
    wording::{Characteristic, FormId},
    zone::Zone,
};

/// What a person must meet. The empty filter is everyone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// All of these.
    pub all: Vec<Condition>,
}

/// One condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The language of messages is one of these.
    Language(Vec<Locale>),
    /// The person came into the register in this window.
    Joined(Window),
    /// Consent for the purpose stands and was given in this window.
    ConsentGiven(Window),
    /// Consent for the purpose stands, given to this edition of this form.
    Edition {
        /// The form.
        form: FormId,
        /// Which of its editions.
        edition: u32,
    },
    /// Consent for the purpose stands, given in one of these ways.
    Method(Vec<Method>),
    /// The person has one of these tags.
    Tag(Vec<Tag>),
    /// The postal code begins with one of these.
    PostalCode(Vec<PostalArea>),
    /// The person is or speaks for one of these organisations, letter for letter.
    Organisation(Vec<String>),
    /// The person is of this kind.
    Kind(Kind),
    /// Something of this kind happened on one of these days.
    Happened(Happening, Days),
    /// The person bought this often on these days.
    TimesBought(Range, Days),
    /// The person bought for this much on these days, in one currency and in hundredths of it.
    AmountBought(Currency, Range, Days),
    /// One of the business's own fields holds this.
    Field(FieldCondition),
    /// All of these.
    All(Vec<Condition>),
    /// At least one of these.
    Any(Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
}

/// By which clock a filter is read, and on which day: `today` is that of the business.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    /// The clock of the business.
    pub zone: Zone,
    /// The day there.
    pub today: Day,
}

/// A stretch of time: `after` belongs to it, `before` does not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// From this moment on.
    pub after: Option<Moment>,
    /// Until this moment.
    pub before: Option<Moment>,
}

impl Window {
    /// Whether a moment lies in it.
    #[must_use]
    pub fn holds(&self, moment: Moment) -> bool {
        self.after.is_none_or(|after| moment >= after) && self.before.is_none_or(|before| moment < before)
    }
}

/// A stretch of days: `after` belongs to it, `before` does not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    /// From this day on.
    pub after: Option<Day>,
    /// Until before this day.
    pub before: Option<Day>,
}

impl Days {
    /// Whether a day lies in it.
    #[must_use]
    pub fn hold(&self, day: Day) -> bool {
        self.after.is_none_or(|after| day >= after) && self.before.is_none_or(|before| day < before)
    }
}

/// From one number to another, both of which belong to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Range {
    /// At least so many.
    pub at_least: Option<i64>,
    /// At most so many.
    pub at_most: Option<i64>,
}

impl Range {
    /// Whether a number lies in it.
    #[must_use]
    pub fn holds(&self, number: i64) -> bool {
        self.at_least.is_none_or(|least| number >= least) && self.at_most.is_none_or(|most| number <= most)
    }
}

/// The beginning of a postal code: 1 to 10 letters, digits and hyphens, such as `40` for Jyväskylä and around.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostalArea(String);

impl PostalArea {
    /// Reads the beginning of a code.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let fits = (1..=10).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        fits.then(|| Self(text.to_owned()))
    }

    /// The beginning.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What conditions ask about one person and one purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The language of messages.
    pub locale: Locale,
    /// When they came into the register.
    pub joined: Moment,
    /// The consent that stands, if one does.
    pub given: Option<Given>,
    /// The words by which they are found again.
    pub tags: BTreeSet<Tag>,
    /// The postal code, if an address is kept.
    pub postal_code: Option<String>,
    /// The organisation, if one is kept.
    pub organisation: Option<String>,
    /// A natural or a legal person.
    pub kind: Kind,
    /// What happened, and for how much.
    pub history: Vec<(Happening, Day, Option<Money>)>,
    /// What stands in the business's own fields.
    pub fields: Values,
}

impl Profile {
    /// The purchases on some days.
    fn bought(&self, days: Days) -> impl Iterator<Item = Option<Money>> {
        self.history.iter().filter(move |(what, day, _)| *what == Happening::Purchase && days.hold(*day)).map(|(_, _, amount)| *amount)
    }

    /// What was bought for on some days, in one currency and in hundredths of it.
    fn spent(&self, currency: Currency, days: Days) -> i64 {
        self.bought(days).flatten().filter(|amount| amount.currency == currency).map(|amount| amount.minor).sum()
    }
}

/// A consent that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Since when.
    pub since: Moment,
    /// To which form and edition.
    pub to: (FormId, u32),
    /// In which way.
    pub method: Method,
}

impl Condition {
    /// Whether a person meets it.
    #[must_use]
    pub fn holds(&self, person: &Profile) -> bool {
        let given = |asks: &dyn Fn(&Given) -> bool| person.given.as_ref().is_some_and(asks);
        match self {
            Self::Language(locales) => locales.contains(&person.locale),
            Self::Joined(window) => window.holds(person.joined),
            Self::ConsentGiven(window) => given(&|given| window.holds(given.since)),
            Self::Edition { form, edition } => given(&|given| given.to == (form.clone(), *edition)),
            Self::Method(methods) => given(&|given| methods.contains(&given.method)),
            Self::Tag(tags) => tags.iter().any(|tag| person.tags.contains(tag)),
            Self::PostalCode(areas) => person.postal_code.as_ref().is_some_and(|code| areas.iter().any(|area| code.starts_with(&area.0))),
            Self::Organisation(names) => person.organisation.as_ref().is_some_and(|name| names.contains(name)),
            Self::Kind(kind) => person.kind == *kind,
            Self::Happened(happening, days) => person.history.iter().any(|(what, day, _)| what == happening && days.hold(*day)),
            Self::TimesBought(range, days) => range.holds(i64::try_from(person.bought(*days).count()).unwrap_or(i64::MAX)),
            Self::AmountBought(currency, range, days) => range.holds(person.spent(*currency, *days)),
            Self::Field(FieldCondition { field, test }) => person.fields.get(field).is_some_and(|value| test.holds(value)),
            Self::All(conditions) => conditions.iter().all(|condition| condition.holds(person)),
            Self::Any(conditions) => conditions.iter().any(|condition| condition.holds(person)),
            Self::Not(condition) => !condition.holds(person),
        }
    }
}

impl Condition {
    fn holds_without_consent(&self) -> Option<bool> {
        match self {
            Self::ConsentGiven(_) | Self::Edition { .. } | Self::Method(_) => Some(false),
            Self::All(conditions) => all_hold_without_consent(conditions),
            // At least one holds unless every one fails.
            Self::Any(conditions) => {
                let fails = |condition: &Self| condition.holds_without_consent().map(|holds| !holds);
                all_hold(conditions.iter().map(fails)).map(|all_fail| !all_fail)
            }
            Self::Not(condition) => condition.holds_without_consent().map(|holds| !holds),
            _ => None,
        }
    }

    /// What it asks about the person that a notice must tell of. Language, consent and the day of joining are facts of the relation, not
    /// characteristics of the person.
    #[must_use]
    pub fn characteristics(&self) -> BTreeSet<Characteristic> {
        match self {
            Self::Language(_) | Self::Joined(_) | Self::ConsentGiven(_) | Self::Edition { .. } | Self::Method(_) | Self::Kind(_) => {
                BTreeSet::new()
            }
            Self::Tag(_) => [Characteristic::Tags].into(),
            Self::PostalCode(_) => [Characteristic::Residence].into(),
            Self::Organisation(_) => [Characteristic::Organisation].into(),
            Self::Happened(Happening::Visit | Happening::Assignment, _) => [Characteristic::Visits].into(),
            Self::Happened(Happening::Purchase, _) | Self::TimesBought(..) | Self::AmountBought(..) => [Characteristic::Purchases].into(),
            Self::Field(_) => [Characteristic::OwnFields].into(),
            Self::All(conditions) | Self::Any(conditions) => conditions.iter().flat_map(Self::characteristics).collect_set(),
            Self::Not(condition) => condition.characteristics(),
        }
    }

    /// What it asks of the business's own fields.
    #[must_use]
    pub fn of_fields(&self) -> Vec<&FieldCondition> {
        match self {
            Self::Field(condition) => vec![condition],
            Self::All(conditions) | Self::Any(conditions) => conditions.iter().flat_map(Self::of_fields).collect(),
            Self::Not(condition) => condition.of_fields(),
            _ => Vec::new(),
        }
    }

    /// Whether it asks anything about consent.
    #[must_use]
    pub fn concerns_consent(&self) -> bool {
        match self {
            Self::ConsentGiven(_) | Self::Edition { .. } | Self::Method(_) => true,
            Self::All(conditions) | Self::Any(conditions) => conditions.iter().any(Self::concerns_consent),
            Self::Not(condition) => condition.concerns_consent(),
            _ => false,
        }
    }
}

fn all_hold_without_consent(conditions: &[Condition]) -> Option<bool> {
    all_hold(conditions.iter().map(Condition::holds_without_consent))
}

/// Whether all of them hold: known as soon as one is known not to.
fn all_hold(mut holding: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    holding
        .try_fold(Some(true), |all, one| match (all, one) {
            (_, Some(false)) => Err(()),
            (None, _) | (_, None) => Ok(None),
            (Some(true), Some(true)) => Ok(Some(true)),
            (Some(false), _) => Err(()),
        })
        .unwrap_or(Some(false))
}

impl Filter {
    /// Whether a person meets it.
    #[must_use]
    pub fn holds(&self, person: &Profile) -> bool {
        self.all.iter().all(|condition| condition.holds(person))
    }

    /// Whether people without consent meet it, as far as that is the same for all of them; nothing where it depends on who they are.
    #[must_use]
    pub fn holds_without_consent(&self) -> Option<bool> {
        all_hold_without_consent(&self.all)
    }

    /// Whether it chooses people by what is known about them ([`Characteristic`]).
    #[must_use]
    pub fn profiles(&self) -> bool {
        self.all.iter().any(|condition| !condition.characteristics().is_empty())
    }

    /// Reads the conditions; everything at fault is named. A date is a day by the clock of the business, and so is today.
    pub fn parse(conditions: &Map<String, Value>, clock: Clock) -> Result<Self, Vec<InvalidCondition>> {
        reading::filter(conditions, clock).map(|all| Self { all })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn parse(value: &Value) -> Result<Filter, Vec<InvalidCondition>> {
        let clock = Clock { zone: Zone::Helsinki, today: "2026-11-29".parse().expect("a day") };
        Filter::parse(value.as_object().expect("an object"), clock)
    }

    fn names(value: &Value) -> Vec<String> {
        parse(value).expect_err("something is at fault").iter().map(|bad| bad.name().to_owned()).collect()
    }

    #[test]
    fn nothing_asked_is_everyone() {
        assert_eq!(parse(&json!({})), Ok(Filter::default()));
    }

    #[test]
    fn the_known_conditions_are_read() {
        // A date is a day in Finland here, which begins two hours earlier.
        let window = Window { after: "2025-12-31T22:00:00Z".parse().ok(), before: "2026-11-22T10:00:00Z".parse().ok() };
        let filter = parse(&json!({
            "language": ["fi", "sv"],
            "consent_given": { "after": "2026-01-01", "before": "2026-11-22T10:00:00Z" },
            "joined": {},
            "edition": { "form": "newsletter", "edition": 2 },
            "method": "web_form",
        }));
        let wanted = [
            Condition::Language(vec![Locale::Fi, Locale::Sv]),
            Condition::ConsentGiven(window),
            Condition::Joined(Window::default()),
            Condition::Edition { form: "newsletter".parse().expect("a form"), edition: 2 },
            Condition::Method(vec![Method::WebForm]),
        ];
        let read = filter.expect("all are known").all;
        assert!(wanted.iter().all(|condition| read.contains(condition)) && read.len() == wanted.len(), "{read:?}");
    }

    #[test]
    fn conditions_are_combined() {
        let filter = parse(&json!({ "any": [{ "language": "fi" }, { "not": { "language": "sv", "method": ["portal"] } }] }));
        let inner = Condition::All(vec![Condition::Language(vec![Locale::Sv]), Condition::Method(vec![Method::Portal])]);
        let any = Condition::Any(vec![Condition::Language(vec![Locale::Fi]), Condition::Not(Box::new(inner))]);
        assert_eq!(filter, Ok(Filter { all: vec![any] }));
    }

    #[test]
    fn what_staff_know_is_asked_for() {
        let since = Days { after: "2026-01-01".parse().ok(), before: None };
        let twice = Range { at_least: Some(2), at_most: None };
        let little = Range { at_least: None, at_most: Some(10_000) };
        for (asked, wanted) in [
            (json!({ "tag": "VIP" }), Condition::Tag(vec![Tag::parse("vip").expect("short").expect("a tag")])),
            (json!({ "postal_code": ["40", "405"] }), Condition::PostalCode(["40", "405"].map(|area| PostalArea(area.into())).to_vec())),
            (json!({ "organisation": "Kampaamo Oy" }), Condition::Organisation(vec!["Kampaamo Oy".into()])),
            (
                json!({ "bought": { "last_days": 183 } }),
                Condition::Happened(Happening::Purchase, Days { after: "2026-05-30".parse().ok(), before: "2026-11-30".parse().ok() }),
            ),
            (
                json!({ "field": { "id": "size", "known": true } }),
                Condition::Field(FieldCondition { field: "size".parse().expect("a name"), test: crate::audience::FieldTest::Known }),
            ),
            (json!({ "kind": "legal" }), Condition::Kind(Kind::Legal)),
            (json!({ "visited": { "after": "2026-01-01" } }), Condition::Happened(Happening::Visit, since)),
            (json!({ "assigned": {} }), Condition::Happened(Happening::Assignment, Days::default())),
            (json!({ "times_bought": { "at_least": 2, "after": "2026-01-01" } }), Condition::TimesBought(twice, since)),
            (
                json!({ "amount_bought": { "currency": "SEK", "at_most": 10_000 } }),
                Condition::AmountBought(Currency::Sek, little, Days::default()),
            ),
        ] {
            assert_eq!(parse(&asked), Ok(Filter { all: vec![wanted] }), "{asked}");
        }
        let bad = json!({
            "tag": " ", "postal_code": "4 0", "kind": "robot", "bought": { "after": "1.1.2026" }, "times_bought": {},
            "amount_bought": { "currency": "USD", "at_least": 1 },
        });
        assert_eq!(names(&bad), ["amount_bought/currency", "bought/after", "kind", "postal_code", "tag", "times_bought"]);
    }

    #[test]
    fn what_is_not_known_is_refused_by_name() {
        let bad = names(&json!({ "shoe_size": 42, "language": "de", "consent_given": { "around": "1999" } }));
        assert_eq!(bad, ["consent_given/around", "language", "shoe_size"]);
        assert_eq!(names(&json!({ "language": [] })), ["language"]);
        assert_eq!(names(&json!({ "any": [{ "language": "fi" }, { "not": { "age": 3 } }] })), ["any/1/not/age"]);
        assert_eq!(names(&json!({ "any": [], "not": {}, "all": {} })), ["all", "any", "not"]);
        assert_eq!(names(&json!({ "edition": { "form": "newsletter" }, "joined": { "after": "eilen" } })), ["edition", "joined/after"]);
    }

    #[test]
    fn a_filter_has_its_bounds() {
        let many: Vec<_> = (0..21).map(|_| json!({ "language": "fi" })).collect();
        assert_eq!(parse(&json!({ "any": many })), Err(vec![InvalidCondition::TooMany]));
        let mut deep = json!({ "language": "fi" });
        for _ in 0..5 {
            deep = json!({ "not": deep });
        }
        assert_eq!(parse(&deep), Err(vec![InvalidCondition::TooMany]));
    }

    #[test]
    fn what_silence_comes_to_is_known_where_nothing_is_asked_about_the_person() {
        for (asked, whether) in [
            (json!({}), Some(true)),
            (json!({ "consent_given": {} }), Some(false)),
            (json!({ "not": { "method": "portal" } }), Some(true)),
            (json!({ "language": "fi" }), None),
            (json!({ "language": "fi", "consent_given": {} }), Some(false)),
            (json!({ "any": [{ "language": "fi" }, { "consent_given": {} }] }), None),
            (json!({ "any": [{ "language": "fi" }, { "not": { "consent_given": {} } }] }), Some(true)),
            (json!({ "any": [{ "method": "portal" }, { "consent_given": {} }] }), Some(false)),
            (json!({ "not": { "language": "fi" } }), None),
        ] {
            let filter = parse(&asked).expect("known");
            assert_eq!(filter.holds_without_consent(), whether, "{asked}");
            let asks = asked.to_string().contains("consent_given") || asked.to_string().contains("method");
            assert_eq!(filter.all.iter().any(Condition::concerns_consent), asks, "{asked}");
        }
    }

    #[test]
    fn not_counts_those_who_have_said_nothing() {
        let silent = Profile {
            locale: Locale::Fi,
            joined: Moment::from_millis(0),
            given: None,
            tags: BTreeSet::new(),
            postal_code: None,
            organisation: None,
            kind: Kind::Natural,
            history: Vec::new(),
            fields: Values::new(),
        };
        let given = parse(&json!({ "consent_given": {} })).expect("known");
        let not_given = parse(&json!({ "not": { "consent_given": {} } })).expect("known");
        assert_eq!((given.holds(&silent), not_given.holds(&silent)), (false, true));
    }
}
