//! Before publishing: what is still missing, or what changes for customers in each language.

use leptos::prelude::*;
use lupa_api::{self as api, ApiError, Client, Loader, paths};
use lupa_domain::{
    api::{
        problem::FieldProblem,
        wording::{DraftDocument, FormNotice},
    },
    locale::Locale,
    wording::{FieldName, FormId, InformationItem},
};
use lupa_public::wording::Difference;
use lupa_words as words;

use super::{
    draft_fields::field_of,
    locations::{self, part},
};
use crate::context::{ConsoleContext, Heading, Location, use_console};

/// What publishing would do.
#[derive(Clone, Debug, PartialEq)]
enum Outcome {
    /// Nothing: this is missing.
    Missing(Vec<FieldProblem>, DraftDocument),
    /// It would show these in place of those, by language.
    Changes(u64, Vec<(Option<FormNotice>, FormNotice)>),
}

/// The screen.
#[component]
pub fn Publish(form: FormId) -> impl IntoView {
    let console = use_console();
    let words = &words::wording(console.locale).publish;
    let (wanted, name) = (form.clone(), form.clone());
    let loader = Loader::new(console.client, move || {
        let form = wanted.clone();
        async move { outcome(console.client, &form).await }
    });
    let draw = move |outcome: Outcome| {
        Some(match outcome {
            Outcome::Missing(errors, document) => missing(console, &form, errors, &document),
            Outcome::Changes(revision, sides) => changes(console, form.clone(), revision, sides),
        })
    };
    view! {
        <Heading text=(words.heading)(name.as_str())/>
        <p>{console.navigation.link("", part("form", name.as_str()), words::wording(console.locale).forms.edit, None)}</p>
        {loader.view(&console.words.wait, "", draw)}
    }
}

async fn outcome(client: Client, form: &FormId) -> Result<Outcome, ApiError> {
    let document = api::forms::draft(form).send(client).await?;
    let mut sides = Vec::new();
    for language in Locale::ALL {
        let next = match api::forms::preview(form, language).send(client).await {
            Ok(next) => next,
            Err(ApiError::Problem(problem)) if problem.status == 422 => return Ok(Outcome::Missing(problem.errors, document)),
            Err(error) => return Err(error),
        };
        // A language that the business does not offer is answered in one that it does.
        if next.locale != language {
            continue;
        }
        sides.push((api::forms::notice_if_shown(client, form, language).await?, next));
    }
    Ok(Outcome::Changes(document.revision.unwrap_or_default(), sides))
}

/// What is missing, with the language and the name of each text.
fn missing(console: ConsoleContext, form: &FormId, errors: Vec<FieldProblem>, document: &DraftDocument) -> AnyView {
    let words = &words::wording(console.locale).publish;
    let lines = errors.into_iter().map(|error| {
        let text = match field_of(&error.pointer, &document.draft) {
            Some((locale, id)) => {
                let text = format!("{}: {}", locale.endonym(), name(console, &error.pointer, &id));
                console.navigation.link(
                    "",
                    Location::new(paths::CONSOLE_WORDING, &[("form", form.to_string()), (locations::FIELD, id)]),
                    text,
                    None,
                )
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
        <p>{console.navigation.link("button button--primary", part("form", form.as_str()), words::wording(console.locale).forms.edit, None)}</p>
    }
    .into_any()
}

/// What a missing text is called in the editor.
fn name(console: ConsoleContext, pointer: &str, id: &str) -> String {
    let words = &words::wording(console.locale).editor;
    if let Some((place, lacking)) = pointer.split_once("/{") {
        return format!("{}: {}", name(console, place, id), (words::wording(console.locale).publish.unsaid)(&format!("{{{lacking}")));
    }
    let parts: Vec<_> = pointer.split('/').skip(4).collect();
    match parts[..] {
        ["heading"] => words.title.to_owned(),
        ["intro"] => words.intro.label.to_owned(),
        ["question"] => words.question.to_owned(),
        ["submit"] => words.submit.to_owned(),
        ["fields", "email"] => (words.field)(FieldName::Email).label.to_owned(),
        ["fields", "phone"] => (words.field)(FieldName::Phone).label.to_owned(),
        ["statements", purpose, "asks", _] => format!("{purpose}: {}", words.question),
        ["statements", purpose, part] => {
            let part = match part {
                "label" => words.statement.label,
                "details" => words.statement.details,
                _ => words.statement.title,
            };
            format!("{purpose}: {part}")
        }
        ["information", item, ref unmentioned @ ..] => {
            let known = InformationItem::ALL.into_iter().find(|known| known.as_str() == item);
            let section = known.map_or(item, words.item);
            match unmentioned.first() {
                Some(name) => format!("{section}: {}", (words::wording(console.locale).publish.unsaid)(&unescape(name))),
                None => section.to_owned(),
            }
        }
        _ => id.to_owned(),
    }
}

/// A step of a JSON Pointer without its escapes (RFC 6901 §4).
fn unescape(step: &str) -> String {
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
            let editions = part("editions", form.as_str());
            console.client.run(api::forms::publish(&form, revision), move |published| {
                console.navigation.go_with_notice(editions, (words.done)(published.edition));
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
