//! Requests on the wire: filed on the own page, entered and decided by staff.

use serde::{Deserialize, Serialize};

use crate::{
    ids::{PersonId, RequestId, StaffId},
    locale::Locale,
    rights::{Arrival, Ground, Identification, ObjectionKind, Outcome, RequestKind, RequestNumber, StateName},
    time::{Day, Moment},
};

/// `POST /api/v1/me/requests`: files a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnRequestFiling {
    /// Under which right.
    pub kind: RequestKind,
    /// Which datum it is about; needed for a rectification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub datum: Option<String>,
    /// What the person says; for a rectification what is wrong, and needed there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub says: Option<String>,
    /// On what grounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grounds: Option<String>,
    /// What shows it, as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
}

/// `GET /api/v1/me/requests`, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnRequestList {
    /// The requests.
    pub requests: Vec<OwnRequest>,
}

/// A request as its person sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnRequest {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: RequestId,
    /// Its number, by which a letter names it.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub number: RequestNumber,
    /// Under which right.
    pub kind: RequestKind,
    /// Which datum it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub datum: Option<String>,
    /// What the person says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub says: Option<String>,
    /// On what grounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grounds: Option<String>,
    /// What shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// When it came.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub received_at: Moment,
    /// The last day on which an answer is in time, extensions included.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date"))]
    pub due_on: Day,
    /// That the answer takes longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension: Option<RequestExtension>,
    /// How far it has come.
    pub state: StateName,
    /// How it was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<RequestDecision>,
}

/// That an answer takes longer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestExtension {
    /// Why.
    pub reasons: String,
    /// The last day on which an answer is in time now.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date"))]
    pub due_on: Day,
}

/// How a request was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestDecision {
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub decided_at: Moment,
    /// In what it ended.
    pub outcome: Outcome,
    /// Why; always there where something is refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<String>,
    /// On which ground; there where something is refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<Ground>,
}

/// `GET /api/v1/requests`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestList {
    /// Those that are open, the most urgent first.
    pub open: Vec<RequestLine>,
    /// Those that were closed last, the newest first: at most a hundred.
    pub closed: Vec<RequestLine>,
}

/// A request in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestLine {
    /// Its id.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: RequestId,
    /// Its number.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub number: RequestNumber,
    /// Under which right.
    pub kind: RequestKind,
    /// How it came.
    pub arrival: Arrival,
    /// How sure it is who asks.
    pub identification: Identification,
    /// The person in the register; absent where there is none, or none any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "uuid"))]
    pub person: Option<PersonId>,
    /// What the person is called: their name, or else their address; for somebody who is not in the register, what staff wrote down. Absent once
    /// they are erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// When it came.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub received_at: Moment,
    /// The last day on which an answer is in time.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date"))]
    pub due_on: Day,
    /// How many days are left until then; negative where it is late.
    pub days_left: i32,
    /// How far it has come.
    pub state: StateName,
    /// The name of the member of staff who looks after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// In what it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// When it was closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date-time"))]
    pub closed_at: Option<Moment>,
}

/// `GET /api/v1/requests/{id}`: everything about one request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestCard {
    /// As its person sees it.
    pub request: OwnRequest,
    /// As a list shows it.
    pub line: RequestLine,
    /// How many changes there were: the tag for `If-Match`.
    pub revision: u32,
    /// The id of the member of staff who looks after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "uuid"))]
    pub owner: Option<StaffId>,
    /// Whether letters about it reach the person: there is an address that takes mail.
    pub mailable: bool,
    /// Whether the time can still be extended.
    pub extendable: bool,
    /// The grounds on which such a request can be refused.
    pub grounds: Vec<Ground>,
    /// Everybody who may look after it.
    pub handlers: Vec<RequestHandler>,
    /// What was done, the oldest first.
    pub history: Vec<RequestStep>,
}

/// A member of staff who may look after requests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestHandler {
    /// Who.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "uuid"))]
    pub id: StaffId,
    /// Their name.
    pub name: String,
}

/// One thing that was done with a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestStep {
    /// When.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
    pub at: Moment,
    /// What.
    pub step: StepKind,
    /// The name of the member of staff who did it; absent where the person did it, or the register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The name of the user it is about, for an assignment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// What was done with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = RequestStepKind))]
pub enum StepKind {
    /// The person filed it.
    Filed,
    /// Staff entered it.
    Entered,
    /// It was given to a member of staff.
    Assigned,
    /// It was given to nobody.
    Unassigned,
    /// It was made sure who asks.
    Identified,
    /// The person was asked who they are.
    Asked,
    /// It is open again who asks.
    Doubted,
    /// The time was extended.
    Extended,
    /// A reminder went out.
    Reminded,
    /// It was decided.
    Decided,
    /// The person took it back.
    TakenBack,
}

/// `POST /api/v1/requests`: enters a request that came by mail, by telephone, at the counter or on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestEntry {
    /// Under which right.
    pub kind: RequestKind,
    /// How it came: not by the own page.
    pub arrival: Arrival,
    /// How sure it is who asks: nobody is signed in here.
    pub identification: Identification,
    /// The person in the register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "uuid"))]
    pub person: Option<PersonId>,
    /// Who asks and how they are reached, where they are not in the register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// The language of the answer; the person's own where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<Locale>,
    /// On which day it came, by the clock of the business; today where it is left out. The time to answer runs from then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "date"))]
    pub received_on: Option<Day>,
    /// Which datum it is about; needed for a rectification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub datum: Option<String>,
    /// What the person says; for a rectification what is wrong, and needed there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub says: Option<String>,
    /// On what grounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grounds: Option<String>,
    /// What shows it, as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
}

/// `PUT /api/v1/requests/{id}`: what is done with it; needs `If-Match`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum RequestChange {
    /// Gives it to a member of staff, or to nobody.
    Assign {
        /// Who; nobody where it is left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = "uuid"))]
        owner: Option<StaffId>,
    },
    /// Says how sure it is now who asks. `asked`: it waits for the person.
    Identify {
        /// How sure.
        identification: Identification,
    },
    /// Takes two further months, within the first, and tells the person why.
    Extend {
        /// Why, in a person's words.
        reasons: String,
    },
    /// Decides it, and tells the person.
    Decide {
        /// In what it ends.
        outcome: Outcome,
        /// Why, in a person's words; needed where something is refused.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reasons: String,
        /// On which ground; needed where something is refused.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ground: Option<Ground>,
        /// To which kinds of use the person objects; needed where an objection of somebody in the register is granted, and done at once.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        objections: Vec<ObjectionKind>,
    },
}
