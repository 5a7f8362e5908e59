//! Sends what waits in the outbox, a batch at each ringing.

use std::ops::ControlFlow;

use lupa_domain::time::Moment;

use super::ring::{Bell, command, with_tx};
use crate::{
    delivery::{
        Channel, Message, Outcome,
        outbox::{self, Waiting},
    },
    letters, people,
    runtime::{error::ApiError, transport::Transport, tx::Tx},
};

/// How many messages one ringing sends over one connection. Composing one takes a fraction of a millisecond, so a batch holds up a signup for
/// less than the batch's commit does.
const BATCH: u32 = 25;

/// Where there is no way out, letters wait until there is one.
pub(super) fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    if matches!(tx.config().mail, Transport::None) { Ok(None) } else { outbox::next_due(tx.sql) }
}

/// Each message is written down before the next goes out, so that a power cut repeats one message and not a batch; where that cannot be done,
/// no other goes out.
pub(super) async fn run<B: Bell>(bell: &B) -> Result<(), ApiError> {
    let written_at = bell.now();
    let (rows, batch): (Vec<Waiting>, Vec<Message>) = with_tx(bell, take)?.into_iter().unzip();
    let (mut rows, mut settled) = (rows.iter(), Ok(()));
    let mut settle = |outcome: &Outcome| {
        if let (Some(row), Ok(())) = (rows.next(), &settled) {
            settled = command(bell, |tx| settle(tx, row, outcome, written_at));
        }
        if settled.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    bell.channel().send(&batch, &mut settle).await;
    settled
}

/// The messages that are due, written. Those that have become pointless are dropped.
fn take(tx: &Tx<'_>) -> Result<Vec<(Waiting, Message)>, ApiError> {
    let mut ready = Vec::new();
    let (config, checkpoint) = (tx.config(), crate::log::newest_checkpoint(tx.sql)?);
    for waiting in outbox::due(tx.sql, tx.now, BATCH)? {
        let Some((letter, address)) = letters::write(tx, &waiting)? else {
            outbox::drop_pointless(tx, &waiting)?;
            continue;
        };
        // The same at every try, and about nothing.
        let message_id = hex::encode(&config.secrets.mac("message", waiting.name().as_bytes())[..16]);
        match letters::compose(&letter, &config.mail_from, &address, tx.now, &message_id, checkpoint.as_deref()) {
            Ok(message) => ready.push((waiting, message)),
            Err(_) => outbox::drop_unwritable(tx, &waiting)?,
        }
    }
    Ok(ready)
}

/// Writes down what became of a message, and marks an address that refuses mail for good: the one that it was written to, and no other that
/// has taken its place while the message was on its way.
fn settle(tx: &Tx<'_>, waiting: &Waiting, outcome: &Outcome, written_at: Moment) -> Result<(), ApiError> {
    match outbox::settle(tx, waiting, outcome)? {
        Some(person) => people::mark_bounced(tx.sql, person, written_at, tx.now),
        None => Ok(()),
    }
}
