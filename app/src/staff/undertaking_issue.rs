//! Writing a new edition of the undertaking, beside the one in force. What was written stays on the screen whatever comes of it; where
//! another user has published meanwhile, theirs takes the place of the earlier one beside it.

use std::collections::BTreeMap;

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_domain::{
    api::undertaking::{UndertakingIssue, UndertakingList, UndertakingView},
    locale::Locale,
};

use super::{
    desk::{Desk, Heading, Stage},
    undertakings::{Points, list},
    wire,
};
use crate::{
    browser,
    portal::wire::Failure,
    ui::{Fetched, Form, Outcome, Refused, Send, Summary, TextLines},
};

/// The field of each language.
const NAMES: [&str; Locale::ALL.len()] = ["text-fi", "text-sv", "text-en"];
/// Which field each member of what is sent stands in.
const FIELDS: [(&str, &str); Locale::ALL.len()] = [("/texts/fi", NAMES[0]), ("/texts/sv", NAMES[1]), ("/texts/en", NAMES[2])];

/// What stands beside the fields, and is published after.
#[derive(Clone, Debug)]
struct Before {
    edition: UndertakingView,
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
pub fn UndertakingNew(desk: Desk) -> impl IntoView {
    let state = RwSignal::new(Fetched::Waiting);
    let load = move || desk.fetch(state, async move { wire::undertakings(desk.locale).await.map(Before::of) });
    load();
    let draw = move |found: Option<Before>| found.map(|before| view! { <Editor desk before/> });
    view! { <Outcome state words=&desk.words.wait retry=Callback::new(move |()| load()) draw/> }
}

#[component]
fn Editor(desk: Desk, before: Before) -> impl IntoView {
    let (words, form) = (&desk.words.undertaking, Form::default());
    let texts = before.edition.texts.clone();
    let before = RwSignal::new(before);
    let next = move || before.with(|before| before.edition.edition + 1);
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed: BTreeMap<_, _> = Locale::ALL.into_iter().zip(NAMES.map(browser::value)).collect();
        let Before { edition, concerns } = before.get_untracked();
        let issue = UndertakingIssue { texts: typed, concerns };
        desk.ask(&(words.publish_heading)(next()), &(words.publish_text)(concerns), words.publish, move || {
            publish(desk, form, before, edition.edition, issue.clone());
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
                <TextLines name error_id=format!("{name}-error") label lang=locale.as_str() value error=move || form.wrong(name)/>
            </section>
        }
    });
    let (back, back_again) = (list(), list());
    view! {
        <Heading desk text=words.write_heading/>
        <p class="lead">{words.write_lead}</p>
        <Summary form heading=desk.words.correct/>
        <form novalidate data-keeps on:submit=on_submit>
            {rows.collect_view()}
            <div class="actions form-end">
                <Send form label=words.publish sending=desk.words.sending/>
                <a class="button button--quiet" href=back.address(desk.locale) on:click=desk.follow(back_again)>{desk.words.cancel}</a>
            </div>
        </form>
    }
}

fn publish(desk: Desk, form: Form, before: RwSignal<Before>, edition: u32, issue: UndertakingIssue) {
    if !form.begin() {
        return;
    }
    let words = &desk.words.undertaking;
    spawn_local(async move {
        match wire::publish_undertaking(desk.locale, edition, issue).await {
            Ok(published) => {
                form.rest();
                // The user who publishes is asked like all others first, and then finds the list.
                desk.show(Stage::Waiting);
                desk.go_saying(list(), (words.published)(published.edition));
                desk.load();
            }
            Err(failure) if desk.notice(&failure) => form.rest(),
            Err(Failure::Problem(problem)) if problem.status == 412 || problem.code == "count_changed" => {
                let now = wire::undertakings(desk.locale).await.ok().and_then(Before::of);
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
                        desk.sentence(Failure::Problem(problem))
                    }
                };
                form.refuse(Refused { text, fields: Vec::new() });
            }
            Err(failure) => form.refuse(desk.refused(failure, &FIELDS)),
        }
    });
}
