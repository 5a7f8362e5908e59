//! Recording what a customer says at the counter, by telephone or on paper: the words to read out, empty boxes, and the receipt.
//!
//! Which boxes there are is the register's to say: what the person gave themself, or objected to, has none here.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use lupa_domain::{
    api::{
        consent::{RecordAnswer, RecordAsk, RecordView, RecordedConsent},
        portal::Needs,
        wording::FormNotice,
    },
    consent::{
        Method,
        receipt::Shown,
        recording::{Openness, Saying, TakingOff},
    },
    ids::PersonId,
    locale::Locale,
    wording::Notice,
};
use web_sys::HtmlFormElement;

use crate::{
    browser,
    consent::Receipt,
    links,
    portal::wire::{self, Failure},
    staff::desk::Desk,
    ui::{Choice, Fetched, Form, Outcome, Refused, Send, Summary, TextField, when},
    wording::{Boxes, Information, Question, Stage, form::inputs},
    words::{self, DoneWords, RecordingWords, recording::MethodWords},
};

/// The field that a JSON Pointer of what is sent is about.
fn field(pointer: &str) -> Option<String> {
    match pointer {
        "/method" | "/original" => Some(pointer.trim_start_matches('/').to_owned()),
        "/choices" => Some("boxes".to_owned()),
        _ => pointer.strip_prefix("/choices/").map(|purpose| format!("tick-{purpose}")),
    }
}

/// What the parts share.
#[derive(Clone, Copy)]
struct Recorder {
    desk: Desk,
    words: &'static RecordingWords,
    person: PersonId,
    /// How the customer says it; nothing before it is chosen.
    method: RwSignal<Option<Method>>,
    /// The language of the words, where it is another than the person's.
    language: RwSignal<Option<Locale>>,
    state: RwSignal<Fetched<RecordView>>,
    recorded: RwSignal<Option<Recorded>>,
    /// Where the paper is: it stays when the words are fetched anew.
    original: StoredValue<String>,
    form: Form,
}

/// What was recorded.
#[derive(Clone)]
struct Recorded {
    text: &'static str,
    receipts: Vec<Shown>,
    mailed: bool,
}

async fn look(locale: Locale, person: PersonId, language: Option<Locale>) -> Result<RecordView, Failure> {
    let language = language.map(|language| format!("?locale={language}")).unwrap_or_default();
    wire::ask("GET", &format!("{}{language}", links::person_consents(person)), locale, None::<&()>).await
}

impl Recorder {
    fn load(self) {
        self.original.set_value(browser::value("original"));
        // The old words go first: drawn over, their boxes would stay as they were ticked.
        self.state.set(Fetched::Waiting);
        self.desk.fetch(self.state, look(self.desk.locale, self.person, self.language.get_untracked()));
    }

    /// How it is said, and on paper where that is.
    fn said(self) -> RecordAsk {
        let method = self.method.get_untracked();
        let original = (method == Some(Method::Paper)).then(|| browser::value("original"));
        RecordAsk { method: method.map(|method| method.as_str().to_owned()).unwrap_or_default(), original, ..RecordAsk::default() }
    }

    /// Sends it. What comes back stands over the form; `done` says what was recorded.
    fn send(self, ask: RecordAsk, done: fn(&RecordAnswer, &'static DoneWords) -> &'static str) {
        if !self.form.begin() {
            return;
        }
        let desk = self.desk;
        spawn_local(async move {
            match wire::ask("POST", &links::person_consents(self.person), desk.locale, Some(&ask)).await {
                Ok(answer) => {
                    self.form.rest();
                    self.show(&answer, done(&answer, &self.words.done));
                }
                Err(failure) if desk.notice(&failure) => self.form.rest(),
                Err(failure) => {
                    // Other words: they are fetched, and read out anew.
                    if matches!(&failure, Failure::Problem(problem) if problem.current.is_some()) {
                        self.load();
                    }
                    self.form.refuse(desk.refused_at(failure, &field));
                }
            }
        });
    }

    fn show(self, answer: &RecordAnswer, text: &'static str) {
        let receipts = answer.receipts.iter().filter_map(|raw| serde_json::from_str(raw.get()).ok()).collect();
        self.recorded.set(Some(Recorded { text, receipts, mailed: answer.mailed }));
        browser::focus_soon("recorded");
    }

    /// Takes the customer off.
    fn take_off(self, how: TakingOff, purpose: Option<String>) {
        if self.method.get_untracked().is_none() {
            self.form.refuse(Refused { text: String::new(), fields: vec![("method".to_owned(), self.words.method_first.to_owned())] });
            return;
        }
        let said = self.said();
        let original = said.original.filter(|text| !text.trim().is_empty());
        let ask = RecordAsk { method: said.method, decision: Some(how), purpose, original, ..RecordAsk::default() };
        self.send(ask, |answer, words| if answer.receipts.is_empty() { words.nothing } else { words.off });
    }
}

/// The panel. `done` is told when recording is over.
#[component]
pub fn Record(desk: Desk, person: PersonId, done: Callback<()>) -> impl IntoView {
    let recorder = Recorder {
        desk,
        words: words::recording(desk.locale),
        person,
        method: RwSignal::new(None),
        language: RwSignal::new(None),
        state: RwSignal::new(Fetched::Waiting),
        recorded: RwSignal::new(None),
        original: StoredValue::default(),
        form: Form::default(),
    };
    recorder.load();
    let words = recorder.words;
    let draw = move |view: RecordView| Some(view! { <Panel recorder view/> });
    let retry = Callback::new(move |()| recorder.load());
    move || match recorder.recorded.get() {
        Some(recorded) => view! { <Done recorder recorded done/> }.into_any(),
        None => view! {
            <section class="record stack" aria-labelledby="record">
                <h2 id="record" tabindex="-1">{words.heading}</h2>
                <p>{words.lead}</p>
                <Outcome state=recorder.state words=&desk.words.wait retry draw/>
                <p><button class="button button--quiet" type="button" on:click=move |_| done.run(())>{desk.words.cancel}</button></p>
            </section>
        }
        .into_any(),
    }
}

#[component]
fn Panel(recorder: Recorder, view: RecordView) -> impl IntoView {
    let Recorder { desk, words, language, form, .. } = recorder;
    let RecordView { locale, forms, consents, .. } = view;
    let languages = Locale::ALL.map(|locale| (locale.to_string(), locale.endonym().to_owned())).into();
    let choose = Callback::new(move |code: String| {
        language.set(code.parse().ok());
        recorder.load();
    });
    let chosen = RwSignal::new(0_usize);
    let headings: Vec<_> = forms.iter().enumerate().map(|(at, form)| (at.to_string(), form.notice.heading.clone())).collect();
    let which = (forms.len() > 1).then(|| {
        let choose = Callback::new(move |at: String| chosen.set(at.parse().unwrap_or_default()));
        view! { <Choice name="form" label=words.form options=headings value=Signal::derive(move || chosen.get().to_string()) choose/> }
    });
    let known = consents.clone();
    let reading = move || forms.get(chosen.get()).cloned().map(|form| view! { <Reading recorder form consents=known.clone()/> });
    let closed = consents.clone();
    view! {
        <Summary form heading=desk.words.correct/>
        <How recorder/>
        <Choice name="reading-language" label=words.language options=languages value=Signal::stored(locale.to_string()) choose/>
        {which}
        <div class="record__parts">
            <div>{reading}</div>
            <div class="record__aside"><Closed recorder consents=closed/> <Off recorder consents/></div>
        </div>
    }
}

/// How the customer says it.
#[component]
fn How(recorder: Recorder) -> impl IntoView {
    let Recorder { words, method, form, .. } = recorder;
    let MethodWords { question, counter, phone, paper } = words.method;
    let name = move |said: Method| match said {
        Method::Counter => counter,
        Method::Phone => phone,
        _ => paper,
    };
    let wrong = move || form.wrong("method");
    let choices = Saying::METHODS.into_iter().enumerate().map(|(at, own)| {
        let id = if at == 0 { "method".to_owned() } else { format!("method-{}", own.as_str()) };
        view! {
            <label class="option">
                <input type="radio" id=id name="method" prop:checked=move || method.get() == Some(own) on:change=move |_| method.set(Some(own))/>
                " " <span>{name(own)}</span>
            </label>
        }
    });
    let paper = move || method.get() != Some(Method::Paper);
    view! {
        <fieldset class="record__how" aria-describedby="method-error">
            <legend>{question}</legend>
            <p class="field__error" id="method-error" hidden=move || wrong().is_empty()>{wrong}</p>
            {choices.collect_view()}
        </fieldset>
        <div hidden=paper>
            <TextField name="original" error_id="original-error" kind=("text", "off") label=words.original.label.to_owned()
                hint=words.original.hint.to_owned()
                value=recorder.original.get_value() error=move || form.wrong("original")/>
        </div>
    }
}

/// The words, with a box for everything that may be asked.
#[component]
fn Reading(recorder: Recorder, form: FormNotice, consents: Vec<RecordedConsent>) -> impl IntoView {
    let Recorder { desk, words, .. } = recorder;
    let FormNotice { digest, notice, locale, .. } = form;
    let open: Vec<_> = consents.into_iter().filter(|consent| notice.statement(&consent.purpose).is_some() && is_open(consent)).collect();
    let information = notice.information.clone();
    let asked = Notice {
        statements: notice.statements.into_iter().filter(|said| open.iter().any(|consent| consent.purpose == said.purpose)).collect(),
        ..notice
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        let element: HtmlFormElement = event_target(&event);
        let ticks = inputs(&element).filter(|input| input.name() == "tick").map(|input| (input.value(), input.checked()));
        let ask = RecordAsk { notice: Some(digest.to_string()), choices: Some(ticks.collect()), ..recorder.said() };
        recorder.send(ask, |_, words| words.given);
    };
    let before = open.iter().filter_map(|consent| earlier(recorder, consent)).map(|text| view! { <li>{text}</li> }).collect_view();
    if open.is_empty() {
        return view! { <p class="note">{words.nothing_open}</p> }.into_any();
    }
    let intro = asked.intro.clone();
    view! {
        <form novalidate on:submit=on_submit>
            <h3>{words.read}</h3>
            <div class="record__reading" id="boxes" tabindex="-1" lang=locale.as_str()>
                {intro.into_iter().map(|paragraph| view! { <p>{paragraph}</p> }).collect_view()}
                <Question notice=asked ticked=Vec::new() boxes=Boxes::Open stage=RwSignal::new(Stage::Editing) phone=()/>
                <Information sections=information more=words::form(locale).more/>
            </div>
            <ul class="record__lines soft">{before}</ul>
            <p class="form-end"><Send form=recorder.form label=words.submit sending=desk.words.sending/></p>
        </form>
    }
    .into_any()
}

/// Whether something may be asked, and would be of any use.
fn is_open(consent: &RecordedConsent) -> bool {
    consent.openness == Openness::Open && consent.needs.is_none()
}

/// What is not asked, and why.
#[component]
fn Closed(recorder: Recorder, consents: Vec<RecordedConsent>) -> impl IntoView {
    let closed = consents.iter().filter(|consent| !is_open(consent) && consent.openness != Openness::Retired);
    let lines: Vec<_> =
        closed.map(|consent| view! { <li><strong>{consent.title.clone()}</strong> " " {reason(recorder, consent)}</li> }).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="record-closed">
                <h3 id="record-closed">{recorder.words.closed}</h3>
                <ul class="record__lines">{lines}</ul>
            </section>
        }
    })
}

/// What staff have recorded before of what is asked again.
fn earlier(recorder: Recorder, consent: &RecordedConsent) -> Option<String> {
    let words = recorder.words;
    let (who, since) = (consent.staff.as_ref()?, when(consent.since?, recorder.desk.locale));
    let text = (words.before)((words.how)(consent.method), &since, who);
    let kept = consent.original.as_ref().map(|place| format!(" {}", (words.kept)(place))).unwrap_or_default();
    Some(format!("{}: {text}{kept}", consent.title))
}

/// Why something is not asked.
fn reason(recorder: Recorder, consent: &RecordedConsent) -> String {
    let words = &recorder.words.reasons;
    let since = consent.since.map(|since| when(since, recorder.desk.locale)).unwrap_or_default();
    match (consent.openness, consent.needs) {
        (Openness::GivenThemself, _) => (words.given)(&since),
        (Openness::Objected | Openness::Retired, _) => (words.objected)(&since),
        (Openness::Open, Some(Needs::Phone)) => words.phone.to_owned(),
        (Openness::Open, _) => words.email.to_owned(),
    }
}

/// Taking the customer off: always possible, and quick.
#[component]
fn Off(recorder: Recorder, consents: Vec<RecordedConsent>) -> impl IntoView {
    let (words, desk) = (&recorder.words.off, recorder.desk);
    let standing: Vec<_> = consents.into_iter().filter(|consent| consent.standing.can_be_taken_back()).collect();
    let several = standing.len() > 1;
    let one = standing.into_iter().map(|consent| {
        let label = (words.one)(&consent.title);
        let press = move |_| recorder.take_off(TakingOff::Withdraw, Some(consent.purpose.to_string()));
        view! { <button class="button" type="button" on:click=press>{label}</button> }
    });
    let one = one.collect_view();
    let all = several.then(|| {
        view! { <button class="button" type="button" on:click=move |_| recorder.take_off(TakingOff::Withdraw, None)>{words.all}</button> }
    });
    let object = move |_| {
        desk.ask(words.object_ask.heading, words.object_ask.text, words.object, move || recorder.take_off(TakingOff::Object, None));
    };
    view! {
        <section class="stack" aria-labelledby="record-off">
            <h3 id="record-off">{words.heading}</h3>
            <p class="soft">{words.lead}</p>
            <div class="actions">
                {one} {all}
                <button class="button button--danger" type="button" on:click=object>{words.object}</button>
            </div>
        </section>
    }
}

/// What was recorded, with its receipts: to be printed, or on their way.
#[component]
fn Done(recorder: Recorder, recorded: Recorded, done: Callback<()>) -> impl IntoView {
    let words = &recorder.words.done;
    let Recorded { text, receipts, mailed } = recorded;
    let some = !receipts.is_empty();
    let next = some.then(|| view! { <p>{if mailed { words.mailed } else { words.printed }}</p> });
    let print = some.then(|| {
        view! { <button class="button" class:button--primary=!mailed type="button" on:click=|_| browser::print()>{words.print}</button> }
    });
    let locale = recorder.desk.locale;
    let slips = receipts.into_iter().map(|receipt| {
        // The receipt is the customer's: it speaks the language of the act.
        let locale = receipt.consent.locale;
        view! { <div lang=locale.as_str()><Receipt receipt locale/></div> }
    });
    view! {
        <section class="record stack">
            <div id="recorded" class="said unprinted" role="status" tabindex="-1"><p><strong>{text}</strong></p> {next}</div>
            <div class="record__receipts" lang=locale.as_str()>{slips.collect_view()}</div>
            <div class="actions unprinted">
                {print}
                <button class="button" class:button--primary=mailed type="button" on:click=move |_| done.run(())>{words.ready}</button>
            </div>
        </section>
    }
}
