//! The customer's own page: signing in with a link, what one has agreed to, changing one's mind, receipts, everything held.
//!
//! Opening a link signs nobody in: mail scanners follow links and run scripts, so a press of the button does ([`sign_in`]). The token
//! leaves the address bar at once. All that is decided is decided by the register; this page asks and shows ([`wire`]).

pub mod consents;
pub mod disclosures;
pub mod kept;
pub mod own_page;
pub mod past;
pub mod receipts;
pub mod sign_in;
pub mod wire;

pub use own_page::OwnPage;
