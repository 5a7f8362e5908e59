//! The verdict on one person for one purpose.

use serde::{Deserialize, Serialize};

use crate::{
    consent::{Standing, State},
    ids::EventId,
    wording::LegalBasis,
};

/// Why somebody must not be written to, the strongest reason first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Reason {
    /// Processing of the person's data is restricted (GDPR Art. 18).
    Restricted,
    /// The person objected (Art. 21).
    Objected,
    /// Consent was taken back.
    Withdrawn,
    /// There is consent, but what it was given for is done no more.
    Retired,
    /// Consent ended, or was given for an earlier version of the processing.
    Lapsed,
    /// A form was sent but its owner has not confirmed it.
    Pending,
    /// Nothing has been said.
    NoConsent,
    /// There is consent, but nowhere to write to.
    NoAddress,
    /// The address has refused mail for good.
    Bounced,
    /// Nobody in the register has this address.
    NotInRegister,
}

impl Reason {
    /// All of them, the strongest first.
    pub const ALL: [Self; 10] = [
        Self::Restricted,
        Self::Objected,
        Self::Withdrawn,
        Self::Retired,
        Self::Lapsed,
        Self::Pending,
        Self::NoConsent,
        Self::NoAddress,
        Self::Bounced,
        Self::NotInRegister,
    ];

    /// The word on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Restricted => "restricted",
            Self::Objected => "objected",
            Self::Withdrawn => "withdrawn",
            Self::Retired => "retired",
            Self::Lapsed => "lapsed",
            Self::Pending => "pending",
            Self::NoConsent => "no_consent",
            Self::NoAddress => "no_address",
            Self::Bounced => "bounced",
            Self::NotInRegister => "not_in_register",
        }
    }
}

/// What the verdict depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Where the person stands on the purpose.
    pub standing: Option<Standing>,
    /// The version of the processing that was agreed to.
    pub agreed_version: u32,
    /// The version of the processing today; nothing once the purpose is used no more.
    pub current_version: Option<u32>,
    /// Whether processing is restricted.
    pub restricted: bool,
    /// Whether there is an address for the purpose's channel.
    pub has_address: bool,
    /// Whether that address has refused mail for good.
    pub bounced: bool,
}

/// Whether one person may be written to for one purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// They may.
    Send {
        /// On what ground.
        basis: LegalBasis,
        /// The receipt that proves it.
        receipt: EventId,
    },
    /// They may not.
    Withhold(Reason),
}

impl Verdict {
    /// The verdict on a person in this position.
    #[must_use]
    pub fn on(position: Position) -> Self {
        if position.restricted {
            return Self::Withhold(Reason::Restricted);
        }
        let Some(standing) = position.standing else { return Self::Withhold(Reason::NoConsent) };
        match standing.state {
            State::None => Self::Withhold(Reason::NoConsent),
            State::Pending => Self::Withhold(Reason::Pending),
            State::Withdrawn => Self::Withhold(Reason::Withdrawn),
            State::Objected => Self::Withhold(Reason::Objected),
            State::Lapsed => Self::Withhold(Reason::Lapsed),
            State::Given if position.current_version.is_none() => Self::Withhold(Reason::Retired),
            State::Given if Some(position.agreed_version) < position.current_version => Self::Withhold(Reason::Lapsed),
            State::Given if !position.has_address => Self::Withhold(Reason::NoAddress),
            State::Given if position.bounced => Self::Withhold(Reason::Bounced),
            State::Given => Self::Send { basis: LegalBasis::Consent, receipt: standing.event },
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::time::Moment;

    proptest! {
        #[test]
        fn only_standing_consent_to_todays_processing_is_written_to(
            state in prop::sample::select(&State::ALL[..]),
            agreed in 1_u32..3, current in prop::option::of(1_u32..3),
            restricted: bool, has_address: bool, bounced: bool, said: bool,
        ) {
            let event = EventId::from_random([3; 16]);
            let standing = said.then_some(Standing { state, since: Moment::from_millis(0), event });
            let verdict = Verdict::on(Position {
                standing, agreed_version: agreed, current_version: current, restricted, has_address, bounced,
            });
            let may = said && state == State::Given && current.is_some_and(|current| agreed >= current) && !restricted && has_address && !bounced;
            prop_assert_eq!(verdict == Verdict::Send { basis: LegalBasis::Consent, receipt: event }, may);
        }

        #[test]
        fn consent_for_what_is_done_no_more_is_withheld_for_that(agreed in 1_u32..3, has_address: bool, bounced: bool) {
            let standing = Some(Standing { state: State::Given, since: Moment::from_millis(0), event: EventId::from_random([3; 16]) });
            let position = Position {
                standing, agreed_version: agreed, current_version: None, restricted: false, has_address, bounced,
            };
            prop_assert_eq!(Verdict::on(position), Verdict::Withhold(Reason::Retired));
        }
    }
}
