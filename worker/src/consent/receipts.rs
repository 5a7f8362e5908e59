//! Signing receipts, and making them again.

use lupa_domain::{
    consent::{
        Act,
        receipt::{self, FORMAT},
    },
    jcs,
    wording::{Digest, Published},
};
use serde_json::{Value, value::RawValue};

use super::store::{self, Kept, Signed};
use crate::{call::Call, error::ApiError, log, people::PersonNo, platform::sql::Sql, wording::Notices};

/// Signs the receipt about an event and keeps how. Answers its bytes.
pub(super) fn issue(call: &Call<'_>, kept: &Kept, notice: &Published) -> Result<String, ApiError> {
    let key = &call.config().receipt_key;
    let place = key.place().clone();
    let mut document = receipt::compose(&kept.event, notice, &place, log::index_of(kept.no), &kept.salt);
    let proof = if log::KEPT { key.signer().prove(&document, kept.event.at) } else { Value::Null };
    document["proof"] = proof.clone();
    let bytes = jcs::canonical_value(&document);
    let digest = Digest::of(bytes.as_bytes()).to_string();
    store::insert_signed(call.sql, kept.no, &Signed { format: FORMAT.into(), place, proof, digest })?;
    Ok(bytes)
}

/// The receipt about an event in the very bytes that were signed, whatever has been published since; nothing where there is none.
pub fn reproduce(sql: &dyn Sql, notices: &Notices, kept: &Kept) -> Result<Option<String>, ApiError> {
    let Some(signed) = store::signed(sql, kept.no)? else { return Ok(None) };
    if signed.format != i64::from(FORMAT) {
        return Err(ApiError::Broken(format!("receipt {} is of an unknown format", kept.event.id)));
    }
    let known = notices.promised(sql, &kept.event.notice)?;
    let mut document: Value = receipt::compose(&kept.event, &known.published, &signed.place, log::index_of(kept.no), &kept.salt);
    document["proof"] = signed.proof;
    let bytes = jcs::canonical_value(&document);
    if Digest::of(bytes.as_bytes()).as_str() != signed.digest {
        return Err(ApiError::Broken(format!("receipt {} does not come out as it was signed", kept.event.id)));
    }
    Ok(Some(bytes))
}

/// Every receipt of a person, the oldest first.
pub fn all_receipts(sql: &dyn Sql, notices: &Notices, person: PersonNo) -> Result<Vec<Box<RawValue>>, ApiError> {
    let mut receipts = Vec::new();
    for kept in store::events_of(sql, person)?.iter().filter(|kept| has_receipt(kept.event.act)) {
        receipts.extend(reproduce(sql, notices, kept)?.map(raw).transpose()?);
    }
    Ok(receipts)
}

/// A form that nobody has confirmed gets no receipt: nobody has shown that it is theirs.
pub(super) const fn has_receipt(act: Act) -> bool {
    !matches!(act, Act::SignedUp)
}

/// A document of ours, to be put into an answer as it is.
pub(super) fn raw(bytes: String) -> Result<Box<RawValue>, ApiError> {
    RawValue::from_string(bytes).map_err(|_| ApiError::Broken("a receipt is no JSON".into()))
}
