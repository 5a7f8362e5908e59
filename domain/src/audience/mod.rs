//! The audience: for one person and one purpose a [`Verdict`], for a [`Filter`] totals that add up.
//!
//! There is no way to write to somebody whose verdict is not [`Verdict::Send`]: lists and exports are made of those alone.

mod filter;
mod verdict;

pub use filter::{BadCondition, Condition, Filter, Given, Profile, Window};
pub use verdict::{Position, Reason, Verdict};
