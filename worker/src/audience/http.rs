//! The audience over HTTP.

use ::http::{StatusCode, header};
use lupa_domain::{
    api::audience::{
        AudienceAsk, AudienceCount, AudiencePerson, CheckAnswer, CheckAsk, CheckVerdict, ExportAsk, PeopleAsk, PeoplePage, Withheld,
    },
    audience::{BadCondition, Filter, Reason, Verdict},
    email::EmailAddress,
    ids::ExportId,
    staff::audit::Act,
    wording::Purpose,
};
use serde_json::{Map, Value};

use super::{
    csv, purpose_named,
    store::{self, Found},
};
use crate::{
    body::Body,
    call::{AFTER, Answer, Call, NEXT, json_answer, set_header, with_type},
    capability::Kind,
    consent,
    error::{ApiError, Fault},
    people::PersonNo,
    staff::{Staff, audit::Note},
    words::problems::Code,
};

/// How many addresses one check takes.
const MOST_CHECKED: usize = 1000;
/// How many rows an export gives at a time: some 400 kB of text, some 25 milliseconds of the register's time.
const STRETCH: u32 = 2000;

/// `POST /api/v1/audience/count`
pub fn count(call: &Call<'_>, _: &Staff) -> Answer {
    let ask: AudienceAsk = call.read()?;
    let purpose = purpose_named(call, &ask.purpose)?;
    let filter = filter(&ask.conditions)?;
    json_answer(StatusCode::OK, &totals(call, &purpose, &filter)?)
}

fn totals(call: &Call<'_>, purpose: &Purpose, filter: &Filter) -> Result<AudienceCount, ApiError> {
    let counted = store::count(call.sql, purpose, filter)?;
    let of = |verdict| counted.iter().filter(move |(counted, _)| *counted == verdict).map(|(_, count)| count).sum::<u64>();
    let withheld = Reason::ALL.into_iter().map(|reason| Withheld { reason, count: of(Some(reason)) }).filter(|withheld| withheld.count > 0);
    let answer = AudienceCount { matched: counted.iter().map(|(_, count)| count).sum(), send: of(None), withheld: withheld.collect() };
    Ok(answer)
}

/// `POST /api/v1/audience/people`
pub fn list_people(call: &Call<'_>, staff: &Staff) -> Answer {
    const MOST: u32 = 500;
    let ask: PeopleAsk = call.read()?;
    let purpose = purpose_named(call, &ask.purpose)?;
    let filter = filter(&ask.conditions)?;
    let limit = ask.limit.unwrap_or(50);
    if !(1..=MOST).contains(&limit) {
        return Err(ApiError::at("/limit", Code::LimitOutOfRange));
    }
    let after = match &ask.cursor {
        None => 0,
        Some(cursor) => open_cursor(call, &ask, cursor).ok_or_else(|| ApiError::at("/cursor", Code::CursorInvalid))?,
    };
    // One more than asked tells whether there is a next page.
    let mut found = store::page(call.sql, &purpose, &filter, after, limit + 1)?;
    let more = found.len() > limit as usize;
    found.truncate(limit as usize);
    let next = found.last().filter(|_| more).map(|last| seal_cursor(call, &ask, last.no));
    // Turning the page is the same looking.
    if ask.cursor.is_none() {
        Note::of(Act::AudienceSeen).by(staff).about(&purpose.id).write(call)?;
    }
    let people = found.into_iter().map(|one| entry(call, &purpose, one)).collect();
    json_answer(StatusCode::OK, &PeoplePage { people, next })
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
    }
}

fn stop_url(call: &Call<'_>, purpose: &Purpose, found: &Found) -> String {
    let config = call.config();
    consent::stop_url(&config.secrets, &config.origin, found.no, found.id, &purpose.id)
}

/// A cursor holds where a page ended and under which question: under another one it opens as nothing.
fn seal_cursor(call: &Call<'_>, ask: &PeopleAsk, no: PersonNo) -> String {
    let mut content = no.to_be_bytes().to_vec();
    content.extend_from_slice(&question(call, ask));
    call.config().secrets.seal(Kind::Cursor, &content)
}

fn open_cursor(call: &Call<'_>, ask: &PeopleAsk, cursor: &str) -> Option<PersonNo> {
    let content = call.config().secrets.open(Kind::Cursor, cursor)?;
    let (no, asked) = content.split_first_chunk::<8>()?;
    (asked == question(call, ask)).then_some(PersonNo::from_be_bytes(*no))
}

fn question(call: &Call<'_>, ask: &PeopleAsk) -> [u8; 8] {
    let text = lupa_domain::jcs::text(&(&ask.purpose, &ask.conditions));
    let mac = call.config().secrets.mac("question", text.as_bytes());
    let mut short = [0; 8];
    short.copy_from_slice(&mac[..8]);
    short
}

/// `POST /api/v1/audience/export`
///
/// Gives one stretch of rows. The edge asks again, with where the last one ended, until there is no next, and streams them on as one file:
/// neither holds more than a stretch. The export is written down with the first.
pub fn export(call: &Call<'_>, staff: &Staff) -> Answer {
    let ask: ExportAsk = call.read()?;
    let purpose = purpose_named(call, &ask.purpose)?;
    let filter = filter(&ask.conditions)?;
    if ask.format != "csv" {
        return Err(ApiError::at("/format", Code::FormatUnknown));
    }
    let after = call.header(AFTER).and_then(|text| text.parse::<PersonNo>().ok());
    if after.is_none() {
        let id: ExportId = call.id();
        let conditions = lupa_domain::jcs::text(&ask.conditions);
        let people = totals(call, &purpose, &filter)?.send;
        store::record_export(call.sql, id, staff, &purpose, &conditions, people, call.now)?;
        Note::of(Act::Exported).by(staff).about(id).detail(format!("{} {people}", purpose.id)).write(call)?;
    }
    let found = store::page(call.sql, &purpose, &filter, after.unwrap_or_default(), STRETCH)?;
    let first = after.is_none();
    let mut text = csv::rows(purpose.channel, first, &found, |one| stop_url(call, &purpose, one))?;
    if first && ask.bom {
        text.insert(0, '\u{feff}');
    }
    let mut response = with_type(StatusCode::OK, "text/csv; charset=utf-8", Body::Text(text));
    let day = call.now.to_string();
    let name = format!("attachment; filename=\"lupa-{}-{}.csv\"", purpose.id, &day[..10]);
    set_header(&mut response, header::CONTENT_DISPOSITION, &name)?;
    if let Some(last) = found.last().filter(|_| found.len() == STRETCH as usize) {
        set_header(&mut response, NEXT, &last.no.to_string())?;
    }
    Ok(response)
}

/// `POST /api/v1/check`
pub fn check(call: &Call<'_>, staff: &Staff) -> Answer {
    let ask: CheckAsk = call.read()?;
    let purpose = purpose_named(call, ask.purpose.as_str())?;
    if ask.emails.len() > MOST_CHECKED {
        return Err(ApiError::at("/emails", Code::TooMany));
    }
    Note::of(Act::VerdictSeen).by(staff).about(&purpose.id).detail(ask.emails.len()).write(call)?;
    let mut verdicts = Vec::new();
    for email in ask.emails {
        verdicts.push(match verdict(call, &purpose, &email)? {
            Verdict::Send { basis, receipt } => CheckVerdict::Send { email, basis, receipt },
            Verdict::Withhold(reason) => CheckVerdict::Withhold { email, reason },
        });
    }
    json_answer(StatusCode::OK, &CheckAnswer { verdicts })
}

fn verdict(call: &Call<'_>, purpose: &Purpose, email: &str) -> Result<Verdict, ApiError> {
    let Ok(address) = EmailAddress::parse(email) else { return Ok(Verdict::Withhold(Reason::NotInRegister)) };
    let Some(checked) = store::check(call.sql, purpose, &address)? else { return Ok(Verdict::Withhold(Reason::NotInRegister)) };
    let position = consent::position(checked.standing.as_ref(), purpose, checked.restricted, checked.has_address, checked.bounced);
    Ok(Verdict::on(position))
}

fn filter(conditions: &Map<String, Value>) -> Result<Filter, ApiError> {
    Filter::parse(conditions).map_err(|bad| {
        let fault = |bad: &BadCondition| {
            let code = match bad {
                BadCondition::Unknown(_) => Code::ConditionUnknown,
                BadCondition::Value(_) => Code::ConditionInvalid,
            };
            Fault::at(format!("/where/{}", bad.name()), code)
        };
        ApiError::at_fault(bad.iter().map(fault).collect())
    })
}
