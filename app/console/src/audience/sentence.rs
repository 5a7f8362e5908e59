//! A condition in a few words, as it stands on its chip: what it is about, and what it asks for.

use lupa_domain::{locale::Locale, people::Happening};
use lupa_ui::day;
use lupa_words::audience::{AskWords, ConditionWords};

use super::{
    card_conditions::{CardCondition, Dates},
    field_conditions::FieldAskTest,
    filter::{Condition, ConditionKind},
    relative::Relative,
};

/// In which words conditions are told.
#[derive(Clone, Copy)]
pub(super) struct Speech<'a> {
    pub(super) words: &'static AskWords,
    pub(super) locale: Locale,
    /// What an edition of a form is called.
    pub(super) edition: &'a dyn Fn(&str, u32) -> String,
}

/// The words of a kind of condition; nothing for one that the screen does not know.
pub(super) const fn kind_words(words: &AskWords, kind: &ConditionKind) -> Option<ConditionWords> {
    let kinds = &words.kinds;
    Some(match kind {
        ConditionKind::Language(_) => kinds.language,
        ConditionKind::Joined(_) => kinds.joined,
        ConditionKind::ConsentGiven(_) => kinds.consent_given,
        ConditionKind::Edition(..) => kinds.edition,
        ConditionKind::Method(_) => kinds.method,
        ConditionKind::Card(CardCondition::Tag(_)) => kinds.tag,
        ConditionKind::Card(CardCondition::PostalCode(_)) => kinds.postal_code,
        ConditionKind::Card(CardCondition::Organisation(_)) => kinds.organisation,
        ConditionKind::Card(CardCondition::Kind(_)) => kinds.person,
        ConditionKind::Card(CardCondition::Happened(Happening::Visit, _)) => kinds.visit,
        ConditionKind::Card(CardCondition::Happened(Happening::Purchase, _)) => kinds.purchase,
        ConditionKind::Card(CardCondition::Happened(Happening::Assignment, _)) => kinds.job,
        ConditionKind::Card(CardCondition::Times(..)) => kinds.times,
        ConditionKind::Card(CardCondition::Amount(..)) => kinds.amount,
        ConditionKind::Card(CardCondition::Field(_)) => words.own_field,
        ConditionKind::Unknown(_) => return None,
    })
}

impl Speech<'_> {
    /// What the condition is called, whether it is turned round, and what it asks for.
    pub(super) fn sentence(self, name: String, condition: &Condition) -> String {
        let mut parts = vec![name];
        if condition.negated {
            parts.extend(kind_words(self.words, &condition.kind).map(|words| words.is_not.to_owned()));
        }
        let value = self.value(&condition.kind);
        parts.extend((!value.is_empty()).then_some(value));
        parts.join(" · ")
    }

    fn value(self, kind: &ConditionKind) -> String {
        let Self { words, .. } = self;
        match kind {
            ConditionKind::Language(chosen) => chosen.iter().map(|one| (words.language)(*one)).collect::<Vec<_>>().join(", "),
            ConditionKind::Method(chosen) => chosen.iter().map(|one| (words.method)(*one)).collect::<Vec<_>>().join(", "),
            ConditionKind::Joined(days) | ConditionKind::ConsentGiven(days) => self.stretch(days.relative, [days.first(), days.last()]),
            ConditionKind::Edition(form, edition) => (self.edition)(form, *edition),
            ConditionKind::Card(card) => self.of_card(card),
            ConditionKind::Unknown(_) => String::new(),
        }
    }

    fn of_card(self, card: &CardCondition) -> String {
        let Self { words, .. } = self;
        let dates = |dates: Dates| self.stretch(dates.relative, [dates.first(), dates.last()]);
        let bounds = || card.bounds().map(|bounds| between(words, &bounds)).unwrap_or_default();
        match card {
            CardCondition::Tag(texts) | CardCondition::PostalCode(texts) | CardCondition::Organisation(texts) => texts.join(", "),
            CardCondition::Kind(kind) => (words.person)(*kind).to_owned(),
            CardCondition::Happened(_, days) => dates(*days),
            CardCondition::Times(_, days) => listed([bounds(), dates(*days)]),
            CardCondition::Amount(currency, _, days) => {
                let amount = bounds();
                let amount = if amount.is_empty() { amount } else { format!("{amount} {}", currency.as_str()) };
                listed([amount, dates(*days)])
            }
            CardCondition::Field(asked) => match &asked.test {
                FieldAskTest::Known => words.known.trim_end_matches('.').to_owned(),
                FieldAskTest::On(days) => dates(*days),
                FieldAskTest::Recurs(days) => days.map(|days| (words.next_days)(days)).unwrap_or_default(),
                FieldAskTest::Number(bounds) => between(words, bounds),
                FieldAskTest::Choice(choices) => choices.join(", "),
                FieldAskTest::YesNo(yes) => yes.map(|yes| words.no_yes[usize::from(yes)].to_owned()).unwrap_or_default(),
            },
        }
    }

    /// Days, told from today or by their first and last.
    fn stretch(self, relative: Option<Relative>, [first, last]: [String; 2]) -> String {
        let Self { words, locale, .. } = self;
        let [.., month, year] = words.stretches;
        let shown = |date: &str| date.parse().map(|date| day(date, locale)).unwrap_or_default();
        match relative {
            Some(Relative::Last(days)) => (words.last_days)(days),
            Some(Relative::Next(days)) => (words.next_days)(days),
            Some(Relative::Month) => month.to_owned(),
            Some(Relative::Year) => year.to_owned(),
            None if first.is_empty() && last.is_empty() => String::new(),
            None => format!("{}\u{2013}{}", shown(&first), shown(&last)),
        }
    }
}

fn between(words: &AskWords, [least, most]: &[String; 2]) -> String {
    let bound = |name: &str, text: &str| if text.is_empty() { String::new() } else { format!("{} {text}", name.to_lowercase()) };
    listed([bound(words.at_least, least), bound(words.at_most, most)])
}

fn listed(parts: [String; 2]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
