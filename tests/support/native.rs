//! A register in this process: the real register and the real edge over rusqlite, with a clock that a test moves by hand.

use std::{
    cell::{Cell, RefCell},
    future::{Future, poll_fn},
    pin::pin,
    task::{Context, Poll, Waker},
};

use http::{Method, Request, Response};
use lupa_domain::time::{Moment, Span};
use lupa_worker::{
    delivery::{Channel, Outcome, Post, Report, health::News},
    edge::{
        Assets, Edge, RegisterClient, backup,
        export::{self, Making},
        imports::{self, Upload as ListUpload},
    },
    http::Api,
    jobs::{self, Bell, Job, JobName, retention_sweep::RetentionSweep},
    platform::{entropy::Entropy, sql::Sql},
    runtime::{
        body::Body,
        config::Config,
        error::ApiError,
        hop::{self, EXPORT_FORMAT, NETWORK, NEXT},
        language::language_of,
        state::State,
        target,
        tx::Tx,
    },
};
use sha2::{Digest, Sha256};

use crate::{answer::Answer, mail::Mail, sql::RusqliteSql};

/// Where a register in this process says that it is.
pub const ORIGIN: &str = "http://localhost:8787";
/// Its setup token.
pub const SETUP_TOKEN: &str = "a-token-that-only-the-operator-has-seen";
/// When a test begins: a Sunday in winter.
const BEGINNING: Moment = Moment::from_millis(1_795_341_600_000);

/// The settings of a register in this process.
#[must_use]
pub fn settings(name: &str) -> Option<String> {
    let value = match name {
        "LUPA_ORIGIN" => ORIGIN,
        "LUPA_SIGNING_KEY" => "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8",
        "LUPA_PEPPER" => "Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA",
        "LUPA_SETUP_TOKEN" => SETUP_TOKEN,
        // The tests are the mail server.
        "LUPA_MAIL" => "smtp://localhost:1025",
        "LUPA_MAIL_FROM" => "Lupa <lupa@lupa.example>",
        "LUPA_LIMITS" => "off",
        _ => return None,
    };
    Some(value.to_owned())
}

/// The register with everything around it.
pub struct Native {
    register: State,
    api: Api,
    edge: Edge,
    sql: RusqliteSql,
    now: Cell<Moment>,
    drawn: Cell<u64>,
    mails: RefCell<Vec<Mail>>,
    log: RefCell<Vec<String>>,
    /// What keeps the mail server from taking anything, as a code; a test sets it.
    pub trouble: RefCell<Option<String>>,
    /// What the mail server says to a message to this address, where it does not say the same to all; a test sets it.
    pub verdict: RefCell<Option<Verdict>>,
}

/// What a mail server says to a message to an address.
pub type Verdict = Box<dyn Fn(&str) -> Outcome>;

impl Native {
    /// A register with these settings over this database.
    #[must_use]
    pub fn new(config: Config, sql: RusqliteSql) -> Self {
        Self {
            edge: Edge::new(&config.origin, config.country),
            register: State::new(config),
            api: Api::new(),
            sql,
            now: Cell::new(BEGINNING),
            drawn: Cell::new(0),
            mails: RefCell::default(),
            log: RefCell::default(),
            trouble: RefCell::default(),
            verdict: RefCell::default(),
        }
    }

    /// What the operator's log was told.
    #[must_use]
    pub fn log(&self) -> Vec<String> {
        self.log.borrow().clone()
    }

    /// Its database.
    #[must_use]
    pub const fn sql(&self) -> &RusqliteSql {
        &self.sql
    }

    /// The register itself.
    #[must_use]
    pub const fn register(&self) -> &State {
        &self.register
    }

    /// What its clock says.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.now.get()
    }

    /// Lets time go by.
    pub fn pass(&self, span: Span) {
        self.now.set(self.now.get() + span);
    }

    /// Randomness as far as a test can tell: no two draws are the same, and every run draws alike.
    fn entropy(&self) -> Entropy {
        self.drawn.set(self.drawn.get() + 1);
        Entropy::new(Sha256::digest(self.drawn.get().to_be_bytes()).into())
    }

    /// Answers a request that comes from outside. It is taken in as the entry does it, but that a test says of itself which network it comes
    /// from: there are none in this process.
    pub fn send(&self, request: &Request<String>) -> Answer {
        if imports::is_taken_here(request.method(), request.uri().path()) {
            return self.upload(request, request.body().as_bytes());
        }
        let mut taken = hop::from_outside(request);
        if let Some(network) = request.headers().get(NETWORK) {
            taken.headers_mut().insert(NETWORK, network.clone());
        }
        *taken.uri_mut() = target::parse(&format!("{ORIGIN}{}", request.uri())).expect("a target that is not too long");
        self.answer(&taken)
    }

    /// Answers a request from outside as the register does to which it was handed on: what only the edge says is not there.
    pub fn send_past_the_edge(&self, request: &Request<String>) -> Response<Body> {
        let mut taken = request.clone();
        self.register.config().proof.admit(&mut taken);
        self.api.handle(&self.register, &taken, self.now(), &self.entropy(), &self.sql)
    }

    /// Asks the register as the edge does.
    pub fn ask_as_edge(&self, request: Request<String>) -> Response<Body> {
        wait(Hop(self).ask(request))
    }

    /// Sends a file, as the entry takes it in.
    pub fn upload(&self, request: &Request<String>, bytes: &[u8]) -> Answer {
        let mut taken = hop::from_outside(request);
        *taken.uri_mut() = target::parse(&format!("{ORIGIN}{}", request.uri())).expect("a target that is not too long");
        let (hop, locale) = (Hop(self), language_of(&taken, self.edge.first_language()));
        let response = match wait(ListUpload::begin(&taken, &hop, locale)) {
            Ok(upload) if bytes.len() > imports::LARGEST => wait(upload.refuse_size()),
            Ok(upload) => wait(upload.send(bytes)),
            Err(refused) => *refused,
        };
        let (parts, body) = response.into_parts();
        Answer { status: parts.status.as_u16(), headers: parts.headers, body: body.into_bytes() }
    }

    fn answer(&self, request: &Request<String>) -> Answer {
        if *request.method() == Method::PUT && request.uri().path() == backup::PATH {
            let (parts, body) = wait(self.restored(request)).into_parts();
            return Answer { status: parts.status.as_u16(), headers: parts.headers, body: body.into_bytes() };
        }
        let entropy = self.entropy();
        let mut response = wait(self.edge.respond(request, self.now(), &entropy, &Hop(self), &Files));
        let mut next = response.headers_mut().remove(NEXT);
        let mut making = wait(Making::of(request, response.headers(), &Files, &self.edge)).expect("a file can be begun");
        response.headers_mut().remove(EXPORT_FORMAT);
        let mut made = |body: Body| match &mut making {
            Some(making) => making.add(&body.into_text()).expect("a file can be made"),
            None => body.into_bytes(),
        };
        let (parts, body) = response.into_parts();
        let mut body = made(body);
        while let Some(after) = next {
            let mut stretch = wait(Hop(self).ask(export::continued(request, after)));
            assert!(stretch.status().is_success(), "an export goes on");
            next = stretch.headers_mut().remove(NEXT);
            body.extend(made(stretch.into_body()));
        }
        if let Some(making) = making {
            body.extend(making.finish().expect("a file can be finished"));
        }
        Answer { status: parts.status.as_u16(), headers: parts.headers, body }
    }

    /// Puts a backup back, which comes in pieces of an odd size.
    async fn restored(&self, request: &Request<String>) -> Response<Body> {
        let mut upload = self.edge.upload(request);
        if let Err(answer) = upload.open(&Hop(self)).await {
            return answer;
        }
        for piece in request.body().as_bytes().chunks(1_013) {
            if let Err(answer) = upload.push(piece, &Hop(self)).await {
                return answer;
            }
        }
        upload.finish(&Hop(self)).await
    }

    /// Runs one command, as a job or a request does.
    pub fn command<T>(&self, work: impl FnOnce(&Tx<'_>) -> Result<T, ApiError>) -> T {
        work(&Tx::new(&self.register, &self.sql, self.now(), &self.entropy())).expect("a command that can be done")
    }

    /// Rings the alarm, with a mail server that has this answer for every message. Gives the messages.
    pub fn ring(&self, outcome: &Outcome) -> Vec<Mail> {
        self.ring_slowly(outcome, Span::millis(0))
    }

    /// The same with a mail server that takes so long for each message.
    pub fn ring_slowly(&self, outcome: &Outcome, slow: Span) -> Vec<Mail> {
        let server = Server { native: self, outcome, taken: RefCell::default(), slow };
        wait(jobs::ring(&server)).expect("the jobs can be done");
        server.taken.into_inner()
    }

    /// The same, with what failed, where that is news.
    pub fn try_ring(&self, outcome: &Outcome) -> Result<Vec<Mail>, ApiError> {
        let server = Server { native: self, outcome, taken: RefCell::default(), slow: Span::millis(0) };
        wait(jobs::ring(&server)).map(|()| server.taken.into_inner())
    }

    /// Sends what is due, with this outcome for every message, and gives the messages.
    pub fn deliver(&self, outcome: &Outcome) -> Vec<Mail> {
        let server = Server { native: self, outcome, taken: RefCell::default(), slow: Span::millis(0) };
        let job = job(JobName::Mail);
        while self.command(job.due).is_some_and(|due| due <= self.now()) {
            wait((job.run)(&server)).expect("letters can be written, and what became of them");
        }
        server.taken.into_inner()
    }

    /// Every message that this address has got.
    pub fn mails_to(&self, address: &str) -> Vec<Mail> {
        self.mails.borrow_mut().extend(self.deliver(&Outcome::Sent));
        self.mails.borrow().iter().filter(|mail| mail.to == address).cloned().collect()
    }

    /// Signs a checkpoint if one is due; gives when the next one is.
    pub fn publish(&self) -> Option<Moment> {
        self.run_if_due(JobName::Checkpoint)
    }

    /// Runs one job if it is due; gives when it is, if it is not.
    pub fn run_if_due(&self, name: JobName) -> Option<Moment> {
        let due = self.command(job(name).due)?;
        if due > self.now() {
            return Some(due);
        }
        self.run(name);
        None
    }

    /// Runs one job.
    pub fn run(&self, name: JobName) {
        let server = Server { native: self, outcome: &Outcome::Sent, taken: RefCell::default(), slow: Span::millis(0) };
        wait((job(name).run)(&server)).expect("the job can be done");
    }

    /// Does what a job does once a day, whenever it was done last.
    pub fn clean(&self) {
        let sweep = RetentionSweep::due_at(self.now());
        while sweep.due().is_some_and(|due| due <= self.now()) {
            self.command(|tx| sweep.go_on(tx));
        }
    }
}

/// The job of this name, of those that the alarm rings.
fn job<'a>(name: JobName) -> Job<Server<'a>> {
    jobs::jobs().into_iter().find(|job| job.name == name).expect("every job is in the list")
}

/// The alarm of a register in this process, and a mail server that has one answer for every message.
struct Server<'a> {
    native: &'a Native,
    outcome: &'a Outcome,
    taken: RefCell<Vec<Mail>>,
    slow: Span,
}

impl Bell for Server<'_> {
    type Channel = Self;

    fn state(&self) -> &State {
        &self.native.register
    }

    fn sql(&self) -> &dyn Sql {
        &self.native.sql
    }

    fn now(&self) -> Moment {
        self.native.now()
    }

    fn entropy(&self) -> Result<Entropy, ApiError> {
        Ok(self.native.entropy())
    }

    fn channel(&self) -> &Self {
        self
    }

    /// The clock goes on by itself while everybody waits: a little each time that it is looked at.
    async fn rest(&self, span: Span) {
        let end = self.native.now() + span;
        poll_fn(|_| {
            if self.native.now() >= end {
                return Poll::Ready(());
            }
            self.native.pass(Span::millis(50));
            Poll::Pending
        })
        .await;
    }

    fn log(&self, news: &News) {
        self.native.log.borrow_mut().push(news.to_string());
    }
}

impl Channel for Server<'_> {
    async fn send(&self, post: &mut dyn Post) -> Report {
        if let Some(code) = self.native.trouble.borrow().as_ref() {
            return Report { trouble: Some(code.clone()), takes_utf8: None };
        }
        while let Some(message) = post.next() {
            self.taken.borrow_mut().push(Mail::read(message.bytes()));
            if self.slow.as_millis() > 0 {
                self.rest(self.slow).await;
            }
            let outcome = self.native.verdict.borrow().as_ref().map_or_else(|| self.outcome.clone(), |verdict| verdict(message.to()));
            if post.settle(&outcome).is_break() {
                break;
            }
        }
        // As a server says that carries no letters beyond ASCII.
        let lacks_utf8 = matches!(self.outcome, Outcome::Refused { code } if code == "smtputf8_unsupported");
        Report { trouble: None, takes_utf8: Some(!lacks_utf8) }
    }
}

/// Runs what waits for nothing but this process's own clock.
fn wait<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    for _ in 0..1_000_000 {
        if let Poll::Ready(value) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return value;
        }
    }
    panic!("nothing in this process makes anybody wait for ever")
}

/// The way from the edge to the register.
struct Hop<'a>(&'a Native);

impl RegisterClient for Hop<'_> {
    async fn ask(&self, mut request: Request<String>) -> Response<Body> {
        let proof = &self.0.register.config().proof;
        proof.sign(&mut request);
        proof.admit(&mut request);
        self.0.api.handle(&self.0.register, &request, self.0.now(), &self.0.entropy(), &self.0.sql)
    }
}

/// Stands for what the web build makes: enough of it for a page to be drawn.
struct Files;

impl Assets for Files {
    async fn file(&self, path: &str) -> Option<Vec<u8>> {
        let page = "<!doctype html><html lang=\"lupa-lang\" data-country=\"lupa-country\"><title>lupa-title</title><body><!--lupa-body--></body></html>";
        match path {
            // What may be shared says what is shown of it, and pages that are of one business wear its look.
            "/index.html" => Some(page.replace("</title>", "</title><!--lupa-card--><!--lupa-look-->").into()),
            "/plain.html" | "/framed.html" | "/framed-plain.html" | "/own.html" => {
                Some(page.replace("</title>", "</title><!--lupa-look-->").into())
            }
            "/console.html" | "/verify.html" => Some(page.into()),
            // The console has a page for each of its parts.
            _ if path.starts_with("/console-") => Some(page.into()),
            "/openapi.json" => Some(include_bytes!("../../worker/openapi.json").to_vec()),
            "/export.schema.json" => Some(include_bytes!("../../worker/export.schema.json").to_vec()),
            "/RECEIPT.md" => Some(include_bytes!("../../crates/domain/RECEIPT.md").to_vec()),
            "/labels.ttf" => Some(include_bytes!("../../worker/fonts/labels.ttf").to_vec()),
            "/bold.ttf" => Some(include_bytes!("../../worker/fonts/bold.ttf").to_vec()),
            "/embed.js" => Some(include_bytes!("../../app/static/embed.js").to_vec()),
            "/assets/public-1.js" => Some(b"export {};".to_vec()),
            _ => None,
        }
    }
}
