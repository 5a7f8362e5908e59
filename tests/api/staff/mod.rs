//! Staff: joining, signing in, what one may do, and what is written down of it.

mod audit;
mod joining;
mod keys;
mod proving;
mod signing_in;
mod undertakings;
mod users;
