//! The particulars of the business, as its keeper gives them: checked as the card of a customer is, and kept as notices will say them.
//!
//! Who asks for consent, who answers for the data and where they read mail must be known (GDPR Art. 13(1)(a)). Everything else may be left
//! out, and is then left out of notices, letters and receipts too: nothing is put in its place.

use super::starter;
use crate::{
    business_id,
    email::EmailAddress,
    origin::Origin,
    people::{AddressError, PostalAddress},
    phone::{self, Phone},
    text,
    wording::{Address, Controller},
};

/// The longest name, contact or address of a website, in characters.
const LONGEST: usize = 200;

/// What was typed; empty where nothing was.
#[derive(Clone, Copy, Debug, Default)]
pub struct ControllerInput<'a> {
    /// The name of the business.
    pub name: &'a str,
    /// Its register number.
    pub business_id: &'a str,
    /// Who answers for the register.
    pub contact: &'a str,
    /// Where they read mail.
    pub email: &'a str,
    /// A telephone number.
    pub phone: &'a str,
    /// Street and number.
    pub street: &'a str,
    /// Postal code.
    pub postal_code: &'a str,
    /// Town.
    pub locality: &'a str,
    /// The address of the website.
    pub website: &'a str,
}

/// A member of the particulars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Member {
    /// See [`Controller::name`].
    Name,
    /// See [`Controller::business_id`].
    BusinessId,
    /// See [`Controller::contact`].
    Contact,
    /// See [`Controller::email`].
    Email,
    /// See [`Controller::phone`].
    Phone,
    /// See [`Address::street`].
    Street,
    /// See [`Address::postal_code`].
    PostalCode,
    /// See [`Address::locality`].
    Locality,
    /// See [`Controller::website`].
    Website,
}

/// What is wrong with a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// It must be known, or goes with another that was given.
    #[error("this is needed")]
    Missing,
    /// Longer than is kept.
    #[error("this is too long")]
    TooLong,
    /// Braces stand for a fact in the words of a form, and would be read as one.
    #[error("braces are no part of a name")]
    Braces,
    /// An example's, and nobody's.
    #[error("this is the example's")]
    Example,
    /// Not a register number of the country.
    #[error("there is no such register number")]
    BusinessId,
    /// Not an e-mail address.
    #[error("this is not an e-mail address")]
    Email,
    /// Not a telephone number.
    #[error("this is not a telephone number")]
    Phone,
    /// Not a postal code of the country.
    #[error("this is not a postal code")]
    PostalCode,
    /// Not the address of a website.
    #[error("this is not the address of a website")]
    Website,
}

/// Reads the particulars of a business in `country` (ISO 3166-1 alpha-2). What was kept `before` and is typed as it stands there may stay,
/// whatever it is: rules that came later undo nothing. Everything that is wrong is named, in the order of the form.
pub fn parse(typed: &ControllerInput<'_>, country: &str, before: Option<&Controller>) -> Result<Controller, Vec<(Member, Wrong)>> {
    let mut wrong = Vec::new();
    let mut line = |member: Member, typed: &str| {
        let line = text::one_line(typed);
        let why = if line.chars().count() > LONGEST {
            Some(Wrong::TooLong)
        } else if line.contains(['{', '}']) {
            Some(Wrong::Braces)
        } else {
            starter::is_taken_from_example(&line).then_some(Wrong::Example)
        };
        match why {
            None => (!line.is_empty()).then_some(line),
            Some(why) => {
                wrong.push((member, why));
                None
            }
        }
    };
    let name = line(Member::Name, typed.name);
    let number = line(Member::BusinessId, typed.business_id);
    let contact = line(Member::Contact, typed.contact);
    let email = line(Member::Email, typed.email);
    let telephone = line(Member::Phone, typed.phone);
    let lines = [(Member::Street, typed.street), (Member::PostalCode, typed.postal_code), (Member::Locality, typed.locality)];
    let [street, code, town] = lines.map(|(member, text)| line(member, text).unwrap_or_default());
    let website = line(Member::Website, typed.website);

    let mut note = |member: Member, why: Wrong| {
        if !wrong.iter().any(|(known, _)| *known == member) {
            wrong.push((member, why));
        }
    };
    for (member, there) in [(Member::Name, name.is_some()), (Member::Contact, contact.is_some()), (Member::Email, email.is_some())] {
        if !there {
            note(member, Wrong::Missing);
        }
    }
    let kept = |known: fn(&Controller) -> Option<&String>, typed: &str| before.and_then(known).filter(|kept| *kept == typed).cloned();
    let business_id = number.and_then(|text| {
        let read = kept(|known| known.business_id.as_ref(), &text).or_else(|| business_id::parse(&text, country));
        if read.is_none() {
            note(Member::BusinessId, Wrong::BusinessId);
        }
        read
    });
    let email = email.and_then(|text| {
        if let Ok(address) = EmailAddress::parse(&text) {
            Some(address.to_string())
        } else {
            note(Member::Email, Wrong::Email);
            None
        }
    });
    let phone = telephone.and_then(|text| {
        let read = || Phone::parse(&text, country).ok().map(|number| phone::shown(number.as_str(), ABROAD));
        let read = kept(|known| known.phone.as_ref(), &text).or_else(read);
        if read.is_none() {
            note(Member::Phone, Wrong::Phone);
        }
        read
    });
    let address = address_of([&street, &code, &town], country).unwrap_or_else(|faults| {
        for (member, why) in faults {
            note(member, why);
        }
        Address::in_country(country)
    });
    let website = website.and_then(|text| {
        let read = website_of(&text);
        if read.is_none() {
            note(Member::Website, Wrong::Website);
        }
        read
    });
    match (name, contact, email) {
        (Some(name), Some(contact), Some(email)) if wrong.is_empty() => {
            Ok(Controller { name, business_id, contact, email, phone, address, website })
        }
        _ => {
            wrong.sort_by_key(|(member, _)| *member as u8);
            Err(wrong)
        }
    }
}

/// The address of these lines: street, postal code and locality, none of which has to be there.
fn address_of([street, code, town]: [&str; 3], country: &str) -> Result<Address, Vec<(Member, Wrong)>> {
    let read = PostalAddress::parse(street, code, town, country).map_err(|faults| {
        let fault = |(part, why)| {
            let member = match part {
                "street" => Member::Street,
                "postal_code" => Member::PostalCode,
                _ => Member::Locality,
            };
            let why = match why {
                AddressError::TooLong(_) => Wrong::TooLong,
                AddressError::Incomplete => Wrong::Missing,
                AddressError::PostalCode | AddressError::Country => Wrong::PostalCode,
            };
            (member, why)
        };
        faults.into_iter().map(fault).collect::<Vec<_>>()
    })?;
    Ok(read.map_or_else(
        || Address::in_country(country),
        |known| Address {
            street: Some(known.street().to_owned()),
            postal_code: Some(known.postal_code().to_owned()),
            locality: Some(known.locality().to_owned()),
            country: country.to_owned(),
        },
    ))
}

/// No country's code: a number is written as it is dialled from anywhere, for readers of a notice may be anywhere.
const ABROAD: &str = "";

/// The address of a website as a browser writes it; https where nothing else is said.
fn website_of(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once("://").unwrap_or(("https", text));
    let scheme = ["https", "http"].into_iter().find(|known| known.eq_ignore_ascii_case(scheme))?;
    let (host, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
    // Read as https, for the rule that allows only that is another's.
    let origin: Origin = format!("https://{host}").parse().ok()?;
    let host = origin.to_string().strip_prefix("https://")?.to_owned();
    let is_plain = path.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'|'));
    (host.contains('.') && is_plain).then(|| format!("{scheme}://{host}{}", path.trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn whole() -> ControllerInput<'static> {
        ControllerInput {
            name: " Kampaamo\tKäpy ",
            business_id: "FI12345671",
            contact: "Kaisa Mäkelä",
            email: "hei@kapy.example",
            phone: "040 123 4567",
            street: "Jokikatu 12",
            postal_code: "FI-06100",
            locality: "Porvoo",
            website: "kapy.example/",
        }
    }

    #[test]
    fn everything_is_read_as_people_write_it() {
        let read = parse(&whole(), "FI", None).expect("whole");
        assert_eq!((&*read.name, read.business_id.as_deref()), ("Kampaamo Käpy", Some("1234567-1")));
        assert_eq!(read.address_line().as_deref(), Some("Jokikatu 12, 06100 Porvoo"));
        assert_eq!((read.phone.as_deref(), read.website.as_deref()), (Some("+358 40 123 4567"), Some("https://kapy.example")));
    }

    #[test]
    fn who_asks_who_answers_and_where_is_enough() {
        let least = ControllerInput { name: "Käpy", contact: "Kaisa", email: "hei@kapy.example", ..ControllerInput::default() };
        let read = parse(&least, "SE", None).expect("enough");
        assert_eq!((read.phone, read.business_id, read.website), (None, None, None));
        assert_eq!(read.address, Address::in_country("SE"));
        let wrong = parse(&ControllerInput::default(), "FI", None).expect_err("too little");
        assert_eq!(wrong, [Member::Name, Member::Contact, Member::Email].map(|member| (member, Wrong::Missing)));
    }

    #[test]
    fn what_is_wrong_is_named_in_the_order_of_the_form() {
        let wrong = |change: fn(&mut ControllerInput<'static>)| {
            let mut typed = whole();
            change(&mut typed);
            parse(&typed, "FI", None).expect_err("wrong")
        };
        let many = wrong(|typed| {
            (typed.postal_code, typed.business_id, typed.phone, typed.email) = ("6100", "1234567-2", "040 123", "hei");
        });
        assert_eq!(
            many,
            [
                (Member::BusinessId, Wrong::BusinessId),
                (Member::Email, Wrong::Email),
                (Member::Phone, Wrong::Phone),
                (Member::PostalCode, Wrong::PostalCode)
            ]
        );
        assert_eq!(wrong(|typed| typed.locality = ""), [(Member::Locality, Wrong::Missing)]);
        assert_eq!(wrong(|typed| typed.street = "esimerkkikatu 1"), [(Member::Street, Wrong::Example)]);
        assert_eq!(wrong(|typed| typed.contact = "{email}"), [(Member::Contact, Wrong::Braces)]);
        assert_eq!(wrong(|typed| typed.website = "ei sivuja"), [(Member::Website, Wrong::Website)]);
    }

    #[test]
    fn what_was_kept_before_may_stay() {
        let before = Controller { phone: Some("+358 9 1".into()), ..parse(&whole(), "FI", None).expect("whole") };
        let again = ControllerInput { phone: "+358 9 1", ..whole() };
        assert_eq!(parse(&again, "FI", Some(&before)), Ok(before.clone()));
        assert!(parse(&again, "FI", None).is_err());
    }

    proptest! {
        #[test]
        fn what_was_read_reads_as_itself_and_holds_no_example(
            name in "\\PC{1,30}", contact in "\\PC{1,20}", phone in "(040 [0-9]{7}|\\+46 70 [0-9]{7})?", street in "(Jokikatu [0-9]{1,3})?",
            website in "([a-z]{1,8}\\.fi(/[a-z]{0,5})?)?",
        ) {
            let typed = ControllerInput { name: &name, contact: &contact, phone: &phone, website: &website, street: &street,
                postal_code: if street.is_empty() { "" } else { "06100" }, locality: if street.is_empty() { "" } else { "Porvoo" },
                ..whole() };
            if let Ok(read) = parse(&typed, "FI", None) {
                let known = |text: &Option<String>| text.clone().unwrap_or_default();
                let [number, telephone, site] = [&read.business_id, &read.phone, &read.website].map(known);
                let [street, code, town] = [&read.address.street, &read.address.postal_code, &read.address.locality].map(known);
                let again = ControllerInput { name: &read.name, business_id: &number, contact: &read.contact, email: &read.email,
                    phone: &telephone, street: &street, postal_code: &code, locality: &town, website: &site };
                prop_assert_eq!(parse(&again, "FI", None), Ok(read.clone()));
                prop_assert!(!starter::is_example(&read));
            }
        }
    }
}
