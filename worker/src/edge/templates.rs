//! The two templates that the web build made, read once for each instance of the edge.

use lupa_app::draw::{Drawn, fill};

use super::{Edge, Shelf};

/// The page that comes alive and the page that needs no script.
#[derive(Clone, Debug)]
pub struct Templates {
    alive: String,
    plain: String,
}

impl Edge {
    /// A whole page; nothing where the build cannot be read.
    pub(super) async fn page(&self, shelf: &impl Shelf, drawn: &Drawn) -> Option<String> {
        if self.templates.borrow().is_none() {
            let read = Templates { alive: text(shelf, "/index.html").await?, plain: text(shelf, "/plain.html").await? };
            *self.templates.borrow_mut() = Some(read);
        }
        let templates = self.templates.borrow();
        let templates = templates.as_ref()?;
        Some(fill(if drawn.hydrates { &templates.alive } else { &templates.plain }, drawn))
    }
}

async fn text(shelf: &impl Shelf, path: &str) -> Option<String> {
    String::from_utf8(shelf.file(path).await?).ok()
}
