//! Users over HTTP: inviting, changing and removing them.

use ::http::{StatusCode, header};
use lupa_domain::{
    api::staff::{AccountState, InviteAsk, StaffChange, StaffList, StaffView},
    email::EmailAddress,
    ids::StaffId,
    staff::{Preset, Rights, audit::Act, is_kept, may_change},
};

use super::{
    Staff,
    audit::Note,
    invite_by_mail, read_name,
    store::{self, Account},
};
use crate::{
    call::{Answer, Call, empty, json_answer, path_id, set_header},
    error::ApiError,
    wording,
    words::problems::Code,
};

/// `GET /api/v1/staff`
pub fn list(call: &Call<'_>, _: &Staff) -> Answer {
    let staff = store::accounts(call.sql)?.into_iter().map(view).collect();
    json_answer(StatusCode::OK, &StaffList { staff })
}

pub(super) fn view(account: Account) -> StaffView {
    let Account { id, name, email, rights, revision, seen_at, passkeys, .. } = account;
    let state = if passkeys == 0 { AccountState::Invited } else { AccountState::Active };
    StaffView { id, name, email, preset: Preset::of(&rights), rights, state, passkeys, seen_at, revision }
}

/// `POST /api/v1/staff`
pub fn invite(call: &Call<'_>, staff: &Staff) -> Answer {
    let ask: InviteAsk = call.read()?;
    let name = read_name("/name", &ask.name)?;
    let email = EmailAddress::parse(&ask.email).map_err(|_| ApiError::at("/email", Code::EmailInvalid))?.to_string();
    if store::account_by_email(call.sql, &email)?.is_some() {
        return Err(ApiError::at("/email", Code::UserExists));
    }
    must_be_ones_own(staff, &Rights::new(), &ask.rights)?;
    let id: StaffId = call.id();
    store::insert_staff(call.sql, id, &name, &email, &ask.rights, ask.locale, call.now)?;
    invite_by_mail(call, id, false)?;
    Note::of(Act::Invited).by(staff).about(id).detail(listed(&ask.rights)).write(call)?;
    answer(call, StatusCode::CREATED, id)
}

/// `POST /api/v1/staff/{id}/invitations`
///
/// For somebody who has lost their passkeys, or let the first invitation lapse. Taking it up removes the passkeys they had. It goes to
/// their mailbox by a keeper's hand: never by the mailbox alone.
pub fn invite_again(call: &Call<'_>, staff: &Staff) -> Answer {
    let account = known(call)?;
    must_be_ones_own(staff, &Rights::new(), &account.rights)?;
    invite_by_mail(call, account.id, account.passkeys > 0)?;
    Note::of(Act::Invited).by(staff).about(account.id).write(call)?;
    answer(call, StatusCode::ACCEPTED, account.id)
}

/// `PUT /api/v1/staff/{id}`
pub fn change(call: &Call<'_>, staff: &Staff) -> Answer {
    let account = known(call)?;
    wording::http::must_have_seen(call, &etag(account.revision))?;
    let ask: StaffChange = call.read()?;
    let name = read_name("/name", &ask.name)?;
    must_be_ones_own(staff, &account.rights, &ask.rights)?;
    must_stay_kept(call, account.id, Some(&ask.rights))?;
    store::change_staff(call.sql, account.id, &name, &ask.rights)?;
    let detail = format!("{} → {}", listed(&account.rights), listed(&ask.rights));
    Note::of(Act::UserChanged).by(staff).about(account.id).detail(detail).write(call)?;
    answer(call, StatusCode::OK, account.id)
}

/// `DELETE /api/v1/staff/{id}`
pub fn remove(call: &Call<'_>, staff: &Staff) -> Answer {
    let account = known(call)?;
    must_be_ones_own(staff, &account.rights, &Rights::new())?;
    must_stay_kept(call, account.id, None)?;
    store::remove_staff(call.sql, account.id, call.now)?;
    Note::of(Act::UserRemoved).by(staff).about(account.id).write(call)?;
    Ok(empty(StatusCode::NO_CONTENT))
}

fn known(call: &Call<'_>) -> Result<Account, ApiError> {
    store::account(call.sql, path_id(call, "id")?)?.ok_or_else(|| ApiError::refused(Code::NotFound))
}

fn answer(call: &Call<'_>, status: StatusCode, id: StaffId) -> Answer {
    let account = store::account(call.sql, id)?.ok_or_else(|| ApiError::Broken("an account has gone".into()))?;
    let etag = etag(account.revision);
    let mut response = json_answer(status, &view(account))?;
    set_header(&mut response, header::ETAG, &etag)?;
    Ok(response)
}

fn etag(revision: u32) -> String {
    format!("\"{revision}\"")
}

/// One gives and takes only rights that one has.
pub(super) fn must_be_ones_own(staff: &Staff, from: &Rights, to: &Rights) -> Result<(), ApiError> {
    if may_change(staff.rights(), from, to) { Ok(()) } else { Err(ApiError::at("/rights", Code::RightNotYours)) }
}

/// That the register does not lose its last keeper when this account has these rights, or is gone. An invitation that nobody has taken up
/// keeps nothing.
fn must_stay_kept(call: &Call<'_>, id: StaffId, rights: Option<&Rights>) -> Result<(), ApiError> {
    let mut accounts = store::accounts(call.sql)?;
    accounts.retain(|account| account.passkeys > 0);
    let kept = is_kept(accounts.iter().map(|account| &account.rights));
    let after = accounts.iter().filter_map(|account| if account.id == id { rights } else { Some(&account.rights) });
    if !kept || is_kept(after) { Ok(()) } else { Err(ApiError::refused(Code::LastKeeper)) }
}

fn listed(rights: &Rights) -> String {
    rights.iter().map(super::word).collect::<Vec<_>>().join(" ")
}
