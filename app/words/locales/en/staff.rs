//! The console in English.

use lupa_domain::{
    api::self_check::FindingKind,
    staff::{Preset, Right},
};

use super::{
    acts::{act, sentence},
    counter::COUNTER,
    office::OFFICE,
    wording::WORDING,
};
use crate::{
    WaitWords,
    plural::plural,
    staff::{
        AcceptanceColumns, AuditFilterWords, AuditWords, EnterWords, HeadedText, LeaveWords, PasskeyWords, RightWords, ScreenWords,
        SelfCheckWords, StaffWords, UndertakingWords,
    },
};

pub(crate) const STAFF: StaffWords = StaffWords {
    screens: "Pages of the console",
    sign_out: "Sign out",
    signed_out: "You have signed out.",
    ended: "Your session has ended. Sessions end after 30 minutes without activity, and after 12 hours at the latest, so that no one else can get at the \
            data. Sign in again to continue where you left off.",
    wait: WaitWords {
        waiting: "Fetching…",
        failed: "This could not be fetched. There may be no connection right now.",
        retry: "Try again",
    },
    correct: "Please check",
    cancel: "Cancel",
    unsaved: LeaveWords {
        heading: "Leave without saving?",
        text: "There are changes on this page that are not saved.",
        leave: "Leave without saving",
    },
    copy: "Copy",
    copied: "Copied.",
    save: "Save",
    sending: "Sending…",
    never: "not yet",
    rights: "Rights",
    right,
    not_yours: "You do not have this right yourself, so you cannot give it or remove it.",
    preset,
    custom: "Custom",
    passkey: PasskeyWords {
        what: "A passkey takes the place of a password: you sign in with your fingerprint, your face or the code of your device, and do not have to \
               remember anything.",
        missing: "This browser cannot use passkeys. Open the same link in a newer browser or on your phone.",
        cancelled: "The passkey was not created. Nothing is lost: you can try again.",
        there: "This device has your passkey already. Sign in with it, or create a new one on another device.",
        failed: "A passkey did not work on this device. Try again, or use another device.",
        telephone: "Phone",
        computer: "Computer",
        name: "Name of the passkey",
        name_hint: "So that you know which device it is on.",
    },
    enter: EnterWords {
        heading: "Sign in",
        lead: "Press the button and unlock your device as always: with your fingerprint, your face or a code.",
        button: "Sign in with a passkey",
        lost: "I have lost my passkey",
        lost_lead: "With a recovery code you can create a new passkey. You got the codes when you joined.",
        email: "E-mail address",
        code: "Recovery code",
        code_hint: "Sixteen characters, such as 7k3m-q9x2-bd4t-5hpw.",
        recover: "Continue with the code",
        ask: "No code? Ask your administrator for a new invitation.",
    },
    undertaking: UndertakingWords {
        heading: "Confidentiality undertaking",
        lead: "The register contains personal data. Read and accept this to continue. You will get a signed receipt.",
        again: "There is a new version of the undertaking. Read and accept it to continue. You will get a signed receipt for it too.",
        accept: "I have read this and agree to follow it",
        editions_lead: "Everyone reads and accepts the undertaking before they see any customer data. Everyone has to accept a new version.",
        open: "Confidentiality undertaking",
        in_force: |edition, when| format!("Version {edition} is in force, published {when}."),
        published_by: |who| format!("It was published by {who}."),
        earlier: |edition, when, accepted| format!("Version {edition}, published {when}. Accepted by: {accepted}."),
        accepted: "Who has accepted",
        columns: AcceptanceColumns { name: "Name", edition: "Version", when: "Accepted" },
        edition: |edition| format!("version {edition}"),
        accept_again: "must accept again",
        write: "Write a new version",
        write_heading: "A new version of the undertaking",
        write_lead: "Write each point on its own line, with the same number of points in every language. A published version cannot be changed.",
        side_now: "In force now",
        side_new: "New text",
        publish: "Publish the new version",
        publish_heading: |edition| format!("Publish version {edition}?"),
        publish_text,
        published: |edition| format!("Version {edition} has been published."),
        conflict: |edition| {
            format!(
                "Someone else published version {edition} in the meantime. It is now shown next to your text. Nothing you wrote is lost: publish again if you wish."
            )
        },
    },
    home: ScreenWords { title: OFFICE.home.title, lead: OFFICE.home.lead },
    account: OFFICE.account.screen,
    people: ScreenWords { title: "Customers", lead: "Find a customer, or add a new one. Every view of customer data is logged." },
    requests: ScreenWords { title: "Requests", lead: "A customer’s request is answered within a month. The most urgent is at the top." },
    fields: ScreenWords { title: "Custom fields", lead: "What else you may store about customers, besides the usual contact details." },
    retention: ScreenWords { title: "Retention", lead: "How long data is kept, and who is removed because their time is over." },
    look: ScreenWords { title: "Look", lead: "The logo, colour and cover of the business, where customers see them." },
    backup: ScreenWords { title: "Backup", lead: "The whole register in one encrypted file." },
    audience: ScreenWords {
        title: "Audience",
        lead: "Choose what you are going to send and who to. You see straight away how many people you may contact, and why you may not contact the others.",
    },
    renewals: ScreenWords { title: "Ask again", lead: "Ask customers whose consent is old or missing, and see what came of it." },
    counter: COUNTER.open.screen,
    wording: ScreenWords { title: WORDING.nav, lead: WORDING.lead },
    users: OFFICE.users.screen,
    keys: OFFICE.keys.screen,
    audit: AuditWords {
        screen: ScreenWords { title: "Audit log", lead: "Who did or looked at what, and when. The log cannot be changed." },
        filter: AuditFilterWords {
            act: "Event",
            user: "User",
            every_act: "All events",
            every_user: "All users",
            show: "Show",
            from: "From",
            to: "To",
            customer: "Customer",
            every_customer: "Show all customers",
        },
        none: "There are no such events. Choose another event or user.",
        older: "Show older",
        export: "Download the whole log",
        unknown: "Somebody",
        by_key: "a program, with an API key",
        people: |count| format!("{count} {}", plural(count, "person", "people")),
        more_times: |count| format!("{count} more {} within the hour", plural(count, "time", "times")),
        addresses: |count| format!("{count} {}", plural(count, "address", "addresses")),
        act,
        sentence,
        exported: |who| format!("{who} downloaded the whole audit log"),
        self_check: SelfCheckWords {
            text: HeadedText {
                heading: "Checking the register",
                text: "Once a day the register checks that every stored consent follows from what the customer said, and that neither the consent log nor this audit log was changed afterwards.",
            },
            never: "The register has not been checked yet.",
            running: "A check is running. In a small register it takes a few seconds.",
            last: "Last checked",
            looked: |people, entries| {
                format!("{people} {}, {entries} {}", plural(people, "customer", "customers"), plural(entries, "log entry", "log entries"))
            },
            well: "Everything is in order.",
            found: |count| format!("{count} {}", plural(count, "contradiction", "contradictions")),
            kind: finding,
            begin: "Check now",
            again: "Show the result",
        },
        customer: |mark| format!("customer …{mark}"),
        only: "Only this customer",
        times: |count, number, first, last| format!("{number} {}, {first}–{last}", plural(count, "time", "times")),
    },
    business: ScreenWords { title: "Business", lead: "Who the controller is and how to reach it." },
    languages: ScreenWords { title: "Languages", lead: "The languages in which you serve your customers." },
    description: super::description::SCREENS,
};

const fn right(right: Right) -> RightWords {
    match right {
        Right::SeePeople => {
            RightWords { name: "See customers", about: "Who is in the register and what is stored about them. Every view is logged." }
        }
        Right::CreatePeople => RightWords { name: "Add customers", about: "New customers, and visits by walk-in customers." },
        Right::ChangePeople => RightWords {
            name: "Change customer data",
            about: "What is stored about a customer, and what has happened. A changed value stays in the history, a removed one does not.",
        },
        Right::SeeHistory => RightWords { name: "See history", about: "Visits, purchases and assignments, and how the data has changed." },
        Right::SeeRestricted => {
            RightWords { name: "See protected fields", about: "Fields that not everybody needs, such as credit information." }
        }
        Right::RecordConsent => {
            RightWords { name: "Record consent", about: "What a customer says at the counter, by phone or on paper. Opening counter mode." }
        }
        Right::HandleRequests => RightWords {
            name: "Handle requests",
            about: "What customers ask for under their data protection rights: recording, decisions and replies.",
        },
        Right::ImportPeople => RightWords {
            name: "Import customers",
            about: "Imports many customers at once from a file, and can undo the import for a week.",
        },
        Right::ErasePeople => RightWords { name: "Erase customers", about: "Erases a customer’s data for good. This cannot be undone." },
        Right::SeeAudience => RightWords { name: "See the audience", about: "How many people you may contact, and who they are." },
        Right::ExportAddresses => RightWords { name: "Export addresses", about: "Addresses as a file. Every export is logged." },
        Right::PrintLabels => RightWords { name: "Print address labels", about: "Labels for paper letters. Every print is logged." },
        Right::EditWording => RightWords { name: "Edit texts", about: "Drafts of the form texts. Customers do not see drafts." },
        Right::PublishWording => RightWords { name: "Publish texts", about: "New texts on the form, for customers to see." },
        Right::ManageFields => {
            RightWords { name: "Manage custom fields", about: "What other data you may store about customers, and why." }
        }
        Right::ManageBusiness => {
            RightWords { name: "Manage the business details", about: "The contact details, languages and look of the business." }
        }
        Right::ManageUsers => RightWords { name: "Manage users", about: "Invitations, rights and removals." },
        Right::ManageKeys => RightWords { name: "Manage API keys", about: "Keys with which programs use the register." },
        Right::ExportRegister => RightWords { name: "Export the register", about: "The whole register as a backup, and restoring one." },
        Right::ReadAudit => RightWords { name: "Read the audit log", about: "Who did or looked at what, and when." },
    }
}

const fn preset(preset: Preset) -> &'static str {
    match preset {
        Preset::Administrator => "Administrator",
        Preset::PrivacyOfficer => "Data protection contact",
        Preset::Marketer => "Marketer",
        Preset::CustomerService => "Customer service",
        Preset::Auditor => "Auditor",
    }
}

fn publish_text(concerns: u32) -> String {
    match concerns {
        0 => "No one has accepted the current version yet. Everyone has to accept the new one before they see any data. This cannot \
             be undone."
            .to_owned(),
        1 => "One user will have to accept it again. They cannot use the data until they have. This cannot be undone.".to_owned(),
        count => {
            format!(
                "{count} users, including you, will have to accept it again. No one can use the data until they have. This cannot \
                 be undone."
            )
        }
    }
}

const fn finding(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Standing => {
            "A stored consent does not follow from what the customer said. The customer is not contacted because of it."
        }
        FindingKind::Event => "Something that a customer said was changed afterwards. The customer is not contacted because of it.",
        FindingKind::MissingEvent => "Something that a customer said was removed afterwards.",
        FindingKind::Tile => "A part of the consent log was changed.",
        FindingKind::Checkpoint => "A signed checkpoint does not match the consent log.",
        FindingKind::AuditEntry => "An entry of the audit log was changed or removed.",
        FindingKind::Anchor => "The audit log is not the one that was signed.",
    }
}
