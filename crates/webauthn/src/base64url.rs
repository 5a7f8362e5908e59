//! Bytes as Web Authentication writes them in JSON: base64url without padding (RFC 4648 §5), in exactly one way.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Deserializer, Serializer, de::Error as _};

/// The text of these bytes.
pub(crate) fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// For `#[serde(serialize_with)]`.
pub(crate) fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&text(bytes))
}

/// For `#[serde(deserialize_with)]`: padding, the other alphabet, spaces and bits that say nothing are refused.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
    let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
    URL_SAFE_NO_PAD.decode(text.as_bytes()).map_err(|_| D::Error::custom("not base64url without padding"))
}

/// As [`deserialize`], where the member may be `null` or missing.
pub(crate) fn optional<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Vec<u8>>, D::Error> {
    let text = Option::<std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
    let decode = |text: std::borrow::Cow<'_, str>| URL_SAFE_NO_PAD.decode(text.as_bytes());
    text.map(decode).transpose().map_err(|_| D::Error::custom("not base64url without padding"))
}

/// As [`deserialize`], for 32 bytes.
pub(crate) fn thirty_two<'de, D: Deserializer<'de>>(deserializer: D) -> Result<[u8; 32], D::Error> {
    deserialize(deserializer)?.try_into().map_err(|_| D::Error::custom("not 32 bytes"))
}
