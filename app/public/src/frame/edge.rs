//! The frame as the edge draws it.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::{digest::Digest, locale::Locale};
use lupa_words as words;

use crate::{
    draw::{html, with_owner},
    frame::{Languages, unstarted},
};

/// What the frame says about the page in it.
#[derive(Clone, Copy, Debug)]
pub struct PageInfo<'a> {
    /// The address of the page, where it can be had in another language, and the languages in which it can.
    pub path: Option<(&'a str, &'a [Locale])>,
    /// Who asks.
    pub controller: &'a str,
    /// The notice that the page shows.
    pub permanent: Option<&'a Digest>,
}

/// Puts the frame around `main`, which is HTML. Only what is inside `main` may come alive.
#[must_use]
pub fn around(locale: Locale, place: &PageInfo<'_>, note: Option<&'static str>, main: &str) -> String {
    let words = words::frame(locale);
    let permanent = place.permanent.map(|digest| (paths::notice(digest), words::public(locale).permanent));
    let (top, bottom) = with_owner(|| (html(header(locale, place, words)), html(footer(permanent, locale, words))));
    let note = note.map(|note| format!("<aside class=\"note\">{note}</aside>")).unwrap_or_default();
    format!("{top}{note}<main id=\"main\" class=\"sheet\">{main}</main>{bottom}")
}

/// What stands around `main` where the form is in a frame on a page of another site: whose form it is, and nothing that leads away. `hosts`
/// are the sites that are told how tall it is.
pub(crate) fn within(controller: &str, hosts: &str, note: Option<&'static str>, main: &str) -> String {
    let (controller, hosts) = (controller.to_owned(), hosts.to_owned());
    let top = with_owner(|| {
        html(view! {
            <header class="top" data-hosts=hosts><p class="top__controller" dir="auto">{controller}</p></header>
        })
    });
    let note = note.map(|note| format!("<aside class=\"note\">{note}</aside>")).unwrap_or_default();
    format!("{top}{note}<main id=\"main\" class=\"sheet\">{main}</main>")
}

/// The frame of a page whose content comes later, into `main`; the same that [`super::Shell`] draws.
pub(crate) fn alone(locale: Locale, path: &str) -> String {
    let words = words::frame(locale);
    let page_info = PageInfo { path: Some((path, &Locale::ALL)), controller: "", permanent: None };
    let (top, bottom) = with_owner(|| (html(header(locale, &page_info, words)), html(view! { <p>{words.about}</p> })));
    let unstarted = with_owner(|| html(unstarted::section(locale)));
    format!("{top}<main id=\"main\" class=\"sheet\">{unstarted}</main><footer class=\"bottom\">{bottom}</footer>")
}

fn header(locale: Locale, place: &PageInfo<'_>, words: &'static words::FrameWords) -> impl IntoView + use<> {
    let languages = place.path.map(|(path, languages)| view! { <Languages locale path=path.to_owned() languages=languages.to_vec()/> });
    let home = format!("{}?lang={locale}", paths::SIGN_UP);
    let name = if place.controller.is_empty() { words.sign_up.to_owned() } else { place.controller.to_owned() };
    view! {
        <header class="top">
            <p class="top__controller"><a href=home dir="auto">{name}</a></p>
            {languages}
        </header>
    }
}

fn footer(permanent: Option<(String, &'static str)>, locale: Locale, words: &'static words::FrameWords) -> impl IntoView {
    let register = words::register_page(locale);
    let pages = [(paths::REGISTER, register.link), (paths::COOKIES, register.cookies), (paths::ACCESSIBILITY, register.accessibility)];
    let link = |(path, text): (&'static str, &'static str)| view! { <li><a href=format!("{path}?lang={locale}")>{text}</a></li> };
    view! {
        <footer class="bottom">
            <p>{words.about}</p>
            <ul class="bottom__links">
                <li><a href=paths::OWN_PAGE>{words.own_page}</a></li>
                {permanent.map(|(href, text)| view! { <li><a href=href>{text}</a></li> })}
                {pages.map(link).into_iter().collect_view()}
            </ul>
        </footer>
    }
}
