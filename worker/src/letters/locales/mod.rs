//! What letters say, language by language.

pub(super) mod en;
pub(super) mod fi;
pub(super) mod sv;
