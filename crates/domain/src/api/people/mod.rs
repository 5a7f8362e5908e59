//! People on the wire: what is held about one person, by themselves and by staff.

mod card;
mod fields;
mod history;
mod own;
mod search;

pub use card::{AddressAsk, ChangeLine, ChangePage, Hold, Origin, PersonAsk, PersonCard};
pub use fields::{FieldList, FieldView};
pub use history::{HistoryAsk, HistoryLine, HistoryPage, WalkInList, WalkInMonth};
pub use own::{KeptField, KeptView, PersonView};
pub use search::{PersonLine, SearchAsk, SearchPage, TagLine, TagList};
