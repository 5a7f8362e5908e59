//! The verifier as others see it: what it lets pass, what it refuses and why, what it says it cannot know, and what no input makes it do.

mod fixture;

mod tampered;

mod fails;

mod holds;

mod operator;

mod fuzz;
