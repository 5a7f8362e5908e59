//! The cleaning: looked through first, then agreed to, announced, and done; or stopped before.

use serde::{Deserialize, Serialize};

use super::promises::CleaningDay;
use crate::time::{Day, Moment, Span};

/// How many days before a cleaning people are told.
pub const WARNED_BEFORE: i64 = 30;
/// For how long the erasing of chosen people waits after it was confirmed, so that it can be stopped whole.
pub const UNDO_WINDOW: Span = Span::minutes(10);

/// Which people a cleaning is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum CleaningKind {
    /// Those who have been inactive for as long as was promised.
    Inactive,
    /// People that staff chose.
    Chosen,
}

impl CleaningKind {
    /// The word on the wire and in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Inactive => "inactive",
            Self::Chosen => "chosen",
        }
    }

    /// Reads [`CleaningKind::as_str`] back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Inactive, Self::Chosen].into_iter().find(|kind| kind.as_str() == word)
    }
}

/// How far a cleaning has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = CleaningStage))]
pub enum Stage {
    /// Everybody is being looked at; nothing is done yet.
    Looking,
    /// It is known who would go. Nothing happens until somebody says so.
    Ready,
    /// It was agreed to, and waits for its moment.
    Waiting,
    /// People are being erased.
    Running,
    /// It is over.
    Done,
    /// It was stopped. People it had not come to yet stay.
    Stopped,
}

impl Stage {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Looking, Self::Ready, Self::Waiting, Self::Running, Self::Done, Self::Stopped];

    /// The word on the wire and in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Looking => "looking",
            Self::Ready => "ready",
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Done => "done",
            Self::Stopped => "stopped",
        }
    }

    /// Reads [`Stage::as_str`] back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.as_str() == word)
    }

    /// Whether it is over.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Stopped)
    }
}

/// A cleaning, as far as its rules go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cleaning {
    /// Which people.
    pub kind: CleaningKind,
    /// How far it has come.
    pub stage: Stage,
    /// How many people would go.
    pub going: u64,
    /// When the erasing begins, once it was agreed to.
    pub due: Option<Moment>,
}

/// Why nothing was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CleaningError {
    /// It is not known yet who would go, or it was agreed to already, or is over.
    #[error("a cleaning is agreed to once, when it is known who goes")]
    NotReady,
    /// The number is another: who agrees has not seen what would happen.
    #[error("type how many people are removed")]
    CountChanged,
    /// Nobody would go.
    #[error("nobody would be removed")]
    Nobody,
    /// It is over.
    #[error("the cleaning is over")]
    Over,
}

impl Cleaning {
    /// Agrees to it: `typed` is how many people it was said would go. `begins` is when it may begin.
    pub fn agree(self, typed: u64, begins: Moment) -> Result<Self, CleaningError> {
        if self.stage != Stage::Ready {
            return Err(CleaningError::NotReady);
        }
        if self.going == 0 {
            return Err(CleaningError::Nobody);
        }
        if typed != self.going {
            return Err(CleaningError::CountChanged);
        }
        Ok(Self { stage: Stage::Waiting, due: Some(begins), ..self })
    }

    /// Stops it. What is done stays done.
    pub fn stop(self) -> Result<Self, CleaningError> {
        if self.stage.is_over() { Err(CleaningError::Over) } else { Ok(Self { stage: Stage::Stopped, ..self }) }
    }
}

/// The first agreed day that is not before `day`; nothing where none is agreed.
#[must_use]
pub fn next_agreed(agreed: Option<CleaningDay>, day: Day) -> Option<Day> {
    agreed.map(|agreed| agreed.from(day))
}
