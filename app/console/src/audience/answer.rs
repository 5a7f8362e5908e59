//! The numbers: how many may be written to, why not the others, and how they add up. The bar shows the same as the table.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::{
    api::audience::AudienceCount,
    audience::{Basis, Reason},
    staff::Right,
};
use lupa_ui::number;
use lupa_words::{audience::ReasonWords, shapes::Section};

use super::{
    export::Export,
    query::{AudienceQuery, Counting, PeopleGroup},
};

/// The answer.
#[component]
pub fn Answer(query: AudienceQuery) -> impl IntoView {
    let words = &query.words.answer;
    let waiting = move || query.counting.get() == Counting::Waiting;
    let failed = move || match query.counting.get() {
        Counting::Failed(why) => Some(view! {
            <div class="stack" role="alert">
                <p>{why}</p>
                <button class="button" type="button" on:click=move |_| query.retry()>{words.again}</button>
            </div>
        }),
        Counting::Idle | Counting::Waiting => None,
    };
    let first = move || {
        let nothing = query.count.with(Option::is_none);
        match query.purpose.with(String::is_empty) {
            true => words.unasked,
            false if nothing && waiting() => words.counting,
            false => "",
        }
    };
    // Labels are printed on the basis of consent only.
    let may_export = move || {
        let prints = query.console.session.may(Right::PrintLabels) && query.basis.get() == Basis::Consent;
        query.console.session.may(Right::ExportAddresses) || prints
    };
    view! {
        <section class="answer" aria-labelledby="answer" aria-busy=move || if waiting() { "true" } else { "false" }>
            <h2 id="answer">{words.heading}</h2>
            <p class="soft" hidden=move || first().is_empty()>{first}</p>
            {failed}
            <div class="answer__numbers">
                <div aria-live="polite" aria-atomic="true">{move || query.count.get().map(|count| sum(query, &count))}</div>
                {move || query.count.get().map(|count| parts(query, count))}
            </div>
            {move || may_export().then(|| view! { <Export query/> })}
        </section>
    }
}

/// How many may be written to, in a sentence.
fn sum(query: AudienceQuery, count: &AudienceCount) -> impl IntoView + use<> {
    let words = &query.words.answer;
    let locale = query.console.locale;
    let matched = (words.matched)(count.matched, &number(count.matched, locale));
    view! {
        <p class="answer__sum"><strong class="answer__number">{number(count.send, locale)}</strong> " " <span>{(words.send)(count.send)}</span></p>
        <p class="soft">{matched}</p>
    }
}

fn parts(query: AudienceQuery, count: AudienceCount) -> impl IntoView {
    let words = &query.words.answer;
    let advice = match (count.matched, count.send) {
        (0, _) => Some((&words.nobody, false)),
        (_, 0) => Some((&words.none, true)),
        _ => None,
    };
    let advice = advice.map(|(Section { heading, text }, with_form)| {
        let form = with_form.then(|| view! { <p><a href=paths::SIGN_UP>{words.form}</a></p> });
        view! { <div class="advice stack"><p><strong>{*heading}</strong></p> <p>{*text}</p> {form}</div> }
    });
    let table = (count.matched > 0).then(|| view! { <Bar count=count.clone()/> <Totals query count/> });
    view! { {advice} {table} }
}

/// Which of the meanings a group has: each has a pattern of its own, so that nobody needs its colour.
const fn tone(group: PeopleGroup) -> &'static str {
    match group {
        PeopleGroup::Send => "given",
        PeopleGroup::Withheld(Reason::Objected | Reason::Restricted) => "objected",
        PeopleGroup::Withheld(Reason::Withdrawn | Reason::Lapsed | Reason::Retired | Reason::Contradicted) => "withdrawn",
        PeopleGroup::Withheld(Reason::Pending | Reason::NoAddress | Reason::Bounced) => "awaiting",
        PeopleGroup::Withheld(Reason::NoGround | Reason::ByConsent | Reason::NoConsent | Reason::NotInRegister) => "none",
    }
}

/// A bar with a part for each group, as long as its number.
#[component]
fn Bar(count: AudienceCount) -> impl IntoView {
    const LENGTH: u64 = 1000;
    let withheld = count.withheld.iter().map(|part| (part.count, tone(PeopleGroup::Withheld(part.reason))));
    let parts = std::iter::once((count.send, tone(PeopleGroup::Send))).chain(withheld);
    // Each part begins where the one before ends, so that rounding leaves no gap.
    let mut before = 0;
    let place = |people: u64| people * LENGTH / count.matched.max(1);
    let per_cent = |thousandths: u64| format!("{}.{}%", thousandths / 10, thousandths % 10);
    let rects = parts.filter(|(part, _)| *part > 0).map(|(part, tone)| {
        let begins = place(before);
        before += part;
        let fill = format!("url(#fill-{tone})");
        view! { <rect class=format!("bar__part bar__part--{tone}") x=per_cent(begins) y="0" width=per_cent(place(before) - begins) height="100%" fill=fill></rect> }
    });
    let rects: Vec<_> = rects.collect();
    view! {
        <svg class="bar" aria-hidden="true">
            <defs>
                <pattern id="fill-given" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="ground--given" width="6" height="6"></rect></pattern>
                <pattern id="fill-awaiting" width="6" height="6" patternUnits="userSpaceOnUse">
                    <circle class="trace--awaiting" cx="1.5" cy="1.5" r="1.1"></circle><circle class="trace--awaiting" cx="4.5" cy="4.5" r="1.1"></circle>
                </pattern>
                <pattern id="fill-withdrawn" width="6" height="6" patternUnits="userSpaceOnUse">
                    <path class="trace--withdrawn" d="M-1 7 7-1M-1 1 1-1M5 7 7 5"></path>
                </pattern>
                <pattern id="fill-objected" width="7" height="7" patternUnits="userSpaceOnUse"><path class="trace--objected" d="M0 0 7 7M7 0 0 7"></path></pattern>
                <pattern id="fill-none" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="ground--none" width="6" height="6"></rect></pattern>
            </defs>
            {rects}
        </svg>
    }
}

/// The groups, one under the other, and what they add up to.
#[component]
fn Totals(query: AudienceQuery, count: AudienceCount) -> impl IntoView {
    let words = &query.words.answer;
    let locale = query.console.locale;
    let row = move |group: PeopleGroup, name: String, why: &'static str, count: u64| {
        let word = group.as_str();
        let show = (count > 0).then(|| {
            let label = (words.show_group)(&name);
            view! {
                <button class="button button--quiet" type="button" id=format!("show-{word}") aria-label=label
                    on:click=move |_| query.show(Some(group))>{words.show}</button>
            }
        });
        let (class, fill) = (format!("bar__part bar__part--{}", tone(group)), format!("url(#fill-{})", tone(group)));
        view! {
            <tr>
                <th scope="row"><svg class="key" aria-hidden="true"><rect class=class width="100%" height="100%" fill=fill></rect></svg>{name.clone()} <span class="totals__why">{why}</span></th>
                <td class="totals__number">{number(count, locale)}</td>
                <td class="totals__act">{show}</td>
            </tr>
        }
    };
    let withheld = count.withheld.iter().map(|part| {
        let ReasonWords { name, text } = (words.reason)(part.reason);
        row(PeopleGroup::Withheld(part.reason), (words.may_not)(name), text, part.count)
    });
    let withheld: Vec<_> = withheld.collect();
    view! {
        <table class="totals">
            <caption class="unseen">{words.table}</caption>
            <thead class="unseen"><tr><th scope="col">{words.who}</th><th scope="col">{words.how_many}</th><td></td></tr></thead>
            <tbody>{row(PeopleGroup::Send, words.may.to_owned(), (words.why)(query.basis.get_untracked()), count.send)} {withheld}</tbody>
            <tfoot>
                <tr>
                    <th scope="row">{words.sum}</th>
                    <td class="totals__number">{number(count.matched, locale)}</td>
                    <td></td>
                </tr>
            </tfoot>
        </table>
    }
}
