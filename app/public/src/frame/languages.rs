//! The choice of language, and the frame of the pages that the browser draws.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::locale::Locale;
use lupa_words as words;

/// The languages of a page: each named in itself, the current one marked.
#[component]
pub fn Languages(
    locale: Locale,
    path: String,
    /// Those in which it can be had.
    languages: Vec<Locale>,
    /// What follows the language in the address and has to go along: more of the query, or what stands after `#`.
    #[prop(optional)]
    rest: String,
) -> impl IntoView {
    // A choice of one is none.
    if languages.len() < 2 {
        return None;
    }
    let links = languages.into_iter().map(|language| {
        let current = (language == locale).then_some("true");
        let href = format!("{path}?lang={language}{rest}");
        view! {
            <li>
                <a href=href lang=language.as_str() hreflang=language.as_str() aria-current=current>{language.endonym()}</a>
            </li>
        }
    });
    let links = links.collect_view();
    Some(view! {
        <nav aria-label=words::frame(locale).languages>
            <ul class="languages">{links}</ul>
        </nav>
    })
}

/// The frame around a page that the browser draws. Without `path` there is no choice of language.
#[component]
pub fn Shell<C>(
    locale: Locale,
    path: Option<&'static str>,
    /// Who the page is of, once that is known.
    #[prop(optional, into)]
    controller: Signal<String>,
    /// The languages in which it can be had, once that is known.
    #[prop(optional, into)]
    languages: Signal<Vec<Locale>>,
    /// What has to go along when the language changes.
    #[prop(optional, into)]
    rest: Signal<String>,
    children: TypedChildren<C>,
) -> impl IntoView
where
    C: IntoView,
{
    let words = words::frame(locale);
    let home = format!("{}?lang={locale}", paths::SIGN_UP);
    let name = move || Some(controller.get()).filter(|name| !name.is_empty()).unwrap_or_else(|| words.sign_up.to_owned());
    view! {
        <header class="top">
            <p class="top__controller"><a href=home>{name}</a></p>
            {move || path.map(|path| view! { <Languages locale path=path.to_owned() languages=languages.get() rest=rest.get()/> })}
        </header>
        <main id="main" class="sheet">{children.into_inner()()}</main>
        <footer class="bottom"><p>{words.about}</p></footer>
    }
}
