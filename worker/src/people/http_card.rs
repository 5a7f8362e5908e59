//! The card of a person over HTTP: what is kept about them, seen and changed by staff.

use ::http::{Response, StatusCode, header};
use lupa_domain::{
    api::people::{PersonAsk, PersonCard},
    email::EmailError,
    ids::{EventId, PersonId},
    people::{
        AddressError, FieldError, FieldId, FieldSlip, LONGEST_REASON, Sight, Values,
        particulars::{Changed, Data, Particulars, Slip, Written, changes as compared},
        rewrite,
    },
    staff::{Right, audit::Act},
    time::Span,
};

use super::{
    Person, by_email, by_id,
    card::{self, Card},
    changes::{self, Because},
    fields,
};
use crate::{
    body::Body,
    call::{Answer, Call, json_answer, path_id, set_header},
    consent,
    error::{ApiError, Fault},
    portal,
    staff::{Staff, audit::Note},
    wording,
    words::problems::Code,
};

/// Looking at the same person again within this time is the same looking.
pub(super) const SAME_LOOKING: Span = Span::minutes(5);

/// The person that a path names.
pub(super) fn named(call: &Call<'_>) -> Result<Person, ApiError> {
    let id: PersonId = path_id(call, "id")?;
    by_id(call.sql, id)?.ok_or_else(|| ApiError::refused(Code::NotFound))
}

/// What somebody of staff may see.
pub(super) fn sight(staff: &Staff) -> Sight {
    if staff.may(Right::SeeRestricted) { Sight::Everything } else { Sight::Open }
}

/// `POST /api/v1/people`
pub fn create(call: &Call<'_>, staff: &Staff) -> Answer {
    let ask: PersonAsk = call.read()?;
    let declared = fields::declared(call.sql)?;
    let read = read(call, &ask);
    let fields = rewrite(&declared, &Values::new(), &ask.fields, sight(staff));
    let (particulars, fields, reason) = whole(read, fields, reason(&ask))?;
    if particulars.name.is_none() && particulars.organisation.is_none() {
        return Err(ApiError::at("/name", Code::Required));
    }
    if let Some(email) = &particulars.email
        && let Some(known) = by_email(call.sql, email)?
    {
        return taken(call, staff, &known);
    }
    let id: PersonId = call.id();
    let no = card::insert(call.sql, id, &particulars, &fields, call.now)?;
    let changed = compared(&Data::new(), &particulars.data(&fields));
    let because = Because { staff: Some(staff.id()), source: ask.source, reason: reason.as_deref() };
    changes::note(call.sql, no, &changed, because, call.now)?;
    Note::of(Act::PersonCreated).by(staff).person(id).write(call)?;
    let mut response = answer(call, staff, StatusCode::CREATED, no)?;
    set_header(&mut response, header::LOCATION, &format!("/api/v1/people/{id}"))?;
    Ok(response)
}

/// `GET /api/v1/people/{id}`
pub fn show(call: &Call<'_>, staff: &Staff) -> Answer {
    let person = named(call)?;
    Note::of(Act::PersonSeen).by(staff).person(person.id).write_once_in(call, SAME_LOOKING)?;
    answer(call, staff, StatusCode::OK, person.no)
}

/// `PUT /api/v1/people/{id}`
///
/// The card whole: what is left out goes. Fields that one may not see stay. While the processing is restricted nothing is changed: GDPR
/// Art. 18(2) leaves storing it, and what somebody asked to have put right is put right when their request is decided.
pub fn change(call: &Call<'_>, staff: &Staff) -> Answer {
    let person = named(call)?;
    let before = card::load(call.sql, person.no)?;
    wording::http::must_have_seen(call, &etag(&before))?;
    must_be_free(&before)?;
    let ask: PersonAsk = call.read()?;
    let read = read(call, &ask);
    let fields = rewrite(&fields::declared(call.sql)?, &before.fields, &ask.fields, sight(staff));
    let (particulars, fields, reason) = whole(read, fields, reason(&ask))?;
    // Whoever has only signed up has no name, and may have none on.
    let was_named = before.name.is_some() || before.organisation.is_some();
    if was_named && particulars.name.is_none() && particulars.organisation.is_none() {
        return Err(ApiError::at("/name", Code::Required));
    }
    if let Some(email) = &particulars.email
        && let Some(known) = by_email(call.sql, email)?.filter(|known| known.no != person.no)
    {
        return taken(call, staff, &known);
    }
    let changed = compared(&before.data(), &particulars.data(&fields));
    if !changed.is_empty() {
        card::update(call.sql, &before, &particulars, &fields)?;
        let because = Because { staff: Some(staff.id()), source: ask.source, reason: reason.as_deref() };
        changes::note(call.sql, person.no, &changed, because, call.now)?;
        if changed.iter().any(|changed| changed.datum == "email") {
            // Whoever read mail at the old address is no longer who reads it.
            portal::forget(call.sql, person.no, call.now)?;
        }
        Note::of(Act::PersonChanged).by(staff).person(person.id).detail(names(&changed)).write(call)?;
    }
    answer(call, staff, StatusCode::OK, person.no)
}

/// `GET /api/v1/people/{id}/receipts/{receipt}`
pub fn show_receipt(call: &Call<'_>, staff: &Staff) -> Answer {
    let person = named(call)?;
    let receipt: EventId = path_id(call, "receipt")?;
    Note::of(Act::PersonSeen).by(staff).person(person.id).write_once_in(call, SAME_LOOKING)?;
    consent::http_me::signed_receipt(call, &person, receipt)
}

/// Nothing is changed about somebody whose processing is restricted.
pub(super) fn must_be_free(card: &Card) -> Result<(), ApiError> {
    if card.restricted { Err(ApiError::refused(Code::PersonRestricted)) } else { Ok(()) }
}

fn names(changed: &[Changed]) -> String {
    changed.iter().map(|changed| changed.datum.as_str()).collect::<Vec<_>>().join(", ")
}

fn etag(card: &Card) -> String {
    format!("\"{}\"", card.revision)
}

/// Given as an answer, not as an error: that somebody has learned who is in the register is kept.
fn taken(call: &Call<'_>, staff: &Staff, known: &Person) -> Answer {
    Note::of(Act::PeopleSeen).by(staff).person(known.id).detail(1).write(call)?;
    let shown = staff.may(Right::SeePeople).then_some(known.id);
    Ok(ApiError::email_taken(shown).response(call.locale))
}

fn read(call: &Call<'_>, ask: &PersonAsk) -> Result<Particulars, Vec<Fault>> {
    let address = ask.address.as_ref();
    let written = Written {
        email: ask.email.as_deref(),
        name: ask.name.as_deref(),
        organisation: ask.organisation.as_deref(),
        phone: ask.phone.as_deref(),
        address: address.map(|address| [&*address.street, &*address.postal_code, &*address.locality, &*address.country]),
        locale: ask.locale,
        kind: ask.kind,
        relation: ask.relation,
        tags: &ask.tags,
    };
    Particulars::read(written, call.config().calling_code).map_err(|slips| slips.iter().map(fault).collect())
}

fn fault(slip: &Slip) -> Fault {
    match slip {
        Slip::Email(why) => Fault::at("/email", if *why == EmailError::Length { Code::EmailTooLong } else { Code::EmailInvalid }),
        Slip::Name(_) => Fault::at("/name", Code::NameTooLong),
        Slip::Organisation(_) => Fault::at("/organisation", Code::TextTooLong),
        Slip::Phone(_) => Fault::at("/phone", Code::PhoneInvalid),
        Slip::Address((member, why)) => {
            let code = match why {
                AddressError::TooLong(_) => Code::TextTooLong,
                AddressError::Incomplete => Code::Required,
                AddressError::PostalCode => Code::PostalCodeInvalid,
                AddressError::Country => Code::CountryInvalid,
            };
            Fault::at(format!("/address/{member}"), code)
        }
        Slip::Tag(place, _) => Fault::at(format!("/tags/{place}"), Code::TextTooLong),
        Slip::TooManyTags => Fault::at("/tags", Code::TooMany),
    }
}

/// Why something is kept, in one line.
fn reason(ask: &PersonAsk) -> Result<Option<String>, Fault> {
    let reason = ask.reason.as_deref().map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|text| !text.is_empty());
    let is_long = reason.as_ref().is_some_and(|text| text.chars().count() > LONGEST_REASON);
    if is_long { Err(Fault::at("/reason", Code::TextTooLong)) } else { Ok(reason) }
}

/// All three, or everything that is wrong with any of them.
fn whole<P, F>(
    particulars: Result<P, Vec<Fault>>,
    fields: Result<F, Vec<(String, FieldSlip)>>,
    reason: Result<Option<String>, Fault>,
) -> Result<(P, F, Option<String>), ApiError> {
    let field = |(name, slip): (String, FieldSlip)| {
        let code = match slip {
            FieldSlip::Unknown => Code::FieldUnknown,
            FieldSlip::Restricted => Code::FieldRestricted,
            FieldSlip::Value(FieldError::Retired) => Code::FieldRetired,
            FieldSlip::Value(FieldError::TooLong) => Code::TextTooLong,
            FieldSlip::Value(_) => Code::FieldInvalid,
        };
        // A member's name as a JSON Pointer wants it (RFC 6901 §3).
        Fault::at(format!("/fields/{}", name.replace('~', "~0").replace('/', "~1")), code)
    };
    match (particulars, fields, reason) {
        (Ok(particulars), Ok(fields), Ok(reason)) => Ok((particulars, fields, reason)),
        (particulars, fields, reason) => {
            let mut faults = particulars.err().unwrap_or_default();
            faults.extend(fields.err().into_iter().flatten().map(field));
            faults.extend(reason.err());
            Err(ApiError::at_fault(faults))
        }
    }
}

/// The card as somebody of staff may see it.
fn answer(call: &Call<'_>, staff: &Staff, status: StatusCode, no: super::PersonNo) -> Result<Response<Body>, ApiError> {
    let card = card::load(call.sql, no)?;
    let declared = fields::declared(call.sql)?;
    let sight = sight(staff);
    let is_seen = |id: &FieldId| declared.get(id).is_some_and(|field| sight.sees(field));
    let (seen, hidden): (Vec<_>, Vec<_>) = card.fields.clone().into_iter().partition(|(id, _)| is_seen(id));
    let mut origins = changes::origins(call.sql, &card)?;
    origins.retain(|origin| origin.datum.strip_prefix("fields/").is_none_or(|id| seen.iter().any(|(seen, _)| seen.as_str() == id)));
    let person = super::by_no(call.sql, no)?;
    let etag = etag(&card);
    let view = PersonCard {
        id: card.id,
        revision: card.revision,
        email: card.email,
        name: card.name,
        organisation: card.organisation,
        phone: card.phone,
        address: card.address,
        locale: card.locale,
        kind: card.kind,
        relation: card.relation,
        tags: card.tags,
        fields: card::on_the_wire(&seen.into_iter().collect()),
        hidden: u32::try_from(hidden.len()).unwrap_or(u32::MAX),
        joined_at: card.joined_at,
        confirmed_at: card.confirmed_at,
        bounced_at: card.bounced_at,
        restricted: card.restricted,
        origins,
        consents: consent::http_me::views(call, &person)?,
        receipts: consent::http_me::receipt_lines(call, &person)?,
        holds: card::holds(call.sql, no)?,
    };
    let mut response = json_answer(status, &view)?;
    set_header(&mut response, header::ETAG, &etag)?;
    Ok(response)
}
