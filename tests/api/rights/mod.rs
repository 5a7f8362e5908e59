//! What people may demand: everything held about them, told in full, and nothing about anybody else.

mod archive;
mod evidence;
mod files;
mod report;
mod seeded;
