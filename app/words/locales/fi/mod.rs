//! Suomeksi.

pub(crate) mod audience;
pub(crate) mod backup;
pub(crate) mod counter;
pub(crate) mod customers;
pub(crate) mod description;
pub(crate) mod difference;
pub(crate) mod imports;
pub(crate) mod look;
pub(crate) mod mail;
pub(crate) mod office;
pub(crate) mod overview;
pub(crate) mod own_rights;
pub(crate) mod people;
pub(crate) mod portal;
pub(crate) mod public;
pub(crate) mod recording;
pub(crate) mod register_page;
pub(crate) mod requests;
pub(crate) mod retention;
pub(crate) mod setup;
pub(crate) mod sharing;
pub(crate) mod shell;
pub(crate) mod staff;
pub(crate) mod state;
pub(crate) mod verify;
pub(crate) mod wording;
