//! The table of routes. A test holds it against a list of every route and who may use it.
//!
//! Not allowed to know is 404 or 401; allowed to know but not to do is 403.

use super::{
    account, api_keys, audience, audit, business, changes, consent_history, console_session, contact_checks, counter, drafts, embedding,
    erasure_ledger, erasures, event_day, evidence, exports, fields, filters, forms, grounds, history, imports, invitations, labels, log,
    look, notices, overview, own_consents, own_data, own_details, own_export, own_objections, own_requests, own_session, people, purposes,
    receipts, recordings, register, requests, route::Route, scans, search, self_check, signups, stops, suppression, titles, undertakings,
    users, verdicts, vocabulary,
};

/// All routes.
#[must_use]
pub fn routes() -> Vec<Route> {
    [
        forms::routes(),
        notices::routes(),
        drafts::routes(),
        event_day::routes(),
        embedding::routes(),
        purposes::routes(),
        titles::routes(),
        signups::routes(),
        stops::routes(),
        own_session::routes(),
        own_consents::routes(),
        erasures::routes(),
        erasure_ledger::routes(),
        receipts::routes(),
        own_data::routes(),
        own_objections::routes(),
        own_details::routes(),
        own_export::routes(),
        own_requests::routes(),
        audience::routes(),
        verdicts::routes(),
        filters::routes(),
        exports::routes(),
        evidence::routes(),
        suppression::routes(),
        vocabulary::routes(),
        labels::routes(),
        consent_history::routes(),
        log::routes(),
        register::routes(),
        business::routes(),
        look::routes(),
        search::routes(),
        people::routes(),
        history::routes(),
        changes::routes(),
        fields::routes(),
        recordings::routes(),
        scans::routes(),
        grounds::routes(),
        imports::routes(),
        requests::routes(),
        counter::routes(),
        invitations::routes(),
        console_session::routes(),
        account::routes(),
        users::routes(),
        undertakings::routes(),
        api_keys::routes(),
        audit::routes(),
        contact_checks::routes(),
        overview::routes(),
        self_check::routes(),
    ]
    .concat()
}
