//! Cleanings over HTTP: looked at first, then agreed to or stopped, and the reports of those that are over.

use http::StatusCode;
use lupa_domain::{
    api::{
        audience::AudienceRequest,
        people::{PeopleGroup, PeopleOrder, SearchRequest},
        retention::{CleaningAct, CleaningChange, CleaningLine, CleaningList, CleaningPage, CleaningRequest, CleaningResponse, HeldCount},
    },
    ids::CleaningId,
    people::{Tag, search::SearchQuery},
    phone,
    retention::{CleaningKind, Obstacle},
    staff::{Right, audit::Act},
};

use super::{
    audience::{filter, purpose_named},
    context::RequestContext,
    cursor,
    guard::staff,
    openapi::doc,
    route::{Route, get, post, put},
};
use crate::{
    audience,
    people::{
        self, PersonNo, access_log, card,
        order::Place as SearchPlace,
        search::{self, Question},
        search_index,
    },
    retention::{
        Listed, Place, StoredCleaning,
        cleanings::{self, MOST_CHOSEN},
        facts::Known,
    },
    runtime::{
        answer::{Answer, json_answer},
        error::ApiError,
    },
    staff::{
        Member, Note, Staff, accounts,
        permission::{ErasePeople, SeePeople},
    },
    words::problems::Code,
};

/// How many people one question of a search is answered with.
const FOUND_AT_ONCE: u32 = 2_000;

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/cleanings",
            staff(list),
            doc("Cleanings that are under way, and the reports of those that are over; the newest first")
                .named("listCleanings")
                .gives::<CleaningList>(200),
        ),
        post(
            "/api/v1/cleanings",
            staff(begin),
            doc("Looks who would be removed: inactive people, or the people a search or an audience finds. Removes nobody")
                .named("beginCleaning")
                .takes::<CleaningRequest>()
                .gives::<CleaningResponse>(201)
                .refuses(&[403, 409]),
        ),
        get(
            "/api/v1/cleanings/{id}",
            staff(show),
            doc("How far a cleaning has come, and what it counts").named("getCleaning").gives::<CleaningResponse>(200).refuses(&[404]),
        ),
        put(
            "/api/v1/cleanings/{id}",
            staff(change),
            doc("Agrees to a cleaning, by the number of people who go, or stops it")
                .named("changeCleaning")
                .takes::<CleaningChange>()
                .gives::<CleaningResponse>(200)
                .refuses(&[404, 409]),
        ),
        get(
            "/api/v1/cleanings/{id}/people",
            staff(list_people),
            doc("The people a cleaning is about, page by page; those who are held come first")
                .named("listCleaningPeople")
                .query("cursor")
                .gives::<CleaningPage>(200)
                .refuses(&[400, 404]),
        ),
    ]
}

/// `GET /api/v1/cleanings`
pub(super) fn list(request: &RequestContext<'_>, _: &Staff<ErasePeople>) -> Answer {
    let cleanings = cleanings::list(request.tx.sql)?.iter().map(|one| view(request, one)).collect::<Result<_, _>>()?;
    json_answer(StatusCode::OK, &CleaningList { cleanings })
}

/// `POST /api/v1/cleanings`
///
/// Nothing is removed by it. What is looked for in a search is not written down: the people it finds are, until the cleaning is over.
pub(super) fn begin(request: &RequestContext<'_>, staff: &Staff<ErasePeople>) -> Answer {
    let ask: CleaningRequest = request.json()?;
    let cleaning = match (ask.kind, &ask.people, &ask.audience) {
        (CleaningKind::Inactive, None, None) => cleanings::begin_inactive(&request.tx, Some(staff))?,
        (CleaningKind::Chosen, Some(people), None) => {
            let found = found(request, staff, people)?;
            cleanings::begin_chosen(&request.tx, staff, &found)?
        }
        (CleaningKind::Chosen, None, Some(audience)) => {
            let found = matching(request, staff, audience)?;
            cleanings::begin_chosen(&request.tx, staff, &found)?
        }
        (CleaningKind::Chosen, ..) => return Err(ApiError::at("/people", Code::Required)),
        (CleaningKind::Inactive, ..) => return Err(ApiError::at("/kind", Code::FieldInvalid)),
    };
    json_answer(StatusCode::CREATED, &view(request, &cleaning)?)
}

/// `GET /api/v1/cleanings/{id}`
pub(super) fn show(request: &RequestContext<'_>, _: &Staff<ErasePeople>) -> Answer {
    json_answer(StatusCode::OK, &view(request, &cleaning_of(request)?)?)
}

/// `PUT /api/v1/cleanings/{id}`
pub(super) fn change(request: &RequestContext<'_>, staff: &Staff<ErasePeople>) -> Answer {
    let ask: CleaningChange = request.json()?;
    let mut cleaning = cleaning_of(request)?;
    match ask.act {
        CleaningAct::Agree => {
            let typed = ask.people.ok_or_else(|| ApiError::at("/people", Code::Required))?;
            cleanings::agree(&request.tx, &mut cleaning, typed, staff)?;
        }
        CleaningAct::Stop => cleanings::stop(&request.tx, &mut cleaning, staff)?,
    }
    json_answer(StatusCode::OK, &view(request, &cleaning)?)
}

/// `GET /api/v1/cleanings/{id}/people`
///
/// Who is on the page is told of it on their own page, as in every list.
pub(super) fn list_people(request: &RequestContext<'_>, staff: &Staff<SeePeople>) -> Answer {
    let (tx, cleaning) = (&request.tx, cleaning_of(request)?);
    let question = cursor::question(request, &("cleaning", cleaning.id));
    let asked = request.query("cursor");
    let asked = asked.as_deref();
    let place = cursor::open(request, question, asked, place)?.unwrap_or(Place { goes: false, after: 0 });
    let (mut listed, mut next) = cleanings::page(tx, &cleaning, place)?;
    if listed.is_empty()
        && let Some(going) = next.take()
    {
        (listed, next) = cleanings::page(tx, &cleaning, going)?;
    }
    let people = listed.iter().map(|(one, known)| line(request, one, known)).collect::<Result<Vec<_>, _>>()?;
    let mut seen: Vec<PersonNo> = listed.iter().map(|(one, _)| one.no).collect();
    seen.sort_unstable();
    access_log::note(tx, staff, Act::PeopleSeen, None, &seen)?;
    if asked.is_none() {
        Note::of(Act::PeopleSeen).by(staff).detail(people.len()).write(tx)?;
    }
    let next = next.map(|place| cursor::seal(request, question, &bytes(place)));
    json_answer(StatusCode::OK, &CleaningPage { people, next })
}

fn line(request: &RequestContext<'_>, listed: &Listed, known: &Known) -> Result<CleaningLine, ApiError> {
    let person = people::by_no(request.tx.sql, listed.no)?;
    Ok(CleaningLine {
        id: person.id,
        name: person.name,
        email: person.email,
        active: known.facts.active,
        obstacle: listed.obstacle,
        mailable: known.person.is_mailable,
    })
}

fn bytes(place: Place) -> Vec<u8> {
    [&[u8::from(place.goes)][..], &place.after.to_be_bytes()].concat()
}

fn place(bytes: &[u8]) -> Option<Place> {
    let (goes, after) = bytes.split_first()?;
    Some(Place { goes: *goes == 1, after: cursor::number(after)? })
}

fn cleaning_of(request: &RequestContext<'_>) -> Result<StoredCleaning, ApiError> {
    let id: CleaningId = request.path_id("id")?;
    cleanings::by_id(request.tx.sql, id)?.ok_or_else(|| ApiError::refused(Code::NotFound))
}

fn view(request: &RequestContext<'_>, cleaning: &StoredCleaning) -> Result<CleaningResponse, ApiError> {
    let by = cleaning.staff.map(|id| accounts::name(request.tx.sql, id)).transpose()?.flatten();
    let held = |(word, count): (&String, &u64)| Some(HeldCount { obstacle: Obstacle::from_word(word)?, count: *count });
    Ok(CleaningResponse {
        id: cleaning.id,
        kind: cleaning.rules.kind,
        stage: cleaning.rules.stage,
        made_at: cleaning.made_at,
        by,
        on: cleaning.on,
        due_at: cleaning.rules.due,
        ended_at: cleaning.ended_at,
        progress: cleanings::progress(&request.tx, cleaning)?,
        going: cleaning.rules.going,
        deleted: cleaning.tally.deleted,
        anonymised: cleaning.tally.anonymised,
        entries: cleaning.tally.entries,
        stayed: cleaning.tally.stayed,
        warned: cleaning.warned,
        unwarned: cleaning.unwarned,
        held: cleaning.tally.held.iter().filter_map(held).collect(),
    })
}

/// Everybody a search finds at once, if they are not too many.
fn found(request: &RequestContext<'_>, staff: &Member, ask: &SearchRequest) -> Result<Vec<PersonNo>, ApiError> {
    if !staff.may(Right::SeePeople) {
        return Err(ApiError::at("/people", Code::Forbidden));
    }
    let sql = request.tx.sql;
    let sought = SearchQuery::parse(&ask.text, request.tx.config().country).map_err(|_| ApiError::at("/people/text", Code::TextTooLong))?;
    let tag = ask.tag.as_deref().map(Tag::parse).transpose().map_err(|_| ApiError::at("/people/tag", Code::TextTooLong))?.flatten();
    // A list that is not whole yet would leave somebody out.
    if search_index::catch_up(sql)? > 0 {
        request.tx.wake_at(request.tx.now);
        return Err(ApiError::refused(Code::CleaningNotReady));
    }
    let group = if ask.phone_suspect { PeopleGroup::All } else { ask.group };
    let order = PeopleOrder::Added;
    let question = Question { sought, tag, has_phone: ask.phone_suspect, group, said: ask.said.clone(), order };
    let (mut people, mut after) = (Vec::new(), SearchPlace::before_all(order));
    loop {
        let page = search::page(sql, &question, &after, FOUND_AT_ONCE)?;
        people.extend(page.people);
        if people.len() > MOST_CHOSEN {
            return Err(ApiError::at("/people", Code::TooMany));
        }
        match page.next {
            Some(next) => after = next,
            None => break,
        }
    }
    if ask.phone_suspect {
        let phones = card::phones(sql, &people)?;
        people = phones.into_iter().filter(|(_, phone)| phone::is_suspect(phone)).map(|(no, _)| no).collect();
    }
    Ok(people)
}

/// Who matches a question.
fn matching(request: &RequestContext<'_>, staff: &Member, ask: &AudienceRequest) -> Result<Vec<PersonNo>, ApiError> {
    if !staff.may(Right::SeeAudience) {
        return Err(ApiError::at("/audience", Code::Forbidden));
    }
    let purpose = purpose_named(request, &ask.purpose)?;
    let filter = filter(request, staff, &purpose, &ask.conditions)?;
    let most = u32::try_from(MOST_CHOSEN).unwrap_or(u32::MAX);
    let people = audience::matching(request.tx.sql, &purpose, &filter, most + 1)?;
    if people.len() > MOST_CHOSEN { Err(ApiError::at("/audience", Code::TooMany)) } else { Ok(people) }
}
