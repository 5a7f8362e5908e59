//! Certificates of decisions: made and signed once, when a request is decided, and kept in their bytes for as long as their person is.

use lupa_domain::{
    digest::Digest,
    jcs,
    rights::certificate::{Certificate, Parties},
};

use super::store::{self, StoredRequest};
use crate::{
    people::Person,
    platform::sql::Sql,
    register,
    runtime::{error::ApiError, tx::Tx},
};

/// Signs the certificate of a request that has just been decided.
pub(super) fn issue(tx: &Tx<'_>, stored: &StoredRequest, person: Option<&Person>) -> Result<(), ApiError> {
    let parties = Parties {
        number: stored.number,
        arrival: stored.arrival,
        person: person.map(|person| person.id),
        name: person.map_or(stored.contact.as_deref(), |person| person.name.as_deref()),
        asked: &stored.asked,
        controller: register::shown_controller(tx.sql, stored.locale)?,
        locale: stored.locale,
        zone: tx.config().zone(),
    };
    let certificate = Certificate::of(stored.id, &stored.request, parties)
        .map_err(|_| ApiError::Broken("a certificate was asked for that there is none of".into()))?;
    let key = &tx.config().receipt_key;
    let mut document = certificate.document(key.place());
    document["proof"] = key.signer().prove(&document, certificate.facts.decided_at);
    let bytes = jcs::canonical_value(&document);
    store::put_certificate(tx.sql, stored.no, Digest::of(bytes.as_bytes()).as_str(), &bytes)
}

/// The certificate of a request in the bytes that were signed; nothing where it is not decided, or its person was erased.
pub fn signed(sql: &dyn Sql, stored: &StoredRequest) -> Result<Option<String>, ApiError> {
    store::certificate(sql, stored.no)
}

/// The certificate as what it says, to be drawn.
pub fn read(sql: &dyn Sql, stored: &StoredRequest) -> Result<Option<Certificate>, ApiError> {
    let bytes = store::certificate(sql, stored.no)?;
    let certificate = |bytes: String| lupa_strict_json::read(&bytes).map_err(|_| ApiError::Broken("a certificate cannot be read".into()));
    bytes.map(certificate).transpose()
}
