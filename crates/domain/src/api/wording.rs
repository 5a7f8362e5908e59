//! Forms and notices on the wire.

use serde::{Deserialize, Serialize};

use crate::{
    digest::Digest,
    languages::Languages,
    locale::Locale,
    time::Moment,
    wording::{Asked, Category, Channel, Draft, FormId, LegalBasis, Notice, Part, PersonalData, Purpose, PurposeId, Recipient, Retention},
};

/// The notice that a form shows now in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FormNotice {
    /// The form.
    pub form: FormId,
    /// The edition.
    pub edition: u32,
    /// The language.
    pub locale: Locale,
    /// The digest of the notice: send it back with the answer.
    pub digest: Digest,
    /// The notice.
    pub notice: Notice,
}

/// `GET /api/v1/forms/{form}`: what a form shows now, and in which languages it can be had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ShownForm {
    /// The notice in one language.
    #[serde(flatten)]
    pub form: FormNotice,
    /// The languages in which it can be had: those of the business that the form speaks.
    #[serde(default)]
    pub languages: Languages,
}

/// `GET` and `PUT /api/v1/forms/{form}/draft`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DraftDocument {
    /// The words.
    pub draft: Draft,
    /// Counts the changes: what `If-Match` names. Told with every draft, and not heeded where one is saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<u64>,
}

/// `POST /api/v1/forms/{form}/publish` and `…/retire`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GraceRequest {
    /// How many seconds the earlier edition may still be answered, up to a day; 10 if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grace_seconds: Option<u32>,
}

/// `POST /api/v1/forms`: a new form, as a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FormRequest {
    /// Its name, which is also its address: `/f/{id}`.
    pub id: FormId,
    /// What it asks for and in which words; they may be written later.
    pub draft: Draft,
}

/// `GET /api/v1/forms`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FormList {
    /// All of them, by name.
    pub forms: Vec<FormResponse>,
}

/// A form as its editors see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FormResponse {
    /// The form.
    pub form: FormId,
    /// What it is called: the heading of its draft in the language of the request, or in any; its id where it has none.
    pub title: String,
    /// How far it is.
    pub state: FormState,
    /// Its newest edition; absent while it is a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<u32>,
    /// Until when that edition can be answered; absent unless the form is retired.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub retires_at: Option<Moment>,
    /// The purposes that its draft asks for.
    pub purposes: Vec<PurposeId>,
    /// Whether its draft says anything else than its newest edition.
    pub unpublished: bool,
}

/// How far a form is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum FormState {
    /// Nobody has seen it.
    Draft,
    /// It asks people.
    Open,
    /// It asks nobody any more. Publishing it opens it again.
    Retired,
}

/// What was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublishResponse {
    /// The form.
    pub form: FormId,
    /// The new edition.
    pub edition: u32,
    /// Its notices, one for each language.
    pub notices: Vec<NoticeAddress>,
}

/// Where a notice is found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeAddress {
    /// Its language.
    pub locale: Locale,
    /// Its digest.
    pub digest: Digest,
}

/// `GET /api/v1/notices/{digest}/edition`: where a notice stands among those of its form in its language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeEdition {
    /// The form.
    pub form: FormId,
    /// The language.
    pub locale: Locale,
    /// The edition.
    pub edition: u32,
    /// When it was published.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub published_at: Moment,
    /// Until when it can be answered; absent while it is the one that the form shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub retires_at: Option<Moment>,
    /// The digest of the edition before it; absent if it is the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Digest>,
    /// The digest of the one that the form shows now; absent if the form asks nobody any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current: Option<Digest>,
}

/// `GET /api/v1/purposes`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PurposeList {
    /// All of them, by name.
    pub purposes: Vec<PurposeResponse>,
}

/// `GET` and `PUT /api/v1/purposes/{purpose}`. `PUT` takes a [`crate::wording::PurposeChange`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PurposeResponse {
    /// The purpose.
    pub purpose: Purpose,
    /// What `If-Match` names: the digest of the purpose as it is.
    pub tag: Digest,
    /// How many people's consent to its version of today stands: so many would have to renew it if the processing changed.
    pub given: u64,
    /// The forms that ask for it now. Where a change has just begun a new version, these were published anew in the words that they showed:
    /// whether those words still describe the processing is for an editor to see.
    pub forms: Vec<FormId>,
}

/// `POST /api/v1/purposes`: a new purpose, in its first version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PurposeRequest {
    /// See [`Purpose::id`].
    pub id: PurposeId,
    /// See [`Purpose::channel`].
    pub channel: Channel,
    /// See [`Purpose::category`].
    pub category: Category,
    /// See [`Purpose::legal_basis`].
    pub legal_basis: LegalBasis,
    /// See [`Purpose::data`].
    pub data: Vec<PersonalData>,
    /// See [`Purpose::asks`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<Asked>,
    /// See [`Purpose::recipients`].
    #[serde(default)]
    pub recipients: Vec<Recipient>,
    /// See [`Purpose::retention`]; 36 months if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retention: Option<Retention>,
}

/// `GET /api/v1/forms/{form}/editions`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EditionList {
    /// All of them, the newest first.
    pub editions: Vec<EditionResponse>,
}

/// One edition of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EditionResponse {
    /// Its number.
    pub edition: u32,
    /// When it was published.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub published_at: Moment,
    /// Until when it can be answered; nothing while it is the newest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub retires_at: Option<Moment>,
    /// Its notices, one for each language.
    pub notices: Vec<NoticeAddress>,
    /// How many people have consent, to one purpose or more, that they gave under it and that stands today.
    pub agreed: u64,
}

/// `GET /api/v1/forms/{form}/difference?from=&to=&locale=`: how two editions differ in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EditionDifference {
    /// The form.
    pub form: FormId,
    /// The language.
    pub locale: Locale,
    /// The older edition, or the one that is to be on the left.
    pub from: u32,
    /// The other.
    pub to: u32,
    /// Part by part, in the order of the page.
    pub parts: Vec<Part>,
}

/// `GET /api/v1/wording/names`: what purposes and forms are called, in the language of the request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NameList {
    /// Every purpose of the register.
    pub purposes: Vec<PurposeName>,
    /// Every form that was ever published.
    pub forms: Vec<FormName>,
}

/// What a purpose is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PurposeName {
    /// The purpose.
    pub purpose: PurposeId,
    /// What the newest notice that tells of it calls it; its id where none ever has.
    pub title: String,
    /// Whether it is used no more: nobody is written to for it.
    pub retired: bool,
}

/// What a form is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FormName {
    /// The form.
    pub form: FormId,
    /// The heading of its newest edition.
    pub title: String,
    /// The number of that edition.
    pub edition: u32,
}

/// `PUT /api/v1/embedding`: the sites that may show forms in a frame.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EmbeddingRequest {
    /// At most 20 origins: `https` and a host, or `http://localhost` for trying. They are kept as browsers write them.
    pub origins: Vec<String>,
}

/// `GET /api/v1/embedding`, and the answer to `PUT`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EmbeddingResponse {
    /// The sites that may show forms in a frame, each by its origin; nobody may while there are none.
    pub origins: Vec<String>,
    /// What `If-Match` names: the digest of the list as it is.
    pub tag: Digest,
}

impl NameList {
    /// What a purpose is called; its id where it is not among them.
    #[must_use]
    pub fn purpose<'a>(&'a self, id: &'a str) -> &'a str {
        self.purposes.iter().find(|name| name.purpose.as_str() == id).map_or(id, |name| &name.title)
    }

    /// What a form is called; its id where it is not among them.
    #[must_use]
    pub fn form<'a>(&'a self, id: &'a str) -> &'a str {
        self.forms.iter().find(|name| name.form.as_str() == id).map_or(id, |name| &name.title)
    }
}
