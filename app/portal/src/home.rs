//! `/me` of a signed-in person: what they have agreed to, and the ways to everything else.

use leptos::prelude::*;
use lupa_domain::api::{
    people::{AddressFields, PersonResponse},
    portal::ConsentResponse,
    rights::objections::OwnObjection,
};
use lupa_public::draw::{Drawn, html, with_owner};

use crate::{
    consents::{self, ConsentDraft},
    details::{self, DetailsDraft},
    fields::Rejection,
    frame::Frame,
    objections,
    status::{self, Status},
};

/// What stands on the page.
#[derive(Clone, Debug)]
pub struct Home {
    /// Identity and contact data.
    pub person: PersonResponse,
    /// Where they stand.
    pub consents: Vec<ConsentResponse>,
    /// What they object to.
    pub objections: Vec<OwnObjection>,
    /// Their postal address.
    pub address: Option<AddressFields>,
    /// Whether the use of their data is restricted.
    pub restricted: bool,
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
    /// Correcting one's details.
    Details(DetailsDraft),
    /// Another e-mail address.
    Email(String),
}

impl Refused {
    fn id_of(&self, pointer: &str) -> String {
        match self {
            Self::Consent(draft) => draft.id_of(pointer),
            Self::Details(_) => details::id_of(pointer),
            Self::Email(_) => "new-email".to_owned(),
        }
    }
}

/// Draws the page.
#[must_use]
pub fn home(frame: &Frame, home: &Home) -> Drawn {
    let words = frame.words();
    let Home { person, consents, objections, address, restricted, status, refused } = home;
    let hello = person.name.as_deref().map_or_else(|| words.hello_unnamed.to_owned(), |name| (words.hello)(first_name(name)));
    let main = with_owner(|| {
        let summary = refused.as_ref().map(|(form, why)| why.summary(|pointer| form.id_of(pointer)));
        let (mut consent, mut corrected, mut email) = (None, None, None);
        match refused {
            Some((Refused::Consent(draft), why)) => consent = Some((draft, why)),
            Some((Refused::Details(draft), why)) => corrected = Some((draft, why)),
            Some((Refused::Email(typed), why)) => email = Some((typed.as_str(), why)),
            None => {}
        }
        html(view! {
            {status::said(frame, status.as_ref(), consents)}
            {summary}
            <h1>{hello.clone()}</h1>
            <p class="lead">{words.lead}</p>
            <p class="soft">{(words.signed_in)(person.email.as_deref().unwrap_or_default())}</p>
            {restricted.then(|| view! { <p class="note">{frame.rights().restriction.holds}</p> })}
            {consents::section(frame, consents, consent)}
            {objections::no_marketing(frame)}
            {objections::section(frame, objections)}
            {details::section(frame, person, address.as_ref(), corrected, email)}
            <section class="part" aria-labelledby="more">
                <h2 id="more"><a href=frame.own("/data")>{words.everything.heading}</a></h2>
                <p>{words.everything.lead}</p>
            </section>
            <section class="part" aria-labelledby="rights">
                <h2 id="rights"><a href=frame.own("/requests")>{frame.rights().requests.heading}</a></h2>
                <p>{frame.rights().requests.lead}</p>
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
