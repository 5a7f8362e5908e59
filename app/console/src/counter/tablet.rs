//! The counter itself: the first screen, the form in the customer's language, and back.

use std::time::Duration;

use leptos::{ev, ev::MouseEvent, leptos_dom::helpers::request_animation_frame, prelude::*, task::spawn_local};
use lupa_api::{self as api, ApiError, paths};
use lupa_domain::{
    api::{counter::CounterResponse, wording::FormNotice},
    locale::Locale,
};
use lupa_public::{
    pages::Typed,
    wording::{Answer, Answered, Device, Refusal, SignupForm, Stage, asked_of},
};
use lupa_ui::{Confirm, Question, browser};
use lupa_words::{self as words, CounterWords, counter::ThanksWords};

use crate::context::use_console;

/// After how many seconds without a touch the customer is asked whether they are still there, and after how many all is wiped. A slow
/// reader has half a minute to answer (WCAG 2.2, 2.2.1).
const ASKED_AFTER: u32 = 60;
const WIPED_AFTER: u32 = 90;
/// For how many seconds thanks stand, and then the first screen again.
const THANKED_FOR: u32 = 15;
/// For how many seconds the first screen says that nothing was kept.
const SAID_FOR: u32 = 8;

/// What the tablet shows.
#[derive(Clone, Debug)]
enum Showing {
    /// The first screen, in every language; what is said on it, in one.
    Welcome(Option<(Locale, &'static str)>),
    /// The form is on its way.
    Fetching(Locale),
    /// The form, with what was typed before its words changed.
    Form(Locale, Box<FormNotice>, Typed, Stage),
    /// A form was taken.
    Thanks(Locale, Option<String>),
    /// Counter mode is over.
    Over(Locale),
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Counter {
    /// The language of the member of staff who opened it.
    own: Locale,
    view: StoredValue<CounterResponse>,
    showing: RwSignal<Showing>,
    /// Seconds since the last touch.
    quiet: RwSignal<u32>,
    asked: RwSignal<Option<Question>>,
}

impl Counter {
    fn show(self, showing: Showing) {
        let locale = match &showing {
            Showing::Welcome(said) => said.map_or(self.own, |(locale, _)| locale),
            Showing::Fetching(locale) | Showing::Form(locale, ..) | Showing::Thanks(locale, _) | Showing::Over(locale) => *locale,
        };
        browser::set_title(locale, &self.view.with_value(|view| view.controller.clone()));
        self.quiet.set(0);
        self.showing.set(showing);
        leptos::prelude::window().scroll_to_with_x_and_y(0.0, 0.0);
        browser::focus_soon("counter");
    }

    /// One second has passed.
    fn tick(self) {
        self.quiet.update(|quiet| *quiet += 1);
        let quiet = self.quiet.get_untracked();
        let is_over = self.showing.with_untracked(|showing| match showing {
            Showing::Welcome(said) => said.is_some() && quiet >= SAID_FOR,
            Showing::Thanks(..) => quiet >= THANKED_FOR,
            Showing::Form(..) => quiet >= WIPED_AFTER,
            Showing::Fetching(_) | Showing::Over(_) => false,
        });
        if is_over {
            self.show(Showing::Welcome(None));
        }
    }

    /// Fetches the form in a language.
    fn begin(self, locale: Locale) {
        self.show(Showing::Fetching(locale));
        let form = self.view.with_value(|view| view.form.clone());
        spawn_local(async move {
            match api::forms::notice(&form, locale).send_in(locale).await {
                Ok(notice) => self.show(Showing::Form(locale, Box::new(notice), Typed::default(), Stage::Editing)),
                Err(_) => self.show(Showing::Welcome(Some((locale, words::counter(locale).missing)))),
            }
        });
    }

    /// Sends a form. What comes back stands over it, with all that was typed.
    fn send(self, locale: Locale, answer: Answer, stage: RwSignal<Stage>) {
        spawn_local(async move {
            let words = words::counter(locale);
            let (shown, id) = match api::counter::sign_up(&answer.key, &answer.ask).send_in(locale).await {
                Ok(sent) => return self.show(Showing::Thanks(locale, sent.did_you_mean)),
                Err(ApiError::Problem(problem)) if problem.status == 401 => return self.show(Showing::Over(locale)),
                Err(ApiError::Problem(mut problem)) => match problem.current.take() {
                    // Other words: what was typed stays, and the boxes are to be ticked anew.
                    Some(current) => {
                        let ask = answer.ask;
                        let typed = Typed {
                            email: ask.email,
                            name: ask.name.unwrap_or_default(),
                            phone: ask.phone.unwrap_or_default(),
                            answers: ask.answers.0,
                            ..Typed::default()
                        };
                        let stage = Stage::Refused(Refusal::plain(words.reworded.heading, words.reworded.text));
                        // The old form goes first: drawn over, its boxes would stay as they were ticked.
                        self.show(Showing::Fetching(locale));
                        return request_animation_frame(move || {
                            self.show(Showing::Form(locale, current, typed, stage));
                            browser::focus_soon("summary");
                        });
                    }
                    None => (Stage::Refused((*problem).into()), "summary"),
                },
                Err(ApiError::Unreachable) => (Stage::Failed, "failed"),
            };
            // If the customer has left meanwhile, the form is gone and nothing is said.
            let _ = stage.try_set(shown);
            browser::focus_soon(id);
        });
    }

    fn end(self) {
        let words = words::counter(self.own);
        let act = Callback::new(move |()| {
            spawn_local(async move {
                match api::counter::end().send_in(self.own).await {
                    Ok(()) | Err(ApiError::Problem(_)) => {
                        browser::replace_page(&format!("{}?lang={}", paths::CONSOLE, self.own));
                    }
                    Err(ApiError::Unreachable) => self.show(Showing::Welcome(Some((self.own, words::form(self.own).failed.heading)))),
                }
            });
        });
        let (heading, text) = (words.end_ask.heading.to_owned(), words.end_ask.text.to_owned());
        self.asked.set(Some(Question { heading, text, yes: words.end.to_owned(), act }));
    }
}

/// The page.
#[component]
pub(super) fn Tablet(view: CounterResponse) -> impl IntoView {
    let locale = use_console().locale;
    let counter = Counter {
        own: locale,
        view: StoredValue::new(view),
        showing: RwSignal::new(Showing::Welcome(None)),
        quiet: RwSignal::new(0),
        asked: RwSignal::new(None),
    };
    browser::set_title(locale, &counter.view.with_value(|view| view.controller.clone()));
    set_interval(move || counter.tick(), Duration::from_secs(1));
    let touched = move || counter.quiet.set(0);
    let _ = window_event_listener(ev::pointerdown, move |_| touched());
    let _ = window_event_listener(ev::keydown, move |_| touched());
    let _ = window_event_listener(ev::input, move |_| touched());
    let _ = window_event_listener(ev::wheel, move |_| touched());
    view! {
        <main id="counter" class="counter" tabindex="-1">
            {move || match counter.showing.get() {
                Showing::Welcome(said) => view! { <Welcome counter said/> }.into_any(),
                Showing::Fetching(locale) => {
                    view! { <p class="counter__wait" role="status" lang=locale.as_str()>{words::counter(locale).waiting}</p> }.into_any()
                }
                Showing::Form(locale, form, typed, stage) => view! { <Filling counter locale form=*form typed stage/> }.into_any(),
                Showing::Thanks(locale, meant) => view! { <Thanks counter locale meant/> }.into_any(),
                Showing::Over(locale) => view! { <Over own=counter.own locale/> }.into_any(),
            }}
        </main>
        <Confirm asked=counter.asked cancel=words::counter(locale).stay/>
    }
}

/// The first screen: every language in its own words.
#[component]
fn Welcome(counter: Counter, said: Option<(Locale, &'static str)>) -> impl IntoView {
    let begin = |locale: Locale| {
        let words = words::counter(locale);
        view! {
            <li class="counter__language" lang=locale.as_str()>
                <p>{words.invite}</p>
                <button class="button button--primary" type="button" on:click=move |_| counter.begin(locale)>{words.begin}</button>
            </li>
        }
    };
    let said = said.map(|(locale, text)| view! { <p class="note" role="status" lang=locale.as_str()>{text}</p> });
    view! {
        <div class="counter__welcome">
            <h1 dir="auto">{counter.view.with_value(|view| view.controller.clone())}</h1>
            {said}
            <ul class="counter__languages">{counter.view.with_value(|view| view.languages.iter().map(begin).collect_view())}</ul>
            <p class="counter__end">
                <button class="button button--quiet" type="button" on:click=move |_| counter.end()>{words::counter(counter.own).end}</button>
            </p>
        </div>
    }
}

/// The form. `No thanks` stands at both its ends, as large as the other button.
#[component]
fn Filling(counter: Counter, locale: Locale, form: FormNotice, typed: Typed, stage: Stage) -> impl IntoView {
    let words = words::counter(locale);
    let answered = Answered { written: &typed.answers, wrong: &[] };
    let asked = asked_of(&form.notice, words::asked(locale), Device::Shared, answered);
    let stage = RwSignal::new(stage);
    let send = Callback::new(move |answer| counter.send(locale, answer, stage));
    // An address would be changed by a link to a field, and the page be fetched anew with it.
    let stay = move |event: MouseEvent| {
        if let Some(id) = browser::field_of_link(&event) {
            event.prevent_default();
            browser::focus_soon(id);
        }
    };
    view! {
        <div class="counter__form" lang=locale.as_str() on:click=stay>
            <p class="counter__top"><span dir="auto">{counter.view.with_value(|view| view.controller.clone())}</span> <Leave counter locale words/></p>
            <SignupForm form path=String::new() key=browser::fresh_key() typed words=words::form(locale) stage send asked device=Device::Shared/>
            <p class="counter__bottom"><Leave counter locale words/></p>
            <Still counter words/>
        </div>
    }
}

#[component]
fn Leave(counter: Counter, locale: Locale, words: &'static CounterWords) -> impl IntoView {
    let leave = move |_| counter.show(Showing::Welcome(Some((locale, words.nothing_kept))));
    view! { <button class="button" type="button" on:click=leave>{words.no_thanks}</button> }
}

/// Whether the customer is still there.
#[component]
fn Still(counter: Counter, words: &'static CounterWords) -> impl IntoView {
    let asks = Memo::new(move |_| counter.quiet.get() >= ASKED_AFTER);
    let left = move || (words.still.text)(WIPED_AFTER.saturating_sub(counter.quiet.get()));
    // Any touch is an answer; the button is there so that this need not be known.
    let banner = move || {
        asks.get().then(|| {
            view! {
                <div class="counter__still">
                    <p><strong role="alert">{words.still.heading}</strong> <span>{left}</span></p>
                    <button class="button button--primary" type="button" on:click=move |_| counter.quiet.set(0)>{words.go_on}</button>
                </div>
            }
        })
    };
    view! { {banner} }
}

#[component]
fn Thanks(counter: Counter, locale: Locale, meant: Option<String>) -> impl IntoView {
    let words = words::counter(locale);
    let ThanksWords { heading, mailed, change } = words.thanks;
    let asks = words::form(locale).meant;
    let meant = meant.map(|address| view! { <p class="note">{asks} " " <bdi>{address}</bdi> "?"</p> });
    view! {
        <div class="counter__thanks stack" lang=locale.as_str() role="status">
            <h1>{heading}</h1>
            <p class="lead">{mailed}</p>
            {meant}
            <p class="lead">{change}</p>
            <p>
                <button class="button button--primary" type="button" on:click=move |_| counter.show(Showing::Welcome(None))>{words.ready}</button>
            </p>
        </div>
    }
}

#[component]
fn Over(own: Locale, locale: Locale) -> impl IntoView {
    let words = words::counter(locale);
    view! {
        <div class="counter__thanks stack" lang=locale.as_str() role="alert">
            <h1>{words.over.heading}</h1>
            <p class="lead">{words.over.text}</p>
            <p lang=own.as_str()><a class="button" href=format!("{}?lang={own}", paths::CONSOLE)>{words::counter(own).enter}</a></p>
        </div>
    }
}
