//! The rules, as sentences. Those that the business sets itself are changed where they stand: one is open at a time, and the others stay as they are.

use leptos::{ev::SubmitEvent, prelude::*};
use lupa_api::{self as api, Loader};
use lupa_domain::{
    api::retention::{RetentionRequest, RetentionResponse},
    retention::{self as domain, RuleKind},
    staff::Right,
};
use lupa_ui::{ErrorSummary, Form, SubmitButton, TextField, browser, day, dynamic};
use lupa_words::{self as words, RetentionWords};

use crate::context::{ConsoleContext, FieldIds};

/// The ids of the fields.
const FIELDS: FieldIds = &[("/inactive_months", "inactive-months"), ("/requests_months", "requests-months"), ("/cleaning", "cleaning-day")];

/// What the business sets itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Own {
    /// After how many months without activity people go.
    Inactive,
    /// For how many months requests are kept.
    Requests,
    /// The day of the yearly cleaning.
    Cleaning,
}

impl Own {
    /// The rule that a sentence is about, where the business sets it.
    const fn of(kind: RuleKind) -> Option<Self> {
        match kind {
            RuleKind::Inactive => Some(Self::Inactive),
            RuleKind::Requests => Some(Self::Requests),
            _ => None,
        }
    }

    /// The id of its field, and that of what is wrong with it.
    const fn ids(self) -> (&'static str, &'static str) {
        match self {
            Self::Inactive => ("inactive-months", "inactive-months-error"),
            Self::Requests => ("requests-months", "requests-months-error"),
            Self::Cleaning => ("cleaning-day", "cleaning-day-error"),
        }
    }

    const fn field(self) -> &'static str {
        self.ids().0
    }
}

/// What every rule on the screen needs.
#[derive(Clone, Copy)]
struct Rules {
    console: ConsoleContext,
    words: &'static RetentionWords,
    loader: Loader<RetentionResponse>,
    known: StoredValue<RetentionResponse>,
    /// The one that is being changed.
    open: RwSignal<Option<Own>>,
}

impl Rules {
    /// The rules as they are.
    fn now(self) -> RetentionRequest {
        self.known.with_value(|known| RetentionRequest {
            inactive_months: known.inactive_months,
            requests_months: known.requests_months,
            cleaning: known.cleaning.as_ref().map(ToString::to_string),
            warns: known.warns,
        })
    }

    /// Saves them, with what was changed.
    fn save(self, form: Form, ask: &RetentionRequest) {
        let Self { console, words, loader, .. } = self;
        let revision = self.known.with_value(|known| known.revision);
        console.submit(form, FIELDS, api::retention::change(revision, ask), move |_| {
            console.navigation.unsaved.clear();
            console.notices.show(words.saved);
            loader.reload();
        });
    }

    fn may_change(self) -> bool {
        self.console.session.may(Right::ManageBusiness)
    }
}

/// Draws them.
pub(super) fn draw(console: ConsoleContext, loader: Loader<RetentionResponse>, known: &RetentionResponse) -> AnyView {
    let words = words::retention(console.locale);
    let named = domain::words(console.locale);
    let rules = Rules { console, words, loader, known: StoredValue::new(known.clone()), open: RwSignal::new(None) };
    let mut sentences: Vec<(Option<Own>, String)> = known.rules.iter().map(|line| (Own::of(line.kind), named.rule(line))).collect();
    // Several purposes may promise the same.
    sentences.dedup();
    let next = match known.next {
        Some(next) => (words.next)(&day(next.on, console.locale), &day(next.prepared_on, console.locale)),
        None => words.no_day.to_owned(),
    };
    let lines = sentences.into_iter().map(|(own, text)| match own {
        Some(own) => view! { <li>{rule(rules, own, text)}</li> }.into_any(),
        None => view! { <li>{text}</li> }.into_any(),
    });
    view! {
        <section class="panel" aria-labelledby="promises">
            <div class="panel__head"><h2 class="panel__title" id="promises">{words.promises}</h2></div>
            <div class="panel__body stack">
                <ul class="dotted">{lines.collect_view()}</ul>
                <div>{rule(rules, Own::Cleaning, next)}</div>
                {rules.may_change().then(|| view! { <p class="soft">{words.longer}</p> })}
                {warning(rules)}
                {letter(console, words, known)}
            </div>
        </section>
    }
    .into_any()
}

/// A rule as a sentence, and in its place the form that changes it.
fn rule(rules: Rules, own: Own, text: String) -> AnyView {
    let text = StoredValue::new(text);
    dynamic(move || {
        if rules.open.get() == Some(own) {
            return change(rules, own);
        }
        let text = text.get_value();
        let label = format!("{}: {text}", rules.words.change);
        let id = format!("change-{}", own.field());
        let begin = move |_| {
            rules.open.set(Some(own));
            browser::focus_soon(own.field());
        };
        let button = rules.may_change().then(|| {
            view! { <button class="button button--quiet" type="button" id=id aria-label=label on:click=begin>{rules.words.change}</button> }
        });
        view! { {text} " " {button} }.into_any()
    })
}

/// The form that changes one rule.
fn change(rules: Rules, own: Own) -> AnyView {
    let Rules { console, words, .. } = rules;
    let form = Form::default();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = browser::value(own.field());
        let months = || typed.trim().parse().unwrap_or_default();
        let now = rules.now();
        let ask = match own {
            Own::Inactive => RetentionRequest { inactive_months: months(), ..now },
            Own::Requests => RetentionRequest { requests_months: months(), ..now },
            // Of the day that is chosen the year says nothing.
            Own::Cleaning => RetentionRequest { cleaning: typed.split_once('-').map(|(_, day)| day.to_owned()), ..now },
        };
        rules.save(form, &ask);
    };
    let (label, hint, kind, value) = rules.known.with_value(|known| match own {
        Own::Inactive => (words.inactive, words.inactive_hint, "number", known.inactive_months.to_string()),
        Own::Requests => (words.requests, words.requests_hint, "number", known.requests_months.to_string()),
        Own::Cleaning => (words.cleaning, words.cleaning_hint, "date", known.next.map(|next| next.on.to_string()).unwrap_or_default()),
    });
    let cancel = move |_| {
        console.navigation.unsaved.clear();
        rules.open.set(None);
        browser::focus_soon(format!("change-{}", own.field()));
    };
    let (id, error_id) = own.ids();
    view! {
        <form class="stack" novalidate data-keeps on:submit=on_submit>
            <ErrorSummary form heading=console.words.correct/>
            <TextField name=id error_id kind=(kind, "off") label=label.to_owned() hint=hint.to_owned()
                value error=move || form.error(id)/>
            <p class="actions">
                <SubmitButton form label=console.words.save sending=console.words.sending/>
                <button class="button button--quiet" type="button" on:click=cancel>{console.words.cancel}</button>
            </p>
        </form>
    }
    .into_any()
}

/// Whether people are told before: it is changed by its box alone.
fn warning(rules: Rules) -> Option<AnyView> {
    let form = Form::default();
    let warns = rules.known.with_value(|known| known.warns);
    let choose = move |event| rules.save(form, &RetentionRequest { warns: event_target_checked(&event), ..rules.now() });
    rules.may_change().then(|| {
        view! {
            <ErrorSummary form heading=rules.console.words.correct/>
            <label class="tick" for="warns">
                <input class="tick__box" type="checkbox" id="warns" checked=warns on:change=choose/>
                <span class="tick__label">{rules.words.warns}</span>
            </label>
        }
        .into_any()
    })
}

/// What the warning says.
fn letter(console: ConsoleContext, words: &'static RetentionWords, known: &RetentionResponse) -> Option<AnyView> {
    let stay = words::stay(console.locale);
    let on = known.next.filter(|_| known.warns).map(|next| day(next.on, console.locale))?;
    Some(
        view! {
            <details>
                <summary>{words.letter}</summary>
                <div class="stack"><p><b>{stay.heading}</b></p> <p>{(stay.lead)(&on)}</p> <p>{stay.choice}</p> <p><b>{stay.button}</b></p></div>
            </details>
        }
        .into_any(),
    )
}
