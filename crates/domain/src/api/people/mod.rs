//! People on the wire: what is held about one person, by themselves and by staff.

mod card;
mod fields;
mod history;
mod merging;
mod own;
mod search;

pub use card::{AddressFields, ChangeLine, ChangePage, ForeignRecordLine, Hold, Origin, PersonCard, PersonDetails, PersonRequest};
pub use fields::{FieldList, FieldResponse};
pub use history::{HistoryLine, HistoryPage, HistoryRequest, WalkInList, WalkInMonth};
pub use merging::{MergeConsent, MergeDatum, MergeLine, MergeLink, MergeList, MergePreview, MergeProgress, MergeRequest, MergeUndone};
pub use own::{OwnAnswerRequest, PersonResponse, PersonalDataField, PersonalDataResponse};
pub use search::{
    LineStanding, PeopleCounts, PeopleGroup, PeopleOrder, PersonLine, Said, SaidState, SearchPage, SearchRequest, SimilarPeople,
    SimilarPerson, SimilarRequest, TagLine, TagList,
};
