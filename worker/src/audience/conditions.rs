//! A filter as SQL: fixed parts alone, whatever was asked; what was asked is bound.
//!
//! A list of more than a few values is bound as one JSON array: the platform binds a hundred parameters to a statement, and lets an
//! expression be a hundred deep. What is left over all the same is seen to where statements are run ([`crate::platform::sql`]).

use lupa_domain::{
    audience::{Bounds, Condition, Days, FieldCondition, FieldTest, Filter, PostalArea, Range, Window},
    people::{Happening, Kind, Tag},
};

use crate::platform::sql::Value;

/// Which people a filter is asked of, which says where the answers stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// Of anybody: the tables are `person` and, where it is there, `standing`; nothing said meets no condition about consent.
    Anybody,
    /// Of people as if no consent of theirs stood: the table is `person`.
    Silent,
    /// Of anybody who has said something, from `standing` alone.
    Heard,
    /// Of people whose consent stands, from `standing` alone.
    Given,
    /// Of people who have said something, as if their consent did not stand; from `standing` alone.
    Others,
}

impl Of {
    const fn asks_person(self) -> bool {
        matches!(self, Self::Anybody | Self::Silent)
    }

    const fn no(self) -> &'static str {
        if self.asks_person() { "person.no" } else { "standing.person" }
    }

    const fn locale(self) -> &'static str {
        if self.asks_person() { "person.locale" } else { "standing.locale" }
    }

    const fn joined_at(self) -> &'static str {
        if self.asks_person() { "person.joined_at" } else { "standing.joined_at" }
    }
}

/// Up to how many values of a list are bound one by one. So few are looked for in an index each.
const FEW: usize = 8;

/// The SQL of a filter, each condition after an `and`, and its parameters.
pub(super) struct Conditions<'a> {
    of: Of,
    pub(super) text: String,
    parameters: Vec<Parameter<'a>>,
}

/// A parameter of a filter.
enum Parameter<'a> {
    /// One value of it.
    One(Value<'a>),
    /// A list of its values, as a JSON array, or a number as text.
    List(String),
}

impl Parameter<'_> {
    fn value(&self) -> Value<'_> {
        match self {
            Self::One(value) => *value,
            Self::List(list) => Value::Text(list),
        }
    }
}

impl<'a> Conditions<'a> {
    pub(super) fn of(filter: &'a Filter, of: Of) -> Self {
        Self::some_of(filter, of, |_| true)
    }

    /// Some of its conditions.
    pub(super) fn some_of(filter: &'a Filter, of: Of, wanted: impl Fn(&Condition) -> bool) -> Self {
        let mut conditions = Self { of, text: String::new(), parameters: Vec::new() };
        for condition in filter.all.iter().filter(|condition| wanted(condition)) {
            conditions.text.push_str(" and ");
            conditions.add(condition);
        }
        if filter.all.iter().filter(|condition| wanted(condition)).any(|condition| !condition.characteristics().is_empty()) {
            let no = of.no();
            // GDPR Art. 21(2): nobody is chosen by what is known about them who objects to it.
            conditions.text.push_str(" and ");
            conditions.text.push_str(no);
            conditions.text.push_str(" not in (select objection.person from objection where objection.kind = 'profiling')");
        }
        conditions
    }

    /// Its parameters, in the order in which the text names them.
    pub(super) fn values(&self) -> Vec<Value<'_>> {
        self.parameters.iter().map(Parameter::value).collect()
    }

    fn bind(&mut self, value: impl Into<Value<'a>>) {
        self.parameters.push(Parameter::One(value.into()));
    }

    fn add(&mut self, condition: &'a Condition) {
        match condition {
            Condition::Language(locales) => {
                self.text.push_str(self.of.locale());
                self.one_of(" in (", locales.iter().map(|locale| locale.as_str()));
            }
            Condition::Joined(window) => {
                self.text.push_str("(1");
                self.window(self.of.joined_at(), window);
                self.text.push(')');
            }
            Condition::ConsentGiven(window) => self.given(|asking| asking.window("standing.since", window)),
            Condition::Edition { form, edition } => self.given(|asking| {
                asking.text.push_str(" and standing.notice = (select no from notice where form = ? and edition = ? limit 1)");
                asking.bind(form.as_str());
                asking.bind(*edition);
            }),
            Condition::Method(methods) => {
                self.given(|asking| asking.one_of(" and standing.method in (", methods.iter().map(|method| method.as_str())));
            }
            // What staff keep is asked of its own tables, once for all people: most of them have nothing there.
            Condition::Tag(tags) => {
                self.text.push_str(self.of.no());
                self.among(tags.iter().map(Tag::as_str), " in (select person from tag where tag in (", "))");
            }
            Condition::PostalCode(areas) => self.postal_code(areas),
            Condition::Organisation(names) => {
                self.text.push_str(self.of.no());
                self.among(names.iter().map(String::as_str), " in (select person from card where organisation in (", "))");
            }
            Condition::Kind(kind) => {
                let not = if *kind == Kind::Natural { "not " } else { "" };
                self.text.push_str(self.of.no());
                self.text.push(' ');
                self.text.push_str(not);
                self.text.push_str("in (select person from card where kind = 'legal')");
            }
            Condition::Happened(happening, days) => {
                self.text.push_str(self.of.no());
                self.happened(" in (", *happening, *days);
                self.text.push(')');
            }
            Condition::TimesBought(range, days) => self.bought(*range, *days, "count(*)", None),
            Condition::AmountBought(currency, range, days) => self.bought(*range, *days, "sum(minor)", Some(currency.as_str())),
            Condition::Field(condition) => self.field(condition),
            Condition::All(conditions) => self.joined(conditions, " and "),
            Condition::Any(conditions) => self.joined(conditions, " or "),
            Condition::Not(condition) => {
                self.text.push_str("not ");
                self.add(condition);
            }
        }
    }

    /// Something about a consent that stands.
    fn given(&mut self, ask: impl FnOnce(&mut Self)) {
        match self.of {
            Of::Anybody | Of::Heard => {
                self.text.push_str("coalesce(standing.state = 'given'");
                ask(self);
                self.text.push_str(", 0)");
            }
            Of::Given => {
                self.text.push_str("coalesce(1");
                ask(self);
                self.text.push_str(", 0)");
            }
            Of::Silent | Of::Others => self.text.push('0'),
        }
    }

    fn one_of(&mut self, before: &str, values: impl Iterator<Item = &'a str>) {
        self.among(values, before, ")");
    }

    fn among(&mut self, values: impl Iterator<Item = &'a str>, before: &str, after: &str) {
        let values: Vec<&str> = values.collect();
        self.text.push_str(before);
        if values.len() <= FEW {
            self.text.push_str(&vec!["?"; values.len()].join(", "));
            for value in values {
                self.bind(value);
            }
        } else {
            self.text.push_str("select value from json_each(?)");
            self.parameters.push(list(&values));
        }
        self.text.push_str(after);
    }

    /// Codes that begin with an area lie between it and whatever follows all of them; `~` follows every letter and digit. Each area is looked
    /// for in the index of codes.
    fn postal_code(&mut self, areas: &'a [PostalArea]) {
        self.text.push_str(self.of.no());
        if areas.len() > FEW {
            self.text.push_str(
                " in (select person from json_each(?) as area cross join card \
                 on postal_code >= area.value and postal_code < area.value || '~')",
            );
            self.parameters.push(list(&areas.iter().map(PostalArea::as_str).collect::<Vec<_>>()));
            return;
        }
        self.text.push_str(" in (select person from card where ");
        for (place, area) in areas.iter().enumerate() {
            if place > 0 {
                self.text.push_str(" or ");
            }
            self.text.push_str("(postal_code >= ? and postal_code < ? || '~')");
            self.bind(area.as_str());
            self.bind(area.as_str());
        }
        self.text.push(')');
    }

    /// The people who have an entry of their history on some days; without the bracket that ends it.
    fn happened(&mut self, before: &str, happening: Happening, days: Days) {
        self.text.push_str(before);
        self.text.push_str("select person from history where person is not null and happening = '");
        self.text.push_str(happening.as_str());
        self.text.push('\'');
        for (bound, relation) in [(days.after, " and day >= "), (days.before, " and day < ")] {
            let Some(bound) = bound else { continue };
            self.text.push_str(relation);
            self.text.push_str("date(? / 1000, 'unixepoch')");
            self.bind(bound.begins());
        }
    }

    /// What stands in one of the business's own fields, each test in its index.
    fn field(&mut self, FieldCondition { field, test }: &'a FieldCondition) {
        const AMONG: &str = "select person from field_value where field = ?";
        self.text.push_str(self.of.no());
        self.text.push_str(" in (");
        self.text.push_str(AMONG);
        self.bind(field.as_str());
        match test {
            FieldTest::Known => {}
            FieldTest::On(days) => {
                for (bound, relation) in [(days.after, " and value >= "), (days.before, " and value < ")] {
                    let Some(bound) = bound else { continue };
                    self.text.push_str(relation);
                    self.text.push_str("date(? / 1000, 'unixepoch')");
                    self.bind(bound.begins());
                }
            }
            FieldTest::Recurs(days) => {
                for (place, [from, to]) in days.stretches().iter().enumerate() {
                    if place > 0 {
                        self.text.push_str(" union all ");
                        self.text.push_str(AMONG);
                        self.bind(field.as_str());
                    }
                    self.text.push_str(" and year_day >= ? and year_day <= ?");
                    self.bind(from.as_str());
                    self.bind(to.as_str());
                }
            }
            FieldTest::Number(Bounds { at_least, at_most }) => {
                for (bound, relation) in [(at_least, " and value >= "), (at_most, " and value <= ")] {
                    let Some(bound) = bound else { continue };
                    self.text.push_str(relation);
                    // Without the plus the index is of no use: a cast has an affinity, and the column has none.
                    self.text.push_str("+cast(? as real)");
                    self.parameters.push(Parameter::List(bound.to_string()));
                }
            }
            FieldTest::Choice(choices) => self.among(choices.iter().map(String::as_str), " and value in (", ")"),
            FieldTest::YesNo(yes) => self.text.push_str(if *yes { " and value = 1" } else { " and value = 0" }),
        }
        self.text.push(')');
    }

    /// A bound that those who never bought are within must not leave them out: they have no row.
    fn bought(&mut self, range: Range, days: Days, measure: &str, currency: Option<&'static str>) {
        let least = range.at_least.map(|least| if least > 0 { ("in", " >= ?", least) } else { ("not in", " < ?", least) });
        let most = range.at_most.map(|most| if most < 0 { ("in", " <= ?", most) } else { ("not in", " > ?", most) });
        self.text.push_str("(1");
        for (whether, relation, bound) in least.into_iter().chain(most) {
            self.happened(&format!(" and {no} {whether} (", no = self.of.no()), Happening::Purchase, days);
            if let Some(currency) = currency {
                self.text.push_str(" and currency = ?");
                self.bind(currency);
            }
            self.text.push_str(" group by person having ");
            self.text.push_str(measure);
            self.text.push_str(relation);
            self.text.push(')');
            self.bind(bound);
        }
        self.text.push(')');
    }

    fn window(&mut self, column: &str, window: &Window) {
        for (bound, relation) in [(window.after, " >= ?"), (window.before, " < ?")] {
            let Some(bound) = bound else { continue };
            self.text.push_str(" and ");
            self.text.push_str(column);
            self.text.push_str(relation);
            self.bind(bound);
        }
    }

    fn joined(&mut self, conditions: &'a [Condition], with: &str) {
        self.text.push('(');
        for (place, condition) in conditions.iter().enumerate() {
            if place > 0 {
                self.text.push_str(with);
            }
            self.add(condition);
        }
        self.text.push(')');
    }
}

fn list<'a>(values: &[&str]) -> Parameter<'a> {
    Parameter::List(serde_json::Value::from(values).to_string())
}
