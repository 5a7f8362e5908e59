//! Adding a person to the register, and changing what is kept about them: one form for both. Where another user has changed the same
//! person in the meantime, both versions are shown datum by datum (`conflict`), and nothing that was typed is lost.

use std::{collections::BTreeMap, sync::Arc};

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_domain::{
    api::people::{AddressAsk, FieldView, PersonAsk, PersonCard},
    ids::PersonId,
    locale::Locale,
    people::{Datum, FieldKind, Kind, Relation, Source},
    staff::Right,
};
use serde_json::Value;

use super::{
    card::load,
    conflict::{Conflict, both},
    draft::{OWN, differing, of_card, read, write},
    facts::name,
    page::{Gone, card, list},
    tags::{tags_field, written},
    telling::{Telling, field_name},
    wire,
};
use crate::{
    browser,
    portal::wire::Failure,
    staff::{
        desk::{Desk, Heading},
        loaded::Loaded,
    },
    ui::{Entry, Form, Input, Send, Summary, entry, live},
    words,
};

/// The countries of the Nordic, the European Economic Area and their neighbours; any other one that is kept already is added.
const COUNTRIES: [&str; 38] = [
    "FI", "SE", "NO", "DK", "AX", "IS", "EE", "LV", "LT", "AT", "BE", "BG", "CA", "CH", "CY", "CZ", "DE", "ES", "FR", "GB", "GR", "HR",
    "HU", "IE", "IT", "LI", "LU", "MT", "NL", "PL", "PT", "RO", "SI", "SK", "TR", "UA", "US", "AU",
];
/// How many of them are nearest, and come first.
const NEAREST: usize = 9;
/// Where staff may say that something comes from. What people fill in themselves says so by itself.
const SOURCES: [Source; 4] = [Source::Told, Source::Noted, Source::ThirdParty, Source::PublicSource];

/// What the form begins with.
#[derive(Clone, Debug)]
struct Beginning {
    card: Option<PersonCard>,
    fields: Vec<FieldView>,
    tags: Vec<String>,
}

/// The screen; without `id` for a new person.
#[component]
pub fn PersonPage(desk: Desk, id: Option<PersonId>) -> impl IntoView {
    let loaded = Loaded::new(desk, move || {
        Box::pin(async move {
            let tags = wire::tags().answer(desk.locale).await?.tags.into_iter().map(|line| line.tag).collect();
            let beginning = match id {
                Some(id) => load(desk, id).await?.map(|(card, fields)| Beginning { card: Some(card), fields, tags }),
                None => Some(Beginning { card: None, fields: wire::fields().answer(desk.locale).await?.fields, tags }),
            };
            Ok(Arc::new(move || match beginning.clone() {
                Some(beginning) => editor(desk, beginning),
                None => view! { <Gone desk/> }.into_any(),
            }) as _)
        })
    });
    loaded.load();
    loaded.draw()
}

/// What stands in the form at first, and as of which revision.
#[derive(Clone, Debug)]
struct Draft {
    revision: u64,
    base: PersonAsk,
    typed: PersonAsk,
}

/// A new person: probably the one who was searched for and not found.
fn nobody(desk: Desk) -> PersonAsk {
    let sought = desk.place.with_untracked(|place| place.query("from") == "search");
    let text = if sought { desk.sought.get_value().0.trim().to_owned() } else { String::new() };
    let text = Some(text).filter(|text| !text.is_empty());
    let is_email = text.as_ref().is_some_and(|text| text.contains('@'));
    let is_phone = text.as_ref().is_some_and(|text| !is_email && text.chars().any(|c| c.is_ascii_digit()));
    PersonAsk {
        email: text.clone().filter(|_| is_email),
        name: text.clone().filter(|_| !is_email && !is_phone),
        organisation: None,
        phone: text.filter(|_| is_phone),
        address: None,
        locale: desk.locale,
        kind: Kind::default(),
        relation: Relation::default(),
        tags: Vec::new(),
        fields: BTreeMap::new(),
        source: Source::Told,
        reason: None,
    }
}

/// What the parts of the form share.
#[derive(Clone, Copy)]
struct Editor {
    telling: Telling,
    id: Option<PersonId>,
    form: Form,
    draft: RwSignal<Draft>,
    conflict: RwSignal<Option<Conflict>>,
    tags: RwSignal<Vec<String>>,
    /// Who has the address that was typed.
    taken: RwSignal<Option<PersonId>>,
}

impl Editor {
    fn save(self, revision: u64, typed: PersonAsk) {
        let desk = self.telling.desk;
        if !self.form.begin() {
            return;
        }
        self.taken.set(None);
        wire::keep(self.id.map(|id| (id, revision)), &typed).ask(desk, move |answer| match answer {
            Ok(saved) => self.leave(saved.id),
            Err(failure) if wire::is_conflict(&failure) => spawn_local(self.compare(typed)),
            Err(failure) => {
                // What was chosen from two versions stands in the form from now on.
                if self.conflict.with_untracked(Option::is_some) {
                    self.draft.update(|draft| draft.typed = typed);
                    self.conflict.set(None);
                }
                if let Failure::Problem(problem) = &failure {
                    self.taken.set(problem.person);
                }
                wire::refuse(desk, self.form, failure);
            }
        });
    }

    fn leave(self, id: PersonId) {
        let Telling { desk, words, .. } = self.telling;
        desk.go_saying(card(id), (if self.id.is_some() { words.form.saved } else { words.form.added }).to_owned());
    }

    /// Another user was quicker: both versions are laid side by side.
    async fn compare(self, mine: PersonAsk) {
        let Telling { desk, words, .. } = self.telling;
        let Some(id) = self.id else { return };
        match load(desk, id).await {
            Ok(Some((now, _))) => {
                self.form.rest();
                let (base, theirs) = (self.draft.with_untracked(|draft| draft.base.clone()), of_card(&now));
                let found = differing(&base, &mine, &theirs);
                self.draft.update_untracked(|draft| {
                    draft.revision = now.revision;
                    draft.base = theirs.clone();
                });
                if found.is_empty() {
                    self.leave(id);
                } else {
                    self.conflict.set(Some(Conflict { id, revision: now.revision, mine, theirs, found }));
                    browser::focus_soon("conflict");
                }
            }
            Ok(None) => desk.go_saying(list(), words.card.gone.to_owned()),
            Err(failure) => wire::refuse(desk, self.form, failure),
        }
    }
}

fn editor(desk: Desk, beginning: Beginning) -> AnyView {
    let Beginning { card: known, fields, tags: suggestions } = beginning;
    let (telling, form) = (Telling::new(desk, fields), Form::default());
    let words = telling.words;
    let id = known.as_ref().map(|card| card.id);
    let heading = known.as_ref().map_or(words.form.new.to_owned(), |card| (words.form.change)(&name(card, words)));
    let base = known.as_ref().map_or_else(|| nobody(desk), of_card);
    let revision = known.map_or(0, |card| card.revision);
    let editor = Editor {
        telling,
        id,
        form,
        draft: RwSignal::new(Draft { revision, typed: base.clone(), base }),
        conflict: RwSignal::new(None),
        tags: RwSignal::new(Vec::new()),
        taken: RwSignal::new(None),
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let revision = editor.draft.with_untracked(|draft| draft.revision);
        editor.save(revision, typed(editor));
    };
    let save = Callback::new(move |(revision, settled)| editor.save(revision, settled));
    let versions = live(move || match editor.conflict.get() {
        Some(found) => both(telling, form, found, save),
        None => ().into_any(),
    });
    let taken = live(move || match editor.taken.get() {
        Some(id) => view! { <p>{desk.link("", card(id), words.form.taken, None)}</p> }.into_any(),
        None => ().into_any(),
    });
    let body = live(move || {
        let typed = editor.draft.with(|draft| draft.typed.clone());
        editor.tags.set(typed.tags.clone());
        let parts =
            [who(desk, form, &typed), reached(desk, form, &typed), served(editor, &typed, &suggestions), whence(desk, form, &typed)];
        parts.into_iter().collect_view().into_any()
    });
    let compared = Signal::derive(move || editor.conflict.with(Option::is_some));
    let label = if id.is_some() { desk.words.save } else { words.form.add };
    view! {
        <Heading desk text=heading title=desk.words.people.title/>
        <p class="lead" hidden=id.is_some()>{words.form.new_lead}</p>
        <Summary form heading=desk.words.correct/>
        {taken}
        {versions}
        <form class="narrow" novalidate data-keeps on:submit=on_submit hidden=compared>
            {body}
            <div class="actions form-end">
                <Send form label sending=desk.words.sending/>
                {desk.link("button button--quiet", id.map_or_else(list, card), desk.words.cancel, None)}
            </div>
        </form>
    }
    .into_any()
}

/// A field for a datum.
fn plain(desk: Desk, form: Form, datum: Datum, value: String, input: Input) -> AnyView {
    let words = words::people(desk.locale);
    let (label, hint) = ((words.data.label)(datum).to_owned(), (words.form.hint)(datum).to_owned());
    entry(form, Entry { id: datum.as_str().to_owned(), label, hint, value, input })
}

/// What one can choose among: each word of the wire with the words that people read.
fn options<T: Copy>(all: &[T], word: impl Fn(T) -> &'static str, text: impl Fn(T) -> &'static str) -> Input {
    Input::Choice(all.iter().map(|one| (word(*one).to_owned(), text(*one).to_owned())).collect())
}

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

fn who(desk: Desk, form: Form, typed: &PersonAsk) -> AnyView {
    let words = words::people(desk.locale);
    let line = || Input::Line("text", "text");
    let kinds = options(&Kind::ALL, Kind::as_str, words.data.kind);
    let content = view! {
        {plain(desk, form, Datum::Name, typed.name.clone().unwrap_or_default(), line())}
        {plain(desk, form, Datum::Organisation, typed.organisation.clone().unwrap_or_default(), line())}
        {plain(desk, form, Datum::Kind, typed.kind.as_str().to_owned(), kinds)}
    };
    part(words.form.who, "", content.into_any())
}

fn reached(desk: Desk, form: Form, typed: &PersonAsk) -> AnyView {
    let words = words::people(desk.locale);
    let address = typed.address.clone().unwrap_or_default();
    let labels = &words.data.address;
    let field = |label: &str, id: &str, value: String, input: Input| {
        entry(form, Entry { id: format!("address-{id}"), label: label.to_owned(), hint: String::new(), value, input })
    };
    let line = || Input::Line("text", "text");
    let country = if address.country.is_empty() { "FI".to_owned() } else { address.country };
    let countries = Input::Choice(countries(desk.locale, &country));
    let languages = options(&Locale::ALL, Locale::as_str, Locale::endonym);
    let content = view! {
        {plain(desk, form, Datum::Email, typed.email.clone().unwrap_or_default(), Input::Line("email", "email"))}
        {plain(desk, form, Datum::Phone, typed.phone.clone().unwrap_or_default(), Input::Line("tel", "tel"))}
        {field(labels.street, "street", address.street, line())}
        <div class="fields">
            {field(labels.postal_code, "postal_code", address.postal_code, Input::Line("text", "numeric"))}
            {field(labels.town, "locality", address.locality, line())}
        </div>
        {field(labels.country, "country", country, countries)}
        {plain(desk, form, Datum::Locale, typed.locale.as_str().to_owned(), languages)}
    };
    part(words.form.contact, "", content.into_any())
}

fn served(editor: Editor, typed: &PersonAsk, known: &[String]) -> AnyView {
    let Editor { telling, form, tags, .. } = editor;
    let Telling { desk, words, fields } = telling;
    let relations = options(&Relation::ALL, Relation::as_str, words.data.relation);
    let own = fields.with_value(|fields| {
        let shown = fields.iter().filter(|field| is_shown(desk, field, typed));
        shown.map(|field| own_field(telling, form, field, typed)).collect_view()
    });
    let content = view! {
        {plain(desk, form, Datum::Relation, typed.relation.as_str().to_owned(), relations)}
        {tags_field(desk, form, tags, known)}
        {own}
    };
    part(words.form.service, "", content.into_any())
}

/// Whether a field of the keeper's own stands in the form: not where one may not see it, nor where it is used no more and empty.
fn is_shown(desk: Desk, field: &FieldView, typed: &PersonAsk) -> bool {
    let holds = typed.fields.contains_key(field.id.as_str());
    let sees = !field.declaration.restricted || desk.may(Some(Right::SeeRestricted));
    sees && (!field.declaration.retired || holds)
}

fn own_field(telling: Telling, form: Form, field: &FieldView, typed: &PersonAsk) -> AnyView {
    let Telling { desk, words, .. } = telling;
    let value = typed.fields.get(field.id.as_str()).cloned().unwrap_or_default();
    let declared = &field.declaration;
    let unchosen = (String::new(), words.form.unchosen.to_owned());
    let id = format!("fields-{}", field.id);
    let (hint, stands, input) = if declared.retired {
        let told = telling.value(&format!("{OWN}{}", field.id), &value);
        let keep = (words.form.retired.keep)(&told.chars().take(60).collect::<String>());
        let options = vec![("keep".to_owned(), keep), (String::new(), words.form.retired.remove.to_owned())];
        (words.form.retired.hint.to_owned(), "keep".to_owned(), Input::Choice(options))
    } else {
        let answers = [("true", words.data.yes), ("false", words.data.no)];
        let input = match declared.kind {
            FieldKind::Text => Input::Lines,
            FieldKind::Number => Input::Line("text", "decimal"),
            FieldKind::Date => Input::Line("date", "text"),
            FieldKind::YesNo => {
                let answers = answers.map(|(word, text)| (word.to_owned(), text.to_owned()));
                Input::Choice(std::iter::once(unchosen).chain(answers).collect())
            }
            FieldKind::Choice => {
                let mut choices = declared.choices.clone();
                // What is kept may have been taken off the list since.
                if let Some(kept) = value.as_str().filter(|kept| !choices.iter().any(|choice| choice == kept)) {
                    choices.push(kept.to_owned());
                }
                Input::Choice(std::iter::once(unchosen).chain(choices.into_iter().map(|choice| (choice.clone(), choice))).collect())
            }
        };
        (declared.reason.clone(), write(&value, desk.locale), input)
    };
    entry(form, Entry { id, label: field_name(field, desk.locale), hint, value: stands, input })
}

fn whence(desk: Desk, form: Form, typed: &PersonAsk) -> AnyView {
    let words = words::people(desk.locale);
    let sources = options(&SOURCES, Source::as_str, words.data.source);
    let field = |id: &str, label: &str, hint: &str, value: String, input: Input| {
        entry(form, Entry { id: id.to_owned(), label: label.to_owned(), hint: hint.to_owned(), value, input })
    };
    let content = view! {
        {field("source", words.form.source, "", typed.source.as_str().to_owned(), sources)}
        {field("reason", words.form.reason.label, words.form.reason.hint, typed.reason.clone().unwrap_or_default(), Input::Line("text", "text"))}
    };
    part(words.form.origin.heading, words.form.origin.text, content.into_any())
}

/// What stands in the form now.
fn typed(editor: Editor) -> PersonAsk {
    let Editor { telling, draft, tags, .. } = editor;
    let given = |id: &str| Some(browser::value(id).trim().to_owned()).filter(|text| !text.is_empty());
    let before = draft.with_untracked(|draft| draft.typed.clone());
    let [street, postal_code, locality] =
        ["address-street", "address-postal_code", "address-locality"].map(|id| given(id).unwrap_or_default());
    let anything = [&street, &postal_code, &locality].into_iter().any(|line| !line.is_empty());
    let address = anything.then(|| AddressAsk { street, postal_code, locality, country: browser::value("address-country") });
    let fields = telling.fields.with_value(|fields| {
        let shown = fields.iter().filter(|field| is_shown(telling.desk, field, &before));
        let read = |field: &FieldView| {
            let id = field.id.to_string();
            let text = browser::value(&format!("fields-{id}"));
            let kept = || before.fields.get(&id).cloned();
            let value: Option<Value> =
                if field.declaration.retired { kept().filter(|_| text == "keep") } else { read(field.declaration.kind, &text) };
            value.map(|value| (id, value))
        };
        shown.filter_map(read).collect()
    });
    PersonAsk {
        email: given("email"),
        name: given("name"),
        organisation: given("organisation"),
        phone: given("phone"),
        address,
        locale: browser::value("locale").parse().unwrap_or(before.locale),
        kind: Kind::from_word(&browser::value("kind")).unwrap_or(before.kind),
        relation: Relation::from_word(&browser::value("relation")).unwrap_or(before.relation),
        tags: written(tags),
        fields,
        source: Source::from_word(&browser::value("source")).unwrap_or(before.source),
        reason: given("reason"),
    }
}

/// The name of a country; its code where the browser knows none.
#[must_use]
pub fn country_name(code: &str, locale: Locale) -> String {
    browser::country(code, locale).unwrap_or_else(|| code.to_owned())
}

/// The nearest first, the others by name.
fn countries(locale: Locale, kept: &str) -> Vec<(String, String)> {
    let named = |code: &str| (code.to_owned(), country_name(code, locale));
    let mut rest: Vec<_> = COUNTRIES.iter().skip(NEAREST).map(|code| named(code)).collect();
    if !COUNTRIES.contains(&kept) {
        rest.push(named(kept));
    }
    rest.sort_by(|a, b| a.1.cmp(&b.1));
    COUNTRIES.iter().take(NEAREST).map(|code| named(code)).chain(rest).collect()
}
