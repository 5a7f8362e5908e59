//! What Lupa remembers: the register and the edge in front of it.
//!
//! [`object::Register`] is a synchronous state machine over a database; [`edge`] draws the public pages and serves the files. Both run
//! natively in tests and, through `entry`, as a Cloudflare Worker with a Durable Object. `README.md` says what binds this crate.

pub mod body;
pub mod call;
pub mod capability;
pub mod config;
pub mod edge;
#[cfg(target_arch = "wasm32")]
mod entry;
pub mod error;
pub mod guard;
pub mod json;
pub mod keys;
pub mod limits;
pub mod log;
pub mod migrations;
pub mod object;
pub mod openapi;
pub mod outbox;
pub mod platform;
pub mod router;

pub mod wording;

pub mod people;

pub mod consent;

pub mod portal;

pub mod audience;

pub mod register;

pub mod staff;

pub mod mail;

pub mod words;
