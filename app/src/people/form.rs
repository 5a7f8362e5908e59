//! Taking somebody into the register, and changing what is kept about them: one form for both. Where somebody else has changed the same
//! person in the meantime, both versions are shown datum by datum (`conflict`), and nothing that was typed is lost.

use std::collections::{BTreeMap, BTreeSet};

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_domain::{
    api::people::{AddressAsk, FieldView, PersonAsk, PersonCard, TagLine},
    ids::PersonId,
    locale::Locale,
    people::{FieldKind, Kind, Relation, Source},
    staff::Right,
};
use serde_json::Value;

use super::{
    card::load,
    conflict::{Both, Conflict},
    draft::{DATA, differing, of_card, read, write},
    facts::name,
    page::{Gone, card, list},
    tags::{Tags, written},
    telling::{Telling, field_name},
    wire,
};
use crate::{
    browser,
    portal::wire::Failure,
    staff::desk::{Desk, Heading},
    ui::{Entry, Fetched, Form, Input, Outcome, Send, Summary, entry},
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
    tags: Vec<TagLine>,
}

/// The screen; without `id` for somebody new.
#[component]
pub fn PersonPage(desk: Desk, id: Option<PersonId>) -> impl IntoView {
    let state = RwSignal::new(Fetched::<Option<Beginning>>::Waiting);
    let reload = Callback::new(move |()| {
        desk.fetch(state, async move {
            let tags = wire::tags(desk.locale).await?;
            let Some(id) = id else {
                return Ok(Some(Beginning { card: None, fields: wire::fields(desk.locale).await?, tags }));
            };
            Ok(load(desk, id).await?.map(|(card, fields)| Beginning { card: Some(card), fields, tags }))
        });
    });
    reload.run(());
    let draw = move |beginning: Option<Beginning>| {
        Some(match beginning {
            Some(beginning) => view! { <Editor desk beginning/> }.into_any(),
            None => view! { <Gone desk/> }.into_any(),
        })
    };
    view! { <Outcome state words=&desk.words.wait retry=reload draw/> }
}

/// What stands in the form at first, and as of which revision.
#[derive(Clone, Debug)]
struct Draft {
    revision: u64,
    base: PersonAsk,
    typed: PersonAsk,
}

/// Somebody new. Whoever was looked for and not found is probably who is added now.
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

#[component]
fn Editor(desk: Desk, beginning: Beginning) -> impl IntoView {
    let Beginning { card: known, fields, tags: suggestions } = beginning;
    let (words, form) = (desk.words.people, Form::default());
    let telling = Telling::new(desk, fields);
    let id = known.as_ref().map(|card| card.id);
    let heading = known.as_ref().map(|card| words.form.change.replace("{name}", &name(card, words)));
    let base = known.as_ref().map_or_else(|| nobody(desk), of_card);
    let revision = known.map_or(0, |card| card.revision);
    let draft = RwSignal::new(Draft { revision, typed: base.clone(), base });
    let conflict = RwSignal::new(None::<Conflict>);
    let tags = RwSignal::new(BTreeSet::new());
    let save = Callback::new(move |(revision, typed): (u64, PersonAsk)| {
        if !form.begin() {
            return;
        }
        spawn_local(async move {
            let answer = match id {
                Some(id) => wire::change(desk.locale, id, revision, &typed).await,
                None => wire::add(desk.locale, &typed).await,
            };
            match answer {
                Ok(saved) => desk.go_saying(card(saved.id), words.form.saved[usize::from(id.is_some())].to_owned()),
                Err(failure) if wire::is_conflict(&failure) => {
                    form.rest();
                    compare(desk, form, draft, conflict, typed).await;
                }
                Err(failure) if desk.notice(&failure) => form.rest(),
                Err(failure) => {
                    // What was chosen from two versions stands in the form from now on.
                    if conflict.with_untracked(Option::is_some) {
                        draft.update(|draft| draft.typed = typed);
                        conflict.set(None);
                    }
                    wire::refuse(desk, form, failure);
                }
            }
        });
    });
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let revision = draft.with_untracked(|draft| draft.revision);
        save.run((revision, typed(telling, draft, tags)));
    };
    let lead = id.is_none().then(|| view! { <p class="lead">{words.form.new_lead}</p> });
    let back = id.map_or_else(list, card);
    let both = move || conflict.get().map(|found| view! { <Both telling form found save/> });
    let body = move || {
        let typed = draft.get().typed;
        tags.set(typed.tags.iter().cloned().collect());
        view! {
            {who(desk, form, &typed)}
            {reached(desk, form, &typed)}
            {served(telling, form, &typed, tags, suggestions.clone())}
            {whence(desk, form, &typed)}
        }
    };
    let label = if id.is_some() { desk.words.save } else { words.form.add };
    view! {
        <Heading desk text=heading.unwrap_or_else(|| words.form.new.to_owned()) title=words.heading/>
        {lead}
        <Summary form heading=desk.words.correct/>
        {both}
        <form class="narrow" novalidate on:submit=on_submit hidden=move || conflict.with(Option::is_some)>
            {body}
            <div class="actions form-end">
                <Send form label sending=desk.words.sending/>
                <a class="button button--quiet" href=back.address(desk.locale) on:click=desk.follow(back)>{desk.words.cancel}</a>
            </div>
        </form>
    }
}

/// Somebody else was quicker: both versions are laid side by side.
async fn compare(desk: Desk, form: Form, draft: RwSignal<Draft>, conflict: RwSignal<Option<Conflict>>, mine: PersonAsk) {
    let base = draft.with_untracked(|draft| draft.base.clone());
    let Some(id) = desk.place.with_untracked(|place| place.query("person").parse::<PersonId>().ok()) else { return };
    match load(desk, id).await {
        Ok(Some((theirs, _))) => {
            let found = differing(&base, &mine, &of_card(&theirs));
            draft.update_untracked(|draft| {
                draft.revision = theirs.revision;
                draft.base = of_card(&theirs);
            });
            if found.is_empty() {
                desk.go_saying(card(id), desk.words.people.form.saved[1].to_owned());
                return;
            }
            conflict.set(Some(Conflict { id, revision: theirs.revision, mine, found }));
            browser::focus_soon("conflict");
        }
        Ok(None) => desk.go_saying(list(), desk.words.people.card.gone.to_owned()),
        Err(failure) => refuse(desk, form, failure),
    }
}

fn refuse(desk: Desk, form: Form, failure: Failure) {
    if !desk.notice(&failure) {
        wire::refuse(desk, form, failure);
    }
}

/// A field for one of [`DATA`].
fn plain(desk: Desk, form: Form, datum: &str, value: String, input: Input) -> AnyView {
    let words = desk.words.people;
    let at = DATA.iter().position(|known| *known == datum).unwrap_or_default();
    let (label, hint) = (words.data.labels[at].to_owned(), words.form.hints[at].to_owned());
    entry(form, Entry { id: datum.to_owned(), label, hint, value, input })
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
    let words = desk.words.people;
    let line = || Input::Line("text", "text");
    let kinds = options(&Kind::ALL, Kind::as_str, |kind| words.data.kinds[kind as usize]);
    let content = view! {
        {plain(desk, form, "name", typed.name.clone().unwrap_or_default(), line())}
        {plain(desk, form, "organisation", typed.organisation.clone().unwrap_or_default(), line())}
        {plain(desk, form, "kind", typed.kind.as_str().to_owned(), kinds)}
    };
    part(words.form.parts[0], "", content.into_any())
}

fn reached(desk: Desk, form: Form, typed: &PersonAsk) -> AnyView {
    let words = desk.words.people;
    let address = typed.address.clone().unwrap_or_default();
    let field = |at: usize, id: &str, value: String, input: Input| {
        let label = words.data.address[at].to_owned();
        entry(form, Entry { id: format!("address-{id}"), label, hint: String::new(), value, input })
    };
    let line = || Input::Line("text", "text");
    let country = if address.country.is_empty() { "FI".to_owned() } else { address.country };
    let countries = Input::Choice(countries(desk.locale, &country));
    let languages = options(&Locale::ALL, Locale::as_str, Locale::endonym);
    let content = view! {
        {plain(desk, form, "email", typed.email.clone().unwrap_or_default(), Input::Line("email", "email"))}
        {plain(desk, form, "phone", typed.phone.clone().unwrap_or_default(), Input::Line("tel", "tel"))}
        {field(0, "street", address.street, line())}
        <div class="fields">
            {field(1, "postal_code", address.postal_code, Input::Line("text", "numeric"))}
            {field(2, "locality", address.locality, line())}
        </div>
        {field(3, "country", country, countries)}
        {plain(desk, form, "locale", typed.locale.as_str().to_owned(), languages)}
    };
    part(words.form.parts[1], "", content.into_any())
}

fn served(telling: Telling, form: Form, typed: &PersonAsk, tags: RwSignal<BTreeSet<String>>, known: Vec<TagLine>) -> AnyView {
    let Telling { desk, words, fields } = telling;
    let relations = options(&Relation::ALL, Relation::as_str, |relation| words.data.relations[relation as usize]);
    let own = fields.with_value(|fields| {
        let shown = fields.iter().filter(|field| is_shown(desk, field, typed));
        shown.map(|field| own_field(telling, form, field, typed)).collect_view()
    });
    let content = view! {
        {plain(desk, form, "relation", typed.relation.as_str().to_owned(), relations)}
        <Tags desk form tags known/>
        {own}
    };
    part(words.form.parts[2], "", content.into_any())
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
        let told = telling.value(&format!("fields/{}", field.id), &value);
        let keep = words.form.retired[1].replace("{value}", &told.chars().take(60).collect::<String>());
        let options = vec![("keep".to_owned(), keep), (String::new(), words.form.retired[2].to_owned())];
        (words.form.retired[0].to_owned(), "keep".to_owned(), Input::Choice(options))
    } else {
        let answers = [("true", words.data.answers[0]), ("false", words.data.answers[1])];
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
    let words = desk.words.people;
    let sources = options(&SOURCES, Source::as_str, |source| words.data.sources[source as usize]);
    let field = |id: &str, [label, hint]: [&str; 2], value: String, input: Input| {
        entry(form, Entry { id: id.to_owned(), label: label.to_owned(), hint: hint.to_owned(), value, input })
    };
    let content = view! {
        {field("source", [words.form.source, ""], typed.source.as_str().to_owned(), sources)}
        {field("reason", words.form.reason, typed.reason.clone().unwrap_or_default(), Input::Line("text", "text"))}
    };
    part(words.form.origin[0], words.form.origin[1], content.into_any())
}

/// What stands in the form now.
fn typed(telling: Telling, draft: RwSignal<Draft>, tags: RwSignal<BTreeSet<String>>) -> PersonAsk {
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
