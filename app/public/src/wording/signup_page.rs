//! `/`, `/f/{form}` and `/f/{form}/embed` as the edge draws them.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::api::problem::Problem;
use lupa_words as words;

use crate::{
    draw::{Card, Drawn, Template, html, with_owner},
    frame::{self, PageInfo},
    pages::{Phase, Place, Sent, SignupPage},
    wording::{Answered, Device, Refusal, SignupForm, Stage, asked_of},
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
    let template = match (&page.place, stage == Stage::Editing) {
        (Place::Page { origin }, true) => Template::Alive(card(page, origin)),
        (Place::Page { .. }, false) => Template::Plain,
        (Place::Frame { .. }, true) => Template::Framed,
        (Place::Frame { .. }, false) => Template::FramedPlain,
    };
    let note = (!page.set_up).then_some(words.examples);
    let sent = match &page.phase {
        Phase::Done(sent) => sent.clone(),
        _ => Sent::default(),
    };
    let wrong = match &page.phase {
        Phase::Refused(problem) => problem
            .errors
            .iter()
            .filter_map(|error| Some((error.pointer.strip_prefix("/answers/")?.to_owned(), error.detail.clone())))
            .collect(),
        _ => Vec::new(),
    };
    let answered = Answered { written: &page.typed.answers, wrong: &wrong };
    let asked = asked_of(notice, words::asked(page.locale), Device::Own, answered);
    let form = with_owner(|| {
        html(view! {
            <SignupForm form=page.form.clone() path=format!("{}?lang={}", page.path, page.locale) key=page.key.clone() typed=page.typed.clone()
                words=words::form(page.locale) stage=RwSignal::new(stage) send=Callback::new(|_| ())
                replaces=page.replaces.clone() sent asked/>
        })
    });
    let body = match &page.place {
        Place::Page { .. } => {
            let page_info = PageInfo {
                path: Some((&page.path, page.languages.as_slice())),
                controller: &notice.controller.name,
                // What is only a preview was never published, and has no address of its own.
                permanent: page.set_up.then_some(&page.form.digest),
            };
            frame::around(page.locale, &page_info, note, &form)
        }
        Place::Frame { hosts } => frame::within(&notice.controller.name, hosts, note, &form),
    };
    Drawn { locale: page.locale, title, body, template }
}

/// What other sites show of the form where a link to it is shared.
fn card(page: &SignupPage, origin: &str) -> Card {
    let notice = &page.form.notice;
    Card {
        title: format!("{} – {}", notice.heading, notice.controller.name),
        description: notice.intro.first().cloned().unwrap_or_default(),
        picture: format!("{origin}{}", paths::share_picture(&notice.form, page.locale)),
        address: format!("{origin}{}", paths::form_page(&notice.form)),
    }
}

fn refusal(problem: &Problem, words: &words::PublicWords) -> Refusal {
    if problem.code == "notice_retired" { Refusal::plain(words.retired.heading, words.retired.text) } else { problem.clone().into() }
}
