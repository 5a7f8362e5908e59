//! The business, and the menu that one's own name opens: the own account with its passkeys, the language, signing out.

use leptos::prelude::*;
use lupa_api::{paths, session};
use lupa_domain::{locale::Locale, staff::Preset};
use lupa_ui::{Icon, Menu};
use lupa_words as words;

use crate::context::{ConsoleContext, Location, use_console};

/// The name of the business, once it is known.
#[must_use]
pub(super) fn business(console: ConsoleContext) -> String {
    console.session.account.with(|own| own.as_ref().map_or_else(|| "Lupa".to_owned(), |own| own.controller.clone()))
}

/// The business's name, which leads to the first screen.
pub(super) fn brand(class: &'static str) -> AnyView {
    let console = use_console();
    let home = Location::new(paths::CONSOLE, &[]);
    view! {
        <p class=class>
            <a href=home.address(console.locale) dir="auto" on:click=console.navigation.follow(home)>{move || business(console)}</a>
        </p>
    }
    .into_any()
}

/// The menu of one's own account. `whole`: with the name beside the initials, where there is room.
#[component]
pub(super) fn AccountMenu(id: &'static str, whole: bool) -> AnyView {
    let console = use_console();
    let (locale, words, session) = (console.locale, console.words, console.session);
    let name = Signal::derive(move || session.account.with(|own| own.as_ref().map(|own| own.account.name.clone()).unwrap_or_default()));
    let role = move || {
        let preset = session.account.with(|own| own.as_ref().and_then(|own| Preset::of(&own.account.rights)));
        preset.map_or(words.custom, words.preset)
    };
    let face = view! { <span class="face" aria-hidden="true">{move || initials(&name.get())}</span> };
    let face = if whole {
        view! { {face} <span><b dir="auto">{name}</b> <span class="soft">{role}</span></span> }.into_any()
    } else {
        face.into_any()
    };
    // Where only the initials show, their whole name is said.
    let about = Signal::derive(move || (!whole).then(|| (words::shell(locale).account)(&name.get())));
    let class = if whole { "rail__who" } else { "button button--icon strip__press" };
    let own = Location::new(paths::CONSOLE_ACCOUNT, &[]);
    let sign_out = move |_| console.client.run(session::sign_out(), move |()| session.leave());
    let languages = Locale::ALL.map(|language| {
        let href = move || console.navigation.address.with(|location| format!("{}?lang={language}{}", location.path, location.rest()));
        let (current, icon) = if language == locale { (Some("true"), Icon::CHECK) } else { (None, Icon::GLOBE) };
        view! {
            <a class="menu__item" href=href lang=language.as_str() hreflang=language.as_str() aria-current=current>
                {icon.view()} {language.endonym()}
            </a>
        }
    });
    view! {
        <Menu id class face about>
            <a class="menu__item" href=own.address(locale) on:click=console.navigation.follow(own)>{Icon::LOCK.view()} {words.account.title}</a>
            <hr class="menu__rule"/>
            {languages.into_iter().collect_view()}
            <hr class="menu__rule"/>
            <button class="menu__item" type="button" on:click=sign_out>{Icon::LOG_OUT.view()} {words.sign_out}</button>
        </Menu>
    }
    .into_any()
}

/// The first letters of the first and the last part of a name.
fn initials(name: &str) -> String {
    let letter = |word: &str| word.chars().next().into_iter().flat_map(char::to_uppercase).collect::<String>();
    let mut words = name.split_whitespace();
    let first = words.next().map(letter).unwrap_or_default();
    first + &words.next_back().map(letter).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_those_of_the_first_and_the_last_name() {
        assert_eq!(initials("Kaisa Maria Kuusisto"), "KK");
        assert_eq!(initials("  åsa "), "Å");
        assert_eq!(initials(""), "");
    }
}
