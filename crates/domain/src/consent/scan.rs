//! The picture of a paper that a customer signed, kept with what was recorded of it. Only what is a picture or a document by its first bytes
//! is taken; nothing in it is read.

use serde::{Deserialize, Serialize};

/// The largest scan, in bytes. A row of the register holds 2 MB of text, and a scan is kept as base64: four letters for three bytes.
pub const MAX_SCAN_BYTES: usize = 1024 * 1024;

/// What a scan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ScanKind {
    /// A document (ISO 32000).
    Pdf,
    /// A picture (ISO/IEC 15948).
    Png,
    /// A picture (ISO/IEC 10918).
    Jpeg,
}

impl ScanKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Png, Self::Jpeg];

    /// The word of the wire and of storage, and the ending of a file.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpeg",
        }
    }

    /// What a word means.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// The media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }

    /// The first bytes of every file of this kind.
    const fn beginning(self) -> &'static [u8] {
        match self {
            Self::Pdf => b"%PDF-",
            Self::Png => b"\x89PNG\r\n\x1a\n",
            Self::Jpeg => b"\xff\xd8\xff",
        }
    }
}

/// Why something is not kept as a scan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScanError {
    /// More than is kept.
    #[error("a scan has at most 1 MB")]
    TooLarge,
    /// Neither a picture nor a document.
    #[error("a scan is a PDF, a PNG or a JPEG")]
    UnknownKind,
}

/// What the bytes of a scan are, whatever anybody calls them.
pub fn kind_of(bytes: &[u8]) -> Result<ScanKind, ScanError> {
    if bytes.len() > MAX_SCAN_BYTES {
        return Err(ScanError::TooLarge);
    }
    ScanKind::ALL.into_iter().find(|kind| bytes.starts_with(kind.beginning())).ok_or(ScanError::UnknownKind)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_scan_is_what_its_first_bytes_say() {
        assert_eq!(kind_of(b"%PDF-1.7 x"), Ok(ScanKind::Pdf));
        assert_eq!(kind_of(b"\x89PNG\r\n\x1a\n"), Ok(ScanKind::Png));
        assert_eq!(kind_of(b"\xff\xd8\xff\xe0"), Ok(ScanKind::Jpeg));
        for other in [&b"<svg xmlns="[..], b"<html>%PDF-", b"GIF89a", b" %PDF-1.7", b"", b"PK\x03\x04"] {
            assert_eq!(kind_of(other), Err(ScanError::UnknownKind));
        }
        let mut large = b"%PDF-".to_vec();
        large.resize(MAX_SCAN_BYTES, b' ');
        assert_eq!(kind_of(&large), Ok(ScanKind::Pdf));
        large.push(b' ');
        assert_eq!(kind_of(&large), Err(ScanError::TooLarge));
    }

    #[test]
    fn every_word_reads_back() {
        assert!(ScanKind::ALL.into_iter().all(|kind| ScanKind::from_word(kind.as_str()) == Some(kind)));
    }

    proptest! {
        #[test]
        fn what_is_kept_begins_as_its_kind_does(bytes in prop::collection::vec(any::<u8>(), 0..32)) {
            if let Ok(kind) = kind_of(&bytes) {
                prop_assert!(bytes.starts_with(kind.beginning()));
            }
        }
    }
}
