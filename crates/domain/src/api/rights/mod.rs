//! Rights on the wire, one file for each part.

pub mod requests;
