//! One register to try, with the verbs of its actors.
//!
//! In this process every test has a register of its own. Over HTTP all share one: so each test invents its own people, assumes nothing
//! about anybody else, and the few tests that publish a new edition run while no other does.

use std::{
    any::Any,
    cell::RefCell,
    collections::HashMap,
    env,
    hash::{BuildHasher, Hasher, RandomState},
    sync::{OnceLock, PoisonError, RwLock},
    thread,
    time::Duration,
};

use http::Request;
use lupa_domain::{
    api::consent::ConfirmResponse,
    time::{Moment, Span},
};
use lupa_worker::runtime::config::Config;
use serde_json::{Value, json};

use crate::{
    Answer, Browser, Mail, described,
    native::{self, Native},
    over_http::{self, OverHttp},
    sql::RusqliteSql,
};

/// Held together by tests that read the words, alone by those that publish new ones.
static WORDS: RwLock<()> = RwLock::new(());
/// The first keeper's key of the register behind `BASE_URL`.
static SHARED_KEY: OnceLock<String> = OnceLock::new();

/// A register, set up, with its first keeper's key.
pub struct TestRegister {
    backend: Backend,
    key: String,
    /// How many messages to an address a test has read.
    read: RefCell<HashMap<String, usize>>,
    _turn: Box<dyn Any>,
}

enum Backend {
    Native(Box<Native>),
    Http(OverHttp),
}

impl TestRegister {
    /// A register that has been set up.
    #[must_use]
    pub fn new() -> Self {
        match over_http::base() {
            None => Self::with_settings(native::settings),
            Some(base) => Self::over_http(base, Box::new(WORDS.read().unwrap_or_else(PoisonError::into_inner))),
        }
    }

    /// A register whose words this test alone reads and changes.
    #[must_use]
    pub fn publishing() -> Self {
        match over_http::base() {
            None => Self::with_settings(native::settings),
            Some(base) => Self::over_http(base, Box::new(WORDS.write().unwrap_or_else(PoisonError::into_inner))),
        }
    }

    /// A register in this process, for tests that move its clock or look into its database; nothing over HTTP.
    #[must_use]
    pub fn native() -> Option<Self> {
        Self::native_with(native::settings)
    }

    /// The same with other settings.
    #[must_use]
    pub fn native_with(settings: impl Fn(&str) -> Option<String>) -> Option<Self> {
        if over_http::base().is_some() {
            eprintln!("skipped over HTTP: this test moves the clock, looks into the database or changes the settings");
            return None;
        }
        Some(Self::with_settings(settings))
    }

    fn with_settings(settings: impl Fn(&str) -> Option<String>) -> Self {
        Self::set_up_over(settings, RusqliteSql::in_memory())
    }

    /// A register in this process over this empty database, set up.
    #[must_use]
    pub fn set_up_over(settings: impl Fn(&str) -> Option<String>, sql: RusqliteSql) -> Self {
        let register = Self::not_set_up(settings, sql);
        let key = register.set_up(native::SETUP_TOKEN);
        // The first keeper's invitation is no test's business but its own.
        register.inside().sql().connection().execute("delete from staff_outbox", []).expect("an operator can");
        register.inside().register().take_wake();
        // The words of before set-up have had their time.
        register.pass(Span::minutes(5));
        Self { key, ..register }
    }

    /// A register in this process, set up as `ask` says beside the token and with a key; nothing where that is refused.
    #[must_use]
    pub fn native_set_up(ask: &Value) -> Option<Self> {
        let register = Self::not_set_up(native::settings, RusqliteSql::in_memory());
        let mut ask = ask.clone();
        (ask["token"], ask["api_key"]) = (native::SETUP_TOKEN.into(), true.into());
        let answer = register.post("/api/v1/setup", &ask);
        let key = (answer.status == 201).then(|| answer.json()["api_key"].as_str().map(str::to_owned)).flatten()?;
        register.inside().sql().connection().execute("delete from staff_outbox", []).expect("an operator can");
        Some(Self { key, ..register })
    }

    /// A register in this process over this database, as it is before anybody sets it up.
    #[must_use]
    pub fn not_set_up(settings: impl Fn(&str) -> Option<String>, sql: RusqliteSql) -> Self {
        let config = Config::from_settings(settings).expect("the settings are whole");
        Self {
            backend: Backend::Native(Box::new(Native::new(config, sql))),
            key: String::new(),
            read: RefCell::default(),
            _turn: Box::new(()),
        }
    }

    fn over_http(base: String, turn: Box<dyn Any>) -> Self {
        let register = Self { backend: Backend::Http(OverHttp::new(base)), key: String::new(), read: RefCell::default(), _turn: turn };
        let key = SHARED_KEY.get_or_init(|| {
            env::var("API_KEY").unwrap_or_else(|_| register.set_up(&env::var("SETUP_TOKEN").expect("SETUP_TOKEN or API_KEY is set")))
        });
        Self { key: key.clone(), ..register }
    }

    /// Sets a register in this process up, where it has yet to be: until then its form is a preview that takes nothing.
    fn be_set_up(&self) {
        let Backend::Native(native) = &self.backend else { return };
        let status = self.get("/api/v1/status");
        if status.status == 200 && status.json()["set_up"] == false {
            self.set_up(native::SETUP_TOKEN);
            native.sql().connection().execute("delete from staff_outbox", []).expect("an operator can");
            native.register().take_wake();
        }
    }

    fn set_up(&self, token: &str) -> String {
        let business = json!({ "name": "Kukka ja Kaveri Oy", "own_name": "Kerttu Keto", "email": "asiakaspalvelu@kukka.example" });
        let mut ask = json!({ "token": token, "api_key": true });
        ask.as_object_mut().expect("an object").extend(business.as_object().expect("an object").clone());
        self.post("/api/v1/setup", &ask).ok(201)["api_key"].as_str().expect("a key").to_owned()
    }

    /// The parts that only a register in this process shows.
    #[must_use]
    pub fn inside(&self) -> &Native {
        match &self.backend {
            Backend::Native(native) => native,
            Backend::Http(_) => panic!("this test belongs into `mod native_only`"),
        }
    }

    /// The register elsewhere, where it is elsewhere.
    #[must_use]
    pub fn elsewhere(&self) -> Option<&OverHttp> {
        match &self.backend {
            Backend::Native(_) => None,
            Backend::Http(http) => Some(http),
        }
    }

    /// Lets time go by.
    pub fn pass(&self, span: Span) {
        self.inside().pass(span);
    }

    /// What its clock says.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.inside().now()
    }

    /// Scheme and host of the register.
    #[must_use]
    pub fn origin(&self) -> String {
        match &self.backend {
            Backend::Native(native) => native.register().config().origin.clone(),
            Backend::Http(http) => http.base().to_owned(),
        }
    }

    /// The first keeper's key.
    #[must_use]
    pub fn api_key(&self) -> &str {
        &self.key
    }

    /// A browser that has never been here.
    #[must_use]
    pub fn browser(&self) -> Browser<'_> {
        Browser::new(self)
    }

    /// Sends any request, and holds the answer against the description of the API.
    #[track_caller]
    pub fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut builder = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            builder = builder.header(*name, *value);
        }
        let request = builder.body(body.to_owned()).expect("a request is well formed");
        let answer = match &self.backend {
            Backend::Native(native) => native.send(&request),
            Backend::Http(http) => http.send(&request),
        };
        described::check(&request, &answer);
        answer
    }

    /// `GET`.
    pub fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], "")
    }

    /// `POST` with JSON.
    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, &[("content-type", "application/json")], &body.to_string())
    }

    /// `POST` as an HTML form sends it.
    pub fn post_form(&self, path: &str, body: &str) -> Answer {
        self.send("POST", path, &[("content-type", "application/x-www-form-urlencoded")], body)
    }

    /// `GET` with the keeper's key.
    pub fn staff_get(&self, path: &str) -> Answer {
        self.send("GET", path, &[("authorization", &format!("Bearer {}", self.key))], "")
    }

    /// Sends a file with the administrator's key.
    #[must_use]
    pub fn upload(&self, path: &str, media_type: &str, bytes: &[u8]) -> Answer {
        self.upload_as(&format!("Bearer {}", self.key), path, media_type, bytes)
    }

    /// Sends a file with another authorization, or none.
    #[must_use]
    pub fn upload_as(&self, authorization: &str, path: &str, media_type: &str, bytes: &[u8]) -> Answer {
        let builder = Request::builder().method("POST").uri(path).header("content-type", media_type).header("accept-language", "fi");
        let request = builder.header("authorization", authorization).body(String::new()).expect("a request is well formed");
        match &self.backend {
            Backend::Native(native) => native.upload(&request, bytes),
            Backend::Http(http) => http.send_bytes(&request, bytes),
        }
    }

    /// `POST` with JSON and the keeper's key.
    pub fn staff_post(&self, path: &str, body: &Value) -> Answer {
        let headers = [("content-type", "application/json"), ("authorization", &*format!("Bearer {}", self.key))];
        self.send("POST", path, &headers, &body.to_string())
    }

    /// `PUT` with JSON, the keeper's key and `If-Match`.
    pub fn staff_put(&self, path: &str, etag: &str, body: &Value) -> Answer {
        let key = format!("Bearer {}", self.key);
        let headers = [("content-type", "application/json"), ("authorization", key.as_str()), ("if-match", etag)];
        self.send("PUT", path, &headers, &body.to_string())
    }

    /// What the form shows now.
    #[must_use]
    pub fn form(&self, locale: &str) -> Value {
        self.get(&format!("/api/v1/forms/newsletter?locale={locale}")).ok(200)
    }

    /// A filled-in Finnish form with these boxes ticked, to be changed as a test likes.
    #[must_use]
    pub fn filled(&self, address: &str, ticked: &[&str]) -> Value {
        self.be_set_up();
        let choices: serde_json::Map<_, _> = ticked.iter().map(|purpose| ((*purpose).to_owned(), true.into())).collect();
        json!({ "form": "newsletter", "notice": self.form("fi")["digest"], "email": address, "choices": choices })
    }

    /// Sends a Finnish form with these boxes ticked.
    #[track_caller]
    pub fn sign_up(&self, address: &str, ticked: &[&str]) {
        self.send_form(&self.filled(address, ticked));
    }

    /// Sends a filled-in form and insists that it is taken.
    #[track_caller]
    pub fn send_form(&self, filled: &Value) {
        assert_eq!(self.post("/api/v1/signups", filled).ok(202), json!({ "status": "check_your_mail" }));
    }

    /// Confirms by the next message; gives the receipt in its bytes.
    #[track_caller]
    pub fn confirm_latest(&self, address: &str) -> String {
        let token = self.next_mail(address).token("/confirm/").expect("a link to confirm");
        let answer = self.confirm(&token);
        assert_eq!(answer.ok(200)["status"], "confirmed");
        receipts(&answer).remove(0)
    }

    /// The newest checkpoint once it is about at least so many leaves: in this process it is signed now, elsewhere within seconds.
    #[must_use]
    pub fn checkpoint_of(&self, leaves: u64) -> String {
        if let Backend::Native(native) = &self.backend {
            native.pass(Span::seconds(4));
            native.publish();
        }
        for _ in 0..80 {
            let answer = self.get("/log/checkpoint");
            let size = answer.text().lines().nth(1).and_then(|line| line.parse::<u64>().ok());
            if answer.status == 200 && size.is_some_and(|size| size >= leaves) {
                return answer.text().to_owned();
            }
            thread::sleep(Duration::from_millis(100));
        }
        panic!("no checkpoint of {leaves} leaves was signed within eight seconds");
    }

    /// Confirms by a token.
    pub fn confirm(&self, token: &str) -> Answer {
        self.post("/api/v1/confirmations", &json!({ "token": token }))
    }

    /// What an invitation is about.
    pub fn look_at_invitation(&self, token: &str) -> Answer {
        self.post("/api/v1/invitations/look", &json!({ "token": token }))
    }

    /// Signs up, confirms and takes the receipt's message; gives the receipt in its bytes.
    #[track_caller]
    pub fn join(&self, address: &str, ticked: &[&str]) -> String {
        self.sign_up(address, ticked);
        let receipt = self.confirm_latest(address);
        self.next_mail(address);
        receipt
    }

    /// A browser in which the person with this address is signed in.
    #[track_caller]
    pub fn sign_in(&self, address: &str) -> Browser<'_> {
        let browser = self.browser();
        browser.ask_for_link(address);
        let token = self.next_mail(address).sign_in_token().expect("a sign-in link");
        browser.open_link(&token).assert_empty(204);
        browser
    }

    /// The next message to this address that the test has not read yet.
    #[track_caller]
    pub fn next_mail(&self, address: &str) -> Mail {
        let mut read = self.read.borrow_mut();
        let count = read.entry(address.to_owned()).or_default();
        let mails = match &self.backend {
            Backend::Native(native) => native.mails_to(address),
            Backend::Http(http) => http.mails_to(address, *count + 1),
        };
        *count += 1;
        mails.into_iter().nth(*count - 1).unwrap_or_else(|| panic!("no message number {count} to {address}"))
    }

    /// How many messages to this address the test has not read yet.
    #[must_use]
    pub fn unread(&self, address: &str) -> usize {
        let mails = match &self.backend {
            Backend::Native(native) => native.mails_to(address),
            Backend::Http(http) => http.mails_in_the_end(address),
        };
        mails.len() - self.read.borrow().get(address).copied().unwrap_or_default()
    }

    /// The verdict on one address, as `send` or the reason.
    #[must_use]
    pub fn verdict(&self, purpose: &str, address: &str) -> String {
        let answer = self.staff_post("/api/v1/check", &json!({ "purpose": purpose, "emails": [address] })).ok(200);
        let verdict = &answer["verdicts"][0];
        verdict["reason"].as_str().or(verdict["verdict"].as_str()).expect("a verdict").to_owned()
    }
}

impl Default for TestRegister {
    fn default() -> Self {
        Self::new()
    }
}

/// The receipts of an answer to a confirmation, in their very bytes.
#[must_use]
pub fn receipts(answer: &Answer) -> Vec<String> {
    let answer: ConfirmResponse = serde_json::from_slice(&answer.body).expect("an answer to a confirmation");
    answer.receipts.into_iter().map(|receipt| receipt.get().to_owned()).collect()
}

/// A word that nobody has used before.
#[must_use]
pub fn fresh(label: &str) -> String {
    let mut hasher = RandomState::new().build_hasher();
    hasher.write_u8(0);
    format!("{label}-{:016x}", hasher.finish())
}

/// An address that nobody has used before.
#[must_use]
pub fn fresh_address(label: &str) -> String {
    format!("{}@asiakas.example", fresh(label))
}
