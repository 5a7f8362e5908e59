//! What stands around the published description of the register, in English.

use crate::RegisterPageWords;

pub(crate) const REGISTER_PAGE: RegisterPageWords = RegisterPageWords {
    link: "Privacy notice",
    cookies: "Cookies",
    accessibility: "Accessibility",
    version: |no, day| format!("Version {no}, in force since {day}"),
    unpublished: "Not published as a version yet. This is what the register does today.",
    versions: "All versions",
    version_link: |no, day| format!("Version {no}, {day}"),
    newer: |no| format!("A newer version is in force: {no}"),
    pdf: "Download as PDF",
    changes: |before| format!("What changed from version {before}"),
    unchanged: "Nothing changed in this language.",
    permanent: |address| format!("Permanent address of this version: {address}"),
};
