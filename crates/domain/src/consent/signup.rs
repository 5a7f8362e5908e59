//! Signing up: from what a form sent to something that may be asked to be confirmed.

use std::collections::BTreeMap;

use super::event::Choices;
use crate::{
    email::{EmailAddress, EmailError},
    ordered::CollectOrdered,
    own_field::FieldId,
    people::{NameTooLong, PersonName, Values},
    phone::{Phone, PhoneError},
    text,
    time::Span,
    wording::{AnswerError, Answering, AskedDatum, Channel, Notice, PurposeId, Statement},
};

/// How long a confirmation link works: long enough for a weekend away from the mailbox.
pub const CONFIRM_WITHIN: Span = Span::hours(72);
/// How long a signup that nobody confirmed is kept: the link's life and time to ask what became of it.
pub const UNCONFIRMED_RETENTION: Span = Span::days(14);
/// For how long the same asking is not mailed again, so that an impatient double press sends one message.
pub const RESEND_AFTER: Span = Span::minutes(10);
/// How many messages about signups one address gets in an hour and in a day, no matter who asks for them. An asking beyond that is answered
/// like any other and mails nothing; the links that were mailed go on working, and the own page is open.
pub const MAILS_PER_ADDRESS: [(Span, usize); 2] = [(Span::hours(1), 3), (Span::hours(24), 6)];

/// How many signups one correction may replace: every asking again before it counts as one.
pub const MOST_REPLACED: usize = 8;
/// The shortest idempotency key under which a signup can be replaced: 32 hexadecimal digits, which nobody guesses. Whose key it is may void
/// what was sent under it.
pub const SHORTEST_REPLACED_KEY: usize = 32;

/// The values of a form as they came.
#[derive(Clone, Copy, Debug)]
pub struct SignupInput<'a> {
    /// The e-mail field.
    pub email: &'a str,
    /// The name field.
    pub name: Option<&'a str>,
    /// The telephone field.
    pub phone: Option<&'a str>,
    /// The boxes.
    pub choices: &'a BTreeMap<String, bool>,
    /// What was written for a purpose into a field.
    pub answers: &'a [(String, String)],
    /// Whether the person says to be of the age that the form asks for.
    pub of_age: bool,
}

/// What the ticked purposes asked for and were told, by field.
pub type Answers = Values;

/// A form that can be asked to be confirmed: every box was shown, at least one is ticked, and the ticked ones can be served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signup {
    email: EmailAddress,
    name: Option<PersonName>,
    phone: Option<Phone>,
    choices: Choices,
    answers: Answers,
}

/// What is at fault in a form.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FieldError {
    /// The e-mail address cannot be read.
    #[error("the e-mail address cannot be read: {0}")]
    Email(EmailError),
    /// A spreadsheet would take the e-mail address for a formula.
    #[error("the e-mail address begins as a formula does")]
    Formula,
    /// The name is too long.
    #[error("the name cannot be kept: {0}")]
    Name(NameTooLong),
    /// A ticked purpose needs a telephone number.
    #[error("a telephone number is needed")]
    PhoneNeeded,
    /// The telephone number cannot be read.
    #[error("the telephone number cannot be read: {0}")]
    Phone(PhoneError),
    /// The person has not said to be old enough.
    #[error("the age of {0} is not confirmed")]
    Age(u8),
    /// No box is ticked.
    #[error("no box is ticked")]
    NothingChosen,
    /// A purpose that the notice did not show.
    #[error("the notice does not show {0}")]
    ChoiceNotShown(String),
    /// The answer to what a ticked purpose asks for, by purpose and field.
    #[error("the answer to {0}: {1}")]
    Answer(String, AnswerError),
    /// An answer to what the notice does not ask for.
    #[error("the notice does not ask for {0}")]
    NotAsked(String),
}

/// The answers to what these statements ask for, and what is wrong with them. Where two ask for the same datum, what is written first counts.
pub fn answers<'s>(
    statements: impl IntoIterator<Item = &'s Statement>,
    written: &[(String, String)],
    needed: impl Fn(&AskedDatum) -> bool,
) -> (Answers, Vec<FieldError>) {
    let (mut answers, mut errors) = (Answers::new(), Vec::new());
    let mut gaps = Vec::new();
    for (statement, asked) in statements.into_iter().flat_map(|statement| statement.asks.iter().map(move |asked| (statement, asked))) {
        let name = answer_name(&statement.purpose, &asked.field);
        let text = written.iter().find(|(known, _)| *known == name).map_or("", |(_, text)| text.as_str());
        match asked.answer(text) {
            Ok(Some(value)) => _ = answers.entry(asked.field.clone()).or_insert(value),
            Ok(None) => gaps.extend(needed(asked).then_some((name, &asked.field))),
            Err(why) => errors.push(FieldError::Answer(name, why)),
        }
    }
    let unanswered = gaps.into_iter().filter(|(_, field)| !answers.contains_key(*field));
    errors.extend(unanswered.map(|(name, _)| FieldError::Answer(name, AnswerError::Needed)));
    (answers, errors)
}

/// How an answer is named on the wire.
#[must_use]
pub fn answer_name(purpose: &PurposeId, field: &FieldId) -> String {
    format!("{purpose}.{field}")
}

impl Signup {
    /// Reads a form against the notice that was shown; numbers without a calling code are those of `country` (ISO 3166-1 alpha-2).
    pub fn parse(filled: SignupInput<'_>, notice: &Notice, country: &str) -> Result<Self, Vec<FieldError>> {
        let mut errors = Vec::new();
        // Of a child nothing is kept: a form that is refused leaves no trace.
        errors.extend(notice.age.as_ref().filter(|_| !filled.of_age).map(|age| FieldError::Age(age.limit)));
        let email = EmailAddress::parse(filled.email).map_err(|why| errors.push(FieldError::Email(why))).ok();
        if email.as_ref().is_some_and(EmailAddress::is_formula) {
            errors.push(FieldError::Formula);
        }
        let name = PersonName::parse(filled.name.unwrap_or_default()).map_err(|why| errors.push(FieldError::Name(why)));
        let written = filled.phone.filter(|text| text::has_visible(text));
        let phone = written.map(|text| Phone::parse(text, country)).transpose().map_err(|why| errors.push(FieldError::Phone(why)));

        for purpose in filled.choices.keys() {
            if !notice.statements.iter().any(|statement| statement.purpose.as_str() == purpose) {
                errors.push(FieldError::ChoiceNotShown(purpose.clone()));
            }
        }
        let choices: Choices = notice
            .statements
            .iter()
            .map(|statement| (statement.purpose.clone(), filled.choices.get(statement.purpose.as_str()).copied().unwrap_or(false)))
            .collect_map();
        if !choices.values().any(|ticked| *ticked) {
            errors.push(FieldError::NothingChosen);
        }
        let needs_phone = notice.statements.iter().any(|statement| statement.channel == Channel::Sms && choices[&statement.purpose]);
        if needs_phone && phone == Ok(None) {
            errors.push(FieldError::PhoneNeeded);
        }
        let asked = notice.statements.iter().flat_map(|said| said.asks.iter().map(|asked| answer_name(&said.purpose, &asked.field)));
        let asked: Vec<String> = asked.collect();
        errors.extend(filled.answers.iter().filter(|(name, _)| !asked.contains(name)).map(|(name, _)| FieldError::NotAsked(name.clone())));
        let ticked = notice.statements.iter().filter(|statement| choices[&statement.purpose]);
        let (answers, wrong) = answers(ticked, filled.answers, |asked| asked.answering == Answering::Required);
        errors.extend(wrong);
        match (email, name, phone) {
            (Some(email), Ok(name), Ok(phone)) if errors.is_empty() => Ok(Self { email, name, phone, choices, answers }),
            _ => Err(errors),
        }
    }

    /// The address that is asked to confirm.
    #[must_use]
    pub const fn email(&self) -> &EmailAddress {
        &self.email
    }

    /// The name, if one was given.
    #[must_use]
    pub const fn name(&self) -> Option<&PersonName> {
        self.name.as_ref()
    }

    /// The telephone number, if one was given.
    #[must_use]
    pub const fn phone(&self) -> Option<&Phone> {
        self.phone.as_ref()
    }

    /// What the ticked purposes asked for and were told.
    #[must_use]
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Every box that the notice shows.
    #[must_use]
    pub const fn choices(&self) -> &Choices {
        &self.choices
    }
}
