//! A transparency log: an append-only Merkle tree over entries it does not understand.
//!
//! An entry becomes a leaf ([`tree`]). Leaves lie in files of 256 hashes ([`tile`]). The root of the tree at one size is signed as a note
//! ([`note`]) in a form that all programs read alike ([`checkpoint`]). A person gets the way from one leaf to such a root ([`proof`]).
//!
//! The formats are not ours: RFC 9162 §2.1 (the tree of RFC 6962) and, of C2SP, `signed-note` v1.0.0, `tlog-checkpoint` v1.0.0,
//! `tlog-tiles` and `tlog-proof@v1`. Nothing here stores, sends or asks for the time; the `README.md` says what is left out.

pub mod tree;

pub mod tile;

pub mod note;

pub mod checkpoint;

pub mod proof;

mod decimal;
