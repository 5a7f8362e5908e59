//! Everything held about a person as tables (RFC 4180, UTF-8): one for each list, headed by the names of the JSON.

use lupa_domain::{
    api::{
        people::{ChangeLine, HistoryLine},
        rights::Holdings,
    },
    cell, jcs,
};
use serde::Serialize;
use serde_json::Value;

use crate::edge::documents::MalformedRows;

/// The tables that can be long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Table {
    History,
    Changes,
}

impl Table {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::History => "history",
            Self::Changes => "changes",
        }
    }

    pub(super) const fn heads(self) -> &'static [&'static str] {
        match self {
            Self::History => &["id", "day", "happening", "amount_minor", "currency", "open", "text", "by", "portable"],
            Self::Changes => &["at", "datum", "before", "after", "wiped", "source", "reason", "by"],
        }
    }
}

/// Rows as text. What somebody typed becomes no formula in a spreadsheet.
pub(super) fn text(rows: &[Vec<String>]) -> Result<String, MalformedRows> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.iter().map(|field| cell::guarded(field).into_owned())).map_err(|_| MalformedRows)?;
    }
    String::from_utf8(writer.into_inner().map_err(|_| MalformedRows)?).map_err(|_| MalformedRows)
}

/// A value as it stands in a cell: a word or a text without its quotes, anything else as JSON, nothing where there is none.
fn cell_of(value: &impl Serialize) -> String {
    match jcs::value(value) {
        Value::Null => String::new(),
        Value::String(text) => text,
        other => jcs::text(&other),
    }
}

pub(super) fn history(lines: &[HistoryLine]) -> Vec<Vec<String>> {
    let row = |line: &HistoryLine| {
        let money = |part: fn(lupa_domain::people::Money) -> String| line.amount.map(part).unwrap_or_default();
        vec![
            line.id.to_string(),
            line.day.to_string(),
            cell_of(&line.happening),
            money(|amount| amount.minor.to_string()),
            money(|amount| amount.currency.as_str().to_owned()),
            line.open.to_string(),
            line.text.clone().unwrap_or_default(),
            line.by.clone().unwrap_or_default(),
            // The note is of staff; the rest is what the person did.
            "true".to_owned(),
        ]
    };
    lines.iter().map(row).collect()
}

pub(super) fn changes(lines: &[ChangeLine]) -> Vec<Vec<String>> {
    let row = |line: &ChangeLine| {
        vec![
            line.at.to_string(),
            line.datum.clone(),
            cell_of(&line.before),
            cell_of(&line.after),
            line.wiped.to_string(),
            cell_of(&line.source),
            line.reason.clone().unwrap_or_default(),
            line.by.clone().unwrap_or_default(),
        ]
    };
    lines.iter().map(row).collect()
}

/// The tables that are short, each with its name. Those that have no row are there too: an empty list is an answer.
pub(super) fn of(holdings: &Holdings) -> Result<Vec<(&'static str, String)>, MalformedRows> {
    let heads = ["datum", "value", "source", "since", "by", "reason", "portable"].map(str::to_owned).to_vec();
    Ok(vec![
        ("data", text(&[vec![heads], data(holdings)].concat())?),
        listed(
            "consents",
            &["purpose", "title", "channel", "standing", "since", "receipt", "notice", "label", "details"],
            &holdings.consents,
        )?,
        listed("grounds", &["purpose", "title", "basis", "sold_on", "recorded_at", "by"], &holdings.grounds)?,
        listed("events", &["id", "at", "act", "by", "method", "locale", "choices", "notice", "asked", "person"], &holdings.events)?,
        listed("unconfirmed", &["at", "name", "phone", "choices", "answers", "expires_at"], &holdings.unconfirmed)?,
        listed("recorded_by_staff", &["event", "original"], &holdings.recorded_by_staff)?,
        listed("scans", &["id", "event", "kind", "bytes", "at"], &holdings.kept.scans)?,
        listed("disclosures", &["at", "purpose", "by", "suppression"], &holdings.disclosures)?,
        listed("looks", &["at", "act", "by", "program", "about", "detail", "times"], &holdings.looks)?,
        listed("messages", &["at", "kind", "state"], &holdings.messages)?,
        listed(
            "requests",
            &["id", "number", "kind", "datum", "says", "grounds", "evidence", "received_at", "due_on", "extension", "state", "decision"],
            &holdings.requests,
        )?,
        listed("objections", &["kind", "objecting", "since"], &holdings.objections)?,
        listed(
            "foreign_records",
            &["system", "state", "at", "purpose", "record", "source", "brought_at", "original"],
            &holdings.kept.foreign_records,
        )?,
        listed("holds", &["entry", "happening", "day"], &holdings.holds)?,
    ])
}

/// A list as a table: a column for each of these members.
fn listed<T: Serialize>(name: &'static str, members: &[&str], items: &[T]) -> Result<(&'static str, String), MalformedRows> {
    let mut rows: Vec<Vec<String>> = vec![members.iter().map(|member| (*member).to_owned()).collect()];
    for item in items {
        let value = jcs::value(item);
        rows.push(members.iter().map(|member| cell_of(&value.get(*member))).collect());
    }
    Ok((name, text(&rows)?))
}

/// Every single datum, with where it comes from, and whether it is the person's to take elsewhere (GDPR Art. 20).
fn data(holdings: &Holdings) -> Vec<Vec<String>> {
    let (person, kept) = (&holdings.person, &holdings.kept);
    let single = [
        ("id", "/person/id", cell_of(&person.id)),
        ("name", "/person/name", cell_of(&person.name)),
        ("email", "/person/email", cell_of(&person.email)),
        ("phone", "/person/phone", cell_of(&person.phone)),
        ("locale", "/person/locale", cell_of(&person.locale)),
        ("joined_at", "/person/joined_at", cell_of(&person.joined_at)),
        ("confirmed_at", "/person/confirmed_at", cell_of(&person.confirmed_at)),
        ("organisation", "/kept/organisation", cell_of(&kept.organisation)),
        ("address", "/kept/address", cell_of(&kept.address)),
        ("kind", "/kept/kind", cell_of(&kept.kind)),
        ("relation", "/kept/relation", cell_of(&kept.relation)),
        ("tags", "/kept/tags", kept.tags.join(", ")),
        ("restricted", "/kept/restricted", kept.restricted.to_string()),
        ("bounced_at", "/kept/bounced_at", cell_of(&kept.bounced_at)),
        ("sign_ins", "/sign_ins", holdings.sign_ins.to_string()),
    ];
    let own = single.map(|(datum, pointer, value)| (datum.to_owned(), pointer.to_owned(), value));
    let fields = kept.fields.iter().enumerate();
    let fields =
        fields.map(|(place, field)| (format!("fields/{}", field.id), format!("/kept/fields/{place}/value"), cell_of(&field.value)));
    let row = |(datum, pointer, value): (String, String, String)| {
        let origin = kept.origins.iter().find(|origin| origin.datum == datum);
        let of = |part: fn(&lupa_domain::api::people::Origin) -> String| origin.map(part).unwrap_or_default();
        vec![
            datum,
            value,
            of(|origin| cell_of(&origin.source)),
            of(|origin| origin.at.to_string()),
            of(|origin| origin.by.clone().unwrap_or_default()),
            of(|origin| origin.reason.clone().unwrap_or_default()),
            holdings.portable.contains(&pointer).to_string(),
        ]
    };
    own.into_iter().chain(fields).map(row).collect()
}
