//! A register in this process: the real register and the real edge over rusqlite, with a clock that a test moves by hand.

use std::{
    cell::{Cell, RefCell},
    future::Future,
    pin::pin,
    task::{Context, Poll, Waker},
};

use http::{Request, Response};
use lupa_domain::time::{Moment, Span};
use lupa_worker::{
    body::Body,
    call::{MAKE, NEXT},
    config::Config,
    consent::erasing,
    edge::{
        Edge, Reach, Shelf,
        export::{self, Making},
    },
    mail::Outcome,
    object::Register,
    outbox,
    platform::{entropy::Entropy, sql::atomically},
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
        "LUPA_MAIL" => "none",
        "LUPA_MAIL_FROM" => "Lupa <lupa@lupa.example>",
        "LUPA_LIMITS" => "off",
        _ => return None,
    };
    Some(value.to_owned())
}

/// The register with everything around it.
pub struct Native {
    register: Register,
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
            register: Register::new(config),
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
    pub const fn register(&self) -> &Register {
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
        response.headers_mut().remove(MAKE);
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

    /// Sends what is due, with this outcome for every message, and gives the messages.
    pub fn deliver(&self, outcome: &Outcome) -> Vec<Mail> {
        let mut sent = Vec::new();
        loop {
            let entropy = self.entropy();
            let batch = outbox::take(&self.register, &self.sql, self.now()).expect("letters can be written");
            if batch.is_empty() {
                return sent;
            }
            for (row, message) in batch {
                outbox::settle(&self.sql, &row, outcome, self.now(), &entropy).expect("an outcome can be written down");
                sent.push(Mail::read(message.bytes()));
            }
        }
    }

    /// Every message that this address has got.
    pub fn mails_to(&self, address: &str) -> Vec<Mail> {
        self.mails.borrow_mut().extend(self.deliver(&Outcome::Sent));
        self.mails.borrow().iter().filter(|mail| mail.to == address).cloned().collect()
    }

    /// Signs a checkpoint, as the alarm does when one is due; gives when the next one is.
    pub fn publish(&self) -> Option<Moment> {
        self.register.log().publish(&self.sql, &self.register.config().receipt_key, self.now()).expect("a checkpoint can be signed")
    }

    /// Does what the alarm does once a day.
    pub fn clean(&self) {
        let mut after = Some(0);
        while let Some(at) = after {
            let step = || erasing::step(self.register.log(), &self.sql, self.now(), at);
            after = atomically(&self.sql, step).expect("the database can be cleaned");
        }
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

impl Reach for Hop<'_> {
    async fn ask(&self, request: Request<String>) -> Response<Body> {
        self.0.register.handle(&request, self.0.now(), &self.0.entropy(), &self.0.sql)
    }
}

/// Stands for what the web build makes: enough of it for a page to be drawn.
struct Files;

impl Shelf for Files {
    async fn file(&self, path: &str) -> Option<Vec<u8>> {
        let page = "<!doctype html><html lang=\"lupa-lang\"><title>lupa-title</title><body><!--lupa-body--></body></html>";
        match path {
            "/index.html" | "/plain.html" | "/portal.html" | "/console.html" | "/people.html" | "/audience.html" | "/wording.html"
            | "/verify.html" => Some(page.into()),
            "/openapi.json" => Some(include_bytes!("../../worker/openapi.json").to_vec()),
            "/labels.ttf" => Some(include_bytes!("../../worker/fonts/labels.ttf").to_vec()),
            "/assets/public-1.js" => Some(b"export {};".to_vec()),
            _ => None,
        }
    }
}
