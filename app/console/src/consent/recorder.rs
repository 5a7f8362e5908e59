//! What the parts of the recording panel share: what is chosen in it, and sending what the customer says.

use leptos::prelude::*;
use lupa_api::{self as api, ApiError, Loader};
use lupa_domain::{
    api::consent::{RecordPreview, RecordRequest, RecordResponse},
    consent::{Method, receipt::Shown, recording::OptOut},
    ids::PersonId,
    locale::Locale,
};
use lupa_ui::{Form, Rejection, browser};
use lupa_words::{self as words, DoneWords, RecordingWords};

use crate::context::ConsoleContext;

/// What the parts share.
#[derive(Clone, Copy)]
pub struct Recorder {
    /// What all screens share.
    pub console: ConsoleContext,
    /// The words of the panel.
    pub words: &'static RecordingWords,
    /// How the customer says it; nothing before it is chosen.
    pub method: RwSignal<Option<Method>>,
    /// What has just been recorded.
    pub recorded: RwSignal<Option<Recorded>>,
    /// Where the paper is. It stays when the text is fetched again.
    pub original: StoredValue<String>,
    /// The form.
    pub form: Form,
    /// What can be recorded, and the text to read out.
    pub loader: Loader<RecordPreview>,
    /// The customer.
    pub person: PersonId,
    /// The language of the text, where the user has chosen one; else it is the customer's.
    language: RwSignal<Option<Locale>>,
}

/// What was recorded.
#[derive(Clone)]
pub struct Recorded {
    /// What to say about it.
    pub text: &'static str,
    /// The receipts.
    pub receipts: Vec<Shown>,
    /// Whether they go by mail.
    pub mailed: bool,
}

impl Recorder {
    /// Begins recording for a customer.
    #[must_use]
    pub fn new(console: ConsoleContext, person: PersonId) -> Self {
        let language = RwSignal::new(None);
        Self {
            console,
            words: words::recording(console.locale),
            method: RwSignal::new(None),
            recorded: RwSignal::new(None),
            original: StoredValue::default(),
            form: Form::default(),
            loader: Loader::of(console.client, move || api::consents::recordable(person, language.get_untracked())),
            person,
            language,
        }
    }

    /// Fetches the text in another language.
    pub fn choose_language(self, language: Option<Locale>) {
        self.language.set(language);
        self.reload();
    }

    /// Fetches the text again.
    fn reload(self) {
        self.original.set_value(browser::value("original"));
        // The old text goes first: if the new one were drawn over it, its boxes would stay ticked.
        self.loader.restart();
    }

    /// How the customer says it, and where the paper is, if there is one.
    #[must_use]
    pub fn typed(self) -> RecordRequest {
        let method = self.method.get_untracked();
        let original = (method == Some(Method::Paper)).then(|| browser::value("original"));
        RecordRequest { method: method.map(|method| method.as_str().to_owned()).unwrap_or_default(), original, ..RecordRequest::default() }
    }

    /// Sends it. An error is shown above the form; `text` chooses what to say once it is recorded.
    pub fn send(self, ask: &RecordRequest, text: fn(&RecordResponse, &'static DoneWords) -> &'static str) {
        if !self.form.begin() {
            return;
        }
        self.console.client.answer(api::consents::record(self.person, ask), move |answer| match answer {
            Ok(answer) => {
                self.form.reset();
                self.show(&answer, text(&answer, &self.words.done));
            }
            Err(error) => {
                // The text has changed: it is fetched, and read out again.
                if matches!(&error, ApiError::Problem(problem) if problem.current.is_some()) {
                    self.reload();
                }
                self.console.reject_at(self.form, error, &field_at);
            }
        });
    }

    fn show(self, answer: &RecordResponse, text: &'static str) {
        let receipts = answer.receipts.iter().filter_map(|raw| lupa_strict_json::read(raw.get()).ok()).collect();
        self.recorded.set(Some(Recorded { text, receipts, mailed: answer.mailed }));
        browser::focus_soon("recorded");
    }

    /// Withdraws consent for the customer, or opts them out; without a purpose, of everything.
    pub fn take_off(self, how: OptOut, purpose: Option<String>) {
        if self.method.get_untracked().is_none() {
            self.form.reject(Rejection { text: String::new(), fields: vec![("method".to_owned(), self.words.method_first.to_owned())] });
            return;
        }
        let typed = self.typed();
        let original = typed.original.filter(|text| !text.trim().is_empty());
        let ask = RecordRequest { method: typed.method, decision: Some(how), purpose, original, ..RecordRequest::default() };
        self.send(&ask, |answer, words| if answer.receipts.is_empty() { words.nothing } else { words.off });
    }
}

/// The id of the field that a JSON Pointer means.
fn field_at(pointer: &str) -> Option<String> {
    match pointer {
        "/method" | "/original" => Some(pointer.trim_start_matches('/').to_owned()),
        "/choices" => Some("boxes".to_owned()),
        _ => pointer.strip_prefix("/choices/").map(|purpose| format!("tick-{purpose}")),
    }
}
