//! The console in English.

use lupa_domain::{
    api::self_check::FindingKind,
    locale::Locale,
    staff::{Preset, Right, audit::Act},
};

use crate::{
    WaitWords, counter, office,
    plural::plural,
    staff::{
        AcceptanceColumns, AuditFilterWords, AuditWords, EnterWords, HeadedText, LeaveWords, PasskeyWords, RightWords, ScreenWords,
        SelfCheckWords, StaffWords, UndertakingWords,
    },
    wording,
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
    home: ScreenWords { title: office(Locale::En).home.title, lead: office(Locale::En).home.lead },
    account: office(Locale::En).account.screen,
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
    counter: counter(Locale::En).open.screen,
    wording: ScreenWords { title: wording(Locale::En).nav, lead: wording(Locale::En).lead },
    users: office(Locale::En).users.screen,
    keys: office(Locale::En).keys.screen,
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

const fn act(act: Act) -> &'static str {
    match act {
        Act::SetUp => "Set-up",
        Act::Invited => "Invitation",
        Act::Joined => "Joining",
        Act::SignedIn => "Sign-in",
        Act::SessionEnded => "Session ended",
        Act::SessionsEnded => "Sessions ended",
        Act::UndertakingAccepted => "Undertaking",
        Act::UndertakingPublished => "Undertaking published",
        Act::PasskeyAdded => "Passkey added",
        Act::PasskeyRemoved => "Passkey removed",
        Act::PasskeySuspected => "Suspicious passkey",
        Act::PasskeyRefused => "Passkey refused",
        Act::CodesMade => "Recovery codes created",
        Act::CodeUsed => "Recovery code used",
        Act::CodeRefused => "Recovery code refused",
        Act::UserChanged => "User changed",
        Act::UserRenamed => "User renamed",
        Act::UserRemoved => "User removed",
        Act::KeyMade => "API key created",
        Act::KeyRevoked => "API key revoked",
        Act::KeyRefused => "API key refused",
        Act::WordingChanged => "Texts changed",
        Act::PeopleSeen => "Customer search",
        Act::PersonSeen => "Customer viewed",
        Act::PersonCreated => "Customer added",
        Act::PersonChanged => "Customer changed",
        Act::ListChanged => "Import of customers",
        Act::ListSeen => "Rows of an import seen",
        Act::PersonErased => "Customer deleted",
        Act::SelfErased => "Customer deleted themselves",
        Act::SuppressionLifted => "Ban on messages lifted",
        Act::ErasuresReplayed => "Deletions repeated",
        Act::RetentionChanged => "Retention changed",
        Act::CleaningPrepared => "Cleaning prepared",
        Act::CleaningAgreed => "Cleaning agreed",
        Act::CleaningStopped => "Cleaning stopped",
        Act::CleaningDone => "Cleaning done",
        Act::ProofSeen => "Proof of consent viewed",
        Act::HistorySeen => "History viewed",
        Act::HistoryChanged => "History changed",
        Act::RequestsSeen => "Requests viewed",
        Act::RequestSeen => "Request viewed",
        Act::RequestEntered => "Request recorded",
        Act::RequestChanged => "Request handled",
        Act::RequestDecided => "Request decided",
        Act::ConsentRecorded => "Consent recorded",
        Act::ScanChanged => "Scan of a signed paper",
        Act::ScanSeen => "Signed paper viewed",
        Act::ReportMade => "Report on a customer",
        Act::EvidenceMade => "Evidence package",
        Act::CounterOpened => "Counter mode opened",
        Act::CounterEnded => "Counter mode ended",
        Act::EmbeddingChanged => "Sites for embedding",
        Act::EventDayOn => "Event day on",
        Act::EventDayOff => "Event day off",
        Act::BusinessChanged => "Business details changed",
        Act::FieldsChanged => "Custom fields changed",
        Act::LookChanged => "Look changed",
        Act::DescriptionChanged => "Register description",
        Act::BreachChanged => "Breach of security",
        Act::AudienceSeen => "Addresses viewed",
        Act::VerdictSeen => "Consent checked",
        Act::Exported => "Addresses exported",
        Act::AuditRead => "Log read",
        Act::DisagreementFound => "Contradiction in the register",
        Act::BackupMade => "Backup taken",
        Act::RegisterRestored => "Backup restored",
        Act::Denied => "Denied",
    }
}

fn sentence(act: Act, who: &str, about: &str) -> String {
    match act {
        Act::SetUp => format!("The register was set up. First administrator: {about}"),
        Act::Invited => format!("{who} invited {about}"),
        Act::Joined => format!("{who} accepted the invitation and created a passkey"),
        Act::SignedIn => format!("{who} signed in"),
        Act::SessionEnded => format!("{who} ended a session"),
        Act::SessionsEnded => format!("{who} ended every session of a user: {about}"),
        Act::UndertakingAccepted => format!("{who} accepted the confidentiality undertaking"),
        Act::UndertakingPublished => format!("{who} published a new version of the undertaking"),
        Act::PasskeyAdded => format!("{who} added a passkey"),
        Act::PasskeyRemoved => format!("{who} removed a passkey"),
        Act::PasskeySuspected => format!("A passkey was refused because it may be a copy: {who}"),
        Act::PasskeyRefused => format!("A passkey was refused: {who}"),
        Act::CodesMade => format!("{who} got new recovery codes"),
        Act::CodeUsed => format!("{who} used a recovery code"),
        Act::CodeRefused => format!("A recovery code was refused: {who}"),
        Act::UserChanged => format!("{who} changed the user {about}"),
        Act::UserRenamed => format!("{who} changed the name of a user: {about}"),
        Act::UserRemoved => format!("{who} removed the user {about}"),
        Act::KeyMade => format!("{who} created the API key {about}"),
        Act::KeyRevoked => format!("{who} revoked the API key {about}"),
        Act::KeyRefused => format!("An API key was refused: {who}"),
        Act::WordingChanged => format!("{who} changed the texts of a form"),
        Act::PeopleSeen => format!("{who} searched or listed customers"),
        Act::PersonSeen => format!("{who} looked at a customer's data"),
        Act::PersonCreated => format!("{who} added a customer"),
        Act::PersonChanged => format!("{who} changed a customer's data"),
        Act::ListChanged => format!("{who} handled an import of customers"),
        Act::ListSeen => format!("{who} looked at rows of an import of customers"),
        Act::PersonErased => format!("{who} deleted a customer for good"),
        Act::SelfErased => "A customer deleted their own data".to_owned(),
        Act::SuppressionLifted => "A customer who wanted no messages ever again signed up again".to_owned(),
        Act::ErasuresReplayed => format!("{who} repeated deletions after a backup was restored"),
        Act::RetentionChanged => format!("{who} changed how long data is kept"),
        Act::CleaningPrepared => format!("{who} looked at who a cleaning would remove"),
        Act::CleaningAgreed => format!("{who} agreed to a cleaning"),
        Act::CleaningStopped => format!("{who} stopped a cleaning"),
        Act::CleaningDone => "A cleaning came to its end".to_owned(),
        Act::ProofSeen => format!("{who} looked up proof of consent of a deleted customer"),
        Act::HistorySeen => format!("{who} looked at a customer's history"),
        Act::HistoryChanged => format!("{who} recorded or corrected an event"),
        Act::RequestsSeen => format!("{who} looked at the list of requests"),
        Act::RequestSeen => format!("{who} looked at a customer's request"),
        Act::RequestEntered => format!("{who} recorded a customer's request"),
        Act::RequestChanged => format!("{who} worked on a customer's request"),
        Act::RequestDecided => format!("{who} decided a customer's request"),
        Act::ConsentRecorded => format!("{who} recorded what a customer said"),
        Act::ScanChanged => format!("{who} kept or removed the scan of a paper that a customer signed"),
        Act::ScanSeen => format!("{who} looked at the scan of a paper that a customer signed"),
        Act::ReportMade => format!("{who} made a report of what is stored about a customer"),
        Act::EvidenceMade => format!("{who} made an evidence package"),
        Act::CounterOpened => format!("{who} opened counter mode"),
        Act::CounterEnded => format!("Counter mode, which {who} had opened, was ended"),
        Act::EmbeddingChanged => format!("{who} changed the sites on which forms may be embedded"),
        Act::EventDayOn => format!("{who} allowed more sign-ups from one network until the end of the day"),
        Act::EventDayOff => format!("{who} ended the event day"),
        Act::BusinessChanged => format!("{who} changed the business details"),
        Act::FieldsChanged => format!("{who} changed what else is stored about customers"),
        Act::LookChanged => format!("{who} changed how the business looks"),
        Act::DescriptionChanged => format!("{who} changed or published the description of the register"),
        Act::BreachChanged => format!("{who} wrote about a breach of security"),
        Act::AudienceSeen => format!("{who} looked at addresses"),
        Act::VerdictSeen => format!("{who} checked whether contact is allowed"),
        Act::Exported => format!("{who} exported addresses"),
        Act::AuditRead => format!("{who} read the audit log"),
        Act::DisagreementFound => "The check of the register found a contradiction".to_owned(),
        Act::BackupMade => format!("{who} took a backup of the register"),
        Act::RegisterRestored => "A backup of the register was restored".to_owned(),
        Act::Denied => format!("{who} tried to do something without the right to do it"),
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
