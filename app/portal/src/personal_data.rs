//! What staff store about the person: every datum, where it comes from and why it is stored. Nothing is hidden from the person.

use leptos::prelude::*;
use lupa_api::Loader;
use lupa_domain::{
    api::people::{AddressAsk, KeptField, KeptView, Origin, PersonView},
    locale::Locale,
    people::{Happening, Kind, Relation},
    time::Day,
};
use lupa_ui::{day, decimal};
use lupa_words::KeptWords;
use serde_json::Value;

use crate::{history::History, own_page::Page};

/// The section.
#[component]
pub fn PersonalData(page: Page, personal_data: Loader<KeptView>, person: RwSignal<PersonView>) -> impl IntoView {
    let words = page.words;
    let lead = person.with_untracked(|person| (words.kept.lead)(&person.controller.email));
    let draw = move |kept: KeptView| {
        let restricted = kept.restricted.then(|| view! { <p>{words.kept.restricted}</p> });
        let (history, changes) = (kept.history, kept.changes);
        let labels = kept.fields.iter().map(|field| (format!("fields/{}", field.id), field.label.clone())).collect();
        Some(view! {
            {restricted}
            {data(page, person.get_untracked(), kept)}
            <History page history changes labels/>
        })
    };
    view! {
        <section class="part unprinted" aria-labelledby="kept">
            <h2 id="kept">{words.kept.heading}</h2>
            <p>{lead}</p>
            {personal_data.view(&words.wait, "", draw)}
        </section>
    }
}

fn data(page: Page, person: PersonView, kept: KeptView) -> impl IntoView {
    let words = &page.words.kept;
    let origins = kept.origins;
    let plain = [
        ("name", person.name.map(Value::from)),
        ("email", person.email.map(Value::from)),
        ("phone", person.phone.map(Value::from)),
        ("organisation", kept.organisation.map(Value::from)),
        ("address", kept.address.map(|address| address_of(&address).into())),
        ("locale", Some(person.locale.as_str().into())),
        ("kind", Some(kept.kind.as_str().into())),
        ("relation", Some(kept.relation.as_str().into())),
        ("tags", (!kept.tags.is_empty()).then(|| kept.tags.into())),
    ];
    let origin = |datum: &str| origins.iter().find(|origin| origin.datum == datum).map(|origin| comes_from(origin, words, page.locale));
    let own = plain.into_iter().filter_map(|(datum, value)| {
        let label = words.data.of(datum);
        let text = shown(datum, &value?, words, page.locale);
        Some(view! { <div class="kept__datum"><dt>{label}</dt><dd>{text} {origin(datum)}</dd></div> }.into_any())
    });
    let fields = kept.fields.into_iter().map(|KeptField { id, label, reason, value }| {
        let text = shown("", &value, words, page.locale);
        let why = (words.why)(&reason);
        let origin = origin(&format!("fields/{id}"));
        view! { <div class="kept__datum"><dt>{label}</dt><dd>{text} <p class="kept__origin">{why}</p> {origin}</dd></div> }.into_any()
    });
    view! { <dl class="kept">{own.chain(fields).collect_view()}</dl> }
}

/// Where a datum comes from, in a sentence or three.
fn comes_from(origin: &Origin, words: &'static KeptWords, locale: Locale) -> impl IntoView {
    let mut text = (words.source)(origin.source, &day(Day::in_finland(origin.at), locale));
    if let Some(by) = &origin.by {
        text = format!("{text} {}", (words.by)(by));
    }
    if let Some(reason) = &origin.reason {
        text = format!("{text} {}", (words.why)(reason));
    }
    view! { <p class="kept__origin">{text}</p> }
}

/// An address on one line.
fn address_of(AddressAsk { street, postal_code, locality, country }: &AddressAsk) -> String {
    let abroad = if country == "FI" { String::new() } else { format!(", {country}") };
    format!("{street}, {postal_code} {locality}{abroad}")
}

/// What a datum holds, in words.
pub(super) fn shown(datum: &str, value: &Value, words: &'static KeptWords, locale: Locale) -> String {
    let word = value.as_str().unwrap_or_default();
    let named = match datum {
        "locale" => word.parse().ok().map(words.language),
        "kind" => Kind::from_word(word).map(words.kind),
        "relation" => Relation::from_word(word).map(words.relation),
        _ => None,
    };
    if let Some(name) = named {
        return name.to_owned();
    }
    match value {
        Value::Null => words.nothing.to_owned(),
        Value::Bool(yes) => if *yes { words.yes } else { words.no }.to_owned(),
        Value::Number(number) => decimal(&number.to_string(), locale),
        Value::String(text) => text.parse().map_or_else(|_| text.clone(), |known| day(known, locale)),
        Value::Array(items) => items.iter().map(|item| shown("", item, words, locale)).collect::<Vec<_>>().join(", "),
        Value::Object(members) => {
            let text = |name: &str| members.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
            if members.contains_key("street") {
                let [street, postal_code, locality, country] = ["street", "postal_code", "locality", "country"].map(text);
                return address_of(&AddressAsk { street, postal_code, locality, country });
            }
            let what = Happening::from_word(&text("happening")).map(words.happening).unwrap_or_default();
            let on = text("day").parse().map(|known| day(known, locale)).unwrap_or_default();
            [what, &on, &text("text")].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        }
    }
}
