//! What people say of a list before it is brought in: what it is, where its columns go, where it comes from and why it may be kept.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{DayOrder, Target};
use crate::{
    own_field::FieldId,
    people::{FieldDeclaration, Sight, Tag},
    text,
};

/// The longest source, in characters: what fits beside each datum on a person's own page.
pub const MAX_SOURCE_LENGTH: usize = 120;
/// The most tags that a whole list is given.
const MOST_TAGS: usize = 10;

/// What a list is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ImportSubject))]
pub enum Subject {
    /// People, who get cards.
    #[default]
    People,
    /// Those who unsubscribed elsewhere: nobody writes to them for direct marketing.
    Unsubscribes,
    /// Addresses that refused mail for good.
    Bounces,
    /// Records that another system kept of consents.
    Records,
}

/// Why data of a list may be kept (GDPR Art. 6(1)). Consent is not among them: a list is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ImportBasis))]
pub enum LegalBasis {
    /// A contract, such as a booked appointment (point b).
    Contract,
    /// A duty of the law, such as accounting (point c).
    LegalObligation,
    /// A legitimate interest, such as looking after customers (point f).
    LegitimateInterest,
}

impl LegalBasis {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Contract, Self::LegitimateInterest, Self::LegalObligation];
}

/// What is said of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = ImportPlan))]
pub struct Plan {
    /// What it is.
    #[serde(default)]
    pub subject: Subject,
    /// Whether its first row is one of heads.
    pub heads: bool,
    /// Where each column goes, in their order: `skip`, a datum of the card such as `email`, or `fields/` and the name of a field.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub columns: Vec<Target>,
    /// What comes first in its days, where some can be read either way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day_order: Option<DayOrder>,
    /// Where it comes from, in the words that each person sees beside their data.
    #[serde(default)]
    pub source: String,
    /// Why it may be kept; needed for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<LegalBasis>,
    /// Tags that everybody in it gets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
}

/// What is wrong with a plan, and where in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// It has not as many columns as the list.
    #[error("the list has {0} columns")]
    Width(usize),
    /// Two columns go to the same place; this is the second.
    #[error("column {0} goes where another goes")]
    Twice(usize),
    /// The field of this column is not declared, or may not be seen.
    #[error("column {0} goes to no field that there is")]
    FieldUnknown(usize),
    /// The field of this column is used no more.
    #[error("column {0} goes to a field that is used no more")]
    FieldRetired(usize),
    /// No column names anybody.
    #[error("no column names anybody")]
    Nobody,
    /// It does not say where the list comes from.
    #[error("a list comes from somewhere")]
    NoSource,
    /// It says so at too great length.
    #[error("a source has at most 120 characters")]
    LongSource,
    /// It does not say why the data may be kept.
    #[error("data is kept on a legal basis")]
    NoBasis,
    /// A list of people is no file of records, and a file of records no list of people.
    #[error("the file holds something else")]
    Subject,
    /// The tag at this place is too long, or there are too many.
    #[error("tag {0} cannot be kept")]
    Tag(usize),
}

impl Plan {
    /// Reads a plan for a list of so many columns, by a user who sees so much. A column that looks like a consent can be sent nowhere but to a field of
    /// the business's own, for no target is one.
    pub fn parse(self, width: usize, declared: &BTreeMap<FieldId, FieldDeclaration>, sight: Sight) -> Result<Self, Vec<PlanError>> {
        let mut errors = Vec::new();
        if self.subject == Subject::Records {
            errors.push(PlanError::Subject);
        }
        if self.columns.len() != width {
            errors.push(PlanError::Width(width));
        }
        let mut seen = BTreeSet::new();
        for (place, target) in self.columns.iter().enumerate() {
            if !target.takes_many() && !seen.insert(target) {
                errors.push(PlanError::Twice(place));
            }
            if let Target::Field(id) = target {
                match declared.get(id).filter(|field| sight.sees(field)) {
                    None => errors.push(PlanError::FieldUnknown(place)),
                    Some(field) if field.retired => errors.push(PlanError::FieldRetired(place)),
                    Some(_) => {}
                }
            }
        }
        let names_somebody = |target: &Target| match self.subject {
            Subject::People | Subject::Records => target.names_somebody(),
            Subject::Unsubscribes | Subject::Bounces => *target == Target::Email || *target == Target::Phone,
        };
        if !self.columns.iter().any(names_somebody) {
            errors.push(PlanError::Nobody);
        }
        let source = text::one_line(&self.source);
        errors.extend(source_error(&source));
        if self.subject == Subject::People && self.basis.is_none() {
            errors.push(PlanError::NoBasis);
        }
        let mut tags = Vec::new();
        for (place, tag) in self.tags.iter().enumerate() {
            match Tag::parse(tag) {
                Err(_) => errors.push(PlanError::Tag(place)),
                Ok(_) if place >= MOST_TAGS => errors.push(PlanError::Tag(place)),
                Ok(tag) => tags.extend(tag.map(|tag| tag.as_str().to_owned())),
            }
        }
        if errors.is_empty() { Ok(Self { source, tags, ..self }) } else { Err(errors) }
    }
    /// Reads a plan for a file of records: where it comes from is all that there is to say of one.
    pub fn parse_records(self) -> Result<Self, Vec<PlanError>> {
        let source = text::one_line(&self.source);
        let mut errors: Vec<PlanError> = source_error(&source).into_iter().collect();
        if self.subject != Subject::Records {
            errors.push(PlanError::Subject);
        }
        if errors.is_empty() { Ok(Self { subject: Subject::Records, source, ..Self::default() }) } else { Err(errors) }
    }
}

fn source_error(source: &str) -> Option<PlanError> {
    match source.chars().count() {
        0 => Some(PlanError::NoSource),
        1..=MAX_SOURCE_LENGTH => None,
        _ => Some(PlanError::LongSource),
    }
}
