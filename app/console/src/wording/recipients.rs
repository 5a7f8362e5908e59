//! Who receives the data of a purpose, in which country, and how long proof of consent is stored.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api as api;
use lupa_domain::{
    api::wording::PurposeResponse,
    wording::{Country, Processing, Purpose, PurposeChange, Recipient, RecipientRole, Retention, Safeguard},
};
use lupa_ui::{FieldSpec, Form, Input, SubmitButton, browser, button, dynamic, form_field, number};
use lupa_words as words;

use super::{locations::list, titles::use_titles};
use crate::context::{ConsoleContext, use_console};

/// How long proof can be stored, in months. What is chosen already is offered too.
const MONTHS: [u16; 6] = [12, 24, 36, 48, 60, 120];

/// A recipient that is being edited. Its name is read from its field.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Row {
    /// Numbers its fields.
    key: usize,
    role: RwSignal<RecipientRole>,
    country: RwSignal<Country>,
    safeguard: RwSignal<Option<Safeguard>>,
}

impl Row {
    fn id(self, member: &str) -> String {
        format!("recipient-{}-{member}", self.key)
    }

    fn is_abroad(self) -> bool {
        !self.country.get().is_in_eea()
    }

    fn recipient(self) -> Recipient {
        let country = self.country.get_untracked();
        Recipient {
            name: browser::value(&self.id("name")).trim().to_owned(),
            role: self.role.get_untracked(),
            country,
            safeguard: self.safeguard.get_untracked().filter(|_| !country.is_in_eea()),
        }
    }
}

/// The section of the screen about one purpose.
#[component]
pub fn Recipients(
    current: StoredValue<PurposeResponse>,
    /// The form of the whole screen, which says in one place what is wrong.
    form: Form,
) -> impl IntoView {
    let (console, titles) = (use_console(), use_titles());
    let words = &words::wording(console.locale).recipients;
    let Purpose { recipients, retention, .. } = current.with_value(|current| current.purpose.clone());
    let keys = StoredValue::new(0);
    let row = move |one: Option<&Recipient>| {
        let key = keys.get_value();
        keys.set_value(key + 1);
        Row {
            key,
            role: RwSignal::new(one.map_or(RecipientRole::Email, |one| one.role)),
            country: RwSignal::new(one.map_or(Country::FINLAND, |one| one.country)),
            safeguard: RwSignal::new(one.and_then(|one| one.safeguard)),
        }
    };
    let rows = RwSignal::new(recipients.iter().map(|one| row(Some(one))).collect::<Vec<_>>());
    let names = StoredValue::new(recipients.into_iter().map(|one| one.name).collect::<Vec<_>>());
    let send = move |recipients: Vec<Recipient>, processing: Processing, concerns: Option<u64>| {
        if !form.begin() {
            return;
        }
        let (id, tag, purpose) =
            current.with_value(|current| (current.purpose.id.clone(), current.tag.to_string(), current.purpose.clone()));
        let retention = browser::value("retention").parse().ok().and_then(|months| Retention::months(months).ok());
        let Purpose { channel, category, data, .. } = purpose;
        let change = PurposeChange {
            channel,
            category,
            data,
            asks: None,
            recipients: Some(recipients),
            retention,
            also: None,
            processing,
            concerns,
            retired: None,
        };
        console.client.answer(api::purposes::change(&id, &tag, &change), move |answer| match answer {
            Ok(changed) => {
                form.reset();
                console
                    .navigation
                    .go_with_notice(list(), (words::wording(console.locale).purposes.changed)(&titles.purpose(&changed.purpose.id)));
            }
            Err(error) => console.reject_at(form, error, &|pointer| {
                let (at, member) = pointer.strip_prefix("/recipients/")?.split_once('/')?;
                rows.with_untracked(|rows| rows.get(at.parse::<usize>().ok()?).map(|row| row.id(member)))
            }),
        });
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let recipients: Vec<_> = rows.with_untracked(|rows| rows.iter().map(|row| row.recipient()).collect());
        let (purpose, given) = current.with_value(|current| (current.purpose.clone(), current.given));
        let considerable = purpose.is_changed_by(&recipients);
        // Errors come first; only what can stand is asked about.
        if considerable && (Purpose { recipients: recipients.clone(), ..purpose }).can_stand().is_ok() {
            let text = (words.ask.text)(given, &number(given, console.locale));
            console
                .dialog
                .ask(words.ask.heading, &text, words.ask.button, move || send(recipients.clone(), Processing::Changed, Some(given)));
        } else {
            send(recipients, Processing::Unchanged, None);
        }
    };
    let add = move || {
        let new = row(None);
        rows.update(|rows| rows.push(new));
        console.navigation.unsaved.mark();
        browser::focus_soon(new.id("name"));
    };
    let none = dynamic(move || {
        let is_empty = rows.with(Vec::is_empty);
        is_empty.then(|| view! { <p class="soft">{words.none}</p> }).into_any()
    });
    let save = if current.with_value(|current| current.forms.is_empty()) { words.save } else { words.save_and_publish };
    view! {
        <section class="part narrow" aria-labelledby="recipients">
            <h2 id="recipients" tabindex="-1">{words.heading.heading}</h2>
            <p>{words.heading.text}</p>
            <form novalidate data-keeps on:submit=on_submit>
                {none}
                <For each=move || rows.get() key=|row| row.key children=move |row| {
                    let name = names.with_value(|names| names.get(row.key).cloned().unwrap_or_default());
                    recipient_fields(console, form, rows, row, name)
                }/>
                <p class="recipient__add">{button("button", words.add, None, add)}</p>
                {form_field(form, retention_field(console, retention))}
                <div class="actions form-end"><SubmitButton form label=save sending=console.words.sending primary=false/></div>
            </form>
        </section>
    }
}

/// How long proof is stored.
fn retention_field(console: ConsoleContext, retention: Option<Retention>) -> FieldSpec {
    let words = &words::wording(console.locale).recipients;
    let mut all: Vec<Retention> = MONTHS.into_iter().filter_map(|months| Retention::months(months).ok()).chain(retention).collect();
    all.sort_unstable();
    all.dedup();
    let undecided = retention.is_none().then(|| (String::new(), words.undecided.to_owned()));
    let options = all.into_iter().map(|one| (one.in_months().to_string(), one.in_words(console.locale)));
    FieldSpec {
        id: "retention".to_owned(),
        label: words.retention.label.to_owned(),
        hint: words.retention.hint.to_owned(),
        value: retention.map(|one| one.in_months().to_string()).unwrap_or_default(),
        input: Input::Choice(undecided.into_iter().chain(options).collect()),
    }
}

/// The fields of one recipient.
fn recipient_fields(console: ConsoleContext, form: Form, rows: RwSignal<Vec<Row>>, row: Row, name: String) -> AnyView {
    let (words, locale) = (&words::wording(console.locale).recipients, console.locale);
    let place = move || rows.with(|rows| rows.iter().position(|known| *known == row)).map_or(0, |at| at + 1).to_string();
    let (legend, named) = (format!("recipient-{}", row.key), format!("recipient-{}", row.key));
    let roles = RecipientRole::ALL.map(|role| (role, role.name(locale))).to_vec();
    let mut countries: Vec<_> = Country::all().map(|country| (country, country.name(locale))).collect();
    countries.sort_unstable_by_key(|(_, name)| *name);
    let safeguards = Safeguard::ALL.map(|safeguard| (Some(safeguard), safeguard.name(locale)));
    let safeguards = [(None, "")].into_iter().chain(safeguards).collect();
    let note =
        move |text: &'static str, shown: Signal<bool>| view! { <p class="recipient__note soft" hidden=move || !shown.get()>{text}</p> };
    let abroad = Signal::derive(move || row.is_abroad());
    let remove = move |_| {
        rows.update(|rows| rows.retain(|known| *known != row));
        console.navigation.unsaved.mark();
        browser::focus_soon("recipients");
    };
    let (label, hint) = (words.name.label.to_owned(), words.name.hint.to_owned());
    view! {
        <fieldset class="slab recipient" aria-labelledby=named>
            <legend class="recipient__legend" id=legend>{move || (words.one)(&place())}</legend>
            {form_field(form, FieldSpec { id: row.id("name"), label, hint, value: name, input: Input::Line("text", "text") })}
            {choice(form, row.id("role"), words.role, roles, row.role)}
            {note(words.partner, Signal::derive(move || row.role.get() == RecipientRole::Partner))}
            {choice(form, row.id("country"), words.country, countries, row.country)}
            {note(words.abroad, abroad)}
            <div hidden=move || !abroad.get()>{choice(form, row.id("safeguard"), words.safeguard, safeguards, row.safeguard)}</div>
            <p>
                <button class="button button--quiet" type="button" aria-label=move || (words.remove_one)(&place()) on:click=remove>
                    {words.remove}
                </button>
            </p>
        </fieldset>
    }
    .into_any()
}

/// A list to choose from, with the error of the choice. The value of an option is its place in the list.
fn choice<T>(form: Form, id: String, label: &'static str, all: Vec<(T, &'static str)>, value: RwSignal<T>) -> AnyView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let chosen = all.iter().position(|(one, _)| *one == value.get_untracked()).unwrap_or_default();
    let (values, texts): (Vec<_>, Vec<_>) = all.into_iter().unzip();
    let options =
        texts.into_iter().enumerate().map(|(at, text)| view! { <option value=at.to_string() selected=at == chosen>{text}</option> });
    let (known, error_id, labels) = (id.clone(), format!("{id}-error"), id.clone());
    let wrong = Signal::derive(move || form.error(&known));
    let right = Signal::derive(move || wrong.with(String::is_empty));
    let choose = move |event| {
        if let Some(one) = event_target_value(&event).parse::<usize>().ok().and_then(|at| values.get(at)) {
            value.set(*one);
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for=labels>{label}</label>
            <p class="field__error" id=error_id.clone() hidden=right>{wrong}</p>
            <select class="field__input" id=id aria-describedby=error_id aria-invalid=move || (!right.get()).then_some("true") on:change=choose>
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}
