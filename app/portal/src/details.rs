//! One's own details: name, number, language and postal address, put right at once; and another e-mail address, confirmed from there.

use leptos::prelude::*;
use lupa_domain::{
    api::{
        people::{AddressFields, PersonResponse},
        rights::objections::AddressPreview,
    },
    locale::Locale,
    wording::Country,
};
use lupa_public::draw::{Drawn, html, with_owner};
use lupa_ui::bdi;

use crate::{
    fields::{Input, Rejection, text_field},
    frame::Frame,
};

/// What stands in the form, or was typed there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DetailsDraft {
    /// The name.
    pub name: String,
    /// The telephone number.
    pub phone: String,
    /// The language of messages.
    pub locale: Locale,
    /// The postal address; empty where there is none.
    pub address: AddressFields,
}

impl DetailsDraft {
    /// What stands in the form before anything is typed.
    #[must_use]
    pub fn of(person: &PersonResponse, address: Option<&AddressFields>) -> Self {
        let none = AddressFields { street: String::new(), postal_code: String::new(), locality: String::new(), country: String::new() };
        Self {
            name: person.name.clone().unwrap_or_default(),
            phone: person.phone_shown.clone().or_else(|| person.phone.clone()).unwrap_or_default(),
            locale: person.locale,
            address: address.cloned().unwrap_or(none),
        }
    }
}

/// The id of the field that a pointer of the register means.
pub(crate) fn id_of(pointer: &str) -> String {
    format!("details-{}", pointer.trim_start_matches("/address").trim_start_matches('/').replace('_', "-"))
}

/// The section. `refused` is a form that came back, `email` an address that did.
pub(crate) fn section(
    frame: &Frame,
    person: &PersonResponse,
    address: Option<&AddressFields>,
    refused: Option<(&DetailsDraft, &Rejection)>,
    email: Option<(&str, &Rejection)>,
) -> AnyView {
    let words = &frame.rights().details;
    let datum_text = frame.datum_text();
    let address_text = address.and_then(|address| serde_json::to_value(address).ok()).map(|value| datum_text.value("address", &value));
    let phone = person.phone_shown.clone().or_else(|| person.phone.clone());
    let rows = [
        (words.name, person.name.clone()),
        (frame.words().sign_in.email, person.email.clone()),
        (words.phone, phone),
        (words.address, address_text),
        (words.language, Some((datum_text.words.language)(person.locale).to_owned())),
    ];
    let rows = rows
        .into_iter()
        .filter_map(|(label, value)| Some(view! { <div class="kept__datum"><dt>{label}</dt><dd>{bdi(value?)}</dd></div> }.into_any()));
    let draft = refused.map_or_else(|| DetailsDraft::of(person, address), |(draft, _)| draft.clone());
    view! {
        <section class="part" aria-labelledby="details">
            <h2 id="details">{words.heading}</h2>
            <dl class="kept">{rows.collect_view()}</dl>
            <details open=refused.is_some()>
                <summary>{words.correct}</summary>
                {form(frame, &draft, refused.map(|(_, why)| why))}
            </details>
            <details open=email.is_some()>
                <summary>{frame.rights().email.change}</summary>
                {email_form(frame, email)}
            </details>
            <p><a href=format!("{}#correction", frame.own("/requests"))>{words.rest}</a></p>
        </section>
    }
    .into_any()
}

fn form(frame: &Frame, draft: &DetailsDraft, why: Option<&Rejection>) -> AnyView {
    let words = &frame.rights().details;
    let field = |pointer: &str, name: &'static str, kind: &'static str, autocomplete: &'static str, label: &str, value: &str| {
        let error = why.map(|why| why.said(pointer)).unwrap_or_default();
        text_field(Input { id: &id_of(pointer), name, kind, autocomplete }, label, value, error)
    };
    let languages = Locale::ALL.into_iter().map(|locale| {
        view! { <option value=locale.as_str() lang=locale.as_str() selected=locale == draft.locale>{locale.endonym()}</option> }
    });
    let AddressFields { street, postal_code, locality, country } = &draft.address;
    view! {
        <form class="slab" method="post" action=frame.own("/details") novalidate>
            {field("/name", "name", "text", "name", words.name, &draft.name)}
            {field("/phone", "phone", "tel", "tel", words.phone, &draft.phone)}
            <div class="field">
                <label class="field__label" for="details-locale">{words.language}</label>
                <select class="field__input" id="details-locale" name="locale">{languages.collect_view()}</select>
            </div>
            <fieldset>
                <legend class="field__label">{words.address}</legend>
                {field("/address/street", "street", "text", "address-line1", words.street, street)}
                {field("/address/postal_code", "postal_code", "text", "postal-code", words.postal_code, postal_code)}
                {field("/address/locality", "locality", "text", "address-level2", words.locality, locality)}
                {country_field(frame, country)}
            </fieldset>
            <div class="actions"><button class="button" type="submit">{words.save}</button></div>
        </form>
    }
    .into_any()
}

/// The countries by name; one's own first, which is that of the business where none is known.
fn country_field(frame: &Frame, known: &str) -> AnyView {
    let chosen = if known.is_empty() { frame.country.as_str() } else { known };
    let mut countries: Vec<(String, &'static str)> =
        Country::all().map(|country| (country.code().to_owned(), country.name(frame.locale))).collect();
    countries.sort_unstable_by_key(|(_, name)| name.to_lowercase());
    let options = countries.into_iter().map(|(code, name)| {
        let selected = code == chosen;
        view! { <option value=code selected=selected>{name}</option> }
    });
    view! {
        <div class="field">
            <label class="field__label" for="details-country">{frame.rights().details.country}</label>
            <select class="field__input" id="details-country" name="country" autocomplete="country">{options.collect_view()}</select>
        </div>
    }
    .into_any()
}

fn email_form(frame: &Frame, refused: Option<(&str, &Rejection)>) -> AnyView {
    let words = &frame.rights().email;
    let (value, error) = refused.map(|(typed, why)| (typed, why.said("/email"))).unwrap_or_default();
    view! {
        <form class="slab" method="post" action=frame.own("/email") novalidate>
            <p>{words.lead}</p>
            {text_field(Input { id: "new-email", name: "email", kind: "email", autocomplete: "email" }, words.email, value, error)}
            <div class="actions"><button class="button" type="submit">{words.ask}</button></div>
        </form>
    }
    .into_any()
}

/// Draws what stands behind the link to a new address.
#[must_use]
pub fn new_address(frame: &Frame, token: &str, preview: &AddressPreview) -> Drawn {
    let words = &frame.rights().email;
    let heading = if preview.done { words.done } else { words.arrived };
    let main = with_owner(|| {
        if preview.done {
            html(view! {
                <h1>{heading}</h1>
                <p class="lead">{words.done_lead}</p>
                <p><a class="button button--primary" href=frame.own("")>{words.sign_in}</a></p>
            })
        } else {
            html(view! {
                <h1>{heading}</h1>
                <p class="lead">{(words.arrived_lead)(&preview.masked_email)}</p>
                <form method="post" action=frame.own(&format!("/email/{token}"))>
                    <button class="button button--primary" type="submit">{words.confirm}</button>
                </form>
            })
        }
    });
    frame.page(heading, &main)
}
