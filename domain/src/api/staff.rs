//! Staff on the wire. Accounts and sessions come with the console; today there are keys alone.

/// How every API key begins, so that a leaked one is recognised by scanners.
pub const KEY_PREFIX: &str = "lupa_";
