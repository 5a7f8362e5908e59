//! The files, read whole and no further than anything that verifies is long.

use std::{
    ffi::OsStr,
    fs::File,
    io::{self, Read},
    path::Path,
};

use lupa_domain::verify::Evidence;

use crate::arguments::Paths;

/// What is in the files.
pub(crate) struct Contents {
    receipt: Vec<u8>,
    proof: Option<String>,
    checkpoint: Option<String>,
    consistency: Option<Vec<u8>>,
    keys: Option<Vec<u8>>,
}

/// A file that cannot be read at all.
#[derive(Debug, thiserror::Error)]
#[error("{path} cannot be read: {error}")]
pub(crate) struct FileError {
    path: String,
    error: io::Error,
}

pub(crate) fn read(paths: &Paths) -> Result<Contents, FileError> {
    Ok(Contents {
        receipt: bytes(&paths.receipt)?,
        proof: paths.proof.as_deref().map(text).transpose()?,
        checkpoint: paths.checkpoint.as_deref().map(text).transpose()?,
        consistency: paths.consistency.as_deref().map(bytes).transpose()?,
        keys: paths.keys.as_deref().map(bytes).transpose()?,
    })
}

impl Contents {
    pub(crate) fn evidence(&self) -> Evidence<'_> {
        Evidence {
            receipt: &self.receipt,
            proof: self.proof.as_deref(),
            checkpoint: self.checkpoint.as_deref(),
            consistency: self.consistency.as_deref(),
            keys: self.keys.as_deref(),
        }
    }
}

fn bytes(path: &OsStr) -> Result<Vec<u8>, FileError> {
    let read = || -> io::Result<Vec<u8>> {
        let source: Box<dyn Read> = if path == "-" { Box::new(io::stdin()) } else { Box::new(File::open(path)?) };
        // One byte more than is allowed is enough to be refused for its length.
        let mut bytes = Vec::new();
        source.take(lupa_strict_json::MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    read().map_err(|error| FileError { path: Path::new(path).display().to_string(), error })
}

fn text(path: &OsStr) -> Result<String, FileError> {
    String::from_utf8(bytes(path)?).map_err(|_| FileError {
        path: Path::new(path).display().to_string(),
        error: io::Error::new(io::ErrorKind::InvalidData, "it is not UTF-8"),
    })
}
