//! The first day: what is done, what is next, and what comes after it. What is done follows from the register. Who does not want to see it any more
//! says so once, in this browser; whether it is done is the same for everybody.

use leptos::prelude::*;
use lupa_api::paths;
use lupa_domain::api::overview::{FirstStep, StepState};
use lupa_ui::{Icon, browser};
use lupa_words as words;

use crate::context::{ConsoleContext, Location, use_console};

/// Where it is remembered that a user does not want to see it: by their id, for a browser may be shared.
fn later_key(console: ConsoleContext) -> String {
    let id = console.session.account.with_untracked(|own| own.as_ref().map(|own| own.account.id.to_string()).unwrap_or_default());
    format!("lupa-steps-{id}")
}

/// The steps, until all of them are done or the user has put them off.
#[component]
pub fn Steps(steps: Vec<StepState>) -> impl IntoView {
    let console = use_console();
    let words = &words::overview(console.locale).steps;
    let hidden = RwSignal::new(steps.iter().all(|step| step.done) || browser::remembered(&later_key(console)).is_some());
    let later = move |_| {
        browser::remember(&later_key(console), "later");
        hidden.set(true);
        browser::focus_soon("heading");
    };
    let done: Vec<FirstStep> = steps.iter().filter(|step| step.done).map(|step| step.step).collect();
    let open: Vec<FirstStep> = steps.iter().filter(|step| !step.done).map(|step| step.step).collect();
    let all = steps.len();
    move || {
        (!hidden.get()).then(|| {
            let meter: Vec<_> = (0..all).map(|at| part(at < done.len())).collect();
            let past: Vec<_> = done.iter().map(|step| view! { <li>{Icon::CHECK.view()} {(words.step)(*step).title}</li> }).collect();
            let next: Vec<_> = open.iter().enumerate().map(|(at, step)| line(console, *step, at == 0)).collect();
            view! {
                <section class="panel first" aria-labelledby="first">
                    <div class="first__head">
                        <h2 class="panel__title" id="first">{words.heading}</h2>
                        <span class="first__count">
                            {(words.done)(done.len(), all)} <span class="first__meter" aria-hidden="true">{meter}</span>
                            <button class="button button--quiet" type="button" on:click=later>{words.later}</button>
                        </span>
                    </div>
                    {(!past.is_empty()).then(|| view! { <ul class="first__past">{past}</ul> })}
                    <ol>{next}</ol>
                </section>
            }
        })
    }
}

/// A part of the meter.
fn part(is_done: bool) -> AnyView {
    view! { <span class="first__part" class:first__part--done=is_done></span> }.into_any()
}

fn line(console: ConsoleContext, step: FirstStep, is_next: bool) -> AnyView {
    let text = (words::overview(console.locale).steps.step)(step);
    let location = place(step);
    let href = location.address(console.locale);
    let follow = console.navigation.follow(location);
    let about = format!("{}: {}", text.button, text.title);
    let act = if is_next {
        view! { <a class="button button--primary" href=href aria-label=about on:click=follow>{text.button}</a> }.into_any()
    } else {
        view! { <a class="button button--quiet" href=href aria-label=about on:click=follow>{text.button} {Icon::CHEVRON_RIGHT.view()}</a> }
            .into_any()
    };
    view! {
        <li class="rows__row" class:first__now=is_next>
            <span class="ring" class:ring--now=is_next></span>
            <div><p class="rows__title">{text.title}</p> <p class="rows__more">{text.about}</p></div>
            {act}
        </li>
    }
    .into_any()
}

/// Where the details of the business are.
#[must_use]
pub fn business() -> Location {
    place(FirstStep::Business)
}

/// Where a step is taken.
fn place(step: FirstStep) -> Location {
    match step {
        FirstStep::Business => Location::new(paths::CONSOLE_BUSINESS, &[]),
        FirstStep::Look => Location::new(paths::CONSOLE_LOOK, &[]),
        // Which form it is, where there are several, is chosen there.
        FirstStep::Form => Location::new(paths::CONSOLE_WORDING, &[]),
        FirstStep::Share => Location::new(paths::CONSOLE_SHARE, &[]),
        FirstStep::Invite => Location::new(paths::CONSOLE_USERS, &[("user", "new".to_owned())]),
    }
}
