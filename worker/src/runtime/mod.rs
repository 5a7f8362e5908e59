//! What a command runs in: the register's state in memory, the transaction, errors, configuration, limits and migrations.
//!
//! Nothing here knows what the register is about. Contexts build on it; it uses `platform` and `words` alone.

pub mod answer;
pub mod body;
pub mod capability;
pub mod config;
pub mod error;
pub mod evidence;
pub mod export_rows;
pub mod headers;
pub mod holdings;
pub mod hop;
pub mod json;
pub mod keys;
pub mod language;
pub mod letter_rows;
pub mod limits;
pub mod migrations;
pub mod numbers;
pub mod sender;
pub mod state;
pub mod target;
pub mod text;
pub mod transport;
pub mod tx;
pub mod wiping;
