//! The files that the edge makes of an export's rows: workbooks and address labels. The register's single thread draws none of them.

pub(super) mod labels;
mod malformed_rows;
pub(super) mod workbook;

pub use malformed_rows::MalformedRows;
