//! Counter mode: a tablet at the desk, on which customers sign up themselves.
//!
//! Staff open it in the console (`opening`); from then on this browser has a session that opens the counter alone, and the page is another
//! one (`tablet`): no frame, no links, nothing of the console in it. It shows the same form as the public page. What is typed stands
//! in its fields and nowhere else, so leaving it in any way, or leaving it alone, wipes it by taking the form away.

pub mod gate;
pub mod opening;
pub mod tablet;
pub mod wire;

pub use gate::Gate;
pub use opening::Opening;
