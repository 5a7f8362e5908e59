//! The files that the edge makes: workbooks and address labels of an export's rows, posters, forms on paper and pictures of a notice. The register's
//! single thread draws none of them.

pub(super) mod archive;
mod breaking;
pub(super) mod certificate;
pub(super) mod document;
mod embedded;
pub(super) mod evidence;
mod faces;
mod flow;
pub(super) mod labels;
pub(super) mod letters;
pub(super) mod logo;
mod malformed_rows;
pub(super) mod picture;
pub(super) mod print;
pub(super) mod report;
mod tagged;
mod typeface;
pub(super) mod workbook;

pub(super) use faces::Faces;
pub use malformed_rows::MalformedRows;
