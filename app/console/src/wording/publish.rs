//! The look before publishing: what is still missing, or what changes for customers in each language.

use leptos::prelude::*;
use lupa_api::{self as api, ApiError, paths};
use lupa_domain::{api::{problem::FieldProblem, wording::{DraftDocument, FormNotice}}, locale::Locale, wording::{FieldName, FormId, InformationItem}};
use lupa_public::wording::Difference;
use lupa_ui::{AsyncView, LoadState};
use lupa_words as words;

use crate::{context::{ConsoleContext, Heading, Location, use_console}, wording::{draft_fields::field_of, editor, list::link, part}};

/// What publishing would do.
#[derive(Clone, Debug, PartialEq)]
enum Outlook {
    /// Nothing, for this is missing.
    Missing(Vec<FieldProblem>, DraftDocument),
    /// It would show these in place of those, by language.
    Changes(u64, Vec<(Option<FormNotice>, FormNotice)>),
}

/// The screen.
#[component]
pub fn Publish(form: FormId) -> impl IntoView {
    let console = use_console();
    let words = &words::wording(console.locale).publish;
    let state = RwSignal::new(LoadState::<Outlook>::Loading);
    let (asked, name) = (form.clone(), form.clone());
    let load = Callback::new(move |()| {
        let form = asked.clone();
        console.fetch(state, async move { outlook(console, &form).await });
    });
    load.run(());
    let draw = move |outlook: Outlook| {
        Some(match outlook {
            Outlook::Missing(errors, document) => missing(console, &form, errors, &document),
            Outlook::Changes(revision, sides) => changes(console, form.clone(), revision, sides),
        })
    };
    view! {
        <Heading text=(words.heading)(name.as_str())/>
        <p>{link(console, part("form", name.as_str()), words::wording(console.locale).forms.edit, "", None)}</p>
        <AsyncView state words=&console.words.wait retry=load draw/>
    }
}

async fn outlook(console: ConsoleContext, form: &FormId) -> Result<Outlook, ApiError> {
    let document = api::forms::draft(form).await?;
    let mut sides = Vec::new();
    for language in Locale::ALL {
        let next = match api::forms::preview(form, language).await {
            Ok(next) => next,
            Err(ApiError::Problem(problem)) if problem.status == 422 => return Ok(Outlook::Missing(problem.errors, document)),
            Err(error) => return Err(error),
        };
        sides.push((api::forms::notice_if_shown(form, language).await?, next));
    }
    Ok(Outlook::Changes(document.revision.unwrap_or_default(), sides))
}

/// What is missing, each with its language and its name.
fn missing(console: ConsoleContext, form: &FormId, errors: Vec<FieldProblem>, document: &DraftDocument) -> AnyView {
    let words = &words::wording(console.locale).publish;
    let lines = errors.into_iter().map(|error| {
        let place = field_of(&error.pointer, &document.draft);
        let text = match place {
            Some((locale, id)) => {
                let text = format!("{}: {}", locale.endonym(), name(console, &error.pointer, &id));
                console.navigation.link("", Location::new(paths::CONSOLE_WORDING, &[("form", form.to_string()), (editor::AT, id)]), text, None)
            }
            None => error.detail.into_any(),
        };
        view! { <li>{text}</li> }
    });
    view! {
        <div class="summary" role="alert">
            <h2 class="summary__heading">{words.missing.heading}</h2>
            <p>{words.missing.text}</p>
            <ul>{lines.collect_view()}</ul>
        </div>
        <p>{link(console, part("form", form.as_str()), words::wording(console.locale).forms.edit, "button button--primary", None)}</p>
    }
    .into_any()
}

/// What a gap is called on the screen where it is written.
fn name(console: ConsoleContext, pointer: &str, id: &str) -> String {
    let words = &words::wording(console.locale).editor;
    let parts: Vec<_> = pointer.split('/').skip(4).collect();
    match parts[..] {
        ["heading"] => words.title.to_owned(),
        ["intro"] => words.intro.label.to_owned(),
        ["question"] => words.question.to_owned(),
        ["submit"] => words.submit.to_owned(),
        ["fields", "email"] => (words.field)(FieldName::Email).label.to_owned(),
        ["fields", "phone"] => (words.field)(FieldName::Phone).label.to_owned(),
        ["statements", purpose, part] => {
            let part = match part {
                "label" => words.statement.label,
                "details" => words.statement.details,
                _ => words.statement.title,
            };
            format!("{purpose}: {part}")
        }
        ["information", item, ref unsaid @ ..] => {
            let known = InformationItem::ALL.into_iter().find(|known| known.as_str() == item);
            let section = known.map_or(item, words.item);
            let unsaid = unsaid.first().map(|name| (words::wording(console.locale).publish.unsaid)(&read_step(name)));
            unsaid.map_or_else(|| section.to_owned(), |unsaid| format!("{section}: {unsaid}"))
        }
        _ => id.to_owned(),
    }
}

/// A step of a JSON Pointer as it was before it was written as one (RFC 6901 §4).
fn read_step(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}

fn changes(console: ConsoleContext, form: FormId, revision: u64, sides: Vec<(Option<FormNotice>, FormNotice)>) -> AnyView {
    let words = &words::wording(console.locale).publish;
    let changed = sides.iter().any(|(now, next)| !now.as_ref().is_some_and(|now| same(now, next)));
    let parts = sides.into_iter().map(|(now, next)| {
        let heading = (words.changes)(next.locale.endonym());
        let language = next.locale;
        let body = match now {
            None => view! { <p>{words.first}</p> }.into_any(),
            Some(now) if same(&now, &next) => view! { <p>{words.same}</p> }.into_any(),
            Some(now) => view! { <Difference old=now.notice new=next.notice words=words::difference(console.locale)/> }.into_any(),
        };
        let id = format!("changes-{language}");
        let name = id.clone();
        view! { <section class="part" aria-labelledby=name><h2 id=id>{heading}</h2> <div lang=language.as_str()>{body}</div></section> }
    });
    let publish = move |_| {
        let form = form.clone();
        console.dialog.ask(words.ask.heading, words.ask.text, words.button, move || {
            let form = form.clone();
            let list = part("editions", form.as_str());
            console.client.run(async move { api::forms::publish(&form, revision).await }, move |answer| {
                console.navigation.go_with_notice(list, (words.done)(answer.edition));
            });
        });
    };
    if !changed {
        return view! { <p class="lead">{words.nothing}</p> }.into_any();
    }
    view! {
        <p class="lead">{words.lead}</p>
        {parts.collect_view()}
        <p class="actions"><button class="button button--primary" type="button" on:click=publish>{words.button}</button></p>
    }
    .into_any()
}

/// Whether two notices say the same, whichever edition they are.
fn same(now: &FormNotice, next: &FormNotice) -> bool {
    let mut now = now.notice.clone();
    now.edition = next.notice.edition;
    now == next.notice
}
