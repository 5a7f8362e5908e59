//! Who is kept out, whatever a list says of them; and whether a telephone number alone makes two the same.

use serde::{Deserialize, Serialize};

use super::{ReadRow, reading::same_name};

/// Why somebody is kept out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ImportBarrier))]
pub enum Barrier {
    /// Their data is only stored: GDPR Art. 18(2) leaves nothing else.
    Restricted,
    /// They object to direct marketing (Art. 21(2)).
    Objects,
    /// They want never to be written to again.
    Suppressed,
    /// They were erased, and what they said is kept as proof alone.
    Erased,
}

impl Barrier {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Restricted, Self::Objects, Self::Suppressed, Self::Erased];
}

/// What the register knows of the address of a row, and of the person that it may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "four independent facts, each from another table")]
pub struct Facts {
    /// Whether a person is known.
    pub known: bool,
    /// Whether their data is only stored.
    pub restricted: bool,
    /// Whether they object to direct marketing.
    pub objects: bool,
    /// Whether nobody writes to the address again.
    pub suppressed: bool,
    /// Whether the owner of the address was erased.
    pub erased: bool,
}

/// What keeps somebody out; nothing where nothing does. Who was erased and has come back by themself is in the register.
#[must_use]
pub const fn barrier(facts: Facts) -> Option<Barrier> {
    match facts {
        Facts { restricted: true, .. } => Some(Barrier::Restricted),
        Facts { objects: true, .. } => Some(Barrier::Objects),
        Facts { suppressed: true, .. } => Some(Barrier::Suppressed),
        Facts { erased: true, known: false, .. } => Some(Barrier::Erased),
        _ => None,
    }
}

/// What is known of somebody who has the telephone number of a row.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a> {
    /// Their address.
    pub email: Option<&'a str>,
    /// Their name.
    pub name: Option<&'a str>,
}

/// Whether a row is about somebody who has its telephone number. Families share one: another address or another name is another person.
#[must_use]
pub fn is_same_by_phone(row: &ReadRow, known: Known<'_>) -> bool {
    let other_address = row.card.email.is_some() && known.email.is_some();
    !other_address && known.name.is_none_or(|name| same_name(row.card.name.as_ref(), name))
}
