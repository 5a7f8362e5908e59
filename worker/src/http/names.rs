//! Names that staff give: to users, keys, passkeys and saved audiences.

use lupa_domain::text;

use crate::{runtime::error::ApiError, words::problems::Code};

/// The longest name, in characters.
const LONGEST: usize = 200;

/// A name in which something is to be seen, with its white space put in order.
pub(super) fn parse_name(pointer: &str, text: &str) -> Result<String, ApiError> {
    let name = text::one_line(text);
    match name.chars().count() {
        0 => Err(ApiError::at(pointer, Code::Required)),
        1..=LONGEST => Ok(name),
        _ => Err(ApiError::at(pointer, Code::NameTooLong)),
    }
}
