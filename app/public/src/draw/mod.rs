//! Drawing the public pages to text, at the edge.

mod template;
#[cfg(test)]
mod tests;

use leptos::prelude::*;
use lupa_domain::locale::Locale;

use crate::{
    consent, frame,
    pages::{
        ChangesPage, ClosedPage, ConfirmPage, ContactPage, DescriptionPage, FailurePage, NoticePage, PreviewPage, SignupPage,
        StatementPage, StayPage, StopPage,
    },
    verify, wording,
};

pub use lupa_ui::set_zone;
pub use template::fill;

/// A drawn page, to be put into its template by [`fill`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// The language of the page.
    pub locale: Locale,
    /// The title of the document, as text.
    pub title: String,
    /// The body, as HTML.
    pub body: String,
    /// What it is put into.
    pub template: Template,
}

/// The files of the web build that drawn pages are put into: each brings its own scripts and styles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Template {
    /// `index.html`: the page comes alive, and a link to it can be shared with a card.
    Alive(Card),
    /// `plain.html`: it needs no script.
    Plain,
    /// `framed.html`: it comes alive within a page of another site.
    Framed,
    /// `framed-plain.html`: it stands there and comes alive no more.
    FramedPlain,
    /// `own.html`: a page of the person's own; it needs no script either.
    Own,
    /// `verify.html`: it verifies receipts.
    Verify,
    /// One of those of which the browser draws the rest, by its path: the console's for each of its parts.
    App(String),
}

/// What other sites show of a page where a link to it is shared (Open Graph protocol).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// What the page is called.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// The address of its picture.
    pub picture: String,
    /// Its own address.
    pub address: String,
}

/// Draws the sign-up page.
#[must_use]
pub fn signup(page: &SignupPage) -> Drawn {
    wording::signup_page::draw(page)
}

/// Draws the page behind a confirmation link.
#[must_use]
pub fn confirm(page: &ConfirmPage) -> Drawn {
    consent::confirm_page::draw(page)
}

/// Draws the page behind a stop link.
#[must_use]
pub fn stop(page: &StopPage) -> Drawn {
    consent::stop_page::draw(page)
}

/// The page behind the link of the letter that tells a person that their data goes.
#[must_use]
pub fn stay(page: &StayPage) -> Drawn {
    frame::stay_page::draw(page)
}

/// Draws the page behind the link that says that the address of the business is read.
#[must_use]
pub fn contact(page: &ContactPage) -> Drawn {
    frame::contact_page::draw(page)
}

/// Draws a published notice.
#[must_use]
pub fn notice(page: &NoticePage) -> Drawn {
    wording::notice_page::draw(page)
}

/// Draws how a published notice differs from an earlier edition of it.
#[must_use]
pub fn changes(page: &ChangesPage) -> Drawn {
    wording::changes_page::draw(page)
}

/// Draws a form that has not been published.
#[must_use]
pub fn preview(page: &PreviewPage) -> Drawn {
    wording::preview_page::draw(page)
}

/// Draws the page that verifies receipts.
#[must_use]
pub fn verify(locale: Locale) -> Drawn {
    verify::templates::draw(locale)
}

/// Draws what stands in the console until the browser has drawn it, and where it cannot. `file` is what it is put into.
#[must_use]
pub fn console(locale: Locale, file: String) -> Drawn {
    frame::unstarted::draw(locale, "Lupa", file)
}

/// Draws the front page while its form asks nobody.
#[must_use]
pub fn closed(page: &ClosedPage) -> Drawn {
    frame::closed_page::draw(page)
}

/// Draws the description of the register.
#[must_use]
pub fn description(page: &DescriptionPage) -> Drawn {
    frame::document_page::draw_description(page)
}

/// Draws the statement about cookies or accessibility.
#[must_use]
pub fn statement(page: &StatementPage) -> Drawn {
    frame::document_page::draw_statement(page)
}

/// Draws a page that says what went wrong and where to go from here.
#[must_use]
pub fn failure(page: &FailurePage) -> Drawn {
    frame::failure_page::draw(page.locale, &page.problem)
}

/// Runs `draw` with the owner that signals need, and clears it away afterwards.
pub fn with_owner<T>(draw: impl FnOnce() -> T) -> T {
    let owner = Owner::new();
    let drawn = owner.with(draw);
    owner.cleanup();
    drawn
}

/// A view as text.
#[must_use]
pub fn html(view: impl IntoView) -> String {
    view.into_view().to_html()
}
