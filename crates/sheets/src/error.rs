//! Why a file is not read.

/// Why a file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// There is no row in it.
    #[error("there is nothing in the file")]
    Empty,
    /// Neither text nor a spreadsheet of a kind that is read.
    #[error("this is neither text nor a spreadsheet that can be read")]
    Unknown,
    /// An older workbook (`.xls`), or one with a password: both lie in the same container.
    #[error("an older workbook, or one with a password")]
    OldOrLocked,
    /// It is damaged, or not what it seems.
    #[error("the file is damaged")]
    Damaged,
    /// It declares a document type, by which text can be made out of nothing.
    #[error("the file declares a document type")]
    DocumentType,
    /// Unpacked it is larger than is read.
    #[error("the file unpacks to more than is read")]
    TooLarge,
    /// There are more rows than are read.
    #[error("there are more than {0} rows")]
    TooManyRows(u32),
    /// There are more columns than are read.
    #[error("there are more than {0} columns")]
    TooManyColumns(u16),
    /// A cell holds more than is read, in this row.
    #[error("a cell in row {0} is too long")]
    CellTooLong(u32),
    /// It has text in more than one encoding; in this row it changes.
    #[error("row {0} is in another encoding than those before")]
    MixedEncodings(u32),
    /// It is not in the encoding that was chosen, in this row.
    #[error("row {0} is not in this encoding")]
    OtherEncoding(u32),
    /// It has no such sheet.
    #[error("there is no such sheet")]
    SheetUnknown,
}
