//! Declaring a field of the keeper's own, changing it, taking it out of use.

use std::collections::BTreeMap;

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_domain::{
    api::people::FieldView,
    locale::Locale,
    people::{FieldDeclaration, FieldId, FieldKind},
};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::{fields_page::list, telling::field_name, wire};
use crate::{
    browser,
    portal::wire::Failure,
    staff::desk::{Desk, Heading},
    ui::{Choice, Entry, Form, Input, Send, Summary, entry},
};

/// What a field can hold: the word of the form, in the order of the words.
const KINDS: [(&str, FieldKind); 5] = [
    ("text", FieldKind::Text),
    ("number", FieldKind::Number),
    ("date", FieldKind::Date),
    ("yes_no", FieldKind::YesNo),
    ("choice", FieldKind::Choice),
];
/// How many fields may have the same name before nobody could tell them apart anyway.
const NAMESAKES: usize = 20;

/// The form; without `known` for a new field.
#[component]
pub fn FieldForm(desk: Desk, known: Option<FieldView>) -> impl IntoView {
    let (words, form) = (&desk.words.people.fields, Form::default());
    let current = RwSignal::new(known.clone());
    let theirs = RwSignal::new(false);
    let holds = RwSignal::new(known.as_ref().map_or(FieldKind::Text, |field| field.declaration.kind));
    let heading = known.as_ref().map(|field| words.change[1].replace("{name}", &field_name(field, desk.locale)));
    let save = Callback::new(move |declaration: FieldDeclaration| {
        if !form.begin() {
            return;
        }
        spawn_local(async move {
            match declare(desk, current.get_untracked(), &declaration).await {
                Ok(saved) => desk.go_saying(list(), words.saved.replace("{name}", &field_name(&saved, desk.locale))),
                Err(failure) if desk.notice(&failure) => form.rest(),
                Err(failure) if wire::is_conflict(&failure) => {
                    form.rest();
                    newest(desk, form, current, theirs).await;
                }
                Err(failure) => wire::refuse(desk, form, failure),
            }
        });
    });
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        save.run(typed(current, holds.get_untracked()));
    };
    let conflict = move || {
        let now = current.get().filter(|_| theirs.get())?;
        let declared = &now.declaration;
        let told = format!("{}. {} {}.", field_name(&now, desk.locale), declared.reason, words.seen[usize::from(declared.restricted)]);
        Some(view! { <p id="conflict" class="summary" tabindex="-1" role="alert">{words.conflict.replace("{now}", &told)}</p> })
    };
    let back = list();
    view! {
        <Heading desk text=heading.unwrap_or_else(|| words.add.to_owned())/>
        {known.is_none().then(|| view! { <p>{words.why}</p> })}
        <Summary form heading=desk.words.correct/>
        {conflict}
        <form class="narrow" novalidate on:submit=on_submit>
            {inputs(desk, form, holds, known.as_ref())}
            <div class="actions form-end">
                <Send form label=desk.words.save sending=desk.words.sending/>
                <a class="button button--quiet" href=back.address(desk.locale) on:click=desk.follow(back)>{desk.words.cancel}</a>
            </div>
        </form>
        {known.map(|field| end(desk, current, field, save))}
    }
}

fn inputs(desk: Desk, form: Form, holds: RwSignal<FieldKind>, known: Option<&FieldView>) -> AnyView {
    let words = &desk.words.people.fields;
    let declared = known.map(|field| field.declaration.clone());
    let field = |id: &str, [label, hint]: [&str; 2], value: String, input: Input| {
        entry(form, Entry { id: id.to_owned(), label: label.to_owned(), hint: hint.to_owned(), value, input })
    };
    let labels = Locale::ALL.map(|locale| {
        let value = declared.as_ref().and_then(|declared| declared.labels.get(&locale).cloned()).unwrap_or_default();
        field(&format!("labels-{locale}"), [locale.endonym(), ""], value, Input::Line("text", "text"))
    });
    let kind = if let Some(declared) = &declared {
        // What a field holds does not change.
        view! { <p><strong>{words.kind[0]}</strong> " " {words.kinds[declared.kind as usize]} "."</p> }.into_any()
    } else {
        let options = KINDS.iter().zip(words.kinds).map(|((word, _), text)| ((*word).to_owned(), text.to_owned())).collect();
        let choose = Callback::new(move |word: String| {
            holds.set(KINDS.iter().find(|(known, _)| *known == word).map_or(FieldKind::Text, |(_, kind)| *kind));
        });
        let value = Signal::derive(move || KINDS[holds.get() as usize].0.to_owned());
        view! { <Choice name="kind" label=words.kind[0] hint=words.kind[1] options value choose/> }.into_any()
    };
    let choices = declared.as_ref().map(|declared| declared.choices.join("\n")).unwrap_or_default();
    let choices = field("choices", words.choices, choices, Input::Lines);
    let reason = declared.as_ref().map(|declared| declared.reason.clone()).unwrap_or_default();
    let restricted = declared.is_some_and(|declared| declared.restricted);
    view! {
        <fieldset class="question" id="labels" tabindex="-1">
            <legend class="question__legend">{words.names[0]}</legend>
            <p class="field__hint">{words.names[1]}</p>
            {labels.into_iter().collect_view()}
        </fieldset>
        {field("reason", words.reason, reason, Input::Line("text", "text"))}
        {kind}
        <div hidden=move || holds.get() != FieldKind::Choice>{choices}</div>
        <div class="statement">
            <label class="tick" for="restricted">
                <input class="tick__box" type="checkbox" id="restricted" aria-describedby="restricted-hint" prop:checked=restricted/>
                <span class="tick__label">{words.restricted[0]}</span>
            </label>
            <p class="statement__details" id="restricted-hint">{words.restricted[1]}</p>
        </div>
    }
    .into_any()
}

/// What stands in the form now.
fn typed(current: RwSignal<Option<FieldView>>, kind: FieldKind) -> FieldDeclaration {
    let labels = Locale::ALL.map(|locale| (locale, browser::value(&format!("labels-{locale}")).trim().to_owned()));
    let choices = browser::value("choices");
    let choices = choices.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty() && kind == FieldKind::Choice);
    let restricted = browser::element("restricted").and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    FieldDeclaration {
        labels: labels.into_iter().filter(|(_, label)| !label.is_empty()).collect::<BTreeMap<_, _>>(),
        kind,
        choices: choices.collect(),
        reason: browser::value("reason").trim().to_owned(),
        restricted: restricted.is_some_and(|input| input.checked()),
        retired: current.with_untracked(|known| known.as_ref().is_some_and(|known| known.declaration.retired)),
    }
}

/// Saves a field. A new one gets its inner name from what it is called; where another has that name, a number follows.
async fn declare(desk: Desk, known: Option<FieldView>, declaration: &FieldDeclaration) -> Result<FieldView, Failure> {
    if let Some(known) = known {
        return wire::declare(desk.locale, &known.id, Some(known.revision), declaration).await;
    }
    let called = declaration.labels.get(&desk.locale).or_else(|| declaration.labels.values().next()).cloned().unwrap_or_default();
    let plain = inner_name(&called);
    let mut answer = Err(Failure::Broken);
    for turn in 1..=NAMESAKES {
        let name = if turn == 1 { plain.clone() } else { format!("{plain}-{turn}") };
        let Ok(id) = name.parse::<FieldId>() else { break };
        answer = wire::declare(desk.locale, &id, None, declaration).await;
        if !matches!(&answer, Err(failure) if wire::is_conflict(failure)) {
            break;
        }
    }
    answer
}

/// `Hiusväri` is `hiusvari` inside the register.
fn inner_name(called: &str) -> String {
    let plain: String = called
        .to_lowercase()
        .chars()
        .map(|c| match c {
            'ä' | 'å' | 'á' | 'à' => 'a',
            'ö' | 'ø' | 'ó' => 'o',
            'é' | 'è' => 'e',
            'ü' => 'u',
            c if c.is_ascii_alphanumeric() => c,
            _ => '-',
        })
        .collect();
    let words: Vec<_> = plain.split('-').filter(|word| !word.is_empty()).collect();
    let name: String = words.join("-").chars().take(36).collect();
    if name.is_empty() { "field".to_owned() } else { name }
}

/// Somebody else was quicker: what is there now stands above what was typed.
async fn newest(desk: Desk, form: Form, current: RwSignal<Option<FieldView>>, theirs: RwSignal<bool>) {
    let id = current.with_untracked(|known| known.as_ref().map(|known| known.id.clone()));
    match wire::fields(desk.locale).await {
        Ok(fields) => {
            current.set(fields.into_iter().find(|field| Some(&field.id) == id.as_ref()));
            theirs.set(true);
            browser::focus_soon("conflict");
        }
        Err(failure) => wire::refuse(desk, form, failure),
    }
}

/// Taking it out of use, or into use again.
fn end(desk: Desk, current: RwSignal<Option<FieldView>>, field: FieldView, save: Callback<FieldDeclaration>) -> AnyView {
    let words = &desk.words.people.fields;
    let name = field_name(&field, desk.locale);
    let retired = field.declaration.retired;
    let [heading, lead, label] = if retired { words.restore } else { words.retire };
    // As it is kept: whatever else was typed above is another change.
    let change = move || {
        if let Some(kept) = current.get_untracked() {
            save.run(FieldDeclaration { retired: !retired, ..kept.declaration });
        }
    };
    let press = move |_| {
        if retired {
            change();
        } else {
            desk.ask(&words.retire_ask[0].replace("{name}", &name), words.retire_ask[1], words.retire[2], change);
        }
    };
    view! {
        <section class="part narrow" aria-labelledby="end">
            <h2 id="end">{heading}</h2>
            <p>{lead}</p>
            <p><button class="button" class:button--danger=!retired type="button" on:click=press>{label}</button></p>
        </section>
    }
    .into_any()
}
