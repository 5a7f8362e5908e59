//! What people demand (GDPR Art. 12–22): erasing for real.

pub mod contact;
pub mod erasure;
