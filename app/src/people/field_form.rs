//! Declaring a custom field, changing it, taking it out of use.

use std::collections::BTreeMap;

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_domain::{
    api::people::FieldView,
    locale::Locale,
    people::{FieldDeclaration, FieldId, FieldKind},
};

use super::{fields_page::list, telling::field_name, wire};
use crate::{
    browser,
    portal::wire::Failure,
    staff::desk::{Desk, Heading},
    ui::{Choice, Entry, Form, Input, Send, Summary, entry, press},
    words::{
        self,
        shapes::{Action, FieldText},
    },
};

/// What a field can hold, each with the word of the form.
const KINDS: [(&str, FieldKind); 5] = [
    ("text", FieldKind::Text),
    ("number", FieldKind::Number),
    ("date", FieldKind::Date),
    ("yes_no", FieldKind::YesNo),
    ("choice", FieldKind::Choice),
];
/// How many fields may have the same name: people could not tell more apart.
const NAMESAKES: usize = 20;

/// What the parts of the form share.
#[derive(Clone, Copy)]
struct Editor {
    desk: Desk,
    form: Form,
    /// The field as it is kept; none where it is new.
    known: RwSignal<Option<FieldView>>,
    /// What it says now, where another user was quicker.
    theirs: RwSignal<String>,
    holds: RwSignal<FieldKind>,
}

impl Editor {
    fn save(self, declaration: FieldDeclaration) {
        if !self.form.begin() {
            return;
        }
        let desk = self.desk;
        spawn_local(async move {
            match declare(desk, self.known.get_untracked(), &declaration).await {
                Ok(saved) => {
                    let words = &words::people(desk.locale).fields;
                    desk.go_saying(list(), (words.saved)(&field_name(&saved, desk.locale)));
                }
                Err(failure) if wire::is_conflict(&failure) => self.read_again().await,
                Err(failure) => wire::refuse(desk, self.form, failure),
            }
        });
    }

    /// Another user was quicker: what is there now stands above what was typed.
    async fn read_again(self) {
        let (desk, words) = (self.desk, &words::people(self.desk.locale).fields);
        match wire::fields().answer(desk.locale).await {
            Ok(list) => {
                self.form.rest();
                let id = self.known.with_untracked(|known| known.as_ref().map(|known| known.id.clone()));
                let now = list.fields.into_iter().find(|field| Some(&field.id) == id.as_ref());
                if let Some(now) = &now {
                    let seen = if now.declaration.restricted { words.seen_by_some } else { words.seen_by_all };
                    let told = format!("{}. {} ({seen}).", field_name(now, desk.locale), now.declaration.reason);
                    self.theirs.set((words.conflict)(&told));
                }
                self.known.set(now);
                browser::focus_soon("conflict");
            }
            Err(failure) => wire::refuse(desk, self.form, failure),
        }
    }
}

/// The form; without `known` for a new field.
#[must_use]
pub fn field_form(desk: Desk, known: Option<FieldView>) -> AnyView {
    let words = &words::people(desk.locale).fields;
    let heading = known.as_ref().map_or(words.add.to_owned(), |field| (words.change_heading)(&field_name(field, desk.locale)));
    let holds = known.as_ref().map_or(FieldKind::Text, |field| field.declaration.kind);
    let editor = Editor {
        desk,
        form: Form::default(),
        known: RwSignal::new(known.clone()),
        theirs: RwSignal::new(String::new()),
        holds: RwSignal::new(holds),
    };
    let form = editor.form;
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        editor.save(typed(editor));
    };
    let theirs = editor.theirs;
    let alone = Signal::derive(move || theirs.with(String::is_empty));
    view! {
        <Heading desk text=heading/>
        <p hidden=known.is_some()>{words.why}</p>
        <Summary form heading=desk.words.correct/>
        <div id="conflict" class="summary" tabindex="-1" role="alert" hidden=alone><p>{theirs}</p></div>
        <form class="narrow" novalidate data-keeps on:submit=on_submit>
            {inputs(desk, form, editor.holds, known.as_ref())}
            <div class="actions form-end">
                <Send form label=desk.words.save sending=desk.words.sending/>
                {desk.link("button button--quiet", list(), desk.words.cancel, None)}
            </div>
        </form>
        {known.map(|field| end(editor, &field))}
    }
    .into_any()
}

fn inputs(desk: Desk, form: Form, holds: RwSignal<FieldKind>, known: Option<&FieldView>) -> AnyView {
    let words = &words::people(desk.locale).fields;
    let declared = known.map(|field| field.declaration.clone());
    let field = |id: &str, text: &FieldText, value: String, input: Input| {
        entry(form, Entry { id: id.to_owned(), label: text.label.to_owned(), hint: text.hint.to_owned(), value, input })
    };
    let labels = Locale::ALL.map(|locale| {
        let value = declared.as_ref().and_then(|declared| declared.labels.get(&locale).cloned()).unwrap_or_default();
        field(&format!("labels-{locale}"), &FieldText { label: locale.endonym(), hint: "" }, value, Input::Line("text", "text"))
    });
    let kind = if let Some(declared) = &declared {
        // What a field holds does not change.
        view! { <p><strong>{words.holds.label}</strong> " " {(words.kind)(declared.kind)} "."</p> }.into_any()
    } else {
        let options = KINDS.iter().map(|(word, kind)| ((*word).to_owned(), (words.kind)(*kind).to_owned())).collect();
        let choose = Callback::new(move |word: String| {
            holds.set(KINDS.iter().find(|(known, _)| *known == word).map_or(FieldKind::Text, |(_, kind)| *kind));
        });
        let value = Signal::derive(move || {
            let word = KINDS.iter().find(|(_, kind)| *kind == holds.get()).map(|(word, _)| *word);
            word.unwrap_or_default().to_owned()
        });
        view! { <Choice name="kind" label=words.holds.label hint=words.holds.hint options value choose/> }.into_any()
    };
    let choices = declared.as_ref().map(|declared| declared.choices.join("\n")).unwrap_or_default();
    let choices = field("choices", &words.choices, choices, Input::Lines);
    let reason = declared.as_ref().map(|declared| declared.reason.clone()).unwrap_or_default();
    let restricted = declared.is_some_and(|declared| declared.restricted);
    let no_choice = Signal::derive(move || holds.get() != FieldKind::Choice);
    view! {
        <fieldset class="question" id="labels" tabindex="-1">
            <legend class="question__legend">{words.names.label}</legend>
            <p class="field__hint">{words.names.hint}</p>
            {labels.into_iter().collect_view()}
        </fieldset>
        {field("reason", &words.reason, reason, Input::Line("text", "text"))}
        {kind}
        <div hidden=no_choice>{choices}</div>
        <div class="statement">
            <label class="tick" for="restricted">
                <input class="tick__box" type="checkbox" id="restricted" aria-describedby="restricted-hint" prop:checked=restricted/>
                <span class="tick__label">{words.restricted.label}</span>
            </label>
            <p class="statement__details" id="restricted-hint">{words.restricted.hint}</p>
        </div>
    }
    .into_any()
}

/// What stands in the form now.
fn typed(editor: Editor) -> FieldDeclaration {
    let kind = editor.holds.get_untracked();
    let labels = Locale::ALL.map(|locale| (locale, browser::value(&format!("labels-{locale}")).trim().to_owned()));
    let choices = browser::value("choices");
    let choices = choices.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty() && kind == FieldKind::Choice);
    FieldDeclaration {
        labels: labels.into_iter().filter(|(_, label)| !label.is_empty()).collect::<BTreeMap<_, _>>(),
        kind,
        choices: choices.collect(),
        reason: browser::value("reason").trim().to_owned(),
        restricted: browser::is_ticked("restricted"),
        retired: editor.known.with_untracked(|known| known.as_ref().is_some_and(|known| known.declaration.retired)),
    }
}

/// Saves a field. A new one gets its inner name from what it is called; where another has that name, a number follows.
async fn declare(desk: Desk, known: Option<FieldView>, declaration: &FieldDeclaration) -> Result<FieldView, Failure> {
    if let Some(known) = known {
        return wire::declare(&known.id, Some(known.revision), declaration).answer(desk.locale).await;
    }
    let called = declaration.labels.get(&desk.locale).or_else(|| declaration.labels.values().next()).cloned().unwrap_or_default();
    let plain = inner_name(&called);
    let mut answer = Err(Failure::Broken);
    for turn in 1..=NAMESAKES {
        let name = if turn == 1 { plain.clone() } else { format!("{plain}-{turn}") };
        let Ok(id) = name.parse::<FieldId>() else { break };
        answer = wire::declare(&id, None, declaration).answer(desk.locale).await;
        if !matches!(&answer, Err(failure) if wire::is_conflict(failure)) {
            break;
        }
    }
    answer
}

/// `Hiusväri` is `hiusvari` inside the register: the browser takes the marks off the letters (Unicode NFD).
fn inner_name(called: &str) -> String {
    let letters: String = js_sys::JsString::from(called).to_lower_case().normalize("NFD").into();
    let plain: String = letters.chars().filter(|c| !('\u{300}'..'\u{370}').contains(c)).collect();
    let words: Vec<_> = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let name: String = words.join("-").chars().take(36).collect();
    if name.is_empty() { "field".to_owned() } else { name }
}

/// Taking it out of use, or into use again.
fn end(editor: Editor, field: &FieldView) -> AnyView {
    let desk = editor.desk;
    let words = &words::people(desk.locale).fields;
    let name = field_name(field, desk.locale);
    let retired = field.declaration.retired;
    let Action { heading, text, button } = if retired { &words.restore } else { &words.retire };
    // As it is kept: anything else that was typed above is another change.
    let change = move || {
        if let Some(kept) = editor.known.get_untracked() {
            editor.save(FieldDeclaration { retired: !retired, ..kept.declaration });
        }
    };
    let class = if retired { "button" } else { "button button--danger" };
    let press = press(class, button, None, move || {
        if retired {
            change();
        } else {
            desk.ask(&(words.retire_ask)(&name), words.retire_text, button, change);
        }
    });
    view! {
        <section class="part narrow" aria-labelledby="end">
            <h2 id="end">{*heading}</h2>
            <p>{*text}</p>
            <p>{press}</p>
        </section>
    }
    .into_any()
}
