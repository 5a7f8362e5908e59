//! English: what files say that the edge makes.

use lupa_domain::audience::Basis;

use crate::words::files::{ColumnHeads, LabelWords, PaperWords, PosterWords, WorkbookWords};

pub(super) const COLUMNS: ColumnHeads = ColumnHeads {
    email: "E-mail",
    phone: "Telephone",
    name: "Name",
    language: "Language",
    consent_given_at: "Consent given",
    receipt: "Receipt ID",
    stop_url: "Link to stop",
    edition: "Form and version",
    export: "Export ID",
    checkpoint: "Checkpoint of the log",
    basis: "Legal basis",
    yes: "yes",
    no: "no",
};

pub(super) const WORKBOOK: WorkbookWords = WorkbookWords {
    addresses: "Addresses",
    about: "About this export",
    title: "Export of addresses",
    purpose: "Purpose",
    basis: "Basis",
    name_of_basis,
    version: "Version of the processing",
    conditions: "Conditions",
    everyone: "No conditions",
    people: "People",
    edition: "Text that was agreed to",
    at: "Exported",
    by: "By",
    export: "Export ID",
    checkpoint: "Checkpoint of the log",
};

pub(super) const LABELS: LabelWords = LabelWords {
    title: "Address labels",
    left_out: "Not printed on the labels",
    by_hand: "Write these addresses by hand. Three dots stand where letters are missing: you can find the full name and address in the register by the person’s ID.",
    nobody: "No one has a postal address any more: the data changed after the search.",
    letters: "Letters are missing",
    room: "Too long for the label",
};

pub(super) const POSTER: PosterWords = PosterWords {
    scan: "Scan the code with your phone's camera or open",
    free: "Consent is voluntary, and you can withdraw it at any time.",
    code: |address| format!("QR code that opens {address}"),
};

pub(super) const PAPER: PaperWords = PaperWords {
    fill_in: "Tick only what you agree to. An empty box means that you have not agreed.",
    name: "Name",
    day: "Date",
    signature: "Signature",
    online: |address| format!("The same form can be filled in on a phone: {address}"),
    version: |form, edition| format!("Form: {form}, version {edition}"),
    digest: |digest| format!("Identifier of the text: {digest}"),
    page: |page, of| format!("Page {page}/{of}"),
    tick: "Empty box:",
};

const fn name_of_basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Consent => "consent",
        Basis::SoftOptIn => "a sale in which opting out was offered",
        Basis::LegalPerson => "a business",
    }
}
