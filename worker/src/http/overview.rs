//! The first screen of the console over HTTP: each part for those with the right to it. Everything comes from counts that are kept as things
//! happen, and from the ends of the logs; nobody is gone through.

use http::StatusCode;
use lupa_domain::{
    api,
    api::overview::{
        Decisions, EndingInvitation, FirstStep, OpenRequests, Overview, OwnDay, PressingBreach, PurposeTrend, StepState, Unconfirmed,
    },
    api::rights::contact::SilentContact,
    consent::{ConsentChange, Trend, signup::UNCONFIRMED_RETENTION},
    description::NOTIFY_WITHIN,
    register::MailHealth,
    rights::contact_channel::ContactChannel,
    staff::{Right, audit::Act},
    time::{Day, Moment, Span},
    wording::PurposeId,
};

use super::{
    consent_history::{title, titles},
    context::RequestContext,
    guard::staff,
    news,
    openapi::doc,
    register::{LOOK_AFTER, read_only},
    route::{Route, get},
};
use crate::{
    consent,
    delivery::health,
    description::breaches,
    log::findings,
    register,
    rights::{contact, requests},
    runtime::{
        answer::{Answer, json_answer},
        error::ApiError,
        text::word,
    },
    staff::{Member, Staff, accounts, audit, invitations, passkeys, permission::AnyRight, recovery, undertakings},
    wording,
};

/// How long before its end an invitation is worth a word: there is a working day left to take it up.
const ENDS_WITHIN: Span = Span::days(2);
/// For how long after its end it still is: until then somebody may be waiting for it.
const ENDED_WITHIN: Span = Span::days(7);

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![get(
        "/api/v1/overview",
        staff(show),
        doc("Numbers, what needs a decision and what happened last, as far as the reader may see it")
            .named("getOverview")
            .gives::<api::overview::Overview>(200),
    )]
}

/// `GET /api/v1/overview`
///
/// A name that is shown is a look at that person, and written down as one.
pub(super) fn show(request: &RequestContext<'_>, member: &Staff<AnyRight>) -> Answer {
    let tx = &request.tx;
    let may = |right| member.may(right);
    let today = tx.today();
    // One reading of the counts of a month is enough for the lines and for the news.
    let moves = if may(Right::SeeAudience) { consent::moves(tx.sql, Trend::begins(today))? } else { Vec::new() };
    let overview = Overview {
        at: tx.now,
        day: today,
        purposes: may(Right::SeeAudience).then(|| trends(request, today, &moves)).transpose()?,
        decisions: decisions(request, member)?,
        consents: may(Right::SeeAudience).then(|| news::consents(request, member, &moves)).transpose()?,
        acts: may(Right::ReadAudit).then(|| news::acts(request)).transpose()?,
        steps: may(Right::ManageBusiness).then(|| steps(request, member)).transpose()?,
        own: own_day(request, member)?,
    };
    json_answer(StatusCode::OK, &overview)
}

fn trends(request: &RequestContext<'_>, today: Day, moves: &[(PurposeId, ConsentChange, Day, u64)]) -> Result<Vec<PurposeTrend>, ApiError> {
    let (sql, titles) = (request.tx.sql, titles(request)?);
    let in_force = consent::in_force(sql)?;
    let purposes = wording::purposes(sql)?.into_iter().filter(|purpose| !purpose.retired);
    let trend = purposes.map(|purpose| {
        let versions = in_force.get(&purpose.id).map(Vec::as_slice).unwrap_or_default();
        let now = versions.iter().filter(|(version, _)| *version >= purpose.version).map(|(_, people)| people).sum();
        let own: Vec<_> =
            moves.iter().filter(|(of, ..)| *of == purpose.id).map(|(_, change, day, count)| (*change, *day, *count)).collect();
        let trend = Trend::of(now, today, &own);
        PurposeTrend {
            title: title(&titles, &purpose.id),
            channel: purpose.channel,
            in_force: now,
            change: trend.change(),
            withdrawn: trend.withdrawn,
            objected: trend.objected,
            before: trend.before,
            line: trend.line,
            purpose: purpose.id,
        }
    });
    Ok(trend.collect())
}

fn decisions(request: &RequestContext<'_>, member: &Member) -> Result<Decisions, ApiError> {
    let (tx, sql, now) = (&request.tx, request.tx.sql, request.tx.now);
    let may = |right| member.may(right);
    let mut decisions = Decisions { read_only: read_only(tx), ..Decisions::default() };
    if may(Right::HandleRequests) || may(Right::ReadAudit) {
        let pressing = breaches::all(sql)?.into_iter().filter(|one| one.now().is_pressing(now));
        let ends: Vec<Moment> = pressing.map(|one| one.found_at + NOTIFY_WITHIN).collect();
        let count = u32::try_from(ends.len()).unwrap_or(u32::MAX);
        decisions.breach = ends.into_iter().min().map(|until| PressingBreach { until, count });
    }
    if may(Right::ReadAudit) {
        decisions.disagreements = Some(findings::count(sql)?).filter(|count| *count > 0);
    }
    if LOOK_AFTER.into_iter().any(may) {
        decisions.mail = Some(health::health(tx)?).filter(MailHealth::needs_a_look);
    }
    if may(Right::ManageBusiness) {
        decisions.example_data = register::has_example_details(sql)?;
        if let Some((email, ContactChannel::Silent { since })) = contact::channel(tx)? {
            decisions.silent_contact = Some(SilentContact { email: email.to_string(), since });
        }
    }
    if may(Right::HandleRequests) {
        let (open, late) = requests::count_open(sql, tx.today())?;
        decisions.requests = Some(OpenRequests { open, late }).filter(|requests| requests.open > 0);
    }
    if may(Right::SeePeople) {
        let waiting = consent::waiting(sql, now + Span::millis(-UNCONFIRMED_RETENTION.as_millis()))?;
        decisions.unconfirmed = waiting.map(|(people, oldest)| Unconfirmed { people, oldest });
    }
    if may(Right::ManageUsers) {
        for (invitation, name) in invitations::open_ones(sql)? {
            let ends_at = invitation.ends_at();
            if ends_at < now + ENDS_WITHIN && now < ends_at + ENDED_WITHIN {
                decisions.invitations.push(EndingInvitation { staff: invitation.staff, name, ends_at });
            }
        }
        let mut unbound = 0;
        for account in accounts::all(sql)?.iter().filter(|account| account.passkeys > 0) {
            unbound += u32::from(!undertakings::is_bound(sql, account.id)?);
        }
        decisions.undertakings = Some(unbound).filter(|unbound| *unbound > 0);
    }
    // A program has no passkey to lose.
    if member.session().is_some() {
        decisions.last_key = passkeys::of(sql, member.id())?.len() == 1 && recovery::left(sql, member.id())? == 0;
    }
    Ok(decisions)
}

/// What of the first day is done, as far as the reader could do it.
fn steps(request: &RequestContext<'_>, member: &Member) -> Result<Vec<StepState>, ApiError> {
    let sql = request.tx.sql;
    let look = register::look::look(sql)?;
    let mut steps = vec![
        StepState { step: FirstStep::Business, done: !register::has_example_details(sql)? },
        StepState { step: FirstStep::Look, done: look.accent.is_some() || look.logo.is_some() },
    ];
    if member.may(Right::EditWording) {
        steps.push(StepState { step: FirstStep::Form, done: audit::was_done(sql, Act::WordingChanged)? });
        steps.push(StepState { step: FirstStep::Share, done: consent::was_answered_on_the_web(sql)? });
    }
    if member.may(Right::ManageUsers) {
        steps.push(StepState { step: FirstStep::Invite, done: accounts::all(sql)?.len() > 1 });
    }
    Ok(steps)
}

fn own_day(request: &RequestContext<'_>, member: &Member) -> Result<OwnDay, ApiError> {
    let tx = &request.tx;
    let from = audit::first_since(tx.sql, tx.config().zone().begins(tx.today()))?;
    let counts = audit::counts_of(tx.sql, member.id(), from)?;
    let count = |act| counts.get(&word(&act)).copied().unwrap_or_default();
    Ok(OwnDay { recorded: count(Act::ConsentRecorded), added: count(Act::PersonCreated), noted: count(Act::HistoryChanged) })
}
