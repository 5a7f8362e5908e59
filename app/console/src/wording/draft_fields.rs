//! Turns a draft into the fields of the screen, and back. Each text is one field. What the screen cannot show comes back unchanged.

use std::collections::BTreeMap;

use lupa_domain::{
    locale::Locale,
    wording::{Draft, DraftStatement, DraftText, Field, FieldName, InformationItem, InformationSection, PurposeId},
};

/// The fields that a form may have, in the order of the screen.
pub const FIELDS: [FieldName; 3] = [FieldName::Email, FieldName::Name, FieldName::Phone];

/// What a field is called in ids.
#[must_use]
pub const fn field_word(name: FieldName) -> &'static str {
    match name {
        FieldName::Email => "email",
        FieldName::Name => "name",
        FieldName::Phone => "phone",
    }
}

/// The texts in one language with a section for every item, so that each has its fields.
#[must_use]
pub fn with_all_sections(text: &DraftText) -> DraftText {
    let mut text = text.clone();
    for item in InformationItem::ALL {
        if !text.information.iter().any(|section| section.item == item) {
            text.information.push(InformationSection { item, heading: String::new(), text: String::new() });
        }
    }
    text.information.sort_unstable_by_key(|section| section.item);
    text
}

/// The id of a field of the screen: the language and its place in the draft.
#[must_use]
pub fn id(locale: Locale, place: &str) -> String {
    format!("{locale}-{}", place.replace('/', "-"))
}

/// The field of the screen that a JSON Pointer of a problem is about, and its language.
#[must_use]
pub fn field_of(pointer: &str, draft: &Draft) -> Option<(Locale, String)> {
    let rest = pointer.strip_prefix("/draft").unwrap_or(pointer).strip_prefix("/texts/")?;
    let (locale, place) = rest.split_once('/')?;
    let locale: Locale = locale.parse().ok()?;
    // What a text lacks has one more step.
    let place = place.split_once("/{").map_or(place, |(place, _)| place);
    let place = match place.split('/').collect::<Vec<_>>()[..] {
        ["fields", name] => format!("fields/{name}/label"),
        // What a section does not mention has one more step; it belongs into the text of the section.
        ["information", word, ..] => {
            let text = with_all_sections(draft.texts.get(&locale)?);
            let at = text.information.iter().position(|section| section.item.as_str() == word)?;
            let part = if text.information[at].heading.trim().is_empty() { "heading" } else { "text" };
            format!("information/{at}/{part}")
        }
        _ => place.to_owned(),
    };
    Some((locale, id(locale, &place)))
}

/// The label of a purpose: the title of its box in this language. Its short name stands for it only while it has none.
#[must_use]
pub fn purpose_label(draft: &Draft, purpose: &PurposeId, locale: Locale) -> String {
    let title = draft.texts.get(&locale).and_then(|text| text.statements.get(purpose)).map_or("", |said| said.title.trim());
    if title.is_empty() { purpose.to_string() } else { title.to_owned() }
}

/// Paragraphs in one field, with an empty line between them.
#[must_use]
pub fn join_paragraphs(paragraphs: &[String]) -> String {
    paragraphs.join("\n\n")
}

/// The paragraphs of a field.
#[must_use]
pub fn split_paragraphs(text: &str) -> Vec<String> {
    let lines = text.replace("\r\n", "\n");
    let paragraphs = lines.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    paragraphs.map(str::to_owned).collect()
}

/// The texts of one language as they stand in the fields; `value` reads a field by its id. What has no field stays as it was.
#[must_use]
pub fn parse(locale: Locale, was: &DraftText, purposes: &[PurposeId], value: &dyn Fn(&str) -> String) -> DraftText {
    let of = |place: &str| value(&id(locale, place)).trim().to_owned();
    let field = |name: FieldName| {
        let word = field_word(name);
        let label = of(&format!("fields/{word}/label"));
        let hint = of(&format!("fields/{word}/hint"));
        (!label.is_empty()).then(|| Field { name, label, hint: (!hint.is_empty()).then_some(hint) })
    };
    let mut statements: BTreeMap<PurposeId, DraftStatement> = was.statements.clone();
    for purpose in purposes {
        let part = |part: &str| of(&format!("statements/{purpose}/{part}"));
        let said = DraftStatement { title: part("title"), label: part("label"), details: part("details") };
        if said == DraftStatement::default() {
            statements.remove(purpose);
        } else {
            statements.insert(purpose.clone(), said);
        }
    }
    let sections = with_all_sections(was).information.into_iter().enumerate().map(|(at, section)| InformationSection {
        heading: of(&format!("information/{at}/heading")),
        text: of(&format!("information/{at}/text")),
        ..section
    });
    DraftText {
        heading: of("heading"),
        intro: split_paragraphs(&value(&id(locale, "intro"))),
        fields: FIELDS.into_iter().filter_map(field).collect(),
        question: of("question"),
        statements,
        information: sections.filter(|section| !(section.heading.is_empty() && section.text.is_empty())).collect(),
        submit: of("submit"),
    }
}

/// Every text, always in the same order and number, so that two drafts can be compared text by text.
#[must_use]
pub fn all_texts(text: &DraftText) -> Vec<String> {
    let text = with_all_sections(text);
    let fields = FIELDS.into_iter().flat_map(|name| {
        let field = text.fields.iter().find(|field| field.name == name);
        [field.map(|field| field.label.clone()), field.and_then(|field| field.hint.clone())].map(Option::unwrap_or_default)
    });
    let statements = text.statements.values().flat_map(|said| [&said.title, &said.label, &said.details]).cloned();
    let sections = text.information.iter().flat_map(|section| [&section.heading, &section.text]).cloned();
    let mut texts = vec![text.heading.clone(), join_paragraphs(&text.intro), text.question.clone(), text.submit.clone()];
    texts.extend(fields.chain(statements).chain(sections));
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The fields of the screen for one language, by id.
    fn fields(locale: Locale, text: &DraftText, purposes: &[PurposeId]) -> BTreeMap<String, String> {
        let text = with_all_sections(text);
        let mut fields = BTreeMap::new();
        let mut put = |place: &str, value: &str| fields.insert(id(locale, place), value.to_owned());
        put("heading", &text.heading);
        put("intro", &join_paragraphs(&text.intro));
        put("question", &text.question);
        put("submit", &text.submit);
        for field in &text.fields {
            put(&format!("fields/{}/label", field_word(field.name)), &field.label);
            put(&format!("fields/{}/hint", field_word(field.name)), field.hint.as_deref().unwrap_or_default());
        }
        for purpose in purposes {
            let said = text.statements.get(purpose).cloned().unwrap_or_default();
            put(&format!("statements/{purpose}/title"), &said.title);
            put(&format!("statements/{purpose}/label"), &said.label);
            put(&format!("statements/{purpose}/details"), &said.details);
        }
        for (at, section) in text.information.iter().enumerate() {
            put(&format!("information/{at}/heading"), &section.heading);
            put(&format!("information/{at}/text"), &section.text);
        }
        fields
    }

    fn starter() -> Draft {
        lupa_domain::register::starter::draft()
    }

    #[test]
    fn texts_that_nobody_touched_come_back_unchanged() {
        let draft = starter();
        for (locale, text) in &draft.texts {
            let fields = fields(*locale, text, &draft.purposes);
            let parsed = parse(*locale, text, &draft.purposes, &|id| fields.get(id).cloned().unwrap_or_default());
            assert_eq!(parsed, *text, "{locale}");
        }
    }

    #[test]
    fn a_gap_leads_to_its_field() {
        let mut draft = starter();
        let text = draft.texts.get_mut(&Locale::Sv).expect("Swedish");
        text.information.retain(|section| section.item != InformationItem::Retention);
        let id = |pointer: &str| field_of(pointer, &draft).map(|(_, id)| id);
        assert_eq!(id("/draft/texts/fi/heading"), Some("fi-heading".into()));
        assert_eq!(id("/draft/texts/sv/information/retention"), Some("sv-information-6-heading".into()));
        assert_eq!(id("/draft/texts/fi/information/recipients/Mail~1er"), Some("fi-information-4-text".into()));
        assert_eq!(id("/draft/texts/en/statements/newsletter/label"), Some("en-statements-newsletter-label".into()));
        assert_eq!(id("/draft/texts/en/fields/phone"), Some("en-fields-phone-label".into()));
        assert_eq!(id("/draft/texts/en/statements/newsletter/label/{phone}"), Some("en-statements-newsletter-label".into()));
        assert_eq!(id("/draft/purposes"), None);
    }

    #[test]
    fn paragraphs_have_an_empty_line_between_them() {
        let two = vec!["one\nstill one".to_owned(), "two".to_owned()];
        assert_eq!(split_paragraphs(&join_paragraphs(&two)), two);
        assert_eq!(split_paragraphs("a\r\n\r\n\r\nb\n"), ["a", "b"]);
    }
}
