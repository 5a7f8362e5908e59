//! Backups in English.

use lupa_domain::plural::plural;

use crate::{
    backup::BackupWords,
    shapes::{FieldText, Section},
};

pub(crate) const BACKUP: BackupWords = BackupWords {
    recipient: FieldText { label: "Public key (age)", hint: "Begins with age1. Only the holder of its identity can open the backup." },
    take: "Take a backup",
    taking: "Taking the backup…",
    coming: |size| format!("{size} so far. Keep this page open."),
    done: |file| format!("The backup is in the file {file}."),
    broken: "The backup broke off and nothing was saved. Try again.",
    key: Section {
        heading: "The key",
        text: "Make the identity on another computer, for example with age-keygen, and keep it there and in a safe place. Without it no one can open the backup, not even you.",
    },
    holds: Section {
        heading: "What is in it",
        text: "Everything in the register as it is at this moment: customers, consents, requests, texts, users and both logs. Not in it: the secrets of the server, which you keep separately, and sessions.",
    },
    back: Section {
        heading: "Putting it back",
        text: "The operator restores a backup into an empty Lupa with make restore. What happened later is lost, and the consent log says so. Customers who were deleted later are deleted again with the newest list of deletions.",
    },
    continued: |leaves| {
        format!(
            "The consent log was continued from a backup with {leaves} {}. Later entries were lost. Continued",
            plural(leaves, "entry", "entries")
        )
    },
};
