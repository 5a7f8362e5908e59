//! Sends what waits in the outbox, some of it at each ringing.

use std::ops::ControlFlow;

use lupa_domain::time::Moment;

use super::bell::{Bell, command, with_tx};
use crate::{
    delivery::{
        Channel, Message, Outcome, Post, health,
        outbox::{self, Settled, Waiting},
    },
    description::versions,
    letters, people,
    register::{self, look::Letterhead},
    rights::{last_letter, notifications},
    runtime::{error::ApiError, transport::Transport, tx::Tx},
};

/// How many messages one ringing sends over one connection. Composing one takes a fraction of a millisecond.
const BATCH: u32 = 25;

/// The code of a letter that could not be written, and is tried again later.
const UNWRITTEN: &str = "unwritten";

/// Where there is no way out, letters wait until there is one.
pub(super) fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    if matches!(tx.config().mail, Transport::None) { Ok(None) } else { health::due(tx, outbox::next_due(tx.sql)?) }
}

/// A message is written when the server is ready for it, so that what has become urgent meanwhile goes next. What became of it is written down
/// before the next goes out, so that a power cut repeats one message and not a batch; where that cannot be done, no other goes out.
pub(super) async fn run<B: Bell>(bell: &B) -> Result<(), ApiError> {
    // Nobody is called for letters that have become pointless; but a server that nothing is known of, or that failed, is tried.
    let has_some = match with_tx(bell, take) {
        Ok(taken) => taken.is_some(),
        Err(error) if error.is_of_one_step() => true,
        Err(error) => return Err(error),
    };
    if !has_some && with_tx(bell, |tx| health::due(tx, None))?.is_none_or(|due| due > bell.now()) {
        return Ok(());
    }
    let mut round = Round { bell, begun: 0, sent: 0, under_way: None, failed: None, broken: None };
    let report = bell.channel().send(&mut round).await;
    let Round { sent, broken, failed, .. } = round;
    if let Some(news) = command(bell, |tx| health::note(tx, &report, sent))? {
        bell.log(&news);
    }
    broken.or(failed).map_or(Ok(()), Err)
}

/// The letters of one ringing.
struct Round<'a, B> {
    bell: &'a B,
    begun: u32,
    sent: u32,
    /// The letter that is on its way, and when it was written.
    under_way: Option<(Waiting, Moment)>,
    /// Why the first of those could not be written that were put off.
    failed: Option<ApiError>,
    /// What ended it.
    broken: Option<ApiError>,
}

impl<B: Bell> Post for Round<'_, B> {
    fn next(&mut self) -> Option<Message> {
        if self.begun == BATCH || self.broken.is_some() {
            return None;
        }
        match with_tx(self.bell, take) {
            Ok(taken) => {
                let (waiting, message) = taken?;
                self.begun += 1;
                self.under_way = Some((waiting, self.bell.now()));
                Some(message)
            }
            // A letter that cannot be written was put off, so that it keeps no other; what failed is told in the end.
            Err(failed) if failed.is_of_one_step() => {
                self.begun += 1;
                self.failed.get_or_insert(failed);
                self.next()
            }
            Err(broken) => {
                self.broken = Some(broken);
                None
            }
        }
    }

    fn settle(&mut self, outcome: &Outcome) -> ControlFlow<()> {
        let Some((waiting, written_at)) = self.under_way.take() else { return ControlFlow::Continue(()) };
        self.sent += u32::from(*outcome == Outcome::Sent);
        match command(self.bell, |tx| settle(tx, &waiting, outcome, written_at)) {
            Ok(()) => ControlFlow::Continue(()),
            Err(broken) => {
                self.broken = Some(broken);
                ControlFlow::Break(())
            }
        }
    }
}

/// The message that goes next, written. Those that have become pointless are dropped.
fn take(tx: &Tx<'_>) -> Result<Option<(Waiting, Message)>, ApiError> {
    let config = tx.config();
    while let Some(waiting) = outbox::next(tx)? {
        let written = match letters::write(tx, &waiting) {
            Ok(written) => written,
            Err(error) => {
                if error.is_of_one_step() {
                    outbox::settle(tx, &waiting, &Outcome::later(UNWRITTEN))?;
                }
                return Err(error);
            }
        };
        let Some((letter, address)) = written else {
            outbox::drop_pointless(tx, &waiting)?;
            continue;
        };
        // The same at every try, and about nothing.
        let message_id = hex::encode(&config.secrets.mac("message", waiting.name().as_bytes())[..16]);
        let checkpoint = crate::log::newest_checkpoint(tx.sql)?;
        let description = versions::newest(tx.sql)?.map(|_| format!("{}/register", config.origin));
        let letterhead = Letterhead { description, ..register::look::letterhead(tx.sql)? };
        match letters::compose(&letter, &letterhead, &config.mail_from, &address, tx.now, &message_id, checkpoint.as_deref()) {
            Ok(message) => return Ok(Some((waiting, message))),
            Err(_) => outbox::drop_unwritable(tx, &waiting)?,
        }
    }
    Ok(None)
}

/// Writes down what became of a message, marks an address that refuses mail for good, and takes such a mark back where it was wrong. Marked is the
/// address that it was written to, and no other that has taken its place while the message was on its way.
fn settle(tx: &Tx<'_>, waiting: &Waiting, outcome: &Outcome, written_at: Moment) -> Result<(), ApiError> {
    let Settled { bounced, acquitted } = outbox::settle(tx, waiting, outcome)?;
    if let Some(person) = bounced {
        people::mark_bounced(tx.sql, person, written_at, tx.now)?;
    }
    for person in acquitted {
        people::mark_reached(tx.sql, person)?;
    }
    notifications::settle(tx, waiting, outcome)?;
    last_letter::settle(tx, waiting, &[last_letter::LETTER, notifications::LETTER])
}
