//! What Lupa decides, and nothing else: no input or output, no clock, no randomness, no browser, no Worker.
//!
//! The modules are listed in the order in which they may use each other; `README.md` says why, and holds the glossary. First the values,
//! whose modules are handed on here, then a noun each. [`api`] (what goes over HTTP) may use them all, and none of them uses it.

mod values;
pub use values::{
    business_id, cell, digest, email, idn, ids, jcs, languages, link, locale, mail_domain, ordered, origin, own_field, phone, plural,
    postal_code, text, time, zone,
};

pub mod wording;

pub mod people;

pub mod consent;

pub mod audience;

pub mod staff;

pub mod renewal;
pub mod rights;

pub mod import;

pub mod retention;

pub mod portal;

pub mod verify;

pub mod register;

pub mod description;

pub mod api;
