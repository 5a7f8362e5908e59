//! An export at the edge: the register gives a stretch at a time, and the edge passes each on, as it is or as part of the file that it
//! makes of them, before it asks for the next. The register's single thread draws no document.

use http::{HeaderMap, HeaderValue, Request};

pub use super::documents::MalformedRows;
use super::{
    documents::{
        labels::{FONT_FILE, Labels},
        workbook::Workbook,
    },
    request::{Assets, copy},
    state::Edge,
};
use crate::runtime::{
    hop::{AFTER, ExportFormat},
    language::language_of,
};

/// The request for the stretch after `after`.
#[must_use]
pub fn continued(request: &Request<String>, after: HeaderValue) -> Request<String> {
    let mut next = copy(request);
    next.headers_mut().insert(AFTER, after);
    next
}

/// A file that is made of stretches.
pub enum Making {
    /// A workbook.
    Workbook(Box<Workbook>),
    /// Address labels.
    Labels(Box<Labels>),
}

impl Making {
    /// The file that the register wants made of its answer, by the headers of its first stretch; nothing where the stretches are the file.
    pub async fn of(
        request: &Request<String>,
        first: &HeaderMap,
        assets: &impl Assets,
        edge: &Edge,
    ) -> Result<Option<Self>, MalformedRows> {
        let (locale, zone) = (language_of(request, edge.business.language), edge.business.zone);
        Ok(match ExportFormat::from_headers(first) {
            None => None,
            Some(ExportFormat::Workbook) => Some(Self::Workbook(Box::new(Workbook::new(locale, zone)))),
            Some(ExportFormat::Labels) => {
                Some(Self::Labels(Box::new(Labels::new((locale, zone), assets.file(FONT_FILE).await.ok_or(MalformedRows)?)?)))
            }
        })
    }

    /// Takes a stretch; gives as much of the file as is ready.
    pub fn add(&mut self, stretch: &str) -> Result<Vec<u8>, MalformedRows> {
        match self {
            Self::Workbook(workbook) => workbook.add(stretch),
            Self::Labels(labels) => labels.add(stretch).map(|()| Vec::new()),
        }
    }

    /// The rest of the file.
    pub fn finish(self) -> Result<Vec<u8>, MalformedRows> {
        match self {
            Self::Workbook(workbook) => workbook.finish(),
            Self::Labels(labels) => labels.finish(),
        }
    }
}
