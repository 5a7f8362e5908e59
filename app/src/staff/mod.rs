//! The console: joining and signing in with a passkey, the undertaking, and the screens of those who keep the register.
//!
//! One page, drawn by the browser ([`console`]). Which screens there are, at which address and for whom, is one table ([`screens`]); what
//! they share, and where one is, is the [`desk`]. What a user may not do is not shown to them, and the register refuses it all the same:
//! nothing is decided here. A user whose session ends signs in over the screen they were at and goes on there.

pub mod account;
pub mod asked;
pub mod audit;
pub mod codes;
pub mod console;
pub mod desk;
pub mod enter;
pub mod home;
pub mod join;
pub mod key_screen;
pub mod loaded;
pub mod news;
pub mod passkeys;
pub mod place;
pub mod rights;
pub mod screens;
pub mod undertaking;
pub mod undertaking_issue;
pub mod undertakings;
pub mod user_change;
pub mod user_invite;
pub mod users;
pub mod wire;

pub use console::Console;
