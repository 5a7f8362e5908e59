//! What the description of the register says, in English.

use super::{DataGroup, Ground, Heading, Measure, PersonalData, Retained, SystemPurpose, TransferGround, Words, months};
use crate::{locale::Locale, plural::plural, time::Day};

pub(super) const WORDS: Words = Words {
    kind: "Privacy notice and record of processing activities",
    title: "Customer register",
    heading: |heading| match heading {
        Heading::Controller => "Controller",
        Heading::Contact => "Who answers for the register",
        Heading::Purposes => "Why we process data, and on what basis",
        Heading::DataSubjects => "Whose data we hold",
        Heading::Data => "What the register contains",
        Heading::Sources => "Where the data comes from",
        Heading::Recipients => "Who receives the data",
        Heading::Processors => "Who processes data on our behalf",
        Heading::Transfers => "Transfers outside the EU and the EEA",
        Heading::Retention => "How long data is kept",
        Heading::ManualMaterial => "How material on paper is protected",
        Heading::Protection => "How data in the system is protected",
        Heading::Cookies => "Cookies",
        Heading::Access => "Your right to see your data",
        Heading::Rectification => "Your right to have data corrected",
        Heading::OtherRights => "Your other rights",
        Heading::Complaint => "Where you can complain",
        Heading::Obligation => "Whether you have to give data",
        Heading::AutomatedDecisions => "Profiling and automated decisions",
    },
    day: |day: Day| {
        const MONTHS: [&str; 12] =
            ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
        let (month, date) = day.month_and_day();
        format!("{date} {} {}", MONTHS[usize::from(month) - 1], day.year())
    },
    article: "Art.",
    business_id: |number| format!("business ID {number}"),
    contact: |contact, reached_at| format!("{contact} answers for the register and for questions about your data: {reached_at}."),
    officer: |name, email| format!("Data protection officer: {name}, {email}."),
    no_officer: "No data protection officer has been appointed.",
    purpose_heads: ["Purpose", "Legal basis", "Data", "Kept"],
    system_purpose: |purpose| match purpose {
        SystemPurpose::Relationship => [
            "Serving our customers",
            "contract (Art. 6(1)(b)) and our legitimate interest (Art. 6(1)(f))",
            "name, contact details, organisation, visits, purchases, and what we have noted of them",
            "as section 10 says",
        ],
        SystemPurpose::Proof => [
            "Proving what was said about consent",
            "legal obligation (Art. 6(1)(c), Art. 7(1))",
            "the receipt, the version of the form, the time and the way it was said",
            "as section 10 says",
        ],
        SystemPurpose::Rights => [
            "Answering requests under data protection law",
            "legal obligation (Art. 6(1)(c), Art. 12)",
            "the request, our answer and when it was given",
            "as section 10 says",
        ],
        SystemPurpose::Accounting => ["Accounting", "legal obligation (Art. 6(1)(c))", "purchases: day and amount", "as section 10 says"],
        SystemPurpose::Security => [
            "Security of the register",
            "legal obligation (Art. 6(1)(c), Art. 32) and our legitimate interest (Art. 6(1)(f))",
            "who among our staff looked at or changed data, and when",
            "as section 10 says",
        ],
    },
    consent: "consent (Art. 6(1)(a))",
    ground: |ground| match ground {
        Ground::SoftOptIn => "for customers, about similar products: our legitimate interest (Art. 6(1)(f))",
        Ground::LegalPerson => "for businesses: our legitimate interest (Art. 6(1)(f))",
    },
    datum: |datum| match datum {
        PersonalData::EmailAddress => "e-mail address",
        PersonalData::Name => "name",
        PersonalData::TelephoneNumber => "telephone number",
    },
    until_withdrawn: |proof| match proof {
        Some(proof) => format!("until you withdraw your consent; proof of it for {proof} after that"),
        None => "until you withdraw your consent".to_owned(),
    },
    interests: "Our legitimate interest is to look after our customers, to tell them about similar products where the law allows it, and to keep the register safe.",
    data_subjects: &[
        "our customers",
        "people who have signed up for our messages",
        "contact persons of companies and organisations",
        "users of the register, who work for us",
    ],
    group: |group| match group {
        DataGroup::Identity => "identity: name, kind of customer, when the person came into the register",
        DataGroup::ContactDetails => "contact details: e-mail address, telephone number, postal address, language",
        DataGroup::Organisation => "the company or organisation that the person represents",
        DataGroup::Tags => "tags by which our staff find the person",
        DataGroup::OwnFields => "what stands in our own fields, and answers to questions on our forms",
        DataGroup::History => "visits, purchases, assignments and feedback, with our notes",
        DataGroup::Consents => {
            "what the person said about messages: the wording shown, the time, the way, receipts, scanned papers, and what is in force now"
        }
        DataGroup::Objections => "objections and restrictions of processing",
        DataGroup::Requests => "requests under data protection law and the decisions on them",
        DataGroup::Messages => "messages that were sent, are waiting or could not be delivered",
        DataGroup::SignIns => "links and sessions of the person's own page",
        DataGroup::Changes => "how the data has changed: what, when, who changed it and from which source",
        DataGroup::AccessLog => "who looked at the data, and which exported lists it was in",
        DataGroup::AuditLog => "the log of what our staff did in the register",
        DataGroup::AfterErasure => {
            "what remains after erasure and names nobody: keyed hashes, proof of consent for its time, sums of purchases"
        }
        DataGroup::Cleaning => {
            "cleaning of the register: whether the person’s time is over, whether they were told, and that they chose to stay"
        }
        DataGroup::Users => "users of the register: name, e-mail address, rights, passkeys, sessions, accepted undertakings",
        DataGroup::Breaches => "breaches of security: what happened and how many people it concerned",
    },
    own_fields: "Our own fields, and what each is needed for:",
    field_heads: ["Field", "What it is needed for"],
    restricted: "Only some of our staff see it.",
    retired: "Nothing new is stored in it.",
    sources: &[
        "from you: on our forms, on your own page, at our desk, by telephone, by mail and on paper",
        "from our staff, who note visits, purchases and assignments in their work",
        "from public sources and third parties only where that is noted beside the datum; you see it on your own page",
    ],
    staff: "Our staff see data only as far as their work needs it.",
    no_partners: "We do not sell data or disclose it to others for their own purposes.",
    partners: "We disclose data to these recipients, who use it for their own purposes:",
    exported: "For sending messages, addresses have been exported from the register for these purposes. Each export is recorded, and you see on your own page which ones you were in:",
    processors: "These process data on our behalf and only as we have instructed them:",
    processor_heads: ["Processor", "What it does", "Where", "Agreement"],
    agreement: |title, version, day| format!("{title}, version {version}, {day}"),
    no_agreement: "–",
    unnamed: |processors| format!("Data is processed on our behalf by {processors}."),
    transfers: "Data is processed outside the European Economic Area by these processors and recipients, each on the ground given:",
    copy_of_safeguards: "You can ask us for a copy of the safeguards.",
    derogation: |ground| match ground {
        TransferGround::ExplicitConsent => "explicit consent of the person",
        _ => "performance of a contract with the person",
    },
    retention_heads: ["Data", "Kept"],
    retained: |kept, locale: Locale| {
        let (what, until) = match kept {
            Retained::Card { months: Some(count) } => (
                "data about customers and their history",
                format!(
                    "{} after the person last did anything with us, if no consent is in force; removed at the next cleaning of the register",
                    months(count, locale)
                ),
            ),
            Retained::Card { months: None } => (
                "data about customers and their history",
                "as long as the customer relationship lasts, or until the person asks us to erase it".to_owned(),
            ),
            Retained::Unconfirmed { days } => ("forms that nobody confirmed", format!("{days} days")),
            Retained::Proof(kept) => ("proof of consent", format!("{} after the consent has ended", kept.in_words(locale))),
            Retained::Request { months: count } => ("requests and our answers", format!("{} after the answer", months(count, locale))),
            Retained::Voucher { years } => (
                "purchases, for accounting",
                format!(
                    "{years} {} from the end of the year; once the person is erased, without anything that names them",
                    plural(u64::from(years), "year", "years")
                ),
            ),
            Retained::SignIn { hours } => {
                ("links to the own page", format!("{hours} hours; when the person has signed in, as long as their other data"))
            }
            Retained::Logs { months: Some(count) } => ("access log and log of what staff did", months(count, locale)),
            Retained::Logs { months: None } => ("access log and log of what staff did", "as long as the register is kept".to_owned()),
            Retained::Users { months: Some(count) } => ("users of the register", format!("{} after they have left", months(count, locale))),
            Retained::Users { months: None } => {
                ("users of the register", "the account while they work for us; their name in the log as long as the log is kept".to_owned())
            }
        };
        [what.to_owned(), until]
    },
    no_manual_material: "We have not described any material on paper.",
    measure: |measure| match measure {
        Measure::PersonalAccounts => "Every user has a personal account and signs in with a passkey; there are no passwords.",
        Measure::Rights => "Each user may do only what their work needs. Exporting addresses is a right of its own.",
        Measure::Undertaking => "Every user has accepted a confidentiality undertaking.",
        Measure::Transport => "All traffic is encrypted (HTTPS).",
        Measure::AuditLog => "Every look and every change is written into a chained log, which shows if an entry is altered or removed.",
        Measure::VisibleLooks => "People see on their own page who has looked at their data.",
        Measure::SignedLog => "What was said about consent is in a signed log that anyone can check.",
        Measure::Secrets => "Links for signing in work once and for a short time. Secrets are stored only as hashes.",
        Measure::Overwriting => "Erased data is overwritten in the database.",
        Measure::Integrity => "The database is checked for faults every day.",
        Measure::Limits => "Guessing and flooding are slowed down.",
        Measure::NoTracking => "Our pages load nothing from other sites, and we do not follow what people open or click.",
    },
    cookies: "The pages of this register set no cookies on visitors. Cookies are set only when you ask for a link to your own page, sign in and use it; they are necessary for that, and nothing else is stored on your device.",
    own_page: |address| format!("Your own page: {address}"),
    access: &[
        "You may see everything we hold about you and take it with you: on your own page at once, as a readable report and as a machine-readable copy. You sign in with a link that we mail to you; no form and no signature is needed.",
        "You may also ask by letter, telephone, e-mail or at our desk. We answer within a month, free of charge.",
    ],
    rectification: &[
        "Wrong, unnecessary, incomplete or outdated data is corrected, erased or completed without delay. You can correct most of it yourself on your own page; otherwise say what is wrong and why.",
        "We tell those who gave us wrong data or received it from us that it was corrected. If we refuse, you get a written certificate with our reasons and the way to the supervisory authority.",
    ],
    other_rights: &[
        "You may withdraw your consent at any time, as easily as you gave it. That does not affect what was done before.",
        "You may object to direct marketing, distance selling, market and opinion research, profiling for them, publication in a directory and onward disclosure, without giving a reason. You may also object to processing that is based on our legitimate interest.",
        "You may have your data erased or its processing restricted, and receive what you gave us in order to pass it on to someone else.",
    ],
    obligation: "You do not have to give us any data, and you can be our customer without receiving messages. Without an e-mail address we cannot send e-mail, and without a phone number no text messages.",
};
