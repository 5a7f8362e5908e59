//! What one has agreed to, purpose by purpose, and changing one's mind with one press.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_api::{self as api, ApiError, Loader};
use lupa_domain::{
    api::{
        answers::WrittenAnswers,
        people::{PersonResponse, PersonalDataResponse},
        portal::{ConsentResponse, Decision, DecisionRequest, Needs, ReceiptLine},
    },
    consent::State,
};
use lupa_public::wording::{ANSWER, Answered, Device, asked, inputs};
use lupa_ui::{TextField, browser, day, state_chip, when};

use crate::page::Page;

/// What was just done, and whether it can be undone.
#[derive(Clone, Debug)]
struct Done {
    text: String,
    undo: Option<ConsentResponse>,
    /// Whether it could not be done.
    failed: bool,
}

/// Where a decision leads: the list, what was done, what is wrong with the telephone number.
#[derive(Clone, Copy)]
struct Decisions {
    page: Page,
    consents: RwSignal<Vec<ConsentResponse>>,
    receipts: RwSignal<Vec<ReceiptLine>>,
    person: RwSignal<PersonResponse>,
    personal_data: Loader<PersonalDataResponse>,
    done: RwSignal<Option<Done>>,
    wrong: RwSignal<String>,
}

impl Decisions {
    /// Tells the register, then shows what it answered.
    fn decide(self, consent: ConsentResponse, decision: Decision, answers: WrittenAnswers) {
        let page = self.page;
        let notice = (decision == Decision::Give).then(|| consent.notice.to_string());
        let phone = (decision == Decision::Give && consent.needs == Some(Needs::Phone)).then(|| browser::value("phone"));
        // What was answered is kept, and what was asked for is taken away with the consent.
        let changes_data = phone.is_some() || !consent.asks.is_empty();
        spawn_local(async move {
            let title = consent.title.clone();
            match api::me::decide(&consent.purpose, &DecisionRequest { decision, notice, phone, answers }).send(page.client).await {
                Ok(answer) => {
                    let (text, undo): (fn(&str) -> String, _) = match decision {
                        Decision::Give => (page.words.given, None),
                        Decision::Withdraw if consent.ground.is_some() => (page.words.forbidden, None),
                        // What is used no more cannot be given, so it cannot be given back; and what it asks for is gone.
                        Decision::Withdraw => (
                            page.words.withdrawn,
                            (!answer.consent.retired && answer.consent.asks.is_empty()).then(|| answer.consent.clone()),
                        ),
                    };
                    self.put(answer.consent);
                    self.say(text(&title), undo);
                    if let Ok(receipts) = api::me::receipts().send(page.client).await {
                        self.receipts.set(receipts.receipts);
                    }
                    if changes_data && let Ok(person) = api::me::person().send(page.client).await {
                        self.person.set(person);
                        self.personal_data.reload();
                    }
                }
                Err(ApiError::Problem(problem)) if problem.status == 401 => {
                    page.leave(ApiError::Problem(problem).sentence(page.words.not_done));
                }
                Err(ApiError::Problem(problem)) if problem.code == "notice_retired" => {
                    if let Ok(consents) = api::me::consents().send(page.client).await {
                        self.consents.set(consents.consents);
                    }
                    self.say(page.words.reworded.to_owned(), None);
                }
                Err(ApiError::Problem(problem)) if problem.errors.iter().any(|error| error.pointer == "/phone") => {
                    self.wrong.set(ApiError::Problem(problem).sentence(page.words.not_done));
                    browser::focus_soon("phone");
                }
                Err(error) => self.show(Done { text: error.sentence(page.words.not_done), undo: None, failed: true }),
            }
        });
    }

    fn put(self, consent: ConsentResponse) {
        self.wrong.set(String::new());
        self.consents.update(|consents| {
            if let Some(place) = consents.iter_mut().find(|known| known.purpose == consent.purpose) {
                *place = consent;
            }
        });
    }

    fn say(self, text: String, undo: Option<ConsentResponse>) {
        self.show(Done { text, undo, failed: false });
    }

    fn show(self, done: Done) {
        self.done.set(Some(done));
        browser::focus_soon("said");
    }
}

/// The purposes, and what was just done.
#[component]
pub fn Consents(
    page: Page,
    consents: Vec<ConsentResponse>,
    receipts: RwSignal<Vec<ReceiptLine>>,
    person: RwSignal<PersonResponse>,
    personal_data: Loader<PersonalDataResponse>,
) -> impl IntoView {
    let (done, wrong) = (RwSignal::new(None), RwSignal::new(String::new()));
    let decisions = Decisions { page, consents: RwSignal::new(consents), receipts, person, personal_data, done, wrong };
    let look = move || if decisions.done.with(|done| done.as_ref().is_some_and(|done| done.failed)) { "summary" } else { "said" };
    view! {
        <section class="part unprinted" aria-labelledby="consents">
            <h2 id="consents">{page.words.consents}</h2>
            <div id="said" role="status" tabindex="-1" class=look hidden=move || decisions.done.with(Option::is_none)>
                {move || decisions.done.get().map(|done| said_done(decisions, done))}
            </div>
            {move || decisions.consents.get().into_iter().map(|consent| card(decisions, consent)).collect_view()}
        </section>
    }
}

fn said_done(decisions: Decisions, done: Done) -> impl IntoView {
    let undo = done.undo.map(|consent| {
        let undo = move |_| decisions.decide(consent.clone(), Decision::Give, WrittenAnswers::default());
        view! { <button class="button" type="button" on:click=undo>{decisions.page.words.undo}</button> }
    });
    view! { <p>{done.text}</p> {undo} }
}

fn card(decisions: Decisions, consent: ConsentResponse) -> impl IntoView {
    let Decisions { page, wrong, .. } = decisions;
    let words = page.words;
    let (given, receipt) = (consent.standing == State::Given, consent.receipt);
    let heading = format!("purpose-{}", consent.purpose);
    let labelled = heading.clone();
    let phone = (!given && !consent.retired && consent.needs == Some(Needs::Phone)).then(|| {
        view! {
            <TextField name="phone" error_id="phone-error" kind=("tel", "tel") label=words.phone.to_owned() hint=String::new()
                value=String::new() error=move || wrong.get()/>
        }
    });
    let asked = if given || consent.retired {
        String::new()
    } else {
        asked(&consent.purpose, &consent.asks, lupa_words::asked(page.locale), Device::Own, Answered::NOTHING)
    };
    let receipt = receipt.map(|id| {
        let show = move |_| {
            page.open.set(Some(id));
            browser::focus_soon("open-receipt");
        };
        view! { <button class="button button--quiet" type="button" on:click=show>{words.receipt}</button> }
    });
    let (decision, label) = if given { (Decision::Withdraw, words.withdraw) } else { (Decision::Give, words.give) };
    let retired = consent.retired.then(|| view! { <p>{words.retired}</p> });
    let (chip, standing) = (state_chip(consent.standing, page.locale), standing(&consent, page));
    let (title, wording, details) = (consent.title.clone(), consent.label.clone(), consent.details.clone());
    let ground = consent.ground.as_ref().and_then(|ground| {
        let day = ground.sold_on.map(|sold_on| day(sold_on, page.locale)).unwrap_or_default();
        let text = (words.ground)(ground.basis.ground()?, &day);
        Some(view! { <p>{text}</p> })
    });
    let forbid = consent.ground.as_ref().map(|_| {
        let consent = consent.clone();
        let forbid = move |_| decisions.decide(consent.clone(), Decision::Withdraw, WrittenAnswers::default());
        view! { <button class="button" type="button" on:click=forbid>{words.forbid}</button> }
    });
    let press = (given || !consent.retired).then(|| view! { <button class="button" type="submit">{label}</button> });
    let decide = move |event: SubmitEvent| {
        event.prevent_default();
        let form = event_target(&event);
        let told = inputs(&form).filter_map(|input| {
            let name = input.name().strip_prefix(ANSWER)?.to_owned();
            let is_said = input.checked() != input.has_attribute("data-text") && !input.value().trim().is_empty();
            is_said.then(|| (name, input.value()))
        });
        let answers = WrittenAnswers(if decision == Decision::Give { told.collect() } else { Vec::new() });
        decisions.decide(consent.clone(), decision, answers);
    };
    let asks = !given && retired.is_none();
    view! {
        <article class="consent" class:consent--given=given aria-labelledby=labelled>
            <h3 class="consent__title" id=heading>{title}</h3>
            <p class="consent__standing">{chip} " " {standing}</p>
            {ground}
            {retired}
            <p class="soft">{asks.then_some(words.wording)} " " <q>{wording}</q></p>
            <p class="soft">{details}</p>
            <form novalidate on:submit=decide>
                {phone}
                <div class="asked" inner_html=asked></div>
                <div class="actions">
                    {forbid}
                    {press}
                    {receipt}
                </div>
            </form>
        </article>
    }
}

/// Where the person stands, in a sentence.
fn standing(consent: &ConsentResponse, page: Page) -> String {
    let since = consent.since.map(|since| when(since, page.locale)).unwrap_or_default();
    (page.words.standing)(consent.standing, &since)
}
