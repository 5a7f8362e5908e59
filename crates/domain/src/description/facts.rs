//! What the register does, as it is gathered: nothing in here is anybody's claim.

use std::collections::{BTreeMap, BTreeSet};

use super::{heading::DataGroup, measure::Measure, own_words::OwnWords, processor::Processor};
use crate::{
    locale::Locale,
    wording::{Controller, Purpose, Recipient, RecipientRole, Retention},
};

/// Everything that a description is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The controller.
    pub controller: Controller,
    /// The country of the register, ISO 3166-1 alpha-2.
    pub country: String,
    /// The address of the register, without a slash at the end.
    pub origin: String,
    /// The purposes in use, in order.
    pub purposes: Vec<DescribedPurpose>,
    /// The business's own fields, in order.
    pub fields: Vec<DescribedField>,
    /// The groups of data that there are.
    pub groups: BTreeSet<DataGroup>,
    /// The processors with an agreement in force.
    pub processors: Vec<Processor>,
    /// What is kept for how long.
    pub retained: Vec<Retained>,
    /// The measures that are on.
    pub measures: Vec<Measure>,
    /// What only the controller knows.
    pub own: OwnWords,
}

/// A purpose that people are asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DescribedPurpose {
    /// What it is.
    pub purpose: Purpose,
    /// What forms call it, in each language in which one does.
    pub titles: BTreeMap<Locale, String>,
    /// Whether addresses have been exported for it.
    pub exported: bool,
}

/// One of the business's own fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DescribedField {
    /// Its name in each language in which it has one.
    pub labels: BTreeMap<Locale, String>,
    /// What it is needed for.
    pub reason: String,
    /// Whether only some of the staff see it.
    pub restricted: bool,
    /// Whether nothing new is stored in it.
    pub retired: bool,
}

/// What is kept, and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Retained {
    /// What stands on the card: until this many months without anything of theirs; while the relationship lasts where no number was agreed.
    Card {
        /// After how many months; nothing where nobody has agreed on a number.
        months: Option<u16>,
    },
    /// A form that nobody confirmed: this many days.
    Unconfirmed {
        /// How many days.
        days: u16,
    },
    /// Proof of consent: so long after it has ended.
    Proof(Retention),
    /// A request and its answer: this many months after it was closed.
    Request {
        /// How many months.
        months: u16,
    },
    /// A voucher: this many years after the end of its year; of an erased person as numbers alone.
    Voucher {
        /// How many years.
        years: u8,
    },
    /// Links and sessions of the own page: this many hours.
    SignIn {
        /// How many hours.
        hours: u16,
    },
    /// The access log and the audit log: this many months; as long as the register where no number was agreed.
    Logs {
        /// How many months; nothing where they are never shortened.
        months: Option<u16>,
    },
    /// Accounts of users: this many months after they have left; as long as the audit log where no number was agreed.
    Users {
        /// How many months.
        months: Option<u16>,
    },
}

/// The text in a language, or in another where it is not there; nothing where it is in none.
pub(super) fn in_language(texts: &BTreeMap<Locale, String>, locale: Locale) -> Option<&str> {
    texts.get(&locale).or_else(|| texts.values().next()).map(String::as_str)
}

impl DescribedPurpose {
    /// What it is called; its own name where no form calls it anything.
    pub(super) fn title(&self, locale: Locale) -> String {
        in_language(&self.titles, locale).unwrap_or_else(|| self.purpose.id.as_str()).to_owned()
    }
}

impl DescribedField {
    pub(super) fn label(&self, locale: Locale) -> &str {
        in_language(&self.labels, locale).unwrap_or_default()
    }
}

impl Facts {
    /// The recipients that purposes name, each once, but for processors with an agreement on record.
    pub(super) fn recipients(&self) -> Vec<Recipient> {
        let named = self.purposes.iter().flat_map(|one| one.purpose.recipients.iter().cloned());
        let mut all: Vec<Recipient> = Vec::new();
        for one in named {
            let on_record =
                self.processors.iter().any(|known| known.name.to_lowercase() == one.name.to_lowercase() && known.role == one.role);
            if !all.contains(&one) && !on_record {
                all.push(one);
            }
        }
        all
    }

    /// Those who use the data for their own purposes.
    pub(super) fn partners(&self) -> Vec<Recipient> {
        let mut all = self.recipients();
        all.retain(|one| one.role == RecipientRole::Partner);
        all
    }

    /// Those who process it on the controller's behalf and have no agreement on record.
    pub(super) fn other_processors(&self) -> Vec<Recipient> {
        let mut all = self.recipients();
        all.retain(|one| one.role != RecipientRole::Partner);
        all
    }
}
