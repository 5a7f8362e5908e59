//! The edge: stateless, in front of the register. Draws the public pages, serves the built files, streams exports, and lets the rest
//! through. It decides nothing about consent; whatever it knows comes from the register's own API.

pub mod backup;
mod client;
mod description;
mod documents;
pub mod export;
pub mod files;
pub mod imports;
mod links;
mod look;
mod own;
mod pages;
mod qr;
mod request;
mod routes;
mod sharing;
mod state;
mod stay;
mod wording;

pub use request::{Assets, PageRequest, RegisterClient};
pub use routes::changes_words;
pub use state::Edge;
