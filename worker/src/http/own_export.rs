//! Everything held about a person, to take along, over HTTP.

use http::{StatusCode, header};
use lupa_domain::{
    api::{
        grounds::GroundResponse,
        people::{PersonResponse, PersonalDataResponse},
        portal::{ConsentResponse, Disclosure, MessageLine},
    },
    consent::Event,
    staff::AccessEntry,
    time::Moment,
};
use serde::Serialize;
use serde_json::{Value, value::RawValue};

use super::{
    context::RequestContext,
    cursor::ABOVE_ALL,
    guard::Guard,
    identity,
    openapi::{Sends, doc},
    own_data,
    route::{Route, get},
    stretch,
};
use crate::{
    audience,
    consent::{self, grounds, overview},
    delivery::outbox,
    people::{Person, access_log, changes, history},
    platform::sql::Sql,
    portal::{self, Subject},
    runtime::{
        answer::{Answer, json_text, set_header},
        error::ApiError,
        hop::NEXT,
    },
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/me/export.json",
            Guard::Subject(export),
            doc("Everything held about the person").named("exportOwnData").gives_object(200).sends(&[Sends::ContentDisposition]),
        )
        .through_edge(),
    ]
}

/// Everything held about a person.
#[derive(Serialize)]
struct Everything {
    exported_at: Moment,
    person: PersonResponse,
    consents: Vec<ConsentResponse>,
    grounds: Vec<GroundResponse>,
    events: Vec<Event>,
    unconfirmed: Vec<Value>,
    recorded_by_staff: Vec<Value>,
    receipts: Vec<Box<RawValue>>,
    messages: Vec<MessageLine>,
    sign_ins: i64,
    disclosures: Vec<Disclosure>,
    kept: PersonalDataResponse,
    looks: Vec<AccessEntry>,
}

/// `GET /api/v1/me/export.json`
///
/// What happened and how it was changed comes at the end, in stretches that the edge asks for one after the other, as it does for an export
/// of addresses.
pub(super) fn export(request: &RequestContext<'_>, subject: &Subject) -> Answer {
    let person = subject.person();
    if let Some(from) = stretch::place(request, &whose(request, person), Onward::parse)? {
        return give(request, person, String::new(), from);
    }
    let events: Vec<_> = consent::events_of(request.tx.sql, person.no)?.into_iter().map(|kept| kept.event).collect();
    let everything = Everything {
        exported_at: request.tx.now,
        person: own_data::view(request, person)?,
        consents: overview::views(&request.tx, person, request.locale)?,
        grounds: grounds::of(request.tx.sql, person.no, request.locale)?,
        events,
        unconfirmed: consent::unconfirmed(request.tx.sql, person.no, request.tx.now)?,
        recorded_by_staff: consent::recorded(request.tx.sql, person.no)?,
        receipts: consent::all_receipts(&request.tx, person.no)?,
        messages: outbox::sent_to(request.tx.sql, person.no)?,
        sign_ins: portal::count_sessions(request.tx.sql, person.no)?,
        disclosures: audience::disclosures_of(request.tx.sql, person)?,
        kept: own_data::kept(request, person)?,
        looks: access_log::of(request.tx.sql, person, request.tx.config().zone())?,
    };
    let mut text = lupa_domain::jcs::text(&everything);
    // The object goes on.
    text.pop();
    text.push(',');
    give(request, person, text, Onward::beginning())
}

/// Whose stretches they are: the person's, in this session.
fn whose(request: &RequestContext<'_>, person: &Person) -> String {
    format!("person {} {}", person.id, identity::session(request).map(|(id, _)| id.to_string()).unwrap_or_default())
}

fn give(request: &RequestContext<'_>, person: &Person, mut text: String, from: Onward) -> Answer {
    let (more, next) = stretch_of(request.tx.sql, person, from)?;
    text.push_str(&more);
    if next.is_none() {
        text.push('}');
    }
    let mut response = json_text(StatusCode::OK, text);
    set_header(&mut response, header::CONTENT_DISPOSITION, "attachment; filename=\"lupa.json\"")?;
    if let Some(next) = next {
        set_header(&mut response, NEXT, &stretch::seal(request, &whose(request, person), &next.text()))?;
    }
    Ok(response)
}

/// Where a taking-along of what happened and what was changed goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Onward {
    /// In the history, below this day and number.
    History(String, i64),
    /// In the changes, below this number.
    Changes(i64),
}

impl Onward {
    /// The beginning: the newest of the history.
    fn beginning() -> Self {
        let (day, no) = history::newest();
        Self::History(day, no)
    }

    /// As text, and back.
    fn text(&self) -> String {
        match self {
            Self::History(day, no) => format!("history {day} {no}"),
            Self::Changes(no) => format!("changes {no}"),
        }
    }

    /// Parses what [`Onward::text`] wrote.
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(' ');
        match (parts.next()?, parts.next()?, parts.next()) {
            ("history", day, Some(no)) => Some(Self::History(day.to_owned(), no.parse().ok()?)),
            ("changes", no, None) => Some(Self::Changes(no.parse().ok()?)),
            _ => None,
        }
    }
}

/// How many bytes of text one stretch of it has, more or less.
const STRETCH: usize = 512 * 1024;

/// A stretch of `"history":[…],"changes":[…]`, and where it goes on, if it does. A history of a thousand long notes is more than a Worker
/// holds, so that it is never whole in one place.
fn stretch_of(sql: &dyn Sql, person: &Person, from: Onward) -> Result<(String, Option<Onward>), ApiError> {
    let mut text = String::new();
    let mut place = from;
    if place == Onward::beginning() {
        text.push_str("\"history\":[");
    }
    while text.len() < STRETCH {
        place = match place {
            Onward::History(day, no) => {
                let is_first = (day.clone(), no) == history::newest();
                let (entries, next) = history::page(sql, person.no, &(day, no))?;
                add(&mut text, is_first, &entries);
                if let Some((day, no)) = next {
                    Onward::History(day, no)
                } else {
                    text.push_str("],\"changes\":[");
                    Onward::Changes(ABOVE_ALL)
                }
            }
            Onward::Changes(no) => {
                let (lines, next) = changes::page(sql, person.no, no)?;
                add(&mut text, no == ABOVE_ALL, &lines);
                let Some(next) = next else {
                    text.push(']');
                    return Ok((text, None));
                };
                Onward::Changes(next)
            }
        };
    }
    Ok((text, Some(place)))
}

/// Adds the members of a list to its text.
fn add<T: serde::Serialize>(text: &mut String, is_first: bool, items: &[T]) {
    for (place, item) in items.iter().enumerate() {
        if place > 0 || !is_first {
            text.push(',');
        }
        text.push_str(&lupa_domain::jcs::text(item));
    }
}
