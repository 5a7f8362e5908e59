//! Somebody who may be the person that is about to be taken in: shown before there are two cards of one person. Who may not see people is not
//! asked, and saves at once.

use leptos::{prelude::*, task::spawn_local};
use lupa_api as api;
use lupa_domain::{
    api::people::{PersonRequest, SimilarPerson, SimilarRequest},
    staff::Right,
};
use lupa_ui::{Form, browser, button, dynamic};
use lupa_words as words;

use super::{list_rows::chips, locations};
use crate::context::ConsoleContext;

/// Those who were found, and what was to be saved.
#[derive(Clone, Copy)]
pub struct Similar {
    console: ConsoleContext,
    found: RwSignal<Option<(PersonRequest, Vec<SimilarPerson>)>>,
}

impl Similar {
    /// Nobody yet.
    #[must_use]
    pub fn new(console: ConsoleContext) -> Self {
        Self { console, found: RwSignal::new(None) }
    }

    /// Looks whether there is somebody like that; if not, `save` goes on. A form that has begun to be sent waits for it.
    pub fn ask(self, form: Form, typed: PersonRequest, save: impl Fn(PersonRequest) + 'static) {
        self.found.set(None);
        if !self.console.session.may(Right::SeePeople) {
            save(typed);
            return;
        }
        let ask = SimilarRequest {
            name: typed.name.clone(),
            phone: typed.phone.clone(),
            postal_code: typed.address.as_ref().map(|address| address.postal_code.clone()),
        };
        spawn_local(async move {
            match api::people::similar(&ask).send(self.console.client).await {
                Ok(answer) if !answer.people.is_empty() => {
                    form.reset();
                    self.found.set(Some((typed, answer.people)));
                    browser::focus_soon("similar");
                }
                // A guess that fails keeps nobody from saving.
                _ => save(typed),
            }
        });
    }

    /// Draws those who were found. `save` goes on all the same.
    #[must_use]
    pub fn view(self, save: Callback<PersonRequest>) -> AnyView {
        dynamic(move || match self.found.get() {
            Some((typed, people)) => self.panel(typed, &people, save),
            None => ().into_any(),
        })
    }

    fn panel(self, typed: PersonRequest, people: &[SimilarPerson], save: Callback<PersonRequest>) -> AnyView {
        let console = self.console;
        let words = &words::customers(console.locale).similar;
        let lines = people.iter().map(|SimilarPerson { alike, person }| {
            let name = [&person.name, &person.organisation, &person.email].into_iter().flatten().next().cloned();
            let name = name.unwrap_or_else(|| words::people(console.locale).unnamed.to_owned());
            let more = [person.phone_shown.clone(), person.locality.clone()].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            view! {
                <li class="similar__line">
                    <div>
                        <p><strong dir="auto">{name.clone()}</strong> " " <span class="soft">{(words.alike)(*alike)}</span></p>
                        <p class="soft">{more}</p>
                        {chips(console, person)}
                    </div>
                    {console.navigation.link("button", locations::card(person.id), (words.open)(&name), None)}
                </li>
            }
        });
        let anyway = move || {
            self.found.set(None);
            save.run(typed.clone());
        };
        view! {
            <section class="note note--awaiting similar" id="similar" tabindex="-1" role="alert" aria-labelledby="similar-heading">
                {lupa_ui::Icon::USERS.view()}
                <div class="note__text">
                    <h2 class="similar__heading" id="similar-heading">{words.heading}</h2>
                    <p>{words.text}</p>
                    <ul class="similar__lines">{lines.collect_view()}</ul>
                    <div class="actions">{button("button", words.anyway, None, anyway)}</div>
                </div>
            </section>
        }
        .into_any()
    }
}
