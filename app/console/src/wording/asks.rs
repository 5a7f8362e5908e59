//! What a purpose asks people for: each a field of the card, with a question in every language. Asking for other data begins a new version;
//! other words do not.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, Loader};
use lupa_domain::{
    api::{
        people::{FieldList, FieldResponse},
        wording::PurposeResponse,
    },
    locale::Locale,
    ordered::CollectOrdered,
    own_field::FieldKind,
    staff::Right,
    wording::{Answering, Asked, AskedText, DatumTerm, MOST_ASKED, Processing, Purpose, PurposeChange},
};
use lupa_ui::{FieldSpec, Form, Input, SubmitButton, browser, form_field, number};
use lupa_words as words;

use super::{locations::list, titles::use_titles};
use crate::{
    context::{ConsoleContext, use_console},
    people::format::field_name,
};

/// A datum that is being edited. Its words are read from their fields.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Row {
    /// Numbers its fields.
    key: usize,
    asked: StoredValue<Asked>,
}

impl Row {
    fn id(self, member: &str) -> String {
        format!("asked-{}-{member}", self.key)
    }

    fn asked(self) -> Asked {
        let asked = self.asked.get_value();
        let answering = if browser::is_checked(&self.id("required")) { Answering::Required } else { Answering::Optional };
        let is_birthday = asked.kind == FieldKind::Date && browser::is_checked(&self.id("birthday"));
        let term = match asked.term {
            _ if is_birthday => DatumTerm::BirthDate,
            DatumTerm::BirthDate => DatumTerm::Other,
            other => other,
        };
        let text = |locale: Locale| {
            let [name, question] = ["name", "question"].map(|part| browser::value(&self.id(&format!("{part}-{locale}"))).trim().to_owned());
            (!name.is_empty() || !question.is_empty()).then_some((locale, AskedText { name, question }))
        };
        let texts = Locale::ALL.into_iter().filter_map(text).collect_map();
        Asked { answering, term, texts, ..asked }
    }
}

/// The section of the screen about one purpose; for users who may see which fields there are.
#[component]
pub fn Asks(current: StoredValue<PurposeResponse>, form: Form) -> impl IntoView {
    let console = use_console();
    let words = &words::wording(console.locale).asks;
    let may = console.session.may(Right::ManageFields) || console.session.may(Right::SeePeople);
    may.then(|| {
        let loader = Loader::of(console.client, api::fields::list);
        let draw = move |FieldList { fields }: FieldList| Some(view! { <Editor current form fields/> });
        view! {
            <section class="part narrow" aria-labelledby="asks">
                <h2 id="asks" tabindex="-1">{words.heading.heading}</h2>
                <p>{words.heading.text}</p>
                {loader.view(&console.words.wait, "", draw)}
            </section>
        }
    })
}

#[component]
fn Editor(current: StoredValue<PurposeResponse>, form: Form, fields: Vec<FieldResponse>) -> impl IntoView {
    let (console, titles) = (use_console(), use_titles());
    let words = &words::wording(console.locale).asks;
    let asks = current.with_value(|current| current.purpose.asks.clone());
    let keys = StoredValue::new(0);
    let row = move |asked: Asked| {
        let key = keys.get_value();
        keys.set_value(key + 1);
        Row { key, asked: StoredValue::new(asked) }
    };
    let rows = RwSignal::new(asks.into_iter().map(row).collect::<Vec<_>>());
    let send = move |asks: Vec<Asked>, processing: Processing, concerns: Option<u64>| {
        if !form.begin() {
            return;
        }
        let (tag, purpose) = current.with_value(|current| (current.tag.to_string(), current.purpose.clone()));
        let Purpose { id, channel, category, data, .. } = purpose;
        let change = PurposeChange {
            channel,
            category,
            data,
            asks: Some(asks),
            recipients: None,
            retention: None,
            also: None,
            processing,
            concerns,
            retired: None,
        };
        console.client.answer(api::purposes::change(&id, &tag, &change), move |answer| match answer {
            Ok(changed) => {
                form.reset();
                let text = (words::wording(console.locale).purposes.changed)(&titles.purpose(&changed.purpose.id));
                console.navigation.go_with_notice(list(), text);
            }
            Err(error) => console.reject_at(form, error, &|pointer| {
                let (at, member) = pointer.strip_prefix("/asks/")?.split_once('/')?;
                let locale = member.strip_prefix("texts/").unwrap_or("fi");
                rows.with_untracked(|rows| rows.get(at.parse::<usize>().ok()?).map(|row| row.id(&format!("question-{locale}"))))
            }),
        });
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let asks: Vec<_> = rows.with_untracked(|rows| rows.iter().map(|row| row.asked()).collect());
        let (purpose, given) = current.with_value(|current| (current.purpose.clone(), current.given));
        // Errors come first; only what can stand is asked about.
        if !purpose.asks_for(&asks) && (Purpose { asks: asks.clone(), ..purpose }).can_stand().is_ok() {
            let text = (words.ask.text)(given, &number(given, console.locale));
            console.dialog.ask(words.ask.heading, &text, words.ask.button, move || send(asks.clone(), Processing::Changed, Some(given)));
        } else {
            send(asks, Processing::Unchanged, None);
        }
    };
    let offered: Vec<_> = fields.iter().filter(|field| !field.declaration.retired).cloned().collect();
    let adding = offered.into_iter().map(|field| {
        let label = field_name(&field, console.locale);
        let id = field.id.clone();
        let is_asked =
            move || rows.with(|rows| rows.len() >= MOST_ASKED || rows.iter().any(|row| row.asked.with_value(|asked| asked.field == id)));
        let add = move |_| {
            let new = row(new_asked(&field));
            rows.update(|rows| rows.push(new));
            console.navigation.unsaved.mark();
            browser::focus_soon(new.id(&format!("name-{}", console.locale)));
        };
        let text = (words.add)(&label);
        view! { <button class="button" type="button" hidden=is_asked on:click=add>{text}</button> }
    });
    let adding = adding.collect_view();
    let labels = StoredValue::new(fields.iter().map(|field| (field.id.clone(), field_name(field, console.locale))).collect::<Vec<_>>());
    let save = if current.with_value(|current| current.forms.is_empty()) { words.save } else { words.save_and_publish };
    view! {
        <form novalidate data-keeps on:submit=on_submit>
            <p class="soft" hidden=move || !rows.with(Vec::is_empty)>{words.none}</p>
            <For each=move || rows.get() key=|row| row.key children=move |row| {
                let label = labels.with_value(|labels| {
                    let field = row.asked.with_value(|asked| asked.field.clone());
                    labels.iter().find(|(id, _)| *id == field).map_or_else(|| field.to_string(), |(_, label)| label.clone())
                });
                asked_fields(console, form, rows, row, label)
            }/>
            <p>{words.lead}</p>
            <div class="actions">{adding}</div>
            <div class="actions form-end"><SubmitButton form label=save sending=console.words.sending primary=false/></div>
        </form>
    }
}

/// A datum as it is first asked for: by the name of its field.
fn new_asked(field: &FieldResponse) -> Asked {
    let declared = &field.declaration;
    let words = |(locale, label): (&Locale, &String)| (*locale, AskedText { name: label.to_lowercase(), question: format!("{label}?") });
    Asked {
        field: field.id.clone(),
        kind: declared.kind,
        choices: declared.choices.clone(),
        answering: Answering::Optional,
        term: DatumTerm::Other,
        texts: declared.labels.iter().map(words).collect(),
    }
}

fn asked_fields(console: ConsoleContext, form: Form, rows: RwSignal<Vec<Row>>, row: Row, label: String) -> AnyView {
    let words = &words::wording(console.locale).asks;
    let asked = row.asked.get_value();
    let texts = Locale::ALL.map(|locale| {
        let AskedText { name, question } = asked.texts.get(&locale).cloned().unwrap_or_default();
        let field = |part: &str, label: &str, value: String| {
            let (id, label) = (row.id(&format!("{part}-{locale}")), format!("{label} ({})", locale.endonym()));
            form_field(form, FieldSpec { id, label, hint: String::new(), value, input: Input::Line("text", "text") })
        };
        view! { {field("name", words.name, name)} {field("question", words.question, question)} }
    });
    let is_date = asked.kind == FieldKind::Date;
    let (required, birthday) = (row.id("required"), row.id("birthday"));
    let (is_required, is_birthday) = (asked.answering == Answering::Required, asked.term == DatumTerm::BirthDate);
    let remove = move |_| {
        rows.update(|rows| rows.retain(|known| *known != row));
        console.navigation.unsaved.mark();
        browser::focus_soon("asks");
    };
    let remove_label = format!("{}: {label}", words.remove);
    view! {
        <fieldset class="slab">
            <legend>{label}</legend>
            {texts.into_iter().collect_view()}
            <label class="option"><input type="checkbox" id=required checked=is_required/> <span>{words.required}</span></label>
            <label class="option" hidden=!is_date><input type="checkbox" id=birthday checked=is_birthday/> <span>{words.birthday}</span></label>
            <p><button class="button button--quiet" type="button" aria-label=remove_label on:click=remove>{words.remove}</button></p>
        </fieldset>
    }
    .into_any()
}
