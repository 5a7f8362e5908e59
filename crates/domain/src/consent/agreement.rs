//! Whether what is kept of where people stand agrees with what they said: standings are kept so that a million people can be counted, and
//! follow from the events alone. What is kept and does not follow was not said by anybody.

use std::collections::{BTreeMap, BTreeSet};

use super::{event::Event, standing::Standing};
use crate::{ordered::CollectOrdered, wording::PurposeId};

/// Where a person stands on each purpose, and in the words of which event.
pub type Standings<'a> = BTreeMap<PurposeId, (Standing, &'a Event)>;

/// Where a person's events leave them, in order, on every purpose that they moved.
#[must_use]
pub fn standings_after<'a>(events: impl IntoIterator<Item = &'a Event>) -> Standings<'a> {
    let mut standings = Standings::new();
    for event in events {
        for purpose in event.choices.keys() {
            let was = standings.get(purpose).map(|(standing, _)| *standing);
            if let Some(now) = Standing::after(was, event, purpose).filter(|now| was != Some(*now)) {
                standings.insert(purpose.clone(), (now, event));
            }
        }
    }
    standings
}

/// The purposes on which what is kept is not what follows: changed, made up, or gone.
#[must_use]
pub fn disagreements<T: PartialEq>(kept: &BTreeMap<PurposeId, T>, follows: &BTreeMap<PurposeId, T>) -> BTreeSet<PurposeId> {
    kept.keys().chain(follows.keys()).filter(|purpose| kept.get(*purpose) != follows.get(*purpose)).cloned().collect_set()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        consent::{Act, By, Method, State},
        digest::Digest,
        ids::{EventId, PersonId},
        locale::Locale,
        time::Moment,
    };

    const ACTS: [Act; 8] =
        [Act::SignedUp, Act::Confirmed, Act::Given, Act::Refused, Act::Withdrawn, Act::Objected, Act::ObjectionLifted, Act::Lapsed];

    fn purpose(name: &str) -> PurposeId {
        name.parse().expect("a short name")
    }

    /// Events about two purposes: the act, and whether each box was shown and ticked.
    fn events() -> impl Strategy<Value = Vec<Event>> {
        let boxes = proptest::option::of(any::<bool>());
        proptest::collection::vec((proptest::sample::select(&ACTS[..]), boxes.clone(), boxes), 0..12).prop_map(|all| {
            let event = |(no, (act, one, two)): (u8, (Act, Option<bool>, Option<bool>))| Event {
                id: EventId::from_random([no; 16]),
                person: PersonId::from_random([1; 16]),
                at: Moment::from_millis(i64::from(no)),
                act,
                by: By::Person,
                method: Method::WebForm,
                notice: Digest::of(b"words"),
                locale: Locale::Fi,
                choices: [("one", one), ("two", two)].into_iter().filter_map(|(name, ticked)| Some((purpose(name), ticked?))).collect(),
                asked: None,
            };
            (0..).zip(all).map(event).collect()
        })
    }

    fn states(standings: &Standings<'_>) -> BTreeMap<PurposeId, Standing> {
        standings.iter().map(|(purpose, (standing, _))| (purpose.clone(), *standing)).collect()
    }

    proptest! {
        #[test]
        fn all_purposes_at_once_stand_where_each_does_alone(events in events()) {
            let standings = standings_after(&events);
            for name in ["one", "two"].map(purpose) {
                let alone = Standing::of(events.iter().filter(|event| event.choices.contains_key(&name)), &name);
                prop_assert_eq!(standings.get(&name).map(|(standing, _)| *standing), alone);
            }
        }

        #[test]
        fn what_follows_agrees_and_what_was_made_up_does_not(events in events(), state in proptest::sample::select(&State::ALL[..])) {
            let follows = states(&standings_after(&events));
            prop_assert!(disagreements(&follows, &follows).is_empty());
            let mut kept = follows.clone();
            let made_up = Standing { state, since: Moment::from_millis(-1), event: EventId::from_random([255; 16]) };
            kept.insert(purpose("one"), made_up);
            prop_assert_eq!(disagreements(&kept, &follows), BTreeSet::from([purpose("one")]));
            kept.remove(&purpose("one"));
            prop_assert_eq!(disagreements(&kept, &follows).is_empty(), !follows.contains_key(&purpose("one")));
        }
    }
}
