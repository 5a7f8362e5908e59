//! Numbers, money, sizes, days and moments as people in each language write them.

pub mod money;
pub mod number;
pub mod time;

pub use money::{money, parse_money};
pub use number::{decimal, number, size};
#[cfg(feature = "views")]
pub use time::When;
pub use time::{day, month, when};
