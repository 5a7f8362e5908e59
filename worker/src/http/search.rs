//! Looking people up over HTTP.

use http::StatusCode;
use lupa_domain::{
    api,
    api::people::{
        PeopleCounts, PeopleGroup, PeopleOrder, SearchPage, SearchRequest, SimilarPeople, SimilarPerson, SimilarRequest, TagList,
    },
    people::{Sketch, Tag, search::SearchQuery},
    phone::{self, Phone},
    staff::{Right, audit::Act},
};

use super::{
    context::RequestContext,
    cursor,
    guard::staff,
    listing::lines,
    openapi::doc,
    route::{Route, get, post},
};
use crate::{
    people::{
        self, access_log, card,
        order::Place,
        search::{self, Page, Question},
        search_index, similar,
    },
    runtime::{
        answer::{Answer, json_answer},
        error::ApiError,
    },
    staff::{Member, Note, Staff, permission::SeePeople},
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
            doc("People by the beginnings of words, by group and by where they stand, in an order, page by page")
                .named("searchPeople")
                .takes::<api::people::SearchRequest>()
                .gives::<api::people::SearchPage>(200),
        )
        .question(),
        post(
            "/api/v1/people/similar",
            staff(find_similar),
            doc("Who may be the person that somebody is about to take in: the same number, or the same name")
                .named("findSimilarPeople")
                .takes::<api::people::SimilarRequest>()
                .gives::<api::people::SimilarPeople>(200),
        )
        .question(),
        get(
            "/api/v1/people/counts",
            staff(count),
            doc("How many people there are, and how many of them are awaiting")
                .named("countPeople")
                .gives::<api::people::PeopleCounts>(200),
        ),
        get(
            "/api/v1/people/tags",
            staff(list_tags),
            doc("The tags that are in use, and by how many").named("listTags").gives::<api::people::TagList>(200),
        ),
    ]
}

/// `POST /api/v1/people/search`
///
/// That staff looked, and how many people they saw, is written down; what they looked for is not.
pub(super) fn search(request: &RequestContext<'_>, staff: &Staff<SeePeople>) -> Answer {
    let ask: SearchRequest = request.json()?;
    let sought = SearchQuery::parse(&ask.text, request.tx.config().country).map_err(|_| ApiError::at("/text", Code::TextTooLong))?;
    let tag = ask.tag.as_deref().map(Tag::parse).transpose().map_err(|_| ApiError::at("/tag", Code::TextTooLong))?.flatten();
    if ask.order.tells_history() && !staff.may(Right::SeeHistory) {
        return Err(ApiError::at("/order", Code::Forbidden));
    }
    let asked = cursor::question(request, &("search", &ask.text, &ask.tag, ask.phone_suspect, ask.group, (ask.said.as_ref(), ask.order)));
    // Those who are awaiting come in the order in which they filled in a form, and numbers are looked through in that order too.
    let in_order = ask.group != PeopleGroup::Awaiting && !ask.phone_suspect;
    let order = if in_order { ask.order } else { PeopleOrder::Added };
    let group = if ask.phone_suspect { PeopleGroup::All } else { ask.group };
    let after = cursor::open(request, asked, ask.cursor.as_deref(), Place::parse)?.unwrap_or_else(|| Place::before_all(order));
    let left = caught_up(request)?;
    let question = Question { sought, tag, has_phone: ask.phone_suspect, group, said: ask.said, order };
    let page =
        if ask.phone_suspect { suspects(request, &question, &after)? } else { search::page(request.tx.sql, &question, &after, PAGE)? };
    let people = lines(request, staff, &page.people)?;
    told(request, staff, &page.people)?;
    // Turning the page is the same looking.
    if ask.cursor.is_none() {
        Note::of(Act::PeopleSeen).by(staff).detail(people.len()).write(&request.tx)?;
    }
    let next = page.next.map(|place| cursor::seal(request, asked, &place.bytes()));
    json_answer(StatusCode::OK, &SearchPage { people, next, behind: u64::try_from(left).ok().filter(|left| *left > 0) })
}

/// Enters those who came since the last look. Answers how many are left.
fn caught_up(request: &RequestContext<'_>) -> Result<i64, ApiError> {
    let left = search_index::catch_up(request.tx.sql)?;
    if left > 0 {
        request.tx.wake_at(request.tx.now);
    }
    Ok(left)
}

/// The people on a page are told of it on their own page.
fn told(request: &RequestContext<'_>, staff: &Member, people: &[people::PersonNo]) -> Result<(), ApiError> {
    let mut seen = people.to_vec();
    seen.sort_unstable();
    access_log::note(&request.tx, staff, Act::PeopleSeen, None, &seen)
}

/// `POST /api/v1/people/similar`
///
/// Who is shown is told of it, and that staff looked is written down, as for a search; where nobody is, there was nothing to see.
pub(super) fn find_similar(request: &RequestContext<'_>, staff: &Staff<SeePeople>) -> Answer {
    let ask: SimilarRequest = request.json()?;
    let country = request.tx.config().country;
    let given = |text: &Option<String>| text.as_deref().map(lupa_domain::text::one_line).filter(|text| !text.is_empty());
    let (name, code) = (given(&ask.name), given(&ask.postal_code));
    let phone = ask.phone.as_deref().and_then(|text| Phone::parse(text, country).ok());
    // A code is kept without the spaces that people write in it.
    let code = code.map(|code| code.replace(' ', ""));
    caught_up(request)?;
    let sketch = Sketch { name: name.as_deref(), phone: phone.as_ref().map(Phone::as_str), postal_code: code.as_deref() };
    let alike = similar::to(request.tx.sql, &sketch, country)?;
    let numbers: Vec<_> = alike.iter().map(|(no, _)| *no).collect();
    let found = lines(request, staff, &numbers)?;
    if !found.is_empty() {
        told(request, staff, &numbers)?;
        Note::of(Act::PeopleSeen).by(staff).detail(found.len()).write(&request.tx)?;
    }
    let people = alike.into_iter().zip(found).map(|((_, alike), person)| SimilarPerson { alike, person }).collect();
    json_answer(StatusCode::OK, &SimilarPeople { people })
}

/// `GET /api/v1/people/counts`
pub(super) fn count(request: &RequestContext<'_>, _: &Staff<SeePeople>) -> Answer {
    let awaiting = search::count_awaiting(request.tx.sql)?;
    let everybody = u64::try_from(people::count(request.tx.sql)?).unwrap_or_default();
    json_answer(StatusCode::OK, &PeopleCounts { customers: everybody.saturating_sub(awaiting), awaiting })
}

/// Those of a question whose telephone number is none that exists. The database cannot tell: so many numbers are looked at for a page, and
/// the next page goes on behind them.
fn suspects(request: &RequestContext<'_>, question: &Question, after: &Place) -> Result<Page, ApiError> {
    let looked_at = search::page(request.tx.sql, question, after, NUMBERS_LOOKED_AT)?;
    let mut people = Vec::new();
    for (no, phone) in card::phones(request.tx.sql, &looked_at.people)? {
        if phone::is_suspect(&phone) {
            people.push(no);
            if people.len() == PAGE as usize {
                return Ok(Page { next: Some(Place { key: String::new(), no }), people });
            }
        }
    }
    Ok(Page { people, next: looked_at.next })
}

/// `GET /api/v1/people/tags`
pub(super) fn list_tags(request: &RequestContext<'_>, _: &Staff<SeePeople>) -> Answer {
    json_answer(StatusCode::OK, &TagList { tags: card::tags(request.tx.sql)? })
}
