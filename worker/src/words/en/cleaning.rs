//! English: the warning before a cleaning.

use crate::words::letters::CleaningWarning;

pub(super) const WARNING: CleaningWarning = CleaningWarning {
    subject: |controller| format!("Your data will be removed – {controller}"),
    heading: "Your data will be removed",
    opening: |day| {
        format!(
            "Hello! You have not been in touch with us for a long time, and we promised to keep your data only as long as it is needed. We will remove it on {day}."
        )
    },
    choice: "You do not need to do anything. If you want to stay our customer, tell us here:",
    button: "I want to stay",
    own_page: "Until then you can see and download your data on your own page:",
};
