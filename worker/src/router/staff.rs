//! The routes of staff: one's own account, and everybody's.

use lupa_domain::{api, staff::Right};

use super::{Guard, LARGE, Route, delete, get, post, put};
use crate::{openapi::doc, staff};

/// The routes, in the order of the description.
#[expect(clippy::too_many_lines, reason = "one screen for them is the point")]
pub(super) fn routes() -> Vec<Route> {
    use Guard::{Anyone, SignedIn, Staff};
    use Right::{ManageKeys, ManageUsers, ReadAudit};
    vec![
        // staff: one's own account
        get(
            "/api/v1/invitations/{token}",
            Anyone(staff::http_join::look),
            doc("What an invitation is about; changes nothing").gives::<api::staff::InvitationLook>(200),
        ),
        post(
            "/api/v1/invitations/options",
            Anyone(staff::http_join::options),
            doc("Begins the making of a passkey by an invitation")
                .takes::<api::staff::InvitationAsk>()
                .gives::<api::staff::CeremonyView>(200),
        ),
        post(
            "/api/v1/invitations/accept",
            Anyone(staff::http_join::accept),
            doc("Takes an invitation up with a new passkey, and signs in")
                .takes::<api::staff::PasskeyAsk>()
                .gives::<api::staff::RecoveryCodes>(201),
        ),
        post(
            "/api/v1/console/session/options",
            Anyone(staff::http_session::options),
            doc("Begins a signing in by passkey").takes_nothing().gives::<api::staff::CeremonyView>(200),
        ),
        post(
            "/api/v1/console/session",
            Anyone(staff::http_session::sign_in),
            doc("Signs in by passkey").takes::<api::staff::PasskeyUse>().gives_nothing(204),
        ),
        post(
            "/api/v1/console/recovery",
            Anyone(staff::http_join::recover),
            doc("Uses a recovery code up; the way to a new passkey")
                .takes::<api::staff::RecoveryAsk>()
                .gives::<api::staff::RecoveryAnswer>(201),
        ),
        delete("/api/v1/console/session", SignedIn(staff::http_session::sign_out), doc("Signs out").gives_nothing(204)),
        delete(
            "/api/v1/console/sessions/{id}",
            SignedIn(staff::http_session::end),
            doc("Ends one's session in a browser").gives_nothing(204),
        ),
        get(
            "/api/v1/console/me",
            SignedIn(staff::http_own::show),
            doc("One's own account: rights, passkeys, sessions, and the undertaking if it waits").gives::<api::staff::OwnAccount>(200),
        ),
        get(
            "/api/v1/console/undertaking",
            SignedIn(staff::http_own::show_acceptance),
            doc("The signed receipt of one's acceptance of the undertaking").gives_object(200),
        ),
        post(
            "/api/v1/console/undertaking",
            SignedIn(staff::http_own::accept_undertaking),
            doc("Accepts the undertaking in force, as it was read").takes::<api::undertaking::UndertakingAsk>().gives_object(201),
        ),
        post(
            "/api/v1/console/passkeys/options",
            SignedIn(staff::http_own::passkey_options),
            doc("Begins the making of another passkey").takes_nothing().gives::<api::staff::CeremonyView>(200),
        ),
        post(
            "/api/v1/console/passkeys",
            SignedIn(staff::http_own::add_passkey),
            doc("Adds a passkey to one's own").takes::<api::staff::PasskeyAsk>().gives_nothing(201),
        ),
        put(
            "/api/v1/console/passkeys/{id}",
            SignedIn(staff::http_own::rename_passkey),
            doc("Names a passkey of one's own").takes::<api::staff::PasskeyName>().gives_nothing(204),
        ),
        delete(
            "/api/v1/console/passkeys/{id}",
            SignedIn(staff::http_own::remove_passkey),
            doc("Removes a passkey of one's own and ends what it signed in; never the last").gives_nothing(204),
        ),
        post(
            "/api/v1/console/recovery-codes",
            SignedIn(staff::http_own::renew_codes),
            doc("New recovery codes, shown this once").takes_nothing().gives::<api::staff::RecoveryCodes>(201),
        ),
        // staff: everybody's
        get(
            "/api/v1/staff",
            Staff(ManageUsers, staff::http_users::list),
            doc("Everybody with an account").gives::<api::staff::StaffList>(200),
        ),
        post(
            "/api/v1/staff",
            Staff(ManageUsers, staff::http_users::invite),
            doc("Invites somebody by mail").takes::<api::staff::InviteAsk>().gives::<api::staff::StaffView>(201),
        ),
        put(
            "/api/v1/staff/{id}",
            Staff(ManageUsers, staff::http_users::change),
            doc("Changes a name or rights; needs If-Match").takes::<api::staff::StaffChange>().gives::<api::staff::StaffView>(200),
        ),
        delete(
            "/api/v1/staff/{id}",
            Staff(ManageUsers, staff::http_users::remove),
            doc("Removes a user, their sessions and their keys; never the last keeper").gives_nothing(204),
        ),
        post(
            "/api/v1/staff/{id}/invitations",
            Staff(ManageUsers, staff::http_users::invite_again),
            doc("Invites a user again, who has lost their passkeys").takes_nothing().gives::<api::staff::StaffView>(202),
        ),
        get(
            "/api/v1/undertakings",
            Staff(ManageUsers, staff::http_undertakings::list),
            doc("The editions of the undertaking, and who has accepted which").gives::<api::undertaking::UndertakingList>(200),
        ),
        post(
            "/api/v1/undertakings",
            Staff(ManageUsers, staff::http_undertakings::publish),
            doc("Publishes the next edition, which everybody is asked for; needs If-Match, and the number of people who are asked again")
                .takes::<api::undertaking::UndertakingIssue>()
                .gives::<api::undertaking::UndertakingView>(201),
        )
        .up_to(LARGE),
        get("/api/v1/keys", Staff(ManageKeys, staff::http_keys::list), doc("The API keys").gives::<api::staff::KeyList>(200)),
        post(
            "/api/v1/keys",
            Staff(ManageKeys, staff::http_keys::make),
            doc("Makes an API key; its text is shown this once").takes::<api::staff::KeyAsk>().gives::<api::staff::KeyMade>(201),
        ),
        delete("/api/v1/keys/{id}", Staff(ManageKeys, staff::http_keys::revoke), doc("Revokes an API key").gives_nothing(204)),
        get(
            "/api/v1/audit",
            Staff(ReadAudit, staff::http_audit::list),
            doc("Who did or saw what, the newest first")
                .query("before")
                .query("act")
                .query("staff")
                .query("person")
                .gives::<api::staff::AuditPage>(200),
        ),
        get(
            "/api/v1/audit.jsonl",
            Staff(ReadAudit, staff::http_audit::export),
            doc("The whole audit log, one entry a line, each with the digest of the one before, and last the anchor").gives_lines(200),
        ),
        get(
            "/api/v1/audit/anchors",
            Staff(ReadAudit, staff::http_audit::list_anchors),
            doc("What was ever signed of the audit log, the shortest first").query("after").gives::<api::staff::AnchorList>(200),
        ),
    ]
}
