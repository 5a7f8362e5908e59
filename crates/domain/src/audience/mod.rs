//! The audience: for one person and one purpose a [`Verdict`], for a [`Filter`] totals that add up.
//!
//! Lists and exports hold those people alone whose verdict is [`Verdict::Send`]: nobody else can be written to.

mod filter;
mod label;
mod own_field;
mod preset;
mod reading;
mod step;
mod verdict;

pub use filter::{Clock, Condition, Days, Filter, Given, PostalArea, Profile, Range, Window};
pub use label::{A4, Addressee, Sheet};
pub use own_field::{Bounds, FieldCondition, FieldTest, YearDays};
pub use preset::{MailingService, PresetCell, PresetColumn, PresetPerson};
pub use reading::InvalidCondition;
pub use step::{Step, UnknownStep};
pub use verdict::{Basis, Position, Reason, Verdict};
