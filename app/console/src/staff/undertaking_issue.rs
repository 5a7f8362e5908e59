//! Writing a new edition of the undertaking, beside the one in force. What was written stays on the screen whatever comes of it; where
//! another user has published meanwhile, theirs takes the place of the earlier one beside it.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_api::{self as api, ApiError, Loader};
use lupa_domain::{
    api::undertaking::{UndertakingIssue, UndertakingList, UndertakingResponse},
    locale::Locale,
    ordered::CollectOrdered,
};
use lupa_ui::{ErrorSummary, Form, Rejection, SubmitButton, TextArea, browser};

use crate::{
    context::{ConsoleContext, FieldIds, Heading, Stage, use_console},
    staff::undertakings::{Points, list},
};

/// The field of each language.
const NAMES: [&str; Locale::ALL.len()] = ["text-fi", "text-sv", "text-en"];
/// Which field each member of what is sent stands in.
const FIELDS: FieldIds = &[("/texts/fi", NAMES[0]), ("/texts/sv", NAMES[1]), ("/texts/en", NAMES[2])];

/// What stands beside the fields, and is published after.
#[derive(Clone, Debug)]
struct Before {
    edition: UndertakingResponse,
    concerns: u32,
}

impl Before {
    fn of(list: UndertakingList) -> Option<Self> {
        let concerns = list.concerns;
        list.editions.into_iter().next().map(|edition| Self { edition, concerns })
    }
}

/// The screen.
#[component]
pub fn UndertakingNew() -> impl IntoView {
    let console = use_console();
    let loader = Loader::new(console.client, move || async move { api::undertakings::list().send(console.client).await.map(Before::of) });
    let draw = move |found: Option<Before>| found.map(|before| view! { <Editor before/> });
    loader.view(&console.words.wait, "", draw)
}

#[component]
fn Editor(before: Before) -> impl IntoView {
    let console = use_console();
    let (words, form) = (&console.words.undertaking, Form::default());
    let texts = before.edition.texts.clone();
    let before = RwSignal::new(before);
    let next = move || before.with(|before| before.edition.edition + 1);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = Locale::ALL.into_iter().zip(NAMES.map(browser::value)).collect_map();
        let Before { edition, concerns } = before.get_untracked();
        let issue = UndertakingIssue { texts: typed, concerns };
        console.dialog.ask(&(words.publish_heading)(next()), &(words.publish_text)(concerns), words.publish, move || {
            publish(console, form, before, edition.edition, issue.clone());
        });
    };
    let rows = Locale::ALL.into_iter().zip(NAMES).map(|(locale, name)| {
        let label = format!("{}: {}", words.side_new, locale.endonym());
        let value = texts.get(&locale).cloned().unwrap_or_default();
        view! {
            <section class="versions versions--text" aria-label=locale.endonym()>
                <div>
                    <h2 class="versions__heading">{format!("{}: {}", words.side_now, locale.endonym())}</h2>
                    {move || view! { <Points edition=before.with(|before| before.edition.clone()) locale/> }}
                </div>
                <TextArea name error_id=format!("{name}-error") label lang=locale.as_str() value error=move || form.error(name)/>
            </section>
        }
    });
    let (back, back_again) = (list(), list());
    view! {
        <Heading text=words.write_heading/>
        <p class="lead">{words.write_lead}</p>
        <ErrorSummary form heading=console.words.correct/>
        <form novalidate data-keeps on:submit=on_submit>
            {rows.collect_view()}
            <div class="actions form-end">
                <SubmitButton form label=words.publish sending=console.words.sending/>
                <a class="button button--quiet" href=back.address(console.locale) on:click=console.navigation.follow(back_again)>{console.words.cancel}</a>
            </div>
        </form>
    }
}

fn publish(console: ConsoleContext, form: Form, before: RwSignal<Before>, edition: u32, issue: UndertakingIssue) {
    if !form.begin() {
        return;
    }
    let words = &console.words.undertaking;
    spawn_local(async move {
        match api::undertakings::publish(edition, &issue).send(console.client).await {
            Ok(published) => {
                form.reset();
                // The user who publishes is asked like all others first, and then finds the list.
                console.session.stage.set(Stage::Waiting);
                console.navigation.go_with_notice(list(), (words.published)(published.edition));
                console.session.load();
            }
            Err(ApiError::Problem(problem)) if problem.status == 412 || problem.code == "count_changed" => {
                let now = api::undertakings::list().send(console.client).await.ok().and_then(Before::of);
                let text = match now {
                    Some(now) if now.edition.edition > edition => {
                        let text = (words.conflict)(now.edition.edition);
                        before.set(now);
                        text
                    }
                    now => {
                        if let Some(now) = now {
                            before.set(now);
                        }
                        console.sentence(ApiError::Problem(problem))
                    }
                };
                form.reject(Rejection { text, fields: Vec::new() });
            }
            Err(error) => console.reject(form, error, FIELDS),
        }
    });
}
