//! Signing receipts, and making them again.

use lupa_domain::{
    consent::{
        Act, Event,
        commitment::Salt,
        receipt::{self, FORMAT},
    },
    digest::Digest,
    jcs,
    wording::Published,
};
use serde_json::{Value, value::RawValue};

use super::store::{self, Signed, StoredEvent};
use crate::{
    log,
    runtime::{error::ApiError, numbers::PersonNo, tx::Tx},
    wording,
};

/// Signs the receipt about an event and keeps how. Answers its bytes.
pub(super) fn issue(tx: &Tx<'_>, kept: &StoredEvent, notice: &Published) -> Result<String, ApiError> {
    let key = &tx.config().receipt_key;
    let place = key.place().clone();
    let mut document = receipt::compose(&kept.event, notice, &place, log::index_of(kept.no), &kept.salt);
    let proof = if log::KEPT { key.signer().prove(&document, kept.event.at) } else { Value::Null };
    document["proof"] = proof.clone();
    let bytes = jcs::canonical_value(&document);
    let digest = Digest::of(bytes.as_bytes()).to_string();
    store::insert_signed(tx.sql, kept.no, &Signed { format: FORMAT.into(), place, proof, digest })?;
    Ok(bytes)
}

/// Does the work of [`issue`] and keeps nothing: where a receipt is not given, that must not be seen from how long the answer takes.
pub(super) fn rehearse(tx: &Tx<'_>, event: &Event, notice: &Published) {
    let (key, salt) = (&tx.config().receipt_key, Salt::from_random(tx.entropy.bytes()));
    let mut document = receipt::compose(event, notice, key.place(), 0, &salt);
    document["proof"] = if log::KEPT { key.signer().prove(&document, event.at) } else { Value::Null };
    std::hint::black_box(Digest::of(jcs::canonical_value(&document).as_bytes()));
}

/// The receipt about an event in the very bytes that were signed, whatever has been published since; nothing where there is none.
pub fn reproduce(tx: &Tx<'_>, kept: &StoredEvent) -> Result<Option<String>, ApiError> {
    store::signed(tx.sql, kept.no)?.map(|signed| made_again(tx, kept, signed)).transpose()
}

/// The receipt about an event that was signed like this, in its very bytes.
pub(super) fn made_again(tx: &Tx<'_>, kept: &StoredEvent, signed: Signed) -> Result<String, ApiError> {
    if signed.format != i64::from(FORMAT) {
        return Err(ApiError::Broken(format!("receipt {} is of an unknown format", kept.event.id)));
    }
    let known = wording::promised(tx, &kept.event.notice)?;
    let mut document: Value = receipt::compose(&kept.event, &known.published, &signed.place, log::index_of(kept.no), &kept.salt);
    document["proof"] = signed.proof;
    let bytes = jcs::canonical_value(&document);
    if Digest::of(bytes.as_bytes()).as_str() != signed.digest {
        return Err(ApiError::Broken(format!("receipt {} does not come out as it was signed", kept.event.id)));
    }
    Ok(bytes)
}

/// Every receipt of a person, the oldest first.
pub fn all_receipts(tx: &Tx<'_>, person: PersonNo) -> Result<Vec<Box<RawValue>>, ApiError> {
    let mut receipts = Vec::new();
    for kept in store::events_of(tx.sql, person)?.iter().filter(|kept| has_receipt(kept.event.act)) {
        receipts.extend(reproduce(tx, kept)?.map(raw).transpose()?);
    }
    Ok(receipts)
}

/// A form that nobody has confirmed gets no receipt: nobody has shown that it is theirs.
#[must_use]
pub const fn has_receipt(act: Act) -> bool {
    !matches!(act, Act::SignedUp)
}

/// A document of ours, to be put into an answer as it is.
pub fn raw(bytes: String) -> Result<Box<RawValue>, ApiError> {
    RawValue::from_string(bytes).map_err(|_| ApiError::Broken("a receipt is no JSON".into()))
}
