//! What people may demand: everything held about them, told in full, and gone when they say so; and nothing about anybody else.

mod archive;
mod classified;
mod contact;
mod erasing;
mod evidence;
mod files;
mod overwritten;
mod report;
mod restored;
mod seeded;
