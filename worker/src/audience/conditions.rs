//! A filter as SQL: fixed parts alone, whatever was asked; what was asked is bound.

use lupa_domain::audience::{Condition, Filter, Window};

use crate::platform::sql::Value;

/// The SQL of a filter, each condition after an `and`, and its parameters. It asks the tables `person` and `standing`; where nobody has
/// said anything there is no standing, which meets no condition about one.
pub(super) struct Conditions<'a> {
    pub(super) text: String,
    pub(super) parameters: Vec<Value<'a>>,
}

impl<'a> Conditions<'a> {
    pub(super) fn of(filter: &'a Filter) -> Self {
        let mut conditions = Self { text: String::new(), parameters: Vec::new() };
        for condition in &filter.all {
            conditions.text.push_str(" and ");
            conditions.add(condition);
        }
        conditions
    }

    fn add(&mut self, condition: &'a Condition) {
        match condition {
            Condition::Language(locales) => self.one_of("person.locale in (", locales.iter().map(|locale| locale.as_str())),
            Condition::Joined(window) => {
                self.text.push_str("(1");
                self.window("person.joined_at", window);
                self.text.push(')');
            }
            Condition::ConsentGiven(window) => {
                self.text.push_str("coalesce(standing.state = 'given'");
                self.window("standing.since", window);
                self.text.push_str(", 0)");
            }
            Condition::Edition { form, edition } => {
                self.text.push_str(
                    "coalesce(standing.state = 'given' and \
                     standing.notice = (select no from notice where form = ? and edition = ? limit 1), 0)",
                );
                self.parameters.extend([Value::from(form.as_str()), Value::from(*edition)]);
            }
            Condition::Method(methods) => {
                self.text.push_str(
                    "coalesce(standing.state = 'given' and \
                     (select json_extract(body, '$.method') from event where event.no = standing.event) ",
                );
                self.one_of("in (", methods.iter().map(|method| method.as_str()));
                self.text.push_str(", 0)");
            }
            Condition::All(conditions) => self.joined(conditions, " and "),
            Condition::Any(conditions) => self.joined(conditions, " or "),
            Condition::Not(condition) => {
                self.text.push_str("not ");
                self.add(condition);
            }
        }
    }

    fn one_of(&mut self, before: &str, values: impl Iterator<Item = &'static str>) {
        let before_all = self.parameters.len();
        values.for_each(|value| self.parameters.push(Value::Text(value)));
        let places = vec!["?"; self.parameters.len() - before_all].join(", ");
        self.text.push_str(before);
        self.text.push_str(&places);
        self.text.push(')');
    }

    fn window(&mut self, column: &str, window: &Window) {
        for (bound, relation) in [(window.after, " >= ?"), (window.before, " < ?")] {
            let Some(bound) = bound else { continue };
            self.text.push_str(" and ");
            self.text.push_str(column);
            self.text.push_str(relation);
            self.parameters.push(bound.into());
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
