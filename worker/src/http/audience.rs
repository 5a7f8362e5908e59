//! The audience over HTTP: how many may be written to, who they are, and who is withheld for which reason.

use std::collections::{BTreeMap, BTreeSet};

use http::StatusCode;
use lupa_domain::{
    api,
    api::audience::{AudiencePerson, AudienceRequest, PeoplePage, PeopleRequest, WithheldPage, WithheldPerson, WithheldRequest},
    audience::{Basis, Clock, Condition, FieldCondition, Filter, InvalidCondition},
    people::{FieldDeclaration, FieldId, Sight},
    staff::audit::Act,
    wording::{DatumTerm, Ground, Purpose},
};
use serde_json::{Map, Value};

use super::{
    context::RequestContext,
    cursor,
    guard::staff,
    openapi::doc,
    people::sight,
    route::{Route, post},
};
use crate::{
    audience::{self, Found, FoundWithheld},
    consent,
    people::{access_log, fields},
    runtime::{
        answer::{Answer, json_answer},
        error::{ApiError, Fault},
    },
    staff::{Member, Note, Staff, permission::SeeAudience},
    wording,
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        post(
            "/api/v1/audience/count",
            staff(count),
            doc("How many people may be contacted, and why not the others")
                .named("countAudience")
                .takes::<api::audience::AudienceRequest>()
                .gives::<api::audience::AudienceCount>(200),
        )
        .question(),
        post(
            "/api/v1/audience/people",
            staff(list_people),
            doc("Those who may be written to, page by page")
                .named("listAudience")
                .takes::<api::audience::PeopleRequest>()
                .gives::<api::audience::PeoplePage>(200),
        )
        .question(),
        post(
            "/api/v1/audience/withheld",
            staff(list_withheld),
            doc("Those who may not, for one reason, page by page")
                .named("listWithheld")
                .takes::<api::audience::WithheldRequest>()
                .gives::<api::audience::WithheldPage>(200),
        )
        .question(),
    ]
}

/// `POST /api/v1/audience/count`
pub(super) fn count(request: &RequestContext<'_>, staff: &Staff<SeeAudience>) -> Answer {
    let ask: AudienceRequest = request.json()?;
    let purpose = purpose_named(request, &ask.purpose)?;
    let filter = filter(request, staff, &purpose, &ask.conditions)?;
    let ground = ground_of(&purpose, ask.basis)?;
    json_answer(StatusCode::OK, &audience::totals(&request.tx, &purpose, ground, &filter)?)
}

/// `POST /api/v1/audience/people`
pub(super) fn list_people(request: &RequestContext<'_>, staff: &Staff<SeeAudience>) -> Answer {
    let ask: PeopleRequest = request.json()?;
    let purpose = purpose_named(request, &ask.purpose)?;
    let filter = filter(request, staff, &purpose, &ask.conditions)?;
    let limit = limit_of(ask.limit)?;
    let ground = ground_of(&purpose, ask.basis)?;
    let question = cursor::question(request, &(&ask.purpose, ask.basis, &ask.conditions));
    let after = cursor::open(request, question, ask.cursor.as_deref(), cursor::number)?.unwrap_or_default();
    // One more than asked tells whether there is a next page.
    let mut found = audience::page(request.tx.sql, &purpose, ground, &filter, after, limit + 1)?;
    let more = found.len() > limit as usize;
    found.truncate(limit as usize);
    let next = found.last().filter(|_| more).map(|last| cursor::seal(request, question, &last.no.to_be_bytes()));
    let found = audience::vouched(&request.tx, &purpose, found)?;
    // Turning the page is the same looking.
    if ask.cursor.is_none() {
        Note::of(Act::AudienceSeen).by(staff).about(&purpose.id).write(&request.tx)?;
    }
    access_log::note(
        &request.tx,
        staff,
        Act::AudienceSeen,
        Some(purpose.id.as_str()),
        &found.iter().map(|one| one.no).collect::<Vec<_>>(),
    )?;
    let people = found.into_iter().map(|one| entry(request, &purpose, one)).collect();
    json_answer(StatusCode::OK, &PeoplePage { people, next })
}

fn entry(request: &RequestContext<'_>, purpose: &Purpose, found: Found) -> AudiencePerson {
    AudiencePerson {
        stop_url: stop_url(request, purpose, &found),
        id: found.id,
        address: found.address,
        name: found.name,
        language: found.locale,
        given_at: found.given_at,
        receipt: found.receipt,
        sold_on: found.sold_on,
    }
}

/// `POST /api/v1/audience/withheld`
pub(super) fn list_withheld(request: &RequestContext<'_>, staff: &Staff<SeeAudience>) -> Answer {
    let ask: WithheldRequest = request.json()?;
    let purpose = purpose_named(request, &ask.purpose)?;
    let filter = filter(request, staff, &purpose, &ask.conditions)?;
    let limit = limit_of(ask.limit)?;
    let ground = ground_of(&purpose, ask.basis)?;
    let question = cursor::question(request, &(&ask.purpose, ask.basis, &ask.conditions, ask.reason));
    let after = cursor::open(request, question, ask.cursor.as_deref(), cursor::number)?.unwrap_or_default();
    let mut found = audience::withheld(request.tx.sql, &purpose, ground, &filter, ask.reason, after, limit + 1)?;
    let more = found.len() > limit as usize;
    found.truncate(limit as usize);
    let next = found.last().filter(|_| more).map(|last| cursor::seal(request, question, &last.no.to_be_bytes()));
    if ask.cursor.is_none() {
        Note::of(Act::AudienceSeen).by(staff).about(&purpose.id).detail(ask.reason.as_str()).write(&request.tx)?;
    }
    access_log::note(
        &request.tx,
        staff,
        Act::AudienceSeen,
        Some(purpose.id.as_str()),
        &found.iter().map(|one| one.no).collect::<Vec<_>>(),
    )?;
    let person = |FoundWithheld { id, email, name, locale, since, .. }| WithheldPerson { id, email, name, language: locale, since };
    json_answer(StatusCode::OK, &WithheldPage { people: found.into_iter().map(person).collect(), next })
}

fn limit_of(asked: Option<u32>) -> Result<u32, ApiError> {
    const MOST: u32 = 500;
    let limit = asked.unwrap_or(50);
    if (1..=MOST).contains(&limit) { Ok(limit) } else { Err(ApiError::at("/limit", Code::LimitOutOfRange)) }
}

pub(super) fn stop_url(request: &RequestContext<'_>, purpose: &Purpose, found: &Found) -> String {
    let config = request.tx.config();
    let mailbox = config.secrets.mailbox_of(&found.mailbox_key);
    consent::stop_url(&config.secrets, &config.origin, mailbox, (found.no, found.id), &purpose.id)
}

/// The ground that is asked about, which must be turned on; none for consent.
pub(super) fn ground_of(purpose: &Purpose, basis: Basis) -> Result<Option<Ground>, ApiError> {
    match basis.ground() {
        Some(ground) if !purpose.also.contains(&ground) => Err(ApiError::at("/basis", Code::BasisOff)),
        ground => Ok(ground),
    }
}

/// The purpose that is asked about.
pub(super) fn purpose_named(request: &RequestContext<'_>, name: &str) -> Result<Purpose, ApiError> {
    let unknown = || ApiError::at("/purpose", Code::PurposeUnknown);
    wording::purpose(request.tx.sql, &name.parse().map_err(|_| unknown())?)?.ok_or_else(unknown)
}

/// The filter that a member of staff asks for a purpose.
pub(super) fn filter(
    request: &RequestContext<'_>,
    staff: &Member,
    purpose: &Purpose,
    conditions: &Map<String, Value>,
) -> Result<Filter, ApiError> {
    let clock = Clock { zone: request.tx.config().zone(), today: request.tx.today() };
    let filter = Filter::parse(conditions, clock).map_err(|bad| {
        let fault = |bad: &InvalidCondition| {
            let code = match bad {
                InvalidCondition::Unknown(_) => Code::ConditionUnknown,
                InvalidCondition::Value(_) | InvalidCondition::TooMany => Code::ConditionInvalid,
            };
            Fault::at(format!("/where/{}", bad.name()).trim_end_matches('/'), code)
        };
        ApiError::at_fault(bad.iter().map(fault).collect())
    })?;
    let asked: Vec<_> = filter.all.iter().flat_map(Condition::of_fields).collect();
    if !asked.is_empty() {
        let usable = UsableFields::of(request, staff, purpose)?;
        for FieldCondition { field, test } in asked {
            let declared = usable.field(field).map_err(|code| ApiError::at("/where", code))?;
            if !test.fits(declared.kind) {
                return Err(ApiError::at("/where", Code::ConditionInvalid));
            }
        }
    }
    Ok(filter)
}

/// The business's own fields as one member of staff may use them for one purpose.
pub(super) struct UsableFields {
    declared: BTreeMap<FieldId, FieldDeclaration>,
    sight: Sight,
    /// What other purposes ask for, and this one does not.
    of_others: BTreeSet<FieldId>,
    /// What purposes ask for as a birthday.
    birthdays: BTreeSet<FieldId>,
}

impl UsableFields {
    pub(super) fn of(request: &RequestContext<'_>, staff: &Member, purpose: &Purpose) -> Result<Self, ApiError> {
        let (mut of_others, mut birthdays) = (BTreeSet::new(), BTreeSet::new());
        for asked in wording::purposes(request.tx.sql)?.into_iter().filter(|other| !other.retired).flat_map(|other| other.asks) {
            if asked.term == DatumTerm::BirthDate {
                birthdays.insert(asked.field.clone());
            }
            of_others.insert(asked.field);
        }
        for own in &purpose.asks {
            of_others.remove(&own.field);
        }
        Ok(Self { declared: fields::declared(request.tx.sql)?, sight: sight(staff), of_others, birthdays })
    }

    /// A field, or why it cannot be used. What people told for one purpose is not used for another (GDPR Art. 5(1)(b)).
    pub(super) fn field(&self, id: &FieldId) -> Result<&FieldDeclaration, Code> {
        let declared = self.declared.get(id).ok_or(Code::FieldUnknown)?;
        match declared {
            hidden if !self.sight.sees(hidden) => Err(Code::FieldRestricted),
            _ if self.of_others.contains(id) => Err(Code::FieldForOther),
            usable => Ok(usable),
        }
    }

    pub(super) fn is_birthday(&self, id: &FieldId) -> bool {
        self.birthdays.contains(id)
    }
}
