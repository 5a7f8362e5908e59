//! Consent receipts of Kantara 1.1 (2018). One says that consents were given; that one was withdrawn it cannot say.

use serde_json::Value;

use super::{ForeignState, RawRecord, System, address, each, written};

/// A record for each purpose, but for those that were never asked about (`consentType` is `N/A`).
pub(super) fn read(receipt: &Value, original: &str) -> Vec<RawRecord> {
    let purposes =
        each(receipt.get("services")).iter().flat_map(|service| each(service.get("purposes")).iter().map(move |one| (service, one)));
    let was_asked = |purpose: &Value| !written(purpose.get("consentType")).eq_ignore_ascii_case("n/a");
    let record = |(service, purpose): (&Value, &Value)| {
        let names = [purpose.get("purpose"), each(purpose.get("purposeCategory")).first(), service.get("service")];
        RawRecord {
            system: Some(System::Kantara),
            email: address(&written(receipt.get("piiPrincipalId"))),
            purpose: names.into_iter().map(written).find(|name| !name.is_empty()).unwrap_or_default(),
            state: ForeignState::Given.as_str().to_owned(),
            at: written(receipt.get("consentTimestamp")),
            id: written(receipt.get("consentReceiptID")),
            original: original.to_owned(),
        }
    };
    purposes.filter(|(_, purpose)| was_asked(purpose)).take(super::MOST_OF_AN_ITEM + 1).map(record).collect()
}
