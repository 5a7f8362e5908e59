//! Files as mailing services read them: which columns, what they are called, and how a day or a telephone number is written in them.
//!
//! No more stands in them than the service needs to write to these people: of an address the one of the purpose's channel, a name, and what
//! was asked for. The columns are those that the services' own help names (read in November 2026): Mailchimp *Format guidelines for your import
//! file*, Brevo `POST /v3/contacts/import`, the fields of `MailerLite`'s API, Klaviyo *Format your CSV*.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{own_field::FieldId, time::Moment, wording::Channel};

/// Words that begin a family name and are no given name.
const PARTICLES: [&str; 14] = ["af", "av", "da", "de", "del", "della", "den", "der", "di", "du", "la", "van", "von", "zu"];

/// A mailing service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum MailingService {
    /// Mailchimp.
    Mailchimp,
    /// Brevo, which was Sendinblue.
    Brevo,
    /// `MailerLite`.
    Mailerlite,
    /// Klaviyo.
    Klaviyo,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PresetCell {
    /// The address of the purpose's channel; a telephone number in E.164.
    Address,
    /// The given names.
    FirstName,
    /// The family name.
    LastName,
    /// The title of the purpose: by it the service tells this list from others.
    Purpose,
    /// That they have agreed.
    Agreed,
    /// Since when they have.
    AgreedAt,
}

/// A column of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PresetColumn {
    /// What it is called.
    pub head: &'static str,
    /// What stands in it.
    pub cell: PresetCell,
}

const fn column(head: &'static str, cell: PresetCell) -> PresetColumn {
    PresetColumn { head, cell }
}

/// A person as a row is made of them.
#[derive(Clone, Copy, Debug)]
pub struct PresetPerson<'a> {
    /// The address of the purpose's channel.
    pub address: &'a str,
    /// The whole name.
    pub name: Option<&'a str>,
    /// The title of the purpose.
    pub purpose: &'a str,
    /// Since when consent stands; nothing where they are written to on another ground.
    pub agreed_at: Option<Moment>,
}

impl MailingService {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Mailchimp, Self::Brevo, Self::Mailerlite, Self::Klaviyo];

    /// What the service calls itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mailchimp => "Mailchimp",
            Self::Brevo => "Brevo",
            Self::Mailerlite => "MailerLite",
            Self::Klaviyo => "Klaviyo",
        }
    }

    /// The word of the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mailchimp => "mailchimp",
            Self::Brevo => "brevo",
            Self::Mailerlite => "mailerlite",
            Self::Klaviyo => "klaviyo",
        }
    }

    /// Its columns, in their order. The first is the address, and of a list of those who must not be written to the only one.
    #[must_use]
    pub const fn columns(self, channel: Channel) -> &'static [PresetColumn] {
        use PresetCell::{Address, Agreed, AgreedAt, FirstName, LastName, Purpose};
        const MAILCHIMP: &[PresetColumn] =
            &[column("Email Address", Address), column("FNAME", FirstName), column("LNAME", LastName), column("TAGS", Purpose)];
        const MAILCHIMP_SMS: &[PresetColumn] =
            &[column("SMS Phone Number", Address), column("FNAME", FirstName), column("LNAME", LastName), column("TAGS", Purpose)];
        const BREVO: &[PresetColumn] =
            &[column("EMAIL", Address), column("FIRSTNAME", FirstName), column("LASTNAME", LastName), column("OPT_IN", Agreed)];
        const BREVO_SMS: &[PresetColumn] =
            &[column("SMS", Address), column("FIRSTNAME", FirstName), column("LASTNAME", LastName), column("OPT_IN", Agreed)];
        const MAILERLITE: &[PresetColumn] =
            &[column("email", Address), column("name", FirstName), column("last_name", LastName), column("opted_in_at", AgreedAt)];
        const MAILERLITE_SMS: &[PresetColumn] =
            &[column("phone", Address), column("name", FirstName), column("last_name", LastName), column("opted_in_at", AgreedAt)];
        const KLAVIYO: &[PresetColumn] = &[
            column("Email", Address),
            column("First Name", FirstName),
            column("Last Name", LastName),
            column("Email Marketing Consent Timestamp", AgreedAt),
        ];
        const KLAVIYO_SMS: &[PresetColumn] = &[
            column("Phone Number", Address),
            column("First Name", FirstName),
            column("Last Name", LastName),
            column("SMS Marketing Consent Timestamp", AgreedAt),
        ];
        match (self, channel) {
            (Self::Mailchimp, Channel::Email) => MAILCHIMP,
            (Self::Mailchimp, Channel::Sms) => MAILCHIMP_SMS,
            (Self::Brevo, Channel::Email) => BREVO,
            (Self::Brevo, Channel::Sms) => BREVO_SMS,
            (Self::Mailerlite, Channel::Email) => MAILERLITE,
            (Self::Mailerlite, Channel::Sms) => MAILERLITE_SMS,
            (Self::Klaviyo, Channel::Email) => KLAVIYO,
            (Self::Klaviyo, Channel::Sms) => KLAVIYO_SMS,
        }
    }

    /// What separates the cells.
    #[must_use]
    pub const fn separator(self) -> u8 {
        match self {
            Self::Brevo => b';',
            Self::Mailchimp | Self::Mailerlite | Self::Klaviyo => b',',
        }
    }

    /// What one of the business's own fields is called there; a birthday by the name that the service looks for.
    #[must_use]
    pub fn head_of(self, field: &FieldId, is_birthday: bool) -> String {
        let plain = if is_birthday { "birthday" } else { field.as_str() };
        match self {
            // The tag of a field has at most ten letters there.
            Self::Mailchimp => plain.replace('-', "").chars().take(10).collect::<String>().to_ascii_uppercase(),
            Self::Brevo => plain.replace('-', "_").to_ascii_uppercase(),
            Self::Mailerlite => plain.replace('-', "_"),
            Self::Klaviyo if is_birthday => "Birthday".to_owned(),
            Self::Klaviyo => plain.to_owned(),
        }
    }

    /// What stands in one of the business's own fields, as the service reads it.
    #[must_use]
    pub fn written(self, value: &Value, is_birthday: bool) -> String {
        match value {
            // Mailchimp greets by month and day.
            Value::String(day) if is_birthday && self == Self::Mailchimp && day.len() == 10 => day[5..].replace('-', "/"),
            Value::String(text) => text.clone(),
            Value::Bool(yes) => if *yes { "Yes" } else { "No" }.to_owned(),
            Value::Null => String::new(),
            other => other.to_string(),
        }
    }

    /// What stands in a column for a person.
    #[must_use]
    pub fn cell<'a>(self, cell: PresetCell, person: &PresetPerson<'a>) -> Cow<'a, str> {
        let (first, last) = split_name(person.name.unwrap_or_default());
        let at = || person.agreed_at.map(|at| at.whole_second().to_string()).unwrap_or_default();
        match cell {
            PresetCell::Address => person.address.into(),
            PresetCell::FirstName => first.into(),
            PresetCell::LastName => last.into(),
            PresetCell::Purpose => person.purpose.into(),
            PresetCell::Agreed => if person.agreed_at.is_some() { "Yes" } else { "" }.into(),
            // `2026-11-29 10:00:00` there, and ISO 8601 elsewhere.
            PresetCell::AgreedAt if self == Self::Mailerlite => at().replace('T', " ").trim_end_matches('Z').to_owned().into(),
            PresetCell::AgreedAt => at().into(),
        }
    }
}

/// Given names and family name of a whole name: the last word with what belongs to it, or what stands before a comma.
fn split_name(name: &str) -> (&str, &str) {
    if let Some((last, first)) = name.split_once(',') {
        return (first.trim(), last.trim());
    }
    let name = name.trim();
    let Some((mut place, _)) = name.char_indices().rfind(|(_, c)| c.is_whitespace()) else { return (name, "") };
    // "Carl af Ursin", "Anna Maria van der Berg".
    loop {
        let before = name[..place].trim_end();
        let gap = before.char_indices().rfind(|(_, c)| c.is_whitespace());
        let word = gap.map_or(before, |(at, c)| &before[at + c.len_utf8()..]);
        match gap {
            Some((at, _)) if PARTICLES.contains(&word) => place = at,
            _ => return (before, name[place..].trim()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_is_split_as_it_is_said() {
        for (name, parts) in [
            ("Aino Kokko", ("Aino", "Kokko")),
            ("Aino  Maria Kokko", ("Aino  Maria", "Kokko")),
            ("Carl af Ursin", ("Carl", "af Ursin")),
            ("Anna van der Berg", ("Anna", "van der Berg")),
            ("von Platen", ("von", "Platen")),
            ("Kokko, Aino", ("Aino", "Kokko")),
            ("Aino", ("Aino", "")),
            ("", ("", "")),
        ] {
            assert_eq!(split_name(name), parts, "{name}");
        }
    }

    #[test]
    fn the_heads_are_those_that_the_services_know() {
        let heads =
            |preset: MailingService, channel| preset.columns(channel).iter().map(|column| column.head).collect::<Vec<_>>().join(",");
        assert_eq!(heads(MailingService::Mailchimp, Channel::Email), "Email Address,FNAME,LNAME,TAGS");
        assert_eq!(heads(MailingService::Brevo, Channel::Email), "EMAIL,FIRSTNAME,LASTNAME,OPT_IN");
        assert_eq!(heads(MailingService::Mailerlite, Channel::Email), "email,name,last_name,opted_in_at");
        assert_eq!(heads(MailingService::Klaviyo, Channel::Email), "Email,First Name,Last Name,Email Marketing Consent Timestamp");
        for preset in MailingService::ALL {
            for channel in [Channel::Email, Channel::Sms] {
                assert_eq!(preset.columns(channel)[0].cell, PresetCell::Address);
            }
            assert_eq!(serde_json::to_value(preset).ok(), Some(preset.as_str().into()));
        }
    }

    #[test]
    fn a_birthday_is_written_as_each_reads_it() {
        let birthday: FieldId = "syntymapaiva-2".parse().expect("a name");
        let born = Value::from("1990-05-24");
        let of = |preset: MailingService| (preset.head_of(&birthday, true), preset.written(&born, true));
        assert_eq!(of(MailingService::Mailchimp), ("BIRTHDAY".into(), "05/24".into()));
        assert_eq!(of(MailingService::Brevo), ("BIRTHDAY".into(), "1990-05-24".into()));
        assert_eq!(of(MailingService::Mailerlite), ("birthday".into(), "1990-05-24".into()));
        assert_eq!(of(MailingService::Klaviyo), ("Birthday".into(), "1990-05-24".into()));
        assert_eq!(MailingService::Mailchimp.head_of(&birthday, false), "SYNTYMAPAI");
        assert_eq!(MailingService::Klaviyo.written(&Value::from(true), false), "Yes");
    }

    proptest! {
        #[test]
        fn nothing_of_a_name_is_lost(name in "[A-Za-zäö]{1,8}( (af|von|de|[A-Z][a-z]{1,6})){0,4}") {
            let (first, last) = split_name(&name);
            let whole = format!("{first} {last}");
            prop_assert_eq!(whole.trim(), name.trim());
        }
    }
}
