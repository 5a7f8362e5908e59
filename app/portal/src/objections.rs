//! What a person objects to, kind by kind, each with one press; and "no marketing at all".

use leptos::prelude::*;
use lupa_domain::api::rights::objections::OwnObjection;
use lupa_ui::{Tone, day, tone_chip, zone};

use crate::{fields::hidden, frame::Frame};

/// The kinds.
pub(crate) fn section(frame: &Frame, objections: &[OwnObjection]) -> AnyView {
    let words = &frame.rights().objections;
    view! {
        <section class="part" aria-labelledby="objections">
            <h2 id="objections">{words.heading}</h2>
            <p>{words.lead}</p>
            <ul class="ledger">{objections.iter().map(|objection| row(frame, objection)).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn row(frame: &Frame, objection: &OwnObjection) -> AnyView {
    let (words, OwnObjection { kind, objecting, since }) = (&frame.rights().objections, objection);
    let (said, id) = ((words.kind)(*kind), format!("objection-{}", kind.as_str()));
    let since = since.filter(|_| *objecting).map(|since| {
        let text = (words.since)(&day(zone().day(since), frame.locale));
        view! { <p>{tone_chip(Tone::Objected, text, None)}</p> }
    });
    let (value, label) = if *objecting { ("no", words.lift) } else { ("yes", words.object) };
    view! {
        <li class="ledger__row">
            <div>
                <h3 id=id.clone()>{said.heading}</h3>
                <p class="soft">{said.text}</p>
                {since}
            </div>
            <form method="post" action=frame.own("/objections")>
                {hidden("kind", kind.as_str().to_owned())}
                <button class="button" type="submit" name="objecting" value=value aria-describedby=id>{label}</button>
            </form>
        </li>
    }
    .into_any()
}

/// One press against all marketing.
pub(crate) fn no_marketing(frame: &Frame) -> AnyView {
    view! {
        <form class="part" method="post" action=frame.own("/no-marketing")>
            <button class="button button--wide" type="submit">{Tone::Objected.icon().view()} " " {frame.rights().objections.no_marketing}</button>
        </form>
    }
    .into_any()
}
