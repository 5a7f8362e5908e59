//! The conversation itself. One connection carries one message after the other, and each has an outcome of its own.
//!
//! It sends one command at a time. It never goes on in the clear where TLS was configured, and never takes a fault of the connection, the
//! login or our own standing with the server for a fault of the address.

use std::time::Duration;

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::{Login, Message, Outcome, Patience, Reply, Security, verdict::blames_address};

/// What to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Send these bytes and wait for an answer.
    Say(Vec<u8>),
    /// Begin TLS, then call [`Dialogue::secured`].
    StartTls,
    /// The server takes a message: call [`Dialogue::carry`], or [`Dialogue::leave`] where there is none.
    Ready,
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

    /// How long its answer may take.
    const fn limit(self, patience: &Patience) -> Duration {
        match self {
            Self::Greeting => patience.greeting,
            Self::Hello => patience.hello,
            Self::StartTls => patience.tls,
            Self::Login | Self::User | Self::Password => patience.login,
            Self::From => patience.sender,
            Self::To => patience.recipient,
            Self::Data => patience.data,
            Self::Content => patience.content,
            Self::Reset => patience.reset,
            Self::Quit => patience.quit,
        }
    }
}

/// A conversation with a mail server.
pub struct Dialogue<'a> {
    security: Security,
    login: Option<&'a Login>,
    name: &'a str,
    /// The message under way.
    message: Option<Message>,
    /// What became of the last one, until it is taken.
    outcome: Option<Outcome>,
    /// What ended the conversation before it was over.
    trouble: Option<String>,
    stage: Stage,
    secured: bool,
    utf8: Option<bool>,
}

impl<'a> Dialogue<'a> {
    /// A conversation that begins with the server's greeting. `name` is what we call ourselves, a domain.
    #[must_use]
    pub const fn new(security: Security, login: Option<&'a Login>, name: &'a str) -> Self {
        let (message, outcome, trouble) = (None, None, None);
        Self { security, login, name, message, outcome, trouble, stage: Stage::Greeting, secured: false, utf8: None }
    }

    /// The server has answered.
    pub fn hear(&mut self, reply: &Reply) -> Step {
        // The server is leaving (RFC 5321 §3.8).
        if reply.code == 421 && self.stage != Stage::Quit {
            self.give_up(&self.code(reply));
            return Step::Over;
        }
        match self.stage {
            Stage::Greeting if reply.code == 220 => self.hello(),
            Stage::Hello if reply.is_good() => self.greeted(reply),
            Stage::StartTls if reply.code == 220 => Step::StartTls,
            Stage::Login if reply.code == 235 => Step::Ready,
            Stage::Reset if reply.is_good() => Step::Ready,
            Stage::User if reply.code == 334 => self.answer(Stage::Password, |login| &login.user),
            Stage::Password if reply.code == 334 => self.answer(Stage::Login, |login| &login.password),
            Stage::From if reply.is_good() => self.recipient(),
            Stage::To if reply.is_good() => self.say(Stage::Data, "DATA"),
            Stage::Data if reply.code == 354 => self.content(),
            Stage::Content => {
                self.settle(if reply.is_good() { Outcome::Sent } else { self.verdict(reply) });
                Step::Ready
            }
            Stage::To | Stage::Data => {
                self.settle(self.verdict(reply));
                self.say(Stage::Reset, "RSET")
            }
            // The server may not know what an address beyond ASCII asks of it.
            Stage::From if self.message.as_ref().is_some_and(Message::needs_smtputf8) => {
                self.settle(Outcome::later(self.code(reply)));
                self.say(Stage::Reset, "RSET")
            }
            // Our own address was refused, as it would be for every other message: nothing is known of this one.
            Stage::From => {
                self.message = None;
                self.fail(&self.code(reply))
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

    /// Begins a message, where the server is ready for one and can take it.
    pub fn carry(&mut self, message: Message) -> Step {
        let beyond_ascii = message.needs_smtputf8();
        if beyond_ascii && self.utf8 != Some(true) {
            self.settle(Outcome::later("smtputf8_unsupported"));
            return Step::Ready;
        }
        // RFC 6531 §3.4 and §3.6: letters beyond ASCII in addresses and headers.
        let parameters = if beyond_ascii { " BODY=8BITMIME SMTPUTF8" } else { "" };
        let command = format!("MAIL FROM:<{}>{parameters}", message.from());
        self.message = Some(message);
        self.say(Stage::From, &command)
    }

    /// There is no other message.
    pub fn leave(&mut self) -> Step {
        self.say(Stage::Quit, "QUIT")
    }

    /// What became of a message since this was last asked.
    pub fn take_outcome(&mut self) -> Option<Outcome> {
        self.outcome.take()
    }

    /// How long the answer that is waited for may take.
    #[must_use]
    pub const fn limit(&self, patience: &Patience) -> Duration {
        self.stage.limit(patience)
    }

    /// Whether the server takes addresses with letters beyond ASCII, once that is known.
    #[must_use]
    pub const fn takes_utf8(&self) -> Option<bool> {
        self.utf8
    }

    /// The outcome of the message that was under way, and what ended the conversation before it was over, if something did. `cut` says why it
    /// was not finished, if it was not.
    #[must_use]
    pub fn end(mut self, cut: Option<Cut>) -> (Option<Outcome>, Option<String>) {
        // A server that hangs up when it is told goodbye has taken what it took.
        if let Some(cut) = cut.filter(|_| self.stage != Stage::Quit) {
            let code = match cut {
                // A Worker is not told whether the connection or the certificate was refused.
                Cut::Lost if self.stage == Stage::Greeting && self.security == Security::Implicit => "no_tls_connection",
                Cut::Lost if self.stage == Stage::Greeting => "no_connection",
                Cut::Lost if self.stage == Stage::StartTls || (self.secured && self.stage == Stage::Hello) => "tls_failed",
                Cut::Lost => "connection_lost",
                Cut::TimedOut => "timeout",
                Cut::Garbled => "not_smtp",
            };
            self.give_up(code);
        }
        (self.outcome, self.trouble)
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
        let Some(login) = self.login else { return Step::Ready };
        let mechanisms = reply.offers("AUTH").unwrap_or_default();
        let offered = |name: &str| mechanisms.iter().any(|mechanism| mechanism == name);
        if offered("PLAIN") {
            // RFC 4616 §2.
            let secret = STANDARD.encode(format!("\0{}\0{}", login.user, login.password));
            self.say(Stage::Login, &format!("AUTH PLAIN {secret}"))
        } else if offered("LOGIN") {
            self.say(Stage::User, "AUTH LOGIN")
        } else if offered("XOAUTH2") || offered("OAUTHBEARER") {
            self.fail("auth_oauth_only")
        } else {
            self.fail("auth_unsupported")
        }
    }

    fn answer(&mut self, stage: Stage, part: fn(&Login) -> &str) -> Step {
        let text = self.login.map(part).unwrap_or_default();
        self.say(stage, &STANDARD.encode(text))
    }

    fn recipient(&mut self) -> Step {
        let to = self.message.as_ref().map(Message::to).unwrap_or_default().to_owned();
        self.say(Stage::To, &format!("RCPT TO:<{to}>"))
    }

    fn content(&mut self) -> Step {
        self.stage = Stage::Content;
        Step::Say(self.message.as_ref().map(|message| stuffed(message.bytes())).unwrap_or_default())
    }

    /// What a negative answer about this message means.
    fn verdict(&self, reply: &Reply) -> Outcome {
        let code = self.code(reply);
        if blames_address(reply) { Outcome::Refused { code } } else { Outcome::Later { code } }
    }

    fn settle(&mut self, outcome: Outcome) {
        self.message = None;
        self.outcome = Some(outcome);
    }

    fn code(&self, reply: &Reply) -> String {
        format!("{} {}", self.stage.name(), reply.codes())
    }

    /// Gives up, politely.
    fn fail(&mut self, code: &str) -> Step {
        self.give_up(code);
        self.leave()
    }

    fn give_up(&mut self, code: &str) {
        if self.message.is_some() {
            self.settle(Outcome::later(code));
        }
        self.trouble.get_or_insert_with(|| code.to_owned());
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
