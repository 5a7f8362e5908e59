//! An export at the edge: the register gives a stretch at a time, and the edge passes each on, as it is or as part of the file that it
//! makes of them, before it asks for the next. The register's single thread draws no document.

use http::{HeaderMap, HeaderValue, Request};

pub use super::documents::MalformedRows;
use super::{
    backup::{self, BackupFile},
    documents::{
        Faces,
        archive::Archive,
        certificate::CertificateLetter,
        document::PlainDocument,
        evidence::Evidence,
        labels::{FONT_FILE, Labels},
        letters::Letters,
        report::Report,
        workbook::Workbook,
    },
    request::{Assets, copy},
    state::Edge,
};
use crate::runtime::{
    hop::{AFTER, ExportFormat},
    language::language_of,
};

/// The exports of addresses.
const EXPORTS: [&str; 3] = ["/api/v1/audience/export", "/api/v1/audience/labels", "/api/v1/audience/suppression"];
/// What a person takes along.
const OWN: [&str; 3] = ["/api/v1/me/export.json", "/api/v1/me/export.zip", "/api/v1/me/report.pdf"];
/// Where the description of what a person takes along lies among the built files.
pub(super) const EXPORT_SCHEMA: &str = "/export.schema.json";
/// Where the procedure by which receipts are checked lies, likewise.
const PROCEDURE: &str = "/RECEIPT.md";
/// What the edge puts together at an address that has parts of its own: how the address begins, and how it ends.
const MADE: [(&str, &str); 10] = [
    ("/api/v1/erasure-certificate", ".pdf"),
    ("/api/v1/imports/", "/refused.csv"),
    ("/api/v1/people/", "/report.pdf"),
    ("/api/v1/people/", "/evidence.zip"),
    ("/api/v1/forms/", "/evidence.zip"),
    ("/api/v1/me/requests/", "/certificate.pdf"),
    ("/api/v1/requests/", "/certificate.pdf"),
    ("/api/v1/register/", "/statement.pdf"),
    ("/api/v1/renewals/", "/letters.pdf"),
    ("/api/v1/renewals/", "/labels.pdf"),
];

/// Whether the edge puts the answer of this call together.
#[must_use]
pub fn is_made_here(path: &str) -> bool {
    let made = |(begins, ends): &(&str, &str)| path.starts_with(begins) && path.ends_with(ends);
    path == backup::PATH || EXPORTS.contains(&path) || OWN.contains(&path) || MADE.iter().any(made)
}

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
    /// Everything held about a person, to be read.
    Report(Box<Report>),
    /// The same as files.
    Archive(Box<Archive>),
    /// Receipts, proofs, and the letter that explains them.
    Evidence(Box<Evidence>),
    /// A certificate, to be read.
    Certificate(Box<CertificateLetter>),
    /// A backup, encrypted.
    Backup(Box<BackupFile>),
    /// A document, to be read.
    Document(Box<PlainDocument>),
    /// Letters on paper.
    Letters(Box<Letters>),
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
            Some(ExportFormat::Report) => {
                let faces = Faces::of(assets).await.ok_or(MalformedRows)?;
                Some(Self::Report(Box::new(Report::new(zone, edge.origin.clone(), faces))))
            }
            Some(ExportFormat::Archive) => {
                let schema = assets.file(EXPORT_SCHEMA).await.ok_or(MalformedRows)?;
                Some(Self::Archive(Box::new(Archive::new(zone, schema))))
            }
            Some(ExportFormat::Evidence) => {
                let faces = Faces::of(assets).await.ok_or(MalformedRows)?;
                let procedure = assets.file(PROCEDURE).await.ok_or(MalformedRows)?;
                Some(Self::Evidence(Box::new(Evidence::new(zone, edge.origin.clone(), faces, procedure))))
            }
            Some(ExportFormat::Certificate) => {
                let faces = Faces::of(assets).await.ok_or(MalformedRows)?;
                Some(Self::Certificate(Box::new(CertificateLetter::new(zone, edge.origin.clone(), faces))))
            }
            Some(ExportFormat::Backup) => Some(Self::Backup(Box::new(BackupFile::new(request)?))),
            Some(ExportFormat::Document) => {
                let faces = Faces::of(assets).await.ok_or(MalformedRows)?;
                Some(Self::Document(Box::new(PlainDocument::new(faces))))
            }
            Some(ExportFormat::Letters) => {
                let faces = Faces::of(assets).await.ok_or(MalformedRows)?;
                Some(Self::Letters(Box::new(Letters::new(zone, edge.origin.clone(), faces))))
            }
        })
    }

    /// Takes a stretch; gives as much of the file as is ready.
    pub fn add(&mut self, stretch: &str) -> Result<Vec<u8>, MalformedRows> {
        match self {
            Self::Workbook(workbook) => workbook.add(stretch),
            Self::Labels(labels) => labels.add(stretch).map(|()| Vec::new()),
            Self::Report(report) => report.add(stretch).map(|()| Vec::new()),
            Self::Archive(archive) => archive.add(stretch),
            Self::Evidence(evidence) => evidence.add(stretch),
            Self::Certificate(letter) => letter.add(stretch).map(|()| Vec::new()),
            Self::Backup(backup) => backup.add(stretch),
            Self::Document(document) => document.add(stretch).map(|()| Vec::new()),
            Self::Letters(letters) => letters.add(stretch).map(|()| Vec::new()),
        }
    }

    /// The rest of the file.
    pub fn finish(self) -> Result<Vec<u8>, MalformedRows> {
        match self {
            Self::Workbook(workbook) => workbook.finish(),
            Self::Labels(labels) => labels.finish(),
            Self::Report(report) => report.finish(),
            Self::Archive(archive) => archive.finish(),
            Self::Evidence(evidence) => evidence.finish(),
            Self::Certificate(letter) => letter.finish(),
            Self::Backup(backup) => backup.finish(),
            Self::Document(document) => document.finish(),
            Self::Letters(letters) => letters.finish(),
        }
    }
}
