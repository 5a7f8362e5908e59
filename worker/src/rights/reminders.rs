//! Reminders: the owner of a request, or everybody who may handle requests where it has none, is written to as its deadline comes near, and daily
//! once it is over.

use lupa_domain::{
    api::rights::requests::StepKind,
    ids::StaffId,
    rights::deadline::{next_reminder, reminders_by},
    staff::Right,
    time::{Moment, Span},
};

use super::{
    letters,
    store::{self, StoredRequest},
};
use crate::{
    delivery::outbox::{self, Recipient},
    runtime::{error::ApiError, tx::Tx},
    staff::accounts::{self, Account},
};

/// At what time of the day reminders go out, by the clock of the business: when work begins.
const HOUR: Span = Span::hours(7);
/// How many open requests are looked at: more than a business answers in a month.
const MOST: u32 = 2_000;

/// When the next reminder is due; nothing while nothing is open.
pub fn due(tx: &Tx<'_>) -> Result<Option<Moment>, ApiError> {
    let zone = tx.config().zone();
    let open = store::open(tx.sql, MOST)?;
    Ok(open.iter().map(|one| zone.begins(next_reminder(one.reminders, one.due_on)) + HOUR).min())
}

/// Reminds of every request that is due for it. Days on which nothing could be sent are not made up for: one letter tells what several would.
pub fn run(tx: &Tx<'_>) -> Result<(), ApiError> {
    let (today, zone) = (tx.today(), tx.config().zone());
    if tx.now < zone.begins(today) + HOUR {
        return Ok(());
    }
    for request in store::open(tx.sql, MOST)? {
        let by_now = reminders_by(today, request.due_on);
        if by_now > request.reminders {
            remind(tx, &request)?;
            store::set_reminders(tx.sql, request.no, by_now)?;
            store::add_step(tx.sql, request.no, StepKind::Reminded, None, None, tx.now)?;
        }
    }
    Ok(())
}

fn remind(tx: &Tx<'_>, request: &StoredRequest) -> Result<(), ApiError> {
    for staff in readers(tx, request)? {
        outbox::put(tx, Recipient::Staff(staff), letters::REMINDER, &request.id.to_string())?;
    }
    Ok(())
}

/// Its owner, while they may still handle requests; else everybody who may.
fn readers(tx: &Tx<'_>, request: &StoredRequest) -> Result<Vec<StaffId>, ApiError> {
    let handlers = handlers(tx)?;
    let owner = request.owner.filter(|owner| handlers.iter().any(|one| one.id == *owner));
    Ok(owner.map_or_else(|| handlers.iter().map(|one| one.id).collect(), |owner| vec![owner]))
}

/// Everybody who may handle requests.
pub fn handlers(tx: &Tx<'_>) -> Result<Vec<Account>, ApiError> {
    let mut all = accounts::all(tx.sql)?;
    all.retain(|one| one.rights.contains(&Right::HandleRequests));
    Ok(all)
}
