//! People: the data subjects and what is held about them. Consent is another context.

mod card;
pub mod card_data;
mod datum;
mod field;
mod history;
mod likeness;
pub mod merging;
mod name;
pub mod name_order;
mod retained_change;
pub mod search;
mod source;

pub use self::{
    card::{AddressError, AddressFieldError, Kind, MAX_TAGS, Organisation, PostalAddress, Relation, Tag, TooLong},
    datum::{Datum, RESTRICTED},
    field::{CustomFieldError, DeclarationError, FieldDeclaration, MAX_REASON_LENGTH, Sight, ValueError, Values, rewrite},
    history::{Currency, Entry, EntryError, Happening, MAX_NOTE_BYTES, Money, WrittenEntry},
    likeness::{Likeness, Sketch},
    name::{NameTooLong, PersonName},
    retained_change::{Forgets, RetainedChange, forgets, retained},
    source::Source,
};
pub use crate::own_field::{FieldId, FieldKind, InvalidFieldId};
