//! What Lupa remembers: the register and the edge in front of it.
//!
//! [`http`] answers requests to the register and [`jobs`] does what is due; both compose the contexts between them. [`edge`] draws the public
//! pages and serves the files. All of it runs natively in tests and, through `entry`, as a Cloudflare Worker with a Durable Object.
//! `README.md` says what binds this crate and in which order the rooms stand.

pub mod platform;
pub mod words;

pub mod runtime;

pub mod delivery;

// The contexts, in their order: each uses those before it.
pub mod log;
pub mod wording;

pub mod staff;

pub mod register;

pub mod people;

pub mod consent;

pub mod portal;

pub mod audience;

pub mod rights;

pub mod retention;

pub mod import;

pub mod description;

pub mod letters;

pub mod http;
pub mod jobs;

pub mod edge;

#[cfg(target_arch = "wasm32")]
mod entry;
