//! The texts of a form, in three languages. When two people save at once, nothing is lost: both versions are shown.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_api::{self as api, Loader, paths};
use lupa_domain::{
    api::wording::{DraftDocument, PurposeList, PurposeResponse},
    locale::Locale,
    staff::Right,
    wording::{Draft, DraftText, FormId, PurposeId},
};
use lupa_ui::{Choice, ErrorSummary, Form, SubmitButton, browser};
use lupa_words as words;

use super::{
    boxes::Boxes,
    draft_fields::{self, field_of, purpose_label},
    form_fields::fields,
    live_preview::LivePreview,
    locations::{self, list, part},
};
use crate::context::{ConsoleContext, Heading, use_console};

/// The draft, and the purposes that it can ask for.
#[derive(Clone, Debug, PartialEq)]
struct Loaded {
    document: DraftDocument,
    purposes: Vec<PurposeId>,
}

/// Draws the texts of the form at the address; without one there is nothing to draw.
#[must_use]
pub fn draw() -> AnyView {
    let form = use_console().navigation.query("form").parse::<FormId>();
    form.map_or_else(|_| ().into_any(), |form| view! { <Editor form/> }.into_any())
}

/// The screen.
#[component]
pub fn Editor(form: FormId) -> impl IntoView {
    let console = use_console();
    let wanted = form.clone();
    let loader = Loader::new(console.client, move || {
        let form = wanted.clone();
        async move {
            let document = api::forms::draft(&form).send(console.client).await?;
            let PurposeList { purposes } = api::purposes::list().send(console.client).await?;
            Ok(Loaded { purposes: in_order(&document.draft, &purposes), document })
        }
    });
    let draw = move |loaded: Loaded| Some(view! { <Texts form=form.clone() loaded/> });
    view! {
        <p>{console.navigation.link("", list(), words::wording(console.locale).back, None)}</p>
        {loader.view(&console.words.wait, "", draw)}
    }
}

/// The purposes that can be asked for: those of the draft in their order, then the others that are in use.
fn in_order(draft: &Draft, purposes: &[PurposeResponse]) -> Vec<PurposeId> {
    let others = purposes.iter().map(|view| &view.purpose).filter(|purpose| !purpose.retired && !draft.purposes.contains(&purpose.id));
    draft.purposes.iter().cloned().chain(others.map(|purpose| purpose.id.clone())).collect()
}

#[component]
fn Texts(form: FormId, loaded: Loaded) -> impl IntoView {
    let console = use_console();
    let (words, sending) = (&words::wording(console.locale).editor, Form::default());
    let Loaded { document: DraftDocument { draft, revision }, purposes } = loaded;
    let heading = (words.heading)(draft.title(console.locale).unwrap_or(form.as_str()));
    let revision = RwSignal::new(revision.unwrap_or_default());
    // Whether something was typed since it was saved; and whether publishing follows once it is.
    let (typed, goes_on) = (RwSignal::new(false), StoredValue::new(false));
    let saved = StoredValue::new(draft.clone());
    let named =
        |locale: Locale| purposes.iter().map(|purpose| (purpose.clone(), purpose_label(&draft, purpose, locale))).collect::<Vec<_>>();
    let boxes = Boxes::new(console, draft.purposes.clone(), named(console.locale), typed);
    let chosen = boxes.chosen;
    // A link to one field chooses its language and gives it the focus.
    let at = console.navigation.query(locations::FIELD);
    // What the law wants said is filled in, and stays as it is until somebody wants to change it.
    let locked = RwSignal::new(!at.contains("-information-"));
    let language = RwSignal::new(at.split_once('-').and_then(|(locale, _)| locale.parse().ok()).unwrap_or(console.locale));
    let theirs = RwSignal::new(None::<Draft>);
    let id = StoredValue::new(form.clone());
    let ids = StoredValue::new(purposes.clone());
    let read = move || typed_draft(&saved.get_value(), &ids.get_value(), &chosen.get_untracked());
    let save = Callback::new(move |()| {
        if !sending.begin() {
            return;
        }
        let draft = read();
        console.navigation.unsaved.clear();
        spawn_local(async move {
            let answer = api::forms::save_draft(&id.get_value(), revision.get_untracked(), draft.clone()).send(console.client).await;
            // What was typed while it was on its way is not saved.
            let is_unsaved = answer.is_err() || console.navigation.unsaved.is_unsaved();
            if is_unsaved {
                console.navigation.unsaved.mark();
            }
            match answer {
                Ok(document) => {
                    sending.reset();
                    theirs.set(None);
                    saved.set_value(draft);
                    revision.set(document.revision.unwrap_or_default());
                    console.notices.show(words.saved);
                    typed.set(is_unsaved);
                    if is_unsaved {
                        console.navigation.unsaved.mark();
                    } else if goes_on.get_value() {
                        console.navigation.go(part("publish", id.get_value().as_str()));
                    }
                }
                Err(error) if error.is_conflict() => {
                    sending.reset();
                    match api::forms::draft(&id.get_value()).send(console.client).await {
                        Ok(now) => {
                            revision.set(now.revision.unwrap_or_default());
                            theirs.set(Some(now.draft));
                            browser::focus_soon("conflict");
                        }
                        Err(error) => _ = console.client.handle_auth_failure(&error),
                    }
                }
                Err(error) => console.reject_at(sending, error, &|pointer| {
                    let (locale, id) = field_of(pointer, &saved.get_value())?;
                    language.set(locale);
                    locked.set(false);
                    Some(id)
                }),
            }
        });
    });
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        goes_on.set_value(false);
        save.run(());
    };
    // Nobody has to leave what was typed in order to see what it changes.
    let go_on = move |_| {
        if typed.get_untracked() || console.navigation.unsaved.is_unsaved() {
            goes_on.set_value(true);
            save.run(());
        } else {
            console.navigation.go(part("publish", id.get_value().as_str()));
        }
    };
    let tongue = |locale: Locale| {
        let name = locale.endonym();
        if draft.is_whole(locale) { name.to_owned() } else { format!("{name} ({})", words.unfinished) }
    };
    let languages = Locale::ALL.map(|locale| (locale.to_string(), tongue(locale))).into();
    let choose = Callback::new(move |code: String| language.set(code.parse().unwrap_or_default()));
    let sheets = Locale::ALL.map(|locale| {
        let text = draft.texts.get(&locale).cloned().unwrap_or_default();
        let sheet = fields(console, sending, locale, &text, &named(locale), chosen, locked);
        view! { <div hidden=move || language.get() != locale>{sheet}</div> }
    });
    let conflict = move || theirs.get().map(|theirs| both(console, id.get_value(), &theirs, &read(), save));
    let previews = Locale::ALL.map(|locale| {
        let text = (words.preview)(locale.endonym());
        let address = format!("{}?lang={locale}", paths::preview(&form));
        view! { <li><a href=address target="_blank" rel="noopener">{text}</a></li> }
    });
    let changes = RwSignal::new(0);
    let in_language = Callback::new(move |locale| {
        let draft = read();
        Draft { texts: draft.texts.into_iter().filter(|(of, _)| *of == locale).collect(), ..draft }
    });
    let publish = console.session.may(Right::PublishWording).then(|| {
        let label = move || if typed.get() { words.save_and_go_on } else { words.publish };
        view! { <button class="button" type="button" on:click=go_on>{label}</button> }
    });
    // Moving a box changes the form as well, without a field being typed into.
    Effect::new(move |_| {
        chosen.track();
        changes.update(|changes| *changes += 1);
    });
    let on_input = move |_| {
        typed.set(true);
        changes.update(|changes| *changes += 1);
    };
    let heading = view! { <Heading text=heading/> };
    // After the heading, which takes the focus as well where one comes from another screen.
    if !at.is_empty() {
        browser::focus_soon(at);
    }
    view! {
        {heading}
        <p class="lead">{words.lead}</p>
        <details class="more"><summary>{words.filled}</summary> <p class="soft">{words.placeholders}</p></details>
        <ErrorSummary form=sending heading=console.words.correct/>
        {conflict}
        <div class="beside">
        <form novalidate data-keeps class="narrow" on:submit=on_submit on:input=on_input>
            <fieldset class="question">
                <legend class="question__legend">{words.purposes.heading}</legend>
                <p class="field__hint">{words.purposes.text}</p>
                {boxes.view()}
                <label class="option">
                    <input type="checkbox" id="asks-age" checked=draft.asks_age aria-describedby="asks-age-hint"/> " " <span>{words.asks_age.label}</span>
                </label>
                <p class="field__hint" id="asks-age-hint">{words.asks_age.hint}</p>
            </fieldset>
            // Choosing another language to look at changes nothing that has to be saved.
            <div on:input=|event| event.stop_propagation()>
                <Choice name="language" label=words.language options=languages value=Signal::derive(move || language.get().to_string()) choose/>
            </div>
            {sheets.into_iter().collect_view()}
            <div class="actions form-end form-end--stays"><SubmitButton form=sending label=words.save sending=console.words.sending/> {publish}</div>
        </form>
        <LivePreview form=form.clone() language changes read=in_language/>
        </div>
        <section class="part narrow">
            <p class="soft">{words.preview_hint}</p>
            <ul class="stack">{previews.into_iter().collect_view()}</ul>
        </section>
    }
}

/// The draft as it stands in the fields.
fn typed_draft(saved: &Draft, purposes: &[PurposeId], chosen: &[PurposeId]) -> Draft {
    let text = |locale: Locale| {
        let before = saved.texts.get(&locale).cloned().unwrap_or_default();
        (locale, draft_fields::parse(locale, &before, purposes, &browser::value))
    };
    let texts = Locale::ALL.map(text).into_iter().filter(|(_, text)| *text != DraftText::default());
    Draft { purposes: chosen.to_vec(), asks_age: browser::is_checked("asks-age"), texts: texts.collect() }
}

/// What another person saved and what stands in the fields, where they differ, and a button for each.
fn both(console: ConsoleContext, form: FormId, theirs: &Draft, mine: &Draft, save: Callback<()>) -> impl IntoView + use<> {
    let words = &words::wording(console.locale).editor.conflict;
    let differing: Vec<_> = Locale::ALL.into_iter().filter(|locale| theirs.texts.get(locale) != mine.texts.get(locale)).collect();
    let sides = differing.into_iter().map(|locale| {
        let of = |draft: &Draft| draft.texts.get(&locale).map(draft_fields::all_texts).unwrap_or_default();
        let (theirs, mine) = (of(theirs), of(mine));
        let lines = theirs.into_iter().zip(mine).filter(|(theirs, mine)| theirs != mine).map(|(theirs, mine)| {
            view! { <div class="versions"><p class="slab">{theirs}</p> <p class="slab">{mine}</p></div> }
        });
        view! { <h3>{locale.endonym()}</h3> {lines.collect_view()} }
    });
    let take = move |_| {
        console.navigation.unsaved.clear();
        let form = form.clone();
        console.navigation.go(part("form", form.as_str()));
    };
    view! {
        <section id="conflict" class="summary" tabindex="-1" aria-labelledby="conflict-heading">
            <h2 id="conflict-heading">{words.heading}</h2>
            <p>{words.text}</p>
            {sides.collect_view()}
            <div class="actions">
                <button class="button" type="button" on:click=take>{words.take_theirs}</button>
                <button class="button" type="button" on:click=move |_| save.run(())>{words.keep_mine}</button>
            </div>
        </section>
    }
}
