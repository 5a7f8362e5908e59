//! Everything held about a person, in one object (GDPR Art. 15 and 20).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    api::{
        grounds::GroundResponse,
        people::{ChangeLine, HistoryLine, Hold, PersonResponse, PersonalDataResponse},
        portal::{ConsentResponse, Disclosure, MessageLine},
        rights::{objections::OwnObjection, requests::OwnRequest},
    },
    consent::{Choices, Event, scan::ScanKind},
    digest::Digest,
    ids::{EventId, ScanId},
    people::Source,
    staff::AccessEntry,
    time::Moment,
    wording::Notice,
};

/// `GET /api/v1/me/export.json`, and `lupa.json` of `GET /api/v1/me/export.zip`. Where the register tells it in stretches, the lists that can
/// be long come at the end.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Holdings {
    /// When it was looked up.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub exported_at: Moment,
    /// What of this the person provided, or is observed of what they did, on consent or a contract (GDPR Art. 20): JSON Pointers (RFC 6901) into
    /// this object. Of the history, the notes of staff are not among it.
    pub portable: Vec<String>,
    /// Who they are, and who keeps the register.
    pub person: PersonResponse,
    /// Where they stand on every purpose, with its words of today.
    pub consents: Vec<ConsentResponse>,
    /// On what else than consent they are written to.
    pub grounds: Vec<GroundResponse>,
    /// What they said, the oldest first.
    pub events: Vec<Event>,
    /// The words that were shown each time, by digest.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, Notice>))]
    pub notices: BTreeMap<Digest, Notice>,
    /// Forms that were sent in their name and that nobody has confirmed.
    pub unconfirmed: Vec<UnconfirmedForm>,
    /// What staff wrote down for them.
    pub recorded_by_staff: Vec<Recorded>,
    /// What was sent to them.
    pub messages: Vec<MessageLine>,
    /// How often they signed in.
    pub sign_ins: i64,
    /// The exports that they were in.
    pub disclosures: Vec<Disclosure>,
    /// What else is kept about them.
    pub kept: PersonalDataResponse,
    /// Who of staff saw or did what.
    pub looks: Vec<AccessEntry>,
    /// What they asked for under their rights, the newest first.
    pub requests: Vec<OwnRequest>,
    /// To what they object (GDPR Art. 21).
    pub objections: Vec<OwnObjection>,
    /// What keeps them from being erased.
    pub holds: Vec<Hold>,
    /// The signed receipts, whole, the oldest first; absent from an archive, where each is a file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
    pub receipts: Vec<serde_json::Value>,
    /// What happened, the latest day first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<HistoryLine>,
    /// How what is kept was changed, the newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<ChangeLine>,
}

impl Holdings {
    /// See [`Holdings::portable`]: what they gave themselves or told, what they consented to, and what happened. What staff noted of their own
    /// accord, or have from elsewhere, is none of it.
    #[must_use]
    pub fn portable(person: &PersonResponse, kept: &PersonalDataResponse) -> Vec<String> {
        let provided = |datum: &str| {
            let origin = kept.origins.iter().find(|origin| origin.datum == datum);
            origin.is_some_and(|origin| matches!(origin.source, Source::Form | Source::Told))
        };
        let own = [
            ("name", "/person/name", person.name.is_some()),
            ("email", "/person/email", person.email.is_some()),
            ("phone", "/person/phone", person.phone.is_some()),
            ("locale", "/person/locale", true),
            ("organisation", "/kept/organisation", kept.organisation.is_some()),
            ("address", "/kept/address", kept.address.is_some()),
        ];
        let mut pointers: Vec<String> =
            own.iter().filter(|(datum, _, is_there)| *is_there && provided(datum)).map(|(_, pointer, _)| (*pointer).to_owned()).collect();
        let fields = kept.fields.iter().enumerate().filter(|(_, field)| provided(&format!("fields/{}", field.id)));
        pointers.extend(fields.map(|(place, _)| format!("/kept/fields/{place}/value")));
        pointers.extend(["/events", "/history"].map(str::to_owned));
        pointers
    }
}

/// A form that nobody has confirmed.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UnconfirmedForm {
    /// When it was sent.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// The name that was typed.
    pub name: Option<String>,
    /// The telephone number that was typed.
    pub phone: Option<String>,
    /// The boxes.
    #[cfg_attr(feature = "openapi", schema(value_type = BTreeMap<String, bool>))]
    pub choices: Choices,
    /// What else was typed, by field.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub answers: BTreeMap<String, serde_json::Value>,
    /// Until when it can be confirmed.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub expires_at: Moment,
}

/// Something that staff wrote down.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Recorded {
    /// Which event it is.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub event: EventId,
    /// Where the original of the paper is.
    pub original: Option<String>,
}

/// A receipt as a file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReceiptFile {
    /// Which.
    pub id: EventId,
    /// The bytes that were signed.
    pub receipt: String,
    /// The proof that its event is in the log; absent before the next checkpoint is signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<String>,
}

/// The scan of a paper as a file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ScanFile {
    /// Which.
    pub id: ScanId,
    /// What it is.
    pub kind: ScanKind,
    /// Its bytes in base64.
    pub content: String,
}
