//! The description of the register, processors and breaches in the console, in English.

use lupa_domain::description::{Risk, Told, TransferGround};

use crate::{
    description::{BreachWords, DescriptionScreens, DescriptionWords, DraftWords, OwnWordsWords, ProcessorWords},
    plural::plural,
    shapes::{Action, CountedAction, FieldText, Section},
    staff::ScreenWords,
};

pub(crate) const SCREENS: DescriptionScreens = DescriptionScreens {
    description: ScreenWords {
        title: "Privacy notice",
        lead: "What the register does, as a document that everyone can read. It is filled in from the register itself.",
    },
    processors: ScreenWords { title: "Processors", lead: "Who processes data on your behalf, by which agreement and where." },
    breaches: ScreenWords {
        title: "Breaches",
        lead: "If personal data was lost or seen by the wrong people: what happened, what was decided, who was told.",
    },
};

pub(crate) const DESCRIPTION: DescriptionWords = DescriptionWords {
    draft: DraftWords {
        published: |no, when| format!("Version {no} has been in force since {when}."),
        never: "Nothing has been published yet. Visitors see what the register does today, without a version.",
        same: "It says what the register does today.",
        differs: "The register now does something that this version does not say. Read what changed, and publish.",
        changes: "What changed",
        elsewhere: "In this language nothing changed; in another language something did, or the languages are others.",
        publish: Action {
            heading: "Publish a new version?",
            text: "It can be read at once at /register, and stays readable for ever. Earlier versions stay too.",
            button: "Publish",
        },
        done: |no| format!("Version {no} is published."),
        open: "Open the page",
        pdf: "Download as PDF",
        statement: Section {
            heading: "Statement for the authority",
            text: "The description, how many people and consents there are, how fast requests were answered, breaches, security measures and the newest checkpoint of the log, in one document.",
        },
        statement_button: "Download the statement",
        preview: "The description as it is today",
    },
    own: OwnWordsWords {
        about: Section {
            heading: "In your own words",
            text: "The register does not know these. What you leave empty is left out or said in general terms. A text that is missing in one language is shown in another.",
        },
        officer_name: FieldText { label: "Data protection officer", hint: "Leave empty if none has been appointed." },
        officer_email: FieldText { label: "E-mail address of the officer", hint: "" },
        manual_material: FieldText { label: "Material on paper", hint: "What is on paper, where it is kept and who can reach it." },
        cookies: FieldText { label: "Cookies of your website", hint: "The cookies of these pages are told without you." },
        sources: FieldText { label: "Other sources", hint: "Where else data comes from, such as an update service." },
        disclosures: FieldText { label: "Other disclosures", hint: "Who else receives data, such as a debt collector." },
        protection: FieldText { label: "Other protection", hint: "What else protects the data." },
        accessibility: FieldText { label: "What is not accessible", hint: "Shortcomings that you know of, and when they will be mended." },
        in_language: |label, language| format!("{label}, {language}"),
        saved: "Saved. It is shown to visitors when you publish.",
        conflict: "Someone else changed these while you were writing. Your text is still here; the page now knows their version. Save again if yours is right.",
    },
    processors: ProcessorWords {
        empty: "No processing agreement is on record.",
        missing: |roles| format!("A register usually also has someone for: {roles}."),
        suggestion: "Lupa itself runs on Cloudflare where you chose that, and its mail is sent by the service that you set up. Enter them with the agreement that you accepted.",
        heads: ["Processor", "What it does", "Where", "Agreement", "Accepted"],
        accepted: |when, by| format!("{when}, {by}"),
        ended: "Ended",
        ended_at: |when| format!("ended {when}"),
        add: "Add a processor",
        change: "Change",
        end: Action {
            heading: "End this agreement?",
            text: "It stays on record as ended. The description no longer names it when you publish again.",
            button: "End the agreement",
        },
        end_done: "The agreement has ended.",
        name: FieldText { label: "Name", hint: "The company, as a customer would look it up." },
        role: "What it does",
        country: FieldText {
            label: "Country",
            hint: "Where it processes the data. Where there are several outside the EEA, enter it once for each.",
        },
        transfer: FieldText { label: "Ground of the transfer", hint: "Needed outside the EU and the EEA." },
        no_transfer: "Within the EU or the EEA",
        ground: |ground| match ground {
            TransferGround::Adequacy => "Adequacy decision (Art. 45)",
            TransferGround::StandardClauses => "Standard contractual clauses (Art. 46)",
            TransferGround::BindingRules => "Binding corporate rules (Art. 46 and 47)",
            TransferGround::ExplicitConsent => "Explicit consent of the person (Art. 49)",
            TransferGround::Contract => "Contract with the person (Art. 49)",
        },
        agreement: FieldText { label: "Agreement", hint: "What it is called, such as Data Processing Addendum." },
        version: "Version",
        kept_at: FieldText { label: "Where the agreement is kept", hint: "An address or a place. Not published." },
        made_on: "Date of the agreement",
        accepting: "By saving you confirm that the business has accepted this agreement. Your name and the time are kept with it.",
        saved: "Saved. The description names it when you publish it.",
        forms: "Notices and receipts name it once you have them do so, in the list of processors.",
        unnamed: |purposes| format!("not named in the notices of {purposes} {}", plural(purposes, "purpose", "purposes")),
        naming: CountedAction {
            heading: "Name it in notices?",
            text: |count, number| match count {
                0 => {
                    "Every purpose then names it among its recipients, and the forms are published anew. Nobody’s consent ends.".to_owned()
                }
                _ => format!(
                    "Data would leave the EU and the EEA. That is a new version of the processing: the consent of {number} {} ends, and they have to be asked again.",
                    plural(count, "person", "people")
                ),
            },
            button: "Name it in notices",
        },
        named: "Notices now name the processor.",
    },
    breaches: BreachWords {
        empty: "No breach is on record.",
        enter: Action {
            heading: "Enter a breach",
            text: "Write down at once what you know. The authority must be told within 72 hours of when it was found, unless no risk to people is likely. Do not write the names of customers.",
            button: "Enter the breach",
        },
        entered: |no| format!("Breach {no} is on record. The 72 hours run."),
        title: |no| format!("Breach {no}"),
        found: |when| format!("found {when}"),
        running: |when| format!("Tell the authority by {when}"),
        over: |when| format!("The authority has not been told; the time ended {when}"),
        in_time: |when| format!("The authority was told in time, {when}"),
        late: |when| format!("The authority was told late, {when}"),
        not_needed: "The authority need not be told",
        owes_people: "The people concerned have not been told yet",
        found_on: "Day it was found",
        found_time: "Time it was found",
        what: FieldText { label: "What happened", hint: "Which data, how, and since when, as far as is known." },
        effects: FieldText { label: "What may follow for people", hint: "" },
        measures: FieldText { label: "What has been done", hint: "" },
        people: FieldText { label: "How many people it concerns", hint: "Leave empty while nobody knows." },
        everybody: "Everyone in the register: count them now",
        concerned: |people, number| format!("{number} {} concerned", plural(people, "person", "people")),
        describe: Section {
            heading: "More is known",
            text: "What you write takes the place of what was known before; that stays in the history.",
        },
        decide: Section { heading: "Decision", text: "How likely is a risk to people? The answer decides who must be told." },
        risk: |risk| match risk {
            Risk::Unlikely => "No risk is likely: the authority need not be told",
            Risk::Likely => "A risk is likely: the authority is told",
            Risk::High => "A high risk is likely: the people are told too",
        },
        reasons: FieldText { label: "Reasons", hint: "Also when nobody has to be told: the authority may ask for them." },
        notify: Section { heading: "Who was told", text: "Write down each notification when it has been sent." },
        told: |told| match told {
            Told::Authority => "The data protection authority",
            Told::People => "The people concerned",
        },
        told_label: "Who",
        told_on: "Day",
        told_time: "Time",
        how: FieldText { label: "How", hint: "Such as the number of the authority’s form, or how many letters were sent." },
        write: "Write it down",
        written: "Written down.",
        history: "What was written",
        by: |when, by| format!("{when}, {by}"),
        stays: "Nothing of this can be changed or deleted.",
    },
};
