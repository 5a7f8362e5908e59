//! Recording: what staff may write down of what a person said by telephone, at the counter or on paper.
//!
//! Staff write for another person, so they may do less than that person: nothing that the notice does not ask, nothing that the person
//! has given already, and no consent against an objection. Opting a person out, on the other hand, has no conditions.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    event::{Act, By, Choices, Method},
    standing::State,
};
use crate::{
    ordered::CollectOrdered,
    text,
    wording::{Channel, Notice, PurposeId, Statement},
};

/// The longest note about an original, in characters.
pub const MAX_ORIGINAL_LENGTH: usize = 500;

/// Where the original of what was recorded is kept: `Kansio 3, tiski`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original(String);

/// How something was said, as far as staff may record it. Consent on paper says where the paper is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    method: Method,
    original: Option<Original>,
}

/// Why it cannot be recorded in this way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidProvenance {
    /// Staff record what they hear by telephone, at the counter or on paper.
    #[error("staff record what is said by telephone, at the counter or on paper")]
    Method,
    /// Consent on paper counts for as much as its original can be found.
    #[error("where the original of the paper is kept is missing")]
    OriginalNeeded,
    /// The note is longer than [`MAX_ORIGINAL_LENGTH`].
    #[error("the note about the original is longer than {MAX_ORIGINAL_LENGTH} characters")]
    OriginalTooLong,
    /// Only a paper has an original.
    #[error("only a paper has an original")]
    OriginalWithoutPaper,
}

impl Provenance {
    /// The ways in which staff may hear something.
    pub const METHODS: [Method; 3] = [Method::Counter, Method::Phone, Method::Paper];

    /// Reads how consent was given.
    pub fn for_consent(method: &str, original: Option<&str>) -> Result<Self, InvalidProvenance> {
        let saying = Self::for_opt_out(method, original)?;
        if saying.method == Method::Paper && saying.original.is_none() { Err(InvalidProvenance::OriginalNeeded) } else { Ok(saying) }
    }

    /// Reads how consent was taken back or an objection made. A paper may do without a note: a right does not hang on a folder.
    pub fn for_opt_out(method: &str, original: Option<&str>) -> Result<Self, InvalidProvenance> {
        let method = Self::METHODS.into_iter().find(|known| known.as_str() == method).ok_or(InvalidProvenance::Method)?;
        let original = original.map(text::one_line).filter(|text| !text.is_empty());
        if original.is_some() && method != Method::Paper {
            return Err(InvalidProvenance::OriginalWithoutPaper);
        }
        if original.as_ref().is_some_and(|text| text.chars().count() > MAX_ORIGINAL_LENGTH) {
            return Err(InvalidProvenance::OriginalTooLong);
        }
        Ok(Self { method, original: original.map(Original) })
    }

    /// How.
    #[must_use]
    pub const fn method(&self) -> Method {
        self.method
    }

    /// Where the original is, where there is one.
    #[must_use]
    pub fn original(&self) -> Option<&str> {
        self.original.as_ref().map(|original| original.0.as_str())
    }
}

/// Where a person stands on a purpose, and how that came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedStanding {
    /// The state.
    pub state: State,
    /// The version of the processing that was agreed to.
    pub version: u32,
    /// Who said so.
    pub by: By,
    /// How.
    pub method: Method,
    /// Where its original is, where staff noted one.
    pub original: Option<String>,
}

impl RecordedStanding {
    /// Whether consent stands for the processing that a statement asks for.
    fn holds(&self, statement: &Statement) -> bool {
        self.state == State::Given && self.version >= statement.purpose_version
    }

    /// Whether staff have recorded this very thing before.
    fn repeats(&self, statement: &Statement, saying: &Provenance) -> bool {
        self.holds(statement) && self.by == By::Staff && self.method == saying.method && self.original.as_deref() == saying.original()
    }
}

/// Whether staff may ask for a purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Openness {
    /// They may.
    Open,
    /// The person has given it themself: they are not asked again.
    GivenThemself,
    /// The person objected, and only they can take that back: by their own page, or by confirming a form from their own mailbox.
    Objected,
    /// It is asked for no more; consent to it can only be taken back.
    Retired,
}

/// Whether staff may ask for what a statement says.
#[must_use]
pub fn openness(statement: &Statement, before: Option<&RecordedStanding>) -> Openness {
    match before {
        Some(before) if before.state == State::Objected => Openness::Objected,
        Some(before) if before.by == By::Person && before.holds(statement) => Openness::GivenThemself,
        _ => Openness::Open,
    }
}

/// By which channels a person can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReachableBy {
    /// There is an e-mail address.
    pub email: bool,
    /// There is a telephone number.
    pub phone: bool,
}

impl ReachableBy {
    /// Whether the person can be reached by this channel.
    #[must_use]
    pub const fn has(self, channel: Channel) -> bool {
        match channel {
            Channel::Email => self.email,
            Channel::Sms => self.phone,
        }
    }
}

/// What is at fault in a recording.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FieldError {
    /// A purpose that the notice does not show.
    #[error("the notice does not show {0}")]
    ChoiceNotShown(String),
    /// No box is ticked.
    #[error("no box is ticked")]
    NothingChosen,
    /// The person has given it themself.
    #[error("the person has given {0} themself")]
    GivenThemself(PurposeId),
    /// The person objected.
    #[error("the person has objected to {0}")]
    Objected(PurposeId),
    /// There is nowhere to write to.
    #[error("{0} needs an address that is not there")]
    OutOfReach(PurposeId, Channel),
}

/// What is to be written down of boxes that staff ticked for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recording {
    /// This, as one event or several: see [`by_event`]. A box that was not asked is in none of them.
    New(Vec<Choices>),
    /// Nothing: the same was recorded before, of these purposes.
    Same(BTreeSet<PurposeId>),
}

impl Recording {
    /// Reads the boxes against the notice that was read out, or laid before the person.
    pub fn parse(
        ticked: &BTreeMap<String, bool>,
        notice: &Notice,
        before: &BTreeMap<PurposeId, RecordedStanding>,
        reach: ReachableBy,
        saying: &Provenance,
    ) -> Result<Self, Vec<FieldError>> {
        let shown = |purpose: &String| notice.statements.iter().any(|statement| statement.purpose.as_str() == purpose);
        let mut errors: Vec<_> = ticked.keys().filter(|purpose| !shown(purpose)).cloned().map(FieldError::ChoiceNotShown).collect();
        let mut choices = Choices::new();
        let mut same = true;
        for statement in &notice.statements {
            let purpose = &statement.purpose;
            let yes = ticked.get(purpose.as_str()).copied().unwrap_or(false);
            match openness(statement, before.get(purpose)) {
                Openness::GivenThemself if yes => errors.push(FieldError::GivenThemself(purpose.clone())),
                Openness::Objected if yes => errors.push(FieldError::Objected(purpose.clone())),
                Openness::Open if yes && !reach.has(statement.channel) => {
                    errors.push(FieldError::OutOfReach(purpose.clone(), statement.channel));
                }
                Openness::Open if reach.has(statement.channel) => {
                    same &= !yes || before.get(purpose).is_some_and(|before| before.repeats(statement, saying));
                    choices.insert(purpose.clone(), yes);
                }
                Openness::Open | Openness::GivenThemself | Openness::Objected | Openness::Retired => {}
            }
        }
        if errors.is_empty() && !choices.values().any(|yes| *yes) {
            errors.push(FieldError::NothingChosen);
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        let said = || choices.iter().filter(|(_, yes)| **yes).map(|(purpose, _)| purpose.clone()).collect_set();
        Ok(if same { Self::Same(said()) } else { Self::New(by_event(notice, choices)) })
    }
}

/// What was answered, by the events that say so. An event is about every box of its notice or about one purpose (`RECEIPT.md`, check 7): so
/// where some boxes of the notice were not asked, each that was ticked is an event of its own, and those that stayed empty are none.
#[must_use]
pub fn by_event(notice: &Notice, choices: Choices) -> Vec<Choices> {
    if notice.statements.iter().all(|statement| choices.contains_key(&statement.purpose)) {
        return vec![choices];
    }
    choices.into_iter().filter(|(_, yes)| *yes).map(|one| Choices::from([one])).collect()
}

/// A way of being taken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum OptOut {
    /// Consent is taken back (GDPR Art. 7(3)). It can be given again.
    Withdraw,
    /// The person objects (Art. 21): no consent that staff record outweighs it.
    Object,
}

impl OptOut {
    /// What happens.
    #[must_use]
    pub const fn act(self) -> Act {
        match self {
            Self::Withdraw => Act::Withdrawn,
            Self::Object => Act::Objected,
        }
    }

    /// Whether it changes anything for a person in this state.
    #[must_use]
    pub const fn moves(self, state: State) -> bool {
        match self {
            Self::Withdraw => state.can_be_taken_back(),
            Self::Object => !matches!(state, State::Objected),
        }
    }
}
