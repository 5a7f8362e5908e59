//! The register: setting it up.

pub mod setup_page;

pub use setup_page::SetupPage;
