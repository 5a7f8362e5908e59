//! The list of customers, the short card and signed papers in English.

use lupa_domain::{api::people::PeopleOrder, people::Likeness, plural::plural};

use crate::customers::{
    CardHeadWords, CustomerHeads, CustomerListWords, CustomersWords, EraseQuestion, EraseWords, EvidenceWords, ScanWords, ShortCardWords,
    SimilarWords,
};

pub(crate) const CUSTOMERS: CustomersWords = CustomersWords {
    list: CustomerListWords {
        import: "Import from a file",
        all: "All",
        awaiting: "Unconfirmed",
        erase_found: "Delete everyone found",
        awaiting_lead: "They have filled in a form, but nobody has confirmed the address yet. Nothing is sent to them, and their data is deleted by \
                        itself if no confirmation comes.",
        nobody_awaits: "Nobody is waiting to confirm.",
        find: "Name, e-mail or telephone. Of a telephone number, the last four digits are enough.",
        said: "Consent",
        said_anything: "All consents",
        order: "Order",
        orders: |order| match order {
            PeopleOrder::Added => "Newest first",
            PeopleOrder::Name => "By name",
            PeopleOrder::Last => "Latest visit first",
            PeopleOrder::Total => "Largest total first",
        },
        heads: CustomerHeads {
            name: "Name",
            consents: "Consents",
            phone: "Telephone",
            last: "Last visit",
            total: "Total",
            tags: "Tags",
            asked: "Filled in a form",
            deleted: "Deleted on",
        },
        no_phone: "no number",
        today: "today",
        deleted: |when| format!("Unconfirmed, deleted on {when}"),
    },
    short: ShortCardWords {
        heading: "New customer",
        lead: "A name is enough. With a telephone number you find the customer quickly. Marketing may be sent once the customer has agreed to it.",
        save: "Save",
        whole: "Fill in all the details",
        walk_in: "No details needed?",
    },
    similar: SimilarWords {
        heading: "Is the customer in the register already?",
        text: "Open the right card, or save a new one if this is somebody else.",
        alike: |alike| match alike {
            Likeness::Phone => "The same telephone number",
            Likeness::Name => "The same name",
        },
        open: |name| format!("Open {name}"),
        anyway: "Save a new card anyway",
    },
    head: CardHeadWords {
        record: "Record consent",
        terms: "What the customer is told about retention",
        visit: "Visit",
        more: "More actions",
        change: "Change the details",
        receipt: "Receipt",
        report: "Report on the customer (PDF)",
    },
    scan: ScanWords {
        heading: "Signed paper",
        label: "Attach a picture of the signed paper",
        hint: "A picture or a PDF of at most 1 MB. A picture is made smaller on this device. The customer sees it on their own page.",
        sending: "Sending the picture…",
        kept: "The picture is kept with the customer's details.",
        unfit: "This file cannot be attached. Choose a picture, or a PDF of at most 1 MB.",
        open: |size, when| format!("Save as a file ({size}, {when})"),
        by: |name| format!("Attached by {name}"),
        remove: "Remove the picture",
        remove_ask: "Remove the picture of the paper?",
        remove_text: "The picture cannot be brought back. The recorded consent and the note of where the paper is stay.",
        removed: "The picture has been removed.",
    },
    erase: EraseWords {
        open: "Delete the customer",
        heading: "Delete a customer",
        lead: "This cannot be undone. Look through what goes and what stays before you delete.",
        back: "Back to the customer",
        goes: "Is deleted",
        stays: "Remains",
        nothing_stays: "Nothing about the customer remains.",
        held: "The customer cannot be deleted yet:",
        suppress: "Never send anything to this address again",
        suppress_hint: "A code made from the address is kept, so that no list brings it back. If you leave this empty, the address is forgotten entirely.",
        erase: "Delete for good",
        ask: EraseQuestion {
            heading: "Delete the customer for good?",
            text: |count| {
                format!(
                    "{} Nobody can bring the data back.",
                    plural(count, "1 entry is deleted.", &*format!("{count} entries are deleted."))
                )
            },
        },
        done: "The customer has been deleted",
        gone: "Deleted",
        certificate: |number| format!("Certificate {number}"),
        save: "Save the certificate",
        save_pdf: "Download the certificate (PDF)",
        list: "To the list of customers",
    },
    evidence: EvidenceWords {
        heading: "Evidence package",
        lead: "What the customer was shown, how they answered, and how to check all of it. Saving it is recorded, and the customer sees it on their own page.",
        day: "Situation on",
        hint: "At the end of that day. Empty: now.",
        save: "Save the package (ZIP)",
        of_receipt: "Evidence of this (ZIP)",
    },
};
