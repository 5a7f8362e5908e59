//! Everything held about a person, gathered in one place: the screen, the JSON, the tables and the document are made of it.
//!
//! A history of a thousand long notes is more than a Worker holds, so what can be long is told in stretches that the edge asks for one after
//! the other. A [`Plan`] says which lists come in which order.

use std::collections::BTreeMap;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use lupa_domain::{
    api::rights::{Holdings, ReceiptFile, ScanFile},
    consent::Event,
    digest::Digest,
    locale::Locale,
    wording::{InformationSection, Notice},
};

use super::{context::RequestContext, cursor::ABOVE_ALL, own_data, own_requests};
use crate::{
    audience,
    consent::{self, grounds, objecting, overview, scans},
    delivery::outbox,
    log,
    people::{Person, access_log, card, changes, history},
    portal,
    runtime::{error::ApiError, export_rows::line, holdings::Piece, tx::Tx},
    wording,
};

/// How many bytes of text one stretch has, more or less.
const STRETCH: usize = 512 * 1024;
/// How many receipts one page has: some 8 kB each.
const RECEIPTS: usize = 50;

/// Everything but the lists that can be long, in this language as far as the words are the register's.
pub(super) fn gather(request: &RequestContext<'_>, person: &Person, locale: Locale) -> Result<Holdings, ApiError> {
    let (tx, sql) = (&request.tx, request.tx.sql);
    let events: Vec<Event> = consent::events_of(sql, person.no)?.into_iter().map(|kept| kept.event).collect();
    let (identity, kept) = (own_data::view(request, person)?, own_data::kept_in(request, person, locale)?);
    Ok(Holdings {
        exported_at: tx.now,
        portable: Holdings::portable(&identity, &kept),
        person: identity,
        consents: overview::views(tx, person, locale)?,
        grounds: grounds::of(sql, person.no, locale)?,
        notices: notices(tx, &events)?,
        events,
        unconfirmed: consent::unconfirmed(sql, person.no, tx.now)?,
        recorded_by_staff: consent::recorded(sql, person.no)?,
        messages: outbox::sent_to(sql, person.no)?,
        sign_ins: portal::count_sessions(sql, person.no)?,
        disclosures: audience::disclosures_of(sql, person)?,
        kept,
        looks: access_log::of(sql, person, tx.config().zone())?,
        requests: own_requests::of(sql, person)?,
        objections: objecting::list(sql, person.no)?,
        holds: card::holds(sql, person.no)?,
        receipts: Vec::new(),
        history: Vec::new(),
        changes: Vec::new(),
    })
}

/// The words that were shown when these things were said.
pub(super) fn notices<'a>(tx: &Tx<'_>, events: impl IntoIterator<Item = &'a Event>) -> Result<BTreeMap<Digest, Notice>, ApiError> {
    let mut notices = BTreeMap::new();
    for event in events {
        if !notices.contains_key(&event.notice) {
            notices.insert(event.notice.clone(), wording::promised(tx, &event.notice)?.published.notice().clone());
        }
    }
    Ok(notices)
}

/// What the newest notice in this language says to everybody; nothing where no form is open.
pub(super) fn terms(tx: &Tx<'_>, locale: Locale) -> Result<Vec<InformationSection>, ApiError> {
    let Some((_, digest)) = wording::current_statements(tx.sql, locale)?.into_iter().next() else { return Ok(Vec::new()) };
    Ok(wording::promised(tx, &digest)?.published.notice().information.clone())
}

/// One of the lists that can be long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    /// What happened.
    History,
    /// What was changed.
    Changes,
    /// What was signed.
    Receipts,
    /// What was signed, with the proofs from the log.
    Proved,
    /// The scans of papers.
    Scans,
    /// No list: the next ones come once more, each for a file.
    Files,
}

impl List {
    /// Its name in the JSON.
    const fn name(self) -> &'static str {
        match self {
            Self::History => "history",
            Self::Changes => "changes",
            Self::Receipts | Self::Proved => "receipts",
            Self::Scans => "scans",
            Self::Files => "files",
        }
    }
}

/// Which lists come, in which order, and how they are written.
pub(super) struct Plan {
    pub(super) lists: &'static [List],
    pub(super) form: Form,
}

/// How lists are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// As members of the object that began before.
    Members,
    /// A page a line, for the edge.
    Lines,
}

/// Where it goes on: in which list of the plan, and below or above what in it; nothing there is its beginning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    list: usize,
    at: Option<String>,
}

impl Place {
    /// The beginning.
    pub(super) const BEGINNING: Self = Self { list: 0, at: None };

    /// As text, and back.
    pub(super) fn text(&self) -> String {
        format!("{} {}", self.list, self.at.as_deref().unwrap_or_default())
    }

    /// Parses what [`Place::text`] wrote.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (list, at) = text.split_once(' ')?;
        Some(Self { list: list.parse().ok()?, at: (!at.is_empty()).then(|| at.to_owned()) })
    }
}

/// A stretch of the lists from a place on, and where it goes on, if it does.
pub(super) fn stretch(tx: &Tx<'_>, person: &Person, plan: &Plan, from: Place) -> Result<(String, Option<Place>), ApiError> {
    let (mut text, mut place) = (String::new(), from);
    while text.len() < STRETCH {
        let Some(list) = plan.lists.get(place.list) else { return Ok((text, None)) };
        let is_first = place.at.is_none();
        let (piece, next) = page(tx, person, *list, place.at.as_deref())?;
        match plan.form {
            Form::Lines => text.push_str(&line(&piece)),
            Form::Members => {
                if is_first {
                    text.push_str(if place.list == 0 { "\"" } else { ",\"" });
                    text.push_str(list.name());
                    text.push_str("\":[");
                }
                text.push_str(&members(&piece, is_first)?);
                if next.is_none() {
                    text.push(']');
                }
            }
        }
        place = next.map_or(Place { list: place.list + 1, at: None }, |at| Place { list: place.list, at: Some(at) });
    }
    Ok((text, (place.list < plan.lists.len()).then_some(place)))
}

/// The items of a page as members of a list.
fn members(piece: &Piece, is_first: bool) -> Result<String, ApiError> {
    let items: Vec<String> = match piece {
        Piece::History(lines) => lines.iter().map(lupa_domain::jcs::text).collect(),
        Piece::Changes(lines) => lines.iter().map(lupa_domain::jcs::text).collect(),
        Piece::Receipts(files) => files.iter().map(|file| file.receipt.clone()).collect(),
        Piece::Scans(files) => files.iter().map(lupa_domain::jcs::text).collect(),
        Piece::Holdings(_) | Piece::Terms(_) | Piece::Files(()) => return Err(ApiError::Broken("no list has such a page".into())),
    };
    let comma = if is_first || items.is_empty() { "" } else { "," };
    Ok(format!("{comma}{}", items.join(",")))
}

/// A page of a list, and where the next one begins.
fn page(tx: &Tx<'_>, person: &Person, list: List, at: Option<&str>) -> Result<(Piece, Option<String>), ApiError> {
    let number = |none: i64| at.map_or(Ok(none), |at| at.parse().map_err(|_| ApiError::Broken("no page begins there".into())));
    match list {
        List::History => {
            let below = at.and_then(|at| at.split_once(' ')).and_then(|(day, no)| Some((day.to_owned(), no.parse().ok()?)));
            let (lines, next) = history::page(tx.sql, person.no, &below.unwrap_or_else(history::newest))?;
            Ok((Piece::History(lines), next.map(|(day, no)| format!("{day} {no}"))))
        }
        List::Changes => {
            let (lines, next) = changes::page(tx.sql, person.no, number(ABOVE_ALL)?)?;
            Ok((Piece::Changes(lines), next.map(|no| no.to_string())))
        }
        List::Receipts | List::Proved => {
            let under = if list == List::Proved { Some(log::published_size(tx.sql)?) } else { None };
            let (files, next) = receipts(tx, person, under, number(0)?)?;
            Ok((Piece::Receipts(files), next.map(|no| no.to_string())))
        }
        List::Scans => {
            let place = usize::try_from(number(0)?).unwrap_or_default();
            let all = scans::of(tx.sql, person.no)?;
            let Some(scan) = all.get(place) else { return Ok((Piece::Scans(Vec::new()), None)) };
            let content = scans::content(tx.sql, person.no, scan.id)?.map(|(_, bytes)| STANDARD.encode(bytes)).unwrap_or_default();
            let file = ScanFile { id: scan.id, kind: scan.kind, content };
            Ok((Piece::Scans(vec![file]), (place + 1 < all.len()).then(|| (place + 1).to_string())))
        }
        List::Files => Ok((Piece::Files(()), None)),
    }
}

/// The receipts of the events above a number, with their proofs under the checkpoint of so many leaves, if they are asked for.
pub(super) fn receipts(tx: &Tx<'_>, person: &Person, under: Option<u64>, above: i64) -> Result<(Vec<ReceiptFile>, Option<i64>), ApiError> {
    let events = consent::events_above(tx.sql, person.no, above, RECEIPTS)?;
    let next = (events.len() == RECEIPTS).then(|| events.last().map(|kept| kept.no)).flatten();
    let mut files = Vec::new();
    for kept in events.iter().filter(|kept| consent::has_receipt(kept.event.act)) {
        let Some(receipt) = consent::reproduce(tx, kept)? else { continue };
        let proof = under.map(|size| consent::log(tx).prove_under(tx.sql, kept.no, size)).transpose()?.flatten();
        let proof = proof.map(|proof| proof.to_string());
        files.push(ReceiptFile { id: kept.event.id, receipt, proof });
    }
    Ok((files, next))
}
