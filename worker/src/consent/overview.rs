//! Where a person stands, for their own eyes, for staff who serve them, and for a verdict.

use lupa_domain::{
    api::{
        portal::{ConsentResponse, Needs, ReceiptLine},
        rights::{Recorded, UnconfirmedForm},
    },
    audience::Position,
    consent::{State, signup::UNCONFIRMED_RETENTION},
    digest::Digest,
    locale::Locale,
    ordered::CollectOrdered,
    time::{Moment, Span},
    wording::{Channel, Purpose, Statement},
};

use super::{
    grounds, objecting, receipts,
    store::{self, EventNo, StoredEvent, StoredSignup, StoredStanding},
};
use crate::{
    people::Person,
    platform::sql::Sql,
    runtime::{error::ApiError, numbers::PersonNo, tx::Tx},
    wording,
};

/// The forms that were sent in a person's name and that nobody has confirmed, for their own eyes.
pub fn unconfirmed(sql: &dyn Sql, person: PersonNo, now: Moment) -> Result<Vec<UnconfirmedForm>, ApiError> {
    let forms = store::open_signups(sql, person, now + Span::millis(-UNCONFIRMED_RETENTION.as_millis()))?;
    let form = |kept: &StoredSignup| {
        let (event, expires_at) = (&kept.event, kept.expires_at(sql)?);
        let answers = kept.answers.iter().map(|(name, value)| (name.to_string(), lupa_domain::jcs::value(value))).collect_map();
        let (name, phone, choices) = (kept.name.clone(), kept.phone.clone(), event.choices.clone());
        Ok(UnconfirmedForm { at: event.at, name, phone, choices, answers, expires_at })
    };
    forms.iter().map(form).collect()
}

/// What staff wrote down for a person, for their own eyes.
pub fn recorded(sql: &dyn Sql, person: PersonNo) -> Result<Vec<Recorded>, ApiError> {
    let one = |(event, original)| Recorded { event, original };
    Ok(store::writings_of(sql, person)?.into_iter().map(one).collect())
}

/// What else than a person's word bars messages to them.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, and all of their combinations occur")]
pub struct Bars {
    /// Whether they object to the kind of use that the purpose is.
    pub objects: bool,
    /// Whether the processing of their data is restricted.
    pub restricted: bool,
    /// Whether there is an address of the channel.
    pub has_address: bool,
    /// Whether it refuses mail.
    pub bounced: bool,
}

/// Where a person stands on a purpose, for a verdict.
#[must_use]
pub fn position(kept: Option<&StoredStanding>, purpose: &Purpose, of: Bars) -> Position {
    let Bars { objects, restricted, has_address, bounced } = of;
    Position {
        objects,
        standing: kept.map(|kept| kept.standing),
        agreed_version: kept.map_or(0, |kept| kept.version),
        current_version: (!purpose.retired).then_some(purpose.version),
        restricted,
        has_address,
        bounced,
    }
}

/// Where a person stands on everything that they can be asked for, and on everything that they were asked for before.
pub fn views(tx: &Tx<'_>, person: &Person, locale: Locale) -> Result<Vec<ConsentResponse>, ApiError> {
    let standings = store::standings_of(tx.sql, person.no)?;
    let mut views = Vec::new();
    for (statement, digest) in wording::current_statements(tx.sql, locale)? {
        let kept = standings.iter().find(|kept| kept.purpose == statement.purpose);
        views.push(view(person, statement, digest, kept));
    }
    // What no form asks for any more can still be taken back, used or not; its words are those that were agreed to.
    for kept in standings.iter().filter(|kept| !views.iter().any(|view| view.purpose == kept.purpose)).collect::<Vec<_>>() {
        let Some(by) = store::event_by_id(tx.sql, kept.standing.event, person.no)? else { continue };
        let known = wording::promised(tx, &by.event.notice)?;
        if let Some(statement) = known.published.notice().statement(&kept.purpose) {
            let retired = wording::purpose(tx.sql, &kept.purpose)?.is_some_and(|purpose| purpose.retired);
            views.push(ConsentResponse { retired, ..view(person, statement.clone(), by.event.notice, Some(kept)) });
        }
    }
    for (purpose, since) in objecting::covered(tx.sql, person.no)? {
        let view = views.iter_mut().find(|view| view.purpose == purpose);
        if let Some(view) = view.filter(|view| view.standing == State::None) {
            (view.standing, view.since) = (State::Objected, Some(since));
        }
    }
    for ground in grounds::of(tx.sql, person.no, locale)? {
        if !views.iter().any(|view| view.purpose == ground.purpose) {
            let Some(known) = wording::last_shown(tx.sql, &ground.purpose, locale)? else { continue };
            let Some(statement) = known.notice().statement(&ground.purpose).cloned() else { continue };
            views.push(view(person, statement, known.digest().clone(), None));
        }
        let view = views.iter_mut().find(|view| view.purpose == ground.purpose && matches!(view.standing, State::None | State::Pending));
        if let Some(view) = view.filter(|view| view.ground.is_none()) {
            view.ground = Some(ground);
        }
    }
    Ok(views)
}

fn view(person: &Person, statement: Statement, notice: Digest, kept: Option<&StoredStanding>) -> ConsentResponse {
    let outdated = kept.is_some_and(|kept| kept.standing.state == State::Given && kept.version < statement.purpose_version);
    let standing = kept.map_or(State::None, |kept| if outdated { State::Lapsed } else { kept.standing.state });
    ConsentResponse {
        standing,
        since: kept.map(|kept| kept.standing.since),
        receipt: kept.filter(|kept| kept.standing.state != State::Pending).map(|kept| kept.standing.event),
        retired: false,
        needs: (statement.channel == Channel::Sms && person.phone.is_none()).then_some(Needs::Phone),
        purpose: statement.purpose,
        title: statement.title,
        channel: statement.channel,
        notice,
        label: statement.label,
        details: statement.details,
        ground: None,
        asks: statement.asks,
    }
}

/// A person's receipts, the newest first.
pub fn receipt_lines(tx: &Tx<'_>, person: &Person) -> Result<Vec<ReceiptLine>, ApiError> {
    let events = store::events_of(tx.sql, person.no)?;
    events.into_iter().rev().filter(|kept| receipts::has_receipt(kept.event.act)).map(|kept| receipt_line(tx, kept)).collect()
}

/// A page of a person's receipts below an event, the newest first, and below which event to go on.
pub fn receipts_below(tx: &Tx<'_>, person: &Person, below: EventNo, most: usize) -> Result<(Vec<ReceiptLine>, Option<EventNo>), ApiError> {
    let (mut found, mut place) = (Vec::new(), below);
    // One more than the page holds: whether there is another page is known from it.
    while found.len() <= most {
        let events = store::events_below(tx.sql, person.no, place, most + 1)?;
        let Some(last) = events.last() else { break };
        place = last.no;
        found.extend(events.into_iter().filter(|kept| receipts::has_receipt(kept.event.act)));
    }
    let is_more = found.len() > most;
    found.truncate(most);
    let next = found.last().map(|kept| kept.no).filter(|_| is_more);
    let lines = found.into_iter().map(|kept| receipt_line(tx, kept)).collect::<Result<_, _>>()?;
    Ok((lines, next))
}

fn receipt_line(tx: &Tx<'_>, kept: StoredEvent) -> Result<ReceiptLine, ApiError> {
    let event = kept.event;
    let known = wording::promised(tx, &event.notice)?;
    let statements = known.published.notice().statements.iter();
    let ticked = statements.filter(|statement| event.choices.get(&statement.purpose) == Some(&true));
    Ok(ReceiptLine { id: event.id, act: event.act, at: event.at, titles: ticked.map(|said| said.title.clone()).collect() })
}
