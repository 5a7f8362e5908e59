//! The audience on the wire: who may be written to, and what became of consent over time.

mod check;
mod count;
mod files;
mod filters;
mod history;
mod people;
mod vocabulary;

pub use check::{CheckRequest, CheckResponse, CheckVerdict};
pub use count::{AudienceCount, AudienceRequest, Withheld};
pub use files::{ExportRequest, Headings, LabelCount, LabelRequest, SuppressionRequest};
pub use filters::{FilterList, FilterRequest, SavedFilter};
pub use history::{BoxShare, ConsentHistory, EditionMark, EditionShares, OptInShares, PurposeHistory};
pub use people::{AudiencePerson, PeoplePage, PeopleRequest, WithheldPage, WithheldPerson, WithheldRequest};
pub use vocabulary::{Locality, Vocabulary, VocabularyField};
