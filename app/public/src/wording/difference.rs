//! Two notices side by side, word by word: what was taken out, what was put in. Whether it matters is the reader's to say.

use leptos::prelude::*;
use lupa_domain::wording::{Notice, Part, Run, difference, difference_in_words};
use lupa_words::{DifferenceWords, PartWords};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Which of the two a column shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Old,
    New,
}

/// How `new` differs from `old`, both of one form and in one language. Parts that are the same are not shown.
#[component]
pub fn Difference(old: Notice, new: Notice, words: &'static DifferenceWords) -> impl IntoView {
    let changed: Vec<Part> = difference(&old, &new).into_iter().filter(|part| !part.is_unchanged()).collect();
    let below = if changed.is_empty() { words.nothing } else { words.others };
    let heads = [old.edition, new.edition].map(words.edition);
    view! {
        <div class="difference">
            {changed.into_iter().map(|part| change(&part, [&new, &old], &heads, words)).collect_view()}
            <p>{below}</p>
        </div>
    }
}

fn change(part: &Part, notices: [&Notice; 2], heads: &[String; 2], words: &'static DifferenceWords) -> impl IntoView + use<> {
    let path: Vec<&str> = part.name.split('/').collect();
    let name = name(&path, notices, &words.parts);
    let runs = match path.as_slice() {
        ["statements", _, kind @ ("channel" | "category" | "data")] => {
            let [old, new] = [Side::Old, Side::New].map(|side| in_words(kind, &text(&part.runs, side), &words.parts));
            difference_in_words(&old, &new)
        }
        _ => part.runs.clone(),
    };
    let sides = [Side::Old, Side::New].into_iter().zip(heads.clone()).map(|(side, head)| {
        let absent = text(&runs, side).is_empty().then(|| view! { <span class="soft">{words.absent}</span> });
        let said = runs.iter().filter_map(|run| marked(run, side, words)).collect_view();
        view! { <div class="change__side"><dt>{head}</dt><dd class="change__text">{absent}{said}</dd></div> }
    });
    view! {
        <section class="change">
            <h2 class="change__part">{name}</h2>
            <dl class="change__sides">{sides.collect_view()}</dl>
        </section>
    }
}

/// A run as one side shows it. That words were taken out or put in is said, drawn and marked, and never told by colour alone.
fn marked(run: &Run, side: Side, words: &'static DifferenceWords) -> Option<impl IntoView + use<>> {
    let said = |word: &str| view! { <span class="unseen">{format!(" [{word}: ")}</span> };
    let end = || view! { <span class="unseen">"] "</span> };
    let (same, removed, added) = match (run, side) {
        (Run::Same(text), _) => (Some(text.clone()), None, None),
        (Run::Removed(text), Side::Old) => (None, Some(cut(text)), None),
        (Run::Added(text), Side::New) => (None, None, Some(cut(text))),
        _ => return None,
    };
    let removed = removed.map(|[before, text, after]| view! { {before} <del>{said(words.removed)}{text}{end()}</del> {after} });
    let added = added.map(|[before, text, after]| view! { {before} <ins>{said(words.added)}{text}{end()}</ins> {after} });
    Some(view! { {same} {removed} {added} })
}

/// A run with the spaces around it apart, which are no words: they are not drawn upon.
fn cut(text: &str) -> [String; 3] {
    let words = text.trim();
    let Some(at) = text.find(words).filter(|_| !words.is_empty()) else { return [String::new(), text.to_owned(), String::new()] };
    [&text[..at], words, &text[at + words.len()..]].map(str::to_owned)
}

/// The whole text of one side.
fn text(runs: &[Run], side: Side) -> String {
    let of_side = |run: &Run| match run {
        Run::Removed(text) if side == Side::Old => text.clone(),
        Run::Added(text) if side == Side::New => text.clone(),
        Run::Same(text) => text.clone(),
        _ => String::new(),
    };
    runs.iter().map(of_side).collect()
}

/// Words of the wire as people say them.
fn in_words(kind: &str, text: &str, words: &PartWords) -> String {
    let one = |word: &str| {
        let said = match kind {
            "channel" => parse(word).map(words.channel),
            "category" => parse(word).map(words.category),
            _ => parse(word).map(words.data),
        };
        said.unwrap_or(word).to_owned()
    };
    text.split(", ").map(one).collect::<Vec<_>>().join(", ")
}

/// What a part is called; boxes, fields and sections by their own words, the newer first.
fn name(path: &[&str], notices: [&Notice; 2], words: &PartWords) -> String {
    let pick = |find: &dyn Fn(&Notice) -> Option<String>| notices.into_iter().find_map(find).unwrap_or_default();
    match path {
        ["heading"] => words.heading.to_owned(),
        ["intro"] => words.intro.to_owned(),
        ["question"] => words.question.to_owned(),
        ["submit"] => words.submit.to_owned(),
        ["age"] => words.age.to_owned(),
        ["fields", field, part] => {
            let label = pick(&|notice| notice.fields.iter().find(|one| wire(&one.name) == *field).map(|one| one.label.clone()));
            if *part == "hint" { format!("{label}: {}", words.hint) } else { format!("{}: {label}", words.field) }
        }
        ["statements", purpose, "asks", _] => {
            let title = pick(&|notice| notice.statements.iter().find(|one| one.purpose.as_str() == *purpose).map(|one| one.title.clone()));
            format!("{title}: {}", words.question)
        }
        ["statements", purpose, part] => {
            let title = pick(&|notice| notice.statements.iter().find(|one| one.purpose.as_str() == *purpose).map(|one| one.title.clone()));
            let words = &words.statement;
            let part = match *part {
                "title" => words.title,
                "label" => words.label,
                "details" => words.details,
                "version" => words.version,
                "channel" => words.channel,
                "category" => words.category,
                "data" => words.data,
                "recipients" => words.recipients,
                "retention" => words.retention,
                _ => "",
            };
            format!("{title}: {part}")
        }
        ["information", item, _] => {
            pick(&|notice| notice.information.iter().find(|one| wire(&one.item) == *item).map(|one| one.heading.clone()))
        }
        ["controller", part] => {
            let parts = &words.controller_parts;
            let part = match *part {
                "name" => parts.name,
                "business_id" => parts.business_id,
                "contact" => parts.contact,
                "email" => parts.email,
                "phone" => parts.phone,
                "address" => parts.address,
                "website" => parts.website,
                _ => "",
            };
            format!("{}: {part}", words.controller)
        }
        other => other.join(" "),
    }
}

/// The value of an enum for a word on the wire.
fn parse<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(Value::String(word.to_owned())).ok()
}

/// The word on the wire for a value of an enum.
fn wire<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
