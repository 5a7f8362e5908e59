//! What a new register begins with: three purposes, one form and an example controller. The administrator puts their own
//! details in place of the example's and rewords the form as they like; after that, only what is still the example's is looked up here.

use crate::{
    locale::Locale,
    wording::{Address, Category, Channel, Controller, Draft, FormId, LegalBasis, PersonalData, Purpose, PurposeId, Retention},
};

/// The words of the form in all languages.
const NEWSLETTER: &str = include_str!("../../starter/newsletter.json");

/// A newsletter and surveys by e-mail, and offers by text message; all on consent.
#[must_use]
pub fn purposes() -> Vec<Purpose> {
    use PersonalData::{EmailAddress, Name, TelephoneNumber};
    vec![
        purpose("newsletter", Channel::Email, Category::DirectMarketing, vec![EmailAddress, Name]),
        purpose("offers-sms", Channel::Sms, Category::DirectMarketing, vec![TelephoneNumber, Name]),
        purpose("research", Channel::Email, Category::Research, vec![EmailAddress]),
    ]
}

fn purpose(id: &str, channel: Channel, category: Category, data: Vec<PersonalData>) -> Purpose {
    let id: PurposeId = id.parse().expect("the names above are short names: the tests read them");
    Purpose {
        id,
        version: 1,
        channel,
        category,
        legal_basis: LegalBasis::Consent,
        data,
        asks: Vec::new(),
        recipients: Vec::new(),
        retention: Some(Retention::USUAL),
        also: [].into(),
        retired: false,
    }
}

/// The name of the form that asks for all three.
///
/// # Panics
/// Never: the tests call it.
#[must_use]
pub fn form() -> FormId {
    "newsletter".parse().expect("newsletter is a short name")
}

/// The words of that form.
///
/// # Panics
/// Never: the words are part of the program and the tests read them.
#[must_use]
pub fn draft() -> Draft {
    serde_json::from_str(NEWSLETTER).expect("the words are part of the program")
}

/// An example controller, whose details no one can mistake for real ones. `example` is reserved (RFC 2606 §2).
#[must_use]
pub fn controller() -> Controller {
    example(Locale::default())
}

/// The example in a country, ISO 3166-1 alpha-2.
#[must_use]
pub fn controller_in(country: &str) -> Controller {
    let mut controller = controller();
    country.clone_into(&mut controller.address.country);
    controller
}

/// The example in a language: it stands on the pages of a register that is not set up, and names no one in another language.
fn example(locale: Locale) -> Controller {
    let (name, contact, email) = match locale {
        Locale::Fi => ("Esimerkkiliike", "Maija Mallikas", "asiakaspalvelu@esimerkki.example"),
        Locale::Sv => ("Exempelbutiken", "Maja Exempel", "kundtjanst@exempel.example"),
        Locale::En => ("Example Shop", "Mary Example", "customer.service@shop.example"),
    };
    let (street, locality) = match locale {
        Locale::Fi => ("Esimerkkikatu 1", "Helsinki"),
        Locale::Sv => ("Exempelgatan 1", "Helsingfors"),
        Locale::En => ("Example Street 1", "Helsinki"),
    };
    Controller {
        name: name.to_owned(),
        business_id: None,
        contact: contact.to_owned(),
        email: email.to_owned(),
        phone: Some("+358 9 000 0000".to_owned()),
        address: Address {
            street: Some(street.to_owned()),
            postal_code: Some("00100".to_owned()),
            locality: Some(locality.to_owned()),
            country: "FI".to_owned(),
        },
        website: None,
    }
}

/// The controller as readers of a language see it: what is still the example's stands in their language.
#[must_use]
pub fn in_language(details: &Controller, locale: Locale) -> Controller {
    let mut shown = details.clone();
    let theirs = example(locale);
    for known in Locale::ALL.map(example) {
        let replace = |own: &mut String, known: &str, theirs: &str| {
            if own == known {
                theirs.clone_into(own);
            }
        };
        replace(&mut shown.name, &known.name, &theirs.name);
        replace(&mut shown.contact, &known.contact, &theirs.contact);
        replace(&mut shown.email, &known.email, &theirs.email);
        if is_same_place(&shown.address, &known.address) {
            shown.address = Address { country: shown.address.country, ..theirs.address.clone() };
        }
    }
    shown
}

/// Whether some of these details are still the example's: then no one can write or ring there.
#[must_use]
pub fn is_example(particulars: &Controller) -> bool {
    Locale::ALL.map(example).iter().any(|example| {
        particulars.email == example.email || particulars.phone == example.phone || is_same_place(&particulars.address, &example.address)
    })
}

/// Whether the name is still the example's: then the register is nobody's yet.
#[must_use]
pub fn is_named_example(particulars: &Controller) -> bool {
    Locale::ALL.map(example).iter().any(|example| particulars.name == example.name)
}

/// Whether a text that somebody gives as their own is an example's: nobody is called that, and no letter arrives there.
#[must_use]
pub fn is_taken_from_example(text: &str) -> bool {
    let same = |known: &str| known.to_lowercase() == text.trim().to_lowercase();
    Locale::ALL.map(example).iter().any(|known| {
        let texts = [Some(&known.name), Some(&known.contact), Some(&known.email), known.phone.as_ref(), known.address.street.as_ref()];
        texts.into_iter().flatten().any(|known| same(known))
    })
}

/// Particulars without what is still the example's: registers of before kept it in the place of what was never given.
#[must_use]
pub fn without_example(details: &Controller) -> Controller {
    let mut known = details.clone();
    known.phone = known.phone.filter(|phone| !is_taken_from_example(phone));
    if known.address.street.as_deref().is_some_and(is_taken_from_example) {
        known.address = Address::in_country(&details.address.country);
    }
    known
}

/// Whether two addresses are one, in whatever country: a new register has the example's address in its own.
fn is_same_place(one: &Address, other: &Address) -> bool {
    (&one.street, &one.postal_code, &one.locality) == (&other.street, &other.postal_code, &other.locality)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{
        languages::Languages,
        wording::{InformationItem, Notice, PublishError, publish, publish_by},
    };

    fn notices() -> Vec<Notice> {
        let published = publish(&form(), 1, &draft(), &purposes(), &controller()).expect("the starter form is complete");
        published.iter().map(|published| published.notice().clone()).collect()
    }

    fn sentences(notice: &Notice) -> Vec<&str> {
        let information = notice.information.iter().flat_map(|section| [section.heading.as_str(), &section.text]);
        let statements = notice.statements.iter().flat_map(|statement| [statement.title.as_str(), &statement.label, &statement.details]);
        let fields = notice.fields.iter().flat_map(|field| [Some(field.label.as_str()), field.hint.as_deref()]).flatten();
        let page = [notice.heading.as_str(), &notice.question, &notice.submit].into_iter().chain(notice.intro.iter().map(String::as_str));
        page.chain(fields).chain(statements).chain(information).collect()
    }

    #[test]
    fn the_form_is_published_whole_in_every_language() {
        let notices = notices();
        assert_eq!(notices.iter().map(|notice| notice.locale).collect::<Vec<_>>(), Locale::ALL);
        for notice in &notices {
            assert_eq!(notice.information.iter().map(|section| section.item).collect::<Vec<_>>(), InformationItem::ALL);
            assert_eq!(notice.statements.len(), 3);
            assert_eq!(notice.fields.len(), 3);
        }
    }

    #[test]
    fn no_placeholder_is_left_and_no_space_is_spare() {
        for notice in &notices() {
            for text in sentences(notice) {
                assert!(!text.contains(['{', '}']) && !text.contains("  ") && text.trim() == text, "{text}");
            }
        }
    }

    #[test]
    fn the_controller_can_be_reached_from_the_words() {
        for notice in &notices() {
            let words = sentences(notice).join("\n");
            let controller = controller();
            for needed in [
                Some(controller.name.clone()),
                Some(controller.contact.clone()),
                Some(controller.email.clone()),
                controller.phone.clone(),
                controller.address_line(),
            ] {
                let needed = needed.expect("the example has everything");
                assert!(words.contains(&needed), "{needed} in {}", notice.locale);
            }
        }
    }

    #[test]
    fn an_example_speaks_the_language_of_its_reader_and_what_is_real_stays() {
        let published = publish_by(&form(), 1, &draft(), &purposes(), &Languages::all(), |locale| in_language(&controller(), locale))
            .expect("complete");
        for one in &published {
            let notice = one.notice();
            let text = [sentences(notice).join("\n"), format!("{:?}", notice.controller)].concat();
            for other in Locale::ALL.into_iter().filter(|other| *other != notice.locale).map(example) {
                for foreign in
                    [Some(other.name.clone()), Some(other.contact.clone()), Some(other.email.clone()), other.address.street.clone()]
                {
                    let foreign = foreign.expect("the example has everything");
                    assert!(!text.contains(&foreign), "{foreign} in {}", notice.locale);
                }
            }
            assert!(is_example(&notice.controller) && text.contains(&example(notice.locale).name));
        }
        let real = Controller { name: "Kukka Oy".into(), contact: "Aino".into(), email: "aino@kukka.fi".into(), ..controller() };
        let shown = in_language(&real, Locale::En);
        assert_eq!((&*shown.name, &*shown.contact, &*shown.email), ("Kukka Oy", "Aino", "aino@kukka.fi"));
        assert_eq!(shown.address.street.as_deref(), Some("Example Street 1"), "what is still the example's");
    }

    #[test]
    fn what_nobody_gave_is_left_out_of_the_words() {
        let real = Controller { name: "Kukka Oy".into(), contact: "Aino".into(), email: "aino@kukka.fi".into(), ..controller() };
        let known = without_example(&real);
        assert_eq!((&known.phone, &known.address), (&None, &Address::in_country("FI")));
        assert!(is_taken_from_example(" ESIMERKKIKATU 1") && !is_taken_from_example("Esimerkkikatu 11"));
        for published in publish(&form(), 1, &draft(), &purposes(), &known).expect("an e-mail address is enough") {
            let text = sentences(published.notice()).join("\n");
            assert!(text.contains("Kukka Oy") && text.contains("aino@kukka.fi") && !text.contains(['{', '}']), "{text}");
            assert!(!text.contains("000 0000") && !text.contains(", .") && !text.contains("  "), "{text}");
        }
    }

    #[test]
    fn a_fact_that_is_not_known_is_not_published_as_its_name() {
        let mut words = draft();
        words.texts.get_mut(&Locale::Fi).expect("Finnish").heading = "Soita {phone}".into();
        let Err(PublishError::Incomplete(missing)) = publish(&form(), 1, &words, &purposes(), &without_example(&controller())) else {
            panic!("not to be published")
        };
        assert_eq!(missing.iter().map(|gap| &*gap.pointer).collect::<Vec<_>>(), ["/texts/fi/heading/{phone}"]);
        assert!(publish(&form(), 1, &words, &purposes(), &controller()).is_ok());
    }

    #[test]
    fn the_words_say_only_what_the_register_keeps_to() {
        for notice in &notices() {
            let said = notice.section(InformationItem::AutomatedDecisions).map(|section| section.text.as_str()).unwrap_or_default();
            for untrue in ["Emme profiloi", "profilerar dig inte", "do not profile"] {
                assert!(!said.contains(untrue), "an audience can be chosen by purchases and tags: {said}");
            }
        }
    }

    #[test]
    fn a_box_stands_beside_a_whole_sentence() {
        let yes = |locale| match locale {
            Locale::Fi => "Kyllä, ",
            Locale::Sv => "Ja, ",
            Locale::En => "Yes, ",
        };
        for notice in &notices() {
            for statement in &notice.statements {
                assert!(statement.label.starts_with(yes(notice.locale)) && statement.label.ends_with('.'), "{}", statement.label);
                assert!(statement.details.ends_with('.'), "{}", statement.details);
            }
            assert!(notice.information.iter().all(|section| section.text.ends_with('.') && !section.heading.ends_with('.')));
        }
    }

    #[test]
    fn every_language_keeps_to_itself() {
        let common = |locale| match locale {
            Locale::Fi => ["emme", "tai", "jos", "ei", "voit", "milloin", "että"],
            Locale::Sv => ["och", "att", "inte", "som", "vi", "du", "till"],
            Locale::En => ["and", "the", "you", "we", "not", "of", "your"],
        };
        for notice in &notices() {
            let text = sentences(notice).join(" ").to_lowercase();
            let words: BTreeSet<&str> = text.split(|c: char| !c.is_alphabetic()).collect();
            for locale in Locale::ALL {
                for word in common(locale) {
                    assert_eq!(words.contains(word), locale == notice.locale, "{word} in {}", notice.locale);
                }
            }
        }
    }
}
