//! The files that the edge makes: workbooks and address labels of an export's rows, posters, forms on paper and pictures of a notice. The register's
//! single thread draws none of them.

mod breaking;
mod embedded;
pub(super) mod labels;
pub(super) mod logo;
mod malformed_rows;
pub(super) mod picture;
pub(super) mod print;
mod typeface;
pub(super) mod workbook;

pub use malformed_rows::MalformedRows;
