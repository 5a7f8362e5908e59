//! The console: one single-page app for the staff of a business.
//!
//! Which screens there are, at which path and for which right, is one table ([`screens`]). What they share (who is signed in, where one is, what
//! was just done) are contexts (`context`). The `shell` draws the frame and the screen in it, whose part of the program it loads first. A
//! folder for each noun holds its screens; its `draw` draws the one at the address. What a person may not do is not shown to them, and the
//! register refuses it all the same: nothing is decided here.

// A view is a type with everything in it. Natively, where components are not erased, the largest is deeper than the default allows.
#![recursion_limit = "256"]

pub mod screens;

#[cfg(feature = "views")]
pub mod area;
pub mod areas;
#[cfg(feature = "views")]
pub mod audience;
#[cfg(feature = "views")]
pub mod backup;
#[cfg(feature = "views")]
pub mod consent;
#[cfg(feature = "views")]
pub mod context;
#[cfg(feature = "views")]
pub mod counter;
#[cfg(feature = "views")]
pub mod description;
#[cfg(feature = "views")]
pub mod fields;
#[cfg(feature = "views")]
pub mod grounds;
#[cfg(feature = "views")]
pub mod home;
#[cfg(feature = "views")]
pub mod imports;
#[cfg(feature = "views")]
pub mod look;
#[cfg(feature = "views")]
pub mod merging;
#[cfg(feature = "views")]
pub mod people;
#[cfg(feature = "views")]
pub mod register;
#[cfg(feature = "views")]
pub mod renewals;
#[cfg(feature = "views")]
pub mod requests;
#[cfg(feature = "views")]
pub mod retention;
#[cfg(feature = "views")]
pub mod sharing;
#[cfg(feature = "views")]
pub mod shell;
#[cfg(feature = "views")]
pub mod staff;
#[cfg(feature = "views")]
pub mod wording;
