//! Sharing a form: its link and code, posters and the form on paper, the picture that goes along with a link, a text for a post, and the codes
//! that put a button or the form itself into a site of the business.
//!
//! Everything here is public, so everybody who is signed in may see it. Which sites may show the form in a frame (`sites`) is said by those
//! who manage the business. What is pasted elsewhere is written in `snippets`.

mod sites;
mod snippets;

use leptos::prelude::*;
use lupa_api::{self as api, Loader, paths};
use lupa_domain::{
    api::wording::{FormNotice, NameList, ShownForm},
    languages::Languages,
    locale::Locale,
    register::starter,
    staff::Right,
    wording::FormId,
};
use lupa_ui::{CopyButton, Table, browser};
use lupa_words::{self as words, PrintColumns, Section, SharingWords};

use crate::{
    context::{ConsoleContext, Heading, use_console},
    wording::locations,
};
use sites::sites;

/// Draws the screen at the address; without a form in it, of the one at the front door.
#[must_use]
pub fn draw() -> AnyView {
    let console = use_console();
    let form = console.navigation.query("form").parse().unwrap_or_else(|_| starter::form());
    view! { <Share form/> }.into_any()
}

/// The screen.
#[component]
fn Share(form: FormId) -> impl IntoView {
    let console = use_console();
    let words = words::sharing(console.locale);
    let wanted = form.clone();
    let names = Loader::of(console.client, api::names::list);
    let notice = Loader::new(console.client, move || {
        let form = wanted.clone();
        async move { api::forms::shown(console.client, &form, console.locale).await }
    });
    let draw = move |form: Option<ShownForm>| form.map(|form| shown(words, form));
    let draw_names = move |names: NameList| {
        let heading = (words.heading)(names.form(form.as_str()));
        Some(view! { <Heading text=heading/> {others(console, words, &names, &form)} })
    };
    let back = console.session.may(Right::EditWording).then(|| console.navigation.link("", locations::list(), words.back, None));
    view! {
        <p>{back}</p>
        {names.view(&console.words.wait, "", draw_names)}
        <p class="lead">{words.lead}</p>
        {notice.view(&console.words.wait, words.none, draw)}
        {sites()}
    }
}

/// The other forms, each with its own way to be shared.
fn others(console: ConsoleContext, words: &'static SharingWords, names: &NameList, this: &FormId) -> Option<AnyView> {
    let others = names.forms.iter().filter(|other| other.form != *this);
    let links = others.map(|other| {
        let link = console.navigation.link("", locations::share(&other.form), other.title.clone(), None);
        view! { <li>{link}</li> }
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty()).then(|| view! { <nav class="way__others" aria-label=words.others><ul>{links}</ul></nav> }.into_any())
}

/// Everything that leads to a form that asks people.
fn shown(words: &'static SharingWords, ShownForm { form, languages }: ShownForm) -> AnyView {
    let FormNotice { form, locale, notice, .. } = form;
    let origin = browser::origin();
    let address = format!("{origin}{}", paths::form_page(&form));
    let title = notice.heading;
    let post = snippets::post(&title, notice.intro.first().map_or("", String::as_str), &address);
    let button = snippets::button(&address, &title);
    let (embed, frame) = (snippets::embed(&origin, &form, &title), snippets::frame(&origin, &form, locale, &title));
    let picture = paths::share_picture(&form, locale);
    let shows = (words.picture_alt)(&title, &notice.controller.name);
    let file = |name: String, ending: &'static str| {
        let href = name.clone();
        view! { <a class="button" href=href download=format!("{form}.{ending}")>{(words.save)(ending.to_ascii_uppercase().as_str())}</a> }
    };
    let (svg, png) = (paths::form_code(&form, "svg"), paths::form_code(&form, "png"));
    let code_alt = (words.code_alt)(&address);
    view! {
        <div class="ways">
            {panel("link", &words.link, view! { <Copied id="share-link" label=words.link.heading text=address rows=1/> }.into_any())}
            {panel("code", &words.code, view! {
                <img class="way__code" src=svg.clone() alt=code_alt width="160" height="160"/>
                <p class="actions">{file(svg, "svg")} {file(png, "png")}</p>
            }.into_any())}
            {panel("print", &words.print, printed(words, &form, &languages, locale))}
            {panel("picture", &words.picture, view! {
                <img class="way__picture" src=picture.clone() alt=shows width="1200" height="630"/>
                <p class="actions">{file(picture, "png")}</p>
            }.into_any())}
            {panel("post", &words.post, view! { <Copied id="share-post" label=words.post.heading text=post rows=4/> }.into_any())}
            {panel("button", &words.button, view! { <Copied id="share-button" label=words.button.heading text=button rows=4/> }.into_any())}
            {panel("embed", &words.embed, view! {
                <Copied id="share-embed" label=words.embed.heading text=embed rows=3/>
                <h3>{words.frame.heading}</h3>
                <p>{words.frame.text}</p>
                <Copied id="share-frame" label=words.frame.heading text=frame rows=3/>
            }.into_any())}
        </div>
    }
    .into_any()
}

/// What can be printed, in each language of the form; the reader's own comes first.
fn printed(words: &'static SharingWords, form: &FormId, languages: &Languages, own: Locale) -> AnyView {
    let PrintColumns { language, posters, paper } = words.columns;
    let mut locales: Vec<Locale> = languages.iter().collect();
    locales.sort_by_key(|locale| *locale != own);
    let rows = locales.into_iter().map(|locale| {
        let name = locale.endonym();
        let link = |href: String, text: String| {
            let label = format!("{text}, {name}");
            view! { <a class="table__act" href=href target="_blank" aria-label=label>{text}</a> }
        };
        let posters = ["a4", "a5"].map(|size| link(paths::poster(form, locale, size), (words.poster)(&size.to_ascii_uppercase())));
        vec![
            view! { <span lang=locale.as_str()>{name}</span> }.into_any(),
            view! { <span class="table__acts">{posters.into_iter().collect_view()}</span> }.into_any(),
            link(paths::paper(form, locale), words.paper.to_owned()).into_any(),
        ]
    });
    view! { <Table caption=words.print.heading heads=vec![language, posters, paper] rows=rows.collect()/> }.into_any()
}

/// A part of the screen under its heading.
fn panel(id: &'static str, said: &'static Section, inside: AnyView) -> AnyView {
    view! {
        <section class="panel way" aria-labelledby=id>
            <div class="panel__head"><h2 class="panel__title" id=id>{said.heading}</h2></div>
            <div class="panel__body stack">
                <p class="soft">{said.text}</p>
                {inside}
            </div>
        </section>
    }
    .into_any()
}

/// A text that is there to be copied: it can be selected by hand as well.
#[component]
fn Copied(id: &'static str, label: &'static str, text: String, rows: u32) -> impl IntoView {
    let words = words::sharing(use_console().locale);
    view! {
        <div class="way__copy">
            <textarea class="field__input way__text" id=id aria-label=label rows=rows readonly dir="auto" spellcheck="false" prop:value=text.clone()></textarea>
            <CopyButton text label=words.copy done=words.copied/>
        </div>
    }
}
