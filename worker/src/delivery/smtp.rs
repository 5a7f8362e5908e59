//! The socket under a [`Dialogue`]: connects, upgrades to TLS, reads and writes with patience that ends. `lupa_smtp` decides what is said.
//!
//! A connection that is refused shows in a Worker as a read that fails ("Stream was cancelled"), and so does a certificate that is not
//! trusted; both mean later. TLS trusts what workerd is told to trust (`tlsOptions` in its configuration) and checks the server's name.

use std::{
    future::{Future, poll_fn},
    ops::ControlFlow,
    pin::pin,
    task::Poll,
    time::Duration,
};

use lupa_smtp::{Cut, Dialogue, Message, Outcome, Replies, Reply, Security, Step};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use worker::{Delay, SecureTransport, Socket};

use crate::runtime::transport::Server;

/// How long a command waits for its answer. RFC 5321 §4.5.3.2 has minutes; a submission server that is well answers in a second.
const COMMAND: Duration = Duration::from_mins(1);
/// How long a message waits until the server has taken it: half of RFC 5321 §4.5.3.2.6, for a client that gives up too early sends it twice,
/// and an alarm has 15 minutes.
const MESSAGE: Duration = Duration::from_mins(5);
/// How long a connection may take to close.
const CLOSING: Duration = Duration::from_secs(5);

/// Sends a batch over one connection, and tells the outcome of each message, in order, as soon as it is known; hangs up where that breaks.
/// `name` is what we call ourselves: the sender's domain. Answers whether the server carries addresses with letters beyond ASCII, where it
/// said so.
pub async fn send(server: &Server, name: &str, batch: &[Message], tell: &mut impl FnMut(&Outcome) -> ControlFlow<()>) -> Option<bool> {
    if batch.is_empty() {
        return None;
    }
    let mut told = 0;
    let mut tell = |outcomes: &[Outcome]| {
        let mut new = outcomes.iter().skip(told);
        told = outcomes.len();
        new.try_for_each(&mut *tell)
    };
    let mut dialogue = Dialogue::new(server.security, server.login.as_ref(), name, batch);
    let mut line = connect(server).ok();
    let cut = converse(&mut line, &mut dialogue, &mut tell).await.err();
    let carries_smtputf8 = dialogue.carries_smtputf8();
    let _ = tell(&dialogue.end(cut));
    if let Some(mut socket) = line {
        // Whatever closing says, the outcomes are known.
        let _ = within(CLOSING, socket.close()).await;
    }
    carries_smtputf8
}

fn connect(server: &Server) -> worker::Result<Socket> {
    let secure = match server.security {
        Security::Clear => SecureTransport::Off,
        Security::StartTls => SecureTransport::StartTls,
        Security::Implicit => SecureTransport::On,
    };
    let host = if server.host.contains(':') { format!("[{}]", server.host) } else { server.host.clone() };
    Socket::builder().secure_transport(secure).connect(host, server.port)
}

async fn converse(
    line: &mut Option<Socket>,
    dialogue: &mut Dialogue<'_>,
    tell: &mut impl FnMut(&[Outcome]) -> ControlFlow<()>,
) -> Result<(), Cut> {
    let mut replies = Replies::default();
    let mut patience = COMMAND;
    loop {
        let socket = line.as_mut().ok_or(Cut::Lost)?;
        let reply = within(patience, answer(socket, &mut replies)).await.ok_or(Cut::TimedOut)??;
        let mut step = dialogue.hear(&reply);
        if tell(dialogue.outcomes()).is_break() {
            return Err(Cut::Lost);
        }
        if step == Step::StartTls {
            // What came before TLS and was not asked for may come from anyone.
            if replies.has_more() {
                return Err(Cut::Garbled);
            }
            *line = line.take().map(Socket::start_tls);
            step = dialogue.secured();
        }
        let (bytes, wait) = match step {
            Step::Say(bytes) => (bytes, COMMAND),
            Step::Hand(bytes) => (bytes, MESSAGE),
            Step::StartTls | Step::Over => return Ok(()),
        };
        let socket = line.as_mut().ok_or(Cut::Lost)?;
        within(wait, write(socket, &bytes)).await.ok_or(Cut::TimedOut)??;
        patience = wait;
    }
}

async fn answer(socket: &mut Socket, replies: &mut Replies) -> Result<Reply, Cut> {
    let mut bytes = [0; 4096];
    loop {
        if let Some(reply) = replies.take().map_err(|_| Cut::Garbled)? {
            return Ok(reply);
        }
        match socket.read(&mut bytes).await {
            Ok(0) | Err(_) => return Err(Cut::Lost),
            Ok(count) => replies.hear(bytes.get(..count).unwrap_or_default()),
        }
    }
}

async fn write(socket: &mut Socket, bytes: &[u8]) -> Result<(), Cut> {
    socket.write_all(bytes).await.map_err(|_| Cut::Lost)?;
    socket.flush().await.map_err(|_| Cut::Lost)
}

/// What `work` gives, or nothing if it takes longer than `limit`.
async fn within<T>(limit: Duration, work: impl Future<Output = T>) -> Option<T> {
    let (mut work, mut delay) = (pin!(work), pin!(Delay::from(limit)));
    poll_fn(|cx| match work.as_mut().poll(cx) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending => delay.as_mut().poll(cx).map(|()| None),
    })
    .await
}
