//! Reminders: while nobody has decided that the authority need not be told of a breach, and it has not been told, everybody who handles requests is
//! written to a day, two days and two and a half days after it was found, and when its 72 hours end (GDPR Art. 33(1)).

use lupa_domain::{
    description::{breach_reminders_by, next_breach_reminder},
    time::Moment,
};

use super::{breaches, letters};
use crate::{
    delivery::outbox::{self, Recipient},
    rights::reminders::handlers,
    runtime::{error::ApiError, tx::Tx},
};

/// When the next reminder is due; nothing while nothing presses.
pub fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    let pressing = breaches::all(tx.sql)?.into_iter().filter(|one| one.now().is_pressing(tx.now));
    Ok(pressing.filter_map(|one| next_breach_reminder(one.found_at, one.reminders)).min())
}

/// Reminds of every breach that presses and is due for it: one letter tells what several would.
pub fn run(tx: &Tx<'_>) -> Result<(), ApiError> {
    for breach in breaches::all(tx.sql)?.iter().filter(|one| one.now().is_pressing(tx.now)) {
        let by_now = breach_reminders_by(breach.found_at, tx.now);
        if by_now > breach.reminders {
            for staff in handlers(tx)? {
                outbox::put(tx, Recipient::Staff(staff.id), letters::REMINDER, &breach.id.to_string())?;
            }
            breaches::set_reminders(tx.sql, breach, by_now)?;
        }
    }
    Ok(())
}
