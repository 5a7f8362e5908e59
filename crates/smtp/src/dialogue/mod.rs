//! The conversation itself. One connection carries a whole batch, and each message has an outcome of its own.
//!
//! It sends one command at a time. It never goes on in the clear where TLS was configured, and never takes a fault of the connection, the
//! login or our own standing with the server for a fault of the address.

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::{Login, Message, Outcome, Reply, Security};

/// What to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Send these bytes and wait for an answer.
    Say(Vec<u8>),
    /// Send these bytes, a message, and wait patiently: a server may look at it for minutes, and a client that gives up too early sends it twice
    /// (RFC 5321 §4.5.3.2.6).
    Hand(Vec<u8>),
    /// Begin TLS, then call [`Dialogue::secured`].
    StartTls,
    /// Close the connection.
    Over,
}

/// Why a conversation ended before it was over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// The connection was refused or broke.
    Lost,
    /// No answer in time.
    TimedOut,
    /// The answer was not SMTP.
    Garbled,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Greeting,
    Hello,
    StartTls,
    Login,
    User,
    Password,
    From,
    To,
    Data,
    Content,
    Reset,
    Quit,
}

impl Stage {
    /// Its name in the code of an outcome.
    const fn name(self) -> &'static str {
        match self {
            Self::Greeting => "greeting",
            Self::Hello => "ehlo",
            Self::StartTls => "starttls",
            Self::Login | Self::User | Self::Password => "auth",
            Self::From => "from",
            Self::To => "to",
            Self::Data | Self::Content => "data",
            Self::Reset => "reset",
            Self::Quit => "quit",
        }
    }
}

/// A conversation with a mail server about a batch of messages.
pub struct Dialogue<'a> {
    security: Security,
    login: Option<&'a Login>,
    name: &'a str,
    batch: &'a [Message],
    outcomes: Vec<Outcome>,
    stage: Stage,
    secured: bool,
    /// Whether the server carries letters beyond ASCII in addresses, once it has said so for good.
    utf8: Option<bool>,
}

impl<'a> Dialogue<'a> {
    /// A conversation that begins with the server's greeting. `name` is what we call ourselves, a domain.
    #[must_use]
    pub fn new(security: Security, login: Option<&'a Login>, name: &'a str, batch: &'a [Message]) -> Self {
        let outcomes = Vec::with_capacity(batch.len());
        Self { security, login, name, batch, outcomes, stage: Stage::Greeting, secured: false, utf8: None }
    }

    /// The server has answered.
    pub fn hear(&mut self, reply: &Reply) -> Step {
        // The server is leaving (RFC 5321 §3.8).
        if reply.code == 421 && self.stage != Stage::Quit {
            self.rest(&self.code(reply));
            return Step::Over;
        }
        match self.stage {
            Stage::Greeting if reply.is_good() => self.hello(),
            Stage::Hello if reply.is_good() => self.greeted(reply),
            Stage::StartTls if reply.is_good() => Step::StartTls,
            Stage::Login | Stage::Reset if reply.is_good() => self.next(),
            Stage::User if reply.code == 334 => self.answer(Stage::Password, |login| &login.user),
            Stage::Password if reply.code == 334 => self.answer(Stage::Login, |login| &login.password),
            Stage::From if reply.is_good() => self.recipient(),
            Stage::To if reply.is_good() => self.say(Stage::Data, "DATA"),
            Stage::Data if reply.code == 354 => self.content(),
            Stage::Content if reply.is_good() => {
                self.outcomes.push(Outcome::Sent);
                self.next()
            }
            Stage::Content => {
                self.outcomes.push(self.verdict(reply));
                self.next()
            }
            Stage::To | Stage::Data => {
                self.outcomes.push(self.verdict(reply));
                self.say(Stage::Reset, "RSET")
            }
            // Our own address was refused: nothing is known of the other one.
            Stage::From => {
                self.outcomes.push(Outcome::later(self.code(reply)));
                self.say(Stage::Reset, "RSET")
            }
            Stage::Quit => Step::Over,
            Stage::Greeting | Stage::Hello | Stage::StartTls | Stage::Login | Stage::User | Stage::Password | Stage::Reset => {
                self.fail(&self.code(reply))
            }
        }
    }

    /// TLS has begun; what the server said before is forgotten (RFC 3207 §4.2).
    pub fn secured(&mut self) -> Step {
        self.secured = true;
        self.hello()
    }

    /// Whether the server carries letters beyond ASCII in addresses (RFC 6531); nothing until it has said so.
    #[must_use]
    pub const fn carries_smtputf8(&self) -> Option<bool> {
        self.utf8
    }

    /// The outcomes that are known so far, in the order of the batch.
    #[must_use]
    pub fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }

    /// The outcome of each message of the batch, in its order. `cut` says why the conversation was not finished, if it was not.
    #[must_use]
    pub fn end(mut self, cut: Option<Cut>) -> Vec<Outcome> {
        let code = match cut {
            // A Worker is not told whether the connection or the certificate was refused.
            Some(Cut::Lost) if self.stage == Stage::Greeting && self.security == Security::Implicit => "no_tls_connection",
            Some(Cut::Lost) if self.stage == Stage::Greeting => "no_connection",
            Some(Cut::Lost) if self.stage == Stage::StartTls || (self.secured && self.stage == Stage::Hello) => "tls_failed",
            Some(Cut::Lost) | None => "connection_lost",
            Some(Cut::TimedOut) => "timeout",
            Some(Cut::Garbled) => "not_smtp",
        };
        self.rest(code);
        self.outcomes
    }

    fn say(&mut self, stage: Stage, command: &str) -> Step {
        self.stage = stage;
        Step::Say(format!("{command}\r\n").into_bytes())
    }

    fn hello(&mut self) -> Step {
        self.say(Stage::Hello, &format!("EHLO {}", self.name))
    }

    fn greeted(&mut self, reply: &Reply) -> Step {
        if self.security == Security::StartTls && !self.secured {
            return if reply.offers("STARTTLS").is_some() {
                self.say(Stage::StartTls, "STARTTLS")
            } else {
                self.fail("starttls_unsupported")
            };
        }
        self.utf8 = Some(reply.offers("SMTPUTF8").is_some() && reply.offers("8BITMIME").is_some());
        let Some(login) = self.login else { return self.next() };
        let mechanisms = reply.offers("AUTH").unwrap_or_default();
        let offered = |name: &str| mechanisms.iter().any(|mechanism| mechanism == name);
        if offered("PLAIN") {
            // RFC 4616 §2.
            let secret = STANDARD.encode(format!("\0{}\0{}", login.user, login.password));
            self.say(Stage::Login, &format!("AUTH PLAIN {secret}"))
        } else if offered("LOGIN") {
            self.say(Stage::User, "AUTH LOGIN")
        } else {
            self.fail("auth_unsupported")
        }
    }

    fn answer(&mut self, stage: Stage, part: fn(&Login) -> &str) -> Step {
        let text = self.login.map(part).unwrap_or_default();
        self.say(stage, &STANDARD.encode(text))
    }

    /// Begins the next message that the server can take, or leaves.
    fn next(&mut self) -> Step {
        while let Some(message) = self.batch.get(self.outcomes.len()) {
            if message.needs_smtputf8() && self.utf8 != Some(true) {
                self.outcomes.push(Outcome::Refused { code: "smtputf8_unsupported".to_owned() });
                continue;
            }
            // RFC 6531 §3.4 and §3.6: letters beyond ASCII in addresses and headers.
            let parameters = if message.needs_smtputf8() { " BODY=8BITMIME SMTPUTF8" } else { "" };
            return self.say(Stage::From, &format!("MAIL FROM:<{}>{parameters}", message.from()));
        }
        self.say(Stage::Quit, "QUIT")
    }

    fn recipient(&mut self) -> Step {
        let to = self.batch.get(self.outcomes.len()).map(Message::to).unwrap_or_default().to_owned();
        self.say(Stage::To, &format!("RCPT TO:<{to}>"))
    }

    fn content(&mut self) -> Step {
        self.stage = Stage::Content;
        Step::Hand(self.batch.get(self.outcomes.len()).map(|message| stuffed(message.bytes())).unwrap_or_default())
    }

    /// What a negative answer about this message means.
    fn verdict(&self, reply: &Reply) -> Outcome {
        let code = self.code(reply);
        let policy = reply.enhanced().is_some_and(|enhanced| enhanced.starts_with("5.7.") || enhanced == "5.2.2");
        match reply.code {
            // A login is wanted; a command was not understood; a mailbox is full: none is the address's fault for good. Nor is a policy
            // of the server (X.7.X of RFC 3463), which is about us.
            500 | 502..=504 | 530 | 534 | 535 | 538 | 552 => Outcome::Later { code },
            _ if reply.is_final() && !policy => Outcome::Refused { code },
            _ => Outcome::Later { code },
        }
    }

    fn code(&self, reply: &Reply) -> String {
        format!("{} {}", self.stage.name(), reply.codes())
    }

    /// Gives up the rest of the batch, politely.
    fn fail(&mut self, code: &str) -> Step {
        self.rest(code);
        self.say(Stage::Quit, "QUIT")
    }

    fn rest(&mut self, code: &str) {
        self.outcomes.resize_with(self.batch.len(), || Outcome::later(code));
    }
}

/// A message as it is handed over: every line ends in CRLF, a line that begins with a dot gets another (RFC 5321 §4.5.2), and a dot
/// alone ends it. Lone CR and LF become line ends, so that no two servers disagree on where the message ends.
fn stuffed(message: &[u8]) -> Vec<u8> {
    let mut wire = Vec::with_capacity(message.len() + 64);
    let mut lines = message.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line)).peekable();
    while let Some(line) = lines.next() {
        if line.is_empty() && lines.peek().is_none() {
            break;
        }
        for part in line.split(|byte| *byte == b'\r') {
            if part.first() == Some(&b'.') {
                wire.push(b'.');
            }
            wire.extend_from_slice(part);
            wire.extend_from_slice(b"\r\n");
        }
    }
    wire.extend_from_slice(b".\r\n");
    wire
}

#[cfg(test)]
mod tests;
