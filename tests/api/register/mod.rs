//! The register as a whole: set-up, who may do what, and whether the description says what is there.

mod access;
mod business;
mod country;
mod description;
mod look;
mod self_check;
mod setup;
mod table;
mod truth;
