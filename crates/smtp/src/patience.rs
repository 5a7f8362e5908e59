//! How long each step of a conversation may take. RFC 5321 §4.5.3.2 has minutes for each, for servers that pass mail on to others. A submission
//! server that is well answers in a second, and one that keeps us waiting keeps everything else that is to be sent.

use std::time::Duration;

/// How long the steps of a conversation wait for their answers, and the conversation as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// Connecting, TLS from the first byte, and the greeting.
    pub greeting: Duration,
    /// `EHLO`.
    pub hello: Duration,
    /// `STARTTLS`, and again for TLS itself.
    pub tls: Duration,
    /// Each step of logging in.
    pub login: Duration,
    /// `MAIL FROM`.
    pub sender: Duration,
    /// `RCPT TO`: some servers ask others before they answer.
    pub recipient: Duration,
    /// `DATA`.
    pub data: Duration,
    /// The message, until the server has taken it. A client that gives up too early sends it twice (RFC 5321 §4.5.3.2.6).
    pub content: Duration,
    /// `RSET`.
    pub reset: Duration,
    /// `QUIT`, and again for closing.
    pub quit: Duration,
    /// After so long no other message is begun.
    pub begins: Duration,
    /// After so long the conversation is over, whatever happens.
    pub whole: Duration,
}

impl Default for Patience {
    /// `whole` is what a message needs at most that is begun last: 60 + 20 + 30 + 20 + 180 seconds, and half a minute to leave in good order.
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Self {
            greeting: seconds(20),
            hello: seconds(15),
            tls: seconds(15),
            login: seconds(20),
            sender: seconds(20),
            recipient: seconds(30),
            data: seconds(20),
            content: seconds(180),
            reset: seconds(10),
            quit: seconds(3),
            begins: seconds(60),
            whole: seconds(340),
        }
    }
}
