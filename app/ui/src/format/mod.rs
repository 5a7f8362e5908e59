//! Numbers, money, sizes, days and moments as people in each language write them.

pub mod money;
pub mod number;
pub mod time;

pub use money::{money, parse_money};
pub use number::{decimal, number, size};
#[cfg(feature = "views")]
pub use time::{When, WhenInZone};
pub use time::{day, month, set_zone, time_of_day, when, when_in_zone, zone};
