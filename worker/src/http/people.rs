//! People over HTTP: what is stored about them, seen and changed by staff.

use std::collections::BTreeMap;

use http::{Response, StatusCode, header};
use lupa_domain::{
    api::{
        self,
        people::{PersonCard, PersonRequest},
    },
    email::{EmailAddress, EmailError},
    ids::{EventId, PersonId},
    ordered::CollectOrdered,
    people::{
        AddressError, CustomFieldError, FieldId, MAX_REASON_LENGTH, Sight, ValueError, Values,
        card_data::{CardData, CardInput, DatumChange, FieldError},
        rewrite,
    },
    phone,
    staff::{Right, audit::Act},
    text,
    time::Span,
};

use super::{
    context::RequestContext,
    guard::staff,
    openapi::{Sends, doc},
    preconditions::{etag, must_have_seen},
    receipts,
    route::{LARGE, Route, get, post, put},
};
use crate::{
    consent::{objecting, overview, scans},
    people::{
        self, Person, PersonNo,
        card::{self, Card},
        changes::{self, Because},
        commands, fields, foreign_records,
    },
    portal,
    retention::facts,
    rights::{erasure::suppression, notifications},
    runtime::{
        answer::{Answer, json_answer, set_header},
        body::Body,
        error::{ApiError, Fault},
    },
    staff::{
        Member, Note, Staff,
        permission::{ChangePeople, CreatePeople, SeePeople},
    },
    words::problems::Code,
};

/// Looking at the same person again within this time is the same looking.
pub(super) const SAME_LOOKING: Span = Span::minutes(5);

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        post(
            "/api/v1/people",
            staff(create),
            doc("Takes somebody into the register")
                .named("createPerson")
                .takes::<api::people::PersonRequest>()
                .gives::<api::people::PersonCard>(201)
                .sends(&[Sends::ETag, Sends::Location])
                .refuses(&[409]),
        )
        .up_to(LARGE),
        get(
            "/api/v1/people/{id}",
            staff(show),
            doc("What is kept about somebody").named("getPerson").gives::<api::people::PersonCard>(200).sends(&[Sends::ETag]),
        ),
        put(
            "/api/v1/people/{id}",
            staff(change),
            doc("Changes what is kept about somebody, whole; needs If-Match")
                .named("changePerson")
                .takes::<api::people::PersonRequest>()
                .gives::<api::people::PersonCard>(200)
                .if_match()
                .sends(&[Sends::ETag])
                .refuses(&[409]),
        )
        .up_to(LARGE),
        get(
            "/api/v1/people/{id}/receipts/{receipt}",
            staff(show_receipt),
            doc("One signed receipt of somebody")
                .named("getPersonReceipt")
                .gives_object(200)
                .sends(&[Sends::ContentDisposition, Sends::Checkpoint]),
        ),
    ]
}

/// The person that a path names.
pub(super) fn named(request: &RequestContext<'_>) -> Result<Person, ApiError> {
    let id: PersonId = request.path_id("id")?;
    people::by_id(request.tx.sql, id)?.ok_or_else(|| ApiError::refused(Code::NotFound))
}

/// What a member of staff may see.
pub(super) fn sight(staff: &Member) -> Sight {
    if staff.may(Right::SeeRestricted) { Sight::Everything } else { Sight::Open }
}

/// `POST /api/v1/people`
pub(super) fn create(request: &RequestContext<'_>, staff: &Staff<CreatePeople>) -> Answer {
    let ask: PersonRequest = request.json()?;
    let declared = fields::declared(request.tx.sql)?;
    let parsed = parse(request, &ask, None);
    let fields = rewrite(&declared, &Values::new(), &ask.fields, sight(staff));
    let (particulars, fields, reason) = whole(parsed, fields, reason(&ask))?;
    if particulars.name.is_none() && particulars.organisation.is_none() {
        return Err(ApiError::at("/name", Code::Required));
    }
    if let Some(email) = &particulars.email
        && let Some(known) = people::by_email(request.tx.sql, email)?
    {
        return taken(request, staff, &known);
    }
    let because = Because { staff: Some(staff.id()), source: ask.source, reason: reason.as_deref() };
    let (no, id) = commands::create(&request.tx, &particulars, &fields, because)?;
    Note::of(Act::PersonCreated).by(staff).person(id).write(&request.tx)?;
    suppression::mark(&request.tx, &people::by_no(request.tx.sql, no)?)?;
    let mut response = answer(request, staff, StatusCode::CREATED, no)?;
    set_header(&mut response, header::LOCATION, &format!("/api/v1/people/{id}"))?;
    Ok(response)
}

/// `GET /api/v1/people/{id}`
pub(super) fn show(request: &RequestContext<'_>, staff: &Staff<SeePeople>) -> Answer {
    let person = named(request)?;
    Note::of(Act::PersonSeen).by(staff).person(person.id).write_once_in(&request.tx, SAME_LOOKING)?;
    answer(request, staff, StatusCode::OK, person.no)
}

/// `PUT /api/v1/people/{id}`
///
/// The card whole: what is left out goes. Fields that one may not see stay. While the processing is restricted nothing is changed: GDPR
/// Art. 18(2) leaves storing it, and what a person asked to have put right is put right when their request is decided.
pub(super) fn change(request: &RequestContext<'_>, staff: &Staff<ChangePeople>) -> Answer {
    let person = named(request)?;
    let before = card::load(request.tx.sql, person.no)?;
    must_have_seen(request, &etag(before.revision))?;
    must_be_free(&before)?;
    let ask: PersonRequest = request.json()?;
    let parsed = parse(request, &ask, Some(&before));
    let fields = rewrite(&fields::declared(request.tx.sql)?, &before.fields, &ask.fields, sight(staff));
    let (particulars, fields, reason) = whole(parsed, fields, reason(&ask))?;
    // A person who has only signed up may have no name, and need not get one.
    let was_named = before.name.is_some() || before.organisation.is_some();
    if was_named && particulars.name.is_none() && particulars.organisation.is_none() {
        return Err(ApiError::at("/name", Code::Required));
    }
    if let Some(email) = &particulars.email
        && let Some(known) = people::by_email(request.tx.sql, email)?.filter(|known| known.no != person.no)
    {
        return taken(request, staff, &known);
    }
    let because = Because { staff: Some(staff.id()), source: ask.source, reason: reason.as_deref() };
    let changed = commands::change(&request.tx, &before, &particulars, &fields, because)?;
    if !changed.is_empty() {
        notifications::corrected(&request.tx, &person, &before.data())?;
        if changed.iter().any(|changed| changed.datum == "email") {
            // Another person may read mail at the old address.
            portal::forget(request.tx.sql, person.no, request.tx.now)?;
            suppression::mark(&request.tx, &people::by_no(request.tx.sql, person.no)?)?;
        }
        Note::of(Act::PersonChanged).by(staff).person(person.id).detail(names(&changed)).write(&request.tx)?;
    }
    answer(request, staff, StatusCode::OK, person.no)
}

/// `GET /api/v1/people/{id}/receipts/{receipt}`
pub(super) fn show_receipt(request: &RequestContext<'_>, staff: &Staff<SeePeople>) -> Answer {
    let person = named(request)?;
    let receipt: EventId = request.path_id("receipt")?;
    Note::of(Act::PersonSeen).by(staff).person(person.id).write_once_in(&request.tx, SAME_LOOKING)?;
    receipts::signed_receipt(request, &person, receipt)
}

/// Nothing is changed about a person whose processing is restricted.
pub(super) fn must_be_free(card: &Card) -> Result<(), ApiError> {
    if card.restricted { Err(ApiError::refused(Code::PersonRestricted)) } else { Ok(()) }
}

fn names(changed: &[DatumChange]) -> String {
    changed.iter().map(|changed| changed.datum.as_str()).collect::<Vec<_>>().join(", ")
}

/// Given as an answer, not as an error: that staff learned who is in the register is kept.
fn taken(request: &RequestContext<'_>, staff: &Member, known: &Person) -> Answer {
    Note::of(Act::PeopleSeen).by(staff).person(known.id).detail(1).write(&request.tx)?;
    let shown = staff.may(Right::SeePeople).then_some(known.id);
    Ok(ApiError::email_taken(shown).response(request.locale))
}

/// Reads what was written; of what is stored `before`, the address and the number may stay, whatever they are.
fn parse(request: &RequestContext<'_>, ask: &PersonRequest, before: Option<&Card>) -> Result<CardData, Vec<Fault>> {
    let address = ask.address.as_ref();
    let written = CardInput {
        email: ask.email.as_deref(),
        name: ask.name.as_deref(),
        organisation: ask.organisation.as_deref(),
        phone: ask.phone.as_deref(),
        kept_phone: before.and_then(|before| before.phone.as_deref()),
        address: address.map(|address| [&*address.street, &*address.postal_code, &*address.locality, &*address.country]),
        locale: ask.locale,
        kind: ask.kind,
        relation: ask.relation,
        tags: &ask.tags,
    };
    let data = CardData::parse(written, request.tx.config().country).map_err(|slips| slips.iter().map(fault).collect::<Vec<_>>())?;
    let is_kept = |email: &EmailAddress| before.and_then(|before| before.email.as_deref()).is_some_and(|kept| kept == email.to_string());
    match &data.email {
        Some(email) if email.is_formula() && !is_kept(email) => Err(vec![Fault::at("/email", Code::EmailFormula)]),
        _ => Ok(data),
    }
}

pub(super) fn fault(error: &FieldError) -> Fault {
    match error {
        FieldError::Email(why) => Fault::at("/email", if *why == EmailError::Length { Code::EmailTooLong } else { Code::EmailInvalid }),
        FieldError::Name(_) => Fault::at("/name", Code::NameTooLong),
        FieldError::Organisation(_) => Fault::at("/organisation", Code::TextTooLong),
        FieldError::Phone(_) => Fault::at("/phone", Code::PhoneInvalid),
        FieldError::Address((member, why)) => {
            let code = match why {
                AddressError::TooLong(_) => Code::TextTooLong,
                AddressError::Incomplete => Code::Required,
                AddressError::PostalCode => Code::PostalCodeInvalid,
                AddressError::Country => Code::CountryInvalid,
            };
            Fault::at(format!("/address/{member}"), code)
        }
        FieldError::Tag(place, _) => Fault::at(format!("/tags/{place}"), Code::TextTooLong),
        FieldError::TooManyTags => Fault::at("/tags", Code::TooMany),
    }
}

/// Why something is kept, in one line.
fn reason(ask: &PersonRequest) -> Result<Option<String>, Fault> {
    let reason = ask.reason.as_deref().map(text::one_line).filter(|text| !text.is_empty());
    let is_long = reason.as_ref().is_some_and(|text| text.chars().count() > MAX_REASON_LENGTH);
    if is_long { Err(Fault::at("/reason", Code::TextTooLong)) } else { Ok(reason) }
}

/// All three, or everything that is wrong with any of them.
fn whole<P, F>(
    particulars: Result<P, Vec<Fault>>,
    fields: Result<F, Vec<(String, CustomFieldError)>>,
    reason: Result<Option<String>, Fault>,
) -> Result<(P, F, Option<String>), ApiError> {
    let field = |(name, error): (String, CustomFieldError)| {
        let code = match error {
            CustomFieldError::Unknown => Code::FieldUnknown,
            CustomFieldError::Restricted => Code::FieldRestricted,
            CustomFieldError::Value(ValueError::Retired) => Code::FieldRetired,
            CustomFieldError::Value(ValueError::TooLong) => Code::TextTooLong,
            CustomFieldError::Value(_) => Code::FieldInvalid,
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

/// The card as a member of staff may see it.
fn answer(request: &RequestContext<'_>, staff: &Member, status: StatusCode, no: PersonNo) -> Result<Response<Body>, ApiError> {
    let card = card::load(request.tx.sql, no)?;
    let declared = fields::declared(request.tx.sql)?;
    let sight = sight(staff);
    let is_seen = |id: &FieldId| declared.get(id).is_some_and(|field| sight.sees(field));
    let (seen, hidden): (Vec<_>, Vec<_>) = card.fields.clone().into_iter().partition(|(id, _)| is_seen(id));
    let mut origins = changes::origins(request.tx.sql, &card)?;
    origins.retain(|origin| origin.datum.strip_prefix("fields/").is_none_or(|id| seen.iter().any(|(seen, _)| seen.as_str() == id)));
    let person = people::by_no(request.tx.sql, no)?;
    // Who may change people without seeing them wrote all of the card, and is told no more than that.
    let sees = staff.may(Right::SeePeople);
    if !sees {
        origins.clear();
    }
    let etag = etag(card.revision);
    let view = PersonCard {
        id: card.id,
        revision: card.revision,
        email: card.email,
        name: card.name,
        organisation: card.organisation,
        phone_shown: card.phone.as_deref().map(|phone| phone::shown(phone, request.tx.config().country)),
        phone_suspect: card.phone.as_deref().is_some_and(phone::is_suspect),
        phone: card.phone,
        address: card.address,
        locale: card.locale,
        kind: card.kind,
        relation: card.relation,
        tags: card.tags,
        fields: card::on_the_wire(&seen.into_iter().collect_map()),
        hidden: u32::try_from(hidden.len()).unwrap_or(u32::MAX),
        joined_at: card.joined_at,
        confirmed_at: card.confirmed_at,
        bounced_at: card.bounced_at,
        restricted: card.restricted,
        origins,
        consents: if sees { overview::views(&request.tx, &person, request.locale)? } else { Vec::new() },
        receipts: if sees { overview::receipt_lines(&request.tx, &person)? } else { Vec::new() },
        scans: if sees { scans::of(request.tx.sql, no)? } else { Vec::new() },
        objections: if sees { objecting::kinds(request.tx.sql, no)? } else { BTreeMap::new() },
        foreign_records: if sees { foreign_records::of(request.tx.sql, no)? } else { Vec::new() },
        holds: if sees { card::holds(request.tx.sql, no)? } else { Vec::new() },
        terms: if sees { facts::terms_of(&request.tx, &person)? } else { Vec::new() },
        notifications: if sees { notifications::of(request.tx.sql, no)? } else { Vec::new() },
    };
    let mut response = json_answer(status, &view)?;
    set_header(&mut response, header::ETAG, &etag)?;
    Ok(response)
}
