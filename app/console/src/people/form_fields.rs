//! The fields of the form about a person: drawing them, and reading what was typed into them.

use leptos::prelude::*;
use lupa_domain::{
    api::people::{AddressFields, FieldResponse, PersonRequest},
    locale::Locale,
    people::{Datum, FieldKind, Kind, Relation, Source},
    postal_code,
    staff::Right,
};
use lupa_ui::{FieldSpec, Form, Input, MeantAddress, browser, datum::FIELD_PREFIX, form_field};
use lupa_words as words;
use serde_json::Value;

use super::{
    countries::countries,
    draft::{parse_value, write_value},
    format::{DatumFormat, field_name},
    tags::{tags_field, typed_tags},
};

/// Where staff may say that data comes from. What people type themselves is known to come from them.
const SOURCES: [Source; 4] = [Source::Told, Source::Noted, Source::ThirdParty, Source::PublicSource];

/// The fields of the form.
#[derive(Clone, Copy)]
pub struct PersonFields {
    /// How a datum is written.
    pub format: DatumFormat,
    /// The form that they are in.
    pub form: Form,
    /// The tags of the person, as they are chosen now.
    pub tags: RwSignal<Vec<String>>,
}

impl PersonFields {
    /// Draws the fields with this person in them. `known_tags` are those that are in use.
    #[must_use]
    pub fn view(self, person: &PersonRequest, known_tags: &[String]) -> AnyView {
        self.tags.set(person.tags.clone());
        let parts = [self.who(person), self.contact(person), self.service(person, known_tags), self.origin(person)];
        parts.into_iter().collect_view().into_any()
    }

    /// What stands in the fields now. `before` was in them when they were drawn.
    #[must_use]
    pub fn typed(self, before: &PersonRequest) -> PersonRequest {
        let given = |id: &str| Some(browser::value(id).trim().to_owned()).filter(|text| !text.is_empty());
        let [street, postal_code, locality] =
            ["address-street", "address-postal_code", "address-locality"].map(|id| given(id).unwrap_or_default());
        let has_address = [&street, &postal_code, &locality].into_iter().any(|line| !line.is_empty());
        // A postal code may name its country; where one was there before, that was chosen.
        let chosen = browser::value("address-country");
        let named = postal_code::country_of(&postal_code).filter(|_| before.address.is_none() && chosen == "FI");
        let country = named.map_or(chosen, str::to_owned);
        let address = has_address.then_some(AddressFields { street, postal_code, locality, country });
        let fields = self.format.fields.with_value(|fields| {
            let shown = fields.iter().filter(|field| self.is_shown(field, before));
            let typed = |field: &FieldResponse| {
                let id = field.id.to_string();
                let text = browser::value(&format!("fields-{id}"));
                let value: Option<Value> = if field.declaration.retired {
                    before.fields.get(&id).cloned().filter(|_| text == "keep")
                } else {
                    parse_value(field.declaration.kind, &text)
                };
                value.map(|value| (id, value))
            };
            shown.filter_map(typed).collect()
        });
        PersonRequest {
            email: given("email"),
            name: given("name"),
            organisation: given("organisation"),
            phone: given("phone"),
            address,
            locale: browser::value("locale").parse().unwrap_or(before.locale),
            kind: Kind::from_word(&browser::value("kind")).unwrap_or(before.kind),
            relation: Relation::from_word(&browser::value("relation")).unwrap_or(before.relation),
            tags: typed_tags(self.tags),
            fields,
            source: Source::from_word(&browser::value("source")).unwrap_or(before.source),
            reason: given("reason"),
        }
    }

    fn field(self, id: &str, label: &str, hint: &str, value: String, input: Input) -> AnyView {
        form_field(self.form, FieldSpec { id: id.to_owned(), label: label.to_owned(), hint: hint.to_owned(), value, input })
    }

    /// The field of a datum.
    fn datum(self, datum: Datum, value: String, input: Input) -> AnyView {
        let words = self.format.words;
        self.field(datum.as_str(), (words.data.label)(datum), (words.form.hint)(datum), value, input)
    }

    fn who(self, person: &PersonRequest) -> AnyView {
        let words = self.format.words;
        let kinds = options(&Kind::ALL, Kind::as_str, words.data.kind);
        let content = view! {
            {self.datum(Datum::Name, person.name.clone().unwrap_or_default(), text_line())}
            {self.datum(Datum::Organisation, person.organisation.clone().unwrap_or_default(), text_line())}
            {self.datum(Datum::Kind, person.kind.as_str().to_owned(), kinds)}
        };
        part(words.form.who, "", content.into_any())
    }

    fn contact(self, person: &PersonRequest) -> AnyView {
        let DatumFormat { console, words, .. } = self.format;
        let asks = words::form(console.locale).meant;
        let address = person.address.clone().unwrap_or_default();
        let labels = &words.address;
        let country = if address.country.is_empty() { "FI".to_owned() } else { address.country };
        let countries = Input::Choice(countries(console.locale, &country));
        let email = person.email.clone().unwrap_or_default();
        let languages = options(&Locale::ALL, Locale::as_str, Locale::endonym);
        let content = view! {
            <MeantAddress field="email" asks>
                {self.datum(Datum::Email, email, Input::Line("email", "email"))}
            </MeantAddress>
            {self.datum(Datum::Phone, person.phone.clone().unwrap_or_default(), Input::Line("tel", "tel"))}
            {self.field("address-street", labels.street, "", address.street, text_line())}
            <div class="fields">
                {self.field("address-postal_code", labels.postal_code, "", address.postal_code, Input::Line("text", "numeric"))}
                {self.field("address-locality", labels.town, "", address.locality, text_line())}
            </div>
            {self.field("address-country", labels.country, "", country, countries)}
            {self.datum(Datum::Locale, person.locale.as_str().to_owned(), languages)}
        };
        part(words.form.contact, "", content.into_any())
    }

    fn service(self, person: &PersonRequest, known_tags: &[String]) -> AnyView {
        let DatumFormat { console, words, fields } = self.format;
        let relations = options(&Relation::ALL, Relation::as_str, words.data.relation);
        let custom = fields.with_value(|fields| {
            let shown = fields.iter().filter(|field| self.is_shown(field, person));
            shown.map(|field| self.custom_field(field, person)).collect_view()
        });
        let content = view! {
            {self.datum(Datum::Relation, person.relation.as_str().to_owned(), relations)}
            {tags_field(console, self.form, self.tags, known_tags)}
            {custom}
        };
        part(words.form.service, "", content.into_any())
    }

    /// Whether a custom field stands in the form: not where the user may not see it, nor where it is retired and empty.
    fn is_shown(self, field: &FieldResponse, person: &PersonRequest) -> bool {
        let has_value = person.fields.contains_key(field.id.as_str());
        let may_see = !field.declaration.restricted || self.format.console.session.may(Right::SeeRestricted);
        may_see && (!field.declaration.retired || has_value)
    }

    fn custom_field(self, field: &FieldResponse, person: &PersonRequest) -> AnyView {
        let DatumFormat { console, words, .. } = self.format;
        let value = person.fields.get(field.id.as_str()).cloned().unwrap_or_default();
        let declared = &field.declaration;
        let (id, label) = (format!("fields-{}", field.id), field_name(field, console.locale));
        if declared.retired {
            let shown = self.format.value(&format!("{FIELD_PREFIX}{}", field.id), &value);
            let keep = (words.form.retired.keep)(&shown.chars().take(60).collect::<String>());
            let options = vec![("keep".to_owned(), keep), (String::new(), words.form.retired.remove.to_owned())];
            return self.field(&id, &label, words.form.retired.hint, "keep".to_owned(), Input::Choice(options));
        }
        let unchosen = std::iter::once((String::new(), words.form.unchosen.to_owned()));
        let input = match declared.kind {
            FieldKind::Text => Input::Lines,
            FieldKind::Number => Input::Line("text", "decimal"),
            FieldKind::Date => Input::Line("date", "text"),
            FieldKind::YesNo => {
                let answers = [("true", words.data.yes), ("false", words.data.no)];
                Input::Choice(unchosen.chain(answers.map(|(word, text)| (word.to_owned(), text.to_owned()))).collect())
            }
            FieldKind::Choice => {
                let mut choices = declared.choices.clone();
                // The value may have been taken off the list since.
                if let Some(current) = value.as_str().filter(|current| !choices.iter().any(|choice| choice == current)) {
                    choices.push(current.to_owned());
                }
                Input::Choice(unchosen.chain(choices.into_iter().map(|choice| (choice.clone(), choice))).collect())
            }
        };
        self.field(&id, &label, &declared.reason, write_value(&value, console.locale), input)
    }

    /// Where the data comes from, and why it is saved.
    fn origin(self, person: &PersonRequest) -> AnyView {
        let words = self.format.words;
        let sources = options(&SOURCES, Source::as_str, words.source);
        let reason = &words.form.reason;
        let content = view! {
            {self.field("source", words.form.source, "", person.source.as_str().to_owned(), sources)}
            {self.field("reason", reason.label, reason.hint, person.reason.clone().unwrap_or_default(), text_line())}
        };
        part(words.form.origin.heading, words.form.origin.text, content.into_any())
    }
}

/// A line of text.
const fn text_line() -> Input {
    Input::Line("text", "text")
}

/// A choice among these: each word of the wire with the words that people read.
fn options<T: Copy>(all: &[T], word: impl Fn(T) -> &'static str, text: impl Fn(T) -> &'static str) -> Input {
    Input::Choice(all.iter().map(|one| (word(*one).to_owned(), text(*one).to_owned())).collect())
}

/// A part of the form under a heading.
fn part(heading: &'static str, hint: &'static str, content: AnyView) -> AnyView {
    view! {
        <fieldset class="question">
            <legend class="question__legend">{heading}</legend>
            {(!hint.is_empty()).then(|| view! { <p class="field__hint">{hint}</p> })}
            {content}
        </fieldset>
    }
    .into_any()
}
