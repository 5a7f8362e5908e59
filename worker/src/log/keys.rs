//! Which keys have signed, and when. A register goes on with the key it has: another one is taken only where the operator says that the
//! earlier one is retired, so that a lost or mistyped key is noticed before anything is signed with it.

use lupa_domain::time::{Moment, Span};
use lupa_tlog::note::VerifierKey;
use serde_json::{Value, json};

use super::store;
use crate::{
    platform::sql::Sql,
    runtime::{config::Config, error::ApiError, keys},
};

/// Refuses to start with another key than the one that signed until now, unless that one is listed as retired. The same key under another
/// name is the register at another address.
pub fn start(sql: &dyn Sql, config: &Config, now: Moment) -> Result<(), ApiError> {
    let key = config.receipt_key.place().vkey.as_str();
    let kept = store::keys(sql)?;
    let current = kept.iter().find(|(_, _, until)| until.is_none()).map(|(vkey, ..)| vkey.as_str());
    if current == Some(key) {
        return Ok(());
    }
    if let Some(current) = current.filter(|current| !is_same(current, key)) {
        if !config.retired_keys.iter().any(|retired| is_same(retired, current)) {
            return Err(ApiError::Unusable(format!(
                "LUPA_SIGNING_KEY is not the key that this register signs with ({current}); put that one back, or list it in LUPA_RETIRED_KEYS"
            )));
        }
        if kept.iter().any(|(old, ..)| is_same(old, key)) {
            return Err(ApiError::Unusable("LUPA_SIGNING_KEY is a key that was retired before; a register never goes back to one".into()));
        }
    }
    store::change_key(sql, key, now)
}

/// Whether this register may go on where that key signed: it is its own, or was retired.
#[must_use]
pub fn goes_on(config: &Config, former: &str) -> bool {
    is_same(former, &config.receipt_key.place().vkey) || config.retired_keys.iter().any(|retired| is_same(retired, former))
}

/// Whether two names are of the same key: it is named after the address of the register, which may have moved.
fn is_same(one: &str, other: &str) -> bool {
    public(one).is_some() && public(one) == public(other)
}

fn public(vkey: &str) -> Option<[u8; 32]> {
    vkey.parse::<VerifierKey>().ok().map(|key| key.public())
}

/// The JWK set of `/.well-known/jwks.json`: every key that has ever signed, with the time in which it did, the newest first. A key that
/// has signed under several names, because the register has moved, is one key, under the newest of them.
///
/// Receipts are of whole seconds, so a key counts for all of the second in which it was first used, and of that in which it was last:
/// two that followed each other overlap by a second at most.
pub fn published(sql: &dyn Sql, config: &Config) -> Result<Value, ApiError> {
    let mut signed: Vec<(VerifierKey, Moment, Option<Moment>)> = Vec::new();
    for (vkey, since, until) in store::keys(sql)?.into_iter().rev() {
        let key: VerifierKey = vkey.parse().map_err(|_| ApiError::Broken("a key that signed cannot be read".into()))?;
        match signed.iter_mut().find(|(newer, ..)| newer.public() == key.public()) {
            Some((_, from, _)) => *from = since.min(*from),
            None => signed.push((key, since, until)),
        }
    }
    let mut set = Vec::new();
    for (key, since, until) in signed {
        let mut jwk = keys::jwk(&key, &config.receipt_key.place().log).map_err(|why| ApiError::Broken(why.to_string()))?;
        jwk["valid_from"] = json!(since.whole_second());
        if let Some(until) = until {
            jwk["valid_until"] = json!(until.whole_second() + Span::millis(1000));
        }
        set.push(jwk);
    }
    Ok(json!({ "keys": set }))
}
