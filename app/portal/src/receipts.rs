//! The receipts: the list, and one with its words, to be read, kept or printed.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::{
    api::portal::{ReceiptLine, ReceiptList},
    consent::receipt::Shown,
};
use lupa_public::{
    consent::Receipt,
    draw::{Drawn, html, with_owner},
    wording::Replay,
};
use lupa_ui::WhenInZone;
use lupa_words as words;

use crate::{
    frame::Frame,
    history::{Stretch, turns},
};

/// A page of the receipts, newest first.
pub(crate) fn section(frame: &Frame, stretch: Stretch<'_, ReceiptList>) -> AnyView {
    let (words, ReceiptList { receipts, next }) = (frame.words(), stretch.page);
    let none = receipts.is_empty().then(|| view! { <p class="soft">{words.no_receipts}</p> });
    let lines = receipts.iter().map(|receipt| line(frame, receipt));
    view! {
        <section class="part" aria-labelledby="receipts">
            <h2 id="receipts">{words.receipts}</h2>
            {none}
            <ul class="receipts">{lines.collect_view()}</ul>
            {turns(frame, "receipts", stretch.place, next.as_deref())}
        </section>
    }
    .into_any()
}

fn line(frame: &Frame, receipt: &ReceiptLine) -> AnyView {
    let ReceiptLine { id, act, at, titles } = receipt;
    let name = format!("receipt-{id}");
    view! {
        <li class="receipts__line">
            <p id=name.clone()>
                <span class="receipts__time"><WhenInZone moment=*at locale=frame.locale/></span>
                " " <strong>{(words::receipt(frame.locale).act_name)(*act)}</strong> " " {titles.join(", ")}
            </p>
            <a class="button button--quiet" href=frame.own(&format!("/receipts/{id}")) aria-describedby=name>{frame.words().show}</a>
        </li>
    }
    .into_any()
}

/// Draws one receipt: the slip, the files to keep, and the form as it was shown, with its ticks.
#[must_use]
pub fn receipt(frame: &Frame, receipt: Shown) -> Drawn {
    let (words, locale) = (frame.words(), frame.locale);
    let id = receipt.id;
    let (notice, choices) = (receipt.consent.notice.clone(), receipt.consent.choices.clone());
    let main = with_owner(|| {
        html(view! {
            <p class="unprinted"><a href=frame.own("")>{words.back}</a></p>
            <h1 class="unprinted">{words.receipt_heading}</h1>
            <Receipt receipt locale/>
            <div class="actions">
                <a class="button" href=paths::receipt(id) download=format!("receipt-{id}.json")>{words.download}</a>
                <a class="button" href=paths::proof(id) download=format!("receipt-{id}.tlog-proof")>{words.proof}</a>
                <button class="button" type="button" data-print hidden>{words.print}</button>
            </div>
            <section class="look" aria-labelledby="look">
                <h2 id="look">{words::public(locale).confirm.replay}</h2>
                <h3 lang=notice.locale.as_str()>{notice.heading.clone()}</h3>
                <Replay notice choices more=words::form(locale).more/>
            </section>
        })
    });
    frame.page(words.receipt_heading, &main)
}
