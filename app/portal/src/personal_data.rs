//! What staff store about the person: every datum, where it comes from and why it is stored. Nothing is hidden from the person.

use leptos::prelude::*;
use lupa_api::{Loader, paths};
use lupa_domain::{
    api::consent::ScanLine,
    api::people::{Origin, PersonResponse, PersonalDataField, PersonalDataResponse},
    locale::Locale,
    text::isolated,
};
use lupa_ui::{bdi, datum::FIELD_PREFIX, day, size, zone};
use lupa_words::KeptWords;
use serde_json::Value;

use crate::{correction::correction, history::History, page::Page};

/// The section.
#[component]
pub fn PersonalData(page: Page, personal_data: Loader<PersonalDataResponse>, person: RwSignal<PersonResponse>) -> impl IntoView {
    let words = page.words;
    let lead = person.with_untracked(|person| (words.kept.lead)(&person.controller.email));
    let draw = move |kept: PersonalDataResponse| {
        let restricted = kept.restricted.then(|| view! { <p>{words.kept.restricted}</p> });
        let (history, changes) = (kept.history, kept.changes);
        let labels = kept.fields.iter().map(|field| (field.id.to_string(), field.label.clone())).collect();
        let scans = scans(page, &kept.scans);
        Some(view! {
            {restricted}
            {data(page, personal_data, person.get_untracked(), kept)}
            {scans}
            <History page history changes labels/>
        })
    };
    view! {
        <section class="part unprinted" aria-labelledby="kept">
            <h2 id="kept" tabindex="-1">{words.kept.heading}</h2>
            <p>{lead}</p>
            {personal_data.view(&words.wait, "", draw)}
        </section>
    }
}

/// The scans of papers that the person signed, each as a file to save.
fn scans(page: Page, scans: &[ScanLine]) -> Option<AnyView> {
    let lines = scans.iter().map(|scan| {
        let text = (page.words.kept.scan)(&size(scan.bytes, page.locale), &day(zone().day(scan.at), page.locale));
        view! { <li><a href=paths::own_scan(scan.id) download=format!("scan.{}", scan.kind.as_str())>{text}</a></li> }
    });
    (!scans.is_empty()).then(|| view! { <ul>{lines.collect_view()}</ul> }.into_any())
}

fn data(page: Page, personal_data: Loader<PersonalDataResponse>, person: PersonResponse, kept: PersonalDataResponse) -> impl IntoView {
    let (words, datum_text) = (&page.words.kept, page.datum_text());
    let origins = kept.origins;
    let plain = [
        ("name", person.name.map(Value::from)),
        ("email", person.email.map(Value::from)),
        ("phone", person.phone_shown.or(person.phone).map(Value::from)),
        ("organisation", kept.organisation.map(Value::from)),
        ("address", kept.address.and_then(|address| serde_json::to_value(address).ok())),
        ("locale", Some(person.locale.as_str().into())),
        ("kind", Some(kept.kind.as_str().into())),
        ("relation", Some(kept.relation.as_str().into())),
        ("tags", (!kept.tags.is_empty()).then(|| kept.tags.into())),
    ];
    let origin = |datum: &str| origins.iter().find(|origin| origin.datum == datum).map(|origin| comes_from(origin, words, page.locale));
    let own = plain.into_iter().filter_map(|(datum, value)| {
        let label = datum_text.label(datum, |_| None);
        let text = datum_text.value(datum, &value?);
        Some(view! { <div class="kept__datum"><dt>{label}</dt><dd>{bdi(text)} {origin(datum)}</dd></div> }.into_any())
    });
    let fields = kept.fields.into_iter().map(|field| {
        let correction = correction(page, personal_data, &field);
        let PersonalDataField { id, label, reason, value, .. } = field;
        let datum = format!("{FIELD_PREFIX}{id}");
        let (text, why, origin) = (datum_text.value(&datum, &value), (words.why)(&reason), origin(&datum));
        view! { <div class="kept__datum"><dt>{label}</dt><dd>{bdi(text)} <p class="kept__origin">{why}</p> {origin} {correction}</dd></div> }.into_any()
    });
    view! { <dl class="kept">{own.chain(fields).collect_view()}</dl> }
}

/// Where a datum comes from, in a sentence or three.
fn comes_from(origin: &Origin, words: &'static KeptWords, locale: Locale) -> impl IntoView {
    let mut text = (words.source)(origin.source, &day(zone().day(origin.at), locale));
    if let Some(by) = &origin.by {
        text = format!("{text} {}", (words.by)(&isolated(by)));
    }
    if let Some(reason) = &origin.reason {
        text = format!("{text} {}", (words.why)(&isolated(reason)));
    }
    view! { <p class="kept__origin">{text}</p> }
}
