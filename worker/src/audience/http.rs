//! The audience over HTTP.

use std::collections::BTreeSet;

use ::http::StatusCode;
use lupa_domain::{
    api::audience::{
        AudienceAsk, AudienceCount, AudiencePerson, CheckAnswer, CheckAsk, CheckVerdict, PeopleAsk, PeoplePage, Withheld, WithheldAsk,
        WithheldPage, WithheldPerson,
    },
    audience::{BadCondition, Filter, Reason, Verdict},
    email::EmailAddress,
    staff::audit::Act,
    wording::{Ground, Purpose},
};
use serde::Serialize;
use serde_json::{Map, Value};

use super::{
    counting, ground_of, grounds, purpose_named,
    store::{self, Found, FoundWithheld},
};
use crate::{
    call::{Answer, Call, json_answer},
    capability::Kind,
    consent,
    error::{ApiError, Fault},
    people::PersonNo,
    platform::sql::Sql,
    staff::{Staff, audit::Note, looks},
    words::problems::Code,
};

/// How many addresses one check takes.
const MOST_CHECKED: usize = 1000;

/// `POST /api/v1/audience/count`
pub fn count(call: &Call<'_>, _: &Staff) -> Answer {
    let ask: AudienceAsk = call.read()?;
    let purpose = purpose_named(call, &ask.purpose)?;
    let filter = filter(&ask.conditions)?;
    let ground = ground_of(&purpose, ask.basis)?;
    json_answer(StatusCode::OK, &totals(call, &purpose, ground, &filter)?)
}

/// Consent decides how many match at all; on another ground those who have it are looked at one by one, and the others have none.
pub(super) fn totals(call: &Call<'_>, purpose: &Purpose, ground: Option<Ground>, filter: &Filter) -> Result<AudienceCount, ApiError> {
    let mut counted = counting::count(call.sql, purpose, filter)?;
    if let Some(ground) = ground {
        let matched: u64 = counted.iter().map(|(_, count)| count).sum();
        counted = Vec::new();
        for (word, count) in grounds::count(call.sql, purpose, ground, filter)? {
            counted.push((counting::reason(&word)?, count));
        }
        let having: u64 = counted.iter().map(|(_, count)| count).sum();
        counted.push((Some(Reason::NoGround), matched.saturating_sub(having)));
    }
    let of = |verdict| counted.iter().filter(move |(counted, _)| *counted == verdict).map(|(_, count)| count).sum::<u64>();
    let withheld = Reason::ALL.into_iter().map(|reason| Withheld { reason, count: of(Some(reason)) }).filter(|withheld| withheld.count > 0);
    let answer = AudienceCount {
        matched: counted.iter().map(|(_, count)| count).sum(),
        send: of(None),
        withheld: withheld.collect(),
        also: purpose.also.clone(),
    };
    Ok(answer)
}

/// `POST /api/v1/audience/people`
pub fn list_people(call: &Call<'_>, staff: &Staff) -> Answer {
    let ask: PeopleAsk = call.read()?;
    let purpose = purpose_named(call, &ask.purpose)?;
    let filter = filter(&ask.conditions)?;
    let limit = limit_of(ask.limit)?;
    let ground = ground_of(&purpose, ask.basis)?;
    let question = question(call, &(&ask.purpose, ask.basis, &ask.conditions));
    let after = place_of(call, question, ask.cursor.as_deref())?;
    // One more than asked tells whether there is a next page.
    let mut found = page(call.sql, &purpose, ground, &filter, after, limit + 1)?;
    let more = found.len() > limit as usize;
    found.truncate(limit as usize);
    let next = found.last().filter(|_| more).map(|last| seal_cursor(call, question, last.no));
    // Turning the page is the same looking.
    if ask.cursor.is_none() {
        Note::of(Act::AudienceSeen).by(staff).about(&purpose.id).write(call)?;
    }
    looks::note(call, staff, Act::AudienceSeen, Some(purpose.id.as_str()), &found.iter().map(|one| one.no).collect::<Vec<_>>())?;
    let people = found.into_iter().map(|one| entry(call, &purpose, one)).collect();
    json_answer(StatusCode::OK, &PeoplePage { people, next })
}

/// The next people who may be written to on this ground, or by consent.
pub(super) fn page(
    sql: &dyn Sql,
    purpose: &Purpose,
    ground: Option<Ground>,
    filter: &Filter,
    after: PersonNo,
    limit: u32,
) -> Result<Vec<Found>, ApiError> {
    match ground {
        None => store::page(sql, purpose, filter, after, limit),
        Some(ground) => grounds::page(sql, purpose, ground, filter, after, limit),
    }
}

fn entry(call: &Call<'_>, purpose: &Purpose, found: Found) -> AudiencePerson {
    AudiencePerson {
        stop_url: stop_url(call, purpose, &found),
        id: found.id,
        address: found.address,
        name: found.name,
        language: found.locale,
        given_at: found.given_at,
        receipt: found.receipt,
        sold_on: found.sold_on,
    }
}

pub(super) fn stop_url(call: &Call<'_>, purpose: &Purpose, found: &Found) -> String {
    let config = call.config();
    consent::stop_url(&config.secrets, &config.origin, found.no, found.id, &purpose.id)
}

/// `POST /api/v1/audience/withheld`
pub fn list_withheld(call: &Call<'_>, staff: &Staff) -> Answer {
    let ask: WithheldAsk = call.read()?;
    let purpose = purpose_named(call, &ask.purpose)?;
    let filter = filter(&ask.conditions)?;
    let limit = limit_of(ask.limit)?;
    let ground = ground_of(&purpose, ask.basis)?;
    let question = question(call, &(&ask.purpose, ask.basis, &ask.conditions, ask.reason));
    let after = place_of(call, question, ask.cursor.as_deref())?;
    let mut found = match ground {
        None => store::withheld(call.sql, &purpose, &filter, ask.reason, after, limit + 1)?,
        Some(ground) => grounds::withheld(call.sql, &purpose, ground, &filter, ask.reason, after, limit + 1)?,
    };
    let more = found.len() > limit as usize;
    found.truncate(limit as usize);
    let next = found.last().filter(|_| more).map(|last| seal_cursor(call, question, last.no));
    if ask.cursor.is_none() {
        Note::of(Act::AudienceSeen).by(staff).about(&purpose.id).detail(ask.reason.as_str()).write(call)?;
    }
    looks::note(call, staff, Act::AudienceSeen, Some(purpose.id.as_str()), &found.iter().map(|one| one.no).collect::<Vec<_>>())?;
    let person = |FoundWithheld { id, email, name, locale, since, .. }| WithheldPerson { id, email, name, language: locale, since };
    json_answer(StatusCode::OK, &WithheldPage { people: found.into_iter().map(person).collect(), next })
}

fn limit_of(asked: Option<u32>) -> Result<u32, ApiError> {
    const MOST: u32 = 500;
    let limit = asked.unwrap_or(50);
    if (1..=MOST).contains(&limit) { Ok(limit) } else { Err(ApiError::at("/limit", Code::LimitOutOfRange)) }
}

/// After whom a list goes on.
fn place_of(call: &Call<'_>, question: Question, cursor: Option<&str>) -> Result<PersonNo, ApiError> {
    let Some(cursor) = cursor else { return Ok(0) };
    open_cursor(call, question, cursor).ok_or_else(|| ApiError::at("/cursor", Code::CursorInvalid))
}

/// What a list was asked, in short.
type Question = [u8; 8];

/// A cursor holds where a page ended and under which question: under another one it opens as nothing.
fn seal_cursor(call: &Call<'_>, question: Question, no: PersonNo) -> String {
    call.config().secrets.seal(Kind::Cursor, &[no.to_be_bytes(), question].concat())
}

fn open_cursor(call: &Call<'_>, question: Question, cursor: &str) -> Option<PersonNo> {
    let content = call.config().secrets.open(Kind::Cursor, cursor)?;
    let (no, asked) = content.split_first_chunk::<8>()?;
    (asked == question).then_some(PersonNo::from_be_bytes(*no))
}

fn question(call: &Call<'_>, asked: &impl Serialize) -> Question {
    let mac = call.config().secrets.mac("question", lupa_domain::jcs::text(asked).as_bytes());
    std::array::from_fn(|at| mac[at])
}

/// `POST /api/v1/check`
pub fn check(call: &Call<'_>, staff: &Staff) -> Answer {
    let ask: CheckAsk = call.read()?;
    let purpose = purpose_named(call, ask.purpose.as_str())?;
    let ground = ground_of(&purpose, ask.basis)?;
    if ask.emails.len() > MOST_CHECKED {
        return Err(ApiError::at("/emails", Code::TooMany));
    }
    Note::of(Act::VerdictSeen).by(staff).about(&purpose.id).detail(ask.emails.len()).write(call)?;
    let mut verdicts = Vec::new();
    let mut seen = BTreeSet::new();
    for email in ask.emails {
        let (verdict, person) = verdict(call, &purpose, ground, &email)?;
        seen.extend(person);
        verdicts.push(match verdict {
            Verdict::Send { basis, receipt } => CheckVerdict::Send { email, basis, receipt },
            Verdict::Withhold(reason) => CheckVerdict::Withhold { email, reason },
        });
    }
    looks::note(call, staff, Act::VerdictSeen, Some(purpose.id.as_str()), &seen.into_iter().collect::<Vec<_>>())?;
    json_answer(StatusCode::OK, &CheckAnswer { verdicts })
}

/// The verdict on an address, and whose it is.
fn verdict(call: &Call<'_>, purpose: &Purpose, ground: Option<Ground>, email: &str) -> Result<(Verdict, Option<PersonNo>), ApiError> {
    let nobody = (Verdict::Withhold(Reason::NotInRegister), None);
    let Ok(address) = EmailAddress::parse(email) else { return Ok(nobody) };
    let Some(checked) = store::check(call.sql, purpose, &address)? else { return Ok(nobody) };
    let position = consent::position(checked.standing.as_ref(), purpose, checked.restricted, checked.has_address, checked.bounced);
    let verdict = match ground {
        None => Verdict::on(position),
        Some(ground) => Verdict::on_ground(position, ground, consent::grounds::has(call.sql, checked.no, &purpose.id, ground)?),
    };
    Ok((verdict, Some(checked.no)))
}

pub(super) fn filter(conditions: &Map<String, Value>) -> Result<Filter, ApiError> {
    Filter::parse(conditions).map_err(|bad| {
        let fault = |bad: &BadCondition| {
            let code = match bad {
                BadCondition::Unknown(_) => Code::ConditionUnknown,
                BadCondition::Value(_) | BadCondition::TooMany => Code::ConditionInvalid,
            };
            Fault::at(format!("/where/{}", bad.name()).trim_end_matches('/'), code)
        };
        ApiError::at_fault(bad.iter().map(fault).collect())
    })
}
