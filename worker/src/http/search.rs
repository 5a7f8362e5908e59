//! Looking people up over HTTP.

use http::StatusCode;
use lupa_domain::{
    api,
    api::people::{SearchPage, SearchRequest, TagList},
    people::{Tag, search::SearchQuery},
    phone,
    staff::audit::Act,
};

use super::{
    context::RequestContext,
    cursor::{self, ABOVE_ALL},
    guard::staff,
    openapi::doc,
    route::{Route, get, post},
};
use crate::{
    people::{
        PersonNo, access_log, card,
        search::{self, Page, Question},
        search_index,
    },
    runtime::{
        answer::{Answer, json_answer},
        error::ApiError,
    },
    staff::{Note, Staff, permission::SeePeople},
    words::problems::Code,
};

/// How many people a page holds.
const PAGE: u32 = 50;
/// How many telephone numbers are looked at for a page of those that are none: some ten milliseconds' worth.
const NUMBERS_LOOKED_AT: u32 = 1_000;

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        post(
            "/api/v1/people/search",
            staff(search),
            doc("People by the beginnings of words, the newest first, page by page")
                .named("searchPeople")
                .takes::<api::people::SearchRequest>()
                .gives::<api::people::SearchPage>(200),
        )
        .question(),
        get(
            "/api/v1/people/tags",
            staff(list_tags),
            doc("The tags that are in use, and by how many").named("listTags").gives::<api::people::TagList>(200),
        ),
    ]
}

/// `POST /api/v1/people/search`
///
/// The newest first. That staff looked, and how many people they saw, is written down; what they looked for is not.
pub(super) fn search(request: &RequestContext<'_>, staff: &Staff<SeePeople>) -> Answer {
    let ask: SearchRequest = request.json()?;
    let sought = SearchQuery::parse(&ask.text, request.tx.config().country).map_err(|_| ApiError::at("/text", Code::TextTooLong))?;
    let tag = ask.tag.as_deref().map(Tag::parse).transpose().map_err(|_| ApiError::at("/tag", Code::TextTooLong))?.flatten();
    let asked = cursor::question(request, &("search", &ask.text, &ask.tag, ask.phone_suspect));
    let before = cursor::open(request, asked, ask.cursor.as_deref(), cursor::number)?.unwrap_or(ABOVE_ALL);
    let left = search_index::catch_up(request.tx.sql)?;
    if left > 0 {
        request.tx.wake_at(request.tx.now);
    }
    let question = Question { sought, tag, has_phone: ask.phone_suspect };
    let page =
        if ask.phone_suspect { suspects(request, &question, before)? } else { search::page(request.tx.sql, &question, before, PAGE)? };
    let people = card::lines(request.tx.sql, &page.people, request.tx.config().country)?;
    // The people on the page are told of it on their own page.
    let mut seen = page.people.clone();
    seen.sort_unstable();
    access_log::note(&request.tx, staff, Act::PeopleSeen, None, &seen)?;
    // Turning the page is the same looking.
    if ask.cursor.is_none() {
        Note::of(Act::PeopleSeen).by(staff).detail(people.len()).write(&request.tx)?;
    }
    let next = page.next.map(|no| cursor::seal(request, asked, &no.to_be_bytes()));
    json_answer(StatusCode::OK, &SearchPage { people, next, behind: u64::try_from(left).ok().filter(|left| *left > 0) })
}

/// Those of a question whose telephone number is none that exists. The database cannot tell: so many numbers are looked at for a page, and
/// the next page goes on behind them.
fn suspects(request: &RequestContext<'_>, question: &Question, before: PersonNo) -> Result<Page, ApiError> {
    let looked_at = search::page(request.tx.sql, question, before, NUMBERS_LOOKED_AT)?;
    let mut people = Vec::new();
    for (no, phone) in card::phones(request.tx.sql, &looked_at.people)? {
        if phone::is_suspect(&phone) {
            people.push(no);
            if people.len() == PAGE as usize {
                return Ok(Page { next: Some(no), people });
            }
        }
    }
    Ok(Page { people, next: looked_at.next })
}

/// `GET /api/v1/people/tags`
pub(super) fn list_tags(request: &RequestContext<'_>, _: &Staff<SeePeople>) -> Answer {
    json_answer(StatusCode::OK, &TagList { tags: card::tags(request.tx.sql)? })
}
