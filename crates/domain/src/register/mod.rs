//! The register as a whole: what it holds when it is new.

pub mod starter;
