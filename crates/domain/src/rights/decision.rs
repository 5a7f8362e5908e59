//! How a request is decided. A refusal, whole or in part, has reasons in a person's words and a ground of the law (GDPR Art. 12(4)); without
//! them it cannot be built.

use serde::{Deserialize, Deserializer, Serialize};

use super::{article::Article, request::RequestKind};
use crate::text;

/// The longest text that a request or a decision holds, in characters: some two pages.
pub const LONGEST_TEXT: usize = 4_000;

/// Reasons in a person's words: never empty, and of several lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Reasons(String);

/// Why a text is no reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReasonsError {
    /// There is nothing to be read.
    #[error("give reasons in your own words")]
    Missing,
    /// It is longer than anybody reads.
    #[error("give reasons in at most {LONGEST_TEXT} characters")]
    TooLong,
}

impl Reasons {
    /// Reasons as they were typed.
    ///
    /// # Errors
    /// There are none, or too many.
    pub fn parse(typed: &str) -> Result<Self, ReasonsError> {
        let text = text::lines(typed).trim().to_owned();
        if text.is_empty() {
            Err(ReasonsError::Missing)
        } else if text.chars().count() > LONGEST_TEXT {
            Err(ReasonsError::TooLong)
        } else {
            Ok(Self(text))
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Reasons {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

/// In what a request ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Outcome {
    /// What was asked for is done.
    Granted,
    /// Some of it is done, and the rest refused.
    GrantedInPart,
    /// It is refused.
    Refused,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Granted, Self::GrantedInPart, Self::Refused];

    /// Whether something is refused.
    #[must_use]
    pub const fn refuses(self) -> bool {
        matches!(self, Self::GrantedInPart | Self::Refused)
    }
}

/// On which ground of the law something is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = RefusalGround))]
pub enum Ground {
    /// Who asks could not be made sure of (Art. 12(2) and (6)).
    Unidentified,
    /// The request is manifestly unfounded (Art. 12(5)(b)).
    Unfounded,
    /// It is excessive, above all by repeating one that was answered (Art. 12(5)(b)).
    Excessive,
    /// It would harm the rights and freedoms of others (Art. 15(4), Art. 20(4)).
    RightsOfOthers,
    /// The datum is right as it is (Art. 16).
    Accurate,
    /// The data is still needed for what it was collected for (Art. 17(1)).
    StillNeeded,
    /// The data is kept for the freedom of expression and information (Art. 17(3)(a)).
    Expression,
    /// A law obliges the business to keep it, such as that on bookkeeping (Art. 17(3)(b)).
    LegalObligation,
    /// It is archived or researched in the public interest, or for statistics (Art. 17(3)(d)).
    Research,
    /// It is needed for legal claims (Art. 17(3)(e)).
    LegalClaims,
    /// None of the cases of a restriction is at hand (Art. 18(1)).
    NoCaseOfRestriction,
    /// The data was neither given by the person nor is it processed by machines on consent or a contract (Art. 20(1)).
    NotPortable,
    /// There are compelling grounds that override the person's interests (Art. 21(1)).
    CompellingGrounds,
    /// Another law limits the right (Art. 23).
    OtherLaw,
}

impl Ground {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Unidentified,
        Self::Unfounded,
        Self::Excessive,
        Self::RightsOfOthers,
        Self::Accurate,
        Self::StillNeeded,
        Self::Expression,
        Self::LegalObligation,
        Self::Research,
        Self::LegalClaims,
        Self::NoCaseOfRestriction,
        Self::NotPortable,
        Self::CompellingGrounds,
        Self::OtherLaw,
    ];

    /// Where the GDPR has it, for a request of this kind; nothing where it is no ground against such a request.
    #[must_use]
    pub const fn articles(self, kind: RequestKind) -> &'static [Article] {
        const IDENTITY: [Article; 2] = [Article::paragraph(12, 2), Article::paragraph(12, 6)];
        use RequestKind as Kind;
        match (self, kind) {
            (Self::Unidentified, _) => &IDENTITY,
            (Self::Unfounded | Self::Excessive, _) => const { &[Article::point(12, 5, 'b')] },
            (Self::OtherLaw, _) => const { &[Article::whole(23)] },
            (Self::RightsOfOthers, Kind::Access) => const { &[Article::paragraph(15, 4)] },
            (Self::RightsOfOthers, Kind::Portability) => const { &[Article::paragraph(20, 4)] },
            (Self::Accurate, Kind::Rectification) => const { &[Article::whole(16)] },
            (Self::StillNeeded, Kind::Erasure) => const { &[Article::paragraph(17, 1)] },
            (Self::Expression, Kind::Erasure) => const { &[Article::point(17, 3, 'a')] },
            (Self::LegalObligation, Kind::Erasure) => const { &[Article::point(17, 3, 'b')] },
            (Self::Research, Kind::Erasure) => const { &[Article::point(17, 3, 'd')] },
            (Self::LegalClaims, Kind::Erasure) => const { &[Article::point(17, 3, 'e')] },
            (Self::NoCaseOfRestriction, Kind::Restriction) => const { &[Article::paragraph(18, 1)] },
            (Self::NotPortable, Kind::Portability) => const { &[Article::paragraph(20, 1)] },
            (Self::CompellingGrounds | Self::LegalClaims, Kind::Objection) => const { &[Article::paragraph(21, 1)] },
            _ => &[],
        }
    }

    /// Whether it is a ground against a request of this kind.
    #[must_use]
    pub const fn is_against(self, kind: RequestKind) -> bool {
        !self.articles(kind).is_empty()
    }

    /// The grounds against a request of this kind, in order.
    pub fn against(kind: RequestKind) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |ground| ground.is_against(kind))
    }
}

/// A decision. What refuses has reasons and a ground; what grants may say something with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// What was asked for is done.
    Granted {
        /// What is said to the person with it.
        reasons: Option<Reasons>,
    },
    /// Some of it is done, and the rest refused.
    GrantedInPart {
        /// Why.
        reasons: Reasons,
        /// On which ground.
        ground: Ground,
    },
    /// It is refused.
    Refused {
        /// Why.
        reasons: Reasons,
        /// On which ground.
        ground: Ground,
    },
}

/// Why something is no decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecisionError {
    /// It refuses without reasons, or its reasons are too long.
    #[error(transparent)]
    Reasons(#[from] ReasonsError),
    /// It refuses without a ground.
    #[error("say on which ground of the law it is refused")]
    GroundMissing,
    /// It grants, and names a ground for refusing.
    #[error("what is granted has no ground for refusing")]
    GroundUnwanted,
    /// The ground is none against such a request.
    #[error("the ground is none against a request of this kind")]
    GroundUnfit,
}

impl Decision {
    /// A decision about a request of this kind, as it was typed and chosen.
    ///
    /// # Errors
    /// It refuses without reasons or without a ground that fits.
    pub fn of(kind: RequestKind, outcome: Outcome, reasons: &str, ground: Option<Ground>) -> Result<Self, DecisionError> {
        let reasons = Reasons::parse(reasons);
        if outcome == Outcome::Granted {
            return match (reasons, ground) {
                (_, Some(_)) => Err(DecisionError::GroundUnwanted),
                (Err(ReasonsError::TooLong), None) => Err(ReasonsError::TooLong.into()),
                (reasons, None) => Ok(Self::Granted { reasons: reasons.ok() }),
            };
        }
        let reasons = reasons?;
        let ground = ground.ok_or(DecisionError::GroundMissing)?;
        if !ground.is_against(kind) {
            return Err(DecisionError::GroundUnfit);
        }
        Ok(if outcome == Outcome::Refused { Self::Refused { reasons, ground } } else { Self::GrantedInPart { reasons, ground } })
    }

    /// In what the request ends.
    #[must_use]
    pub const fn outcome(&self) -> Outcome {
        match self {
            Self::Granted { .. } => Outcome::Granted,
            Self::GrantedInPart { .. } => Outcome::GrantedInPart,
            Self::Refused { .. } => Outcome::Refused,
        }
    }

    /// The reasons.
    #[must_use]
    pub const fn reasons(&self) -> Option<&Reasons> {
        match self {
            Self::Granted { reasons } => reasons.as_ref(),
            Self::GrantedInPart { reasons, .. } | Self::Refused { reasons, .. } => Some(reasons),
        }
    }

    /// The ground.
    #[must_use]
    pub const fn ground(&self) -> Option<Ground> {
        match self {
            Self::Granted { .. } => None,
            Self::GrantedInPart { ground, .. } | Self::Refused { ground, .. } => Some(*ground),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_refusal_without_reasons_is_none() {
        let refuse = |reasons: &str, ground| Decision::of(RequestKind::Erasure, Outcome::Refused, reasons, ground);
        for nothing in ["", " \n\t", "\u{200b}\u{2800}"] {
            assert_eq!(refuse(nothing, Some(Ground::LegalObligation)), Err(ReasonsError::Missing.into()), "{nothing:?}");
        }
        assert_eq!(refuse("Kirjanpitolaki", None), Err(DecisionError::GroundMissing));
        assert_eq!(refuse("Kirjanpitolaki", Some(Ground::Accurate)), Err(DecisionError::GroundUnfit));
        assert_eq!(refuse(&"x".repeat(LONGEST_TEXT + 1), Some(Ground::LegalObligation)), Err(ReasonsError::TooLong.into()));
        assert!(serde_json::from_str::<Reasons>("\" \"").is_err(), "nor does one come out of storage");
    }

    #[test]
    fn what_is_granted_needs_no_reasons_and_has_no_ground() {
        let grant = |reasons: &str, ground| Decision::of(RequestKind::Access, Outcome::Granted, reasons, ground);
        assert_eq!(grant(" ", None), Ok(Decision::Granted { reasons: None }));
        assert_eq!(grant("Hei", None).map(|decision| decision.reasons().map(|said| said.as_str().to_owned())), Ok(Some("Hei".into())));
        assert_eq!(grant("", Some(Ground::Unfounded)), Err(DecisionError::GroundUnwanted));
    }

    #[test]
    fn every_ground_is_one_against_something() {
        for ground in Ground::ALL {
            assert!(RequestKind::ALL.into_iter().any(|kind| ground.is_against(kind)), "{ground:?}");
        }
        for kind in RequestKind::ALL {
            assert!(Ground::against(kind).count() >= 4, "{kind:?}");
        }
    }

    proptest! {
        #[test]
        fn what_refuses_has_both_and_what_has_both_refuses(
            kind in prop::sample::select(RequestKind::ALL.to_vec()),
            outcome in prop::sample::select(Outcome::ALL.to_vec()),
            reasons in "[ a-zä\n]{0,12}",
            ground in prop::option::of(prop::sample::select(Ground::ALL.to_vec())),
        ) {
            let Ok(decision) = Decision::of(kind, outcome, &reasons, ground) else { return Ok(()) };
            prop_assert_eq!(decision.outcome(), outcome);
            if outcome.refuses() {
                prop_assert!(decision.reasons().is_some_and(|reasons| !reasons.as_str().trim().is_empty()));
                prop_assert!(decision.ground().is_some_and(|ground| ground.is_against(kind)));
            } else {
                prop_assert_eq!(decision.ground(), None);
            }
        }
    }
}
