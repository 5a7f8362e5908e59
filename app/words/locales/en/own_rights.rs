//! One's own rights on the own page in English.

use lupa_domain::rights::{ObjectionKind, Outcome, RequestKind, StateName};

use crate::{
    DetailsWords, DownloadsWords, EmailWords, ErasingWords, ObjectionsWords, OwnRequestsWords, OwnRightsWords, RestrictionWords, Section,
};

pub(crate) const OWN_RIGHTS: OwnRightsWords = OwnRightsWords {
    objections: ObjectionsWords {
        heading: "What you object to",
        lead: "You can object to the use of your data without giving a reason. It takes effect at once, and covers uses that come later.",
        kind: |kind| match kind {
            ObjectionKind::DirectMarketing => {
                Section { heading: "Direct marketing", text: "We send you no marketing, by e-mail, by text message or otherwise." }
            }
            ObjectionKind::Profiling => Section {
                heading: "Profiling and targeted content",
                text: "We do not choose you for a message by your purchases, your visits, where you live or your other details.",
            },
            ObjectionKind::Research => Section { heading: "Market and opinion research", text: "We send you no surveys and no research." },
            ObjectionKind::Publication => {
                Section { heading: "Publication", text: "We do not publish your name in a directory, or as the winner of a raffle." }
            }
            ObjectionKind::Disclosure => Section {
                heading: "Disclosure to others",
                text: "We do not give your data to anyone who would use it for purposes of their own.",
            },
        },
        since: |since| format!("You objected on {since}"),
        object: "Object",
        lift: "Allow again",
        objected: |name| format!("{name}: your objection is in force."),
        lifted: |name| format!("{name}: your objection is lifted. Your consents do not come back unless you give them."),
        no_marketing: "I want no marketing at all",
        no_marketing_done: "We will send you no marketing. All your consents are withdrawn.",
    },
    details: DetailsWords {
        heading: "Your contact details",
        correct: "Correct your contact details",
        name: "Name",
        phone: "Telephone number",
        language: "Language of messages",
        address: "Postal address",
        street: "Street address",
        postal_code: "Postcode",
        locality: "Town",
        country: "Country",
        save: "Save",
        saved: "Your contact details are saved.",
        rest: "Is something else wrong? Ask us to correct it.",
    },
    email: EmailWords {
        change: "Change your e-mail address",
        lead: "We will send a link to the new address. The address changes when you open the link and confirm it. We will also tell your old address.",
        email: "New e-mail address",
        ask: "Send the confirmation link",
        asked: "Check the e-mail at your new address: we have sent a link there, which works for a day.",
        arrived: "Confirm your new e-mail address",
        arrived_lead: |masked| {
            format!("When you press the button, we will write to you at {masked}. Links sent to the old address stop working.")
        },
        confirm: "Confirm the new address",
        done: "Your e-mail address has been changed",
        done_lead: "Sign in with the new address from now on.",
        sign_in: "Sign in to your own page",
    },
    restriction: RestrictionWords {
        heading: "Restrict the use of your data",
        lead: "While its use is restricted, your data is stored and not used: you get no messages, you are in no audience, and staff do not change your details. You can lift the restriction at any time.",
        holds: "The use of your data is restricted now: it is only stored.",
        restrict: "Restrict the use",
        lift: "Lift the restriction",
        restricted: "The use of your data is restricted.",
        lifted: "The restriction is lifted.",
    },
    requests: OwnRequestsWords {
        heading: "Your requests and rights",
        lead: "We answer within a month. It costs you nothing.",
        own: "Your requests",
        none: "You have made no requests.",
        kind: |kind| match kind {
            RequestKind::Access => "Request to see your data",
            RequestKind::Portability => "Request to move your data",
            RequestKind::Rectification => "Request for correction",
            RequestKind::Erasure => "Request for erasure",
            RequestKind::Restriction => "Request for restriction",
            RequestKind::Objection => "Objection to a use",
        },
        state: |state| match state {
            StateName::Open => "Being handled",
            StateName::AwaitingPerson => "Waiting for you",
            StateName::Decided => "Decided",
            StateName::TakenBack => "Taken back",
        },
        outcome: |outcome| match outcome {
            Outcome::Granted => "Granted",
            Outcome::GrantedInPart => "Granted in part",
            Outcome::Refused => "Refused",
        },
        received: |number, when| format!("Request {number}, received on {when}."),
        due: |day| format!("We will answer by {day}."),
        extended: |reasons| format!("The answer takes longer. Why: {reasons}"),
        decided: |when| format!("Decided on {when}."),
        reasons: |reasons| format!("Reasons: {reasons}"),
        certificate_pdf: "Download the decision (PDF)",
        certificate_json: "Download the signed decision (JSON)",
        take_back: "Take the request back",
        taken_back: "The request is taken back.",
        correction: Section {
            heading: "Ask for a correction",
            text: "Tell us what is wrong and how it should be. Your name, telephone number, language and address you can correct yourself on your own page.",
        },
        other: Section {
            heading: "Make another request",
            text: "Most things you can do yourself on these pages. If something does not work, ask for it here.",
        },
        which: "What do you ask for?",
        datum: "What is wrong?",
        says: "What is wrong about it, and how should it be?",
        message: "What do you want to say? (optional)",
        grounds: "On what grounds? (optional)",
        evidence: "What shows it? (optional)",
        send_correction: "Send the correction",
        send: "Send the request",
        sent: "We have received your request, and sent a confirmation to your e-mail.",
    },
    erasing: ErasingWords {
        heading: "Erase your data",
        held: "Something is not settled yet, so your data cannot be erased now. If you ask for it, it is erased as soon as nothing stands in the way.",
        goes: "We erase",
        stays: "We keep",
        lead: "We will mail you a link where you confirm the erasing. Nothing is erased before that. What is erased cannot be brought back.",
        suppress: "Never write to me again",
        suppress_about: "Then we keep only a mark of your address, from which the address cannot be read. It keeps us from taking your address up again, even if someone else gives it to us.",
        ask: "Ask for the link to erase",
        asked: "Check your e-mail: we have sent a link where you confirm the erasing.",
        arrived: "Erase your data?",
        arrived_lead: |masked| format!("This is about the address {masked}. What is erased cannot be brought back."),
        erase: "Erase my data for good",
        done: "Your data is erased",
        done_lead: "We have mailed you a certificate. It is our last message to you.",
        waits: "Your data will be erased later",
        certificate: "Number of the certificate",
        certificate_pdf: "Download the certificate (PDF)",
        certificate_json: "Download the signed certificate (JSON)",
    },
    downloads: DownloadsWords {
        heading: "Take your data with you",
        report: Section { heading: "Report (PDF)", text: "All your data as a document to read." },
        archive: Section {
            heading: "Archive (ZIP)",
            text: "The data for programs and as tables, the receipts and their proofs. You can take them to another service.",
        },
        json: Section { heading: "One file (JSON)", text: "All your data for programs in one file." },
    },
};
