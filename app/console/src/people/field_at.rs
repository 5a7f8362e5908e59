//! In which field of a form the register found an error.

use lupa_ui::browser;

/// The id of the field that a JSON Pointer means: the ids are the pointers with hyphens, `address-street` for `/address/street`. Where there
/// is no such field, its group (`address`) is taken; where there is none either, nothing.
#[must_use]
pub fn field_at(pointer: &str) -> Option<String> {
    let path = pointer.trim_start_matches('/');
    let group = path.split('/').next().unwrap_or_default().to_owned();
    [path.replace('/', "-"), group].into_iter().find(|id| browser::element(id).is_some())
}
