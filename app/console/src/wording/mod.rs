//! Wording as its keeper sees it: the forms and what they say, what publishing would change, the editions that were published, and the
//! purposes that people can agree to.
//!
//! One screen, whose address says what of it is shown (`draw`): the list, the words of a form (`editor`, whose fields `pieces` read and
//! write), the look before publishing (`publish`), its `editions`, and a purpose (`purposes`). The words are checked by the register,
//! which names what is missing; each gap leads to its field.

#[cfg(feature = "csr")]
pub mod create;
#[cfg(feature = "csr")]
pub mod editions;
#[cfg(feature = "csr")]
pub mod editor;
#[cfg(feature = "csr")]
pub mod fields;
#[cfg(feature = "csr")]
pub mod grounds;
#[cfg(feature = "csr")]
pub mod list;
pub mod pieces;
#[cfg(feature = "csr")]
pub mod publish;
#[cfg(feature = "csr")]
pub mod purposes;
#[cfg(feature = "csr")]
pub mod recipients;
#[cfg(feature = "csr")]
pub mod wire;

#[cfg(feature = "csr")]
mod place {
    use leptos::prelude::*;
    use lupa_domain::wording::{FormId, PurposeId};

    use super::{create::CreateForm, editions::Editions, editor::Editor, list::List, publish::Publish, purposes};
    use crate::{
        links,
        staff::{console::ConsoleContext, place::Location, screens::Drawing},
    };

    /// What the binary about wording draws: with it what else may be kept about people, for that is decided by the same keeper.
    pub const DRAWN: &[Drawing] = &[(paths::CONSOLE_WORDING, draw), (paths::CONSOLE_FIELDS, crate::people::fields_page::draw)];

    /// The name in the address of what is not there yet. Nothing can be called that.
    const NEW: &str = "+new";

    /// The list.
    #[must_use]
    pub fn list() -> Location {
        Location::new(paths::CONSOLE_WORDING, &[])
    }

    /// One part of it.
    #[must_use]
    pub fn part(name: &str, of: &str) -> Location {
        Location::new(paths::CONSOLE_WORDING, &[(name, of.to_owned())])
    }

    /// A form or a purpose that is not there yet.
    #[must_use]
    pub fn new(name: &str) -> Location {
        part(name, NEW)
    }

    /// Draws what is at a place.
    #[must_use]
    pub fn draw(console: ConsoleContext) -> AnyView {
        let of = |name: &str| console.navigation.query(name);
        let form = |name: &str| of(name).parse::<FormId>().ok();
        if of("form") == NEW {
            return view! { <CreateForm/> }.into_any();
        }
        if of("purpose") == NEW {
            return view! { <purposes::Create console/> }.into_any();
        }
        if let Some(form) = form("form") {
            return view! { <Editor form/> }.into_any();
        }
        if let Some(form) = form("publish") {
            return view! { <Publish form/> }.into_any();
        }
        if let Some(form) = form("editions") {
            return view! { <Editions form/> }.into_any();
        }
        match of("purpose").parse::<PurposeId>() {
            Ok(purpose) => view! { <purposes::Change console purpose/> }.into_any(),
            Err(_) => view! { <List/> }.into_any(),
        }
    }
}

#[cfg(feature = "csr")]
pub use place::{DRAWN, draw, list, new, part};
