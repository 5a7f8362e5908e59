//! People: the data subjects and what is held about them. Consent is another context.

mod card;
mod datum;
mod field;
mod history;
mod name;
pub mod particulars;
pub mod search;
mod source;

pub use self::{
    card::{AddressError, AddressFieldError, Kind, MOST_TAGS, Organisation, PostalAddress, Relation, Tag, TooLong},
    datum::Datum,
    field::{
        DeclarationSlip, FieldDeclaration, FieldError, FieldId, FieldKind, FieldSlip, InvalidFieldId, LONGEST_REASON, Sight, Values,
        rewrite,
    },
    history::{Currency, Entry, EntrySlip, Happening, LONGEST_NOTE, Money, WrittenEntry},
    name::{NameTooLong, PersonName},
    source::Source,
};
