//! Signing up on the tablet at the desk. The person ticks, and staff stand beside them; nobody has shown yet that the address is theirs.
//!
//! For an address that nobody has, consent counts at once, and its receipt goes there. For one that somebody has, the form waits to be
//! confirmed from the mailbox, as on the web: whoever types an address changes nothing of its owner's, and sees no difference.

use lupa_domain::{
    api::consent::SignupAsk,
    consent::{Act, By, Event, Method},
};

use super::{
    receipts, record,
    signup::{self, Sent},
};
use crate::{
    call::Call,
    error::ApiError,
    limits::Asking,
    outbox,
    people::{self, Newness, Person},
    staff::Counter,
    words::problems::Code,
};

/// Takes a form that was filled in at the counter.
pub(super) fn sign_up(call: &Call<'_>, counter: &Counter) -> Result<(), ApiError> {
    call.limit_counter(Asking::SignUp, &counter.session().to_string())?;
    let ask: SignupAsk = call.read()?;
    if ask.form != counter.form().as_str() {
        return Err(ApiError::at("/form", Code::FormUnknown));
    }
    let Some((sent, person, newness)) = signup::take(call, &ask)? else { return Ok(()) };
    match newness {
        Newness::New => give(call, &sent, &person),
        Newness::Known => signup::ask_to_confirm(call, &sent, &person, newness, Method::Counter),
    }
}

/// Consent, here and now.
fn give(call: &Call<'_>, sent: &Sent, person: &Person) -> Result<(), ApiError> {
    let Sent { known, signup } = sent;
    let notice = known.published.notice();
    let (name, phone) = (signup.name().map(ToString::to_string), signup.phone().map(ToString::to_string));
    people::introduce(call.sql, person.no, name.as_deref(), phone.as_deref(), call.now)?;
    let event = Event {
        id: call.id(),
        person: person.id,
        at: call.now,
        act: Act::Given,
        by: By::Person,
        method: Method::Counter,
        notice: known.published.digest().clone(),
        locale: notice.locale,
        choices: signup.choices().clone(),
        asked: None,
    };
    let kept = record(call, person, Newness::New, event, notice)?;
    receipts::issue(call, &kept, &known.published)?;
    outbox::put(call, person.no, outbox::Kind::Receipt, &kept.no.to_string())
}
