//! Looking people up over HTTP.

use ::http::StatusCode;
use lupa_domain::{
    api::people::{SearchAsk, SearchPage, TagList},
    people::{Tag, search::Sought},
    staff::audit::Act,
};

use super::{
    card, cursor, handles,
    search::{self, Question},
};
use crate::{
    call::{Answer, Call, json_answer},
    error::ApiError,
    staff::{Staff, audit::Note, looks},
    words::problems::Code,
};

/// How many people a page holds.
const PAGE: u32 = 50;
/// Above every number: numbers cross JavaScript as doubles.
pub(super) const ABOVE_ALL: i64 = i64::MAX >> 10;

/// `POST /api/v1/people/search`
///
/// The newest first. That somebody looked, and how many people they saw, is written down; what they looked for is not.
pub fn search(call: &Call<'_>, staff: &Staff) -> Answer {
    let ask: SearchAsk = call.read()?;
    let sought = Sought::parse(&ask.text, call.config().calling_code).map_err(|_| ApiError::at("/text", Code::TextTooLong))?;
    let tag = ask.tag.as_deref().map(Tag::parse).transpose().map_err(|_| ApiError::at("/tag", Code::TextTooLong))?.flatten();
    let asked = cursor::question(call, &("search", &ask.text, &ask.tag));
    let before = cursor::open(call, asked, ask.cursor.as_deref(), cursor::number)?.unwrap_or(ABOVE_ALL);
    let left = handles::catch_up(call.sql)?;
    if left > 0 {
        call.wake_at(call.now);
    }
    let page = search::page(call.sql, &Question { sought, tag }, before, PAGE)?;
    let people = card::lines(call.sql, &page.people)?;
    // Whoever was on the page learns of it on their own page.
    let mut seen = page.people.clone();
    seen.sort_unstable();
    looks::note(call, staff, Act::PeopleSeen, None, &seen)?;
    // Turning the page is the same looking.
    if ask.cursor.is_none() {
        Note::of(Act::PeopleSeen).by(staff).detail(people.len()).write(call)?;
    }
    let next = page.next.map(|no| cursor::seal(call, asked, &no.to_be_bytes()));
    json_answer(StatusCode::OK, &SearchPage { people, next, behind: u64::try_from(left).ok().filter(|left| *left > 0) })
}

/// `GET /api/v1/people/tags`
pub fn list_tags(call: &Call<'_>, _: &Staff) -> Answer {
    json_answer(StatusCode::OK, &TagList { tags: card::tags(call.sql)? })
}
