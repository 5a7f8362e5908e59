//! What cannot be shown, and where to go from here.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::{api::problem::Problem, locale::Locale};
use lupa_words as words;

use crate::{
    draw::{Drawn, Template, html, with_owner},
    frame::{PageInfo, around},
};

/// Draws the page.
pub(crate) fn draw(locale: Locale, problem: &Problem) -> Drawn {
    let words = words::public(locale);
    // A link that has expired leads back to the form; anything else leads to the front page, which is the form too.
    let onward = if problem.code == "token_expired" { words.confirm.again } else { words::frame(locale).sign_up };
    // A link that names no person, or not this one, may have been meant to end something: that is done on the own page. A new link is
    // asked for there as well.
    let own_page = matches!(problem.code.as_str(), "token_invalid" | "token_incomplete" | "address_changed").then(|| {
        view! { <a class="button button--primary" href=format!("{}?lang={locale}", paths::OWN_PAGE)>{words::frame(locale).own_page}</a> }
    });
    let main = with_owner(|| {
        html(view! {
            <h1>{problem.title.clone()}</h1>
            <p class="lead">{problem.detail.clone()}</p>
            <p class="actions">{own_page}<a class="button" href=format!("{}?lang={locale}", paths::SIGN_UP)>{onward}</a></p>
        })
    });
    let page_info = PageInfo { path: None, controller: "", permanent: None };
    Drawn { locale, title: problem.title.clone(), body: around(locale, &page_info, None, &main), template: Template::Plain }
}
