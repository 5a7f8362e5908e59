//! `/console/description`: what is published, what the register does today, what changed, and publishing it.

use leptos::prelude::*;
use lupa_api::{ApiError, Loader, description, paths};
use lupa_domain::{api::description::DescriptionDraft, staff::Right};
use lupa_public::frame::document::{section, section_change};
use lupa_ui::{Icon, button, dynamic, when};
use lupa_words::{self as words, DescriptionWords};

use super::own;
use crate::context::{ConsoleContext, Heading, use_console};

/// The screen.
#[component]
pub(super) fn Description() -> impl IntoView {
    let console = use_console();
    let loader = Loader::of(console.client, description::draft);
    view! {
        <Heading text=console.words.description.description.title/>
        <p class="lead">{console.words.description.description.lead}</p>
        {loader.view(&console.words.wait, "", move |draft: DescriptionDraft| Some(draw(console, draft)))}
    }
}

fn draw(console: ConsoleContext, draft: DescriptionDraft) -> AnyView {
    let words = words::description(console.locale);
    let now = RwSignal::new(draft.clone());
    let state = dynamic(move || now.with(|draft| state(console, words, draft, now)));
    let preview = dynamic(move || {
        now.with(|draft| {
            let sections = draft.document.sections.iter().map(section).collect_view();
            view! { <article class="document" lang=draft.document.locale.as_str()>{sections}</article> }.into_any()
        })
    });
    let own = console.session.may(Right::EditWording).then(|| own::form(console, now));
    let statement = &words.draft.statement;
    view! {
        {state}
        <section class="panel" aria-labelledby="statement">
            <div class="panel__head"><h2 class="panel__title" id="statement">{statement.heading}</h2></div>
            <div class="panel__body stack">
                <p>{statement.text}</p>
                <p><a class="button" href=paths::STATEMENT download="">{Icon::DOWNLOAD.view()} {words.draft.statement_button}</a></p>
            </div>
        </section>
        {own}
        <details class="panel">
            <summary class="panel__body">{words.draft.preview}</summary>
            <div class="panel__body">{preview}</div>
        </details>
    }
    .into_any()
}

/// Which version is in force, whether it still says what the register does, and what changed.
fn state(console: ConsoleContext, words: &'static DescriptionWords, draft: &DescriptionDraft, now: RwSignal<DescriptionDraft>) -> AnyView {
    let words = &words.draft;
    let in_force =
        draft.published.map_or_else(|| words.never.to_owned(), |of| (words.published)(of.no, &when(of.published_at, console.locale)));
    let fits = draft.published.map(|_| if draft.differs { words.differs } else { words.same });
    let changes = draft.changes.iter().map(|change| section_change(change, words::difference(console.locale))).collect_view();
    let changed = (draft.published.is_some() && draft.differs).then(|| {
        let elsewhere = draft.changes.is_empty().then(|| view! { <p>{words.elsewhere}</p> });
        view! { <div class="panel__body stack"><h2>{words.changes}</h2> {elsewhere} {changes}</div> }
    });
    let may_publish = draft.differs && console.session.may(Right::PublishWording);
    let publish = may_publish.then(|| {
        let act = move || {
            let ask = &words::description(console.locale).draft.publish;
            console.dialog.ask(ask.heading, ask.text, ask.button, move || publish(console, now));
        };
        button("button button--primary", words.publish.button, None, act)
    });
    let no = draft.published.map(|of| of.no);
    let page = format!("{}?lang={}", paths::REGISTER, console.locale);
    view! {
        <section class="panel" aria-label=console.words.description.description.title>
            <div class="panel__body stack"><p><strong>{in_force}</strong> " " {fits}</p></div>
            {changed}
            <div class="panel__foot actions">
                {publish}
                <a class="button" href=page>{words.open}</a>
                <a class="button" href=paths::register_pdf(no, console.locale)>{Icon::DOWNLOAD.view()} {words.pdf}</a>
            </div>
        </section>
    }
    .into_any()
}

fn publish(console: ConsoleContext, now: RwSignal<DescriptionDraft>) {
    let digest = now.with_untracked(|draft| draft.digest.clone());
    let words = &words::description(console.locale).draft;
    leptos::task::spawn_local(async move {
        let published = async {
            let shown = description::publish(&digest).send(console.client).await?;
            let draft = description::draft().send(console.client).await?;
            Ok::<_, ApiError>((shown, draft))
        };
        match published.await {
            Ok((shown, draft)) => {
                now.set(draft);
                console.notices.show((words.done)(shown.version.map(|of| of.no).unwrap_or_default()));
            }
            Err(error) => {
                // What is there now is looked at before it is published.
                if let Ok(draft) = description::draft().send(console.client).await {
                    now.set(draft);
                }
                if !console.client.handle_auth_failure(&error) {
                    console.notices.show_error(console.sentence(error));
                }
            }
        }
    });
}
