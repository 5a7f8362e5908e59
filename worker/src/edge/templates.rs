//! The templates that the web build made, read once for each instance of the edge.

use lupa_public::draw::{Drawn, Template, fill};

use super::{Edge, Shelf};

/// One for each [`Template`].
#[derive(Clone, Debug)]
pub struct Templates {
    alive: String,
    plain: String,
    verify: String,
}

impl Edge {
    /// A whole page; nothing where the build cannot be read.
    pub(super) async fn page(&self, shelf: &impl Shelf, drawn: &Drawn) -> Option<String> {
        if self.templates.borrow().is_none() {
            let (alive, plain) = (text(shelf, "/index.html").await?, text(shelf, "/plain.html").await?);
            let read = Templates { alive, plain, verify: text(shelf, "/verify.html").await? };
            *self.templates.borrow_mut() = Some(read);
        }
        let templates = self.templates.borrow();
        let templates = templates.as_ref()?;
        let template = match drawn.template {
            Template::Alive => &templates.alive,
            Template::Plain => &templates.plain,
            Template::Verify => &templates.verify,
        };
        Some(fill(template, drawn))
    }
}

async fn text(shelf: &impl Shelf, path: &str) -> Option<String> {
    String::from_utf8(shelf.file(path).await?).ok()
}
