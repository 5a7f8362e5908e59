//! `/me` of a signed-in person: what they have agreed to, and the ways to everything else.

use leptos::prelude::*;
use lupa_domain::api::{people::PersonResponse, portal::ConsentResponse};
use lupa_public::draw::{Drawn, html, with_owner};

use crate::{
    consents::{self, ConsentDraft},
    fields::Rejection,
    frame::Frame,
    status::{self, Status},
};

/// What stands on the page.
#[derive(Clone, Debug)]
pub struct Home {
    /// Identity and contact data.
    pub person: PersonResponse,
    /// Where they stand.
    pub consents: Vec<ConsentResponse>,
    /// What was just done.
    pub status: Option<Status>,
    /// The form that came back, and why.
    pub refused: Option<(Refused, Rejection)>,
}

/// A form of the page that came back, with what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Giving consent.
    Consent(ConsentDraft),
}

impl Refused {
    fn id_of(&self, pointer: &str) -> String {
        match self {
            Self::Consent(draft) => draft.id_of(pointer),
        }
    }
}

/// Draws the page.
#[must_use]
pub fn home(frame: &Frame, home: &Home) -> Drawn {
    let words = frame.words();
    let Home { person, consents, status, refused } = home;
    let hello = person.name.as_deref().map_or_else(|| words.hello_unnamed.to_owned(), |name| (words.hello)(first_name(name)));
    let main = with_owner(|| {
        let summary = refused.as_ref().map(|(form, why)| why.summary(|pointer| form.id_of(pointer)));
        let consent = refused.as_ref().map(|(Refused::Consent(draft), why)| (draft, why));
        html(view! {
            {status::said(frame, status.as_ref(), consents)}
            {summary}
            <h1>{hello.clone()}</h1>
            <p class="lead">{words.lead}</p>
            <p class="soft">{(words.signed_in)(person.email.as_deref().unwrap_or_default())}</p>
            {consents::section(frame, consents, consent)}
            <section class="part" aria-labelledby="more">
                <h2 id="more"><a href=frame.own("/data")>{words.everything.heading}</a></h2>
                <p>{words.everything.lead}</p>
            </section>
            <form class="part" method="post" action=frame.own("/out")>
                <button class="button button--quiet" type="submit">{words.sign_out}</button>
            </form>
        })
    });
    if refused.is_some() { frame.refused_page(words.heading, &main) } else { frame.page(words.heading, &main) }
}

/// By what a person is greeted: the first of their names, where it is written first.
fn first_name(name: &str) -> &str {
    if name.contains(',') { name } else { name.split_whitespace().next().unwrap_or(name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_greeted_by_the_name_that_is_written_first() {
        for (name, greeted) in [("Liisa Virtanen", "Liisa"), ("Virtanen, Liisa", "Virtanen, Liisa"), ("Åsa", "Åsa"), (" ", " ")] {
            assert_eq!(first_name(name), greeted);
        }
    }
}
