//! Staff: who asks, and what they may do. A person signs in with a passkey and has a session; a program has a key that acts for somebody
//! and never may more than they may.

pub mod anchors;
pub mod audit;
pub mod http_audit;
pub mod http_counter;
pub mod http_join;
pub mod http_keys;
pub mod http_own;
pub mod http_session;
pub mod http_undertakings;
pub mod http_users;
pub mod looks;
mod passkeys;
mod sessions;
mod store;
mod undertakings;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use http::{Method, header};
use lupa_domain::{
    api::staff::KEY_PREFIX,
    ids::{ApiKeyId, InvitationId, StaffId, StaffSessionId},
    locale::Locale,
    staff::{INVITATION_LIFE, Right, Rights, audit::Act},
    time::Span,
};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::{
    call::Call, capability::Kind, error::ApiError, limits::Asking, mail::Letter, object::Register, outbox, platform::sql::Sql, register,
    words::problems::Code,
};
use audit::Note;
pub use sessions::Counter;

pub use undertakings::start;

/// How often the last use of a key is written down.
const KEY_USE_NOTED_EVERY: Span = Span::hours(1);
/// The longest name of a user, a key or a passkey, in characters.
const LONGEST_NAME: usize = 200;

/// Somebody of staff, or a program that acts for them. Only this module makes one.
#[derive(Debug)]
pub struct Staff {
    id: StaffId,
    key: Option<ApiKeyId>,
    session: Option<StaffSessionId>,
    rights: Rights,
}

impl Staff {
    /// Who.
    #[must_use]
    pub const fn id(&self) -> StaffId {
        self.id
    }

    /// The key by which a program acts for them.
    #[must_use]
    pub const fn key(&self) -> Option<ApiKeyId> {
        self.key
    }

    /// Their session, where they ask themselves.
    pub(super) const fn session(&self) -> Option<StaffSessionId> {
        self.session
    }

    /// Whether they have this right.
    #[must_use]
    pub fn may(&self, right: Right) -> bool {
        self.rights.contains(&right)
    }

    /// Their name, as it stands in files that leave the register.
    pub fn name(&self, sql: &dyn Sql) -> Result<String, ApiError> {
        Ok(store::name(sql, self.id)?.unwrap_or_default())
    }

    /// What they may do.
    pub(super) const fn rights(&self) -> &Rights {
        &self.rights
    }
}

/// Whether somebody may use a route.
#[derive(Debug)]
pub enum Admission {
    /// They may.
    Admitted(Staff),
    /// They are known and may not.
    Denied(Staff),
}

/// Who asks, and whether they have one of these rights.
pub fn with_right(call: &Call<'_>, rights: &[Right]) -> Result<Admission, ApiError> {
    let staff = if let Some(presented) = call.header(header::AUTHORIZATION) {
        by_key(call, presented)?
    } else {
        let staff = sessions::current(call)?;
        // Before anybody's data is seen, the undertaking is accepted. A key is made by somebody who has.
        if !undertakings::is_bound(call.sql, staff.id)? {
            return Err(ApiError::refused(Code::UndertakingNeeded));
        }
        staff
    };
    Ok(if rights.iter().any(|right| staff.may(*right)) { Admission::Admitted(staff) } else { Admission::Denied(staff) })
}

/// Who is signed in, whatever they may do.
pub fn signed_in(call: &Call<'_>) -> Result<Staff, ApiError> {
    sessions::current(call)
}

/// Which counter asks.
pub fn counter(call: &Call<'_>) -> Result<Counter, ApiError> {
    sessions::current_counter(call)
}

/// Writes down that something was tried without the right to it.
pub fn note_denied(call: &Call<'_>, staff: &Staff, method: &Method, path: &str) -> Result<(), ApiError> {
    Note::of(Act::Denied).by(staff).about(format!("{method} {path}")).write(call)
}

fn by_key(call: &Call<'_>, presented: &str) -> Result<Staff, ApiError> {
    let unauthenticated = || ApiError::refused(Code::Unauthenticated);
    let key = presented.strip_prefix("Bearer ").filter(|key| key.starts_with(KEY_PREFIX)).ok_or_else(unauthenticated)?;
    let Some(key) = store::key_by_hash(call.sql, &hash(key))?.filter(|key| key.works(call.now)) else {
        call.limit_network(Asking::Secret)?;
        return Err(unauthenticated());
    };
    if key.used_at.is_none_or(|used| call.now >= used + KEY_USE_NOTED_EVERY) {
        store::note_key_use(call.sql, key.id, call.now)?;
    }
    // Whoever a key acts for may have lost rights since it was made.
    let rights = &key.rights & &key.owner_rights;
    Ok(Staff { id: key.staff, key: Some(key.id), session: None, rights })
}

/// What set-up makes: a key with every right, and an invitation to make a passkey. Both are given as text, and neither is kept.
#[derive(Debug)]
pub struct FirstKeeper {
    /// The text of the key.
    pub api_key: String,
    /// The token of the invitation.
    pub invitation: String,
}

/// Makes the first keeper's account.
pub fn first_keeper(call: &Call<'_>, name: &str, email: &str) -> Result<FirstKeeper, ApiError> {
    let staff: StaffId = call.id();
    let everything: Rights = Right::ALL.into();
    store::insert_staff(call.sql, staff, name, email, &everything, call.locale, call.now)?;
    let api_key = new_key(call);
    let key = store::NewKey { id: call.id(), staff, name: "setup", hash: &hash(&api_key), rights: &everything, expires_at: None };
    store::insert_key(call.sql, &key, call.now)?;
    // By mail as well: whoever closes the page too early finds the way in there.
    let invitation = invite_by_mail(call, staff, false)?;
    Note::of(Act::SetUp).about(staff).write(call)?;
    Ok(FirstKeeper { api_key, invitation: invitation_token(call, invitation) })
}

/// Makes an invitation; earlier ones of the same account no longer work.
fn invite(call: &Call<'_>, staff: StaffId, replaces: bool) -> Result<InvitationId, ApiError> {
    let id = call.id();
    store::void_invitations(call.sql, staff, call.now)?;
    store::insert_invitation(call.sql, id, staff, replaces, call.now)?;
    Ok(id)
}

fn invitation_token(call: &Call<'_>, invitation: InvitationId) -> String {
    call.config().secrets.seal(Kind::Invitation, &invitation.bytes())
}

/// Invites by mail.
fn invite_by_mail(call: &Call<'_>, staff: StaffId, replaces: bool) -> Result<InvitationId, ApiError> {
    let invitation = invite(call, staff, replaces)?;
    outbox::put(call, outbox::TO_STAFF, outbox::Kind::Invitation, &invitation.to_string())?;
    Ok(invitation)
}

/// The letter that brings an invitation, and to whom; nothing once it is taken up or void.
pub fn invitation_letter(host: &Register, sql: &dyn Sql, id: InvitationId) -> Result<Option<(Letter, String)>, ApiError> {
    let Some(invitation) = store::invitation(sql, id)?.filter(|invitation| invitation.used_at.is_none()) else { return Ok(None) };
    let Some(account) = store::account(sql, invitation.staff)? else { return Ok(None) };
    let config = host.config();
    let link = format!("{}/console/join#{}", config.origin, config.secrets.seal(Kind::Invitation, &id.bytes()));
    let days = u32::try_from(INVITATION_LIFE.as_millis() / 86_400_000).unwrap_or_default();
    let locale: Locale = account.locale;
    Ok(Some((Letter::Invitation { locale, controller: register::controller(sql)?, link, days }, account.email)))
}

/// A fresh key's text.
fn new_key(call: &Call<'_>) -> String {
    format!("{KEY_PREFIX}{}", URL_SAFE_NO_PAD.encode(call.entropy.bytes()))
}

fn hash(key: &str) -> String {
    hex::encode(Sha256::digest(key))
}

/// A name, with its white space put in order.
pub fn read_name(pointer: &str, text: &str) -> Result<String, ApiError> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => Err(ApiError::at(pointer, Code::Required)),
        1..=LONGEST_NAME => Ok(name),
        _ => Err(ApiError::at(pointer, Code::NameTooLong)),
    }
}

/// The word that JSON has for a variant.
pub fn word(variant: &impl Serialize) -> String {
    serde_json::to_value(variant).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
