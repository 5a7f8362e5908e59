//! A document of headings, paragraphs, lists and tables on paper: the description of the register, and the statement for the authority. What it says
//! was composed where the facts are; here it is only set.

use lupa_domain::{
    api::description::DocumentFile,
    description::{Block, Section},
};

use super::{
    Faces, MalformedRows,
    flow::{Column, Flow, Level},
};
use crate::words;

/// A document that is about to be set: the register gives it in one piece.
pub struct PlainDocument {
    faces: Faces,
    made_of: Option<DocumentFile>,
}

impl PlainDocument {
    /// One in these faces.
    pub(crate) const fn new(faces: Faces) -> Self {
        Self { faces, made_of: None }
    }

    /// Takes the document, whole.
    pub(crate) fn add(&mut self, text: &str) -> Result<(), MalformedRows> {
        self.made_of = Some(lupa_strict_json::read(text).map_err(|_| MalformedRows)?);
        Ok(())
    }

    /// The file.
    pub(crate) fn finish(self) -> Result<Vec<u8>, MalformedRows> {
        Ok(set(&self.made_of.ok_or(MalformedRows)?, None, self.faces))
    }
}

/// Sets a document; `edition` says which version of it this is, and where it stays.
pub(crate) fn set(file: &DocumentFile, edition: Option<&str>, faces: Faces) -> Vec<u8> {
    let DocumentFile { author, document } = file;
    let mut flow = Flow::new(faces);
    flow.heading(Level::Title, &document.title);
    if document.kind != document.title {
        flow.note(&document.kind);
    }
    if let Some(edition) = edition {
        flow.note(edition);
    }
    for section in &document.sections {
        put(&mut flow, section);
    }
    flow.finish(&document.title, author, document.locale, words::of(document.locale).report.page)
}

fn put(flow: &mut Flow, section: &Section) {
    flow.heading(Level::Section, &section.heading);
    for block in &section.blocks {
        match block {
            Block::Text { text } => flow.text(text),
            Block::List { items } => flow.list(items.iter().map(String::as_str)),
            Block::Link { text, address } => flow.link(text, address),
            Block::Table { heads, rows } => {
                // What takes more room to say gets more of it.
                let columns: Vec<Column<'_>> = heads
                    .iter()
                    .enumerate()
                    .map(|(at, head)| Column { head, share: share(rows.iter().filter_map(|row| row.get(at)), head) })
                    .collect();
                flow.begin_table(&columns, true);
                for row in rows {
                    flow.row(row);
                }
                flow.end_table();
            }
        }
    }
}

/// How much of the width a column takes: by its longest cell, between one part and four.
fn share<'a>(cells: impl Iterator<Item = &'a String>, head: &str) -> f32 {
    let longest = cells.map(|cell| cell.chars().count()).chain([head.chars().count()]).max().unwrap_or_default();
    #[expect(clippy::cast_precision_loss, reason = "at most 100")]
    let part = longest.min(100) as f32 / 25.0;
    part.max(1.0)
}

#[cfg(test)]
mod tests {
    use lopdf::Document as Pdf;
    use lupa_domain::{
        description::{Document, accessibility, cookies},
        locale::Locale,
        register::starter,
    };

    use super::*;

    fn faces() -> Faces {
        let files = [include_bytes!("../../../fonts/labels.ttf").to_vec(), include_bytes!("../../../fonts/bold.ttf").to_vec()];
        Faces::parse(files).expect("a typeface")
    }

    #[test]
    fn a_document_on_paper_says_all_that_it_says() {
        for locale in Locale::ALL {
            let own = lupa_domain::description::OwnWords::default();
            for document in [cookies(&own, locale), accessibility(&starter::controller(), &own, locale)] {
                let file = DocumentFile { author: "Kampaamo Käpy".into(), document };
                let mut made = PlainDocument::new(faces());
                made.add(&lupa_domain::jcs::text(&file)).expect("a document");
                said(&made.finish().expect("a file"), &file.document);
            }
        }
    }

    fn said(file: &[u8], document: &Document) {
        let pdf = Pdf::load_mem(file).expect("a PDF");
        let pages: Vec<u32> = pdf.get_pages().into_keys().collect();
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        let said = squeezed(&pdf.extract_text(&pages).expect("text"));
        for section in &document.sections {
            assert!(said.contains(&squeezed(&section.heading)), "{} in {said}", section.heading);
            for block in &section.blocks {
                if let Block::Text { text } = block {
                    // A long one may go on on the next page, behind its foot.
                    let begins: String = squeezed(text).chars().take(60).collect();
                    assert!(said.contains(&begins), "{begins} in {said}");
                }
            }
        }
    }
}
