//! People over HTTP: what is held about oneself. Nothing of it is hidden from the person.

use ::http::StatusCode;
use lupa_domain::{
    api::people::{ChangePage, HistoryPage, KeptField, KeptView, PersonView},
    people::{FieldDeclaration, FieldId, Sight},
};

use super::{Person, card, changes, fields, history, http_changes, http_history, http_search::ABOVE_ALL};
use crate::{
    call::{Answer, Call, json_answer},
    error::ApiError,
    platform::sql::Sql,
    portal::Subject,
    register,
};

/// `GET /api/v1/me`
pub fn show_me(call: &Call<'_>, subject: &Subject) -> Answer {
    json_answer(StatusCode::OK, &view(call.sql, subject.person())?)
}

/// What is held about a person's identity, as they may see it.
pub fn view(sql: &dyn Sql, person: &Person) -> Result<PersonView, ApiError> {
    Ok(PersonView {
        id: person.id,
        email: person.email.clone(),
        name: person.name.clone(),
        phone: person.phone.clone(),
        locale: person.locale,
        joined_at: person.joined_at,
        confirmed_at: person.confirmed_at,
        controller: register::controller(sql)?,
    })
}

/// `GET /api/v1/me/data`
pub fn show_data(call: &Call<'_>, subject: &Subject) -> Answer {
    json_answer(StatusCode::OK, &kept(call, subject.person())?)
}

/// Everything else that is kept about a person, as they may see it; their history and its changes come page by page.
pub fn kept(call: &Call<'_>, person: &Person) -> Result<KeptView, ApiError> {
    let card = card::load(call.sql, person.no)?;
    let origins = changes::origins(call.sql, &card)?;
    let declared = fields::declared(call.sql)?;
    let field = |(id, value): (FieldId, serde_json::Value)| {
        let field = declared.get(&id);
        let reason = field.map(|field| field.reason.clone()).unwrap_or_default();
        KeptField { label: label(call, &id, field), reason, value, id }
    };
    Ok(KeptView {
        organisation: card.organisation,
        address: card.address,
        kind: card.kind,
        relation: card.relation,
        tags: card.tags,
        fields: card.fields.into_iter().map(field).collect(),
        origins,
        restricted: card.restricted,
        bounced_at: card.bounced_at,
        history: history::count(call.sql, person.no)?,
        changes: changes::count(call.sql, person.no)?,
    })
}

fn label(call: &Call<'_>, id: &FieldId, field: Option<&FieldDeclaration>) -> String {
    let labels = field.map(|field| &field.labels);
    let label = labels.and_then(|labels| labels.get(&call.locale).or_else(|| labels.values().next()));
    label.cloned().unwrap_or_else(|| id.to_string())
}

/// `GET /api/v1/me/history`
pub fn list_history(call: &Call<'_>, subject: &Subject) -> Answer {
    let page: HistoryPage = http_history::page(call, subject.person())?;
    json_answer(StatusCode::OK, &page)
}

/// `GET /api/v1/me/changes`
pub fn list_changes(call: &Call<'_>, subject: &Subject) -> Answer {
    let page: ChangePage = http_changes::page(call, subject.person(), Sight::Everything)?;
    json_answer(StatusCode::OK, &page)
}

/// Where a taking-along of what happened and what was changed goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Onward {
    /// In the history, below this day and number.
    History(String, i64),
    /// In the changes, below this number.
    Changes(i64),
}

impl Onward {
    /// The beginning: the newest of the history.
    #[must_use]
    pub fn beginning() -> Self {
        let (day, no) = history::newest();
        Self::History(day, no)
    }

    /// As text, and back.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::History(day, no) => format!("history {day} {no}"),
            Self::Changes(no) => format!("changes {no}"),
        }
    }

    /// Reads what [`Onward::text`] wrote.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
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
pub fn stretch(sql: &dyn Sql, person: &Person, from: Onward) -> Result<(String, Option<Onward>), ApiError> {
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
