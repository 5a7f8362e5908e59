//! The form that declares a custom field or changes it, and the button that takes a field out of use.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_api::{self as api, ApiError};
use lupa_domain::{
    api::people::FieldResponse,
    locale::Locale,
    ordered::CollectOrdered,
    people::{FieldDeclaration, FieldId, FieldKind},
    staff::Right,
};
use lupa_ui::{Choice, ErrorSummary, FieldSpec, Form, Input, SubmitButton, browser, button, form_field};
use lupa_words::{
    self as words,
    shapes::{Action, FieldText},
};

use super::locations;
use crate::{
    context::{ConsoleContext, Heading},
    people::{field_at::field_at, format::field_name},
};

/// What a field can hold, each with its word in the form.
const KINDS: [(&str, FieldKind); 5] = [
    ("text", FieldKind::Text),
    ("number", FieldKind::Number),
    ("date", FieldKind::Date),
    ("yes_no", FieldKind::YesNo),
    ("choice", FieldKind::Choice),
];
/// How many fields may have the same name: nobody could tell more of them apart.
const MAX_NAMESAKES: usize = 20;

/// What the parts of the form share.
#[derive(Clone, Copy)]
struct Editor {
    console: ConsoleContext,
    form: Form,
    /// The field as it is in the register; none where it is new.
    known: RwSignal<Option<FieldResponse>>,
    /// What the field says now, where another user was quicker; else empty.
    theirs: RwSignal<String>,
    /// What the field holds.
    holds: RwSignal<FieldKind>,
}

impl Editor {
    fn save(self, declaration: FieldDeclaration) {
        if !self.form.begin() {
            return;
        }
        let console = self.console;
        spawn_local(async move {
            match declare(console, self.known.get_untracked(), &declaration).await {
                Ok(saved) => {
                    let words = &words::people(console.locale).fields;
                    console.navigation.go_with_notice(locations::list(), (words.saved)(&field_name(&saved, console.locale)));
                }
                Err(error) if error.is_conflict() => self.show_theirs().await,
                Err(error) => console.reject_at(self.form, error, &field_at),
            }
        });
    }

    /// Another user was quicker: what the field says now is shown above what was typed.
    async fn show_theirs(self) {
        let (console, words) = (self.console, &words::people(self.console.locale).fields);
        match api::fields::list().send(console.client).await {
            Ok(list) => {
                self.form.reset();
                let id = self.known.with_untracked(|known| known.as_ref().map(|known| known.id.clone()));
                let now = list.fields.into_iter().find(|field| Some(&field.id) == id.as_ref());
                if let Some(now) = &now {
                    let seen = if now.declaration.restricted { words.seen_by_some } else { words.seen_by_all };
                    let text = format!("{}. {} ({seen}).", field_name(now, console.locale), now.declaration.reason);
                    self.theirs.set((words.conflict)(&text));
                }
                self.known.set(now);
                browser::focus_soon("conflict");
            }
            Err(error) => console.reject_at(self.form, error, &field_at),
        }
    }
}

/// The form; without `known` for a new field.
#[must_use]
pub fn field_form(console: ConsoleContext, known: Option<FieldResponse>) -> AnyView {
    let words = &words::people(console.locale).fields;
    let heading = known.as_ref().map_or(words.add.to_owned(), |field| (words.change_heading)(&field_name(field, console.locale)));
    let holds = known.as_ref().map_or(FieldKind::Text, |field| field.declaration.kind);
    let editor = Editor {
        console,
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
    let no_conflict = Signal::derive(move || theirs.with(String::is_empty));
    view! {
        <Heading text=heading/>
        <p hidden=known.is_some()>{words.why}</p>
        <ErrorSummary form heading=console.words.correct/>
        <div id="conflict" class="summary" tabindex="-1" role="alert" hidden=no_conflict><p>{theirs}</p></div>
        <form class="narrow" novalidate data-keeps on:submit=on_submit>
            {inputs(console, form, editor.holds, known.as_ref())}
            <div class="actions form-end">
                <SubmitButton form label=console.words.save sending=console.words.sending/>
                {console.navigation.link("button button--quiet", locations::list(), console.words.cancel, None)}
            </div>
        </form>
        {known.map(|field| retire_or_restore(editor, &field))}
    }
    .into_any()
}

fn inputs(console: ConsoleContext, form: Form, holds: RwSignal<FieldKind>, known: Option<&FieldResponse>) -> AnyView {
    let words = &words::people(console.locale).fields;
    let declared = known.map(|field| field.declaration.clone());
    let field = |id: &str, text: &FieldText, value: String, input: Input| {
        form_field(form, FieldSpec { id: id.to_owned(), label: text.label.to_owned(), hint: text.hint.to_owned(), value, input })
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
    // Who may not see what is in it does not open it either.
    let closed = restricted && !console.session.may(Right::SeeRestricted);
    let why = closed.then_some(words.closed);
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
                <input class="tick__box" type="checkbox" id="restricted" aria-describedby="restricted-hint" disabled=closed
                    prop:checked=restricted/>
                <span class="tick__label">{words.restricted.label}</span>
            </label>
            <p class="statement__details" id="restricted-hint">{words.restricted.hint} " " {why}</p>
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
        labels: labels.into_iter().filter(|(_, label)| !label.is_empty()).collect_map(),
        kind,
        choices: choices.collect(),
        reason: browser::value("reason").trim().to_owned(),
        restricted: browser::is_checked("restricted"),
        retired: editor.known.with_untracked(|known| known.as_ref().is_some_and(|known| known.declaration.retired)),
    }
}

/// Saves a field. A new one gets its id from its name; where another field has that id, a number is added.
async fn declare(console: ConsoleContext, known: Option<FieldResponse>, declaration: &FieldDeclaration) -> Result<FieldResponse, ApiError> {
    if let Some(known) = known {
        return api::fields::declare(&known.id, Some(known.revision), declaration).send(console.client).await;
    }
    let name = declaration.labels.get(&console.locale).or_else(|| declaration.labels.values().next()).cloned().unwrap_or_default();
    let plain = id_of_name(&name);
    let mut answer = Err(ApiError::Unreachable);
    for turn in 1..=MAX_NAMESAKES {
        let id = if turn == 1 { plain.clone() } else { format!("{plain}-{turn}") };
        let Ok(id) = id.parse::<FieldId>() else { break };
        answer = api::fields::declare(&id, None, declaration).send(console.client).await;
        if !matches!(&answer, Err(error) if error.is_conflict()) {
            break;
        }
    }
    answer
}

/// The id of a field with this name: `hiusvari` for `Hiusväri`. The browser separates the marks from the letters (Unicode NFD).
fn id_of_name(name: &str) -> String {
    let letters: String = js_sys::JsString::from(name).to_lower_case().normalize("NFD").into();
    let plain: String = letters.chars().filter(|c| !('\u{300}'..'\u{370}').contains(c)).collect();
    let words: Vec<_> = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let id: String = words.join("-").chars().take(36).collect();
    if id.is_empty() { "field".to_owned() } else { id }
}

/// Takes the field out of use, or into use again.
fn retire_or_restore(editor: Editor, field: &FieldResponse) -> AnyView {
    let console = editor.console;
    let words = &words::people(console.locale).fields;
    let name = field_name(field, console.locale);
    let retired = field.declaration.retired;
    let Action { heading, text, button: label } = if retired { &words.restore } else { &words.retire };
    // The field as it is in the register: what was typed above is another change.
    let change = move || {
        if let Some(known) = editor.known.get_untracked() {
            editor.save(FieldDeclaration { retired: !retired, ..known.declaration });
        }
    };
    let class = if retired { "button" } else { "button button--danger" };
    let act = button(class, label, None, move || {
        if retired {
            change();
        } else {
            console.dialog.ask(&(words.retire_ask)(&name), words.retire_text, label, change);
        }
    });
    view! {
        <section class="part narrow" aria-labelledby="end">
            <h2 id="end">{*heading}</h2>
            <p>{*text}</p>
            <p>{act}</p>
        </section>
    }
    .into_any()
}
