//! The socket under a conversation. `lupa_smtp` decides what is said, and for how long an answer is waited for.
//!
//! A connection that is refused shows in a Worker as a read that fails ("Stream was cancelled"), and so does a certificate that is not
//! trusted; both mean later. TLS trusts what workerd is told to trust (`tlsOptions` in its configuration) and checks the server's name.

use std::time::Duration;

use lupa_domain::time::Moment;
use lupa_smtp::{Dialogue, Line, Patience, Post, Report, Security, Timer, converse};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use worker::{Delay, SecureTransport, Socket};

use crate::runtime::transport::Server;

/// Sends what the post gives over one connection. `name` is what we call ourselves: the sender's domain; `now` reads the clock.
pub async fn send(server: &Server, name: &str, now: fn() -> Moment, post: &mut dyn Post) -> Report {
    let dialogue = Dialogue::new(server.security, server.login.as_ref(), name);
    let mut line = Wire(connect(server).ok());
    converse(&mut line, &Clock { now, began: now() }, &Patience::default(), dialogue, post).await
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

/// A socket, while there is one.
struct Wire(Option<Socket>);

impl Line for Wire {
    async fn read(&mut self, bytes: &mut [u8]) -> Option<usize> {
        self.0.as_mut()?.read(bytes).await.ok()
    }

    async fn write(&mut self, bytes: &[u8]) -> Option<()> {
        let socket = self.0.as_mut()?;
        socket.write_all(bytes).await.ok()?;
        socket.flush().await.ok()
    }

    async fn secure(&mut self) -> Option<()> {
        self.0 = Some(self.0.take()?.start_tls());
        Some(())
    }

    async fn close(&mut self) {
        if let Some(mut socket) = self.0.take() {
            // Whatever closing says, what became of the messages is known.
            let _ = socket.close().await;
        }
    }
}

/// The platform's clock, which goes on while something is waited for.
struct Clock {
    now: fn() -> Moment,
    began: Moment,
}

impl Timer for Clock {
    fn elapsed(&self) -> Duration {
        Duration::from_millis(u64::try_from((self.now)().since(self.began).as_millis()).unwrap_or_default())
    }

    async fn rest(&self, span: Duration) {
        Delay::from(span).await;
    }
}
