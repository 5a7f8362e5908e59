//! Erasing: what would go and what would stay, the wish, and what was done. The mailbox has the last word.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use leptos::prelude::*;
use lupa_domain::{
    api::rights::erasure::{ErasureLink, ErasurePreview, ErasureReport},
    rights::erasure::{self, Erased, Fate, Kept},
};
use lupa_public::draw::{Drawn, html, with_owner};
use lupa_ui::day;

use crate::frame::Frame;

/// What would go and what would stay, and the form that asks for the letter.
pub(crate) fn section(frame: &Frame, preview: &ErasurePreview) -> AnyView {
    let words = &frame.rights().erasing;
    view! {
        <section class="part" aria-labelledby="erasure">
            <h2 id="erasure">{words.heading}</h2>
            {fates(frame, preview, under_part)}
            <form class="slab" method="post" action=frame.own("/erasure")>
                <p>{words.lead}</p>
                <label class="tick">
                    <input class="tick__box" type="checkbox" name="suppress" value="yes"/>
                    <span class="tick__label">{words.suppress}</span>
                </label>
                <p class="soft">{words.suppress_about}</p>
                <div class="actions"><button class="button button--danger" type="submit">{words.ask}</button></div>
            </form>
        </section>
    }
    .into_any()
}

/// The heading of a list on a page of its own.
fn under_page(text: &'static str) -> AnyView {
    view! { <h2>{text}</h2> }.into_any()
}

/// The same in a part of a page.
fn under_part(text: &'static str) -> AnyView {
    view! { <h3>{text}</h3> }.into_any()
}

fn fates(frame: &Frame, ErasurePreview { fate, erased, kept }: &ErasurePreview, heading: fn(&'static str) -> AnyView) -> AnyView {
    let held = (*fate == Fate::Held).then(|| view! { <p class="note">{frame.rights().erasing.held}</p> });
    view! { {held} {lists(frame, erased, kept, heading)} }.into_any()
}

/// What goes on the one side and what stays on the other, in numbers.
fn lists(frame: &Frame, erased: &[Erased], kept: &[Kept], heading: fn(&'static str) -> AnyView) -> AnyView {
    let (words, names) = (&frame.rights().erasing, erasure::words(frame.locale));
    let goes = erased.iter().map(|line| view! { <li>{names.erased(line)}</li> });
    let stays = kept.iter().map(|line| {
        let until = names.until(line, |last| day(last, frame.locale)).map(|until| view! { " " <strong>{until}</strong> });
        view! { <li>{names.kept(line)} {until} <br/> <span class="soft">{names.why(line)}</span></li> }
    });
    let goes = (!erased.is_empty()).then(|| view! { <div>{heading(words.goes)} <ul class="points">{goes.collect_view()}</ul></div> });
    let stays = (!kept.is_empty()).then(|| view! { <div>{heading(words.stays)} <ul class="points">{stays.collect_view()}</ul></div> });
    view! { <div class="fates">{goes} {stays}</div> }.into_any()
}

/// Draws what stands behind the link that erases: what will happen, and one button.
#[must_use]
pub fn erasure(frame: &Frame, token: &str, link: &ErasureLink) -> Drawn {
    let words = &frame.rights().erasing;
    let main = with_owner(|| {
        html(view! {
            <h1>{words.arrived}</h1>
            <p class="lead">{(words.arrived_lead)(&link.masked_email)}</p>
            {fates(frame, &link.preview, under_page)}
            {link.suppress.then(|| view! { <p>{words.suppress_about}</p> })}
            <form method="post" action=frame.own(&format!("/erase/{token}"))>
                <button class="button button--danger" type="submit">{words.erase}</button>
            </form>
            <p><a href=frame.own("")>{frame.words().back}</a></p>
        })
    });
    frame.page(words.arrived, &main)
}

/// Draws what was done.
#[must_use]
pub fn erased(frame: &Frame, report: &ErasureReport) -> Drawn {
    let words = &frame.rights().erasing;
    let (heading, lead) = if report.fate == Fate::Held { (words.waits, words.held) } else { (words.done, words.done_lead) };
    let main = with_owner(|| {
        let number = report.certificate.as_ref().map(|certificate| {
            let signed = lupa_domain::jcs::canonical_value(certificate);
            let (href, name) =
                (format!("data:application/json;base64,{}", STANDARD.encode(&signed)), format!("lupa-erasure-{}.json", report.id));
            view! {
                <dl class="particulars"><dt>{words.certificate}</dt><dd translate="no">{report.id.to_string()}</dd></dl>
                <form class="actions" method="post" action=frame.own("/certificate")>
                    <input type="hidden" name="certificate" value=signed/>
                    <button class="button" type="submit">{words.certificate_pdf}</button>
                    <a class="button button--quiet" href=href download=name>{words.certificate_json}</a>
                </form>
            }
        });
        html(view! {
            <div class="done stack" role="status" tabindex="-1" autofocus=true>
                <h1>{heading}</h1>
                <p class="lead">{lead}</p>
            </div>
            {lists(frame, &report.erased, &report.kept, under_page)}
            {number}
        })
    });
    frame.page(heading, &main)
}
