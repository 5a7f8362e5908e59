//! The description of the API, made from the same table that routes the requests: there is no second list to keep.
//!
//! It is made natively, kept as `worker/openapi.json` and served as a file beside the pages; a test makes it again and compares
//! (`UPDATE=1 cargo test -p lupa-worker openapi` writes it). The name of every operation stands in `worker/operations.txt` as well: programs
//! that were generated call it by that name, so a name that was given stays.
//!
//! What every route of a kind answers (a wrong key, a body that is no JSON) is known from its guard and its shape. A route adds what it alone
//! refuses; the tests hold every answer of the contract suite against the description.

pub mod operation;

#[cfg(not(target_arch = "wasm32"))]
mod describe;
#[cfg(not(target_arch = "wasm32"))]
mod export_schema;
#[cfg(not(target_arch = "wasm32"))]
mod parameters;
#[cfg(not(target_arch = "wasm32"))]
mod responses;
#[cfg(not(target_arch = "wasm32"))]
mod schemas;

#[cfg(not(target_arch = "wasm32"))]
pub use describe::{describe, written};
#[cfg(not(target_arch = "wasm32"))]
pub use export_schema::export_schema;
pub use operation::{Described, Doc, Written, doc};

pub(super) use operation::Sends;
