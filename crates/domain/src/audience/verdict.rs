//! The verdict on one person for one purpose.

use serde::{Deserialize, Serialize};

use crate::{
    consent::{Standing, State},
    ids::EventId,
    wording::Ground,
};

/// On which basis people are written to. A question is about one of them, consent unless another is named, so that they are never mixed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Basis {
    /// Consent (GDPR Art. 6(1)(a)).
    #[default]
    Consent,
    /// See [`Ground::SoftOptIn`].
    SoftOptIn,
    /// See [`Ground::LegalPerson`].
    LegalPerson,
}

impl Basis {
    /// All of them, consent first.
    pub const ALL: [Self; 3] = [Self::Consent, Self::SoftOptIn, Self::LegalPerson];

    /// Reads [`Basis::as_str`] back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|basis| basis.as_str() == word)
    }

    /// The ground; none for consent.
    #[must_use]
    pub const fn ground(self) -> Option<Ground> {
        match self {
            Self::Consent => None,
            Self::SoftOptIn => Some(Ground::SoftOptIn),
            Self::LegalPerson => Some(Ground::LegalPerson),
        }
    }

    /// Whether it is consent.
    #[must_use]
    pub const fn is_consent(&self) -> bool {
        matches!(self, Self::Consent)
    }

    /// The word on the wire.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::SoftOptIn => "soft_opt_in",
            Self::LegalPerson => "legal_person",
        }
    }
}

impl From<Ground> for Basis {
    fn from(ground: Ground) -> Self {
        match ground {
            Ground::SoftOptIn => Self::SoftOptIn,
            Ground::LegalPerson => Self::LegalPerson,
        }
    }
}

/// Why a person must not be written to, the strongest reason first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Reason {
    /// Of a ground other than consent: the person has none.
    NoGround,
    /// Processing of the person's data is restricted (GDPR Art. 18).
    Restricted,
    /// What is kept of where the person stands does not follow from what they said: it was put there by another hand.
    Contradicted,
    /// The person objected (Art. 21).
    Objected,
    /// Consent was taken back.
    Withdrawn,
    /// What it was for is done no more.
    Retired,
    /// Of a ground other than consent: the person is written to by consent, and stands in that list.
    ByConsent,
    /// Consent ended, or was given for an earlier version of the processing.
    Lapsed,
    /// A form was sent but its owner has not confirmed it.
    Pending,
    /// Nothing has been said.
    NoConsent,
    /// They might be written to, but there is nowhere to.
    NoAddress,
    /// The address has refused mail for good.
    Bounced,
    /// Nobody in the register has this address.
    NotInRegister,
}

impl Reason {
    /// All of them, the strongest first.
    pub const ALL: [Self; 13] = [
        Self::NoGround,
        Self::Restricted,
        Self::Contradicted,
        Self::Objected,
        Self::Withdrawn,
        Self::Retired,
        Self::ByConsent,
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
            Self::NoGround => "no_ground",
            Self::Restricted => "restricted",
            Self::Contradicted => "contradicted",
            Self::Objected => "objected",
            Self::Withdrawn => "withdrawn",
            Self::Retired => "retired",
            Self::ByConsent => "by_consent",
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
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, and all of their combinations occur")]
pub struct Position {
    /// Where the person stands on the purpose.
    pub standing: Option<Standing>,
    /// The version of the processing that was agreed to.
    pub agreed_version: u32,
    /// The version of the processing today; nothing once the purpose is used no more.
    pub current_version: Option<u32>,
    /// Whether the person objects to the kind of use that the purpose is, for all purposes of it, those to come included.
    pub objects: bool,
    /// Whether processing is restricted.
    pub restricted: bool,
    /// Whether there is an address for the purpose's channel.
    pub has_address: bool,
    /// Whether that address has refused mail for good.
    pub bounced: bool,
}

impl Position {
    /// Where the person stands, with the kinds of use that they object to.
    fn state(&self) -> State {
        let said = self.standing.map_or(State::None, |standing| standing.state);
        if self.objects { said.of_objector() } else { said }
    }
}

/// Whether one person may be written to for one purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// They may.
    Send {
        /// On what.
        basis: Basis,
        /// The receipt that proves consent; another ground has none.
        receipt: Option<EventId>,
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
        let state = position.state();
        let Some(standing) = position.standing.filter(|standing| standing.state == state) else {
            return Self::Withhold(if state == State::Objected { Reason::Objected } else { Reason::NoConsent });
        };
        match state {
            State::None => Self::Withhold(Reason::NoConsent),
            State::Pending => Self::Withhold(Reason::Pending),
            State::Withdrawn => Self::Withhold(Reason::Withdrawn),
            State::Objected => Self::Withhold(Reason::Objected),
            State::Lapsed => Self::Withhold(Reason::Lapsed),
            State::Given if position.current_version.is_none() => Self::Withhold(Reason::Retired),
            State::Given if Some(position.agreed_version) < position.current_version => Self::Withhold(Reason::Lapsed),
            State::Given if !position.has_address => Self::Withhold(Reason::NoAddress),
            State::Given if position.bounced => Self::Withhold(Reason::Bounced),
            State::Given => Self::Send { basis: Basis::Consent, receipt: Some(standing.event) },
        }
    }

    /// The verdict on a person in this position where one writes on another ground, which they `have` or not.
    ///
    /// A person who has withdrawn or objected is not written to on any; one who consents is written to by consent alone; and a form that nobody
    /// has confirmed says nothing, for anyone may type anyone's address.
    #[must_use]
    pub fn on_ground(position: Position, ground: Ground, have: bool) -> Self {
        if !have {
            return Self::Withhold(Reason::NoGround);
        }
        if position.restricted {
            return Self::Withhold(Reason::Restricted);
        }
        let Position { agreed_version, current_version, .. } = position;
        match position.state() {
            State::Objected => Self::Withhold(Reason::Objected),
            State::Withdrawn => Self::Withhold(Reason::Withdrawn),
            _ if current_version.is_none() => Self::Withhold(Reason::Retired),
            State::Given if Some(agreed_version) >= current_version => Self::Withhold(Reason::ByConsent),
            State::Given | State::Lapsed => Self::Withhold(Reason::Lapsed),
            State::None | State::Pending if !position.has_address => Self::Withhold(Reason::NoAddress),
            State::None | State::Pending if position.bounced => Self::Withhold(Reason::Bounced),
            State::None | State::Pending => Self::Send { basis: ground.into(), receipt: None },
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
            restricted: bool, has_address: bool, bounced: bool, said: bool, objects: bool,
        ) {
            let event = EventId::from_random([3; 16]);
            let standing = said.then_some(Standing { state, since: Moment::from_millis(0), event });
            let verdict = Verdict::on(Position {
                standing, agreed_version: agreed, current_version: current, objects, restricted, has_address, bounced,
            });
            let may = said && state == State::Given && current.is_some_and(|current| agreed >= current) && !restricted && has_address && !bounced;
            prop_assert_eq!(verdict == Verdict::Send { basis: Basis::Consent, receipt: Some(event) }, may);
        }

        #[test]
        fn another_ground_is_for_those_who_have_it_and_have_said_nothing(
            state in prop::sample::select(&State::ALL[..]), ground in prop::sample::select(&[Ground::SoftOptIn, Ground::LegalPerson][..]),
            agreed in 1_u32..3, current in prop::option::of(1_u32..3),
            restricted: bool, has_address: bool, bounced: bool, said: bool, have: bool, objects: bool,
        ) {
            let standing = said.then_some(Standing { state, since: Moment::from_millis(0), event: EventId::from_random([3; 16]) });
            let position = Position { standing, agreed_version: agreed, current_version: current, objects, restricted, has_address, bounced };
            let verdict = Verdict::on_ground(position, ground, have);
            let silent = !said || matches!(state, State::None | State::Pending);
            let may = have && silent && !objects && current.is_some() && !restricted && has_address && !bounced;
            prop_assert_eq!(verdict == Verdict::Send { basis: ground.into(), receipt: None }, may);
            let sends = |verdict| matches!(verdict, Verdict::Send { .. });
            prop_assert!(!(sends(verdict) && sends(Verdict::on(position))), "nobody is in two lists");
        }

        #[test]
        fn consent_for_what_is_done_no_more_is_withheld_for_that(agreed in 1_u32..3, has_address: bool, bounced: bool) {
            let standing = Some(Standing { state: State::Given, since: Moment::from_millis(0), event: EventId::from_random([3; 16]) });
            let position = Position {
                standing, agreed_version: agreed, current_version: None, objects: false, restricted: false, has_address, bounced,
            };
            prop_assert_eq!(Verdict::on(position), Verdict::Withhold(Reason::Retired));
        }
    }
}
