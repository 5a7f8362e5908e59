//! What c15t answers about people (`GET /subjects`, `GET /subjects/{id}`): each with their consents, and in each what was ticked. The address is the
//! `externalId`, where the business gave addresses there.

use serde_json::Value;

use super::{ForeignState, RawRecord, System, address, choice, each, written};

/// A record for each choice of each consent; one without choices was given as a whole.
pub(super) fn read(person: &Value) -> Vec<RawRecord> {
    let subject = person.get("subject").unwrap_or(person);
    let email = address(&written(subject.get("externalId")));
    let mut records = Vec::new();
    for consent in each(person.get("consents")) {
        let kind = written(consent.get("type"));
        let is_withdrawn = written(consent.get("status")) == "withdrawn" || consent.get("withdrawnAt").is_some_and(|at| !at.is_null());
        let record = |purpose: String, said: &str| {
            let state = if is_withdrawn { ForeignState::Withdrawn.as_str() } else { said };
            let at = [consent.get("withdrawnAt").filter(|_| is_withdrawn), consent.get("givenAt")];
            RawRecord {
                system: Some(System::C15t),
                email: email.clone(),
                purpose,
                state: state.to_owned(),
                at: at.into_iter().map(written).find(|at| !at.is_empty()).unwrap_or_default(),
                id: written(consent.get("id")),
                original: consent.to_string(),
            }
        };
        match consent.get("preferences").and_then(Value::as_object).filter(|choices| !choices.is_empty()) {
            None => records.push(record(kind.clone(), ForeignState::Given.as_str())),
            Some(choices) => {
                let named = |name: &str| if kind.is_empty() { name.to_owned() } else { format!("{kind}: {name}") };
                records.extend(choices.iter().take(super::MOST_OF_AN_ITEM + 1).map(|(name, said)| record(named(name), choice(said))));
            }
        }
        if records.len() > super::MOST_OF_AN_ITEM {
            break;
        }
    }
    records
}
