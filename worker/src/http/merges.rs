//! Merging two cards over HTTP: seen and done by staff, and agreed to by the owner of the mailbox that would go.

use std::collections::BTreeSet;

use http::StatusCode;
use lupa_domain::{
    api::{
        self,
        people::{MergeConsent, MergeDatum, MergeLine, MergeLink, MergeList, MergePreview, MergeProgress, MergeRequest, MergeUndone},
    },
    email::EmailAddress,
    ids::{MergeId, PersonId},
    ordered::CollectOrdered,
    people::{
        Datum,
        merging::{AGREE_WITHIN, Choices, UNDO_WITHIN, side_of},
    },
    staff::{Right, audit::Act},
};

use super::{
    context::RequestContext,
    guard::{Guard, staff},
    openapi::doc,
    people::{SAME_LOOKING, named, sight},
    route::{Route, delete, get, post},
};
use crate::{
    consent::withdrawal,
    people::{
        self, Person, fields,
        merging::{self, Merge, MergeState},
    },
    register,
    rights::merging::{self as commands, Preview, tokens},
    runtime::{
        answer::{Answer, json_answer},
        error::{ApiError, Fault},
    },
    staff::{
        self as members, Member, Note, Staff,
        permission::{ChangePeople, SeePeople},
    },
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/people/{id}/merges",
            staff(list),
            doc("The cards that were merged into somebody's, or are to be").named("listMerges").gives::<MergeList>(200),
        ),
        get(
            "/api/v1/people/{id}/merges/with/{other}",
            staff(preview),
            doc("What merging another card into somebody's would do").named("previewMerge").gives::<MergePreview>(200).refuses(&[409]),
        ),
        post(
            "/api/v1/people/{id}/merges",
            staff(merge),
            doc("Merges another card into somebody's, or asks the mailbox that would go")
                .named("mergePeople")
                .takes::<MergeRequest>()
                .gives::<MergeLine>(201)
                .refuses(&[409]),
        ),
        delete(
            "/api/v1/people/{id}/merges/{merge}",
            staff(undo),
            doc("Undoes a merge within thirty days, or takes it back while a mailbox has not agreed")
                .named("undoMerge")
                .gives::<MergeUndone>(200)
                .refuses(&[409]),
        ),
        get(
            "/api/v1/merges/{token}",
            Guard::Anyone(look),
            doc("What a link asks its reader to agree to; changes nothing")
                .named("getMerge")
                .gives::<api::people::MergeLink>(200)
                .refuses(&[410, 429]),
        ),
        post(
            "/api/v1/merges/{token}",
            Guard::Anyone(agree),
            doc("Agrees that one's card is merged into another")
                .named("agreeToMerge")
                .takes_nothing()
                .gives::<api::people::MergeLink>(200)
                .refuses(&[404, 409, 410, 429]),
        ),
    ]
}

fn found(request: &RequestContext<'_>, id: PersonId) -> Result<Person, ApiError> {
    people::by_id(request.tx.sql, id)?.ok_or_else(|| ApiError::at("/other", Code::NotFound))
}

/// `GET /api/v1/people/{id}/merges`
pub(super) fn list(request: &RequestContext<'_>, staff: &Staff<SeePeople>) -> Answer {
    let person = named(request)?;
    Note::of(Act::PersonSeen).by(staff).person(person.id).write_once_in(&request.tx, SAME_LOOKING)?;
    let merges = merging::of(request.tx.sql, person.no)?;
    let merges = merges.iter().map(|merge| line(request, merge)).collect::<Result<_, _>>()?;
    json_answer(StatusCode::OK, &MergeList { merges })
}

/// `GET /api/v1/people/{id}/merges/with/{other}`
pub(super) fn preview(request: &RequestContext<'_>, staff: &Staff<SeePeople>) -> Answer {
    let (this, other) = (named(request)?, people::by_id(request.tx.sql, request.path_id("other")?)?);
    let other = other.ok_or_else(|| ApiError::refused(Code::NotFound))?;
    for person in [&this, &other] {
        Note::of(Act::PersonSeen).by(staff).person(person.id).write_once_in(&request.tx, SAME_LOOKING)?;
    }
    let choices = Choices::new();
    let Preview { way, data: (mine, theirs), outcomes } = commands::preview(&request.tx, &this, &other, &choices)?;
    let hidden = hidden(request, staff)?;
    let names: BTreeSet<&String> = mine.keys().chain(theirs.keys()).filter(|datum| !hidden.contains(*datum)).collect_set();
    let datum = |datum: &String| MergeDatum {
        datum: datum.clone(),
        this: mine.get(datum).cloned(),
        other: theirs.get(datum).cloned(),
        stays: can_be_chosen(datum).then(|| side_of(datum, &mine, &choices)),
    };
    let mut consents = Vec::new();
    for outcome in outcomes {
        let title = withdrawal::title_today(&request.tx, &outcome.purpose.id, request.locale)?;
        let (this, other, one) = (outcome.this, outcome.other, outcome.one);
        consents.push(MergeConsent { purpose: outcome.purpose.id, title, this, other, one });
    }
    json_answer(StatusCode::OK, &MergePreview { way, data: names.into_iter().map(datum).collect(), consents })
}

/// The address is that of the card that stays, and tags are those of both.
fn can_be_chosen(datum: &str) -> bool {
    !matches!(Datum::from_word(datum), Some(Datum::Email | Datum::Tags))
}

/// The business's own fields that a member of staff may not see.
fn hidden(request: &RequestContext<'_>, staff: &Member) -> Result<BTreeSet<String>, ApiError> {
    let sight = sight(staff);
    let declared = fields::declared(request.tx.sql)?;
    Ok(declared.iter().filter(|(_, field)| !sight.sees(field)).map(|(id, _)| format!("fields/{id}")).collect_set())
}

/// `POST /api/v1/people/{id}/merges`
pub(super) fn merge(request: &RequestContext<'_>, staff: &Staff<ChangePeople>) -> Answer {
    let this = named(request)?;
    // The two are seen side by side, and one learns of each what stands on the other.
    if !staff.may(Right::SeePeople) {
        return Err(ApiError::refused(Code::Forbidden));
    }
    let ask: MergeRequest = request.json()?;
    let other = found(request, ask.other)?;
    let hidden = hidden(request, staff)?;
    let wrong = |datum: &&String| !can_be_chosen(datum) || hidden.contains(*datum) || !is_datum(datum);
    if let Some(datum) = ask.choices.keys().find(wrong) {
        let code = if hidden.contains(datum) { Code::FieldRestricted } else { Code::FieldUnknown };
        return Err(ApiError::at_fault(vec![Fault::at(format!("/choices/{}", datum.replace('~', "~0").replace('/', "~1")), code)]));
    }
    let merge = commands::ask(&request.tx, staff, (&this, &other), &ask.choices)?;
    json_answer(StatusCode::CREATED, &line(request, &merge)?)
}

fn is_datum(name: &str) -> bool {
    Datum::from_word(name).is_some() || name.strip_prefix("fields/").is_some_and(|id| id.parse::<lupa_domain::people::FieldId>().is_ok())
}

/// `DELETE /api/v1/people/{id}/merges/{merge}`
pub(super) fn undo(request: &RequestContext<'_>, staff: &Staff<ChangePeople>) -> Answer {
    let person = named(request)?;
    let id: MergeId = request.path_id("merge")?;
    let merge = merging::by_id(request.tx.sql, id)?.filter(|merge| merge.person == person.no && merge.state != MergeState::Undone);
    let merge = merge.ok_or_else(|| ApiError::refused(Code::NotFound))?;
    let other = if merge.state == MergeState::Asked {
        commands::withdraw(&request.tx, &merge)?;
        merge.other
    } else {
        commands::undo(&request.tx, staff, &person, &merge)?.id
    };
    json_answer(StatusCode::OK, &MergeUndone { other })
}

fn line(request: &RequestContext<'_>, merge: &Merge) -> Result<MergeLine, ApiError> {
    let now = request.tx.now;
    let (progress, at, until) = match merge.done_at {
        Some(at) => (MergeProgress::Done, at, merge.can_be_undone.then(|| at + UNDO_WITHIN)),
        None => (MergeProgress::Asked, merge.asked_at, Some(merge.asked_at + AGREE_WITHIN)),
    };
    Ok(MergeLine {
        id: merge.id,
        progress,
        other: merge.other,
        email: merge.email.clone(),
        at,
        by: members::names(request.tx.sql)?.get(&merge.staff).cloned(),
        until: until.filter(|until| *until > now),
    })
}

/// `GET /api/v1/merges/{token}`
pub(super) fn look(request: &RequestContext<'_>) -> Answer {
    let merge = of_token(request)?;
    json_answer(StatusCode::OK, &link(request, &merge)?)
}

/// `POST /api/v1/merges/{token}`
pub(super) fn agree(request: &RequestContext<'_>) -> Answer {
    let merge = of_token(request)?;
    commands::agree(&request.tx, &merge)?;
    json_answer(StatusCode::OK, &link(request, &of_token(request)?)?)
}

fn of_token(request: &RequestContext<'_>) -> Result<Merge, ApiError> {
    tokens::open(&request.tx, request.part("token")).map_err(|error| request.guessed(error))
}

fn link(request: &RequestContext<'_>, merge: &Merge) -> Result<MergeLink, ApiError> {
    let sql = request.tx.sql;
    let this = people::by_no(sql, merge.person)?;
    let (progress, email, locale) = match merge.state {
        MergeState::Asked => {
            let other = people::by_no(sql, merge.gone)?;
            (MergeProgress::Asked, other.email, other.locale)
        }
        _ => (MergeProgress::Done, merge.email.clone(), this.locale),
    };
    let masked = |email: Option<String>| email.and_then(|email| EmailAddress::parse(&email).ok()).map(|email| email.masked());
    Ok(MergeLink {
        progress,
        masked_email: masked(email).unwrap_or_default(),
        masked_stays: masked(this.email).unwrap_or_default(),
        locale,
        controller: register::shown_controller(sql, locale)?.name,
    })
}
