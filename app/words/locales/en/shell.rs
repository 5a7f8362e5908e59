//! The frame of the console in English.

use crate::{
    plural::plural,
    shell::{FindWords, OpenRequestsWords, ShellWords},
};

pub(crate) const SHELL: ShellWords = ShellWords {
    skip: "Skip to content",
    forms: "Forms",
    proof: "Proof",
    settings: "Settings",
    more: "More",
    account: |name| format!("{name}: your account and language"),
    verify: "Check a receipt",
    requests: OpenRequestsWords { open: |count| plural(count, "open request", "open requests"), late: |count| format!("{count} late") },
    find: FindWords {
        open: "Find a customer",
        keys: "Ctrl K",
        hint: "Name, email or telephone. Choose with the arrow keys, open with Enter.",
        waiting: "Looking…",
        found: |count| format!("{count} {}", plural(count, "customer", "customers")),
        first: |count| format!("The first {count}. Type more to find the right one."),
        nobody: "Nobody was found.",
        close: "Close",
    },
};
