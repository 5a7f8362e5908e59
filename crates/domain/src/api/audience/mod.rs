//! The audience on the wire: who may be written to, and what became of consent over time.

mod check;
mod count;
mod files;
mod filters;
mod history;
mod people;

pub use check::{CheckAnswer, CheckAsk, CheckVerdict};
pub use count::{AudienceAsk, AudienceCount, Withheld};
pub use files::{ExportAsk, Headings, LabelAsk, LabelCount};
pub use filters::{FilterAsk, FilterList, SavedFilter};
pub use history::{BoxShare, ConsentHistory, EditionMark, EditionShares, OptInShares, PurposeHistory};
pub use people::{AudiencePerson, PeopleAsk, PeoplePage, WithheldAsk, WithheldPage, WithheldPerson};
