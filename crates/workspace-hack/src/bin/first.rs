//! Nothing either: building it builds what all programs have in common.

fn main() {}
