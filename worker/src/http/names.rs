//! Names that staff give: to users, keys, passkeys and saved audiences.

use crate::{runtime::error::ApiError, words::problems::Code};

/// The longest name, in characters.
const LONGEST: usize = 200;

/// A name, with its white space put in order.
pub(super) fn parse_name(pointer: &str, text: &str) -> Result<String, ApiError> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => Err(ApiError::at(pointer, Code::Required)),
        1..=LONGEST => Ok(name),
        _ => Err(ApiError::at(pointer, Code::NameTooLong)),
    }
}
