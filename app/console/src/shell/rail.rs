//! The groups of screens that one may open: in the rail, and in the bar of a narrow window, which has room for three of them and opens the rest.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::staff::Right;
use lupa_ui::{Icon, Menu};
use lupa_words as words;

use super::{
    account::{AccountMenu, brand},
    open_requests,
};
use crate::{
    context::{ConsoleContext, Location, use_console},
    screens::{self, Group, Screen},
};

/// How many groups the bar has room for beside what opens the rest.
const ROOM: usize = 3;

/// What stands for a group.
const fn icon(group: Group) -> Icon {
    match group {
        Group::Home => Icon::HOUSE,
        Group::Customers => Icon::USERS,
        Group::Desk => Icon::TABLET,
        Group::Audience => Icon::TARGET,
        Group::Forms => Icon::FILE_TEXT,
        Group::Proof => Icon::RECEIPT,
        Group::Settings => Icon::SLIDERS_HORIZONTAL,
    }
}

/// The groups that one may open, each with the screen that its line leads to.
fn groups(console: ConsoleContext) -> Vec<(Group, &'static Screen)> {
    let may = |access| console.session.may_open(access);
    Group::ALL.into_iter().filter_map(|group| Some((group, screens::pages(group, may).next()?))).collect()
}

/// The screen at the address.
fn here(console: ConsoleContext) -> &'static Screen {
    console.navigation.location.with(|location| screens::open_at(&location.path, |access| console.session.may_open(access)))
}

/// A line that leads to a group.
fn line(console: ConsoleContext, class: &'static str, (group, screen): (Group, &'static Screen), current: Option<Group>) -> AnyView {
    let location = Location::new(screen.path, &[]);
    let title = group.title(console.words, words::shell(console.locale));
    let href = location.address(console.locale);
    view! {
        <a class=class href=href aria-current=(current == Some(group)).then_some("page") on:click=console.navigation.follow(location)>
            {icon(group).view()} <span>{title}</span> {open_requests::beside(console, group)}
        </a>
    }
    .into_any()
}

/// The rail of a wide window.
#[component]
pub(super) fn Rail() -> AnyView {
    let console = use_console();
    let words = &words::shell(console.locale).find;
    let lines = move || {
        let current = here(console).group();
        let line = |shown| view! { <li>{line(console, "rail__link", shown, current)}</li> };
        groups(console).into_iter().map(line).collect_view()
    };
    let find = move || {
        console.session.may(Right::SeePeople).then(|| {
            view! {
                <button class="rail__find" type="button" aria-keyshortcuts="Control+K" on:click=move |_| console.finding.set(true)>
                    {Icon::SEARCH.view()} <span>{words.open}</span> <kbd class="keycap" aria-hidden="true">{words.keys}</kbd>
                </button>
            }
        })
    };
    view! {
        <header class="rail">
            {brand("rail__brand")}
            {find}
            <nav aria-label=console.words.screens><ul class="rail__lines">{lines}</ul></nav>
            <div class="rail__end"><AccountMenu id="account" whole=true/></div>
        </header>
    }
    .into_any()
}

/// What stands above a narrow window.
#[component]
pub(super) fn Strip() -> AnyView {
    let console = use_console();
    let open = words::shell(console.locale).find.open;
    let find = move || {
        console.session.may(Right::SeePeople).then(|| {
            view! {
                <button class="button button--icon strip__press" type="button" aria-label=open on:click=move |_| console.finding.set(true)>
                    {Icon::SEARCH.view()}
                </button>
            }
        })
    };
    view! { <header class="strip">{brand("strip__name")} {find} <AccountMenu id="strip-account" whole=false/></header> }.into_any()
}

/// What stands below it.
#[component]
pub(super) fn BarBelow() -> AnyView {
    let console = use_console();
    let more = words::shell(console.locale).more;
    let shown = Memo::new(move |_| groups(console).len());
    let lines = move || {
        let current = here(console).group();
        groups(console).into_iter().take(ROOM).map(|shown| line(console, "bar-below__item", shown, current)).collect_view()
    };
    let rest = move || {
        let current = here(console).group();
        groups(console).into_iter().skip(ROOM).map(|shown| line(console, "menu__item", shown, current)).collect_view()
    };
    let menu = move || {
        (shown.get() > ROOM).then(|| {
            let face = view! { {Icon::MENU.view()} {more} }.into_any();
            view! { <Menu id="more" class="bar-below__item" face>{rest}</Menu> }
        })
    };
    view! { <nav class="bar-below" aria-label=console.words.screens>{lines} {menu}</nav> }.into_any()
}

/// The screens of the group that the address is in, where it has several: beside the page in the settings, above it everywhere else.
pub(super) fn pages(console: ConsoleContext, screen: &'static Screen) -> Option<AnyView> {
    let group = screen.group()?;
    // The lists of customers stand above each of them, with how many there are.
    if group == Group::Customers {
        return None;
    }
    let (nav, link) = match group {
        Group::Settings => ("set__nav", "set__link"),
        _ => ("tabs", "tabs__tab"),
    };
    let shell = words::shell(console.locale);
    let line = |page: &'static Screen| {
        let location = Location::new(page.path, &[]);
        let href = location.address(console.locale);
        let current = (page.path == screen.page()).then_some("page");
        view! { <a class=link href=href aria-current=current on:click=console.navigation.follow(location)>{(page.title)(console.words)}</a> }
            .into_any()
    };
    let mut lines: Vec<_> = screens::pages(group, |access| console.session.may_open(access)).map(line).collect();
    if group == Group::Proof {
        // A page of its own, for anyone: it knows nothing of the console.
        let href = format!("{}?lang={}", paths::VERIFY, console.locale);
        lines.push(view! { <a class=link href=href>{shell.verify}</a> }.into_any());
    }
    (lines.len() > 1).then(|| view! { <nav class=nav aria-label=group.title(console.words, shell)>{lines}</nav> }.into_any())
}
