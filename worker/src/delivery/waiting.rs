//! A letter that waits: its recipient, what it is about, and how far it has come.

use lupa_domain::{ids::StaffId, time::Moment};

use crate::runtime::numbers::PersonNo;

/// The recipient of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// A customer.
    Person(PersonNo),
    /// Somebody who is not in the register any more, by the number of their last letter.
    Former(i64),
    /// A member of staff.
    Staff(StaffId),
}

impl Recipient {
    /// The customer, where it is one.
    #[must_use]
    pub const fn person(self) -> Option<PersonNo> {
        match self {
            Self::Person(no) => Some(no),
            Self::Former(_) | Self::Staff(_) => None,
        }
    }

    /// As the table of letters to people holds it: people who are not in the register any more have a number below zero.
    pub(super) const fn of_number(no: i64) -> Self {
        if no < 0 { Self::Former(-no) } else { Self::Person(no) }
    }
}

/// What a letter is known by: nobody gets two about the same thing at the same moment.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Its recipient.
    pub recipient: Recipient,
    /// When it was put into the outbox.
    pub created_at: Moment,
    /// The word of its kind.
    pub kind: String,
    /// What it is about.
    pub reference: String,
    /// How often it has been tried.
    pub(super) tries: u32,
    pub(super) lane: i64,
    pub(super) turn: i64,
}

impl Waiting {
    /// The name of the message, the same at every try, so that a mail program can tell a message that came twice.
    #[must_use]
    pub fn name(&self) -> String {
        let Self { recipient, created_at, kind, reference, .. } = self;
        match recipient {
            Recipient::Person(no) => format!("{no} {created_at} {kind} {reference}"),
            Recipient::Former(no) => format!("-{no} {created_at} {kind} {reference}"),
            Recipient::Staff(id) => format!("{id} {created_at} {kind} {reference}"),
        }
    }
}

/// How far a letter has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It waits to be sent.
    Waits,
    /// It went, or was given up, at this moment.
    Left(Moment),
}
