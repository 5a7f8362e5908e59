//! Nothing: what counts is in Cargo.toml. See the README.
