//! The description of the register: what is kept about people, why, for how long, who gets it and how it is protected (GDPR Art. 13, 14 and 30; the
//! headings of the Finnish *rekisteriseloste* and the Swedish *registerbeskrivning*).
//!
//! [`Facts`] are what the register does, gathered from what is there; [`OwnWords`] what only the controller knows. [`describe`] makes a
//! [`Document`] of both in one language. A published version keeps the documents themselves, so that it says for ever what it said; whether the
//! register does something else by now shows in that the documents of today differ from it.

mod breach;
mod compose;
mod document;
mod facts;
mod heading;
mod measure;
mod own_words;
mod pages;
mod processor;
mod statement;

pub use breach::{
    BREACH_REMINDERS, Breach, BreachChange, BreachError, Clock, Concerned, NOTIFY_WITHIN, Notification, Risk, Told, breach_reminders_by,
    next_breach_reminder,
};
pub use compose::describe;
pub use document::{Block, Document, Section, SectionChange, differences};
pub use facts::{DescribedField, DescribedPurpose, Facts, Retained};
pub use heading::{DataGroup, Heading, SystemPurpose};
pub use measure::{Conditions, Measure};
pub use own_words::{Officer, OwnText, OwnWords, OwnWordsError};
pub use pages::{accessibility, cookies};
pub use processor::{Agreement, Processor, ProcessorError, TransferGround};
pub use statement::{ConsentCount, RequestCount, Statement, statement};
