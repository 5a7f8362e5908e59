//! Before publishing: what is still missing, or what changes for customers in each language.

use leptos::prelude::*;
use lupa_api::{self as api, ApiError, Client, Loader, paths};
use lupa_domain::{
    api::{
        problem::FieldProblem,
        wording::{DraftDocument, FormNotice},
    },
    locale::Locale,
    wording::{Changed, Draft, FieldName, FormId, InformationItem, Notice, changes as changes_between},
};
use lupa_public::wording::Difference;
use lupa_words as words;

use super::{
    draft_fields::field_of,
    locations::{self, part},
    titles::use_titles,
};
use crate::context::{ConsoleContext, Heading, Location, use_console};

/// What publishing would do.
#[derive(Clone, Debug, PartialEq)]
enum Outcome {
    /// Nothing: this is missing.
    Missing(Vec<FieldProblem>, DraftDocument),
    /// It would show these in place of those, by language; the draft that makes them.
    Changes(DraftDocument, Vec<(Option<FormNotice>, FormNotice)>),
}

/// The screen.
#[component]
pub fn Publish(form: FormId) -> impl IntoView {
    let console = use_console();
    let (wanted, name) = (form.clone(), form.clone());
    let loader = Loader::new(console.client, move || {
        let form = wanted.clone();
        async move { outcome(console.client, &form).await }
    });
    let draw = move |outcome: Outcome| {
        Some(match outcome {
            Outcome::Missing(errors, document) => missing(console, &form, errors, &document),
            Outcome::Changes(document, sides) => changes(console, form.clone(), &document, sides),
        })
    };
    view! {
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
    Ok(Outcome::Changes(document, sides))
}

/// What is published, by its title.
fn heading(console: ConsoleContext, form: &FormId, draft: &Draft) -> impl IntoView + use<> {
    let title = draft.title(console.locale).unwrap_or(form.as_str());
    view! { <Heading text=(words::wording(console.locale).publish.heading)(title)/> }
}

/// What is missing, with the language and the name of each text.
fn missing(console: ConsoleContext, form: &FormId, errors: Vec<FieldProblem>, document: &DraftDocument) -> AnyView {
    let words = &words::wording(console.locale).publish;
    let lines = errors.into_iter().map(|error| {
        let text = match field_of(&error.pointer, &document.draft) {
            Some((locale, id)) => {
                let text = format!("{}: {}", locale.endonym(), name(console, &error, &id));
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
        {heading(console, form, &document.draft)}
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
fn name(console: ConsoleContext, error: &FieldProblem, id: &str) -> String {
    let FieldProblem { pointer, code, .. } = error;
    let words = &words::wording(console.locale).editor;
    if let Some((place, lacking)) = pointer.split_once("/{") {
        return format!(
            "{}: {}",
            name(console, &FieldProblem { pointer: place.to_owned(), ..error.clone() }, id),
            (words::wording(console.locale).publish.unsaid)(&format!("{{{lacking}"))
        );
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
            let purpose = purpose.parse().map_or_else(|_| purpose.to_owned(), |purpose| use_titles().purpose(&purpose));
            format!("{purpose}: {part}")
        }
        ["information", item, ref unmentioned @ ..] => {
            let known = InformationItem::ALL.into_iter().find(|known| known.as_str() == item);
            let section = known.map_or(item, words.item);
            match unmentioned.first() {
                Some(name) => {
                    let words = &words::wording(console.locale).publish;
                    let said = if code == "purpose_not_asked" { words.unasked } else { words.unsaid };
                    format!("{section}: {}", said(&unescape(name)))
                }
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

fn changes(console: ConsoleContext, form: FormId, document: &DraftDocument, sides: Vec<(Option<FormNotice>, FormNotice)>) -> AnyView {
    let words = &words::wording(console.locale).publish;
    let heading = heading(console, &form, &document.draft);
    let revision = document.revision.unwrap_or_default();
    let changed = sides.iter().any(|(now, next)| !now.as_ref().is_some_and(|now| same(now, next)));
    let edition = sides.first().map_or(1, |(_, next)| next.edition);
    let (sentences, is_new) = (sentences(console, &sides), sides.iter().all(|(now, _)| now.is_none()));
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
        let editions = part("editions", form.as_str());
        console.client.run(api::forms::publish(&form, revision), move |published| {
            console.navigation.go_with_notice(editions, (words.done)(published.edition));
        });
    };
    if !changed {
        return view! { {heading} <p class="lead">{words.nothing}</p> }.into_any();
    }
    let summary = if is_new {
        view! { <p>{words.first}</p> }.into_any()
    } else {
        view! { <ul class="stack">{sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()}</ul> }.into_any()
    };
    view! {
        {heading}
        <p class="lead">{words.lead}</p>
        <section class="part" aria-labelledby="summary-heading">
            <h2 id="summary-heading">{words.summary}</h2>
            {summary}
            <p class="soft">{words.lasting}</p>
            <p class="actions">
                <button class="button button--primary" type="button" on:click=publish>{(words.button)(edition)}</button>
            </p>
        </section>
        <details class="information__more"><summary>{words.in_words}</summary> {parts.collect_view()}</details>
    }
    .into_any()
}

/// What changes, each thing once, in whatever languages; where not in all of them, with these.
fn sentences(console: ConsoleContext, sides: &[(Option<FormNotice>, FormNotice)]) -> Vec<String> {
    let mut all: Vec<(Changed, Vec<Locale>)> = Vec::new();
    let compared: Vec<_> = sides.iter().filter_map(|(now, next)| Some((&now.as_ref()?.notice, &next.notice))).collect();
    for (now, next) in &compared {
        for what in changes_between(now, next) {
            match all.iter_mut().find(|(known, _)| *known == what) {
                Some((_, languages)) => languages.push(next.locale),
                None => all.push((what, vec![next.locale])),
            }
        }
    }
    let sentence = |(what, languages): (Changed, Vec<Locale>)| {
        let own = compared.iter().find(|(_, next)| next.locale == console.locale || !languages.contains(&console.locale));
        let name = own.or(compared.first()).map(|(now, next)| called(&what, now, next)).unwrap_or_default();
        let sentence = (words::wording(console.locale).publish.sentence)(&what, &name);
        if languages.len() == compared.len() {
            return sentence;
        }
        format!("{sentence} ({})", languages.into_iter().map(Locale::endonym).collect::<Vec<_>>().join(", "))
    };
    all.into_iter().map(sentence).collect()
}

/// What the purpose, the field or the section is called that a change is about: by the newer notice, where it is there.
fn called(what: &Changed, now: &Notice, next: &Notice) -> String {
    let of = |notice: &Notice| match what {
        Changed::PurposeAdded(id) | Changed::PurposeRemoved(id) | Changed::Purpose(id) => {
            notice.statement(id).map(|said| said.title.clone())
        }
        Changed::Field(name) => notice.fields.iter().find(|field| field.name == *name).map(|field| field.label.clone()),
        Changed::Section(item) => notice.section(*item).map(|section| section.heading.clone()),
        _ => None,
    };
    of(next).or_else(|| of(now)).unwrap_or_default()
}

/// Whether two notices say the same, whichever edition they are.
fn same(now: &FormNotice, next: &FormNotice) -> bool {
    let mut now = now.notice.clone();
    now.edition = next.notice.edition;
    now == next.notice
}
