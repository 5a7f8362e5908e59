//! A conversation over a line: does what the [`Dialogue`] says, with patience that ends. The line and the timer are the caller's, so that a
//! Worker converses over its socket and a test over nothing, in no time.

use std::{
    future::{Future, poll_fn},
    ops::ControlFlow,
    pin::pin,
    task::Poll,
    time::Duration,
};

use crate::{Cut, Dialogue, Message, Outcome, Patience, Replies, Reply, Step};

/// A connection that bytes go over.
pub trait Line {
    /// Reads what has come, at least a byte. Nothing where the connection is over.
    fn read(&mut self, bytes: &mut [u8]) -> impl Future<Output = Option<usize>>;

    /// Writes all of it. Nothing where the connection is over.
    fn write(&mut self, bytes: &[u8]) -> impl Future<Output = Option<()>>;

    /// Begins TLS. Nothing where that cannot be done.
    fn secure(&mut self) -> impl Future<Output = Option<()>>;

    /// Closes the connection.
    fn close(&mut self) -> impl Future<Output = ()>;
}

/// What knows how time goes by.
pub trait Timer {
    /// The time since the conversation began.
    fn elapsed(&self) -> Duration;

    /// Is over after so long.
    fn rest(&self, span: Duration) -> impl Future<Output = ()>;
}

/// What is to be sent. A message is asked for once the server is ready for it, so that the most urgent of that moment goes next.
pub trait Post {
    /// The next message; nothing ends the conversation.
    fn next(&mut self) -> Option<Message>;

    /// What became of the last message. Breaks where no other may go out.
    fn settle(&mut self, outcome: &Outcome) -> ControlFlow<()>;
}

/// Nothing to be sent: the conversation greets, secures, logs in and leaves. It shows whether mail would go.
#[derive(Debug)]
pub struct Trial;

impl Post for Trial {
    fn next(&mut self) -> Option<Message> {
        None
    }

    fn settle(&mut self, _: &Outcome) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

/// How a conversation went, apart from its messages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What ended it before it was over: the server, the network or our configuration. A code that is fit for a log.
    pub trouble: Option<String>,
    /// Whether the server takes addresses with letters beyond ASCII (RFC 6531), once that is known.
    pub takes_utf8: Option<bool>,
}

/// Converses: sends one message after the other until there is none, the server has had enough of us, or patience ends.
pub async fn converse<L: Line>(
    line: &mut L,
    timer: &impl Timer,
    patience: &Patience,
    mut dialogue: Dialogue<'_>,
    post: &mut dyn Post,
) -> Report {
    let cut = go_on(line, timer, patience, &mut dialogue, post).await.err();
    // Whatever closing says, the outcomes are known.
    let _ = within(timer, patience.quit, line.close()).await;
    let takes_utf8 = dialogue.takes_utf8();
    let (outcome, trouble) = dialogue.end(cut);
    if let Some(outcome) = outcome {
        let _ = post.settle(&outcome);
    }
    Report { trouble, takes_utf8 }
}

async fn go_on<L: Line>(
    line: &mut L,
    timer: &impl Timer,
    patience: &Patience,
    dialogue: &mut Dialogue<'_>,
    post: &mut dyn Post,
) -> Result<(), Cut> {
    let (mut replies, mut goes_on) = (Replies::default(), true);
    loop {
        let limit = left(timer, patience, dialogue.limit(patience))?;
        let reply = within(timer, limit, answer(line, &mut replies)).await.ok_or(Cut::TimedOut)??;
        let mut step = dialogue.hear(&reply);
        if let Some(outcome) = dialogue.take_outcome() {
            goes_on &= post.settle(&outcome).is_continue();
        }
        loop {
            step = match step {
                Step::StartTls => {
                    // What came before TLS and was not asked for may come from anyone.
                    if replies.has_more() {
                        return Err(Cut::Garbled);
                    }
                    within(timer, left(timer, patience, patience.tls)?, line.secure()).await.ok_or(Cut::TimedOut)?.ok_or(Cut::Lost)?;
                    dialogue.secured()
                }
                Step::Ready => {
                    let next = if goes_on && timer.elapsed() < patience.begins { post.next() } else { None };
                    let step = match next {
                        Some(message) => dialogue.carry(message),
                        None => dialogue.leave(),
                    };
                    if let Some(outcome) = dialogue.take_outcome() {
                        goes_on &= post.settle(&outcome).is_continue();
                    }
                    step
                }
                Step::Say(bytes) => {
                    let limit = left(timer, patience, dialogue.limit(patience))?;
                    within(timer, limit, line.write(&bytes)).await.ok_or(Cut::TimedOut)?.ok_or(Cut::Lost)?;
                    break;
                }
                Step::Over => return Ok(()),
            };
        }
    }
}

/// What is left for a step of the time that the whole conversation has.
fn left(timer: &impl Timer, patience: &Patience, limit: Duration) -> Result<Duration, Cut> {
    let left = patience.whole.saturating_sub(timer.elapsed());
    if left.is_zero() { Err(Cut::TimedOut) } else { Ok(left.min(limit)) }
}

async fn answer(line: &mut impl Line, replies: &mut Replies) -> Result<Reply, Cut> {
    let mut bytes = [0; 4096];
    loop {
        if let Some(reply) = replies.take().map_err(|_| Cut::Garbled)? {
            return Ok(reply);
        }
        match line.read(&mut bytes).await {
            None | Some(0) => return Err(Cut::Lost),
            Some(count) => replies.hear(bytes.get(..count).unwrap_or_default()),
        }
    }
}

/// What `work` gives, or nothing if it takes longer than `limit`.
async fn within<T>(timer: &impl Timer, limit: Duration, work: impl Future<Output = T>) -> Option<T> {
    let (mut work, mut rest) = (pin!(work), pin!(timer.rest(limit)));
    poll_fn(|cx| match work.as_mut().poll(cx) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending => rest.as_mut().poll(cx).map(|()| None),
    })
    .await
}

#[cfg(test)]
mod tests;
