//! The files that the edge makes of an export's rows: workbooks and address labels. The register's single thread draws none of them.

pub(super) mod labels;
mod not_made;
pub(super) mod workbook;

pub use not_made::NotMade;
