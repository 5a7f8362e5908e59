//! How two texts, or two notices, differ: word by word, for reading them side by side.
//!
//! It says what changed and not whether that matters: a reworded sentence and a new recipient look alike here. Which of the two it is, is
//! for the editor to say (see [`super::Purpose::version`]).

mod summary;
mod words;

use serde::{Deserialize, Serialize};

use super::notice::Notice;
use crate::jcs;

pub use summary::{Changed, changes};
pub use words::{Run, difference_in_words};

/// What became of one part of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Change {
    /// Nothing.
    Unchanged,
    /// Its words are others.
    Changed,
    /// It was not there before.
    Added,
    /// It is there no more.
    Removed,
}

/// One part of two notices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Part {
    /// Where it stands in a notice, such as `heading`, `intro`, `statements/newsletter/label` or `information/recipients/text`.
    pub name: String,
    /// What became of it.
    pub change: Change,
    /// Its text, old and new in one.
    pub runs: Vec<Run>,
}

impl Part {
    /// Whether nothing became of it.
    #[must_use]
    pub fn is_unchanged(&self) -> bool {
        self.change == Change::Unchanged
    }
}

/// How `new` differs from `old`, part by part, in the order of `new`; what was removed stands where it stood.
#[must_use]
pub fn difference(old: &Notice, new: &Notice) -> Vec<Part> {
    let (old, new) = (texts(old), texts(new));
    let text = |texts: &[(String, String)], name: &str| texts.iter().find(|(known, _)| known == name).map(|(_, text)| text.clone());
    let mut names: Vec<&String> = new.iter().map(|(name, _)| name).collect();
    let mut place = 0;
    for (name, _) in &old {
        if let Some(there) = names.iter().position(|known| *known == name) {
            place = there + 1;
        } else {
            names.insert(place, name);
            place += 1;
        }
    }
    let part = |name: &String| {
        let (change, runs) = match (text(&old, name), text(&new, name)) {
            (Some(old), Some(new)) if old == new => (Change::Unchanged, vec![Run::Same(new)]),
            (Some(old), Some(new)) => (Change::Changed, difference_in_words(&old, &new)),
            (Some(old), None) => (Change::Removed, vec![Run::Removed(old)]),
            (None, new) => (Change::Added, vec![Run::Added(new.unwrap_or_default())]),
        };
        Part { name: name.clone(), change, runs }
    };
    names.into_iter().map(part).collect()
}

/// The texts of a notice by their names, in the order of the page. Paragraphs of the same name are one text.
fn texts(notice: &Notice) -> Vec<(String, String)> {
    let mut texts: Vec<(String, String)> = Vec::new();
    let mut put = |name: String, text: &str| {
        if let Some((_, known)) = texts.iter_mut().find(|(known, _)| *known == name) {
            known.push_str("\n\n");
            known.push_str(text);
        } else {
            texts.push((name, text.to_owned()));
        }
    };
    put("heading".into(), &notice.heading);
    for paragraph in &notice.intro {
        put("intro".into(), paragraph);
    }
    for field in &notice.fields {
        let name = word(&field.name);
        put(format!("fields/{name}/label"), &field.label);
        if let Some(hint) = &field.hint {
            put(format!("fields/{name}/hint"), hint);
        }
    }
    put("question".into(), &notice.question);
    for said in &notice.statements {
        let data: Vec<String> = said.data.iter().map(word).collect();
        for (part, text) in [
            ("title", &said.title),
            ("label", &said.label),
            ("details", &said.details),
            ("version", &said.purpose_version.to_string()),
            ("channel", &word(&said.channel)),
            ("category", &word(&said.category)),
            ("data", &data.join(", ")),
        ] {
            put(format!("statements/{}/{part}", said.purpose), text);
        }
        for asked in &said.asks {
            put(format!("statements/{}/asks/{}", said.purpose, asked.field), &asked.question);
        }
        // Notices of before these were told have them in words alone.
        if !said.recipients.is_empty() {
            let all: Vec<_> = said.recipients.iter().map(|one| one.in_words(notice.locale)).collect();
            put(format!("statements/{}/recipients", said.purpose), &all.join(", "));
        }
        if let Some(retention) = said.retention {
            put(format!("statements/{}/retention", said.purpose), &retention.in_words(notice.locale));
        }
    }
    for section in &notice.information {
        let item = word(&section.item);
        put(format!("information/{item}/heading"), &section.heading);
        put(format!("information/{item}/text"), &section.text);
    }
    put("submit".into(), &notice.submit);
    if let Some(age) = &notice.age {
        put("age".into(), &age.label);
    }
    let who = &notice.controller;
    for (part, text) in [
        ("name", Some(&who.name)),
        ("business_id", who.business_id.as_ref()),
        ("contact", Some(&who.contact)),
        ("email", Some(&who.email)),
        ("phone", who.phone.as_ref()),
        ("address", who.address_line().as_ref()),
        ("website", who.website.as_ref()),
    ] {
        put(format!("controller/{part}"), text.map_or("", String::as_str));
    }
    texts
}

/// The word on the wire for a value of an enum.
fn word<T: Serialize>(value: &T) -> String {
    jcs::text(value).trim_matches('"').to_owned()
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::{
        words::tests::{added, removed, same, sides, text},
        *,
    };
    use crate::{
        locale::Locale,
        wording::{Address, Category, Channel, Controller, InformationItem, InformationSection, LegalBasis, PersonalData, Statement},
    };

    pub(in crate::wording) fn notice(purposes: &[(String, String)], intro: Vec<String>, information: &[(usize, String)]) -> Notice {
        let statement = |(purpose, label): &(String, String)| Statement {
            purpose: purpose.parse().expect("a short name"),
            purpose_version: 1,
            title: "Title".into(),
            label: label.clone(),
            details: "Details".into(),
            channel: Channel::Email,
            category: Category::Research,
            legal_basis: LegalBasis::Consent,
            data: vec![PersonalData::EmailAddress, PersonalData::Name],
            asks: Vec::new(),
            recipients: Vec::new(),
            retention: None,
        };
        let section = |(item, text): &(usize, String)| InformationSection {
            item: InformationItem::ALL[*item],
            heading: "Heading".into(),
            text: text.clone(),
        };
        let address = Address {
            street: Some("Katu 1".into()),
            postal_code: Some("00100".into()),
            locality: Some("Helsinki".into()),
            country: "FI".into(),
        };
        Notice {
            form: "newsletter".parse().expect("a short name"),
            edition: 1,
            locale: Locale::En,
            heading: "Heading".into(),
            intro,
            fields: Vec::new(),
            question: "Which?".into(),
            statements: purposes.iter().map(statement).collect(),
            information: information.iter().map(section).collect(),
            submit: "Send".into(),
            age: None,
            controller: Controller {
                name: "Kukka ja Kaveri Oy".into(),
                business_id: None,
                contact: "Aino".into(),
                email: "aino@kukka.example".into(),
                phone: Some("+358401234567".into()),
                address,
                website: None,
            },
        }
    }

    #[test]
    fn every_part_is_named_and_says_what_became_of_it() {
        let one = |purpose: &str, label: &str| (purpose.to_owned(), label.to_owned());
        let old = notice(&[one("newsletter", "Write to me."), one("raffle", "Let me win.")], vec!["One.".into()], &[(4, "Nobody.".into())]);
        let new = notice(
            &[one("newsletter", "Do write to me."), one("research", "Ask me.")],
            vec!["One.".into(), "Two.".into()],
            &[(4, "A printer.".into())],
        );
        let parts = difference(&old, &new);
        let became = |change: Change| parts.iter().filter(|part| part.change == change).map(|part| &*part.name).collect::<Vec<_>>();
        assert_eq!(became(Change::Changed), ["intro", "statements/newsletter/label", "information/recipients/text"]);
        assert!(became(Change::Added).iter().all(|name| name.starts_with("statements/research/")), "{parts:?}");
        assert!(became(Change::Removed).iter().all(|name| name.starts_with("statements/raffle/")), "{parts:?}");
        let label = parts.iter().find(|part| part.name == "statements/newsletter/label").expect("the label");
        assert_eq!(label.runs, [removed("Write "), added("Do write "), same("to me.")]);
        let place = |name: &str| parts.iter().position(|part| part.name == name).expect("a part");
        assert!(
            place("question") < place("statements/raffle/label") && place("statements/raffle/label") < place("information/recipients/text")
        );
    }

    #[test]
    fn a_part_on_the_wire() {
        let part = Part { name: "heading".into(), change: Change::Changed, runs: vec![same("a "), removed("b"), added("c")] };
        let wire = r#"{"name":"heading","change":"changed","runs":[{"kind":"same","text":"a "},{"kind":"removed","text":"b"},{"kind":"added","text":"c"}]}"#;
        assert_eq!(serde_json::to_string(&part).expect("JSON"), wire);
        assert_eq!(serde_json::from_str::<Part>(wire).expect("a part"), part);
    }

    fn any_notice() -> impl Strategy<Value = Notice> {
        let purpose = prop::sample::select(&["newsletter", "raffle", "research"][..]).prop_map(str::to_owned);
        (
            prop::collection::vec((purpose, text()), 0..4),
            prop::collection::vec(text(), 0..3),
            prop::collection::vec((0..12_usize, text()), 0..4),
        )
            .prop_map(|(purposes, intro, information)| notice(&purposes, intro, &information))
    }

    proptest! {
        #[test]
        fn the_parts_hold_both_notices_whole(old in any_notice(), new in any_notice()) {
            let parts = difference(&old, &new);
            for (notice, pick, gone) in [(&old, 0, Change::Added), (&new, 1, Change::Removed)] {
                let mut there: Vec<_> = parts.iter().filter(|part| part.change != gone)
                    .map(|part| { let (old, new) = sides(&part.runs); (part.name.clone(), if pick == 0 { old } else { new }) }).collect();
                let mut wanted = texts(notice);
                there.sort();
                wanted.sort();
                prop_assert_eq!(there, wanted);
            }
            prop_assert!(difference(&new, &new).iter().all(|part| part.change == Change::Unchanged));
        }
    }
}
