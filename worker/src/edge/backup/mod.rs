//! Backups at the edge. What the register gives is encrypted here, to a recipient whose identity nobody here has (`file`); what is put back is
//! read here, and believed only whole (`upload`).

mod file;
mod upload;

pub use file::BackupFile;
pub use upload::Upload;

/// The address of both.
pub const PATH: &str = "/api/v1/register/backup";
