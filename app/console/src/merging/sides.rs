//! The two cards side by side: a choice for each datum in which they differ, and what becomes of what was said.

use std::collections::BTreeMap;

use leptos::prelude::*;
use lupa_api::{self as api, ApiError, Loader};
use lupa_domain::{
    api::people::{FieldResponse, MergeDatum, MergePreview, MergeProgress, MergeRequest},
    ids::PersonId,
    people::merging::{Side, Way},
};
use lupa_ui::{Table, Tone, button, note, state_chip};
use serde_json::Value;

use super::{Merging, location};
use crate::people::format::{DatumFormat, long_text};

/// The preview; nothing where the cards are to be merged the other way round.
type Found = Option<MergePreview>;

/// The comparison with another card.
#[must_use]
pub fn sides(merging: Merging, other: PersonId, fields: &[FieldResponse]) -> AnyView {
    let (client, this) = (merging.console.client, merging.person);
    let format = DatumFormat::new(merging.console, fields.to_vec());
    let loader = Loader::new(client, move || async move {
        match api::people::merge_preview(this, other).send(client).await {
            Err(ApiError::Problem(problem)) if problem.code == "merge_other_stays" => Ok(None),
            preview => preview.map(Some),
        }
    });
    let draw = move |found: Found| {
        Some(match found {
            Some(preview) => comparison(merging, other, format, preview),
            None => turned(merging, other),
        })
    };
    loader.view(&merging.console.words.wait, "", draw)
}

/// The other card has the address that stays.
fn turned(merging: Merging, other: PersonId) -> AnyView {
    let (navigation, words) = (merging.console.navigation, &merging.words.sides);
    let turn = navigation.link("button button--primary", location(other, Some(merging.person)), words.other_way, None);
    let another = navigation.link("button", location(merging.person, None), words.another, None);
    let text = lupa_words::merging(merging.console.locale).sides.other_way_about;
    view! {
        {note(Tone::Awaiting, view! { <p>{text}</p> }.into_any())}
        <div class="actions">{turn} {another}</div>
    }
    .into_any()
}

fn comparison(merging: Merging, other: PersonId, format: DatumFormat, preview: MergePreview) -> AnyView {
    let (console, words) = (merging.console, &merging.words.sides);
    let MergePreview { way, data, consents } = preview;
    let choices = RwSignal::new(BTreeMap::<String, Side>::new());
    let data: Vec<AnyView> = data.iter().enumerate().map(|(at, datum)| line(merging, format, (at, datum), choices)).collect();
    let rows = consents
        .into_iter()
        .map(|one| {
            let chip = |state| state_chip(state, console.locale);
            vec![one.title.into_any(), chip(one.this), chip(one.other), chip(one.one)]
        })
        .collect::<Vec<_>>();
    let said = (!rows.is_empty()).then(|| {
        let heads = vec![words.purpose, words.this, words.other, words.one];
        view! {
            <section class="stack" aria-labelledby="said">
                <h2 id="said">{words.consents}</h2>
                <p>{words.consents_about}</p>
                <Table caption=words.consents heads rows/>
            </section>
        }
    });
    let send = move || {
        let request = MergeRequest { other, choices: choices.get_untracked() };
        let past = &merging.words.past;
        console.client.run(api::people::merge(merging.person, &request), move |line| {
            let told = if line.progress == MergeProgress::Done { past.merged } else { past.sent };
            console.navigation.go_with_notice(location(merging.person, None), told);
        });
    };
    let act = move || match way {
        Way::AtOnce => console.dialog.ask(words.ask.heading, words.ask.text, words.ask.button, send),
        Way::AskMailbox => send(),
    };
    let another = console.navigation.link("button", location(merging.person, None), words.another, None);
    view! {
        <section class="stack" aria-labelledby="sides">
            <h2 id="sides">{words.heading}</h2>
            {data}
        </section>
        {said}
        {note(Tone::Awaiting, view! { <p>{(words.way)(way)}</p> }.into_any())}
        <div class="actions">{button("button button--primary", (words.merge)(way), None, act)} {another}</div>
    }
    .into_any()
}

/// One datum: a choice where the cards differ in it, and its value where they do not.
fn line(merging: Merging, format: DatumFormat, (at, one): (usize, &MergeDatum), choices: RwSignal<BTreeMap<String, Side>>) -> AnyView {
    let words = &merging.words.sides;
    let label = format.label(&one.datum);
    let text = |value: &Option<Value>| value.as_ref().map_or_else(|| words.nothing.to_owned(), |value| format.value(&one.datum, value));
    let (Some(stays), true) = (one.stays, one.this != one.other) else {
        let value = if one.stays.is_none() && one.datum == "tags" {
            let tags = [&one.this, &one.other].into_iter().flatten().map(|value| format.value(&one.datum, value)).collect::<Vec<_>>();
            format!("{} ({})", tags.join(", "), words.both)
        } else {
            text(&one.this)
        };
        return view! { <p><span class="soft">{label}</span> " " <span dir="auto">{value}</span></p> }.into_any();
    };
    let name = format!("datum-{at}");
    let side = |side: Side| {
        let datum = one.datum.clone();
        let value = long_text(format.words, text(side.of(&one.this, &one.other)));
        let from = side.of(words.this, words.other);
        let choose = move |_| choices.update(|choices| _ = choices.insert(datum.clone(), side));
        view! {
            <label class="option option--slab">
                <input type="radio" name=name.clone() checked=stays == side on:change=choose/>
                <span><span class="soft option__side">{from}</span> {value}</span>
            </label>
        }
    };
    let both = [side(Side::This), side(Side::Other)];
    view! {
        <fieldset class="question">
            <legend class="asking__legend">{label}</legend>
            <div class="versions">{both.into_iter().collect_view()}</div>
        </fieldset>
    }
    .into_any()
}
