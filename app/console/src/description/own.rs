//! What only the controller knows: a field for each language of the business.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_api::description;
use lupa_domain::{
    api::description::DescriptionDraft,
    description::{Officer, OwnText, OwnWords},
    locale::Locale,
};
use lupa_ui::{ErrorSummary, FieldSpec, Form, Input, SubmitButton, browser, form_field};
use lupa_words::{self as words, DescriptionWords, shapes::FieldText};

use crate::context::ConsoleContext;

/// The texts, by the names that they have on the wire.
const TEXTS: [&str; 6] = ["manual_material", "cookies", "sources", "disclosures", "protection", "accessibility"];

/// The form.
pub(super) fn form(console: ConsoleContext, now: RwSignal<DescriptionDraft>) -> AnyView {
    let words = words::description(console.locale);
    let (own, languages) = now.with_untracked(|draft| (draft.own.clone(), draft.languages.clone()));
    let (form, theirs) = (Form::default(), RwSignal::new(false));
    let officer = own.officer.clone().unwrap_or(Officer { name: String::new(), email: String::new() });
    let line = |id: &str, said: &FieldText, value: String, kind: &'static str| {
        let (label, hint) = (said.label.to_owned(), said.hint.to_owned());
        form_field(form, FieldSpec { id: id.to_owned(), label, hint, value, input: Input::Line(kind, kind) })
    };
    let text = |member: &str| {
        let (said, kept) = (said(words, member), kept(&own, member));
        let fields = languages.iter().map(|locale| {
            let value = kept.0.get(locale).cloned().unwrap_or_default();
            let label = (words.own.in_language)(said.label, locale.endonym());
            let spec = FieldSpec { id: id(member, *locale), label, hint: said.hint.to_owned(), value, input: Input::Lines };
            form_field(form, spec)
        });
        fields.collect_view()
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        save(console, form, now, theirs);
    };
    view! {
        <section class="panel" aria-labelledby="own-words">
            <div class="panel__head"><h2 class="panel__title" id="own-words">{words.own.about.heading}</h2></div>
            <form novalidate data-keeps on:submit=on_submit>
                <div class="panel__body stack">
                    <p class="soft">{words.own.about.text}</p>
                    <div id="conflict" class="summary" tabindex="-1" role="alert" hidden=move || !theirs.get()><p>{words.own.conflict}</p></div>
                    <ErrorSummary form heading=console.words.correct/>
                    <div class="particulars">
                        {line("officer-name", &words.own.officer_name, officer.name, "text")}
                        {line("officer-email", &words.own.officer_email, officer.email, "email")}
                    </div>
                    {TEXTS.map(text).into_iter().collect_view()}
                </div>
                <div class="panel__foot save"><SubmitButton form label=console.words.save sending=console.words.sending primary=false/></div>
            </form>
        </section>
    }
    .into_any()
}

fn id(member: &str, locale: Locale) -> String {
    format!("{member}-{locale}")
}

fn said(words: &'static DescriptionWords, member: &str) -> &'static FieldText {
    let own = &words.own;
    match member {
        "manual_material" => &own.manual_material,
        "cookies" => &own.cookies,
        "sources" => &own.sources,
        "disclosures" => &own.disclosures,
        "protection" => &own.protection,
        _ => &own.accessibility,
    }
}

fn kept<'a>(own: &'a OwnWords, member: &str) -> &'a OwnText {
    match member {
        "manual_material" => &own.manual_material,
        "cookies" => &own.cookies,
        "sources" => &own.sources,
        "disclosures" => &own.disclosures,
        "protection" => &own.protection,
        _ => &own.accessibility,
    }
}

/// The field of a JSON Pointer.
fn field_at(pointer: &str) -> Option<String> {
    let mut steps = pointer.trim_start_matches('/').split('/');
    Some(format!("{}-{}", steps.next()?, steps.next()?))
}

fn save(console: ConsoleContext, form: Form, now: RwSignal<DescriptionDraft>, theirs: RwSignal<bool>) {
    if !form.begin() {
        return;
    }
    let (before, revision) = now.with_untracked(|draft| (draft.own.clone(), draft.revision));
    let languages = now.with_untracked(|draft| draft.languages.clone());
    let text = |member: &str| {
        // What was written in a language that is offered no more stays.
        let mut texts = kept(&before, member).clone();
        for locale in &languages {
            texts.0.insert(*locale, browser::value(&id(member, *locale)));
        }
        texts
    };
    let officer = Officer { name: browser::value("officer-name"), email: browser::value("officer-email") };
    let typed = OwnWords {
        officer: Some(officer).filter(|one| !one.name.trim().is_empty() || !one.email.trim().is_empty()),
        manual_material: text("manual_material"),
        cookies: text("cookies"),
        sources: text("sources"),
        disclosures: text("disclosures"),
        protection: text("protection"),
        accessibility: text("accessibility"),
    };
    spawn_local(async move {
        match description::change_words(revision, &typed).send(console.client).await {
            Ok(draft) => {
                form.reset();
                theirs.set(false);
                now.set(draft);
                console.navigation.unsaved.clear();
                console.notices.show(words::description(console.locale).own.saved);
            }
            // Another user was quicker: what was typed stays.
            Err(error) if error.is_conflict() => match description::draft().send(console.client).await {
                Ok(draft) => {
                    form.reset();
                    now.set(draft);
                    theirs.set(true);
                    browser::focus_soon("conflict");
                }
                Err(error) => console.reject_at(form, error, &field_at),
            },
            Err(error) => console.reject_at(form, error, &field_at),
        }
    });
}
