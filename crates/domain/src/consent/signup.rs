//! Signing up: from what a form sent to something that may be asked to be confirmed.

use std::collections::BTreeMap;

use super::event::Choices;
use crate::{
    email::{EmailAddress, EmailError},
    people::{NameTooLong, PersonName},
    phone::{Phone, PhoneError},
    text,
    time::Span,
    wording::{Channel, Notice},
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
}

/// A form that can be asked to be confirmed: every box was shown, at least one is ticked, and the ticked ones can be served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signup {
    email: EmailAddress,
    name: Option<PersonName>,
    phone: Option<Phone>,
    choices: Choices,
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
    /// No box is ticked.
    #[error("no box is ticked")]
    NothingChosen,
    /// A purpose that the notice did not show.
    #[error("the notice does not show {0}")]
    ChoiceNotShown(String),
}

impl Signup {
    /// Reads a form against the notice that was shown; numbers without a calling code are those of `country` (ISO 3166-1 alpha-2).
    pub fn parse(filled: SignupInput<'_>, notice: &Notice, country: &str) -> Result<Self, Vec<FieldError>> {
        let mut errors = Vec::new();
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
            .collect();
        if !choices.values().any(|ticked| *ticked) {
            errors.push(FieldError::NothingChosen);
        }
        let needs_phone = notice.statements.iter().any(|statement| statement.channel == Channel::Sms && choices[&statement.purpose]);
        if needs_phone && phone == Ok(None) {
            errors.push(FieldError::PhoneNeeded);
        }
        match (email, name, phone) {
            (Some(email), Ok(name), Ok(phone)) if errors.is_empty() => Ok(Self { email, name, phone, choices }),
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

    /// Every box that the notice shows.
    #[must_use]
    pub const fn choices(&self) -> &Choices {
        &self.choices
    }
}
