//! The log: an append-only Merkle tree over entries it does not understand.
//!
//! An entry becomes a leaf ([`tree`]), leaves lie in files of 256 hashes ([`tile`]), the root of the tree at one size is signed as a note
//! ([`note`]) in a form that everybody reads alike ([`checkpoint`]), and a person is given the way from her leaf to such a root
//! ([`proof`]). What lies under a leaf is hidden behind a salt, so that it can be forgotten while the tree stands ([`commitment`]).
//!
//! The formats are not ours: RFC 9162 §2.1 (the tree of RFC 6962) and, of C2SP, `signed-note` v1.0.0, `tlog-checkpoint` v1.0.0,
//! `tlog-tiles` and `tlog-proof@v1`. Nothing here knows of consent, of storage or of the time.

pub mod tree;

pub mod tile;

pub mod note;

pub mod checkpoint;

pub mod proof;

pub mod commitment;

mod decimal;
