//! Signing up on the tablet at the desk. The person ticks, and staff stand beside them; nobody has shown yet that the address is theirs.
//!
//! For an address that nobody has, consent counts at once, and its receipt goes there. For one that a person has, the form waits to be
//! confirmed from the mailbox, as on the web: typing an address changes nothing of its owner's, and shows no difference.

use lupa_domain::consent::{Act, By, Event, Method};

use super::{
    answers,
    events::record,
    letters::RECEIPT,
    receipts,
    signup::{self, Filling, Sent},
};
use crate::{
    delivery::outbox::{self, Recipient},
    people::{self, FoundOrCreated, Person, changes::BY_PERSON},
    runtime::{error::ApiError, tx::Tx},
};

/// Takes a form that was filled in at the counter.
pub fn sign_up(tx: &Tx<'_>, filling: Filling<'_>) -> Result<(), ApiError> {
    let Some((sent, person, newness)) = signup::take(tx, filling)? else { return Ok(()) };
    match newness {
        FoundOrCreated::Created => give(tx, &sent, &person),
        FoundOrCreated::Found => {
            // Only a new person gets a receipt at once. The same work is done for one who is known, so that the time says nothing.
            receipts::rehearse(tx, &event(tx, &sent, &person), &sent.known.published);
            signup::ask_to_confirm(tx, &sent, &person, newness, Method::Counter)
        }
    }
}

/// That they ticked these boxes at the counter.
fn event(tx: &Tx<'_>, Sent { known, signup, .. }: &Sent, person: &Person) -> Event {
    Event {
        id: tx.id(),
        person: person.id,
        at: tx.now,
        act: Act::Given,
        by: By::Person,
        method: Method::Counter,
        notice: known.published.digest().clone(),
        locale: known.published.notice().locale,
        choices: signup.choices().clone(),
        asked: None,
    }
}

/// Consent, here and now.
fn give(tx: &Tx<'_>, sent: &Sent, person: &Person) -> Result<(), ApiError> {
    let Sent { known, signup, .. } = sent;
    let notice = known.published.notice();
    let (name, phone) = (signup.name().map(ToString::to_string), signup.phone().map(ToString::to_string));
    people::introduce(tx.sql, person.no, name.as_deref(), phone.as_deref(), tx.now)?;
    let kept = record(tx, person, FoundOrCreated::Created, event(tx, sent, person), notice)?;
    answers::keep(tx, person.no, signup.answers(), BY_PERSON)?;
    receipts::issue(tx, &kept, &known.published)?;
    outbox::put(tx, Recipient::Person(person.no), RECEIPT, &kept.no.to_string())
}
