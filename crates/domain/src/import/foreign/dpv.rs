//! Records of ISO/IEC TS 27560: as JSON-LD in the words of W3C DPV (profile dpv-27560), or by the names of the standard's fields.
//!
//! No context is fetched or expanded: a name counts by what stands behind its last `:`, `#` or `/`, so that `dpv:hasPurpose` and the whole IRI are the same.

use serde_json::Value;

use super::{ForeignState, RawRecord, System, address, each, written};

/// Names of the members, in the words of DPV and by the fields of the standard.
const SUBJECT: &[&str] = &["hasDataSubject", "pii_principal_id"];
const STATUS: &[&str] = &["hasConsentStatus", "events", "event"];
const PURPOSE: &[&str] = &["hasPurpose", "purposes", "purpose"];
const PROCESS: &[&str] = &["hasProcess", "hasPersonalDataHandling", "pii_processing", "processing"];
const TIME: &[&str] = &["isIndicatedAtTime", "event_time", "date", "created", "hasTime"];
const RECORDS: &[&str] = &["hasRecordOfActivity", "consent_record", "record"];
const ID: &[&str] = &["identifier", "record_id", "@id", "receipt_id"];
/// How a thing is called.
const NAMES: &[&str] = &["title", "prefLabel", "label", "purpose", "description", "@id", "@value", "@type"];
/// Where an address stands within a person.
const ADDRESSES: &[&str] = &["mbox", "email", "hasContact", "identifier", "@id", "@value"];

/// Whether this is one: something about a person whose data it is, or a receipt of such.
pub(super) fn is_one(value: &Value) -> bool {
    [SUBJECT, STATUS, RECORDS].iter().any(|names| get(value, names).is_some_and(|found| !found.is_boolean()))
        && (get(value, SUBJECT).is_some() || get(value, RECORDS).is_some())
}

/// A record for each purpose and each thing that was said of it.
pub(super) fn read(document: &Value, original: &str) -> Vec<RawRecord> {
    let inner = each(get(document, RECORDS));
    let records = if inner.is_empty() { std::slice::from_ref(document) } else { inner };
    let most = super::MOST_OF_AN_ITEM + 1;
    records.iter().take(most).flat_map(|record| read_one(record, document, original)).take(most).collect()
}

fn read_one(record: &Value, document: &Value, original: &str) -> Vec<RawRecord> {
    let of_either = |names: &[&str]| get(record, names).or_else(|| get(document, names));
    let email = person(of_either(SUBJECT));
    let id = written(get(record, ID).or_else(|| get(document, ID)).map(first));
    let purposes = purposes(record);
    let (mut said, mut other) = (Vec::new(), None);
    for status in each(of_either(STATUS)) {
        let at = get(status, TIME).or_else(|| get(record, TIME)).map(|at| called(at, &["@value"])).unwrap_or_default();
        match state(status) {
            Some(state) => said.push((state.as_str().to_owned(), at)),
            None => other = Some((String::new(), at)),
        }
    }
    if said.is_empty() {
        said.push(other.unwrap_or_default());
    }
    let one = |purpose: &String, (state, at): &(String, String)| RawRecord {
        system: Some(System::Dpv),
        email: email.clone(),
        purpose: purpose.clone(),
        state: state.clone(),
        at: at.clone(),
        id: id.clone(),
        original: original.to_owned(),
    };
    purposes
        .iter()
        .flat_map(|purpose| said.iter().map(move |said| (purpose, said)))
        .take(super::MOST_OF_AN_ITEM + 1)
        .map(|(purpose, said)| one(purpose, said))
        .collect()
}

/// What is behind the last sign that parts a name from where it is defined.
fn local(name: &str) -> &str {
    name.rsplit([':', '#', '/']).next().unwrap_or(name)
}

/// The member with the first of these names that there is.
fn get<'v>(value: &'v Value, names: &[&str]) -> Option<&'v Value> {
    let members = value.as_object()?;
    names.iter().find_map(|name| members.iter().find(|(key, _)| local(key) == *name).map(|(_, value)| value))
}

fn first(value: &Value) -> &Value {
    each(Some(value)).first().unwrap_or(value)
}

/// How a thing is called: itself where it is a text, else the first of these members.
fn called(value: &Value, names: &[&str]) -> String {
    let value = first(value);
    if !value.is_object() {
        return written(Some(value));
    }
    let named = names.iter().filter_map(|name| get(value, &[name]));
    named.map(|found| called(found, &["@value", "@id"])).find(|text| !text.is_empty()).unwrap_or_default()
}

fn person(subject: Option<&Value>) -> String {
    let Some(subject) = subject.map(first) else { return String::new() };
    let found = ADDRESSES.iter().filter_map(|name| get(subject, &[name])).map(|found| address(&called(found, ADDRESSES)));
    let found: Vec<String> = found.collect();
    let is_address = |text: &&String| text.contains('@');
    found.iter().find(is_address).or_else(|| found.first()).cloned().unwrap_or_else(|| address(&written(Some(subject))))
}

/// The purposes of a record: its own and those of its processes; at least one, which may be empty.
fn purposes(record: &Value) -> Vec<String> {
    let processes = each(get(record, PROCESS)).iter();
    let named = std::iter::once(record).chain(processes).flat_map(|place| each(get(place, PURPOSE)));
    let mut names: Vec<String> =
        named.take(super::MOST_OF_AN_ITEM + 1).map(|purpose| called(purpose, NAMES)).filter(|name| !name.is_empty()).collect();
    names.dedup();
    if names.is_empty() {
        names.push(String::new());
    }
    names
}

/// What a status says, where it is that a consent stands or that it was refused or taken back. What was asked, has run out or is unknown is neither.
fn state(status: &Value) -> Option<ForeignState> {
    let kinds =
        if status.is_object() { get(status, &["@type", "event_state", "consent_status", "event_type", "@id"]) } else { Some(status) };
    each(kinds).iter().find_map(|kind| match local(&called(kind, &["@id"])) {
        "ConsentGiven" | "RenewedConsentGiven" | "given" => Some(ForeignState::Given),
        "ConsentRefused" | "ConsentWithdrawn" | "ConsentRevoked" | "refused" | "withdrawn" | "revoked" => Some(ForeignState::Withdrawn),
        _ => None,
    })
}
