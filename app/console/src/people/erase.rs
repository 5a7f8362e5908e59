//! Deleting a customer: what goes and what stays, in numbers, before anything is done; then the report of what was done.

use leptos::{prelude::*, task::spawn_local};
use lupa_api::{self as api, ApiError, Client, Download, DownloadError, Loader, save_text};
use lupa_domain::{
    api::{
        people::PersonDetails,
        rights::erasure::{ErasurePreview, ErasureReport},
    },
    ids::PersonId,
    rights::erasure::{self, Erased, Fate, Kept},
};
use lupa_ui::{Tone, button, day, dynamic, note};
use lupa_words::{self as words, customers::EraseWords};

use super::{card::display_name, gone::Gone, locations};
use crate::context::{ConsoleContext, Heading, use_console};

/// What is shown before: who it is, and what would become of them.
type Found = Option<(PersonDetails, ErasurePreview)>;

/// Draws what erasing the person at the address would do.
#[must_use]
pub fn draw() -> AnyView {
    match use_console().navigation.query("person").parse() {
        Ok(id) => view! { <Erase id/> }.into_any(),
        Err(_) => view! { <Gone/> }.into_any(),
    }
}

/// The screen.
#[component]
fn Erase(id: PersonId) -> impl IntoView {
    let console = use_console();
    let report = RwSignal::new(None::<ErasureReport>);
    let loader = Loader::new(console.client, move || load(console.client, id));
    let before = move |found: Found| {
        let Some((person, preview)) = found else { return Some(view! { <Gone/> }.into_any()) };
        Some(before(console, &person, preview, report))
    };
    dynamic(move || match report.get() {
        Some(report) => done(console, report),
        None => loader.view(&console.words.wait, "", before).into_any(),
    })
}

async fn load(client: Client, id: PersonId) -> Result<Found, ApiError> {
    let person = match api::people::details(id).send(client).await {
        Err(error) if error.is_not_found() => return Ok(None),
        person => person?,
    };
    Ok(Some((person, api::people::erasure(id).send(client).await?)))
}

fn before(console: ConsoleContext, person: &PersonDetails, preview: ErasurePreview, report: RwSignal<Option<ErasureReport>>) -> AnyView {
    let words = &words::customers(console.locale).erase;
    let name = display_name(person.called(), words::people(console.locale));
    let back = console.navigation.link("head__back", locations::card(person.id), words.back, None);
    let ErasurePreview { fate, erased, kept } = preview;
    let body = if fate == Fate::Held {
        note(Tone::Awaiting, view! { <p>{words.held}</p> {stays(console, &kept)} }.into_any())
    } else {
        let count = erased.iter().map(|line| line.count).sum();
        let form = form(console, words, person, count, report);
        view! {
            <h2>{words.goes}</h2> {goes(console, &erased)}
            <h2>{words.stays}</h2> {stays(console, &kept)}
            {form}
        }
        .into_any()
    };
    view! {
        <div>{back}</div>
        <Heading text=words.heading/>
        <p class="lead"><strong dir="auto">{name}</strong></p>
        <p>{words.lead}</p>
        <div class="stack">{body}</div>
    }
    .into_any()
}

/// The box, and the button that asks once more.
fn form(
    console: ConsoleContext,
    words: &'static EraseWords,
    person: &PersonDetails,
    count: u64,
    report: RwSignal<Option<ErasureReport>>,
) -> AnyView {
    let (id, revision) = (person.id, person.revision);
    let suppress = RwSignal::new(false);
    let choice = person.email.is_some().then(|| {
        view! {
            <label class="tick" for="suppress">
                <input class="tick__box" type="checkbox" id="suppress" aria-describedby="suppress-hint"
                    on:change=move |event| suppress.set(event_target_checked(&event))/>
                <span class="tick__label">{words.suppress}</span>
            </label>
            <p class="soft" id="suppress-hint">{words.suppress_hint}</p>
        }
    });
    let erase = move || {
        console.dialog.ask(words.ask.heading, &(words.ask.text)(count), words.erase, move || {
            let request = api::people::erase(id, revision, suppress.get_untracked());
            console.client.run(request, move |done| report.set(Some(done)));
        });
    };
    view! { {choice} <div class="actions">{button("button button--danger", words.erase, None, erase)}</div> }.into_any()
}

/// What was done, with the certificate.
fn done(console: ConsoleContext, report: ErasureReport) -> AnyView {
    let words = &words::customers(console.locale).erase;
    let number = report.id.to_string();
    let file = format!("lupa-erasure-{number}.json");
    let text = report.certificate.as_ref().map(lupa_domain::jcs::canonical_value).unwrap_or_default();
    let save = button("button", words.save, None, move || save_text(&file, &text));
    let save_pdf = report.certificate.clone().and_then(|certificate| certificate.as_object().cloned()).map(|certificate| {
        let save = move || {
            let Some(download) = Download::new() else { return };
            let (request, name) = (api::people::erasure_letter(certificate.clone()), format!("lupa-erasure-{}.pdf", report.id));
            spawn_local(async move {
                match download.save(console.client, request, &name, |_| ()).await {
                    Ok(_) | Err(DownloadError::Stopped) => {}
                    Err(DownloadError::Broken) => console.notices.show_error(console.words.wait.failed.to_owned()),
                    Err(DownloadError::Refused(error)) => console.client.report(error),
                }
            });
        };
        button("button button--primary", words.save_pdf, None, save)
    });
    view! {
        <Heading text=words.done/>
        <div class="stack">
            <h2>{words.gone}</h2> {goes(console, &report.erased)}
            <h2>{words.stays}</h2> {stays(console, &report.kept)}
            <p class="soft">{(words.certificate)(&number)}</p>
            <div class="actions">{save_pdf} {save} {console.navigation.link("", locations::list(), words.list, None)}</div>
        </div>
    }
    .into_any()
}

fn goes(console: ConsoleContext, erased: &[Erased]) -> AnyView {
    let named = erasure::words(console.locale);
    let lines = erased.iter().map(|line| view! { <li>{named.erased(line)}</li> }).collect_view();
    view! { <ul class="dotted">{lines}</ul> }.into_any()
}

fn stays(console: ConsoleContext, kept: &[Kept]) -> AnyView {
    if kept.is_empty() {
        return view! { <p>{words::customers(console.locale).erase.nothing_stays}</p> }.into_any();
    }
    let named = erasure::words(console.locale);
    let line = |line: &Kept| {
        let until = named.until(line, |until| day(until, console.locale)).map(|until| view! { " " <span>{until}</span> });
        view! { <li>{named.kept(line)} {until} <br/> <span class="soft">{named.why(line)}</span></li> }
    };
    view! { <ul class="dotted">{kept.iter().map(line).collect_view()}</ul> }.into_any()
}
