//! A condition in a few words, as it stands on its chip: what it is about, and what it asks for.

use lupa_domain::locale::Locale;
use lupa_ui::day;
use lupa_words::audience::AskWords;

use super::{
    card_conditions::{CardCondition, Dates},
    conditions::{kind_name, kind_words},
    field_conditions::FieldAskTest,
    filter::{Condition, ConditionKind},
    query::AudienceQuery,
    relative::Relative,
};

/// The name of the condition, whether it is turned round, and what it asks for.
pub(super) fn sentence(query: AudienceQuery, condition: &Condition) -> String {
    let words = &query.words.ask;
    let mut parts = vec![kind_name(query, &condition.kind)];
    if condition.negated {
        parts.extend(kind_words(words, &condition.kind).map(|words| words.is_not.to_owned()));
    }
    let value = value(query, &condition.kind);
    parts.extend((!value.is_empty()).then_some(value));
    parts.join(" · ")
}

fn value(query: AudienceQuery, kind: &ConditionKind) -> String {
    let (words, locale) = (&query.words.ask, query.console.locale);
    match kind {
        ConditionKind::Language(chosen) => chosen.iter().map(|one| (words.language)(*one)).collect::<Vec<_>>().join(", "),
        ConditionKind::Method(chosen) => chosen.iter().map(|one| (words.method)(*one)).collect::<Vec<_>>().join(", "),
        ConditionKind::Joined(days) | ConditionKind::ConsentGiven(days) => {
            stretch(words, days.relative, [days.first(), days.last()], locale)
        }
        ConditionKind::Edition(form, edition) => query.edition(form, *edition),
        ConditionKind::Card(card) => of_card(query, card),
        ConditionKind::Unknown(_) => String::new(),
    }
}

fn of_card(query: AudienceQuery, card: &CardCondition) -> String {
    let (words, locale) = (&query.words.ask, query.console.locale);
    let dates = |dates: Dates| stretch(words, dates.relative, [dates.first(), dates.last()], locale);
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
fn stretch(words: &AskWords, relative: Option<Relative>, [first, last]: [String; 2], locale: Locale) -> String {
    let shown = |date: &str| date.parse().map(|date| day(date, locale)).unwrap_or_default();
    match relative {
        Some(Relative::Last(days)) => (words.last_days)(days),
        Some(Relative::Next(days)) => (words.next_days)(days),
        Some(Relative::Month) => words.stretches[3].to_owned(),
        Some(Relative::Year) => words.stretches[4].to_owned(),
        None if first.is_empty() && last.is_empty() => String::new(),
        None => format!("{}\u{2013}{}", shown(&first), shown(&last)),
    }
}

fn between(words: &AskWords, [least, most]: &[String; 2]) -> String {
    let bound = |name: &str, text: &str| if text.is_empty() { String::new() } else { format!("{} {text}", name.to_lowercase()) };
    listed([bound(words.at_least, least), bound(words.at_most, most)])
}

fn listed(parts: [String; 2]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
