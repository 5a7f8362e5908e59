//! Standing: where one person stands on one purpose, as the fold of their events.

use serde::{Deserialize, Serialize};

use super::{
    event::{Act, Event},
    signup::UNCONFIRMED_RETENTION,
};
use crate::{
    ids::EventId,
    time::{Moment, Span},
    wording::{PurposeId, Retention},
    zone::Zone,
};

/// Where a person stands on a purpose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum State {
    /// Nothing has been said.
    #[default]
    None,
    /// A form was sent and waits for its confirmation.
    Pending,
    /// Consent stands.
    Given,
    /// Consent was taken back.
    Withdrawn,
    /// The person objected; no consent outweighs it.
    Objected,
    /// Consent ended by itself.
    Lapsed,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::None, Self::Pending, Self::Given, Self::Withdrawn, Self::Objected, Self::Lapsed];

    /// The word on the wire and in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Pending => "pending",
            Self::Given => "given",
            Self::Withdrawn => "withdrawn",
            Self::Objected => "objected",
            Self::Lapsed => "lapsed",
        }
    }

    /// Whether there is anything to take back.
    #[must_use]
    pub const fn can_be_taken_back(self) -> bool {
        matches!(self, Self::Given | Self::Pending | Self::Lapsed)
    }

    /// Reads [`State::as_str`] back.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }

    /// Where a person stands who objects to the kind of use that a purpose is: what they have not said themself is forbidden. A form that nobody
    /// has confirmed says nothing, for anyone may type anyone's address.
    #[must_use]
    pub const fn of_objector(self) -> Self {
        match self {
            Self::None | Self::Pending => Self::Objected,
            said => said,
        }
    }
}

/// How a person's consent to a purpose came or went, for counting. What has come less what has gone is what stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConsentChange {
    /// It stands, and did not before.
    Given,
    /// It stood and was taken back.
    Withdrawn,
    /// It stood until the person objected.
    Objected,
    /// It stood and ended by itself.
    Lapsed,
    /// It stood until its person was erased.
    Erased,
    /// None stood, and the person objected: nothing has ended, and nothing can begin.
    Barred,
}

impl ConsentChange {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Given, Self::Withdrawn, Self::Objected, Self::Lapsed, Self::Erased, Self::Barred];

    /// The word in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Withdrawn => "withdrawn",
            Self::Objected => "objected",
            Self::Lapsed => "lapsed",
            Self::Erased => "erased",
            Self::Barred => "barred",
        }
    }

    /// By how much it changes how many consents stand.
    #[must_use]
    pub const fn step(self) -> i64 {
        match self {
            Self::Given => 1,
            Self::Withdrawn | Self::Objected | Self::Lapsed | Self::Erased => -1,
            Self::Barred => 0,
        }
    }

    /// What came or went between these states, or was forbidden; nothing where consent stood in both or in neither.
    #[must_use]
    pub const fn between(before: State, after: State) -> Option<Self> {
        match (before, after) {
            (State::Given, State::Given) => None,
            (_, State::Given) => Some(Self::Given),
            (State::Given, State::Objected) => Some(Self::Objected),
            (State::Given, State::Lapsed) => Some(Self::Lapsed),
            (State::Given, State::Withdrawn | State::None | State::Pending) => Some(Self::Withdrawn),
            (State::None | State::Pending | State::Withdrawn | State::Lapsed, State::Objected) => Some(Self::Barred),
            _ => None,
        }
    }
}

/// A state, since when, and by which event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The state.
    pub state: State,
    /// When it began.
    pub since: Moment,
    /// The event that brought it about.
    pub event: EventId,
}

impl Standing {
    /// The standing on `purpose` after `event`, where `before` was the standing until then.
    ///
    /// An unticked box says nothing: it neither refuses nor withdraws. A form that nobody has confirmed moves only those
    /// who had said nothing or whose consent had ended, for anyone may type anyone's address.
    #[must_use]
    pub fn after(before: Option<Self>, event: &Event, purpose: &PurposeId) -> Option<Self> {
        let Some(ticked) = event.choices.get(purpose).copied() else {
            return before;
        };
        let was = before.map_or(State::None, |standing| standing.state);
        let now = match (event.act, was) {
            (Act::SignedUp, State::None | State::Lapsed | State::Pending) if ticked => State::Pending,
            (Act::Confirmed | Act::Given | Act::Renewed, _) if ticked && was != State::Objected => State::Given,
            (Act::Withdrawn, was) if was.can_be_taken_back() => State::Withdrawn,
            (Act::Objected, was) if was != State::Objected => State::Objected,
            (Act::ObjectionLifted, State::Objected) => State::None,
            (Act::Lapsed, State::Given) => State::Lapsed,
            _ => return before,
        };
        Some(Self { state: now, since: event.at, event: event.id })
    }

    /// The standing on `purpose` after all these events, in order.
    #[must_use]
    pub fn of<'a>(events: impl IntoIterator<Item = &'a Event>, purpose: &PurposeId) -> Option<Self> {
        events.into_iter().fold(None, |before, event| Self::after(before, event, purpose))
    }
}

/// Whether nothing that a person said has to be proved any longer, given where they stand on each purpose and how long each notice that
/// they answered keeps the proof ([`Notice::retention`](crate::wording::Notice::retention)): all of it has ended, and the longest time has
/// passed since the last of it. A form that nobody confirmed in time ended nothing and began nothing. An objection is kept, for a person who
/// objected is not to be asked again (GDPR Art. 21(3)); so is what a notice set no time for.
#[must_use]
pub fn is_forgettable(standings: &[Standing], promised: &[Option<Retention>], now: Moment, zone: Zone) -> bool {
    let Some(longest) = promised.iter().copied().collect::<Option<Vec<_>>>().and_then(|all| all.into_iter().max()) else {
        return false;
    };
    let over = longest.is_over_for_what_ended_before(now, zone);
    let unconfirmed_since = now + Span::millis(-UNCONFIRMED_RETENTION.as_millis());
    standings.iter().all(|standing| match standing.state {
        State::None | State::Withdrawn | State::Lapsed => standing.since < over,
        State::Pending => standing.since < unconfirmed_since,
        State::Given | State::Objected => false,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        consent::{By, Method},
        digest::Digest,
        ids::PersonId,
        locale::Locale,
        time::Span,
    };

    #[test]
    fn what_has_ended_is_forgotten_once_the_longest_time_has_passed() {
        let now: Moment = "2026-11-26T12:00:00Z".parse().expect("a moment");
        let at = |state, days: i64| Standing { state, since: now + Span::days(-days), event: EventId::from_random([1; 16]) };
        let [year, three] = [12, 36].map(|months| Retention::months(months).ok());
        let withdrawn = |days| at(State::Withdrawn, days);
        assert!(!is_forgettable(&[], &[], now, Zone::Helsinki), "a person who has said nothing is not ours to forget");
        assert!(is_forgettable(&[withdrawn(367)], &[year], now, Zone::Helsinki));
        assert!(!is_forgettable(&[withdrawn(365)], &[year], now, Zone::Helsinki), "a year ago today: the day is not over");
        assert!(!is_forgettable(&[withdrawn(367)], &[year, three], now, Zone::Helsinki), "one notice that they answered promised more");
        assert!(is_forgettable(&[withdrawn(1_200)], &[year, three], now, Zone::Helsinki));
        assert!(!is_forgettable(&[withdrawn(1_200), withdrawn(30)], &[year], now, Zone::Helsinki));
        assert!(!is_forgettable(&[withdrawn(5_000)], &[year, None], now, Zone::Helsinki));
        for state in [State::Given, State::Objected] {
            assert!(!is_forgettable(&[withdrawn(5_000), at(state, 5_000)], &[year], now, Zone::Helsinki), "{state:?}");
        }
        assert!(!is_forgettable(&[withdrawn(5_000), at(State::Pending, 13)], &[year], now, Zone::Helsinki), "it may still be confirmed");
        assert!(
            is_forgettable(&[withdrawn(5_000), at(State::Pending, 15)], &[year], now, Zone::Helsinki),
            "a stranger typed the address, and nobody confirmed"
        );
    }

    const ACTS: [Act; 9] = [
        Act::SignedUp,
        Act::Confirmed,
        Act::Given,
        Act::Refused,
        Act::Withdrawn,
        Act::Objected,
        Act::ObjectionLifted,
        Act::Renewed,
        Act::Lapsed,
    ];

    fn purpose() -> PurposeId {
        "newsletter".parse().expect("a short name")
    }

    fn event(no: u8, act: Act, ticked: bool) -> Event {
        Event {
            id: EventId::from_random([no; 16]),
            person: PersonId::from_random([1; 16]),
            at: Moment::from_millis(i64::from(no) * 1000),
            act,
            by: By::Person,
            method: Method::WebForm,
            notice: Digest::of(b"words"),
            locale: Locale::Fi,
            choices: [(purpose(), ticked)].into(),
            asked: None,
        }
    }

    fn state(acts: &[(Act, bool)]) -> State {
        let events: Vec<_> = acts.iter().zip(1_u8..).map(|((act, ticked), no)| event(no, *act, *ticked)).collect();
        Standing::of(&events, &purpose()).map_or(State::None, |standing| standing.state)
    }

    #[test]
    fn consent_counts_from_its_confirmation() {
        assert_eq!(state(&[(Act::SignedUp, true)]), State::Pending);
        assert_eq!(state(&[(Act::SignedUp, true), (Act::Confirmed, true)]), State::Given);
    }

    #[test]
    fn an_empty_box_says_nothing() {
        assert_eq!(state(&[(Act::SignedUp, false), (Act::Confirmed, false)]), State::None);
        assert_eq!(state(&[(Act::Given, true), (Act::Confirmed, false)]), State::Given);
    }

    #[test]
    fn a_stranger_who_types_an_address_moves_nothing() {
        assert_eq!(state(&[(Act::Given, true), (Act::SignedUp, true)]), State::Given);
        assert_eq!(state(&[(Act::Given, true), (Act::Withdrawn, true), (Act::SignedUp, true)]), State::Withdrawn);
        assert_eq!(state(&[(Act::Objected, true), (Act::SignedUp, true)]), State::Objected);
    }

    proptest! {
        #[test]
        fn an_objection_beats_every_consent_until_it_is_lifted(
            before in prop::collection::vec((prop::sample::select(&ACTS[..]), any::<bool>()), 0..8),
            after in prop::collection::vec((prop::sample::select(&ACTS[..]), any::<bool>()), 0..8),
        ) {
            let after = after.into_iter().filter(|(act, _)| *act != Act::ObjectionLifted);
            let acts: Vec<_> = before.into_iter().chain([(Act::Objected, true)]).chain(after).collect();
            prop_assert_eq!(state(&acts), State::Objected);
        }

        #[test]
        fn nothing_stands_that_nobody_confirmed(
            acts in prop::collection::vec((prop::sample::select(&ACTS[..]), any::<bool>()), 0..12),
        ) {
            let said_yes = acts.iter().any(|(act, ticked)| *ticked && matches!(act, Act::Confirmed | Act::Given | Act::Renewed));
            if state(&acts) == State::Given {
                prop_assert!(said_yes);
            }
        }

        #[test]
        fn a_withdrawal_is_never_followed_by_consent_without_a_new_act(
            before in prop::collection::vec((prop::sample::select(&ACTS[..]), any::<bool>()), 0..8),
            after in prop::collection::vec((prop::sample::select(&ACTS[..]), any::<bool>()), 0..8),
        ) {
            let quiet = after.into_iter().filter(|(act, _)| !matches!(act, Act::Confirmed | Act::Given | Act::Renewed));
            let acts: Vec<_> = before.into_iter().chain([(Act::Withdrawn, true)]).chain(quiet).collect();
            prop_assert_ne!(state(&acts), State::Given);
        }
    }

    proptest! {
        #[test]
        fn what_came_less_what_went_is_what_stands(states in prop::collection::vec(prop::sample::select(&State::ALL[..]), 0..12)) {
            let mut before = State::None;
            let mut stands = 0;
            for after in states {
                stands += ConsentChange::between(before, after).map_or(0, ConsentChange::step);
                before = after;
                prop_assert_eq!(stands, i64::from(before == State::Given));
            }
        }
    }
}
