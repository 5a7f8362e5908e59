//! What the register needs of the platform it runs on: rows, randomness, and in the Worker the object's storage.
//! The clock is not here: the moment comes with each request.

pub mod entropy;
pub mod sql;

#[cfg(target_arch = "wasm32")]
pub mod object_sql;
