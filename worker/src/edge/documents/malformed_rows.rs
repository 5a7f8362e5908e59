//! Why a file cannot be made.

/// The register sent what no file can be made of.
#[derive(Debug, thiserror::Error)]
#[error("a file cannot be made of what the register sent")]
pub struct MalformedRows;
