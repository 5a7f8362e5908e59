//! What stands around the published description of the register, in Swedish.

use crate::RegisterPageWords;

pub(crate) const REGISTER_PAGE: RegisterPageWords = RegisterPageWords {
    link: "Integritetsmeddelande",
    cookies: "Kakor",
    accessibility: "Tillgänglighet",
    version: |no, day| format!("Version {no}, gäller från {day}"),
    unpublished: "Ingen version har publicerats ännu. Det här är vad registret gör i dag.",
    versions: "Alla versioner",
    version_link: |no, day| format!("Version {no}, {day}"),
    newer: |no| format!("En nyare version gäller: {no}"),
    pdf: "Ladda ner PDF",
    changes: |before| format!("Vad som ändrades från version {before}"),
    unchanged: "På det här språket ändrades inget.",
    permanent: |address| format!("Versionens permanenta adress: {address}"),
};
