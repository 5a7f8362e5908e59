//! Skillnader och förhandsvisning på svenska.

use lupa_domain::wording::{Category, Channel, PersonalData};

use crate::{ControllerPartWords, DifferenceWords, PartWords, PreviewWords, StatementPartWords};

pub(crate) const DIFFERENCE: DifferenceWords = DifferenceWords {
    heading: "Vad som har ändrats i texten",
    lead: |from, to| {
        format!("Skillnaderna mellan version {from} och version {to}. Borttagna ord är överstrukna och tillagda ord understrukna.")
    },
    edition: |no| format!("Version {no}"),
    removed: "borttaget",
    added: "tillagt",
    absent: "Finns inte i den här versionen",
    others: "Allt annat är oförändrat.",
    nothing: "På det här språket har inget i texten ändrats.",
    parts: PartWords {
        heading: "Rubrik",
        intro: "Inledning",
        field: "Fält",
        hint: "anvisning",
        question: "Fråga",
        submit: "Knapp",
        age: "Ålder",
        statement: StatementPartWords {
            title: "namn",
            label: "samtyckestext",
            details: "förtydligande",
            version: "behandlingens version",
            channel: "kanal",
            category: "användning",
            data: "uppgifter",
            recipients: "mottagare",
            retention: "lagringstid",
        },
        controller: "Personuppgiftsansvarig",
        controller_parts: ControllerPartWords {
            name: "namn",
            business_id: "FO-nummer/organisationsnummer",
            contact: "kontaktperson",
            email: "e-post",
            phone: "telefon",
            address: "adress",
            website: "webbplats",
        },
        channel: |channel| match channel {
            Channel::Email => "e-post",
            Channel::Sms => "sms",
        },
        category: |category| match category {
            Category::DirectMarketing => "direktmarknadsföring",
            Category::Research => "enkäter",
        },
        data: |data| match data {
            PersonalData::EmailAddress => "e-postadress",
            PersonalData::Name => "namn",
            PersonalData::TelephoneNumber => "telefonnummer",
        },
    },
};

pub(crate) const PREVIEW: PreviewWords = PreviewWords {
    mark: "Förhandsvisning.",
    lead: "Så här ser formuläret ut när det publiceras. Du kan prova rutorna, men inget skickas och inget sparas.",
};
