//! What the description says of what the register does, in every language.

use std::collections::BTreeMap;

use super::{
    super::{measure::Conditions, own_words::OwnWords, processor::tests::processor},
    *,
};
use crate::wording::{Address, Category, Controller, LegalBasis, Purpose, Recipient, RecipientRole, Safeguard};

fn facts() -> Facts {
    let purpose = Purpose {
        id: "newsletter".parse().expect("a short name"),
        version: 1,
        channel: Channel::Email,
        category: Category::DirectMarketing,
        legal_basis: LegalBasis::Consent,
        data: vec![PersonalData::EmailAddress],
        asks: Vec::new(),
        recipients: vec![Recipient {
            name: "Kumppani Oy".into(),
            role: RecipientRole::Partner,
            country: "SE".parse().expect("two letters"),
            safeguard: None,
        }],
        retention: Retention::months(36).ok(),
        also: [Ground::SoftOptIn].into(),
        retired: false,
    };
    Facts {
        controller: Controller {
            name: "Kampaamo Käpy".into(),
            business_id: Some("1234567-1".into()),
            contact: "Kaisa Mäkelä".into(),
            email: "hei@kapy.example".into(),
            phone: None,
            address: Address::in_country("FI"),
            website: None,
        },
        country: "FI".into(),
        origin: "https://kapy.example".into(),
        purposes: vec![DescribedPurpose {
            purpose,
            titles: BTreeMap::from([(Locale::Fi, "Uutiskirje".to_owned()), (Locale::En, "Newsletter".to_owned())]),
            exported: true,
        }],
        fields: vec![DescribedField {
            labels: BTreeMap::from([(Locale::Fi, "Hiusväri".to_owned())]),
            reason: "Värin sekoittamiseen".into(),
            restricted: true,
            retired: false,
        }],
        groups: DataGroup::ALL.into(),
        processors: vec![processor("Pilvi Inc.", "US", Some(TransferGround::Adequacy))],
        retained: vec![
            Retained::Card { months: Some(12) },
            Retained::Card { months: None },
            Retained::Unconfirmed { days: 14 },
            Retained::Proof(Retention::months(36).expect("a number")),
            Retained::Request { months: 36 },
            Retained::Voucher { years: 6 },
            Retained::SignIn { hours: 24 },
            Retained::Logs { months: None },
            Retained::Logs { months: Some(24) },
            Retained::Users { months: None },
            Retained::Users { months: Some(6) },
        ],
        measures: Measure::on(Conditions { encrypted: true, all_bound: true, limited: true }),
        own: OwnWords::default(),
    }
}

#[test]
fn every_heading_says_something_in_every_language() {
    for locale in Locale::ALL {
        let document = describe(&facts(), locale);
        let ids: Vec<_> = document.sections.iter().map(|section| section.id.as_str()).collect();
        assert_eq!(ids, Heading::ALL.map(Heading::as_str), "{locale}");
        for section in &document.sections {
            let text = section.text();
            assert!(!text.trim().is_empty() && !text.contains(['{', '}']), "{locale}: {} says: {text}", section.id);
        }
        let headings: std::collections::BTreeSet<_> = Heading::ALL.into_iter().map(|heading| (words(locale).heading)(heading)).collect();
        assert_eq!(headings.len(), Heading::ALL.len(), "{locale}: no two headings are alike");
    }
}

#[test]
fn what_the_register_does_is_named() {
    for locale in Locale::ALL {
        let (facts, document) = (facts(), describe(&facts(), locale));
        let says = |heading: Heading, what: &str| {
            let text = document.section(heading.as_str()).map(Section::text).unwrap_or_default();
            assert!(text.contains(what), "{locale}, {heading:?}: {what} is not in: {text}");
        };
        says(Heading::Controller, "1234567-1");
        says(Heading::Contact, "Kaisa Mäkelä");
        says(Heading::Purposes, &facts.purposes[0].title(locale));
        says(Heading::Data, "Hiusväri · Värin sekoittamiseen");
        says(Heading::Data, words(locale).restricted);
        says(Heading::Recipients, "Kumppani Oy");
        says(Heading::Recipients, words(locale).exported);
        says(Heading::Processors, "Pilvi Inc.");
        says(Heading::Processors, "6.2");
        says(Heading::Transfers, Safeguard::Adequacy.name(locale));
        says(Heading::Access, "https://kapy.example/me");
        says(Heading::Complaint, "tietosuoja.fi");
        for group in DataGroup::ALL {
            says(Heading::Data, (words(locale).group)(group));
        }
        for measure in Measure::ALL {
            says(Heading::Protection, (words(locale).measure)(measure));
        }
        for kept in &facts.retained {
            says(Heading::Retention, &(words(locale).retained)(*kept, locale).join(" · "));
        }
        for purpose in SystemPurpose::ALL {
            says(Heading::Purposes, (words(locale).system_purpose)(purpose)[0]);
        }
    }
}

#[test]
fn what_is_not_there_is_not_said() {
    let bare = Facts { purposes: Vec::new(), fields: Vec::new(), processors: Vec::new(), measures: Vec::new(), ..facts() };
    for locale in Locale::ALL {
        let document = describe(&bare, locale);
        let text = |heading: Heading| document.section(heading.as_str()).map(Section::text).unwrap_or_default();
        assert_eq!(text(Heading::Transfers), nothing_transferred(locale));
        assert!(
            text(Heading::Recipients).contains(words(locale).no_partners) && !text(Heading::Recipients).contains(words(locale).exported)
        );
        assert!(text(Heading::Processors).contains(unnamed_processors(false, locale)));
        assert!(!text(Heading::Data).contains(words(locale).own_fields));
        assert_eq!(text(Heading::ManualMaterial), words(locale).no_manual_material);
    }
}

#[test]
fn a_transfer_is_told_with_its_ground_and_its_article() {
    for locale in Locale::ALL {
        let said: Vec<_> = TransferGround::ALL.into_iter().map(|ground| ground_in_words(ground, locale)).collect();
        for (ground, said) in TransferGround::ALL.into_iter().zip(&said) {
            assert!(said.contains(ground.article()), "{said}");
        }
        assert_eq!(said.iter().collect::<std::collections::BTreeSet<_>>().len(), said.len(), "{said:?}");
    }
}
