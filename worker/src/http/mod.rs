//! The register's API over HTTP: one file a noun, each with its routes and their handlers.
//!
//! [`Api`] finds the route of a request, checks what its guard asks, and runs the handler as one transaction. Handlers are the only place
//! that composes contexts for a request: they parse, call what contexts offer, and answer. All routes stand in [`table`].

pub mod api;
pub mod context;
mod cookies;
mod csv;
mod cursor;
pub mod guard;
mod identity;
mod names;
pub mod openapi;
mod preconditions;
pub mod route;
pub mod router;
pub mod table;

mod account;
mod api_keys;
mod audience;
mod audit;
mod business;
mod changes;
mod consent_history;
mod console_session;
mod contact_checks;
mod counter;
mod drafts;
mod embedding;
mod erasure_ledger;
mod erasures;
mod event_day;
mod evidence;
mod exports;
mod fields;
mod filters;
mod forms;
mod grounds;
mod history;
mod holdings;
mod invitations;
mod labels;
mod listing;
mod log;
mod look;
mod merges;
mod news;
mod notices;
mod overview;
mod own_consents;
mod own_data;
mod own_details;
mod own_export;
mod own_objections;
mod own_requests;
mod own_session;
mod people;
mod purposes;
mod receipts;
mod recordings;
mod register;
mod requests;
mod scans;
mod search;
mod self_check;
mod signups;
mod stops;
mod stretch;
mod suppression;
mod titles;
mod undertakings;
mod users;
mod verdicts;
mod vocabulary;

pub use api::Api;
pub use table::routes;
