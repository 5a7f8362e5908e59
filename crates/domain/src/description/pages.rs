//! Two statements about the pages of the register: which cookies they set, and how accessible they are (EN 301 549 V3.2.1, by its clauses). Both say
//! what holds for Lupa's own pages; what holds for the business's site stands in its own words.

#[path = "../../locales/en/pages.rs"]
mod en;
#[path = "../../locales/fi/pages.rs"]
mod fi;
#[path = "../../locales/sv/pages.rs"]
mod sv;

use super::{
    document::{Block, Document, Section},
    own_words::{OwnText, OwnWords},
};
use crate::{locale::Locale, wording::Controller};

/// The statement about cookies.
#[must_use]
pub fn cookies(own: &OwnWords, locale: Locale) -> Document {
    let words = words(locale);
    let sections = vec![
        section("visitors", words.cookies.visitors, words.cookies.visitors_text),
        Section {
            id: "cookies".to_owned(),
            heading: words.cookies.set.to_owned(),
            blocks: vec![Block::table(
                &words.cookies.heads,
                words.cookies.rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect(),
            )],
        },
        section("tracking", words.cookies.tracking, words.cookies.tracking_text),
        own_section("own", words.cookies.own, &own.cookies, words.cookies.no_own, locale),
    ];
    Document { locale, kind: words.cookies.kind.to_owned(), title: words.cookies.title.to_owned(), sections }
}

/// The accessibility statement of a business.
#[must_use]
pub fn accessibility(controller: &Controller, own: &OwnWords, locale: Locale) -> Document {
    let words = &words(locale).accessibility;
    let clause = |(id, heading, text): &(&str, &str, &str)| section(id, heading, text);
    let mut sections = vec![section("status", words.status, words.status_text)];
    sections.extend(words.clauses.iter().map(clause));
    sections.extend([
        own_section("shortcomings", words.shortcomings, &own.accessibility, words.no_shortcomings, locale),
        section("assessment", words.assessment, words.assessment_text),
        Section {
            id: "feedback".to_owned(),
            heading: words.feedback.to_owned(),
            blocks: vec![Block::text((words.feedback_text)(&controller.name, &controller.reached_at()))],
        },
        section("enforcement", words.enforcement, (words.enforcement_text)(&controller.address.country)),
    ]);
    Document { locale, kind: words.kind.to_owned(), title: words.title.to_owned(), sections }
}

fn section(id: &str, heading: &str, text: &str) -> Section {
    Section { id: id.to_owned(), heading: heading.to_owned(), blocks: text.split('\n').map(Block::text).collect() }
}

fn own_section(id: &str, heading: &str, own: &OwnText, otherwise: &str, locale: Locale) -> Section {
    let text = own.shown(locale).unwrap_or(otherwise);
    Section { id: id.to_owned(), heading: heading.to_owned(), blocks: vec![Block::text(text)] }
}

struct Words {
    cookies: CookieWords,
    accessibility: AccessibilityWords,
}

struct CookieWords {
    kind: &'static str,
    title: &'static str,
    visitors: &'static str,
    visitors_text: &'static str,
    set: &'static str,
    heads: [&'static str; 3],
    /// Its name, what for, until when.
    rows: &'static [[&'static str; 3]],
    tracking: &'static str,
    tracking_text: &'static str,
    own: &'static str,
    no_own: &'static str,
}

struct AccessibilityWords {
    kind: &'static str,
    title: &'static str,
    status: &'static str,
    status_text: &'static str,
    /// Id, heading and text of the clauses that concern these pages.
    clauses: &'static [(&'static str, &'static str, &'static str)],
    shortcomings: &'static str,
    no_shortcomings: &'static str,
    assessment: &'static str,
    assessment_text: &'static str,
    feedback: &'static str,
    feedback_text: fn(controller: &str, reached_at: &str) -> String,
    enforcement: &'static str,
    /// By the country of the controller.
    enforcement_text: fn(country: &str) -> &'static str,
}

const fn words(locale: Locale) -> &'static Words {
    match locale {
        Locale::Fi => &fi::WORDS,
        Locale::Sv => &sv::WORDS,
        Locale::En => &en::WORDS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Address;

    #[test]
    fn both_statements_say_the_same_in_every_language() {
        let controller = Controller {
            name: "Kukka Oy".into(),
            business_id: None,
            contact: "Aino".into(),
            email: "aino@kukka.example".into(),
            phone: None,
            address: Address::in_country("FI"),
            website: None,
        };
        let ids = |document: &Document| document.sections.iter().map(|section| section.id.clone()).collect::<Vec<_>>();
        let own = OwnWords::default();
        let all = |locale| [cookies(&own, locale), accessibility(&controller, &own, locale)];
        let english = all(Locale::En);
        for locale in Locale::ALL {
            for (document, other) in all(locale).iter().zip(&english) {
                assert_eq!(ids(document), ids(other), "{locale}");
                assert!(document.sections.iter().all(|section| !section.heading.is_empty() && !section.text().is_empty()), "{locale}");
            }
            assert!(all(locale)[0].text().contains("__Host-"), "{locale}");
            assert!(all(locale)[1].text().contains("aino@kukka.example"), "{locale}");
        }
    }
}
