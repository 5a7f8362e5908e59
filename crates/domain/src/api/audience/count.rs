//! How many match, how many of them may be written to, and why not the others.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    audience::{Basis, Reason},
    wording::Ground,
};

/// `POST /api/v1/audience/count`, and the question of the other calls.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AudienceRequest {
    /// What one wants to write for; it decides the verdict.
    #[cfg_attr(feature = "openapi", schema(value_type = crate::wording::PurposeId))]
    pub purpose: String,
    /// Conditions, all of which must be met; `{}` is everyone. Known are `language` (a code or a list of codes), `joined` and
    /// `consent_given` (`{"after": time, "before": time}`, the first included, the last not), `edition`
    /// (`{"form": name, "edition": number}`), `method` (a word or a list of words); of what staff keep `tag`, `postal_code` (the
    /// beginning of one) and `organisation` (a text or a list of texts), `kind` (`natural` or `legal`), `visited`, `bought` and `assigned`
    /// (`{"after": day, "before": day}`, like the others, or told from today as `{"last_days": number}`, `{"next_days": number}` and
    /// `{"since": "month"}` or `"year"`), `times_bought` (`{"at_least": number, "at_most": number}` and days) and
    /// `amount_bought` (the same in hundredths of a `currency`, `EUR` if none is named); of the business's own fields
    /// `field` (`{"id": field}` with days as above, `{"recurs_within": number}` of days for birthdays, `{"at_least": number, "at_most": number}`,
    /// `{"is": choice}`, a list of choices, true or false, or `{"known": true}`; or a list of such objects); and for combining them `all` and `any` (lists of
    /// such objects) and `not` (such an object). At most 20 conditions, at most 5 deep.
    #[serde(rename = "where")]
    #[cfg_attr(feature = "openapi", schema(value_type = crate::api::described::Conditions))]
    pub conditions: serde_json::Map<String, serde_json::Value>,
    /// On what they would be written to: consent if absent. Another basis must have been turned on for the purpose.
    #[serde(default, skip_serializing_if = "Basis::is_consent")]
    pub basis: Basis,
}

/// How many match, how many of them may be written to, and why not the others. The totals add up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AudienceCount {
    /// Everyone who matches the conditions.
    pub matched: u64,
    /// Those who may be written to.
    pub send: u64,
    /// The others, by reason; reasons that concern nobody are left out.
    pub withheld: Vec<Withheld>,
    /// On what else people may be written to for this purpose; absent where the business has turned nothing on.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub also: BTreeSet<Ground>,
}

/// How many are withheld for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Withheld {
    /// The reason.
    pub reason: Reason,
    /// How many.
    pub count: u64,
}
