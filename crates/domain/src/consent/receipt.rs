//! Receipts: the document that a person keeps about one event.
//!
//! A receipt is made of the event, the notice and the place alone, so that it can be made again, to the byte, whatever has been published
//! since. It is one JSON document in three vocabularies: JSON-LD in the terms of W3C DPV 2.3 (profile dpv-27560), the members of Kantara
//! Consent Receipt 1.1, and our own member `consent` ([`Facts`]), which alone says everything.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    commitment::Salt,
    event::{Act, By, Choices, Event, Method, SignupReference},
};
use crate::{
    digest::Digest,
    ids::EventId,
    jcs,
    locale::Locale,
    time::Moment,
    wording::{Category, DatumTerm, InformationItem, Notice, PersonalData, Published, RecipientRole, Statement},
};

/// The version of this document's making. A later one gets another number and leaves this function as it is,
/// for old receipts are made again by the number they were signed under.
pub const FORMAT: u32 = 1;

/// What a receipt says in our own words: its member `consent`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// What happened.
    pub act: Act,
    /// When, by the server's clock; for a confirmation the moment of confirming.
    pub at: Moment,
    /// For a confirmation: the sending of the form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<SignupReference>,
    /// Who did it.
    pub by: By,
    /// How.
    pub method: Method,
    /// The language of the act.
    pub locale: Locale,
    /// Every box that was shown, and whether it was ticked when the form was sent.
    pub choices: Choices,
    /// Where it was done by boxes: how they were when the page was shown, every one of them empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub initial: Option<Choices>,
    /// The digest of the notice.
    pub digest: Digest,
    /// The notice, word for word.
    pub notice: Notice,
}

/// The parts of a signed receipt that a page shows; everything else in the document is left as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// The receipt's id.
    pub id: EventId,
    /// What it says.
    pub consent: Facts,
}

/// Where a receipt is issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issuer {
    /// Scheme and host, without a slash at the end.
    pub origin: String,
    /// The C2SP verifier key under which it is signed.
    pub vkey: String,
    /// The name of the log, which is the origin of its checkpoints.
    pub log: String,
}

/// Where in the log an event stands: a receipt's member `log`. With it its holder can prove, for ever and to anyone, that the event is in
/// the tree; the proof itself comes with a checkpoint and is not part of the receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The zero-based index of the leaf.
    pub index: u64,
    /// The name of the log.
    pub origin: String,
    /// What hides the event in its leaf.
    pub salt: Salt,
}

/// The receipt about `event`, not yet signed. `notice` is the one that the event names; `index` and `salt` are those of its leaf.
#[must_use]
pub fn compose(event: &Event, notice: &Published, place: &Issuer, index: u64, salt: &Salt) -> Value {
    let words = notice.notice();
    let facts = Facts {
        act: event.act,
        at: event.at,
        asked: event.asked,
        by: event.by,
        method: event.method,
        locale: event.locale,
        choices: event.choices.clone(),
        initial: event.method.shows_boxes().then(|| empty_boxes(&event.choices)),
        digest: event.notice.clone(),
        notice: words.clone(),
    };
    let about: Vec<&Statement> = words.statements.iter().filter(|said| event.choices.get(&said.purpose) == Some(&true)).collect();
    let mut document = json!({
        "@context": context(),
        "@id": format!("urn:uuid:{}", event.id),
        "@type": "dpv:ConsentReceipt",
        "id": event.id,
        "consent": jcs::value(&facts),
        "log": jcs::value(&Entry { index, origin: place.log.clone(), salt: salt.clone() }),
        "dct:identifier": event.id,
        "dct:conformsTo": [
            "https://w3id.org/dpv/schema/dpv-27560#receipt",
            "https://w3id.org/dpv/schema/dpv-27560#receipt-eu-gdpr",
        ],
        "dct:created": event.at.whole_second(),
        "dpv:hasRecordOfActivity": about.iter().map(|statement| record(event, notice, statement, place)).collect::<Vec<_>>(),
    });
    if let (Value::Object(document), Value::Object(members)) = (&mut document, kantara(event, words, &about, place)) {
        document.extend(members);
    }
    document
}

fn empty_boxes(choices: &Choices) -> Choices {
    let mut boxes = Choices::new();
    boxes.extend(choices.keys().map(|purpose| (purpose.clone(), false)));
    boxes
}

/// The context is inline: nothing is fetched to read a receipt, and its hash cannot move.
fn context() -> Value {
    lupa_strict_json::parse_str(CONTEXT).expect("it is JSON")
}

/// Written out: in a program that checks receipts the text weighs less than what would make it.
const CONTEXT: &str = r#"{
    "dct": "http://purl.org/dc/terms/",
    "dpv": "https://w3id.org/dpv#",
    "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
    "legal-eu": "https://w3id.org/dpv/legal/eu#",
    "loc": "https://w3id.org/dpv/loc#",
    "pd": "https://w3id.org/dpv/pd#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dct:conformsTo": { "@type": "@id" },
    "dct:created": { "@type": "xsd:dateTime" },
    "dpv:hasApplicableLaw": { "@type": "@id" },
    "dpv:hasDataController": { "@type": "@id" },
    "dpv:hasJurisdiction": { "@type": "@id" },
    "dpv:hasLegalBasis": { "@type": "@id" },
    "dpv:hasLocation": { "@type": "@id" },
    "dpv:hasPersonalData": { "@type": "@id" },
    "dpv:hasPurpose": { "@type": "@id" },
    "dpv:hasRecipient": { "@type": "@id" },
    "dpv:isExercisedAt": { "@type": "@id" },
    "dpv:isIndicatedAtTime": { "@type": "xsd:dateTime" },
    "dpv:isIndicatedBy": { "@type": "@id" }
}"#;

/// One record of DPV for one purpose.
fn record(event: &Event, notice: &Published, statement: &Statement, place: &Issuer) -> Value {
    let words = notice.notice();
    let origin = &place.origin;
    let id = format!("urn:uuid:{}#{}", event.id, statement.purpose);
    json!({
        "@id": id,
        "@type": "dpv:ConsentRecord",
        "dct:identifier": id,
        "dct:conformsTo": [
            "https://w3id.org/dpv/schema/dpv-27560#record",
            "https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr",
        ],
        "dpv:hasDataSubject": { "@id": format!("urn:uuid:{}", event.person), "@type": "dpv:DataSubject" },
        "dpv:hasDataController": format!("{origin}/#controller"),
        "dpv:hasJurisdiction": [format!("loc:{}", words.controller.address.country), "loc:EU"],
        "dpv:hasApplicableLaw": "legal-eu:law-GDPR",
        "dpv:hasNotice": [{
            "@id": format!("{origin}/n/{}", notice.digest()),
            "@type": "dpv:ConsentNotice",
            "dct:identifier": notice.digest(),
            "dct:language": words.locale,
            "dct:hasVersion": words.edition.to_string(),
            "dct:description": { "@value": statement.label, "@language": words.locale },
        }],
        "dpv:hasProcess": [process(words, statement, origin)],
        "dpv:hasConsentStatus": [{
            "@type": [status(event.act), "dpv:ExpressedConsent"],
            "dpv:isIndicatedBy": format!("urn:uuid:{}", event.person),
            "dpv:isIndicatedAtTime": event.at.whole_second(),
            "dpv:hasDuration": { "@type": "dpv:UntilEventDuration", "rdf:value": "withdrawal of consent" },
            "dpv:hasIndicationMethod": method(event.method),
        }],
    })
}

fn process(words: &Notice, statement: &Statement, origin: &str) -> Value {
    let section = |item| words.section(item).map(|section| section.text.as_str()).unwrap_or_default();
    let own_page = format!("{origin}/me");
    json!({
        "@type": "dpv:Process",
        "dpv:hasService": { "@type": "dpv:Service", "dct:title": statement.title },
        "dpv:hasPurpose": statement.category.dpv(),
        "dpv:hasLegalBasis": "eu-gdpr:A6-1-a",
        "dpv:hasPersonalData": personal_data(statement),
        "dpv:hasRecipient": recipients(words, statement, origin),
        "dpv:hasStorageCondition": [
            { "@type": "dpv:StorageLocation", "dpv:hasLocation": "loc:EU" },
            { "@type": "dpv:StorageDuration", "dpv:hasDuration": { "@type": "dpv:UntilEventDuration", "rdf:value": "withdrawal of consent" } },
            { "@type": "dpv:StorageDeletion", "dct:description": section(InformationItem::Retention) },
        ],
        "dpv:hasConsentControl": [{ "@type": ["dpv:ProvideConsent", "dpv:WithdrawConsent"], "dpv:isExercisedAt": own_page }],
        "dpv:hasRight": [{ "@type": ["dpv:DataSubjectRight", "eu-gdpr:A7-3"], "dpv:isExercisedAt": own_page }],
    })
}

/// What is held for the purpose by its term; what it asks for and the vocabulary has no term for, by its name.
fn personal_data(statement: &Statement) -> Vec<Value> {
    let held = statement.data.iter().map(|data| json!(data.dpv()));
    let asked = statement.asks.iter().map(|asked| match asked.term.dpv() {
        Some(term) => json!(term),
        None => json!({ "@type": "dpv:PersonalData", "dct:title": asked.name }),
    });
    held.chain(asked).collect()
}

/// The controller, then those who are named; where nobody is, the words about them.
fn recipients(words: &Notice, statement: &Statement, origin: &str) -> Vec<Value> {
    let mut all = vec![json!(format!("{origin}/#controller"))];
    if statement.recipients.is_empty() {
        let text = words.section(InformationItem::Recipients).map(|section| section.text.as_str()).unwrap_or_default();
        all.push(json!({ "@type": "dpv:DataProcessor", "dct:description": text }));
    }
    all.extend(statement.recipients.iter().map(|one| {
        let role = if one.role == RecipientRole::Partner { "dpv:ThirdParty" } else { "dpv:DataProcessor" };
        let mut recipient = json!({ "@type": role, "dct:title": one.name, "dpv:hasLocation": format!("loc:{}", one.country) });
        if let Some(safeguard) = one.safeguard {
            recipient["dpv:hasLegalBasis"] = json!(safeguard.dpv());
        }
        recipient
    }));
    all
}

const fn status(act: Act) -> &'static str {
    match act {
        Act::SignedUp => "dpv:ConsentRequested",
        Act::Confirmed | Act::Given => "dpv:ConsentGiven",
        Act::Renewed => "dpv:RenewedConsentGiven",
        Act::Refused => "dpv:ConsentRefused",
        Act::Withdrawn | Act::Objected => "dpv:ConsentWithdrawn",
        Act::ObjectionLifted => "dpv:ConsentUnknown",
        Act::Lapsed => "dpv:ConsentExpired",
    }
}

const fn method(method: Method) -> &'static str {
    match method {
        Method::WebForm => "Web form: empty boxes ticked by the person, then confirmed from a message to the address",
        Method::Portal => "The person's own page, signed in from a message to the address",
        Method::Phone => "By telephone",
        Method::Counter => "At the counter",
        Method::Paper => "On paper",
        Method::Import => "Taken over from an older register",
        Method::OneClick => "The one-click link of a message",
        Method::Letter => "Web page opened with the code of a letter on paper: an empty box ticked by the person",
    }
}

/// The members of Kantara Consent Receipt 1.1.
fn kantara(event: &Event, words: &Notice, about: &[&Statement], place: &Issuer) -> Value {
    let controller = &words.controller;
    let address = &controller.address;
    let retention = words.section(InformationItem::Retention).map(|section| section.text.as_str()).unwrap_or_default();
    let service = |statement: &&Statement| {
        let partners = statement.recipients.iter().filter(|one| one.role == RecipientRole::Partner);
        let partners: Vec<_> = partners.map(|one| one.name.as_str()).collect();
        let mut service = json!({
            "service": statement.title,
            "purposes": [{
                "purpose": statement.label,
                "purposeCategory": [purpose_category(statement.category)],
                "consentType": "EXPLICIT",
                "piiCategory": pii_categories(statement),
                "primaryPurpose": true,
                "termination": retention,
                "thirdPartyDisclosure": !partners.is_empty(),
            }],
        });
        if !partners.is_empty() {
            service["purposes"][0]["thirdPartyName"] = json!(partners.join(", "));
        }
        service
    };
    // What is not known of the controller is left out: a receipt holds nothing that nobody said.
    let mut place_of = json!({ "addressCountry": address.country });
    for (member, known) in
        [("streetAddress", &address.street), ("postalCode", &address.postal_code), ("addressLocality", &address.locality)]
    {
        if let Some(known) = known {
            place_of[member] = json!(known);
        }
    }
    let pii_controller = json!({
        "piiController": controller.name,
        "onBehalf": false,
        "contact": controller.contact,
        "address": place_of,
        "email": controller.email,
        // The specification wants the member. Who has no telephone gets no invented number.
        "phone": controller.phone.as_ref().map_or_else(|| json!(""), |phone| json!(phone)),
        "piiControllerUrl": format!("{}/", place.origin),
    });
    json!({
        "version": "KI-CR-v1.1.0",
        "jurisdiction": address.country,
        "consentTimestamp": event.at.seconds(),
        "collectionMethod": method(event.method),
        "consentReceiptID": event.id,
        "publicKey": place.vkey,
        "language": event.locale,
        "piiPrincipalId": event.person,
        "piiControllers": [pii_controller],
        "policyUrl": format!("{}/n/{}", place.origin, event.notice),
        "services": about.iter().map(service).collect::<Vec<_>>(),
        "sensitive": false,
        "spiCat": [],
    })
}

const fn purpose_category(category: Category) -> &'static str {
    match category {
        Category::DirectMarketing => "6 - Marketing",
        Category::Research => "16 - Improve Performance",
    }
}

fn pii_categories(statement: &Statement) -> Vec<&'static str> {
    const ALL: [&str; 3] = ["1 - Biographical", "2 - Contact", "15 - Behavioral"];
    let held = statement.data.iter().map(|data| match data {
        PersonalData::Name => ALL[0],
        PersonalData::EmailAddress | PersonalData::TelephoneNumber => ALL[1],
    });
    let asked = statement.asks.iter().map(|asked| match asked.term {
        DatumTerm::BirthDate | DatumTerm::Other => ALL[0],
        DatumTerm::Interest | DatumTerm::Preference => ALL[2],
    });
    let named: Vec<_> = held.chain(asked).collect();
    ALL.into_iter().filter(|category| named.contains(category)).collect()
}
