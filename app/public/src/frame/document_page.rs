//! `/register`, `/cookies` and `/accessibility` as the edge draws them: documents to read and to print, without a script.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::{
    api::description::{DescriptionVersion, DocumentChange},
    locale::Locale,
};
use lupa_ui::{day, zone};
use lupa_words::{self as words, DifferenceWords, RegisterPageWords};

use crate::{
    draw::{Drawn, Template, html, with_owner},
    frame::{
        PageInfo, around,
        document::{section, section_change},
    },
    pages::{DescriptionPage, StatementPage},
};

/// Draws the description.
pub(crate) fn draw_description(page: &DescriptionPage) -> Drawn {
    let DescriptionPage { locale, path, origin, shown } = page;
    let locale = *locale;
    let words = words::register_page(locale);
    let Some(document) = shown.documents.iter().find(|document| document.locale == locale).or(shown.documents.first()) else {
        return Drawn { locale, title: words.link.to_owned(), body: String::new(), template: Template::Plain };
    };
    let languages: Vec<Locale> = shown.documents.iter().map(|document| document.locale).collect();
    let when = |version: &DescriptionVersion| day(zone().day(version.published_at), locale);
    let edition = shown.version.as_ref().map_or_else(|| words.unpublished.to_owned(), |of| (words.version)(of.no, &when(of)));
    let newest = shown.versions.first().filter(|newest| shown.version.is_some_and(|of| of.no < newest.no));
    let newer = newest.map(|newest| {
        let href = format!("{}?lang={locale}", paths::register_version(newest.no));
        view! { <p><a href=href>{(words.newer)(newest.no)}</a></p> }
    });
    let pdf = paths::register_pdf(shown.version.map(|of| of.no), locale);
    let changes = shown.version.filter(|of| of.no > 1).map(|of| {
        let change = shown.changes.iter().find(|change| change.locale == locale);
        changed(change, of.no - 1, words, words::difference(locale))
    });
    let versions = (shown.versions.len() > 1).then(|| {
        let link = |of: &DescriptionVersion| {
            let href = format!("{}?lang={locale}", paths::register_version(of.no));
            view! { <li><a href=href>{(words.version_link)(of.no, &when(of))}</a></li> }
        };
        let links = shown.versions.iter().map(link).collect_view();
        view! { <section class="unprinted"><h2>{words.versions}</h2><ul class="stack">{links}</ul></section> }
    });
    let permanent = shown.version.map(|of| {
        let address = format!("{origin}{}", paths::register_version(of.no));
        view! { <p class="soft">{(words.permanent)(&address)}</p> }
    });
    let main = with_owner(|| {
        html(view! {
            <article class="document" lang=document.locale.as_str()>
                <header class="document__head">
                    <p class="soft">{document.kind.clone()}</p>
                    <h1>{document.title.clone()}</h1>
                    <p class="soft">{edition}</p>
                    {newer}
                    <p class="unprinted"><a class="button" href=pdf>{words.pdf}</a></p>
                </header>
                {document.sections.iter().map(section).collect_view()}
                {permanent}
            </article>
            {changes}
            {versions}
        })
    });
    framed(locale, (path, &languages), &shown.controller, &format!("{}: {}", document.kind, document.title), &main)
}

/// Draws a statement.
pub(crate) fn draw_statement(page: &StatementPage) -> Drawn {
    let StatementPage { locale, path, controller, languages, document } = page;
    let main = with_owner(|| {
        html(view! {
            <article class="document" lang=document.locale.as_str()>
                <header class="document__head">
                    <p class="soft">{document.kind.clone()}</p>
                    <h1>{document.title.clone()}</h1>
                </header>
                {document.sections.iter().map(section).collect_view()}
            </article>
        })
    });
    framed(*locale, (path, languages.as_slice()), controller, &document.kind, &main)
}

fn framed(locale: Locale, (path, languages): (&str, &[Locale]), controller: &str, heading: &str, main: &str) -> Drawn {
    let page_info = PageInfo { path: Some((path, languages)), controller, permanent: None };
    let title = format!("{heading} – {controller}");
    Drawn { locale, title, body: around(locale, &page_info, None, main), template: Template::Plain }
}

fn changed(
    change: Option<&DocumentChange>,
    before: u32,
    words: &RegisterPageWords,
    said: &'static DifferenceWords,
) -> impl IntoView + use<> {
    let sections = change.map(|change| change.sections.as_slice()).unwrap_or_default();
    let nothing = sections.is_empty().then(|| view! { <p>{words.unchanged}</p> });
    let sections = sections.iter().map(|change| section_change(change, said)).collect_view();
    view! { <section class="unprinted"><h2>{(words.changes)(before)}</h2>{nothing}{sections}</section> }
}
