//! What goes and what stays when a person is erased, in English.

use super::{ErasedKind, ErasureWords, KeptKind, KeptReason};
use crate::plural::plural;

pub(super) const WORDS: ErasureWords = ErasureWords {
    erased: |what, count| match what {
        ErasedKind::Details => {
            plural(count, "1 detail, such as a name or an address", &*format!("{count} details, such as name, addresses and phone number"))
                .to_owned()
        }
        ErasedKind::History => plural(
            count,
            "1 visit, purchase or assignment, with its notes",
            &*format!("{count} visits, purchases and assignments, with their notes"),
        )
        .to_owned(),
        ErasedKind::Changes => {
            plural(count, "1 entry about how the data has changed", &*format!("{count} entries about how the data has changed")).to_owned()
        }
        ErasedKind::Consents => plural(count, "1 entry about consents", &*format!("{count} entries about consents")).to_owned(),
        ErasedKind::Scans => plural(count, "1 scan of a signed paper", &*format!("{count} scans of signed papers")).to_owned(),
        ErasedKind::Letters => plural(count, "Details of 1 message we sent", &*format!("Details of {count} messages we sent")).to_owned(),
        ErasedKind::Sessions => plural(count, "1 sign-in", &*format!("{count} sign-ins")).to_owned(),
        ErasedKind::Requests => plural(count, "1 request, with our answer", &*format!("{count} requests, with our answers")).to_owned(),
    },
    kept: |what, count| match what {
        KeptKind::OpenEntries => {
            plural(count, "Everything, because 1 entry is still open", &*format!("Everything, because {count} entries are still open"))
                .to_owned()
        }
        KeptKind::Everything => "Everything, because its use is restricted".to_owned(),
        KeptKind::Purchases => {
            plural(count, "The sum of 1 purchase, without a name", &*format!("The sums of {count} purchases, without a name")).to_owned()
        }
        KeptKind::Proof => plural(
            count,
            "Proof of 1 answer about consent, without a name or an address",
            &*format!("Proof of {count} answers about consent, without a name or an address"),
        )
        .to_owned(),
        KeptKind::Suppression => "A code made from the e-mail address, from which the address cannot be read".to_owned(),
        KeptKind::AuditLog => plural(
            count,
            "1 log entry of what our staff did, without a name",
            &*format!("{count} log entries of what our staff did, without a name"),
        )
        .to_owned(),
    },
    why: |why| match why {
        KeptReason::Unsettled => "Something is not settled yet, such as an invoice.",
        KeptReason::Restricted => "The customer asked for the data to be kept and not used.",
        KeptReason::Accounting => "The law on accounting requires it. After that, only the sums of each month remain.",
        KeptReason::Statistics => "Only the sums of each month remain, for our statistics.",
        KeptReason::ConsentProof => "To be able to show what was agreed.",
        KeptReason::NeverAgain => "So that we never write to the address again, even if it is on another list.",
        KeptReason::Accountability => "To be able to show what our staff did. No entry says any longer who it was about.",
    },
    until: |day| format!("Until {day}"),
};
