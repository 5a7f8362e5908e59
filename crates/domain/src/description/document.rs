//! A document of headings, paragraphs, lists and tables, in one language: what is drawn as a page and as a PDF, and kept as it was published.

use serde::{Deserialize, Serialize};

use crate::{
    locale::Locale,
    wording::{Run, difference_in_words},
};

/// A document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = DescriptionDocument))]
pub struct Document {
    /// Its language.
    pub locale: Locale,
    /// What kind of document it is.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Its sections, in order.
    pub sections: Vec<Section>,
}

/// A section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = DescriptionSection))]
pub struct Section {
    /// What it is called in every language and version, such as `purposes`.
    pub id: String,
    /// Its heading, with its number.
    pub heading: String,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = DescriptionBlock))]
pub enum Block {
    /// A paragraph; its lines stay lines.
    Text {
        /// The text.
        text: String,
    },
    /// A list.
    List {
        /// What stands in it.
        items: Vec<String>,
    },
    /// A table. Without heads, the first of two columns names what stands in the second.
    Table {
        /// What the columns are headed.
        heads: Vec<String>,
        /// The rows, each with a cell for every column.
        rows: Vec<Vec<String>>,
    },
    /// A way to another page.
    Link {
        /// What is read.
        text: String,
        /// Where it leads.
        address: String,
    },
}

/// What is different in one section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SectionChange {
    /// The section.
    pub id: String,
    /// Its heading, in the newer document where it is there.
    pub heading: String,
    /// What was taken out and put in, word by word.
    pub runs: Vec<Run>,
}

impl Block {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }

    pub(super) fn list(items: Vec<String>) -> Self {
        Self::List { items }
    }

    pub(super) fn table(heads: &[&str], rows: Vec<Vec<String>>) -> Self {
        Self::Table { heads: heads.iter().map(|head| (*head).to_owned()).collect(), rows }
    }

    /// Everything that is read in it, a line for each paragraph, item or row.
    fn lines(&self) -> Vec<String> {
        match self {
            Self::Text { text } | Self::Link { text, .. } => vec![text.clone()],
            Self::List { items } => items.clone(),
            Self::Table { rows, .. } => rows.iter().map(|row| row.join(" · ")).collect(),
        }
    }
}

impl Section {
    /// Everything that is read in it below its heading.
    #[must_use]
    pub fn text(&self) -> String {
        self.blocks.iter().flat_map(Block::lines).collect::<Vec<_>>().join("\n")
    }
}

impl Document {
    /// The section that is called so.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// Everything that is read in it.
    #[must_use]
    pub fn text(&self) -> String {
        let section = |section: &Section| format!("{}\n{}", section.heading, section.text());
        self.sections.iter().map(section).collect::<Vec<_>>().join("\n")
    }
}

/// In which sections `new` differs from `old`, and how: in the order of the newer, then what is in it no more.
#[must_use]
pub fn differences(old: &Document, new: &Document) -> Vec<SectionChange> {
    let text = |document: &Document, id: &str| document.section(id).map(Section::text).unwrap_or_default();
    let gone = old.sections.iter().filter(|section| new.section(&section.id).is_none());
    new.sections
        .iter()
        .chain(gone)
        .filter_map(|section| {
            let (was, is) = (text(old, &section.id), text(new, &section.id));
            let change =
                || SectionChange { id: section.id.clone(), heading: section.heading.clone(), runs: difference_in_words(&was, &is) };
            (was != is).then(change)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn document(texts: &[String]) -> Document {
        let section = |(no, text): (usize, &String)| Section {
            id: format!("s{no}"),
            heading: format!("{no}."),
            blocks: vec![Block::text(text.clone()), Block::list(vec![text.clone()])],
        };
        let sections = texts.iter().enumerate().map(section).collect();
        Document { locale: Locale::En, kind: "Description".into(), title: "Customers".into(), sections }
    }

    proptest! {
        #[test]
        fn a_document_differs_from_another_just_where_it_says_something_else(
            old in prop::collection::vec("[ab ]{0,6}", 0..5), new in prop::collection::vec("[ab ]{0,6}", 0..5)
        ) {
            let (was, is) = (document(&old), document(&new));
            prop_assert!(differences(&was, &was).is_empty());
            let changed: Vec<_> = differences(&was, &is).into_iter().map(|change| change.id).collect();
            for no in 0..old.len().max(new.len()) {
                let at = |all: &[String]| all.get(no).map(|text| format!("{text}\n{text}")).unwrap_or_default();
                prop_assert_eq!(changed.contains(&format!("s{no}")), at(&old) != at(&new));
            }
        }

        #[test]
        fn a_document_is_read_back_as_it_was_kept(texts in prop::collection::vec(".{0,12}", 0..4)) {
            let document = document(&texts);
            let kept = crate::jcs::text(&document);
            prop_assert_eq!(serde_json::from_str::<Document>(&kept).ok(), Some(document));
        }
    }
}
