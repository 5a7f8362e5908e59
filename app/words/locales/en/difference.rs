//! Differences and the preview in English.

use lupa_domain::wording::{Category, Channel, PersonalData};

use crate::{ControllerPartWords, DifferenceWords, PartWords, PreviewWords, StatementPartWords};

pub(crate) const DIFFERENCE: DifferenceWords = DifferenceWords {
    heading: "What changed in the text",
    lead: |from, to| format!("Differences between versions {from} and {to}. Removed words are struck through and added words underlined."),
    edition: |no| format!("Version {no}"),
    removed: "removed",
    added: "added",
    absent: "Not in this version",
    others: "Everything else is unchanged.",
    nothing: "Nothing changed in this language.",
    parts: PartWords {
        heading: "Heading",
        intro: "Introduction",
        field: "Field",
        hint: "help",
        question: "Question",
        submit: "Button",
        age: "Age",
        statement: StatementPartWords {
            title: "name",
            label: "statement",
            details: "details",
            version: "version of the processing",
            channel: "channel",
            category: "use",
            data: "data",
            recipients: "recipients",
            retention: "retention",
        },
        controller: "Controller",
        controller_parts: ControllerPartWords {
            name: "name",
            business_id: "business ID",
            contact: "contact",
            email: "e-mail",
            phone: "telephone",
            address: "address",
            website: "website",
        },
        channel: |channel| match channel {
            Channel::Email => "e-mail",
            Channel::Sms => "text message",
        },
        category: |category| match category {
            Category::DirectMarketing => "direct marketing",
            Category::Research => "surveys",
        },
        data: |data| match data {
            PersonalData::EmailAddress => "e-mail address",
            PersonalData::Name => "name",
            PersonalData::TelephoneNumber => "telephone number",
        },
    },
};

pub(crate) const PREVIEW: PreviewWords = PreviewWords {
    mark: "Preview.",
    lead: "This is how the form will look once it is published. You can try the boxes, but nothing is sent or saved.",
};
