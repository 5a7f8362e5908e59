//! Conversations over a line of no length, with a clock that goes as the server is slow.

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    rc::Rc,
    task::{Context, Waker},
};

use super::*;
use crate::{Login, Security};

/// A clock that goes on when everybody waits, to the next moment that somebody waits for.
#[derive(Clone, Default)]
struct Clock(Rc<Hands>);

#[derive(Default)]
struct Hands {
    now: Cell<Duration>,
    awaited: RefCell<Vec<Duration>>,
}

impl Clock {
    async fn until(&self, at: Duration) {
        self.0.awaited.borrow_mut().push(at);
        poll_fn(|_| if self.0.now.get() >= at { Poll::Ready(()) } else { Poll::Pending }).await;
    }

    fn go_on(&self) {
        let now = self.0.now.get();
        let next = self.0.awaited.borrow().iter().copied().filter(|at| *at > now).min();
        self.0.now.set(next.expect("somebody waits for something"));
    }

    fn wait<T>(&self, future: impl Future<Output = T>) -> T {
        let mut future = pin!(future);
        loop {
            if let Poll::Ready(value) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
                return value;
            }
            self.go_on();
        }
    }
}

impl Timer for Clock {
    fn elapsed(&self) -> Duration {
        self.0.now.get()
    }

    async fn rest(&self, span: Duration) {
        self.until(self.elapsed() + span).await;
    }
}

/// After how long a server answers a command; nothing means never.
type Pause = fn(&str) -> Option<Duration>;

/// A server that answers each command after so long.
struct Server {
    clock: Clock,
    pause: Pause,
    answer: fn(&str) -> &'static str,
    heard: Rc<RefCell<Vec<String>>>,
    waiting: VecDeque<(Option<Duration>, Vec<u8>)>,
    closed: bool,
}

impl Server {
    fn new(clock: &Clock, pause: Pause, answer: fn(&str) -> &'static str) -> Self {
        let greeting = (pause("greeting"), answer("greeting").as_bytes().to_vec());
        Self { clock: clock.clone(), pause, answer, heard: Rc::default(), waiting: [greeting].into(), closed: false }
    }
}

impl Line for Server {
    async fn read(&mut self, bytes: &mut [u8]) -> Option<usize> {
        let (pause, answer) = self.waiting.pop_front()?;
        match pause {
            Some(pause) => self.clock.until(self.clock.elapsed() + pause).await,
            None => std::future::pending().await,
        }
        bytes.get_mut(..answer.len())?.copy_from_slice(&answer);
        Some(answer.len())
    }

    async fn write(&mut self, bytes: &[u8]) -> Option<()> {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let word = if text.contains("\r\n.\r\n") { "content" } else { text.split_whitespace().next().unwrap_or_default() }.to_owned();
        self.waiting.push_back(((self.pause)(&word), (self.answer)(&word).as_bytes().to_vec()));
        self.heard.borrow_mut().push(word);
        Some(())
    }

    async fn secure(&mut self) -> Option<()> {
        self.heard.borrow_mut().push("<tls>".into());
        Some(())
    }

    async fn close(&mut self) {
        self.closed = true;
    }
}

fn polite(word: &str) -> &'static str {
    match word {
        "greeting" => "220 hi\r\n",
        "EHLO" => "250-mail\r\n250-STARTTLS\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 AUTH PLAIN\r\n",
        "STARTTLS" => "220 go\r\n",
        "AUTH" => "235 in\r\n",
        "DATA" => "354 go on\r\n",
        "QUIT" => "221 bye\r\n",
        _ => "250 2.0.0 ok\r\n",
    }
}

/// So many messages to nobody in particular.
#[derive(Default)]
struct Batch {
    waiting: usize,
    outcomes: Vec<Outcome>,
    most: Option<usize>,
}

impl Post for Batch {
    fn next(&mut self) -> Option<Message> {
        self.waiting = self.waiting.checked_sub(1)?;
        Message::new("posti@kukka.fi", "a@x.fi", b"Subject: hei\r\n\r\nhei\r\n".to_vec()).ok()
    }

    fn settle(&mut self, outcome: &Outcome) -> ControlFlow<()> {
        self.outcomes.push(outcome.clone());
        if self.most == Some(self.outcomes.len()) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

fn talk(server: &mut Server, clock: &Clock, security: Security, post: &mut dyn Post) -> Report {
    let login = Login { user: "kalle".into(), password: "kissa".into() };
    clock.wait(converse(server, clock, &Patience::default(), Dialogue::new(security, Some(&login), "kukka.fi"), post))
}

#[test]
fn a_trial_logs_in_and_leaves() {
    let clock = Clock::default();
    let mut server = Server::new(&clock, |_| Some(Duration::ZERO), polite);
    assert_eq!(talk(&mut server, &clock, Security::StartTls, &mut Trial), Report { trouble: None, takes_utf8: Some(true) });
    assert_eq!(*server.heard.borrow(), ["EHLO", "STARTTLS", "<tls>", "EHLO", "AUTH", "QUIT"]);
    assert!(server.closed);
}

#[test]
fn a_server_that_never_answers_a_step_is_left_when_the_time_of_that_step_is_over() {
    let patience = Patience::default();
    let steps: [(Pause, Duration); 8] = [
        (|word| (word != "greeting").then_some(Duration::ZERO), patience.greeting),
        (|word| (word != "EHLO").then_some(Duration::ZERO), patience.hello),
        (|word| (word != "STARTTLS").then_some(Duration::ZERO), patience.tls),
        (|word| (word != "AUTH").then_some(Duration::ZERO), patience.login),
        (|word| (word != "MAIL").then_some(Duration::ZERO), patience.sender),
        (|word| (word != "RCPT").then_some(Duration::ZERO), patience.recipient),
        (|word| (word != "DATA").then_some(Duration::ZERO), patience.data),
        (|word| (word != "content").then_some(Duration::ZERO), patience.content),
    ];
    for (at, (pause, limit)) in steps.into_iter().enumerate() {
        let clock = Clock::default();
        let (mut server, mut batch) = (Server::new(&clock, pause, polite), Batch { waiting: 3, ..Batch::default() });
        let report = talk(&mut server, &clock, Security::StartTls, &mut batch);
        assert_eq!((report.trouble.as_deref(), clock.elapsed()), (Some("timeout"), limit), "step {at}");
        let begun = if at < 4 { vec![] } else { vec![Outcome::later("timeout")] };
        assert_eq!(batch.outcomes, begun, "step {at}");
        assert!(server.closed);
    }
}

#[test]
fn a_server_that_lingers_over_goodbye_has_taken_the_message() {
    let clock = Clock::default();
    let mut server = Server::new(&clock, |word| (word != "QUIT").then_some(Duration::ZERO), polite);
    let mut batch = Batch { waiting: 1, ..Batch::default() };
    assert_eq!(talk(&mut server, &clock, Security::Clear, &mut batch).trouble, None);
    assert_eq!((batch.outcomes, clock.elapsed()), (vec![Outcome::Sent], Patience::default().quit));
}

#[test]
fn with_a_slow_server_no_message_is_begun_after_a_minute() {
    let clock = Clock::default();
    let mut server = Server::new(&clock, |_| Some(Duration::from_millis(1_500)), polite);
    let mut batch = Batch { waiting: 1_000, ..Batch::default() };
    assert_eq!(talk(&mut server, &clock, Security::Clear, &mut batch).trouble, None);
    assert!(batch.outcomes.len() > 5 && batch.outcomes.iter().all(|outcome| *outcome == Outcome::Sent), "{}", batch.outcomes.len());
    assert!(clock.elapsed() < Duration::from_secs(75), "{:?}", clock.elapsed());
}

#[test]
fn a_tarpit_ends_with_the_whole() {
    let clock = Clock::default();
    let mut server = Server::new(
        &clock,
        |word| Some(Duration::from_secs(if word == "RSET" { 1 } else { 14 })),
        |word| match word {
            "RCPT" => "451 4.2.1 later\r\n",
            word => polite(word),
        },
    );
    let mut batch = Batch { waiting: 1_000, ..Batch::default() };
    talk(&mut server, &clock, Security::Clear, &mut batch);
    assert!(clock.elapsed() <= Patience::default().whole, "{:?}", clock.elapsed());
    let (clock, hasty) = (Clock::default(), Patience { whole: Duration::from_secs(30), ..Patience::default() });
    let mut server = Server::new(&clock, |_| Some(Duration::from_secs(14)), polite);
    let dialogue = Dialogue::new(Security::Clear, None, "kukka.fi");
    let report = clock.wait(converse(&mut server, &clock, &hasty, dialogue, &mut batch));
    assert_eq!((report.trouble.as_deref(), clock.elapsed()), (Some("timeout"), hasty.whole));
}

#[test]
fn nothing_more_goes_out_where_what_became_of_it_cannot_be_written_down() {
    let clock = Clock::default();
    for (most, answer) in
        [(1, polite as fn(&str) -> &'static str), (1, |word| if word == "RCPT" { "550 5.1.1 no\r\n" } else { polite(word) })]
    {
        let mut server = Server::new(&clock, |_| Some(Duration::ZERO), answer);
        let mut batch = Batch { waiting: 3, most: Some(most), ..Batch::default() };
        talk(&mut server, &clock, Security::Clear, &mut batch);
        assert_eq!((batch.outcomes.len(), server.heard.borrow().iter().filter(|word| *word == "MAIL").count()), (1, 1));
    }
}
