//! Taking up an invitation over HTTP: the first passkey of an account, or the one after all others were lost.

use ::http::StatusCode;
use lupa_domain::{
    api::staff::{InvitationAsk, InvitationLook, PasskeyAsk, RecoveryAnswer, RecoveryAsk, RecoveryCodes},
    email::EmailAddress,
    ids::{InvitationId, StaffId},
    staff::{RECOVERY_CODES, audit::Act, recovery_code},
};

use super::{
    audit::Note,
    invitation_token, invite, passkeys, read_name, sessions,
    store::{self, Account, Invitation},
};
use crate::{
    call::{Answer, Call, json_answer},
    capability::Kind,
    error::ApiError,
    limits::Asking,
    register,
    words::problems::Code,
};

/// An invitation that works, with the account that it is for.
struct Open {
    id: InvitationId,
    invitation: Invitation,
    account: Account,
}

fn open(call: &Call<'_>, token: &str) -> Result<Open, ApiError> {
    let ended = || ApiError::refused(Code::InvitationEnded);
    let Some(id) = call.config().secrets.open_id(Kind::Invitation, token) else {
        call.limit_network(Asking::Secret)?;
        return Err(ended());
    };
    let invitation = store::invitation(call.sql, id)?.filter(|invitation| invitation.works(call.now)).ok_or_else(ended)?;
    let account = store::account(call.sql, invitation.staff)?.ok_or_else(ended)?;
    Ok(Open { id, invitation, account })
}

/// `GET /api/v1/invitations/{token}`: changes nothing.
pub fn look(call: &Call<'_>) -> Answer {
    let Open { invitation, account, .. } = open(call, call.part("token"))?;
    let controller = register::controller(call.sql)?.name;
    json_answer(StatusCode::OK, &InvitationLook { name: account.name, email: account.email, controller, replaces: invitation.replaces })
}

/// `POST /api/v1/invitations/options`
pub fn options(call: &Call<'_>) -> Answer {
    let ask: InvitationAsk = call.read()?;
    let Open { invitation, account, .. } = open(call, &ask.token)?;
    let existing = if invitation.replaces { Vec::new() } else { passkeys::of(call.sql, account.id)? };
    let existing: Vec<_> = existing.into_iter().map(|kept| kept.passkey).collect();
    json_answer(StatusCode::OK, &passkeys::begin_making(call, &account, &existing)?)
}

/// `POST /api/v1/invitations/accept`: makes the passkey, signs in, and shows the recovery codes this once.
pub fn accept(call: &Call<'_>) -> Answer {
    call.limit_network(Asking::Secret)?;
    let ask: PasskeyAsk = call.read()?;
    let token = ask.token.as_deref().ok_or_else(|| ApiError::at("/token", Code::Required))?;
    let Open { id, invitation, account } = open(call, token)?;
    let name = read_name("/name", &ask.name)?;
    let Ok(passkey) = passkeys::made(call, &ask.ceremony, account.id, &ask.credential)? else {
        // Given as an answer, not as an error: a refused command keeps nothing, and the ceremony is over.
        return Ok(ApiError::at("/credential", Code::PasskeyRefused).response(call.locale));
    };
    if invitation.replaces {
        passkeys::remove_all(call.sql, account.id)?;
        sessions::end_all(call.sql, account.id, call.now)?;
    }
    passkeys::insert(call.sql, account.id, &name, &passkey, call.now)?;
    store::use_invitation(call.sql, id, call.now)?;
    Note::of(Act::Joined).of_staff(account.id).write(call)?;
    let codes = make_codes(call, account.id)?;
    let mut response = json_answer(StatusCode::CREATED, &RecoveryCodes { codes })?;
    sessions::begin(call, account.id, &passkey.id().to_string(), &mut response)?;
    Ok(response)
}

/// Fresh recovery codes; the earlier ones are void.
pub(super) fn make_codes(call: &Call<'_>, staff: StaffId) -> Result<Vec<String>, ApiError> {
    let codes: Vec<_> = (0..RECOVERY_CODES).map(|_| recovery_code(ten(call.entropy.bytes()))).collect();
    let hashes: Vec<_> = codes.iter().map(|code| hash(call, staff, code)).collect();
    store::replace_codes(call.sql, staff, &hashes)?;
    Note::of(Act::CodesMade).of_staff(staff).write(call)?;
    Ok(codes)
}

fn ten(bytes: [u8; 32]) -> [u8; 10] {
    std::array::from_fn(|at| bytes[at])
}

/// A code as it is compared: without hyphens and spaces, letters that look alike as one (Crockford).
fn hash(call: &Call<'_>, staff: StaffId, code: &str) -> String {
    let plain = |letter: char| match letter.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        other => other,
    };
    let code: String = code.chars().filter(char::is_ascii_alphanumeric).map(plain).collect();
    let mut content = staff.bytes().to_vec();
    content.extend_from_slice(code.as_bytes());
    hex::encode(call.config().secrets.mac("recovery", &content))
}

/// `POST /api/v1/console/recovery`: a code, used once, opens the way to a new passkey. The others stay: whoever has lost one removes it.
pub fn recover(call: &Call<'_>) -> Answer {
    call.limit_network(Asking::Secret)?;
    let ask: RecoveryAsk = call.read()?;
    let email = EmailAddress::parse(&ask.email).map_err(|_| ApiError::at("/email", Code::EmailInvalid))?;
    call.limit_address(Asking::Secret, &email.key())?;
    // The same answer for an unknown address as for a wrong code.
    let wrong = || ApiError::at("/code", Code::RecoveryWrong);
    let account = store::account_by_email(call.sql, &email.to_string())?.ok_or_else(wrong)?;
    if !store::use_code(call.sql, account.id, &hash(call, account.id, &ask.code))? {
        return Err(wrong());
    }
    Note::of(Act::CodeUsed).of_staff(account.id).write(call)?;
    let invitation = invite(call, account.id, false)?;
    json_answer(StatusCode::CREATED, &RecoveryAnswer { token: invitation_token(call, invitation) })
}
