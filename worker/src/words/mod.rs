//! The words that the worker itself says to people, in every language of the register. What a form says is not here: that is
//! wording, and belongs to whoever keeps the register.

pub mod files;
pub mod problems;

mod en;
mod fi;
mod sv;
