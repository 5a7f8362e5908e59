//! The customer's own page: signing in, deciding, taking everything along.

mod decisions;
mod holdings;
mod links;
mod looks;
mod pages;
mod paging;
mod sessions;
