//! `/confirm/{token}` as the edge draws it: the words and the ticks once more, and one button. It works without any script.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::{api::consent::ConfirmPreview, consent::receipt::Shown, locale::Locale};
use lupa_words::{self as words, ConfirmWords};

use crate::{
    consent::Receipt,
    draw::{Drawn, Template, html, with_owner},
    frame::{self, PageInfo},
    pages::{ConfirmPage, ConfirmPhase},
    wording::Replay,
};

/// Draws the page.
pub(crate) fn draw(page: &ConfirmPage) -> Drawn {
    let words = &words::public(page.locale).confirm;
    let (heading, look) = match &page.phase {
        ConfirmPhase::Asking(look) => (words.heading, look),
        ConfirmPhase::Confirmed { already: false, look } => (words.confirmed, look),
        ConfirmPhase::Confirmed { already: true, look } => (words.already, look),
        ConfirmPhase::Refused(problem) => return crate::frame::failure_page::draw(page.locale, problem),
    };
    let main = match &page.phase {
        ConfirmPhase::Asking(_) => with_owner(|| html(asking(page, look.clone(), words))),
        _ => with_owner(|| html(confirmed(page, heading, look, words))),
    };
    let controller = &look.notice.controller.name;
    let page_info = PageInfo { path: None, controller, permanent: Some(&look.digest) };
    let body = frame::around(page.locale, &page_info, None, &main);
    Drawn { locale: page.locale, title: format!("{heading} – {controller}"), body, template: Template::Plain }
}

fn asking(page: &ConfirmPage, look: ConfirmPreview, words: &'static ConfirmWords) -> impl IntoView + use<> {
    let ConfirmPreview { notice, choices, masked_email, .. } = look;
    let language = notice.locale.as_str();
    let heading = notice.heading.clone();
    view! {
        <h1>{words.heading}</h1>
        <p class="lead">{words.lead}</p>
        <form class="stack" method="post" action=paths::confirm(&page.token)>
            <button class="button button--primary" type="submit">{words.button}</button>
        </form>
        <p class="soft">{words.otherwise}</p>
        <section class="look" aria-labelledby="look">
            <h2 id="look">{words.replay}</h2>
            <dl class="particulars"><dt>{words.address}</dt><dd><bdi>{masked_email}</bdi></dd></dl>
            <h3 lang=language>{heading}</h3>
            <Replay notice choices more=words::form(page.locale).more/>
        </section>
    }
}

fn confirmed(page: &ConfirmPage, heading: &'static str, look: &ConfirmPreview, words: &'static ConfirmWords) -> impl IntoView + use<> {
    let receipts: Vec<Shown> = look.receipts.iter().filter_map(|raw| lupa_strict_json::read(raw.get()).ok()).collect();
    view! {
        <h1>{heading}</h1>
        <p class="lead unprinted">{words.receipt}</p>
        {slips(receipts, page.locale)}
        <div class="actions">
            <a class="button button--primary" href=paths::OWN_PAGE>{words.own_page}</a>
            <a class="button" href=paths::confirmed_receipt(&page.token) download>{words.download}</a>
            <button class="button" type="button" data-print hidden>{words.print}</button>
        </div>
    }
}

fn slips(receipts: Vec<Shown>, locale: Locale) -> impl IntoView {
    receipts.into_iter().map(|receipt| view! { <Receipt receipt locale/> }).collect_view()
}
