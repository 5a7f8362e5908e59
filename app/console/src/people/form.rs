//! Adding a person to the register, and changing their data: one form for both. Where another user has changed the same person in the
//! meantime, both versions are shown datum by datum (`conflict`), and nothing that was typed is lost.

use std::collections::BTreeMap;

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_api::{self as api, ApiError, Client, Loader};
use lupa_domain::{
    api::people::{FieldResponse, PersonDetails, PersonRequest},
    ids::PersonId,
    people::{Kind, Relation, Source},
};
use lupa_ui::{ErrorSummary, Form, SubmitButton, browser, dynamic};

use super::{
    card::display_name,
    conflict::{Conflict, conflict_form},
    draft::{differences, from_details},
    field_at::field_at,
    form_fields::PersonFields,
    format::DatumFormat,
    gone::Gone,
    locations::{self, FROM_SEARCH},
    search_memory::SearchMemory,
    short_card::ShortCard,
    similar::Similar,
};
use crate::context::{ConsoleContext, Heading, use_console};

/// What the form begins with.
#[derive(Clone, Debug)]
struct Beginning {
    /// The person; none where they are new.
    card: Option<PersonDetails>,
    /// The custom fields.
    fields: Vec<FieldResponse>,
    /// The tags that are in use.
    tags: Vec<String>,
}

/// Draws the form for the person at the address, or for a new one.
#[must_use]
pub fn draw() -> AnyView {
    let navigation = use_console().navigation;
    let (person, part) = (navigation.query("person"), navigation.query("part"));
    if person == locations::NEW && part != locations::WHOLE {
        return view! { <ShortCard/> }.into_any();
    }
    let id = person.parse().ok();
    view! { <PersonPage id/> }.into_any()
}

/// The screen; without `id` for a new person.
#[component]
fn PersonPage(id: Option<PersonId>) -> impl IntoView {
    let (console, memory) = (use_console(), expect_context::<SearchMemory>());
    let loader = Loader::new(console.client, move || fetch(console.client, id));
    let draw = move |beginning: Option<Beginning>| {
        Some(match beginning {
            Some(beginning) => editor(console, memory, beginning),
            None => view! { <Gone/> }.into_any(),
        })
    };
    loader.view(&console.words.wait, "", draw)
}

/// Fetches what the form begins with; nothing where nobody has that id.
async fn fetch(client: Client, id: Option<PersonId>) -> Result<Option<Beginning>, ApiError> {
    let tags = api::people::tags().send(client).await?.tags.into_iter().map(|line| line.tag).collect();
    Ok(match id {
        Some(id) => match details(client, id).await? {
            None => None,
            card => Some(Beginning { card, fields: api::fields::list().send(client).await?.fields, tags }),
        },
        None => Some(Beginning { card: None, fields: api::fields::list().send(client).await?.fields, tags }),
    })
}

/// Fetches the data of a person; nothing where nobody has that id.
async fn details(client: Client, id: PersonId) -> Result<Option<PersonDetails>, ApiError> {
    match api::people::details(id).send(client).await {
        Err(error) if error.is_not_found() => Ok(None),
        details => details.map(Some),
    }
}

/// What stands in the form, and what it was made from.
#[derive(Clone, Debug)]
struct Draft {
    /// The revision of `base`.
    revision: u64,
    /// The data in the register when it was last fetched.
    base: PersonRequest,
    /// What stands in the fields when they are drawn.
    typed: PersonRequest,
}

/// A new person: probably the one who was searched for and not found.
pub(super) fn new_person(console: ConsoleContext, memory: SearchMemory) -> PersonRequest {
    let from_search = console.navigation.query("from") == FROM_SEARCH;
    let text = if from_search { memory.recall(console.session.visit.get_value()).text } else { String::new() };
    let text = Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let is_email = text.as_ref().is_some_and(|text| text.contains('@'));
    let is_phone = text.as_ref().is_some_and(|text| !is_email && text.chars().any(|c| c.is_ascii_digit()));
    PersonRequest {
        email: text.clone().filter(|_| is_email),
        name: text.clone().filter(|_| !is_email && !is_phone),
        organisation: None,
        phone: text.filter(|_| is_phone),
        address: None,
        locale: console.locale,
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
    format: DatumFormat,
    /// The person; none where they are new.
    id: Option<PersonId>,
    form: Form,
    draft: RwSignal<Draft>,
    conflict: RwSignal<Option<Conflict>>,
    /// The person who has the e-mail address that was typed.
    taken: RwSignal<Option<PersonId>>,
    /// Who may be the person that is new.
    similar: Similar,
}

impl Editor {
    /// Saves what was typed. Before somebody new is taken in, those who are like them are shown.
    fn save(self, revision: u64, typed: PersonRequest) {
        if !self.form.begin() {
            return;
        }
        self.taken.set(None);
        if self.id.is_some() {
            self.send(revision, typed);
        } else {
            self.similar.ask(self.form, typed, move |typed| self.send(revision, typed));
        }
    }

    fn send(self, revision: u64, typed: PersonRequest) {
        let console = self.format.console;
        console.client.answer(api::people::save(self.id.map(|id| (id, revision)), &typed), move |answer| match answer {
            Ok(saved) => self.leave(saved.id),
            Err(error) if error.is_conflict() => spawn_local(self.compare(typed)),
            Err(error) => {
                // What was chosen from the two versions stands in the form from now on.
                if self.conflict.with_untracked(Option::is_some) {
                    self.draft.update(|draft| draft.typed = typed);
                    self.conflict.set(None);
                }
                if let ApiError::Problem(problem) = &error {
                    self.taken.set(problem.person);
                }
                console.reject_at(self.form, error, &field_at);
            }
        });
    }

    /// All is saved: goes to the card.
    fn leave(self, id: PersonId) {
        let DatumFormat { console, words, .. } = self.format;
        let text = if self.id.is_some() { words.form.saved } else { words.form.added };
        console.navigation.go_with_notice(locations::card(id), text);
    }

    /// Another user was quicker: both versions are shown side by side.
    async fn compare(self, mine: PersonRequest) {
        let DatumFormat { console, words, .. } = self.format;
        let Some(id) = self.id else { return };
        match details(console.client, id).await {
            Ok(Some(now)) => {
                self.form.reset();
                let (base, theirs) = (self.draft.with_untracked(|draft| draft.base.clone()), from_details(&now));
                let differences = differences(&base, &mine, &theirs);
                self.draft.update_untracked(|draft| {
                    draft.revision = now.revision;
                    draft.base = theirs.clone();
                });
                if differences.is_empty() {
                    self.leave(id);
                } else {
                    self.conflict.set(Some(Conflict { id, revision: now.revision, mine, theirs, differences }));
                    browser::focus_soon("conflict");
                }
            }
            Ok(None) => console.navigation.go_with_notice(locations::list(), words.card.gone),
            Err(error) => console.reject_at(self.form, error, &field_at),
        }
    }
}

fn editor(console: ConsoleContext, memory: SearchMemory, beginning: Beginning) -> AnyView {
    let Beginning { card: known, fields, tags: suggestions } = beginning;
    let (format, form) = (DatumFormat::new(console, fields), Form::default());
    let words = format.words;
    let id = known.as_ref().map(|card| card.id);
    let heading = known.as_ref().map_or(words.form.new.to_owned(), |card| (words.form.change)(&display_name(card.called(), words)));
    let base = known.as_ref().map_or_else(|| new_person(console, memory), from_details);
    let revision = known.map_or(0, |card| card.revision);
    let editor = Editor {
        format,
        id,
        form,
        draft: RwSignal::new(Draft { revision, typed: base.clone(), base }),
        conflict: RwSignal::new(None),
        taken: RwSignal::new(None),
        similar: Similar::new(console),
    };
    let anyway = Callback::new(move |typed: PersonRequest| {
        if editor.form.begin() {
            editor.send(revision, typed);
        }
    });
    let fields = PersonFields { format, form, tags: RwSignal::new(Vec::new()) };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let (revision, before) = editor.draft.with_untracked(|draft| (draft.revision, draft.typed.clone()));
        editor.save(revision, fields.typed(&before));
    };
    let save = Callback::new(move |(revision, settled)| editor.save(revision, settled));
    let versions = dynamic(move || match editor.conflict.get() {
        Some(conflict) => conflict_form(format, form, conflict, save),
        None => ().into_any(),
    });
    let taken = dynamic(move || match editor.taken.get() {
        Some(id) => view! { <p>{console.navigation.link("", locations::card(id), words.form.taken, None)}</p> }.into_any(),
        None => ().into_any(),
    });
    let body = dynamic(move || fields.view(&editor.draft.with(|draft| draft.typed.clone()), &suggestions));
    let compared = Signal::derive(move || editor.conflict.with(Option::is_some));
    let label = if id.is_some() { console.words.save } else { words.form.add };
    view! {
        <Heading text=heading title=console.words.people.title/>
        <p class="lead" hidden=id.is_some()>{words.form.new_lead}</p>
        <ErrorSummary form heading=console.words.correct/>
        {taken}
        {editor.similar.view(anyway)}
        {versions}
        <form class="narrow" novalidate data-keeps on:submit=on_submit hidden=compared>
            {body}
            <div class="actions form-end">
                <SubmitButton form label sending=console.words.sending/>
                {console.navigation.link("button button--quiet", id.map_or_else(locations::list, locations::card), console.words.cancel, None)}
            </div>
        </form>
    }
    .into_any()
}
