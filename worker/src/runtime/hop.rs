//! What the edge and the register tell each other in headers. The edge strips them from what comes from outside and from what goes out.

use http::{HeaderMap, HeaderName};

/// The header in which the edge tells the register the client's network prefix.
pub const NETWORK: HeaderName = HeaderName::from_static("x-lupa-network");
/// The header in which the edge asks for the next stretch of an export.
pub const AFTER: HeaderName = HeaderName::from_static("x-lupa-after");
/// The header in which the register tells the edge that an export goes on.
pub const NEXT: HeaderName = HeaderName::from_static("x-lupa-next");
/// The header in which the register tells the edge what file to make of an export's rows; see [`ExportFormat`].
pub const EXPORT_FORMAT: HeaderName = HeaderName::from_static("x-lupa-make");

/// The file that the edge makes of an export's rows, where it does not pass them on as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// A workbook (Office Open XML).
    Workbook,
    /// Address labels (PDF).
    Labels,
}

impl ExportFormat {
    /// The word in the header.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Workbook => "workbook",
            Self::Labels => "labels",
        }
    }

    /// What a header asks for.
    #[must_use]
    pub fn from_headers(headers: &HeaderMap) -> Option<Self> {
        let word = headers.get(EXPORT_FORMAT)?;
        [Self::Workbook, Self::Labels].into_iter().find(|format| word.as_bytes() == format.as_str().as_bytes())
    }
}
