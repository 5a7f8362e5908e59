//! A request: what is asked for, how it came, how sure it is who asks, and what may become of it.
//!
//! What may follow is decided by the state alone. An open request may be extended, handed back to the person, decided or taken back; one that
//! was decided or taken back stays as it is.

use serde::{Deserialize, Serialize};

use super::{
    article::Article,
    deadline::Deadline,
    decision::{Decision, LONGEST_TEXT, Outcome, Reasons},
};
use crate::{
    text,
    time::{Day, Moment},
    zone::Zone,
};

/// The most requests that one person may have open: one of each kind, and as many again for a second thought. More is answered one by one.
pub const MOST_OPEN: u32 = 12;
/// The longest name of a datum, in characters: a line.
pub const LONGEST_DATUM: usize = 200;

/// Under which right something is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum RequestKind {
    /// A copy of what is kept (Art. 15).
    Access,
    /// What the person gave, for machines (Art. 20).
    Portability,
    /// That something is put right (Art. 16).
    Rectification,
    /// That what is kept is erased (Art. 17).
    Erasure,
    /// That it is only stored for now (Art. 18).
    Restriction,
    /// That it is no longer used for something (Art. 21).
    Objection,
}

impl RequestKind {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Access, Self::Portability, Self::Rectification, Self::Erasure, Self::Restriction, Self::Objection];

    /// The article of the GDPR.
    #[must_use]
    pub const fn article(self) -> Article {
        Article::whole(match self {
            Self::Access => 15,
            Self::Portability => 20,
            Self::Rectification => 16,
            Self::Erasure => 17,
            Self::Restriction => 18,
            Self::Objection => 21,
        })
    }
}

/// How a request came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Arrival {
    /// The person filed it on their own page.
    OwnPage,
    /// By e-mail.
    Mail,
    /// By telephone.
    Phone,
    /// At the counter.
    Desk,
    /// In a letter.
    Paper,
}

impl Arrival {
    /// Those that staff enter.
    pub const BY_STAFF: [Self; 4] = [Self::Mail, Self::Phone, Self::Desk, Self::Paper];
}

/// How sure it is that the person asks who is in the register (Art. 12(6): no more is asked than is needed).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Identification {
    /// They were signed in from their mailbox.
    SignedIn,
    /// Staff know them, or have made sure.
    KnownPerson,
    /// They were asked to make it sure, and have not yet.
    Asked,
    /// Nobody has looked yet.
    None,
}

impl Identification {
    /// Those that staff choose from.
    pub const BY_STAFF: [Self; 3] = [Self::KnownPerson, Self::Asked, Self::None];

    /// Whether it is sure enough to do what was asked for.
    #[must_use]
    pub const fn suffices(self) -> bool {
        matches!(self, Self::SignedIn | Self::KnownPerson)
    }
}

/// What is asked for, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Which datum it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub datum: Option<String>,
    /// What the person says: for a rectification, what is wrong and how it is right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub says: Option<String>,
    /// On what grounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grounds: Option<String>,
    /// What shows it, as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
}

/// Which text of a request is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskedText {
    /// [`Asked::datum`].
    Datum,
    /// [`Asked::says`].
    Says,
    /// [`Asked::grounds`].
    Grounds,
    /// [`Asked::evidence`].
    Evidence,
}

/// What is wrong with a text of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AskedError {
    /// It is missing: a rectification says which datum is wrong, and how.
    #[error("say what is wrong and how it is right")]
    Missing(AskedText),
    /// It is longer than anybody reads.
    #[error("the text is too long")]
    TooLong(AskedText),
}

impl Asked {
    /// The texts as they were typed. Every text that is wrong is named.
    ///
    /// # Errors
    /// One is missing or too long.
    pub fn parse(
        kind: RequestKind,
        datum: Option<&str>,
        says: Option<&str>,
        grounds: Option<&str>,
        evidence: Option<&str>,
    ) -> Result<Self, Vec<AskedError>> {
        let tidy = |typed: Option<&str>| typed.map(|typed| text::lines(typed).trim().to_owned()).filter(|text| !text.is_empty());
        let datum = datum.map(text::one_line).filter(|text| !text.is_empty());
        let asked = Self { datum, says: tidy(says), grounds: tidy(grounds), evidence: tidy(evidence) };
        let texts = [
            (AskedText::Datum, &asked.datum, LONGEST_DATUM),
            (AskedText::Says, &asked.says, LONGEST_TEXT),
            (AskedText::Grounds, &asked.grounds, LONGEST_TEXT),
            (AskedText::Evidence, &asked.evidence, LONGEST_TEXT),
        ];
        let is_needed = |text| kind == RequestKind::Rectification && matches!(text, AskedText::Datum | AskedText::Says);
        let wrong = |(text, typed, most): &(AskedText, &Option<String>, usize)| match typed {
            None if is_needed(*text) => Some(AskedError::Missing(*text)),
            Some(typed) if typed.chars().count() > *most => Some(AskedError::TooLong(*text)),
            _ => None,
        };
        let wrong: Vec<_> = texts.iter().filter_map(wrong).collect();
        if wrong.is_empty() { Ok(asked) } else { Err(wrong) }
    }
}

/// That the answer takes longer, as the person was told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extension {
    /// Why.
    pub reasons: Reasons,
    /// The last day on which an answer is in time now.
    pub due_on: Day,
}

/// How far a request has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It waits for the business.
    Open,
    /// It waits for the person, who was asked who they are.
    AwaitingPerson,
    /// It is decided.
    Decided {
        /// When.
        at: Moment,
        /// How.
        decision: Decision,
    },
    /// The person took it back.
    TakenBack {
        /// When.
        at: Moment,
    },
}

/// The name of a [`State`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = RequestState))]
pub enum StateName {
    /// It waits for the business.
    Open,
    /// It waits for the person.
    AwaitingPerson,
    /// It is decided.
    Decided,
    /// It was taken back.
    TakenBack,
}

impl State {
    /// Its name.
    #[must_use]
    pub const fn name(&self) -> StateName {
        match self {
            Self::Open => StateName::Open,
            Self::AwaitingPerson => StateName::AwaitingPerson,
            Self::Decided { .. } => StateName::Decided,
            Self::TakenBack { .. } => StateName::TakenBack,
        }
    }

    /// Whether anything can still become of it.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::Open | Self::AwaitingPerson)
    }
}

/// A request, as far as rules go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Under which right.
    pub kind: RequestKind,
    /// When it came.
    pub received_at: Moment,
    /// How sure it is who asks.
    pub identification: Identification,
    /// That it takes longer.
    pub extension: Option<Extension>,
    /// How far it has come.
    pub state: State,
}

/// Why something is not done with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RequestError {
    /// It is decided or taken back.
    #[error("the request is closed")]
    Closed,
    /// It was extended before.
    #[error("the time was extended already")]
    ExtendedAlready,
    /// The first month is over.
    #[error("the first month is over, and within it alone the time can be extended")]
    TooLateToExtend,
    /// Something is granted, and it is not sure who asks.
    #[error("make sure who asks before anything is granted")]
    Unidentified,
}

impl Request {
    /// A request that has just come.
    #[must_use]
    pub const fn new(kind: RequestKind, received_at: Moment, identification: Identification) -> Self {
        let state = if matches!(identification, Identification::Asked) { State::AwaitingPerson } else { State::Open };
        Self { kind, received_at, identification, extension: None, state }
    }

    /// Until when it is answered.
    #[must_use]
    pub fn deadline(&self, zone: Zone) -> Deadline {
        let deadline = Deadline::of(self.received_at, zone);
        if self.extension.is_some() { deadline.extended() } else { deadline }
    }

    /// Takes two further months.
    ///
    /// # Errors
    /// It is closed, it was extended before, or the first month is over.
    pub fn extend(self, reasons: Reasons, now: Moment, zone: Zone) -> Result<Self, RequestError> {
        self.must_be_open()?;
        if self.extension.is_some() {
            return Err(RequestError::ExtendedAlready);
        }
        let deadline = self.deadline(zone);
        if !deadline.can_be_extended(now) {
            return Err(RequestError::TooLateToExtend);
        }
        let extension = Some(Extension { reasons, due_on: deadline.extended().due_on() });
        Ok(Self { extension, ..self })
    }

    /// Says how sure it is now who asks: asked for it, the request waits for the person. The deadline stays as it is.
    ///
    /// # Errors
    /// It is closed.
    pub fn identify(self, identification: Identification) -> Result<Self, RequestError> {
        self.must_be_open()?;
        let state = if identification == Identification::Asked { State::AwaitingPerson } else { State::Open };
        Ok(Self { identification, state, ..self })
    }

    /// Decides it. Nothing is granted before it is sure who asks: a copy of what is kept would go to a stranger.
    ///
    /// # Errors
    /// It is closed, or nobody knows who asks.
    pub fn decide(self, decision: Decision, now: Moment) -> Result<Self, RequestError> {
        self.must_be_open()?;
        if decision.outcome() != Outcome::Refused && !self.identification.suffices() {
            return Err(RequestError::Unidentified);
        }
        Ok(Self { state: State::Decided { at: now, decision }, ..self })
    }

    /// The person takes it back.
    ///
    /// # Errors
    /// It is closed.
    pub fn take_back(self, now: Moment) -> Result<Self, RequestError> {
        self.must_be_open()?;
        Ok(Self { state: State::TakenBack { at: now }, ..self })
    }

    const fn must_be_open(&self) -> Result<(), RequestError> {
        if self.state.is_open() { Ok(()) } else { Err(RequestError::Closed) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{rights::decision::Ground, time::Span};

    const ZONE: Zone = Zone::Helsinki;

    fn received() -> Moment {
        "2026-11-04T17:22:00Z".parse().expect("a moment")
    }

    fn request(identification: Identification) -> Request {
        Request::new(RequestKind::Erasure, received(), identification)
    }

    fn reasons() -> Reasons {
        Reasons::parse("Tositteet ovat varastossa").expect("reasons")
    }

    fn refusal() -> Decision {
        Decision::of(RequestKind::Erasure, Outcome::Refused, "Laki", Some(Ground::LegalObligation)).expect("a decision")
    }

    const GRANT: Decision = Decision::Granted { reasons: None };

    #[test]
    fn what_is_decided_stays_decided() {
        let now = received() + Span::days(3);
        for decision in [GRANT, refusal()] {
            let decided = request(Identification::SignedIn).decide(decision, now).expect("it is open");
            assert_eq!(decided.clone().decide(GRANT, now), Err(RequestError::Closed));
            assert_eq!(decided.clone().take_back(now), Err(RequestError::Closed));
            assert_eq!(decided.clone().extend(reasons(), now, ZONE), Err(RequestError::Closed));
            assert_eq!(decided.identify(Identification::Asked), Err(RequestError::Closed));
        }
        let taken_back = request(Identification::SignedIn).take_back(now).expect("it is open");
        assert_eq!(taken_back.decide(refusal(), now), Err(RequestError::Closed));
    }

    #[test]
    fn nothing_is_granted_to_a_stranger() {
        let now = received() + Span::days(3);
        for unsure in [Identification::None, Identification::Asked] {
            assert_eq!(request(unsure).decide(GRANT, now), Err(RequestError::Unidentified));
            assert!(request(unsure).decide(refusal(), now).is_ok(), "who does not say who they are is refused");
        }
        let known = request(Identification::Asked).identify(Identification::KnownPerson).expect("it is open");
        assert_eq!(known.state, State::Open);
        assert!(known.decide(GRANT, now).is_ok());
    }

    #[test]
    fn it_waits_for_the_person_while_they_are_asked() {
        assert_eq!(request(Identification::Asked).state, State::AwaitingPerson);
        let asked = request(Identification::None).identify(Identification::Asked).expect("it is open");
        assert_eq!((asked.state.name(), asked.deadline(ZONE)), (StateName::AwaitingPerson, request(Identification::None).deadline(ZONE)));
    }

    #[test]
    fn an_extension_is_told_within_the_first_month_and_once() {
        let due = "2026-12-04".parse::<Day>().expect("a day");
        let last = ZONE.begins(due.plus_days(1)) + Span::millis(-1);
        let extended = request(Identification::SignedIn).extend(reasons(), last, ZONE).expect("it is the last moment");
        assert_eq!(extended.extension.as_ref().map(|extension| extension.due_on.to_string()), Some("2027-02-04".into()));
        assert_eq!(extended.deadline(ZONE).due_on().to_string(), "2027-02-04");
        assert_eq!(extended.extend(reasons(), last, ZONE), Err(RequestError::ExtendedAlready));
        let late = last + Span::millis(1);
        assert_eq!(request(Identification::SignedIn).extend(reasons(), late, ZONE), Err(RequestError::TooLateToExtend));
    }

    #[test]
    fn a_rectification_says_what_is_wrong() {
        let parse = |kind, datum, says| Asked::parse(kind, datum, says, None, None);
        let missing = [AskedError::Missing(AskedText::Datum), AskedError::Missing(AskedText::Says)];
        assert_eq!(parse(RequestKind::Rectification, None, Some(" \n")), Err(missing.to_vec()));
        assert!(parse(RequestKind::Rectification, Some("Nimi"), Some("Se on Aho")).is_ok());
        assert_eq!(parse(RequestKind::Erasure, None, None), Ok(Asked::default()));
        let long = "x".repeat(LONGEST_DATUM + 1);
        assert_eq!(parse(RequestKind::Access, Some(&long), None), Err(vec![AskedError::TooLong(AskedText::Datum)]));
        let tidy = parse(RequestKind::Access, Some(" a\nb "), Some(" yksi\r\nkaksi ")).expect("it is whole");
        assert_eq!((tidy.datum.as_deref(), tidy.says.as_deref()), (Some("a b"), Some("yksi\nkaksi")));
    }

    /// What may be tried with a request.
    #[derive(Clone, Copy, Debug)]
    enum Try {
        Extend,
        Ask,
        Know,
        Grant,
        Refuse,
        TakeBack,
    }

    proptest! {
        /// Whatever is tried in whatever order: it is closed once at most, by a decision that is whole or by the person, and what closed it stays.
        #[test]
        fn a_request_is_closed_once(
            tries in prop::collection::vec((prop::sample::select(
                vec![Try::Extend, Try::Ask, Try::Know, Try::Grant, Try::Refuse, Try::TakeBack]), 0_i64..100), 0..12),
        ) {
            let mut now = received();
            let mut request = request(Identification::None);
            for (one, days) in tries {
                now = now + Span::days(days);
                let before = request.clone();
                let tried = match one {
                    Try::Extend => request.extend(reasons(), now, ZONE),
                    Try::Ask => request.identify(Identification::Asked),
                    Try::Know => request.identify(Identification::KnownPerson),
                    Try::Grant => request.decide(GRANT, now),
                    Try::Refuse => request.decide(refusal(), now),
                    Try::TakeBack => request.take_back(now),
                };
                request = tried.unwrap_or_else(|_| before.clone());
                if !before.state.is_open() {
                    prop_assert_eq!(&request, &before);
                }
                if let State::Decided { decision, .. } = &request.state {
                    prop_assert!(request.identification.suffices() || decision.outcome() == Outcome::Refused);
                }
                prop_assert!(request.extension.is_none() || before.extension.is_some() || now < received() + Span::days(31));
            }
        }
    }
}
