//! Users over HTTP: inviting, changing and removing them.

use http::{StatusCode, header};
use lupa_domain::{
    api,
    api::staff::{AccountState, InviteRequest, StaffChange, StaffList, StaffResponse},
    email::EmailAddress,
    ids::StaffId,
    staff::{Preset, Rights, audit::Act, gives_lasting_rights, has_administrator, may_change},
};

use super::{
    context::RequestContext,
    guard::staff,
    identity::must_have_proved,
    names::parse_name,
    openapi::{Sends, doc},
    preconditions::{etag, must_have_seen},
    route::{Route, delete, get, post, put},
};
use crate::{
    runtime::{
        answer::{Answer, empty, json_answer, set_header},
        error::ApiError,
        text::word,
    },
    staff::{
        Member, Note, Staff,
        accounts::{self, Account},
        invitations, keys,
        permission::ManageUsers,
        sessions,
    },
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/api/v1/staff", staff(list), doc("Everybody with an account").named("listStaff").gives::<api::staff::StaffList>(200)),
        post(
            "/api/v1/staff",
            staff(invite),
            doc("Invites somebody by mail")
                .named("inviteStaff")
                .takes::<api::staff::InviteRequest>()
                .gives::<api::staff::StaffResponse>(201)
                .sends(&[Sends::ETag])
                .refuses(&[409]),
        ),
        put(
            "/api/v1/staff/{id}",
            staff(change),
            doc("Changes a name or rights; needs If-Match")
                .named("changeStaff")
                .takes::<api::staff::StaffChange>()
                .gives::<api::staff::StaffResponse>(200)
                .if_match()
                .sends(&[Sends::ETag])
                .refuses(&[409]),
        ),
        delete(
            "/api/v1/staff/{id}",
            staff(remove),
            doc("Removes a user, their sessions and their keys; never the last administrator")
                .named("removeStaff")
                .gives_nothing(204)
                .refuses(&[409]),
        ),
        delete(
            "/api/v1/staff/{id}/sessions",
            staff(end_sessions),
            doc("Signs a user out everywhere, counters among it: a device of theirs was lost").named("endStaffSessions").gives_nothing(204),
        ),
        post(
            "/api/v1/staff/{id}/invitations",
            staff(invite_again),
            doc("Invites a user again, who has lost their passkeys")
                .named("inviteStaffAgain")
                .takes_nothing()
                .gives::<api::staff::StaffResponse>(202)
                .sends(&[Sends::ETag]),
        ),
    ]
}

/// `GET /api/v1/staff`
pub(super) fn list(request: &RequestContext<'_>, _: &Staff<ManageUsers>) -> Answer {
    let staff = accounts::all(request.tx.sql)?.into_iter().map(view).collect();
    json_answer(StatusCode::OK, &StaffList { staff })
}

pub(super) fn view(account: Account) -> StaffResponse {
    let Account { id, name, email, rights, revision, seen_at, passkeys, .. } = account;
    let state = if passkeys == 0 { AccountState::Invited } else { AccountState::Active };
    StaffResponse { id, name, email, preset: Preset::of(&rights), rights, state, passkeys, seen_at, revision }
}

/// `POST /api/v1/staff`
pub(super) fn invite(request: &RequestContext<'_>, staff: &Staff<ManageUsers>) -> Answer {
    let ask: InviteRequest = request.json()?;
    let name = parse_name("/name", &ask.name)?;
    let email = EmailAddress::parse(&ask.email).map_err(|_| ApiError::at("/email", Code::EmailInvalid))?.to_string();
    if accounts::by_email(request.tx.sql, &email)?.is_some() {
        return Err(ApiError::at("/email", Code::UserExists));
    }
    must_be_ones_own(staff, &Rights::new(), &ask.rights)?;
    must_be_able_to_last(request, staff, &Rights::new(), &ask.rights)?;
    let id: StaffId = request.tx.id();
    accounts::insert(request.tx.sql, id, &name, &email, &ask.rights, ask.locale, request.tx.now)?;
    invitations::invite_by_mail(&request.tx, id, false)?;
    Note::of(Act::Invited).by(staff).about(id).detail(listed(&ask.rights)).write(&request.tx)?;
    answer(request, StatusCode::CREATED, id)
}

/// `POST /api/v1/staff/{id}/invitations`
///
/// For a person who has lost their passkeys, or let the first invitation lapse. Taking it up removes the passkeys they had. It goes to
/// their mailbox by an administrator's hand: never by the mailbox alone.
pub(super) fn invite_again(request: &RequestContext<'_>, staff: &Staff<ManageUsers>) -> Answer {
    let account = known(request)?;
    must_be_ones_own(staff, &account.rights, &account.rights)?;
    invitations::invite_by_mail(&request.tx, account.id, account.passkeys > 0)?;
    Note::of(Act::Invited).by(staff).about(account.id).write(&request.tx)?;
    answer(request, StatusCode::ACCEPTED, account.id)
}

/// `PUT /api/v1/staff/{id}`
pub(super) fn change(request: &RequestContext<'_>, staff: &Staff<ManageUsers>) -> Answer {
    let account = known(request)?;
    must_have_seen(request, &etag(account.revision))?;
    let ask: StaffChange = request.json()?;
    let name = parse_name("/name", &ask.name)?;
    must_be_ones_own(staff, &account.rights, &ask.rights)?;
    must_be_able_to_last(request, staff, &account.rights, &ask.rights)?;
    must_keep_an_administrator(request, account.id, Some(&ask.rights))?;
    // Written down under the name that they have until now.
    if account.name != name {
        Note::of(Act::UserRenamed).by(staff).about(account.id).detail(&name).write(&request.tx)?;
    }
    if account.rights != ask.rights {
        let detail = format!("{} → {}", listed(&account.rights), listed(&ask.rights));
        Note::of(Act::UserChanged).by(staff).about(account.id).detail(detail).write(&request.tx)?;
    }
    accounts::change(request.tx.sql, account.id, &name, &ask.rights)?;
    answer(request, StatusCode::OK, account.id)
}

/// `DELETE /api/v1/staff/{id}`
pub(super) fn remove(request: &RequestContext<'_>, staff: &Staff<ManageUsers>) -> Answer {
    let account = known(request)?;
    must_be_ones_own(staff, &account.rights, &Rights::new())?;
    must_keep_an_administrator(request, account.id, None)?;
    accounts::remove(request.tx.sql, account.id, request.tx.now)?;
    Note::of(Act::UserRemoved).by(staff).about(account.id).write(&request.tx)?;
    Ok(empty(StatusCode::NO_CONTENT))
}

/// `DELETE /api/v1/staff/{id}/sessions`
///
/// For a device that was lost, or a browser that was left open: the account stays, and its passkeys.
pub(super) fn end_sessions(request: &RequestContext<'_>, staff: &Staff<ManageUsers>) -> Answer {
    let account = known(request)?;
    must_be_ones_own(staff, &account.rights, &account.rights)?;
    sessions::end_all(request.tx.sql, account.id, request.tx.now)?;
    Note::of(Act::SessionsEnded).by(staff).about(account.id).write(&request.tx)?;
    Ok(empty(StatusCode::NO_CONTENT))
}

fn known(request: &RequestContext<'_>) -> Result<Account, ApiError> {
    accounts::by_id(request.tx.sql, request.path_id("id")?)?.ok_or_else(|| ApiError::refused(Code::NotFound))
}

fn answer(request: &RequestContext<'_>, status: StatusCode, id: StaffId) -> Answer {
    let account = accounts::by_id(request.tx.sql, id)?.ok_or_else(|| ApiError::Broken("an account has gone".into()))?;
    let tag = etag(account.revision);
    let mut response = json_answer(status, &view(account))?;
    set_header(&mut response, header::ETAG, &tag)?;
    Ok(response)
}

/// Rights that stay are given by those who stay: not by a key that ends, and in a session only just after the passkey was used.
fn must_be_able_to_last(request: &RequestContext<'_>, staff: &Member, from: &Rights, to: &Rights) -> Result<(), ApiError> {
    if !gives_lasting_rights(from, to) {
        return Ok(());
    }
    if keys::end_of(request.tx.sql, staff)?.is_some() {
        return Err(ApiError::refused(Code::KeyEndsSooner));
    }
    must_have_proved(request, staff)
}

/// One gives and takes only rights that one has, and touches nobody who has others.
pub(super) fn must_be_ones_own(staff: &Member, from: &Rights, to: &Rights) -> Result<(), ApiError> {
    if may_change(staff.rights(), from, to) { Ok(()) } else { Err(ApiError::at("/rights", Code::RightNotYours)) }
}

/// That the register does not lose its last administrator when this account has these rights, or is gone. An invitation that nobody has taken up
/// keeps nothing.
fn must_keep_an_administrator(request: &RequestContext<'_>, id: StaffId, rights: Option<&Rights>) -> Result<(), ApiError> {
    let mut accounts = accounts::all(request.tx.sql)?;
    accounts.retain(|account| account.passkeys > 0);
    let kept = has_administrator(accounts.iter().map(|account| &account.rights));
    let after = accounts.iter().filter_map(|account| if account.id == id { rights } else { Some(&account.rights) });
    if !kept || has_administrator(after) { Ok(()) } else { Err(ApiError::refused(Code::LastAdministrator)) }
}

fn listed(rights: &Rights) -> String {
    rights.iter().map(word).collect::<Vec<_>>().join(" ")
}
