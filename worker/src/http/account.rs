//! One's own account over HTTP: passkeys, recovery codes, the undertaking.

use http::{StatusCode, header};
use lupa_domain::{
    api,
    api::{
        staff::{OwnAccount, PasskeyName, PasskeyRequest, PasskeyUse, RecoveryCodes},
        undertaking::UndertakingRequest,
    },
    ids::StaffId,
    staff::audit::Act,
};
use lupa_webauthn::Passkey;
use serde_json::json;

use super::{
    context::RequestContext,
    guard::Guard,
    identity::must_have_proved,
    names::parse_name,
    openapi::{Sends, doc},
    route::{Route, delete, get, post, put},
    users::view,
};
use crate::{
    register,
    runtime::{
        answer::{Answer, empty, json_answer, json_text, set_header},
        error::ApiError,
    },
    staff::{
        Member, Note,
        accounts::{self, Account},
        passkeys::{self, StoredPasskey},
        recovery,
        refusals::{self, Concerns},
        security_notices::{self, SecurityNotice},
        sessions, undertakings,
    },
    words::problems::Code,
};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(
            "/api/v1/console/me",
            Guard::SignedIn(show),
            doc("One's own account: rights, passkeys, sessions, and the undertaking if it waits")
                .named("getOwnAccount")
                .gives::<api::staff::OwnAccount>(200),
        ),
        get(
            "/api/v1/console/undertaking",
            Guard::SignedIn(show_acceptance),
            doc("The signed receipt of one's acceptance of the undertaking")
                .named("getOwnUndertaking")
                .gives_object(200)
                .sends(&[Sends::ContentDisposition])
                .refuses(&[404]),
        ),
        post(
            "/api/v1/console/undertaking",
            Guard::SignedIn(accept_undertaking),
            doc("Accepts the undertaking in force, as it was read")
                .named("acceptUndertaking")
                .takes::<api::undertaking::UndertakingRequest>()
                .gives_object(201)
                .or_gives(200)
                .refuses(&[409]),
        ),
        post(
            "/api/v1/console/proof/options",
            Guard::SignedIn(proof_options),
            doc("Begins the proof that one is there, with a passkey of one's own")
                .named("beginProof")
                .takes_nothing()
                .gives::<api::staff::CeremonyResponse>(200),
        ),
        post(
            "/api/v1/console/proof",
            Guard::SignedIn(prove),
            doc("Proves by passkey that one is there, for five minutes: new passkeys, recovery codes, keys and users need it")
                .named("prove")
                .takes::<api::staff::PasskeyUse>()
                .gives_nothing(204),
        ),
        post(
            "/api/v1/console/passkeys/options",
            Guard::SignedIn(passkey_options),
            doc("Begins the making of another passkey").named("beginPasskey").takes_nothing().gives::<api::staff::CeremonyResponse>(200),
        ),
        post(
            "/api/v1/console/passkeys",
            Guard::SignedIn(add_passkey),
            doc("Adds a passkey to one's own").named("addPasskey").takes::<api::staff::PasskeyRequest>().gives_nothing(201),
        ),
        put(
            "/api/v1/console/passkeys/{id}",
            Guard::SignedIn(rename_passkey),
            doc("Names a passkey of one's own").named("renamePasskey").takes::<api::staff::PasskeyName>().gives_nothing(204),
        ),
        delete(
            "/api/v1/console/passkeys/{id}",
            Guard::SignedIn(remove_passkey),
            doc("Removes a passkey of one's own and ends what it signed in; never the last")
                .named("removePasskey")
                .gives_nothing(204)
                .refuses(&[409]),
        ),
        post(
            "/api/v1/console/recovery-codes",
            Guard::SignedIn(renew_codes),
            doc("New recovery codes, shown this once").named("renewRecoveryCodes").takes_nothing().gives::<api::staff::RecoveryCodes>(201),
        ),
    ]
}

fn account(request: &RequestContext<'_>, staff: &Member) -> Result<Account, ApiError> {
    accounts::by_id(request.tx.sql, staff.id())?.ok_or_else(|| ApiError::refused(Code::Unauthenticated))
}

/// `GET /api/v1/console/me`
pub(super) fn show(request: &RequestContext<'_>, staff: &Member) -> Answer {
    let undertaking = undertakings::in_force(request.tx.sql)?.in_language(request.locale);
    let accepted = undertakings::last_acceptance(request.tx.sql, staff.id())?.map(|(edition, _)| edition);
    let (bound, before) = (accepted == Some(undertaking.edition), accepted.filter(|edition| *edition < undertaking.edition));
    let own = OwnAccount {
        account: view(account(request, staff)?),
        controller: register::controller(request.tx.sql)?.name,
        undertaking: (!bound).then_some(undertaking),
        accepted_before: before,
        passkeys: passkeys::of(request.tx.sql, staff.id())?.into_iter().map(StoredPasskey::view).collect(),
        sessions: sessions::of(request.tx.sql, staff, request.tx.now)?,
        codes_left: recovery::left(request.tx.sql, staff.id())?,
    };
    json_answer(StatusCode::OK, &own)
}

/// `POST /api/v1/console/proof/options`
pub(super) fn proof_options(request: &RequestContext<'_>, staff: &Member) -> Answer {
    let (existing, controller) = (own_passkeys(request, staff)?, register::controller(request.tx.sql)?.name);
    json_answer(StatusCode::OK, &passkeys::begin_proof(&request.tx, &controller, staff.id(), &existing)?)
}

/// `POST /api/v1/console/proof`: the owner of the session shows their passkey once more. An open browser alone is not enough to make a way in
/// that stays.
pub(super) fn prove(request: &RequestContext<'_>, staff: &Member) -> Answer {
    let session = staff.session().ok_or_else(|| ApiError::refused(Code::NotFound))?;
    let ask: PasskeyUse = request.json()?;
    let controller = register::controller(request.tx.sql)?.name;
    match passkeys::used(&request.tx, &controller, &ask.ceremony, &ask.credential)? {
        Ok(kept) if kept.staff == staff.id() => {
            sessions::mark_proved(request.tx.sql, session, request.tx.now)?;
            Ok(empty(StatusCode::NO_CONTENT))
        }
        _ => refused_passkey(request, staff.id()),
    }
}

/// Given as an answer, not as an error: a refused command keeps nothing, and the ceremony is over.
fn refused_passkey(request: &RequestContext<'_>, staff: StaffId) -> Answer {
    refusals::note(&request.tx, Act::PasskeyRefused, Concerns::account(staff), "")?;
    Ok(ApiError::at("/credential", Code::PasskeyRefused).response(request.locale))
}

fn own_passkeys(request: &RequestContext<'_>, staff: &Member) -> Result<Vec<Passkey>, ApiError> {
    Ok(passkeys::of(request.tx.sql, staff.id())?.into_iter().map(|kept| kept.passkey).collect())
}

/// `POST /api/v1/console/passkeys/options`
pub(super) fn passkey_options(request: &RequestContext<'_>, staff: &Member) -> Answer {
    must_have_proved(request, staff)?;
    let existing = own_passkeys(request, staff)?;
    let controller = register::controller(request.tx.sql)?.name;
    json_answer(StatusCode::OK, &passkeys::begin_making(&request.tx, &controller, &account(request, staff)?, &existing)?)
}

/// `POST /api/v1/console/passkeys`
pub(super) fn add_passkey(request: &RequestContext<'_>, staff: &Member) -> Answer {
    must_have_proved(request, staff)?;
    let ask: PasskeyRequest = request.json()?;
    let name = parse_name("/name", &ask.name)?;
    let controller = register::controller(request.tx.sql)?.name;
    match passkeys::made(&request.tx, &controller, &ask.ceremony, staff.id(), &ask.credential)? {
        Ok(passkey) => {
            passkeys::insert(request.tx.sql, staff.id(), &name, &passkey, request.tx.now)?;
            Note::of(Act::PasskeyAdded).by(staff).write(&request.tx)?;
            security_notices::tell(&request.tx, staff.id(), SecurityNotice::PasskeyAdded)?;
            Ok(empty(StatusCode::CREATED))
        }
        Err(_) => refused_passkey(request, staff.id()),
    }
}

/// `PUT /api/v1/console/passkeys/{id}`
pub(super) fn rename_passkey(request: &RequestContext<'_>, staff: &Member) -> Answer {
    let ask: PasskeyName = request.json()?;
    let name = parse_name("/name", &ask.name)?;
    let kept = own_passkey(request, staff)?;
    passkeys::rename(request.tx.sql, &kept.passkey.id().to_string(), &name)?;
    Ok(empty(StatusCode::NO_CONTENT))
}

/// `DELETE /api/v1/console/passkeys/{id}`: never the last one, or its owner could not come back. What was begun with it ends.
pub(super) fn remove_passkey(request: &RequestContext<'_>, staff: &Member) -> Answer {
    must_have_proved(request, staff)?;
    let kept = own_passkey(request, staff)?;
    if passkeys::of(request.tx.sql, staff.id())?.len() == 1 {
        return Err(ApiError::refused(Code::LastPasskey));
    }
    let id = kept.passkey.id().to_string();
    sessions::end_those_of(request.tx.sql, &id, request.tx.now)?;
    passkeys::remove(request.tx.sql, &id)?;
    Note::of(Act::PasskeyRemoved).by(staff).write(&request.tx)?;
    Ok(empty(StatusCode::NO_CONTENT))
}

fn own_passkey(request: &RequestContext<'_>, staff: &Member) -> Result<StoredPasskey, ApiError> {
    let kept = passkeys::by_id(request.tx.sql, request.part("id"))?.filter(|kept| kept.staff == staff.id());
    kept.ok_or_else(|| ApiError::refused(Code::NotFound))
}

/// `POST /api/v1/console/recovery-codes`: new ones, shown this once; the earlier ones are void.
pub(super) fn renew_codes(request: &RequestContext<'_>, staff: &Member) -> Answer {
    must_have_proved(request, staff)?;
    let codes = recovery::make(&request.tx, staff.id())?;
    security_notices::tell(&request.tx, staff.id(), SecurityNotice::CodesMade)?;
    json_answer(StatusCode::CREATED, &RecoveryCodes { codes })
}

/// `POST /api/v1/console/undertaking`
///
/// Accepts the edition in force, as it was read: its digest says which words. The answer is the signed receipt about it.
pub(super) fn accept_undertaking(request: &RequestContext<'_>, staff: &Member) -> Answer {
    let ask: UndertakingRequest = request.json()?;
    let undertaking = undertakings::in_force(request.tx.sql)?.in_language(ask.locale);
    if ask.edition != undertaking.edition || ask.digest != undertaking.digest().as_str() {
        return Err(ApiError::at("/digest", Code::UndertakingChanged));
    }
    match undertakings::last_acceptance(request.tx.sql, staff.id())? {
        Some((edition, document)) if edition == undertaking.edition => return Ok(json_text(StatusCode::OK, document)),
        _ => {}
    }
    let mut document = json!({
        "type": "UndertakingReceipt",
        "controller": register::controller(request.tx.sql)?,
        "staff": { "id": staff.id(), "name": account(request, staff)?.name },
        "undertaking": undertaking,
        "digest": undertaking.digest(),
        "accepted": request.tx.now,
    });
    document["proof"] = request.tx.config().receipt_key.signer().prove(&document, request.tx.now);
    let document = lupa_domain::jcs::canonical_value(&document);
    undertakings::accept(request.tx.sql, staff.id(), undertaking.edition, &document)?;
    Note::of(Act::UndertakingAccepted).by(staff).detail(undertaking.edition).write(&request.tx)?;
    Ok(json_text(StatusCode::CREATED, document))
}

/// `GET /api/v1/console/undertaking`: the receipt of one's own last acceptance, as a file.
pub(super) fn show_acceptance(request: &RequestContext<'_>, staff: &Member) -> Answer {
    let (_, document) = undertakings::last_acceptance(request.tx.sql, staff.id())?.ok_or_else(|| ApiError::refused(Code::NotFound))?;
    let mut response = json_text(StatusCode::OK, document);
    set_header(&mut response, header::CONTENT_DISPOSITION, "attachment; filename=\"lupa-undertaking.json\"")?;
    Ok(response)
}
