//! A register in this process: the real register and the real edge over rusqlite, with a clock that a test moves by hand.

use std::{
    cell::{Cell, RefCell},
    future::Future,
    ops::ControlFlow,
    pin::pin,
    task::{Context, Poll, Waker},
};

use http::{Request, Response};
use lupa_domain::time::{Moment, Span};
use lupa_worker::{
    delivery::{Channel, Message, Outcome},
    edge::{
        Assets, Edge, RegisterClient,
        export::{self, Making},
    },
    http::Api,
    jobs::{self, Bell, Job, JobName, retention_sweep::RetentionSweep},
    platform::{entropy::Entropy, sql::Sql},
    runtime::{
        body::Body,
        config::Config,
        error::ApiError,
        hop::{EXPORT_FORMAT, NEXT},
        state::State,
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
}

impl Native {
    /// A register with these settings over this database.
    #[must_use]
    pub fn new(config: Config, sql: RusqliteSql) -> Self {
        Self {
            edge: Edge::new(&config.origin),
            register: State::new(config),
            api: Api::new(),
            sql,
            now: Cell::new(BEGINNING),
            drawn: Cell::new(0),
            mails: RefCell::default(),
        }
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

    /// Answers a request that comes from outside.
    pub fn send(&self, request: &Request<String>) -> Answer {
        let entropy = self.entropy();
        let mut response = wait(self.edge.respond(request, self.now(), &entropy, &Hop(self), &Files));
        let mut next = response.headers_mut().remove(NEXT);
        let mut making = wait(Making::of(request, response.headers(), &Files)).expect("a file can be begun");
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

    /// Runs one command, as a job or a request does.
    pub fn command<T>(&self, work: impl FnOnce(&Tx<'_>) -> Result<T, ApiError>) -> T {
        work(&Tx::new(&self.register, &self.sql, self.now(), &self.entropy())).expect("a command that can be done")
    }

    /// Rings the alarm, with a mail server that has this answer for every message. Gives the messages.
    pub fn ring(&self, outcome: &Outcome) -> Vec<Mail> {
        let server = Server { native: self, outcome, taken: RefCell::default() };
        wait(jobs::ring(&server)).expect("the jobs can be done");
        server.taken.into_inner()
    }

    /// Sends what is due, with this outcome for every message, and gives the messages.
    pub fn deliver(&self, outcome: &Outcome) -> Vec<Mail> {
        let server = Server { native: self, outcome, taken: RefCell::default() };
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
        let server = Server { native: self, outcome: &Outcome::Sent, taken: RefCell::default() };
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
}

impl Channel for Server<'_> {
    async fn send(&self, batch: &[Message], tell: &mut dyn FnMut(&Outcome) -> ControlFlow<()>) {
        for message in batch {
            self.taken.borrow_mut().push(Mail::read(message.bytes()));
            if tell(self.outcome).is_break() {
                return;
            }
        }
    }

    /// Only a server that cannot carry an address says so.
    fn carries_smtputf8(&self) -> Option<bool> {
        matches!(self.outcome, Outcome::Refused { code } if code == "smtputf8_unsupported").then_some(false)
    }
}

/// Runs what never has to wait for anything.
fn wait<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("nothing in this process makes anybody wait"),
    }
}

/// The way from the edge to the register.
struct Hop<'a>(&'a Native);

impl RegisterClient for Hop<'_> {
    async fn ask(&self, request: Request<String>) -> Response<Body> {
        self.0.api.handle(&self.0.register, &request, self.0.now(), &self.0.entropy(), &self.0.sql)
    }
}

/// Stands for what the web build makes: enough of it for a page to be drawn.
struct Files;

impl Assets for Files {
    async fn file(&self, path: &str) -> Option<Vec<u8>> {
        let page = "<!doctype html><html lang=\"lupa-lang\"><title>lupa-title</title><body><!--lupa-body--></body></html>";
        match path {
            "/index.html" | "/plain.html" | "/portal.html" | "/console.html" | "/verify.html" => Some(page.into()),
            // The console has a page for each of its parts.
            _ if path.starts_with("/console-") => Some(page.into()),
            "/openapi.json" => Some(include_bytes!("../../worker/openapi.json").to_vec()),
            "/labels.ttf" => Some(include_bytes!("../../worker/fonts/labels.ttf").to_vec()),
            "/assets/public-1.js" => Some(b"export {};".to_vec()),
            _ => None,
        }
    }
}
