//! `/` and `/f/{form}` as the edge draws them.

use leptos::prelude::*;
use lupa_domain::api::problem::Problem;
use lupa_words as words;

use crate::{
    draw::{Drawn, Template, html, with_owner},
    frame::{self, PageInfo},
    pages::{Phase, Sent, SignupPage},
    wording::{Refusal, SignupForm, Stage},
};

/// Draws the sign-up page.
pub(crate) fn draw(page: &SignupPage) -> Drawn {
    let words = words::public(page.locale);
    let notice = &page.form.notice;
    let mut title = format!("{} – {}", notice.heading, notice.controller.name);
    let stage = match &page.phase {
        Phase::Editing => Stage::Editing,
        Phase::Done(_) => {
            title = format!("{} – {}", words::form(page.locale).done, notice.controller.name);
            Stage::Done
        }
        Phase::Refused(problem) => {
            title = format!("{}: {title}", words.attention);
            Stage::Refused(refusal(problem, words))
        }
    };
    // Another stage is drawn when the form was sent without the Wasm, or when the Wasm asked for new words: the page goes on without
    // it.
    let template = if stage == Stage::Editing { Template::Alive } else { Template::Plain };
    let page_info = PageInfo { path: Some(&page.path), controller: &notice.controller.name, permanent: Some(&page.form.digest) };
    let note = (!page.set_up).then_some(words.examples);
    let sent = match &page.phase {
        Phase::Done(sent) => sent.clone(),
        _ => Sent::default(),
    };
    let form = with_owner(|| {
        html(view! {
            <SignupForm form=page.form.clone() path=format!("{}?lang={}", page.path, page.locale) key=page.key.clone() typed=page.typed.clone()
                words=words::form(page.locale) stage=RwSignal::new(stage) send=Callback::new(|_| ())
                replaces=page.replaces.clone() sent/>
        })
    });
    Drawn { locale: page.locale, title, body: frame::around(page.locale, &page_info, note, &form), template }
}

fn refusal(problem: &Problem, words: &words::PublicWords) -> Refusal {
    if problem.code == "notice_retired" { Refusal::plain(words.retired.heading, words.retired.text) } else { problem.clone().into() }
}
