//! Versioiden erot ja esikatselu suomeksi.

use lupa_domain::wording::{Category, Channel, PersonalData};

use crate::{ControllerPartWords, DifferenceWords, PartWords, PreviewWords, StatementPartWords};

pub(crate) const DIFFERENCE: DifferenceWords = DifferenceWords {
    heading: "Mitä tekstissä muuttui",
    lead: |from, to| format!("Versioiden {from} ja {to} erot. Poistetut sanat on yliviivattu ja lisätyt alleviivattu."),
    edition: |no| format!("Versio {no}"),
    removed: "poistettu",
    added: "lisätty",
    absent: "Ei tässä versiossa",
    others: "Kaikki muu on ennallaan.",
    nothing: "Tällä kielellä tekstissä ei muuttunut mikään.",
    parts: PartWords {
        heading: "Otsikko",
        intro: "Johdanto",
        field: "Kenttä",
        hint: "ohje",
        question: "Kysymys",
        submit: "Painike",
        age: "Ikä",
        statement: StatementPartWords {
            title: "nimi",
            label: "suostumuslause",
            details: "tarkennus",
            version: "käyttötarkoituksen versio",
            channel: "lähetystapa",
            category: "käyttö",
            data: "tiedot",
            recipients: "vastaanottajat",
            retention: "säilytysaika",
        },
        controller: "Rekisterinpitäjä",
        controller_parts: ControllerPartWords {
            name: "nimi",
            business_id: "Y-tunnus",
            contact: "yhteyshenkilö",
            email: "sähköposti",
            phone: "puhelin",
            address: "osoite",
            website: "verkkosivut",
        },
        channel: |channel| match channel {
            Channel::Email => "sähköposti",
            Channel::Sms => "tekstiviesti",
        },
        category: |category| match category {
            Category::DirectMarketing => "suoramarkkinointi",
            Category::Research => "kyselyt",
        },
        data: |data| match data {
            PersonalData::EmailAddress => "sähköpostiosoite",
            PersonalData::Name => "nimi",
            PersonalData::TelephoneNumber => "puhelinnumero",
        },
    },
};

pub(crate) const PREVIEW: PreviewWords = PreviewWords {
    mark: "Esikatselu.",
    lead: "Tältä lomake näyttää, kun se julkaistaan. Voit kokeilla ruutuja, mutta mitään ei lähetetä eikä tallenneta.",
};
