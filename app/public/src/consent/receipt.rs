//! The receipt as a narrow slip: what was agreed to, in which words, when and how. The signed document itself is a file to keep.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::{
    consent::receipt::{Facts, Shown},
    locale::Locale,
};
use lupa_ui::{Tone, WhenInZone};
use lupa_words::{self as words, ReceiptWords};

use crate::consent::act_effect::{Stance, lines, particulars, stance};

/// A receipt, told in `locale`; what was agreed to stays in the words that were shown.
///
/// `checking`: on the page that checks receipts, where a way to that page would be one too many. `whose`: the person, where staff read it; the
/// signed document names nobody.
#[component]
pub fn Receipt(
    receipt: Shown,
    locale: Locale,
    #[prop(optional)] checking: bool,
    #[prop(optional, into)] whose: Option<String>,
) -> impl IntoView {
    let words = words::receipt(locale);
    let Shown { id, consent } = receipt;
    let Facts { act, at, asked, by, method, locale: language, choices, digest, notice, .. } = consent;
    let (ticked, empty): (Vec<_>, Vec<_>) = choices.into_iter().partition(|(_, ticked)| *ticked);
    let agreed = lines(&notice, ticked.iter().map(|(purpose, _)| purpose));
    let empty = lines(&notice, empty.iter().map(|(purpose, _)| purpose));
    let (tone, heading) = match stance(act) {
        Stance::Agreed => (Tone::Given, words.agreed),
        Stance::Withdrawn => (Tone::Withdrawn, words.withdrawn),
        Stance::Objected => (Tone::Objected, words.about),
        Stance::About => (Tone::Info, words.about),
    };
    let actor = if whose.is_some() { (words.actor_for_staff)(by) } else { (words.actor)(by) };
    let asked = asked.map(|asked| figure(words.asked_at, view! { <WhenInZone moment=asked.at locale/> }));
    view! {
        <div class="slip">
            <article class="receipt" aria-label=words.title>
                <header class="receipt__head">
                    <h2 class="receipt__title">{words.title}</h2>
                    <p dir="auto">{notice.controller.name.clone()}</p>
                </header>
                {(!agreed.is_empty()).then(|| choices_part(heading, tone, agreed, language))}
                {(!empty.is_empty()).then(|| choices_part(words.not_ticked, Tone::None, empty, language))}
                <dl class="receipt__figures">
                    {figure(words.act, (words.act_name)(act))}
                    {asked}
                    {figure(words.at, view! { <WhenInZone moment=at locale/> })}
                    {figure(words.method, (words.method_name)(method))}
                    {whose.map(|whose| figure(words.whose, view! { <bdi>{whose}</bdi> }))}
                    {figure(words.by, actor)}
                    {figure(words.controller, particulars(&notice))}
                    {figure(words.id, view! { <span translate="no">{id.to_string()}</span> })}
                    {figure(words.digest, view! { <span translate="no">{digest.to_string()}</span> })}
                </dl>
                <footer class="receipt__foot">
                    <p>{words.change} " " <a href=paths::OWN_PAGE>{words.change_link}</a></p>
                    {(!checking).then(|| way_to_check(words))}
                </footer>
            </article>
        </div>
    }
}

/// Where anyone can check it: an address to press, and the same one to point a telephone at.
fn way_to_check(words: &'static ReceiptWords) -> impl IntoView {
    view! {
        <p>{words.check} " " <a href=paths::VERIFY>{words.check_link}</a></p>
        <img class="receipt__code" src=paths::VERIFY_CODE alt=words.check_code width="96" height="96"/>
    }
}

fn choices_part(heading: &'static str, tone: Tone, lines: Vec<String>, language: Locale) -> impl IntoView {
    view! {
        <section class="receipt__part">
            <h3>{heading}</h3>
            <ul lang=language.as_str()>
                {lines.into_iter().map(|line| view! {
                    <li class="receipt__choice" class:receipt__choice--empty=tone == Tone::None>
                        <span class="receipt__mark">{tone.icon().view()}</span>
                        <span>{line}</span>
                    </li>
                }).collect_view()}
            </ul>
        </section>
    }
}

fn figure(name: &'static str, value: impl IntoView) -> impl IntoView {
    view! { <div class="receipt__figure"><dt>{name}</dt><dd>{value}</dd></div> }
}
