//! The self-test of the address at which people reach the business about their data: once a month a letter goes there, and a press on the
//! button in it shows that the mailbox is read. A mailbox that nobody reads takes everybody's rights away without a word.

use serde::{Deserialize, Serialize};

use crate::time::{Moment, Span};

/// How often the mailbox is tried.
pub const EVERY: Span = Span::days(30);
/// How long after set-up it is tried first: by then the first day is over.
pub const FIRST_AFTER: Span = Span::days(7);
/// How long an answer may take: two weeks of holidays leave half of the month in which a request has to be answered.
pub const ANSWER_WITHIN: Span = Span::days(14);

/// The newest letter to the mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContactCheck {
    /// When it was sent.
    pub sent_at: Moment,
    /// When its button was pressed.
    pub answered_at: Option<Moment>,
}

/// What is known of the mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ContactChannel {
    /// It has not been tried.
    Untried,
    /// A letter waits to be answered.
    Waiting {
        /// When it was sent.
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
        since: Moment,
    },
    /// Somebody reads it.
    Read {
        /// When the last letter was answered.
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
        at: Moment,
    },
    /// Nobody has answered in time.
    Silent {
        /// When the letter was sent.
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = "date-time"))]
        since: Moment,
    },
}

impl ContactChannel {
    /// What the newest letter to this mailbox shows. An answer that comes late counts: the mailbox is read after all.
    #[must_use]
    pub fn of(newest: Option<ContactCheck>, now: Moment) -> Self {
        match newest {
            None => Self::Untried,
            Some(ContactCheck { answered_at: Some(at), .. }) => Self::Read { at },
            Some(ContactCheck { sent_at: since, .. }) if now < since + ANSWER_WITHIN => Self::Waiting { since },
            Some(ContactCheck { sent_at: since, .. }) => Self::Silent { since },
        }
    }
}

/// When the mailbox of a register that was set up then is tried next.
#[must_use]
pub fn next_check(newest: Option<ContactCheck>, set_up_at: Moment) -> Moment {
    newest.map_or(set_up_at + FIRST_AFTER, |newest| newest.sent_at + EVERY)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SENT: Moment = Moment::from_millis(1_795_310_981_000);

    #[test]
    fn silence_for_two_weeks_is_told_and_a_late_answer_ends_it() {
        let unanswered = Some(ContactCheck { sent_at: SENT, answered_at: None });
        assert_eq!(ContactChannel::of(None, SENT), ContactChannel::Untried);
        assert_eq!(ContactChannel::of(unanswered, SENT + Span::days(13)), ContactChannel::Waiting { since: SENT });
        assert_eq!(ContactChannel::of(unanswered, SENT + Span::days(14)), ContactChannel::Silent { since: SENT });
        let at = SENT + Span::days(20);
        let late = Some(ContactCheck { sent_at: SENT, answered_at: Some(at) });
        assert_eq!(ContactChannel::of(late, SENT + Span::days(21)), ContactChannel::Read { at });
    }

    proptest! {
        #[test]
        fn it_is_tried_every_month_whatever_came_of_it(days in 0_i64..400, answered in proptest::option::of(0_i64..400)) {
            let newest = ContactCheck { sent_at: SENT, answered_at: answered.map(|day| SENT + Span::days(day)) };
            let now = SENT + Span::days(days);
            prop_assert_eq!(next_check(Some(newest), SENT) <= now, days >= 30);
            prop_assert_eq!(next_check(None, SENT) <= now, days >= 7);
        }
    }
}
