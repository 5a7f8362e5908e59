//! What the log holds about a person: the commitment to an event. How the log itself is built, signed and proved is `lupa-tlog`'s.

pub use lupa_tlog::{checkpoint, note, proof, tile, tree};

pub mod commitment;
