//! Values: what every noun is made of. They know nothing of consent, of people or of each other's use.
//!
//! Each module has one public path, at the root of the crate (`lupa_domain::time`).

pub mod business_id;
pub mod cell;
pub mod digest;
pub mod email;
pub mod idn;
pub mod ids;
pub mod jcs;
pub mod languages;
pub mod link;
pub mod locale;
pub mod mail_domain;
pub mod ordered;
pub mod origin;
pub mod own_field;
pub mod phone;
pub mod plural;
pub mod postal_code;
pub mod text;
pub mod time;
pub mod zone;
