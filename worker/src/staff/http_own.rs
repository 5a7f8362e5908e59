//! One's own account over HTTP: passkeys, recovery codes, the undertaking.

use ::http::{StatusCode, header};
use lupa_domain::{
    api::{
        staff::{OwnAccount, PasskeyAsk, PasskeyName, RecoveryCodes},
        undertaking::UndertakingAsk,
    },
    staff::audit::Act,
};
use serde_json::json;

use super::{
    Staff,
    audit::Note,
    http_join::make_codes,
    http_users::view,
    passkeys::{self, Kept},
    read_name, sessions,
    store::{self, Account},
    undertakings,
};
use crate::{
    call::{Answer, Call, empty, json_answer, json_text, set_header},
    error::ApiError,
    register,
    words::problems::Code,
};

fn account(call: &Call<'_>, staff: &Staff) -> Result<Account, ApiError> {
    store::account(call.sql, staff.id())?.ok_or_else(|| ApiError::refused(Code::Unauthenticated))
}

/// `GET /api/v1/console/me`
pub fn show(call: &Call<'_>, staff: &Staff) -> Answer {
    let undertaking = undertakings::in_force(call.sql)?.in_language(call.locale);
    let accepted = undertakings::last_acceptance(call.sql, staff.id())?.map(|(edition, _)| edition);
    let (bound, before) = (accepted == Some(undertaking.edition), accepted.filter(|edition| *edition < undertaking.edition));
    let own = OwnAccount {
        account: view(account(call, staff)?),
        controller: register::controller(call.sql)?.name,
        undertaking: (!bound).then_some(undertaking),
        accepted_before: before,
        passkeys: passkeys::of(call.sql, staff.id())?.into_iter().map(Kept::view).collect(),
        sessions: sessions::of(call.sql, staff, call.now)?,
        codes_left: store::codes_left(call.sql, staff.id())?,
    };
    json_answer(StatusCode::OK, &own)
}

/// `POST /api/v1/console/passkeys/options`
pub fn passkey_options(call: &Call<'_>, staff: &Staff) -> Answer {
    let existing: Vec<_> = passkeys::of(call.sql, staff.id())?.into_iter().map(|kept| kept.passkey).collect();
    json_answer(StatusCode::OK, &passkeys::begin_making(call, &account(call, staff)?, &existing)?)
}

/// `POST /api/v1/console/passkeys`
pub fn add_passkey(call: &Call<'_>, staff: &Staff) -> Answer {
    let ask: PasskeyAsk = call.read()?;
    let name = read_name("/name", &ask.name)?;
    match passkeys::made(call, &ask.ceremony, staff.id(), &ask.credential)? {
        Ok(passkey) => {
            passkeys::insert(call.sql, staff.id(), &name, &passkey, call.now)?;
            Note::of(Act::PasskeyAdded).by(staff).write(call)?;
            Ok(empty(StatusCode::CREATED))
        }
        // Given as an answer, not as an error: a refused command keeps nothing, and the ceremony is over.
        Err(_) => Ok(ApiError::at("/credential", Code::PasskeyRefused).response(call.locale)),
    }
}

/// `PUT /api/v1/console/passkeys/{id}`
pub fn rename_passkey(call: &Call<'_>, staff: &Staff) -> Answer {
    let ask: PasskeyName = call.read()?;
    let name = read_name("/name", &ask.name)?;
    let kept = own_passkey(call, staff)?;
    passkeys::rename(call.sql, &kept.passkey.id().to_string(), &name)?;
    Ok(empty(StatusCode::NO_CONTENT))
}

/// `DELETE /api/v1/console/passkeys/{id}`: never the last one, or its owner could not come back. What was begun with it ends.
pub fn remove_passkey(call: &Call<'_>, staff: &Staff) -> Answer {
    let kept = own_passkey(call, staff)?;
    if passkeys::of(call.sql, staff.id())?.len() == 1 {
        return Err(ApiError::refused(Code::LastPasskey));
    }
    let id = kept.passkey.id().to_string();
    sessions::end_those_of(call.sql, &id, call.now)?;
    passkeys::remove(call.sql, &id)?;
    Note::of(Act::PasskeyRemoved).by(staff).write(call)?;
    Ok(empty(StatusCode::NO_CONTENT))
}

fn own_passkey(call: &Call<'_>, staff: &Staff) -> Result<Kept, ApiError> {
    let kept = passkeys::by_id(call.sql, call.part("id"))?.filter(|kept| kept.staff == staff.id());
    kept.ok_or_else(|| ApiError::refused(Code::NotFound))
}

/// `POST /api/v1/console/recovery-codes`: new ones, shown this once; the earlier ones are void.
pub fn renew_codes(call: &Call<'_>, staff: &Staff) -> Answer {
    json_answer(StatusCode::CREATED, &RecoveryCodes { codes: make_codes(call, staff.id())? })
}

/// `POST /api/v1/console/undertaking`
///
/// Accepts the edition in force, as it was read: its digest says which words. The answer is the signed receipt about it.
pub fn accept_undertaking(call: &Call<'_>, staff: &Staff) -> Answer {
    let ask: UndertakingAsk = call.read()?;
    let undertaking = undertakings::in_force(call.sql)?.in_language(ask.locale);
    if ask.edition != undertaking.edition || ask.digest != undertaking.digest().as_str() {
        return Err(ApiError::at("/digest", Code::UndertakingChanged));
    }
    match undertakings::last_acceptance(call.sql, staff.id())? {
        Some((edition, document)) if edition == undertaking.edition => return Ok(json_text(StatusCode::OK, document)),
        _ => {}
    }
    let mut document = json!({
        "type": "UndertakingReceipt",
        "controller": register::controller(call.sql)?,
        "staff": { "id": staff.id(), "name": account(call, staff)?.name },
        "undertaking": undertaking,
        "digest": undertaking.digest(),
        "accepted": call.now,
    });
    document["proof"] = call.config().receipt_key.signer().prove(&document, call.now);
    let document = lupa_domain::jcs::canonical_value(&document);
    undertakings::accept(call.sql, staff.id(), undertaking.edition, &document)?;
    Note::of(Act::UndertakingAccepted).by(staff).detail(undertaking.edition).write(call)?;
    Ok(json_text(StatusCode::CREATED, document))
}

/// `GET /api/v1/console/undertaking`: the receipt of one's own last acceptance, as a file.
pub fn show_acceptance(call: &Call<'_>, staff: &Staff) -> Answer {
    let (_, document) = undertakings::last_acceptance(call.sql, staff.id())?.ok_or_else(|| ApiError::refused(Code::NotFound))?;
    let mut response = json_text(StatusCode::OK, document);
    set_header(&mut response, header::CONTENT_DISPOSITION, "attachment; filename=\"lupa-undertaking.json\"")?;
    Ok(response)
}
